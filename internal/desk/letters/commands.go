package letters

import (
	"cmp"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// LetterOrder is what the command letter asks for: the draft that ComposeIn names, or the issued letter of a memo
// number.
type LetterOrder struct {
	ComposeIn
	Memo  string // the issued letter; "" = the draft
	Issue bool   // the draft takes its number
	Again bool   // also where the directive was answered before
	Sure  bool   // also with a day, a number or a signatory that is asked about
	// Answering is which answer a reply is, "" as the board stands; Promised the day that an interim one promises, as typed.
	Answering office.AnswerKind
	Promised  string
}

// confirmed are the questions that the flags of the command answer with yes.
func (o LetterOrder) confirmed() (codes []string) {
	if o.Again {
		codes = append(codes, askAnswered)
	}
	if o.Sure {
		codes = append(codes, askEarlier, askNewSeries, askFarDay, askHead, askSigner, askRenamed, askAbout)
	}
	return codes
}

// Letter writes the PDF of a letter to path: of the draft, of the letter as it is issued now, or as it was frozen. A
// letter that is issued and whose PDF cannot be written stays issued: the problem letter.issued_not_laid says so.
func (f *Commands) Letter(path string, in LetterOrder) (desk.Written, error) {
	var pdf []byte
	out, err := f.letter(in, func(w *work, l office.Letter, body office.LetterBody) (desk.Preview, error) {
		result, preview, err := w.renderLetter(l, body)
		if pdf = result.PDF; err == nil && l.PDF != nil {
			pdf, err = w.Tx.Attachment(l.PDF.SHA256)
		}
		return preview, err
	})
	if err != nil {
		return out, err
	}
	out.Path = path
	return out, f.laid(in, out, desk.WriteFile(path, pdf))
}

// LetterEach is Letter with one PDF for each recipient, in a folder that is there.
func (f *Commands) LetterEach(folder string, in LetterOrder) (desk.Written, error) {
	var parts []part
	out, err := f.letter(in, func(w *work, l office.Letter, body office.LetterBody) (preview desk.Preview, err error) {
		var pages int
		parts, pages, err = w.parts(l)
		return desk.Preview{Pages: pages, Warnings: w.letterWarnings(l, body)}, err
	})
	if err != nil {
		return out, err
	}
	out.Path, out.Files = folder, len(parts)
	return out, f.laid(in, out, writeParts(folder, parts))
}

// laid is the end of writing a letter: a number that was given is told, whatever became of the file.
func (f *Commands) laid(in LetterOrder, out desk.Written, err error) error {
	if err == nil || !in.Issue {
		return err
	}
	f.d.Env.Log.Warn("issued and not laid down", "memo", out.Memo, "error", err)
	why := desk.Worded(err)
	return office.Problem{Code: "letter.issued_not_laid", Args: office.Args{
		"memo": out.Memo, "why": office.Text{BN: why.In(office.Bengali), EN: why.In(office.English)},
	}}
}

// letter finds or composes a letter, issues it where that is asked for, and lets take make what will be written.
func (f *Commands) letter(in LetterOrder, take func(*work, office.Letter, office.LetterBody) (desk.Preview, error)) (out desk.Written, err error) {
	run := look
	if in.Issue {
		run = act
	}
	err = run(f.d, func(w *work) error {
		l, notes, err := w.ordered(in)
		if err != nil {
			return err
		}
		body, _, err := w.bodyOf(l)
		if err != nil {
			return err
		}
		preview, err := take(w, l, body)
		out = desk.Written{Pages: preview.Pages, Memo: body.MemoPrinted, Issued: in.Issue, Warnings: append(notes, preview.Warnings...)}
		if out.Answering = w.answeringOf(l); out.Answering != "" {
			l.Body = &body
			out.AnswerText = w.answerText(l)
		}
		if out.Answering == office.InterimAnswer {
			out.Promised = body.Promised
		}
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
	if err = w.answeredAs(&l, in); err != nil {
		return l, nil, err
	}
	if notes, err = w.numberNotes(l); err != nil || !in.Issue {
		return l, notes, err
	}
	if l.ID == "" {
		l.ID = w.Desk.NewID()
	}
	l, err = w.issue(l, l.Revision, in.confirmed())
	return l, notes, err
}

// answeredAs makes a reply the answer that a command asks for. The problem is letter.no_answer.
func (w *work) answeredAs(l *office.Letter, in LetterOrder) error {
	if in.Answering == "" && in.Promised == "" {
		return nil
	}
	if !w.answers(*l) {
		return office.Problem{Code: "letter.no_answer"}
	}
	body := *l.Body
	kind := cmp.Or(in.Answering, w.answeringOf(*l))
	if in.Promised != "" {
		kind = cmp.Or(in.Answering, office.InterimAnswer)
	}
	promised := cmp.Or(in.Promised, string(body.Promised))
	if dir, found := w.Pick(l.Directive); found && promised == "" {
		promised = string(document.PromiseOf(w.Standing(dir).Until, w.Day))
	}
	is, err := w.answered(AnsweringIn{kind, promised, body.Paragraphs})
	body.Answering, body.Promised, body.Paragraphs = is.Kind, is.Promised, is.Paragraphs
	l.Body = &body
	return err
}

// ofMemo is the letter of the register with a memo number, in digits of either script. The problem is
// letter.no_memo.
func (w *work) ofMemo(memo string) (office.Letter, error) {
	for _, l := range w.Letters {
		if l.Issued() && office.LetterMemo(l.Memo) == office.LetterMemo(memo) {
			return w.Tx.Letter(l.ID)
		}
	}
	return office.Letter{}, office.Problem{Code: "letter.no_memo", Args: office.Args{"memo": memo}}
}

// Charter writes the charter's PDF to path.
func (f *Commands) Charter(path string, in CharterIn) (desk.Written, error) {
	result, preview, err := charter(f.d, in)
	if err != nil {
		return desk.Written{}, err
	}
	out := desk.Written{Path: path, Pages: preview.Pages, Warnings: preview.Warnings, Gaps: preview.Gaps}
	return out, desk.WriteFile(path, result.PDF)
}

// Print writes the PDF of a document to path.
func (f *Commands) Print(path string, in PrintIn) (desk.Written, error) {
	result, preview, err := print(f.d, in)
	if err != nil {
		return desk.Written{}, err
	}
	return desk.Written{Path: path, Pages: preview.Pages, Warnings: preview.Warnings}, desk.WriteFile(path, result.PDF)
}
