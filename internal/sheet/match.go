package sheet

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
)

// How a column's field was found.
const (
	ByHeading = "heading"
	ByContent = "content"
	ByMemory  = "memory" // as it was chosen the last time
	ByChoice  = "choice" // by whoever imports
)

// IDField stands for the column that holds the record's id, as a sheet that this program wrote has it.
const IDField = "id"

// Column is one column of a grid and what it was taken for.
type Column struct {
	Heading string
	Field   string // "" where it is not taken
	By      string
}

// Match is a grid understood as a list of a category.
type Match struct {
	Category *catalog.Category
	Head     int // the row of the headings in Grid.Rows; -1 for none
	First    int // the first row after the headings
	Columns  []Column
}

// Found is how many columns were taken.
func (m Match) Found() int {
	n := 0
	for _, c := range m.Columns {
		if c.Field != "" {
			n++
		}
	}
	return n
}

// At is the column of a field; -1 for none.
func (m Match) At(field string) int {
	return slices.IndexFunc(m.Columns, func(c Column) bool { return c.Field == field })
}

// Asked is what is known of a grid beforehand.
type Asked struct {
	Category string                       // "" leaves it to the headings
	Memory   map[string]map[string]string // category → HeadingKey → field ("" = not taken), as chosen before
	Columns  []string                     // fields as chosen now, by column; nil for none
	Head     int                          // number of the row that has the headings; 0 leaves it to the reader, -1 none has them
}

// Understand finds the category, the headings and the columns' fields. Where the grid is no list of anything known, Category
// is nil.
func (g Grid) Understand(cat *catalog.Catalog, asked Asked) Match {
	var best Match
	most := 0
	for _, c := range cat.All() {
		m := g.as(c, asked)
		score := g.score(m)
		switch {
		case c.ID == asked.Category:
			return m
		case asked.Category == "" && m.labelled() && (best.Category == nil || score > most):
			best, most = m, score
		}
	}
	return best
}

// labelled tells whether enough columns are known by their headings to say what the list is.
func (m Match) labelled() bool {
	n, id := 0, m.At(IDField) >= 0
	for _, c := range m.Columns {
		if c.Field != "" && c.Field != IDField && c.By == ByHeading && c.Field != "order" {
			n++
		}
	}
	return n >= 2 || n == 1 && (id || len(m.Columns) <= 3)
}

// score says how well a category fits. What a list of it could not do without counts against it where it is absent.
func (g Grid) score(m Match) int {
	score := 0
	for _, c := range m.Columns {
		switch {
		case c.Field != "" && c.By == ByHeading && exact(m.Category, c):
			score += 12
		case c.Field != "":
			score += 8
		case c.Heading != "":
			score -= 3
		}
	}
	for _, f := range m.Category.Fields {
		if f.Need == catalog.Required && f.Default == "" && f.When == nil && f.Name != "order" && m.At(f.Name) < 0 {
			score -= 10
		}
	}
	name := headingKey(g.Name)
	for _, label := range []string{m.Category.Label.BN, m.Category.Label.EN, m.Category.ID} {
		if key := headingKey(label); name != "" && strings.Contains(name, key) {
			score += 30
			break
		}
	}
	return score
}

func exact(c *catalog.Category, column Column) bool {
	f, _ := c.Field(column.Field)
	key := headingKey(column.Heading)
	return slices.ContainsFunc(c.Headings(f), func(h string) bool { return headingKey(h) == key })
}

// as understands the grid as a list of one category.
func (g Grid) as(c *catalog.Category, asked Asked) Match {
	m := Match{Category: c, Head: -1, Columns: make([]Column, g.Width())}
	memory := asked.Memory[c.ID]
	m.Head = g.head(c, asked, memory)
	if m.Head >= 0 {
		headings := g.headings(m.Head)
		m.First = m.Head + 1
		if deeper := g.twoLines(c, m.Head, memory); deeper != nil {
			headings, m.First = deeper, m.Head+2
		}
		for column, heading := range headings {
			m.Columns[column].Heading = heading
		}
		m.fill(g, headed(c, headings, memory))
	}
	if m.First < len(g.Rows) && counting(g.Rows[m.First]) {
		m.First++
	}
	m.byContent(g)
	for column, field := range asked.Columns {
		if column >= len(m.Columns) {
			break
		}
		if field != m.Columns[column].Field {
			m.Columns[column].Field, m.Columns[column].By = field, ByChoice
		}
	}
	return m
}

