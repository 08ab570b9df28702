package letters

import (
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// What a new letter can be to the issued one that it begins from.
const (
	asCopy        = "copy"
	asCorrection  = "correction"
	asReplacement = "replacement"
)

// templateOf is by what a letter like an issued one is written; one from a paper register has a kind alone.
func templateOf(l office.Letter) string {
	if t, known := document.TemplateOf(l.Template); known && !t.Foreign {
		return t.ID
	}
	for _, t := range document.Templates {
		if t.Kind == l.Kind && !t.Foreign && t.Directive != document.Needed && t.ID != "reminder" {
			return t.ID
		}
	}
	return "letter"
}

// asOf is what a draft is to the letter that it supersedes.
func asOf(l office.Letter) string {
	if l.Corrects {
		return asCorrection
	}
	return asReplacement
}

// old is an issued letter that another can begin from. The problem is letter.no_old.
func (w *work) old(id string) (office.Letter, error) {
	head, found := w.Head(id)
	if !found || !head.Issued() || head.Discarded || head.Void != "" {
		return office.Letter{}, office.Problem{Code: "letter.no_old"}
	}
	return w.Tx.Letter(id)
}

// again is a letter that begins from an old one: a copy of it, its correction, or one in its place.
func (w *work) again(l office.Letter, template document.Template, facts document.Facts, in ComposeIn) (office.Letter, bool, error) {
	old, err := w.old(in.Old)
	if err != nil {
		return l, false, err
	}
	if in.ID != "" {
		kept, typed, err := w.opened(in.ID)
		if err != nil || !in.Fresh {
			return kept, typed, err
		}
		l.ID, l.Revision, l.Method = kept.ID, kept.Revision, kept.Method
	}
	var body office.LetterBody
	switch in.As {
	case asCorrection:
		body, l.Supersedes, l.Corrects = template.Correction(facts, old), old.ID, true
	case asReplacement:
		body, l.Supersedes = template.Replacement(facts, old), old.ID
	default:
		body = template.Copied(facts, old)
		if old.Corrects { // its words correct that letter, also as a copy
			l.Supersedes, l.Corrects = old.Supersedes, true
		}
	}
	l.Body = &body
	return l, false, nil
}
