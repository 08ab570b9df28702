package desk

import "batayandesk/internal/office"

// What the commands print with --json. Field names are a contract; a value that is not known is null.
//
// Source: internal/desk/README.md › Answers of the commands.

// NoteJSON is what a clerk should know of a day that was computed.
type NoteJSON struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

// ProblemJSON is what any command prints on exit status 1.
type ProblemJSON struct {
	Problem struct {
		Code  string `json:"code"`
		Field string `json:"field"`
		Text  string `json:"text"`
	} `json:"problem"`
}

// Written says where a command left a file, and what the clerk should know of it.
type Written struct {
	Path   string `json:"path"`
	Pages  int    `json:"pages,omitempty"`
	Files  int    `json:"files,omitempty"` // where Path is a folder
	Memo   string `json:"memo,omitempty"`
	Issued bool   `json:"-"` // Memo was taken by this command
	// Of a reply: which answer it is, the day that an interim one promises, and both in a sentence.
	Answering  office.AnswerKind `json:"answering,omitempty"`
	Promised   office.Date       `json:"promised,omitempty"`
	AnswerText string            `json:"-"`

	Warnings []string    `json:"warnings"`
	Gaps     []ReasonRow `json:"gaps,omitempty"`
}

// OnPaper says what went to a printer, and what the clerk should know of it. Printer is "" for the system's own choice.
type OnPaper struct {
	File     string   `json:"file"`
	Printer  string   `json:"printer"`
	Pages    int      `json:"pages"`
	Copies   int      `json:"copies"`
	Warnings []string `json:"warnings"`
}
