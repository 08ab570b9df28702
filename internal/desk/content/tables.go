package content

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Table is one window of a category's records.
func (s *Records) Table(in TableIn) (table Table, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		table, err = w.table(s.finder, category, in)
		return err
	})
	return table, err
}

func (w *work) table(finder *Finder, category *catalog.Category, in TableIn) (Table, error) {
	lang, standing, state := w.Desk.Lang(), w.Book.Standing(category.ID), w.Book.Content().States[category.ID]
	t := Table{
		Category: category.ID, Label: category.LabelIn(w.Day.FiscalYear()).In(lang), Clause: category.Clause, Single: category.Shape == catalog.Single,
		Columns: []TableColumn{}, Rows: []TableRow{}, From: max(in.From, 0), Total: w.Book.Count(category.ID), State: standing.State,
		Reasons: w.Desk.ReasonRows(standing.FirstReasons(desk.MaxReasons)), More: max(standing.ReasonCount()-desk.MaxReasons, 0), MayNotApply: category.MayNotApply,
		NotApplicable: state.NotApplicable,
	}
	if standing.Confirmed.Valid() {
		t.ConfirmedText = w.Desk.Say("record.confirmed_on", office.Args{"day": standing.Confirmed})
	}
	if n := standing.Untranslated(); n > 0 {
		t.English = w.Desk.Say("english.missing", office.Args{"n": n})
	}
	for _, name := range category.Columns {
		f, _ := category.Field(name)
		t.Columns = append(t.Columns, TableColumn{name, f.Label.In(lang), string(f.Kind)})
	}
	look := compliance.Look{Filter: in.Filter, From: t.From, Count: min(max(in.Count, 0), desk.MaxRows)}
	look.Field, look.Descending = in.Sort, in.Descending
	if in.Filter == "" {
		w.Book.Warm(category.ID)
	}
	checkable, err := w.Checkable()
	if err != nil {
		return t, err
	}
	t.Only = w.onlyChoices(category, checkable, lang)
	t.Starters = len(category.Starters(w.Office.Kind, w.Book.Env(category.ID).Siblings))
	t.Chosen, t.Filters = chosen(t.Only, in.Only, lang), filterRows(state)
	if look.Pass, err = w.only(category, in.Only); err != nil {
		return t, err
	}
	if look, err = w.heard(finder, in, look); err != nil {
		return t, err
	}
	rows, shown := w.rowsOf(in, look)
	t.Deleted = w.Book.RemovedCount(category.ID)
	t.Shown = shown
	for _, found := range rows {
		row, err := w.row(category, found)
		if err != nil {
			return t, err
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

func (w *work) rowsOf(in TableIn, look compliance.Look) ([]*compliance.Row, int) {
	if in.Deleted {
		return w.Book.Removed(in.Category, look)
	}
	return w.Book.Rows(in.Category, look)
}

func (w *work) row(category *catalog.Category, found *compliance.Row) (TableRow, error) {
	r, env := found.Record, w.Book.Env(category.ID)
	effective := category.Effective(r, env)
	row := TableRow{ID: r.ID, Title: category.EffectiveTitle(r, env), Cells: []TableCell{}, Portal: found.Portal, Unchecked: r.Unchecked}
	row.Checked = w.checkedText(r)
	problems := map[string]string{}
	if r.Deleted {
		row.Deleted = w.Desk.Say("record.deleted_on", office.Args{"day": r.UpdatedOn, "who": r.UpdatedBy})
	}
	for _, f := range category.Findings(r, env) {
		if !r.Deleted && f.Weight != catalog.Warning {
			row.Problems++
			if problems[f.Field] == "" {
				problems[f.Field] = f.In(w.Desk.Lang())
			}
		}
	}
	for _, name := range category.Columns {
		row.Cells = append(row.Cells, TableCell{w.Display(category, name, effective[name]), problems[name]})
	}
	kept, err := desk.TypingOf[Draft](w.Tx, desk.KeyTypedRecord+r.ID)
	row.Draft = kept != nil
	return row, err
}

// Confirm says that a record, or every record of a category, was checked today and is still right.
func (s *Records) Confirm(in ConfirmIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		change, err := s.d.Stamp(w.Tx, office.Confirmed)
		if err != nil {
			return err
		}
		if in.ID != "" {
			saved, err = w.confirmOne(in.ID, change)
			return err
		}
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		if saved, err = w.confirmAll(category.ID, change); err == nil {
			saved.Text = s.d.Say("did.confirmed_all", office.Args{"n": w.Book.Count(category.ID), "day": change.Day})
		}
		return err
	})
	return saved, err
}

func (w *work) confirmOne(id string, change office.Change) (Saved, error) {
	r, err := w.Tx.Record(id)
	if err != nil {
		return Saved{}, err
	}
	category, err := w.Category(r.Category)
	if err != nil {
		return Saved{}, err
	}
	if category.Shape == catalog.Single { // one sheet is its category: its confirmation is what the rule looks at
		if _, err := w.confirmAll(category.ID, change); err != nil {
			return Saved{}, err
		}
	}
	r.ConfirmedOn, r.Unchecked = change.Day, false
	if _, err := w.KeepRecord(category, r, r.Revision, change); err != nil {
		return Saved{}, err
	}
	return savedAnswer(w.Desk, w.Tx, r.Category, r.ID)
}

func (w *work) confirmAll(category string, change office.Change) (Saved, error) {
	state, err := w.Tx.CategoryState(category)
	if err != nil {
		return Saved{}, err
	}
	state.Category, state.ConfirmedOn = category, change.Day
	return saveState(w.Desk, w.Tx, state, change)
}

// SetNotApplicable says with a reason that a category has no content, or takes that back.
func (s *Records) SetNotApplicable(in NotApplicableIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	reason := bangla.Normalise(in.Reason)
	err = act(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		if reason != "" && (!category.MayNotApply || w.Book.Count(category.ID) > 0) {
			return office.Problem{Code: "record.must_apply", Field: "reason"}
		}
		if reason != "" && bangla.IsFiller(reason) {
			return office.Problem{Code: "office.needed", Field: "reason"}
		}
		change, err := s.d.Stamp(w.Tx, office.Typed)
		if err != nil {
			return err
		}
		state, err := w.Tx.CategoryState(category.ID)
		if err != nil {
			return err
		}
		if was := state.NotApplicable; was == nil && reason == "" || was != nil && was.ReasonBN == reason {
			if saved, err = savedAnswer(s.d, w.Tx, category.ID, ""); err == nil {
				saved.Text = s.d.Say("did.nothing", nil)
			}
			return err
		}
		state.Category, state.NotApplicable = category.ID, nil
		if reason != "" {
			state.NotApplicable = &office.NotApplicable{ReasonBN: reason, SetOn: change.Day, SetBy: change.Actor}
		}
		if saved, err = saveState(s.d, w.Tx, state, change); err == nil {
			saved.Text = s.d.Say("did.state", nil)
		}
		return err
	})
	return saved, err
}

func saveState(d *desk.Desk, tx *store.Tx, state office.CategoryState, change office.Change) (Saved, error) {
	ps := state.Check(d.Known()).InForm()
	for i := range ps {
		ps[i].Field = strings.TrimSuffix(strings.TrimPrefix(ps[i].Field, "not_applicable."), "_bn")
	}
	if err := ps.Err(); err != nil {
		return Saved{}, err
	}
	if _, err := d.KeepState(tx, state, state.Revision, change); err != nil {
		return Saved{}, err
	}
	return savedAnswer(d, tx, state.Category, "")
}
