package store

import (
	"encoding/json"
	"errors"
	"runtime"
	"strings"
	"sync"

	"batayandesk/internal/office"
)

// loadBatch is how many records are decoded together: enough that handing them over costs nothing.
const loadBatch = 64

// LoadRecords gives every record as the office was at the end of day, by category and in order of id: each in its last
// revision whose Day is not later, deleted ones too; those that did not exist yet are absent. It reads the whole office
// once and decodes it on all processors, so it is what opening an office costs.
func (tx *Tx) LoadRecords(day office.Date) (map[string][]office.Record, error) {
	later, err := tx.laterThan(office.SubjectRecord, day)
	if err != nil {
		return nil, err
	}
	type batch struct {
		keys   []string
		values [][]byte
		out    []office.Record
		bad    string // the first key whose value is no record
	}
	var batches []*batch
	work := make(chan *batch, 2*runtime.GOMAXPROCS(0))
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for b := range work {
				for i, value := range b.values {
					if err := json.Unmarshal(value, &b.out[i]); err != nil {
						b.bad = b.keys[i]
						break
					}
				}
				b.values = nil
			}
		})
	}
	now := &batch{}
	hand := func() {
		if len(now.keys) > 0 {
			now.out = make([]office.Record, len(now.keys))
			batches = append(batches, now)
			work <- now
			now = &batch{}
		}
	}
	n, err := tx.scan(bucketRecords, "", func(key string, _ int, value []byte) error {
		now.keys, now.values = append(now.keys, key), append(now.values, value)
		if len(now.keys) == loadBatch {
			hand()
		}
		return nil
	})
	hand()
	close(work)
	workers.Wait()
	if err != nil {
		return nil, err
	}
	if err := tx.sameCount(bucketRecords, n); err != nil {
		return nil, err
	}
	all := map[string][]office.Record{}
	for _, b := range batches {
		if b.bad != "" {
			return nil, tx.damaged(bucketRecords, b.bad)
		}
		for _, r := range b.out {
			if later[r.ID] {
				was, err := tx.recordOn(r, day)
				if errors.Is(err, ErrNotFound) {
					continue
				}
				if err != nil {
					return nil, err
				}
				r = was
			}
			all[r.Category] = append(all[r.Category], r)
		}
	}
	return all, nil
}

// laterThan are the things of a kind whose last revision is of a later day.
func (tx *Tx) laterThan(subject office.Subject, day office.Date) (map[string]bool, error) {
	later := map[string]bool{}
	prefix := headKey(subject, "")
	_, err := tx.scan(bucketHeads, prefix, func(key string, n int, value []byte) error {
		h, ok := parseHead(value, n)
		if !ok {
			return tx.damaged(bucketHeads, key)
		}
		if h.day > day {
			later[strings.TrimPrefix(key, prefix)] = true
		}
		return nil
	})
	return later, err
}

// Written tells whether the transaction has changed anything yet.
func (tx *Tx) Written() bool { return tx.written }
