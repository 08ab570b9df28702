package desk

import (
	"cmp"
	"strconv"
	"strings"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Acts are what clicks, commands and imports have changed, each whole: what history lists, and undo and redo walk.
type Acts struct{ d *Desk }

// Undo takes the newest act back that can be: everything it changed is as it was before. The problem is
// record.nothing_to_undo.
func (s *Acts) Undo() (done Reversed, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Act(func(w *View) (err error) {
		done, err = w.reverseNext(w.Tx.UndoStack, "did.undone", "record.nothing_to_undo")
		return err
	})
	return done, err
}

// Redo brings back what Undo took back last, as long as nothing else was changed since. The problem is
// record.nothing_to_redo.
func (s *Acts) Redo() (done Reversed, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Act(func(w *View) (err error) {
		done, err = w.reverseNext(w.Tx.RedoStack, "did.redone", "record.nothing_to_redo")
		return err
	})
	return done, err
}

// sayAct gives the act of a transaction its words, where the verb gave none: those of what it changed.
func (d *Desk) sayAct(tx *store.Tx) error {
	own, err := tx.OwnAct()
	if err != nil || own.No == 0 || own.Words != (office.Text{}) {
		return err
	}
	words, err := d.wordsOf(tx, own)
	if err == nil {
		tx.Say(words)
	}
	return err
}

// wordsOf says in a line what an act did, in both languages.
func (d *Desk) wordsOf(tx *store.Tx, a office.Act) (office.Text, error) {
	if a.Words != (office.Text{}) {
		return a.Words, nil
	}
	revisions, err := revisionsOf(tx, a)
	if err != nil || len(revisions) == 0 {
		return office.Text{}, err
	}
	things := map[string]bool{}
	for _, r := range revisions {
		things[string(r.Subject)+"/"+r.ID] = true
	}
	o, _, err := tx.Office()
	if err != nil {
		return office.Text{}, err
	}
	p, err := d.changeWords(o, revisions[0])
	if err != nil {
		return office.Text{}, err
	}
	words := office.Text{BN: p.In(office.Bengali), EN: p.In(office.English)}
	if more := len(things) - 1; more > 0 && a.Reason != office.Issued && revisions[0].Subject == office.SubjectRecord {
		and := office.Problem{Code: "act.and_more", Args: office.Args{"what": words, "n": more}}
		words = office.Text{BN: and.In(office.Bengali), EN: and.In(office.English)}
	}
	return words, nil
}

// revisionsOf are the revisions of an act, also of the one that is being made.
func revisionsOf(tx *store.Tx, a office.Act) (all []office.Revision, err error) {
	if a.First == 0 {
		return nil, nil
	}
	err = tx.RevisionsSince(a.First-1, func(r office.Revision) error {
		if r.Seq > a.Last {
			return store.ErrStop
		}
		all = append(all, r)
		return nil
	})
	return all, err
}

// changeWords says in a line what one revision did.
func (d *Desk) changeWords(o office.Office, r office.Revision) (p office.Problem, err error) {
	say := func(code, title string) office.Problem {
		return office.Problem{Code: code, Args: office.Args{"title": title}}
	}
	switch r.Subject {
	case office.SubjectRecord:
		record, err := RecordOf(r)
		if err != nil {
			return p, err
		}
		title, code := record.ID, "did."+string(r.Reason)
		category, known := d.CatalogOf(o).Category(record.Category)
		if known {
			title = category.RecordTitle(record)
		}
		switch {
		case r.N == 1 && r.Reason == office.Typed:
			code = "did.added"
		case r.Reason == office.Ticked && record.Deleted:
			code = "did.off_portal"
		case r.Reason == office.Ticked && known && category.Archived(record, r.Day):
			code = "did.archived"
		}
		return say(code, title), nil
	case office.SubjectCategory:
		category, known := d.CatalogOf(o).Category(r.ID)
		if !known {
			return say("did.category_"+stateCode(r.Reason), r.ID), nil
		}
		return office.Problem{Code: "did.category_" + stateCode(r.Reason), Args: office.Args{"title": category.Label}}, nil
	case office.SubjectLetter:
		l, err := letterOf(r)
		if err != nil {
			return p, err
		}
		title := LetterName(l)
		switch {
		case r.Reason == office.Issued:
			return office.Problem{Code: "did.issued", Args: office.Args{"memo": l.Memo}}, nil
		case r.Reason == office.Cancelled && l.Cancelled != "":
			return office.Problem{Code: "did.cancelled", Args: office.Args{"memo": l.Memo}}, nil
		case r.Reason == office.Cancelled:
			return office.Problem{Code: "did.uncancelled", Args: office.Args{"memo": l.Memo}}, nil
		case l.Entered() && l.Discarded:
			return office.Problem{Code: "did.taken_out", Args: office.Args{"memo": l.Memo}}, nil
		case l.Void != "":
			return office.Problem{Code: "did.explained", Args: office.Args{"memo": l.Memo}}, nil
		case l.Entered() && r.Reason != office.Noted:
			return office.Problem{Code: "did.entered", Args: office.Args{"memo": l.Memo}}, nil
		case l.Issued():
			return office.Problem{Code: "did.noted", Args: office.Args{"memo": l.Memo}}, nil
		case l.Discarded:
			return office.Problem{Code: "did.discarded", Args: office.Args{"title": title}}, nil
		case r.Reason == office.Restored:
			return office.Problem{Code: "did.draft_back", Args: office.Args{"title": title}}, nil
		}
		return office.Problem{Code: "did.letter_" + stateCode(r.Reason), Args: office.Args{"title": title}}, nil
	case office.SubjectDirective:
		var dirs []office.Directive
		if err := decode(r, &dirs); err != nil {
			return p, err
		}
		code := "did.directive"
		switch {
		case r.Reason == office.Closed && dirs[0].Answer != nil:
			code = "did.answered"
		case r.Reason == office.Closed && len(dirs[0].Interims) > 0:
			code = "did.interim"
		case r.Reason == office.Closed:
			code = "did.reopened"
		case dirs[0].Withdrawn:
			code = "did.withdrawn"
		case r.N == 1:
			code = "did.registered"
		}
		return say(code, cmp.Or(strings.TrimSpace(dirs[0].SubjectBN), dirs[0].Memo)), nil
	case office.SubjectPerson:
		p, err := personOf(r)
		code := "did.person"
		switch {
		case p.Left:
			code = "did.person_left"
		case r.Reason == office.Restored:
			code = "did.restored"
		case r.N == 1:
			code = "did.person_added"
		}
		return say(code, p.Name), err
	case office.SubjectHolidays:
		year, err := strconv.Atoi(r.ID)
		return office.Problem{Code: "did.holidays", Args: office.Args{"year": year}}, err
	}
	return office.Problem{Code: "did.settings"}, nil
}

// ChangeWords says in a line what one revision of an office did, in the language of the session.
func (d *Desk) ChangeWords(o office.Office, r office.Revision) string {
	p, err := d.changeWords(o, r)
	if err != nil {
		return r.ID
	}
	return p.In(d.Lang())
}

// ChangeText is changeWords in the language of the session.
func (w *View) ChangeText(r office.Revision) (string, error) {
	p, err := w.Desk.changeWords(w.Office, r)
	return p.In(w.Desk.Lang()), err
}

// stateCode is confirmed or typed: what can be done to a whole category, or to a draft.
func stateCode(r office.Reason) string {
	if r == office.Confirmed {
		return "confirmed"
	}
	return "typed"
}
