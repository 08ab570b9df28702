package store

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
)

// A file of schema 1 becomes one of schema 2 in these steps, each of which leaves either the old file or the new
// one under its name, whole: a copy is made beside it, given its acts and flushed; the copy is checked as CheckFile
// does; the old file gets a second name, which it keeps; the copy takes its first name. What a kill leaves of a
// copy is taken away by the next opening, which begins anew.

// newSuffix ends the names of copies that are not whole yet.
const newSuffix = ".new"

// migrationStep is called before every step of a migration, down to each revision written. A test ends the program
// there.
var migrationStep = func() {}

// link gives a file a second name. Not every disk can; a test stands in for one.
var link = os.Link

// migrate makes the file at path, which inspect has found sound and of schema 1, one of this schema. The error is
// ErrDamaged where the check of the old file finds more than spoilt attachments, ErrNoSpace or ErrReadOnly; the
// old file is under its name then.
func migrate(path string) (err error) {
	// The name may be a link to the file; the file is what is migrated, and it is replaced where it lies.
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return fileError(err)
	}
	mode, err := writable(path)
	if err != nil {
		return err
	}
	temp, oldTemp := path+".schema-2"+newSuffix, path+".schema-1"+newSuffix
	for _, stray := range []string{temp, oldTemp} {
		if err := os.Remove(stray); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fileError(err)
		}
	}
	defer func() {
		if err != nil {
			_, _ = os.Remove(temp), os.Remove(oldTemp)
		}
	}()
	spoilt, err := copyWithActs(path, temp)
	if err != nil {
		return err
	}
	migrationStep()
	found, err := CheckFile(temp)
	if err != nil {
		return err
	}
	if !slices.Equal(found, spoilt) {
		return ErrDamaged{"the copy"}
	}
	migrationStep()
	if err := os.Chmod(temp, mode); err != nil {
		return fileError(err)
	}
	if _, err := keepOld(path, "schema-1", oldTemp); err != nil {
		return err
	}
	migrationStep()
	if err := disk.Replace(temp, path); err != nil {
		return fileError(err)
	}
	migrationStep()
	return nil
}

// writable gives the mode of the file at path; ErrReadOnly where it must not be written to, though its folder may.
func writable(path string) (os.FileMode, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return 0, fileError(err)
	}
	info, err := f.Stat()
	if err != nil {
		return 0, fileError(errors.Join(err, f.Close()))
	}
	return info.Mode().Perm(), fileError(f.Close())
}

// copyWithActs writes the file at path into a new one at temp, with acts, and flushes it. It gives what the check
// of the old file found of spoilt attachments, which go along as they are.
func copyWithActs(path, temp string) (spoilt []Finding, err error) {
	old, err := open(path, true)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, old.Close()) }()
	migrationStep()
	if spoilt, err = old.Check(nil); err != nil {
		return nil, err
	}
	for _, f := range spoilt {
		if f.Kind != FoundAttachment && !strings.HasPrefix(f.Where, bucketChunks+"/") {
			return nil, ErrDamaged{f.Where}
		}
	}
	if err := copyFile(path, temp); err != nil {
		return nil, fileError(err)
	}
	return spoilt, old.View(func(tx *Tx) error {
		return makeBolt(temp, []string{bucketActs}, (&migration{from: tx, prev: noSum}).write)
	})
}

// migration is the writing of the acts and the new chain into a copy; all else stays as it lies there.
type migration struct {
	from *Tx // of the old file
	into engineTx
	act  office.Act // the last one; not stored as long as revisions may join it
	prev string     // Sum of the last revision
}

func (m *migration) write(into engineTx) error {
	m.into = into
	for seq := uint64(1); seq <= m.from.LastSeq(); seq++ {
		r, err := m.from.revision(seq)
		if err != nil {
			return err
		}
		if err := m.revision(r); err != nil {
			return err
		}
	}
	return m.end()
}

func (m *migration) put(bucket, key string, form byte, rev int, value []byte) error {
	migrationStep()
	return m.into.put(bucket, []byte(key), makeFrame(bucketSums[bucket], []byte(key), form, rev, value))
}

