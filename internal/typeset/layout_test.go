package typeset_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

func layout(t *testing.T, doc typeset.Document) ([][]typeset.PlacedLine, []typeset.Warning) {
	t.Helper()
	pages, _, warns, err := typeset.Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	return pages, warns
}

const pt = 72 / 25.4

// filling is n paragraphs of one line each.
func filling(n int) []typeset.Block {
	var out []typeset.Block
	for i := range n {
		out = append(out, typeset.Paragraph{Spans: typeset.Text(fmt.Sprintf("পঙ্ক্তি %d", i))})
	}
	return out
}

const longText = "উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে জেলা ও উপজেলা পোর্টালগুলোতে দাপ্তরিক সকল তথ্য নিয়মিত হাল-নাগাদ এর বাধ্যবাধকতা রয়েছে। "

func TestJustifiedLinesReachBothMarginsAndTheLastStaysNatural(t *testing.T) {
	pages, _ := layout(t, typeset.Document{Paper: typeset.A4(), Blocks: []typeset.Block{para(strings.Repeat(longText, 4))}})
	lines := pages[0]
	for i, l := range lines {
		full := math.Abs(l.Right-190*pt) < 0.1
		if last := i == len(lines)-1; full == last || math.Abs(l.X-20*pt) > 0.01 {
			t.Errorf("line %d of %d runs from %.2f to %.2f", i, len(lines), l.X, l.Right)
		}
	}
}

func TestAForcedBreakEndsTheLineWithoutStretching(t *testing.T) {
	pages, _ := layout(t, typeset.Document{Blocks: []typeset.Block{para("এক দুই\nতিন\n\nচার")}})
	lines := pages[0]
	if len(lines) != 3 || lines[0].Right > 100*pt || lines[2].Y-lines[1].Y < 30 {
		t.Errorf("lines %+v", lines)
	}
}

func TestNoPageEndsOrBeginsWithASingleLineOfAParagraph(t *testing.T) {
	for fill := 30; fill < 42; fill++ {
		blocks := append(filling(fill), para(strings.Repeat(longText, 4)))
		pages, _ := layout(t, typeset.Document{Paper: typeset.A4(), Blocks: blocks})
		for _, pg := range pages {
			n := 0
			for _, l := range pg {
				if !strings.HasPrefix(l.Text, "পঙ্") {
					n++
				}
			}
			if n == 1 {
				t.Errorf("after %d lines one line stands alone", fill)
			}
		}
	}
}

func TestAHeadingStaysWithTheTwoLinesAfterIt(t *testing.T) {
	for fill := 30; fill < 42; fill++ {
		blocks := append(filling(fill), typeset.Paragraph{Role: typeset.Heading1, Spans: typeset.Text("শিরোনাম"), AfterPt: 4}, para(strings.Repeat(longText, 4)))
		pages, _ := layout(t, typeset.Document{Paper: typeset.A4(), Blocks: blocks})
		for _, pg := range pages {
			for i, l := range pg {
				if strings.TrimSpace(l.Text) == "শিরোনাম" && len(pg)-i < 3 {
					t.Errorf("after %d lines the heading has %d lines below", fill, len(pg)-i-1)
				}
			}
		}
	}
}

func TestASignatureBlockStaysWholeWithItsRoomToSign(t *testing.T) {
	for fill := 30; fill < 42; fill++ {
		blocks := append(filling(fill), typeset.Group{Keep: true, LeftMM: 85, WidthMM: 85, Blocks: []typeset.Block{
			typeset.Space{Pt: 45}, centred("নাম", false, 0), centred("পদবি", false, 0), centred("ফোন", false, 0),
		}})
		pages, _ := layout(t, typeset.Document{Paper: typeset.A4(), Blocks: blocks})
		last := pages[len(pages)-1]
		if len(last) < 3 || last[len(last)-3].Text != "নাম" {
			t.Fatalf("after %d lines: %+v", fill, last)
		}
		if len(last) == 3 && last[0].Y < 25*pt+45 {
			t.Errorf("after %d lines the room to sign is gone", fill)
		}
	}
}

func TestATableHeadIsRepeatedAsArtifactAndNeverAlone(t *testing.T) {
	pages, rules, _, err := typeset.Layout(sampleCharter(40))
	if err != nil {
		t.Fatal(err)
	}
	for i, pg := range pages {
		text := ""
		real := false
		for _, l := range pg {
			text += l.Text + " "
			real = real || strings.Contains(l.Text, "(৮)") && !l.Artifact
		}
		if !strings.Contains(text, "(৮)") || real != (i == 0) {
			t.Errorf("page %d: head real %v", i+1, real)
		}
		if i < len(pages)-1 && rules[i] > 30 {
			t.Errorf("page %d has %d grid lines: not merged", i+1, rules[i])
		}
	}
}

func TestATallRowGoesOnWithTwoLinesOnEachSide(t *testing.T) {
	cell := func(n int) typeset.Cell {
		return typeset.TextCell(strings.TrimSpace(strings.Repeat("লাইন\n", n)))
	}
	for fill := 20; fill < 38; fill++ {
		blocks := append(filling(fill), typeset.Table{
			WidthsMM: []float64{60, 60}, Head: [][]typeset.Cell{{typeset.TextCell("মাথা"), typeset.TextCell("মাথা")}},
			Rows: [][]typeset.Cell{{cell(50), cell(5)}},
		})
		pages, _ := layout(t, typeset.Document{Paper: typeset.A4(), Blocks: blocks})
		total := 0
		for _, pg := range pages {
			count := map[float64]int{}
			for _, l := range pg {
				if strings.TrimSpace(l.Text) == "লাইন" {
					count[math.Round(l.X)]++
					total++
				}
			}
			for x, n := range count {
				if n == 1 {
					t.Errorf("after %d lines a single line of the cell at %v stands alone", fill, x)
				}
			}
		}
		if total != 55 {
			t.Errorf("after %d lines: %d of 55 lines set", fill, total)
		}
	}
}

func TestACellFiftyPagesTallIsSetWhole(t *testing.T) {
	doc := typeset.Document{Paper: typeset.A4(), Blocks: []typeset.Block{typeset.Table{
		WidthsMM: []float64{100}, Rows: [][]typeset.Cell{{typeset.TextCell(strings.TrimSpace(strings.Repeat("শব্দ\n", 2000)))}},
	}}}
	pages, warns := layout(t, doc)
	n := 0
	for _, pg := range pages {
		n += len(pg)
	}
	if n != 2000 || len(pages) < 40 || len(warns) > 0 {
		t.Errorf("%d lines on %d pages, warnings %v", n, len(pages), warns)
	}
}

func TestAHeadTallerThanHalfAPageIsCutOnFurtherPagesWithAWarning(t *testing.T) {
	tall := typeset.TextCell(strings.TrimSpace(strings.Repeat("মাথা\n", 26)))
	doc := typeset.Document{Paper: typeset.A4(), Blocks: []typeset.Block{typeset.Table{WidthsMM: []float64{50}, Head: [][]typeset.Cell{{tall}}}}}
	tb := doc.Blocks[0].(typeset.Table)
	for range 60 {
		tb.Rows = append(tb.Rows, []typeset.Cell{typeset.TextCell("সারি")})
	}
	doc.Blocks[0] = tb
	pages, warns := layout(t, doc)
	if len(warns) != 1 || warns[0].Code != "head" {
		t.Errorf("warnings %v", warns)
	}
	heads := 0
	for _, l := range pages[1] {
		if strings.HasPrefix(l.Text, "মাথা") {
			heads++
		}
	}
	if heads != 1 {
		t.Errorf("%d head lines on page 2", heads)
	}
}

func TestAWordWiderThanItsCellIsCutBetweenClustersOnly(t *testing.T) {
	word := strings.Repeat("ক্ষ্মিষ্ঠ্যাং", 12)
	doc := typeset.Document{Blocks: []typeset.Block{typeset.Table{WidthsMM: []float64{30}, Rows: [][]typeset.Cell{{typeset.TextCell(word)}}}}}
	pages, _ := layout(t, doc)
	joined := ""
	for _, l := range pages[0] {
		joined += l.Text
		if r := []rune(l.Text)[0]; strings.ContainsRune("ািীেৈোৌংঃঁৎ্", r) {
			t.Errorf("a line starts with %q", r)
		}
		if l.Right > 20*pt+30*pt {
			t.Errorf("a line reaches %.1f", l.Right)
		}
	}
	if joined != word {
		t.Errorf("%q came out as %q", word, joined)
	}
}

func TestPageNumbersAreBengaliAndMissingOnASinglePage(t *testing.T) {
	find := func(doc typeset.Document) string {
		pages, _ := layout(t, doc)
		all := ""
		for _, l := range pages[0] {
			if l.Artifact {
				all += l.Text
			}
		}
		return all
	}
	foot := typeset.Footer{PageNumbers: true}
	if got := find(typeset.Document{Footer: foot, Blocks: filling(3)}); got != "" {
		t.Errorf("one page: %q", got)
	}
	if got := find(typeset.Document{Footer: foot, Blocks: filling(100)}); got != "পৃষ্ঠা ১/৩" {
		t.Errorf("three pages: %q", got)
	}
}

func TestMeasureAgreesWithTheLayout(t *testing.T) {
	w, err := typeset.Measure("উপজেলা নির্বাহী অফিসার", typeset.TextStyle{}, false)
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := layout(t, typeset.Document{Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Text("উপজেলা নির্বাহী অফিসার")}}})
	if l := pages[0][0]; math.Abs(l.Right-l.X-w*pt) > 0.01 {
		t.Errorf("measured %.3f mm, set %.3f mm", w, (l.Right-l.X)/pt)
	}
}
