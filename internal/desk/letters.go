package desk

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Letters are the office's own letters: drafts, and the register of those issued.
type Letters struct{ d *Desk }

// Compose writes the draft of a letter: the one kept for the directive, or a new one from the board.
func (s *Letters) Compose(in ComposeIn) (view LetterView, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		l, err := w.compose(in)
		if err != nil {
			return err
		}
		view, err = w.letterView(l)
		return err
	})
	return view, err
}

// compose is the draft kept for the directive and template, or a new letter that is not stored yet.
func (w *work) compose(in ComposeIn) (office.Letter, error) {
	template, known := document.TemplateOf(in.Template)
	if !known {
		return office.Letter{}, unknownTemplate(in.Template)
	}
	facts, err := w.facts(template, in)
	if err != nil {
		return office.Letter{}, err
	}
	l := office.Letter{Kind: template.Kind, Template: template.ID, FileCode: w.office.Memo.FileCode, Method: "hand"}
	if facts.Directive != nil {
		l.Directive = facts.Directive.ID
	}
	kept, err := w.keptDraft(in.Template, l.Directive)
	if err != nil {
		return l, err
	}
	if kept.ID != "" && !in.Fresh {
		return kept, nil
	}
	l.ID, l.Revision = kept.ID, kept.Revision
	body := template.Compose(facts)
	l.Body = &body
	return l, nil
}

func unknownTemplate(id string) error {
	return office.Problem{Code: "letter.template", Args: office.Args{"template": id}}
}

func (w *work) replyInput(dir office.Directive) document.ReplyInput {
	return document.ReplyInput{
		Content: w.content, Directive: dir, Standing: compliance.BoardFrom(w.content, w.standings(), dir),
	}
}

// keptDraft is the draft of a template for a directive; its ID is "" where none is kept.
func (w *work) keptDraft(template, directive string) (kept office.Letter, err error) {
	err = w.tx.Letters(func(l office.Letter) error {
		if !l.Issued() && l.Template == template && l.Directive == directive {
			kept = l
		}
		return nil
	})
	return kept, err
}

// Open is a letter in its editor, or as it was issued.
func (s *Letters) Open(in LetterIn) (view LetterView, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		l, err := w.tx.Letter(in.ID)
		if err != nil {
			return err
		}
		view, err = w.letterView(l)
		return err
	})
	return view, err
}

// letterView is a letter with its preview: a draft with the number it would have, an issued one as frozen.
func (w *work) letterView(l office.Letter) (LetterView, error) {
	view := LetterView{
		ID: l.ID, Template: l.Template, Directive: l.Directive, Memo: l.Memo, Date: l.IssuedOn, Issued: l.Issued(), Revision: l.Revision,
		Title: w.letterTitle(l), Preview: Preview{Warnings: []string{}, Gaps: []ReasonRow{}},
	}
	if l.Body != nil {
		view.Body = *l.Body
	} else {
		view.Body = registered(l)
	}
	view.Body = listed(view.Body)
	if l.Issued() {
		view.DateText = l.IssuedOn.Text(w.d.lang())
		if l.PDF != nil {
			view.Preview.Address = "/attachments/" + l.PDF.SHA256
		}
		return view, nil
	}
	body, err := w.dated(l)
	if err != nil {
		return view, err
	}
	view.Body, view.Memo, view.Date, view.DateText = listed(body), body.MemoPrinted, w.day, w.day.Text(w.d.lang())
	_, view.Preview, err = w.renderLetter(l, body)
	return view, err
}

// listed is a body whose lists cross to the page as lists, also the empty ones.
func listed(body office.LetterBody) office.LetterBody {
	for _, list := range []*[]string{
		&body.Letterhead, &body.References, &body.Paragraphs, &body.Items, &body.Enclosures, &body.Signature, &body.Addressee, &body.Copies,
	} {
		*list = nonNil(*list)
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
	serial, err := w.nextSerial(l.FileCode)
	if err != nil {
		return body, err
	}
	memo := ""
	if l.FileCode != "" {
		memo = office.FormatMemo(l.FileCode, serial)
	}
	body = document.Dated(body, w.office.Print, memo, w.day)
	if body.Table != nil && body.Table.FromBoard {
		if dir, found := w.pick(l.Directive); found {
			body.Table = document.ReplyTable(w.replyInput(dir))
		}
	}
	return body, nil
}

// Preview renders a draft as typed; nothing is stored.
func (s *Letters) Preview(in LetterDraft) (preview Preview, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		l := in.letter(w)
		if l.Kind == "" {
			return unknownTemplate(in.Template)
		}
		body, err := w.dated(l)
		if err != nil {
			return err
		}
		_, preview, err = w.renderLetter(l, body)
		return err
	})
	return preview, err
}

