package desk

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// stack is one of the store's two: the acts that can be taken back, or brought back, from the top down.
type stack func(n int) ([]office.Act, error)

// maxPassed is how many acts that cannot be reversed any more are passed over: a draft that was issued since, say.
const maxPassed = 200

// reversible is the first act of a stack that can be reversed: nothing it changed was changed since by anything that
// stays. Nil where there is none.
func (w *View) reversible(from stack) (*office.Act, error) {
	for n, seen := 4, 0; seen < maxPassed; n *= 4 {
		acts, err := from(n)
		if err != nil {
			return nil, err
		}
		for i := seen; i < len(acts); i++ {
			able, err := w.reversibleAct(acts[i])
			if err != nil {
				return nil, err
			}
			if able {
				return &acts[i], nil
			}
		}
		if seen = len(acts); seen < n {
			break
		}
	}
	return nil, nil
}

// reversibleAct tells whether all that an act changed is still, or again, as it left it.
func (w *View) reversibleAct(a office.Act) (bool, error) {
	revisions, err := revisionsOf(w.Tx, a)
	if err != nil {
		return false, err
	}
	left := map[string]office.Revision{}
	for _, r := range revisions {
		left[string(r.Subject)+"/"+r.ID] = r
	}
	goes := func(subject office.Subject, id string) bool { _, is := left[string(subject)+"/"+id]; return is }
	for _, r := range left {
		if may, err := w.mayPutBack(r, goes); err != nil || !may {
			return false, err
		}
		now, err := w.Tx.NewestRevision(r.Subject, r.ID)
		if err != nil {
			return false, err
		}
		if now.Seq != r.Seq && !sameState(now, r) {
			return false, nil
		}
	}
	return len(left) > 0, nil
}

// mayPutBack tells whether a thing may be as it was before a revision: a directive that a number was given for stays registered,
// one that was registered anew since does not come back beside itself, and a letter that another names stays in the register.
// goes tells what goes back with it: what rests on it may, too.
func (w *View) mayPutBack(r office.Revision, goes func(office.Subject, string) bool) (bool, error) {
	if r.Subject == office.SubjectLetter && r.N == 1 {
		l, err := letterOf(r)
		l.Discarded = true
		by, named := w.namedBy(l)
		return !named || goes(office.SubjectLetter, by.ID), err
	}
	if r.Subject == office.SubjectPerson {
		return w.mayBeAgain(r)
	}
	if r.Subject != office.SubjectDirective {
		return true, nil
	}
	if r.N == 1 {
		return !slices.ContainsFunc(w.Letters, func(l LetterHead) bool {
			return l.Issued() && !l.Discarded && l.Directive == r.ID && !goes(office.SubjectLetter, l.ID)
		}), nil
	}
	was, err := w.Tx.RevisionBefore(r)
	if err != nil {
		return false, err
	}
	var dirs []office.Directive
	if err := decode(was, &dirs); err != nil || dirs[0].Withdrawn {
		return err == nil, err
	}
	return !slices.ContainsFunc(w.Directives, func(d office.Directive) bool { return d.ID != r.ID && sameDirectives(d, dirs[0]) }), nil
}

// sameState tells whether two revisions of a thing hold the same but for their number.
func sameState(a, b office.Revision) bool {
	unnumbered := func(r office.Revision) string {
		var fields map[string]json.RawMessage
		if json.Unmarshal(r.Body, &fields) != nil {
			return string(r.Body) // a list of holidays
		}
		delete(fields, "revision")
		text, err := json.Marshal(fields)
		if err != nil {
			return string(r.Body)
		}
		return string(text)
	}
	return unnumbered(a) == unnumbered(b)
}

