package sheet

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
)

// Lists gives the grids as lists, a row for each thing: a table that has the names of fields in its first column and the values
// beside them, one table or a part of one for each thing, is turned; and of a page's other text the pieces that say name and
// value line by line ("মোবাইল: ০১৭…") become a list. Other text is left out.
func Lists(grids []Grid, cat *catalog.Catalog) []Grid {
	names := fieldNames(cat)
	var out []Grid
	var pairs []pair
	flush := func() {
		if g, found := turned(pairs); found {
			out = append(out, g)
		}
		pairs = nil
	}
	for _, g := range grids {
		switch found := g.pairs(names); {
		case len(found) > 0:
			if len(pairs) > 0 {
				found[0].first = found[0].first || found[0].name == pairs[0].name
			}
			pairs = append(pairs, found...)
		case !g.prose:
			flush()
			out = append(out, g)
		}
	}
	flush()
	return out
}

// pair is a field's name and a value.
type pair struct {
	name, value string
	first       bool // something new begins
	row         int
}

// fieldNames are all words by which columns are known, folded and without spaces.
func fieldNames(cat *catalog.Catalog) map[string]bool {
	names := map[string]bool{}
	for _, c := range cat.All() {
		for _, f := range c.Fields {
			if f.Kind == catalog.File {
				continue
			}
			for _, heading := range c.Headings(f) {
				if key := joined(heading); len([]rune(key)) > 2 {
					names[key] = true
				}
			}
		}
	}
	return names
}

func joined(s string) string { return strings.Join(bangla.Tokens(s), "") }

// pairs are the names and values of a grid that stands upright; nil where it does not. Of prose any piece does; a table must be
// mostly made of them.
func (g Grid) pairs(names map[string]bool) []pair {
	var out []pair
	wide := g.Width()
	if !g.prose && (wide < 2 || wide > 3) {
		return nil
	}
	waiting := "" // a name that stands in a line of its own
	for _, row := range g.Rows {
		name, value := "", ""
		if g.prose {
			if waiting != "" && !isLabel(row.Cells[0], names) {
				name, value, waiting = waiting, row.Cells[0], ""
			} else if name, value = labelled(row.Cells[0], names); name != "" && value == "" {
				waiting, name = name, ""
			}
		} else if cells := slices.DeleteFunc(slices.Clone(row.Cells), func(s string) bool { return strings.Trim(s, ":ঃ -") == "" }); len(cells) == 2 && names[joined(cells[0])] {
			name, value = cells[0], cells[1]
		}
		if name != "" {
			out = append(out, pair{name: strings.TrimRight(name, " :ঃ"), value: value, row: row.Number})
		}
	}
	distinct := map[string]bool{}
	for _, p := range out {
		distinct[joined(p.name)] = true
	}
	if len(distinct) < 2 || !g.prose && len(out)*10 < len(g.Rows)*6 || !g.prose && wide == 2 && names[joined(g.Rows[0].Cell(1))] {
		return nil // too little, or a list of two columns with its headings
	}
	return out
}

// labelled parts a line into the name of a field and its value.
func labelled(line string, names map[string]bool) (name, value string) {
	if at := strings.IndexAny(line, ":ঃ"); at > 0 {
		for _, sign := range []string{":", "ঃ"} {
			before, after, found := strings.Cut(line, sign)
			if found && names[joined(before)] {
				return before, strings.TrimLeft(strings.TrimSpace(after), "-–: ")
			}
		}
	}
	for _, sign := range []string{" - ", " – "} {
		if before, after, found := strings.Cut(line, sign); found && names[joined(before)] {
			return before, strings.TrimSpace(after)
		}
	}
	if names[joined(line)] { // the value stands in the next line
		return line, ""
	}
	return "", ""
}

func isLabel(line string, names map[string]bool) bool {
	name, _ := labelled(line, names)
	return name != ""
}

// turned makes a list of names and values: a row ends where a name comes a second time.
func turned(pairs []pair) (Grid, bool) {
	var heads []string
	var rows []Row
	at := map[string]int{}
	row, have := Row{}, map[string]bool{}
	end := func() {
		if len(have) > 1 {
			rows = append(rows, row)
		}
		row, have = Row{}, map[string]bool{}
	}
	for _, p := range pairs {
		key := joined(p.name)
		if have[key] || p.first {
			end()
		}
		column, known := at[key]
		if !known {
			if len(heads) == maxColumns {
				continue
			}
			column = len(heads)
			at[key], heads = column, append(heads, p.name)
		}
		for len(row.Cells) <= column {
			row.Cells = append(row.Cells, "")
		}
		row.Cells[column], have[key] = p.value, true
		if row.Number == 0 {
			row.Number = p.row
		}
	}
	end()
	if len(rows) == 0 {
		return Grid{}, false
	}
	for i := range rows { // the tables of a page count from 1 each
		rows[i].Number = i + 2
	}
	return Grid{Rows: append([]Row{{Number: 1, Cells: heads}}, rows...)}, true
}
