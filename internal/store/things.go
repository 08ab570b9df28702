package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"batayandesk/internal/office"
)

// place is where the current state of a thing lies.
type place struct {
	subject office.Subject
	id      string
	bucket  string
	key     string
}

// load decodes the thing's current state into out and gives its revision; ErrNotFound where nothing is
// stored. A thing that has a history but no state is damage, not absence.
func (tx *Tx) load(p place, out any) (rev int, err error) {
	value, rev, err := tx.read(p.bucket, p.key)
	if errors.Is(err, ErrNotFound) {
		if _, e := tx.head(p.subject, p.id); !errors.Is(e, ErrNotFound) {
			return 0, tx.damaged(p.bucket, p.key)
		}
		return 0, err
	}
	if err != nil {
		return 0, err
	}
	if err := json.Unmarshal(value, out); err != nil {
		return 0, tx.damaged(p.bucket, p.key)
	}
	return rev, nil
}

// save stores state as revision base+1 of the thing, with its place in the history. The error is ErrStale
// without Stored where the stored revision is not base.
func (tx *Tx) save(p place, category string, base int, state any, ch office.Change) error {
	h, err := tx.head(p.subject, p.id)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	if h.n != base {
		return ErrStale{Have: h.n, Want: base}
	}
	body, err := json.Marshal(state)
	if err != nil {
		return fmt.Errorf("encode %s %s: %w", p.subject, p.id, err)
	}
	if err := tx.store(p.bucket, p.key, formCompact, base+1, body); err != nil {
		return err
	}
	return tx.appendRevision(p.subject, p.id, h, category, body, ch)
}

// withStored puts the stored state into an ErrStale.
func withStored[T any](err error, stored func() (T, error)) error {
	var stale ErrStale
	if !errors.As(err, &stale) || stale.Have == 0 {
		return err
	}
	state, e := stored()
	if e != nil {
		return e
	}
	stale.Stored = state
	return stale
}

// each decodes every thing of a bucket.
func each[T any](tx *Tx, bucket string, fn func(T) error) error {
	return tx.Scan(bucket, "", func(key string, _ int, value []byte) error {
		var thing T
		if err := json.Unmarshal(value, &thing); err != nil {
			return tx.damaged(bucket, key)
		}
		return fn(thing)
	})
}

var officePlace = place{office.SubjectOffice, "", bucketOffice, "office"}

// Office is the office and its settings, and their revision; ErrNotFound in a new file.
func (tx *Tx) Office() (o office.Office, rev int, err error) {
	rev, err = tx.load(officePlace, &o)
	return o, rev, err
}

// SaveOffice stores the office and its settings if their revision is base (0 in a new file), and gives
// the new one; ErrStale otherwise.
func (tx *Tx) SaveOffice(o office.Office, base int, ch office.Change) (rev int, err error) {
	if err := tx.save(officePlace, "", base, o, ch); err != nil {
		return 0, withStored(err, func() (office.Office, error) {
			o, _, err := tx.Office()
			return o, err
		})
	}
	return base + 1, nil
}

// CategoryState is what is said of the category; nothing said, of revision 0, where it was never saved.
func (tx *Tx) CategoryState(id string) (s office.CategoryState, err error) {
	_, err = tx.load(place{office.SubjectCategory, id, bucketCategories, id}, &s)
	if errors.Is(err, ErrNotFound) {
		return office.CategoryState{Category: id}, nil
	}
	return s, err
}

// SaveCategoryState stores what is said of s.Category if its revision is base (0: never saved) and gives
// it as stored; ErrStale otherwise.
func (tx *Tx) SaveCategoryState(s office.CategoryState, base int, ch office.Change) (office.CategoryState, error) {
	s.Revision = base + 1
	if err := tx.save(place{office.SubjectCategory, s.Category, bucketCategories, s.Category}, "", base, s, ch); err != nil {
		return office.CategoryState{}, withStored(err, func() (office.CategoryState, error) { return tx.CategoryState(s.Category) })
	}
	return s, nil
}

