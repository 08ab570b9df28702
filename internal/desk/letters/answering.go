package letters

import (
	"cmp"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// Answering words a reply as the kind of answer that is asked for, with the day that it promises: what the clerk wrote stays,
// but for the sentence that promises. Nothing is stored. The problems are date.invalid and letter.promised_past, both of
// the field promised.
func (s *Letters) Answering(in AnsweringIn) (answering Answering, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		answering, err = w.answered(in)
		return err
	})
	return answering, err
}

func (w *work) answered(in AnsweringIn) (Answering, error) {
	out := Answering{Kind: in.Kind, Paragraphs: desk.NonNil(in.Paragraphs)}
	if typed := strings.TrimSpace(in.Promised); typed != "" && in.Kind == office.InterimAnswer {
		day, err := desk.ReadDate(typed, "promised")
		if err != nil {
			return out, err
		}
		if day <= w.Day {
			return out, promisedPast(w.Day)
		}
		out.Promised = day
	}
	out.Paragraphs = document.Answering(out.Paragraphs, in.Kind, out.Promised)
	return out, nil
}

func promisedPast(day office.Date) office.Problem {
	return office.Problem{Code: "letter.promised_past", Field: "promised", Args: office.Args{"day": day}}
}

// answeringOf is which answer a letter is: what it was issued as, else what the clerk chose, else what the board makes of
// it; "" of a letter that answers nothing.
func (w *work) answeringOf(l office.Letter) office.AnswerKind {
	dir, found := w.Pick(l.Directive)
	switch {
	case !w.answers(l) || l.Directive == "" || l.Body == nil:
		return ""
	case l.Issued():
		return cmp.Or(l.Body.Answering, office.FinalAnswer)
	case l.Body.Answering != "":
		return l.Body.Answering
	case found && dir.Answer == nil && w.Standing(dir).Count.Left > 0:
		return office.InterimAnswer
	}
	return office.FinalAnswer
}

// settledAnswer is a reply's body with the kind that it goes out as written down; a final answer promises nothing.
func (w *work) settledAnswer(l office.Letter, body office.LetterBody) office.LetterBody {
	body.Answering = w.answeringOf(l)
	if body.Answering != office.InterimAnswer {
		body.Promised = ""
	}
	return body
}

// answerText says what a reply does to its directive; "" of a letter that answers nothing.
func (w *work) answerText(l office.Letter) string {
	switch kind := w.answeringOf(l); {
	case kind == "":
		return ""
	case kind == office.FinalAnswer:
		return w.Desk.Say("letter.closes", nil)
	case l.Body.Promised.Valid():
		return w.Desk.Say("letter.stays_open_until", office.Args{"day": l.Body.Promised})
	}
	return w.Desk.Say("letter.stays_open", nil)
}

// answerDoubts are what a clerk should see of a reply as an answer: a day that is not given or not said, and an earlier
// answer that it does not name.
func (w *work) answerDoubts(l office.Letter, body office.LetterBody, dir office.Directive) (warnings []string) {
	switch count := w.Standing(dir).Count; {
	case w.answeringOf(l) == office.FinalAnswer && count.Left > 0 && dir.Answer == nil:
		warnings = append(warnings, w.Desk.Say("letter.final_unfinished", office.Args{"count": office.Text{BN: count.In(office.Bengali), EN: count.In(office.English)}}))
	case w.answeringOf(l) == office.InterimAnswer:
		switch {
		case !body.Promised.Valid():
			warnings = append(warnings, w.Desk.Say("letter.no_promise", nil))
		case !document.Promises(body.Paragraphs, body.Promised):
			warnings = append(warnings, w.Desk.Say("letter.promise_unsaid", office.Args{"day": body.Promised}))
		}
	}
	for _, a := range w.Standing(dir).Interims {
		if !document.NamesAnswer(body, a) {
			warnings = append(warnings, w.Desk.Say("letter.interim_unnamed", office.Args{"memo": a.Memo, "day": a.Date}))
		}
	}
	return warnings
}

// answer records a reply that was issued as what its directive got: an interim answer leaves it open, or opens it again.
func (w *work) answer(l office.Letter, change office.Change) error {
	if !w.answers(l) || l.Directive == "" {
		return nil
	}
	dir, err := w.Tx.Directive(l.Directive)
	if err != nil {
		return err
	}
	if l.Supersedes != "" {
		dir, _ = dir.WithoutLetter(l.Supersedes)
	}
	change.Reason = office.Closed
	_, err = w.Desk.KeepDirective(w.Tx, dir.WithAnswer(given(l)), dir.Revision, change)
	return err
}

// given is what an issued reply is to its directive. One from before there were kinds is final.
func given(l office.Letter) (office.Answer, office.AnswerKind) {
	return office.Answer{Memo: l.Memo, Date: l.IssuedOn, Letter: l.ID, Promised: l.Body.Promised}, cmp.Or(l.Body.Answering, office.FinalAnswer)
}
