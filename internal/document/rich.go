package document

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/rich"
	"batayandesk/internal/typeset"
)

// Room of the lists of rich text, in millimetres: where the labels of the first and of the second level stand, and their words.
const (
	richLabelMM  = 2.0
	richHangMM   = 10.0
	richSecondMM = 18.0
)

// richBlocks are text with its bold words, lists and tables as they are set. Bengali type has no slanted face: slanted words stand
// upright. A paragraph that is bold throughout stays with what follows.
func richBlocks(stored string, sizePt, widthMM float64) (blocks []typeset.Block) {
	text := rich.Read(stored)
	for i, b := range text {
		before := 0.0
		if i > 0 {
			before = sizePt * 0.35
		}
		switch b.Kind {
		case rich.Paragraph:
			spans := richSpans(b.Lines, sizePt)
			blocks = append(blocks, typeset.Paragraph{Spans: spans, Align: typeset.Justify, BeforePt: before, KeepNext: allBold(spans) && i+1 < len(text)})
		case rich.List:
			for _, item := range b.Items {
				p := typeset.Paragraph{
					Spans: richSpans(item.Lines, sizePt), Role: typeset.ListItem, Marker: printedLabel.Replace(item.Label), IndentMM: richLabelMM, HangMM: richHangMM, BeforePt: before,
				}
				if item.Level > 1 {
					p.IndentMM, p.HangMM = richHangMM, richSecondMM
				}
				blocks = append(blocks, p)
				before = sizePt * 0.1
			}
		case rich.Table:
			blocks = append(blocks, richTable(b, sizePt, widthMM))
		}
	}
	return blocks
}

// printedLabel are bullets that the print's type has, for those that it has not.
var printedLabel = strings.NewReplacer("◦", "–", "○", "–", "●", "•", "▪", "•", "■", "•")

// richSpans are lines as the spans of one paragraph.
func richSpans(lines []rich.Line, sizePt float64) (spans []typeset.Span) {
	for i, line := range lines {
		if i > 0 {
			spans = append(spans, typeset.Span{Text: "\n"})
		}
		for _, run := range line {
			link := linkOf(run.Link)
			for _, span := range withAddress(run.Text, sizePt) {
				span.Bold, span.URI = run.Bold, link
				spans = append(spans, span)
			}
		}
	}
	return spans
}

// linkOf is an address as a PDF holds it, in ASCII; "" where it cannot be.
func linkOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return ""
	}
	s := u.String()
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return ""
		}
	}
	return s
}

func allBold(spans []typeset.Span) bool {
	for _, span := range spans {
		if !span.Bold && span.Text != "\n" {
			return false
		}
	}
	return len(spans) > 0
}

// richTable has columns as wide as their longest line asks, within bounds.
func richTable(b rich.Block, sizePt, widthMM float64) typeset.Table {
	columns := b.Columns()
	t := typeset.Table{SizePt: sizePt * 0.95, LineHeight: 1.38, PaddingPt: sizePt * 0.26, BeforePt: sizePt * 0.4, AfterPt: sizePt * 0.3}
	asks := make([]float64, columns)
	sum := 0.0
	for j := range asks {
		longest := 6
		for _, row := range b.Rows {
			if j >= len(row) {
				continue
			}
			for _, line := range row[j] {
				n := 0
				for _, run := range line {
					n += utf8.RuneCountInString(run.Text)
				}
				longest = max(longest, min(n, 40))
			}
		}
		asks[j] = float64(longest)
		sum += asks[j]
	}
	for _, ask := range asks {
		t.WidthsMM = append(t.WidthsMM, ask*widthMM/sum)
	}
	for i, row := range b.Rows {
		cells := make([]typeset.Cell, columns)
		for j := range cells {
			if j >= len(row) {
				continue
			}
			for _, line := range row[j] {
				cells[j].Blocks = append(cells[j].Blocks, typeset.Paragraph{Spans: richSpans([]rich.Line{line}, t.SizePt)})
			}
		}
		if i == 0 && b.Headed() {
			t.Head = append(t.Head, cells)
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}
