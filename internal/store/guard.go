package store

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	berrors "go.etcd.io/bbolt/errors"

	"batayandesk/internal/disk"
)

// Panic is a panic of our own code in a step into bbolt: a bug, and no word on the file.
type Panic struct {
	Value any
	Stack []byte
}

func (p Panic) Error() string { return fmt.Sprintf("panic: %v\n%s", p.Value, p.Stack) }

// guarded runs one step into bbolt. A panic that bbolt itself raises, and a fault of the mapped memory, is how a
// damaged page shows itself: both become ErrDamaged at where. Every other panic is a Panic with its stack.
func guarded(where string, step func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if memoryFault(r) || raisedIn("go.etcd.io/bbolt") {
			err = because(ErrDamaged{where}, fmt.Errorf("panic: %v", r))
		} else {
			err = Panic{Value: r, Stack: debug.Stack()}
		}
	}()
	return step()
}

// memoryFault tells whether a panic is a fault at an address: mapped memory behind which there is no file any
// more. A nil pointer that is followed has no address.
func memoryFault(r any) bool {
	_, is := r.(runtime.Error)
	at, addressed := r.(interface{ Addr() uintptr })
	return is && addressed && at.Addr() != 0
}

// raisedIn tells whether the panic that is being recovered was raised in a package whose path begins so, by its
// own code or by the standard library that it called. It is for the deferred function itself.
func raisedIn(packages string) bool {
	var at [64]uintptr
	frames := runtime.CallersFrames(at[:runtime.Callers(2, at[:])])
	for panicking := false; ; {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			panicking = true
		case panicking && !ofStandardLibrary(frame.Function):
			return strings.HasPrefix(frame.Function, packages)
		}
		if !more {
			return false
		}
	}
}

// ofStandardLibrary tells by the name of a function whether it is Go's own: "slices.SortFunc[…]". The paths of
// other packages begin with a host, and ours with the module's name.
func ofStandardLibrary(function string) bool {
	function, _, _ = strings.Cut(function, "[")
	first, _, folders := strings.Cut(function, "/")
	if folders {
		return !strings.Contains(first, ".") && first != "batayandesk"
	}
	return !strings.HasPrefix(function, "main.")
}

// because is err, one of this package's, with the cause that it has.
func because(err, cause error) error {
	if errors.Is(cause, err) {
		return cause
	}
	return fmt.Errorf("%w: %w", err, cause)
}

// fileError gives an error of the file system or of bbolt its word of this package, and keeps it within; others
// stay as they are.
func fileError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, berrors.ErrMaxSizeReached):
		return because(ErrNoSpace, err)
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return because(ErrDamaged{"head of the file"}, err)
	}
	switch disk.Reason(err) {
	case disk.ErrNoSpace:
		return because(ErrNoSpace, err)
	case disk.ErrMissing, disk.ErrNoFolder:
		return because(ErrMissing, err)
	case disk.ErrExists:
		return because(ErrExists, err)
	case disk.ErrDenied, disk.ErrReadOnly:
		return because(ErrReadOnly, err)
	case disk.ErrHeld:
		return because(ErrBusy{}, err)
	case disk.ErrNoLock:
		return because(ErrNoLock, err)
	}
	return err
}
