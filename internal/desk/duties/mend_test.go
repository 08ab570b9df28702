package duties_test

import (
	"slices"
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
)

// registered is the seed in an empty office, with the day it came given a day late.
func registered(t *testing.T, d *desktest.Desk, received string) string {
	t.Helper()
	return ok(d.Directives.Register(ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: received}))(t).Intake))(t).ID
}

func TestEveryFieldOfARegisteredDirectiveCanBeCorrected(t *testing.T) {
	d := desktest.New(t)
	id := registered(t, d, "2020-09-30")
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
	if c.Base != 1 || c.Reading.Intake.Received != "2020-09-30" || len(c.Reading.Intake.Items) != 9 || c.Reading.Known != "" || c.Reading.Due == "" {
		t.Fatalf("%s", asJSON(t, c))
	}
	days := 5
	in := duties.MendIn{ID: id, Base: c.Base, Intake: c.Reading.Intake}
	in.Intake.Received, in.Intake.Days, in.Intake.Subject = "২৯/০৯/২০২০", &days, "হালনাগাদ প্রসঙ্গে"
	in.Intake.Items = append(slices.Clone(in.Intake.Items), duties.IntakeItem{Mark: "ঞ", Text: "সভা করা"})
	view := ok(d.Directives.Mend(in))(t)
	if view.Card.Received != "2020-09-29" || view.Card.Due != "2020-10-06" || view.Card.Subject != "হালনাগাদ প্রসঙ্গে" || len(view.Items) != 10 || view.Revision != 2 {
		t.Errorf("%s", asJSON(t, view.Card))
	}
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	if board.Directive.Due != "2020-10-06" || board.Directive.Count.Total != 10 {
		t.Errorf("the board says %s", asJSON(t, board.Directive))
	}
	ok(d.Directives.TickTask(duties.TaskIn{ID: id, At: 9, Done: true}))(t)
	again := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
	again.Reading.Intake.Items[9].Text = "সমন্বয় সভা করা"
	again.Reading.Intake.Items = again.Reading.Intake.Items[1:]
	kept := ok(d.Directives.Mend(duties.MendIn{ID: id, Base: again.Base, Intake: again.Reading.Intake}))(t)
	if len(kept.Items) != 9 {
		t.Errorf("%d items", len(kept.Items))
	}
	ok(d.Acts.Undo())(t)
	ok(d.Acts.Undo())(t)
	ok(d.Acts.Undo())(t)
	if back := ok(d.Directives.Open(duties.DirectiveIn{ID: id}))(t); back.Card.Received != "2020-09-30" || len(back.Items) != 9 {
		t.Errorf("undone: %s", asJSON(t, back.Card))
	}
}

func TestCorrectionThatChangesNothingMakesNoRevision(t *testing.T) {
	d := desktest.Open(t)
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: seedDirective}))(t)
	if view := ok(d.Directives.Mend(duties.MendIn{ID: c.ID, Base: c.Base, Intake: c.Reading.Intake}))(t); view.Revision != c.Base {
		t.Errorf("revision %d of %d", view.Revision, c.Base)
	}
}

func TestCorrectionThatCannotStandIsRefusedAndNothingIsStored(t *testing.T) {
	d := desktest.New(t)
	id := registered(t, d, "2020-09-29")
	other := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t).Reading.Intake
	other.Memo = "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৯০"
	second := ok(d.Directives.Register(other))(t).ID
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: second}))(t)
	for code, alter := range map[string]func(*duties.Intake){
		"directive.twice": func(in *duties.Intake) {
			in.Memo = "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯"
		},
		"directive.dated_later": func(in *duties.Intake) { in.Received = "2020-09-20" },
		"date.invalid":          func(in *duties.Intake) { in.Date = "গতকাল" },
	} {
		in := c.Reading.Intake
		alter(&in)
		_, err := d.Directives.Mend(duties.MendIn{ID: second, Base: c.Base, Intake: in})
		refused(t, err, code)
	}
	in := c.Reading.Intake
	in.Subject = "অন্য"
	_, err := d.Directives.Mend(duties.MendIn{ID: second, Base: 0, Intake: in})
	refused(t, err, "store.stale")
	if view := ok(d.Directives.Open(duties.DirectiveIn{ID: second}))(t); view.Revision != 1 {
		t.Errorf("revision %d", view.Revision)
	}
}

