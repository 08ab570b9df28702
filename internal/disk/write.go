package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Write puts what fill writes at path, in place of what is there. On an error path is as it was and nothing
// lies beside it; fill's own error comes back as it is, others as an *Error.
func Write(path string, fill func(io.Writer) error) error {
	if err := Output(path); err != nil {
		return err
	}
	return write(path, rename, fill)
}

// WriteBytes is Write for data that is there already.
func WriteBytes(path string, data []byte) error {
	return Write(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// WriteFree writes a file into folder under name or, where that is taken, under the first of "name (2)",
// "name (3)" … that is free, and gives its path. Nobody else's file is ever written over.
func WriteFree(folder, name string, fill func(io.Writer) error) (path string, err error) {
	first := filepath.Join(folder, name)
	if err := checkName(first); err != nil {
		return "", err
	}
	err = write(first, func(temp, _ string) error {
		path, err = free(folder, name, func(path string) error { return settle(temp, path) })
		return err
	}, fill)
	return path, err
}

// free gives take one name after another until one is not taken.
func free(folder, name string, take func(path string) error) (path string, err error) {
	ext := filepath.Ext(name)
	base := strings.TrimSuffix(name, ext)
	for n := 1; ; n++ {
		if n > 1 {
			name = base + " (" + strconv.Itoa(n) + ")" + ext
		}
		path = filepath.Join(folder, name)
		if err = take(path); !errors.Is(err, fs.ErrExist) || n == maxNames {
			return path, err
		}
	}
}

// maxNames is how many names are tried before a folder counts as full of them.
const maxNames = 1000

// Make makes a new file at path for a library that opens its files by name: fill writes and flushes it at temp,
// which lies in the same folder. The error is ErrExists where path is taken, then or at the end.
func Make(path string, fill func(temp string) error) error {
	if err := checkName(path); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return &Error{Doing: "write", Path: path, Why: ErrExists}
	}
	held, err := create(path)
	if err != nil {
		return err
	}
	defer func() {
		_ = os.Remove(held.Name())
		_ = held.Close()
		if closesFirst {
			_ = os.Remove(held.Name())
		}
	}()
	// The library locks its file in its own time, and not to the end; so what is swept by another program meanwhile is told by the
	// first file, which stays locked all along.
	temp := held.Name() + innerSuffix
	f, err := os.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return Writing(path, err)
	}
	err = f.Close()
	if err == nil {
		err = fill(temp)
	}
	if err == nil {
		err = finish(temp, path, settle)
	}
	if err != nil {
		_ = os.Remove(temp)
	}
	return Writing(path, err)
}

func write(path string, name func(temp, path string) error, fill func(io.Writer) error) (err error) {
	temp, err := create(path)
	if err != nil {
		return err
	}
	defer func() {
		_ = temp.Close()
		if err != nil {
			_ = os.Remove(temp.Name())
			err = Writing(path, err)
		}
	}()
	if err := fill(&watched{temp, path}); err != nil {
		return err
	}
	if err := before(StepFlush, path); err != nil {
		return err
	}
	if err := temp.Sync(); err != nil {
		return err
	}
	if closesFirst {
		if err := temp.Close(); err != nil {
			return err
		}
	}
	return finish(temp.Name(), path, name)
}

// finish gives the whole and flushed file temp its name.
func finish(temp, path string, name func(temp, path string) error) error {
	if err := before(StepRename, path); err != nil {
		return err
	}
	if err := name(temp, path); err != nil {
		return err
	}
	// The file has its name: what fails now can no longer be taken back, and is no reason to say that nothing
	// was written. A system that cannot flush a folder has its own way to keep names.
	if before(StepFolder, path) == nil {
		_ = flushFolder(filepath.Dir(path))
	}
	return nil
}

// watched is a file whose every write can be made to fail.
type watched struct {
	f    *os.File
	path string
}

func (w *watched) Write(data []byte) (int, error) {
	if err := before(StepWrite, w.path); err != nil {
		return 0, err
	}
	return w.f.Write(data)
}

// create makes a file with a name of ours in the folder of path, and locks it, so that it is known to be in use.
func create(path string) (*os.File, error) {
	if err := before(StepCreate, path); err != nil {
		return nil, Writing(path, err)
	}
	for {
		f, err := os.CreateTemp(filepath.Dir(path), ourPrefix+"*"+ourSuffix) // for its owner alone
		if err != nil {
			return nil, Writing(path, err)
		}
		free, err := lockFile(f)
		if err != nil || free && stillAt(f.Name(), f) {
			return f, nil // on a file system without locks nobody can tell that it is in use
		}
		_ = f.Close() // another program swept it between its making and its locking
	}
}

// Names of ours: ".batayan-2718281828.part", with the digits that os.CreateTemp gives.
const (
	ourPrefix = ".batayan-"
	ourSuffix = ".part"
	ourDigits = 10 // at most

	innerSuffix = ".new" // of the file that a library makes while the one before the suffix is held
)

// isOurs tells whether a name is one that create or Make gives.
func isOurs(name string) bool {
	name = strings.TrimSuffix(name, innerSuffix)
	digits, before := strings.CutPrefix(name, ourPrefix)
	digits, after := strings.CutSuffix(digits, ourSuffix)
	return before && after && digits != "" && len(digits) <= ourDigits && strings.Trim(digits, "0123456789") == ""
}

// Output tells whether a file can be written at path as far as can be known before: its name, its folder, and
// that what is there is a file. A link counts as what it leads to.
func Output(path string) error {
	if err := checkName(path); err != nil {
		return err
	}
	refused := func(why error) error { return &Error{Doing: "write", Path: path, Why: why} }
	switch folder, err := os.Stat(filepath.Dir(path)); {
	case err != nil:
		return Writing(path, err)
	case !folder.IsDir():
		return refused(ErrNoFolder)
	}
	switch there, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return Writing(path, err)
	case there.IsDir():
		return refused(ErrFolder)
	case !there.Mode().IsRegular():
		return refused(ErrDevice)
	}
	return nil
}

// Replace gives the whole and flushed file temp the name path, in place of what is there, and flushes their folder.
func Replace(temp, path string) error { return Writing(path, finish(temp, path, rename)) }

// FlushFolder makes the names in a folder durable, where the system can do that.
func FlushFolder(folder string) error { return Writing(folder, flushFolder(folder)) }
