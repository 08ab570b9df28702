package letters_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// printed are the parts of a reply as section 8.3 of the domain has them.
type printed struct {
	Letterhead []string `json:"letterhead"`
	Memo       string   `json:"memo"`
	Date       []string `json:"date"`
	Heading    string   `json:"heading"`
	Subject    string   `json:"subject"`
	References []string `json:"references"`
	Paragraphs []string `json:"paragraphs"`
	Rows       []string `json:"rows"`
	Signature  []string `json:"signature"`
	Addressee  []string `json:"addressee"`
	Copies     []string `json:"copies"`
}

func printedOf(b office.LetterBody) printed {
	p := printed{
		Letterhead: b.Letterhead, Memo: b.MemoLabel + b.MemoPrinted, Date: []string{b.DateLabel, b.DateBangla, b.DateGregorian}, Heading: b.Heading,
		Subject: b.SubjectLabel + " " + b.Subject, References: b.References, Paragraphs: b.Paragraphs, Signature: b.Signature, Addressee: b.Addressee,
		Copies: append([]string{b.CopiesHeading}, b.Copies...),
	}
	for _, row := range b.Table.Rows {
		p.Rows = append(p.Rows, row[0]+" "+strings.Join(row[1:], " | "))
	}
	return p
}

// Source: internal/document/README.md › Reply (row by row and paragraph by paragraph).
func TestReplyWritesItselfFromTheBoard(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	var want printed
	if err := json.Unmarshal(ok(os.ReadFile("testdata/reply.json"))(t), &want); err != nil {
		t.Fatal(err)
	}
	if len(want.Rows) != 9 || len(want.Paragraphs) != 3 {
		t.Fatal("the golden reply is not whole")
	}
	if got, wanted := asJSON(t, printedOf(view.Body)), asJSON(t, want); got != wanted {
		t.Error(difference(wanted, got))
	}
	if view.Preview.Pages != 1 || view.ID != "" || view.Issued || len(view.Body.Enclosures) != 0 {
		t.Errorf("%d pages, id %q", view.Preview.Pages, view.ID)
	}
	if pdf := served(t, d, view.Preview.Address); !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Error("the preview is no PDF")
	}
	if !slices.ContainsFunc(view.Preview.Warnings, func(w string) bool { return strings.Contains(w, "অধীন") }) {
		t.Errorf("the clerk is not told that the directive asks for the offices below as well: %q", view.Preview.Warnings)
	}
	if register := ok(d.Letters.Register(letters.RegisterIn{}))(t); len(register.Drafts) != 0 {
		t.Error("composing stored something")
	}
}

func TestDraftIsKeptBroughtBackAndPreviewedWithoutTakingASerial(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	draft := draftLetter(view)
	draft.Body.Paragraphs = append(slices.Clone(draft.Body.Paragraphs), "ধন্যবাদ।")
	preview := ok(d.Letters.Preview(draft))(t)
	if preview.Address == view.Preview.Address {
		t.Error("the preview does not show what was typed")
	}
	kept := ok(d.Letters.Keep(draft))(t)
	if kept.ID == "" || kept.Revision != 1 {
		t.Fatalf("%q at %d", kept.ID, kept.Revision)
	}
	d.Reopen(t)
	again := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if again.ID != kept.ID || again.Body.Paragraphs[3] != "ধন্যবাদ।" || !strings.HasSuffix(again.Memo, "৩১৬") {
		t.Errorf("%q %q", again.ID, again.Memo)
	}
	fresh := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Fresh: true}))(t)
	if fresh.ID != kept.ID || len(fresh.Body.Paragraphs) != 3 {
		t.Errorf("written anew: %q, %d paragraphs", fresh.ID, len(fresh.Body.Paragraphs))
	}
	stale := draftLetter(again)
	ok(d.Letters.Keep(stale))(t)
	_, err := d.Letters.Keep(stale)
	refused(t, err, "store.stale")
	register := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	if len(register.Drafts) != 1 || len(register.Rows) != 3 || register.Rows[0].Serial != "৩১৫" || register.Drafts[0].Serial != "" {
		t.Errorf("%s", asJSON(t, register))
	}
}

