package letters_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// answeredAs issues a reply of a kind, whatever is asked.
func answeredAs(t testing.TB, d *desktest.Desk, in letters.ComposeIn, kind office.AnswerKind) letters.LetterView {
	t.Helper()
	draft := draftLetter(ok(d.Letters.Compose(in))(t))
	draft.Body.Answering, draft.Body.Promised = kind, ""
	draft.Confirmed = []string{"letter.answered"}
	return ok(issue(t, d, draft))(t).Letter
}

// standing is what the board says answered the seed: the answers before the last, and the final one.
func standing(t testing.TB, d *desktest.Desk) string {
	t.Helper()
	card := ok(d.Boards.Board(duties.BoardIn{Directive: seedDirective}))(t).Directive
	said := ""
	for _, a := range card.Interims {
		said += string(a.Kind) + " " + a.Memo[strings.LastIndex(a.Memo, "-")+1:] + ", "
	}
	if card.Answer == nil {
		return said + "open"
	}
	return said + "closed by " + card.Answer.Memo[strings.LastIndex(card.Answer.Memo, "-")+1:]
}

// A directive that was answered twice stood open, and late, once the second letter was cancelled: the first was forgotten
// though it was in the register.
func TestTheAnswerBeforeCountsAgainOnceTheLastIsCancelled(t *testing.T) {
	d := desktest.Open(t)
	reply := letters.ComposeIn{Template: "reply", Another: true}
	first := answeredAs(t, d, reply, office.FinalAnswer)
	second := answeredAs(t, d, reply, office.FinalAnswer)
	third := answeredAs(t, d, reply, office.InterimAnswer)
	next := ok(d.Letters.Compose(reply))(t)
	if said := next.Body.Paragraphs[0]; !strings.Contains(said, "(খ), (গ), (ঘ) স্মারকে জবাব প্রেরণ") {
		t.Errorf("final answers are called interim: %q", said)
	}
	cancel := func(l letters.LetterView) func() error {
		return func() error {
			_, err := d.Letters.Cancel(letters.CancelIn{ID: l.ID, Reason: "ভুল"})
			return err
		}
	}
	back := func(l letters.LetterView) func() error {
		return func() error { _, err := d.Letters.Reinstate(letters.LetterIn{ID: l.ID}); return err }
	}
	reopen := func() error { _, err := d.Directives.Reopen(duties.DirectiveIn{ID: seedDirective}); return err }
	for _, step := range []struct {
		name string
		do   func() error
		want string
	}{
		{"answered anew for now", func() error { return nil }, "final ৩১৬, final ৩১৭, interim ৩১৮, open"},
		{"that is cancelled", cancel(third), "final ৩১৬, closed by ৩১৭"},
		{"the second too", cancel(second), "closed by ৩১৬"},
		{"the third is back", back(third), "final ৩১৬, interim ৩১৮, open"},
		{"and the second, in its place", back(second), "final ৩১৬, final ৩১৭, interim ৩১৮, open"},
		{"the first is cancelled", cancel(first), "final ৩১৭, interim ৩১৮, open"},
		{"and back", back(first), "final ৩১৬, final ৩১৭, interim ৩১৮, open"},
		{"the interim answer taken back by hand", reopen, "final ৩১৬, closed by ৩১৭"},
		{"opened again", reopen, "open"},
	} {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if got := standing(t, d); got != step.want {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
	soundBundle(t, d)
}

func TestAReplacementThatIsCancelledLeavesTheLetterBehindTheOneBetween(t *testing.T) {
	d := desktest.Open(t)
	first := answeredAs(t, d, letters.ComposeIn{Template: "reply", Another: true}, office.FinalAnswer)
	second := answeredAs(t, d, letters.ComposeIn{Old: first.ID, As: "replacement"}, office.FinalAnswer)
	third := answeredAs(t, d, letters.ComposeIn{Old: second.ID, As: "replacement"}, office.FinalAnswer)
	if said := second.Book.CancelText; said == "" {
		t.Error("nothing is said of what cancelling does")
	}
	if said := ok(d.Letters.Open(letters.LetterIn{ID: second.ID}))(t).Book.CancelText; said != "" {
		t.Errorf("of a letter that was replaced it is said that %q", said)
	}
	for _, l := range []letters.LetterView{second, third} {
		ok(d.Letters.Cancel(letters.CancelIn{ID: l.ID, Reason: "ভুল"}))(t)
	}
	if got := standing(t, d); got != "closed by ৩১৬" {
		t.Error(got)
	}
	if said := ok(d.Letters.Open(letters.LetterIn{ID: first.ID}))(t).Book.CancelText; !strings.Contains(said, "আবার খোলা হবে") {
		t.Errorf("%q", said)
	}
	ok(d.Letters.Cancel(letters.CancelIn{ID: first.ID, Reason: "ভুল"}))(t)
	ok(d.Letters.Reinstate(letters.LetterIn{ID: third.ID}))(t)
	ok(d.Letters.Reinstate(letters.LetterIn{ID: first.ID}))(t)
	if got := standing(t, d); got != "closed by ৩১৮" {
		t.Error(got)
	}
}

// A correction that was itself replaced, or copied, became the final answer of a directive that it says nothing of.
func TestWhatStandsInThePlaceOfACorrectionIsNoAnswer(t *testing.T) {
	d := desktest.Open(t)
	reply := answeredAs(t, d, letters.ComposeIn{Template: "reply", Another: true}, office.InterimAnswer)
	corrects := func(in letters.ComposeIn) letters.LetterView {
		view := ok(d.Letters.Compose(in))(t)
		view.Body.Paragraphs = []string{"“৪” এর স্থলে “৫” পড়তে হবে।"}
		return ok(issue(t, d, draftLetter(view)))(t).Letter
	}
	correction := corrects(letters.ComposeIn{Old: reply.ID, As: "correction"})
	for _, in := range []letters.ComposeIn{{Old: correction.ID, As: "copy"}, {Old: correction.ID, As: "correction"}, {Old: correction.ID, As: "replacement"}} {
		view := ok(d.Letters.Compose(in))(t)
		if view.Answering != "" || strings.Count(view.Body.Subject, "(সংশোধনী)") != 1 {
			t.Errorf("%s: answers %q, %q", in.As, view.Answering, view.Body.Subject)
		}
		if asks := ok(d.Letters.Asks(draftLetter(view)))(t); asks.Answering != "" || len(asks.Questions) > 0 {
			t.Errorf("%s: %s", in.As, asJSON(t, asks))
		}
		corrects(in)
		if got := standing(t, d); got != "interim ৩১৬, open" {
			t.Errorf("%s: %s", in.As, got)
		}
	}
	if copied := ok(d.Letters.Compose(letters.ComposeIn{Old: correction.ID, As: "copy"}))(t); !copied.Corrects || copied.Supersedes != reply.ID {
		t.Errorf("a copied correction corrects %q", copied.Supersedes)
	}
}

// One reminder that was cancelled hid all that came after it: the next called itself the first again.
func TestRemindersCountPastOneThatWasCancelledOrReplaced(t *testing.T) {
	d := desktest.Open(t)
	day(t, d, "2020-09-30")
	asked := plainTo(t, d, "মাসিক প্রতিবেদন প্রেরণ।", "৫ (পাঁচ) কর্মদিবসের মধ্যে প্রতিবেদন প্রেরণের অনুরোধ করা হলো।", "উপজেলা কৃষি অফিসার", "গড়াইপুর।")
	compose := func() letters.LetterView {
		return ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: asked.ID, Another: true}))(t)
	}
	remind := func(on string) letters.LetterView {
		day(t, d, on)
		return ok(issue(t, d, draftLetter(compose())))(t).Letter
	}
	first, second := remind("2020-10-11"), remind("2020-10-18")
	said := func(name, subject string, named ...letters.LetterView) {
		t.Helper()
		next := compose()
		refs := strings.Join(next.Body.References, "\n")
		if !strings.Contains(next.Body.Subject, subject) || len(next.Body.References) != len(named) ||
			slices.ContainsFunc(named, func(l letters.LetterView) bool { return !strings.Contains(refs, l.Memo) }) {
			t.Errorf("%s: %s\n%s", name, next.Body.Subject, refs)
		}
	}
	said("two", "(তাগিদ-৩)", asked, first, second)
	ok(d.Letters.Cancel(letters.CancelIn{ID: first.ID, Reason: "ভুল"}))(t)
	said("the first cancelled", "(তাগিদ-৩)", asked, second)
	if row := ok(d.Letters.Remindable(letters.RemindIn{}))(t).Rows[0]; row.ID != asked.ID || row.Reminders != 1 {
		t.Errorf("%+v", row)
	}
	ok(d.Letters.Reinstate(letters.LetterIn{ID: first.ID}))(t)
	instead := ok(issue(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Old: second.ID, As: "replacement"}))(t))))(t).Letter
	said("the second replaced", "(তাগিদ-৩)", asked, first, instead)
	ok(d.Letters.Cancel(letters.CancelIn{ID: second.ID, Reason: "ভুল"}))(t)
	ok(d.Letters.Cancel(letters.CancelIn{ID: instead.ID, Reason: "ভুল"}))(t)
	said("the second gone", "(তাগিদ-২)", asked, first)
}

