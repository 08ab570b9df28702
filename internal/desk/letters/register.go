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

// series is what the office's serials run over on the session's day. Source: internal/office/README.md › Series.
func (w *work) series() string {
	switch w.Office.Memo.Series {
	case office.SeriesOffice:
		return "all"
	case office.SeriesFiscal:
		return w.Day.FiscalYear()
	}
	return string(w.Day[:4])
}

// lowestSerial is the least number that the next letter may have: the office's own start, and above every
// number in the register.
func (w *work) lowestSerial(fileCode string) int {
	lowest := 1
	if fileCode == w.Office.Memo.FileCode {
		lowest = max(lowest, w.Office.Memo.NextSerial[string(w.Day[:4])])
	}
	for _, l := range w.Letters {
		if l.FileCode == fileCode && l.Issued() && w.sameSeries(l.IssuedOn) {
			lowest = max(lowest, l.Serial+1)
		}
	}
	return lowest
}

func (w *work) sameSeries(day office.Date) bool {
	switch w.Office.Memo.Series {
	case office.SeriesOffice:
		return true
	case office.SeriesFiscal:
		return day.FiscalYear() == w.Day.FiscalYear()
	}
	return len(day) >= 4 && day[:4] == w.Day[:4]
}

// nextSerial is the number that the next letter would take: the next of its series that no letter of the file code has,
// in whatever year, for no two letters have one memo number.
func (w *work) nextSerial(fileCode string) (int, error) {
	next, err := w.seriesSerial(fileCode)
	if err != nil {
		return 0, err
	}
	taken := map[int]bool{}
	for _, l := range w.Letters {
		if l.Serial >= next && sameFileCode(l.FileCode, fileCode) {
			taken[l.Serial] = true
		}
	}
	for taken[next] {
		next++
	}
	return next, nil
}

// seriesSerial is nextSerial as if the memo numbers of other years did not matter.
func (w *work) seriesSerial(fileCode string) (int, error) {
	return w.Tx.PeekSerial(fileCode, w.series(), w.lowestSerial(fileCode))
}

// sameFileCode tells whether two file codes are one, in digits of either script.
func sameFileCode(a, b string) bool { return a == b || bangla.ToASCII(a) == bangla.ToASCII(b) }

// issuable refuses a letter that must not go out: no number possible, parts missing, placeholders left, or
// an item worded as done that is not.
func (w *work) issuable(l office.Letter, body office.LetterBody) error {
	var ps office.Problems
	if l.Template == "directive" {
		return office.Problem{Code: "letter.not_ours"}
	}
	if l.FileCode == "" {
		ps = append(ps, office.Problem{Code: "letter.file_code"})
	}
	if strings.TrimSpace(body.Subject) == "" {
		ps = append(ps, office.Problem{Code: "letter.no_subject", Field: "subject"})
	}
	if len(desk.CleanLines(body.Paragraphs)) == 0 {
		ps = append(ps, office.Problem{Code: "letter.no_body", Field: "paragraphs"})
	}
	if len(desk.CleanLines(body.Signature)) == 0 {
		ps = append(ps, office.Problem{Code: "letter.no_signature", Field: "signature"})
	}
	for _, text := range document.Placeholders(body) {
		ps = append(ps, office.Problem{Code: "letter.placeholder", Args: office.Args{"text": text}})
	}
	if w.answeringOf(l) == office.InterimAnswer && body.Promised != "" && body.Promised <= w.Day {
		ps = append(ps, promisedPast(w.Day))
	}
	return append(ps, w.wordedDone(l, body)...).Err()
}

// wordedDone finds rows of a table written by hand that call done what is not.
func (w *work) wordedDone(l office.Letter, body office.LetterBody) (ps office.Problems) {
	dir, found := w.Pick(l.Directive)
	if !answers(l) || !found || body.Table == nil {
		return nil
	}
	said := desk.StateText(office.Done, office.Bengali)
	rows := document.ReplyTable(w.replyInput(dir)).Rows
	for i, row := range body.Table.Rows {
		if is, known := boardRow(rows, row, i); known && len(row) > 2 && saysDone(row[2], said) && is[2] != said {
			ps = append(ps, office.Problem{Code: "letter.worded_done", Args: office.Args{"item": is[0] + " " + is[1], "state": is[2]}})
		}
	}
	return ps
}