// revision gives a revision its act and its place in the new chain.
func (m *migration) revision(r stored) error {
	if !m.joins(r.Revision) {
		if err := m.storeAct(); err != nil {
			return err
		}
		fixed := r.Reason == office.Imported || r.Reason == office.Issued || r.Reason == office.Closed
		m.act = office.Act{
			No: m.act.No + 1, Day: r.Day, At: r.At, Actor: r.Actor, Reason: r.Reason, First: r.Seq, Fixed: fixed,
			Undo: m.act.Undo, Latest: m.act.Latest,
		}
	}
	m.act.Last, m.act.Latest = r.Seq, max(m.act.Latest, r.Day)
	r.Act, r.Prev = m.act.No, m.prev
	r.Sum = hex.EncodeToString(sumOf(r.Revision))
	m.prev = r.Sum
	return m.put(bucketRevisions, seqKey(r.Seq), formPlain, r.N, r.bytes())
}

// joins tells whether r belongs to the same act as the revision before: what one import brought.
func (m *migration) joins(r office.Revision) bool {
	return m.act.No > 0 && r.Reason == office.Imported && m.act.Reason == r.Reason && m.act.At == r.At && m.act.Actor == r.Actor
}

func (m *migration) storeAct() (err error) {
	if m.act.No == 0 {
		return nil
	}
	if !m.act.Fixed {
		m.act.Undo = m.act.No
	}
	return m.put(bucketActs, actKey(m.act.No), formCompact, 0, actBytes(m.act))
}

// end stores the last act, the number of them and the schema.
func (m *migration) end() error {
	if err := m.storeAct(); err != nil {
		return err
	}
	if m.act.No > 0 {
		if err := m.put(bucketCounts, bucketActs, formPlain, 0, binary.AppendUvarint(nil, m.act.No)); err != nil {
			return err
		}
	}
	if err := m.put(bucketMeta, metaSchema, formPlain, 0, binary.AppendUvarint(nil, schemaVersion)); err != nil {
		return err
	}
	migrationStep()
	return nil
}

// keepOld gives the file at path a second name, which it answers: NAME.TAG.batayan, or with -2, -3 … where another file has
// that. A name that a killed step gave it already is kept. Where the disk knows one name for a file only, the
// second gets a copy of it, written at temp. The file itself is not written to.
func keepOld(path, tag, temp string) (name string, err error) {
	for n := 1; ; n++ {
		name = strings.TrimSuffix(path, fileSuffix) + "." + tag
		if n > 1 {
			name = fmt.Sprint(name, "-", n)
		}
		name += fileSuffix
		migrationStep()
		err := link(path, name)
		if err == nil {
			break
		}
		if _, err := os.Lstat(name); err == nil {
			same, err := sameContent(path, name)
			if err != nil {
				return "", fileError(err)
			}
			if same {
				break
			}
			continue
		}
		if err = copyFile(path, temp); err == nil {
			migrationStep()
			err = disk.Replace(temp, name)
		}
		if err != nil {
			return "", fileError(err)
		}
		break
	}
	migrationStep()
	return name, fileError(disk.FlushFolder(filepath.Dir(path)))
}

// sameContent tells whether two names are of one file, or of two with the same bytes.
func sameContent(a, b string) (bool, error) {
	one, err := os.Stat(a)
	if err != nil {
		return false, err
	}
	other, err := os.Stat(b)
	if err != nil || !other.Mode().IsRegular() || one.Size() != other.Size() {
		return false, nil // a link to nothing, or something else
	}
	if os.SameFile(one, other) {
		return true, nil
	}
	f, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer f.Close()
	g, err := os.Open(b)
	if err != nil {
		return false, nil
	}
	defer g.Close()
	const piece = 64 << 10
	for p, q := make([]byte, piece), make([]byte, piece); ; {
		n, err := io.ReadFull(f, p)
		m, _ := io.ReadFull(g, q)
		if !bytes.Equal(p[:n], q[:m]) {
			return false, nil
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
	}
}

// copyFile writes a copy of the file at path into a new one, flushed.
func copyFile(path, to string) error {
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, from)
	if err == nil {
		migrationStep()
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
