package office

import (
	"cmp"
	"reflect"
	"slices"
)

// BanglaDate is a day of the Bangla calendar as exchange files carry it.
type BanglaDate struct {
	Year  int `json:"year"`
	Month int `json:"month"`
	Day   int `json:"day"`
}

// Directive is a letter that orders content to be brought up to date: the text as received and what was
// understood of it. Its state is computed, never stored.
type Directive struct {
	ID           string          `json:"id"`
	ReceivedOn   Date            `json:"received_on"`
	ReceivedFrom string          `json:"received_from_bn"`
	Branch       string          `json:"branch_bn"`
	Scope        Scope           `json:"scope"`
	Memo         string          `json:"memo"` // canonical, or as typed where of another form
	Date         Date            `json:"date"`
	Bangla       *BanglaDate     `json:"bangla_date"`
	Days         *int            `json:"days"`     // working days from receipt
	Deadline     Date            `json:"deadline"` // a fixed last day
	SubjectBN    string          `json:"subject_bn"`
	Text         string          `json:"text"` // as received, unchanged
	Items        []DirectiveItem `json:"items"`
	Signatory    []string        `json:"signatory"`
	Copies       []string        `json:"copies"`
	Letter       *LetterBody     `json:"letter,omitempty"`    // its own layout, where it came as data
	Interims     []Answer        `json:"interims,omitempty"`  // answers that left it open, or were answered anew, oldest first
	Answer       *Answer         `json:"answer"`              // the final one that closes it
	Attached     []Attachment    `json:"attached,omitempty"`  // its scan
	Settled      []string        `json:"settled,omitempty"`   // what the reader doubts of its text and is right as it stands
	Withdrawn    bool            `json:"withdrawn,omitempty"` // taken back; it stays, so that it can be brought back
	Revision     int             `json:"revision"`
}

// Files are all attachments that the directive names.
func (d Directive) Files() []Attachment {
	files := slices.Clone(d.Attached)
	if d.Letter != nil {
		files = append(files, d.Letter.Attached...)
	}
	return files
}

// DirectiveItem is one thing a directive asks for. Category is "" for a plain task.
type DirectiveItem struct {
	Mark     string `json:"mark"`
	TextBN   string `json:"text_bn"`
	Category string `json:"category"`
	TaskDone Date   `json:"task_done,omitempty"` // the day a plain task was done
}

// LastAnswer is the newest answer to a directive, and whether it is the final one; nil where there is none.
func (d Directive) LastAnswer() (last *Answer, kind AnswerKind) {
	switch n := len(d.Interims); {
	case d.Answer != nil:
		return d.Answer, FinalAnswer
	case n > 0:
		return &d.Interims[n-1], InterimAnswer
	}
	return nil, ""
}

// AnsweredOn is the answer by which a directive was closed at the end of a day, and the answers before it; nil where it was open.
func (d Directive) AnsweredOn(day Date) (final *Answer, before []Answer) {
	for _, a := range d.Interims {
		if a.Date <= day {
			before = append(before, a)
		}
	}
	if d.Answer != nil && d.Answer.Date <= day {
		return d.Answer, before
	}
	if n := len(before); n > 0 && before[n-1].Final {
		return &before[n-1], before[:n-1]
	}
	return nil, before
}

// WithAnswer is the directive after an answer: a final one closes it; an interim one leaves it open, or opens it again. A final
// one that was there is remembered as such.
func (d Directive) WithAnswer(given Answer, kind AnswerKind) Directive {
	d.Interims = d.all()
	if d.Answer = nil; kind == FinalAnswer {
		d.Answer = &given
	} else {
		d.Interims = append(d.Interims, given)
	}
	return d
}

// WithoutAnswer is the directive with its last answer taken back: the final one, with those before it that were final as well,
// which opens it again; else the last interim one, and a final one before that counts again.
func (d Directive) WithoutAnswer() Directive {
	n := len(d.Interims)
	if d.Answer != nil {
		for n > 0 && d.Interims[n-1].Final {
			n--
		}
		d.Interims, d.Answer = slices.Clone(d.Interims[:n]), nil
	} else if n > 0 {
		d.Interims = slices.Clone(d.Interims[:n-1])
	}
	return d.closedByLast()
}

// WithoutLetter is the directive without the answer that a letter of ours gave, and a final one before it counts again; found
// tells whether it gave one.
func (d Directive) WithoutLetter(id string) (without Directive, found bool) {
	is := func(a Answer) bool { return a.Letter == id }
	switch {
	case d.Answer != nil && is(*d.Answer):
		d.Answer = nil
	case slices.ContainsFunc(d.Interims, is):
		d.Interims = slices.DeleteFunc(slices.Clone(d.Interims), is)
	default:
		return d, false
	}
	return d.closedByLast(), true
}

