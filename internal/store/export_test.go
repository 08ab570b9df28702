package store

import (
	"errors"
	"io"
	"os"
	"reflect"
	"unsafe"

	"batayandesk/internal/office"
)

// ReadFrame reads a frame as every read of a value does, for fuzzing.
func ReadFrame(bucket, key string, frame []byte) (value []byte, rev int, ok bool) {
	return readFrame(bucketSum(bucket), []byte(key), frame)
}

// MakeFrame makes the frame of a value, packed or plain.
func MakeFrame(bucket, key string, rev int, value []byte, packed bool) []byte {
	form := byte(formPlain)
	if packed {
		form = formCompact
	}
	return makeFrame(bucketSum(bucket), []byte(key), form, rev, value)
}

// ResumMeta gives a meta page its right sum again, so that fuzzing gets past it.
func ResumMeta(page []byte) {
	b := page[pageHeadBytes : pageHeadBytes+metaBytes]
	sum := metaSum(b)
	for i := range 8 {
		b[56+i] = byte(sum >> (8 * i))
	}
}

// PutRevision overwrites a revision's stored value with what alter makes of it, as somebody would who knows
// the format, with right sums and counts.
func (tx *Tx) PutRevision(seq uint64, resum bool, alter func(body []byte) []byte) error {
	s, err := tx.revision(seq)
	if err != nil {
		return err
	}
	s.Body = alter(s.Body)
	if resum {
		const digits = "0123456789abcdef"
		s.Sum = ""
		for _, b := range sumOf(s.Revision) {
			s.Sum += string(digits[b>>4]) + string(digits[b&15])
		}
	}
	return tx.store(bucketRevisions, seqKey(seq), formPlain, s.N, s.bytes())
}

// DropRevision takes a revision out, with the count put right.
func (tx *Tx) DropRevision(seq uint64) error { return tx.remove(bucketRevisions, seqKey(seq)) }

// PutAct overwrites an act with what alter makes of it, with right sums and counts.
func (tx *Tx) PutAct(no uint64, alter func(*office.Act)) error {
	a, err := tx.actAt(no)
	if err != nil {
		return err
	}
	alter(&a)
	return tx.store(bucketActs, actKey(no), formCompact, 0, actBytes(a))
}

// DropAct takes an act out, with the count put right.
func (tx *Tx) DropAct(no uint64) error { return tx.remove(bucketActs, actKey(no)) }

// OnMigrationStep calls fn before each step of every migration from now on.
func OnMigrationStep(fn func()) { migrationStep = fn }

// WithoutLinks makes the disk one on which a file has one name only, until the given function is called.
func WithoutLinks() (again func()) {
	was := link
	link = func(string, string) error { return errors.ErrUnsupported }
	return func() { link = was }
}

// Ahead reads a file as an office file is read when it is opened.
func Ahead(file io.ReaderAt) io.ReaderAt { return &ahead{file: file} }

// Guarded runs a step as one into bbolt is run.
func Guarded(step func() error) error { return guarded("a step", step) }

// Faults makes the disk under an open file fail: what write answers instead of nil is what the n-th write fails with, and
// where flush answers true, the flush after it, if one comes before the next write. bbolt has no seam for this; its fields
// are reached by name. again makes the disk whole.
func Faults(s *Store, write func(n int) error, flush func(n int) bool) (again func()) {
	db := reflect.ValueOf(s.engine.(*boltEngine).db).Elem()
	writeAt := (*func([]byte, int64) (int, error))(unsafe.Pointer(db.FieldByName("ops").FieldByName("writeAt").UnsafeAddr()))
	file := (**os.File)(unsafe.Pointer(db.FieldByName("file").UnsafeAddr()))
	was, whole, n := *writeAt, *file, 0
	cannot, other, err := os.Pipe() // a pipe cannot be flushed
	if err != nil {
		panic(err)
	}
	*writeAt = func(data []byte, at int64) (int, error) {
		n++
		*file = whole
		if err := write(n); err != nil {
			return 0, err
		}
		if flush(n) {
			*file = cannot
		}
		return was(data, at)
	}
	return func() {
		*writeAt, *file = was, whole
		_, _ = cannot.Close(), other.Close()
	}
}

// StoreOf is the store of a transaction.
func StoreOf(tx *Tx) *Store { return tx.s }

// Buckets are the names of all that a file holds.
func Buckets() []string { return bucketsOf(schemaVersion) }

// OnFlush lets fn stand for the flush of a commit's second try, until the given function is called.
func OnFlush(fn func() error) (again func()) {
	was := flush
	flush = func(*os.File) error { return fn() }
	return func() { flush = was }
}

// Compacted is the compact form of a text.
func Compacted(text []byte) []byte { return appendCompact(nil, text) }

// DecodeRecord reads a record off the compact form of its JSON, as opening an office does.
func DecodeRecord(packed []byte, category string) (r office.Record, ok bool) {
	ok = new(recordReader).decode(packed, category, &r)
	return r, ok
}

// QuickRecord tells whether it is read without encoding/json.
func QuickRecord(packed []byte) bool { return new(recordReader).quick(packed, "", &office.Record{}) }
