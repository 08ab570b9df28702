package desk

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// What an office file holds is stored by these alone, whatever way it came in: a form, a command, an import, a revision
// restored, an act undone. Each asks the noun's own Check, stores the thing on top of the revision base with a revision, and
// keeps the search index. The errors are the noun's problems, and store.ErrStale.

// MayStand gives the errors that a record cannot be stored with, those already found of what was typed before them: what
// the catalogue says of its values, beside what stands there on the day and, where the view is of a day that was chosen,
// also beside what came later. A deleted record may stand as it is.
func (w *View) MayStand(category *catalog.Category, r office.Record, found office.Problems) error {
	ps := slices.Clone(found)
	if r.Deleted {
		return ps.Err()
	}
	refuse := func(v *View, may func(office.Problem) bool) {
		for _, f := range category.Findings(r, v.Book.Env(category.ID)) {
			if f.Weight == catalog.Error && may(f.Problem) && !SameProblem(ps, f.Problem) {
				ps = append(ps, f.Problem)
			}
		}
	}
	refuse(w, func(office.Problem) bool { return true })
	last, err := w.last()
	if err != nil {
		return err
	}
	if last.Snapshot != w.Snapshot {
		alone := w.Book.Env(category.ID)
		alone.Siblings = nil
		own, _ := category.Check(r, alone)
		refuse(last, func(p office.Problem) bool { return !SameProblem(own, p) }) // what it is alone, it is on the day
	}
	return ps.Err()
}

// KeepRecord stores a record. env is what stands beside it. That it was confirmed or put on the portal changes no word of it.
func (d *Desk) KeepRecord(tx *store.Tx, category *catalog.Category, r office.Record, base int, ch office.Change, env catalog.Env) (office.Record, error) {
	if err := r.Check(d.Known()).Err(); err != nil {
		return r, err
	}
	if r.Checked != nil && base > 0 && ch.Reason != office.Restored { // an act taken back brings the state of then
		if was, err := tx.Record(r.ID); err == nil && !was.SameContent(r) {
			r.Checked = nil // what was checked is not what it says now
		}
	}
	r, err := tx.SaveRecord(r, base, ch)
	if err != nil || ch.Reason == office.Confirmed || ch.Reason == office.Ticked {
		return r, err
	}
	return r, indexed(tx, category, r, env)
}

// KeepRecord stores a record beside what the view shows; what refers to an officer is found by what the officer says now.
func (w *View) KeepRecord(category *catalog.Category, r office.Record, base int, ch office.Change) (office.Record, error) {
	last, err := w.last() // a record is found by what it is, on whatever day it or its officer is changed
	if err != nil {
		return r, err
	}
	r, err = w.Desk.KeepRecord(w.Tx, category, r, base, ch, last.Book.Env(category.ID))
	if err != nil || category.ID != OfficersCategory {
		return r, err
	}
	for _, now := range last.Book.Leaning(r.ID) {
		category, err := w.Category(now.Category)
		if err != nil {
			return r, err
		}
		env := last.Book.Env(now.Category)
		before := env.Officer
		env.Officer = func(id string) (office.Record, bool) {
			if id == r.ID {
				return r, !r.Deleted
			}
			return before(id)
		}
		if err := indexed(w.Tx, category, now, env); err != nil {
			return r, err
		}
	}
	return r, nil
}

// KeepContent stores a change of a record's content: revision, search index, and the day as the record's own. Content that stands
// on the portal already, because a change was taken back, does not wait for it.
func (w *View) KeepContent(category *catalog.Category, r office.Record, base int, ch office.Change) (office.Record, error) {
	r, err := w.StampContent(category, r, base, ch)
	if err != nil {
		return r, err
	}
	return w.KeepRecord(category, r, base, ch)
}

// StampContent is a record whose content the change made, with day, person and revision of its own. Whether somebody went through it
// with that, the caller knows: one value given to many, or another place in the list, is no check of each.
func (w *View) StampContent(category *catalog.Category, r office.Record, base int, ch office.Change) (office.Record, error) {
	r.UpdatedOn, r.UpdatedBy, r.ContentRev, r.Checked = ch.Day, ch.Actor, base+1, nil
	if there, err := w.published(category, r); err != nil {
		return r, err
	} else if there {
		r.ContentRev = r.Published
	}
	return r, nil
}

// published tells whether the portal shows a record as it is now.
func (w *View) published(category *catalog.Category, r office.Record) (bool, error) {
	if r.Published < 1 {
		return false, nil
	}
	then, err := w.Tx.RevisionN(office.SubjectRecord, r.ID, r.Published)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	shown, err := RecordOf(then)
	return err == nil && category.SamePublic(r, shown), err
}

// KeepState stores what is said of a whole category.
func (d *Desk) KeepState(tx *store.Tx, state office.CategoryState, base int, ch office.Change) (office.CategoryState, error) {
	if err := state.Check(d.Known()).Err(); err != nil {
		return state, err
	}
	return tx.SaveCategoryState(state, base, ch)
}

