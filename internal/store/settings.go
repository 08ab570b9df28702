package store

import (
	"encoding/binary"
	"errors"

	"batayandesk/internal/office"
)

// AsOn is the day that the file pretends it is (the sample alone); "" where it pretends nothing.
func (tx *Tx) AsOn() (office.Date, error) {
	value, _, err := tx.read(bucketMeta, metaAsOn)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return office.Date(value), err
}

// SetAsOn makes the file pretend that day; "" ends the pretending.
func (tx *Tx) SetAsOn(day office.Date) error { return tx.set(bucketMeta, metaAsOn, string(day)) }

// Meta is the value of a key of the program's own (language, created …); "" where it was never set.
func (tx *Tx) Meta(key string) (string, error) {
	value, _, err := tx.read(bucketSettings, key)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return string(value), err
}

// SetMeta sets the value of a key of the program's own; "" takes it away.
func (tx *Tx) SetMeta(key, value string) error { return tx.set(bucketSettings, key, value) }

func (tx *Tx) set(bucket, key, value string) error {
	_, rev, err := tx.read(bucket, key)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	if value == "" {
		if err != nil {
			return nil
		}
		return tx.remove(bucket, key)
	}
	return tx.store(bucket, key, formCompact, rev+1, []byte(value))
}

func serialKey(fileCode, series string) string { return fileCode + "/" + series }

// TakeSerial takes the next number of the series (a year, a fiscal year or "") of the file code: one more
// than the last taken, and at least min. It is never given again, and stored with whatever else the
// transaction does: a number is used if and only if its letter is stored.
func (tx *Tx) TakeSerial(fileCode, series string, min int) (int, error) {
	next, err := tx.PeekSerial(fileCode, series, min)
	if err != nil {
		return 0, err
	}
	return next, tx.store(bucketSerials, serialKey(fileCode, series), formPlain, 0, binary.AppendUvarint(nil, uint64(next)))
}

// PeekSerial is the number that TakeSerial would take.
func (tx *Tx) PeekSerial(fileCode, series string, min int) (int, error) {
	key := serialKey(fileCode, series)
	value, _, err := tx.read(bucketSerials, key)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return 0, err
	}
	r := reader{rest: value}
	last := 0
	if err == nil {
		if last = int(r.number()); r.bad {
			return 0, tx.damaged(bucketSerials, key)
		}
	}
	return max(last+1, min), nil
}

// PutDraft keeps what is typed and not yet saved, under a key of the caller's. It replaces what was there.
func (tx *Tx) PutDraft(key string, json []byte) error {
	return tx.store(bucketDrafts, key, formCompact, 0, json)
}

// Draft is the draft under key; ErrNotFound where there is none.
func (tx *Tx) Draft(key string) ([]byte, error) {
	value, _, err := tx.read(bucketDrafts, key)
	return value, err
}

// Drafts calls fn for each draft, in order of key.
func (tx *Tx) Drafts(fn func(key string, json []byte) error) error {
	return tx.Scan(bucketDrafts, "", func(key string, _ int, value []byte) error { return fn(key, value) })
}

// DropDraft takes the draft away; one that is not there is no error.
func (tx *Tx) DropDraft(key string) error {
	if _, _, err := tx.read(bucketDrafts, key); err != nil {
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		return err
	}
	return tx.remove(bucketDrafts, key)
}