// nextReversals word what Ctrl Z and Ctrl Y would do.
func (w *View) nextReversals() (undo, redo string, err error) {
	for _, next := range []struct {
		from stack
		text *string
	}{{w.Tx.UndoStack, &undo}, {w.Tx.RedoStack, &redo}} {
		a, err := w.reversible(next.from)
		if err != nil {
			return "", "", err
		}
		if a == nil {
			continue
		}
		words, err := w.first(*a)
		if err != nil {
			return "", "", err
		}
		*next.text = words.In(w.Desk.Lang())
	}
	return undo, redo, nil
}

// reverseNext reverses the next act of a stack, as one act more.
func (w *View) reverseNext(from stack, said, nothing string) (Reversed, error) {
	a, err := w.reversible(from)
	if err != nil {
		return Reversed{}, err
	}
	if a == nil {
		return Reversed{}, office.Problem{Code: nothing}
	}
	words, err := w.first(*a)
	if err != nil {
		return Reversed{}, err
	}
	told := office.Problem{Code: said, Args: office.Args{"what": words}}
	w.Tx.Say(office.Text{BN: told.In(office.Bengali), EN: told.In(office.English)})
	if err := w.Tx.Reverse(a.No); err != nil {
		return Reversed{}, err
	}
	done := Reversed{Text: told.In(w.Desk.Lang())}
	revisions, err := revisionsOf(w.Tx, *a)
	if err != nil {
		return done, err
	}
	first, order := map[string]office.Revision{}, []string{}
	for _, r := range revisions {
		key := string(r.Subject) + "/" + r.ID
		if _, seen := first[key]; !seen {
			first[key], order = r, append(order, key)
		}
	}
	change, err := w.Desk.Stamp(w.Tx, office.Restored)
	if err != nil {
		return done, err
	}
	beside, err := w.besidePutBack(first)
	if err != nil {
		return done, err
	}
	for i := len(order) - 1; i >= 0; i-- {
		if err := w.putBack(first[order[i]], change, beside); err != nil {
			return done, err
		}
	}
	root, err := w.root(*a)
	if err == nil {
		err = w.turnTyping(root.No)
	}
	if err != nil {
		return done, err
	}
	now, err := w.Desk.At(w.Tx)
	if err != nil {
		return done, err
	}
	if len(order) == 1 && revisions[0].Subject == office.SubjectRecord {
		r, err := w.Tx.Record(revisions[0].ID)
		if err != nil {
			return done, err
		}
		done.Category = r.Category
		if !r.Deleted {
			done.Record = r.ID
		}
	}
	done.Nav, err = now.Nav()
	return done, err
}

// root is the act that a chain of taking back and bringing back began with.
func (w *View) root(a office.Act) (office.Act, error) {
	for a.Reverses != 0 {
		before, err := w.Tx.Act(a.Reverses)
		if err != nil {
			return a, err
		}
		a = before
	}
	return a, nil
}

// first is the words of the root.
func (w *View) first(a office.Act) (office.Text, error) {
	root, err := w.root(a)
	if err != nil {
		return office.Text{}, err
	}
	return w.Desk.wordsOf(w.Tx, root)
}

// besidePutBack is the view that the records of an act are judged in as they are put back: numbers that went round among
// them go round again. Records are what else is put back, already as it will be.
func (w *View) besidePutBack(first map[string]office.Revision, records ...office.Record) (*View, error) {
	for _, r := range first {
		if r.Subject != office.SubjectRecord {
			continue
		}
		was, err := w.Tx.RevisionBefore(r)
		began := errors.Is(err, store.ErrNotFound)
		if began {
			was = r
		} else if err != nil {
			return nil, err
		}
		record, err := RecordOf(was)
		if err != nil {
			return nil, err
		}
		record.Deleted = record.Deleted || began
		records = append(records, record)
	}
	if len(records) < 2 {
		return w, nil
	}
	return w.Beside(records...)
}