// SameDirective finds the directive of the same issuer and memo number or, where it has none, of the same text; its ID is ""
// where there is none. Source: internal/directive/README.md › Registering.
func SameDirective(tx *store.Tx, dir office.Directive) (office.Directive, error) {
	var same office.Directive
	if dir.Memo == "" && strings.TrimSpace(dir.Text) == "" {
		return same, nil
	}
	err := tx.Directives(func(d office.Directive) error {
		if sameDirectives(d, dir) {
			same = d
		}
		return nil
	})
	return same, err
}

// sameDirectives tells whether a directive is the letter of one that is registered, whatever a clerk has since corrected in that
// where the text alone can tell.
func sameDirectives(registered, dir office.Directive) bool {
	if dir.Memo == "" {
		return dir.Text != "" && bangla.Fold(registered.Text) == bangla.Fold(dir.Text)
	}
	return office.LetterMemo(registered.Memo) == office.LetterMemo(dir.Memo) && bangla.Fold(registered.ReceivedFrom) == bangla.Fold(dir.ReceivedFrom)
}

// KeepDirective stores a directive, findable unless it is withdrawn.
func (d *Desk) KeepDirective(tx *store.Tx, dir office.Directive, base int, ch office.Change) (office.Directive, error) {
	if err := dir.Check(d.Known()).Err(); err != nil {
		return dir, err
	}
	dir, err := tx.SaveDirective(dir, base, ch)
	if err != nil {
		return dir, err
	}
	return dir, indexedDirective(tx, dir)
}

// KeepLetter is the desk's beside what the view shows: no two letters have one memo number, in whatever year and however
// they came there, and none that another names is taken out. The problems are letter.twice and letter.named.
func (w *View) KeepLetter(l office.Letter, base int, ch office.Change) (office.Letter, error) {
	from, to := l.Numbers()
	for _, other := range w.Letters {
		first, last := other.Numbers()
		if from > 0 && first > 0 && other.ID != l.ID && first <= to && from <= last && SameFileCode(other.FileCode, l.FileCode) {
			return l, office.Problem{Code: "letter.twice", Field: "serial", Args: office.Args{"memo": office.FormatMemo(l.FileCode, max(first, from))}}
		}
	}
	if by, named := w.namedBy(l); named {
		return l, office.Problem{Code: "letter.named", Args: office.Args{"memo": by.Memo}}
	}
	return w.Desk.KeepLetter(w.Tx, l, base, ch)
}

// namedBy is a letter that was issued in the place of a line of the register, or reminds of it; the line is then not taken out.
func (w *View) namedBy(l office.Letter) (by LetterHead, named bool) {
	if !l.Issued() || !l.Discarded {
		return by, false
	}
	at := slices.IndexFunc(w.Letters, func(other LetterHead) bool {
		return other.Issued() && !other.Discarded && (other.Supersedes == l.ID || other.About == l.ID)
	})
	if at < 0 {
		return by, false
	}
	return w.Letters[at], true
}

// KeepLetter stores a letter, findable unless it was thrown away. Of one that was issued here no word changes any more.
func (d *Desk) KeepLetter(tx *store.Tx, l office.Letter, base int, ch office.Change) (office.Letter, error) {
	if err := l.Check(d.Known()).Err(); err != nil {
		return l, err
	}
	was, err := tx.Letter(l.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return l, err
	}
	if was.Issued() && !was.Entered() && !was.SameWords(l) {
		if may, err := turnsAway(tx, was, l, ch); err != nil || !may {
			return l, cmp.Or(err, error(office.Problem{Code: "letter.issued"}))
		}
	} else if l.Issued() && l.Discarded && !l.Entered() && !was.Discarded {
		return l, office.Problem{Code: "letter.issued"}
	}
	l, err = tx.SaveLetter(l, base, ch)
	if err != nil {
		return l, err
	}
	return l, indexedLetter(tx, l)
}

// turnsAway tells whether an issued letter only leaves the register, or comes back into it, because the act is taken back by which
// it came there from another computer: the number was given there.
func turnsAway(tx *store.Tx, was, l office.Letter, ch office.Change) (bool, error) {
	if was.Discarded == l.Discarded || ch.Reason != office.Restored {
		return false, nil
	}
	first, err := tx.RevisionN(office.SubjectLetter, l.ID, 1)
	was.Discarded = l.Discarded
	return err == nil && first.Reason == office.Imported && was.SameWords(l), err
}

// KeepHolidays stores the list of a year.
func (d *Desk) KeepHolidays(tx *store.Tx, year int, list []office.Holiday, base int, ch office.Change) (int, error) {
	if err := office.CheckHolidays(list, year).Err(); err != nil {
		return base, err
	}
	return tx.SaveHolidays(year, list, base, ch)
}

// KeepPerson stores somebody who works here.
func (d *Desk) KeepPerson(tx *store.Tx, p office.Person, base int, ch office.Change) (office.Person, error) {
	if err := p.Check(d.Known()).Err(); err != nil {
		return p, err
	}
	return tx.SavePerson(p, base, ch)
}

// KeepOffice stores the office itself.
func (d *Desk) KeepOffice(tx *store.Tx, o office.Office, base int, ch office.Change) (int, error) {
	if err := o.Check(d.Known()).Err(); err != nil {
		return base, err
	}
	return tx.SaveOffice(o, base, ch)
}