func TestTicksOfTasksStayWithTheirWords(t *testing.T) {
	d := desktest.New(t)
	in := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake
	in.Items = []duties.IntakeItem{{Mark: "ক", Text: "সভা"}, {Mark: "ক", Text: "প্রতিবেদন"}, {Mark: "খ", Text: "পরিদর্শন"}} // one mark twice
	id := ok(d.Directives.Register(in))(t).ID
	ok(d.Directives.TickTask(duties.TaskIn{ID: id, At: 1, Done: true}))(t)
	view := ok(d.Directives.TickTask(duties.TaskIn{ID: id, At: 2, Done: true}))(t)
	if view.Items[0].State == view.Items[1].State {
		t.Error("two tasks with one mark were ticked together")
	}
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
	c.Reading.Intake.Items = []duties.IntakeItem{{Mark: "ক", Text: "প্রতিবেদন"}, {Mark: "খ", Text: "নতুন"}, {Mark: "গ", Text: "পরিদর্শন করা"}}
	mended := ok(d.Directives.Mend(duties.MendIn{ID: id, Base: c.Base, Intake: c.Reading.Intake}))(t)
	if mended.Items[0].State != "done" || mended.Items[1].State == "done" || mended.Items[2].State != "done" {
		t.Errorf("%s", asJSON(t, mended.Items))
	}
}

func TestDirectiveRegisteredByMistakeIsTakenBackAndBroughtAgain(t *testing.T) {
	d := desktest.New(t)
	id := registered(t, d, "2020-09-29")
	gone := ok(d.Directives.Withdraw(duties.WithdrawIn{ID: id, Base: 1}))(t)
	if gone.Text == "" || gone.Nav.Directives != 0 || len(ok(d.Directives.List())(t).Rows) != 0 {
		t.Errorf("%s", asJSON(t, gone))
	}
	ok(d.Acts.Undo())(t)
	if len(ok(d.Directives.List())(t).Rows) != 1 {
		t.Error("it did not come again")
	}
	ok(d.Acts.Redo())(t)
	if again := registered(t, d, "2020-09-29"); again == id {
		t.Error("one that was taken back stands in the way of its letter")
	}
	closed := desktest.Open(t)
	ok(closed.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "ডি-নথি/৪৫", Date: "2020-10-04"}))(t)
	_, err := closed.Directives.Withdraw(duties.WithdrawIn{ID: seedDirective, Base: 2})
	refused(t, err, "directive.has_answer")
}

func TestLetterPastedAgainWithAnotherDayIsAskedAbout(t *testing.T) {
	d := desktest.New(t)
	id := registered(t, d, "2020-09-30")
	in := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake
	again := ok(d.Directives.Register(in))(t)
	if again.New || again.ID != id || again.OtherDay != "৩০ সেপ্টেম্বর ২০২০" {
		t.Errorf("%+v", again)
	}
	in.Received = "2020-09-30"
	if same := ok(d.Directives.Register(in))(t); same.OtherDay != "" {
		t.Errorf("%+v", same)
	}
}

func TestTaskThatIsTakenOutLeavesItsTickToNoOther(t *testing.T) {
	d := desktest.New(t)
	in := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake
	in.Items = []duties.IntakeItem{{Mark: "ক", Text: "সভা"}, {Mark: "খ", Text: "প্রতিবেদন"}}
	id := ok(d.Directives.Register(in))(t).ID
	ok(d.Directives.TickTask(duties.TaskIn{ID: id, At: 0, Done: true}))(t)
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
	c.Reading.Intake.Items = c.Reading.Intake.Items[1:]
	if mended := ok(d.Directives.Mend(duties.MendIn{ID: id, Base: c.Base, Intake: c.Reading.Intake}))(t); mended.Items[0].State == "done" {
		t.Errorf("%s", asJSON(t, mended.Items))
	}
}

// Nothing can be done with a directive that was taken back, so that its return is never stood in the way of.
func TestDirectiveThatWasTakenBackIsNotWorkedOn(t *testing.T) {
	d := desktest.New(t)
	id := registered(t, d, "2020-09-29")
	ok(d.Directives.Withdraw(duties.WithdrawIn{ID: id, Base: 1}))(t)
	_, err := d.Directives.Close(duties.CloseIn{ID: id, Memo: "১২৩", Date: "2020-10-01"})
	refused(t, err, "store.not_found")
	_, err = d.Directives.Correct(duties.DirectiveIn{ID: id})
	refused(t, err, "store.not_found")
	ok(d.Acts.Undo())(t)
	if len(ok(d.Directives.List())(t).Rows) != 1 {
		t.Error("it did not come again")
	}
}

