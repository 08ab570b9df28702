package letters

import (
	"errors"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Templates are the kinds of letters that can be written, in order. The hint is directive where a letter of
// the kind needs one.
func (s *Letters) Templates() (options desk.Options, err error) {
	defer s.d.Recovered(&err)
	options.Choices = []desk.Choice{}
	for _, t := range document.Templates {
		if t.Foreign {
			continue
		}
		c := desk.Choice{Value: t.ID, Label: t.Title.In(s.d.Lang())}
		if t.Directive == document.Needed {
			c.Hint = "directive"
		}
		options.Choices = append(options.Choices, c)
	}
	return options, nil
}

// Below are the offices below as a letter names them, in the order of the directory.
func (s *Letters) Below() (list BelowList, err error) {
	defer s.d.Recovered(&err)
	list.Offices = []BelowRow{}
	err = look(s.d, func(w *work) error {
		for _, to := range w.Office.Subordinates {
			label := strings.Join(slices.DeleteFunc([]string{to.HeadBN, to.NameBN}, func(part string) bool { return part == "" }), ", ")
			list.Offices = append(list.Offices, BelowRow{
				ID: to.ID, Label: label, Name: document.NameBelow(w.Office, to), Lines: desk.NonNil(document.Below(w.Office, to)),
			})
		}
		return nil
	})
	return list, err
}

// LetterTemplates are the ids that a command may name, in order.
func LetterTemplates() []string {
	ids := make([]string, len(document.Templates))
	for i, t := range document.Templates {
		ids[i] = t.ID
	}
	return ids
}

// letterTitle names the kind of a letter; of a letter from a paper register, by its kind.
func (w *work) letterTitle(l office.Letter) string { return desk.KindName(l).In(w.Desk.Lang()) }

// facts gathers what a letter is written from. The problems are letter.no_directive, letter.no_earlier and
// letter.no_office.
func (w *work) facts(t document.Template, in ComposeIn) (document.Facts, error) {
	f := document.Facts{Content: w.Book.Content(), Days: in.Days}
	if t.Directive == document.Needed || t.Directive == document.Optional && in.Directive != "" {
		dir, found := w.Pick(in.Directive)
		if !found {
			return f, noDirective(in.Directive)
		}
		f.Directive, f.Standing = &dir, w.Standing(dir)
	}
	for _, id := range in.To {
		at := slices.IndexFunc(w.Office.Subordinates, func(o office.SubordinateOffice) bool { return o.ID == id })
		if at < 0 {
			return f, office.Problem{Code: "letter.no_office", Args: office.Args{"id": id}}
		}
		f.To = append(f.To, w.Office.Subordinates[at])
	}
	if t.ID != "reminder" {
		return f, nil
	}
	var err error
	f.Earlier, err = w.chain(in)
	return f, err
}

// noDirective is why a letter has no directive: the one named is not there, or none is.
func noDirective(named string) error {
	if named != "" {
		return office.Problem{Code: "letter.unknown_directive", Args: office.Args{"id": named}}
	}
	return office.Problem{Code: "letter.no_directive"}
}

// look is how an office with these settings wants its letters. An emblem whose bytes are not there is left out.
func (w *work) look(print office.PrintSettings) (document.Look, error) {
	look := document.Look{PrintSettings: print}
	if look.EmblemSHA256 == "" {
		return look, nil
	}
	var err error
	if look.Emblem, err = w.Tx.Attachment(look.EmblemSHA256); errors.Is(err, store.ErrNotFound) {
		return look, nil
	}
	return look, err
}
