package update

import (
	"errors"
	"io"
	"os"

	"batayandesk/internal/disk"
	"batayandesk/internal/sign"
)

// Installed is a program as it lies on this computer, and what it takes as an update.
type Installed struct {
	Program string // its path
	Version string
	System  string // "windows-amd64"
	Key     string // the public key that updates are signed for; "" takes none
}

// Look reads the update at path and tells whether this program takes it. Beside the errors of Open they are ErrNoKey, ErrSystem and
// OlderError.
func (i Installed) Look(path string) (Package, error) {
	if i.Key == "" {
		return Package{}, ErrNoKey
	}
	key, err := sign.ReadKey(i.Key)
	if err != nil {
		return Package{}, err
	}
	p, err := Open(path, key)
	if err != nil {
		return Package{}, err
	}
	if p.System != i.System {
		return Package{}, ErrSystem
	}
	if Compare(p.Version, i.Version) <= 0 {
		return Package{}, OlderError{Have: i.Version, Offered: p.Version}
	}
	return p, nil
}

// Stage writes the program of p beside this one, whole and flushed, and gives its path. Nothing is changed yet.
func (i Installed) Stage(p Package) (staged string, err error) {
	staged = beside(i.Program, "new")
	return staged, write(staged, func(w io.Writer) error {
		_, err := w.Write(p.Program)
		return err
	})
}

// Before is the path of the version before this one, which lies beside it; "" where there is none.
func (i Installed) Before() string {
	old := beside(i.Program, "old")
	if info, err := os.Lstat(old); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return old
}

// StageBefore stages the version before. The error is ErrNone where there is none.
func (i Installed) StageBefore() (staged string, err error) {
	old := i.Before()
	if old == "" {
		return "", ErrNone
	}
	staged = beside(i.Program, "new")
	return staged, duplicate(old, staged)
}

// Staged is where Stage puts the program that is to take the place of the one at path.
func Staged(path string) string { return beside(path, "new") }

// Swap puts the staged program in the place of the one at path, and keeps that as the version before. On Windows no program of that path may
// run. Whatever stops it, a power cut too: at path lies the one or the other, whole.
func Swap(path string) error {
	staged := Staged(path)
	if _, err := os.Stat(staged); err != nil {
		return disk.Reading(staged, err) // before anything is changed
	}
	if err := duplicate(path, beside(path, "old")); err != nil {
		return err
	}
	return duplicate(staged, path)
}

// Clear takes away what was staged, once it is in its place or nobody wants it.
func Clear(path string) error { return disk.Remove(Staged(path)) }

// duplicate makes to a copy of from, in one step for whoever looks at to.
func duplicate(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return disk.Reading(from, err)
	}
	defer source.Close()
	return write(to, func(w io.Writer) error {
		_, err := io.Copy(w, source)
		return err
	})
}

// write is disk's way to write a file whole or not at all, for one that is run.
func write(path string, fill func(io.Writer) error) error {
	return disk.MakeOver(path, func(temp string) error {
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_TRUNC, 0)
		if err != nil {
			return err
		}
		err = fill(f)
		if err == nil {
			err = f.Chmod(0o755)
		}
		if err == nil {
			err = f.Sync()
		}
		return errors.Join(err, f.Close())
	})
}

// Program is the running program, which can be put in another version's place: Install and Back make it close, and the other version opens
// the office file that they are given, "" for the usual one.
type Program interface {
	Takes() bool // whether it was built with a key that updates are signed for
	Look(path string) (Package, error)
	Install(p Package, office string) error
	Before() (version string) // the one that lies beside; "" where there is none
	Back(office string) error
}
