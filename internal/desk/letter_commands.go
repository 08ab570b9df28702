package desk

import "batayandesk/internal/office"

// LetterOrder is what the command letter asks for: the draft that ComposeIn names, or the issued letter of a memo
// number.
type LetterOrder struct {
	ComposeIn
	Memo  string // the issued letter; "" = the draft
	Issue bool   // the draft takes its number
	Again bool   // also where the directive was answered before
	Sure  bool   // also with a day or a number that is asked about
}

// confirmed are the questions that the flags of the command answer with yes.
func (o LetterOrder) confirmed() (codes []string) {
	if o.Again {
		codes = append(codes, askAnswered)
	}
	if o.Sure {
		codes = append(codes, askEarlier, askNewSeries, askFarDay)
	}
	return codes
}

// Letter writes the PDF of a letter to path: of the draft, of the letter as it is issued now, or as it was frozen. A
// letter that is issued and whose PDF cannot be written stays issued: the problem letter.issued_not_laid says so.
func (f *Files) Letter(path string, in LetterOrder) (Written, error) {
	var pdf []byte
	out, err := f.letter(in, func(w *work, l office.Letter, body office.LetterBody) (Preview, error) {
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
	return out, f.laid(in, out, writeFile(path, pdf))
}

// LetterEach is Letter with one PDF for each recipient, in a folder that is there.
func (f *Files) LetterEach(folder string, in LetterOrder) (Written, error) {
	var parts []part
	out, err := f.letter(in, func(w *work, l office.Letter, body office.LetterBody) (preview Preview, err error) {
		var pages int
		parts, pages, err = w.parts(l)
		return Preview{Pages: pages, Warnings: w.letterWarnings(l, body)}, err
	})
	if err != nil {
		return out, err
	}
	out.Path, out.Files = folder, len(parts)
	return out, f.laid(in, out, writeParts(folder, parts))
}

// laid is the end of writing a letter: a number that was given is told, whatever became of the file.
func (f *Files) laid(in LetterOrder, out Written, err error) error {
	if err == nil || !in.Issue {
		return err
	}
	f.d.env.Log.Warn("issued and not laid down", "memo", out.Memo, "error", err)
	why := Worded(err)
	return office.Problem{Code: "letter.issued_not_laid", Args: office.Args{
		"memo": out.Memo, "why": office.Text{BN: why.In(office.Bengali), EN: why.In(office.English)},
	}}
}

// letter finds or composes a letter, issues it where that is asked for, and lets take make what will be written.
func (f *Files) letter(in LetterOrder, take func(*work, office.Letter, office.LetterBody) (Preview, error)) (out Written, err error) {
	run := f.d.viewWork
	if in.Issue {
		run = f.d.updateWork
	}
	err = run(func(w *work) error {
		l, notes, err := w.ordered(in)
		if err != nil {
			return err
		}
		body, _, err := w.bodyOf(l)
		if err != nil {
			return err
		}
		preview, err := take(w, l, body)
		out = Written{Pages: preview.Pages, Memo: body.MemoPrinted, Warnings: append(notes, preview.Warnings...)}
		return err
	})
	return out, err
}

// ordered is the letter that a command asks for, and what is to be told of its number.
func (w *work) ordered(in LetterOrder) (l office.Letter, notes []string, err error) {
	if in.Memo != "" {
		if in.Issue {
			return l, nil, office.Problem{Code: "letter.issued"}
		}
		l, err = w.ofMemo(in.Memo)
		return l, []string{}, err
	}
	if l, _, err = w.compose(in.ComposeIn); err != nil {
		return l, nil, err
	}
	if notes, err = w.numberNotes(l); err != nil || !in.Issue {
		return l, notes, err
	}
	if l.ID == "" {
		l.ID = w.d.newID()
	}
	l, err = w.issue(l, l.Revision, in.confirmed())
	return l, notes, err
}

// ofMemo is the letter of the register with a memo number, in digits of either script. The problem is
// letter.no_memo.
func (w *work) ofMemo(memo string) (office.Letter, error) {
	for _, l := range w.Letters {
		if l.Issued() && office.LetterMemo(l.Memo) == office.LetterMemo(memo) {
			return w.tx.Letter(l.ID)
		}
	}
	return office.Letter{}, office.Problem{Code: "letter.no_memo", Args: office.Args{"memo": memo}}
}
