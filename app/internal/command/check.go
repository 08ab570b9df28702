package command

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desk/rooms"
)

// checkCommand is the process of its own in which an office file is checked: bbolt's own check cannot be
// guarded, and may end the process on a damaged file.
type checkCommand struct {
	File string `arg:"" name:"file"`
}

// Run prints the report as JSON, whatever it says.
func (c *checkCommand) Run(j *job) error {
	report, err := j.rooms.VerifyOffice(c.File)
	if err != nil {
		return err
	}
	j.json = true
	return j.print(report, nil)
}

// checkOffice runs check-office on path. A problem of the child (the file is open elsewhere) is met again
// here, where it can be worded; a child that ended without a report has met damage.
func (c *commandLine) checkOffice(path string) (handover.VerifyJSON, error) {
	files := rooms.Of(desk.New(desk.Env{}))
	self, err := os.Executable()
	if err != nil {
		return handover.VerifyJSON{}, fmt.Errorf("find this program: %w", err)
	}
	out, err := exec.Command(self, "--lang", c.Lang, "check-office", path).Output()
	var report handover.VerifyJSON
	if json.Unmarshal(out, &report) == nil && report.Kind != "" {
		return report, nil
	}
	if ended, ok := err.(*exec.ExitError); ok && ended.ExitCode() == 1 {
		return files.VerifyOffice(path)
	}
	return files.Crashed(path), nil
}
