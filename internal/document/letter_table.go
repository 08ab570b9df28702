package document

import (
	"strconv"

	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// table is a small table of the body; its first cell in each row heads the row.
func (l *letter) table(t office.BodyTable) typeset.Table {
	out := typeset.Table{
		WidthsMM: tableWidths(t, l.widthMM), SizePt: l.style.SizePt - 1, PaddingPt: 1.5 + 1.5*l.room, BeforePt: 6 * l.room, AfterPt: 2,
	}
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
