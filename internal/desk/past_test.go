package desk_test

import (
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func savedNotice(t *testing.T, d *desktest.Desk, title string) content.RecordView {
	t.Helper()
	return *ok(d.Records.Save(notice(title)))(t).Record
}

func changed(t *testing.T, d *desktest.Desk, id, field, value string) content.RecordView {
	t.Helper()
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	draft.Values[field] = value
	return *ok(d.Records.Save(draft))(t).Record
}

func lastAct(t *testing.T, d *desktest.Desk) int {
	t.Helper()
	return ok(d.Acts.List(desk.ActsIn{Count: 1}))(t).Rows[0].No
}

func TestActsAreNarrowedByPersonPeriodAndWhatTheyChanged(t *testing.T) {
	d := desktest.Open(t)
	first := savedNotice(t, d, "প্রথম")
	d.SetActor("শারমিন সুলতানা")
	changed(t, d, first.ID, "title_bn", "প্রথম, সংশোধিত")
	officer := rows(t, d, "officers_staff")[0].ID
	changed(t, d, officer, "designation_en", "Head Clerk")
	keepOrder(t, d, "আদেশ")
	list := func(in desk.ActsIn) []desk.ActRow { in.Count = 50; return ok(d.Acts.List(in))(t).Rows }
	for name, c := range map[string]struct {
		in   desk.ActsIn
		want int
	}{
		"all":             {desk.ActsIn{}, 5},
		"of a person":     {desk.ActsIn{Who: "শারমিন সুলতানা"}, 3},
		"of nobody":       {desk.ActsIn{Who: "কেউ না"}, 0},
		"of a day":        {desk.ActsIn{From: "৫/১০/২০২০", To: "2020-10-05"}, 5},
		"before it":       {desk.ActsIn{To: "2020-10-04"}, 0},
		"letters":         {desk.ActsIn{Subject: office.SubjectLetter}, 2},
		"of a category":   {desk.ActsIn{Category: "officers_staff"}, 2}, // and the import that made the office
		"of a record":     {desk.ActsIn{Subject: office.SubjectRecord, ID: first.ID}, 2},
		"of it by person": {desk.ActsIn{Subject: office.SubjectRecord, ID: first.ID, Who: "শারমিন সুলতানা"}, 1},
	} {
		if got := list(c.in); len(got) != c.want {
			t.Errorf("%s: %d acts, want %d: %s", name, len(got), c.want, asJSON(t, got))
		}
	}
	_, err := d.Acts.List(desk.ActsIn{From: "কাল"})
	refused(t, err, "date.invalid")
	// Pages follow each other without a gap and end.
	var seen []int
	for before := 0; ; {
		page := ok(d.Acts.List(desk.ActsIn{Count: 2, Before: before}))(t)
		for _, row := range page.Rows {
			seen = append(seen, row.No)
		}
		if before = page.More; before == 0 {
			break
		}
	}
	if len(seen) != 5 || seen[0] != 5 || seen[4] != 1 {
		t.Errorf("pages %v", seen)
	}
	row := list(desk.ActsIn{Subject: office.SubjectRecord, ID: first.ID})[0]
	if row.ID != first.ID || row.Category != "notices" || row.Who != "শারমিন সুলতানা" {
		t.Errorf("%+v", row)
	}
	changes := ok(d.Acts.Changes(desk.ActIn{No: row.No}))(t)
	if len(changes.Things) != 1 || len(changes.Things[0].Changes) != 1 || changes.Things[0].Changes[0].Before != "প্রথম" || changes.Things[0].Changes[0].After != "প্রথম, সংশোধিত" {
		t.Errorf("%s", asJSON(t, changes))
	}
	if made := ok(d.Acts.Changes(desk.ActIn{No: 1}))(t); len(made.Things) < 70 || made.More != 0 {
		t.Errorf("the import: %d and %d more", len(made.Things), made.More)
	}
}

// A clerk found out on Thursday that Monday's work was wrong, and what was done since was right.
func TestAnOlderActIsTakenBackAndWhatCameLaterStays(t *testing.T) {
	d := desktest.Open(t)
	n := savedNotice(t, d, "সভার নোটিশ")
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: n.ID}))(t))
	draft.Values["title_bn"], draft.Values["body_bn"] = "ভুল শিরোনাম", "ভুল লেখা"
	ok(d.Records.Save(draft))(t)
	wrong := lastAct(t, d)
	other := savedNotice(t, d, "পরের নোটিশ")
	changed(t, d, n.ID, "body_bn", "পরে ঠিক করা লেখা")

	asked := ok(d.Acts.TakeBack(desk.TakeBackIn{No: wrong}))(t)
	if asked.Done || len(asked.Stays) != 1 || asked.Able != 1 || !strings.Contains(asked.Stays[0].What, "ভুল শিরোনাম — ") {
		t.Fatalf("%s", asJSON(t, asked))
	}
	if lastAct(t, d) != wrong+2 {
		t.Fatal("asking stored something")
	}
	done := ok(d.Acts.TakeBack(desk.TakeBackIn{No: wrong, Rest: true}))(t)
	view := ok(d.Records.Open(content.RecordIn{ID: n.ID}))(t)
	if !done.Done || view.Values["title_bn"] != "সভার নোটিশ" || view.Values["body_bn"] != "পরে ঠিক করা লেখা" {
		t.Errorf("%s, %v", asJSON(t, done), view.Values)
	}
	if v := ok(d.Records.Open(content.RecordIn{ID: other.ID}))(t); v.Title != "পরের নোটিশ" {
		t.Errorf("the other is %q", v.Title)
	}
	// One act, one undo.
	ok(d.Acts.Undo())(t)
	if v := ok(d.Records.Open(content.RecordIn{ID: n.ID}))(t); v.Values["title_bn"] != "ভুল শিরোনাম" {
		t.Errorf("after Ctrl Z %v", v.Values)
	}
	// Nothing stands in the way of the other's: it goes at once.
	if done := ok(d.Acts.TakeBack(desk.TakeBackIn{No: wrong + 1}))(t); !done.Done || len(rows(t, d, "notices")) != 8+1 {
		t.Errorf("%s, %d notices", asJSON(t, done), len(rows(t, d, "notices")))
	}
	_, err := d.Acts.TakeBack(desk.TakeBackIn{No: 1})
	refused(t, err, "act.fixed")
}

