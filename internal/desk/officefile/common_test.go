package officefile_test

import (
	"testing"

	"batayandesk/internal/desktest"
)

// What tests of all rooms do and ask.
var (
	asJSON  = desktest.JSON
	notice  = desktest.Notice
	picture = desktest.Picture
	poppler = desktest.Poppler
	refused = desktest.Refused
	served  = desktest.Served
)

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }
