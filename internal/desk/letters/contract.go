package letters

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// ComposeIn asks for the draft of a letter; the newest draft kept for the same directive and template is
// brought back.
type ComposeIn struct {
	Template  string `json:"template"`
	Directive string `json:"directive"`
	Fresh     bool   `json:"fresh"`        // write the kept draft anew from the board
	ID        string `json:"id,omitempty"` // which kept draft; "" = the newest
	// Another writes a new letter beside the kept drafts, never over one; its id is "" until it is kept.
	Another bool `json:"another,omitempty"`
	// About is the letter that a reminder reminds of, Days the working days it gave where it does not say;
	// To are offices below to write to, each on a sheet of their own.
	About string   `json:"about,omitempty"`
	Days  int      `json:"days,omitempty"`
	To    []string `json:"to,omitempty"`
	// Old is the issued letter that a new one begins from, and As what the new one is to it: copy, correction or
	// replacement. Template and Directive are then those of the old one.
	Old string `json:"old,omitempty"`
	As  string `json:"as,omitempty"`
}

// LetterIn names a letter.
type LetterIn struct {
	ID string `json:"id"`
}

// LetterView is a letter open in its editor, or issued.
type LetterView struct {
	ID        string            `json:"id"`
	Template  string            `json:"template"`
	Title     string            `json:"title"`
	Directive string            `json:"directive"`
	Memo      string            `json:"memo"` // with the next serial while a draft
	Date      office.Date       `json:"date"`
	DateText  string            `json:"date_text"`
	Body      office.LetterBody `json:"body"`
	Issued    bool              `json:"issued"`
	Typed     bool              `json:"typed"` // with unsaved typing that was kept
	Revision  int               `json:"revision"`
	Preview   desk.Preview      `json:"preview"`
	Method    office.Method     `json:"method"`  // how it goes out: hand, email, post or portal
	Methods   []desk.Choice     `json:"methods"` // what Method may be
	Styles    []desk.Choice     `json:"styles"`  // what Body.Style may be
	// Answering is which answer a reply is, "" of another letter; Promise the day that it would promise.
	Answering  office.AnswerKind `json:"answering"`
	Answers    []desk.Choice     `json:"answers"`
	Promise    office.Date       `json:"promise"`
	Count      string            `json:"count"`      // how far its directive is, as the board says it
	Supersedes string            `json:"supersedes"` // the issued letter that it replaces, or corrects
	Corrects   bool              `json:"corrects"`
	Old        *LetterRef        `json:"old"`     // that letter
	Book       *Book             `json:"book"`    // of an issued letter: what became of it
	Signers    []Signer          `json:"signers"` // of a draft: who may sign it, the head of the office first
}

// AnsweringIn is a reply's text, to be worded as a kind of answer; Promised is a day as typed.
type AnsweringIn struct {
	Kind       office.AnswerKind `json:"kind"`
	Promised   string            `json:"promised"`
	Paragraphs []string          `json:"paragraphs"`
}

// Answering is the text as that answer.
type Answering struct {
	Kind       office.AnswerKind `json:"kind"`
	Promised   office.Date       `json:"promised"`
	Paragraphs []string          `json:"paragraphs"`
}

// Signer is an officer of the list who may sign a letter, and the lines of the signature.
type Signer struct {
	ID    string   `json:"id"`
	Label string   `json:"label"`
	Hint  string   `json:"hint"`
	Lines []string `json:"lines"`
}

// LetterRef names an issued letter.
type LetterRef struct {
	ID   string `json:"id"`
	Memo string `json:"memo"`
	Date string `json:"date"`
}

// Book is what the register knows of an issued letter beside its words.
type Book struct {
	IssuedBy  string `json:"issued_by"` // "" where nobody is known
	Cancelled string `json:"cancelled"` // why; "" where it was not
	// CancelText says what cancelling it would make of the directive that it answered; "" where it does not count as that.
	CancelText string               `json:"cancel_text"`
	Remarks    []string             `json:"remarks"`   // worded: cancelled, corrected, replaced, sent again
	Corrected  []LetterRef          `json:"corrected"` // the letters that correct it
	Replaced   []LetterRef          `json:"replaced"`  // the letters in its place
	Signed     []desk.AttachmentRow `json:"signed"`
	Answers    []string             `json:"answers"` // that came, worded
	Entered    *Entry               `json:"entered"` // a line of the register that was written by hand, to be mended
	Void       string               `json:"void"`    // why the number has no letter
	Can        []string             `json:"can"`     // verbs: cancel, reinstate, send, sign, answer, correct, replace, copy, mend, take_out
}

