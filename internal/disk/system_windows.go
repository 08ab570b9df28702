package disk

import (
	"errors"
	"os"
	"strings"
	"time"

	"golang.org/x/sys/windows"
)

// systemReasons are Windows' own numbers. A file that another program has open answers with a sharing
// violation; a folder or a file that may not be written with access denied.
var systemReasons = []systemReason{
	{windows.ERROR_DISK_FULL, ErrNoSpace}, {windows.ERROR_HANDLE_DISK_FULL, ErrNoSpace},
	{windows.ERROR_DISK_QUOTA_EXCEEDED, ErrNoSpace}, {windows.ERROR_FILE_TOO_LARGE, ErrNoSpace},
	{windows.ERROR_WRITE_PROTECT, ErrReadOnly},
	{windows.ERROR_SHARING_VIOLATION, ErrHeld}, {windows.ERROR_LOCK_VIOLATION, ErrHeld}, {windows.ERROR_USER_MAPPED_FILE, ErrHeld},
	{windows.ERROR_FILENAME_EXCED_RANGE, ErrName}, {windows.ERROR_INVALID_NAME, ErrName},
	{windows.ERROR_PATH_NOT_FOUND, ErrNoFolder}, {windows.ERROR_BAD_PATHNAME, ErrNoFolder}, {windows.ERROR_BAD_NETPATH, ErrNoFolder},
	{windows.ERROR_DIRECTORY, ErrFolder}, {windows.ERROR_CANT_ACCESS_FILE, ErrLink},
	{windows.ERROR_NOT_SUPPORTED, ErrNoLock}, {windows.ERROR_INVALID_FUNCTION, ErrNoLock},
}

// unfit tells whether the name holds what Windows does not take.
func unfit(name string) bool {
	return strings.ContainsAny(name, `<>:"|?*`) || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' })
}

// ofTwoFiles tells whether err is of a call that names two files.
func ofTwoFiles(err error) bool {
	var two *os.LinkError
	return errors.As(err, &two)
}

// openLocked opens the file at path for reading and writing and locks it for this process without waiting; it
// is made where it is not there, and a link is never followed. free is false where another has the lock: the
// file is then open to be read.
func openLocked(path string) (f *os.File, free bool, err error) {
	if f, err = openItself(path, windows.GENERIC_READ|windows.GENERIC_WRITE, windows.OPEN_ALWAYS); err != nil {
		return nil, false, err
	}
	free, err = lockFile(f)
	return f, free, err
}

// openPlain opens the file at path for reading; a link is never followed.
func openPlain(path string) (*os.File, error) {
	return openItself(path, windows.GENERIC_READ, windows.OPEN_EXISTING)
}

// openItself opens what lies at path: of a reparse point the point, not what it leads to.
func openItself(path string, access, how uint32) (*os.File, error) {
	failed := func(err error) error { return &os.PathError{Op: "open", Path: path, Err: err} }
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, failed(err)
	}
	h, err := windows.CreateFile(name, access, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil, how,
		windows.FILE_ATTRIBUTE_NORMAL|windows.FILE_FLAG_OPEN_REPARSE_POINT, 0)
	if err != nil {
		return nil, failed(err)
	}
	var info windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(h, &info); err == nil && info.FileAttributes&windows.FILE_ATTRIBUTE_REPARSE_POINT != 0 {
		_ = windows.CloseHandle(h)
		return nil, failed(windows.ERROR_CANT_ACCESS_FILE)
	}
	return os.NewFile(uintptr(h), path), nil
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

// rename gives a whole file its name, in place of what has it.
func rename(from, to string) error { return patiently(func() error { return os.Rename(from, to) }) }

// settle gives a whole file a name that is free; fs.ErrExist where it is not.
func settle(from, to string) error {
	old, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	name, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return patiently(func() error {
		if err := windows.MoveFileEx(old, name, windows.MOVEFILE_WRITE_THROUGH); err != nil {
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
		}
		return nil
	})
}

// patiently tries a rename again for up to five seconds: a scanner or a synchronising program may hold a new
// file for a moment.
func patiently(try func() error) error {
	const tries, pause = 100, 50 * time.Millisecond
	for i := 1; ; i++ {
		err := try()
		held := errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
		if !held || i == tries {
			return err
		}
		time.Sleep(pause)
	}
}

// closesFirst: a file that is open cannot be renamed here.
const closesFirst = true
