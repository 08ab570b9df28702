package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Folder makes the folder at path for its owner alone, and those above it, where they are not there.
func Folder(path string) error { return Writing(path, os.MkdirAll(path, 0o700)) }

// Remove takes the file at path away; one that is not there is no error.
func Remove(path string) error {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return Writing(path, err)
	}
	return nil
}

// Passing makes a folder among the system's temporary files, whose name begins with prefix, for files that
// another program is given to read. Those made more than stay ago are removed first: nobody tells when the other
// program is done. What cannot be removed stays for the next time.
func Passing(prefix string, stay time.Duration) (folder string, err error) {
	entries, _ := os.ReadDir(os.TempDir())
	for _, entry := range entries {
		if name := entry.Name(); len(name) > len(prefix) && name[:len(prefix)] == prefix && entry.IsDir() {
			if made, err := entry.Info(); err == nil && time.Since(made.ModTime()) >= stay {
				_ = os.RemoveAll(filepath.Join(os.TempDir(), name))
			}
		}
	}
	folder, err = os.MkdirTemp("", prefix+"*")
	return folder, Writing(prefix, err)
}

// DropFolder takes away a folder with all that is in it; one that is not there is no error. Links are taken away, not what they lead to.
func DropFolder(folder string) error {
	if os.RemoveAll(folder) == nil {
		return nil
	}
	return Writing(folder, dropEach(folder))
}

// dropEach removes one after another, by the plain call that every file system has: RemoveAll asks Windows for one that some have not.
func dropEach(folder string) error {
	var paths []string
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if os.IsNotExist(err) {
			return nil
		}
		paths = append(paths, path)
		return err
	})
	for _, path := range slices.Backward(paths) { // what is in a folder goes before it
		if gone := os.Remove(path); gone != nil && !os.IsNotExist(gone) {
			err = errors.Join(err, gone)
		}
	}
	return err
}

// Copy makes a private copy of the file at path among the system's temporary files, under a name that Sweep
// knows. The caller removes it.
func Copy(path string) (temp string, err error) {
	from, err := os.Open(path)
	if err != nil {
		return "", Reading(path, err)
	}
	defer from.Close()
	to, err := create(filepath.Join(os.TempDir(), filepath.Base(path)))
	if err != nil {
		return "", err
	}
	if _, err = io.Copy(&watched{to, path}, from); err == nil {
		err = to.Close()
	}
	if err != nil {
		_ = to.Close()
		_ = os.Remove(to.Name())
		return "", Writing(path, err)
	}
	return to.Name(), nil
}

// Append opens the file at path, made where it is not there, so that each write goes to its end. A file that has
// grown over limit bytes is put aside first, under its name and ".old", in place of the one before.
func Append(path string, limit int64) (io.WriteCloser, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > limit {
		if err := rename(path, path+".old"); err != nil {
			return nil, Writing(path, err)
		}
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, Writing(path, err)
	}
	return f, nil
}
