package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"batayandesk/internal/store"
)

// A disk that fails at the last flush of a save had the save refused, and the file held it: the clerk typed it again.
func TestWhateverFailsInACommitTheAnswerIsTrue(t *testing.T) {
	for _, row := range []struct {
		name  string
		cause error
		write bool // it fails, else the flush after it
		again bool // the second try of that flush fails too
		why   error
	}{
		{name: "no space", cause: syscall.ENOSPC, write: true, why: store.ErrNoSpace},
		{name: "a broken disk", cause: syscall.EIO, write: true, why: store.ErrDisk},
		{name: "a flush that fails once", why: store.ErrDisk},
		{name: "a flush that fails twice", again: true, why: store.ErrDisk},
	} {
		t.Run(row.name, func(t *testing.T) {
			said := map[bool]int{}
			for n, over := 1, false; !over; n++ {
				over = !failAt(t, n, row.cause, row.write, row.again, row.why, said)
			}
			t.Logf("done %d times, refused %d", said[true], said[false])
			if said[false] == 0 {
				t.Error("nothing was refused: the test shows nothing")
			}
		})
	}
}

// failAt saves with the n-th step failing, and tells whether there was one.
func failAt(t *testing.T, n int, cause error, write, again bool, why error, said map[bool]int) (reached bool) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office.batayan")
	s := create(t, path)
	for i := range 20 {
		must(t, save(s, i))
	}
	before := holds(t, s)
	if again {
		defer store.OnFlush(func() error { return syscall.EIO })()
	}
	whole := store.Faults(s, func(at int) error {
		reached = reached || at == n
		if write && at == n {
			return cause
		}
		return nil
	}, func(at int) bool { return !write && at == n })
	err := s.Update(func(tx *store.Tx) error {
		if _, err := tx.SaveRecord(numbered(100), 0, ch); err != nil {
			return err
		}
		_, _, err := tx.PutAttachment(strings.NewReader(strings.Repeat("বাতায়ন", 5000)))
		return err
	})
	whole()
	said[err == nil]++
	now := holds(t, s)
	if err != nil && (!errors.Is(err, why) || now != before) || err == nil && now == before {
		t.Errorf("step %d: answered %v, and it is stored: %v", n, err, now != before)
	}
	next := save(s, 101) // goes on, or refuses for the same reason; never harms
	if next != nil && !errors.Is(next, store.ErrDisk) {
		t.Errorf("step %d: the next save: %v", n, next)
	}
	if next == nil {
		now = holds(t, s)
	}
	must(t, s.Close())
	s, err = store.Open(path, store.Options{})
	must(t, err)
	if holds(t, s) != now {
		t.Errorf("step %d: opened again, it holds something else", n)
	}
	must(t, save(s, 102))
	closeSound(t, s)
	if found, err := store.CheckFile(path); err != nil || len(found) > 0 {
		t.Errorf("step %d: %v %v", n, found, err)
	}
	_ = os.Remove(path)
	return reached
}

// holds is what tells a state of the file from the one before and after.
func holds(t *testing.T, s *store.Store) (state string) {
	t.Helper()
	must(t, s.View(func(tx *store.Tx) error {
		state = fmt.Sprint(tx.LastSeq())
		for _, bucket := range []string{"records", "revisions", "acts", "chunks", "words"} {
			n, err := tx.Count(bucket)
			must(t, err)
			state += fmt.Sprint(" ", bucket, " ", n)
		}
		return tx.Scan("records", "", func(key string, rev int, value []byte) error {
			state += fmt.Sprintf("\n%s %d %s", key, rev, value)
			return nil
		})
	}))
	return state
}