// Directive is the directive with that id, withdrawn or not; ErrNotFound where there never was one.
func (tx *Tx) Directive(id string) (d office.Directive, err error) {
	_, err = tx.load(place{office.SubjectDirective, id, bucketDirectives, id}, &d)
	return d, err
}

// Directives calls fn for each directive that is not withdrawn, in order of id, which is the order of
// registering.
func (tx *Tx) Directives(fn func(office.Directive) error) error {
	return tx.AllDirectives(func(d office.Directive) error {
		if d.Withdrawn {
			return nil
		}
		return fn(d)
	})
}

// AllDirectives is Directives with the withdrawn ones.
func (tx *Tx) AllDirectives(fn func(office.Directive) error) error {
	return each(tx, bucketDirectives, fn)
}

// SaveDirective stores the directive if its revision is base (0: a new one) and gives it as stored;
// ErrStale otherwise. One marked Withdrawn stays, so that it can be brought back.
func (tx *Tx) SaveDirective(d office.Directive, base int, ch office.Change) (office.Directive, error) {
	d.Revision = base + 1
	if err := tx.save(place{office.SubjectDirective, d.ID, bucketDirectives, d.ID}, "", base, d, ch); err != nil {
		return office.Directive{}, withStored(err, func() (office.Directive, error) { return tx.Directive(d.ID) })
	}
	return d, nil
}

// Letter is the letter with that id, discarded or not; ErrNotFound where there never was one.
func (tx *Tx) Letter(id string) (l office.Letter, err error) {
	_, err = tx.load(place{office.SubjectLetter, id, bucketLetters, id}, &l)
	return l, err
}

// Letters calls fn for each letter that is not discarded, drafts too, in order of id.
func (tx *Tx) Letters(fn func(office.Letter) error) error {
	return tx.AllLetters(func(l office.Letter) error {
		if l.Discarded {
			return nil
		}
		return fn(l)
	})
}

// AllLetters is Letters with the discarded ones.
func (tx *Tx) AllLetters(fn func(office.Letter) error) error { return each(tx, bucketLetters, fn) }

// SaveLetter stores the letter if its revision is base (0: a new one) and gives it as stored; ErrStale
// otherwise. One marked Discarded stays, so that it can be brought back.
func (tx *Tx) SaveLetter(l office.Letter, base int, ch office.Change) (office.Letter, error) {
	l.Revision = base + 1
	if err := tx.save(place{office.SubjectLetter, l.ID, bucketLetters, l.ID}, "", base, l, ch); err != nil {
		return office.Letter{}, withStored(err, func() (office.Letter, error) { return tx.Letter(l.ID) })
	}
	return l, nil
}

func holidaysPlace(year int) place {
	id := strconv.Itoa(year)
	return place{office.SubjectHolidays, id, bucketHolidays, id}
}

// Holidays are the dates of the year's calendar and the list's revision; none, of revision 0, where the
// year was never saved.
func (tx *Tx) Holidays(year int) (list []office.Holiday, rev int, err error) {
	rev, err = tx.load(holidaysPlace(year), &list)
	if errors.Is(err, ErrNotFound) {
		return nil, 0, nil
	}
	return list, rev, err
}

// AllHolidays are the dates of all years, year by year.
func (tx *Tx) AllHolidays() ([]office.Holiday, error) {
	var all []office.Holiday
	err := each(tx, bucketHolidays, func(list []office.Holiday) error {
		all = append(all, list...)
		return nil
	})
	return all, err
}

// SaveHolidays stores the year's whole list if its revision is base (0: never saved) and gives the new
// one; ErrStale otherwise.
func (tx *Tx) SaveHolidays(year int, list []office.Holiday, base int, ch office.Change) (rev int, err error) {
	if err := tx.save(holidaysPlace(year), "", base, list, ch); err != nil {
		return 0, withStored(err, func() ([]office.Holiday, error) {
			list, _, err := tx.Holidays(year)
			return list, err
		})
	}
	return base + 1, nil
}
