package desk

import "batayandesk/internal/office"

// ActsIn asks for Count acts before the one with the number Before; 0 is the newest. What else is given narrows them: who did
// it, the days from and to, and what was changed: a kind of thing, a category with its records, or one thing.
type ActsIn struct {
	Before   int            `json:"before"`
	Count    int            `json:"count"`
	Who      string         `json:"who"`
	From     string         `json:"from"` // a day as typed
	To       string         `json:"to"`
	Subject  office.Subject `json:"subject"`
	Category string         `json:"category"`
	ID       string         `json:"id"` // with Subject: of that thing alone
}

// ActList is a piece of the office's history, newest first.
type ActList struct {
	Rows     []ActRow `json:"rows"`
	More     int      `json:"more"`     // older ones are before the act with this number; 0 where there are none
	Of       string   `json:"of"`       // the one thing that was asked for, by its name
	Subjects []Choice `json:"subjects"` // kinds of things that acts change
}

// ActRow is one act.
type ActRow struct {
	No       int            `json:"no"`
	When     string         `json:"when"`
	Who      string         `json:"who"`
	Text     string         `json:"text"`
	Next     bool           `json:"next"` // Ctrl Z takes it back
	Why      string         `json:"why"`  // why it cannot be taken back; "" where it can
	Things   int            `json:"things"`
	Subject  office.Subject `json:"subject"` // of the thing it changed, where it was one
	ID       string         `json:"id"`
	Category string         `json:"category"`
}

// ActIn names an act.
type ActIn struct {
	No int `json:"no"`
}

// ActChanges are the things that an act changed, each with its fields before and after; More is how many things are not listed.
type ActChanges struct {
	No     int           `json:"no"`
	Things []ThingChange `json:"things"`
	More   int           `json:"more"`
}

// ThingChange is what an act changed in one thing.
type ThingChange struct {
	Text     string         `json:"text"`
	Subject  office.Subject `json:"subject"`
	ID       string         `json:"id"`
	Category string         `json:"category"`
	Changes  []FieldChange  `json:"changes"`
}

// FieldChange is one field before and after. Field is its name in its category, where it has one and can be brought back alone.
type FieldChange struct {
	Label  string `json:"label"`
	Before string `json:"before"`
	After  string `json:"after"`
	Field  string `json:"field"`
}

// TakeBackIn takes back an act that need not be the last; Rest does so also where a part of it must stay.
type TakeBackIn struct {
	No   int  `json:"no"`
	Rest bool `json:"rest"`
}

// TakenBack answers it. Where something that came later stands on the act, nothing was stored: Stays says what must stay as it is
// and why, and Able how many things could be as they were before.
type TakenBack struct {
	Done  bool       `json:"done"`
	Text  string     `json:"text"`
	Stays []StaysRow `json:"stays"`
	Able  int        `json:"able"`
	Nav   Nav        `json:"nav"`
}

// StaysRow is a part of an act that stays as it is now.
type StaysRow struct {
	What string `json:"what"`
	Why  string `json:"why"`
}

// Reversed answers an undo or redo. Record is the one record that it changed, where it was one and is not deleted.
type Reversed struct {
	Text     string `json:"text"`
	Category string `json:"category"`
	Record   string `json:"record"`
	Nav      Nav    `json:"nav"`
}
