package content_test

import (
	"slices"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
)

// A table is narrowed to what wants work, beside words and with them.
func TestATableIsNarrowedToWhatWantsWork(t *testing.T) {
	d := desktest.Open(t)
	shown := func(category, only, filter string) []string {
		t.Helper()
		table := ok(d.Records.Table(content.TableIn{Category: category, Only: only, Filter: filter, Count: 50}))(t)
		names := []string{}
		for _, row := range table.Rows {
			names = append(names, row.Title)
		}
		if table.Shown != len(names) {
			t.Errorf("%s: %d of %d", only, len(names), table.Shown)
		}
		return names
	}
	lacking := []string{"মোঃ আব্দুল্লাহ আল মামুন", "মোঃ নজরুল ইসলাম", "রওশন আরা", "মোঃ আনোয়ার হোসেন"}
	noMail := lacking[1:]
	for _, c := range []struct {
		category, only, filter string
		want                   []string
	}{
		{"officers_staff", "lacking", "", lacking},
		{"officers_staff", "lacking", "নজরুল", lacking[1:2]},
		{"officers_staff", "without/email", "", noMail},
		{"officers_staff", "doubted", "", []string{"শারমিন সুলতানা"}},
		{"officers_staff", "draft", "", []string{}},
		{"officers_staff", "bengali", "", []string{}},
		{"notices", "archived", "", []string{"জাতীয় শোক দিবসের কর্মসূচি"}},
	} {
		if got := shown(c.category, c.only, c.filter); !slices.Equal(got, c.want) {
			t.Errorf("%s %s %s: %q", c.category, c.only, c.filter, got)
		}
	}
	if early := shown("officers_staff", "older/30", ""); len(early) != 0 {
		t.Errorf("%q were not checked for 30 days", early)
	}
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-12-01"}))(t)
	if late := shown("officers_staff", "older/30", ""); len(late) != 14 {
		t.Errorf("%q were not checked for 30 days", late)
	}
	ok(d.Offices.SetDay(officefile.DayIn{}))(t)
	view := ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "officers_staff")[2].ID}))(t)
	typed := draftOf(view)
	typed.Values["room"] = "২০৯"
	ok(d.Records.KeepDraft(typed))(t)
	if got := shown("officers_staff", "draft", ""); !slices.Equal(got, []string{view.Title}) {
		t.Errorf("%q", got)
	}
	_, err := d.Records.Table(content.TableIn{Category: "officers_staff", Only: "without/nothing"})
	refused(t, err, "only.unknown")
	for _, choice := range ok(d.Records.Table(content.TableIn{Category: "notices", Count: 1}))(t).Only {
		ok(d.Records.Table(content.TableIn{Category: "notices", Only: choice.Value, Count: 50}))(t)
	}
}
