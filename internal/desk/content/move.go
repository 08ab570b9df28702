package content

import (
	"maps"
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Move moves records in the order that clerks decide, by dealing the numbers of their group out anew: one act, whatever the
// number of records that count on. Nothing is stored where they stand there already.
func (s *Records) Move(in MoveIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		rank, ranked := category.Ranked()
		if !ranked {
			return office.Problem{Code: "order.none", Args: office.Args{"category": category.LabelOn(w.Day)}}
		}
		group, err := w.groupOf(category, rank, in)
		if err != nil {
			return err
		}
		moved, err := w.renumber(category, rank, in.order(group))
		if err != nil {
			return err
		}
		words := desk.InBoth("did.nothing", nil)
		if moved > 0 {
			words = desk.InBoth("did.moved", office.Args{"category": category.LabelOn(w.Day), "n": len(in.IDs)})
			w.Tx.Say(words)
		}
		saved, err = savedAnswer(s.d, w.Tx, category.ID, "")
		saved.Text = words.In(s.d.Lang())
		return err
	})
	return saved, err
}

// groupOf are the records among which the moved ones are counted. The problem is order.groups where they are of several.
func (w *work) groupOf(category *catalog.Category, rank catalog.Unique, in MoveIn) ([]office.Record, error) {
	ids := slices.Clone(in.IDs)
	if in.At != "" {
		ids = append(ids, in.At)
	}
	within, first := "", true
	for _, id := range ids {
		row, live := w.Book.Row(category.ID, id)
		if !live {
			return nil, office.Problem{Code: "record.gone"}
		}
		v := row.Record.Values[rank.Within]
		if !first && v != within {
			f, _ := category.Field(rank.Within)
			return nil, office.Problem{Code: "order.groups", Args: office.Args{"field": f.Label}}
		}
		within, first = v, false
	}
	var group []office.Record
	for _, r := range w.Book.Live(category.ID) {
		if r.Values[rank.Within] == within {
			group = append(group, r)
		}
	}
	return group, nil
}

// order is the group with the records where they are wanted; those that are moved keep their order among themselves.
func (in MoveIn) order(group []office.Record) []office.Record {
	moves := func(r office.Record) bool { return slices.Contains(in.IDs, r.ID) }
	first := slices.IndexFunc(group, moves)
	if first < 0 {
		return group
	}
	var moved, rest []office.Record
	for _, r := range group {
		if moves(r) {
			moved = append(moved, r)
		} else {
			rest = append(rest, r)
		}
	}
	to := min(max(first+in.Step, 0), len(rest))
	if in.At != "" {
		to = slices.IndexFunc(rest, func(r office.Record) bool { return r.ID == in.At })
		if to < 0 { // dropped on one of themselves
			return group
		}
		if in.After {
			to++
		}
	}
	return slices.Insert(rest, to, moved...)
}

// renumber gives a group the numbers of its order; the answer is how many records have another now.
func (w *work) renumber(category *catalog.Category, rank catalog.Unique, group []office.Record) (int, error) {
	numbers := category.Renumbered(group)
	if len(numbers) == 0 {
		return 0, nil
	}
	var changed []changing
	var after []office.Record
	for _, before := range group {
		if n, changes := numbers[before.ID]; changes {
			r := before
			r.Values = maps.Clone(before.Values)
			r.Values[rank.Field] = n
			changed, after = append(changed, changing{before, r, before.Revision}), append(after, r)
		}
	}
	if err := w.numbersMayStand(category, rank, after); err != nil {
		return 0, err
	}
	change, err := w.Desk.Stamp(w.Tx, office.Typed)
	if err != nil {
		return 0, err
	}
	p := many{work: w, in: ManyIn{Do: DoSet}, category: category}
	p.field, _ = category.Field(rank.Field)
	for _, c := range changed {
		if _, err := w.KeepContent(category, c.after, c.base, change); err != nil {
			return 0, err
		}
		if err := p.typing(c); err != nil {
			return 0, err
		}
	}
	return len(changed), nil
}

// numbersMayStand asks whether records may have the numbers that they are dealt, beside each other and, where a day is looked
// back at, beside what came later. What else may be wrong with them does not keep them from their place.
func (w *work) numbersMayStand(category *catalog.Category, rank catalog.Unique, records []office.Record) error {
	beside, err := w.Beside(records...)
	if err != nil {
		return err
	}
	for _, r := range records {
		refused, _ := office.AsProblems(beside.MayStand(category, r, nil))
		for _, p := range refused {
			if p.Field == rank.Field {
				return p
			}
		}
	}
	return nil
}
