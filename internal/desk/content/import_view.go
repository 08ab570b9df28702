package content

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

const skipped = "skipped"

// importView is a source as it was understood, and a window of the rows of one of its tables.
func (w *work) importView(src *source, plan *planned, in ImportIn) ImportView {
	view := emptyImport()
	view.Given, view.Source, view.Name, view.Stamp = true, src.id, src.name, plan.stamp
	for i := range plan.tables {
		view.Tables = append(view.Tables, w.importedTable(src, i, &plan.tables[i]))
	}
	view.Table = in.Table
	if in.Table < 0 || in.Table >= len(plan.tables) {
		view.Table = firstTaken(plan.tables)
	}
	t := &plan.tables[view.Table]
	g := src.gridOf(view.Table, t.choice.Bijoy)
	for column, c := range t.match.Columns {
		view.Columns = append(view.Columns, ImportColumn{sheet.ColumnName(column), c.Heading, c.Field, c.By, samples(g, t.match.First, column)})
	}
	for _, p := range src.problems {
		view.Notes = append(view.Notes, p.In(w.Desk.Lang()))
	}
	if t.match.Category != nil {
		w.rowsView(&view, g, t, in)
		view.Notes = append(view.Notes, w.notes(t)...)
	}
	view.Ready = readyWords(plan).In(w.Desk.Lang())
	return view
}

func firstTaken(tables []plannedTable) int {
	for i, t := range tables {
		if t.take {
			return i
		}
	}
	return 0
}

// sampleCells is how many cells of a column show what it holds.
const sampleCells = 3

func samples(g sheet.Grid, first, column int) []string {
	out := []string{}
	for _, row := range g.Rows[min(first, len(g.Rows)):] {
		if cell := row.Cell(column); cell != "" && len(out) < sampleCells {
			out = append(out, bangla.Shorten(strings.ReplaceAll(cell, "\n", " · "), 60))
		}
	}
	return out
}

func (w *work) importedTable(src *source, i int, t *plannedTable) ImportedTable {
	out := ImportedTable{
		Name: src.grids[i].Name, Take: t.take, Rows: len(t.results) + len(t.skip), Absent: t.absent, Bijoy: src.bijoy[i], Convert: t.choice.Bijoy,
		Ours: t.ours, Clear: t.clear, Choices: []desk.Choice{}, Skipped: len(t.skip),
	}
	g := src.grids[i]
	out.First, out.Head = g.Rows[0].Number, -1
	if t.match.Head >= 0 {
		out.Head = g.Rows[t.match.Head].Number
	}
	if t.choice.Bijoy {
		out.Name = src.gridOf(i, true).Name
	}
	lang := w.Desk.Lang()
	for _, c := range w.Catalog.All() {
		out.Choices = append(out.Choices, desk.Choice{Value: c.ID, Label: c.LabelOn(w.Day).In(lang)})
	}
	if t.match.Category != nil {
		out.Category, out.Label = t.match.Category.ID, t.match.Category.LabelOn(w.Day).In(lang)
	}
	for _, r := range t.results {
		switch r.State {
		case merge.New:
			out.New++
		case merge.Changed:
			out.Changed++
		case merge.Same:
			out.Same++
		case merge.Refused:
			out.Refused++
		}
	}
	return out
}

// rowsView shows the rows asked for, each value as it would be stored, in the order of the sheet.
func (w *work) rowsView(view *ImportView, g sheet.Grid, t *plannedTable, in ImportIn) {
	c, lang := t.match.Category, w.Desk.Lang()
	for _, f := range c.Fields {
		if f.Kind != catalog.File {
			needed := f.Need == catalog.Required && f.Default == "" && f.When == nil && (c.Unique == nil || c.Unique.Field != f.Name)
			view.Fields = append(view.Fields, ImportField{f.Name, f.Label.In(lang), needed})
		}
	}
	view.Heads = w.heads(t)
	view.From = max(in.From, 0)
	count := min(max(in.Count, 0), desk.MaxRows)
	show := func(state string, row func() ImportRow) {
		if in.Show != "" && in.Show != state {
			return
		}
		if view.Shown >= view.From && len(view.Rows) < count {
			view.Rows = append(view.Rows, row())
		}
		view.Shown++
	}
	results := t.results
	for _, line := range g.Rows {
		switch {
		case t.skip[line.Number]:
			show(skipped, func() ImportRow { return skippedRow(line, view.Heads) })
		case len(results) > 0 && results[0].Row == line.Number:
			r := results[0]
			show(string(r.State), func() ImportRow { return w.importRow(c, r, line, view.Heads) })
			results = results[1:]
		}
	}
}

// heads are those of the columns of the sheet, taken or not, and after them those of fields that the rows get from elsewhere:
// from the words above a part of the list.
func (w *work) heads(t *plannedTable) []ImportColumnHead {
	c, lang := t.match.Category, w.Desk.Lang()
	out := make([]ImportColumnHead, len(t.match.Columns))
	for column, taken := range t.match.Columns {
		out[column].Letter = sheet.ColumnName(column)
		if f, known := c.Field(taken.Field); known {
			out[column].Field, out[column].Label = f.Name, f.Label.In(lang)
		}
	}
	besides := map[string]bool{}
	for _, r := range t.results {
		for _, name := range r.Fields {
			besides[name] = true
		}
	}
	for _, f := range c.Fields {
		if besides[f.Name] && t.match.At(f.Name) < 0 {
			out = append(out, ImportColumnHead{Field: f.Name, Label: f.Label.In(lang)})
		}
	}
	return out
}

