package duties

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// BoardIn chooses the directive; "" is the open one with the nearest last day, else the newest.
type BoardIn struct {
	Directive string `json:"directive"`
}

// Board is every item of one directive with its state and reasons, the other categories, and what can be done.
type Board struct {
	On         office.Date      `json:"on"`
	OnText     string           `json:"on_text"`
	Directive  *DirectiveCard   `json:"directive"` // null where none is registered: Others then holds all twelve
	Items      []BoardItem      `json:"items"`
	Others     []BoardItem      `json:"others"`
	Warnings   []desk.ReasonRow `json:"warnings"`
	Directives []DirectiveRef   `json:"directives"` // the open ones with the nearest last day first
	Recent     []RecentRow      `json:"recent"`
	Next       []NextStep       `json:"next"`
	Nav        desk.Nav         `json:"nav"`
}

// DirectiveCard is the head of the board.
type DirectiveCard struct {
	ID              string         `json:"id"`
	Issuer          string         `json:"issuer"`
	Memo            string         `json:"memo"`
	Date            office.Date    `json:"date"`
	DateText        string         `json:"date_text"`
	Subject         string         `json:"subject"`
	Received        office.Date    `json:"received"`
	ReceivedText    string         `json:"received_text"`
	DaysText        string         `json:"days_text"` // "৭ (সাত) কর্মদিবস"
	Due             office.Date    `json:"due"`
	DueText         string         `json:"due_text"` // "৮ অক্টোবর ২০২০, বৃহস্পতিবার"
	WorkingDaysLeft *int           `json:"working_days_left"`
	LeftText        string         `json:"left_text"` // "আর ৩ কর্মদিবস", "আজ শেষ দিন", "২ কর্মদিবস বিলম্ব"
	Late            bool           `json:"late"`
	Count           CountRow       `json:"count"`
	Scope           office.Scope   `json:"scope"`
	Interims        []AnswerRow    `json:"interims"` // answers that left it open, oldest first
	Answer          *AnswerRow     `json:"answer"`   // the final one
	WhyDue          []desk.SkipRow `json:"why_due"`
	Notes           []string       `json:"notes"`     // unconfirmed holidays in the span, a year without a list
	Questions       []DoubtRow     `json:"questions"` // what is still unanswered of its letter
}

// CountRow is how many items of a directive are in which state; Settled are those done and those not applicable.
type CountRow struct {
	Done          int    `json:"done"`
	NotApplicable int    `json:"not_applicable"`
	Left          int    `json:"left"`
	Settled       int    `json:"settled"`
	Total         int    `json:"total"`
	Text          string `json:"text"` // "৪টি সম্পন্ন, ১টি প্রযোজ্য নয়, ৪টি বাকি"
}

// AnswerRow is a letter that answered a directive.
type AnswerRow struct {
	Memo         string            `json:"memo"`
	Date         office.Date       `json:"date"`
	DateText     string            `json:"date_text"`
	Letter       string            `json:"letter"`
	Kind         office.AnswerKind `json:"kind"`
	KindText     string            `json:"kind_text"`
	PromisedText string            `json:"promised_text"` // of an interim answer: "প্রতিশ্রুত দিন ১৫ অক্টোবর ২০২০"
}

// BoardItem is one row of the board.
type BoardItem struct {
	Mark      string           `json:"mark"`  // the directive's; "" of a category that it does not ask for
	Label     string           `json:"label"` // the category's, or the item's own text for a plain task
	Text      string           `json:"text"`  // as the directive words it
	Category  string           `json:"category"`
	State     office.State     `json:"state"`
	StateText string           `json:"state_text"`
	Summary   string           `json:"summary"` // one line: why
	Reasons   []desk.ReasonRow `json:"reasons"`
	More      int              `json:"more"`    // reasons that are not listed
	English   string           `json:"english"` // how many entries have no English yet; "" for none. It is no reason
	Action    *ItemAction      `json:"action"`
}

