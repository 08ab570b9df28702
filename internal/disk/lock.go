package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// Lock is a small file that says who works with something. It is locked as long as they do; what it says
// counts only then.
type Lock struct {
	f    *os.File
	path string
}

// Locked is the answer to a lock that another has: what the lock file says.
type Locked struct{ Said []byte }

func (Locked) Error() string { return "locked by another" }

// Is matches any Locked.
func (Locked) Is(target error) bool { _, ok := target.(Locked); return ok }

// maxSaid bounds what is read of a lock file, in bytes.
const maxSaid = 4096

// TakeLock locks the file at path, made where it is not there, and writes into it what others shall read. A
// link is never followed: it is ErrLink. The error is Locked where another has it, ErrNoLock where the place locks
// nothing, else an *Error; a file that was made for nothing is gone again.
func TakeLock(path string, say []byte) (*Lock, error) {
	if err := before(StepLock, path); err != nil {
		return nil, Writing(path, err)
	}
	for {
		f, free, err := openLocked(path)
		if err != nil {
			if f != nil {
				err = cannotLock(path, f, err)
			}
			return nil, Writing(path, err)
		}
		if err := plain(path, f); err != nil {
			return nil, errors.Join(err, f.Close())
		}
		if !free {
			said, _ := io.ReadAll(io.NewSectionReader(f, 0, maxSaid)) // what cannot be read says nothing
			return nil, errors.Join(Locked{said}, f.Close())
		}
		if !stillAt(path, f) {
			_ = f.Close() // whoever had it took it away meanwhile
			continue
		}
		lock := &Lock{f, path}
		if err := lock.Say(say); err != nil {
			return nil, errors.Join(err, lock.Release())
		}
		return lock, nil
	}
}

// cannotLock is why a file that is open could not be locked; it is closed, and gone where it says nothing.
func cannotLock(path string, f *os.File, why error) error {
	info, err := f.Stat()
	_ = f.Close()
	if err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		_ = os.Remove(path)
	}
	return &Error{Doing: "write", Path: path, Why: ErrNoLock, Cause: why}
}

// Say writes into the file what others shall read from now on; the error is an *Error.
func (l *Lock) Say(text []byte) error {
	if err := before(StepWrite, l.path); err != nil {
		return Writing(l.path, err)
	}
	// Written over before it is cut, so that whoever reads meanwhile finds something.
	if _, err := l.f.WriteAt(text, 0); err != nil {
		return Writing(l.path, err)
	}
	return Writing(l.path, l.f.Truncate(int64(len(text))))
}

// Keep makes the file anew that says who has the lock, where it was taken away by hand. The error is Locked where
// another has the lock at the path by now, else an *Error.
func (l *Lock) Keep(say []byte) error {
	if stillAt(l.path, l.f) {
		return nil
	}
	anew, err := TakeLock(l.path, say)
	if err != nil {
		return err
	}
	old := l.f
	l.f = anew.f
	return Writing(l.path, old.Close())
}

// DropLock takes away the file of a lock that another has, where the system lets it; what they have is theirs
// no longer. The error is an *Error.
func DropLock(path string) error {
	err := os.Remove(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return Writing(path, err)
}

// HasLock is Locked where another has the lock at path, and leaves nothing behind; a lock that cannot be looked
// at is one that nobody has.
func HasLock(path string) error {
	f, err := openPlain(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	if free, err := lockFile(f); err == nil && !free {
		said, _ := io.ReadAll(io.NewSectionReader(f, 0, maxSaid))
		return Locked{said}
	}
	return nil
}

// Release gives the lock back and takes its file away.
func (l *Lock) Release() error {
	// Removed while still locked, so that nobody else's is; where an open file cannot be removed, emptied
	// and removed after closing, which fails if another program has it by then, as it should.
	// A file that is another's by now is left to them.
	removed := !stillAt(l.path, l.f) || os.Remove(l.path) == nil
	if !removed {
		_ = l.f.Truncate(0)
	}
	err := l.f.Close()
	if !removed {
		_ = os.Remove(l.path)
	}
	return err
}

// plain is an *Error where f is no file.
func plain(path string, f *os.File) error {
	info, err := f.Stat()
	switch {
	case err != nil:
		return Writing(path, err)
	case info.IsDir():
		return &Error{Doing: "write", Path: path, Why: ErrFolder}
	case !info.Mode().IsRegular():
		return &Error{Doing: "write", Path: path, Why: ErrDevice}
	}
	return nil
}

// stillAt tells whether the open file is the one that lies at path.
func stillAt(path string, f *os.File) bool {
	open, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(open, there)
}
