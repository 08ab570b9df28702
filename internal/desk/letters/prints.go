package letters

import (
	"errors"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
	"batayandesk/internal/typeset"
)

// Prints are the documents that the office prints as they stand: fact sheet, report, register, contacts, and the sheet of an entry.
//
// Source: internal/document/README.md › Register; internal/document/README.md › Fact sheet.
type Prints struct{ d *desk.Desk }

// Kinds are the documents that can be printed, in order.
func (s *Prints) Kinds() (options desk.Options, err error) {
	defer s.d.Recovered(&err)
	options.Choices = []desk.Choice{}
	for _, k := range document.Prints {
		if k.Apart {
			continue // offered where it belongs
		}
		options.Choices = append(options.Choices, desk.Choice{Value: k.ID, Label: k.Title.In(s.d.Lang())})
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
func (s *Prints) Preview(in PrintIn) (preview desk.Preview, err error) {
	defer s.d.Recovered(&err)
	_, preview, err = print(s.d, in)
	return preview, err
}

// SavePDF asks where to put a document's PDF and writes it there.
func (s *Prints) SavePDF(in PrintIn) (saved desk.SavedFile, err error) {
	defer s.d.Recovered(&err)
	result, _, err := print(s.d, in)
	if err != nil {
		return desk.SavedFile{}, err
	}
	return s.d.SavePDF(in.Kind+".pdf", result.PDF)
}

// Print brings it to a printer, in the way that is asked for.
func (s *Prints) Print(in PrintIn) (offer desk.PrintOffer, err error) {
	defer s.d.Recovered(&err)
	result, _, err := print(s.d, in)
	if err != nil {
		return desk.PrintOffer{}, err
	}
	return s.d.PrintPDF(in.Kind+".pdf", result.PDF)
}

func print(d *desk.Desk, in PrintIn) (result typeset.Result, preview desk.Preview, err error) {
	err = look(d, func(w *work) error {
		result, preview, err = w.print(in)
		return err
	})
	return result, preview, err
}

// entryInput adds the entry that a sheet is of. The problem is print.entry.
func (w *work) entryInput(in *document.PrintInput, id string) error {
	none := office.Problem{Code: "print.entry"}
	r, err := w.Tx.Record(id)
	if errors.Is(err, store.ErrNotFound) || err == nil && r.Deleted {
		return none
	}
	if err != nil {
		return err
	}
	category, known := w.Catalog.Category(r.Category)
	if !known {
		return none
	}
	in.Record, in.Category, in.Env = category.Public([]office.Record{r}, nil)[0], category, w.Book.Env(category.ID)
	return nil
}

// print renders a document. The problems are print.kind, print.entry, print.period and date.invalid.
func (w *work) print(choice PrintIn) (typeset.Result, desk.Preview, error) {
	kind, known := document.PrintOf(choice.Kind)
	if !known {
		return typeset.Result{}, desk.Preview{}, office.Problem{Code: "print.kind", Args: office.Args{"kind": choice.Kind}}
	}
	in, err := w.printInput(choice)
	if err != nil {
		return typeset.Result{}, desk.Preview{}, err
	}
	in.Lang = w.Desk.Lang()
	if kind.ID == document.EntryKind {
		if err := w.entryInput(&in, choice.Record); err != nil {
			return typeset.Result{}, desk.Preview{}, err
		}
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
		day, err := desk.ReadDate(end.typed, end.field)
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