// A reminder that was written before its letter was cancelled went out without a word.
func TestAReminderOfALetterThatWasCancelledIsAskedAbout(t *testing.T) {
	d := desktest.Open(t)
	day(t, d, "2020-09-30")
	asked := plainTo(t, d, "মাসিক প্রতিবেদন প্রেরণ।", "৫ (পাঁচ) কর্মদিবসের মধ্যে প্রতিবেদন প্রেরণের অনুরোধ করা হলো।", "উপজেলা কৃষি অফিসার", "গড়াইপুর।")
	day(t, d, "2020-10-11")
	first := ok(issue(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: asked.ID, Another: true}))(t))))(t).Letter
	draft := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: asked.ID, Another: true}))(t))
	if questions := ok(d.Letters.Asks(draft))(t).Questions; draft.Body.About != first.ID || len(questions) > 0 {
		t.Fatalf("of %s: %+v", draft.Body.About, questions)
	}
	ok(d.Letters.Cancel(letters.CancelIn{ID: asked.ID, Reason: "ভুল"}))(t)
	if questions := ok(d.Letters.Asks(draft))(t).Questions; len(questions) != 1 || !strings.Contains(questions[0].Text, asked.Memo) {
		t.Errorf("%+v", questions)
	}
	if warned := ok(d.Letters.Preview(draft))(t).Warnings; len(warned) == 0 || !strings.Contains(warned[0], asked.Memo) {
		t.Errorf("%q", warned)
	}
	_, err := issue(t, d, draft)
	refused(t, err, "letter.about_gone")
	correction := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Old: asked.ID, As: "correction"}))(t))
	correction.Body.Paragraphs = []string{"“৫” এর স্থলে “৭” পড়তে হবে।"}
	_, err = issue(t, d, correction)
	refused(t, err, "letter.about_gone")
}

