// Package content holds the verbs of the office's content: its records, the tables they are seen in, their history, and
// finding anything by its words.
package content

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// Bound are the structs whose exported methods the page may call. safe is called before much is changed at once.
func Bound(d *desk.Desk, safe func()) []any {
	return []any{&Records{d}, &Finder{d: d}, &Imports{d: d, safe: safe}, &Transfers{d}, &Starters{d}}
}

// work is the office that a verb of this room looks at.
type work struct{ *desk.View }

// look runs fn on the office as it is on the session's day.
func look(d *desk.Desk, fn func(*work) error) error {
	return d.Look(func(v *desk.View) error { return fn(&work{v}) })
}

// act runs fn on the office as it is on the session's day, in one act. What fn has stored, its work does not show: an
// answer asks for the work anew.
func act(d *desk.Desk, fn func(*work) error) error {
	return d.Act(func(v *desk.View) error { return fn(&work{v}) })
}

// at is the office as the transaction sees it. What a verb has stored shows in the work it asks for afterwards.
func at(d *desk.Desk, tx *store.Tx) (*work, error) {
	v, err := d.At(tx)
	return &work{v}, err
}
