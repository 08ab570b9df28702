package content

import (
	"context"
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/merge"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

// progressRows is after how many rows the job says how far it is, and hears that it was cancelled.
const progressRows = 100

// take stores the rows that are new or changed of the tables that are taken, officers first, since others refer to them. The
// answer says what was done.
func (w *work) take(ctx context.Context, plan *planned, step desk.Progress) (done office.Problem, err error) {
	n := countTaken(plan)
	if n.new+n.changed == 0 {
		return done, office.Problem{Code: "import.nothing"}
	}
	change, err := w.Desk.Stamp(w.Tx, office.Imported)
	if err != nil {
		return done, err
	}
	tables := slices.Clone(plan.tables)
	slices.SortStableFunc(tables, func(a, b plannedTable) int { return rankOf(a) - rankOf(b) })
	in := importing{work: w, change: change, officers: map[string]office.Record{}}
	label := office.Text{}
	for _, t := range tables {
		for i := range t.results {
			r := &t.results[i]
			if !t.take || r.State != merge.New && r.State != merge.Changed {
				continue
			}
			if in.done%progressRows == 0 {
				if err := ctx.Err(); err != nil {
					return done, err
				}
				step(int64(in.done), int64(n.new+n.changed), w.Desk.Say("import.phrase", office.Args{"done": in.done, "total": n.new + n.changed}))
			}
			if err := in.row(t, *r); err != nil {
				return done, err
			}
			label = t.match.Category.LabelOn(w.Day)
		}
	}
	if several(tables) {
		label = desk.InBoth("import.several_lists", nil)
	}
	done = office.Problem{Code: "did.rows_imported", Args: office.Args{"category": label, "new": n.new, "changed": n.changed, "refused": n.refused}}
	if n.refused > 0 {
		done.Code = "did.rows_imported_but"
	}
	w.Tx.Say(office.Text{BN: done.In(office.Bengali), EN: done.In(office.English)})
	return done, nil
}

func rankOf(t plannedTable) int {
	if t.match.Category != nil && t.match.Category.ID == desk.OfficersCategory {
		return 0
	}
	return 1
}

// several tells whether lists of more than one category are taken.
func several(tables []plannedTable) bool {
	id := ""
	for _, t := range tables {
		if !t.take || t.match.Category == nil {
			continue
		}
		if id != "" && id != t.match.Category.ID {
			return true
		}
		id = t.match.Category.ID
	}
	return false
}

// importing is an import under way.
type importing struct {
	*work
	change   office.Change
	officers map[string]office.Record // stored by it, which the book does not show yet
	done     int
}

func (in *importing) row(t plannedTable, planned merge.Result) error {
	c, r := t.match.Category, planned.Record
	base := planned.Before.Revision
	if r.ID == "" {
		r.ID = in.Desk.NewID()
	}
	r.Unchecked = false // somebody has gone through the list
	r, err := in.StampContent(c, r, base, in.change)
	if err != nil {
		return err
	}
	if planned.State == merge.Changed {
		r, err = in.KeepRecord(c, r, base, in.change)
	} else {
		env := in.Book.Env(c.ID)
		before := env.Officer
		env.Officer = func(id string) (office.Record, bool) {
			if o, is := in.officers[id]; is {
				return o, true
			}
			return before(id)
		}
		r, err = in.Desk.KeepRecord(in.Tx, c, r, base, in.change, env)
	}
	if err != nil {
		return err
	}
	if c.ID == desk.OfficersCategory {
		in.officers[r.ID] = r
	}
	if planned.State == merge.Changed {
		if err := goOn(in.Tx, planned.Before, r); err != nil {
			return err
		}
	}
	in.done++
	return nil
}

// ImportFile is what the command does: a file's tables brought in, of all categories or of one; nothing is stored in a dry run,
// and refused rows are left out. Progress is not told.
func ImportFile(d *desk.Desk, data []byte, category string, dry bool) (out ImportedJSON, err error) {
	defer d.Recovered(&err)
	s := &Imports{d: d}
	grids, err := fileGrids(data)
	src, err := s.sourceOf("", category, grids, err)
	if err != nil {
		return out, err
	}
	run := d.Act
	if dry {
		run = d.Look
	}
	err = run(func(v *desk.View) error {
		w := &work{v}
		if category != "" {
			if _, err := w.Category(category); err != nil {
				return err
			}
		}
		plan, err := w.planOf(src, nil)
		if err != nil {
			return err
		}
		if out, err = w.importedJSON(plan); err != nil || dry {
			return err
		}
		if out.New+out.Changed == 0 {
			return nil
		}
		done, err := w.take(context.Background(), plan, func(int64, int64, string) {})
		if err != nil {
			return err
		}
		out.Text = done.In(d.Lang())
		own, err := w.Tx.OwnAct()
		act := int(own.No)
		out.Act = &act
		return err
	})
	return out, err
}

// importedJSON is what would come of the tables that are taken. The problem is import.no_table where there is none.
func (w *work) importedJSON(plan *planned) (ImportedJSON, error) {
	out := ImportedJSON{Rows: []ImportedRowJSON{}}
	any := false
	for i := range plan.tables {
		t := &plan.tables[i]
		if !t.take {
			continue
		}
		any = true
		for _, r := range t.results {
			out.Rows = append(out.Rows, w.rowJSON(t, r))
		}
	}
	n := countTaken(plan)
	out.New, out.Changed, out.Same, out.Refused = n.new, n.changed, n.same, n.refused
	if !any {
		return out, office.Problem{Code: "import.no_table"}
	}
	return out, nil
}

func (w *work) rowJSON(t *plannedTable, r merge.Result) ImportedRowJSON {
	row := ImportedRowJSON{Category: t.match.Category.ID, Row: r.Row, State: string(r.State), Problems: []ImportedDefect{}}
	if r.Before.ID != "" {
		row.Record = &r.Before.ID
	}
	for _, f := range r.Findings {
		column := ""
		if at := t.match.At(f.Field); at >= 0 && f.Field != "" {
			column = sheet.ColumnName(at)
		}
		row.Problems = append(row.Problems, ImportedDefect{f.Code, f.Field, column, string(f.Weight), f.In(w.Desk.Lang())})
	}
	return row
}