func TestIssueTakesTheSerialFreezesThePDFAndClosesTheDirective(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	view.Body.Answering = office.FinalAnswer
	issued := ok(issue(t, d, draftLetter(view)))(t)
	letter := issued.Letter
	if !strings.HasSuffix(letter.Memo, "-৩১৬") || !letter.Issued || letter.Date != "2020-10-05" || issued.Nav.Directives != 0 ||
		!strings.Contains(issued.Text, letter.Memo) {
		t.Fatalf("%s", asJSON(t, issued))
	}
	sha := strings.TrimPrefix(letter.Preview.Address, "/attachments/")
	pdf := served(t, d, letter.Preview.Address)
	if sum := sha256.Sum256(pdf); hex.EncodeToString(sum[:]) != sha {
		t.Error("the frozen PDF does not give its digest")
	}
	board := ok(d.Boards.Board(duties.BoardIn{}))(t)
	if a := board.Directive.Answer; a == nil || a.Memo != letter.Memo || a.Letter != letter.ID || board.Directive.Late {
		t.Errorf("answer %+v", a)
	}
	d.Dialogs.Answer(filepath.Join(d.Dir, "reply.pdf"))
	if saved := ok(d.Letters.SavePDF(letters.LetterIn{ID: letter.ID}))(t); !saved.Saved || saved.Name != "reply.pdf" {
		t.Errorf("%+v", saved)
	}
	if file := ok(os.ReadFile(filepath.Join(d.Dir, "reply.pdf")))(t); !bytes.Equal(file, pdf) {
		t.Error("the saved PDF is not the frozen one")
	}
	offer := ok(d.Letters.Print(letters.LetterIn{ID: letter.ID}))(t)
	if end := d.News.End(offer.Job.ID); end.State != "done" || !bytes.Equal(d.Printers.Printed[0].PDF, pdf) {
		t.Errorf("%+v: what is printed is not the frozen PDF", end)
	}
	// The office changes; the letter does not.
	ok(d.Records.Confirm(content.ConfirmIn{Category: "grs"}))(t)
	d.Reopen(t)
	if open := ok(d.Letters.Open(letters.LetterIn{ID: letter.ID}))(t); open.Preview.Address != letter.Preview.Address || asJSON(t, open.Body) != asJSON(t, letter.Body) {
		t.Error("an issued letter changed")
	}
	if open := ok(d.Letters.Open(letters.LetterIn{ID: "01EKEF7KW0A0W0P7X811X3WVBC"}))(t); !open.Issued || open.Preview.Address != "" {
		t.Errorf("a letter from the paper register: %+v", open)
	}
}

func TestIssuedLetterCannotBeChanged(t *testing.T) {
	d := desktest.Open(t)
	issued := ok(issue(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))))(t)
	draft := draftLetter(issued.Letter)
	draft.Body.Subject = "অন্য কথা"
	_, err := d.Letters.Keep(draft)
	refused(t, err, "letter.issued")
	_, err = issue(t, d, draft)
	refused(t, err, "letter.issued")
	if open := ok(d.Letters.Open(letters.LetterIn{ID: issued.Letter.ID}))(t); open.Body.Subject == "অন্য কথা" {
		t.Error("it was changed")
	}
}

func TestSecondIssueTakesTheNextSerialAndNoneIsLeftOut(t *testing.T) {
	d := desktest.Open(t)
	for i, want := range []string{"৩১৬", "৩১৭", "৩১৮"} {
		view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: seedDirective}))(t)
		if !strings.HasSuffix(view.Memo, "-"+want) {
			t.Errorf("draft %d shows %q", i, view.Memo)
		}
		draft := draftLetter(view)
		draft.Confirmed = []string{"letter.answered"}
		issued := ok(issue(t, d, draft))(t)
		if !strings.HasSuffix(issued.Letter.Memo, "-"+want) {
			t.Errorf("issue %d took %q, want %s", i, issued.Letter.Memo, want)
		}
	}
	register := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	if len(register.Rows) != 6 || register.Rows[0].Serial != "৩১৮" || !register.Rows[0].HasPDF || register.Rows[5].Serial != "৩১৩" {
		t.Errorf("%s", asJSON(t, register.Rows))
	}
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2021-01-03"}))(t)
	if view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: seedDirective}))(t); !strings.HasSuffix(view.Memo, "-১") {
		t.Errorf("a new year begins with %q", view.Memo)
	}
	if filtered := ok(d.Letters.Register(letters.RegisterIn{Year: 2020, Filter: "317"}))(t); len(filtered.Rows) != 1 || filtered.Rows[0].Serial != "৩১৭" {
		t.Errorf("%s", asJSON(t, filtered.Rows))
	}
	if other := ok(d.Letters.Register(letters.RegisterIn{Year: 1999}))(t); len(other.Rows) != 0 || other.Year != 1999 {
		t.Error("1999")
	}
}

