package letters_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// issuedReply issues the answer to the sample's directive.
func issuedReply(t testing.TB, d *desktest.Desk) letters.LetterView {
	t.Helper()
	return ok(issue(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))))(t).Letter
}

func issuedOrder(t testing.TB, d *desktest.Desk) letters.LetterView {
	t.Helper()
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)
	view.Body.Table = nil
	view.Body.Copies = []string{"অফিস কপি।"}
	return ok(issue(t, d, draftLetter(view)))(t).Letter
}

func rowOf(t testing.TB, d *desktest.Desk, id string) letters.RegisterRow {
	t.Helper()
	rows := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows
	at := slices.IndexFunc(rows, func(r letters.RegisterRow) bool { return r.ID == id })
	if at < 0 {
		t.Fatalf("%s is not in the register", id)
	}
	return rows[at]
}

func answered(t testing.TB, d *desktest.Desk) string {
	t.Helper()
	if answer := ok(d.Directives.List())(t).Rows[0].Answer; answer != nil {
		return answer.Memo
	}
	return ""
}

func TestCancelledLetterKeepsItsNumberAndOpensTheDirectiveItAnswered(t *testing.T) {
	d := desktest.Open(t)
	reply := issuedReply(t, d)
	if reply.Book.IssuedBy != desktest.Actor || answered(t, d) == "" {
		t.Fatalf("issued by %q, answer %q", reply.Book.IssuedBy, answered(t, d))
	}
	_, err := d.Letters.Cancel(letters.CancelIn{ID: reply.ID, Reason: "  "})
	refused(t, err, "letter.cancel_reason")
	cancelled := ok(d.Letters.Cancel(letters.CancelIn{ID: reply.ID, Reason: "ভুল তারিখ"}))(t)
	if cancelled.Letter.Memo != reply.Memo || cancelled.Letter.Preview.Address != reply.Preview.Address || cancelled.Letter.Book.Cancelled != "ভুল তারিখ" {
		t.Errorf("%s", asJSON(t, cancelled.Letter.Book))
	}
	if answered(t, d) != "" || cancelled.Nav.Directives != 1 {
		t.Error("the directive stays answered by a letter that does not count")
	}
	if row := rowOf(t, d, reply.ID); row.Mark != "cancelled" || row.Remark != "বাতিল (৫ অক্টোবর ২০২০): ভুল তারিখ" {
		t.Errorf("%+v", row)
	}
	_, err = d.Letters.Cancel(letters.CancelIn{ID: reply.ID, Reason: "আবার"})
	refused(t, err, "letter.cancelled")
	// The next letter takes the next number, and Ctrl Z leaves the cancelling alone.
	if next := issuedOrder(t, d); !strings.HasSuffix(next.Memo, "-৩১৭") {
		t.Errorf("the next is %s", next.Memo)
	}
	if _, err := d.Acts.Undo(); err == nil && rowOf(t, d, reply.ID).Mark != "cancelled" {
		t.Error("undo took the cancelling back")
	}
	list := ok(d.Acts.List(desk.ActsIn{Count: 20}))(t)
	if !slices.ContainsFunc(list.Rows, func(r desk.ActRow) bool {
		return strings.Contains(r.Text, "বাতিল করা হয়েছে") && strings.Contains(r.Why, "বাতিল তুলে নিন")
	}) {
		t.Errorf("the list of acts does not say how: %s", asJSON(t, list.Rows))
	}
	back := ok(d.Letters.Reinstate(letters.LetterIn{ID: reply.ID}))(t)
	if back.Letter.Book.Cancelled != "" || answered(t, d) == "" || rowOf(t, d, reply.ID).Mark != "" {
		t.Error("the cancelling is not taken back whole")
	}
	_, err = d.Letters.Reinstate(letters.LetterIn{ID: reply.ID})
	refused(t, err, "letter.not_cancelled")
}

func TestReinstatedAnswerLeavesALaterAnswerAlone(t *testing.T) {
	d := desktest.Open(t)
	first := issuedReply(t, d)
	ok(d.Letters.Cancel(letters.CancelIn{ID: first.ID, Reason: "ভুল"}))(t)
	second := issuedReply(t, d)
	ok(d.Letters.Reinstate(letters.LetterIn{ID: first.ID}))(t)
	if said := answered(t, d); !strings.Contains(said, second.Memo) {
		t.Errorf("answered by %q", said)
	}
}

