package desk

import (
	"cmp"
	"slices"

	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Letters are the office's own letters: drafts, and the register of those issued.
type Letters struct{ d *Desk }

// methods are the ways in which a letter goes out. Source: domain.md section 8.
var methods = []string{"hand", "email", "post", "portal"}

const defaultMethod = "hand"

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
	if in.ID != "" && in.Directive == "" {
		named, err := w.letter(in.ID)
		if err != nil {
			return office.Letter{}, err
		}
		in.Directive = named.Directive
	}
	facts, err := w.facts(template, in)
	if err != nil {
		return office.Letter{}, err
	}
	l := office.Letter{Kind: template.Kind, Template: template.ID, FileCode: w.Office.Memo.FileCode, Method: defaultMethod}
	if facts.Directive != nil {
		l.Directive = facts.Directive.ID
	}
	if !in.Another {
		kept, err := w.keptDraft(in.Template, l.Directive, in.ID)
		if err != nil {
			return l, err
		}
		if kept.ID != "" && !in.Fresh {
			return kept, nil
		}
		if kept.ID != "" {
			l.ID, l.Revision, l.Method = kept.ID, kept.Revision, kept.Method
		}
	}
	body := template.Compose(facts)
	l.Body = &body
	return l, nil
}

func unknownTemplate(id string) error {
	return office.Problem{Code: "letter.template", Args: office.Args{"template": id}}
}

// answers tells whether a letter is the answer to its directive.
func answers(l office.Letter) bool {
	template, _ := document.TemplateOf(l.Template)
	return template.Answers
}

func (w *work) replyInput(dir office.Directive) document.ReplyInput {
	return document.ReplyInput{
		Content: w.Book.Content(), Directive: dir, Standing: compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir),
	}
}

// keptDraft is the draft of a template for a directive: the one named, else the one changed last. Its ID is ""
// where none is kept; a name that is none of them is store.not_found.
func (w *work) keptDraft(template, directive, named string) (kept office.Letter, err error) {
	newest := LetterHead{}
	for _, l := range w.Letters {
		if l.Issued() || l.Discarded || l.Template != template || l.Directive != directive || named != "" && l.ID != named {
			continue
		}
		if l.Seq > newest.Seq {
			newest = l
		}
	}
	switch {
	case newest.ID != "":
		return w.tx.Letter(newest.ID)
	case named != "":
		return kept, store.ErrNotFound
	}
	return kept, nil
}

// Open is a letter in its editor, or as it was issued.
func (s *Letters) Open(in LetterIn) (view LetterView, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		l, err := w.letter(in.ID)
		if err != nil {
			return err
		}
		view, err = w.letterView(l)
		return err
	})
	return view, err
}

// Preview renders a draft as typed; nothing is stored. It is asked at every key.
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
		ID: in.ID, Kind: template.Kind, Template: in.Template, Directive: in.Directive, FileCode: w.Office.Memo.FileCode,
		Method: cmp.Or(in.Method, defaultMethod), Revision: in.Revision, SubjectBN: body.Subject, Body: &body,
	}
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

// draftLetter is a draft as typed, over the one kept; an issued letter is refused, and a draft thrown away.
func (w *work) draftLetter(in LetterDraft) (office.Letter, error) {
	l := in.letter(w)
	if l.Kind == "" {
		return l, unknownTemplate(in.Template)
	}
	if !slices.Contains(methods, l.Method) {
		return l, office.Problem{Code: "letter.method", Field: "method"}
	}
	if _, found := w.pick(l.Directive); l.Directive != "" && !found {
		return l, office.Problem{Code: "letter.no_directive"}
	}
	var err error
	if l.Body.Attached, err = storedFiles(w.tx, l.Body.Attached); err != nil {
		return l, err
	}
	if l.ID == "" {
		l.ID = w.d.newID()
		return l, nil
	}
	_, err = w.draft(l.ID)
	return l, err
}
