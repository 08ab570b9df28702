package officefile

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// SessionIn chooses the language that answers are worded in: "bn" or "en"; "" leaves it.
type SessionIn struct {
	Lang string `json:"lang"`
}

// Session is what the window needs before its first page.
type Session struct {
	Open    bool        `json:"open"`
	Sample  bool        `json:"sample"` // the sample office, which pretends to be on its own day
	Name    string      `json:"name"`   // first line of the office's name
	Place   string      `json:"place"`
	File    string      `json:"file"`     // name of the office file
	Day     office.Date `json:"day"`      // the day of board, prints and stamps
	DayText string      `json:"day_text"` // weekday and both calendars
	DayKind string      `json:"day_kind"` // today, pretended (the sample's own) or chosen
	Actor   string      `json:"actor"`
	// ActorNamed is false while nobody has said who works, and Actor is the system's user.
	ActorNamed bool           `json:"actor_named"`
	Recent     []RecentFile   `json:"recent"`  // office files that were open before, the last first
	Offered    bool           `json:"offered"` // the first of them is one that another start of the program brought
	Actors     []string       `json:"actors"`  // who has worked in this file before, and the officers
	Nav        desk.Nav       `json:"nav"`
	Trouble    *office.Worded `json:"trouble"` // why the default office file could not be opened
	Looking    *office.Worded `json:"looking"` // why the office file is only looked at; null where it can be written to
	Ended      *office.Worded `json:"ended"`   // the run of the program before ended by a fault; null where it did not
	HasSample  bool           `json:"has_sample"`
	Kinds      []desk.Choice  `json:"kinds"` // kinds of office, for a new one
	About      About          `json:"about"`
}

// HeldView is what is known of another program that has the open office file.
type HeldView struct {
	Held   bool   `json:"held"`   // another has it still
	Text   string `json:"text"`   // how long it has said nothing; "" while it answers
	MayUse bool   `json:"usable"` // it can be opened here to be written to
	Gone   bool   `json:"gone"`   // for that it is taken from a computer that is gone
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
	Kind          office.Kind `json:"kind"`
	NameBN        string      `json:"name_bn"`
	NameEN        string      `json:"name_en"`
	PlaceBN       string      `json:"place_bn"`
	Website       string      `json:"website"`
	FileCode      string      `json:"file_code"`
	NextSerial    int         `json:"next_serial"`
	SuperiorBN    string      `json:"superior_bn"`
	SuperiorHead  string      `json:"superior_head"`
	Signatory     string      `json:"signatory"`
	SignatoryPost string      `json:"signatory_post"`
	Phone         string      `json:"phone"`
	Email         string      `json:"email"`
	Head          bool        `json:"head"`  // the signatory heads the office, and is the first of its officers
	Clerk         string      `json:"clerk"` // who works; "" leaves it
}

// SuggestIn is what a first start says first.
type SuggestIn struct {
	Kind    office.Kind `json:"kind"`
	PlaceBN string      `json:"place_bn"`
}

// Suggested is what usually follows from it; "" where nothing does.
type Suggested struct {
	NameBN        string `json:"name_bn"`
	NameEN        string `json:"name_en"`
	SuperiorBN    string `json:"superior_bn"`
	SuperiorHead  string `json:"superior_head"`
	SignatoryPost string `json:"signatory_post"`
}

// RecentFile is an office file that was open before. Its path stays here.
type RecentFile struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Place  string `json:"place"`
	File   string `json:"file"`
	Folder string `json:"folder"`
}

// RecentIn names one of them.
type RecentIn struct {
	ID string `json:"id"`
}

// DayIn chooses the day that the office is looked at; "" goes back to the file's own.
type DayIn struct {
	Day string `json:"day"`
}

// ActorIn names who works from now on.
type ActorIn struct {
	Name string `json:"name"`
}
