// Package rooms puts the rooms of the desk together, each handed what it needs of another: for the program and for tests.
package rooms

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/handover"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/past"
	"batayandesk/internal/desk/people"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desk/spelling"
	"batayandesk/internal/desk/upkeep"
)

type (
	duty   = duties.Commands
	paper  = letters.Commands
	parcel = handover.Commands
	bygone = past.Commands
	care   = upkeep.Commands
)

// Files are the verbs that take paths, of all rooms of a desk: what commands and the program's start call.
type Files struct {
	*officefile.Files
	*duty
	*paper
	*parcel
	*bygone
	*care
}

// Of are the rooms of a desk, each handed what it needs of another.
func Of(d *desk.Desk) Files {
	carried := handover.For(d, letters.Printed)
	return Files{officefile.For(d, carried.Init), duties.For(d), letters.For(d), carried, past.For(d), upkeep.For(d)}
}

// Bound are the structs whose exported methods the page may call.
func Bound(d *desk.Desk) []any {
	files := Of(d).Files
	return slices.Concat(
		d.Bound(), officefile.Bound(d, files, letters.Specimen), content.Bound(d, files.BeforeImport), duties.Bound(d), letters.Bound(d), portal.Bound(d),
		handover.Bound(d, letters.Printed, files.BeforeImport, files.Become), past.Bound(d), people.Bound(d), spelling.Bound(d), upkeep.Bound(d),
	)
}
