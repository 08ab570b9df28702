package letters

import (
	"fmt"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// letterView is a letter with its preview: a draft with the number it would have, an issued one as frozen.
func (w *work) letterView(l office.Letter) (LetterView, error) {
	view := LetterView{
		ID: l.ID, Template: l.Template, Directive: l.Directive, Memo: l.Memo, Date: l.IssuedOn, Issued: l.Issued(), Revision: l.Revision,
		Title: w.letterTitle(l), Preview: blankPreview(), Signers: []Signer{},
		Method: l.Method, Methods: desk.Choices(office.Methods, w.Desk.Lang()), Styles: desk.Choices(office.LetterStyles, w.Desk.Lang()),
		Answering: w.answeringOf(l), Answers: desk.Choices(office.AnswerKinds, w.Desk.Lang()),
	}
	if dir, found := w.Pick(l.Directive); found && view.Answering != "" && !l.Issued() {
		standing := w.Standing(dir)
		view.Promise, view.Count = document.PromiseOf(standing.Until, w.Day), standing.Count.In(w.Desk.Lang())
	}
	if l.Body != nil {
		view.Body = *l.Body
	} else {
		view.Body = registered(l)
	}
	view.Body = listed(view.Body)
	view.Supersedes, view.Corrects = l.Supersedes, l.Corrects
	if old, found := w.Head(l.Supersedes); found && l.Supersedes != "" {
		ref := w.refOf(old.Letter)
		view.Old = &ref
	}
	if l.Issued() {
		var err error
		if view.Book, err = w.book(l); err != nil {
			return view, err
		}
		view.DateText = l.IssuedOn.Text(w.Desk.Lang())
		if l.PDF != nil {
			view.Preview.Address = "/attachments/" + l.PDF.SHA256
		}
		return view, nil
	}
	view.Signers = w.signers()
	body, err := w.dated(l)
	if err != nil {
		return view, err
	}
	view.Body, view.Memo, view.Date, view.DateText = listed(body), body.MemoPrinted, w.Day, w.Day.Text(w.Desk.Lang())
	_, view.Preview, err = w.renderLetter(l, body)
	return view, err
}

// listed is a body whose lists cross to the page as lists, also the empty ones.
func listed(body office.LetterBody) office.LetterBody {
	for _, list := range []*[]string{
		&body.Letterhead, &body.References, &body.Paragraphs, &body.Items, &body.Enclosures, &body.Signature, &body.Addressee, &body.Copies,
	} {
		*list = desk.NonNil(*list)
	}
	return body
}

// registered is what the register knows of a letter that was written elsewhere.
func registered(l office.Letter) office.LetterBody {
	body := office.LetterBody{
		Kind: l.Kind, MemoPrinted: l.Memo, Subject: l.SubjectBN, Letterhead: []string{}, References: []string{}, Paragraphs: []string{},
		Items: []string{}, Enclosures: []string{}, Signature: []string{}, Addressee: []string{}, Copies: []string{},
	}
	if l.ToBN != "" {
		body.Addressee = []string{l.ToBN}
	}
	return body
}

// dated is a draft's body as it would be printed now: the next serial, the day, and the board's table.
func (w *work) dated(l office.Letter) (office.LetterBody, error) {
	if l.Body == nil {
		return office.LetterBody{}, fmt.Errorf("letter %s has no body", l.ID)
	}
	body := *l.Body
	if template, _ := document.TemplateOf(l.Template); template.Foreign {
		return body, nil
	}
	serial, err := w.NextSerial(l.FileCode)
	if err != nil {
		return body, err
	}
	memo := ""
	if l.FileCode != "" {
		memo = office.FormatMemo(l.FileCode, serial)
	}
	body = document.Dated(body, w.Office.Print, memo, w.Day)
	if body.Table != nil && body.Table.FromBoard {
		if dir, found := w.Pick(l.Directive); found {
			body.Table = document.ReplyTable(w.replyInput(dir))
		}
	}
	return body, nil
}
