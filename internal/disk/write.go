package disk

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Mode of files made for others to read, and of those for their owner alone.
const (
	shared  = 0o644
	private = 0o600
)

// Write puts what fill writes at path, in place of what is there. On an error path is as it was and nothing
// lies beside it; fill's own error comes back as it is, others as an *Error.
func Write(path string, fill func(io.Writer) error) error {
	if err := Output(path); err != nil {
		return err
	}
	return write(path, shared, rename, fill)
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
	err = write(first, shared, func(temp, _ string) error {
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
	temp, err := create(path, private)
	if err != nil {
		return err
	}
	name := temp.Name()
	err = temp.Close() // fill takes its own lock
	if err == nil {
		err = fill(name)
	}
	if err == nil {
		err = finish(name, path, settle)
	}
	if err != nil {
		_ = os.Remove(name)
	}
	return Writing(path, err)
}

func write(path string, mode fs.FileMode, name func(temp, path string) error, fill func(io.Writer) error) (err error) {
	temp, err := create(path, mode)
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
func create(path string, mode fs.FileMode) (*os.File, error) {
	if err := before(StepCreate, path); err != nil {
		return nil, Writing(path, err)
	}
	for {
		f, err := os.OpenFile(filepath.Join(filepath.Dir(path), ourName()), os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, Writing(path, err)
		}
		_, _ = lockFile(f) // on file systems without locks a file in use is known by its age alone
		return f, nil
	}
}

// Names of ours: ".batayan-0123456789abcdef.part".
const (
	ourPrefix = ".batayan-"
	ourSuffix = ".part"
	ourDigits = 16
)

func ourName() string {
	var random [ourDigits / 2]byte
	_, _ = rand.Read(random[:]) // never fails
	return ourPrefix + hex.EncodeToString(random[:]) + ourSuffix
}

// isOurs tells whether a name is one that ourName gives.
func isOurs(name string) bool {
	digits, before := strings.CutPrefix(name, ourPrefix)
	digits, after := strings.CutSuffix(digits, ourSuffix)
	return before && after && len(digits) == ourDigits && strings.Trim(digits, "0123456789abcdef") == ""
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
