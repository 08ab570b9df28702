package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"batayandesk/internal/disk"
	"batayandesk/internal/store"
)

var (
	karim  = store.Options{Holder: store.Holder{User: "করিম", Machine: "UNO-2", Since: "2020-10-05 09:00"}}
	rashed = store.Options{Holder: store.Holder{User: "রাশেদ", Machine: "UNO-3", Since: "2020-10-05 11:00"}}
)

// opened makes an office file with one record and opens it for karim.
func openedByKarim(t *testing.T) (path string, s *store.Store) {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	path = filepath.Join(t.TempDir(), "office.batayan")
	closeSound(t, create(t, path))
	s, err := store.Open(path, karim)
	must(t, err)
	must(t, save(s, 1))
	return path, s
}

func busyWith(t *testing.T, err error) store.Holder {
	t.Helper()
	var busy store.ErrBusy
	if !errors.As(err, &busy) {
		t.Fatalf("got %v", err)
	}
	return busy.Holder
}

// A tidy colleague, a synchronising program or a scanner takes the lock file away.
func TestWhoHasTheFileIsSaidAlsoWhenItsLockFileIsGone(t *testing.T) {
	path, s := openedByKarim(t)
	must(t, os.Remove(path+".lock"))
	stop := make(chan struct{})
	go func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(50 * time.Millisecond):
				_ = s.Beat()
			}
		}
	}()
	_, err := store.Open(path, rashed)
	if who := busyWith(t, err); who.User != "করিম" || who.Machine != "UNO-2" || who.Since != "2020-10-05 09:00" || who.Beat == 0 {
		t.Errorf("got %+v", who)
	}
	close(stop)
	must(t, s.Beat())
	must(t, save(s, 2))
	closeSound(t, s)
	if left, _ := filepath.Glob(path + "*"); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatASecondProgramHasLockedMeanwhileIsNotTaken(t *testing.T) {
	path, s := openedByKarim(t)
	must(t, os.Remove(path+".lock"))
	theirs, err := disk.TakeLock(path+".lock", []byte(`{"user":"রাশেদ"}`))
	must(t, err)
	if who := busyWith(t, s.Beat()); who.User != "রাশেদ" {
		t.Errorf("got %+v", who)
	}
	must(t, s.Close())
	if who, held := store.HeldBy(path); !held || who.User != "রাশেদ" {
		t.Errorf("closing took another's lock away: %+v", who)
	}
	must(t, theirs.Release())
}

func TestAFileOfAComputerThatIsGoneIsTakenOver(t *testing.T) {
	path, theirs := openedByKarim(t)
	must(t, theirs.Beat())
	if who, held := store.HeldBy(path); !held || who.Beat != 1 {
		t.Errorf("got %+v", who)
	}
	ours, err := store.TakeOver(path, rashed)
	must(t, err)
	must(t, save(ours, 2))
	if who, _ := store.HeldBy(path); who.User != "রাশেদ" {
		t.Errorf("got %+v", who)
	}
	// The other comes back: nothing of it is mixed in, and it is told.
	if err := save(theirs, 3); !errors.Is(err, store.ErrGone) {
		t.Errorf("got %v", err)
	}
	if err := theirs.Beat(); !errors.Is(err, store.ErrBusy{}) {
		t.Errorf("got %v", err)
	}
	must(t, theirs.Close())
	must(t, ours.View(func(tx *store.Tx) error {
		n, err := tx.CountRecords("notices")
		if n != 2 {
			t.Errorf("%d records", n)
		}
		return err
	}))
	closeSound(t, ours)
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
	// A file that nobody has is simply opened.
	free, err := store.TakeOver(path, rashed)
	must(t, err)
	closeSound(t, free)
}

// Some shares take files and lock none: two offices would write over each other there.
func TestAShareThatLocksNothingIsLookedAt(t *testing.T) {
	path, s := openedByKarim(t)
	closeSound(t, s)
	stop := disk.Watch(func(step disk.Step, _ string) error {
		if step == disk.StepLock {
			return &fs.PathError{Op: "lock", Path: path, Err: syscall.ENOLCK}
		}
		return nil
	})
	defer stop()
	if _, err := store.Open(path, rashed); !errors.Is(err, store.ErrNoLock) {
		t.Errorf("open: %v", err)
	}
	if _, err := store.Create(strings.Replace(path, "office", "new", 1), rashed, nil); !errors.Is(err, store.ErrNoLock) {
		t.Errorf("create: %v", err)
	}
	looked, err := store.OpenOrLook(path, rashed)
	must(t, err)
	if !errors.Is(looked.Looking(), store.ErrNoLock) {
		t.Errorf("looking: %v", looked.Looking())
	}
	if err := save(looked, 2); !errors.Is(err, store.ErrNoLock) {
		t.Errorf("a save: %v", err)
	}
	must(t, looked.View(func(tx *store.Tx) error {
		_, err := tx.Record(numbered(1).ID)
		return err
	}))
	must(t, looked.Close())
}

// FuzzLockFile lets a lock file say anything while another has it: who has the file is told as far as it can be read, the file
// is not opened, and nothing of theirs is swept away.
func FuzzLockFile(f *testing.F) {
	for _, said := range []string{"", "{}", `{"user":"করিম","machine":"UNO-2","since":"2020-10-05 09:00","beat":3}`, `{"user":7}`, "[", "\x00", `{"since":"কখন"}`, strings.Repeat("ক", 5000)} {
		f.Add([]byte(said))
	}
	path := filepath.Join(f.TempDir(), "office.batayan")
	s := create(f, path)
	must(f, s.Close())
	f.Fuzz(func(t *testing.T, said []byte) {
		lock, err := disk.TakeLock(path+".lock", said)
		must(t, err)
		defer func() { must(t, lock.Release()) }()
		who, held := store.HeldBy(path)
		if !held {
			t.Fatal("not held")
		}
		_, err = store.Open(path, store.Options{})
		if busyWith(t, err) != who {
			t.Errorf("%+v and %v", who, err)
		}
		if gone := store.Sweep(filepath.Dir(path)); len(gone) > 0 {
			t.Errorf("swept: %v", gone)
		}
	})
}
