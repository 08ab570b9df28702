package document

import (
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// CharterInput is what a citizen charter is printed from.
type CharterInput struct {
	Office   office.Office
	Day      office.Date
	Form     string  // field (8 columns) or ministry (7)
	Paper    string  // a4 (also ""), a3, a1 or service; see KnownPaper
	Scale    float64 // letters as a multiple of A4's; 0 = the paper's own
	Charter  office.Record
	Services []office.Record // in the order of the charter
	GRS      []office.Record // in the order of the ladder
	// Value is a field as printed: typed, or followed from the officer it refers to.
	Value func(r office.Record, field string) string
	// VisionLabel and MissionLabel are the office's words: ভিশন and মিশন, or রূপকল্প and অভিলক্ষ্য.
	VisionLabel, MissionLabel string
}

// Gap is a required cell that prints empty.
type Gap struct{ Record, Field string }

// column is one column of a charter's table. Source: internal/document/README.md › Charter.
type column struct {
	widthMM float64
	head    string
	fields  []string // printed below each other; none = the running number
	need    bool
}

var fieldForm = []column{
	{10, "ক্রমিক", nil, false},
	{38, "সেবার নাম", []string{"name_bn"}, true},
	{24, "সেবা প্রদানে সর্বোচ্চ সময়", []string{"time_text_bn"}, true},
	{58, "প্রয়োজনীয় কাগজপত্র", []string{"documents_bn"}, true},
	{36, "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান", []string{"documents_place_bn"}, true},
	{31, "সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)", []string{"fee_bn"}, true},
	{42, "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ই-মেইল", []string{"officer_bn"}, true},
	{38, "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোডসহ অফিসিয়াল টেলিফোন ও ই-মেইল", []string{"superior_bn"}, true},
}

var ministryForm = []column{
	{10, "ক্র. নং", nil, false},
	{42, "সেবার নাম", []string{"name_bn"}, true},
	{58, "সেবা প্রদান পদ্ধতি", []string{"method_bn"}, true},
	{60, "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান", []string{"documents_bn", "documents_place_bn"}, true},
	{34, "সেবার মূল্য এবং পরিশোধ পদ্ধতি", []string{"fee_bn"}, true},
	{28, "সেবা প্রদানের সময়সীমা", []string{"time_text_bn"}, true},
	{45, "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ই-মেইল)", []string{"officer_bn"}, true},
}

// serviceGroups are the three groups of a charter, in order.
var serviceGroups = []struct{ kind, heading string }{
	{"citizen", "২.১) নাগরিক সেবা"},
	{"institutional", "২.২) দাপ্তরিক (প্রাতিষ্ঠানিক) সেবা"},
	{"internal", "২.৩) অভ্যন্তরীণ সেবা"},
}

// Charter lays out the citizen charter and names the required cells that print empty.
//
// Source: internal/document/README.md › Charter.
func Charter(in CharterInput) (typeset.Document, []Gap) {
	c := charter{in: in, sheet: charterSheets[in.Paper], columns: fieldForm}
	if in.Scale > 0 {
		c.sheet.text = in.Scale
	}
	if in.Form == "ministry" {
		c.columns = ministryForm
	}
	if in.Paper == "service" {
		c.leaflets()
	} else {
		c.booklet()
	}
	value := func(field string) string { return in.Value(in.Charter, field) }
	foot := ""
	if reviewed := office.Date(in.Charter.Values["reviewed_on"]); reviewed.Valid() {
		foot = "হালনাগাদ: " + reviewed.Text(office.Bengali)
	}
	return typeset.Document{
		Meta: typeset.Meta{
			Title: value("title_bn") + ", " + in.Office.NameBN, Author: in.Office.NameBN, Subject: value("title_bn"), Created: in.Day.Time(),
		},
		Paper:  c.sheet.paper,
		Style:  typeset.TextStyle{Family: typeset.Serif, SizePt: c.pt(bodyPt)},
		Footer: typeset.Footer{Left: foot, PageNumbers: true, SizePt: c.pt(9)},
		Blocks: c.blocks,
	}, c.gaps
}

// charter collects the blocks of one charter.
type charter struct {
	in      CharterInput
	sheet   charterSheet
	columns []column
	// tableWidths are those of the columns, the same for all groups.
	tableWidths []float64
	blocks      []typeset.Block
	gaps        []Gap
}

// booklet is the whole charter, its tables as wide as the sheet.
func (c *charter) booklet() {
	c.tableWidths = c.widths()
	c.title()
	c.visionAndMission()
	c.heading("২. প্রতিশ্রুত সেবাসমূহ")
	for _, group := range serviceGroups {
		c.services(group.kind, group.heading)
	}
	c.subordinates()
	c.expectations()
	c.grievances()
	c.signature()
}

func (c *charter) add(blocks ...typeset.Block) { c.blocks = append(c.blocks, blocks...) }

func (c *charter) title() {
	c.add(headLines(c.in.Office.Letterhead, c.pt(bodyPt))...)
	title := c.in.Value(c.in.Charter, "title_bn")
	if title == "" {
		title = "সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার)"
	}
	c.add(typeset.Paragraph{
		Spans: typeset.Bold(title), Align: typeset.Center, Role: typeset.Heading1, SizePt: c.pt(15), BeforePt: c.pt(6), AfterPt: c.pt(6), Bookmark: title,
	})
}

func (c *charter) heading(text string) {
	c.add(typeset.Paragraph{
		Spans: typeset.Bold(text), Role: typeset.Heading2, SizePt: c.pt(12.5), BeforePt: c.pt(10), AfterPt: c.pt(4), KeepNext: true, Bookmark: text, BookmarkLevel: 1,
	})
}

func (c *charter) visionAndMission() {
	vision, mission := c.in.VisionLabel, c.in.MissionLabel
	c.heading("১. " + vision + " ও " + mission)
	for _, part := range []struct{ label, field string }{{vision, "vision_bn"}, {mission, "mission_bn"}} {
		text := c.in.Value(c.in.Charter, part.field)
		if text == "" {
			c.gaps = append(c.gaps, Gap{c.in.Charter.ID, part.field})
		}
		c.add(typeset.Paragraph{
			Spans: []typeset.Span{{Text: part.label + ": ", Bold: true}, {Text: text}}, AfterPt: c.pt(3), IndentMM: c.mm(5),
		})
	}
}

// services prints one group; an empty one says that it does not apply.
func (c *charter) services(kind, heading string) {
	c.add(typeset.Paragraph{
		Spans: typeset.Bold(heading), Role: typeset.Heading3, BeforePt: c.pt(8), AfterPt: c.pt(4), KeepNext: true, Bookmark: heading, BookmarkLevel: 2,
	})
	t := c.table(c.sheet.cellPt)
	t.WidthsMM = c.tableWidths
	names, numbers := make([]typeset.Cell, len(c.columns)), make([]typeset.Cell, len(c.columns))
	for i, col := range c.columns {
		names[i] = headCell(col.head)
		numbers[i] = headCell("(" + bangla.Itoa(i+1) + ")")
	}
	t.Head = [][]typeset.Cell{names, numbers}
	for _, service := range c.in.Services {
		if service.Values["kind"] == kind {
			t.Rows = append(t.Rows, c.row(service, len(t.Rows)+1))
		}
	}
	if len(t.Rows) == 0 {
		c.add(typeset.Paragraph{Spans: typeset.Text("প্রযোজ্য নয়"), IndentMM: c.mm(5), AfterPt: c.pt(4)})
		return
	}
	c.add(t)
}

func (c *charter) row(service office.Record, n int) []typeset.Cell {
	row := make([]typeset.Cell, len(c.columns))
	for i, col := range c.columns {
		if col.fields == nil {
			row[i] = typeset.TextCell(bangla.Itoa(n))
			row[i].Align = typeset.Center
			continue
		}
		var cell typeset.Cell
		for _, field := range col.fields {
			text := c.in.Value(service, field)
			if text == "" && col.need {
				c.gaps = append(c.gaps, Gap{service.ID, field})
			}
			if text != "" || len(col.fields) == 1 {
				cell.Blocks = append(cell.Blocks, c.lines(text)...)
			}
		}
		row[i] = cell
	}
	return row
}

// lines sets each line of a cell as a paragraph of its own; a numbered line hangs under its text.
func (c *charter) lines(text string) []typeset.Paragraph {
	var out []typeset.Paragraph
	hang := c.hang(text)
	for line := range strings.SplitSeq(text, "\n") {
		mark, rest := splitMark(line)
		p := typeset.Paragraph{Spans: withAddress(line, c.pt(c.sheet.cellPt))}
		if mark != "" {
			p = typeset.Paragraph{Marker: mark, Spans: typeset.Text(rest), HangMM: hang, Role: typeset.ListItem}
		}
		out = append(out, p)
	}
	return out
}

// hang is where the text of a cell's numbered lines begins: all at one place, behind the widest number.
func (c *charter) hang(text string) float64 {
	hang := 5.5 * c.sheet.text // of one digit and its sign
	for line := range strings.SplitSeq(text, "\n") {
		mark, _ := splitMark(line)
		if utf8.RuneCountInString(mark) < 3 {
			continue
		}
		wide, err := typeset.Measure(mark, typeset.TextStyle{Family: typeset.Serif, SizePt: c.pt(c.sheet.cellPt)}, false)
		if err == nil {
			hang = max(hang, wide+1.2*c.sheet.text)
		}
	}
	return hang
}

func headCell(text string) typeset.Cell {
	return typeset.Cell{Blocks: []typeset.Paragraph{{Spans: typeset.Bold(text)}}, Header: true, Align: typeset.Center, FillGray: 0.06}
}

func (c *charter) subordinates() {
	below := nonEmpty(strings.Split(c.in.Value(c.in.Charter, "subordinate_bn"), "\n"))
	if len(below) == 0 {
		return
	}
	c.add(typeset.Paragraph{
		Spans: typeset.Bold("২.৪) আওতাধীন অফিসসমূহের সেবা"), Role: typeset.Heading3, BeforePt: c.pt(8), AfterPt: c.pt(3), KeepNext: true,
	})
	for i, name := range below {
		c.add(typeset.Paragraph{Role: typeset.ListItem, Marker: bangla.Itoa(i+1) + "।", Spans: typeset.Text(name), IndentMM: c.mm(5), HangMM: c.mm(12)})
	}
}

func (c *charter) expectations() {
	c.heading("৩. সেবাগ্রহীতার করণীয়")
	t := c.table(10, 16, 261)
	t.Head = [][]typeset.Cell{{headCell("ক্রমিক"), headCell("প্রতিশ্রুত/কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়")}}
	for i, text := range nonEmpty(strings.Split(c.in.Value(c.in.Charter, "expectations_bn"), "\n")) {
		number := typeset.TextCell(bangla.Itoa(i + 1))
		number.Align = typeset.Center
		t.Rows = append(t.Rows, []typeset.Cell{number, typeset.TextCell(text)})
	}
	if len(t.Rows) == 0 {
		c.gaps = append(c.gaps, Gap{c.in.Charter.ID, "expectations_bn"})
		t.Rows = append(t.Rows, []typeset.Cell{typeset.TextCell(""), typeset.TextCell("")})
	}
	c.add(t)
}

// signature leaves room for date, signature and seal.
func (c *charter) signature() {
	sign := []typeset.Block{typeset.Space{Pt: mm(c.mm(16))}}
	for i, line := range c.in.Office.Signatory.Lines {
		if i < 3 {
			sign = append(sign, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Center})
		}
	}
	c.add(typeset.Columns{
		WidthsMM: []float64{c.mm(100), c.mm(87), c.mm(90)}, BeforePt: c.pt(12), KeepPrev: true,
		Cells: [][]typeset.Block{
			{typeset.Space{Pt: mm(c.mm(16))}, typeset.Paragraph{Spans: typeset.Text("তারিখ: " + c.in.Day.Text(office.Bengali))}},
			{typeset.Space{Pt: mm(c.mm(16))}, typeset.Paragraph{Spans: typeset.Text("সিল"), Align: typeset.Center}},
			sign,
		},
	})
}

func nonEmpty(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}
