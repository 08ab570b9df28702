// Package officefile holds the verbs of the office file itself: making, opening and leaving it, and the office's settings.
package officefile

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// Bound are the structs whose exported methods the page may call. specimen draws a letter of the office that a view
// is of.
func Bound(d *desk.Desk, files *Files, specimen func(*desk.View) (desk.Preview, error)) []any {
	return []any{&Offices{d, files}, &Settings{d, files, specimen}, &Backups{d, files}}
}

// work is the office that a verb of this room looks at.
type work struct{ *desk.View }

// look runs fn on the office as it is on the session's day.
func look(d *desk.Desk, fn func(*work) error) error {
	return d.Look(func(v *desk.View) error { return fn(&work{v}) })
}

// at is the office as the transaction sees it. What a verb has stored shows in the work it asks for afterwards.
func at(d *desk.Desk, tx *store.Tx) (*work, error) {
	v, err := d.At(tx)
	return &work{v}, err
}
