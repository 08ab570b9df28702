package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
)

// headBytes is the two pages at the beginning of a file of bbolt's, of which the newer sound one says what the file
// holds. A commit writes and flushes its data, then one of them, and flushes again.
const headBytes = 2 * pageBytes

// errHeadBack stands in an error after which the file holds what it held, and bbolt, which knows no more of that,
// must write nothing more to it.
var errHeadBack = errors.New("the head of the file was put back")

// flush makes what was written to a file durable.
var flush = (*os.File).Sync

func readHeads(f *os.File) ([]byte, error) {
	heads := make([]byte, headBytes)
	_, err := f.ReadAt(heads, 0)
	return heads, err
}

// settle ends a commit that failed after bbolt may have written a head: what is refused would be there all the same.
// The head is written and flushed once more, and the commit is done, nil; or it is put back as it was, and failed is
// the answer, with errHeadBack. Where no head was written, failed is all there is to say.
func settle(f *os.File, before []byte, failed error) error {
	now, err := readHeads(f)
	if err != nil {
		return errors.Join(failed, err)
	}
	if bytes.Equal(before, now) {
		return failed
	}
	// A system forgets what it could not flush: the page counts as changed only when it is written again.
	if _, err = f.WriteAt(now, 0); err == nil {
		err = flush(f)
	}
	if err == nil {
		return nil
	}
	if _, err := f.WriteAt(before, 0); err != nil {
		return errors.Join(failed, errHeadBack, err)
	}
	return errors.Join(failed, errHeadBack, err, flush(f))
}

// commitError is an error of a commit in the words of this package: whatever has no other word is the disk's.
func commitError(err error) error {
	if err == nil {
		return nil
	}
	named := fileError(fmt.Errorf("commit: %w", err))
	for _, known := range []error{ErrNoSpace, ErrReadOnly, ErrMissing, ErrExists, ErrDamaged{}, ErrBusy{}} {
		if errors.Is(named, known) {
			return named
		}
	}
	return because(ErrDisk, named)
}
