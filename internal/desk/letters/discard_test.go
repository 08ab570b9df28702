package letters_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
)

// subjects are those of rows, in order.
func subjects(rows []letters.RegisterRow) []string {
	all := make([]string, len(rows))
	for i, row := range rows {
		all[i] = row.Subject
	}
	return all
}

func found(t testing.TB, d *desktest.Desk, query string) int {
	t.Helper()
	return len(ok(d.Finder.Find(content.FindIn{Query: query, Limit: 20}))(t).Hits)
}

func drafts(t testing.TB, d *desktest.Desk) []letters.RegisterRow {
	t.Helper()
	return ok(d.Letters.Register(letters.RegisterIn{}))(t).Drafts
}

// A clerk who opened five kinds of letters to look at them had five drafts above the register for ever.
func TestDraftThrownAwayIsMetNowhereAndComesBackWhole(t *testing.T) {
	d := desktest.Open(t)
	first, second := keepOrder(t, d, "প্রথম আদেশ"), keepOrder(t, d, "দ্বিতীয় আদেশ")
	scan := attached(t, d, "scan.png")
	second.Body.Attached = append(second.Body.Attached, scan)
	second = ok(d.Letters.Keep(draftLetter(second)))(t)

	gone := ok(d.Letters.Discard(letters.LetterIn{ID: second.ID}))(t)
	if gone.ID != second.ID || !slices.Equal(subjects(gone.Drafts), []string{"প্রথম আদেশ"}) || gone.Text != "খসড়া ফেলে দেওয়া হয়েছে: দ্বিতীয় আদেশ" || gone.Nav.Undo != gone.Text {
		t.Fatalf("%s", asJSON(t, gone))
	}
	if got := drafts(t, d); !slices.Equal(subjects(got), []string{"প্রথম আদেশ"}) || found(t, d, "দ্বিতীয় আদেশ") != 0 {
		t.Errorf("it is still met: %s", asJSON(t, got))
	}
	if kept := ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t); kept.ID != first.ID {
		t.Errorf("the draft gone on with is %q", kept.Body.Subject)
	}
	for name, verb := range map[string]func() error{
		"open":  func() error { _, err := d.Letters.Open(letters.LetterIn{ID: second.ID}); return err },
		"keep":  func() error { _, err := d.Letters.Keep(draftLetter(second)); return err },
		"issue": func() error { _, err := d.Letters.Issue(draftLetter(second)); return err },
		"print": func() error { _, err := d.Letters.Print(letters.LetterIn{ID: second.ID}); return err },
		"each":  func() error { _, err := d.Letters.SaveEach(letters.LetterIn{ID: second.ID}); return err },
		"afresh": func() error {
			_, err := d.Letters.Compose(letters.ComposeIn{Template: "order", Fresh: true, ID: second.ID})
			return err
		},
		"again": func() error { _, err := d.Letters.Discard(letters.LetterIn{ID: second.ID}); return err },
	} {
		err := verb()
		if p := refused(t, err, "letter.discarded"); p.Code == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	d.Reopen(t)
	if !there(t, d, scan.SHA256) {
		t.Error("a file that the draft's history names is gone")
	}

	back := ok(d.Letters.Restore(letters.LetterIn{ID: second.ID}))(t)
	if !slices.Equal(subjects(back.Drafts), []string{"দ্বিতীয় আদেশ", "প্রথম আদেশ"}) || back.Text != "খসড়া ফিরিয়ে আনা হয়েছে: দ্বিতীয় আদেশ" {
		t.Errorf("%s", asJSON(t, back))
	}
	open := ok(d.Letters.Open(letters.LetterIn{ID: second.ID}))(t)
	if asJSON(t, open.Body) != asJSON(t, second.Body) || open.Revision != second.Revision+2 || found(t, d, "দ্বিতীয় আদেশ") != 1 {
		t.Errorf("%s", asJSON(t, open))
	}
	again := ok(d.Letters.Restore(letters.LetterIn{ID: second.ID}))(t) // the button was pressed twice
	if got := ok(d.Letters.Open(letters.LetterIn{ID: second.ID}))(t); got.Revision != open.Revision || len(again.Drafts) != 2 {
		t.Errorf("revision %d", got.Revision)
	}
	if issued := ok(d.Letters.Issue(draftLetter(open)))(t).Letter; !issued.Issued {
		t.Error("what came back cannot be issued")
	}
}

func TestIssuedLetterIsNeverThrownAway(t *testing.T) {
	d := desktest.Open(t)
	issued := ok(issue(t, d, draftLetter(keepOrder(t, d, "আদেশ"))))(t).Letter
	for code, id := range map[string]string{"letter.issued": issued.ID, "store.not_found": "x"} {
		_, err := d.Letters.Discard(letters.LetterIn{ID: id})
		refused(t, err, code)
		_, err = d.Letters.Restore(letters.LetterIn{ID: id})
		refused(t, err, code)
	}
	if rows := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows; len(rows) != 4 || rows[0].ID != issued.ID || rows[0].Changed != "" {
		t.Errorf("%s", asJSON(t, rows))
	}
}

func TestDraftsSayWhenTheyChangedTheLastOneFirst(t *testing.T) {
	d := desktest.Open(t)
	first := keepOrder(t, d, "প্রথম আদেশ")
	keepOrder(t, d, "দ্বিতীয় আদেশ")
	if got := drafts(t, d); !slices.Equal(subjects(got), []string{"দ্বিতীয় আদেশ", "প্রথম আদেশ"}) {
		t.Errorf("%q", subjects(got))
	}
	ok(d.Letters.Keep(draftLetter(first)))(t)
	got := drafts(t, d)
	if !slices.Equal(subjects(got), []string{"প্রথম আদেশ", "দ্বিতীয় আদেশ"}) || !strings.HasPrefix(got[0].Changed, "৫ অক্টোবর ২০২০") {
		t.Errorf("%s", asJSON(t, got))
	}
}
