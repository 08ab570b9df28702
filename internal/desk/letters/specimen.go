package letters

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// Specimen draws a sample of the office's letters, to show its settings on: the reply to the newest directive or,
// where there is none, a letter of filled paragraphs.
func Specimen(v *desk.View) (desk.Preview, error) {
	w := &work{v}
	body, err := w.sampleLetter()
	if err != nil {
		return desk.Preview{}, err
	}
	look, err := w.look(w.Office.Print)
	if err != nil {
		return desk.Preview{}, err
	}
	result, _, err := document.SetLetter(look, body, w.Day, set)
	if err != nil {
		return desk.Preview{}, err
	}
	return w.shown(result), nil
}

// sampleLetter is what settings are shown on.
func (w *work) sampleLetter() (office.LetterBody, error) {
	facts := document.Facts{Content: w.Book.Content()}
	l := office.Letter{Template: "letter", FileCode: w.Office.Memo.FileCode}
	var body office.LetterBody
	if dir, found := w.Pick(""); found {
		l.Template, l.Directive = "reply", dir.ID
		facts.Directive, facts.Standing = &dir, w.Standing(dir)
		template, _ := document.TemplateOf(l.Template)
		body = template.Compose(facts)
	} else {
		body = document.Sample(facts)
	}
	l.Body = &body
	return w.dated(l)
}
