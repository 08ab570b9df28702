package content

import (
	"errors"
	"maps"

	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxMany bounds the records of one change: more than any list holds, so that no mistaken call writes for minutes.
const maxMany = 100_000

// Keys are the records of a table from one row on, as the table has them: what is chosen by a range, or all of it.
func (s *Records) Keys(in TableIn) (chosen Chosen, err error) {
	defer s.d.Recovered(&err)
	chosen.Rows = []RecordIn{}
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		look := compliance.Look{Filter: in.Filter, From: max(in.From, 0), Count: min(max(in.Count, 0), maxMany)}
		look.Field, look.Descending = in.Sort, in.Descending
		if look.Pass, err = w.only(category, in.Only); err != nil {
			return err
		}
		rows, _ := w.rowsOf(in, look)
		for _, row := range rows {
			chosen.Rows = append(chosen.Rows, RecordIn{ID: row.Record.ID, Base: row.Record.Revision})
		}
		return nil
	})
	return chosen, err
}

// Many changes several records of a category in one act: each as a save, a deletion or a confirmation of it alone would, in
// the order in which they are given. Those that the rules refuse stay as they are, and the answer names them; where none can be
// changed nothing is stored.
func (s *Records) Many(in ManyIn) (out Many, err error) {
	defer s.d.Recovered(&err)
	run := act
	if in.Dry {
		run = look
	}
	err = run(s.d, func(w *work) error {
		plan, err := w.planMany(in)
		if err != nil {
			return err
		}
		out = plan.answer()
		if in.Dry {
			return nil
		}
		if err := plan.store(); err != nil {
			return err
		}
		after, err := at(s.d, w.Tx)
		if err != nil {
			return err
		}
		out.State = after.Book.Standing(plan.category.ID).State
		out.Nav, err = after.Nav()
		return err
	})
	return out, err
}

// many is a change of several records as it would come out.
type many struct {
	*work
	in       ManyIn
	category *catalog.Category
	field    catalog.Field
	value    string // as typed
	changed  []changing
	same     int
	refused  []ManyRow
	left     int // refused beyond those that are listed
}

// changing is a record before and after.
type changing struct {
	before, after office.Record
	base          int
}

