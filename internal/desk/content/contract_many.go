package content

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Chosen are rows of a table by record and revision, for what is done to several at once.
type Chosen struct {
	Rows []RecordIn `json:"rows"`
}

// What can be done to several records at once.
const (
	DoSet     = "set"
	DoDelete  = "delete"
	DoConfirm = "confirm"
)

// ManyIn is one change of several records. Base 0 takes a record as it is; Like names the record whose value the field is to
// have, in place of Value. Of a Dry one it is only said what would come of it.
type ManyIn struct {
	Category string     `json:"category"`
	Rows     []RecordIn `json:"rows"`
	Do       string     `json:"do"` // set, delete or confirm
	Field    string     `json:"field"`
	Value    string     `json:"value"`
	Like     string     `json:"like"`
	Dry      bool       `json:"dry"`
}

// Many answers a change of several records: what could be changed was, each of the others stayed as it was.
type Many struct {
	Changed  int          `json:"changed"`
	Same     int          `json:"same"`    // had it already
	Refused  int          `json:"refused"` // stayed as they were
	Why      []ManyRow    `json:"why"`     // the first of the refused
	Shown    string       `json:"shown"`   // the value as it is read
	Category string       `json:"category"`
	State    office.State `json:"state"`
	Text     string       `json:"text"` // what was done, for the toast; of a dry one ""
	Nav      desk.Nav     `json:"nav"`
}

// ManyRow is a record that was not changed, and why.
type ManyRow struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Field string `json:"field"`
	Text  string `json:"text"`
}

// MoveIn moves records of one group in the order that clerks decide: by Step places, or to stand before the record At, After
// it where that is said.
type MoveIn struct {
	Category string   `json:"category"`
	IDs      []string `json:"ids"`
	Step     int      `json:"step"`
	At       string   `json:"at"`
	After    bool     `json:"after"`
}

// SuggestIn asks what the office has written before in a field that begins as Text does, or sounds so.
type SuggestIn struct {
	Category string `json:"category"`
	Field    string `json:"field"`
	Text     string `json:"text"`
}

// WrittenBefore is what was: at most a handful of values, most used first; Text is what was asked about, so that late answers can
// be dropped.
type WrittenBefore struct {
	Text   string   `json:"text"`
	Values []string `json:"values"`
}
