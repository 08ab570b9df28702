package letters_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/document"
	"batayandesk/internal/typeset"
)

// pagesOf are the pages of a preview as they are read.
func pagesOf(t testing.TB, d *desktest.Desk, preview desk.Preview) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shown.pdf")
	if err := os.WriteFile(path, served(t, d, preview.Address), 0o600); err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(poppler(t, "pdftotext", "-raw", path, "-"), "\f")
	if pages = pages[:len(pages)-1]; len(pages) != preview.Pages {
		t.Fatalf("%d pages are read of %d", len(pages), preview.Pages)
	}
	return pages
}

// Each office gets its own sheets of a letter that goes to several: the first of two pages is "১/২" for all
// of them, and one page has no number. One long address does not keep the others from being drawn together.
func TestSheetsOfSeveralRecipientsAreNumberedAndDrawnTogetherOneByOne(t *testing.T) {
	d := desktest.Open(t)
	view := toUnions(t, d)
	text := view.Body.Paragraphs[0]
	view.Body.Paragraphs, view.Body.Recipients = []string{text, text, text, text}, nil
	for _, lines := range []int{2, 18, 26, 2} {
		var to []string
		for i := range lines {
			to = append(to, fmt.Sprintf("প্রাপকের %d নম্বর লাইন", i+1))
		}
		view.Body.Recipients = append(view.Body.Recipients, to)
	}
	loose := ok(typeset.Render(document.LetterIn(document.Look{}, view.Body, "2020-10-05", nil)))(t).Sheets
	if !slices.Equal(loose, []int{1, 2, 2, 1}) {
		t.Fatalf("not drawn together, the sheets have %v pages", loose)
	}
	var numbers []string
	for _, page := range pagesOf(t, d, ok(d.Letters.Preview(draftLetter(view)))(t)) {
		number := ""
		if at := strings.Index(page, "পৃষ্ঠা"); at >= 0 {
			number = strings.TrimSpace(page[at:])
		}
		numbers = append(numbers, number)
	}
	if want := []string{"", "", "পৃষ্ঠা ১/২", "পৃষ্ঠা ২/২", ""}; !slices.Equal(numbers, want) {
		t.Errorf("%q", numbers)
	}
}

// The register named the first of three councils alone, and the reminder went to it alone.
func TestRegisterNamesAllRecipientsAndAReminderGoesToThemAgain(t *testing.T) {
	d := desktest.Open(t)
	issued := ok(issue(t, d, draftLetter(toUnions(t, d))))(t).Letter
	row := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows[0]
	if row.To != "চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ, গড়াইপুর, কুষ্টিয়া; চেয়ারম্যান, ২নং চাঁদপুর ইউনিয়ন পরিষদ, গড়াইপুর, কুষ্টিয়া; "+
		"চেয়ারম্যান, ৩নং শিলাইদহচর ইউনিয়ন পরিষদ, গড়াইপুর, কুষ্টিয়া।" {
		t.Errorf("%q", row.To)
	}
	ok(d.Offices.SetDay(officefile.DayIn{Day: "2020-10-18"}))(t)
	again := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: issued.ID}))(t).Body
	if !slices.EqualFunc(again.Recipients, issued.Body.Recipients, slices.Equal) || !slices.Equal(again.Addressee, issued.Body.Addressee) {
		t.Errorf("%q %q", again.Addressee, again.Recipients)
	}
	many := ok(d.Letters.Compose(letters.ComposeIn{Template: "reminder", About: issued.ID}))(t)
	for range 97 {
		many.Body.Recipients = append(many.Body.Recipients, []string{"প্রধান শিক্ষক", "একটি বিদ্যালয়।"})
	}
	ok(issue(t, d, draftLetter(ok(d.Letters.Keep(draftLetter(many)))(t))))(t)
	if row := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows[0]; !strings.HasSuffix(row.To, " সহ মোট ১০০ (একশত)টি প্রাপক।") {
		t.Errorf("%q", row.To)
	}
}
