package handover_test

import (
	"testing"

	"batayandesk/internal/desktest"
)

// What tests of all rooms do and ask.
var (
	asJSON        = desktest.JSON
	attached      = desktest.Attached
	attachmentsOf = desktest.AttachmentsOf
	contentJSON   = desktest.ContentJSON
	difference    = desktest.Difference
	draftLetter   = desktest.DraftLetter
	notice        = desktest.Notice
	refused       = desktest.Refused
	served        = desktest.Served
	soundBundle   = desktest.SoundBundle
	there         = desktest.There
)

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }
