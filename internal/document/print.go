package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// PrintKind is a document that the office prints as it stands: no draft, no number.
type PrintKind struct {
	ID    string // of the command's --kind
	Title office.Text
	// Fit is true where all must stand on one page, however tight.
	Fit bool
	// Cuts are the steps after Tightest, on each of which it leaves out more, and says so.
	Cuts int
	// Apart is true of what is not offered in the list of documents: the print of one entry, which must be named, and the manual,
	// which is opened from the help.
	Apart bool
	// Paged is true of what says on which page its parts stand: it is set again with the pages of the setting before.
	Paged bool
	// Make lays it out; tight draws it together step by step, from 0 to Tightest and its Cuts, as it is asked to
	// when a little more than one page is filled.
	Make func(in PrintInput, tight int) typeset.Document
}

// Prints are all of them, in the order in which they are offered.
var Prints = []PrintKind{
	{ID: "factsheet", Title: office.Text{BN: "৩৩৩ কলসেন্টারের তথ্যপত্র", EN: "Fact sheet for 333"}, Fit: true, Cuts: len(fewerServices) + len(cutTexts), Make: factsheet},
	{ID: "report", Title: office.Text{BN: "তথ্য হালনাগাদের প্রতিবেদন", EN: "Compliance report"}, Make: report},
	{ID: "register", Title: office.Text{BN: "পত্র জারি রেজিস্টার", EN: "Outgoing-letter register"}, Make: register},
	{ID: "contacts", Title: office.Text{BN: "কর্মকর্তা-কর্মচারীর যোগাযোগ তালিকা", EN: "Staff contact list"}, Make: contacts},
	{ID: EntryKind, Title: office.Text{BN: "একটি তথ্যের পাতা", EN: "Sheet of one entry"}, Apart: true, Make: entry},
	{ID: "manual", Title: office.Text{BN: "ব্যবহার সহায়িকা", EN: "Manual of the program"}, Apart: true, Paged: true, Make: manualBook},
}

// EntryKind is the print of one entry, which must be named.
const EntryKind = "entry"

// PrintOf finds a kind by its id.
func PrintOf(id string) (PrintKind, bool) {
	for _, k := range Prints {
		if k.ID == id {
			return k, true
		}
	}
	return PrintKind{}, false
}

// PrintInput is what these documents are printed from.
type PrintInput struct {
	Content    compliance.Content
	Standings  []compliance.Standing
	Directives []office.Directive // newest first
	Letters    []office.Letter    // of the register, in order
	From, To   office.Date        // the register's period
	// Record is the entry that a sheet is of, Category what it belongs to, and Env what stands beside it.
	Record   office.Record
	Category *catalog.Category
	Env      catalog.Env
	// Lang is the language of the manual; all else that an office prints is Bengali.
	Lang office.Lang
	// Pages are where the anchors of what is paged stood when it was set before; nil the first time.
	Pages map[string]int
	// Value is a field as printed: typed, or followed from the officer it refers to.
	Value func(r office.Record, field string) string
}

// printed collects the blocks of one document.
type printed struct {
	in     PrintInput
	sizePt float64
	width  float64 // of the text, in millimetres
	blocks []typeset.Block

	most     int // letters of a text in a cell; 0 = all
	shortens bool
	others   int // persons left out
}

// cut is a text in as many letters as its cell may have; that something was left out is remembered.
func (p *printed) cut(text string) string {
	if p.most == 0 {
		return text
	}
	short := bangla.Shorten(text, p.most)
	if short == text {
		return text
	}
	p.shortens = true
	return short + " …"
}

func (p *printed) add(blocks ...typeset.Block) { p.blocks = append(p.blocks, blocks...) }

// head is the letterhead with the code of the office's page at its right, and the title.
func (p *printed) head(title, under string) {
	o := p.in.Content.Office
	var code []typeset.Block
	const side = 24.0
	if m, any := pageCode(o.Website, side-4); any {
		code = []typeset.Block{m}
	}
	p.add(
		typeset.Columns{WidthsMM: []float64{side, p.width - 2*side, side}, Cells: [][]typeset.Block{nil, headLines(o.Letterhead, p.sizePt), code}, AfterPt: p.sizePt * 0.6},
		typeset.Paragraph{Spans: typeset.Bold(title), Role: typeset.Heading1, Align: typeset.Center, SizePt: p.sizePt * 1.3, KeepNext: true},
	)
	if under != "" {
		p.add(typeset.Paragraph{Spans: typeset.Text(under), Align: typeset.Center, KeepNext: true})
	}
	p.add(typeset.Space{Pt: p.sizePt * 0.5})
}

func (p *printed) section(title string) {
	p.add(typeset.Paragraph{
		Spans: typeset.Bold(title), Role: typeset.Heading2, BeforePt: p.sizePt * 0.7, AfterPt: p.sizePt * 0.3, KeepNext: true, Bookmark: title,
	})
}

// tableSize and tablePadding are those of the tables, in points.
func (p *printed) tableSize() float64    { return p.sizePt * 0.95 }
func (p *printed) tablePadding() float64 { return p.sizePt * 0.26 }

// table has heads for its columns and rows of plain text; a text of several lines is as many paragraphs.
func (p *printed) table(widths []float64, heads []string, rows [][]string) {
	t := typeset.Table{SizePt: p.tableSize(), LineHeight: 1.38, PaddingPt: p.tablePadding()}
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	for _, w := range widths {
		t.WidthsMM = append(t.WidthsMM, w*p.width/sum)
	}
	if len(heads) > 0 {
		row := make([]typeset.Cell, len(heads))
		for i, text := range heads {
			row[i] = headCell(text)
		}
		t.Head = [][]typeset.Cell{row}
	}
	for _, texts := range rows {
		row := make([]typeset.Cell, len(texts))
		for i, text := range texts {
			for line := range strings.SplitSeq(text, "\n") {
				row[i].Blocks = append(row[i].Blocks, typeset.Paragraph{Spans: withAddress(line, t.SizePt)})
			}
			row[i].Header = i == 0
		}
		t.Rows = append(t.Rows, row)
	}
	p.add(t)
}

func (p *printed) document(title string, paper typeset.Paper, foot string) typeset.Document {
	o := p.in.Content.Office
	return typeset.Document{
		Meta:  typeset.Meta{Title: title + ", " + o.NameBN, Author: o.NameBN, Subject: title, Created: p.in.Content.Day.Time()},
		Paper: paper, Style: typeset.TextStyle{Family: typeset.Serif, SizePt: p.sizePt, LineHeight: 1.4},
		Footer: typeset.Footer{Left: foot, PageNumbers: true}, Blocks: p.blocks,
	}
}

// signed leaves room for the signatory, at the right.
func (p *printed) signed() {
	sign := []typeset.Block{typeset.Space{Pt: mm(signatureRoomMM)}}
	for i, line := range p.in.Content.Office.Signatory.Lines {
		if i < 3 {
			sign = append(sign, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Center})
		}
	}
	p.add(typeset.Columns{
		WidthsMM: []float64{p.width - signatureWidthMM, signatureWidthMM}, BeforePt: p.sizePt, KeepPrev: true,
		Cells: [][]typeset.Block{{typeset.Space{Pt: mm(signatureRoomMM)}, typeset.Paragraph{Spans: typeset.Text("সিল")}}, sign},
	})
}

// bengaliDay is a day in Bengali.
func bengaliDay(d office.Date) string { return d.Text(office.Bengali) }
