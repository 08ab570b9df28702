// Package past holds the verbs of what is over: deleted things that come back, and the office's whole history handed to an
// auditor.
package past

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// Bound are the structs whose exported methods the page may call.
func Bound(d *desk.Desk) []any { return []any{&Bin{d}, &Audits{d}} }

// work is the office that a verb of this room looks at.
type work struct{ *desk.View }

// look runs fn on the office as it is on the session's day.
func look(d *desk.Desk, fn func(*work) error) error {
	return d.Look(func(v *desk.View) error { return fn(&work{v}) })
}

// act runs fn on the office as it is on the session's day, in one act.
func act(d *desk.Desk, fn func(*work) error) error {
	return d.Act(func(v *desk.View) error { return fn(&work{v}) })
}

// at is the office as the transaction sees it. What a verb has stored shows in the work it asks for afterwards.
func at(d *desk.Desk, tx *store.Tx) (*work, error) {
	v, err := d.At(tx)
	return &work{v}, err
}
