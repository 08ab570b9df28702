package store

import (
	"errors"

	"batayandesk/internal/disk"
)

// copyTries is how often a file that is being written is copied until a copy is whole.
const copyTries = 5

// OpenOrLook is Open; but a file that cannot be opened to be written to, because of its place, of a full disk or
// of another who has it open, or on a share that locks nothing, is opened to be looked at. Looking then says why, and Update answers ErrReadOnly
// with the reason within it. What another has open is looked at as it is at this moment, in a private copy.
func OpenOrLook(path string, o Options) (*Store, error) {
	s, err := Open(path, o)
	switch {
	case errors.Is(err, ErrBusy{}), errors.Is(err, ErrNoLock):
		if looked := lookAtCopy(path); looked != nil {
			looked.why = err
			return looked, nil
		}
	case errors.Is(err, ErrReadOnly), errors.Is(err, ErrNoSpace):
		looked, lookErr := open(path, true)
		if lookErr != nil {
			return nil, wrap("look at", path, lookErr)
		}
		looked.why = err
		return looked, nil
	}
	return s, err
}

// Looking is why the file was opened only to be looked at; nil where it can be written to.
func (s *Store) Looking() error { return s.why }

// lookAtCopy opens a copy of the file; nil where none could be made. While the copy is made the other may save,
// which can tear it: a copy is only believed as every office file is, page by page.
func lookAtCopy(path string) *Store {
	for range copyTries {
		temp, err := disk.Copy(path)
		if err != nil {
			return nil
		}
		s, err := open(temp, true)
		if err == nil {
			s.path, s.copied = path, temp
			return s
		}
		_ = disk.Remove(temp)
		if !errors.Is(err, ErrDamaged{}) {
			return nil
		}
	}
	return nil
}
