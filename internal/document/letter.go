package document

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Measures of a letter, in millimetres; the margins are those of the paper.
// Source: internal/document/README.md › Parts of a letter.
const (
	signatureRoomMM  = 14.0 // for the hand's signature above the name
	signatureWidthMM = 78.0 // the right part of the page, in which the block is centred
	firstLineMM      = 12.0
	numberHangMM     = 8.0
	itemIndentMM     = 8.0
	itemHangMM       = 16.0
	emblemMM         = 18.0
)

// Tightest is the last step to which Letter can draw a letter together.
const Tightest = 3

// Look is how the office wants its letters: its settings, and the bytes of the emblem they name.
type Look struct {
	office.PrintSettings
	Emblem   []byte // PNG or JPEG; nil = none
	Approved string // who approved the letter and when, for the foot of its pages; "" = nobody is said
}

// LetterIn lays a letter out from top to bottom, by the office's choices for paper; with several recipients
// once for each, on sheets of their own. tight draws each sheet together step by step, from 0 to Tightest, as
// a typist does so that a signature does not stand alone on a second page: lines closer, then letters a
// little smaller, where the office has not chosen these itself. Sheets that are not named are not drawn
// together. A letter in which something is still to be filled in says at its foot that it is a draft.
//
// Source: internal/document/README.md › Parts of a letter.
func LetterIn(look Look, body office.LetterBody, day office.Date, tight []int) typeset.Document {
	paper, style := letterPaper(look.PrintSettings)
	sheets := ForEach(body)
	var blocks []typeset.Block
	for i, one := range sheets {
		if i > 0 {
			blocks = append(blocks, typeset.PageBreak{NewSheet: true})
		}
		step := 0
		if i < len(tight) {
			step = tight[i]
		}
		l := letter{look: look, body: one, style: style, widthMM: paper.TextWidthMM(), sheet: i, several: len(body.Recipients) > 0}
		blocks = append(blocks, l.drawn(step)...)
	}
	foot := strings.Join(slices.DeleteFunc([]string{look.FooterBN, look.Approved}, func(one string) bool { return one == "" }), " · ")
	if len(Placeholders(body)) > 0 && body.Style != office.StyleReceived {
		foot = "খসড়া – [ ] চিহ্নিত ঘর পূরণ করতে হবে"
	}
	return typeset.Document{
		Meta: typeset.Meta{
			Title: body.Subject, Author: authorOf(body.Letterhead), Subject: body.Subject, Created: day.Time(),
		},
		Paper: paper, Style: style, Footer: typeset.Footer{Left: foot, PageNumbers: true}, Blocks: blocks,
	}
}

// ForEach is a letter to several as the letter that each of them gets; a letter to one is itself.
func ForEach(body office.LetterBody) []office.LetterBody {
	if len(body.Recipients) == 0 {
		return []office.LetterBody{body}
	}
	each := make([]office.LetterBody, len(body.Recipients))
	for i, to := range body.Recipients {
		each[i] = body
		each[i].Addressee, each[i].Recipients = to, nil
	}
	return each
}

// drawn is the letter to one addressee, drawn together by as many steps as tight says.
func (l *letter) drawn(tight int) []typeset.Block {
	l.room = 1.0
	if tight > 0 {
		l.room = 0.6
		if l.look.LineHeight == 0 {
			l.style.LineHeight = 1.36 // below 1.35 the marks of stacked conjuncts touch
		}
		if l.look.SizePt == 0 {
			l.style.SizePt -= 0.5 * float64(tight-1)
		}
	}
	if len(l.body.Received) > 0 {
		l.received(l.body.Received)
	} else {
		l.parts()
	}
	if tight > 0 {
		return styled(l.blocks, l.style)
	}
	return l.blocks
}

// parts are those of a letter of ours, top to bottom.
func (l *letter) parts() {
	l.letterhead()
	l.memoRow(l.body.MemoLabel + l.body.MemoPrinted)
	l.heading()
	l.subject()
	l.references()
	l.salutation()
	l.paragraphs()
	l.enclosures()
	l.signature(l.addressee())
	l.copies()
}

// anchor names a part as the letter's body does, so that the window finds it on the page: "subject",
// "paragraphs.3". Of a letter to several, the first sheet has them; each sheet has its own addressee.
func (l *letter) anchor(part string) string {
	switch {
	case l.several && part == "addressee":
		return "recipients." + strconv.Itoa(l.sheet)
	case l.sheet > 0:
		return ""
	}
	return part
}

