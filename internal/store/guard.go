package store

import (
	"errors"
	"io/fs"
	"runtime/debug"
	"strings"
	"syscall"

	berrors "go.etcd.io/bbolt/errors"
)

// guarded runs one step into bbolt. A panic there, and a fault of the mapped memory, is how a damaged page
// shows itself: both become ErrDamaged at where. It must hold only our own step, never a caller's code,
// whose panics are bugs and not damage.
func guarded(where string, step func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if recover() != nil {
			err = ErrDamaged{where}
		}
	}()
	return step()
}

// fileError gives an error of the file system or of bbolt its word of this package; others stay as they
// are.
func fileError(err error) error {
	switch {
	case err == nil:
		return nil
	case noSpace(err), errors.Is(err, berrors.ErrMaxSizeReached):
		return ErrNoSpace
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return ErrReadOnly
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return ErrDamaged{"head of the file"}
	}
	return err
}

// noSpace tells whether err says that the disk is full. bbolt loses the cause of a failed resize and keeps
// only its text, so the text is looked at too.
func noSpace(err error) bool {
	for _, cause := range noSpaceErrors {
		if errors.Is(err, cause) || strings.Contains(err.Error(), cause.Error()) {
			return true
		}
	}
	return false
}
