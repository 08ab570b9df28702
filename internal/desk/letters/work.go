// Package letters holds the verbs of what the office writes and prints: letters from draft to register, the citizen
// charter, and the prints of its content.
package letters

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// Bound are the structs whose exported methods the page may call.
func Bound(d *desk.Desk) []any { return []any{&Letters{d}, &Charters{d}, &Prints{d}, &Manual{d}} }

// Commands are what only commands may do: they take paths, and give what is printed.
type Commands struct{ d *desk.Desk }

// For are the commands of a desk.
func For(d *desk.Desk) *Commands { return &Commands{d} }

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