// A deletion is taken back by its act, and what a rule of saving refuses is refused here too.
func TestTakingBackKeepsTheRulesOfASave(t *testing.T) {
	d := desktest.Open(t)
	n := savedNotice(t, d, "সভার নোটিশ")
	ok(d.Records.Delete(content.RecordIn{ID: n.ID, Base: n.Revision}))(t)
	gone := lastAct(t, d)
	savedNotice(t, d, "অন্য নোটিশ")
	if done := ok(d.Acts.TakeBack(desk.TakeBackIn{No: gone}))(t); !done.Done {
		t.Errorf("%s", asJSON(t, done))
	}
	if v := ok(d.Records.Open(content.RecordIn{ID: n.ID}))(t); v.Deleted {
		t.Error("it is still deleted")
	}
	_, err := d.Acts.TakeBack(desk.TakeBackIn{No: gone})
	refused(t, err, "act.nothing")
}

// An order number was given to another officer since: taking back gives it to nobody twice.
func TestTakingBackIsRefusedWhatASaveIsRefused(t *testing.T) {
	d := desktest.Open(t)
	list := rows(t, d, "officers_staff")
	first, second := list[1].ID, list[2].ID
	was := ok(d.Records.Open(content.RecordIn{ID: first}))(t).Values["order"]
	changed(t, d, first, "order", "91")
	moved := lastAct(t, d)
	changed(t, d, second, "order", was)
	_, err := d.Acts.TakeBack(desk.TakeBackIn{No: moved})
	refused(t, err, "order_taken")
	now := ok(d.Records.Open(content.RecordIn{ID: first}))(t)
	_, err = d.Records.RestoreField(content.FieldBackIn{ID: first, N: 1, Field: "order", Base: now.Revision})
	refused(t, err, "order_taken")
	if last := lastAct(t, d); last != moved+1 {
		t.Errorf("what was refused stored act %d", last)
	}
}

func TestWhatIsChangedOfACategoryDoesNotNameItOnceMore(t *testing.T) {
	d := desktest.Open(t)
	first := ok(d.Acts.List(desk.ActsIn{Count: 50}))(t).Rows
	for _, thing := range ok(d.Acts.Changes(desk.ActIn{No: first[len(first)-1].No}))(t).Things {
		for _, change := range thing.Changes {
			if change.After == "grs" || change.After == "integrity" {
				t.Errorf("%s says %s %q, which is in no language", thing.Text, change.Label, change.After)
			}
		}
	}
}
