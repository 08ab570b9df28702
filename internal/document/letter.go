package document

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Measures of a letter, in millimetres; the margins are those of the paper. Source: domain.md section 8.1.
const (
	signatureRoomMM  = 14.0 // for the hand's signature above the name
	signatureWidthMM = 78.0 // the right part of the page, in which the block is centred
	firstLineMM      = 12.0
	numberHangMM     = 8.0
	itemIndentMM     = 8.0
	itemHangMM       = 16.0
)

// Tightest is the last step to which Letter can draw a letter together.
const Tightest = 3

// Letter lays a letter out from top to bottom, by the office's choices for paper. tight draws it together
// step by step, from 0 to Tightest, as a typist does so that a signature does not stand alone on a second
// page: lines closer, then letters a little smaller, where the office has not chosen these itself.
//
// Source: domain.md section 8.1.
func Letter(body office.LetterBody, print office.PrintSettings, day office.Date, tight int) typeset.Document {
	paper, style := letterPaper(print)
	l := letter{body: body, widthMM: paper.TextWidthMM(), style: style, room: 1}
	if tight > 0 {
		l.room = 0.6
		if print.LineHeight == 0 {
			l.style.LineHeight = 1.36 // below 1.35 the marks of stacked conjuncts touch
		}
		if print.SizePt == 0 {
			l.style.SizePt -= 0.5 * float64(tight-1)
		}
	}
	l.letterhead()
	l.memoRow(body.MemoPrinted)
	l.heading()
	l.subject()
	l.references()
	l.paragraphs()
	l.enclosures()
	l.signature()
	l.copies()
	return typeset.Document{
		Meta: typeset.Meta{
			Title: body.Subject, Author: authorOf(body.Letterhead), Subject: body.Subject, Created: day.Time(),
		},
		Paper: paper, Style: l.style, Footer: typeset.Footer{PageNumbers: true}, Blocks: l.blocks,
	}
}

func letterPaper(print office.PrintSettings) (typeset.Paper, typeset.TextStyle) {
	paper := typeset.A4()
	for _, side := range []struct {
		chosen float64
		at     *float64
	}{{print.TopMM, &paper.TopMM}, {print.BottomMM, &paper.BottomMM}, {print.LeftMM, &paper.LeftMM}, {print.RightMM, &paper.RightMM}} {
		if side.chosen > 0 {
			*side.at = side.chosen
		}
	}
	style := typeset.TextStyle{Family: typeset.Serif, SizePt: 12, LineHeight: print.LineHeight}
	if print.SizePt > 0 {
		style.SizePt = print.SizePt
	}
	return paper, style
}

// authorOf is the office of a letterhead: the line after the government's.
func authorOf(head []string) string {
	for _, line := range head {
		if !strings.HasPrefix(line, "গণপ্রজাতন্ত্রী") {
			return line
		}
	}
	return ""
}

// letter collects the blocks of one letter.
type letter struct {
	body    office.LetterBody
	widthMM float64
	style   typeset.TextStyle
	room    float64 // part of the white space between parts
	blocks  []typeset.Block
}

func (l *letter) add(blocks ...typeset.Block) { l.blocks = append(l.blocks, blocks...) }

// letterhead is centred; the office, in its second line, is bold.
func (l *letter) letterhead() {
	for i, line := range l.body.Letterhead {
		l.add(typeset.Paragraph{Spans: []typeset.Span{{Text: line, Bold: i == 1}}, Align: typeset.Center})
	}
}

// memoRow has the memo number at the left and both dates at the right, the Bangla one over a thin rule.
func (l *letter) memoRow(memo string) {
	dateWidth := max(l.width(l.body.DateBangla), l.width(l.body.DateGregorian)) + 2
	labelWidth := l.width(l.body.DateLabel+" ") + 1
	l.add(typeset.Columns{
		WidthsMM: []float64{l.widthMM - labelWidth - dateWidth, labelWidth, dateWidth},
		Cells: [][]typeset.Block{
			{typeset.Paragraph{Spans: typeset.Text(l.body.MemoLabel + memo)}},
			{typeset.Paragraph{Spans: typeset.Text(l.body.DateLabel), Align: typeset.Left}},
			{
				typeset.Paragraph{Spans: typeset.Text(l.body.DateBangla), Align: typeset.Center},
				typeset.Rule{ThicknessPt: 0.5},
				typeset.Paragraph{Spans: typeset.Text(l.body.DateGregorian), Align: typeset.Center},
			},
		},
		VAlign:   typeset.Middle,
		BeforePt: 14 * l.room, AfterPt: 10 * l.room,
	})
}

