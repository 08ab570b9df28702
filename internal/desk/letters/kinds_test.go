package letters_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func TestKindsOfLettersAreOfferedByWindowAndCommandAlike(t *testing.T) {
	d := desktest.Open(t)
	var offered []string
	for _, c := range ok(d.Letters.Templates())(t).Choices {
		offered = append(offered, c.Value)
	}
	commands := letters.LetterTemplates()
	if want := []string{"reply", "reminder", "forwarding", "order", "notice", "letter", "do"}; !slices.Equal(offered, want) ||
		!slices.Equal(commands, append(want, "directive")) {
		t.Errorf("%q, commands %q", offered, commands)
	}
	_, err := d.Letters.Compose(letters.ComposeIn{Template: "circular"})
	refused(t, err, "letter.template")
	_, err = d.Letters.Compose(letters.ComposeIn{Template: "reminder", To: []string{"nobody"}})
	refused(t, err, "letter.no_office")
	empty := desktest.New(t)
	_, err = empty.Letters.Compose(letters.ComposeIn{Template: "reminder"})
	refused(t, err, "letter.no_earlier")
	_, err = empty.Letters.Compose(letters.ComposeIn{Template: "forwarding"})
	refused(t, err, "letter.no_directive")
}

func TestLettersOfAllKindsTakeNumbersOfOneSeries(t *testing.T) {
	d := desktest.Open(t)
	for i, kind := range []string{"forwarding", "order", "reminder"} {
		view := ok(d.Letters.Compose(letters.ComposeIn{Template: kind}))(t)
		issued := ok(issue(t, d, draftLetter(view)))(t)
		if want := []string{"-৩১৬", "-৩১৭", "-৩১৮"}[i]; !strings.HasSuffix(issued.Letter.Memo, want) {
			t.Errorf("%s took %s", kind, issued.Letter.Memo)
		}
	}
	// A directive is closed by its answer alone.
	if board := ok(d.Boards.Board(duties.BoardIn{}))(t); board.Directive.Answer != nil {
		t.Error("forwarding a directive answered it")
	}
	register := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	if len(register.Rows) != 6 || register.Rows[1].Subject == "" {
		t.Errorf("%s", asJSON(t, register.Rows))
	}
}

// The reminder of the forwarding letter just issued, and then the reminder of that.
func TestRemindersFollowTheirChainInTheRegister(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-09-30"}))(t)
	forwarded := ok(issue(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding"}))(t))))(t).Letter
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-11"}))(t)
	first := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder"}))(t)
	if first.Body.About != forwarded.ID || !strings.Contains(first.Body.Paragraphs[0], "৬ অক্টোবর ২০২০ তারিখে অতিক্রান্ত") ||
		!strings.HasSuffix(first.Body.Subject, "অগ্রায়ণ (তাগিদ-১)।") {
		t.Fatalf("%s", asJSON(t, first.Body))
	}
	issued := ok(issue(t, d, draftLetter(first)))(t).Letter
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-18"}))(t)
	second := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: forwarded.ID}))(t).Body
	if second.About != issued.ID || len(second.References) != 2 || !strings.HasSuffix(second.Subject, "(তাগিদ-২)।") {
		t.Errorf("%s", asJSON(t, second))
	}
	if again := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder"}))(t).Body; !slices.Equal(again.References, second.References) {
		t.Errorf("the newest letter is the reminder; its chain is %q", again.References)
	}
}

func TestLetterWithBlanksIsNotIssued(t *testing.T) {
	d := desktest.Open(t)
	for _, kind := range []string{"notice", "letter", "do"} {
		view := ok(d.Letters.Compose(letters.ComposeIn{Template: kind}))(t)
		_, err := issue(t, d, draftLetter(view))
		refused(t, err, "letter.placeholder")
	}
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "notice"}))(t)
	view.Body.Subject, view.Body.Paragraphs = "সভা প্রসঙ্গে।", []string{"আগামীকাল সভা।"}
	if issued := ok(issue(t, d, draftLetter(view)))(t); !issued.Letter.Issued {
		t.Error("a written notice is not issued")
	}
}

func TestEnclosuresAndFilesAreCompared(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t)
	draft := draftLetter(view)
	draft.Body.Enclosures = []string{"বর্ণনামতে – ১ (এক) ফর্দ।"}
	said := func(warnings []string) bool {
		return slices.ContainsFunc(warnings, func(w string) bool { return strings.HasPrefix(w, "সংযুক্তিতে ১টি") })
	}
	if preview := ok(d.Letters.Preview(draft))(t); !said(preview.Warnings) {
		t.Errorf("%q", preview.Warnings)
	}
	draft.Body.Attached = []office.Attachment{attached(t, d, "scan.png")}
	if preview := ok(d.Letters.Preview(draft))(t); said(preview.Warnings) {
		t.Errorf("%q", preview.Warnings)
	}
}

// The page shows the first few warnings: that a file is missing was folded away behind four blanks.
func TestBlanksComeLastAmongTheWarnings(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter"}))(t)
	view.Body.Attached = []office.Attachment{attached(t, d, "scan.png")}
	warnings := ok(d.Letters.Preview(draftLetter(view)))(t).Warnings
	if len(warnings) != 5 || !strings.Contains(warnings[0], "১টি ফাইল") || !strings.Contains(warnings[1], "[") || !strings.Contains(warnings[4], "[") {
		t.Errorf("%q", warnings)
	}
}

func TestEmblemStandsOnTheLetter(t *testing.T) {
	d := desktest.Open(t)
	before := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t).Preview.Address
	path := filepath.Join(d.Dir, "emblem.png")
	if err := os.WriteFile(path, picture(t), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
	file := ok(d.Records.Attach(content.AttachIn{}))(t).Files[0]
	settings := ok(d.Settings.Get())(t)
	settings.Office.Print.EmblemSHA256 = file.SHA256
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	after := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t).Preview
	if after.Address == before || after.Pages != 1 || !bytes.Contains(served(t, d, after.Address), []byte("/Subtype/Image")) {
		t.Error("the letter has no picture")
	}
}

func TestPrintsAreShownSavedAndRefused(t *testing.T) {
	d := desktest.Open(t)
	for _, kind := range ok(d.Prints.Kinds())(t).Choices {
		if preview := ok(d.Prints.Preview(letters.PrintIn{Kind: kind.Value}))(t); preview.Pages != 1 {
			t.Errorf("%s has %d pages", kind.Value, preview.Pages)
		}
	}
	_, err := d.Prints.Preview(letters.PrintIn{Kind: "poster"})
	refused(t, err, "print.kind")
	_, err = d.Prints.Preview(letters.PrintIn{Kind: "register", From: "2020-10-05", To: "2020-10-01"})
	refused(t, err, "print.period")
	_, err = d.Charters.Preview(letters.CharterIn{Paper: "a0"})
	refused(t, err, "charter.paper")
	d.Dialogs.Answer(filepath.Join(d.Dir, "facts.pdf"))
	if saved := ok(d.Prints.SavePDF(letters.PrintIn{Kind: "factsheet"}))(t); !saved.Saved {
		t.Error("not saved")
	}
	if offer := ok(d.Prints.Print(letters.PrintIn{Kind: "contacts"}))(t); d.News.End(offer.Job.ID).State != "done" || len(d.Printers.Printed) != 1 {
		t.Errorf("%+v", offer)
	}
}
