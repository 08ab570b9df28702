package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// two are an office file and an older copy of it.
func two(t *testing.T) (now, before []byte, dir, path, from string) {
	t.Helper()
	before, _ = sampleFile(t)
	dir = t.TempDir()
	path, from = filepath.Join(dir, "office.batayan"), filepath.Join(t.TempDir(), "backup.batayan")
	must(t, os.WriteFile(path, before, 0o600))
	must(t, os.WriteFile(from, before, 0o600))
	s, err := store.Open(path, store.Options{})
	must(t, err)
	must(t, s.Update(func(tx *store.Tx) error {
		_, err := tx.SaveCategoryState(office.CategoryState{Category: "later"}, 0, office.Change{Day: "2020-10-06", At: "2020-10-06T09:00:00+06:00", Actor: "ক", Reason: office.Typed})
		return err
	}))
	closeSound(t, s)
	now, err = os.ReadFile(path)
	must(t, err)
	return now, before, dir, path, from
}

// Whatever step of it fails, the file or the backup lies in its place, and nothing half done beside it.
func TestRestoringLeavesTheOneOrTheOtherWhateverStepFails(t *testing.T) {
	now, before, dir, path, from := two(t)
	full := errors.New("a disk that fails")
	for n := 1; ; n++ {
		must(t, os.WriteFile(path, now, 0o600))
		steps := 0
		stop := disk.Watch(func(disk.Step, string) error {
			if steps++; steps == n {
				return full
			}
			return nil
		})
		_, err := store.Restore(path, from, "", store.Options{})
		stop()
		there, read := os.ReadFile(path)
		must(t, read)
		switch {
		case err == nil && !bytes.Equal(there, before), err != nil && !bytes.Equal(there, now):
			t.Errorf("step %d, %v: what lies there is not what was said", n, err)
		}
		for _, name := range names(t, dir) {
			if name != "office.batayan" && !strings.HasSuffix(name, ".lock") {
				t.Errorf("step %d: left behind: %s", n, name)
			}
		}
		if steps < n {
			if n < 4 {
				t.Errorf("only %d steps", n)
			}
			return
		}
	}
}

func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

func TestRestoringRefusesWhatIsOpenElsewhereAndWhatIsNoSoundOffice(t *testing.T) {
	now, before, _, path, from := two(t)
	s, err := store.Open(path, store.Options{Holder: store.Holder{User: "ক"}})
	must(t, err)
	if _, err := store.Restore(path, from, "", store.Options{}); !errors.Is(err, store.ErrBusy{}) {
		t.Errorf("over an open file: %v", err)
	}
	must(t, s.Close())
	spoilt := bytes.Clone(before)
	spoilt[20] ^= 1 // the version in its first page
	for what, file := range map[string][]byte{"foreign": []byte("no office"), "empty": {}, "damaged": spoilt, "cut": before[:len(before)/8192*4096]} {
		must(t, os.WriteFile(from, file, 0o600))
		if _, err := store.Restore(path, from, "damaged", store.Options{}); err == nil {
			t.Errorf("%s was put in place", what)
		}
		if there, err := os.ReadFile(path); err != nil || !bytes.Equal(there, now) {
			t.Errorf("%s: the file was changed", what)
		}
	}
}

// What lay there keeps a second name, also where that is taken.
func TestWhatARestoringReplacesStaysBesideWhereItIsAsked(t *testing.T) {
	now, _, dir, path, from := two(t)
	must(t, os.WriteFile(filepath.Join(dir, "office.damaged.batayan"), []byte("another"), 0o600))
	beside, err := store.Restore(path, from, "damaged", store.Options{})
	must(t, err)
	if filepath.Base(beside) != "office.damaged-2.batayan" {
		t.Errorf("it lies at %s", beside)
	}
	if kept, err := os.ReadFile(beside); err != nil || !bytes.Equal(kept, now) {
		t.Error("it is not as it was")
	}
}

func TestTwoCopiesShareTheirHistoryUpToWhereTheyPart(t *testing.T) {
	_, _, _, path, from := two(t)
	a, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	defer a.Close()
	b, err := store.Open(from, store.Options{})
	must(t, err)
	defer b.Close()
	shared := func() (seq uint64) {
		must(t, a.View(func(one *store.Tx) error {
			return b.View(func(other *store.Tx) error {
				var err error
				seq, err = store.CommonSeq(one, other)
				return err
			})
		}))
		return seq
	}
	var last uint64
	must(t, b.View(func(tx *store.Tx) error { last = tx.LastSeq(); return nil }))
	if got := shared(); got != last {
		t.Errorf("%d of %d", got, last)
	}
	must(t, b.Update(func(tx *store.Tx) error {
		_, err := tx.SaveCategoryState(office.CategoryState{Category: "other"}, 0, office.Change{Day: "2020-10-06", At: "2020-10-06T09:00:00+06:00", Actor: "খ", Reason: office.Typed})
		return err
	}))
	if got := shared(); got != last {
		t.Errorf("%d of %d after they parted", got, last)
	}
}
