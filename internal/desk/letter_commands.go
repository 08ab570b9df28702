package desk

import "batayandesk/internal/office"

// Letter writes the PDF of a letter to path: of the draft, or with issue of the letter as issued. An
// answered directive's reply is written as it was issued.
func (f *Files) Letter(path string, in ComposeIn, issue bool) (Written, error) {
	var pdf []byte
	out, err := f.letter(in, issue, func(w *work, l office.Letter, body office.LetterBody) (Preview, error) {
		result, preview, err := w.renderLetter(l, body)
		if pdf = result.PDF; err == nil && l.PDF != nil {
			pdf, err = w.tx.Attachment(l.PDF.SHA256)
		}
		return preview, err
	})
	if err != nil {
		return out, err
	}
	out.Path = path
	return out, writeFile(path, pdf)
}

// LetterEach is Letter with one PDF for each recipient, in a folder that is there.
func (f *Files) LetterEach(folder string, in ComposeIn, issue bool) (Written, error) {
	var parts []part
	out, err := f.letter(in, issue, func(w *work, l office.Letter, body office.LetterBody) (preview Preview, err error) {
		var pages int
		parts, pages, err = w.parts(l)
		return Preview{Pages: pages, Warnings: w.letterWarnings(l, body)}, err
	})
	if err != nil {
		return out, err
	}
	out.Path, out.Files = folder, len(parts)
	return out, writeParts(folder, parts)
}

// letter composes a letter, issues it where that is asked for, and lets take make what will be written.
func (f *Files) letter(in ComposeIn, issue bool, take func(*work, office.Letter, office.LetterBody) (Preview, error)) (out Written, err error) {
	run := f.d.viewWork
	if issue {
		run = f.d.updateWork
	}
	err = run(func(w *work) error {
		l, err := w.compose(in)
		if err != nil {
			return err
		}
		if issue {
			if l.ID == "" {
				l.ID = f.d.newID()
			}
			if l, err = w.issue(l, l.Revision); err != nil {
				return err
			}
		}
		body, _, err := w.bodyOf(l)
		if err != nil {
			return err
		}
		preview, err := take(w, l, body)
		out = Written{Pages: preview.Pages, Memo: body.MemoPrinted, Warnings: preview.Warnings}
		return err
	})
	return out, err
}
