package letters

import (
	"cmp"
	"errors"
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Discard throws a draft away, as it is typed now: it is nowhere to be met any more, and Restore or Undo brings it back
// with all of its history. The problems are letter.issued and letter.discarded.
func (s *Letters) Discard(in LetterIn) (discarded Discarded, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		l, err := w.lastTyped(in.ID)
		if err != nil {
			return err
		}
		if err := desk.DropTyping(w.Tx, keyTypedLetter+l.ID); err != nil {
			return err
		}
		discarded, err = w.discard(l, true)
		return err
	})
	return discarded, err
}

// Restore brings a draft back that was thrown away; of one that is there nothing changes. The problem is
// letter.issued.
func (s *Letters) Restore(in LetterIn) (discarded Discarded, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		l, err := w.Tx.Letter(in.ID)
		if err != nil {
			return err
		}
		if l.Issued() {
			return office.Problem{Code: "letter.issued"}
		}
		discarded, err = w.discard(l, false)
		return err
	})
	return discarded, err
}

// lastTyped is a draft with what is typed in it; typing that could not be saved is left out of one that was saved before.
func (w *work) lastTyped(id string) (office.Letter, error) {
	saved, err := w.draft(id)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return saved, err
	}
	typed, failed := desk.TypingOf[typedLetter](w.Tx, keyTypedLetter+id)
	if failed != nil || typed == nil {
		return saved, errors.Join(failed, err)
	}
	l, refused := w.draftLetter(typed.LetterDraft)
	if refused != nil {
		return saved, err
	}
	l.Revision = saved.Revision
	return l, nil
}

// discard stores that a draft is thrown away, or that it is not, and answers with the drafts that there are now.
func (w *work) discard(l office.Letter, away bool) (Discarded, error) {
	why := office.Restored
	if away {
		why = office.Removed
	}
	if l.Discarded != away {
		change, err := w.Desk.Stamp(w.Tx, why)
		if err != nil {
			return Discarded{}, err
		}
		l.Discarded = away
		if l, err = w.KeepLetter(l, l.Revision, change); err != nil {
			return Discarded{}, err
		}
	}
	code := "did.draft_back"
	if away {
		code = "did.discarded"
	}
	answer := Discarded{ID: l.ID, Text: w.Desk.Say(code, office.Args{"title": desk.LetterName(l)})}
	now, err := at(w.Desk, w.Tx)
	if err != nil {
		return answer, err
	}
	if answer.Drafts, err = now.draftRows(); err != nil {
		return answer, err
	}
	answer.Nav, err = now.Nav()
	return answer, err
}

// letter is a letter that was not thrown away. The problem is letter.discarded.
func (w *work) letter(id string) (office.Letter, error) {
	l, err := w.Tx.Letter(id)
	if err == nil && l.Discarded {
		return l, office.Problem{Code: "letter.discarded"}
	}
	return l, err
}

// draft is letter for one that may still change. The problem is letter.issued as well.
func (w *work) draft(id string) (office.Letter, error) {
	l, err := w.letter(id)
	if err == nil && l.Issued() {
		return l, office.Problem{Code: "letter.issued"}
	}
	return l, err
}

// draftRows are the drafts as rows, those typed in and not saved first, then the one saved last.
func (w *work) draftRows() ([]RegisterRow, error) {
	var drafts []desk.LetterHead
	for _, l := range w.Letters {
		if !l.Issued() && !l.Discarded {
			drafts = append(drafts, l)
		}
	}
	slices.SortFunc(drafts, func(a, b desk.LetterHead) int { return cmp.Compare(b.Seq, a.Seq) })
	rows := []RegisterRow{}
	unsaved, err := w.typedLetters()
	if err != nil {
		return nil, err
	}
	typed := map[string]bool{}
	for _, l := range unsaved {
		row := registerRow(w.Desk, l.letter(w))
		row.Changed, typed[l.ID] = w.Desk.Moment(l.Day, l.At), true
		rows = append(rows, row)
	}
	for _, l := range drafts {
		if typed[l.ID] {
			continue
		}
		last, err := w.Tx.RevisionN(office.SubjectLetter, l.ID, l.Revision)
		if err != nil {
			return nil, err
		}
		row := registerRow(w.Desk, l.Letter)
		row.Changed = w.Desk.WhenText(last)
		rows = append(rows, row)
	}
	return rows, nil
}
