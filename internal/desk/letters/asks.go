package letters

import (
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// The questions before a letter is issued, by their codes.
const (
	askAnswered  = "letter.answered"
	askEarlier   = "letter.earlier_day"
	askNewSeries = "letter.new_series"
	askFarDay    = "letter.far_day"
	askAbout     = "letter.about_gone"
)

// farDays is how many days a letter's day may be from the clock without a question.
const farDays = 31

// Asks are what must be confirmed before a letter is issued, and what its number would be. Nothing is stored.
func (s *Letters) Asks(in LetterDraft) (asks Asks, err error) {
	defer s.d.Recovered(&err)
	asks = Asks{Questions: []Question{}, Stops: []string{}, Notes: []string{}}
	err = look(s.d, func(w *work) error {
		l := in.letter(w)
		questions, err := w.questions(l)
		if err != nil {
			return err
		}
		lang := w.Desk.Lang()
		for _, p := range questions {
			asks.Questions = append(asks.Questions, Question{p.Code, p.In(lang)})
		}
		body, err := w.dated(l)
		if err != nil {
			return err
		}
		if stops, refused := office.AsProblems(w.issuable(l, body)); refused {
			for _, p := range stops {
				asks.Stops = append(asks.Stops, p.In(lang))
			}
		}
		if asks.Notes, err = w.numberNotes(l); err != nil {
			return err
		}
		asks.Waiting, asks.Answering = w.waiting(l), w.answerText(l)
		if l.FileCode == "" {
			return nil
		}
		serial, err := w.NextSerial(l.FileCode)
		asks.Memo = office.FormatMemo(l.FileCode, serial)
		return err
	})
	return asks, err
}

// questions are what a clerk is asked before a letter takes its number: whether a directive that was answered is
// answered again, whether who signs is still who the list says, and whether day and number are meant.
func (w *work) questions(l office.Letter) (ps []office.Problem, err error) {
	if dir, found := w.Pick(l.Directive); found && w.answers(l) && l.Directive != "" && dir.Answer != nil && (l.Supersedes == "" || dir.Answer.Letter != l.Supersedes) {
		ps = append(ps, office.Problem{Code: askAnswered, Args: office.Args{"memo": dir.Answer.Memo, "day": dir.Answer.Date}})
	}
	if l.Body != nil {
		if p := w.signatoryQuestion(*l.Body); p != nil {
			ps = append(ps, *p)
		}
	}
	if p := w.aboutGone(l); p != nil {
		ps = append(ps, *p)
	}
	if last, found := w.lastIssued(l.FileCode); found && w.Day < last.IssuedOn {
		ps = append(ps, office.Problem{Code: askEarlier, Args: office.Args{"day": w.Day, "memo": last.Memo, "last": last.IssuedOn}})
	}
	begun, err := w.seriesBegun(l.FileCode)
	if err != nil {
		return ps, err
	}
	if !begun && l.FileCode != "" {
		serial, err := w.NextSerial(l.FileCode)
		if err != nil {
			return ps, err
		}
		ps = append(ps, office.Problem{Code: askNewSeries, Args: office.Args{"serial": serial, "day": w.Day}})
	}
	pretended, err := w.Tx.AsOn()
	if err != nil {
		return ps, err
	}
	if clock := office.DateOf(w.Desk.Env.Now()); pretended == "" && max(w.Day.DaysSince(clock), clock.DaysSince(w.Day)) > farDays {
		ps = append(ps, office.Problem{Code: askFarDay, Args: office.Args{"day": w.Day, "clock": clock}})
	}
	return ps, nil
}

// waiting is how many changes of what a reply's directive asks for are ready and not on the portal yet.
func (w *work) waiting(l office.Letter) int {
	dir, found := w.Pick(l.Directive)
	if !found || !w.answers(l) {
		return 0
	}
	return w.Standing(dir).Waiting
}

// lastIssued is the letter of a file code with the latest day.
func (w *work) lastIssued(fileCode string) (last desk.LetterHead, found bool) {
	for _, l := range w.Letters {
		if l.Issued() && desk.SameFileCode(l.FileCode, fileCode) && l.IssuedOn > last.IssuedOn {
			last, found = l, true
		}
	}
	return last, found
}

// seriesBegun tells whether it is known with which number the series of the session's day goes on: a letter of it was
// issued, or the settings say where it begins.
func (w *work) seriesBegun(fileCode string) (bool, error) {
	if _, set := w.Office.Memo.NextSerial[string(w.Day[:4])]; set && fileCode == w.Office.Memo.FileCode {
		return true, nil
	}
	if slices.ContainsFunc(w.Letters, func(l desk.LetterHead) bool {
		return l.Issued() && desk.SameFileCode(l.FileCode, fileCode) && w.SeriesOf(l.IssuedOn) == w.SeriesOf(w.Day)
	}) {
		return true, nil
	}
	next, err := w.SeriesSerial(fileCode)
	return next > 1, err
}

// numberNotes say that numbers are passed over because letters of other years have them.
func (w *work) numberNotes(l office.Letter) ([]string, error) {
	notes := []string{}
	if l.FileCode == "" || l.Issued() {
		return notes, nil
	}
	first, err := w.SeriesSerial(l.FileCode)
	if err != nil {
		return notes, err
	}
	next, err := w.NextSerial(l.FileCode)
	if next != first {
		notes = append(notes, w.Desk.Say("letter.serial_taken", office.Args{
			"memo": office.FormatMemo(l.FileCode, first), "next": office.FormatMemo(l.FileCode, next),
		}))
	}
	return notes, err
}
