package window

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/disk"
)

// attempt is how one start goes about it. A start that failed hands it on to the next by the environment.
type attempt struct {
	noGraphics bool // the graphics card is left alone
	newProfile bool // WebView2 begins with an empty folder
	after      int  // the process that has to end first; 0 = none
}

// attemptVariable carries an attempt from a start to the one that it begins.
const attemptVariable = "BATAYAN_START"

// String is the attempt as the variable has it, for example "no-graphics,after=412".
func (a attempt) String() string {
	var parts []string
	if a.noGraphics {
		parts = append(parts, "no-graphics")
	}
	if a.newProfile {
		parts = append(parts, "new-profile")
	}
	if a.after > 0 {
		parts = append(parts, "after="+strconv.Itoa(a.after))
	}
	return strings.Join(parts, ",")
}

// parseAttempt reads what the variable says; what it does not know it passes over.
func parseAttempt(text string) (a attempt) {
	for part := range strings.SplitSeq(text, ",") {
		switch name, value, _ := strings.Cut(part, "="); name {
		case "no-graphics":
			a.noGraphics = true
		case "new-profile":
			a.newProfile = true
		case "after":
			if n, err := strconv.ParseInt(value, 10, 32); err == nil && n > 0 {
				a.after = int(n)
			}
		}
	}
	return a
}

// thisAttempt is how this start was told to go about it. Programs that this one starts do not hear of it.
func thisAttempt() attempt {
	a := parseAttempt(os.Getenv(attemptVariable))
	_ = os.Unsetenv(attemptVariable)
	return a
}

// ways is what earlier starts have found out about this computer.
type ways struct {
	// NoGraphics is the version of WebView2 with which the window came up only without the graphics card; with another it is
	// tried with it again.
	NoGraphics string `json:"no_graphics,omitempty"`
	Profile    int    `json:"profile,omitempty"` // number of WebView2's folder; 0 and 1 are the first
}

// maxProfiles is how many folders of WebView2 are looked through for a free one.
const maxProfiles = 99

func waysPath(dir string) string { return filepath.Join(dir, "start.json") }

// readWays is what is known; nothing where the file is not there or makes no sense.
func readWays(dir string) (w ways) {
	text, err := os.ReadFile(waysPath(dir))
	if err != nil || json.Unmarshal(text, &w) != nil || w.Profile < 0 || w.Profile > maxProfiles {
		return ways{}
	}
	return w
}

// keep writes w for the next start. That it cannot be kept is no reason to stop.
func (w ways) keep(dir string) {
	text, err := json.Marshal(w)
	if err == nil {
		err = disk.WriteBytes(waysPath(dir), text)
	}
	if err != nil {
		slog.Warn("how the window came up is not kept", "error", err)
	}
}

// profileFolder is the number'th folder of WebView2; base is the first.
func profileFolder(base string, number int) string {
	if number < 2 {
		return base
	}
	return fmt.Sprintf("%s-%d", base, number)
}

// freeProfile is the number of the first folder after one that is not there yet, so that nothing of the old one is in it.
func freeProfile(base string, after int) int {
	for number := max(after, 1) + 1; number < maxProfiles; number++ {
		if _, err := os.Lstat(profileFolder(base, number)); os.IsNotExist(err) {
			return number
		}
	}
	return maxProfiles
}

// sweepProfiles removes the folders of WebView2 that were set aside, but for the newest: the one before the one in use.
func sweepProfiles(base string, inUse int) {
	old := []int{}
	for number := 1; number <= maxProfiles; number++ {
		if _, err := os.Lstat(profileFolder(base, number)); err == nil && number != max(inUse, 1) {
			old = append(old, number)
		}
	}
	slices.Sort(old)
	for _, number := range old[:max(0, len(old)-1)] {
		if err := disk.DropFolder(profileFolder(base, number)); err != nil {
			slog.Warn("an old folder of WebView2 stays", "error", err)
		}
	}
}
