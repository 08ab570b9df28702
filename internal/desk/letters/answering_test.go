package letters_test

import (
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// An answer with anything unfinished leaves its directive open with the day that it promises, and the next one names it.
func TestAnInterimAnswerLeavesTheDirectiveOpenAndTheNextNamesIt(t *testing.T) {
	d := desktest.Open(t)
	compose := func() letters.LetterView {
		return ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: seedDirective, Fresh: true}))(t)
	}
	view := compose()
	if view.Answering != office.InterimAnswer || view.Promise != "2020-10-08" || view.Body.Promised != "2020-10-08" || view.Body.Answering != "" {
		t.Fatalf("%q promises %q, offered %q", view.Answering, view.Body.Promised, view.Promise)
	}
	worded := ok(d.Letters.Answering(letters.AnsweringIn{Kind: office.InterimAnswer, Promised: "১৫/১০/২০২০", Paragraphs: view.Body.Paragraphs}))(t)
	if worded.Promised != "2020-10-15" || !strings.Contains(strings.Join(worded.Paragraphs, "\n"), "আগামী ১৫ অক্টোবর ২০২০ তারিখের মধ্যে") || len(worded.Paragraphs) != 3 {
		t.Fatalf("%s", asJSON(t, worded))
	}
	draft := draftLetter(view)
	draft.Body.Promised, draft.Body.Paragraphs = worded.Promised, worded.Paragraphs
	if asks := ok(d.Letters.Asks(draft))(t); !strings.Contains(asks.Answering, "অন্তর্বর্তী") || !strings.Contains(asks.Answering, "১৫ অক্টোবর ২০২০") {
		t.Errorf("asked: %q", asks.Answering)
	}
	interim := ok(issue(t, d, draft))(t)
	if interim.Nav.Directives != 1 || interim.Letter.Answering != office.InterimAnswer || interim.Letter.Body.Answering != office.InterimAnswer {
		t.Fatalf("%d open, %q", interim.Nav.Directives, interim.Letter.Answering)
	}
	card := ok(d.Boards.Board(duties.BoardIn{}))(t).Directive
	if card.Answer != nil || len(card.Interims) != 1 || card.Interims[0].Memo != interim.Letter.Memo || card.Interims[0].Letter != interim.Letter.ID ||
		!strings.Contains(card.Interims[0].PromisedText, "১৫ অক্টোবর ২০২০") || card.LeftText != "আর ৮ কর্মদিবস" {
		t.Fatalf("%s", asJSON(t, card))
	}
	if list := ok(d.Directives.List())(t).Rows; list[0].Answer == nil || list[0].Answer.Kind != office.InterimAnswer {
		t.Errorf("%s", asJSON(t, list))
	}
	// Past the day of the directive and before the one promised it is not late; after that it is.
	for day, late := range map[string]bool{"2020-10-12": false, "2020-10-18": true} {
		ok(d.Offices.SetDay(officefile.DayIn{Day: day}))(t)
		if card := ok(d.Boards.Board(duties.BoardIn{}))(t).Directive; card.Late != late {
			t.Errorf("on %s late is %v", day, card.Late)
		}
	}
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-12"}))(t)
	next := compose()
	said := strings.Join(append(next.Body.References, next.Body.Paragraphs...), "\n")
	if !strings.Contains(said, interim.Letter.Memo+", তারিখঃ ৫ অক্টোবর ২০২০") || !strings.Contains(said, "(খ) স্মারকে অন্তর্বর্তী জবাব") {
		t.Errorf("the next answer says\n%s", said)
	}
	forgets := draftLetter(next)
	forgets.Body.References = forgets.Body.References[:1]
	if warned := ok(d.Letters.Preview(forgets))(t).Warnings; !strings.Contains(strings.Join(warned, "\n"), interim.Letter.Memo) {
		t.Errorf("it is not told that the interim answer is not named: %q", warned)
	}
	final := draftLetter(next)
	final.Body.Answering = office.FinalAnswer
	final.Body.Paragraphs = ok(d.Letters.Answering(letters.AnsweringIn{Kind: office.FinalAnswer, Paragraphs: final.Body.Paragraphs}))(t).Paragraphs
	if strings.Contains(strings.Join(final.Body.Paragraphs, "\n"), "পুনরায় অবহিত") {
		t.Errorf("a final answer promises: %q", final.Body.Paragraphs)
	}
	if warned := ok(d.Letters.Preview(final))(t).Warnings; !strings.Contains(strings.Join(warned, "\n"), "৪টি বাকি") {
		t.Errorf("it is not told that something is left: %q", warned)
	}
	closed := ok(issue(t, d, final))(t)
	card = ok(d.Boards.Board(duties.BoardIn{Directive: seedDirective}))(t).Directive
	if closed.Nav.Directives != 0 || card.Answer == nil || card.Answer.Memo != closed.Letter.Memo || card.Answer.PromisedText != "" || len(card.Interims) != 1 {
		t.Fatalf("%s", asJSON(t, card))
	}
	// Taken back one by one, the last first; the list of what was done says so.
	did := func(want string) {
		t.Helper()
		if last := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t).Rows[0].Text; !strings.HasPrefix(last, want) {
			t.Errorf("%q was done", last)
		}
	}
	if back := ok(d.Directives.Reopen(duties.DirectiveIn{ID: seedDirective}))(t).Card; back.Answer != nil || len(back.Interims) != 1 {
		t.Errorf("%s", asJSON(t, back))
	}
	did("নির্দেশনা আবার খোলা হয়েছে")
	if back := ok(d.Directives.Reopen(duties.DirectiveIn{ID: seedDirective}))(t).Card; len(back.Interims) != 0 || !back.Late {
		t.Errorf("%s", asJSON(t, back))
	}
	did("নির্দেশনার অন্তর্বর্তী জবাব তুলে নেওয়া হয়েছে")
}

