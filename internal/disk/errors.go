package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// The reasons for which a file cannot be read or written. errors.Is finds them in what this package answers.
var (
	ErrNoSpace  = errors.New("no space left")
	ErrDenied   = errors.New("not allowed")
	ErrReadOnly = errors.New("the place cannot be written to")
	ErrHeld     = errors.New("another program has it open")
	ErrNoFolder = errors.New("there is no such folder")
	ErrMissing  = errors.New("there is no such file")
	ErrExists   = errors.New("the name is taken")
	ErrName     = errors.New("no file can have this name")
	ErrFolder   = errors.New("it is a folder")
	ErrDevice   = errors.New("it is a device or a pipe")
	ErrLink     = errors.New("it is a link")
	ErrNoLock   = errors.New("nothing can be locked there")
)

// Error is what could not be done with a file. errors.Is and errors.As reach both its reason and its cause.
type Error struct {
	Doing string // "read" or "write"
	Path  string
	Why   error // one of the reasons; nil where the cause is none that has a name
	Cause error // as the system said it; nil where nobody was asked
}

func (e *Error) Error() string {
	said := e.Doing + " " + filepath.Base(e.Path)
	for _, err := range []error{e.Why, e.Cause} {
		if err != nil {
			said += ": " + err.Error()
		}
	}
	return said
}

// Unwrap gives the reason and the cause.
func (e *Error) Unwrap() []error {
	var within []error
	for _, err := range []error{e.Why, e.Cause} {
		if err != nil {
			within = append(within, err)
		}
	}
	return within
}

// Reading is err, met while the file at path was read, as an *Error; nil stays nil.
func Reading(path string, err error) error { return explained("read", path, err) }

// Writing is err, met while the file at path was written, as an *Error; nil stays nil. What is no error of the
// file system is the caller's own, and comes back as it is.
func Writing(path string, err error) error { return explained("write", path, err) }

func explained(doing, path string, err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	why := Reason(err)
	if why == nil && !ofFiles(err) {
		return err
	}
	if why == ErrMissing && doing == "write" {
		why = ErrNoFolder // a file that is not there yet is no reason
	}
	return &Error{Doing: doing, Path: path, Why: why, Cause: err}
}

// Reason is the one of this package's reasons that an error of the system stands for; nil where none does.
// A call on a path alone cannot tell a missing folder from a missing file: both are ErrMissing.
func Reason(err error) error {
	for _, reason := range []error{ErrNoSpace, ErrDenied, ErrReadOnly, ErrHeld, ErrNoFolder, ErrMissing, ErrExists, ErrName, ErrFolder, ErrDevice, ErrLink, ErrNoLock} {
		if errors.Is(err, reason) {
			return reason
		}
	}
	for _, row := range systemReasons {
		if errors.Is(err, row.cause) {
			return row.reason
		}
	}
	switch {
	case spaceInText(err):
		return ErrNoSpace
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case errors.Is(err, fs.ErrPermission):
		return ErrDenied
	}
	return nil
}

// systemReason pairs a number of the system with what it means for a person.
type systemReason struct{ cause, reason error }

// spaceInText tells whether err says in words alone that the disk is full: bbolt loses the cause of a file that
// could not grow and keeps its text.
func spaceInText(err error) bool {
	if err == nil {
		return false
	}
	text := err.Error()
	for _, row := range systemReasons {
		if row.reason == ErrNoSpace && strings.Contains(text, row.cause.Error()) {
			return true
		}
	}
	return false
}

// ofFiles tells whether err comes from the file system.
func ofFiles(err error) bool {
	var path *fs.PathError
	return errors.As(err, &path) || ofTwoFiles(err)
}

// checkName is ErrName where no system that offices use could keep a file under the base name of path. Devices
// of Windows are refused everywhere, since files travel.
func checkName(path string) error {
	name := filepath.Base(path)
	refused := func(what string) error {
		return &Error{Doing: "write", Path: path, Why: ErrName, Cause: errors.New(what)}
	}
	switch {
	case path == "" || strings.HasSuffix(path, string(filepath.Separator)) || name == "." || name == "..":
		return refused("it names no file")
	case strings.IndexByte(path, 0) >= 0:
		return refused("it holds a zero byte")
	case len(name) > maxNameBytes:
		return refused(fmt.Sprintf("%d bytes are more than %d", len(name), maxNameBytes))
	case reserved(name):
		return refused("a device of Windows has this name")
	case unfit(name):
		return refused("it holds a character that Windows does not take")
	}
	return nil
}

// maxNameBytes is the longest name of a file on the file systems in use; Windows counts letters instead, and
// takes all that fit here.
const maxNameBytes = 255

// reserved tells whether Windows takes the name for one of its devices, whatever its ending.
//
// Source: Microsoft, Naming Files, Paths, and Namespaces.
func reserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	rest, found := strings.CutPrefix(stem, "com")
	if !found {
		rest, found = strings.CutPrefix(stem, "lpt")
	}
	return found && len(rest) == 1 && rest[0] >= '0' && rest[0] <= '9'
}
