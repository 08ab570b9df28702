package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"batayandesk/app/internal/system"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
	"batayandesk/internal/disk"
)

// makings are the ways in which an office file comes to be.
var makings = map[string]struct {
	file string
	do   func(*desktest.Desk) error
}{
	"init":         {"office.batayan", func(d *desktest.Desk) error { return d.Files().InitSample(d.Files().DefaultPath()) }},
	"the sample":   {"sample.batayan", func(d *desktest.Desk) error { return d.Files().OpenSample() }},
	"a new office": {"office.batayan", func(d *desktest.Desk) error { _, err := d.Offices.Create(desktest.Office()); return err }},
}

// makerMain makes an office file in the folder of its second argument and is killed before the step of its third; 0 lets
// it finish, and it says how many steps there were.
func makerMain() {
	self, err := os.FindProcess(os.Getpid())
	at, bad := strconv.Atoi(os.Args[3])
	if err != nil || bad != nil {
		fmt.Println("bug", err, bad)
		os.Exit(3)
	}
	steps := 0
	disk.Watch(func(disk.Step, string) error {
		if steps++; steps == at {
			_ = self.Kill()
			select {}
		}
		return nil
	})
	d := desktest.At(system.DeskEnv(os.Args[2], "করিম"))
	if err := makings[os.Args[1]].do(d); err != nil {
		fmt.Println("bug", err)
		os.Exit(3)
	}
	fmt.Println("steps", steps)
}

// A kill while an office was made left an empty file that verified as right and could never be opened.
func TestAnOfficeThatIsMadeIsWholeOrNotThereWhateverKillsIt(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for name, making := range makings {
		t.Run(name, func(t *testing.T) {
			for at, steps := 0, 1; at <= steps; at++ {
				dir := t.TempDir()
				said, err := exec.Command("maker", name, dir, strconv.Itoa(at)).Output()
				if at == 0 {
					if _, scanned := fmt.Sscanf(string(said), "steps %d", &steps); err != nil || scanned != nil || steps < 3 {
						t.Fatalf("%v: %s", err, said)
					}
				} else if err == nil || len(said) > 0 {
					t.Fatalf("not killed at step %d: %s", at, said)
				}
				wholeOrNotThere(t, dir, making.file)
				// The next start goes on as if nothing had been, and leaves nothing of ours.
				d := desktest.At(system.DeskEnv(dir, "করিম"))
				if _, err := os.Stat(filepath.Join(dir, making.file)); err != nil {
					if err := making.do(d); err != nil {
						t.Fatalf("after a kill at step %d: %v", at, err)
					}
				} else if err := d.Files().Open(filepath.Join(dir, making.file)); err != nil {
					t.Fatalf("after a kill at step %d: %v", at, err)
				}
				if err := d.Close(); err != nil {
					t.Fatal(err)
				}
				entries, err := os.ReadDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				for _, entry := range entries {
					if strings.HasPrefix(entry.Name(), ".batayan-") || strings.HasSuffix(entry.Name(), ".lock") {
						t.Errorf("step %d of %d: left behind %s", at, steps, entry.Name())
					}
				}
			}
		})
	}
}

func TestInitKilledAtAnyMomentLeavesAWholeOfficeOrNone(t *testing.T) {
	w := newKilling(t)
	made := map[bool]int{}
	for range 20 {
		dir := t.TempDir()
		path := filepath.Join(dir, "office.batayan")
		w.kill(t, "init", "--sample", "--data", path)
		made[wholeOrNotThere(t, dir, "office.batayan")]++
	}
	t.Logf("%d times whole, %d times not there", made[true], made[false])
}

// wholeOrNotThere asserts that there is a whole office file or none, and tells which.
func wholeOrNotThere(t *testing.T, dir, file string) (there bool) {
	t.Helper()
	path := filepath.Join(dir, file)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	d := desktest.At(system.DeskEnv(dir, "করিম"))
	defer d.Close()
	if report, err := d.Files().Verify(path); err != nil || !report.Valid {
		t.Errorf("the office file: %v %+v", err, report)
	}
	if err := d.Files().Open(path); err != nil {
		t.Errorf("it cannot be opened: %v", err)
	} else if _, err := d.Boards.Board(duties.BoardIn{}); err != nil {
		t.Errorf("the board: %v", err)
	}
	return true
}