// WithAnswerAgain is the directive with an answer back that was not counted for a while, in its place among the others: it
// is the one that counts where it is the last of them.
func (d Directive) WithAnswerAgain(given Answer, kind AnswerKind) Directive {
	given.Final = kind == FinalAnswer
	all := d.all()
	at := slices.IndexFunc(all, func(a Answer) bool { return a.after(given) })
	if at < 0 {
		at = len(all)
	}
	if d.Answer != nil && !given.after(*d.Answer) {
		at = min(at, len(all)-1) // what closes it by now stays
	}
	d.Interims, d.Answer = slices.Insert(all, at, given), nil
	return d.closedByLast()
}

// all are the answers of a directive, oldest first, the final one with them.
func (d Directive) all() []Answer {
	all := slices.Clone(d.Interims)
	if d.Answer != nil {
		last := *d.Answer
		last.Final = true
		all = append(all, last)
	}
	return all
}

// closedByLast lets the last answer count that was given as the final one.
func (d Directive) closedByLast() Directive {
	if n := len(d.Interims); d.Answer == nil && n > 0 && d.Interims[n-1].Final {
		last := d.Interims[n-1]
		last.Final = false
		d.Interims, d.Answer = slices.Clone(d.Interims[:n-1]), &last
	}
	return d
}

// after tells whether an answer was given after another: on a later day or, of two letters of ours on one day, with a
// later number, which is longer or later in order.
func (a Answer) after(b Answer) bool {
	if a.Date != b.Date || a.Letter == "" || b.Letter == "" {
		return a.Date > b.Date
	}
	return cmp.Or(cmp.Compare(len(a.Memo), len(b.Memo)), cmp.Compare(a.Memo, b.Memo)) > 0
}

// Answer is a letter that answered a directive: the final one closed it, an interim one promised a day for the rest.
type Answer struct {
	Memo     string `json:"memo"`
	Date     Date   `json:"date"`
	Letter   string `json:"letter,omitempty"`   // id of our letter, where issued here
	Promised Date   `json:"promised,omitempty"` // the day until which an interim answer promised the rest
	Final    bool   `json:"final,omitempty"`    // among those before the last: it was given as the final one
}

// Kind is what an answer was given as, among those before the last.
func (a Answer) Kind() AnswerKind {
	if a.Final {
		return FinalAnswer
	}
	return InterimAnswer
}

// Letter is an entry of the register, or a draft on its way to it. Once issued (Serial > 0) nothing of its words
// changes; what became of it is told beside them: that it was cancelled, went out again, came back signed, was answered;
// another letter may supersede or correct it. A draft, and a line of the register that was written by hand, may be
// Discarded: it stays, so that it can be brought back.
type Letter struct {
	ID         string      `json:"id"`
	Kind       LetterKind  `json:"kind"`
	Template   string      `json:"template"` // reply reminder forwarding order notice letter do directive; "" from a paper register
	Directive  string      `json:"directive,omitempty"`
	FileCode   string      `json:"file_code"`
	Serial     int         `json:"serial"`
	Memo       string      `json:"memo"`
	IssuedOn   Date        `json:"issued_on"`
	SubjectBN  string      `json:"subject_bn"`
	ToBN       string      `json:"to_bn"`
	Method     Method      `json:"method"`
	Cancelled  string      `json:"cancelled,omitempty"` // why; the number stays its own
	Supersedes string      `json:"supersedes,omitempty"`
	Corrects   bool        `json:"corrects,omitempty"`  // it corrects the letter that Supersedes names, which else stands
	Discarded  bool        `json:"discarded,omitempty"` // a draft thrown away, or a line of the register taken out
	Body       *LetterBody `json:"body,omitempty"`
	PDF        *Attachment `json:"pdf,omitempty"` // frozen at issue
	Revision   int         `json:"revision"`

	ApprovedBy string `json:"approved_by,omitempty"` // who approved that it goes out; "" where the office has no approver
	ApprovedOn Date   `json:"approved_on,omitempty"`

	CancelledOn Date         `json:"cancelled_on,omitempty"`
	Sent        []Sending    `json:"sent,omitempty"`    // that it went out again
	Signed      []Attachment `json:"signed,omitempty"`  // scans of the paper as it was signed
	Answers     []Received   `json:"answers,omitempty"` // what came of it

	// Void says why this number has no letter: spoilt paper, another register. Through is the last of several; 0 = one.
	Void    string `json:"void,omitempty"`
	Through int    `json:"through,omitempty"`
}

