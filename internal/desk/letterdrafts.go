package desk

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Discard throws a draft away, as it is typed now: it is nowhere to be met any more, and Restore or Undo brings it back
// with all of its history. The problems are letter.issued and letter.discarded.
func (s *Letters) Discard(in LetterIn) (discarded Discarded, err error) {
	defer s.d.recovered(&err)
	err = s.d.updateWork(func(w *work) error {
		l, err := w.lastTyped(in.ID)
		if err != nil {
			return err
		}
		if err := dropTyping(w.tx, keyTypedLetter+l.ID); err != nil {
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
	defer s.d.recovered(&err)
	err = s.d.updateWork(func(w *work) error {
		l, err := w.tx.Letter(in.ID)
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
	typed, failed := typingOf[typedLetter](w.tx, keyTypedLetter+id)
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
		change, err := w.d.change(w.tx, why)
		if err != nil {
			return Discarded{}, err
		}
		l.Discarded = away
		if l, err = w.tx.SaveLetter(l, l.Revision, change); err != nil {
			return Discarded{}, err
		}
	}
	index := func() error { return indexLetter(w.tx, l) }
	if away {
		index = func() error { return w.tx.DropIndex(keyLetter + l.ID) }
	}
	if err := index(); err != nil {
		return Discarded{}, err
	}
	code := "did.draft_back"
	if away {
		code = "did.discarded"
	}
	answer := Discarded{ID: l.ID, Text: w.d.say(code, office.Args{"title": letterName(l)})}
	now, err := w.d.work(w.tx)
	if err != nil {
		return answer, err
	}
	if answer.Drafts, err = now.draftRows(); err != nil {
		return answer, err
	}
	answer.Nav, err = now.nav()
	return answer, err
}

// letter is a letter that was not thrown away. The problem is letter.discarded.
func (w *work) letter(id string) (office.Letter, error) {
	l, err := w.tx.Letter(id)
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
	var drafts []LetterHead
	for _, l := range w.Letters {
		if !l.Issued() && !l.Discarded {
			drafts = append(drafts, l)
		}
	}
	slices.SortFunc(drafts, func(a, b LetterHead) int { return cmp.Compare(b.Seq, a.Seq) })
	rows := []RegisterRow{}
	unsaved, err := w.typedLetters()
	if err != nil {
		return nil, err
	}
	typed := map[string]bool{}
	for _, l := range unsaved {
		row := w.d.registerRow(l.letter(w))
		row.Changed, typed[l.ID] = w.d.moment(l.Day, l.At), true
		rows = append(rows, row)
	}
	for _, l := range drafts {
		if typed[l.ID] {
			continue
		}
		last, err := w.tx.RevisionN(office.SubjectLetter, l.ID, l.Revision)
		if err != nil {
			return nil, err
		}
		row := w.d.registerRow(l.Letter)
		row.Changed = w.d.whenText(last)
		rows = append(rows, row)
	}
	return rows, nil
}

// letterOf is the letter that a revision holds.
func letterOf(revision office.Revision) (office.Letter, error) {
	var l office.Letter
	if err := json.Unmarshal(revision.Body, &l); err != nil {
		return l, fmt.Errorf("read revision %d of letter %s: %w", revision.N, revision.ID, err)
	}
	return l, nil
}