// With two items under one mark the state of the first was asked of both: a true letter was stopped, an untrue one went out.
func TestRowsOfOneMarkAreEachHeldAgainstTheirOwnItem(t *testing.T) {
	d := desktest.Open(t)
	in := ok(d.Directives.Correct(duties.DirectiveIn{ID: seedDirective}))(t)
	in.Reading.Intake.Items = nil
	for _, category := range []string{"services", "citizen_charter", "grs"} { // partial, done, stale
		in.Reading.Intake.Items = append(in.Reading.Intake.Items, duties.IntakeItem{Mark: "ক", Text: category, Category: category})
	}
	ok(d.Directives.Mend(duties.MendIn{ID: in.ID, Base: in.Base, Intake: in.Reading.Intake}))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Another: true}))(t)
	if stops := ok(d.Letters.Asks(draftLetter(view)))(t).Stops; len(stops) > 0 {
		t.Errorf("the board's own table is stopped: %q", stops)
	}
	view.Body.Table.FromBoard = false
	view.Body.Table.Rows[1][1] = "চার্টার" // worded anew, and still done
	if stops := ok(d.Letters.Asks(draftLetter(view)))(t).Stops; len(stops) > 0 {
		t.Errorf("%q", stops)
	}
	view.Body.Table.Rows = [][]string{view.Body.Table.Rows[2], view.Body.Table.Rows[1]}
	view.Body.Table.Rows[0][2] = "সম্পন্ন"
	if stops := ok(d.Letters.Asks(draftLetter(view)))(t).Stops; len(stops) != 1 || !strings.Contains(stops[0], "পুরোনো") {
		t.Errorf("what is old goes out as done: %q", stops)
	}
}