// ItemAction is the one thing that mends an item soonest.
type ItemAction struct {
	Kind   string `json:"kind"` // fill, confirm, add, portal, apply, task
	Text   string `json:"text"`
	Record string `json:"record"`
	Field  string `json:"field"`
	// Category and Fill are where an entry is added, and what it starts with; "" is the item's own category.
	Category string            `json:"category"`
	Fill     map[string]string `json:"fill,omitempty"`
}

// DirectiveRef is a directive beside the one that is shown: until when, and how far.
type DirectiveRef struct {
	ID        string   `json:"id"`
	Issuer    string   `json:"issuer"`
	Memo      string   `json:"memo"`
	Subject   string   `json:"subject"`
	Open      bool     `json:"open"`
	DueText   string   `json:"due_text"`
	LeftText  string   `json:"left_text"`
	Late      bool     `json:"late"`
	Count     CountRow `json:"count"`
	Questions int      `json:"questions"`
}

// RecentRow is one change of late.
type RecentRow struct {
	When     string `json:"when"`
	Who      string `json:"who"`
	Text     string `json:"text"`
	Category string `json:"category"`
	Record   string `json:"record"`
	Deleted  bool   `json:"deleted"` // the entry is deleted now, and can be brought back
}

// NextStep is something else that can be done now.
type NextStep struct {
	Kind   string `json:"kind"` // worklist, posts, holidays, charter, bundle
	Text   string `json:"text"`
	Detail string `json:"detail"`
}

// StepIn asks for the reason after one, or before it: the one at place At of a category that named this spot. With Category
// "" it is the first of all.
type StepIn struct {
	Directive string `json:"directive"`
	Category  string `json:"category"`
	Record    string `json:"record"`
	Field     string `json:"field"`
	At        int    `json:"at"`
	Back      bool   `json:"back"`
}

// Step is the reason where work goes on, in the order of the board. At is its place in its category, Of how many stand
// there; Reason is null where nothing is left anywhere.
type Step struct {
	Reason *desk.ReasonRow `json:"reason"`
	// Category is the one that the reason keeps from done; it may lead to another.
	Category string `json:"category"`
	Label    string `json:"label"`
	At       int    `json:"at"`
	Of       int    `json:"of"`
}

// HolidaysIn asks for a year's list.
type HolidaysIn struct {
	Year int `json:"year"`
}

// HolidayList is one year of holidays.
type HolidayList struct {
	Year  int              `json:"year"`
	Years []int            `json:"years"`
	Base  int              `json:"base"`
	Rows  []office.Holiday `json:"rows"`
	Texts []string         `json:"texts"` // each row's day in words
	Kinds []desk.Choice    `json:"kinds"`
	// Announced are the days to offer for a year without a list: as announced for it, to be checked.
	Announced []office.Holiday `json:"announced"`
	Typed     *HolidaysSave    `json:"typed"` // what was typed and not saved; null where nothing was
}

// HolidayTextIn is the pasted text of a list; Year is that of days whose year it does not name.
type HolidayTextIn struct {
	Year int    `json:"year"`
	Text string `json:"text"`
}

// HolidayText is what was understood of it, to be looked at before anything is taken. Left are lines of which none was made.
type HolidayText struct {
	Year int            `json:"year"`
	Rows []HolidayFound `json:"rows"`
	Left []string       `json:"left"`
}

// HolidayFound is one day of it. State says how the list of its year has it: new, same, or other where something else
// stands there on that day. Doubts are sentences.
type HolidayFound struct {
	Holiday office.Holiday `json:"holiday"`
	Day     string         `json:"day"` // in words, with its weekday
	Kind    string         `json:"kind"`
	State   string         `json:"state"`
	Line    string         `json:"line"` // as it stands in the text
	Doubts  []string       `json:"doubts"`
}

// HolidaysSave saves a year's list on top of Base.
type HolidaysSave struct {
	Year int              `json:"year"`
	Base int              `json:"base"`
	Rows []office.Holiday `json:"rows"`
}

// HolidaysSaved says which open due dates moved.
type HolidaysSaved struct {
	List  HolidayList `json:"list"`
	Moved []string    `json:"moved"`
	Text  string      `json:"text"`
}
