package letters

import (
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Who signs is an officer of the list. A letter that was issued keeps the signature that it went out with; before the
// next one is issued it is asked about a signatory who is no longer what the signature says.
//
// Source: internal/office/README.md › Signatory.

// The questions about a signature, by their codes.
const (
	askHead    = "letter.head_changed"
	askSigner  = "letter.signer_gone"
	askRenamed = "letter.signer_renamed"
)

// signatoryQuestion is what a clerk is asked of who signs a letter; nil where the list says what the signature says.
func (w *work) signatoryQuestion(body office.LetterBody) *office.Problem {
	signs := func(text string) bool {
		text = bangla.Fold(text)
		return text != "" && slices.ContainsFunc(body.Signature, func(line string) bool { return strings.Contains(bangla.Fold(line), text) })
	}
	lines := desk.CleanLines(body.Signature)
	if len(lines) == 0 {
		return nil // which is refused anyway
	}
	signed := lines[0]
	head, known := w.HeadOfficer()
	if body.Signer != "" {
		officer, there := w.Book.Env(desk.OfficersCategory).Officer(body.Signer)
		name, post := officer.Values["name_bn"], officer.Values["designation_bn"]
		switch {
		case !there || officer.Values["vacant"] == "true":
			return &office.Problem{Code: askSigner, Args: office.Args{"name": signed}}
		case !signs(name) || post != "" && !signs(post):
			return &office.Problem{Code: askRenamed, Args: office.Args{"signed": signed, "now": strings.Join([]string{name, post}, ", ")}}
		case !w.Office.Signatory.Head || body.Signer != w.Office.Signatory.Officer || officer.Values["head"] == "true" || !known:
			return nil // the clerk's own choice
		}
	} else if !known || signs(head.Values["name_bn"]) {
		return nil
	}
	return &office.Problem{Code: askHead, Args: office.Args{"head": head.Values["name_bn"], "signed": signed}}
}

// signers are the officers who may sign, the head first, each with the lines of the signature.
func (w *work) signers() []Signer {
	signers := []Signer{}
	head, known := w.HeadOfficer()
	add := func(id, name, post string) {
		signers = append(signers, Signer{ID: id, Label: name, Hint: post, Lines: desk.NonNil(w.Office.SignatureOf(name, post))})
	}
	if known {
		add(head.ID, head.Values["name_bn"], head.Values["designation_bn"])
	}
	for _, c := range w.OfficerChoices("") {
		if !known || c.Value != head.ID {
			add(c.Value, c.Label, c.Hint)
		}
	}
	return signers
}
