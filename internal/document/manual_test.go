package document_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/document"
	"batayandesk/internal/manual"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Whoever looks a chapter up in the contents finds it on the page that is said there, in both languages.
func TestTheContentsOfTheManualNameThePagesOfItsChapters(t *testing.T) {
	kind, _ := document.PrintOf("manual")
	for lang, number := range map[office.Lang]func(int) string{office.Bengali: bangla.Itoa, office.English: func(n int) string { return fmt.Sprint(n) }} {
		var doc typeset.Document
		in := document.PrintInput{Content: facts(t, "2020-10-05").Content, Lang: lang}
		made, err := kind.Set(in, func(d typeset.Document) (typeset.Result, error) { doc = d; return typeset.Render(d) })
		if err != nil || len(made.Warnings) > 0 || made.Pages < 8 {
			t.Fatalf("%s: %d pages, %v, %v", lang, made.Pages, made.Warnings, err)
		}
		text := strings.Join(flat(doc.Blocks), "\n")
		stands := map[string]int{}
		for _, a := range made.Anchors {
			stands[a.Name] = a.From.Page
		}
		last := 1
		for i, topic := range manual.Topics(lang) {
			page := stands[topic.ID]
			if page <= 1 || page < last {
				t.Errorf("%s stands on page %d, after %d", topic.ID, page, last)
			}
			last = page
			line := fmt.Sprintf(" | %s | %s\n", topic.Title, number(page))
			if !strings.Contains(text, line) {
				t.Errorf("chapter %d is not in the contents as %q", i+1, line)
			}
		}
	}
}
