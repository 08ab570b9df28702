//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// noSpaceErrors are the ways in which the system says that a file cannot grow: disk full, quota used up,
// file larger than the file system or the user's limit allows.
var noSpaceErrors = []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}

// lockFile takes the lock of f for this process without waiting; free is false where another has it.
func lockFile(f *os.File) (free bool, err error) {
	err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// flushFolder makes a rename in the folder durable.
func flushFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	// Some file systems cannot flush a folder; the rename itself stands.
	_ = d.Sync()
	return d.Close()
}

// rename gives a whole file its name.
func rename(from, to string) error { return os.Rename(from, to) }
