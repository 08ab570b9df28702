package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// signs is a text without what stands between its words.
func signs(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// A directive that came as text is printed with every sign that it came with, in order, and none that it had not: references,
// addressees, enclosures, both dates or one.
//
// Source: internal/document/README.md › Directive printed.
func TestADirectiveThatCameAsTextIsPrintedWordForWord(t *testing.T) {
	letters, err := filepath.Glob(filepath.Join("..", "directive", "testdata", "*.txt"))
	own, _ := filepath.Glob(filepath.Join("testdata", "received", "*.txt"))
	if err != nil || len(letters) < 30 || len(own) == 0 {
		t.Fatalf("%d letters, %v", len(letters), err)
	}
	for _, path := range append(letters, own...) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		u := directive.Read(text, catalog.Default())
		dir := office.Directive{Text: text, SubjectBN: u.Subject, ReceivedFrom: u.Issuer, Memo: u.Memo, Date: u.Date, Bangla: u.Bangla, Signatory: u.Signatory, Copies: u.Copies}
		for _, item := range u.Items {
			dir.Items = append(dir.Items, office.DirectiveItem{Mark: item.Mark, TextBN: item.Text, Category: item.Category})
		}
		doc := document.LetterIn(document.Look{}, document.DirectiveLetter(dir), "2020-10-05", []int{document.Tightest})
		got, want := signs(strings.Join(flat(doc.Blocks), "\n")), signs(bangla.Normalise(text))
		if got != want {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Errorf("%s: printed …%q, came as …%q", filepath.Base(path), cut(got, at), cut(want, at))
		}
		if result, err := typeset.Render(doc); err != nil || result.Pages == 0 {
			t.Errorf("%s: %d pages, %v", filepath.Base(path), result.Pages, err)
		}
	}
}

// cut is a piece of a text around a byte.
func cut(text string, at int) string {
	return strings.ToValidUTF8(text[max(0, at-60):min(len(text), at+60)], "")
}