func (w *work) planMany(in ManyIn) (*many, error) {
	category, err := w.Category(in.Category)
	if err != nil {
		return nil, err
	}
	p := &many{work: w, in: in, category: category, value: in.Value}
	if in.Do == DoSet {
		if err := p.setting(); err != nil {
			return nil, err
		}
	} else if in.Do != DoDelete && in.Do != DoConfirm {
		return nil, office.Problem{Code: "many.unknown", Args: office.Args{"typed": office.Shorten(in.Do)}}
	}
	if len(in.Rows) > maxMany {
		return nil, office.Problem{Code: "many.too_many", Args: office.Args{"max": maxMany}}
	}
	seen := map[string]bool{}
	for _, row := range in.Rows {
		if seen[row.ID] {
			continue
		}
		seen[row.ID] = true
		if err := p.one(row); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// setting finds the field that is set, and to what.
func (p *many) setting() error {
	f, known := p.category.Field(p.in.Field)
	if !known || f.Kind == catalog.File {
		return office.Problem{Code: "many.field", Field: "field", Args: office.Args{"name": office.Shorten(p.in.Field)}}
	}
	p.field = f
	if p.in.Like != "" {
		r, err := p.Tx.Record(p.in.Like)
		if err != nil {
			return err
		}
		p.value = r.Values[f.Name]
	}
	p.value = p.category.Completed(map[string]string{f.Name: p.value}, p.Office)[f.Name]
	canonical, refused := f.Parse(p.value)
	for i := range refused {
		refused[i].Field = "value"
	}
	p.value = canonical
	return refused.Err()
}

// one says what would come of one record.
func (p *many) one(row RecordIn) error {
	r, err := p.Tx.Record(row.ID)
	if errors.Is(err, store.ErrNotFound) {
		p.refuse(office.Record{ID: row.ID, Category: p.category.ID}, office.Problem{Code: "record.gone"})
		return nil
	}
	if err != nil {
		return err
	}
	switch {
	case r.Category != p.category.ID:
		p.refuse(r, office.Problem{Code: "record.category", Args: office.Args{"id": r.Category}})
		return nil
	case row.Base != 0 && row.Base != r.Revision:
		p.refuse(r, office.Problem{Code: "many.stale"})
		return nil
	case r.Deleted && p.in.Do == DoDelete:
		p.same++
		return nil
	case r.Deleted:
		p.refuse(r, office.Problem{Code: "record.gone"})
		return nil
	}
	after := r
	switch p.in.Do {
	case DoDelete:
		after.Deleted = true
	case DoConfirm:
		after.ConfirmedOn, after.Unchecked = p.Day, false
	case DoSet:
		return p.set(r)
	}
	p.changed = append(p.changed, changing{r, after, r.Revision})
	return nil
}

// set puts the value into a record, as its form would.
func (p *many) set(before office.Record) error {
	typed := maps.Clone(before.Values)
	if typed == nil {
		typed = map[string]string{}
	}
	typed[p.field.Name] = p.value
	after := before
	values, refused := p.category.Canonical(typed)
	after.Values = values
	if after.Values[p.field.Name] == before.Values[p.field.Name] {
		p.same++
		return nil
	}
	if err := p.MayStand(p.category, after, refused); err != nil {
		return p.refuseFor(before, err)
	}
	if err := after.Check(p.Desk.Known()).InForm().Err(); err != nil {
		return p.refuseFor(before, err)
	}
	p.changed = append(p.changed, changing{before, after, before.Revision})
	if p.shared() { // the next may not have what this one has now
		next, err := p.Beside(after)
		if err != nil {
			return err
		}
		p.work = &work{next}
	}
	return nil
}

// shared tells whether what is set is of what no two records may share.
func (p *many) shared() bool {
	u := p.category.Unique
	return u != nil && (p.field.Name == u.Field || p.field.Name == u.Within)
}

func (p *many) refuseFor(r office.Record, err error) error {
	ps, are := office.AsProblems(err)
	if !are || len(ps) == 0 {
		return err
	}
	p.refuse(r, ps[0])
	return nil
}

func (p *many) refuse(r office.Record, why office.Problem) {
	if len(p.refused) == desk.MaxReasons {
		p.left++
		return
	}
	p.refused = append(p.refused, ManyRow{ID: r.ID, Title: p.category.EffectiveTitle(r, p.Book.Env(p.category.ID)), Field: why.Field, Text: why.In(p.Desk.Lang())})
}

// answer is what came, or would come, of the change.
func (p *many) answer() Many {
	out := Many{Changed: len(p.changed), Same: p.same, Refused: len(p.refused) + p.left, Why: desk.NonNil(p.refused), Category: p.category.ID}
	if p.in.Do == DoSet {
		out.Shown = p.Display(p.category, p.field.Name, p.value)
	}
	if p.in.Dry {
		return out
	}
	out.Text = p.words().In(p.Desk.Lang())
	return out
}

// saidOfMany are the sentences of what can be done, and of where some were refused.
var saidOfMany = map[string][2]string{
	DoSet:     {"did.many_set", "did.many_set_but"},
	DoDelete:  {"did.many_delete", "did.many_delete_but"},
	DoConfirm: {"did.many_confirm", "did.many_confirm_but"},
}

// words say what the act does.
func (p *many) words() office.Problem {
	refused := len(p.refused) + p.left
	done := office.Problem{Code: saidOfMany[p.in.Do][0], Args: office.Args{"category": p.category.LabelOn(p.Day), "field": p.field.Label, "n": len(p.changed), "refused": refused}}
	switch {
	case len(p.changed) == 0 && refused == 0:
		return office.Problem{Code: "did.nothing"}
	case len(p.changed) == 0:
		done.Code = "did.many_none"
	case refused > 0:
		done.Code = saidOfMany[p.in.Do][1]
	}
	return done
}

// store stores the changes as one act.
func (p *many) store() error {
	if len(p.changed) == 0 {
		return nil
	}
	why := map[string]office.Reason{DoSet: office.Typed, DoDelete: office.Removed, DoConfirm: office.Confirmed}[p.in.Do]
	change, err := p.Desk.Stamp(p.Tx, why)
	if err != nil {
		return err
	}
	w, err := at(p.Desk, p.Tx)
	if err != nil {
		return err
	}
	for _, c := range p.changed {
		if p.in.Do == DoConfirm {
			_, err = w.KeepRecord(p.category, c.after, c.base, change)
		} else {
			_, err = w.KeepContent(p.category, c.after, c.base, change)
		}
		if err == nil {
			err = p.typing(c)
		}
		if err != nil {
			return err
		}
	}
	words := p.words()
	p.Tx.Say(office.Text{BN: words.In(office.Bengali), EN: words.In(office.English)})
	return nil
}

// typing lets what somebody has typed in a record and not saved go on from the change.
func (p *many) typing(c changing) error {
	if p.in.Do == DoDelete {
		return desk.DropTyping(p.Tx, desk.KeyTypedRecord+c.before.ID)
	}
	return goOn(p.Tx, c.before, c.after)
}

// goOn lets what somebody has typed in a record and not saved go on from a change of it that was made elsewhere: fields in which
// he has typed nothing of his own have their new values.
func goOn(tx *store.Tx, before, after office.Record) error {
	key := desk.KeyTypedRecord + before.ID
	kept, err := desk.TypingOf[Draft](tx, key)
	if err != nil || kept == nil || kept.Base != before.Revision {
		return err
	}
	kept.Base = before.Revision + 1
	for _, values := range []map[string]string{before.Values, after.Values} {
		for name := range values {
			if kept.Values != nil && before.Values[name] != after.Values[name] && kept.Values[name] == before.Values[name] {
				kept.Values[name] = after.Values[name]
			}
		}
	}
	return desk.KeepTyping(tx, key, kept)
}
