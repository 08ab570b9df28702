package desk_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/paper"
)

// A PDF that is printed is opened from among the system's temporary files, which nobody else clears on Windows.
func TestPrintsDoNotPileUpAmongTemporaryFiles(t *testing.T) {
	temporary := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, temporary)
	}
	d := desktest.Open(t)
	age := func(path string, days int) {
		day := time.Now().AddDate(0, 0, -days)
		if err := os.Chtimes(path, day, day); err != nil {
			t.Fatal(err)
		}
	}
	opened := func(kind string) {
		offer := ok(d.Prints.Print(letters.PrintIn{Kind: kind}))(t)
		ok(d.Printing.Instead(desk.PrintInstead{ID: offer.ID, Way: "open"}))(t)
	}
	d.Printers.Err = paper.ErrNoPrinter
	opened("contacts")
	opened("factsheet")
	age(filepath.Dir(d.Shell.Opened[0]), 2)
	others := filepath.Join(temporary, "somebody-else")
	if err := os.Mkdir(others, 0o700); err != nil {
		t.Fatal(err)
	}
	age(others, 2)

	opened("report")
	for path, stays := range map[string]bool{d.Shell.Opened[0]: false, d.Shell.Opened[1]: true, d.Shell.Opened[2]: true, others: true} {
		if _, err := os.Stat(path); (err == nil) != stays {
			t.Errorf("%s: %v, stays: %v", path, err, stays)
		}
	}
}
