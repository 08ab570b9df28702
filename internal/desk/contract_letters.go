package desk

import "batayandesk/internal/office"

// ReadIn is a letter's text and the day it came.
type ReadIn struct {
	Text     string `json:"text"`
	Received string `json:"received"`
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
}

// Reading is what was understood of a letter, beside its text, ready to be put right by the clerk.
type Reading struct {
	Intake      Intake      `json:"intake"` // the values as they would be registered
	DateText    string      `json:"date_text"`
	BanglaText  string      `json:"bangla_text"`
	DaysText    string      `json:"days_text"`
	Due         office.Date `json:"due"`
	DueText     string      `json:"due_text"`
	WhyDue      []SkipRow   `json:"why_due"`
	Notes       []string    `json:"notes"` // unconfirmed holidays in the span, a year without a list
	Marks       []Mark      `json:"marks"` // in order, not overlapping
	Doubts      []DoubtRow  `json:"doubts"`
	Sure        int         `json:"sure"`        // things understood without doubt
	Asked       []DoubtRow  `json:"asked"`       // what was not found and the clerk must give
	Registrable bool        `json:"registrable"` // enough was understood to be registered
	Known       string      `json:"known"`       // id of the directive that has this issuer and memo already
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
	Scope     string       `json:"scope"`
	Items     []IntakeItem `json:"items"`
	Signatory []string     `json:"signatory"`
	Copies    []string     `json:"copies"`
}

// IntakeItem is one thing the letter asks for; Category "" is a plain task.
type IntakeItem struct {
	Mark     string `json:"mark"`
	Text     string `json:"text"`
	Category string `json:"category"`
}

// Registered says under which id a directive stands; New is false where it was there already.
type Registered struct {
	ID  string `json:"id"`
	New bool   `json:"new"`
	Nav Nav    `json:"nav"`
}

// DirectiveIn names a directive.
type DirectiveIn struct {
	ID string `json:"id"`
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
	Done     int        `json:"done"`
	Total    int        `json:"total"`
	Answer   *AnswerRow `json:"answer"`
}

// DirectiveList is all directives, newest first.
type DirectiveList struct {
	Rows []DirectiveRow `json:"rows"`
}

// DirectiveView is one directive with its text and marks.
type DirectiveView struct {
	Card   DirectiveCard `json:"card"`
	Text   string        `json:"text"`
	Marks  []Mark        `json:"marks"`
	Items  []BoardItem   `json:"items"`
	Copies []string      `json:"copies"`
	Nav    Nav           `json:"nav"`
}

// CloseIn records the answer that closed a directive.
type CloseIn struct {
	ID   string `json:"id"`
	Memo string `json:"memo"`
	Date string `json:"date"`
}

// TaskIn ticks a plain task of a directive.
type TaskIn struct {
	ID   string `json:"id"`
	Mark string `json:"mark"`
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
	Due    office.Date `json:"due"`
	Text   string      `json:"text"`
	WhyDue []SkipRow   `json:"why_due"`
	Notes  []string    `json:"notes"`
}

// ComposeIn asks for the draft of a letter; an earlier draft for the same directive and template is brought back.
type ComposeIn struct {
	Template  string `json:"template"`
	Directive string `json:"directive"`
	Fresh     bool   `json:"fresh"` // write it anew from the board
	// About is the letter that a reminder reminds of, Days the working days it gave where it does not say;
	// To are offices below to write to, each on a sheet of their own.
	About string   `json:"about,omitempty"`
	Days  int      `json:"days,omitempty"`
	To    []string `json:"to,omitempty"`
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
	Revision  int               `json:"revision"`
	Preview   Preview           `json:"preview"`
}

// LetterDraft is a letter as typed.
type LetterDraft struct {
	ID        string            `json:"id"` // "" for one that was never kept
	Template  string            `json:"template"`
	Directive string            `json:"directive"`
	Revision  int               `json:"revision"`
	Body      office.LetterBody `json:"body"`
}

// IssuedLetter is the letter with its number and its frozen PDF.
type IssuedLetter struct {
	Letter LetterView `json:"letter"`
	Text   string     `json:"text"`
	Nav    Nav        `json:"nav"`
}

// RegisterIn asks for a year of the register; 0 is the year of the day.
type RegisterIn struct {
	Year   int    `json:"year"`
	Filter string `json:"filter"`
}

