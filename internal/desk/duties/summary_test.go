package duties_test

import (
	"strings"
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// The line of an empty category began with its name, which stands right above it; of a long one nothing else was seen.
func TestLineOfACategoryDoesNotRepeatItsName(t *testing.T) {
	d := desktest.New(t)
	for _, lang := range []office.Lang{office.Bengali, office.English} {
		d.SetLang(lang)
		for _, row := range ok(d.Boards.Board(duties.BoardIn{}))(t).Others {
			if row.Summary == "" || strings.HasPrefix(row.Summary, row.Label) {
				t.Errorf("%s: %q", row.Label, row.Summary)
			}
		}
	}
}
