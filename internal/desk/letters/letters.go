package letters

import (
	"cmp"
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Letters are the office's own letters: drafts, and the register of those issued.
type Letters struct{ d *desk.Desk }

const defaultMethod = office.ByHand

// Compose writes the draft of a letter: the one kept for the directive, or a new one from the board.
func (s *Letters) Compose(in ComposeIn) (view LetterView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		l, typed, err := w.compose(in)
		if err != nil {
			return err
		}
		view, err = w.letterView(l)
		view.Typed = typed
		return err
	})
	return view, err
}

// compose is the draft kept for the directive and template, or a new letter that is not stored yet; typed says that it
// stands as unsaved typing has it.
func (w *work) compose(in ComposeIn) (l office.Letter, typed bool, err error) {
	if in.Old != "" {
		old, err := w.old(in.Old)
		if err != nil {
			return l, false, err
		}
		in.Template, in.Directive, in.Another = templateOf(old), old.Directive, true
	}
	template, known := document.TemplateOf(in.Template)
	if !known {
		return l, false, unknownTemplate(in.Template)
	}
	if in.ID != "" {
		named, _, err := w.opened(in.ID)
		if err != nil {
			return l, false, err
		}
		in.Directive = cmp.Or(in.Directive, named.Directive)
		if in.Old == "" && named.Supersedes != "" {
			in.Old, in.As = named.Supersedes, asOf(named)
		}
		if in.About == "" && named.Body != nil {
			in.About = named.Body.About
		}
	}
	facts, err := w.facts(template, in)
	if err != nil {
		return l, false, err
	}
	l = office.Letter{Kind: template.Kind, Template: template.ID, FileCode: w.Office.Memo.FileCode, Method: defaultMethod}
	if facts.Directive != nil {
		l.Directive = facts.Directive.ID
	}
	if in.Old != "" {
		return w.again(l, template, facts, in)
	}
	if !in.Another {
		kept, typed, err := w.keptDraft(in.Template, l.Directive, in.ID)
		if err != nil {
			return l, false, err
		}
		if kept.ID != "" && !in.Fresh {
			return kept, typed, nil
		}
		if kept.ID != "" {
			l.ID, l.Revision, l.Method = kept.ID, kept.Revision, kept.Method
		}
	}
	body := template.Compose(facts)
	l.Body = &body
	return l, false, nil
}

func unknownTemplate(id string) error {
	return office.Problem{Code: "letter.template", Args: office.Args{"template": id}}
}

// answers tells whether a letter is the answer to its directive. A correction of an answer is none, nor what stands in the place
// of one: what it corrects stays the answer.
func (w *work) answers(l office.Letter) bool {
	template, _ := document.TemplateOf(l.Template)
	return template.Answers && !l.Corrects && !slices.ContainsFunc(w.inPlaceOf(l), func(old desk.LetterHead) bool { return old.Corrects })
}

// inPlaceOf are the letters in whose place a letter stands, the nearest first.
func (w *work) inPlaceOf(l office.Letter) (before []desk.LetterHead) {
	for id := l.Supersedes; id != ""; {
		old, found := w.Head(id)
		if !found || slices.ContainsFunc(before, func(is desk.LetterHead) bool { return is.ID == id }) {
			break
		}
		before = append(before, old)
		if id = old.Supersedes; old.Corrects {
			break
		}
	}
	return before
}

func (w *work) replyInput(dir office.Directive) document.ReplyInput {
	return document.ReplyInput{
		Content: w.Book.Content(), Directive: dir, Standing: w.Standing(dir),
	}
}

// keptDraft is the draft of a template for a directive: the one named, else the one typed in last and not saved, else
// the one saved last. Its ID is "" where none is kept; a name that is none of them is store.not_found.
func (w *work) keptDraft(template, directive, named string) (kept office.Letter, typed bool, err error) {
	newest := ""
	unsaved, err := w.typedLetters()
	if err != nil {
		return kept, false, err
	}
	for _, l := range unsaved {
		if l.Template == template && l.Directive == directive && (named == "" || l.ID == named) {
			newest = l.ID
			break
		}
	}
	if newest == "" {
		seq := uint64(0)
		for _, l := range w.Letters {
			if l.Issued() || l.Discarded || l.Template != template || l.Directive != directive || named != "" && l.ID != named {
				continue
			}
			if l.Seq > seq {
				newest, seq = l.ID, l.Seq
			}
		}
	}
	switch {
	case newest != "":
		return w.opened(newest)
	case named != "":
		return kept, false, store.ErrNotFound
	}
	return kept, false, nil
}

// Open is a letter in its editor, unsaved typing over it, or as it was issued.
func (s *Letters) Open(in LetterIn) (view LetterView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		l, typed, err := w.opened(in.ID)
		if err != nil {
			return err
		}
		view, err = w.letterView(l)
		view.Typed = typed
		return err
	})
	return view, err
}

// Preview renders a draft as typed; nothing is stored. It is asked at every key.
func (s *Letters) Preview(in LetterDraft) (preview desk.Preview, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
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
		Supersedes: in.Supersedes, Corrects: in.Corrects, Method: cmp.Or(in.Method, defaultMethod), Revision: in.Revision, SubjectBN: body.Subject, Body: &body,
	}
}

// Keep saves a draft: a revision of it, and an act that can be undone. Its unsaved typing is done with.
func (s *Letters) Keep(in LetterDraft) (view LetterView, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		l, err := w.draftLetter(in)
		if err != nil {
			return err
		}
		change, err := s.d.Stamp(w.Tx, office.Typed)
		if err != nil {
			return err
		}
		if l, err = w.KeepLetter(l, in.Revision, change); err != nil {
			return err
		}
		if err := desk.DropTyping(w.Tx, keyTypedLetter+l.ID); err != nil {
			return err
		}
		view, err = w.letterView(l)
		return err
	})
	return view, err
}

// directiveGone is why a letter's directive is not there: it was taken back, or had not come on the day.
func (w *work) directiveGone(l office.Letter) *office.Problem {
	if _, found := w.Pick(l.Directive); l.Directive == "" || found {
		return nil
	}
	switch dir, err := w.Tx.Directive(l.Directive); {
	case err != nil:
		return &office.Problem{Code: "letter.unknown_directive", Args: office.Args{"id": l.Directive}}
	case dir.Withdrawn:
		return &office.Problem{Code: "letter.directive_gone"}
	default:
		return &office.Problem{Code: "letter.directive_to_come", Args: office.Args{"day": dir.ReceivedOn}}
	}
}

// draftLetter is a draft as typed, over the one saved; an issued letter is refused, and a draft thrown away.
func (w *work) draftLetter(in LetterDraft) (office.Letter, error) {
	l := in.letter(w)
	if l.Kind == "" {
		return l, unknownTemplate(in.Template)
	}
	if gone := w.directiveGone(l); gone != nil {
		return l, *gone
	}
	office.Rewrite(l.Body, office.WithoutSigns)
	l.SubjectBN = l.Body.Subject
	var err error
	if l.Body.Attached, err = desk.StoredFiles(w.Tx, l.Body.Attached); err != nil {
		return l, err
	}
	if l.ID == "" {
		l.ID = w.Desk.NewID()
	} else if err = w.mayChange(l.ID); err != nil {
		return l, err
	}
	return l, l.Check(w.Desk.Known()).InForm().Err()
}
