package duties_test

import (
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
)

// A clerk who typed the day of receipt as it stands on the seal, ২৯/৯/২০২০, was told that it is no date.
func TestDaysOfADirectiveAreReadAsPeopleTypeThem(t *testing.T) {
	d := desktest.New(t)
	for _, typed := range []string{"2020-09-29", "২৯/৯/২০২০", "29-09-2020", "২৯ সেপ্টেম্বর, ২০২০ খ্রি.", " ২৯.৯.২০২০ "} {
		if view := ok(d.Directives.Due(duties.DueIn{Received: typed, Days: 7}))(t); view.Due != "2020-10-08" {
			t.Errorf("%q: due %s", typed, view.Due)
		}
	}
	for _, typed := range []string{"", "৩০/২/২০২০", "গতকাল", "২৯/৯/২০"} {
		if view, err := d.Directives.Due(duties.DueIn{Received: typed, Days: 7}); err == nil {
			t.Errorf("%q was taken as a day: due %s", typed, view.Due)
		}
	}
}