// Register is the outgoing-letter register of a year, newest first, and the drafts.
type Register struct {
	Year   int           `json:"year"`
	Years  []int         `json:"years"`
	Rows   []RegisterRow `json:"rows"`
	Drafts []RegisterRow `json:"drafts"`
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
}

// CharterIn chooses the form: field, ministry, or "" for the one the charter's record names.
//
// Paper is a4 (also ""), a3, a1 for a wall board, or service for a page of A4 for each service.
type CharterIn struct {
	Form  string `json:"form"`
	Paper string `json:"paper,omitempty"`
}

// PrintIn names a document to print (factsheet, report, register, contacts) and, for the register, its
// period; "" is from the first day of the year to the session's day.
type PrintIn struct {
	Kind string `json:"kind"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

// BundleIn starts a bundle; the place is asked with a dialog.
type BundleIn struct{}

// Job is long work: the answer when it starts, and the event "job" as it goes on.
type Job struct {
	ID     string         `json:"id"`
	Kind   string         `json:"kind"` // bundle, verify, spreadsheet
	Done   int64          `json:"done"`
	Total  int64          `json:"total"`
	Phrase string         `json:"phrase"`
	State  string         `json:"state"` // running, done, failed, cancelled; "" = not started (dialog closed)
	Result string         `json:"result"`
	Lines  []ReasonRow    `json:"lines"` // what a verification found
	Error  *office.Worded `json:"error"`
}

// JobIn names a job.
type JobIn struct {
	ID string `json:"id"`
}

// BundleContents is what a bundle of today would hold.
type BundleContents struct {
	Name     string      `json:"name"`
	Rows     []BundleRow `json:"rows"`
	Size     string      `json:"size"`
	Warnings []string    `json:"warnings"`
}

// BundleRow is one group of files in a bundle.
type BundleRow struct {
	Label  string `json:"label"`
	Detail string `json:"detail"`
	Count  int    `json:"count"`
}

// SettingsView is the office and its revision.
type SettingsView struct {
	Office   office.Office `json:"office"`
	Revision int           `json:"revision"`
	Kinds    []Choice      `json:"kinds"`
	Weekdays []Choice      `json:"weekdays"`
	Officers []Choice      `json:"officers"`
	Fresh    []FreshRow    `json:"fresh"`
}

// FreshRow is a category's freshness window as it now is.
type FreshRow struct {
	Category string `json:"category"`
	Label    string `json:"label"`
	Default  string `json:"default"` // label as declared
	Days     int    `json:"days"`
	Standard int    `json:"standard"` // as declared
	Rule     string `json:"rule"`     // in words
}

// SettingsIn saves the office on top of Base.
type SettingsIn struct {
	Office office.Office `json:"office"`
	Base   int           `json:"base"`
}

// SettingsSaved answers a save of the settings.
type SettingsSaved struct {
	Settings SettingsView `json:"settings"`
	Session  Session      `json:"session"`
	Text     string       `json:"text"`
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
	Kinds []Choice         `json:"kinds"`
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

// Worklist is what must be put on the portal, by category in the portal's order.
type Worklist struct {
	Groups []WorkGroup `json:"groups"`
	Total  int         `json:"total"`
}

// WorkGroup is a category of the worklist.
type WorkGroup struct {
	Category string    `json:"category"`
	Label    string    `json:"label"`
	Rows     []WorkRow `json:"rows"`
}

// WorkRow is one record to put on the portal.
type WorkRow struct {
	ID     string          `json:"id"`
	Title  string          `json:"title"`
	Kind   string          `json:"kind"` // new, changed, remove, archive
	Since  string          `json:"since"`
	Fields []WorkField     `json:"fields"`
	Files  []AttachmentRow `json:"files"`
}

// WorkField is a field to copy into the portal's own form. Before is what the portal shows now, where that
// is known; Text is "" for a field that was emptied.
type WorkField struct {
	Label   string `json:"label"`
	Text    string `json:"text"`
	Before  string `json:"before"`
	Changed bool   `json:"changed"`
}

// TickIn says that a record is on the portal; Off takes it back.
type TickIn struct {
	ID   string `json:"id"`
	Page string `json:"page"`
	Off  bool   `json:"off"`
}

// Ticked answers a tick.
type Ticked struct {
	Worklist Worklist `json:"worklist"`
	Nav      Nav      `json:"nav"`
}
