package disk_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/disk"
)

func TestALockSaysWhoHasItAndGoesWithThem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan.lock")
	lock, err := disk.TakeLock(path, []byte("করিম"))
	must(t, err)
	var locked disk.Locked
	if _, err := disk.TakeLock(path, []byte("রহিম")); !errors.As(err, &locked) || string(locked.Said) != "করিম" {
		t.Errorf("got %v", err)
	}
	if err := disk.HasLock(path); !errors.Is(err, disk.Locked{}) {
		t.Errorf("got %v", err)
	}
	must(t, lock.Release())
	if names(t, filepath.Dir(path)) != "" {
		t.Error("the lock file stays")
	}
	must(t, disk.HasLock(path))
}

// Whoever could write beside an office file could make the program write over any file of the clerk's.
func TestALockIsNeverFollowedThroughALink(t *testing.T) {
	folder := t.TempDir()
	victim, path := filepath.Join(folder, "victim"), filepath.Join(folder, "office.batayan.lock")
	must(t, os.WriteFile(victim, []byte("কারও লেখা"), 0o600))
	must(t, os.Symlink(victim, path))
	if _, err := disk.TakeLock(path, []byte("করিম")); !errors.Is(err, disk.ErrLink) {
		t.Errorf("got %v", err)
	}
	must(t, disk.HasLock(path))
	if content(t, victim) != "কারও লেখা" {
		t.Errorf("the file behind the link: %q", content(t, victim))
	}
	must(t, os.Remove(path))
	must(t, os.Mkdir(path, 0o700))
	if _, err := disk.TakeLock(path, nil); !errors.Is(err, disk.ErrFolder) {
		t.Errorf("a folder: %v", err)
	}
}

func TestALockThatCannotBeWrittenLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan.lock")
	for n := 1; n <= 2; n++ {
		failing(t, n)
		if _, err := disk.TakeLock(path, []byte("করিম")); !errors.Is(err, errTold) {
			t.Errorf("step %d: %v", n, err)
		}
		if got := names(t, filepath.Dir(path)); got != "" {
			t.Errorf("step %d: %s", n, got)
		}
	}
}

func TestOnlyOursThatNobodyUsesIsSwept(t *testing.T) {
	folder := t.TempDir()
	keep := []string{
		".batayan-.part", ".batayan-0123456789a.part", ".batayan-12345678901.part", "batayan-0123456789.part", ".x.pdf.123", "letter.pdf",
		"mine.lock", "office.batayan",
	}
	for _, name := range append(keep, ".batayan-0123456789.part", "idle.batayan.lock") {
		must(t, os.WriteFile(filepath.Join(folder, name), nil, 0o600))
	}
	must(t, os.Symlink(filepath.Join(folder, "letter.pdf"), filepath.Join(folder, ".batayan-9876543210.part")))
	lock, err := disk.TakeLock(filepath.Join(folder, "used.batayan.lock"), []byte("করিম"))
	must(t, err)
	inUse := disk.Make(filepath.Join(folder, "new.batayan"), func(temp string) error {
		held, err := disk.TakeLock(temp, nil) // as the library does that fills it
		must(t, err)
		gone := disk.Sweep(folder, func(name string) bool { return strings.HasSuffix(name, ".batayan.lock") })
		if fmt.Sprint(gone) != "[.batayan-0123456789.part idle.batayan.lock]" {
			t.Errorf("swept: %v", gone)
		}
		return held.Release()
	})
	if inUse == nil {
		t.Error("the library took its file away")
	}
	must(t, disk.Write(filepath.Join(folder, "letter.pdf"), func(io.Writer) error {
		if gone := disk.Sweep(folder, nil); len(gone) > 0 {
			t.Errorf("swept while it was written: %v", gone)
		}
		return nil
	}))
	for _, name := range append(keep, "used.batayan.lock", ".batayan-9876543210.part") {
		if _, err := os.Lstat(filepath.Join(folder, name)); err != nil {
			t.Errorf("%s was swept", name)
		}
	}
	must(t, lock.Release())
	if gone := disk.Sweep(filepath.Join(folder, "none"), nil); gone != nil {
		t.Errorf("swept in no folder: %v", gone)
	}
}

func ExampleTakeLock() {
	folder, _ := os.MkdirTemp("", "example-*")
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "office.batayan.lock")

	lock, _ := disk.TakeLock(path, []byte("ছায়া রানী"))
	_, err := disk.TakeLock(path, []byte("কেউ"))
	var locked disk.Locked
	if errors.As(err, &locked) {
		fmt.Println("has it:", string(locked.Said))
	}
	fmt.Println(lock.Release())
	// Output:
	// has it: ছায়া রানী
	// <nil>
}
