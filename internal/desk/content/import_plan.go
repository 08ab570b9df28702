package content

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

// planned is what would come of a source, under the choices and the content of its stamp.
type planned struct {
	stamp  string
	tables []plannedTable
}

type plannedTable struct {
	choice  ImportTable
	take    bool
	ours    bool
	clear   bool
	match   sheet.Match
	left    []sheet.Left
	results []merge.Result
	absent  int
	doubts  map[[2]int][]string // row and column → words that the conversion from Bijoy is not sure of
	skip    map[int]bool
}

// converted is a grid whose text was turned from Bijoy into Unicode.
type converted struct {
	grid   sheet.Grid
	doubts map[[2]int][]string
}

// planOf works out what would come of a source, or has it still.
func (w *work) planOf(src *source, choices []ImportTable) (*planned, error) {
	if w.Desk.Sitting().Day != "" {
		return nil, office.Problem{Code: "import.past"}
	}
	if len(choices) == 0 {
		choices = nil // the page sends an empty list where a verb sends none; the plan is the same
	}
	text, err := json.Marshal(choices)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(text)
	stamp := stampOf(w.Seq, string(w.Day)+hex.EncodeToString(sum[:8]))
	src.mu.Lock()
	defer src.mu.Unlock()
	if src.planned != nil && src.planned.stamp == stamp {
		return src.planned, nil
	}
	plan := &planned{stamp: stamp, tables: make([]plannedTable, len(src.grids))}
	memory := remembered(w.Tx)
	chosen := map[int]ImportTable{}
	for _, c := range choices {
		chosen[c.Table] = c
	}
	for i := range src.grids {
		choice, made := chosen[i]
		if !made {
			choice = ImportTable{Table: i}
		}
		plan.tables[i] = w.planTable(src, i, choice, made, memory)
	}
	if len(choices) == 0 {
		offer(plan.tables, src.category)
	}
	w.plan(src, plan.tables)
	src.planned = plan
	return plan, nil
}

// planTable understands one table under the choices made for it.
func (w *work) planTable(src *source, i int, choice ImportTable, made bool, memory map[string]map[string]string) plannedTable {
	t := plannedTable{choice: choice, take: choice.Take, skip: map[int]bool{}}
	if choice.Bijoy {
		t.doubts = src.convert(i).doubts
	}
	asked := sheet.Asked{Category: choice.Category, Memory: memory, Columns: choice.Columns, Head: choice.Head}
	g := src.gridOf(i, choice.Bijoy)
	t.match = g.Understand(w.Catalog, asked)
	if choice.Category == "" && (t.match.Category == nil || len(src.grids) == 1) && src.category != "" {
		// Brought to a table, it is for that one, unless its headings clearly say another.
		here := g.Understand(w.Catalog, sheet.Asked{Category: src.category, Memory: memory, Columns: choice.Columns, Head: choice.Head})
		if t.match.Category == nil || here.Found()*2 > t.match.Found() {
			t.match = here
		}
	}
	t.ours = t.match.Category != nil && t.match.At(sheet.IDField) >= 0
	t.clear = choice.Clear || !made && t.ours
	for _, number := range choice.Skip {
		t.skip[number] = true
	}
	return t
}

// offer ticks the tables that are to be taken: all of a workbook of ours, else the one that most was understood of, with those
// that go on with it under the same headings.
func offer(tables []plannedTable, category string) {
	best, most := -1, 0
	for i := range tables {
		t := &tables[i]
		if t.match.Category == nil {
			continue
		}
		t.take = t.ours
		found := t.match.Found()
		if t.match.Category.ID == category {
			found += 100
		}
		if found > most {
			best, most = i, found
		}
	}
	for i := range tables {
		t := &tables[i]
		if best >= 0 && t.match.Category == tables[best].match.Category && slices.EqualFunc(t.match.Columns, tables[best].match.Columns, func(a, b sheet.Column) bool { return a.Field == b.Field }) {
			t.take = true
		}
	}
}

// plan says what would come of the rows: those of all tables that are taken for a category together, each other table alone.
func (w *work) plan(src *source, tables []plannedTable) {
	together := map[string][]int{}
	for i, t := range tables {
		switch {
		case t.match.Category == nil:
		case t.take:
			together[t.match.Category.ID] = append(together[t.match.Category.ID], i)
		default:
			w.planAll(src, tables, []int{i})
		}
	}
	for _, list := range together {
		w.planAll(src, tables, list)
	}
}

