package desk

import (
	"cmp"
	"slices"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxActsLooked bounds how many acts one answer looks through for those that were asked for; the next one goes on from there.
const maxActsLooked = 20_000

// List is the newest acts that were asked for, from the one before Before on. Who looks for few among very many gets an answer
// that may be empty and says where to go on.
func (s *Acts) List(in ActsIn) (list ActList, err error) {
	defer s.d.Recovered(&err)
	list.Rows, list.Subjects = []ActRow{}, Choices(office.Subjects, s.d.Lang())
	wanted, err := in.wanted()
	if err != nil {
		return list, err
	}
	err = s.d.Look(func(w *View) error {
		count := min(max(in.Count, 1), MaxRows)
		if in.ID != "" {
			if list.Of, err = w.thingName(in.Subject, in.ID); err != nil {
				return err
			}
		}
		acts, more, err := w.actsOf(in, count, wanted)
		if err != nil {
			return err
		}
		list.More = more
		list.Rows, err = w.actRows(acts)
		return err
	})
	return list, err
}

// wanted is what an act must be by its own words, without its revisions. The problem date.invalid names the field.
func (in ActsIn) wanted() (func(office.Act) bool, error) {
	from, to := office.Date(""), office.Date("")
	for _, day := range []struct {
		typed, field string
		into         *office.Date
	}{{in.From, "from", &from}, {in.To, "to", &to}} {
		if day.typed == "" {
			continue
		}
		var err error
		if *day.into, err = ReadDate(day.typed, day.field); err != nil {
			return nil, err
		}
	}
	return func(a office.Act) bool {
		return (in.Who == "" || a.Actor == in.Who) && (from == "" || a.Day >= from) && (to == "" || a.Day <= to)
	}, nil
}

// actsOf are up to count acts that were asked for, and before which to go on for more; 0 where there are none.
func (w *View) actsOf(in ActsIn, count int, wanted func(office.Act) bool) (found []office.Act, more int, err error) {
	if in.ID != "" {
		return w.actsOn(in, count, wanted)
	}
	before := uint64(max(in.Before, 0))
	for looked := 0; ; {
		acts, err := w.Tx.Acts(before, 200)
		if err != nil || len(acts) == 0 {
			return found, 0, err
		}
		for _, a := range acts {
			touches := wanted(a)
			if touches && (in.Subject != "" || in.Category != "") {
				if touches, err = w.touches(a, in); err != nil {
					return nil, 0, err
				}
			}
			if touches {
				found = append(found, a)
			}
			before = a.No
			if looked++; len(found) == count || looked >= maxActsLooked {
				if a.No == 1 {
					return found, 0, nil
				}
				return found, int(a.No), nil
			}
		}
	}
}

// touches tells whether an act changed a thing of the kind or category that was asked for.
func (w *View) touches(a office.Act, in ActsIn) (touches bool, err error) {
	err = w.Tx.Touched(a, func(subject office.Subject, id, category string) error {
		of := category
		if subject == office.SubjectCategory {
			of = id
		}
		touches = (in.Subject == "" || subject == in.Subject) && (in.Category == "" || of == in.Category)
		if touches {
			return store.ErrStop
		}
		return nil
	})
	return touches, err
}

// actsOn are the acts that changed one thing, by its own history.
func (w *View) actsOn(in ActsIn, count int, wanted func(office.Act) bool) (found []office.Act, more int, err error) {
	last := uint64(0)
	err = w.Tx.ActsOn(in.Subject, in.ID, func(no uint64) error {
		if no == last || in.Before > 0 && no >= uint64(in.Before) {
			return nil
		}
		last = no
		a, err := w.Tx.Act(no)
		if err != nil || !wanted(a) {
			return err
		}
		if len(found) == count {
			more = int(found[count-1].No)
			return store.ErrStop
		}
		found = append(found, a)
		return nil
	})
	return found, more, err
}

// actRows are acts as they are shown.
func (w *View) actRows(acts []office.Act) ([]ActRow, error) {
	rows := make([]ActRow, 0, len(acts))
	if len(acts) == 0 {
		return rows, nil
	}
	next, err := w.reversible(w.Tx.UndoStack)
	if err != nil {
		return nil, err
	}
	last, err := w.Tx.LastAct()
	if err != nil {
		return nil, err
	}
	// The numbers on the stack fall: what lies on it no deeper than the oldest row is among so many.
	stack, err := w.Tx.UndoStack(int(last.No-acts[len(acts)-1].No) + 1)
	if err != nil {
		return nil, err
	}
	onStack := map[uint64]bool{}
	for _, a := range stack {
		onStack[a.No] = true
	}
	for _, a := range acts {
		words, err := w.Desk.wordsOf(w.Tx, a)
		if err != nil {
			return nil, err
		}
		row := ActRow{No: int(a.No), When: w.Desk.Moment(a.Day, a.At), Who: a.Actor, Text: words.In(w.Desk.Lang()), Next: next != nil && a.No == next.No}
		switch {
		case a.Fixed && a.Reason == office.Cancelled:
			row.Why = w.Desk.Say("act.cancelled", nil)
		case a.Fixed:
			row.Why = w.Desk.Say("act.fixed", nil)
		case a.Reverses == 0 && !onStack[a.No]:
			row.Why = w.Desk.Say("act.reversed", nil)
		}
		if err := w.oneThing(a, &row); err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// manyThings is from how many revisions on an act is said to have changed many things, without looking which.
const manyThings = 50

// oneThing says which thing an act changed, where it was one, and else how many.
func (w *View) oneThing(a office.Act, row *ActRow) error {
	if n := int(a.Last - a.First + 1); n > manyThings {
		row.Things = n
		return nil
	}
	things := map[string]bool{}
	err := w.Tx.Touched(a, func(subject office.Subject, id, category string) error {
		things[string(subject)+"/"+id] = true
		row.Subject, row.ID, row.Category = subject, id, category
		return nil
	})
	if row.Things = len(things); row.Things != 1 {
		row.Subject, row.ID, row.Category = "", "", ""
	}
	return err
}

// thingName is what a thing is called now, or was last.
func (w *View) thingName(subject office.Subject, id string) (string, error) {
	r, err := w.Tx.NewestRevision(subject, id)
	if err != nil {
		return "", err
	}
	return w.NameOf(r)
}

// NameOf is what a thing was called in one of its states.
func (w *View) NameOf(r office.Revision) (string, error) {
	lang := w.Desk.Lang()
	switch r.Subject {
	case office.SubjectRecord:
		record, err := RecordOf(r)
		if err != nil {
			return "", err
		}
		if category, known := w.Catalog.Category(record.Category); known {
			return category.EffectiveTitle(record, w.Book.Env(category.ID)), nil
		}
		return record.ID, nil
	case office.SubjectLetter:
		l, err := letterOf(r)
		return cmp.Or(l.Memo, LetterName(l).In(lang)), err
	case office.SubjectDirective:
		var dirs []office.Directive
		err := decode(r, &dirs)
		if err != nil {
			return "", err
		}
		return cmp.Or(dirs[0].SubjectBN, dirs[0].Memo), nil
	case office.SubjectCategory:
		if category, known := w.Catalog.Category(r.ID); known {
			return category.Label.In(lang), nil
		}
	case office.SubjectPerson:
		p, err := personOf(r)
		return p.Name, err
	case office.SubjectHolidays:
		return office.Digits(r.ID, lang), nil
	}
	return office.Subjects.Label(r.Subject, lang), nil
}

// Changes are the fields that an act changed, each before and after, thing by thing.
func (s *Acts) Changes(in ActIn) (changes ActChanges, err error) {
	defer s.d.Recovered(&err)
	changes = ActChanges{No: in.No, Things: []ThingChange{}}
	err = s.d.Look(func(w *View) error {
		a, err := w.Tx.Act(uint64(max(in.No, 0)))
		if err != nil {
			return err
		}
		all, err := w.actThings(a)
		if err != nil {
			return err
		}
		changes.More = max(len(all)-maxThings, 0)
		for _, thing := range all[:min(len(all), maxThings)] {
			row, err := w.thingChange(thing)
			if err != nil {
				return err
			}
			changes.Things = append(changes.Things, row)
		}
		return nil
	})
	return changes, err
}

// maxThings bounds the things of one act that are listed with their fields; nobody reads more.
const maxThings = 100

// actThing is a thing that an act changed: its first and its last revision of that act.
type actThing struct{ first, last office.Revision }

// actThings are the things that an act changed, in the order in which it did.
func (w *View) actThings(a office.Act) (all []actThing, err error) {
	revisions, err := revisionsOf(w.Tx, a)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for _, r := range revisions {
		key := string(r.Subject) + "/" + r.ID
		if i, seen := at[key]; seen {
			all[i].last = r
			continue
		}
		at[key] = len(all)
		all = append(all, actThing{r, r})
	}
	return slices.Clip(all), nil
}

func (w *View) thingChange(thing actThing) (row ThingChange, err error) {
	row = ThingChange{Subject: thing.last.Subject, ID: thing.last.ID}
	if row.Text, err = w.ChangeText(thing.last); err != nil {
		return row, err
	}
	before, err := w.stateBefore(thing.first)
	if err != nil {
		return row, err
	}
	if thing.last.Subject == office.SubjectRecord {
		r, err := RecordOf(thing.last)
		if err != nil {
			return row, err
		}
		row.Category = r.Category
	}
	row.Changes, err = w.Differences(before, thing.last)
	return row, err
}
