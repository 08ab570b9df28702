package store

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// noSpaceErrors are the ways in which the system says that a file cannot grow: disk full, quota used up,
// file larger than the file system allows.
var noSpaceErrors = []error{
	windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED, windows.ERROR_FILE_TOO_LARGE,
}

// lockFile takes the lock of f for this process without waiting; free is false where another has it. The
// locked byte lies far behind the content, so that others can read who has it.
func lockFile(f *os.File) (free bool, err error) {
	err = windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &windows.Overlapped{Offset: 1 << 30})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

// flushFolder has nothing to do: the file system's journal makes a rename durable.
func flushFolder(string) error { return nil }

// rename gives a whole file its name. A scanner or a synchronising program may hold a new file for a
// moment, so it is tried again for up to five seconds.
func rename(from, to string) error {
	const tries, pause = 100, 50 * time.Millisecond
	for i := 1; ; i++ {
		err := os.Rename(from, to)
		held := errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
		if !held || i == tries {
			return err
		}
		time.Sleep(pause)
	}
}
