package sheet

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Limits of a sheet that is read.
const (
	maxRows      = 20_000
	maxColumns   = 256
	maxCellBytes = 64 << 10
	maxBytes     = 64 << 20 // of a file; of a workbook also unpacked
	maxProblems  = 200
)

// Row is one row of a sheet as it stands there: nothing is judged but the apostrophe before a would-be
// formula, which is taken off. Values has the text of each field whose cell is not empty; a day is ISO.
type Row struct {
	Number int // as the spreadsheet counts: the header is row 1 where nothing stands above it
	Values map[string]string
}

// Sheet is what was read of one table.
type Sheet struct {
	Name     string // of the sheet in a workbook, of the category else
	Category *catalog.Category
	Columns  map[string]string // field → the letter of its column
	Strange  []string          // headings that no field has
	Rows     []Row
}

// At is the problem of one field of one row, with row and column as the spreadsheet counts them: what a
// catalogue's rule says about the value (p) with its place.
func (s Sheet) At(row Row, p office.Problem) office.Problem {
	args := office.Args{"row": row.Number, "column": s.Columns[p.Field]}
	for name, v := range p.Args {
		args[name] = v
	}
	return office.Problem{Code: p.Code, Field: p.Field, Args: args}
}

// headingKey is equal for headings that a clerk would take for the same.
func headingKey(s string) string {
	return strings.Trim(bangla.Fold(bangla.NormaliseLine(strings.TrimPrefix(s, "\ufeff"))), " *:ঃ.")
}

// match finds the field of each heading: by Bengali label, English label or id. A heading that comes twice
// belongs to the first column.
func match(c *catalog.Category, headings []string) (fields []string, found int) {
	fields = make([]string, len(headings))
	for i, heading := range headings {
		key := headingKey(heading)
		if key == "" {
			continue
		}
		for _, f := range c.Fields {
			if slices.Contains(fields, f.Name) {
				continue
			}
			if key == headingKey(f.Label.BN) || key == headingKey(f.Label.EN) || key == f.Name {
				fields[i] = f.Name
				found++
				break
			}
		}
	}
	return fields, found
}

// guess finds the category whose fields the headings are. Where several fit as well as each other the
// heading does not tell.
func guess(cat *catalog.Catalog, headings []string) (best *catalog.Category) {
	most, tie := 0, false
	for _, c := range cat.All() {
		// What is missing counts against a category, so that a large one does not win by its size.
		_, found := match(c, headings)
		if score := 2*found - len(c.Fields); found > 0 && (best == nil || score > most) {
			best, most, tie = c, score, false
		} else if found > 0 && score == most {
			tie = true
		}
	}
	if tie {
		return nil
	}
	return best
}

// reader turns raw rows into a Sheet.
type reader struct {
	cat     *catalog.Catalog
	sheet   Sheet
	fields  []string
	started bool
	// apostrophes tells that a would-be formula stands behind an apostrophe (CSV), which is taken off. The
	// cells of a workbook have types and need none.
	apostrophes bool
	problems    office.Problems
}

func (in *reader) fault(code string, args office.Args) {
	if len(in.problems) < maxProblems {
		args["sheet"] = in.sheet.Name
		in.problems = append(in.problems, office.Problem{Code: code, Field: in.sheet.Name, Args: args})
	}
}

// row takes the next row; ok is false where reading has to stop.
func (in *reader) row(number int, cells []string) (ok bool) {
	if len(cells) > maxColumns {
		in.fault("sheet.columns", office.Args{"row": number, "most": maxColumns})
		return false
	}
	if empty(cells) {
		return true
	}
	if !in.started {
		return in.head(cells)
	}
	if len(in.sheet.Rows) == maxRows {
		in.fault("sheet.rows", office.Args{"most": maxRows})
		return false
	}
	row := Row{Number: number, Values: map[string]string{}}
	for i, cell := range cells {
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		if len(cell) > maxCellBytes {
			in.fault("sheet.cell", office.Args{"row": number, "column": columnName(i)})
			continue
		}
		if i < len(in.fields) && in.fields[i] != "" {
			if in.apostrophes {
				cell = rearm(cell)
			}
			row.Values[in.fields[i]] = cell
		}
	}
	if len(row.Values) > 0 {
		in.sheet.Rows = append(in.sheet.Rows, row)
	}
	return true
}

// head reads the header row and finds the category where it is not known yet.
func (in *reader) head(headings []string) bool {
	in.started = true
	if in.sheet.Category == nil {
		in.sheet.Category = guess(in.cat, headings)
	}
	if in.sheet.Category == nil {
		in.fault("sheet.category", office.Args{})
		return false
	}
	if in.sheet.Name == "" {
		in.sheet.Name = in.sheet.Category.ID
	}
	var found int
	if in.fields, found = match(in.sheet.Category, headings); found == 0 {
		in.fault("sheet.headings", office.Args{"category": in.sheet.Category.Label})
		return false
	}
	in.sheet.Columns = map[string]string{}
	for i, field := range in.fields {
		if field != "" {
			in.sheet.Columns[field] = columnName(i)
		} else if heading := strings.TrimSpace(headings[i]); heading != "" {
			in.sheet.Strange = append(in.sheet.Strange, heading)
		}
	}
	return true
}

func empty(cells []string) bool {
	return !slices.ContainsFunc(cells, func(s string) bool { return strings.TrimSpace(s) != "" })
}

// columnName is the letter of a column, from 0: A … Z, AA …
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}