// width is how wide a short text stands on one line. Without fonts nothing can be rendered either, so a
// guess is enough then.
func (l *letter) width(text string) float64 {
	wide, err := typeset.Measure(text, l.style, false)
	if err != nil {
		return float64(len([]rune(text))) * 2
	}
	return wide
}

func (l *letter) heading() {
	if l.body.Heading != "" {
		l.add(typeset.Paragraph{
			Spans: typeset.Bold(l.body.Heading), Align: typeset.Center, AfterPt: 8 * l.room, SizePt: l.style.SizePt + 1, KeepNext: true,
		})
	}
}

// subject is bold; its further lines hang under its first word.
func (l *letter) subject() {
	if l.body.Subject == "" {
		return
	}
	l.add(typeset.Paragraph{
		Marker: l.body.SubjectLabel, MarkerBold: true, HangMM: l.width(l.body.SubjectLabel) + 3,
		Spans: typeset.Bold(l.body.Subject), Role: typeset.Heading1, AfterPt: 4, KeepNext: true,
	})
}

// references stand one by one; several are numbered (ক) (খ).
func (l *letter) references() {
	label := "সূত্র" + l.sign()
	hang := l.width(label) + 3
	for i, reference := range l.body.References {
		marker := label
		if i > 0 {
			marker = ""
		}
		if len(l.body.References) > 1 {
			reference = "(" + itemLetter(i) + ") " + reference
		}
		p := typeset.Paragraph{Marker: marker, HangMM: hang, Spans: typeset.Text(reference), AfterPt: 2}
		if marker == "" {
			p.IndentMM, p.HangMM = hang, 0
		}
		l.add(p)
	}
}

// sign is what stands after a label: that of the subject's label.
func (l *letter) sign() string {
	if strings.HasSuffix(l.body.SubjectLabel, ":") {
		return ":"
	}
	return "ঃ"
}

// itemLetter is the mark of the i-th item, from 0: ক খ গ …
func itemLetter(i int) string {
	const letters = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"
	all := []rune(letters)
	if i < len(all) {
		return string(all[i])
	}
	return bangla.Itoa(i + 1)
}

// paragraphs: the first is not numbered, then ২। ৩। …; items and table stand after the paragraph that
// announces them.
func (l *letter) paragraphs() {
	after := l.body.ItemsAfter
	if after <= 0 || after > len(l.body.Paragraphs) {
		after = len(l.body.Paragraphs)
	}
	if len(l.body.Paragraphs) == 0 {
		l.itemsAndTable()
	}
	for i, text := range l.body.Paragraphs {
		p := typeset.Paragraph{Spans: typeset.Text(text), Align: typeset.Justify, BeforePt: 6 * l.room}
		if i > 0 {
			p.Marker = bangla.Itoa(i+1) + "।"
		} else {
			p.FirstLineMM = firstLineMM
		}
		p.KeepNext = i+1 == after && (len(l.body.Items) > 0 || l.body.Table != nil)
		l.add(p)
		if i+1 == after {
			l.itemsAndTable()
		}
	}
}

func (l *letter) itemsAndTable() {
	for i, item := range l.body.Items {
		mark, text := splitMark(item)
		p := typeset.Paragraph{Role: typeset.ListItem, Marker: mark, Spans: typeset.Text(text), IndentMM: itemIndentMM, HangMM: itemHangMM}
		if i == 0 {
			p.BeforePt = 6 * l.room
		}
		l.add(p)
	}
	if t := l.body.Table; t != nil && len(t.Rows) > 0 {
		l.add(l.table(*t))
	}
}

// splitMark takes "ক)" off "ক) কর্মকর্তা …"; a text without a mark has none.
func splitMark(item string) (mark, text string) {
	mark, text, found := strings.Cut(item, " ")
	if found && len([]rune(mark)) <= 4 && strings.ContainsAny(mark, ").।") {
		return mark, text
	}
	return "", item
}

// table is a small table of the body; its first cell in each row heads the row.
func (l *letter) table(t office.BodyTable) typeset.Table {
	out := typeset.Table{
		WidthsMM: tableWidths(t, l.widthMM), SizePt: l.style.SizePt - 1, PaddingPt: 1.5 + 1.5*l.room, BeforePt: 6 * l.room, AfterPt: 2,
	}
	cells := func(texts []string, head bool) []typeset.Cell {
		row := make([]typeset.Cell, len(out.WidthsMM))
		for i := range row {
			text := ""
			if i < len(texts) {
				text = texts[i]
			}
			row[i] = typeset.TextCell(text)
			row[i].Header = head || i == 0
			if head {
				row[i].Align = typeset.Center
				row[i].Blocks[0].Spans[0].Bold = true
			}
		}
		return row
	}
	if len(t.Head) > 0 {
		out.Head = append(out.Head, cells(t.Head, true))
	}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, cells(row, false))
	}
	return out
}

