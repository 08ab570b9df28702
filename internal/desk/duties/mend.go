package duties

import (
	"cmp"
	"reflect"
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Correct opens a registered directive in the form it was registered in, beside its text.
func (s *Directives) Correct(in DirectiveIn) (c Correction, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Read(func(tx *store.Tx) error {
		dir, err := tx.Directive(in.ID)
		if err != nil {
			return err
		}
		if dir.Withdrawn {
			return store.ErrNotFound
		}
		c = Correction{ID: dir.ID, Base: dir.Revision}
		if _, c.Reading, err = read(s.d, tx, ReadIn{Text: dir.Text, Received: string(dir.ReceivedOn)}); err != nil {
			return err
		}
		w, err := at(s.d, tx)
		if err != nil {
			return err
		}
		due, notes := w.Due(dir.ReceivedOn, dir.Days, dir.Deadline)
		r := &c.Reading
		r.Intake, r.Registrable, r.Asked, r.Doubts, r.Known = intakeFrom(dir), true, []DoubtRow{}, []DoubtRow{}, ""
		for _, question := range w.openQuestions(dir) {
			if question.Why == asked {
				r.Asked = append(r.Asked, question)
			} else {
				r.Doubts = append(r.Doubts, question)
			}
		}
		for _, a := range dir.Attached {
			r.Intake.Files = append(r.Intake.Files, s.d.AttachmentRow(a))
		}
		r.Due, r.DueText, r.WhyDue, r.Notes = due.Due, s.d.DueText(due.Due), s.d.SkipRows(due), notes
		return nil
	})
	return c, err
}

// intakeFrom is a registered directive as it stands in the form.
func intakeFrom(dir office.Directive) Intake {
	in := Intake{
		Text: dir.Text, Received: string(dir.ReceivedOn), Issuer: dir.ReceivedFrom, Branch: dir.Branch, Memo: dir.Memo, Date: string(dir.Date),
		Subject: dir.SubjectBN, Days: dir.Days, Deadline: string(dir.Deadline), Scope: dir.Scope, Items: make([]IntakeItem, len(dir.Items)),
		Signatory: desk.NonNil(dir.Signatory), Copies: desk.NonNil(dir.Copies), Settled: desk.NonNil(dir.Settled),
		Files: []desk.AttachmentRow{},
	}
	for i, item := range dir.Items {
		in.Items[i] = IntakeItem{Mark: item.Mark, Text: item.TextBN, Category: item.Category}
	}
	return in
}

// Mend stores a registered directive as the clerk corrected it, on top of the revision that Correct gave; what was typed
// makes a revision only where it differs. Its last day, board and tasks follow; its answer, scan and the tasks ticked in it
// stay. Problems name the field: directive.twice where another has the sender and memo; store.stale where somebody
// saved in between.
func (s *Directives) Mend(in MendIn) (view DirectiveView, err error) {
	defer s.d.Recovered(&err)
	typed, ps := in.Intake.directive()
	err = s.d.Write(func(tx *store.Tx) error {
		before, err := tx.Directive(in.ID)
		if err != nil {
			return err
		}
		mended := typed
		mended.ID, mended.Letter, mended.Answer, mended.Attached, mended.Revision = before.ID, before.Letter, before.Answer, before.Attached, before.Revision
		mended.Interims = before.Interims
		if before.Withdrawn {
			return store.ErrNotFound
		}
		keepTicks(&mended, before)
		if err := refusals(ps, mended, s.d.Known()).Err(); err != nil {
			return err
		}
		same, err := desk.SameDirective(tx, mended)
		if err != nil {
			return err
		}
		if same.ID != "" && same.ID != before.ID {
			return office.Problem{Code: "directive.twice", Field: "memo", Args: office.Args{"memo": mended.Memo}}
		}
		if !sameDirectives(mended, before) {
			change, err := s.d.Stamp(tx, office.Typed)
			if err != nil {
				return err
			}
			if _, err := s.d.KeepDirective(tx, mended, in.Base, change); err != nil {
				return err
			}
		}
		view, err = directiveView(s.d, tx, in.ID)
		return err
	})
	return view, err
}

// keepTicks leaves the tasks ticked that are still asked for: the same words, or the same place with its words corrected.
func keepTicks(mended *office.Directive, before office.Directive) {
	left, met := slices.Clone(before.Items), make([]bool, len(mended.Items))
	take := func(i int, at int) {
		mended.Items[i].TaskDone, met[i] = left[at].TaskDone, true
		left[at] = office.DirectiveItem{Category: "taken"}
	}
	for i, item := range mended.Items {
		at := slices.IndexFunc(left, func(was office.DirectiveItem) bool { return was.Category == "" && was.TextBN == item.TextBN })
		if item.Category == "" && at >= 0 {
			take(i, at)
		}
	}
	for i, item := range mended.Items {
		if item.Category == "" && !met[i] && i < len(left) && left[i].Category == "" {
			take(i, i)
		}
	}
}

// sameDirectives tells whether nothing of a directive was changed.
func sameDirectives(a, b office.Directive) bool {
	plain := func(d office.Directive) office.Directive {
		d.Signatory, d.Copies, d.Items, d.Settled = desk.NonNil(d.Signatory), desk.NonNil(d.Copies), desk.NonNil(d.Items), desk.NonNil(d.Settled)
		return d
	}
	return reflect.DeepEqual(plain(a), plain(b))
}

// Withdraw takes a directive back that was registered by mistake; Undo brings it again. The problem is
// directive.has_answer and, where another letter was issued for it, directive.has_letter.
func (s *Directives) Withdraw(in WithdrawIn) (gone Withdrawn, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error {
		dir, err := tx.Directive(in.ID)
		if err != nil {
			return err
		}
		switch last, kind := dir.LastAnswer(); kind {
		case office.FinalAnswer:
			return office.Problem{Code: "directive.has_answer", Args: office.Args{"memo": last.Memo}}
		case office.InterimAnswer:
			return office.Problem{Code: "directive.has_interim", Args: office.Args{"memo": last.Memo}}
		}
		if dir.Withdrawn {
			return store.ErrNotFound
		}
		v, err := s.d.At(tx)
		if err != nil {
			return err
		}
		if l, tied := v.LetterFor(dir.ID); tied {
			return office.Problem{Code: "directive.has_letter", Args: office.Args{"memo": l.Memo}}
		}
		dir.Withdrawn = true
		change, err := s.d.Stamp(tx, office.Removed)
		if err != nil {
			return err
		}
		if _, err := s.d.KeepDirective(tx, dir, in.Base, change); err != nil {
			return err
		}
		w, err := at(s.d, tx)
		if err != nil {
			return err
		}
		gone.Text = s.d.Say("did.withdrawn", office.Args{"title": cmp.Or(dir.SubjectBN, dir.Memo)})
		gone.Nav, err = w.Nav()
		return err
	})
	return gone, err
}
