package letters

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// CancelIn cancels an issued letter; the register keeps the reason.
type CancelIn struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

// SendIn is that a letter went out again, on a day and in a way; To is "" for all whom it is addressed to.
type SendIn struct {
	ID     string        `json:"id"`
	On     string        `json:"on"`
	Method office.Method `json:"method"`
	To     string        `json:"to"`
}

// SignedIn names a scan of a letter's signed paper.
type SignedIn struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
}

// AnswerIn is that an answer came to a letter of ours.
type AnswerIn struct {
	ID   string `json:"id"`
	On   string `json:"on"`
	From string `json:"from"`
	Memo string `json:"memo"`
}

// Entry is a letter that was written on paper, as a line of the register. Number is its serial under the office's file
// code, or a whole memo number.
type Entry struct {
	ID      string            `json:"id"` // "" for a new line
	Number  string            `json:"number"`
	Date    string            `json:"date"`
	Kind    office.LetterKind `json:"kind"` // "" = a letter
	Subject string            `json:"subject"`
	To      string            `json:"to"`
	Method  office.Method     `json:"method"` // "" = by hand
	// Confirmed are the codes of the questions that the clerk has confirmed.
	Confirmed []string `json:"confirmed,omitempty"`
}

// GapIn explains numbers that no letter has.
type GapIn struct {
	From   int    `json:"from"`
	To     int    `json:"to"`
	Reason string `json:"reason"`
}

// Entered answers what changed the register itself.
type Entered struct {
	ID   string   `json:"id"`
	Text string   `json:"text"`
	Nav  desk.Nav `json:"nav"`
}

// RemindIn asks for the letters that a reminder can be about; Directive narrows them to those that went out for it.
type RemindIn struct {
	Directive string `json:"directive"`
}

// Remindables are those letters.
type Remindables struct {
	Rows []RemindRow `json:"rows"`
}

// RemindRow is one of them.
type RemindRow struct {
	ID         string `json:"id"`
	Memo       string `json:"memo"`
	Date       string `json:"date"`
	To         string `json:"to"`
	Subject    string `json:"subject"`
	Term       bool   `json:"term"`   // it set a term that is known
	Passed     bool   `json:"passed"` // and that is over
	Open       bool   `json:"open"`   // an answer is waited for
	TermText   string `json:"term_text"`
	AnswerText string `json:"answer_text"`
	Reminders  int    `json:"reminders"` // of it so far
}
