//go:build !windows

package store_test

import (
	"errors"
	"fmt"
	"os"
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

// The old file is as it was, and the next opening has room.
func init() {
	childRoles["migrate without space"] = func(path string) error {
		signal.Ignore(syscall.SIGXFSZ)
		limit := &syscall.Rlimit{Cur: 100 << 10, Max: syscall.RLIM_INFINITY & (1<<62 - 1)}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, limit); err != nil {
			return err
		}
		_, err := store.Open(path, store.Options{})
		if !errors.Is(err, store.ErrNoSpace) {
			return fmt.Errorf("full: %w", err)
		}
		fmt.Println("ready")
		return nil
	}
}

func TestAMigrationThatFindsNoSpaceLeavesTheOldFileAlone(t *testing.T) {
	path, file := schema1At(t, "office.batayan")
	cmd, _, _ := child(t, "migrate without space", path)
	must(t, cmd.Wait())
	sameFile(t, path, file)
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("left behind: %q", got)
	}
	s, err := store.Open(path, store.Options{})
	must(t, err)
	closeSound(t, s)
}

// The office file lay on a share, and a link to it in the clerk's folder.
func TestAFileBehindALinkIsMigratedWhereItLies(t *testing.T) {
	path, file := schema1At(t, "office.batayan")
	link := filepath.Join(t.TempDir(), "link.batayan")
	must(t, os.Symlink(path, link))
	must(t, os.Chmod(path, 0o640))
	s, err := store.Open(link, store.Options{})
	must(t, err)
	closeSound(t, s)
	info, err := os.Lstat(link)
	must(t, err)
	if info.Mode()&os.ModeSymlink == 0 || len(beside(t, link)) != 1 {
		t.Errorf("the link is %v, beside it %q", info.Mode(), beside(t, link))
	}
	if info, err = os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file is %v %v", info.Mode(), err)
	}
	sameFile(t, filepath.Join(filepath.Dir(path), "office.schema-1.batayan"), file)
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