// tableWidths: the four columns of a reply are mark, item, state and remark; other tables share the width
// by the longest text of each column, a narrow first column for numbers.
func tableWidths(t office.BodyTable, widthMM float64) []float64 {
	columns := len(t.Head)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	longest, sum := make([]float64, columns), 0.0
	for i := range longest {
		longest[i] = 4
		for _, row := range append([][]string{t.Head}, t.Rows...) {
			if i < len(row) {
				longest[i] = max(longest[i], min(float64(len([]rune(row[i]))), 60))
			}
		}
		longest[i] += 4
		sum += longest[i]
	}
	for i := range longest {
		longest[i] *= widthMM / sum
	}
	return longest
}

func (l *letter) enclosures() {
	label := "সংযুক্তি" + l.sign()
	switch len(l.body.Enclosures) {
	case 0:
	case 1:
		l.add(typeset.Paragraph{Marker: label, HangMM: l.width(label) + 3, Spans: typeset.Text(l.body.Enclosures[0]), BeforePt: 10})
	default:
		l.add(typeset.Paragraph{Spans: typeset.Text(label), BeforePt: 10, KeepNext: true})
		for i, enclosure := range l.body.Enclosures {
			l.add(typeset.Paragraph{
				Role: typeset.ListItem, Marker: bangla.Itoa(i+1) + "।", Spans: typeset.Text(enclosure), IndentMM: itemIndentMM, HangMM: itemHangMM,
			})
		}
	}
}

// signatureRoom is the height left for the hand's signature, in points.
func (l *letter) signatureRoom() float64 { return mm(signatureRoomMM) * (0.4 + 0.6*l.room) }

// signature is centred in the right part; the addressee stands at the left, from the height of the
// signature's second line.
func (l *letter) signature() {
	sign := []typeset.Block{typeset.Space{Pt: l.signatureRoom()}}
	for _, line := range l.body.Signature {
		sign = append(sign, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Center})
	}
	var to []typeset.Block
	if len(l.body.Addressee) > 0 {
		line := l.style.SizePt * 1.45
		to = append(to,
			typeset.Space{Pt: l.signatureRoom() + line},
			typeset.Paragraph{Spans: typeset.Text("প্রাপক")})
		for _, line := range l.body.Addressee {
			to = append(to, typeset.Paragraph{Spans: typeset.Text(line)})
		}
		if l.body.Attention != "" {
			to = append(to, typeset.Paragraph{Spans: typeset.Text("দৃষ্টি আকর্ষণ" + l.sign() + " " + l.body.Attention)})
		}
	}
	if len(sign) == 1 && to == nil {
		return
	}
	l.add(typeset.Columns{
		WidthsMM: []float64{l.widthMM - signatureWidthMM, signatureWidthMM},
		Cells:    [][]typeset.Block{to, sign},
		BeforePt: 8 * l.room, AfterPt: 6 * l.room,
	})
}

// copies: with the full style the memo number comes again, with the number of copies.
func (l *letter) copies() {
	if len(l.body.Copies) == 0 {
		return
	}
	if l.body.Style != "simple" && l.body.MemoPrinted != "" {
		l.add(typeset.Columns{
			WidthsMM: []float64{l.widthMM * 0.64, l.widthMM * 0.36},
			Cells: [][]typeset.Block{
				{typeset.Paragraph{Spans: typeset.Text(l.body.MemoLabel + l.body.MemoPrinted + "/১(" + bangla.Itoa(len(l.body.Copies)) + ")")}},
				{typeset.Paragraph{Spans: typeset.Text(l.body.DateLabel + " (উপরের অনুরূপ)"), Align: typeset.Right}},
			},
			BeforePt: 12 * l.room, AfterPt: 2,
		})
	}
	heading := l.body.CopiesHeading
	if heading == "" {
		heading = "অনুলিপি (সদয় অবগতির জন্য):"
	}
	l.add(typeset.Paragraph{Spans: typeset.Text(heading), BeforePt: 6 * l.room, AfterPt: 2, KeepNext: true})
	for i, to := range l.body.Copies {
		l.add(typeset.Paragraph{Role: typeset.ListItem, Marker: bangla.Itoa(i+1) + "।", Spans: typeset.Text(to), HangMM: numberHangMM})
	}
}

// mm is a length in points.
func mm(length float64) float64 { return length * 72 / 25.4 }
