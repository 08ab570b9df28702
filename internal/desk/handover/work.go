// Package handover holds the verbs by which the office's content leaves and comes in: bundles, spreadsheets, the making of
// an office file from either, and the check of what was carried.
package handover

import (
	"batayandesk/internal/desk"
)

// Bound are the structs whose exported methods the page may call. prints are the office's prints that go with its
// content.
func Bound(d *desk.Desk, prints Prints) []any { return []any{&Bundles{d, prints}} }

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

// work is the office that a verb of this room looks at.
type work struct{ *desk.View }

// look runs fn on the office as it is on the session's day.
func look(d *desk.Desk, fn func(*work) error) error {
	return d.Look(func(v *desk.View) error { return fn(&work{v}) })
}
