package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"batayandesk/internal/office"
)

// loadBatch is how many records a processor takes at once.
const loadBatch = 64

// lying is a record as it lies in the file: the frame of its state, or the compact form of the JSON of an earlier one.
type lying struct {
	key    []byte // category/id
	frame  []byte
	seq    uint64 // of the earlier state
	packed []byte
}

// LoadRecords gives every record as the office was at the end of day, by category and in order of id: each in its last
// revision whose Day is not later, deleted ones too; those that did not exist yet are absent. It reads the whole office
// once and compares and decodes it on all processors, so it is what opening an office costs.
func (tx *Tx) LoadRecords(day office.Date) (map[string][]office.Record, error) {
	found, err := tx.recordsOn(day)
	if err != nil {
		return nil, err
	}
	records, sound := make([]office.Record, len(found)), make([]bool, len(found))
	var next atomic.Int64
	faults := make([]error, runtime.GOMAXPROCS(0))
	var workers sync.WaitGroup
	for w := range faults {
		workers.Go(func() {
			d := recordReader{}
			faults[w] = guarded(bucketRecords, func() error {
				for {
					from := int(next.Add(loadBatch)) - loadBatch
					if from >= len(found) {
						return nil
					}
					for i := from; i < min(from+loadBatch, len(found)); i++ {
						sound[i] = d.lying(found[i], &records[i])
					}
				}
			})
		})
	}
	workers.Wait()
	if err := errors.Join(faults...); err != nil {
		return nil, tx.failed(bucketRecords, err)
	}
	all := map[string][]office.Record{}
	for i, r := range records {
		switch {
		case sound[i]:
			all[r.Category] = append(all[r.Category], r)
		case found[i].seq > 0:
			return nil, tx.damaged(bucketRevisions, seqKey(found[i].seq))
		default:
			return nil, tx.damaged(bucketRecords, string(found[i].key))
		}
	}
	return all, nil
}

// recordsOn finds all records as they were at the end of day.
func (tx *Tx) recordsOn(day office.Date) ([]lying, error) {
	later, err := tx.laterThan(office.SubjectRecord, day)
	if err != nil {
		return nil, err
	}
	var found []lying
	if err := guarded(bucketRecords, func() error {
		c, err := tx.e.cursor(bucketRecords)
		if err != nil {
			return err
		}
		for key, frame := c.seek(nil); key != nil; key, frame = c.next() {
			found = append(found, lying{key: key, frame: frame})
		}
		return nil
	}); err != nil {
		return nil, tx.failed(bucketRecords, err)
	}
	if err := tx.sameCount(bucketRecords, len(found)); err != nil || len(later) == 0 {
		return found, err
	}
	then := found[:0]
	for _, now := range found {
		_, id, _ := bytes.Cut(now.key, []byte{'/'})
		h, changed := later[string(id)]
		if !changed {
			then = append(then, now)
			continue
		}
		was, err := tx.firstBackFrom(h, office.SubjectRecord, string(id), func(r office.Revision) bool { return r.Day <= day })
		switch {
		case err == nil:
			then = append(then, lying{key: now.key, seq: was.Seq, packed: was.packed})
		case !errors.Is(err, ErrNotFound):
			return nil, err
		}
	}
	return then, nil
}

// lying decodes a record; ok is false where it is not what was stored.
func (d *recordReader) lying(l lying, r *office.Record) (ok bool) {
	form, packed := byte(formCompact), l.packed
	if l.frame != nil {
		if form, _, packed, ok = openFrame(bucketSums[bucketRecords], l.key, l.frame); !ok {
			return false
		}
	}
	if form != formCompact {
		return form == formPlain && json.Unmarshal(packed, r) == nil
	}
	category, _, _ := bytes.Cut(l.key, []byte{'/'})
	if string(category) != d.category {
		d.category = string(category)
	}
	return d.decode(packed, d.category, r)
}

// laterThan are the heads of the things of a kind whose last revision is of a later day, by id.
func (tx *Tx) laterThan(subject office.Subject, day office.Date) (map[string]head, error) {
	later := map[string]head{}
	prefix := headKey(subject, "")
	_, err := tx.scan(bucketHeads, prefix, func(key string, n int, value []byte) error {
		h, ok := parseHead(value, n)
		if !ok {
			return tx.damaged(bucketHeads, key)
		}
		if h.day > day {
			later[strings.TrimPrefix(key, prefix)] = h
		}
		return nil
	})
	return later, err
}

// RecordsAhead tells whether a record was last changed on a day after that one.
func (tx *Tx) RecordsAhead(day office.Date) (bool, error) {
	later, err := tx.laterThan(office.SubjectRecord, day)
	return len(later) > 0, err
}

// Written tells whether the transaction has changed anything yet.
func (tx *Tx) Written() bool { return tx.written }
