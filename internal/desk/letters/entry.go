package letters

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// What was written on paper before, and numbers that no letter has, as lines of the register. They were not issued here:
// they can be mended, taken out, and undone.

// The questions before a line is entered, by their codes.
const (
	askJump  = "letter.jump"
	askOrder = "letter.order_of_days"
)

// Enter puts a letter that was written on paper into the register, or mends its line. Its number is free and its day
// fits between its neighbours', or the question was confirmed. The problems are those of a letter, letter.number,
// letter.twice, letter.future_day, letter.not_entered, letter.jump and letter.order_of_days.
func (s *Letters) Enter(in Entry) (entered Entered, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		l, err := w.lineOf(in)
		if err != nil {
			return err
		}
		questions := slices.DeleteFunc(w.lineQuestions(l), func(p office.Problem) bool { return slices.Contains(in.Confirmed, p.Code) })
		if err := office.Problems(questions).Err(); err != nil {
			return err
		}
		return w.keepLine(l, office.Typed, &entered)
	})
	return entered, err
}

// lineOf is the line of the register that was typed.
func (w *work) lineOf(in Entry) (office.Letter, error) {
	l := office.Letter{ID: w.Desk.NewID()}
	if in.ID != "" {
		var err error
		if l, err = w.Tx.Letter(in.ID); err != nil {
			return l, err
		}
		if !l.Entered() || l.Void != "" {
			return l, office.Problem{Code: "letter.not_entered"}
		}
	}
	var ps office.Problems
	note := func(err error) {
		if found, is := office.AsProblems(err); is {
			ps = append(ps, found...)
		}
	}
	var err error
	if l.FileCode, l.Serial, err = w.numberOf(in.Number); err != nil {
		note(err)
	}
	if strings.TrimSpace(in.Date) == "" {
		ps = append(ps, office.Problem{Code: "office.needed", Field: "date"})
	} else if l.IssuedOn, err = w.pastDay(in.Date, "date"); err != nil {
		note(err)
	}
	l.Kind, l.Method = cmp.Or(in.Kind, office.PlainLetter), cmp.Or(in.Method, defaultMethod)
	l.SubjectBN, l.ToBN = bangla.Normalise(in.Subject), bangla.Normalise(in.To)
	if l.SubjectBN == "" {
		ps = append(ps, office.Problem{Code: "office.needed", Field: "subject"})
	}
	if err := ps.Err(); err != nil {
		return l, err
	}
	l.Memo = office.FormatMemo(l.FileCode, l.Serial)
	return l, l.Check(w.Desk.Known()).InForm().Err()
}

// numberOf reads a serial under the office's file code, or a whole memo number. The problems are letter.number,
// letter.file_code and those of a memo number.
func (w *work) numberOf(typed string) (code string, serial int, err error) {
	plain := strings.TrimSpace(bangla.ToASCII(bangla.NormaliseLine(typed)))
	if plain == "" {
		return "", 0, office.Problem{Code: "office.needed", Field: "number"}
	}
	if n, err := strconv.Atoi(plain); err == nil && n > 0 {
		if w.Office.Memo.FileCode == "" {
			return "", 0, office.Problem{Code: "letter.file_code", Field: "number"}
		}
		return w.Office.Memo.FileCode, n, nil
	}
	memo, err := office.ParseMemo(typed)
	if err != nil || memo.Form == office.MemoOther || memo.Issue == 0 {
		return "", 0, office.Problem{Code: "letter.number", Field: "number", Args: office.Args{"number": office.Shorten(typed)}}
	}
	return memo.FileCode, memo.Issue, nil
}

