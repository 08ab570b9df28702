package document

import (
	"slices"

	"batayandesk/internal/bangla"
	"batayandesk/internal/typeset"
)

// List is a table as it is seen: what it is called, how it was narrowed, and its rows.
type List struct {
	Title   string
	Under   string // how it was narrowed, and the day
	Columns []ListColumn
	Rows    [][]string
}

// ListColumn is a column of a list; Weight is how wide it is beside the others.
type ListColumn struct {
	Head   string
	Weight float64
}

// listPt is the size of letters in a list, smaller where there are many columns.
const listPt, fewestPt = 10, 8.5

// PrintList lays a list out: on its side where it has more columns than stand beside each other upright.
func PrintList(in PrintInput, list List) typeset.Document {
	const upright = 4
	paper, size := typeset.A4(), float64(listPt)
	if len(list.Columns) > upright {
		paper = typeset.A4Landscape()
	}
	if len(list.Columns) > 2*upright {
		size = fewestPt
	}
	p := printed{in: in, sizePt: size, width: paper.TextWidthMM()}
	p.head(list.Title, list.Under)
	const number = "ক্রম"
	var widths []float64
	var heads []string
	counted := slices.ContainsFunc(list.Columns, func(c ListColumn) bool { return c.Head == number })
	if !counted { // its own numbers are those that people know
		widths, heads = []float64{0.45}, []string{number}
	}
	for _, c := range list.Columns {
		widths, heads = append(widths, c.Weight), append(heads, c.Head)
	}
	rows := make([][]string, len(list.Rows))
	for i, row := range list.Rows {
		if rows[i] = row; !counted {
			rows[i] = append([]string{bangla.Itoa(i + 1)}, row...)
		}
	}
	p.table(widths, heads, rows)
	return p.document(list.Title, paper, list.Under)
}