// boardRow is the board's row of which a row of a letter speaks: the one of its mark or label, for rows may
// have been taken out; else the one of its place.
func boardRow(rows [][]string, row []string, place int) (is []string, known bool) {
	for column := range 2 {
		for _, is := range rows {
			if column < len(row) && bangla.Normalise(row[column]) == is[column] {
				return is, true
			}
		}
	}
	if place < len(rows) {
		return rows[place], true
	}
	return nil, false
}

// saysDone tells whether the state written in a row begins with the word for done and does not deny it.
func saysDone(text, done string) bool {
	words := strings.FieldsFunc(bangla.Normalise(text), func(r rune) bool { return r == ' ' || r == '।' || r == ',' || r == ';' || r == '.' })
	if len(words) == 0 || words[0] != done {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		return word == "হয়নি" || word == "নয়" || word == "নেই" || word == "নাই" || word == "নি"
	})
}

// letterWarnings are what a clerk should see beside a draft. What is only not filled in yet comes last: it is seen
// in the letter itself, and the page shows the first few.
func (w *work) letterWarnings(l office.Letter, body office.LetterBody) []string {
	first, last := []string{}, []string{}
	if l.Template == "directive" {
		return first // it stands as it came
	}
	if ps, refused := office.AsProblems(w.issuable(l, body)); refused && !l.Issued() {
		for _, p := range ps {
			if p.Code == "letter.placeholder" {
				last = append(last, p.In(w.Desk.Lang()))
			} else {
				first = append(first, p.In(w.Desk.Lang()))
			}
		}
	}
	return append(append(first, w.letterDoubts(l, body)...), last...)
}

// letterDoubts are the warnings that do not keep a letter from being issued.
func (w *work) letterDoubts(l office.Letter, body office.LetterBody) (warnings []string) {
	dir, found := w.Pick(l.Directive)
	switch said, have := document.EnclosuresNamed(body), len(body.Attached); {
	case said == have || l.Issued():
	case l.Template == "forwarding" && found && have == 0 && len(dir.Attached) == 0:
		warnings = append(warnings, w.Desk.Say("letter.no_scan", nil))
	default:
		warnings = append(warnings, w.Desk.Say("letter.enclosures", office.Args{"said": said, "have": have}))
	}
	if !answers(l) || !found || l.Issued() {
		return warnings
	}
	if dir.Scope == office.ScopeOwnSubordinate {
		warnings = append(warnings, w.Desk.Say("letter.scope", nil))
	}
	warnings = append(warnings, w.answerDoubts(l, body, dir)...)
	in := w.replyInput(dir)
	if !strings.Contains(strings.Join(body.Paragraphs, "\n"), document.Progress(in.Standing.Count)) ||
		body.Table != nil && !slices.EqualFunc(body.Table.Rows, document.ReplyTable(in).Rows, slices.Equal) {
		warnings = append(warnings, w.Desk.Say("letter.board_moved", nil))
	}
	return warnings
}

// Register is a year of the outgoing-letter register, newest first, with the drafts, the one changed last first.
func (s *Letters) Register(in RegisterIn) (register Register, err error) {
	defer s.d.Recovered(&err)
	register = Register{Rows: []RegisterRow{}, Drafts: []RegisterRow{}}
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
		slices.Reverse(all)
		words := bangla.Tokens(in.Filter)
		for _, l := range all {
			row := registerRow(s.d, l.Letter)
			if y, _, _ := l.IssuedOn.Parts(); y == register.Year && holdsAll(row, words) {
				register.Rows = append(register.Rows, row)
			}
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

func holdsAll(row RegisterRow, words []string) bool {
	text := bangla.Fold(row.Memo + " " + row.To + " " + row.Subject)
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

func registerRow(d *desk.Desk, l office.Letter) RegisterRow {
	row := RegisterRow{
		ID: l.ID, Date: l.IssuedOn.Text(d.Lang()), Memo: l.Memo, To: l.ToBN, Subject: l.SubjectBN, Template: l.Template,
		Kind: office.LetterKinds.Label(l.Kind, d.Lang()), HasPDF: l.PDF != nil,
	}
	if l.Method != "" {
		row.Method = office.Methods.Label(l.Method, d.Lang())
	}
	if l.Issued() {
		row.Serial = office.Digits(strconv.Itoa(l.Serial), d.Lang())
	}
	return row
}
