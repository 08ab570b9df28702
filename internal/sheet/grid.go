package sheet

import (
	"strings"

	"batayandesk/internal/office"
)

// Limits of what is read.
const (
	MaxRows      = 20_000
	maxColumns   = 256
	maxCellBytes = 64 << 10
	maxBytes     = 64 << 20 // of a file; of a workbook also unpacked
	maxGrids     = 200
	maxText      = 64 << 20 // bytes of all cells together
)

// Grid is one table as somebody made it, of a workbook, a text file or a page: nothing of it is judged yet.
type Grid struct {
	Name string // of the sheet, or the words above the table; "" where it has none
	Rows []Row

	prose bool // no table: the lines of a page's other text, one a row
}

// Row is one row; rows without any text are left out.
type Row struct {
	Number int      // as the source counts, from 1
	Cells  []string // a line within a cell is a line of it; days of a workbook are ISO
}

// Cell is the text in a column, from 0; "" beyond the row's end.
func (r Row) Cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}

// Only gives the text of a row that has but one, as the title of what follows does.
func (r Row) Only() (text string, alone bool) {
	for _, cell := range r.Cells {
		if cell == "" || cell == text {
			continue
		}
		if text != "" {
			return "", false
		}
		text = cell
	}
	return text, text != ""
}

// Width is how many columns the grid has.
func (g Grid) Width() int {
	width := 0
	for _, r := range g.Rows {
		width = max(width, len(r.Cells))
	}
	return width
}

// ColumnName is the letter of a column, from 0: A … Z, AA …
func ColumnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// gatherer collects the grids of one source within the limits, and what could not be taken.
type gatherer struct {
	grids    []Grid
	problems office.Problems
	size     int
	full     bool // no more is taken
}

// maxProblems bounds what is said of one file.
const maxProblems = 200

func (in *gatherer) fault(grid, code string, args office.Args) {
	if len(in.problems) < maxProblems {
		args["sheet"] = grid
		in.problems = append(in.problems, office.Problem{Code: code, Field: grid, Args: args})
	}
}

// start begins a grid; what follows goes into it.
func (in *gatherer) start(name string) {
	in.grids = append(in.grids, Grid{Name: strings.TrimSpace(name)})
}

// row takes a row of the grid begun last; more tells whether to go on with this grid.
func (in *gatherer) row(number int, cells []string) (more bool) {
	g := &in.grids[len(in.grids)-1]
	if in.full {
		return false
	}
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) > maxColumns {
		in.fault(g.Name, "sheet.columns", office.Args{"row": number, "most": maxColumns})
		return false
	}
	if empty(cells) {
		return true
	}
	if len(g.Rows) > MaxRows { // one more for the headings
		in.fault(g.Name, "sheet.rows", office.Args{"most": MaxRows})
		return false
	}
	row := Row{Number: number, Cells: make([]string, len(cells))}
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		if len(cell) > maxCellBytes {
			in.fault(g.Name, "sheet.cell", office.Args{"row": number, "column": ColumnName(i)})
			continue
		}
		row.Cells[i] = cell
		in.size += len(cell)
	}
	g.Rows = append(g.Rows, row)
	if in.full = in.size > maxText; in.full {
		in.fault(g.Name, "sheet.big", office.Args{})
	}
	return !in.full
}

// done gives the grids that have anything. The error is the office.Problems met; sheet.empty where there is nothing at all.
func (in *gatherer) done() ([]Grid, error) {
	var out []Grid
	for _, g := range in.grids {
		if len(g.Rows) > 0 && len(out) < maxGrids {
			out = append(out, g)
		}
	}
	if len(out) == 0 && len(in.problems) == 0 {
		in.fault("", "sheet.empty", office.Args{})
	}
	return out, in.problems.Err()
}

func empty(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// NewGrid is a grid of rows that were read elsewhere, within the limits.
func NewGrid(name string, rows [][]string) Grid {
	in := &gatherer{}
	in.start(cutName(name))
	for i, cells := range rows {
		if !in.row(i+1, cells) {
			break
		}
	}
	return in.grids[0]
}
