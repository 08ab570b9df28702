package store

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
)

// Holdings are what an office file holds, counted.
type Holdings struct {
	Seq        uint64 `json:"seq"` // of its last revision; 0 where there is none
	Sum        string `json:"sum"` // of that revision: no other line of history has the same
	Records    int    `json:"records"`
	Letters    int    `json:"letters"`
	Directives int    `json:"directives"`
	Files      int    `json:"files"`  // attachments
	Spoilt     int    `json:"spoilt"` // attachments of which a part is not as it was stored
	// The last act: day, moment, who, and its words in the two languages; "" where nothing was said.
	Day   office.Date `json:"day"`
	At    string      `json:"at"`
	Actor string      `json:"actor"`
	BN    string      `json:"bn"`
	EN    string      `json:"en"`
}

// Holdings counts what the office holds.
func (tx *Tx) Holdings() (h Holdings, err error) {
	last, err := tx.LastRevisions(1)
	if err != nil {
		return h, err
	}
	for _, r := range last {
		h.Seq, h.Sum, h.Day, h.At, h.Actor = r.Seq, r.Sum, r.Day, r.At, r.Actor
	}
	if act, err := tx.LastAct(); err == nil && act.No > 0 {
		h.BN, h.EN = act.Words.BN, act.Words.EN
	}
	err = tx.Scan(bucketCounts, liveCount(""), func(_ string, _ int, value []byte) error {
		n, _ := binary.Uvarint(value)
		h.Records += int(n)
		return nil
	})
	for bucket, n := range map[string]*int{bucketLetters: &h.Letters, bucketDirectives: &h.Directives, bucketAttachments: &h.Files} {
		if err == nil {
			*n, err = tx.count(bucket)
		}
	}
	return h, err
}

// Prove reads all of the office file at path, the bytes of attachments too, compares it with what was stored, and says what it
// holds. It changes nothing, and costs one reading of the file; the check that may end a program (CheckFile) is not
// made. Spoilt attachments are counted; the error is ErrDamaged at the first other place, ErrForeign, ErrNewer, ErrMissing or
// ErrBusy.
func Prove(path string) (h Holdings, err error) {
	s, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		return h, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	found, err := s.Check(nil)
	if err != nil {
		return h, err
	}
	spoilt := 0
	for _, f := range found {
		switch {
		case f.Kind == FoundAttachment:
			spoilt++
		case !strings.HasPrefix(f.Where, bucketChunks+"/"): // a chunk is its attachment's
			return h, wrap("prove", path, ErrDamaged{f.Where})
		}
	}
	err = s.View(func(tx *Tx) error {
		h, err = tx.Holdings()
		return err
	})
	h.Spoilt = spoilt
	return h, err
}

// CopyFile makes a new file at path with the bytes of the office file at from, written under another name first, flushed, read
// back and compared. The error is as of Backup.
func CopyFile(path, from string) error {
	return newFile(path, func(temp string) error { return copySame(from, temp) })
}

// copySame writes the bytes of the file at from into the one at temp, flushes it, reads it back and compares.
func copySame(from, temp string) error {
	source, err := os.Open(from)
	if err != nil {
		return fileError(err)
	}
	defer source.Close()
	f, err := os.OpenFile(temp, os.O_RDWR, 0)
	if err != nil {
		return fileError(err)
	}
	read := sha256.New()
	if _, err = io.Copy(f, io.TeeReader(source, read)); err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = sameBytes(f, read.Sum(nil))
	}
	return fileError(errors.Join(err, f.Close()))
}

// Restore puts the sound office file at from in the place of what lies at path, if anything does: a whole copy of it is made beside,
// compared with from, and given the name in one step, so that at any moment one of the two lies there. With a tag, what
// lay there keeps a second name, NAME.TAG.batayan, which is the answer; it is not written to. The error is ErrDamaged or
// ErrForeign (from), ErrBusy where another has the file at path open, ErrNoSpace, ErrReadOnly or ErrMissing (the folder).
func Restore(path, from, tag string, o Options) (beside string, err error) {
	held, err := hold(path, o.Holder)
	if err != nil {
		return "", wrap("restore", path, err)
	}
	defer func() { err = errors.Join(err, held.Release()) }()
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to // what a link leads to is what is replaced
	}
	err = disk.MakeOver(path, func(temp string) error {
		if err := copySame(from, temp); err != nil {
			return err
		}
		if _, err := inspectFile(temp); err != nil {
			return err
		}
		if _, err := os.Stat(path); tag == "" || err != nil {
			return nil
		}
		var err error
		beside, err = keepOld(path, tag, path+"."+tag+newSuffix)
		return err
	})
	if err != nil {
		return "", wrap("restore", path, fileError(err))
	}
	return beside, nil
}

// Assemble makes a new office file at path from the sound one at base, which is not changed, and what fill adds to it in one act. With
// base "" there is nothing but what fill writes. The error is fill's, or as of Create.
func Assemble(path, base string, fill func(*Tx) error) error {
	return newFile(path, func(temp string) error {
		if base == "" {
			return makeBolt(temp, allBuckets, func(e engineTx) error {
				tx := &Tx{s: &Store{schema: schemaVersion}, e: e, write: true}
				if err := fillNew(tx); err != nil {
					return err
				}
				if err := fill(tx); err != nil {
					return err
				}
				return tx.finish()
			})
		}
		schema, err := inspectFile(base)
		if err == nil && schema < schemaVersion {
			err = disk.Remove(temp)
			if err == nil {
				_, err = copyWithActs(base, temp)
			}
		} else if err == nil {
			err = copySame(base, temp)
		}
		if err != nil {
			return err
		}
		s, err := open(temp, false)
		if err != nil {
			return err
		}
		return errors.Join(s.Update(fill), s.Close())
	})
}

// CommonSeq is the Seq of the last revision that two office files share; 0 where they share none: one is not a copy
// of the other, nor both of a third.
func CommonSeq(a, b *Tx) (seq uint64, err error) {
	shared := min(a.LastSeq(), b.LastSeq())
	// The chain makes each revision's sum stand for all before it.
	n := sort.Search(int(shared), func(i int) bool {
		one, errA := a.revision(uint64(i) + 1)
		other, errB := b.revision(uint64(i) + 1)
		err = errors.Join(err, errA, errB)
		return one.Sum != other.Sum
	})
	return uint64(n), err
}