func TestCorrectionNamesTheOldLetterAndMarksItOnceIssued(t *testing.T) {
	d := desktest.Open(t)
	reply := issuedReply(t, d)
	view := ok(d.Letters.Compose(letters.ComposeIn{Old: reply.ID, As: "correction"}))(t)
	if view.ID != "" || view.Template != "reply" || !view.Corrects || view.Old == nil || view.Old.Memo != reply.Memo ||
		!strings.HasSuffix(view.Body.Subject, "(সংশোধনী)।") || !strings.Contains(view.Body.References[0], reply.Memo) ||
		!strings.Contains(view.Body.Paragraphs[0], "৫ অক্টোবর ২০২০ তারিখের "+reply.Memo) || view.Body.Table != nil {
		t.Fatalf("%s", asJSON(t, view))
	}
	_, err := issue(t, d, draftLetter(view))
	refused(t, err, "letter.placeholder")
	view.Body.Paragraphs[0] = "“৪ (চার)টির” এর স্থলে “৫ (পাঁচ)টির” পড়তে হবে।"
	kept := ok(d.Letters.Keep(draftLetter(view)))(t)
	if again := ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t); !again.Corrects || again.Supersedes != reply.ID || rowOf(t, d, reply.ID).Mark != "" {
		t.Errorf("the draft forgot what it corrects, or marked it: %s", asJSON(t, again))
	}
	before := answered(t, d)
	issued := ok(issue(t, d, draftLetter(kept)))(t).Letter
	if answered(t, d) != before {
		t.Error("a correction became the answer")
	}
	if row := rowOf(t, d, reply.ID); row.Mark != "corrected" || row.Remark != "জারি নম্বর ৩১৭ (৫ অক্টোবর ২০২০) দ্বারা সংশোধিত" {
		t.Errorf("%+v", row)
	}
	if old := ok(d.Letters.Open(letters.LetterIn{ID: reply.ID}))(t); len(old.Book.Corrected) != 1 || old.Book.Corrected[0].Memo != issued.Memo {
		t.Errorf("%s", asJSON(t, old.Book))
	}
	// A correction that is cancelled corrects nothing.
	ok(d.Letters.Cancel(letters.CancelIn{ID: issued.ID, Reason: "প্রয়োজন নেই"}))(t)
	if row := rowOf(t, d, reply.ID); row.Mark != "" {
		t.Errorf("%+v", row)
	}
}

func TestReplacementStandsInThePlaceOfTheOldLetter(t *testing.T) {
	d := desktest.Open(t)
	reply := issuedReply(t, d)
	view := ok(d.Letters.Compose(letters.ComposeIn{Old: reply.ID, As: "replacement"}))(t)
	if view.Corrects || view.Supersedes != reply.ID || !strings.Contains(view.Body.Paragraphs[0], "প্রতিস্থাপন") || view.Body.Table == nil || view.Body.ItemsAfter != 2 {
		t.Fatalf("%s", asJSON(t, view.Body))
	}
	issued := ok(issue(t, d, draftLetter(view)))(t).Letter // no question: it answers in the place of the answer
	if said := answered(t, d); !strings.Contains(said, issued.Memo) {
		t.Errorf("answered by %q", said)
	}
	if row := rowOf(t, d, reply.ID); row.Mark != "replaced" {
		t.Errorf("%+v", row)
	}
}

func TestCopyBeginsANewLetterUnderTodaysLetterheadAndSignature(t *testing.T) {
	d := desktest.Open(t)
	order := issuedOrder(t, d)
	settings := ok(d.Settings.Get())(t)
	settings.Office.Signatory.Lines = []string{"নতুন কর্মকর্তা", "উপজেলা নির্বাহী অফিসার"}
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Old: order.ID, As: "copy"}))(t)
	if view.Supersedes != "" || view.Template != "order" || !slices.Equal(view.Body.Paragraphs, order.Body.Paragraphs) ||
		view.Body.Signature[0] != "নতুন কর্মকর্তা" || !strings.HasSuffix(view.Memo, "-৩১৭") {
		t.Errorf("%s", asJSON(t, view))
	}
	if frozen := ok(d.Letters.Open(letters.LetterIn{ID: order.ID}))(t); frozen.Body.Signature[0] == "নতুন কর্মকর্তা" {
		t.Error("the issued letter changed its signature")
	}
	// One of the paper register gives what the register knows.
	paper := ok(d.Letters.Register(letters.RegisterIn{Filter: "৩১৫"}))(t).Rows[0]
	if view := ok(d.Letters.Compose(letters.ComposeIn{Old: paper.ID}))(t); view.Template != "letter" || view.Body.Subject != paper.Subject {
		t.Errorf("%s", asJSON(t, view.Body))
	}
	_, err := d.Letters.Compose(letters.ComposeIn{Old: "01EKEF7KW0A0W0P7X811X3WVXX"})
	refused(t, err, "letter.no_old")
}

