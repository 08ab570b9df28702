package duties

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// ReadIn is a letter's text and the day it came.
type ReadIn struct {
	Text     string `json:"text"`
	Received string `json:"received"`
}

// LegacyIn is the text of a letter typed in Bijoy, LegacyOut the same in Unicode.
type LegacyIn struct {
	Text string `json:"text"`
}

// LegacyOut: see LegacyIn.
type LegacyOut struct {
	Text string `json:"text"`
}

// Mark is a piece of the text that was understood: code points From … To, and whether it is doubted.
type Mark struct {
	From  int    `json:"from"`
	To    int    `json:"to"`
	Field string `json:"field"`
	Doubt bool   `json:"doubt"`
}

// DoubtRow is what the reader is not sure of.
type DoubtRow struct {
	Field string `json:"field"`
	Why   string `json:"why"` // code
	Text  string `json:"text"`
	Key   string `json:"key"` // by which Intake.Settled knows it
}

// Reading is what was understood of a letter, beside its text, ready to be put right by the clerk.
type Reading struct {
	Intake      Intake         `json:"intake"` // the values as they would be registered
	DateText    string         `json:"date_text"`
	BanglaText  string         `json:"bangla_text"`
	DaysText    string         `json:"days_text"`
	Due         office.Date    `json:"due"`
	DueText     string         `json:"due_text"`
	WhyDue      []desk.SkipRow `json:"why_due"`
	Notes       []string       `json:"notes"` // unconfirmed holidays in the span, a year without a list
	Marks       []Mark         `json:"marks"` // in order, not overlapping
	Doubts      []DoubtRow     `json:"doubts"`
	Sure        int            `json:"sure"`        // things understood without doubt
	Asked       []DoubtRow     `json:"asked"`       // what was not found and the clerk must give
	Registrable bool           `json:"registrable"` // enough was understood to be registered
	Known       string         `json:"known"`       // id of the directive that has this issuer and memo already
}

// Intake is a directive as confirmed by the clerk. Dates are ISO or typed in any common form.
type Intake struct {
	Text      string       `json:"text"`
	Received  string       `json:"received"`
	Issuer    string       `json:"issuer"`
	Branch    string       `json:"branch"`
	Memo      string       `json:"memo"`
	Date      string       `json:"date"`
	Subject   string       `json:"subject"`
	Days      *int         `json:"days"`
	Deadline  string       `json:"deadline"`
	Scope     office.Scope `json:"scope"`
	Items     []IntakeItem `json:"items"`
	Signatory []string     `json:"signatory"`
	Copies    []string     `json:"copies"`
	Settled   []string     `json:"settled"` // keys of the doubts that the clerk said are right as they stand
	// Files are its scan. Registering keeps them; of a registered directive they are shown and changed on its own page.
	Files []desk.AttachmentRow `json:"files"`
}

// IntakeItem is one thing the letter asks for; Category "" is a plain task.
type IntakeItem struct {
	Mark     string `json:"mark"`
	Text     string `json:"text"`
	Category string `json:"category"`
}

// TypedIntake is a directive as it stands in the fields, before it is registered: figures and days as typed.
type TypedIntake struct {
	Text      string       `json:"text"`
	Received  string       `json:"received"`
	Issuer    string       `json:"issuer"`
	Branch    string       `json:"branch"`
	Memo      string       `json:"memo"`
	Date      string       `json:"date"`
	Subject   string       `json:"subject"`
	Term      string       `json:"term"` // days or deadline: which of the two is given
	Days      string       `json:"days"`
	Deadline  string       `json:"deadline"`
	Scope     string       `json:"scope"`
	Items     []TypedItem  `json:"items"`
	Removed   []IntakeItem `json:"removed"` // items of the reading that the clerk took away
	Signatory string       `json:"signatory"`
	Copies    string       `json:"copies"`
	NextKey   int          `json:"next_key"`
	Settled   []string     `json:"settled"`

	Files []desk.AttachmentRow `json:"files"` // its scan
}

// LetterFileIn says where the file of a letter comes from: it was dropped on the window, or is asked for.
type LetterFileIn struct {
	Dropped bool `json:"dropped"`
}