func (in LetterDraft) letter(w *work) office.Letter {
	body := in.Body
	template, _ := document.TemplateOf(in.Template)
	return office.Letter{
		ID: in.ID, Kind: template.Kind, Template: in.Template, Directive: in.Directive, FileCode: w.office.Memo.FileCode,
		Method: "hand", Revision: in.Revision, SubjectBN: body.Subject, Body: &body,
	}
}

// renderLetter makes the PDF of a body and what the clerk should know before printing it. A letter that
// runs over one page is drawn together, where that brings it onto one.
func (w *work) renderLetter(l office.Letter, body office.LetterBody) (typeset.Result, Preview, error) {
	day := w.day
	if l.Issued() {
		day = l.IssuedOn
	}
	look, err := w.look()
	if err != nil {
		return typeset.Result{}, Preview{}, err
	}
	result, preview, err := w.render(document.LetterIn(look, body, day, 0))
	if err != nil {
		return result, preview, err
	}
	sheets := len(document.ForEach(body))
	for tight := 1; tight <= document.Tightest && preview.Pages == 2*sheets; tight++ {
		tightened, tighter, err := w.render(document.LetterIn(look, body, day, tight))
		if err != nil {
			return result, preview, err
		}
		if tighter.Pages == sheets {
			result, preview = tightened, tighter
		}
	}
	preview.Warnings = append(preview.Warnings, w.letterWarnings(l, body)...)
	return result, preview, nil
}

// render sets a document and keeps it for the page.
func (w *work) render(doc typeset.Document) (typeset.Result, Preview, error) {
	preview := Preview{Warnings: []string{}, Gaps: []ReasonRow{}}
	result, err := typeset.Render(doc)
	if errors.Is(err, typeset.ErrNoFonts) {
		return result, preview, office.Problem{Code: "print.no_fonts"}
	}
	if err != nil {
		return result, preview, err
	}
	preview.Address, preview.Pages = w.d.documents.put(result.PDF), result.Pages
	for _, warning := range result.Warnings {
		preview.Warnings = append(preview.Warnings, w.d.say("print."+warning.Code, office.Args{
			"text": warning.Where, "code": fmt.Sprintf("U+%04X", warning.Rune),
		}))
	}
	return result, preview, nil
}

// Keep stores a draft, so that it is there tomorrow.
func (s *Letters) Keep(in LetterDraft) (view LetterView, err error) {
	defer s.d.recovered(&err)
	err = s.d.updateWork(func(w *work) error {
		l, err := w.draftLetter(in)
		if err != nil {
			return err
		}
		change, err := s.d.change(w.tx, office.Typed)
		if err != nil {
			return err
		}
		if l, err = w.tx.SaveLetter(l, in.Revision, change); err != nil {
			return err
		}
		if err := indexLetter(w.tx, l); err != nil {
			return err
		}
		view, err = w.letterView(l)
		return err
	})
	return view, err
}

// draftLetter is a draft as typed, over the one kept; an issued letter is refused.
func (w *work) draftLetter(in LetterDraft) (office.Letter, error) {
	l := in.letter(w)
	if l.Kind == "" {
		return l, unknownTemplate(in.Template)
	}
	if _, found := w.pick(l.Directive); l.Directive != "" && !found {
		return l, office.Problem{Code: "letter.no_directive"}
	}
	if l.ID == "" {
		l.ID = w.d.newID()
		return l, nil
	}
	stored, err := w.tx.Letter(l.ID)
	if err == nil && stored.Issued() {
		return l, office.Problem{Code: "letter.issued"}
	}
	return l, err
}

// Issue takes the next serial, freezes the PDF and closes the directive, all in one transaction.
func (s *Letters) Issue(in LetterDraft) (issued IssuedLetter, err error) {
	defer s.d.recovered(&err)
	err = s.d.updateWork(func(w *work) error {
		l, err := w.draftLetter(in)
		if err != nil {
			return err
		}
		if l, err = w.issue(l, in.Revision); err != nil {
			return err
		}
		if w, err = s.d.work(w.tx); err != nil {
			return err
		}
		if issued.Letter, err = w.letterView(l); err != nil {
			return err
		}
		issued.Text = s.d.say("did.issued", office.Args{"memo": l.Memo})
		issued.Nav, err = w.nav()
		return err
	})
	return issued, err
}