func TestWhatBecameOfALetterIsNotedAndUndone(t *testing.T) {
	d := desktest.Open(t)
	order := issuedOrder(t, d)
	_, err := d.Letters.SendAgain(letters.SendIn{ID: order.ID, On: "2020-10-01"})
	refused(t, err, "letter.before_issue")
	_, err = d.Letters.SendAgain(letters.SendIn{ID: order.ID, On: "2020-10-09"})
	refused(t, err, "letter.future_day")
	sent := ok(d.Letters.SendAgain(letters.SendIn{ID: order.ID, On: "৫/১০/২০২০", Method: office.ByEmail}))(t)
	if len(sent.Letter.Book.Remarks) != 1 || sent.Letter.Book.Remarks[0] != "৫ অক্টোবর ২০২০ তারিখে আবার পাঠানো: ই-মেইল" {
		t.Errorf("%q", sent.Letter.Book.Remarks)
	}
	noted := ok(d.Letters.NoteAnswer(letters.AnswerIn{ID: order.ID, From: "চেয়ারম্যান"}))(t)
	if len(noted.Letter.Book.Answers) != 1 {
		t.Errorf("%q", noted.Letter.Book.Answers)
	}
	path := filepath.Join(d.Dir, "signed.png")
	if err := os.WriteFile(path, picture(t), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
	signed := ok(d.Letters.AttachSigned(letters.LetterIn{ID: order.ID}))(t)
	if len(signed.Letter.Book.Signed) != 1 || !rowOf(t, d, order.ID).Signed {
		t.Fatalf("%s", asJSON(t, signed.Letter.Book))
	}
	sha := signed.Letter.Book.Signed[0].SHA256
	bag := soundBundle(t, d)
	if _, there := bag.ByDigest(sha); !there {
		t.Error("the signed paper is not handed on")
	}
	ok(d.Letters.DetachSigned(letters.SignedIn{ID: order.ID, SHA256: sha}))(t)
	for range 4 {
		ok(d.Acts.Undo())(t)
	}
	if now := ok(d.Letters.Open(letters.LetterIn{ID: order.ID}))(t); len(now.Book.Remarks)+len(now.Book.Answers)+len(now.Book.Signed) != 0 || !now.Issued {
		t.Errorf("%s", asJSON(t, now.Book))
	}
	draft := desktest.KeepOrder(t, d, "খসড়া")
	_, err = d.Letters.Cancel(letters.CancelIn{ID: draft.ID, Reason: "ভুল"})
	refused(t, err, "letter.not_issued")
}

func TestPaperLettersAreEnteredWithTheirNumbers(t *testing.T) {
	d := desktest.Open(t)
	line := letters.Entry{Number: "৩১২", Date: "২৩/০৯/২০২০", Subject: "সভার কার্যবিবরণী", To: "কমিটির সদস্যবৃন্দ"}
	entered := ok(d.Letters.Enter(line))(t)
	row := rowOf(t, d, entered.ID)
	if row.Serial != "৩১২" || row.HasPDF || row.Memo != "০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১২" || row.Date != "২৩ সেপ্টেম্বর ২০২০" {
		t.Errorf("%+v", row)
	}
	for name, wrong := range map[string]struct {
		code string
		line letters.Entry
	}{
		"the same number":        {"letter.twice", letters.Entry{Number: "05.44.5098.000.16.012.20-312", Date: "2020-09-23", Subject: "ক"}},
		"an issued number":       {"letter.twice", letters.Entry{Number: "৩১৫", Date: "2020-09-30", Subject: "ক"}},
		"no number":              {"office.needed", letters.Entry{Date: "2020-09-23", Subject: "ক"}},
		"words":                  {"letter.number", letters.Entry{Number: "জেপ্রকু/১২", Date: "2020-09-23", Subject: "ক"}},
		"a day to come":          {"letter.future_day", letters.Entry{Number: "৩১১", Date: "2020-10-07", Subject: "ক"}},
		"no subject":             {"office.needed", letters.Entry{Number: "৩১১", Date: "2020-09-23"}},
		"far beyond the last":    {"letter.jump", letters.Entry{Number: "৩১৫০", Date: "2020-10-01", Subject: "ক"}},
		"a day after its next":   {"letter.order_of_days", letters.Entry{Number: "৩১১", Date: "2020-09-30", Subject: "ক"}},
		"a line that was issued": {"letter.not_entered", letters.Entry{ID: issuedOrder(t, d).ID, Number: "৩১৬", Date: "2020-10-05", Subject: "ক"}},
	} {
		_, err := d.Letters.Enter(wrong.line)
		if ps, is := office.AsProblems(err); !is || ps[0].Code != wrong.code {
			t.Errorf("%s: %v, want %s", name, err, wrong.code)
		}
	}
	line.ID, line.Subject = entered.ID, "সভার কার্যবিবরণী (সংশোধিত লাইন)"
	ok(d.Letters.Enter(line))(t)
	if row := rowOf(t, d, entered.ID); row.Subject != line.Subject {
		t.Errorf("%+v", row)
	}
	ok(d.Letters.TakeOut(letters.LetterIn{ID: entered.ID}))(t)
	if found := ok(d.Letters.Register(letters.RegisterIn{Filter: "৩১২"}))(t); len(found.Rows) != 0 {
		t.Error("it is still in the register")
	}
	ok(d.Acts.Undo())(t)
	rowOf(t, d, entered.ID)
	jumped := ok(d.Letters.Enter(letters.Entry{Number: "৩২০", Date: "2020-10-05", Subject: "ক", Confirmed: []string{"letter.jump"}}))(t)
	if next := ok(d.Letters.Register(letters.RegisterIn{}))(t); !strings.HasSuffix(next.Next, "-৩২১") || len(next.Gaps) != 1 || next.Gaps[0].From != 317 || next.Gaps[0].To != 319 {
		t.Errorf("next %s, gaps %+v", next.Next, next.Gaps)
	}
	// Undo takes the line back, and the number is free again.
	ok(d.Acts.Undo())(t)
	if next := ok(d.Letters.Register(letters.RegisterIn{}))(t); !strings.HasSuffix(next.Next, "-৩১৭") || slices.ContainsFunc(next.Rows, func(r letters.RegisterRow) bool { return r.ID == jumped.ID }) {
		t.Errorf("next %s", next.Next)
	}
}

// A line was taken out, a letter was issued with its number, and Ctrl Z brought the line back beside it.
func TestLineThatComesBackNeverSharesItsNumber(t *testing.T) {
	d := desktest.Open(t)
	line := ok(d.Letters.Enter(letters.Entry{Number: "৩১৬", Date: "2020-10-05", Subject: "কাগজের পত্র"}))(t)
	ok(d.Letters.TakeOut(letters.LetterIn{ID: line.ID}))(t)
	if order := issuedOrder(t, d); !strings.HasSuffix(order.Memo, "-৩১৬") {
		t.Fatalf("%s", order.Memo)
	}
	_, err := d.Acts.Undo()
	refused(t, err, "letter.twice")
}

func TestGapsAreExplainedAndTheirNumbersStayFree(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Letters.Enter(letters.Entry{Number: "৩১৯", Date: "2020-10-05", Subject: "ক", Confirmed: []string{"letter.jump"}}))(t)
	_, err := d.Letters.Explain(letters.GapIn{From: 316, To: 318})
	refused(t, err, "letter.gap_reason")
	_, err = d.Letters.Explain(letters.GapIn{From: 316, To: 325, Reason: "নষ্ট"})
	refused(t, err, "letter.no_gap")
	_, err = d.Letters.Explain(letters.GapIn{From: 314, To: 316, Reason: "নষ্ট"})
	refused(t, err, "letter.twice")
	entered := ok(d.Letters.Explain(letters.GapIn{From: 316, To: 318, Reason: "অন্য রেজিস্টারে"}))(t)
	register := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	if row := rowOf(t, d, entered.ID); len(register.Gaps) != 0 || register.Count != 4 || row.Mark != "void" || row.Serial != "৩১৬–৩১৮" || row.Subject != "অন্য রেজিস্টারে" {
		t.Errorf("%s", asJSON(t, register))
	}
	_, err = d.Letters.Enter(letters.Entry{Number: "৩১৭", Date: "2020-10-05", Subject: "পাওয়া গেছে"})
	refused(t, err, "letter.twice")
	_, err = d.Letters.SendAgain(letters.SendIn{ID: entered.ID})
	refused(t, err, "letter.void")
	if order := issuedOrder(t, d); !strings.HasSuffix(order.Memo, "-৩২০") {
		t.Errorf("%s", order.Memo)
	}
	ok(d.Prints.Preview(letters.PrintIn{Kind: "register"}))(t)
	// And a bundle takes it all over.
	soundBundle(t, d)
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive.ID == "" {
		t.Error("no board")
	}
}

