package desk

import (
	"maps"
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// TakeBack takes back an act that need not be the last, as one act more: what it changed is as it was before, and what came
// later stays. Where something later changed the same, nothing is stored and the answer says what stands in the way; asked
// again with Rest, all else is taken back. Every rule of a save holds. The problems are act.fixed, act.stays where nothing can
// be taken back, and what refuses a save.
func (s *Acts) TakeBack(in TakeBackIn) (taken TakenBack, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Act(func(w *View) (err error) {
		taken, err = w.takeBack(in)
		return err
	})
	return taken, err
}

func (w *View) takeBack(in TakeBackIn) (taken TakenBack, err error) {
	taken.Stays = []StaysRow{}
	a, err := w.Tx.Act(uint64(max(in.No, 0)))
	if err != nil {
		return taken, err
	}
	if a.Fixed {
		return taken, office.Problem{Code: "act.fixed"}
	}
	words, err := w.Desk.wordsOf(w.Tx, a)
	if err != nil {
		return taken, err
	}
	things, err := w.actThings(a)
	if err != nil {
		return taken, err
	}
	change, err := w.Desk.Stamp(w.Tx, office.Restored)
	if err != nil {
		return taken, err
	}
	told := office.Problem{Code: "did.taken_back", Args: office.Args{"what": words}}
	w.Tx.Say(office.Text{BN: told.In(office.Bengali), EN: told.In(office.English)})
	goes := func(subject office.Subject, id string) bool {
		return slices.ContainsFunc(things, func(t actThing) bool { return t.last.Subject == subject && t.last.ID == id })
	}
	// What was done last is taken back first: it may rest on what was done before it.
	var able []func(beside *View) error
	whole, parts := map[string]office.Revision{}, []office.Record{}
	for _, thing := range slices.Backward(things) {
		put, part, stays, err := w.backOf(thing, change, goes)
		if err != nil {
			return taken, err
		}
		taken.Stays = append(taken.Stays, stays...)
		if put == nil {
			continue
		}
		able = append(able, put)
		if part.ID != "" {
			parts = append(parts, part)
		} else {
			whole[string(thing.last.Subject)+"/"+thing.last.ID] = thing.first
		}
	}
	taken.Able = len(able)
	if taken.Able == 0 && len(taken.Stays) == 0 {
		return taken, office.Problem{Code: "act.nothing"}
	}
	if taken.Able == 0 || len(taken.Stays) > 0 && !in.Rest {
		taken.Nav, err = w.Nav()
		return taken, err
	}
	beside, err := w.besidePutBack(whole, parts...)
	if err != nil {
		return taken, err
	}
	for _, put := range able {
		if err := put(beside); err != nil {
			return taken, err
		}
	}
	root, err := w.root(a)
	if err != nil {
		return taken, err
	}
	typing, err := w.turnedTyping(root.No)
	if err != nil {
		return taken, err
	}
	if err := w.ChangeTyping(typing); err != nil { // it turns again with this act, which is no reversal of that one
		return taken, err
	}
	now, err := w.Desk.At(w.Tx)
	if err != nil {
		return taken, err
	}
	taken.Done, taken.Text = true, told.In(w.Desk.Lang())
	taken.Nav, err = now.Nav()
	return taken, err
}

// backOf is how a thing becomes again as it was before an act, nil where it is so already or nothing of it can, and what of it
// stays as something later left it. Of a record that something later changed too, part is what it becomes; else part has no ID.
func (w *View) backOf(thing actThing, ch office.Change, goes func(office.Subject, string) bool) (put func(beside *View) error, part office.Record, stays []StaysRow, err error) {
	r := thing.last
	now, err := w.Tx.NewestRevision(r.Subject, r.ID)
	if err != nil {
		return nil, part, nil, err
	}
	before, err := w.stateBefore(thing.first)
	if err != nil {
		return nil, part, nil, err
	}
	if len(before.Body) > 0 && sameState(now, before) {
		return nil, part, nil, nil
	}
	what, err := w.NameOf(now)
	if err != nil {
		return nil, part, nil, err
	}
	may, err := w.mayPutBack(thing.first, goes)
	if err != nil {
		return nil, part, nil, err
	}
	if !may {
		return nil, part, []StaysRow{{what, w.Desk.Say("act.rested_on", nil)}}, nil
	}
	if sameState(now, r) {
		return func(beside *View) error { return w.putBack(thing.first, ch, beside) }, part, nil, nil
	}
	later := func(what string) StaysRow {
		return StaysRow{what, w.Desk.Say("act.later", office.Args{"when": w.Desk.WhenText(now), "who": now.Actor})}
	}
	if r.Subject != office.SubjectRecord || len(before.Body) == 0 {
		return nil, part, []StaysRow{later(what)}, nil
	}
	return w.backOfRecord(before, r, now, func(label string) StaysRow { return later(what + " — " + label) }, ch)
}

// backOfRecord takes back of a record those fields that nothing later changed.
func (w *View) backOfRecord(before, left, now office.Revision, later func(label string) StaysRow, ch office.Change) (put func(beside *View) error, back office.Record, stays []StaysRow, err error) {
	was, err := RecordOf(before)
	if err != nil {
		return nil, back, nil, err
	}
	then, err := RecordOf(left)
	if err != nil {
		return nil, back, nil, err
	}
	is, err := RecordOf(now)
	if err != nil {
		return nil, back, nil, err
	}
	category, err := w.Category(is.Category)
	if err != nil {
		return nil, back, nil, err
	}
	back = is
	back.Values = maps.Clone(is.Values)
	for _, name := range fieldsOf(category, was, then) {
		switch f, _ := category.Field(name); {
		case is.Values[name] == was.Values[name]:
		case is.Values[name] == then.Values[name]:
			setValue(back.Values, name, was.Values[name])
		default:
			stays = append(stays, later(f.Label.In(w.Desk.Lang())))
		}
	}
	if !slices.Equal(was.Attachments, then.Attachments) && !slices.Equal(is.Attachments, was.Attachments) {
		if slices.Equal(is.Attachments, then.Attachments) {
			back.Attachments = was.Attachments
		} else {
			stays = append(stays, later(w.Desk.Say("record.files", nil)))
		}
	}
	if was.Deleted != then.Deleted && is.Deleted == then.Deleted {
		back.Deleted = was.Deleted
	}
	if back.SameContent(is) {
		return nil, office.Record{}, stays, nil
	}
	return func(beside *View) error {
		if err := beside.MayStand(category, back, nil); err != nil {
			return err
		}
		_, err := w.KeepContent(category, back, is.Revision, ch)
		return err
	}, back, stays, nil
}

// fieldsOf are the fields in which two states of a record differ, those that the catalogue knows in its order.
func fieldsOf(category *catalog.Category, a, b office.Record) (names []string) {
	for _, f := range category.Fields {
		if a.Values[f.Name] != b.Values[f.Name] {
			names = append(names, f.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(a.Values)) {
		if _, known := category.Field(name); !known && a.Values[name] != b.Values[name] {
			names = append(names, name)
		}
	}
	return names
}

// setValue gives a field its value; one without is absent.
func setValue(values map[string]string, name, value string) {
	if value == "" {
		delete(values, name)
		return
	}
	values[name] = value
}
