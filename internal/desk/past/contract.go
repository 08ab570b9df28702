package past

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// BinIn asks for rows From … From+Count of what is deleted and holds every word of the filter, of one kind of thing or, for "",
// of all.
type BinIn struct {
	Filter  string         `json:"filter"`
	Subject office.Subject `json:"subject"`
	From    int            `json:"from"`
	Count   int            `json:"count"`
}

// BinList is a window of what is deleted, deleted last first.
type BinList struct {
	Rows     []BinRow      `json:"rows"`
	From     int           `json:"from"`
	Shown    int           `json:"shown"` // how many pass the filter
	Total    int           `json:"total"`
	Subjects []desk.Choice `json:"subjects"`
}

// BinKey names a deleted thing.
type BinKey struct {
	Subject office.Subject `json:"subject"`
	ID      string         `json:"id"`
}

// BinRow is one deleted thing.
type BinRow struct {
	Subject  office.Subject `json:"subject"`
	ID       string         `json:"id"`
	Kind     string         `json:"kind"` // what kind of thing, in words
	Title    string         `json:"title"`
	When     string         `json:"when"`
	Who      string         `json:"who"`
	OnPortal bool           `json:"on_portal"` // the portal still shows it
	seq      uint64
}

// BinView is a deleted thing as it was.
type BinView struct {
	Row    BinRow             `json:"row"`
	Fields []desk.FieldChange `json:"fields"` // After alone is filled
}

// BringBackIn brings things back, all in one act.
type BringBackIn struct {
	Keys []BinKey `json:"keys"`
}

// BroughtBack answers it. Refused are those that a rule of saving keeps where they are, each with its sentence.
type BroughtBack struct {
	Done    int          `json:"done"`
	Text    string       `json:"text"`
	Refused []RefusedRow `json:"refused"`
	Nav     desk.Nav     `json:"nav"`
}

// RefusedRow is a thing that stays deleted, and why.
type RefusedRow struct {
	Title string `json:"title"`
	Why   string `json:"why"`
}

// AuditIn asks for the history of the days From to To, as typed; "" is open.
type AuditIn struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// AuditMade is what the command prints.
type AuditMade struct {
	Path      string `json:"path"`
	Acts      int    `json:"acts"`
	Revisions int    `json:"revisions"`
	Sum       string `json:"sum"` // the last sum of the chain
}