// lineQuestions are what a clerk is asked of a line: whether a number far beyond the last is meant, and a day that does
// not fit between those of its neighbours in the series.
func (w *work) lineQuestions(l office.Letter) (ps []office.Problem) {
	var below, above desk.LetterHead
	for _, other := range w.issued() {
		if other.ID == l.ID || !desk.SameFileCode(other.FileCode, l.FileCode) || w.SeriesOf(other.IssuedOn) != w.SeriesOf(l.IssuedOn) {
			continue
		}
		if other.Serial < l.Serial && other.Serial > below.Serial {
			below = other
		}
		if other.Serial > l.Serial && (above.Serial == 0 || other.Serial < above.Serial) {
			above = other
		}
	}
	if _, last := below.Numbers(); last > 0 && above.Serial == 0 && l.Serial > last+1 {
		ps = append(ps, office.Problem{Code: askJump, Field: "number", Args: office.Args{"last": below.Memo, "n": l.Serial - last - 1, "next": l.Serial + 1}})
	}
	for _, beside := range []struct {
		desk.LetterHead
		wrong bool
	}{{below, below.Serial > 0 && l.IssuedOn < below.IssuedOn}, {above, above.Serial > 0 && l.IssuedOn > above.IssuedOn}} {
		if beside.wrong {
			ps = append(ps, office.Problem{Code: askOrder, Field: "date", Args: office.Args{"memo": beside.Memo, "day": beside.IssuedOn, "given": l.IssuedOn}})
		}
	}
	return ps
}

// Explain says why numbers have no letter: spoilt paper, another register. The register then shows the reason in their
// place, and no letter takes them. The problems are letter.gap_reason, letter.no_gap and letter.file_code.
func (s *Letters) Explain(in GapIn) (entered Entered, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		l := office.Letter{
			ID: w.Desk.NewID(), Kind: office.PlainLetter, FileCode: w.Office.Memo.FileCode, Serial: in.From, Void: bangla.Normalise(in.Reason),
		}
		if l.FileCode == "" {
			return office.Problem{Code: "letter.file_code"}
		}
		if l.Void == "" {
			return office.Problem{Code: "letter.gap_reason", Field: "reason"}
		}
		// A number without a letter stands behind the one before it, and before another of its series.
		below, above := 0, desk.LetterHead{}
		for _, other := range w.issued() {
			if first, last := other.Numbers(); !desk.SameFileCode(other.FileCode, l.FileCode) {
				continue
			} else if last < in.From && last > below {
				below, l.IssuedOn = last, other.IssuedOn
			} else if first > in.To && (above.Serial == 0 || first < above.Serial) {
				above = other
			}
		}
		if below == 0 || in.To < in.From || above.Serial == 0 || w.SeriesOf(above.IssuedOn) != w.SeriesOf(l.IssuedOn) {
			return office.Problem{Code: "letter.no_gap", Args: office.Args{"from": in.From, "to": in.To}}
		}
		if in.To > in.From {
			l.Through = in.To
		}
		l.Memo = office.FormatMemo(l.FileCode, l.Serial)
		return w.keepLine(l, office.Typed, &entered)
	})
	return entered, err
}

// TakeOut takes a line out of the register that was entered by hand; undo brings it back. The problems are
// letter.not_entered and, where another letter names it, letter.named.
func (s *Letters) TakeOut(in LetterIn) (entered Entered, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		l, err := w.Tx.Letter(in.ID)
		if err != nil {
			return err
		}
		if !l.Entered() {
			return office.Problem{Code: "letter.not_entered"}
		}
		l.Discarded = true
		return w.keepLine(l, office.Removed, &entered)
	})
	return entered, err
}

// keepLine stores a line of the register and answers with what was done.
func (w *work) keepLine(l office.Letter, why office.Reason, entered *Entered) error {
	change, err := w.Desk.Stamp(w.Tx, why)
	if err != nil {
		return err
	}
	if l, err = w.KeepLetter(l, l.Revision, change); err != nil {
		return err
	}
	now, err := at(w.Desk, w.Tx)
	if err != nil {
		return err
	}
	revision, err := w.Tx.NewestRevision(office.SubjectLetter, l.ID)
	if err != nil {
		return err
	}
	entered.ID = l.ID
	if entered.Text, err = now.ChangeText(revision); err != nil {
		return err
	}
	entered.Nav, err = now.Nav()
	return err
}

// entryOf is a line as it was typed.
func entryOf(l office.Letter) *Entry {
	return &Entry{ID: l.ID, Number: l.Memo, Date: string(l.IssuedOn), Kind: l.Kind, Subject: l.SubjectBN, To: l.ToBN, Method: l.Method}
}