// styled are blocks in a style of their own, not that of the document: what they have chosen stays.
func styled(blocks []typeset.Block, style typeset.TextStyle) []typeset.Block {
	out := make([]typeset.Block, len(blocks))
	for i, b := range blocks {
		switch b := b.(type) {
		case typeset.Paragraph:
			b.SizePt, b.LineHeight = cmp.Or(b.SizePt, style.SizePt), cmp.Or(b.LineHeight, style.LineHeight)
			out[i] = b
		case typeset.Table:
			b.SizePt, b.LineHeight = cmp.Or(b.SizePt, style.SizePt), cmp.Or(b.LineHeight, style.LineHeight)
			out[i] = b
		case typeset.Columns:
			cells := make([][]typeset.Block, len(b.Cells))
			for at, cell := range b.Cells {
				cells[at] = styled(cell, style)
			}
			b.Cells = cells
			out[i] = b
		default:
			out[i] = b
		}
	}
	return out
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
	look    Look
	body    office.LetterBody
	widthMM float64
	style   typeset.TextStyle
	sheet   int     // which of the sheets it is, from 0
	several bool    // it goes to recipients, not to its addressee
	room    float64 // part of the white space between parts
	blocks  []typeset.Block
}

func (l *letter) add(blocks ...typeset.Block) { l.blocks = append(l.blocks, blocks...) }

// letterhead is centred under the office's own line and emblem; the office, in its second line, is bold.
func (l *letter) letterhead() {
	if l.look.HeaderBN != "" {
		l.add(typeset.Paragraph{Spans: typeset.Text(l.look.HeaderBN), Align: typeset.Center, SizePt: l.style.SizePt - 1, AfterPt: 3 * l.room})
	}
	if len(l.look.Emblem) > 0 {
		l.add(typeset.Figure{Data: l.look.Emblem, WidthMM: emblemMM, Align: typeset.Center, Alt: "অফিসের প্রতীক", AfterPt: 4 * l.room})
	}
	l.add(headLines(l.body.Letterhead, l.style.SizePt)...)
}

// memoRow has the memo number at the left and both dates at the right, the Bangla one over a thin rule.
func (l *letter) memoRow(memo string) {
	dateWidth := max(l.width(l.body.DateBangla), l.width(l.body.DateGregorian)) + 2
	labelWidth := l.width(l.body.DateLabel+" ") + 1
	l.add(typeset.Columns{
		WidthsMM: []float64{l.widthMM - labelWidth - dateWidth, labelWidth, dateWidth},
		Cells: [][]typeset.Block{
			{typeset.Paragraph{Spans: typeset.Text(memo)}},
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

// heading names the kind; where no subject is printed it is the heading of the document.
func (l *letter) heading() {
	if l.body.Heading == "" {
		return
	}
	role := typeset.Body
	if l.body.SubjectLabel == "" {
		role = typeset.Heading1
	}
	l.add(typeset.Paragraph{
		Spans: typeset.Bold(l.body.Heading), Role: role, Align: typeset.Center, AfterPt: 8 * l.room, SizePt: l.style.SizePt + 1, KeepNext: true,
	})
}

// subject is bold; its further lines hang under its first word.
func (l *letter) subject() {
	if l.body.Subject == "" || l.body.SubjectLabel == "" {
		return
	}
	l.add(typeset.Paragraph{
		Marker: l.body.SubjectLabel, MarkerBold: true, HangMM: l.width(l.body.SubjectLabel) + 3,
		Spans: typeset.Bold(l.body.Subject), Role: typeset.Heading1, AfterPt: 4, KeepNext: true, Anchor: l.anchor("subject"),
	})
}

func (l *letter) salutation() {
	if l.body.Salutation != "" {
		l.add(typeset.Paragraph{Spans: typeset.Text(l.body.Salutation), BeforePt: 6 * l.room, KeepNext: true, Anchor: l.anchor("salutation")})
	}
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
		p := typeset.Paragraph{Marker: marker, HangMM: hang, Spans: typeset.Text(reference), AfterPt: 2, Anchor: l.anchor("references")}
		if marker == "" {
			p.IndentMM, p.HangMM = hang, 0
		}
		l.add(p)
	}
}

// sign is what stands after a label: that of the date's label.
func (l *letter) sign() string {
	if strings.HasSuffix(l.body.DateLabel, ":") {
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

// marked is the mark before an item, "ক)"; one that brings its own sign, "(১)", keeps that, and where there is none the place
// gives it.
func marked(mark string, at int) string {
	if mark == "" {
		mark = itemLetter(at)
	}
	if strings.ContainsAny(mark, "().।") {
		return mark
	}
	return mark + ")"
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
		p := typeset.Paragraph{Spans: typeset.Text(text), Align: typeset.Justify, BeforePt: 6 * l.room, Anchor: l.anchor("paragraphs." + strconv.Itoa(i))}
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
		p := typeset.Paragraph{Role: typeset.ListItem, Marker: mark, Spans: typeset.Text(text), IndentMM: itemIndentMM, HangMM: itemHangMM, Anchor: l.anchor("items_printed")}
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

// mm is a length in points.
func mm(length float64) float64 { return length / mmPerPt }

const mmPerPt = 25.4 / 72