// putBack stores a thing as it was before a revision of it; one that began with it is put aside as such things are.
func (w *View) putBack(r office.Revision, ch office.Change, beside *View) error {
	was, err := w.Tx.RevisionBefore(r)
	began := errors.Is(err, store.ErrNotFound)
	if err != nil && !began {
		return err
	}
	body := was.Body
	if began {
		body = r.Body
	}
	into := func(thing any) error {
		if err := json.Unmarshal(body, thing); err != nil {
			return fmt.Errorf("read revision of %s %s: %w", r.Subject, r.ID, err)
		}
		return nil
	}
	switch r.Subject {
	case office.SubjectRecord:
		return w.putBackRecord(r.ID, began, into, ch, beside)
	case office.SubjectLetter:
		now, err := w.Tx.Letter(r.ID)
		if err != nil {
			return err
		}
		var l office.Letter
		if err := into(&l); err != nil {
			return err
		}
		if began {
			l.Discarded = !l.Discarded // one thrown away before it was ever saved comes back
		}
		fresh, err := w.Desk.At(w.Tx) // what names it may have gone back before it
		if err != nil {
			return err
		}
		_, err = fresh.KeepLetter(l, now.Revision, ch)
		return err
	case office.SubjectDirective:
		now, err := w.Tx.Directive(r.ID)
		if err != nil {
			return err
		}
		var dir office.Directive
		if err := into(&dir); err != nil {
			return err
		}
		dir.Withdrawn = dir.Withdrawn || began
		if same, err := SameDirective(w.Tx, dir); err != nil || !dir.Withdrawn && same.ID != "" && same.ID != dir.ID {
			return cmp.Or(err, error(office.Problem{Code: "directive.twice", Args: office.Args{"memo": dir.Memo}}))
		}
		_, err = w.Desk.KeepDirective(w.Tx, dir, now.Revision, ch)
		return err
	case office.SubjectCategory:
		now, err := w.Tx.CategoryState(r.ID)
		if err != nil {
			return err
		}
		state := office.CategoryState{Category: r.ID}
		if !began {
			if err := into(&state); err != nil {
				return err
			}
		}
		_, err = w.Desk.KeepState(w.Tx, state, now.Revision, ch)
		return err
	case office.SubjectPerson:
		now, err := w.Tx.Person(r.ID)
		if err != nil {
			return err
		}
		var p office.Person
		if err := into(&p); err != nil {
			return err
		}
		p.Left = p.Left || began
		_, err = w.Desk.KeepPerson(w.Tx, p, now.Revision, ch)
		return err
	case office.SubjectHolidays:
		year, err := strconv.Atoi(r.ID)
		if err != nil {
			return fmt.Errorf("holidays of %q: %w", r.ID, err)
		}
		_, base, err := w.Tx.Holidays(year)
		if err != nil {
			return err
		}
		var list []office.Holiday
		if !began {
			if err := into(&list); err != nil {
				return err
			}
		}
		_, err = w.Desk.KeepHolidays(w.Tx, year, list, base, ch)
		return err
	default:
		_, base, err := w.Tx.Office()
		if err != nil {
			return err
		}
		var o office.Office
		if err := into(&o); err != nil {
			return err
		}
		_, err = w.Desk.KeepOffice(w.Tx, o, base, ch)
		return err
	}
}

// putBackRecord stores a record as it was, its day and its place on the portal with it. It is refused where another has
// taken its number since.
func (w *View) putBackRecord(id string, began bool, into func(any) error, ch office.Change, beside *View) error {
	now, err := w.Tx.Record(id)
	if err != nil {
		return err
	}
	var r office.Record
	if err := into(&r); err != nil {
		return err
	}
	r.Deleted = r.Deleted || began
	if began {
		r.Published, r.PortalOn, r.PortalURL = now.Published, now.PortalOn, now.PortalURL
	}
	category, err := w.Category(r.Category)
	if err != nil {
		return err
	}
	if err := beside.MayStand(category, r, nil); err != nil {
		return err
	}
	_, err = w.KeepRecord(category, r, now.Revision, ch) // what is typed and not saved of it stays: its save will tell
	return err
}