// Sending is that a letter went out once more.
type Sending struct {
	On     Date   `json:"on"`
	Method Method `json:"method"`
	ToBN   string `json:"to_bn,omitempty"` // "" = to all whom it is addressed to
}

// Received is an answer that came to a letter of ours.
type Received struct {
	On     Date   `json:"on"`
	FromBN string `json:"from_bn,omitempty"`
	Memo   string `json:"memo,omitempty"` // as the other office numbered it
}

// Issued tells whether the letter has its number.
func (l Letter) Issued() bool { return l.Serial > 0 }

// Entered tells whether it is a line of the register alone, written elsewhere and put down here by hand.
func (l Letter) Entered() bool {
	return l.Issued() && l.Template == "" && l.PDF == nil && l.Body == nil
}

// Numbers are the first and the last number that it keeps for itself; 0 and 0 of what has none.
func (l Letter) Numbers() (first, last int) {
	if l.Discarded {
		return 0, 0
	}
	return l.Serial, max(l.Serial, l.Through)
}

// Files are the attachments that go with the letter and its signed paper; its own frozen PDF is none of them.
func (l Letter) Files() []Attachment {
	files := slices.Clone(l.Signed)
	if l.Body != nil {
		files = append(files, l.Body.Attached...)
	}
	return files
}

// SameWords tells whether two states of an issued letter say the same on paper.
func (l Letter) SameWords(other Letter) bool {
	paper := func(l Letter) Letter {
		l.Cancelled, l.CancelledOn, l.Sent, l.Signed, l.Answers, l.Revision = "", "", nil, nil, nil, 0
		return l
	}
	return reflect.DeepEqual(paper(l), paper(other))
}

// LetterBody is a letter as its parts, top to bottom.
// Source: internal/document/README.md › Parts of a letter (the JSON of the
// parts a directive carries is that of internal/document/README.md › Directive printed).
type LetterBody struct {
	Kind          LetterKind  `json:"kind"`
	Style         LetterStyle `json:"style"`
	Letterhead    []string    `json:"letterhead"`
	MemoLabel     string      `json:"memo_label"`
	MemoPrinted   string      `json:"memo_printed"`
	DateLabel     string      `json:"date_label"`
	DateBangla    string      `json:"date_bangla_printed"`
	DateGregorian string      `json:"date_gregorian_printed"`
	Heading       string      `json:"heading"`       // অফিস স্মারক, অফিস আদেশ …; "" for a পত্র
	SubjectLabel  string      `json:"subject_label"` // "" = the subject stands in the register alone
	Subject       string      `json:"subject"`
	References    []string    `json:"references"`
	Paragraphs    []string    `json:"paragraphs"` // numbers are the layout's
	Items         []string    `json:"items_printed"`
	ItemsAfter    int         `json:"items_after"` // paragraph after which items and table stand, from 1; 0 = the last
	Table         *BodyTable  `json:"table,omitempty"`
	Enclosures    []string    `json:"enclosures"`
	Signature     []string    `json:"signature"`
	Addressee     []string    `json:"addressee"`
	Attention     string      `json:"attention"`
	CopiesHeading string      `json:"copies_heading"`
	Copies        []string    `json:"copies"`

	Salutation string   `json:"salutation,omitempty"` // of a demi-official letter: জনাব রহমান,
	Close      []string `json:"close,omitempty"`      // above its signature: একান্তভাবে আপনার,
	// Recipients are the addressees of one letter that goes to several, each on a sheet of their own.
	Recipients [][]string `json:"recipients,omitempty"`

	// Received are the lines of another office's letter that came as text, in place of its parts.
	Received []string `json:"received,omitempty"`
	// Signer is the record of officers_staff who signs; "" where the signature was only typed.
	Signer string `json:"signer,omitempty"`

	// Attached go with the letter; its enclosures must name as many.
	Attached []Attachment `json:"attached,omitempty"`

	// What a reminder of this letter needs, and the letter that this one reminds of.
	About      string `json:"about,omitempty"`       // id of a letter
	AnswerDays int    `json:"answer_days,omitempty"` // working days that it gave
	AnswerBy   Date   `json:"answer_by,omitempty"`   // the day until which it asked for an answer

	// Which answer a reply is; "" of a draft follows the board, of an issued letter is final. Promised is the day of an
	// interim one.
	Answering AnswerKind `json:"answering,omitempty"`
	Promised  Date       `json:"promised,omitempty"`
}

// BodyTable is a small table inside a letter. FromBoard marks one that is written anew from the board
// until the letter is issued.
type BodyTable struct {
	Head      []string   `json:"head"`
	Rows      [][]string `json:"rows"`
	FromBoard bool       `json:"from_board"`
}