func TestADayThatIsNotToComeIsNotPromised(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	_, err := d.Letters.Answering(letters.AnsweringIn{Kind: office.InterimAnswer, Promised: "৫/১০/২০২০", Paragraphs: view.Body.Paragraphs})
	refused(t, err, "letter.promised_past")
	_, err = d.Letters.Answering(letters.AnsweringIn{Kind: office.InterimAnswer, Promised: "কাল", Paragraphs: view.Body.Paragraphs})
	refused(t, err, "date.invalid")
	draft := draftLetter(view)
	draft.Body.Promised = "2020-10-04"
	_, err = issue(t, d, draft)
	refused(t, err, "letter.promised_past")
	draft = draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))
	draft.Body.Promised = ""
	draft.Body.Paragraphs = ok(d.Letters.Answering(letters.AnsweringIn{Kind: office.InterimAnswer, Paragraphs: draft.Body.Paragraphs}))(t).Paragraphs
	preview := ok(d.Letters.Preview(draft))(t)
	if !strings.Contains(strings.Join(draft.Body.Paragraphs, "\n"), "দ্রুততম সময়ের মধ্যে") || !strings.Contains(strings.Join(preview.Warnings, "\n"), "কোন দিনের মধ্যে") {
		t.Errorf("%q, warned of %q", draft.Body.Paragraphs, preview.Warnings)
	}
}

func TestAnAnswerIsFinalOnceNothingIsLeft(t *testing.T) {
	d := desktest.Open(t)
	in := ok(d.Directives.Correct(duties.DirectiveIn{ID: seedDirective}))(t)
	in.Reading.Intake.Items = in.Reading.Intake.Items[:0]
	for _, item := range []string{"notices", "rti"} {
		in.Reading.Intake.Items = append(in.Reading.Intake.Items, duties.IntakeItem{Mark: "ক", Text: item, Category: item})
	}
	ok(d.Directives.Mend(duties.MendIn{ID: in.ID, Base: in.Base, Intake: in.Reading.Intake}))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if view.Answering != office.FinalAnswer || view.Body.Promised != "" {
		t.Errorf("%q, promises %q", view.Answering, view.Body.Promised)
	}
	issued := ok(issue(t, d, draftLetter(view)))(t)
	if issued.Letter.Body.Answering != office.FinalAnswer || issued.Nav.Directives != 0 {
		t.Errorf("%q, %d open", issued.Letter.Body.Answering, issued.Nav.Directives)
	}
}

// The command says which answer it was, and takes the clerk's word for it.
func TestCommandSaysWhichAnswerALetterIs(t *testing.T) {
	for _, row := range []struct {
		order    letters.LetterOrder
		want     office.AnswerKind
		promised office.Date
		open     int
	}{
		{letters.LetterOrder{}, office.InterimAnswer, "2020-10-08", 1},
		{letters.LetterOrder{Promised: "২০/১০/২০২০"}, office.InterimAnswer, "2020-10-20", 1},
		{letters.LetterOrder{Answering: office.FinalAnswer}, office.FinalAnswer, "", 0},
	} {
		d := desktest.Open(t)
		row.order.Template, row.order.Issue = "reply", true
		out := ok(d.Files().Letter(filepath.Join(d.Dir, "r.pdf"), row.order))(t)
		if out.Answering != row.want || out.Promised != row.promised || !strings.Contains(out.AnswerText, office.AnswerKinds.Label(row.want, office.Bengali)) {
			t.Errorf("%+v: %+v", row.order, out)
		}
		status := ok(d.Files().Status())(t).Directives[0]
		if (status.Answered == nil) != (row.open == 1) || len(status.Interims) != row.open || row.open == 1 && *status.Promised != row.promised {
			t.Errorf("%+v: %s", row.order, asJSON(t, status))
		}
	}
	d := desktest.Open(t)
	_, err := d.Files().Letter(filepath.Join(d.Dir, "n.pdf"), letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: "notice"}, Answering: office.FinalAnswer})
	refused(t, err, "letter.no_answer")
}

// A directive that an older program closed has a final answer.
func TestAnswersRecordedByHandAreFinalUnlessSaidOtherwise(t *testing.T) {
	d := desktest.Open(t)
	closed := ok(d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "ডি-নথি/৪৪", Date: "2020-10-04", Interim: true, Promised: "২০/১০/২০২০"}))(t)
	if closed.Card.Answer != nil || len(closed.Card.Interims) != 1 || closed.Nav.Directives != 1 || !strings.Contains(closed.Card.Interims[0].PromisedText, "২০ অক্টোবর") {
		t.Fatalf("%s", asJSON(t, closed.Card))
	}
	_, err := d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "ডি-নথি/৪৫", Date: "2020-10-04", Interim: true, Promised: "১/১০/২০২০"})
	refused(t, err, "letter.promised_past")
	_, err = d.Directives.Withdraw(duties.WithdrawIn{ID: seedDirective, Base: closed.Revision})
	refused(t, err, "directive.has_interim")
	if final := ok(d.Directives.Close(duties.CloseIn{ID: seedDirective, Memo: "ডি-নথি/৪৫", Date: "2020-10-05"}))(t); final.Card.Answer == nil || final.Card.Answer.Kind != office.FinalAnswer || final.Nav.Directives != 0 {
		t.Errorf("%s", asJSON(t, final.Card))
	}
}
