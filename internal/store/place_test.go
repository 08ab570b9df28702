package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/disk"
	"batayandesk/internal/store"
)

func save(s *store.Store, n int) error {
	return s.Update(func(tx *store.Tx) error {
		_, err := tx.SaveRecord(numbered(n), 0, ch)
		return err
	})
}

// Saves went into a file that no name led to any more, and were answered as saved.
func TestAFileThatIsDeletedOrReplacedWhileOpenRefusesTheSave(t *testing.T) {
	folder := t.TempDir()
	path, aside := filepath.Join(folder, "office.batayan"), filepath.Join(folder, "aside")
	s := create(t, path)
	must(t, save(s, 1))
	must(t, os.Rename(path, aside))
	if err := save(s, 2); !errors.Is(err, store.ErrGone) {
		t.Errorf("deleted: %v", err)
	}
	other, err := os.ReadFile(aside)
	must(t, err)
	must(t, os.WriteFile(path, other, 0o600))
	if err := save(s, 2); !errors.Is(err, store.ErrGone) {
		t.Errorf("replaced by its own copy: %v", err)
	}
	must(t, os.Rename(aside, path))
	must(t, save(s, 2)) // put back, it goes on
	closeSound(t, s)
}

func TestANewFileIsWholeFromItsFirstMoment(t *testing.T) {
	fill := func(tx *store.Tx) error {
		_, err := tx.SaveRecord(numbered(1), 0, ch)
		return err
	}
	told := errors.New("told to fail")
	for n, done := 1, false; !done; n++ {
		path := filepath.Join(t.TempDir(), "office.batayan")
		steps := 0
		stop := disk.Watch(func(disk.Step, string) error {
			if steps++; steps == n {
				return told
			}
			return nil
		})
		s, err := store.Create(path, store.Options{}, fill)
		stop()
		done = steps < n
		if err == nil {
			closeSound(t, s)
			found, err := store.CheckFile(path)
			if err != nil || len(found) > 0 {
				t.Errorf("step %d: %v %v", n, found, err)
			}
			continue
		}
		left, e := os.ReadDir(filepath.Dir(path))
		must(t, e)
		if !errors.Is(err, told) || len(left) > 0 {
			t.Errorf("step %d: %v, left %v", n, err, left)
		}
	}
	path := filepath.Join(t.TempDir(), "office.batayan")
	if _, err := store.Create(path, store.Options{}, func(*store.Tx) error { return told }); !errors.Is(err, told) {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Errorf("left: %v %v", left, err)
	}
}

func TestALinkInTheLocksPlaceIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	closeSound(t, create(t, path))
	victim := filepath.Join(t.TempDir(), "victim")
	must(t, os.WriteFile(victim, []byte("কারও লেখা"), 0o600))
	must(t, os.Symlink(victim, path+".lock"))
	if _, err := store.Open(path, store.Options{}); !errors.Is(err, store.ErrLock) {
		t.Errorf("got %v", err)
	}
	if text, err := os.ReadFile(victim); string(text) != "কারও লেখা" {
		t.Errorf("%q %v", text, err)
	}
}

func TestWhatCannotBeWrittenToIsLookedAtAndSaysWhy(t *testing.T) {
	for _, row := range []struct {
		name       string
		fault, why error
	}{
		{"a folder that is read only", fs.ErrPermission, store.ErrReadOnly},
		{"a compact disc", disk.ErrReadOnly, store.ErrReadOnly},
		{"a full disk", disk.ErrNoSpace, store.ErrNoSpace},
	} {
		t.Run(row.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "office.batayan")
			s := create(t, path)
			must(t, save(s, 1))
			closeSound(t, s)
			stop := disk.Watch(func(disk.Step, string) error { return row.fault })
			defer stop()
			s, err := store.OpenOrLook(path, store.Options{})
			must(t, err)
			if !errors.Is(s.Looking(), row.why) {
				t.Errorf("why: %v", s.Looking())
			}
			if err := save(s, 2); !errors.Is(err, store.ErrReadOnly) || !errors.Is(err, row.why) {
				t.Errorf("a save: %v", err)
			}
			must(t, s.View(func(tx *store.Tx) error {
				_, err := tx.Record(numbered(1).ID)
				return err
			}))
			closeSound(t, s)
			stop()
			again, err := store.OpenOrLook(path, store.Options{})
			must(t, err)
			if again.Looking() != nil {
				t.Errorf("still: %v", again.Looking())
			}
			closeSound(t, again)
		})
	}
}

func TestAColleaguesOpenFileIsLookedAtAsItIs(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	path := filepath.Join(t.TempDir(), "office.batayan")
	theirs := create(t, path)
	must(t, save(theirs, 1))
	ours, err := store.OpenOrLook(path, store.Options{})
	must(t, err)
	if !errors.Is(ours.Looking(), store.ErrBusy{}) || ours.Path() != path {
		t.Errorf("%v, %s", ours.Looking(), ours.Path())
	}
	must(t, save(theirs, 2)) // they go on
	must(t, ours.View(func(tx *store.Tx) error {
		n, err := tx.CountRecords("notices")
		if n != 1 {
			t.Errorf("%d records", n)
		}
		return err
	}))
	must(t, ours.Close())
	closeSound(t, theirs)
	left, err := os.ReadDir(os.TempDir())
	must(t, err)
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAnOfficeFileIsKnownByItsContentOrName(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	closeSound(t, create(t, at("office.batayan")))
	must(t, os.Rename(at("office.batayan"), at("charter.pdf")))
	must(t, os.Symlink(at("charter.pdf"), at("link.pdf")))
	must(t, os.Link(at("charter.pdf"), at("second.pdf")))
	must(t, os.WriteFile(at("spoilt.batayan"), []byte("কিছু না"), 0o600))
	must(t, os.WriteFile(at("letter.pdf"), []byte(strings.Repeat("%PDF", 3000)), 0o600))
	for name, want := range map[string]bool{
		"charter.pdf": true, "link.pdf": true, "second.pdf": true, "spoilt.batayan": true, "letter.pdf": false, "none.batayan": false, ".": false,
	} {
		if got := store.IsOffice(at(name)); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestOnlyIdleLocksOfOfficeFilesAreSwept(t *testing.T) {
	folder := t.TempDir()
	s := create(t, filepath.Join(folder, "open.batayan"))
	for name, text := range map[string]string{
		"killed.batayan.lock": "", "known.batayan.lock": `{"user":"করিম","machine":"UNO-2","since":"2020-10-05"}`, "notes.batayan.lock": "আমার নোট", "other.lock": "",
	} {
		must(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	if gone := strings.Join(store.Sweep(folder), " "); gone != "killed.batayan.lock known.batayan.lock" {
		t.Errorf("swept: %s", gone)
	}
	closeSound(t, s)
}

func TestAPanicOfOursIsNoDamage(t *testing.T) {
	var list []int
	for name, step := range map[string]func() error{
		"an index":      func() error { return errors.New(string(rune(list[len(list)]))) },
		"a nil pointer": func() error { var s *strings.Builder; s.Len(); return errors.New(s.String()) },
		"a text":        func() error { panic("assertion failed: ours") },
	} {
		err := store.Guarded(step)
		var p store.Panic
		if !errors.As(err, &p) || errors.Is(err, store.ErrDamaged{}) || !strings.Contains(string(p.Stack), "TestAPanicOfOursIsNoDamage") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
