package desk

import (
	"encoding/json"
	"errors"
	"fmt"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// storedOn is a thing as it was on a day: now where its last revision is not later, else the revision of
// the day; the zero value where there was none yet.
func storedOn[T any](tx *store.Tx, subject office.Subject, id string, day office.Date, now T) (T, error) {
	var was T
	revision, err := tx.RevisionOn(subject, id, day)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return was, nil
	case err != nil:
		return was, err
	}
	if err := json.Unmarshal(revision.Body, &was); err != nil {
		return was, fmt.Errorf("read revision %d of %s %s: %w", revision.N, subject, id, err)
	}
	return was, nil
}

// recordOf is the record that a revision holds.
func recordOf(revision office.Revision) (office.Record, error) {
	var r office.Record
	if err := json.Unmarshal(revision.Body, &r); err != nil {
		return r, fmt.Errorf("read revision %d of record %s: %w", revision.N, revision.ID, err)
	}
	return r, nil
}

// History is a record's revisions, newest first, each with the fields that it changed.
func (s *Records) History(in RecordIn) (history History, err error) {
	defer s.d.recovered(&err)
	history = History{ID: in.ID, Rows: []RevisionRow{}}
	err = s.d.viewWork(func(w *work) error {
		revisions, err := w.tx.Revisions(office.SubjectRecord, in.ID)
		if err != nil {
			return err
		}
		var before office.Record
		for i, revision := range revisions {
			r, err := recordOf(revision)
			if err != nil {
				return err
			}
			row := RevisionRow{
				N: revision.N, When: s.d.whenText(revision), Who: revision.Actor, Why: s.d.say("why."+string(revision.Reason), nil),
				Current: i == len(revisions)-1, Changes: w.changes(before, r),
			}
			history.Rows = append([]RevisionRow{row}, history.Rows...)
			before = r
		}
		return nil
	})
	return history, err
}

// whenText is the day and time of a revision.
func (d *Desk) whenText(r office.Revision) string { return d.moment(r.Day, r.At) }

// moment is a day, with the time where one is known.
func (d *Desk) moment(day office.Date, at string) string {
	text := day.Text(d.lang())
	if len(at) >= 16 && at[11:16] != "00:00" {
		text += ", " + office.Digits(at[11:16], d.lang())
	}
	return text
}

// changes are the fields in which two states of a record differ, as they are read.
func (w *work) changes(before, after office.Record) []FieldChange {
	changes := []FieldChange{}
	category, known := w.Catalog.Category(after.Category)
	if !known {
		return changes
	}
	lang := w.d.lang()
	for _, f := range category.Fields {
		was, now := before.Values[f.Name], after.Values[f.Name]
		if was != now {
			changes = append(changes, FieldChange{f.Label.In(lang), w.display(category, f.Name, was), w.display(category, f.Name, now)})
		}
	}
	names := func(r office.Record) string {
		text := ""
		for i, a := range r.Attachments {
			if i > 0 {
				text += ", "
			}
			text += a.Name
		}
		return text
	}
	if was, now := names(before), names(after); was != now {
		changes = append(changes, FieldChange{w.d.say("record.files", nil), was, now})
	}
	if before.ConfirmedOn != after.ConfirmedOn && before.Revision > 0 {
		changes = append(changes, FieldChange{w.d.say("record.confirmed", nil), before.ConfirmedOn.Text(lang), after.ConfirmedOn.Text(lang)})
	}
	return changes
}