// head finds the row of the headings: the one in which most names of fields stand, else a first row that is of another kind than
// all below it.
func (g Grid) head(c *catalog.Category, asked Asked, memory map[string]string) int {
	if asked.Head != 0 {
		return slices.IndexFunc(g.Rows, func(r Row) bool { return r.Number == asked.Head })
	}
	head, most := -1, 0
	for i := range g.Rows[:min(len(g.Rows), headRows)] {
		if n := len(headed(c, g.headings(i), memory)); n > most && g.mayHead(i) {
			most, head = n, i
		}
	}
	switch {
	case most >= 2 || most > 0 && (asked.Category != "" || most >= g.Width()):
		return head
	case len(g.Rows) > 1 && g.unlikeBelow():
		return 0
	}
	return -1
}

// unlikeBelow tells whether the first row has words alone, above columns of numbers or addresses.
func (g Grid) unlikeBelow() bool {
	first := g.Rows[0]
	if len(first.Cells) < g.Width() || slices.ContainsFunc(first.Cells, func(cell string) bool { return cell == "" || digitsOf(cell) != "" || strings.Contains(cell, "@") }) {
		return false
	}
	for column := range first.Cells {
		cells := g.sample(1, column)
		if len(cells) > 0 && share(cells, func(s string) bool { return digitsOf(s) != "" || strings.Contains(s, "@") }) == 100 {
			return true
		}
	}
	return false
}

// headRows is how far down headings are looked for: letterheads stand above them.
const headRows = 15

// headings are the cells of a row as headings.
func (g Grid) headings(row int) []string {
	out := make([]string, g.Width())
	for i, cell := range g.Rows[row].Cells {
		out[i] = strings.Join(strings.Fields(strings.TrimPrefix(cell, "\ufeff")), " ")
	}
	return out
}

// mayHead: headings hold no numbers of telephones and no addresses.
func (g Grid) mayHead(row int) bool {
	return !slices.ContainsFunc(g.Rows[row].Cells, func(cell string) bool {
		return strings.Contains(cell, "@") || len(digitsOf(cell)) > 6
	})
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, bangla.ToASCII(s))
}

// twoLines are the headings where they stand in two rows, the second parting what the first holds together; nil where they
// do not.
func (g Grid) twoLines(c *catalog.Category, head int, memory map[string]string) []string {
	if head+1 >= len(g.Rows) || !g.mayHead(head+1) {
		return nil
	}
	above, below := g.headings(head), g.headings(head+1)
	if len(headed(c, below, memory)) < 2 || counting(g.Rows[head+1]) {
		return nil
	}
	both := slices.Clone(above)
	for i, heading := range below {
		if heading != "" {
			both[i] = heading
		}
	}
	return both
}

// counting tells whether a row only numbers the columns: ১ ২ ৩ …, (১) (২) (৩) …
func counting(r Row) bool {
	for i, cell := range r.Cells {
		if digitsOf(cell) != strconv.Itoa(i+1) || strings.Trim(bangla.ToASCII(cell), "()[]।.- 0123456789") != "" {
			return false
		}
	}
	return len(r.Cells) > 2
}

// candidate is a field that a column may be, and how surely.
type candidate struct {
	column int
	field  string
	score  int
	by     string
}

