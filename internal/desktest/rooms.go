package desktest

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
)

type (
	duty   = duties.Commands
	paper  = letters.Commands
	parcel = handover.Commands
)

// Files are the verbs that take paths, of all rooms, as the program's commands call them.
type Files struct {
	*officefile.Files
	*duty
	*paper
	*parcel
}

// FilesOf are the verbs of a desk that take paths.
func FilesOf(d *desk.Desk) Files {
	carried := handover.For(d, letters.Printed)
	return Files{officefile.For(d, carried.Init), duties.For(d), letters.For(d), carried}
}

// Files are the desk's verbs that take paths.
func (d *Desk) Files() Files { return FilesOf(d.Desk) }

// Bound are the structs that the page may call, of all rooms of a desk.
func Bound(d *desk.Desk) []any {
	return slices.Concat(
		d.Bound(), officefile.Bound(d, FilesOf(d).Files, letters.Specimen), content.Bound(d), duties.Bound(d), letters.Bound(d), portal.Bound(d),
		handover.Bound(d, letters.Printed),
	)
}
