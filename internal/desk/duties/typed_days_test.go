package duties_test

import (
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// The window's date fields give on what was typed as it stands: a day like ১১/১০/২০২০ was refused.
func TestDaysAreReadAsPeopleTypeThem(t *testing.T) {
	d := desktest.Open(t)
	for _, typed := range []string{"2020-10-11", "১১/১০/২০২০", " 11-10-2020 ", "১১ অক্টোবর ২০২০"} {
		if s := ok(d.Offices.SetDay(officefile.DayIn{Day: typed}))(t); s.Day != "2020-10-11" {
			t.Errorf("%q is %s", typed, s.Day)
		}
	}
	if _, err := d.Offices.SetDay(officefile.DayIn{Day: "১১/১৩/২০২০"}); err == nil {
		t.Error("a day that does not exist was taken")
	}
	list := ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t)
	rows := append(list.Rows, office.Holiday{Date: "৭/১০/২০২০", Kind: "special", NameBN: "হঠাৎ ঘোষিত ছুটি", Confirmed: true})
	saved := ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: list.Base, Rows: rows}))(t)
	if len(saved.Moved) != 1 || len(saved.List.Rows) != len(rows) {
		t.Errorf("%d moved, %d rows", len(saved.Moved), len(saved.List.Rows))
	}
}
