package desk

import "batayandesk/internal/office"

// SessionIn chooses the language that answers are worded in: "bn" or "en"; "" leaves it.
type SessionIn struct {
	Lang string `json:"lang"`
}

// Session is what the window needs before its first page.
type Session struct {
	Open      bool           `json:"open"`
	Sample    bool           `json:"sample"` // the sample office, which pretends to be on its own day
	Name      string         `json:"name"`   // first line of the office's name
	Place     string         `json:"place"`
	File      string         `json:"file"`     // name of the office file
	Day       office.Date    `json:"day"`      // the day of board, prints and stamps
	DayText   string         `json:"day_text"` // weekday and both calendars
	DayKind   string         `json:"day_kind"` // today, pretended (the sample's own) or chosen
	Actor     string         `json:"actor"`
	Actors    []string       `json:"actors"` // who has worked in this file before, and the officers
	Nav       Nav            `json:"nav"`
	Trouble   *office.Worded `json:"trouble"` // why the default office file could not be opened
	Looking   *office.Worded `json:"looking"` // why the office file is only looked at; null where it can be written to
	HasSample bool           `json:"has_sample"`
	Kinds     []Choice       `json:"kinds"` // kinds of office, for a new one
	About     About          `json:"about"`
}

// About names the build.
type About struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Built   string `json:"built"`
	Data    string `json:"data"` // folder of the office files
	Log     string `json:"log"`
}

// NewOffice is what a first start asks for.
type NewOffice struct {
	Kind          string `json:"kind"`
	NameBN        string `json:"name_bn"`
	NameEN        string `json:"name_en"`
	PlaceBN       string `json:"place_bn"`
	Website       string `json:"website"`
	FileCode      string `json:"file_code"`
	NextSerial    int    `json:"next_serial"`
	SuperiorBN    string `json:"superior_bn"`
	SuperiorHead  string `json:"superior_head"`
	Signatory     string `json:"signatory"`
	SignatoryPost string `json:"signatory_post"`
	Phone         string `json:"phone"`
	Email         string `json:"email"`
}

// DayIn chooses the day that the office is looked at; "" goes back to the file's own.
type DayIn struct {
	Day string `json:"day"`
}

// ActorIn names who works from now on.
type ActorIn struct {
	Name string `json:"name"`
}

// BoardIn chooses the directive; "" is the newest open one, else the newest.
type BoardIn struct {
	Directive string `json:"directive"`
}

// Board is every item of one directive with its state and reasons, the other categories, and what can be done.
type Board struct {
	On         office.Date    `json:"on"`
	OnText     string         `json:"on_text"`
	Directive  *DirectiveCard `json:"directive"` // null where none is registered: Others then holds all twelve
	Items      []BoardItem    `json:"items"`
	Others     []BoardItem    `json:"others"`
	Warnings   []ReasonRow    `json:"warnings"`
	Directives []DirectiveRef `json:"directives"`
	Recent     []RecentRow    `json:"recent"`
	Next       []NextStep     `json:"next"`
	Nav        Nav            `json:"nav"`
}

// DirectiveCard is the head of the board.
type DirectiveCard struct {
	ID              string      `json:"id"`
	Issuer          string      `json:"issuer"`
	Memo            string      `json:"memo"`
	Date            office.Date `json:"date"`
	DateText        string      `json:"date_text"`
	Subject         string      `json:"subject"`
	Received        office.Date `json:"received"`
	ReceivedText    string      `json:"received_text"`
	DaysText        string      `json:"days_text"` // "৭ (সাত) কর্মদিবস"
	Due             office.Date `json:"due"`
	DueText         string      `json:"due_text"` // "৮ অক্টোবর ২০২০, বৃহস্পতিবার"
	WorkingDaysLeft *int        `json:"working_days_left"`
	LeftText        string      `json:"left_text"` // "আর ৩ কর্মদিবস", "আজ শেষ দিন", "২ কর্মদিবস বিলম্ব"
	Late            bool        `json:"late"`
	Done            int         `json:"done"`
	Total           int         `json:"total"`
	Scope           string      `json:"scope"`
	Answer          *AnswerRow  `json:"answer"`
	WhyDue          []SkipRow   `json:"why_due"`
	Notes           []string    `json:"notes"` // unconfirmed holidays in the span, a year without a list
}

// AnswerRow is the letter that answered a directive.
type AnswerRow struct {
	Memo     string      `json:"memo"`
	Date     office.Date `json:"date"`
	DateText string      `json:"date_text"`
	Letter   string      `json:"letter"`
}

// BoardItem is one row of the board.
type BoardItem struct {
	Mark      string       `json:"mark"`
	Label     string       `json:"label"` // the category's, or the item's own text for a plain task
	Text      string       `json:"text"`  // as the directive words it
	Category  string       `json:"category"`
	State     office.State `json:"state"`
	StateText string       `json:"state_text"`
	Summary   string       `json:"summary"` // one line: why
	Reasons   []ReasonRow  `json:"reasons"`
	More      int          `json:"more"` // reasons that are not listed
	Action    *ItemAction  `json:"action"`
}

// ItemAction is the one thing that mends an item soonest.
type ItemAction struct {
	Kind   string `json:"kind"` // fill, confirm, add, apply, task
	Text   string `json:"text"`
	Record string `json:"record"`
	Field  string `json:"field"`
}

// DirectiveRef names a directive in a chooser.
type DirectiveRef struct {
	ID      string `json:"id"`
	Memo    string `json:"memo"`
	Subject string `json:"subject"`
	Open    bool   `json:"open"`
}

// RecentRow is one change of late.
type RecentRow struct {
	When     string `json:"when"`
	Who      string `json:"who"`
	Text     string `json:"text"`
	Category string `json:"category"`
	Record   string `json:"record"`
}

// NextStep is something else that can be done now.
type NextStep struct {
	Kind   string `json:"kind"` // worklist, charter, bundle
	Text   string `json:"text"`
	Detail string `json:"detail"`
}
