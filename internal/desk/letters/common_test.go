package letters_test

import (
	"testing"

	"batayandesk/internal/desktest"
)

// What tests of all rooms do and ask.
var (
	asJSON      = desktest.JSON
	attached    = desktest.Attached
	difference  = desktest.Difference
	draftLetter = desktest.DraftLetter
	issue       = desktest.Issue
	keepOrder   = desktest.KeepOrder
	notice      = desktest.Notice
	picture     = desktest.Picture
	poppler     = desktest.Poppler
	refused     = desktest.Refused
	seedText    = desktest.SeedText
	served      = desktest.Served
	soundBundle = desktest.SoundBundle
	there       = desktest.There
)

const seedDirective = desktest.SeedDirective

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }
