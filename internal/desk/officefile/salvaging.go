package officefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// rescue adds to an office file what was saved of a damaged one.
type rescue struct {
	d     *desk.Desk
	tx    *store.Tx
	saved *store.Salvaged
	done  *RescuedJSON
	has   map[string]bool // digests of files that are whole
}

// all adds the revisions that the office has not, each with its own day, moment and person, in one act; then what is newer
// though its revision is lost.
func (r *rescue) all() error {
	fresh, missing, err := notStored(r.tx, r.saved)
	if err != nil {
		return err
	}
	if missing > 0 {
		r.done.Lost = append(r.done.Lost, r.d.Say("rescue.gaps", office.Args{"n": missing}))
	}
	if err := r.files(); err != nil {
		return err
	}
	r.tx.Fix()
	for _, revision := range fresh {
		if err := r.one(revision.Subject, revision.Body, revision.ID, office.Change{Day: revision.Day, At: revision.At, Actor: revision.Actor, Reason: revision.Reason}); err != nil {
			return err
		}
	}
	if err := r.states(); err != nil {
		return err
	}
	r.tx.Say(desk.InBoth("did.rescued", office.Args{"n": r.done.Added}))
	if _, _, err := r.tx.Office(); errors.Is(err, store.ErrNotFound) {
		return office.Problem{Code: "rescue.no_office"}
	} else if err != nil {
		return err
	}
	return nil
}

// files brings in the attachments that are whole.
func (r *rescue) files() error {
	r.has = map[string]bool{}
	if err := r.tx.Attachments(func(sha string, _ int64) error {
		r.has[sha] = true
		return nil
	}); err != nil {
		return err
	}
	for _, sha := range r.saved.Attachments {
		if r.has[sha] {
			continue
		}
		data, err := r.saved.Attachment(sha)
		if err != nil {
			return err
		}
		if _, _, err := r.tx.PutAttachment(bytes.NewReader(data)); err != nil {
			return err
		}
		r.has[sha] = true
	}
	return nil
}

// whole are the attachments whose bytes are there; of the others the name is told.
func (r *rescue) whole(all []office.Attachment) []office.Attachment {
	return slices.DeleteFunc(slices.Clone(all), func(a office.Attachment) bool {
		if !r.has[a.SHA256] {
			r.lose("rescue.lost_file", a.Name)
		}
		return !r.has[a.SHA256]
	})
}

func (r *rescue) lose(code, name string) {
	if said := r.d.Say(code, office.Args{"name": name}); !slices.Contains(r.done.Lost, said) {
		r.done.Lost = append(r.done.Lost, said)
	}
}

// one stores a state of a thing on top of what the office has of it. What the rules of today refuse is told and left.
func (r *rescue) one(subject office.Subject, body []byte, id string, ch office.Change) error {
	err := r.store(subject, body, id, ch)
	if _, refused := office.AsProblems(err); refused || errors.Is(err, store.ErrCategory) {
		r.d.Env.Log.Warn("not brought over", "subject", subject, "id", id, "error", err)
		r.lose("rescue.lost_thing", r.d.ChangeWords(office.Office{}, office.Revision{Subject: subject, ID: id, Body: body, N: 2}))
		return nil
	}
	if err == nil {
		r.done.Added++
	}
	return err
}

