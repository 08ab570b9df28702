package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
)

func TestUndoAndRedoWalkChangesOfEveryKind(t *testing.T) {
	d := desktest.Open(t)
	_, err := d.Acts.Undo()
	refused(t, err, "record.nothing_to_undo") // the import that made the office is not taken back
	_, err = d.Acts.Redo()
	refused(t, err, "record.nothing_to_redo")

	notices := rows(t, d, "notices")
	first := notices[0].ID
	settings := ok(d.Settings.Get())(t)
	state := func() string { return stateOf(t, d) }
	var states []string
	step := func(do func()) {
		states = append(states, state())
		do()
	}
	step(func() { ok(d.Records.Save(notice("ভুল করে যোগ করা")))(t) })
	step(func() {
		view := ok(d.Records.Open(content.RecordIn{ID: first}))(t)
		draft := draftOf(view)
		draft.Values["title_bn"] = "অন্য শিরোনাম"
		ok(d.Records.Save(draft))(t)
	})
	step(func() { ok(d.Records.Delete(content.RecordIn{ID: notices[1].ID, Base: 1}))(t) })
	step(func() { ok(d.Records.Restore(content.RestoreIn{ID: first, N: 1, Base: 2}))(t) })
	step(func() { ok(d.Worklists.Tick(portal.TickIn{ID: first}))(t) })
	step(func() { ok(d.Records.Confirm(content.ConfirmIn{Category: "notices"}))(t) })
	step(func() { ok(d.Records.Confirm(content.ConfirmIn{ID: rows(t, d, "citizen_charter")[0].ID}))(t) })
	step(func() {
		ok(d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects", Reason: "এ বছর কোনো প্রকল্প নেওয়া হয়নি"}))(t)
	})
	step(func() {
		o := settings.Office
		o.Phone = "০৭১-৬২২২২"
		ok(d.Settings.Save(officefile.SettingsIn{Office: o, Base: settings.Revision}))(t)
	})
	step(func() {
		list := ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t)
		ok(d.Holidays.Save(duties.HolidaysSave{Year: 2020, Base: list.Base, Rows: list.Rows[1:]}))(t)
	})
	step(func() {
		ok(d.Directives.Register(intake("০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-৯৯৯")))(t)
	})
	kept := ""
	step(func() { kept = keepOrder(t, d, "আদেশ").ID })
	step(func() { ok(d.Letters.Discard(letters.LetterIn{ID: kept}))(t) })
	end := state()

	for round := range 2 {
		for i := len(states) - 1; i >= 0; i-- {
			if round == 1 && i%3 == 0 {
				d.Reopen(t) // the next start of the program goes on where this one ended
			}
			done := ok(d.Acts.Undo())(t)
			if got := state(); got != states[i] {
				t.Fatalf("undo %d (%s) leaves\n%s\nwant\n%s", i, done.Text, got, states[i])
			}
			if done.Nav.Redo == "" || (done.Nav.Undo == "") != (i == 0) {
				t.Errorf("undo %d: %+v", i, done.Nav)
			}
		}
		for i := 1; i <= len(states); i++ {
			want := end
			if i < len(states) {
				want = states[i]
			}
			done := ok(d.Acts.Redo())(t)
			if got := state(); got != want {
				t.Fatalf("redo %d (%s) leaves\n%s\nwant\n%s", i, done.Text, got, want)
			}
		}
		_, err := d.Acts.Redo()
		refused(t, err, "record.nothing_to_redo")
	}
}