// headed are the fields that headings may mean, the surest first, each column and field once.
func headed(c *catalog.Category, headings []string, memory map[string]string) []candidate {
	var all []candidate
	for column, heading := range headings {
		key := headingKey(heading)
		if key == "" {
			continue
		}
		if field, known := memory[key]; known {
			all = append(all, candidate{column, field, 10_000, ByMemory})
			continue
		}
		if key == IDField {
			all = append(all, candidate{column, IDField, 9000, ByHeading})
			continue
		}
		words := bangla.Tokens(heading)
		for i, f := range c.Fields {
			if f.Kind == catalog.File {
				continue
			}
			best := 0
			for n, name := range c.Headings(f) {
				best = max(best, likeness(words, name)-min(n, 3))
			}
			if best > 0 {
				all = append(all, candidate{column, f.Name, best*100 - i, ByHeading})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return b.score - a.score })
	return all
}

// named are the tokens of the names of fields, by name: every row that may be one of headings is held against all of them.
var named sync.Map

// tokensOf are the tokens of a name of the catalogue, of which there are few.
func tokensOf(name string) []string {
	if known, is := named.Load(name); is {
		return known.([]string)
	}
	known := bangla.Tokens(name)
	named.Store(name, known)
	return known
}

// likeness of a heading and a name of a field: the same, beginning with it, holding it. Spaces count for nothing: they are left
// out and put in as it comes.
func likeness(words []string, name string) int {
	known := tokensOf(name)
	heading, sought := strings.Join(words, ""), strings.Join(known, "")
	letters := len([]rune(sought))
	switch {
	case sought == "":
		return 0
	case heading == sought:
		return 80
	case letters < 3: // "no", "নং" say too little within other words
		return 0
	case strings.HasPrefix(heading, sought):
		return 40 + min(letters, 30)
	}
	for at := 1; at+len(known) <= len(words); at++ {
		if slices.Equal(words[at:at+len(known)], known) {
			return 8 + min(letters, 30)
		}
	}
	return 0
}

// fill takes the candidates in their order, a column and a field once, where what stands in the column may be the field's.
func (m *Match) fill(g Grid, all []candidate) {
	taken := map[string]bool{}
	for _, c := range all {
		column := &m.Columns[c.column]
		if column.By != "" || taken[c.field] && c.field != "" {
			continue
		}
		if c.by == ByHeading && (!m.script(g, c) || !m.chosen(g, c)) || c.field == IDField && !holdsIDs(g.sample(m.First, c.column)) {
			continue
		}
		column.Field, column.By = c.field, c.by
		taken[c.field] = true
	}
}

// chosen tells whether a column of choices has one of them anywhere: a heading may be used for other things.
func (m *Match) chosen(g Grid, c candidate) bool {
	f, _ := m.Category.Field(c.field)
	cells := g.sample(m.First, c.column)
	if f.Kind != catalog.Select || len(cells) == 0 {
		return true
	}
	return slices.ContainsFunc(cells, func(cell string) bool {
		_, problems := f.Parse(cell)
		return len(problems) == 0
	})
}

// script tells whether a column is written as the field is: Bengali, or English.
func (m *Match) script(g Grid, c candidate) bool {
	if !strings.HasSuffix(c.field, "_en") && !strings.HasSuffix(c.field, "_bn") {
		return true
	}
	bengali, latin := 0, 0
	for _, cell := range g.sample(m.First, c.column) {
		switch {
		case bangla.HasBengali(cell), bangla.LooksBijoy(cell):
			bengali++
		case bangla.HasLatin(cell):
			latin++
		}
	}
	if strings.HasSuffix(c.field, "_en") {
		return bengali <= latin
	}
	return bengali >= latin
}

// sampled is how many cells tell what a column holds.
const sampled = 200

// sample are the texts of a column, below the headings.
func (g Grid) sample(first, column int) []string {
	var out []string
	for _, row := range g.Rows[min(first, len(g.Rows)):] {
		if _, alone := row.Only(); alone && len(row.Cells) > 1 {
			continue
		}
		if cell := row.Cell(column); cell != "" {
			out = append(out, cell)
		}
		if len(out) == sampled {
			break
		}
	}
	return out
}

// headingKey is equal for headings that a clerk would take for the same.
func headingKey(s string) string {
	return strings.Join(bangla.Tokens(strings.TrimPrefix(s, "\ufeff")), " ")
}

// HeadingKey is the name under which the choice for a column is remembered; "" where the heading says nothing.
func HeadingKey(heading string) string { return headingKey(heading) }
