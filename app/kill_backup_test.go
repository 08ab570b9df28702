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
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// keeperMain backs the office of its first argument up and brings the backup of its second back, in turns, as the window does.
func keeperMain() {
	d := desktest.At(system.DeskEnv(filepath.Dir(os.Args[1]), "করিম"))
	if err := d.Files().Open(os.Args[1]); err != nil {
		fmt.Println("bug", err)
		os.Exit(3)
	}
	for n := 0; ; n++ {
		if err := typed(d, n); err != nil {
			fmt.Println("bug", err)
			os.Exit(3)
		}
		if _, err := d.Files().KeepBackup("asked"); err != nil {
			fmt.Println("bug", err)
			os.Exit(3)
		}
		fmt.Println("kept")
		if _, err := d.Files().RestoreFile(os.Args[1], os.Args[2], ""); err != nil {
			fmt.Println("bug", err)
			os.Exit(3)
		}
		fmt.Println("restored")
	}
}

// typed changes the office.
func typed(d *desktest.Desk, n int) error {
	view, err := d.Settings.Get()
	if err != nil {
		return err
	}
	view.Office.Phone = "০৭১-০০০" + office.Digits(strconv.Itoa(10+n%80), office.Bengali)
	_, err = d.Settings.Save(officefile.SettingsIn{Office: view.Office, Base: view.Revision})
	return err
}

// A backup is whole or not there, and what is brought back lies in its place or not at all, whenever the program ends.
func TestBackingUpAndRestoringKilledAtAnyMomentLeavesWholeFiles(t *testing.T) {
	kills := 20
	if asked, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		kills = max(100, asked/10)
	}
	w := newKilling(t)
	base := filepath.Join(w.out, "base.batayan")
	if said, err := exec.Command("batayan-desk", "backup", "--data", w.path, "--out", base).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	data, err := system.DataDir()
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]int{}
	for n := range kills {
		switch n % 4 {
		case 0:
			done[strconv.FormatBool(w.kill(t, "backup", "--data", w.path, "--out", filepath.Join(w.out, fmt.Sprintf("copy-%d.batayan", n))))]++
		case 1:
			done[strconv.FormatBool(w.kill(t, "restore", "--data", w.path, "--from", base))]++
		default:
			w.killKeeper(t, base, done)
		}
		d := desktest.At(system.DeskEnv(data, "করিম"))
		if report, err := d.Files().Verify(w.path); err != nil || !report.Valid {
			t.Fatalf("kill %d: the office file: %v %+v", n, err, report)
		}
		if err := d.Files().Open(w.path); err != nil {
			t.Fatalf("kill %d: %v", n, err)
		}
		if _, err := d.Files().KeepBackup("start"); err != nil {
			t.Fatalf("kill %d: %v", n, err)
		}
		view, err := d.Backups.List()
		if err != nil {
			t.Fatal(err)
		}
		wholeFiles(t, n, view.Folder, w.out, w.dir, filepath.Dir(w.path))
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	// A line as a benchmark prints it: build/bench.go reads it.
	fmt.Printf("BenchmarkBackupKills 1 0 ns/op %d kills %d backups %d restored\n", kills, done["kept"], done["restored"])
	if done["kept"] == 0 {
		t.Error("the test shows nothing: no backup was ever finished")
	}
}

// killKeeper lets a keeper do some things and kills it in the next.
func (w *killing) killKeeper(t *testing.T, base string, done map[string]int) {
	t.Helper()
	cmd := exec.Command("keeper", w.path, base)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	said := make([]byte, 4096)
	for left := w.chance.IntN(4); left >= 0; left-- {
		n, err := out.Read(said)
		text := strings.TrimSpace(string(said[:n]))
		if err != nil || strings.Contains(text, "bug") {
			t.Fatalf("the keeper says %q, %v", text, err)
		}
		for _, word := range strings.Fields(text) {
			done[word]++
		}
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}

// wholeFiles asserts that every office file in the folders is whole, and that nothing half done lies there.
func wholeFiles(t *testing.T, kill int, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			switch name := entry.Name(); {
			case strings.HasSuffix(name, ".part"), strings.HasSuffix(name, ".new"):
				t.Errorf("kill %d: left behind: %s", kill, name)
			case strings.HasSuffix(name, ".batayan"):
				if _, err := store.Prove(filepath.Join(folder, name)); err != nil && !strings.Contains(err.Error(), "open at") {
					t.Errorf("kill %d: %s: %v", kill, name, err)
				}
			}
		}
	}
}