// issue numbers, freezes and stores a letter.
func (w *work) issue(l office.Letter, base int) (office.Letter, error) {
	body, err := w.dated(l)
	if err != nil {
		return l, err
	}
	if err := w.issuable(l, body); err != nil {
		return l, err
	}
	lowest, err := w.lowestSerial(l.FileCode)
	if err != nil {
		return l, err
	}
	serial, err := w.tx.TakeSerial(l.FileCode, w.series(), lowest)
	if err != nil {
		return l, err
	}
	l.Serial, l.Memo, l.IssuedOn, l.SubjectBN = serial, office.FormatMemo(l.FileCode, serial), w.day, body.Subject
	l.ToBN = firstLine(body.Addressee)
	body = document.Dated(body, w.office.Print, l.Memo, w.day)
	l.Body = &body
	result, _, err := w.renderLetter(l, body)
	if err != nil {
		return l, err
	}
	sha, size, err := w.tx.PutAttachment(bytes.NewReader(result.PDF))
	if err != nil {
		return l, err
	}
	l.PDF = &office.Attachment{Name: l.Template + "-" + strconv.Itoa(serial) + ".pdf", MediaType: "application/pdf", Size: size, SHA256: sha}
	change, err := w.d.change(w.tx, office.Issued)
	if err != nil {
		return l, err
	}
	if l, err = w.tx.SaveLetter(l, base, change); err != nil {
		return l, err
	}
	if err := indexLetter(w.tx, l); err != nil {
		return l, err
	}
	return l, w.answer(l, change)
}

// answer closes the directive that a reply answers.
func (w *work) answer(l office.Letter, change office.Change) error {
	if l.Template != "reply" || l.Directive == "" {
		return nil
	}
	dir, err := w.tx.Directive(l.Directive)
	if err != nil {
		return err
	}
	dir.Answer = &office.Answer{Memo: l.Memo, Date: l.IssuedOn, Letter: l.ID}
	change.Reason = office.Closed
	_, err = w.tx.SaveDirective(dir, dir.Revision, change)
	return err
}

func firstLine(lines []string) string {
	text := ""
	for i, line := range lines {
		if i > 0 {
			text += ", "
		}
		text += line
	}
	return text
}

// SavePDF asks where to put a letter's PDF and writes it there.
func (s *Letters) SavePDF(in LetterIn) (saved SavedFile, err error) {
	defer s.d.recovered(&err)
	pdf, name, err := s.pdf(in.ID)
	if err != nil {
		return SavedFile{}, err
	}
	return s.d.savePDF(name, pdf)
}

// savePDF asks where to put a PDF and writes it there as a whole.
func (d *Desk) savePDF(name string, pdf []byte) (SavedFile, error) {
	path, err := d.env.Dialogs.SaveFile("pdf", name)
	if err != nil || path == "" {
		return SavedFile{}, err
	}
	return SavedFile{Saved: true, Name: filepath.Base(path)}, writeFile(path, pdf)
}

// Print opens a letter's PDF with the system's own program, from where it is printed.
func (s *Letters) Print(in LetterIn) (done Done, err error) {
	defer s.d.recovered(&err)
	pdf, name, err := s.pdf(in.ID)
	if err != nil {
		return Done{}, err
	}
	return s.d.printPDF(name, pdf)
}

// printPDF leaves a PDF in the system's folder for temporary files and opens it.
func (d *Desk) printPDF(name string, pdf []byte) (Done, error) {
	dir, err := os.MkdirTemp("", "batayan-*")
	if err != nil {
		return Done{}, fileProblem(name, err)
	}
	path := filepath.Join(dir, name)
	if err := writeFile(path, pdf); err != nil {
		return Done{}, err
	}
	return Done{OK: true}, d.env.Shell.OpenFile(path)
}

// pdf is a stored letter's PDF: the frozen one, or the draft's as it would be now.
func (s *Letters) pdf(id string) (pdf []byte, name string, err error) {
	err = s.d.viewWork(func(w *work) error {
		l, err := w.tx.Letter(id)
		if err != nil {
			return err
		}
		pdf, name, err = w.letterPDF(l)
		return err
	})
	return pdf, name, err
}

func (w *work) letterPDF(l office.Letter) ([]byte, string, error) {
	if l.PDF != nil {
		data, err := w.tx.Attachment(l.PDF.SHA256)
		return data, l.PDF.Name, err
	}
	body, err := w.dated(l)
	if err != nil {
		return nil, "", err
	}
	result, _, err := w.renderLetter(l, body)
	return result.PDF, l.Template + "-draft.pdf", err
}
