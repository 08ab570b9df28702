package rich

import (
	"strings"
)

// Marks of the stored form. Source: internal/catalog/README.md › Rich text
const (
	markBold   = "**"
	markItalic = "__"
	markCell   = "|"
	// markBreak is a line end within an entry of a list or a cell of a table.
	markBreak = "↵"
)

// Read is stored text as it is drawn. Every text can be read; what is no mark is text.
func Read(stored string) Text {
	var text Text
	if stored == "" {
		return nil
	}
	gap := 0
	var levels leveller
	for line := range strings.SplitSeq(stored, "\n") {
		if line == "" {
			gap++
			levels = leveller{}
			continue
		}
		last := len(text) - 1
		if last < 0 || gap > 0 {
			last = -1
		}
		kind, label, rest := kindOf(line)
		if kind != List {
			levels = leveller{}
		}
		if last < 0 || text[last].Kind != kind {
			text = append(text, Block{Kind: kind, Gap: gap})
			last, gap = len(text)-1, 0
		}
		b := &text[last]
		switch kind {
		case Paragraph:
			b.Lines = append(b.Lines, readLine(line))
		case List:
			b.Items = append(b.Items, Item{Label: label, Level: levels.of(label), Lines: readLines(rest)})
		case Table:
			b.Rows = append(b.Rows, readRow(line))
		}
	}
	return text
}

// mostBars is how many bars a row has at most; a line with more is a drawn line.
const mostBars = 2 * maxColumns

func kindOf(line string) (kind Kind, label, rest string) {
	if len(line) > 2 && strings.HasPrefix(line, markCell+" ") && strings.HasSuffix(line, " "+markCell) && strings.Count(line, markCell) <= mostBars {
		return Table, "", line
	}
	if label, rest := labelAt(line); label != "" && strings.Trim(rest, " "+markBreak) != "" {
		return List, label, rest
	}
	return Paragraph, "", line
}

// leveller tells the level of an entry by how its label counts: as the first of the list, or otherwise.
type leveller struct {
	first counting
	began bool
}

func (l *leveller) of(label string) int {
	c, _ := countingOf(label)
	switch {
	case !l.began:
		l.first, l.began = c, true
		return 1
	case c == l.first, l.first.place(label) > 0:
		return 1
	}
	return 2
}

// readRow are the cells between the bars of a line.
func readRow(line string) (row []Cell) {
	inner := strings.TrimSuffix(strings.TrimPrefix(line, markCell), markCell)
	from := 0
	for i := 0; i <= len(inner); i++ {
		if i < len(inner) && inner[i] == '\\' {
			i++
			continue
		}
		if i >= len(inner) || inner[i] == '|' {
			row = append(row, Cell(readLines(strings.TrimSpace(inner[from:min(i, len(inner))]))))
			from = i + 1
		}
	}
	return row
}

// readLines are the lines of an entry or a cell.
func readLines(s string) (lines []Line) {
	if s == "" {
		return nil
	}
	from := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case strings.HasPrefix(s[i:], markBreak):
			if part := strings.TrimSpace(s[from:i]); part != "" {
				lines = append(lines, readLine(part))
			}
			i += len(markBreak) - 1
			from = i + 1
		}
	}
	if part := strings.TrimSpace(s[min(from, len(s)):]); part != "" {
		lines = append(lines, readLine(part))
	}
	return lines
}
