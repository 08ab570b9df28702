package letters

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// keyTypedLetter is where a letter's unsaved typing is kept, with its id behind it.
const keyTypedLetter = "letter/"

// typedLetter is a letter as typed and not saved yet. One that was never saved has the id that it will be saved under.
type typedLetter struct {
	LetterDraft
	Day office.Date `json:"day"` // when it was typed
	At  string      `json:"at"`
}

// KeepDraft keeps a letter as typed, so that it survives a crash; Open and Compose bring it back. It is no revision,
// and dropped when the letter is saved, issued or thrown away. A letter that never was kept gets its id. The problems
// are letter.issued, letter.discarded and file.too_large.
func (s *Letters) KeepDraft(in LetterDraft) (kept KeptLetter, err error) {
	defer s.d.Recovered(&err)
	if _, known := document.TemplateOf(in.Template); !known {
		return kept, unknownTemplate(in.Template)
	}
	err = s.d.Write(func(tx *store.Tx) error {
		w := &work{&desk.View{Desk: s.d, Tx: tx}} // nothing of the office is looked at
		if in.ID == "" {
			in.ID = s.d.NewID()
		} else if err := w.mayChange(in.ID); err != nil {
			return err
		}
		change, err := s.d.Stamp(tx, office.Typed)
		if err != nil {
			return err
		}
		kept.ID, in.Confirmed = in.ID, nil
		return desk.KeepTyping(tx, keyTypedLetter+in.ID, typedLetter{in, change.Day, change.At})
	})
	return kept, err
}

// DropDraft throws a letter's unsaved typing away; it is as it was saved.
func (s *Letters) DropDraft(in LetterIn) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.DropTyping(tx, keyTypedLetter+in.ID) })
	return desk.Done{OK: err == nil}, err
}

// mayChange tells why nothing can be typed into the letter of an id: it is issued, thrown away, or was never begun.
func (w *work) mayChange(id string) error {
	_, err := w.draft(id)
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if typed, failed := desk.TypingOf[typedLetter](w.Tx, keyTypedLetter+id); failed != nil || typed != nil {
		return failed
	}
	return err
}

// opened is a letter as its editor shows it, and whether that is unsaved typing over what was saved.
func (w *work) opened(id string) (l office.Letter, typed bool, err error) {
	l, err = w.letter(id)
	if l.Issued() || err != nil && !errors.Is(err, store.ErrNotFound) {
		return l, false, err
	}
	kept, failed := desk.TypingOf[typedLetter](w.Tx, keyTypedLetter+id)
	switch {
	case failed != nil:
		return l, false, failed
	case kept == nil:
		return l, false, err
	}
	kept.ID, kept.Revision = id, l.Revision // it may have been typed before an act was taken back
	return kept.letter(w), true, nil
}

// typedLetters are the drafts with unsaved typing, the last typed first.
func (w *work) typedLetters() (all []typedLetter, err error) {
	err = w.Tx.Drafts(func(key string, body []byte) error {
		id, is := strings.CutPrefix(key, keyTypedLetter)
		if head, found := w.Head(id); !is || found && (head.Issued() || head.Discarded) {
			return nil
		}
		var typed typedLetter
		if json.Unmarshal(body, &typed) == nil { // an older program's is passed over
			typed.ID = id
			all = append(all, typed)
		}
		return nil
	})
	slices.SortFunc(all, func(a, b typedLetter) int { return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.ID, a.ID)) })
	return all, err
}