// LetterDraft is a letter as typed.
type LetterDraft struct {
	ID        string            `json:"id"` // "" for one that was never kept
	Template  string            `json:"template"`
	Directive string            `json:"directive"`
	Revision  int               `json:"revision"`
	Body      office.LetterBody `json:"body"`
	Method    office.Method     `json:"method"` // hand, email, post or portal; "" = hand
	// Supersedes is the issued letter that it replaces or, with Corrects, only corrects.
	Supersedes string `json:"supersedes,omitempty"`
	Corrects   bool   `json:"corrects,omitempty"`
	// Confirmed are the codes of the questions that the clerk has confirmed; Issue alone looks at them.
	Confirmed []string `json:"confirmed,omitempty"`
}

// KeptLetter names a letter whose typing was kept.
type KeptLetter struct {
	ID string `json:"id"`
}

// Asks are what must be confirmed before a letter is issued.
type Asks struct {
	Memo      string     `json:"memo"` // the number it would take
	Questions []Question `json:"questions"`
	Stops     []string   `json:"stops"`     // what keeps it from being issued: blanks left, parts missing
	Notes     []string   `json:"notes"`     // what is only told
	Answering string     `json:"answering"` // what it does to its directive, in a sentence
	Waiting   int        `json:"waiting"`   // changes that the directive asks for and the portal does not show yet
}

// Question is one of them; its code among LetterDraft.Confirmed is the clerk's yes.
type Question struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

// IssuedLetter is the letter with its number and its frozen PDF.
type IssuedLetter struct {
	Letter LetterView `json:"letter"`
	Text   string     `json:"text"`
	Nav    desk.Nav   `json:"nav"`
}

// Discarded answers a draft thrown away or brought back: the drafts there are now, and what was done.
type Discarded struct {
	ID     string        `json:"id"`
	Drafts []RegisterRow `json:"drafts"`
	Text   string        `json:"text"`
	Nav    desk.Nav      `json:"nav"`
}

// BelowList are the offices below, as the recipients of a letter.
type BelowList struct {
	Offices []BelowRow `json:"offices"`
}

// BelowRow is one of them.
type BelowRow struct {
	ID    string   `json:"id"`
	Label string   `json:"label"` // its head and its name as the directory has them
	Name  string   `json:"name"`  // its own line among Lines
	Lines []string `json:"lines"` // as a letter names it
}

// RegisterIn asks for a year of the register; 0 is the year of the day.
type RegisterIn struct {
	Year   int    `json:"year"`
	Filter string `json:"filter"`
}

// Register is the outgoing-letter register of a year, newest first, and the drafts, the one changed last first.
type Register struct {
	Year   int           `json:"year"`
	Years  []int         `json:"years"`
	Rows   []RegisterRow `json:"rows"`
	Drafts []RegisterRow `json:"drafts"`
	Gaps   []Gap         `json:"gaps"`  // numbers between those of the year that nothing explains
	Next   string        `json:"next"`  // the number that the next letter takes; "" where no file code is set
	Count  int           `json:"count"` // of letters among Rows; a number without a letter is none

	Methods []desk.Choice `json:"methods"` // how a letter can go out
}

// Gap is a run of numbers of the office's file code that no letter has.
type Gap struct {
	From int    `json:"from"`
	To   int    `json:"to"`
	Text string `json:"text"` // "৩১৭–৩১৯"
}

// RegisterRow is one line of the register.
type RegisterRow struct {
	ID       string `json:"id"`
	Serial   string `json:"serial"`
	Date     string `json:"date"`
	Memo     string `json:"memo"`
	To       string `json:"to"`
	Subject  string `json:"subject"`
	Kind     string `json:"kind"`
	Method   string `json:"method"`
	HasPDF   bool   `json:"has_pdf"`
	Template string `json:"template"`
	Changed  string `json:"changed"` // of a draft: "৫ অক্টোবর ২০২০, ১০:৪৫"
	Mark     string `json:"mark"`    // cancelled, replaced, corrected, void or ""
	Remark   string `json:"remark"`  // what became of it, in a line
	Signed   bool   `json:"signed"`  // the signed paper is kept with it
}

// CharterIn chooses the form: field, ministry, or "" for the one the charter's record names.
//
// Paper is a4 (also ""), a3, a1 for a wall board, or service for a page of A4 for each service.
type CharterIn struct {
	Form  string `json:"form"`
	Paper string `json:"paper,omitempty"`
}

// PrintIn names a document to print (factsheet, report, register, contacts, entry) and, for the register, its
// period; "" is from the first day of the year to the session's day. Record is the entry that its sheet is of.
type PrintIn struct {
	Kind   string `json:"kind"`
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Record string `json:"record,omitempty"`
}

// BundleIn starts a bundle; the place is asked with a dialog.
type BundleIn struct{}