func (w *work) planAll(src *source, tables []plannedTable, which []int) {
	var rows []merge.Row
	counts := make([]int, len(which))
	for n, i := range which {
		t := &tables[i]
		var lines []sheet.Line
		lines, t.left = src.gridOf(i, t.choice.Bijoy).Lines(t.match)
		for _, line := range lines {
			if !t.skip[line.Number] {
				rows = append(rows, merge.Row{Number: line.Number, ID: line.ID, Values: line.Values, Clear: t.clear})
				counts[n]++
			}
		}
	}
	category := tables[which[0]].match.Category
	plan := merge.Plan{Category: category, Live: w.Book.Live(category.ID), Env: w.Book.Env(category.ID), Officer: w.officersNamed()}
	results := plan.Rows(rows)
	absent := plan.Absent(results)
	for n, i := range which {
		t := &tables[i]
		t.results, results = results[:counts[n]:counts[n]], results[counts[n]:]
		t.absent = absent
		for i := range t.results {
			t.doubtful(&t.results[i])
		}
	}
}

// doubtful adds to a row the words that the conversion from Bijoy is not sure of.
func (t *plannedTable) doubtful(r *merge.Result) {
	for column, c := range t.match.Columns {
		words := t.doubts[[2]int{r.Row, column}]
		f, known := t.match.Category.Field(c.Field)
		if len(words) == 0 || !known {
			continue
		}
		p := office.Problem{Code: "import.bijoy_doubt", Field: f.Name, Args: office.Args{"field": f.Label, "words": strings.Join(words, ", ")}}
		r.Findings = append(r.Findings, catalog.Finding{Problem: p, Weight: catalog.Warning})
	}
}

// officersNamed finds the officers of a name, folded as a clerk would compare it.
func (w *work) officersNamed() func(string) []string {
	var named map[string][]string
	return func(name string) []string {
		if named == nil {
			named = map[string][]string{}
			for _, r := range w.Book.Live(desk.OfficersCategory) {
				for _, field := range []string{"name_bn", "name_en"} {
					if key := strings.Join(bangla.Tokens(r.Values[field]), " "); key != "" {
						named[key] = append(named[key], r.ID)
					}
				}
			}
		}
		return named[strings.Join(bangla.Tokens(name), " ")]
	}
}

// gridOf is a table of the source, its text from Bijoy where that is asked.
func (src *source) gridOf(i int, fromBijoy bool) sheet.Grid {
	if !fromBijoy {
		return src.grids[i]
	}
	return src.convert(i).grid
}

func (src *source) convert(i int) converted {
	if c, done := src.converted[i]; done {
		return c
	}
	c := convertGrid(src.grids[i])
	src.converted[i] = c
	return c
}

// noticedBijoy tells whether some column, or the headings, seem to be typed in Bijoy.
func noticedBijoy(g sheet.Grid) bool {
	return slices.Contains(bijoyColumns(g), true)
}

// bijoyCells is how many cells of a column are looked at.
const bijoyCells = 300

// bijoyColumns tells by column whether it seems to be typed in Bijoy: three words in ten of its cells.
func bijoyColumns(g sheet.Grid) []bool {
	out := make([]bool, g.Width())
	for column := range out {
		var text strings.Builder
		for _, row := range g.Rows[:min(len(g.Rows), bijoyCells)] {
			if cell := row.Cell(column); !bangla.HasBengali(cell) && !strings.Contains(cell, "@") {
				text.WriteString(cell)
				text.WriteByte('\n')
			}
		}
		out[column] = bangla.LooksBijoy(text.String())
	}
	return out
}

// bijoyShare is the share of cells of a column, one in so many, that must be in Bijoy for all of it to be converted on request:
// names such as "bvg" or "mvjvg wgqv" give nothing away by themselves.
const bijoyShare = 5

// holdsBijoy tells whether among the cells of a column are some that can only be Bijoy.
func holdsBijoy(g sheet.Grid, column int) bool {
	hits, cells := 0, 0
	for _, row := range g.Rows[:min(len(g.Rows), bijoyCells)] {
		if cell := row.Cell(column); cell != "" {
			cells++
			if bangla.LooksBijoy(cell) {
				hits++
			}
		}
	}
	return hits > 0 && hits*bijoyShare >= cells
}

// convertGrid turns columns, headings and lone words in Bijoy into Unicode.
func convertGrid(g sheet.Grid) converted {
	columns := bijoyColumns(g)
	for column := range columns {
		columns[column] = columns[column] || holdsBijoy(g, column)
	}
	out := converted{grid: sheet.Grid{Name: g.Name, Rows: make([]sheet.Row, len(g.Rows))}, doubts: map[[2]int][]string{}}
	if bangla.LooksBijoy(g.Name) {
		out.grid.Name = bangla.FromBijoy(g.Name).Text
	}
	for i, row := range g.Rows {
		cells := slices.Clone(row.Cells)
		for column, cell := range cells {
			if cell == "" || bangla.HasBengali(cell) || !columns[column] && !bangla.LooksBijoy(cell) {
				continue
			}
			c := bangla.FromBijoy(cell)
			cells[column] = c.Text
			for _, doubt := range c.Doubts {
				key := [2]int{row.Number, column}
				out.doubts[key] = append(out.doubts[key], doubt.Word)
			}
		}
		out.grid.Rows[i] = sheet.Row{Number: row.Number, Cells: cells}
	}
	return out
}