// Ctrl Z took a directive off the board for which a letter had gone out with its number.
func TestRegistrationStaysOnceALetterWasIssuedForIt(t *testing.T) {
	d := desktest.New(t)
	registered := ok(d.Directives.Register(ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "notice", Directive: registered.ID}))(t)
	view.Directive, view.Body.Subject, view.Body.Paragraphs = registered.ID, "সভা", []string{"সভা হবে।"}
	issued := ok(issue(t, d, draftLetter(view)))(t)
	if issued.Letter.Directive != registered.ID || issued.Nav.Undo != "" {
		t.Fatalf("for %q, and undo would %q", issued.Letter.Directive, issued.Nav.Undo)
	}
	_, err := d.Acts.Undo()
	refused(t, err, "record.nothing_to_undo")
	if open := ok(d.Directives.Open(duties.DirectiveIn{ID: registered.ID}))(t); open.Nav.Directives != 1 {
		t.Error("the directive is gone")
	}
}

// On a day before the answer the bar said that nothing was open, and the board that it was.
func TestADayBeforeTheAnswerShowsTheDirectiveOpenEverywhere(t *testing.T) {
	d := desktest.Open(t)
	reply := answeredAs(t, d, letters.ComposeIn{Template: "reply", Another: true}, office.FinalAnswer)
	day(t, d, "2020-10-04")
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive.Answer != nil || board.Nav.Directives != 1 || !board.Directives[0].Open {
		t.Errorf("%d open; %s", board.Nav.Directives, asJSON(t, board.Directive))
	}
	_, err := d.Letters.Cancel(letters.CancelIn{ID: reply.ID, Reason: "ভুল"})
	refused(t, err, "letter.before_issue")
}

// The register of an office that counts by the fiscal year named hundreds of numbers as missing which no letter could have had,
// and none of those missing over the turn of a year.
func TestGapsAreThoseOfASeriesAndAreExplainedInTheYearAfter(t *testing.T) {
	for _, c := range []struct {
		series office.Series
		lines  [][2]string // number, day
		gaps   []letters.Gap
	}{
		{office.SeriesFiscal, [][2]string{{"৫০০", "2020-03-10"}, {"৫০২", "2020-06-25"}, {"১", "2020-07-02"}, {"৩", "2020-08-02"}}, []letters.Gap{{From: 501, To: 501, Text: "৫০১"}, {From: 2, To: 2, Text: "২"}}},
		{office.SeriesFiscal, [][2]string{{"৫০০", "2019-12-30"}, {"৫০৩", "2020-01-02"}}, []letters.Gap{{From: 501, To: 502, Text: "৫০১–৫০২"}}},
		{office.SeriesOffice, [][2]string{{"৫০০", "2019-12-30"}, {"৫০২", "2020-01-02"}, {"৫০৪", "2020-01-04"}}, []letters.Gap{{From: 501, To: 501, Text: "৫০১"}, {From: 503, To: 503, Text: "৫০৩"}}},
		{office.SeriesCalendar, [][2]string{{"৫০০", "2019-12-30"}, {"১", "2020-01-02"}, {"৩", "2020-01-04"}}, []letters.Gap{{From: 2, To: 2, Text: "২"}}},
	} {
		d := desktest.Open(t)
		s := ok(d.Settings.Get())(t)
		s.Office.Memo.Series, s.Office.Memo.FileCode = c.series, "০৫.৪৪.৫০৯৮.০০০.১৬.০১৫.২০"
		ok(d.Settings.Save(officefile.SettingsIn{Office: s.Office, Base: s.Revision}))(t)
		for _, line := range c.lines {
			ok(d.Letters.Enter(letters.Entry{Number: line[0], Date: line[1], Subject: "সভা", To: "সদস্যবৃন্দ", Confirmed: []string{"letter.jump"}}))(t)
		}
		if gaps := ok(d.Letters.Register(letters.RegisterIn{Year: 2020}))(t).Gaps; !slices.Equal(gaps, c.gaps) {
			t.Errorf("%s: %+v", c.series, gaps)
		}
		day(t, d, "2021-01-05")
		for _, gap := range c.gaps {
			ok(d.Letters.Explain(letters.GapIn{From: gap.From, To: gap.To, Reason: "কাগজ নষ্ট"}))(t)
		}
		if gaps := ok(d.Letters.Register(letters.RegisterIn{Year: 2020}))(t).Gaps; len(gaps) > 0 {
			t.Errorf("%s, explained: %+v", c.series, gaps)
		}
		_, err := d.Letters.Explain(letters.GapIn{From: 9000, To: 9000, Reason: "কাগজ নষ্ট"})
		refused(t, err, "letter.no_gap")
	}
}

