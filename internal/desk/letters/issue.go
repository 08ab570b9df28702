package letters

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// Issue takes the next serial, freezes the PDF and records the answer to the directive, all in one transaction. The letter must
// have been kept before: then it can be issued once, however often it is asked for. The problems are
// letter.not_kept, and each question of Asks that the clerk has not confirmed.
func (s *Letters) Issue(in LetterDraft) (issued IssuedLetter, err error) {
	defer s.d.Recovered(&err)
	if in.ID == "" {
		return IssuedLetter{}, office.Problem{Code: "letter.not_kept"}
	}
	err = act(s.d, func(w *work) error {
		l, err := w.draftLetter(in)
		if err != nil {
			return err
		}
		if l, err = w.issue(l, in.Revision, in.Confirmed); err != nil {
			return err
		}
		if w, err = at(s.d, w.Tx); err != nil {
			return err
		}
		if issued.Letter, err = w.letterView(l); err != nil {
			return err
		}
		issued.Text = s.d.Say("did.issued", office.Args{"memo": l.Memo})
		issued.Nav, err = w.Nav()
		return err
	})
	return issued, err
}

// issue numbers, freezes and stores a letter; confirmed are the codes of the questions that are answered with yes.
func (w *work) issue(l office.Letter, base int, confirmed []string) (office.Letter, error) {
	body, err := w.dated(l)
	if err != nil {
		return l, err
	}
	if err := w.issuable(l, body); err != nil {
		return l, err
	}
	questions, err := w.questions(l)
	if err != nil {
		return l, err
	}
	open := slices.DeleteFunc(questions, func(p office.Problem) bool { return slices.Contains(confirmed, p.Code) })
	if err := office.Problems(open).Err(); err != nil {
		return l, err
	}
	approver, err := w.ApproverOf(l.ID)
	if err != nil {
		return l, err
	}
	serial, err := w.NextSerial(l.FileCode)
	if err == nil {
		serial, err = w.Tx.TakeSerial(l.FileCode, w.SeriesOf(w.Day), serial)
	}
	if err != nil {
		return l, err
	}
	body = w.settledAnswer(l, body)
	l.Serial, l.Memo, l.IssuedOn, l.SubjectBN = serial, office.FormatMemo(l.FileCode, serial), w.Day, body.Subject
	l.ToBN = registeredTo(body)
	if approver.Name != "" {
		l.ApprovedBy, l.ApprovedOn = approver.Name, w.Day
	}
	body = document.Dated(body, w.Office.Print, l.Memo, w.Day)
	l.Body = &body
	result, _, err := w.renderLetter(l, body)
	if err != nil {
		return l, err
	}
	sha, size, err := w.Tx.PutAttachment(bytes.NewReader(result.PDF))
	if err != nil {
		return l, err
	}
	l.PDF = &office.Attachment{Name: l.Template + "-" + strconv.Itoa(serial) + ".pdf", MediaType: "application/pdf", Size: size, SHA256: sha}
	w.Tx.Fix() // a number that was given is given
	change, err := w.Desk.Stamp(w.Tx, office.Issued)
	if err != nil {
		return l, err
	}
	if l, err = w.KeepLetter(l, base, change); err != nil {
		return l, err
	}
	if err := desk.DropTyping(w.Tx, keyTypedLetter+l.ID); err != nil {
		return l, err
	}
	return l, w.answer(l, change)
}

// namedRecipients is how many of several recipients the register names.
const namedRecipients = 3

// registeredTo is whom a letter went to, in a line of the register: of many, the first and their number.
func registeredTo(body office.LetterBody) string {
	if len(body.Recipients) == 0 {
		return strings.Join(body.Addressee, ", ")
	}
	var to []string
	for _, lines := range body.Recipients {
		to = append(to, strings.TrimSuffix(strings.Join(lines, ", "), "।"))
	}
	if n := len(to); n > namedRecipients {
		return strings.Join(to[:namedRecipients-1], "; ") + " সহ মোট " + bangla.FiguresAndWord(n) + "টি প্রাপক।"
	}
	return strings.Join(to, "; ") + "।"
}