// interims are the memo numbers of the answers for now, oldest first, as the board shows them.
func interims(t testing.TB, d *desktest.Desk) (memos string) {
	t.Helper()
	for _, a := range ok(d.Boards.Board(duties.BoardIn{}))(t).Directive.Interims {
		memos += a.Memo[strings.LastIndex(a.Memo, "-")+1:] + " "
	}
	return memos
}

func replyAs(t testing.TB, d *desktest.Desk, in letters.ComposeIn, kind office.AnswerKind) letters.LetterView {
	t.Helper()
	view := ok(d.Letters.Compose(in))(t)
	view.Body.Answering = kind
	return ok(issue(t, d, draftLetter(view)))(t).Letter
}

// What is said of a directive rests on letters that count: a cancelled one is taken out wherever it stood, one that was
// replaced is there once, and each comes back to its place.
func TestAnswersFollowWhatBecomesOfTheirLetters(t *testing.T) {
	d := desktest.Open(t)
	reply := letters.ComposeIn{Template: "reply", Another: true}
	first := replyAs(t, d, reply, office.InterimAnswer)
	second := replyAs(t, d, reply, office.InterimAnswer)
	steps := []struct {
		name  string
		do    func() error
		want  string
		final bool
	}{
		{"two answers for now", func() error { return nil }, "৩১৬ ৩১৭ ", false},
		{"the first cancelled", func() error {
			_, err := d.Letters.Cancel(letters.CancelIn{ID: first.ID, Reason: "ভুল"})
			return err
		}, "৩১৭ ", false},
		{"and back in its place", func() error { _, err := d.Letters.Reinstate(letters.LetterIn{ID: first.ID}); return err }, "৩১৬ ৩১৭ ", false},
		{"the second replaced", func() error {
			second = replyAs(t, d, letters.ComposeIn{Old: second.ID, As: "replacement"}, office.InterimAnswer)
			return nil
		}, "৩১৬ ৩১৮ ", false},
		{"the replacement cancelled", func() error {
			_, err := d.Letters.Cancel(letters.CancelIn{ID: second.ID, Reason: "ভুল"})
			return err
		}, "৩১৬ ৩১৭ ", false},
		{"and back", func() error { _, err := d.Letters.Reinstate(letters.LetterIn{ID: second.ID}); return err }, "৩১৬ ৩১৮ ", false},
		{"answered finally", func() error { second = replyAs(t, d, reply, office.FinalAnswer); return nil }, "৩১৬ ৩১৮ ", true},
		{"which is cancelled", func() error {
			_, err := d.Letters.Cancel(letters.CancelIn{ID: second.ID, Reason: "ভুল"})
			return err
		}, "৩১৬ ৩১৮ ", false},
		{"and back", func() error { _, err := d.Letters.Reinstate(letters.LetterIn{ID: second.ID}); return err }, "৩১৬ ৩১৮ ", true},
	}
	for _, step := range steps {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if got := interims(t, d); got != step.want || (ok(d.Boards.Board(duties.BoardIn{}))(t).Directive.Answer != nil) != step.final {
			t.Errorf("%s: %q, answered by %q", step.name, got, answered(t, d))
		}
	}
}
