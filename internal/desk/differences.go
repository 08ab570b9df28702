package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// stateBefore is the revision of a thing before one of it; one that began with it has none, a revision without Body.
func (w *View) stateBefore(r office.Revision) (office.Revision, error) {
	was, err := w.Tx.RevisionBefore(r)
	if errors.Is(err, store.ErrNotFound) {
		return office.Revision{Subject: r.Subject, ID: r.ID}, nil
	}
	return was, err
}

// Differences are the fields in which two states of one thing differ, as they are read; before may be without Body.
func (w *View) Differences(before, after office.Revision) ([]FieldChange, error) {
	switch after.Subject {
	case office.SubjectRecord:
		var was, is office.Record
		if err := errors.Join(state(before, &was), state(after, &is)); err != nil {
			return nil, err
		}
		return w.RecordDifferences(was, is), nil
	case office.SubjectLetter:
		return differences(w, before, after, office.Letter{})
	case office.SubjectDirective:
		return differences(w, before, after, office.Directive{})
	case office.SubjectCategory:
		return differences(w, before, after, office.CategoryState{Category: after.ID}) // its title says which
	case office.SubjectHolidays:
		return differences(w, before, after, []office.Holiday{})
	case office.SubjectPerson:
		return differences(w, before, after, office.Person{})
	case office.SubjectOffice:
		return differences(w, before, after, office.Office{})
	}
	return []FieldChange{}, nil
}

// state reads what a revision holds; one without Body holds nothing.
func state(r office.Revision, thing any) error {
	if len(r.Body) == 0 {
		return nil
	}
	if err := json.Unmarshal(r.Body, thing); err != nil {
		return fmt.Errorf("read revision %d of %s %s: %w", r.N, r.Subject, r.ID, err)
	}
	return nil
}

func differences[T any](w *View, before, after office.Revision, blank T) ([]FieldChange, error) {
	was, is := blank, blank
	if err := errors.Join(state(before, &was), state(after, &is)); err != nil {
		return nil, err
	}
	changes := []FieldChange{}
	for _, d := range office.Differences(was, is, w.Desk.Lang()) {
		steps := make([]string, len(d.At))
		for i, step := range d.At {
			steps[i] = step.In(w.Desk.Lang())
		}
		changes = append(changes, FieldChange{Label: strings.Join(steps, " › "), Before: d.Before, After: d.After})
	}
	return changes, nil
}

// RecordDifferences are the fields in which two states of a record differ, as they are read.
func (w *View) RecordDifferences(before, after office.Record) []FieldChange {
	changes := []FieldChange{}
	category, known := w.Catalog.Category(after.Category)
	if !known {
		return changes
	}
	lang := w.Desk.Lang()
	for _, f := range category.Fields {
		was, now := before.Values[f.Name], after.Values[f.Name]
		if was != now {
			told, tells := w.Display(category, f.Name, was), w.Display(category, f.Name, now)
			if told == tells {
				told, tells = f.Told(was, now, lang)
			}
			changes = append(changes, FieldChange{f.Label.In(lang), told, tells, f.Name})
		}
	}
	names := func(r, other office.Record) string {
		names := make([]string, len(r.Attachments))
		for i, a := range r.Attachments {
			if names[i] = a.Name; slices.ContainsFunc(other.Attachments, func(b office.Attachment) bool { return b.Name == a.Name && b.SHA256 != a.SHA256 }) {
				names[i] += " (" + SizeText(a.Size, lang) + ")" // what took its place is called the same
			}
		}
		return strings.Join(names, ", ")
	}
	if was, now := names(before, after), names(after, before); was != now {
		changes = append(changes, FieldChange{w.Desk.Say("record.files", nil), was, now, FilesField})
	}
	if before.ConfirmedOn != after.ConfirmedOn && before.Revision > 0 {
		changes = append(changes, FieldChange{Label: w.Desk.Say("record.confirmed", nil), Before: before.ConfirmedOn.Text(lang), After: after.ConfirmedOn.Text(lang)})
	}
	return changes
}

// FilesField stands for the files of a record where a field is named; no field of a category is called so.
const FilesField = "#files"
