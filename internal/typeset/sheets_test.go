package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
	"pgregory.net/rapid"
)

// feet are the artifacts of each page joined: the line in its bottom margin.
func feet(t *testing.T, doc typeset.Document) []string {
	t.Helper()
	pages, _ := layout(t, doc)
	out := make([]string, len(pages))
	for i, pg := range pages {
		for _, l := range pg {
			if l.Artifact {
				out[i] += l.Text
			}
		}
	}
	return out
}

// sheetsOf is a document of one sheet for each number of lines.
func sheetsOf(lines ...int) typeset.Document {
	doc := typeset.Document{Paper: typeset.A4(), Footer: typeset.Footer{PageNumbers: true}}
	for i, n := range lines {
		if i > 0 {
			doc.Blocks = append(doc.Blocks, typeset.PageBreak{NewSheet: true})
		}
		doc.Blocks = append(doc.Blocks, filling(n)...)
	}
	return doc
}

// A letter to a hundred offices is one file; each office gets its own sheets and
// must not read "page 57 of 104" on them.
func TestPagesAreCountedWithinTheSheet(t *testing.T) {
	doc := sheetsOf(50, 3, 100)
	want := []string{"পৃষ্ঠা ১/২", "পৃষ্ঠা ২/২", "", "পৃষ্ঠা ১/৩", "পৃষ্ঠা ২/৩", "পৃষ্ঠা ৩/৩"}
	if got := feet(t, doc); !slices.Equal(got, want) {
		t.Errorf("feet %q, want %q", got, want)
	}
	if res := mustRender(t, doc); !slices.Equal(res.Sheets, []int{2, 1, 3}) || res.Pages != 6 {
		t.Errorf("%d pages in sheets of %v", res.Pages, res.Sheets)
	}
}

func TestADocumentWithoutNewSheetsIsOneSheet(t *testing.T) {
	for name, doc := range map[string]typeset.Document{
		"empty": {}, "one page": {Blocks: filling(3)}, "three pages": {Blocks: filling(100)},
		"a break":            {Blocks: []typeset.Block{para("এক"), typeset.PageBreak{}, para("দুই")}},
		"a new sheet first":  {Blocks: []typeset.Block{typeset.PageBreak{NewSheet: true}, para("এক")}},
		"a new sheet at end": {Blocks: []typeset.Block{para("এক"), typeset.PageBreak{NewSheet: true}}},
	} {
		if res := mustRender(t, doc); !slices.Equal(res.Sheets, []int{res.Pages}) {
			t.Errorf("%s: %d pages in sheets of %v", name, res.Pages, res.Sheets)
		}
	}
}

// The left part of the foot is laid beside the page number of its own sheet.
func TestTheLeftOfTheFootStandsOnEverySheet(t *testing.T) {
	doc := sheetsOf(3, 50)
	doc.Footer.Left = "হালনাগাদ"
	want := []string{"হালনাগাদ", "হালনাগাদ পৃষ্ঠা ১/২", "হালনাগাদ পৃষ্ঠা ২/২"}
	if got := feet(t, doc); !slices.Equal(got, want) {
		t.Errorf("feet %q, want %q", got, want)
	}
}

// Every recipient's letter looks like the first one: room above the first block
// stands on the first page of each sheet.
func TestRoomAboveStandsOnTheFirstPageOfEachSheet(t *testing.T) {
	block := func() []typeset.Block {
		return []typeset.Block{typeset.Space{Pt: 40}, para("প্রিয় মহোদয়")}
	}
	doc := typeset.Document{Blocks: slices.Concat(block(), []typeset.Block{typeset.PageBreak{NewSheet: true}}, block(), []typeset.Block{typeset.PageBreak{}}, block())}
	pages, _ := layout(t, doc)
	if len(pages) != 3 || pages[1][0].Y != pages[0][0].Y || pages[2][0].Y > pages[0][0].Y-40 {
		t.Errorf("first lines at %v, %v, %v", pages[0][0].Y, pages[1][0].Y, pages[2][0].Y)
	}
}

// A row that begins a sheet and goes on over a page begins it once.
func TestARowThatGoesOnDoesNotBeginASecondSheet(t *testing.T) {
	tall := typeset.Table{WidthsMM: []float64{60}, Rows: [][]typeset.Cell{{typeset.TextCell(strings.TrimSpace(strings.Repeat("লাইন\n", 100)))}}}
	doc := typeset.Document{Blocks: []typeset.Block{para("এক"), typeset.PageBreak{NewSheet: true}, tall, typeset.PageBreak{NewSheet: true}, para("দুই")}}
	if res := mustRender(t, doc); !slices.Equal(res.Sheets, []int{1, res.Pages - 2, 1}) {
		t.Errorf("%d pages in sheets of %v", res.Pages, res.Sheets)
	}
}

func TestTwoBreaksMakeAnEmptyPageOfTheSheetTheFirstOneBegins(t *testing.T) {
	sheet, plain := typeset.PageBreak{NewSheet: true}, typeset.PageBreak{}
	for _, c := range []struct {
		first, second typeset.PageBreak
		want          []int
	}{
		{plain, plain, []int{3}}, {sheet, plain, []int{1, 2}}, {plain, sheet, []int{2, 1}}, {sheet, sheet, []int{1, 1, 1}},
	} {
		doc := typeset.Document{Blocks: []typeset.Block{para("এক"), c.first, c.second, para("দুই")}}
		if res := mustRender(t, doc); !slices.Equal(res.Sheets, c.want) {
			t.Errorf("%v: sheets of %v, want %v", c, res.Sheets, c.want)
		}
	}
}

func TestPageLabelsCountWithinTheSheet(t *testing.T) {
	m := modelOf(t, sheetsOf(50, 3, 100))
	labels := m.array(m.dict(m.dict(m.trailer["Root"])["PageLabels"])["Nums"])
	got := ""
	for i := 0; i+1 < len(labels); i += 2 {
		got += fmt.Sprint(labels[i]) + pdfText(m.dict(labels[i+1])["P"]) + " "
	}
	if want := "0১ 1২ 2১ 3১ 4২ 5৩ "; got != want {
		t.Errorf("labels %q, want %q", got, want)
	}
}

// Whatever the sheets hold, their pages add up, and each sheet has as many pages
// as it has alone.
func TestASheetHasThePagesItHasAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.IntRange(1, 80), 1, 3).Draw(t, "lines")
		var want []int
		for _, n := range lines {
			res, err := typeset.Render(sheetsOf(n))
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, res.Pages)
		}
		res, err := typeset.Render(sheetsOf(lines...))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(res.Sheets, want) {
			t.Errorf("sheets of %v, alone %v", res.Sheets, want)
		}
	})
}
