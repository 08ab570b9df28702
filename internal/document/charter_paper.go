package document

import (
	"cmp"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// charterSheet is a paper for a charter: how much wider than A4 its columns are, and how much larger its
// letters. On the wall letters grow less than columns, so that a board is read from where people stand and
// still holds all services.
type charterSheet struct {
	paper         typeset.Paper
	columns, text float64
	cellPt        float64 // letters of a service's cells
}

// bodyPt is the size of a charter's running text on A4.
const bodyPt = 11

// cellPaddingPt is the room around the text of a cell, on A4.
const cellPaddingPt = 3

// charterTextMM is the width of the forms' tables on A4 landscape. Source: internal/document/README.md › Charter.
const charterTextMM = 277.0

var charterSheets = map[string]charterSheet{
	"":        {typeset.A4Landscape(), 1, 1, 9.5},
	"a4":      {typeset.A4Landscape(), 1, 1, 9.5},
	"a3":      {typeset.A3Landscape(), typeset.A3Landscape().TextWidthMM() / charterTextMM, 1.36, 9.5},
	"a1":      {typeset.A1Landscape(), typeset.A1Landscape().TextWidthMM() / charterTextMM, 2.4, 9.5},
	"service": {typeset.A4(), 1, 1.1, 12},
}

// boardScales are the letter sizes of a wall board to try, largest first, as multiples of A4's: a board has
// as few sheets as can be, with letters as large as they can be then.
var boardScales = []float64{2.3, 2.2, 2.1, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3}

// KnownPaper tells whether a charter can be printed on paper.
func KnownPaper(paper string) bool {
	_, known := charterSheets[paper]
	return known
}

// pt is a size of A4 as it is on this sheet.
func (c *charter) pt(size float64) float64 { return size * c.sheet.text }

// mm is a width of the A4 form as it is on this sheet.
func (c *charter) mm(width float64) float64 { return width * c.sheet.columns }

// table is an empty table of the charter with columns as on A4.
func (c *charter) table(sizePt float64, widthsMM ...float64) typeset.Table {
	t := typeset.Table{SizePt: c.pt(sizePt), LineHeight: 1.4, PaddingPt: c.pt(cellPaddingPt), RulePt: 0.5 * c.sheet.text}
	for _, width := range widthsMM {
		t.WidthsMM = append(t.WidthsMM, c.mm(width))
	}
	return t
}

// givesAtMost is the part of its width that a column of the form gives away.
const givesAtMost = 1.0 / 6

// widths are the columns of the services' tables. A mail address that is cut reads badly and is copied wrongly:
// a column in which the form leaves too little room for one takes it from the others.
func (c *charter) widths() []float64 {
	widths := make([]float64, len(c.columns))
	var takers, givers []int
	lacks, free := map[int]float64{}, 0.0
	for i, col := range c.columns {
		widths[i] = c.mm(col.widthMM)
		if lacks[i] = c.lack(col.fields, widths[i]); lacks[i] > 0 {
			takers = append(takers, i)
		} else if col.fields != nil {
			givers = append(givers, i)
			free += widths[i] * givesAtMost
		}
	}
	slices.SortFunc(takers, func(a, b int) int { return cmp.Compare(lacks[a], lacks[b]) })
	taken := 0.0
	for _, i := range takers {
		if taken+lacks[i] > free {
			break
		}
		widths[i] += lacks[i]
		taken += lacks[i]
	}
	for _, i := range givers {
		widths[i] -= widths[i] * givesAtMost * taken / free
	}
	return widths
}

// lack is how much too narrow a column is for its longest address; addresses that cannot be helped do not count.
func (c *charter) lack(fields []string, width float64) float64 {
	room := width - c.pt(2*cellPaddingPt)*mmPerPt - 0.3
	most, seen := 0.0, map[string]bool{}
	for _, service := range c.in.Services {
		for _, field := range fields {
			for word := range words(strings.ReplaceAll(c.in.Value(service, field), "\n", " ")) {
				if seen[word] || !isAddress(word) {
					continue
				}
				seen[word] = true
				if lack := addressMM(word, c.pt(c.sheet.cellPt)) - room; lack < c.mm(charterTextMM)*givesAtMost {
					most = max(most, lack)
				}
			}
		}
	}
	return most
}

// leaflets are a page for each service: its columns below each other, to hang at its counter.
func (c *charter) leaflets() {
	n := 0
	for _, group := range serviceGroups {
		for _, service := range c.in.Services {
			if service.Values["kind"] != group.kind {
				continue
			}
			if n++; n > 1 {
				c.add(typeset.PageBreak{})
			}
			c.leaflet(n, service, c.row(service, n))
		}
	}
	if n == 0 {
		c.title()
		c.add(typeset.Paragraph{Spans: typeset.Text("প্রযোজ্য নয়"), Align: typeset.Center})
	}
}

// leaflet prints the cells of one service, its name as the heading.
func (c *charter) leaflet(n int, service office.Record, cells []typeset.Cell) {
	c.add(headLines(c.in.Office.Letterhead, c.pt(bodyPt))...)
	name := c.in.Value(service, "name_bn")
	role := typeset.Heading2
	if n == 1 {
		role = typeset.Heading1
	}
	address := c.in.Value(service, "url")
	if address == "" {
		address = c.in.Office.Website
	}
	c.add(
		typeset.Paragraph{Spans: typeset.Text("সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার): সেবা নং " + bangla.Itoa(n)), Align: typeset.Center, BeforePt: c.pt(10)},
		typeset.Paragraph{Spans: typeset.Bold(name), Role: role, Align: typeset.Center, SizePt: c.pt(16), BeforePt: c.pt(6), AfterPt: c.pt(10), Bookmark: name},
	)
	t := c.table(c.sheet.cellPt, 56, 114)
	t.PaddingPt = c.pt(5)
	for i, col := range c.columns {
		if i < 2 {
			continue
		}
		head := headCell(col.head)
		head.Align = typeset.Left
		t.Rows = append(t.Rows, []typeset.Cell{head, cells[i]})
	}
	c.add(t)
	if code, any := pageCode(address, 30); any {
		named := "এই সেবার ওয়েব পাতা"
		if address == c.in.Office.Website {
			named = "অফিসের ওয়েবসাইট"
		}
		c.add(typeset.Columns{
			WidthsMM: []float64{134, 36}, BeforePt: c.pt(12), VAlign: typeset.Middle,
			Cells: [][]typeset.Block{{
				typeset.Paragraph{Spans: typeset.Text(named), Align: typeset.Right},
				typeset.Paragraph{Spans: withAddress(address, c.pt(bodyPt)), Align: typeset.Right},
			}, {code}},
		})
	}
}
