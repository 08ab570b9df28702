package document

import (
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

// charterTextMM is the width of the forms' tables on A4 landscape. Source: domain.md section 6.
const charterTextMM = 277.0

var charterSheets = map[string]charterSheet{
	"":        {typeset.A4Landscape(), 1, 1, 9.5},
	"a4":      {typeset.A4Landscape(), 1, 1, 9.5},
	"a3":      {typeset.A3Landscape(), typeset.A3Landscape().TextWidthMM() / charterTextMM, 1.36, 9.5},
	"a1":      {typeset.A1Landscape(), typeset.A1Landscape().TextWidthMM() / charterTextMM, 2.4, 9.5},
	"service": {typeset.A4(), 1, 1.1, 12},
}

// BoardScales are the letter sizes of a wall board to try, largest first, as multiples of A4's: a board has
// as few sheets as can be, with letters as large as they can be then.
var BoardScales = []float64{2.2, 2, 1.8, 1.6, 1.45, 1.3}

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
	t := typeset.Table{SizePt: c.pt(sizePt), LineHeight: 1.4, PaddingPt: c.pt(3), RulePt: 0.5 * c.sheet.text}
	for _, width := range widthsMM {
		t.WidthsMM = append(t.WidthsMM, c.mm(width))
	}
	return t
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
		c.add(typeset.Space{Pt: c.pt(12)}, code)
	}
}
