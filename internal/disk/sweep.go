package disk

import (
	"os"
	"path/filepath"
	"strings"
)

// Sweep takes away what writes that were killed left in the folder: files with a name of ours that nobody is
// writing, and those of locks (names of the folder, as lock chooses them) that nobody holds. It gives the names
// of what is gone; what cannot be removed stays for the next time, and a folder that cannot be read holds
// nothing to sweep.
func Sweep(folder string, lock func(name string) bool) (gone []string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		name := entry.Name()
		if !entry.Type().IsRegular() || !(isOurs(name) || lock != nil && lock(name)) {
			continue
		}
		if inner, is := strings.CutSuffix(name, innerSuffix); is && isHeld(filepath.Join(folder, inner)) {
			continue
		}
		if removeIdle(filepath.Join(folder, name)) {
			gone = append(gone, name)
		}
	}
	return gone
}

// removeIdle removes the file at path unless somebody has it locked.
func removeIdle(path string) bool {
	f, err := openPlain(path)
	if err != nil {
		return false
	}
	free, err := lockFile(f)
	if err != nil || !free || !stillAt(path, f) {
		_ = f.Close()
		return false
	}
	if closesFirst {
		_ = f.Close()
		return os.Remove(path) == nil
	}
	err = os.Remove(path)
	_ = f.Close()
	return err == nil
}

// isHeld tells whether somebody has the file at path locked.
func isHeld(path string) bool {
	f, err := openPlain(path)
	if err != nil {
		return false
	}
	defer f.Close()
	free, err := lockFile(f)
	return err == nil && !free
}
