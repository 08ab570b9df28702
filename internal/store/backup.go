package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"

	"batayandesk/internal/disk"
)

// Backup writes the whole office, as it is at the start, into a new file at path: under another name
// first, flushed, read back and compared with what was stored, and only then given its name. Work can go
// on meanwhile. The error is ErrExists where the name is taken, ErrDamaged where this file is, ErrNoSpace,
// ErrReadOnly or ErrMissing (the folder).
func (s *Store) Backup(path string) error {
	e, ok := s.engine.(*boltEngine)
	if !ok {
		return s.Compact(path)
	}
	return newFile(path, func(temp string) error {
		f, err := os.OpenFile(temp, os.O_RDWR, 0)
		if err != nil {
			return fileError(err)
		}
		written := sha256.New()
		err = guarded("backup", func() error {
			return e.db.View(func(tx *bolt.Tx) error {
				_, err := tx.WriteTo(io.MultiWriter(f, written))
				return err
			})
		})
		if err == nil {
			err = f.Sync()
		}
		if err == nil {
			err = sameBytes(f, written.Sum(nil))
		}
		return fileError(errors.Join(err, f.Close()))
	})
}

// sameBytes reads f from its start and compares its digest.
func sameBytes(f *os.File, digest []byte) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return err
	}
	if !bytes.Equal(h.Sum(nil), digest) {
		return ErrDamaged{"the copy"}
	}
	return nil
}

// Compact is Backup without the space that is free inside the file.
func (s *Store) Compact(path string) error {
	return newFile(path, func(temp string) error {
		return s.View(func(tx *Tx) error {
			buckets := bucketsOf(s.schema)
			return makeBolt(temp, buckets, func(e engineTx) error {
				for _, bucket := range buckets {
					if err := tx.copyBucket(bucket, e); err != nil {
						return err
					}
				}
				return nil
			})
		})
	})
}

// copyBucket puts every value of the bucket, as it lies there, into another engine.
func (tx *Tx) copyBucket(bucket string, into engineTx) error {
	return guarded(bucket, func() error {
		c, err := tx.e.cursor(bucket)
		if err != nil {
			return err
		}
		for k, v := c.seek(nil); k != nil; k, v = c.next() {
			if !frameSound(bucketSums[bucket], k, v) {
				return tx.damaged(bucket, string(k))
			}
			if err := into.put(bucket, k, v); err != nil {
				return err
			}
		}
		return nil
	})
}

// newFile makes a file at path by fill, which writes and flushes it under another name; it is compared
// with what was stored before it gets its own.
func newFile(path string, fill func(temp string) error) error {
	err := disk.Make(path, func(temp string) error {
		if err := fill(temp); err != nil {
			return err
		}
		_, err := inspectFile(temp)
		return err
	})
	if err != nil {
		return wrap("write", path, fileError(err))
	}
	return nil
}

// CheckFile checks the file at path, of whatever schema up to this, without changing it: its pages as they lie, all that Check reads, and
// bbolt's own check. That last one may end the process on a damaged file that all else has let pass, so a
// program does this in a process of its own. A damaged file is a finding; the error is ErrForeign,
// ErrNewer, ErrMissing or ErrBusy.
func CheckFile(path string) ([]Finding, error) {
	s, err := Open(path, Options{ReadOnly: true})
	var d ErrDamaged
	if errors.As(err, &d) {
		return []Finding{{FoundStructure, d.Where}}, nil
	}
	if err != nil {
		return nil, err
	}
	found, err := s.Check(nil)
	if e, ok := s.engine.(*boltEngine); ok && err == nil && len(found) == 0 {
		err = guarded("pages", func() error {
			return e.db.View(func(tx *bolt.Tx) error {
				for said := range tx.Check() {
					found = append(found, Finding{FoundStructure, said.Error()})
				}
				return nil
			})
		})
	}
	return found, errors.Join(err, s.Close())
}
