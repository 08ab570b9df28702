package store

import (
	"encoding/json"
	"errors"

	"batayandesk/internal/office"
)

// Records lie under category/id, so that a category is one run of keys; the head of a record knows its
// category.
func recordPlace(category, id string) place {
	return place{office.SubjectRecord, id, bucketRecords, category + "/" + id}
}

func allCount(category string) string  { return bucketRecords + "/" + category }
func liveCount(category string) string { return "live/" + category }

// Record is the record with that id, deleted or not; ErrNotFound where there never was one.
func (tx *Tx) Record(id string) (r office.Record, err error) {
	h, err := tx.head(office.SubjectRecord, id)
	if err != nil {
		return r, err
	}
	rev, err := tx.load(recordPlace(h.category, id), &r)
	if err == nil && rev != h.n {
		err = tx.damaged(bucketRecords, h.category+"/"+id)
	}
	return r, err
}

// Records calls fn for each record of the category that is not deleted, in order of id, which is the order
// of creation. Category "" gives those of all categories.
func (tx *Tx) Records(category string, fn func(office.Record) error) error {
	return tx.AllRecords(category, func(r office.Record) error {
		if r.Deleted {
			return nil
		}
		return fn(r)
	})
}

// AllRecords is Records with the deleted ones.
func (tx *Tx) AllRecords(category string, fn func(office.Record) error) error {
	prefix, counted := "", bucketRecords
	if category != "" {
		prefix, counted = category+"/", allCount(category)
	}
	n, err := tx.scan(bucketRecords, prefix, func(key string, _ int, value []byte) error {
		var r office.Record
		if err := json.Unmarshal(value, &r); err != nil {
			return tx.damaged(bucketRecords, key)
		}
		return fn(r)
	})
	if err == ErrStop {
		return nil
	}
	if err != nil {
		return err
	}
	return tx.sameCount(counted, n)
}

// CountRecords is the number of records of the category that are not deleted; it reads none of them.
func (tx *Tx) CountRecords(category string) (int, error) { return tx.count(liveCount(category)) }

// SaveRecord stores the record as revision base+1 (base 0: a new record) and gives it as stored. A record
// marked Deleted stays, so that it can be brought back. The error is ErrStale, with the stored
// office.Record, where the stored revision is not base, and ErrCategory where it is of another category.
func (tx *Tx) SaveRecord(r office.Record, base int, ch office.Change) (office.Record, error) {
	old, err := tx.Record(r.ID)
	isNew := errors.Is(err, ErrNotFound)
	if err != nil && !isNew {
		return office.Record{}, err
	}
	if old.Revision != base {
		stale := ErrStale{Have: old.Revision, Want: base}
		if !isNew {
			stale.Stored = old
		}
		return office.Record{}, stale
	}
	if !isNew && old.Category != r.Category {
		return office.Record{}, ErrCategory
	}
	r.Revision = base + 1
	if err := tx.save(recordPlace(r.Category, r.ID), r.Category, base, r, ch); err != nil {
		return office.Record{}, err
	}
	live := 0
	if !r.Deleted {
		live++
	}
	if isNew {
		if err := tx.countBy(allCount(r.Category), 1); err != nil {
			return office.Record{}, err
		}
	} else if !old.Deleted {
		live--
	}
	if live != 0 {
		if err := tx.countBy(liveCount(r.Category), live); err != nil {
			return office.Record{}, err
		}
	}
	return r, nil
}

// RecordsOn are the records of the category as the office was at the end of day, in order of id: each in
// its last revision whose Day is not later; those that did not exist yet or were deleted then are absent.
func (tx *Tx) RecordsOn(category string, day office.Date) ([]office.Record, error) {
	var now []office.Record
	if err := tx.AllRecords(category, func(r office.Record) error {
		now = append(now, r)
		return nil
	}); err != nil {
		return nil, err
	}
	then := now[:0]
	for _, r := range now {
		was, err := tx.recordOn(r, day)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if !was.Deleted {
			then = append(then, was)
		}
	}
	return then, nil
}

// recordOn is the record, which is now as given, as it was at the end of day.
func (tx *Tx) recordOn(now office.Record, day office.Date) (office.Record, error) {
	h, err := tx.head(office.SubjectRecord, now.ID)
	if err != nil {
		if errors.Is(err, ErrNotFound) {
			err = tx.damaged(bucketHeads, headKey(office.SubjectRecord, now.ID))
		}
		return office.Record{}, err
	}
	if h.day <= day {
		return now, nil
	}
	r, err := tx.RevisionOn(office.SubjectRecord, now.ID, day)
	if err != nil {
		return office.Record{}, err
	}
	var was office.Record
	if err := json.Unmarshal(r.Body, &was); err != nil {
		return office.Record{}, tx.damaged(bucketRevisions, seqKey(r.Seq))
	}
	return was, nil
}
