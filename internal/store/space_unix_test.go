//go:build !windows

package store_test

import (
	"errors"
	"fmt"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"batayandesk/internal/store"
)

// The system's limit on the size of a file stands for a full disk: writes past it fail in the same way.
func init() {
	childRoles["no space"] = func(path string) error {
		signal.Ignore(syscall.SIGXFSZ)
		s, err := store.Open(path, store.Options{})
		if err != nil {
			return err
		}
		fmt.Println("ready")
		limit := func(bytes uint64) error {
			return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: syscall.RLIM_INFINITY & (1<<62 - 1)})
		}
		if err := limit(2 << 20); err != nil {
			return err
		}
		save := func(n int) error {
			return s.Update(func(tx *store.Tx) error {
				if _, err := tx.SaveRecord(numbered(n), 0, ch); err != nil {
					return err
				}
				_, _, err := tx.PutAttachment(strings.NewReader(strings.Repeat(fmt.Sprint(n, " "), 20000)))
				return err
			})
		}
		// A refused save may free pages that the next one fits into: full is what refuses twice in a row.
		n := 0
		for refused := 0; refused < 2; {
			switch err := save(n); {
			case err == nil:
				n, refused = n+1, 0
			case errors.Is(err, store.ErrNoSpace):
				refused++
			default:
				return fmt.Errorf("full: %w", err)
			}
		}
		if err := limit(1 << 30); err != nil {
			return err
		}
		if err := save(n); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
		fmt.Println("stored", n+1)
		return s.Close()
	}
}

func TestAFullDiskIsRefusedAndWorkGoesOnWithRoom(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.batayan")
	closeSound(t, create(t, path))
	cmd, in, out := child(t, "no space", path)
	must(t, in.Close())
	stored := 0
	if !out.Scan() {
		t.Fatal("no answer")
	}
	if _, err := fmt.Sscanf(out.Text(), "stored %d", &stored); err != nil {
		t.Fatal(out.Text())
	}
	must(t, cmd.Wait())
	s, err := store.Open(path, store.Options{})
	must(t, err)
	must(t, s.View(func(tx *store.Tx) error {
		n, err := tx.CountRecords("notices")
		if n != stored || n < 3 {
			t.Errorf("%d records, %d reported", n, stored)
		}
		return err
	}))
	closeSound(t, s)
}
