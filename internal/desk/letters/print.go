package letters

import (
	"errors"
	"fmt"
	"math"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// renderLetter makes the PDF of a body and what the clerk should know before printing it.
func (w *work) renderLetter(l office.Letter, body office.LetterBody) (typeset.Result, desk.Preview, error) {
	day := w.Day
	if l.Issued() {
		day = l.IssuedOn
	}
	look, err := w.look(w.Office.Print)
	if err != nil {
		return typeset.Result{}, desk.Preview{}, err
	}
	if w.Office.Print.ApproverOnLetters && l.ApprovedBy != "" {
		look.Approved = desk.InBoth("letter.approved", office.Args{"who": l.ApprovedBy, "day": l.ApprovedOn}).BN
	}
	result, _, err := document.SetLetter(look, body, day, set)
	if err != nil {
		return result, desk.Preview{}, err
	}
	preview := w.shown(result)
	preview.Warnings = append(preview.Warnings, w.letterWarnings(l, body)...)
	return result, preview, nil
}

// set sets a document. The problem is print.no_fonts.
func set(doc typeset.Document) (typeset.Result, error) {
	result, err := typeset.Render(doc)
	if errors.Is(err, typeset.ErrNoFonts) {
		return result, office.Problem{Code: "print.no_fonts"}
	}
	return result, err
}

// blankPreview is of nothing yet; the page reads its lists without asking whether they are there.
func blankPreview() desk.Preview {
	return desk.Preview{Warnings: []string{}, Gaps: []desk.ReasonRow{}, Parts: []desk.PartPlace{}}
}

// shown keeps a document for the page.
func (w *work) shown(result typeset.Result) desk.Preview {
	preview := blankPreview()
	preview.Address, preview.Pages = w.Desk.Show(result.PDF), result.Pages
	thousandths := func(of float64) int { return int(math.Round(of * 1000)) }
	for _, a := range result.Anchors {
		preview.Parts = append(preview.Parts, desk.PartPlace{
			Part: a.Name, Page: a.From.Page, Top: thousandths(a.From.Y), LastPage: a.To.Page, Bottom: thousandths(a.To.Y),
			Left: thousandths(a.Left), Right: thousandths(a.Right),
		})
	}
	for _, warning := range result.Warnings {
		preview.Warnings = append(preview.Warnings, w.Desk.Say("print."+warning.Code, office.Args{
			"text": warning.Where, "code": fmt.Sprintf("U+%04X", warning.Rune),
		}))
	}
	return preview
}

// SavePDF asks where to put a letter's PDF and writes it there.
func (s *Letters) SavePDF(in LetterIn) (saved desk.SavedFile, err error) {
	defer s.d.Recovered(&err)
	pdf, name, err := s.pdf(in.ID)
	if err != nil {
		return desk.SavedFile{}, err
	}
	return s.d.SavePDF(name, pdf)
}

// Print brings it to a printer, in the way that is asked for.
func (s *Letters) Print(in LetterIn) (offer desk.PrintOffer, err error) {
	defer s.d.Recovered(&err)
	pdf, name, err := s.pdf(in.ID)
	if err != nil {
		return desk.PrintOffer{}, err
	}
	return s.d.PrintPDF(name, pdf)
}

// pdf is a letter's PDF: the frozen one, or that of the draft as it is typed now.
func (s *Letters) pdf(id string) (pdf []byte, name string, err error) {
	err = look(s.d, func(w *work) error {
		l, _, err := w.opened(id)
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
		data, err := w.Tx.Attachment(l.PDF.SHA256)
		return data, l.PDF.Name, err
	}
	body, err := w.dated(l)
	if err != nil {
		return nil, "", err
	}
	result, _, err := w.renderLetter(l, body)
	return result.PDF, l.Template + "-draft.pdf", err
}
