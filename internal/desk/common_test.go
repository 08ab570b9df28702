package desk_test

import (
	"testing"

	"batayandesk/internal/desktest"
)

// What tests of all rooms do and ask.
var (
	asJSON        = desktest.JSON
	attachmentsOf = desktest.AttachmentsOf
	contentJSON   = desktest.ContentJSON
	difference    = desktest.Difference
	draftLetter   = desktest.DraftLetter
	draftOf       = desktest.DraftOf
	keepOrder     = desktest.KeepOrder
	notice        = desktest.Notice
	refused       = desktest.Refused
	rows          = desktest.Rows
	seedText      = desktest.SeedText
)

const seedDirective = desktest.SeedDirective

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }
