package typeset_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// An anchor reaches from the first line with its words to the last, wherever they stand: over a page break,
// in columns, in the rows of a table, in several paragraphs.
func TestAnchorsTellWhereTheirWordsStand(t *testing.T) {
	anchored := func(name string, times int) typeset.Paragraph {
		return typeset.Paragraph{Anchor: name, Spans: typeset.Text(strings.TrimSpace(strings.Repeat(name+" ", times)))}
	}
	cell := func(name string, times int) typeset.Cell {
		return typeset.Cell{Blocks: []typeset.Paragraph{anchored(name, times)}}
	}
	doc := typeset.Document{Paper: typeset.A4(), Blocks: []typeset.Block{anchored("বিষয়", 3)}}
	doc.Blocks = append(doc.Blocks, filling(30)...)
	doc.Blocks = append(doc.Blocks,
		anchored("দীর্ঘ", 900),
		anchored("তালিকা", 2), typeset.Paragraph{Spans: typeset.Text("মাঝখানে")}, anchored("তালিকা", 40),
		typeset.Columns{WidthsMM: []float64{80, 90}, Cells: [][]typeset.Block{{anchored("প্রাপক", 20)}, {typeset.Space{Pt: 30}, anchored("স্বাক্ষর", 2)}}},
		typeset.Table{WidthsMM: []float64{40, 130}, Rows: [][]typeset.Cell{{cell("সারি", 1), cell("সারি", 90)}, {cell("শেষ", 4), cell("শেষ", 1)}}},
	)
	pages, _ := layout(t, doc)
	result, err := typeset.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	type spot struct {
		page int
		y    float64
	}
	first, last := map[string]spot{}, map[string]spot{}
	for i, lines := range pages {
		for _, l := range lines {
			for name := range strings.FieldsSeq(l.Text) {
				if _, seen := first[name]; !seen {
					first[name] = spot{i + 1, l.Y}
				}
				if l.Y > last[name].y || i+1 > last[name].page {
					last[name] = spot{i + 1, l.Y}
				}
			}
		}
	}
	names := []string{}
	for _, a := range result.Anchors {
		names = append(names, a.Name)
		from, to := first[a.Name], last[a.Name]
		const step = 12 * 1.45
		top, foot := a.From.Y*297*pt, a.To.Y*297*pt
		if a.From.Page != from.page || top >= from.y || top < from.y-1.5*step {
			t.Errorf("%s begins on page %d at %.1f, its first line stands on page %d at %.1f", a.Name, a.From.Page, top, from.page, from.y)
		}
		if a.To.Page != to.page || foot <= to.y || foot > to.y+step {
			t.Errorf("%s ends on page %d at %.1f, its last line stands on page %d at %.1f", a.Name, a.To.Page, foot, to.page, to.y)
		}
	}
	for i, want := range [][2]float64{{20, 190}, {20, 190}, {20, 190}, {20, 100}, {100, 190}, {20, 190}, {20, 190}} {
		if a := result.Anchors[i]; math.Abs(a.Left*210-want[0]) > 2 || math.Abs(a.Right*210-want[1]) > 2 {
			t.Errorf("%s reaches from %.1f to %.1f mm across, not %v", a.Name, a.Left*210, a.Right*210, want)
		}
	}
	if got := fmt.Sprint(names); got != "[বিষয় দীর্ঘ তালিকা প্রাপক স্বাক্ষর সারি শেষ]" {
		t.Errorf("anchors %s", got)
	}
	if result.Anchors[1].From.Page == result.Anchors[1].To.Page {
		t.Error("no anchor reaches over a page break")
	}
	for i := range doc.Blocks {
		if p, ok := doc.Blocks[i].(typeset.Paragraph); ok {
			p.Anchor = ""
			doc.Blocks[i] = p
		}
	}
	plain, err := typeset.Render(doc)
	if err != nil || string(plain.PDF) != string(result.PDF) {
		t.Errorf("anchors change the file (%v)", err)
	}
}
