package letters

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// issuable refuses a letter that must not go out: no number possible, parts missing, placeholders left, or
// an item worded as done that is not.
func (w *work) issuable(l office.Letter, body office.LetterBody) error {
	var ps office.Problems
	if l.Template == "directive" {
		return office.Problem{Code: "letter.not_ours"}
	}
	if gone := w.directiveGone(l); gone != nil && !l.Issued() {
		ps = append(ps, *gone)
	}
	if l.FileCode == "" {
		ps = append(ps, office.Problem{Code: "letter.file_code"})
	}
	if l.Supersedes != "" && !l.Issued() {
		if _, err := w.old(l.Supersedes); err != nil {
			ps = append(ps, office.Problem{Code: "letter.no_old"})
		}
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
	if !w.answers(l) || !found || body.Table == nil {
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

// boardRow is the board's row of which a row of a letter speaks: the one of its mark and label, else of one of them, for rows
// may have been taken out; of several, and where nothing says it, the one of its place.
func boardRow(rows [][]string, row []string, place int) (is []string, known bool) {
	for _, columns := range [][]int{{0, 1}, {1}, {0}} {
		var found [][]string
		for at, is := range rows {
			if slices.ContainsFunc(columns, func(c int) bool { return c >= len(row) || bangla.Normalise(row[c]) != is[c] }) {
				continue
			}
			if at == place {
				return is, true
			}
			found = append(found, is)
		}
		if len(found) > 0 {
			return found[0], true
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
	if gone := w.aboutGone(l); gone != nil {
		warnings = append(warnings, gone.In(w.Desk.Lang()))
	} else if l.Template == "reminder" && !l.Issued() {
		warnings = append(warnings, w.reminderDoubts(body)...)
	}
	dir, found := w.Pick(l.Directive)
	switch said, have := document.EnclosuresNamed(body), len(body.Attached); {
	case said == have || l.Issued():
	case l.Template == "forwarding" && found && have == 0 && len(dir.Attached) == 0:
		warnings = append(warnings, w.Desk.Say("letter.no_scan", nil))
	default:
		warnings = append(warnings, w.Desk.Say("letter.enclosures", office.Args{"said": said, "have": have}))
	}
	if !w.answers(l) || !found || l.Issued() {
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
