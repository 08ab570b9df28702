package store

import (
	"encoding/binary"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// The buckets. Their names stand in checksums: a name never changes.
const (
	bucketMeta        = "meta"   // schema, pretended day
	bucketCounts      = "counts" // bucket → number of keys; "records/<category>" and "live/<category>" too
	bucketSettings    = "settings"
	bucketOffice      = "office"
	bucketCategories  = "categories" // what is said of a whole category
	bucketRecords     = "records"    // category/id
	bucketDirectives  = "directives"
	bucketLetters     = "letters"
	bucketHolidays    = "holidays"  // year
	bucketRevisions   = "revisions" // Seq, eight bytes big-endian
	bucketActs        = "acts"      // number, eight bytes big-endian
	bucketHeads       = "heads"     // subject/id → its last revision
	bucketSerials     = "serials"   // file code/series → last number taken
	bucketAttachments = "attachments"
	bucketChunks      = "chunks" // digest and number
	bucketDrafts      = "drafts"
	bucketWords       = "words"     // word/id
	bucketDocuments   = "documents" // id → its words and title
)

// allBuckets are the buckets of the schema. A check walks them in this order, and knows the acts before it comes
// to the revisions.
var allBuckets = []string{
	bucketMeta, bucketCounts, bucketSettings, bucketOffice, bucketCategories, bucketRecords, bucketDirectives,
	bucketLetters, bucketHolidays, bucketActs, bucketRevisions, bucketHeads, bucketSerials, bucketAttachments, bucketChunks,
	bucketDrafts, bucketWords, bucketDocuments,
}

// bucketsOf are the buckets of a schema.
func bucketsOf(schema uint64) []string {
	if schema > 1 {
		return allBuckets
	}
	return slices.DeleteFunc(slices.Clone(allBuckets), func(name string) bool { return name == bucketActs })
}

// bucketSums holds the start of each bucket's checksums.
var bucketSums = func() map[string]uint32 {
	sums := map[string]uint32{}
	for _, name := range allBuckets {
		sums[name] = bucketSum(name)
	}
	return sums
}()

const maxKeyBytes = 1000

// KV is the small ordered key-value store that all typed buckets stand on: compare-on-revision, counted
// and checksummed. *Tx is one.
type KV interface {
	// Get gives a copy of the value and its revision; ErrNotFound where there is none.
	Get(bucket, key string) (value []byte, rev int, err error)
	// Put stores value if the stored revision is base (0: nothing stored) and gives the new one, base+1.
	// The error is ErrStale with the stored value where it is another.
	Put(bucket, key string, base int, value []byte) (rev int, err error)
	// Delete removes the value if its revision is base; ErrStale as for Put, ErrNotFound where there is none.
	Delete(bucket, key string, base int) error
	// Scan calls fn for each key with the prefix, in order of bytes, until fn gives an error; ErrStop ends
	// the scan without one. The bucket must not be changed meanwhile.
	Scan(bucket, prefix string, fn func(key string, rev int, value []byte) error) error
	// Count is the number of keys.
	Count(bucket string) (int, error)
}

var _ KV = (*Tx)(nil)

// Tx is one transaction of an office file: all of it is stored, or nothing. It belongs to one goroutine
// and ends with the function it was given to.
type Tx struct {
	s       *Store
	e       engineTx
	counts  map[string]int  // changed in this transaction
	tip     []byte          // Sum of the last revision, once known
	act     office.Act      // what this transaction does; No is 0 as long as it has no revision
	words   map[string]byte // keys of the index that shall be there, or not, at the end
	write   bool            // may change something
	written bool            // has
}

// damaged makes the error for a place that is not as it was stored, and closes the store for writing.
func (tx *Tx) damaged(bucket, key string) error {
	return tx.failed(bucket, ErrDamaged{bucket + "/" + readable(key)})
}

// failed takes note of damage that a step into a known bucket met, and gives its error.
func (tx *Tx) failed(bucket string, err error) error {
	if err == ErrBucket {
		err = ErrDamaged{"bucket " + bucket} // every office file has it
	}
	// A spoilt attachment hurts itself alone; work goes on.
	if bucket != bucketAttachments && bucket != bucketChunks {
		tx.s.spoil(err)
	}
	return err
}

// readable is key with what cannot be read as hexadecimal.
func readable(key string) string {
	const hexDigits = "0123456789abcdef"
	var b strings.Builder
	for i := 0; i < len(key); i++ {
		switch c := key[i]; {
		case c == 0:
			b.WriteByte('/')
		case c < ' ' || c == 0x7f:
			b.WriteByte('~')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return strings.ToValidUTF8(b.String(), "~")
}

// read gives a copy of the value under key; ErrNotFound where there is none.
func (tx *Tx) read(bucket, key string) (value []byte, rev int, err error) {
	sum, known := bucketSums[bucket]
	if !known {
		return nil, 0, ErrBucket
	}
	found, sound := false, false
	err = guarded(bucket, func() error {
		k := []byte(key)
		frame, err := tx.e.get(bucket, k)
		if err != nil || frame == nil {
			return err
		}
		found = true
		value, rev, sound = readFrame(sum, k, frame)
		return nil
	})
	switch {
	case err != nil:
		return nil, 0, tx.failed(bucket, err)
	case !found:
		return nil, 0, ErrNotFound
	case !sound:
		return nil, 0, tx.damaged(bucket, key)
	}
	return value, rev, nil
}

// store puts value under key at the given revision, counted if it is new.
func (tx *Tx) store(bucket, key string, form byte, rev int, value []byte) error {
	if !tx.write {
		return ErrReadOnly
	}
	if key == "" || len(key) > maxKeyBytes {
		return ErrKey
	}
	sum, known := bucketSums[bucket]
	if !known {
		return ErrBucket
	}
	tx.written = true
	added := false
	err := guarded(bucket, func() error {
		k := []byte(key)
		old, err := tx.e.get(bucket, k)
		if err != nil {
			return err
		}
		added = old == nil
		return tx.e.put(bucket, k, makeFrame(sum, k, form, rev, value))
	})
	if err != nil {
		return tx.failed(bucket, err)
	}
	if added && bucket != bucketCounts {
		return tx.countBy(bucket, 1)
	}
	return nil
}

// remove takes the key away, which must be there.
func (tx *Tx) remove(bucket, key string) error {
	if !tx.write {
		return ErrReadOnly
	}
	tx.written = true
	err := guarded(bucket, func() error { return tx.e.delete(bucket, []byte(key)) })
	if err != nil {
		return tx.failed(bucket, err)
	}
	return tx.countBy(bucket, -1)
}

// countBy changes the count of name; it is written when the transaction ends.
func (tx *Tx) countBy(name string, by int) error {
	n, err := tx.count(name)
	if err != nil {
		return err
	}
	if tx.counts == nil {
		tx.counts = map[string]int{}
	}
	tx.counts[name] = n + by
	return nil
}

func (tx *Tx) count(name string) (int, error) {
	if n, changed := tx.counts[name]; changed {
		return n, nil
	}
	value, _, err := tx.read(bucketCounts, name)
	if err == ErrNotFound {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	n, size := binary.Uvarint(value)
	if size != len(value) {
		return 0, tx.damaged(bucketCounts, name)
	}
	return int(n), nil
}

// finish writes what is gathered over the transaction.
func (tx *Tx) finish() error {
	if err := tx.flushWords(); err != nil {
		return err
	}
	if err := tx.storeAct(); err != nil {
		return err
	}
	for name, n := range tx.counts {
		if err := tx.store(bucketCounts, name, formPlain, 0, binary.AppendUvarint(nil, uint64(n))); err != nil {
			return err
		}
	}
	return nil
}

// Get is KV's.
func (tx *Tx) Get(bucket, key string) (value []byte, rev int, err error) { return tx.read(bucket, key) }

// Put is KV's.
func (tx *Tx) Put(bucket, key string, base int, value []byte) (rev int, err error) {
	if strings.IndexByte(key, 0) >= 0 {
		return 0, ErrKey
	}
	stored, have, err := tx.read(bucket, key)
	if err != nil && err != ErrNotFound {
		return 0, err
	}
	if have != base {
		stale := ErrStale{Have: have, Want: base}
		if stored != nil {
			stale.Stored = stored
		}
		return 0, stale
	}
	return base + 1, tx.store(bucket, key, formCompact, base+1, value)
}

// Delete is KV's.
func (tx *Tx) Delete(bucket, key string, base int) error {
	stored, have, err := tx.read(bucket, key)
	if err != nil {
		return err
	}
	if have != base {
		return ErrStale{Have: have, Want: base, Stored: stored}
	}
	return tx.remove(bucket, key)
}

// Count is KV's.
func (tx *Tx) Count(bucket string) (int, error) {
	if _, known := bucketSums[bucket]; !known {
		return 0, ErrBucket
	}
	return tx.count(bucket)
}

// Scan is KV's. A scan of a whole bucket that meets another number of keys than was counted ends with
// ErrDamaged.
func (tx *Tx) Scan(bucket, prefix string, fn func(key string, rev int, value []byte) error) error {
	n, err := tx.scan(bucket, prefix, fn)
	if err == ErrStop {
		return nil
	}
	if err != nil || prefix != "" || bucket == bucketCounts {
		return err
	}
	return tx.sameCount(bucket, n)
}

// sameCount compares the number of keys met with the count under name.
func (tx *Tx) sameCount(name string, met int) error {
	n, err := tx.count(name)
	if err != nil {
		return err
	}
	if n != met {
		return tx.damaged(bucketCounts, name)
	}
	return nil
}

// scan is Scan without the count; it gives the number of keys that fn took.
func (tx *Tx) scan(bucket, prefix string, fn func(key string, rev int, value []byte) error) (n int, err error) {
	for k, frame := range tx.frames(bucket, prefix, &err) {
		value, rev, sound := frame()
		if err != nil {
			break
		}
		if !sound {
			return n, tx.damaged(bucket, k)
		}
		if err := fn(k, rev, value); err != nil {
			return n, err
		}
		n++
	}
	return n, err
}

// frames walks the keys with the prefix. The frame is read when asked for. What goes wrong is put into
// failed, and ends the walk.
func (tx *Tx) frames(bucket, prefix string, failed *error) func(yield func(string, func() ([]byte, int, bool)) bool) {
	return func(yield func(string, func() ([]byte, int, bool)) bool) {
		sum, known := bucketSums[bucket]
		if !known {
			*failed = ErrBucket
			return
		}
		var c cursor
		var k, v []byte
		var key string
		inside := false
		step := func(first bool) bool {
			err := guarded(bucket, func() (err error) {
				if first {
					if c, err = tx.e.cursor(bucket); err != nil {
						return err
					}
					k, v = c.seek([]byte(prefix))
				} else {
					k, v = c.next()
				}
				key = string(k)
				inside = k != nil && strings.HasPrefix(key, prefix)
				return nil
			})
			if err != nil {
				*failed = tx.failed(bucket, err)
			}
			return err == nil && inside
		}
		read := func() (value []byte, rev int, sound bool) {
			if err := guarded(bucket, func() error {
				value, rev, sound = readFrame(sum, k, v)
				return nil
			}); err != nil {
				*failed = tx.failed(bucket, err)
			}
			return value, rev, sound
		}
		for ok := step(true); ok; ok = step(false) {
			if !yield(key, read) || *failed != nil {
				return
			}
		}
	}
}