func TestDirectiveIsNotBroughtBackBesideItsOwnLetter(t *testing.T) {
	d := desktest.New(t)
	id := registered(t, d, "2020-09-29")
	ok(d.Directives.Withdraw(duties.WithdrawIn{ID: id, Base: 1}))(t)
	second := registered(t, d, "2020-09-29")
	ok(d.Directives.Close(duties.CloseIn{ID: second, Memo: "ডি-নথি/৪৫", Date: "2020-10-04"}))(t) // fixed, so undo passes it over
	_, err := d.Acts.Undo()
	refused(t, err, "record.nothing_to_undo")
	if rows := ok(d.Directives.List())(t).Rows; len(rows) != 1 || rows[0].ID != second {
		t.Errorf("%s", asJSON(t, rows))
	}
}

// What a bundle carries leads to nothing outside it: a letter's directive that is not there on the day is not named.
func TestBundleIsSoundWhateverBecameOfALettersDirective(t *testing.T) {
	d := desktest.Open(t)
	in := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-10-01"}))(t).Intake
	in.Memo = "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৯০"
	id := ok(d.Directives.Register(in))(t).ID
	draft := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding", Directive: id}))(t))
	ok(issue(t, d, draft))(t)
	_, err := d.Directives.Withdraw(duties.WithdrawIn{ID: id, Base: 1})
	refused(t, err, "directive.has_letter")
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
	c.Reading.Intake.Received = "2020-10-20" // a day that is still to come
	ok(d.Directives.Mend(duties.MendIn{ID: id, Base: c.Base, Intake: c.Reading.Intake}))(t)
	soundBundle(t, d)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-09-20"}))(t)
	soundBundle(t, d)
}

// An answer dated in a year to come left the directive open on the board and closed in the bar.
func TestAnAnswerOfADayToComeIsNotRecorded(t *testing.T) {
	d := desktest.Open(t)
	_, err := d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "ডি-নথি/৪৪", Date: "৩১/১২/২০২০"})
	refused(t, err, "letter.future_day")
}

// A letter without a memo number was registered again at every pasting, and stood on the board as often.
func TestALetterWithoutAMemoNumberIsRegisteredOnce(t *testing.T) {
	d := desktest.Open(t)
	in := ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake
	in.Text, in.Memo = "নং নেই\n"+in.Text, ""
	first := ok(d.Directives.Register(in))(t)
	in.Received = "2020-09-30"
	if again := ok(d.Directives.Register(in))(t); again.New || again.ID != first.ID || again.OtherDay == "" {
		t.Errorf("%+v", again)
	}
	in.Issuer, in.Received = "", "2020-09-29" // as the letter is read, where a clerk had filled it in
	if again := ok(d.Directives.Register(in))(t); again.New || again.ID != first.ID {
		t.Errorf("%+v", again)
	}
	in.Text += "\nসংযুক্তি: ১ ফর্দ"
	if other := ok(d.Directives.Register(in))(t); !other.New {
		t.Error("another letter of the sender is taken for the first")
	}
}

// A directive that was taken back and registered anew could not come back beside itself: Ctrl Z offered it for ever, refused it
// each time, and reached nothing that was done before.
func TestUndoPassesOverWhatWouldBringADirectiveTwice(t *testing.T) {
	d := desktest.New(t)
	settings := ok(d.Settings.Get())(t)
	settings.Office.Phone = "০৭১-৬২২২২"
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	old := registered(t, d, "2020-09-29")
	ok(d.Directives.Withdraw(duties.WithdrawIn{ID: old, Base: 1}))(t)
	anew := registered(t, d, "2020-09-30")
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "notice"}))(t)
	view.Directive, view.Body.Subject, view.Body.Paragraphs = anew, "সভা", []string{"সভা হবে।"}
	if issued := ok(issue(t, d, draftLetter(view)))(t); issued.Letter.Directive != anew {
		t.Fatalf("%q", issued.Letter.Directive)
	}
	undone := ok(d.Acts.Undo())(t)
	if rows := ok(d.Directives.List())(t).Rows; len(rows) != 1 || rows[0].ID != anew {
		t.Errorf("%s, and there are %s", undone.Text, asJSON(t, rows))
	}
	if phone := ok(d.Settings.Get())(t).Office.Phone; phone == "০৭১-৬২২২২" {
		t.Errorf("%s: what was done before is not reached", undone.Text)
	}
}
