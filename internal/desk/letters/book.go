package letters

import (
	"cmp"
	"slices"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// What becomes of an issued letter. Its words never change; what these verbs write down stands beside them. Issuing and
// cancelling are records of their own that Ctrl Z does not take back: the one has no way back, the other has Reinstate.
// The rest is undone as anything else.
//
// Source: internal/office/README.md › What becomes of a letter.

// Cancel cancels an issued letter, with the reason that the register keeps; its number stays its own. A directive that
// it answered is open again. The problems are letter.not_issued, letter.cancelled, letter.void and letter.cancel_reason.
func (s *Letters) Cancel(in CancelIn) (changed IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	return s.become(in.ID, office.Cancelled, func(w *work, l *office.Letter) error {
		if err := standing(*l); err != nil {
			return err
		}
		if l.Cancelled = bangla.Normalise(in.Reason); l.Cancelled == "" {
			return office.Problem{Code: "letter.cancel_reason", Field: "reason"}
		}
		l.CancelledOn = w.Day
		w.Tx.Fix()
		return nil
	})
}

// Reinstate takes the cancelling of a letter back. A directive that it answered, and that nothing has answered since, is
// closed again. The problem is letter.not_cancelled.
func (s *Letters) Reinstate(in LetterIn) (changed IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	return s.become(in.ID, office.Cancelled, func(w *work, l *office.Letter) error {
		if l.Cancelled == "" {
			return office.Problem{Code: "letter.not_cancelled", Args: office.Args{"memo": l.Memo}}
		}
		l.Cancelled, l.CancelledOn = "", ""
		w.Tx.Fix()
		return nil
	})
}

// SendAgain notes that a letter went out once more.
func (s *Letters) SendAgain(in SendIn) (changed IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	return s.become(in.ID, office.Noted, func(w *work, l *office.Letter) error {
		if err := standing(*l); err != nil {
			return err
		}
		on, err := w.pastDay(in.On, "on")
		if err != nil {
			return err
		}
		l.Sent = append(slices.Clone(l.Sent), office.Sending{On: on, Method: cmp.Or(in.Method, defaultMethod), ToBN: bangla.Normalise(in.To)})
		return nil
	})
}

// NoteAnswer notes that an answer to a letter came; a reminder then no longer says that none did.
func (s *Letters) NoteAnswer(in AnswerIn) (changed IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	return s.become(in.ID, office.Noted, func(w *work, l *office.Letter) error {
		if err := standing(*l); err != nil {
			return err
		}
		on, err := w.pastDay(in.On, "on")
		if err != nil {
			return err
		}
		l.Answers = append(slices.Clone(l.Answers), office.Received{On: on, FromBN: bangla.Normalise(in.From), Memo: bangla.Normalise(in.Memo)})
		return nil
	})
}

// AttachSigned asks for the scan of a letter's signed paper and keeps it with the letter. A file that is there already is
// not added twice; a dialog closed leaves things as they are.
func (s *Letters) AttachSigned(in LetterIn) (changed IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	chosen, err := s.d.ChosenFile("scan")
	if err != nil {
		return IssuedLetter{}, err
	}
	if chosen.Name == "" {
		view, err := s.Open(in)
		return IssuedLetter{Letter: view}, err
	}
	file, err := chosen.Scan()
	if err != nil {
		return IssuedLetter{}, err
	}
	return s.become(in.ID, office.Noted, func(w *work, l *office.Letter) error {
		if l.Void != "" {
			return office.Problem{Code: "letter.void", Args: office.Args{"why": l.Void}}
		}
		a, err := desk.PutFile(w.Tx, file)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(l.Signed, func(have office.Attachment) bool { return have.SHA256 == a.SHA256 }) {
			l.Signed = append(slices.Clone(l.Signed), a)
		}
		return desk.NowNamed(w.Tx, l.Signed)
	})
}

// DetachSigned takes a scan off a letter.
func (s *Letters) DetachSigned(in SignedIn) (changed IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	return s.become(in.ID, office.Noted, func(_ *work, l *office.Letter) error {
		at := slices.IndexFunc(l.Signed, func(a office.Attachment) bool { return a.SHA256 == in.SHA256 })
		if at < 0 {
			return store.ErrNotFound
		}
		l.Signed = slices.Delete(slices.Clone(l.Signed), at, at+1)
		return nil
	})
}

// become writes down what became of an issued letter, and what follows for the directive that it answered.
func (s *Letters) become(id string, why office.Reason, how func(*work, *office.Letter) error) (changed IssuedLetter, err error) {
	err = act(s.d, func(w *work) error {
		l, err := w.Tx.Letter(id)
		if err != nil {
			return err
		}
		if !l.Issued() || l.Discarded {
			return office.Problem{Code: "letter.not_issued"}
		}
		before := l
		if err := how(w, &l); err != nil {
			return err
		}
		change, err := s.d.Stamp(w.Tx, why)
		if err != nil {
			return err
		}
		if l, err = w.KeepLetter(l, l.Revision, change); err != nil {
			return err
		}
		if err := w.answerFollows(before, l, change); err != nil {
			return err
		}
		if w, err = at(s.d, w.Tx); err != nil {
			return err
		}
		if changed.Letter, err = w.letterView(l); err != nil {
			return err
		}
		revision, err := w.Tx.NewestRevision(office.SubjectLetter, l.ID)
		if err != nil {
			return err
		}
		if changed.Text, err = w.ChangeText(revision); err != nil {
			return err
		}
		changed.Nav, err = w.Nav()
		return err
	})
	return changed, err
}

// answerFollows stores what the cancelling of a letter, or its end, makes of the directive that it answered.
func (w *work) answerFollows(before, now office.Letter, change office.Change) error {
	if now.Directive == "" || (before.Cancelled == "") == (now.Cancelled == "") {
		return nil
	}
	dir, err := w.Tx.Directive(now.Directive)
	if err != nil {
		return err
	}
	dir, changed, err := w.answeredAfter(dir, now)
	if err != nil || !changed {
		return err
	}
	change.Reason = office.Closed
	_, err = w.Desk.KeepDirective(w.Tx, dir, dir.Revision, change)
	return err
}

// answeredAfter is a directive after a letter was cancelled, or is no longer: a cancelled one is taken out of what answered
// it, and comes back with the cancelling. Where it stood in the place of another letter, that one is the answer again as
// long as it is cancelled.
func (w *work) answeredAfter(dir office.Directive, l office.Letter) (after office.Directive, changed bool, err error) {
	if !w.answers(l) {
		return dir, false, nil
	}
	old, err := w.replaced(l)
	if err != nil {
		return dir, false, err
	}
	if l.Cancelled != "" {
		if dir, changed = dir.WithoutLetter(l.ID); changed && old != nil {
			dir = dir.WithAnswerAgain(given(*old))
		}
		return dir, changed, nil
	}
	if w.replacedBy(l) {
		return dir, false, nil
	}
	if old != nil {
		dir, _ = dir.WithoutLetter(old.ID)
	}
	return dir.WithAnswerAgain(given(l)), true, nil
}

// replaced is the letter in whose place a letter stands as the answer, past those that are cancelled; nil where there is none.
func (w *work) replaced(l office.Letter) (*office.Letter, error) {
	for _, head := range w.inPlaceOf(l) {
		if head.Cancelled != "" {
			continue
		}
		old, err := w.Tx.Letter(head.ID)
		if err != nil || !w.answers(old) || old.Body == nil || old.Directive != l.Directive {
			return nil, err
		}
		return &old, nil
	}
	return nil, nil
}

// replacedBy tells whether another letter that counts stands in the place of this one.
func (w *work) replacedBy(l office.Letter) bool {
	return slices.ContainsFunc(w.Letters, func(other desk.LetterHead) bool {
		return other.Issued() && other.Cancelled == "" && w.answers(other.Letter) &&
			slices.ContainsFunc(w.inPlaceOf(other.Letter), func(old desk.LetterHead) bool { return old.ID == l.ID })
	})
}

// cancelText says what cancelling a letter would make of its directive; "" of one that does not count as its answer.
func (w *work) cancelText(l office.Letter) (string, error) {
	dir, found := w.Pick(l.Directive)
	if !found || l.Directive == "" || l.Cancelled != "" {
		return "", nil
	}
	closed := dir.Answer != nil
	l.Cancelled = "?"
	dir, changed, err := w.answeredAfter(dir, l)
	switch {
	case err != nil || !changed:
		return "", err
	case dir.Answer != nil:
		return w.Desk.Say("letter.cancel_other", office.Args{"memo": dir.Answer.Memo}), nil
	case closed:
		return w.Desk.Say("letter.cancel_opens", nil), nil
	}
	return w.Desk.Say("letter.cancel_interim", nil), nil
}

// standing refuses a letter that was cancelled, and a number without one.
func standing(l office.Letter) error {
	switch {
	case l.Void != "":
		return office.Problem{Code: "letter.void", Args: office.Args{"why": l.Void}}
	case l.Cancelled != "":
		return office.Problem{Code: "letter.cancelled", Args: office.Args{"memo": l.Memo}}
	}
	return nil
}

// pastDay is a day as typed that is not to come; "" is the session's. The problems are date.invalid and
// letter.future_day.
func (w *work) pastDay(typed, field string) (office.Date, error) {
	if typed == "" {
		return w.Day, nil
	}
	day, err := desk.ReadDate(typed, field)
	if err == nil && day > w.Day {
		return day, office.Problem{Code: "letter.future_day", Field: field}
	}
	return day, err
}

// book is what became of an issued letter, and what can be done with it.
func (w *work) book(l office.Letter) (*Book, error) {
	b := &Book{
		Cancelled: l.Cancelled, Remarks: []string{}, Corrected: []LetterRef{}, Replaced: []LetterRef{}, Signed: []desk.AttachmentRow{},
		Answers: []string{}, Void: l.Void, Can: []string{},
	}
	after := document.AfterLetters(headLetters(w.issued()))
	b.Remarks = desk.NonNil(after.Remarks(l, w.Desk.Lang()))
	corrected, replaced := after.By(l.ID)
	for _, by := range corrected {
		b.Corrected = append(b.Corrected, w.refOf(by))
	}
	for _, by := range replaced {
		b.Replaced = append(b.Replaced, w.refOf(by))
	}
	for _, a := range l.Signed {
		b.Signed = append(b.Signed, w.Desk.AttachmentRow(a))
	}
	for _, answer := range l.Answers {
		b.Answers = append(b.Answers, w.receivedText(answer))
	}
	if l.Entered() && l.Void == "" {
		b.Entered = entryOf(l)
	}
	revisions, err := w.Tx.Revisions(office.SubjectLetter, l.ID)
	if err != nil {
		return b, err
	}
	for _, r := range revisions {
		if r.Reason == office.Issued {
			b.IssuedBy = r.Actor
		}
	}
	if b.CancelText, err = w.cancelText(l); err != nil {
		return b, err
	}
	switch {
	case l.Void != "":
		b.Can = append(b.Can, "take_out")
	case l.Cancelled != "":
		b.Can = append(b.Can, "reinstate", "copy", "sign")
	default:
		b.Can = append(b.Can, "correct", "replace", "copy", "send", "answer", "sign", "cancel")
	}
	if b.Entered != nil {
		b.Can = append(b.Can, "mend", "take_out")
	}
	return b, nil
}

func (w *work) refOf(l office.Letter) LetterRef {
	return LetterRef{ID: l.ID, Memo: l.Memo, Date: l.IssuedOn.Text(w.Desk.Lang())}
}

// answerText says of an answer when it came, from whom and with what number.
func (w *work) receivedText(a office.Received) string {
	args := office.Args{"day": a.On, "from": a.FromBN, "memo": a.Memo}
	switch {
	case a.FromBN != "" && a.Memo != "":
		return w.Desk.Say("letter.answer_from_memo", args)
	case a.FromBN != "":
		return w.Desk.Say("letter.answer_from", office.Args{"day": a.On, "from": a.FromBN})
	case a.Memo != "":
		return w.Desk.Say("letter.answer_memo", office.Args{"day": a.On, "memo": a.Memo})
	}
	return w.Desk.Say("letter.answer_came", office.Args{"day": a.On})
}
