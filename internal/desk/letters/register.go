package letters

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// Register is a year of the outgoing-letter register, newest first, with the drafts, the one changed last first.
func (s *Letters) Register(in RegisterIn) (register Register, err error) {
	defer s.d.Recovered(&err)
	register = Register{Rows: []RegisterRow{}, Drafts: []RegisterRow{}, Gaps: []Gap{}, Methods: desk.Choices(office.Methods, s.d.Lang())}
	err = look(s.d, func(w *work) error {
		if register.Year = in.Year; in.Year == 0 {
			register.Year, _, _ = w.Day.Parts()
		}
		years := map[int]bool{register.Year: true}
		all := w.issued()
		for _, l := range all {
			if y, _, _ := l.IssuedOn.Parts(); y != 0 {
				years[y] = true
			}
		}
		register.Years = slices.Sorted(maps.Keys(years))
		after := document.AfterLetters(headLetters(all))
		slices.Reverse(all)
		words := bangla.Tokens(in.Filter)
		for _, l := range all {
			row := registerRow(s.d, l.Letter)
			row.Mark, row.Remark = after.Mark(l.Letter), after.Remark(l.Letter, s.d.Lang())
			if y, _, _ := l.IssuedOn.Parts(); y == register.Year && holdsAll(row, words) {
				register.Rows = append(register.Rows, row)
				if l.Void == "" {
					register.Count++
				}
			}
		}
		register.Gaps = w.gaps(register.Year)
		if code := w.Office.Memo.FileCode; code != "" {
			next, err := w.NextSerial(code)
			if err != nil {
				return err
			}
			register.Next = office.FormatMemo(code, next)
		}
		register.Drafts, err = w.draftRows()
		return err
	})
	return register, err
}

// issued are the letters of the register in the order of their numbers.
func (w *work) issued() (letters []desk.LetterHead) {
	for _, l := range w.Letters {
		if l.Issued() && !l.Discarded {
			letters = append(letters, l)
		}
	}
	slices.SortFunc(letters, func(a, b desk.LetterHead) int {
		return cmp.Or(cmp.Compare(a.IssuedOn, b.IssuedOn), cmp.Compare(a.Serial, b.Serial), cmp.Compare(a.ID, b.ID))
	})
	return letters
}

func headLetters(heads []desk.LetterHead) []office.Letter {
	letters := make([]office.Letter, len(heads))
	for i, l := range heads {
		letters[i] = l.Letter
	}
	return letters
}

// gaps are the runs of numbers that no letter of the office's file code has, in each series that has a letter of the year:
// between the last number of the years before, else the first of this one, and its last.
func (w *work) gaps(year int) []Gap {
	gaps, taken := []Gap{}, map[int]bool{}
	first, last, before := map[string]int{}, map[string]int{}, map[string]int{}
	letters := slices.DeleteFunc(w.issued(), func(l desk.LetterHead) bool { return !desk.SameFileCode(l.FileCode, w.Office.Memo.FileCode) })
	for _, l := range letters {
		from, to := l.Numbers()
		for n := from; n <= to; n++ {
			taken[n] = true
		}
		series := w.SeriesOf(l.IssuedOn)
		if y, _, _ := l.IssuedOn.Parts(); y == year {
			last[series] = max(last[series], to)
			if first[series] == 0 || from < first[series] {
				first[series] = from
			}
		}
	}
	for _, l := range letters {
		series, y := w.SeriesOf(l.IssuedOn), l.IssuedOn[:4]
		if _, to := l.Numbers(); string(y) < strconv.Itoa(year) && to < first[series] {
			before[series] = max(before[series], to)
		}
	}
	for _, series := range slices.Sorted(maps.Keys(first)) {
		for n := cmp.Or(before[series], first[series]); n < last[series]; n++ {
			if taken[n] {
				continue
			}
			from := n
			for !taken[n+1] {
				n++
			}
			text := office.Digits(strconv.Itoa(from), w.Desk.Lang())
			if n > from {
				text += "–" + office.Digits(strconv.Itoa(n), w.Desk.Lang())
			}
			gaps = append(gaps, Gap{From: from, To: n, Text: text})
		}
	}
	return gaps
}

func holdsAll(row RegisterRow, words []string) bool {
	text := bangla.Fold(row.Memo + " " + row.To + " " + row.Subject + " " + row.Remark)
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

func registerRow(d *desk.Desk, l office.Letter) RegisterRow {
	row := RegisterRow{
		ID: l.ID, Date: l.IssuedOn.Text(d.Lang()), Memo: l.Memo, To: l.ToBN, Subject: l.SubjectBN, Template: l.Template,
		Kind: office.LetterKinds.Label(l.Kind, d.Lang()), HasPDF: l.PDF != nil, Signed: len(l.Signed) > 0,
	}
	if l.Method != "" {
		row.Method = office.Methods.Label(l.Method, d.Lang())
	}
	if l.Issued() {
		row.Serial = office.Digits(strconv.Itoa(l.Serial), d.Lang())
	}
	if l.Void != "" {
		row.Kind, row.Date, row.Subject = "", "", l.Void
		if l.Through > 0 {
			row.Serial += "–" + office.Digits(strconv.Itoa(l.Through), d.Lang())
		}
	}
	return row
}
