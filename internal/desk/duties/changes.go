package duties

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// List is all directives, newest first.
func (s *Directives) List() (list DirectiveList, err error) {
	defer s.d.Recovered(&err)
	list.Rows = []DirectiveRow{}
	err = look(s.d, func(w *work) error {
		for _, dir := range w.Directives {
			card := w.card(dir)
			list.Rows = append(list.Rows, DirectiveRow{
				ID: dir.ID, Issuer: card.Issuer, Memo: card.Memo, Subject: card.Subject, Received: card.ReceivedText,
				DueText: card.DueText, LeftText: card.LeftText, Late: card.Late, Count: card.Count, Answer: lastAnswer(card),
			})
		}
		return nil
	})
	return list, err
}

// lastAnswer is the final answer, else the last interim one.
func lastAnswer(card DirectiveCard) *AnswerRow {
	if n := len(card.Interims); card.Answer == nil && n > 0 {
		return &card.Interims[n-1]
	}
	return card.Answer
}

// Open is one directive with its text and what was understood in it.
func (s *Directives) Open(in DirectiveIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Read(func(tx *store.Tx) (err error) {
		view, err = directiveView(s.d, tx, in.ID)
		return err
	})
	return view, err
}

func directiveView(d *desk.Desk, tx *store.Tx, id string) (DirectiveView, error) {
	dir, err := tx.Directive(id)
	if err != nil {
		return DirectiveView{}, err
	}
	w, err := at(d, tx)
	if err != nil {
		return DirectiveView{}, err
	}
	view := DirectiveView{
		Revision: dir.Revision, Card: w.card(dir), Text: dir.Text, Marks: []Mark{}, Items: w.boardItems(dir), Copies: desk.NonNil(dir.Copies),
		Files: make([]desk.AttachmentRow, len(dir.Attached)),
	}
	for i, a := range dir.Attached {
		if view.Files[i], err = w.FileRow(a); err != nil {
			return DirectiveView{}, err
		}
	}
	for _, m := range readings.of(dir.Text, w.Catalog, dir.ReceivedOn).Marks() {
		view.Marks = append(view.Marks, Mark{m.From, m.To, m.Field, m.Doubt})
	}
	view.Nav, err = w.Nav()
	return view, err
}

// Close records an answer to a directive that was sent by other means: a final one closes it, an interim one does not.
func (s *Directives) Close(in CloseIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	day, err := desk.ReadDate(in.Date, "date")
	if err != nil {
		return DirectiveView{}, err
	}
	memo := bangla.Normalise(in.Memo)
	if memo == "" {
		return DirectiveView{}, office.Problem{Code: "office.needed", Field: "memo"}
	}
	given, kind := office.Answer{Memo: memo, Date: day}, office.FinalAnswer
	if in.Interim {
		kind = office.InterimAnswer
	}
	if in.Interim && strings.TrimSpace(in.Promised) != "" {
		if given.Promised, err = desk.ReadDate(in.Promised, "promised"); err != nil {
			return DirectiveView{}, err
		}
	}
	return s.change(in.ID, office.Closed, func(dir *office.Directive, today office.Date) error {
		if given.Date > today {
			return office.Problem{Code: "letter.future_day", Field: "date"}
		}
		*dir = dir.WithAnswer(given, kind)
		return nil
	})
}

// Reopen takes the last answer of a directive back: the final one, which opens it again, else the last interim one.
func (s *Directives) Reopen(in DirectiveIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	return s.changeIn(in.ID, office.Closed, func(tx *store.Tx, dir *office.Directive, _ office.Date) error {
		last, kind := dir.LastAnswer()
		if last == nil {
			return errSame
		}
		code := "did.reopened"
		if kind == office.InterimAnswer {
			code = "did.interim_back"
		}
		tx.Say(desk.InBoth(code, office.Args{"title": cmp.Or(strings.TrimSpace(dir.SubjectBN), dir.Memo)}))
		*dir = dir.WithoutAnswer()
		return nil
	})
}

