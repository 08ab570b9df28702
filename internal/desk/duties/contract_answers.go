package duties

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// DirectiveJSON is what `directive` prints.
type DirectiveJSON struct {
	ID        *string            `json:"id"` // null where too little was understood to register it
	New       bool               `json:"new"`
	Issuer    *string            `json:"issuer"`
	Branch    *string            `json:"branch"`
	Memo      *string            `json:"memo"`
	Date      *office.Date       `json:"date"`
	Bangla    *office.BanglaDate `json:"bangla_date"`
	Subject   *string            `json:"subject"`
	Days      *int               `json:"days"`
	Deadline  *office.Date       `json:"deadline"`
	Scope     *office.Scope      `json:"scope"`
	Received  office.Date        `json:"received"`
	Due       *office.Date       `json:"due"`
	Items     []ItemJSON         `json:"items"`
	Signatory []string           `json:"signatory"`
	Copies    []string           `json:"copies"`
	Spans     map[string][2]int  `json:"spans"` // code points of the text as received
	Doubts    []DoubtJSON        `json:"doubts"`
	OtherDay  string             `json:"-"` // that it was registered by another day than the one given
}

// ItemJSON is one item of a directive; Category is null for a plain task.
type ItemJSON struct {
	Mark     string  `json:"mark"`
	Text     string  `json:"text"`
	Category *string `json:"category"`
	Label    string  `json:"-"` // the category's
}

// DoubtJSON is what the reader is not sure of.
type DoubtJSON struct {
	Field string `json:"field"`
	Why   string `json:"why"`
	Text  string `json:"-"`
}

// StatusJSON is what `status` prints.
type StatusJSON struct {
	On         office.Date       `json:"on"`
	Directives []StatusDirective `json:"directives"`
	Others     []StatusCategory  `json:"other_categories"`
	Warnings   []ReasonJSON      `json:"warnings"`
}

// StatusDirective is one directive of the board.
type StatusDirective struct {
	ID              string       `json:"id"`
	Memo            *string      `json:"memo"`
	Subject         *string      `json:"subject"`
	Received        office.Date  `json:"received"`
	Due             *office.Date `json:"due"`
	WorkingDaysLeft *int         `json:"working_days_left"`
	Promised        *office.Date `json:"promised,omitempty"` // by the last interim answer; working_days_left then counts to it
	Done            int          `json:"done"`               // done or not applicable
	NotApplicable   int          `json:"not_applicable"`
	Total           int          `json:"total"`
	Count           string       `json:"-"`
	Interims        []AnswerJSON `json:"interims,omitempty"` // answers that left it open
	Answered        *AnswerJSON  `json:"answered"`           // the final answer
	Items           []StatusItem `json:"items"`
}

// AnswerJSON is a letter that answered a directive.
type AnswerJSON struct {
	Memo     string       `json:"memo"`
	Date     office.Date  `json:"date"`
	Promised *office.Date `json:"promised,omitempty"`
	Final    bool         `json:"final,omitempty"` // among the interims: it was final, and another came after it
}

// StatusItem is one item of a directive; Category is null for a plain task.
type StatusItem struct {
	Mark     string       `json:"mark"`
	Category *string      `json:"category"`
	Label    string       `json:"-"` // the category's, or the item's own text for a plain task
	State    office.State `json:"state"`
	Reasons  []ReasonJSON `json:"reasons"`
	English  int          `json:"english_missing,omitempty"` // entries in Bengali alone; no reason of the state
}

// StatusCategory is a category that the directives do not name.
type StatusCategory struct {
	Category string       `json:"category"`
	Label    string       `json:"-"`
	State    office.State `json:"state"`
	Reasons  []ReasonJSON `json:"reasons"`
	English  int          `json:"english_missing,omitempty"`
}

// ReasonJSON is a reason or warning; Record and Field are null where it concerns none.
type ReasonJSON struct {
	Code   string  `json:"code"`
	Text   string  `json:"text"`
	Record *string `json:"record"`
	Field  *string `json:"field"`
}

// DateJSON is what `date` prints.
type DateJSON struct {
	Gregorian office.Date    `json:"gregorian"`
	Bangla    BanglaDateJSON `json:"bangla"`
}

// BanglaDateJSON is a day of the Bangla calendar in numbers and words.
type BanglaDateJSON struct {
	Year      int    `json:"year"`
	Month     int    `json:"month"`
	Day       int    `json:"day"`
	MonthName string `json:"month_name"`
	Text      string `json:"text"`
}

// DueJSON is what `due` prints.
type DueJSON struct {
	Received office.Date     `json:"received"`
	Days     int             `json:"days"`
	Due      office.Date     `json:"due"`
	Skipped  []SkipJSON      `json:"skipped"`
	Notes    []desk.NoteJSON `json:"notes"` // no list for the year, dates of the moon not confirmed
}

// SkipJSON is a day that did not count.
type SkipJSON struct {
	Date office.Date `json:"date"`
	Why  string      `json:"why"`
}
