package window

import (
	"log/slog"
	"runtime/debug"
	"time"

	"batayandesk/app/internal/native"
	"batayandesk/app/internal/system"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
)

// start is what one start of the window goes by.
type start struct {
	dir        string
	left       geometry // how the window was left
	opens      opening
	base       string // the first folder of WebView2
	profile    string // the one in use
	ways       ways
	number     int // of the profile in use
	noGraphics bool
	runtime    string // version of WebView2
	crashed    *office.Problem
}

// prepare makes the folders, looks for WebView2 and finds the window its place. What stands in the way it says, and ends the
// program; the error is of what it has no words for.
func prepare(dir string, how attempt, w *watch) (s start, err error) {
	base, err := system.WebviewDir()
	if err != nil {
		return start{}, err
	}
	if err := disk.Folder(dir); err != nil {
		w.fail(folderFault(dir, err))
	}
	crashed, calm := system.WatchCrash(dir)
	w.onEnd(calm)
	slog.Info("window opens", "version", system.Version, "commit", system.Commit, "how", how.String())
	known := readWays(dir)
	s = start{dir: dir, base: base, ways: known, number: known.Profile, noGraphics: how.noGraphics, left: readGeometry(dir)}
	s.opens = s.left.on(native.Screens())
	if crashed.Path != "" {
		s.crashed = &office.Problem{Code: "start.crashed", Args: office.Args{"id": crashed.ID, "report": crashed.Path}}
	}
	found := findRuntime()
	slog.Info("browser", "found", found.String())
	if p, ok := found.problem(); !ok {
		p.Args["log"] = w.log
		w.fail(fault{problem: p, cause: found.String(), ways: []way{again, endHere}})
	}
	s.runtime = found.version
	if known.NoGraphics != "" && known.NoGraphics == found.version {
		s.noGraphics = true
	}
	if how.newProfile {
		s.number = freeProfile(base, known.Profile)
	}
	s.profile = profileFolder(base, s.number)
	if err := writable(s.profile); err != nil {
		w.fail(folderFault(s.profile, err, newProfile))
	}
	return s, nil
}

// folderFault is a folder that cannot be made or written to; more are ways around it.
func folderFault(folder string, err error, more ...way) fault {
	ways := append([]way{again}, more...)
	return fault{problem: office.Problem{Code: "start.folder", Args: office.Args{"folder": folder}}, cause: err.Error(), ways: append(ways, endHere)}
}

// writable makes a folder and a file in it, for WebView2 ends without a word where it cannot.
func writable(folder string) error {
	if err := disk.Folder(folder); err != nil {
		return err
	}
	probe := folder + "/batayan-desk.probe"
	if err := disk.WriteBytes(probe, []byte("x")); err != nil {
		return err
	}
	return disk.Remove(probe)
}

// settled is how long after its page stood the program gives back to the system what opening the office took and it no longer
// holds: on a computer of 4 GB others wait for it.
const settled = 5 * time.Second

// isUp is told by the page. What brought it up is kept for the next start.
func (s start) isUp(w *watch) {
	if w.isUp() {
		return
	}
	w.pageIsUp()
	time.AfterFunc(settled, debug.FreeOSMemory)
	now := ways{Profile: s.number}
	if s.noGraphics {
		now.NoGraphics = s.runtime
	}
	if now != s.ways {
		now.keep(s.dir)
	}
	go sweepProfiles(s.base, s.number)
}
