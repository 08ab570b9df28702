package system

import (
	"os"
	"path/filepath"
	"sync"

	"batayandesk/internal/disk"
)

// portableMark is the file beside the program by which everything lies in the program's own folder, and nothing on the PC.
// Source: app/README.md › Where files lie.
const portableMark = "batayan-desk.portable"

// portableDir is the folder of this program's files where it was carried here with the mark beside it; "" where it was not.
var portableDir = sync.OnceValue(func() string {
	program, err := os.Executable()
	if err != nil {
		return ""
	}
	return portableBeside(program)
})

// portableBeside is the folder of a program that lies at path.
func portableBeside(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	folder := filepath.Dir(path)
	if info, err := os.Lstat(filepath.Join(folder, portableMark)); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return filepath.Join(folder, "BatayanDesk")
}

// StayPortable keeps temporary files in the program's own folder too, where everything is to lie there: those of the program and of all
// that it starts. A folder that cannot be made is met again, and said, when the data folder is.
func StayPortable() {
	dir := portableDir()
	if dir == "" {
		return
	}
	temp := filepath.Join(dir, "temp")
	if disk.Folder(temp) != nil {
		return
	}
	for _, name := range []string{"TMP", "TEMP", "TMPDIR"} {
		_ = os.Setenv(name, temp) // fails for names that no system takes
	}
}
