package letters

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// Which letter a reminder is about. It goes one step down: a letter to the office above is never reminded of.
//
// Source: internal/document/README.md › Reminder.

// maxRemindable is how many letters are offered at most, the newest of them.
const maxRemindable = 60

// Remindable are the letters that a reminder can be about: those that set a term first, with whether it has passed and
// whether an answer came; then what else went down.
func (s *Letters) Remindable(in RemindIn) (list Remindables, err error) {
	defer s.d.Recovered(&err)
	list.Rows = []RemindRow{}
	err = look(s.d, func(w *work) error {
		found, err := w.remindable(in.Directive)
		if err != nil {
			return err
		}
		for _, c := range found {
			list.Rows = append(list.Rows, w.remindRow(c))
		}
		return nil
	})
	return list, err
}

// reminded is a letter that a reminder can be about, with what is known of it.
type reminded struct {
	chain   []office.Letter // it and its reminders, oldest first
	days    int
	by      office.Date // "" where it sets no term that is known
	answers []office.Received
	silent  int // of several recipients, those of whom no answer came
}

// open tells whether an answer is still waited for.
func (r reminded) open() bool { return len(r.answers) == 0 || r.silent > 0 }

// remindable are the letters that can be reminded of, those that set a term and wait for an answer first, then the
// newest.
func (w *work) remindable(directive string) ([]reminded, error) {
	sent := w.sentDown()
	replaced := document.AfterLetters(headLetters(w.issued()))
	var found []reminded
	for at := len(sent) - 1; at >= 0 && len(found) < maxRemindable; at-- {
		l := sent[at]
		if _, by := replaced.By(l.ID); len(by) > 0 || l.About != "" || directive != "" && l.Directive != directive {
			continue
		}
		one, err := w.reminded(sent, at, 0)
		if err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	weight := func(r reminded) int {
		switch {
		case r.by != "" && r.open():
			return 0
		case r.by != "":
			return 1
		}
		return 2
	}
	slices.SortStableFunc(found, func(a, b reminded) int { return weight(a) - weight(b) })
	return found, nil
}

// sentDown are the letters that went down until the session's day, by number: no answer to the office above, nothing
// cancelled, no number without a letter.
func (w *work) sentDown() []desk.LetterHead {
	return slices.DeleteFunc(w.issued(), func(l desk.LetterHead) bool {
		return l.IssuedOn > w.Day || l.Cancelled != "" || l.Void != "" || l.Corrects || l.Kind != office.PlainLetter || w.toSuperior(l.Letter)
	})
}

// toSuperior tells whether a letter went to the head of the office above.
func (w *work) toSuperior(l office.Letter) bool {
	head := bangla.Fold(w.Office.Superior.HeadDesignationBN)
	to, _, _ := strings.Cut(l.ToBN, ",")
	return head != "" && bangla.Fold(strings.TrimSuffix(strings.TrimSpace(to), "।")) == head
}

// reminded is what is known of the letter at a place of those that went down; days is its term where it does not say one.
func (w *work) reminded(sent []desk.LetterHead, at, days int) (r reminded, err error) {
	for _, head := range w.chainOf(sent, at) {
		l, err := w.Tx.Letter(head.ID)
		if err != nil {
			return r, err
		}
		r.chain = append(r.chain, l)
		r.answers = append(r.answers, l.Answers...)
	}
	facts := document.Facts{Content: w.Book.Content(), Earlier: r.chain, Days: days}
	r.days, r.by = facts.Term()
	if body := r.chain[0].Body; body != nil && len(body.Recipients) > 0 {
		r.silent = len(document.Silent(body.Recipients, r.answers))
	}
	return r, nil
}

func (w *work) remindRow(r reminded) RemindRow {
	first := r.chain[0]
	row := RemindRow{
		ID: first.ID, Memo: first.Memo, Date: first.IssuedOn.Text(w.Desk.Lang()), To: first.ToBN, Subject: first.SubjectBN,
		Term: r.by != "", Passed: r.by != "" && r.by < w.Day, Open: r.open(), Reminders: len(r.chain) - 1,
	}
	switch {
	case r.by == "":
		row.TermText = w.Desk.Say("remind.no_term", nil)
	case row.Passed:
		row.TermText = w.Desk.Say("remind.passed", office.Args{"day": r.by})
	default:
		row.TermText = w.Desk.Say("remind.runs", office.Args{"day": r.by})
	}
	switch last := len(r.answers) - 1; {
	case last < 0:
		row.AnswerText = w.Desk.Say("remind.no_answer", nil)
	case r.silent > 0:
		row.AnswerText = w.Desk.Say("remind.some_answers", office.Args{"n": len(r.answers), "silent": r.silent})
	default:
		row.AnswerText = w.receivedText(r.answers[last])
	}
	return row
}

// chain is the letter that a reminder reminds of and every reminder of it so far, oldest first: the one named, else the
// only one that it can be about. The problems are letter.unknown_earlier, letter.no_earlier and letter.which.
func (w *work) chain(in ComposeIn) ([]office.Letter, error) {
	sent := w.sentDown()
	if in.About != "" {
		at := slices.IndexFunc(sent, func(l desk.LetterHead) bool {
			return l.ID == in.About || office.LetterMemo(l.Memo) == office.LetterMemo(in.About)
		})
		if at < 0 {
			return nil, office.Problem{Code: "letter.unknown_earlier", Args: office.Args{"id": in.About}}
		}
		r, err := w.reminded(sent, at, in.Days)
		return r.chain, err
	}
	found, err := w.remindable(in.Directive)
	if err != nil {
		return nil, err
	}
	waiting := slices.DeleteFunc(slices.Clone(found), func(r reminded) bool { return r.by == "" || !r.open() })
	switch {
	case len(waiting) == 1:
		return waiting[0].chain, nil
	case len(waiting) == 0 && len(found) == 1:
		return found[0].chain, nil
	case len(found) == 0:
		return nil, office.Problem{Code: "letter.no_earlier"}
	}
	if len(waiting) > 0 {
		found = waiting
	}
	memos := make([]string, 0, namedRecipients)
	for _, r := range found[:min(len(found), namedRecipients)] {
		memos = append(memos, r.chain[0].Memo)
	}
	return nil, office.Problem{Code: "letter.which", Args: office.Args{"memos": memos}}
}

// reminderDoubts are what a clerk should know of a reminder before it accuses anybody: that the term still runs, that an
// answer came.
func (w *work) reminderDoubts(body office.LetterBody) (warnings []string) {
	sent := w.sentDown()
	at := slices.IndexFunc(sent, func(l desk.LetterHead) bool { return l.ID == body.About })
	if body.About == "" || at < 0 {
		return nil
	}
	r, err := w.reminded(sent, at, 0)
	if err != nil {
		return nil
	}
	if r.by != "" && r.by >= w.Day {
		warnings = append(warnings, w.Desk.Say("letter.term_runs", office.Args{"day": r.by}))
	}
	if !r.open() {
		warnings = append(warnings, w.Desk.Say("letter.answer_there", office.Args{"what": w.receivedText(r.answers[len(r.answers)-1])}))
	}
	return warnings
}

// aboutGone is that the letter which a draft reminds of, or corrects, was cancelled or replaced since.
func (w *work) aboutGone(l office.Letter) *office.Problem {
	id := ""
	if l.Body != nil {
		id = l.Body.About
	}
	if l.Corrects {
		id = l.Supersedes
	}
	about, found := w.Head(id)
	if id == "" || !found || l.Issued() {
		return nil
	}
	begun, _ := w.Head(w.begunWith(about))
	_, replaced := document.AfterLetters(headLetters(w.issued())).By(begun.ID)
	if begun.Cancelled == "" && len(replaced) == 0 {
		return nil
	}
	return &office.Problem{Code: askAbout, Args: office.Args{"memo": begun.Memo}}
}

// chainOf is the letter that a letter of those that went down began with, and every reminder of it that stands, oldest
// first; one that was cancelled or replaced is none, and those after it stay reminders of the same letter.
func (w *work) chainOf(sent []desk.LetterHead, at int) []desk.LetterHead {
	after := document.AfterLetters(headLetters(w.issued()))
	begun := w.begunWith(sent[at])
	var chain []desk.LetterHead
	for _, l := range sent {
		_, replaced := after.By(l.ID)
		if l.ID == begun || w.begunWith(l) == begun && len(replaced) == 0 {
			chain = append(chain, l)
		}
	}
	return chain
}

// begunWith is the letter that a reminder, and what it reminds of in turn, goes back to; of any other letter itself.
func (w *work) begunWith(l desk.LetterHead) (id string) {
	for range w.Letters {
		about, found := w.Head(l.About)
		if l.About == "" || !found {
			break
		}
		l = about
	}
	return l.ID
}