func TestRefusedIssueTakesNoSerial(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	for name, row := range map[string]struct {
		code  string
		alter func(*office.LetterBody)
	}{
		"dots left to fill in": {"letter.placeholder", func(b *office.LetterBody) {
			b.Paragraphs = append(slices.Clone(b.Paragraphs), "তারিখ ........ মধ্যে।")
		}},
		"a word in brackets": {"letter.placeholder", func(b *office.LetterBody) { b.Subject = "[বিষয় লিখুন]" }},
		"no subject":         {"letter.no_subject", func(b *office.LetterBody) { b.Subject = "  " }},
		"no text":            {"letter.no_body", func(b *office.LetterBody) { b.Paragraphs = []string{" "} }},
		"nobody signs":       {"letter.no_signature", func(b *office.LetterBody) { b.Signature = nil }},
		"a partial item by hand called done": {"letter.worded_done", func(b *office.LetterBody) {
			b.Table.FromBoard = false
			b.Table.Rows[0][2] = " সম্পন্ন। "
		}},
		"the same after another row was taken out": {"letter.worded_done", func(b *office.LetterBody) {
			b.Table.FromBoard = false
			b.Table.Rows = b.Table.Rows[1:]
			b.Table.Rows[2][2] = "সম্পন্ন"
		}},
	} {
		draft := draftLetter(copied(t, view))
		row.alter(&draft.Body)
		_, err := issue(t, d, draft)
		if ps, is := office.AsProblems(err); !is || !slices.ContainsFunc(ps, func(p office.Problem) bool { return p.Code == row.code }) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Rows that are done may stand alone: what is left out is not called done.
	draft := draftLetter(copied(t, view))
	draft.Body.Table.FromBoard = false
	draft.Body.Table.Rows = draft.Body.Table.Rows[1:3]
	if issued := ok(issue(t, d, draft))(t); !strings.HasSuffix(issued.Letter.Memo, "-৩১৬") {
		t.Errorf("%q", issued.Letter.Memo)
	}
}

// copied is v with nothing shared.
func copied(t testing.TB, v letters.LetterView) letters.LetterView {
	t.Helper()
	var c letters.LetterView
	if err := json.Unmarshal([]byte(asJSON(t, v)), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTableFromTheBoardIsWrittenAnewUntilTheLetterIsIssued(t *testing.T) {
	d := desktest.Open(t)
	kept := ok(d.Letters.Keep(draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))))(t)
	ok(d.Records.Confirm(content.ConfirmIn{Category: "grs"}))(t)
	now := ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t)
	if row := now.Body.Table.Rows[7]; row[2] != "সম্পন্ন" || row[3] != "হালনাগাদ করা হয়েছে; সর্বশেষ যাচাই ৫ অক্টোবর ২০২০" {
		t.Errorf("%q", row)
	}
	moved := false
	for _, w := range now.Preview.Warnings {
		moved = moved || strings.Contains(w, "আলাদা")
	}
	if !moved {
		t.Errorf("the paragraph still counts 4, and nobody says so: %q", now.Preview.Warnings)
	}
	if !strings.Contains(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Fresh: true}))(t).Body.Paragraphs[0], "৫ (পাঁচ)টির") {
		t.Error("written anew it does not count 5")
	}
}