// TickTask says that a plain task of a directive is done, or not yet.
func (s *Directives) TickTask(in TaskIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	return s.change(in.ID, office.Typed, func(dir *office.Directive, day office.Date) error {
		if in.At < 0 || in.At >= len(dir.Items) || dir.Items[in.At].Category != "" {
			return store.ErrNotFound
		}
		if dir.Items[in.At].TaskDone = ""; in.Done {
			dir.Items[in.At].TaskDone = day
		}
		return nil
	})
}

// Attach asks for a file and adds it to a directive: its scan, which forwarding letters enclose. A file that is
// there already is not added twice; a dialog closed leaves things as they are.
func (s *Directives) Attach(in DirectiveIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	if view, err = s.Open(in); err != nil {
		return view, err
	}
	chosen, err := s.d.ChosenFile("scan")
	if err != nil || chosen.Name == "" {
		return view, err
	}
	file, err := chosen.Scan()
	if err != nil {
		return view, err
	}
	return s.changeIn(in.ID, office.Typed, func(tx *store.Tx, dir *office.Directive, _ office.Date) error {
		a, err := desk.PutFile(tx, file)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(dir.Attached, func(have office.Attachment) bool { return have.SHA256 == a.SHA256 }) {
			return errSame
		}
		dir.Attached = append(dir.Attached, a)
		return desk.NowNamed(tx, dir.Attached)
	})
}

// Detach takes a file off a directive; letters that enclose it keep it.
func (s *Directives) Detach(in DetachIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	return s.change(in.ID, office.Typed, func(dir *office.Directive, _ office.Date) error {
		at := slices.IndexFunc(dir.Attached, func(a office.Attachment) bool { return a.SHA256 == in.SHA256 })
		if at < 0 {
			return store.ErrNotFound
		}
		dir.Attached = slices.Delete(dir.Attached, at, at+1)
		return nil
	})
}

// answerForm are the problems of a directive under the fields of the form that records its answer.
func answerForm(ps office.Problems) office.Problems {
	out := ps.InForm()
	for i := range out {
		if out[i].Field = strings.TrimPrefix(out[i].Field, "answer."); strings.HasPrefix(out[i].Field, "interims[") {
			out[i].Field = out[i].Field[strings.LastIndex(out[i].Field, ".")+1:]
		}
	}
	return out
}

// errSame ends a change that changes nothing; nothing is stored then.
var errSame = errors.New("the same")

// change alters one stored directive.
func (s *Directives) change(id string, why office.Reason, alter func(*office.Directive, office.Date) error) (DirectiveView, error) {
	return s.changeIn(id, why, func(_ *store.Tx, dir *office.Directive, day office.Date) error { return alter(dir, day) })
}

// changeIn is change for what also stores something else; errSame leaves all as it was.
func (s *Directives) changeIn(id string, why office.Reason, alter func(*store.Tx, *office.Directive, office.Date) error) (view DirectiveView, err error) {
	err = s.d.Write(func(tx *store.Tx) error {
		dir, err := tx.Directive(id)
		if err != nil {
			return err
		}
		if dir.Withdrawn {
			return store.ErrNotFound
		}
		change, err := s.d.Stamp(tx, why)
		if err != nil {
			return err
		}
		if err := alter(tx, &dir, change.Day); errors.Is(err, errSame) {
			view, err = directiveView(s.d, tx, id)
			return err
		} else if err != nil {
			return err
		}
		if why == office.Closed {
			tx.Fix() // a letter went out, or is said not to have
		}
		if err := answerForm(dir.Check(s.d.Known())).Err(); err != nil {
			return err
		}
		if _, err := s.d.KeepDirective(tx, dir, dir.Revision, change); err != nil {
			return err
		}
		view, err = directiveView(s.d, tx, id)
		return err
	})
	return view, err
}
