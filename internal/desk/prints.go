package desk

import (
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// Prints are the documents that the office prints as they stand: fact sheet, report, register, contacts.
//
// Source: internal/document/README.md › Register; internal/document/README.md › Fact sheet.
type Prints struct{ d *Desk }

// Kinds are the documents that can be printed, in order.
func (s *Prints) Kinds() (options Options, err error) {
	defer s.d.recovered(&err)
	options.Choices = []Choice{}
	for _, k := range document.Prints {
		options.Choices = append(options.Choices, Choice{Value: k.ID, Label: k.Title.In(s.d.lang())})
	}
	return options, nil
}

// PrintKinds are the ids that a command may name, in order.
func PrintKinds() []string {
	ids := make([]string, len(document.Prints))
	for i, k := range document.Prints {
		ids[i] = k.ID
	}
	return ids
}

// Preview is a document as it would be printed on the session's day.
func (s *Prints) Preview(in PrintIn) (preview Preview, err error) {
	defer s.d.recovered(&err)
	_, preview, err = s.d.print(in)
	return preview, err
}

// SavePDF asks where to put a document's PDF and writes it there.
func (s *Prints) SavePDF(in PrintIn) (saved SavedFile, err error) {
	defer s.d.recovered(&err)
	result, _, err := s.d.print(in)
	if err != nil {
		return SavedFile{}, err
	}
	return s.d.savePDF(in.Kind+".pdf", result.PDF)
}

// Print opens a document's PDF with the system's own program.
func (s *Prints) Print(in PrintIn) (done Done, err error) {
	defer s.d.recovered(&err)
	result, _, err := s.d.print(in)
	if err != nil {
		return Done{}, err
	}
	return s.d.printPDF(in.Kind+".pdf", result.PDF)
}

func (d *Desk) print(in PrintIn) (result typeset.Result, preview Preview, err error) {
	err = d.viewWork(func(w *work) error {
		result, preview, err = w.print(in)
		return err
	})
	return result, preview, err
}

// print renders a document. The problems are print.kind, print.period and date.invalid.
func (w *work) print(choice PrintIn) (typeset.Result, Preview, error) {
	kind, known := document.PrintOf(choice.Kind)
	if !known {
		return typeset.Result{}, Preview{}, office.Problem{Code: "print.kind", Args: office.Args{"kind": choice.Kind}}
	}
	in, err := w.printInput(choice)
	if err != nil {
		return typeset.Result{}, Preview{}, err
	}
	result, err := kind.Set(in, set)
	if err != nil {
		return result, blankPreview(), err
	}
	return result, w.shown(result), nil
}

func (w *work) printInput(choice PrintIn) (document.PrintInput, error) {
	in := document.PrintInput{Content: w.Book.Content(), Standings: w.Book.Standings(), Directives: w.Directives, From: w.Day[:4] + "-01-01", To: w.Day}
	for _, end := range []struct {
		field, typed string
		at           *office.Date
	}{{"from", choice.From, &in.From}, {"to", choice.To, &in.To}} {
		if end.typed == "" {
			continue
		}
		day, err := readDate(end.typed, end.field)
		if err != nil {
			return in, err
		}
		*end.at = day
	}
	if in.From > in.To {
		return in, office.Problem{Code: "print.period", Field: "to", Args: office.Args{"from": in.From, "to": in.To}}
	}
	values := map[string]map[string]string{}
	in.Value = func(r office.Record, field string) string {
		printed, seen := values[r.ID]
		if !seen {
			printed = w.printed(r, "field")
			values[r.ID] = printed
		}
		return printed[field]
	}
	for _, l := range w.issued() {
		if l.IssuedOn <= w.Day {
			in.Letters = append(in.Letters, l.Letter)
		}
	}
	return in, nil
}

// Print writes the PDF of a document to path.
func (f *Files) Print(path string, in PrintIn) (Written, error) {
	result, preview, err := f.d.print(in)
	if err != nil {
		return Written{}, err
	}
	return Written{Path: path, Pages: preview.Pages, Warnings: preview.Warnings}, writeFile(path, result.PDF)
}