func TestAllDoneIsSaidSoAndNothingIsPromised(t *testing.T) {
	d := desktest.Open(t)
	text := strings.ReplaceAll(seedText(t), "শুল্কাচার", "শুদ্ধাচার")
	for _, item := range []string{"- ক)", "- ঘ)", "- জ)", "- ঝ)"} {
		at := strings.Index(text, item)
		text = text[:at] + text[at+strings.Index(text[at:], "\n")+1:]
	}
	text = strings.ReplaceAll(text, "১৮- ৮৯", "১৮- ৯০")
	reading := ok(d.Directives.Read(duties.ReadIn{Text: text, Received: "2020-09-29"}))(t)
	registered := ok(d.Directives.Register(reading.Intake))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: registered.ID}))(t)
	if len(view.Body.Paragraphs) != 2 || !strings.Contains(view.Body.Paragraphs[0], "নির্দেশিত ৫ (পাঁচ)টি বিষয়ের মধ্যে সকল বিষয়ের কার্যক্রম সম্পন্ন হয়েছে; ১ (এক)টি এ কার্যালয়ের জন্য প্রযোজ্য নয়।") {
		t.Errorf("%q", view.Body.Paragraphs)
	}
}

func TestReplyAfterTheLastDayPromisesNoPastDay(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-12"}))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if p := view.Body.Paragraphs[1]; p != "অবশিষ্ট বিষয়সমূহ দ্রুততম সময়ের মধ্যে সম্পন্ন করে পুনরায় অবহিত করা হবে।" {
		t.Errorf("%q", p)
	}
}

// Source: internal/document/README.md › Directive printed: printing the seed from its data
// gives back every word of it, in order.
func TestDirectiveIsPrintedFromItsOwnData(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "directive"}))(t)
	if view.Body.Style == "full" || view.Body.MemoPrinted != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮- ৮৯" || len(view.Body.Items) != 9 || view.Preview.Pages < 1 {
		t.Errorf("%s", asJSON(t, view.Body))
	}
	_, err := issue(t, d, draftLetter(view))
	refused(t, err, "letter.not_ours")
	// A directive of which only the text came.
	empty := desktest.New(t)
	registered := ok(empty.Directives.Register(ok(empty.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake))(t)
	made := ok(empty.Letters.Compose(letters.ComposeIn{Template: "directive", Directive: registered.ID}))(t)
	lines := strings.Join(made.Body.Received, "\n")
	if !strings.Contains(lines, "ক) কর্মকর্তা ও কর্মচারির") || !strings.Contains(lines, "স্মারক নং-৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮- ৮৯") || made.Preview.Pages < 1 {
		t.Errorf("%s", asJSON(t, made.Body))
	}
}

func TestLetterWithoutAFileCodeIsRefusedWithWhatToDo(t *testing.T) {
	d := desktest.Bare(t)
	in := desktest.Office()
	in.FileCode = ""
	ok(d.Offices.Create(in))(t)
	d.Path = filepath.Join(d.Dir, "office.batayan")
	_, err := d.Letters.Compose(letters.ComposeIn{Template: "reply"})
	refused(t, err, "letter.no_directive")
	ok(d.Directives.Register(ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if view.Memo != "" {
		t.Errorf("a number was invented: %q", view.Memo)
	}
	_, err = issue(t, d, draftLetter(view))
	refused(t, err, "letter.file_code")
}

func TestOfficeThatComesFromAPaperRegisterGoesOnFromItsNumber(t *testing.T) {
	d := desktest.New(t)
	ok(d.Directives.Register(ok(d.Directives.Read(duties.ReadIn{Text: seedText(t), Received: "2020-09-29"}))(t).Intake))(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if want := "-" + bangla.Itoa(desktest.Office().NextSerial); !strings.HasSuffix(view.Memo, want) {
		t.Errorf("%q, want %s", view.Memo, want)
	}
}

// The same office, the same day, the same letter: the same bytes.
func TestPrintsAreTheSameBytesEachTime(t *testing.T) {
	var pdfs [2][]byte
	for i := range pdfs {
		d := desktest.Open(t)
		pdfs[i] = served(t, d, ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t).Preview.Address)
	}
	if !bytes.Equal(pdfs[0], pdfs[1]) {
		t.Error("they differ")
	}
}
