package duties_test

import (
	"testing"

	"batayandesk/internal/desktest"
)

// What tests of all rooms do and ask.
var (
	asJSON      = desktest.JSON
	chosen      = desktest.Chosen
	contentJSON = desktest.ContentJSON
	draftLetter = desktest.DraftLetter
	issue       = desktest.Issue
	refused     = desktest.Refused
	seedText    = desktest.SeedText
	soundBundle = desktest.SoundBundle
	there       = desktest.There
)

const seedDirective = desktest.SeedDirective

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }
