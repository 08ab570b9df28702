package system

import (
	"os"
	"path/filepath"
	"testing"
)

// A stick is carried from PC to PC; what lies beside the program decides, whatever the PC says of its own folders.
func TestWithTheMarkEverythingLiesBesideTheProgram(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "batayan-desk.exe")
	if got := portableBeside(program); got != "" {
		t.Errorf("without a mark: %q", got)
	}
	if err := os.Mkdir(filepath.Join(dir, portableMark), 0o755); err != nil {
		t.Fatal(err)
	}
	if got := portableBeside(program); got != "" {
		t.Errorf("a folder is no mark: %q", got)
	}
	if err := os.Remove(filepath.Join(dir, portableMark)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, portableMark), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	want := filepath.Join(dir, "BatayanDesk")
	if got := portableBeside(program); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	before := portableDir
	t.Cleanup(func() { portableDir = before })
	portableDir = func() string { return want }
	for name, place := range map[string]func() (string, error){"data": DataDir, "webview": WebviewDir, "backups": BackupDir} {
		if got, err := place(); err != nil || got != filepath.Join(want, name) {
			t.Errorf("%s lies in %q, %v", name, got, err)
		}
	}
	for _, name := range []string{"TMP", "TEMP", "TMPDIR"} {
		t.Setenv(name, os.Getenv(name))
	}
	StayPortable()
	temp := filepath.Join(want, "temp")
	if os.TempDir() != temp {
		t.Errorf("temporary files lie in %q", os.TempDir())
	}
	if info, err := os.Stat(temp); err != nil || !info.IsDir() {
		t.Error(err)
	}
}