// stateOf is all of an office that a clerk sees and undo may change.
func stateOf(t *testing.T, d *desktest.Desk) string {
	t.Helper()
	var b strings.Builder
	for _, id := range []string{"notices", "citizen_charter", "projects"} {
		table := ok(d.Records.Table(content.TableIn{Category: id, Count: 50}))(t)
		table.Deleted = 0 // what was added and taken back is among what can be brought back
		fmt.Fprintln(&b, asJSON(t, table))
	}
	view := ok(d.Settings.Get())(t)
	fmt.Fprintln(&b, asJSON(t, view.Office))
	fmt.Fprintln(&b, asJSON(t, ok(d.Holidays.List(duties.HolidaysIn{Year: 2020}))(t).Rows))
	fmt.Fprintln(&b, asJSON(t, ok(d.Directives.List())(t)))
	for _, draft := range ok(d.Letters.Register(letters.RegisterIn{}))(t).Drafts {
		fmt.Fprintln(&b, draft.ID, draft.Subject)
	}
	list := ok(d.Worklists.List())(t)
	fmt.Fprintln(&b, asJSON(t, list))
	hits := ok(d.Finder.Find(content.FindIn{Query: "শিরোনাম", Limit: 20}))(t).Hits
	fmt.Fprintln(&b, asJSON(t, slices.DeleteFunc(hits, func(h content.Hit) bool { return h.Deleted })))
	return b.String()
}

func intake(memo string) duties.Intake {
	days := 7
	return duties.Intake{
		Text: "পত্র", Received: "2020-10-04", Issuer: "জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া", Memo: memo, Date: "2020-10-01", Subject: "তথ্য হালনাগাদ",
		Days: &days, Scope: "own", Items: []duties.IntakeItem{{Mark: "ক", Text: "নোটিশ", Category: "notices"}},
	}
}

func TestTwoHundredChangesAreTakenBackOneByOne(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	title := func() string { return ok(d.Records.Open(content.RecordIn{ID: id}))(t).Values["title_bn"] }
	was := []string{title()}
	for i := range 200 {
		draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
		draft.Values["title_bn"] = fmt.Sprintf("শিরোনাম %d", i)
		ok(d.Records.Save(draft))(t)
		was = append(was, title())
	}
	for i := 199; i >= 0; i-- {
		ok(d.Acts.Undo())(t)
		if got := title(); got != was[i] {
			t.Fatalf("after taking back %d: %q, want %q", i, got, was[i])
		}
	}
	d.Reopen(t)
	for i := 1; i <= 200; i++ {
		ok(d.Acts.Redo())(t)
		if got := title(); got != was[i] {
			t.Fatalf("after doing %d again: %q, want %q", i, got, was[i])
		}
	}
}

// A number that was given is given: the draft of an issued letter is passed over, what was done before it is not.
func TestWhatWasIssuedIsPassedOver(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Records.Save(notice("আগের কাজ")))(t)
	view := keepOrder(t, d, "আদেশ")
	draft := draftLetter(view)
	ok(d.Letters.Issue(draft))(t)
	acts := ok(d.Acts.List(desk.ActsIn{Count: 10}))(t).Rows
	if len(acts) < 4 || acts[0].Why == "" || !strings.Contains(acts[0].Text, "জারি") || acts[0].Next {
		t.Errorf("%s", asJSON(t, acts))
	}
	done := ok(d.Acts.Undo())(t)
	if len(rows(t, d, "notices")) != 8 || done.Category != "notices" || done.Record != "" {
		t.Errorf("%s", asJSON(t, done))
	}
	if got := ok(d.Letters.Open(letters.LetterIn{ID: view.ID}))(t); !got.Issued {
		t.Error("the letter is a draft again")
	}
	_, err := d.Acts.Undo()
	refused(t, err, "record.nothing_to_undo")
}

// An undo brings a record back as it was, with its place on the portal: what stands there is what it says again.
func TestUndoneContentIsOnThePortalAgain(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	draft.Values["title_bn"] = "অন্য শিরোনাম"
	if saved := ok(d.Records.Save(draft))(t); saved.Record.Portal != "changed" {
		t.Fatalf("portal %s", saved.Record.Portal)
	}
	back := ok(d.Acts.Undo())(t)
	if view := ok(d.Records.Open(content.RecordIn{ID: back.Record}))(t); view.Portal != "on" {
		t.Errorf("portal %s", view.Portal)
	}
}
