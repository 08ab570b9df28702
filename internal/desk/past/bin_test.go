package past_test

import (
	"slices"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/past"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

var (
	refused = desktest.Refused
	rows    = desktest.Rows
)

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T { return desktest.OK(answer, err) }

func binned(t *testing.T, d *desktest.Desk, in past.BinIn) past.BinList {
	t.Helper()
	in.Count = 50
	return ok(d.Bin.List(in))(t)
}

// What was deleted lay in a corner of each table, and drafts and directives were found by nobody.
func TestAllThatWasDeletedLiesInOneBinAndComesBackInOneAct(t *testing.T) {
	d := desktest.Open(t)
	if list := binned(t, d, past.BinIn{}); list.Total != 0 || len(list.Rows) != 0 {
		t.Fatalf("%+v before anything was deleted", list)
	}
	notice := rows(t, d, "notices")[0]
	view := ok(d.Records.Open(content.RecordIn{ID: notice.ID}))(t)
	ok(d.Records.Delete(content.RecordIn{ID: notice.ID, Base: view.Revision}))(t)
	draft := desktest.KeepOrder(t, d, "বদলির আদেশ")
	ok(d.Letters.Discard(letters.LetterIn{ID: draft.ID}))(t)
	correction := ok(d.Directives.Correct(duties.DirectiveIn{ID: desktest.SeedDirective}))(t)
	ok(d.Directives.Withdraw(duties.WithdrawIn{ID: desktest.SeedDirective, Base: correction.Base}))(t)

	list := binned(t, d, past.BinIn{})
	var kinds []office.Subject
	for _, row := range list.Rows {
		kinds = append(kinds, row.Subject)
		if row.When == "" || row.Who != desktest.Actor || row.Title == "" || row.Kind == "" {
			t.Errorf("%+v", row)
		}
	}
	if !slices.Equal(kinds, []office.Subject{office.SubjectDirective, office.SubjectLetter, office.SubjectRecord}) || list.Total != 3 {
		t.Fatalf("deleted last first: %v", kinds)
	}
	if found := binned(t, d, past.BinIn{Filter: "বদলি"}); found.Shown != 1 || found.Rows[0].ID != draft.ID {
		t.Errorf("searched for: %+v", found.Rows)
	}
	if found := binned(t, d, past.BinIn{Subject: office.SubjectRecord}); found.Shown != 1 || found.Rows[0].ID != notice.ID {
		t.Errorf("of one kind: %+v", found.Rows)
	}
	seen := ok(d.Bin.View(past.BinKey{Subject: office.SubjectRecord, ID: notice.ID}))(t)
	if len(seen.Fields) < 3 || seen.Fields[0].After == "" || seen.Row.Title != view.Title {
		t.Errorf("as it was: %+v", seen)
	}

	var keys []past.BinKey
	for _, row := range list.Rows {
		keys = append(keys, past.BinKey{Subject: row.Subject, ID: row.ID})
	}
	back := ok(d.Bin.BringBack(past.BringBackIn{Keys: keys}))(t)
	if back.Done != 3 || len(back.Refused) > 0 || back.Text != "মুছে ফেলা ৩টি ফিরিয়ে আনা হয়েছে" || back.Nav.Undo != back.Text {
		t.Fatalf("%+v", back)
	}
	if list := binned(t, d, past.BinIn{}); list.Total != 0 {
		t.Errorf("after that %d are deleted", list.Total)
	}
	if v := ok(d.Records.Open(content.RecordIn{ID: notice.ID}))(t); v.Deleted {
		t.Error("the notice is deleted")
	}
	ok(d.Acts.Undo())(t)
	if list := binned(t, d, past.BinIn{}); list.Total != 3 {
		t.Errorf("after Ctrl Z %d are deleted", list.Total)
	}
	_, err := d.Bin.BringBack(past.BringBackIn{Keys: []past.BinKey{{Subject: office.SubjectRecord, ID: rows(t, d, "notices")[0].ID}, {Subject: "office"}, {Subject: office.SubjectLetter, ID: "nothing"}}})
	refused(t, err, "bin.none")
}

// A year's holidays were emptied by mistake.
func TestEmptiedListOfHolidaysComesBack(t *testing.T) {
	d := desktest.Open(t)
	before := ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t)
	ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: before.Base, Rows: []office.Holiday{}}))(t)
	list := binned(t, d, past.BinIn{Subject: office.SubjectHolidays})
	if len(list.Rows) != 1 || list.Rows[0].ID != "2020" {
		t.Fatalf("%+v", list.Rows)
	}
	ok(d.Bin.BringBack(past.BringBackIn{Keys: []past.BinKey{{Subject: office.SubjectHolidays, ID: "2020"}}}))(t)
	if after := ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t); len(after.Rows) != len(before.Rows) {
		t.Errorf("%d of %d days came back", len(after.Rows), len(before.Rows))
	}
}

// Of several that come back, one is refused by a rule: it stays and is named, the others come.
func TestWhatARuleRefusesStaysInTheBinAndIsNamed(t *testing.T) {
	d := desktest.Open(t)
	officers, notice := rows(t, d, "officers_staff"), rows(t, d, "notices")[0]
	gone := ok(d.Records.Open(content.RecordIn{ID: officers[1].ID}))(t)
	ok(d.Records.Delete(content.RecordIn{ID: gone.ID, Base: gone.Revision}))(t)
	n := ok(d.Records.Open(content.RecordIn{ID: notice.ID}))(t)
	ok(d.Records.Delete(content.RecordIn{ID: n.ID, Base: n.Revision}))(t)
	draft := desktest.DraftOf(ok(d.Records.Open(content.RecordIn{ID: officers[2].ID}))(t))
	draft.Values["order"] = gone.Values["order"]
	ok(d.Records.Save(draft))(t)
	back := ok(d.Bin.BringBack(past.BringBackIn{Keys: []past.BinKey{{Subject: office.SubjectRecord, ID: gone.ID}, {Subject: office.SubjectRecord, ID: n.ID}}}))(t)
	if back.Done != 1 || len(back.Refused) != 1 || back.Refused[0].Title != gone.Title || back.Refused[0].Why == "" {
		t.Errorf("%s", desktest.JSON(t, back))
	}
	if list := binned(t, d, past.BinIn{}); list.Total != 1 || list.Rows[0].ID != gone.ID {
		t.Errorf("%+v", list.Rows)
	}
}
