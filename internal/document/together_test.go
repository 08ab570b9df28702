package document_test

import (
	"fmt"
	"slices"
	"testing"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// steps stands for a print that has so many pages on each step of being drawn together.
func steps(fit bool, pages [document.Tightest + 1]int) (chosen string, tried int) {
	kind := document.PrintKind{Fit: fit, Make: func(_ document.PrintInput, tight int) typeset.Document {
		return typeset.Document{Meta: typeset.Meta{Title: fmt.Sprint(tight)}}
	}}
	result, _ := kind.Set(document.PrintInput{}, func(doc typeset.Document) (typeset.Result, error) {
		tried++
		step := int(doc.Title[0] - '0')
		return typeset.Result{PDF: []byte(doc.Title), Pages: pages[step], Sheets: []int{pages[step]}}, nil
	})
	return string(result.PDF), tried
}

func TestPrintIsDrawnTogetherNoFurtherThanHelps(t *testing.T) {
	for _, c := range []struct {
		fit   bool
		pages [4]int
		step  string
		why   string
	}{
		{false, [4]int{1, 1, 1, 1}, "0", "one page already"},
		{false, [4]int{2, 1, 1, 1}, "1", "the first step is enough"},
		{false, [4]int{2, 2, 2, 1}, "3", "only the last is"},
		{false, [4]int{2, 2, 2, 2}, "0", "tight letters on two pages help nobody"},
		{false, [4]int{3, 2, 2, 1}, "0", "three pages are no overrun"},
		{true, [4]int{3, 2, 2, 1}, "3", "it must be one page"},
		{true, [4]int{3, 3, 2, 2}, "2", "as few as can be, no tighter than that"},
		{true, [4]int{2, 2, 2, 2}, "0", "nothing is gained"},
	} {
		if step, _ := steps(c.fit, c.pages); step != c.step {
			t.Errorf("pages %v, one page a must: %v: step %s, want %s: %s", c.pages, c.fit, step, c.step, c.why)
		}
	}
}

// A letter is set anew at every key: one that cannot be helped is not tried on every step.
func TestWhatCannotBeHelpedIsSetTwice(t *testing.T) {
	if _, tried := steps(false, [4]int{2, 2, 2, 2}); tried != 2 {
		t.Errorf("set %d times", tried)
	}
	if _, tried := steps(false, [4]int{5, 5, 5, 5}); tried != 1 {
		t.Errorf("set %d times", tried)
	}
}

func TestEachSheetOfALetterIsDrawnTogetherByItself(t *testing.T) {
	body := office.LetterBody{Subject: "বিষয়", Style: "full"}
	for i := range 3 {
		body.Recipients = append(body.Recipients, []string{"চেয়ারম্যান", fmt.Sprint(i)})
	}
	if n := len(document.ForEach(body)); n != 3 {
		t.Fatalf("%d sheets", n)
	}
	round := 0
	// loose: 1, 2 and 2 pages; only the second is helped, by the second step.
	rounds := [][]int{{1, 2, 2}, {1, 1, 2}, {1, 2, 2}, {1, 1, 2}}
	_, tight, err := document.SetLetter(document.Look{}, body, "2020-10-05", func(typeset.Document) (typeset.Result, error) {
		round++
		return typeset.Result{Sheets: rounds[round-1]}, nil
	})
	if err != nil || !slices.Equal(tight, []int{0, 2, 0}) || round != 4 {
		t.Errorf("steps %v after %d rounds, %v", tight, round, err)
	}
}
