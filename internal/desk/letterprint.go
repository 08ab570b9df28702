package desk

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// renderLetter makes the PDF of a body and what the clerk should know before printing it.
func (w *work) renderLetter(l office.Letter, body office.LetterBody) (typeset.Result, Preview, error) {
	day := w.Day
	if l.Issued() {
		day = l.IssuedOn
	}
	look, err := w.look(w.Office.Print)
	if err != nil {
		return typeset.Result{}, Preview{}, err
	}
	result, _, err := setLetter(look, body, day)
	if err != nil {
		return result, Preview{}, err
	}
	preview := w.shown(result)
	preview.Warnings = append(preview.Warnings, w.letterWarnings(l, body)...)
	return result, preview, nil
}

// setLetter sets a letter and says how far each of its sheets was drawn together: those that run over one
// page no further than brings them onto one, and not at all where nothing does. The last step is tried
// first: most letters of two pages cannot be helped, and this runs at every key.
func setLetter(look document.Look, body office.LetterBody, day office.Date) (typeset.Result, []int, error) {
	tight := make([]int, len(document.ForEach(body)))
	loose, err := set(document.LetterIn(look, body, day, tight))
	if err != nil {
		return loose, nil, err
	}
	all := make([]int, len(tight))
	for i := range all {
		all[i] = i
	}
	over := ofTwoPages(loose, all)
	if len(over) == 0 {
		return loose, tight, nil
	}
	draw := func(step int) (typeset.Result, error) {
		for _, i := range over {
			tight[i] = step
		}
		return set(document.LetterIn(look, body, day, tight))
	}
	result, err := draw(document.Tightest)
	if err != nil {
		return result, nil, err
	}
	for _, i := range ofTwoPages(result, over) {
		tight[i] = 0
		over = slices.DeleteFunc(over, func(at int) bool { return at == i })
	}
	if len(over) == 0 {
		return loose, tight, nil
	}
	for step := 1; step <= document.Tightest && len(over) > 0; step++ {
		if result, err = draw(step); err != nil {
			return result, nil, err
		}
		over = ofTwoPages(result, over)
	}
	return result, tight, nil
}

// ofTwoPages are those of the sheets that have two pages: more are never drawn together.
func ofTwoPages(result typeset.Result, sheets []int) (over []int) {
	for _, i := range sheets {
		if i < len(result.Sheets) && result.Sheets[i] == 2 {
			over = append(over, i)
		}
	}
	return over
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
func blankPreview() Preview {
	return Preview{Warnings: []string{}, Gaps: []ReasonRow{}, Parts: []PartPlace{}}
}

// shown keeps a document for the page.
func (w *work) shown(result typeset.Result) Preview {
	preview := blankPreview()
	preview.Address, preview.Pages = w.d.documents.put(result.PDF), result.Pages
	thousandths := func(of float64) int { return int(math.Round(of * 1000)) }
	for _, a := range result.Anchors {
		preview.Parts = append(preview.Parts, PartPlace{
			Part: a.Name, Page: a.From.Page, Top: thousandths(a.From.Y), LastPage: a.To.Page, Bottom: thousandths(a.To.Y),
			Left: thousandths(a.Left), Right: thousandths(a.Right),
		})
	}
	for _, warning := range result.Warnings {
		preview.Warnings = append(preview.Warnings, w.d.say("print."+warning.Code, office.Args{
			"text": warning.Where, "code": fmt.Sprintf("U+%04X", warning.Rune),
		}))
	}
	return preview
}

// render sets a document and keeps it for the page.
func (w *work) render(doc typeset.Document) (typeset.Result, Preview, error) {
	result, err := set(doc)
	if err != nil {
		return result, blankPreview(), err
	}
	return result, w.shown(result), nil
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

// Print opens a letter's PDF with the system's own program, from where it is printed.
func (s *Letters) Print(in LetterIn) (done Done, err error) {
	defer s.d.recovered(&err)
	pdf, name, err := s.pdf(in.ID)
	if err != nil {
		return Done{}, err
	}
	return s.d.printPDF(name, pdf)
}

// pdf is a stored letter's PDF: the frozen one, or the draft's as it would be now.
func (s *Letters) pdf(id string) (pdf []byte, name string, err error) {
	err = s.d.viewWork(func(w *work) error {
		l, err := w.letter(id)
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
