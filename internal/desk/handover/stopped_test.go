package handover_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desktest"
)

// A spreadsheet that is stopped on its way leaves no file, whole or half.
func TestSpreadsheetThatIsStoppedLeavesNothing(t *testing.T) {
	d := desktest.Open(t)
	path := filepath.Join(t.TempDir(), "office.xlsx")
	d.Dialogs.Answer(path)
	job := ok(d.Bundles.Spreadsheet(handover.SheetIn{}))(t)
	ok(d.Jobs.Cancel(desk.JobIn{ID: job.ID}))(t)
	end := d.News.End(job.ID)
	_, err := os.Stat(path)
	if gone := errors.Is(err, fs.ErrNotExist); gone != (end.State == "cancelled") {
		t.Errorf("it ended %s, and the file: %v", end.State, err)
	}
	left := ok(os.ReadDir(filepath.Dir(path)))(t)
	if end.State == "cancelled" && len(left) > 0 {
		t.Errorf("%d files are left", len(left))
	}
}
