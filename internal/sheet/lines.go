package sheet

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
)

// Line is one row of a list, its cells under the names of their fields.
type Line struct {
	Number int
	ID     string            // of the record, as a sheet of this program says; "" where it does not
	Values map[string]string // as they stand in the cells; of columns that are not taken there is nothing
}

// Left is a row of which no record is made, and why: heading (the headings once more), title (words above a part of the list),
// total.
type Left struct {
	Number int
	Why    string
	Text   string
}

// Lines are the rows of the grid as the match understands them. Words that stand alone above a part of the list ("নাগরিক সেবা",
// "কর্মচারীবৃন্দ") give its rows the choice that they name.
func (g Grid) Lines(m Match) (lines []Line, left []Left) {
	if m.Category == nil {
		return nil, nil
	}
	part := m.partOf(g.Name)
	for i, row := range g.Rows {
		if i < m.First {
			continue
		}
		text, alone := row.Only()
		switch {
		case alone && len(m.Columns) > 1 && !m.whole(row):
			if named := m.partOf(text); named != nil {
				part = named
			}
			left = append(left, Left{row.Number, "title", text})
			continue
		case m.Head >= 0 && slices.Equal(row.Cells, g.Rows[m.Head].Cells), counting(row) && m.Head >= 0:
			left = append(left, Left{row.Number, "heading", row.Cell(0)})
			continue
		case total(row):
			left = append(left, Left{row.Number, "total", text})
			continue
		}
		line := Line{Number: row.Number, Values: map[string]string{}}
		for column, c := range m.Columns {
			switch c.Field {
			case "":
			case IDField:
				line.ID = row.Cell(column)
			default:
				line.Values[c.Field] = row.Cell(column)
			}
		}
		for field, value := range part {
			if line.Values[field] == "" {
				line.Values[field] = value
			}
		}
		lines = append(lines, line)
	}
	return lines, left
}

// whole tells whether a row of one cell is a row of the list all the same: the cell stands in a column that names the record
// and nothing else is asked of it.
func (m Match) whole(row Row) bool {
	known := 0
	for _, c := range m.Columns {
		if c.Field != "" {
			known++
		}
	}
	for column := range row.Cells {
		if row.Cells[column] != "" && column < len(m.Columns) && slices.Contains(m.Category.Title, m.Columns[column].Field) {
			// What spans the row stands in its first cell alone; a name stands under its heading.
			return column > 0 || known == 1 || m.At("order") < 0
		}
	}
	return false
}

// partOf is the choice that words name, if they name one alone.
func (m Match) partOf(words string) map[string]string {
	tokens := bangla.Tokens(words)
	if len(tokens) == 0 || len(tokens) > 12 {
		return nil
	}
	for _, f := range m.Category.Fields {
		if f.Kind != catalog.Select {
			continue
		}
		found := ""
		for _, c := range f.Choices {
			named := slices.ContainsFunc(f.Names(c), func(name string) bool {
				key := bangla.Tokens(name)
				return len(key) == 1 && slices.ContainsFunc(tokens, func(t string) bool { return strings.HasPrefix(t, key[0]) })
			})
			if named && found != "" {
				found = ""
				break
			}
			if named {
				found = c.Value
			}
		}
		if found != "" {
			return map[string]string{f.Name: found}
		}
	}
	return nil
}

// total tells whether a row adds up those above.
func total(row Row) bool {
	for _, cell := range row.Cells {
		if cell == "" {
			continue
		}
		switch headingKey(cell) {
		case "মোট", "সর্বমোট", "সর্ব মোট", "উপমোট", "total", "grand total":
			return true
		}
		return false
	}
	return false
}