func (r *rescue) store(subject office.Subject, body []byte, id string, ch office.Change) error {
	switch subject {
	case office.SubjectOffice:
		o, err := read[office.Office](body)
		if err != nil {
			return err
		}
		if o.Print.EmblemSHA256 != "" && !r.has[o.Print.EmblemSHA256] {
			o.Print.EmblemSHA256 = ""
		}
		_, base, err := r.tx.Office()
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		_, err = r.d.KeepOffice(r.tx, o, base, ch)
		return err
	case office.SubjectCategory:
		state, err := read[office.CategoryState](body)
		if err != nil {
			return err
		}
		now, err := r.tx.CategoryState(state.Category)
		if err != nil {
			return err
		}
		_, err = r.d.KeepState(r.tx, state, now.Revision, ch)
		return err
	case office.SubjectRecord:
		return r.record(body, ch)
	case office.SubjectDirective:
		dir, err := read[office.Directive](body)
		if err != nil {
			return err
		}
		dir.Attached = r.whole(dir.Attached)
		if dir.Letter != nil {
			dir.Letter.Attached = r.whole(dir.Letter.Attached)
		}
		now, err := r.tx.Directive(dir.ID)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		_, err = r.d.KeepDirective(r.tx, dir, now.Revision, ch)
		return err
	case office.SubjectLetter:
		return r.letter(body, ch)
	case office.SubjectPerson:
		p, err := read[office.Person](body)
		if err != nil {
			return err
		}
		now, err := r.tx.Person(p.ID)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		_, err = r.d.KeepPerson(r.tx, p, now.Revision, ch)
		return err
	case office.SubjectHolidays:
		year, err := strconv.Atoi(id)
		if err != nil {
			return office.Problem{Code: "internal"}
		}
		list, err := read[[]office.Holiday](body)
		if err != nil {
			return err
		}
		_, base, err := r.tx.Holidays(year)
		if err != nil {
			return err
		}
		_, err = r.d.KeepHolidays(r.tx, year, list, base, ch)
		return err
	}
	return nil
}

func (r *rescue) record(body []byte, ch office.Change) error {
	record, err := read[office.Record](body)
	if err != nil {
		return err
	}
	record.Attachments = r.whole(record.Attachments)
	o, _, err := r.tx.Office()
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	category, known := r.d.CatalogOf(o).Category(record.Category)
	if !known {
		return office.Problem{Code: "record.category", Args: office.Args{"id": record.Category}}
	}
	now, err := r.tx.Record(record.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	env := catalog.Env{Day: ch.Day, Office: o, Officer: func(id string) (office.Record, bool) {
		officer, err := r.tx.Record(id)
		return officer, err == nil && !officer.Deleted
	}}
	_, err = r.d.KeepRecord(r.tx, category, record, now.Revision, ch, env)
	return err
}

func (r *rescue) letter(body []byte, ch office.Change) error {
	l, err := read[office.Letter](body)
	if err != nil {
		return err
	}
	if l.Signed = r.whole(l.Signed); l.Body != nil {
		l.Body.Attached = r.whole(l.Body.Attached)
	}
	if l.PDF != nil && !r.has[l.PDF.SHA256] {
		r.lose("rescue.lost_file", l.PDF.Name)
		l.PDF = nil
	}
	now, err := r.tx.Letter(l.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	_, err = r.d.KeepLetter(r.tx, l, now.Revision, ch)
	return err
}

// states adds the things that are saved in a newer state than any revision that is left of them.
func (r *rescue) states() error {
	ch, err := r.d.Stamp(r.tx, office.Restored)
	if err != nil {
		return err
	}
	newer := func(subject office.Subject, id string, revision int) bool {
		last, err := r.tx.NewestRevision(subject, id)
		return errors.Is(err, store.ErrNotFound) || err == nil && last.N < revision
	}
	add := func(subject office.Subject, id string, thing any) error {
		body, err := json.Marshal(thing)
		if err != nil {
			return err
		}
		return r.one(subject, body, id, ch)
	}
	if _, _, err := r.tx.Office(); errors.Is(err, store.ErrNotFound) && r.saved.Office != nil {
		if err := add(office.SubjectOffice, "", r.saved.Office); err != nil {
			return err
		}
	}
	for _, s := range r.saved.Categories {
		if newer(office.SubjectCategory, s.Category, s.Revision) {
			if err := add(office.SubjectCategory, s.Category, s); err != nil {
				return err
			}
		}
	}
	for _, record := range r.saved.Records {
		if newer(office.SubjectRecord, record.ID, record.Revision) {
			if err := add(office.SubjectRecord, record.ID, record); err != nil {
				return err
			}
		}
	}
	for _, dir := range r.saved.Directives {
		if newer(office.SubjectDirective, dir.ID, dir.Revision) {
			if err := add(office.SubjectDirective, dir.ID, dir); err != nil {
				return err
			}
		}
	}
	for _, l := range r.saved.Letters {
		if newer(office.SubjectLetter, l.ID, l.Revision) {
			if err := add(office.SubjectLetter, l.ID, l); err != nil {
				return err
			}
		}
	}
	return nil
}

func read[T any](body []byte) (thing T, err error) {
	err = json.Unmarshal(body, &thing)
	return thing, err
}
