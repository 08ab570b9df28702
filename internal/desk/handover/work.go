// Package handover holds the verbs by which the office's content leaves and comes in: bundles, spreadsheets, the making of
// an office file from either, and the check of what was carried.
package handover

import (
	"slices"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Bound are the structs whose exported methods the page may call. prints are the office's prints that go with its
// content; safe backs the office up, and become makes an office file where such files lie.
func Bound(d *desk.Desk, prints Prints, safe func(), become func(make func(path string) error) error) []any {
	return []any{&Bundles{d, prints}, &Arrivals{d: d, safe: safe, become: become}}
}

// Prints are the prints that go with the content of the office that a view is of.
type Prints func(*desk.View) ([]desk.Printed, error)

// Commands are what only commands may do: they take paths.
type Commands struct {
	d      *desk.Desk
	prints Prints
	// CheckOffice checks an office file in a process of its own; nil checks it in this one.
	CheckOffice func(path string) (VerifyJSON, error)
}

// For are the commands of a desk.
func For(d *desk.Desk, prints Prints) *Commands { return &Commands{d: d, prints: prints} }

// work is the office that a verb of this room looks at. Personal are the fields of people that may leave the office this time, by
// name: all that leaves is taken from leaving and lets go of no other.
type work struct {
	*desk.View
	personal []string
}

// leaving are the records of a category as they may leave the office.
func (w *work) leaving(category *catalog.Category) []office.Record {
	return category.Public(w.Book.Live(category.ID), w.personal)
}

// leavingOf are those of a category by its id.
func (w *work) leavingOf(id string) []office.Record {
	category, known := w.Catalog.Category(id)
	if !known {
		return nil
	}
	return w.leaving(category)
}

// public are the records of all categories as anybody may read them, whatever else is handed on.
func (w *work) public() map[string][]office.Record {
	all := map[string][]office.Record{}
	for _, category := range w.Catalog.All() {
		all[category.ID] = category.Public(w.Book.Live(category.ID), nil)
	}
	return all
}

// allowing lets personal fields leave, by their names. The problem is export.personal of a name that is none.
func (w *work) allowing(names []string) error {
	fields, _ := w.Catalog.PersonalFields()
	for _, name := range names {
		if !slices.ContainsFunc(fields, func(f catalog.Field) bool { return f.Name == name }) {
			known := make([]string, len(fields))
			for i, f := range fields {
				known[i] = f.Name
			}
			return office.Problem{Code: "export.personal", Args: office.Args{"name": office.Shorten(name), "known": strings.Join(known, ", ")}}
		}
	}
	w.personal = names
	return nil
}

// personalRows are the personal fields in which something stands, for those who may let it leave.
func (w *work) personalRows() []PersonalRow {
	rows := []PersonalRow{}
	fields, of := w.Catalog.PersonalFields()
	for i, f := range fields {
		n := 0
		for _, r := range w.Book.Live(of[i].ID) {
			if r.Values[f.Name] != "" {
				n++
			}
		}
		if n > 0 {
			rows = append(rows, PersonalRow{f.Name, f.Label.In(w.Desk.Lang()), n})
		}
	}
	return rows
}

// look runs fn on the office as it is on the session's day.
func look(d *desk.Desk, fn func(*work) error) error {
	return d.Look(func(v *desk.View) error { return fn(&work{View: v}) })
}