// LetterFile is what came of a file: a text, or pictures of the paper. Given is false where the dialog was closed.
type LetterFile struct {
	Given bool                 `json:"given"`
	Text  string               `json:"text"`
	Files []desk.AttachmentRow `json:"files"`
}

// TypedItem is an item as it stands in the fields. Read is what the reader had for it; null for one that the clerk added.
type TypedItem struct {
	Key      int         `json:"key"`
	At       int         `json:"at"` // its place in the newest reading, -1 where the text does not have it
	Mark     string      `json:"mark"`
	Text     string      `json:"text"`
	Category string      `json:"category"`
	Read     *IntakeItem `json:"read"`
}

// Correction is a registered directive open in the form; Base is the revision it was opened at.
type Correction struct {
	ID      string  `json:"id"`
	Base    int     `json:"base"`
	Reading Reading `json:"reading"`
}

// MendIn is a registered directive as corrected, on top of Base.
type MendIn struct {
	ID     string `json:"id"`
	Base   int    `json:"base"`
	Intake Intake `json:"intake"`
}

// WithdrawIn takes a directive back, on top of Base.
type WithdrawIn struct {
	ID   string `json:"id"`
	Base int    `json:"base"`
}

// Withdrawn answers it.
type Withdrawn struct {
	Text string   `json:"text"`
	Nav  desk.Nav `json:"nav"`
}

// Registered says under which id a directive stands; New is false where it was there already. OtherDay is then the day it
// came by, in words, where that is not the one just typed: the clerk is asked which is right. Scan tells that it had no such
// scan and now has it.
type Registered struct {
	ID       string   `json:"id"`
	New      bool     `json:"new"`
	OtherDay string   `json:"other_day"`
	Scan     bool     `json:"scan"`
	Nav      desk.Nav `json:"nav"`
}

// DirectiveIn names a directive.
type DirectiveIn struct {
	ID string `json:"id"`
}

// DetachIn names a file of a directive by its digest.
type DetachIn struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
}

// DirectiveRow is one directive in the list.
type DirectiveRow struct {
	ID       string     `json:"id"`
	Issuer   string     `json:"issuer"`
	Memo     string     `json:"memo"`
	Subject  string     `json:"subject"`
	Received string     `json:"received"`
	DueText  string     `json:"due_text"`
	LeftText string     `json:"left_text"`
	Late     bool       `json:"late"`
	Count    CountRow   `json:"count"`
	Answer   *AnswerRow `json:"answer"` // the last: final, or interim where it is still open
}

// DirectiveList is all directives, newest first.
type DirectiveList struct {
	Rows []DirectiveRow `json:"rows"`
}

// DirectiveView is one directive with its text and marks, and its scan.
type DirectiveView struct {
	Card     DirectiveCard        `json:"card"`
	Text     string               `json:"text"`
	Marks    []Mark               `json:"marks"`
	Items    []BoardItem          `json:"items"`
	Copies   []string             `json:"copies"`
	Files    []desk.AttachmentRow `json:"files"`
	Nav      desk.Nav             `json:"nav"`
	Revision int                  `json:"revision"`
}

// CloseIn records an answer that went out by other means. An interim one leaves the directive open; Promised is the day it
// promised, as typed.
type CloseIn struct {
	ID       string `json:"id"`
	Memo     string `json:"memo"`
	Date     string `json:"date"`
	Interim  bool   `json:"interim,omitempty"`
	Promised string `json:"promised,omitempty"`
}

// TaskIn ticks a plain task of a directive, by its place among the items from 0: a sender may give two the same mark.
type TaskIn struct {
	ID   string `json:"id"`
	At   int    `json:"at"`
	Done bool   `json:"done"`
}

// DueIn asks for a last day.
type DueIn struct {
	Received string `json:"received"`
	Days     int    `json:"days"`
	Deadline string `json:"deadline"`
}

// DueView is a last day and why it is that day.
type DueView struct {
	Due    office.Date    `json:"due"`
	Text   string         `json:"text"`
	WhyDue []desk.SkipRow `json:"why_due"`
	Notes  []string       `json:"notes"`
}
