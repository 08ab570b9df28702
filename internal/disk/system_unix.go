//go:build !windows

package disk

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// systemReasons: disk full, quota used up, and a file larger than the file system or the user's limit allows
// are all no space.
var systemReasons = []systemReason{
	{syscall.ENOSPC, ErrNoSpace}, {syscall.EDQUOT, ErrNoSpace}, {syscall.EFBIG, ErrNoSpace},
	{syscall.EROFS, ErrReadOnly}, {syscall.ETXTBSY, ErrHeld}, {syscall.EBUSY, ErrHeld},
	{syscall.ENAMETOOLONG, ErrName}, {syscall.EILSEQ, ErrName},
	{syscall.ENOTDIR, ErrNoFolder}, {syscall.EISDIR, ErrFolder}, {syscall.ELOOP, ErrLink}, {syscall.ENXIO, ErrDevice},
	{syscall.ENOLCK, ErrNoLock}, {syscall.ENOTSUP, ErrNoLock},
}

// unfit: any character may stand in a name here.
func unfit(string) bool { return false }

// ofTwoFiles tells whether err is of a call that names two files.
func ofTwoFiles(err error) bool {
	var two *os.LinkError
	return errors.As(err, &two)
}

// openLocked opens the file at path for reading and writing and locks it for this process without waiting; it
// is made where it is not there, and a link is never followed. free is false where another has the lock: the
// file is then open to be read.
func openLocked(path string) (f *os.File, free bool, err error) {
	f, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0o644)
	if err != nil {
		return nil, false, err
	}
	free, err = lockFile(f)
	return f, free, err
}

// openPlain opens the file at path for reading; a link is never followed.
func openPlain(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0)
}

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

// rename gives a whole file its name, in place of what has it.
func rename(from, to string) error { return os.Rename(from, to) }

// settle gives a whole file a name that is free; fs.ErrExist where it is not.
func settle(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return os.Remove(from)
	}
	if errors.Is(err, os.ErrExist) {
		return err
	}
	// Sticks and shares often know no second name for a file.
	if _, err := os.Lstat(to); err == nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: syscall.EEXIST}
	}
	return os.Rename(from, to)
}

// closesFirst: a file that is open can be renamed here, and stays locked meanwhile.
const closesFirst = false