// skippedRow is a row as it stands in the sheet.
func skippedRow(line sheet.Row, heads []ImportColumnHead) ImportRow {
	row := ImportRow{Number: line.Number, State: skipped, Cells: []ImportCell{}, Notes: []Finding{}}
	for column := range heads {
		row.Cells = append(row.Cells, ImportCell{Text: line.Cell(column)})
	}
	return row
}

func (w *work) importRow(c *catalog.Category, r merge.Result, line sheet.Row, heads []ImportColumnHead) ImportRow {
	lang, env := w.Desk.Lang(), w.Book.Env(c.ID)
	row := ImportRow{Number: r.Row, State: string(r.State), Record: r.Before.ID, Title: c.EffectiveTitle(r.Record, env), Cells: []ImportCell{}, Notes: []Finding{}}
	changed := map[string]bool{}
	for _, name := range r.Fields {
		changed[name] = true
	}
	shown := map[string]bool{}
	for column, head := range heads {
		if head.Field == "" || shown[head.Field] {
			row.Cells = append(row.Cells, ImportCell{Text: line.Cell(column)})
			continue
		}
		shown[head.Field] = true
		cell := ImportCell{Text: w.Display(c, head.Field, r.Record.Values[head.Field])}
		if changed[head.Field] && r.Before.ID != "" {
			cell.Changed, cell.Before = true, w.Display(c, head.Field, r.Before.Values[head.Field])
		}
		for _, f := range r.Findings {
			if f.Field == head.Field && graver(string(f.Weight), cell.Severity) {
				cell.Severity, cell.Why = string(f.Weight), f.In(lang)
			}
		}
		row.Cells = append(row.Cells, cell)
	}
	for _, f := range r.Findings {
		if !shown[f.Field] && len(row.Notes) < maxNotes {
			row.Notes = append(row.Notes, Finding{f.Field, string(f.Weight), f.Code, f.In(lang), f.Todo(lang), ""})
		}
	}
	return row
}

const maxNotes = 20

// graver tells whether a weight counts for more than another.
func graver(weight, than string) bool {
	rank := map[string]int{"": 0, string(catalog.Warning): 1, string(catalog.Incomplete): 2, string(catalog.Error): 3}
	return rank[weight] > rank[than]
}

// notes say what a clerk should know of a table.
func (w *work) notes(t *plannedTable) []string {
	out, lang := []string{}, w.Desk.Lang()
	say := func(code string, args office.Args) {
		out = append(out, office.Problem{Code: code, Args: args}.In(lang))
	}
	var strange []string
	for column, c := range t.match.Columns {
		if c.Field == "" && c.Heading != "" && c.By == "" {
			strange = append(strange, sheet.ColumnName(column)+" “"+office.Shorten(c.Heading)+"”")
		}
	}
	if len(strange) > 0 {
		say("import.strange", office.Args{"columns": strings.Join(strange, ", ")})
	}
	for _, f := range t.match.Category.Fields {
		if f.Need == catalog.Required && f.Default == "" && f.When == nil && t.match.At(f.Name) < 0 && (t.match.Category.Unique == nil || t.match.Category.Unique.Field != f.Name) && needsNew(t, f.Name) {
			say("import.lacks", office.Args{"field": f.Label})
		}
	}
	for _, l := range t.left {
		if l.Why != "heading" && len(out) < maxNotes {
			say("import.left."+l.Why, office.Args{"row": l.Number, "text": office.Shorten(l.Text)})
		}
	}
	if t.absent > 0 && t.ours {
		say("import.absent", office.Args{"n": t.absent})
	}
	return out
}

// needsNew tells whether some row is refused because a field without a column is empty.
func needsNew(t *plannedTable, field string) bool {
	for _, r := range t.results {
		if r.State == merge.Refused && r.Record.Values[field] == "" {
			return true
		}
	}
	return false
}

// readyWords say what taking the tables that are ticked would do; "" for nothing.
func readyWords(plan *planned) office.Text {
	n := countTaken(plan)
	args := office.Args{"new": n.new, "changed": n.changed}
	switch {
	case n.new > 0 && n.changed > 0:
		return desk.InBoth("import.ready_both", args)
	case n.new > 0:
		return desk.InBoth("import.ready_new", args)
	case n.changed > 0:
		return desk.InBoth("import.ready_changed", args)
	}
	return office.Text{}
}

type taken struct{ new, changed, same, refused int }

func countTaken(plan *planned) (n taken) {
	for _, t := range plan.tables {
		for _, r := range t.results {
			switch {
			case !t.take:
			case r.State == merge.New:
				n.new++
			case r.State == merge.Changed:
				n.changed++
			case r.State == merge.Same:
				n.same++
			case r.State == merge.Refused:
				n.refused++
			}
		}
	}
	return n
}