// A line of the paper register was taken out after a letter had gone out in its place: the bundle then led to nothing and could
// not be opened any more.
func TestALineThatALetterNamesStaysInTheRegister(t *testing.T) {
	d := desktest.Open(t)
	line := ok(d.Letters.Enter(letters.Entry{Number: "৩১২", Date: "2020-09-23", Subject: "প্রতিবেদন", To: "উপজেলা কৃষি অফিসার, গড়াইপুর"}))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Old: line.ID, As: "replacement"}))(t)
	view.Body.Paragraphs = []string{"নতুন পাঠ।"}
	issued := ok(issue(t, d, draftLetter(view)))(t)
	if issued.Nav.Undo != "" {
		t.Errorf("undo would %q", issued.Nav.Undo)
	}
	_, err := d.Letters.TakeOut(letters.LetterIn{ID: line.ID})
	if p := refused(t, err, "letter.named"); !strings.Contains(p.In(office.Bengali), issued.Letter.Memo) {
		t.Errorf("%s", p.In(office.Bengali))
	}
	_, err = d.Acts.Undo()
	refused(t, err, "record.nothing_to_undo")
	if row := rowOf(t, d, line.ID); row.Mark != "replaced" {
		t.Errorf("%+v", row)
	}
	soundBundle(t, d)
}

// Nothing was said of a draft whose directive had been taken back, until it was refused with an id that nobody knows.
func TestADraftOfADirectiveThatWasTakenBackSaysSo(t *testing.T) {
	d := desktest.New(t)
	registered := ok(d.Directives.Register(ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake))(t)
	kept := ok(d.Letters.Keep(draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: registered.ID}))(t))))(t)
	ok(d.Directives.Withdraw(duties.WithdrawIn{ID: registered.ID, Base: 1}))(t)
	if stops := ok(d.Letters.Asks(draftLetter(kept)))(t).Stops; len(stops) == 0 || !strings.Contains(stops[0], "তুলে নেওয়া") {
		t.Errorf("%q", stops)
	}
	if warned := ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t).Preview.Warnings; len(warned) == 0 || !strings.Contains(warned[0], "তুলে নেওয়া") {
		t.Errorf("%q", warned)
	}
	_, err := d.Letters.Issue(draftLetter(kept))
	refused(t, err, "letter.directive_gone")
	ok(d.Acts.Undo())(t)
	if stops := ok(d.Letters.Asks(draftLetter(kept)))(t).Stops; len(stops) > 0 {
		t.Errorf("it is back, and %q", stops)
	}
	day(t, d, "2020-09-20")
	if stops := ok(d.Letters.Asks(draftLetter(kept)))(t).Stops; len(stops) == 0 || !strings.Contains(stops[0], "২৯ সেপ্টেম্বর ২০২০") {
		t.Errorf("%q", stops)
	}
}

// A copy of a replacement said that it, too, cancels and replaces a letter, of which the register knew nothing.
func TestACopyOfAReplacementReplacesNothing(t *testing.T) {
	d := desktest.Open(t)
	first := answeredAs(t, d, letters.ComposeIn{Template: "reply", Another: true}, office.InterimAnswer)
	second := answeredAs(t, d, letters.ComposeIn{Old: first.ID, As: "replacement"}, office.InterimAnswer)
	copied := ok(d.Letters.Compose(letters.ComposeIn{Old: second.ID, As: "copy"}))(t).Body
	if !slices.Equal(copied.Paragraphs, first.Body.Paragraphs) || !slices.Equal(copied.References, first.Body.References) || copied.ItemsAfter != first.Body.ItemsAfter {
		t.Errorf("%q %q %d", copied.Paragraphs, copied.References, copied.ItemsAfter)
	}
	again := ok(d.Letters.Compose(letters.ComposeIn{Old: second.ID, As: "replacement"}))(t).Body
	if said := strings.Join(append(again.Paragraphs, again.References...), "\n"); strings.Count(said, "প্রতিস্থাপন") != 1 || strings.Contains(said, first.Memo) || !strings.Contains(said, second.Memo) {
		t.Errorf("%s", said)
	}
}
