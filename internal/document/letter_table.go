package document

import (
	"strconv"
	"strings"

	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// table is a small table of the body; its first cell in each row heads the row.
func (l *letter) table(t office.BodyTable) typeset.Table {
	out := typeset.Table{
		SizePt: l.style.SizePt - 1, PaddingPt: 1.5 + 1.5*l.room, BeforePt: 6 * l.room, AfterPt: 2,
	}
	style := l.style
	style.SizePt = out.SizePt
	out.WidthsMM = wordWide(tableWidths(t, l.widthMM), leastWidths(t, style, out.PaddingPt))
	cells := func(texts []string, head bool, anchor string) []typeset.Cell {
		row := make([]typeset.Cell, len(out.WidthsMM))
		for i := range row {
			text := ""
			if i < len(texts) {
				text = texts[i]
			}
			row[i] = typeset.TextCell(text)
			row[i].Header = head || i == 0
			row[i].Blocks[0].Anchor = anchor
			if head {
				row[i].Align = typeset.Center
				row[i].Blocks[0].Spans[0].Bold = true
			}
		}
		return row
	}
	if len(t.Head) > 0 {
		out.Head = append(out.Head, cells(t.Head, true, ""))
	}
	for i, row := range t.Rows {
		out.Rows = append(out.Rows, cells(row, false, l.anchor("table."+strconv.Itoa(i))))
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

// leastWidths are what the columns need so that no word in them is parted.
func leastWidths(t office.BodyTable, style typeset.TextStyle, paddingPt float64) []float64 {
	var least []float64
	for at, row := range append([][]string{t.Head}, t.Rows...) {
		for i, text := range row {
			for len(least) <= i {
				least = append(least, 0)
			}
			for word := range strings.FieldsSeq(text) {
				wide, err := typeset.Measure(word, style, at == 0)
				if err != nil {
					continue // without fonts nothing is printed at all
				}
				least[i] = max(least[i], wide+2*paddingPt*mmPerPt+wordSlackMM)
			}
		}
	}
	return least
}

// wordSlackMM is for the rules of a cell.
const wordSlackMM = 0.5

// wordWide gives each column what it needs at least, from the others as far as they have more. Where all together
// have too little, the widths stay as they are.
func wordWide(widths, least []float64) []float64 {
	want, spare := 0.0, 0.0
	for i := range widths {
		if over := widths[i] - least[i]; over < 0 {
			want -= over
		} else {
			spare += over
		}
	}
	if want == 0 || want > spare {
		return widths
	}
	out := make([]float64, len(widths))
	for i := range widths {
		out[i] = max(widths[i], least[i])
		if over := widths[i] - least[i]; over > 0 {
			out[i] -= over * want / spare
		}
	}
	return out
}
