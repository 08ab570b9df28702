package office

import (
	"maps"
	"slices"
	"strings"
)

// Office is one office and its settings: what stands in letterheads, memo numbers and signature blocks.
// Its JSON is that of internal/exchange/README.md › Office file.
type Office struct {
	ID            string   `json:"id"`
	Kind          Kind     `json:"kind"`
	NameBN        string   `json:"name_bn"`
	NameEN        string   `json:"name_en"`
	Letterhead    []string `json:"letterhead"`
	UpazilaBN     string   `json:"upazila_bn"`
	DistrictBN    string   `json:"district_bn"`
	DivisionBN    string   `json:"division_bn"`
	UpazilaEN     string   `json:"upazila_en"`
	DistrictEN    string   `json:"district_en"`
	DivisionEN    string   `json:"division_en"`
	AddressBN     string   `json:"address_bn"`
	Phone         string   `json:"phone"`
	Email         string   `json:"email"`
	Website       string   `json:"website"`
	GeoCode       string   `json:"geo_code"`
	TelephoneCode string   `json:"telephone_code"`

	Superior     Superior            `json:"superior"`
	Memo         MemoSettings        `json:"memo"`
	Signatory    Signatory           `json:"signatory"`
	Weekend      []Weekday           `json:"weekend"`
	Digits       PrintDigits         `json:"digits"`
	Subordinates []SubordinateOffice `json:"subordinate_offices"`
	Print        PrintSettings       `json:"print"`
	Overlay      Overlay             `json:"overlay"`

	// PortalKept is false where others keep the office's portal: what waits for it is then nobody's gap. Nil is true.
	PortalKept *bool `json:"portal_kept,omitempty"`
	// SanctionedPosts is how many posts the office has, vacant ones included; 0 = not said.
	SanctionedPosts int `json:"sanctioned_posts,omitempty"`
}

// KeepsPortal tells whether the office keeps account of what stands on its portal.
func (o Office) KeepsPortal() bool { return o.PortalKept == nil || *o.PortalKept }

// Title is the office's name in two lines, as the letterhead has them after the government's; place is "" where
// it has none.
func (o Office) Title() (name, place string) {
	head := slices.DeleteFunc(slices.Clone(o.Letterhead), func(line string) bool {
		return strings.HasPrefix(line, "গণপ্রজাতন্ত্রী") || strings.HasPrefix(line, "www.") || line == ""
	})
	switch len(head) {
	case 0:
		return o.NameBN, ""
	case 1:
		return head[0], ""
	}
	return head[0], head[1]
}

// SignatureOf is the block of an officer of the list under a letter: name and post, and below them what the office's own
// block has below its, place and phone.
func (o Office) SignatureOf(name, designation string) []string {
	var lines []string
	for _, line := range []string{name, designation} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	for _, line := range o.Signatory.Lines {
		if line != o.Signatory.NameBN && line != o.Signatory.DesignationBN {
			lines = append(lines, line)
		}
	}
	return lines
}

// As is the signatory with the name and the post that the list of officers says today.
func (s Signatory) As(officer, name, designation string) Signatory {
	if name == s.NameBN && designation == s.DesignationBN {
		s.Officer = officer
		return s
	}
	lines := Office{Signatory: s}.SignatureOf(name, designation)
	return Signatory{NameBN: name, DesignationBN: designation, Officer: officer, Head: s.Head, Lines: lines}
}

// Superior is the office one step up, to which answers go.
type Superior struct {
	NameBN            string `json:"name_bn"`
	HeadDesignationBN string `json:"head_designation_bn"`
	Website           string `json:"website"`
	Phone             string `json:"phone"`
}

// MemoSettings say how the office numbers its letters. Source: internal/office/README.md › Memo numbers.
type MemoSettings struct {
	Form       MemoForm       `json:"form"`
	FileCode   string         `json:"file_code"`   // all parts before the issue number
	NextSerial map[string]int `json:"next_serial"` // calendar year → next issue number of FileCode
	Series     Series         `json:"series"`
}

// Signatory signs the office's letters.
type Signatory struct {
	NameBN        string   `json:"name_bn"`
	DesignationBN string   `json:"designation_bn"`
	Officer       string   `json:"officer,omitempty"` // record of officers_staff, where linked
	Head          bool     `json:"head,omitempty"`    // Officer was the head of the office when it was chosen
	Lines         []string `json:"lines"`
}

// SubordinateOffice is an entry of the directory of offices below.
type SubordinateOffice struct {
	ID     string `json:"id"`
	Kind   Kind   `json:"kind"`
	NameBN string `json:"name_bn"`
	HeadBN string `json:"head_bn"`
	Phone  string `json:"phone,omitempty"`
	Email  string `json:"email,omitempty"`
}

// PrintSettings are the office's choices for paper; zero values mean the defaults of
// internal/office/README.md › Paper.
type PrintSettings struct {
	TopMM      float64     `json:"top_mm,omitempty"`
	BottomMM   float64     `json:"bottom_mm,omitempty"`
	LeftMM     float64     `json:"left_mm,omitempty"`
	RightMM    float64     `json:"right_mm,omitempty"`
	SizePt     float64     `json:"size_pt,omitempty"` // 11–16
	LineHeight float64     `json:"line_height,omitempty"`
	LabelSign  LabelSign   `json:"label_sign,omitempty"`
	EraBN      EraSpelling `json:"era_bn,omitempty"`
	HeaderBN   string      `json:"header_bn,omitempty"` // a line above the letterhead, such as the year's motto
	FooterBN   string      `json:"footer_bn,omitempty"` // a line at the foot of every page
	// FactsheetMobiles puts mobile numbers on the 333 fact sheet.
	FactsheetMobiles bool `json:"factsheet_mobiles,omitempty"`
	// ApproverOnLetters puts who approved a letter, and the day, at the foot of its pages.
	ApproverOnLetters bool `json:"approver_on_letters,omitempty"`
	// EmblemSHA256 is the digest of the attachment that stands above the letterhead; "" = none.
	EmblemSHA256 string `json:"emblem_sha256,omitempty"`
	// Styles are the office's choice of LetterBody.Style by template (reply, reminder …).
	Styles map[string]LetterStyle `json:"styles,omitempty"`
}

// Overlay is what the office changed in the catalogue's declarations.
type Overlay struct {
	Labels     map[string]Text   `json:"labels,omitempty"`     // category id → label
	FreshDays  map[string]int    `json:"fresh_days,omitempty"` // category id → days of its freshness rule
	Remarks    map[string]string `json:"remarks,omitempty"`    // state → wording of the reply's remark
	MayNotBe   map[string]bool   `json:"may_not_be,omitempty"` // category id → may be not applicable
	Keepers    map[string]string `json:"keepers,omitempty"`    // category id → officer of the list who was given it to keep
	VisionName VisionName        `json:"vision_name,omitempty"`
	Spelling   Spelling          `json:"spelling,omitzero"`
}

// Spelling is what the office says of spelling: whether it is looked at, which words are right, and which pairs it adds.
type Spelling struct {
	Off   bool           `json:"off,omitempty"`
	Words []string       `json:"words,omitempty"`
	Pairs []SpellingPair `json:"pairs,omitempty"`
}

// SpellingPair is how a word is written, and how the office wants it.
type SpellingPair struct {
	Wrong string `json:"wrong"`
	Right string `json:"right"`
	Why   string `json:"why,omitempty"`
}

// Record is one entry of a category as it now is. Values are in the canonical text form of their field
// kind: NFC, ISO dates, plain decimals, "true"/"false", lists as lines. A field without value is absent.
type Record struct {
	ID          string            `json:"id"` // ULID; its time is the creation
	Category    string            `json:"category"`
	Values      map[string]string `json:"values"`
	Attachments []Attachment      `json:"attachments"`

	Revision    int      `json:"revision"`    // counts every stored change, from 1
	ContentRev  int      `json:"content_rev"` // the revision at which values or attachments last changed
	Published   int      `json:"published"`   // the revision that is on the portal; 0 never; -1 one older than any we hold
	PortalOn    Date     `json:"portal_on"`   // the day it was last put there
	PortalURL   string   `json:"portal_page"` // the page it stands on, where the clerk gave it
	UpdatedOn   Date     `json:"updated_on"`  // day of the last change of content
	UpdatedBy   string   `json:"updated_by"`
	ConfirmedOn Date     `json:"confirmed_on"` // day it was last said to be still right
	Deleted     bool     `json:"deleted,omitempty"`
	Unchecked   bool     `json:"unchecked,omitempty"` // a proposal that nobody has checked yet
	Checked     *Checked `json:"checked,omitempty"`   // by a checker, as it now says
}

// Changed tells whether the portal shows something older than this record, or nothing of it.
func (r Record) Changed() bool { return r.Published < r.ContentRev }

// SameContent tells whether two states of a record say the same: values, files, and whether it is there at all.
func (r Record) SameContent(other Record) bool {
	return r.Deleted == other.Deleted && maps.Equal(r.Values, other.Values) && slices.Equal(r.Attachments, other.Attachments)
}

// Attachment names a file of a record; the bytes lie in the office file under their digest.
type Attachment struct {
	Name      string `json:"name"`
	MediaType string `json:"media_type"`
	Size      int64  `json:"size"`
	SHA256    string `json:"sha256"`          // lower-case hex
	Field     string `json:"field,omitempty"` // the file field it belongs to; "" satisfies any
}

// CategoryState is what is said of a whole category.
type CategoryState struct {
	Category      string         `json:"category"`
	NotApplicable *NotApplicable `json:"not_applicable"`
	ConfirmedOn   Date           `json:"confirmed_on"`
	Filters       []Filter       `json:"filters,omitempty"` // what the office looks for again and again
	Revision      int            `json:"revision"`
}

// Filter is a way to narrow a category's table, kept under a name.
type Filter struct {
	Name  string   `json:"name"`
	Words string   `json:"words,omitempty"`
	Only  []string `json:"only,omitempty"` // the choices that each entry must meet; what they are, the table knows
}

// NotApplicable is the written reason why a category has no content.
type NotApplicable struct {
	ReasonBN string `json:"reason_bn"`
	SetOn    Date   `json:"set_on"`
	SetBy    string `json:"set_by"`
}

// Subject says what kind of stored thing a revision is of.
type Subject string

// What revisions are kept of.
const (
	SubjectOffice    Subject = "office"
	SubjectCategory  Subject = "category"
	SubjectRecord    Subject = "record"
	SubjectDirective Subject = "directive"
	SubjectLetter    Subject = "letter"
	SubjectHolidays  Subject = "holidays" // one year's list
	SubjectPerson    Subject = "person"   // somebody who works at the office's computer
)

// Reason says why a revision came to be.
type Reason string

// Why revisions are made.
const (
	Typed     Reason = "typed"
	Imported  Reason = "imported"
	Restored  Reason = "restored"
	Removed   Reason = "removed"
	Confirmed Reason = "confirmed"
	Ticked    Reason = "ticked" // put on the portal, or taken back
	Issued    Reason = "issued"
	Cancelled Reason = "cancelled" // a letter, or that it was, taken back
	Noted     Reason = "noted"     // what became of a letter: sent again, signed, answered
	Closed    Reason = "closed"    // a directive answered or opened again
)

// Revision is one saved state: the whole thing as it was, who, when and why, chained by checksum to the
// revision stored before it in the office file.
type Revision struct {
	Seq     uint64  `json:"seq"` // place in the office file's whole history, from 1
	Act     uint64  `json:"act"` // number of the act it belongs to; 0 in a file of schema 1 that is only read
	Subject Subject `json:"subject"`
	ID      string  `json:"id"`
	N       int     `json:"n"`   // the thing's own revision number, from 1
	Day     Date    `json:"day"` // the office's day
	At      string  `json:"at"`  // RFC 3339 moment
	Actor   string  `json:"actor"`
	Reason  Reason  `json:"reason"`
	Body    []byte  `json:"body"` // JSON of the whole thing
	Prev    string  `json:"prev"` // Sum of the revision with Seq-1
	Sum     string  `json:"sum"`  // SHA-256 over all of the above, hex
}

// Act is whatever one click, command, import or undo changed at once: the revisions First to Last. The acts of
// an office file follow each other without gaps, and so do their revisions. Day, At, Actor and Reason are those
// of the first revision.
//
// Each act carries the tops of two stacks as they are after it, so that what can be taken back and brought back
// is known across restarts and is kept nowhere else. A plain act goes on top of the undo stack and empties the
// redo stack; a Fixed one only empties the redo stack. One that takes back X leaves on the undo stack what lay
// under X, and goes on top of the redo stack; one that brings back what X took back leaves on the redo stack
// what lay under X, and goes on top of the undo stack.
type Act struct {
	No       uint64 `json:"no"` // from 1
	Day      Date   `json:"day"`
	At       string `json:"at"`
	Actor    string `json:"actor"`
	Reason   Reason `json:"reason"`
	Words    Text   `json:"words"` // what it did, as said then; empty where nothing was said
	First    uint64 `json:"first"` // Seq of its first revision
	Last     uint64 `json:"last"`
	Fixed    bool   `json:"fixed,omitempty"`    // never taken back: issuing, closing, the import that made the office
	Reverses uint64 `json:"reverses,omitempty"` // number of the act that it takes back or brings back; 0 = a plain act
	Undo     uint64 `json:"undo"`               // number of the act on top of the undo stack after this one; 0 = empty
	Redo     uint64 `json:"redo"`               // the same of the redo stack
	Latest   Date   `json:"latest"`             // the latest Day of any revision up to Last
}

// Change is who makes a change, when and why; the store stamps a Revision with it.
type Change struct {
	Day    Date
	At     string
	Actor  string
	Reason Reason
}

// Holiday is one date of the office's calendar. Source: internal/office/README.md › Holidays.
type Holiday struct {
	Date      Date        `json:"date"`
	Kind      HolidayKind `json:"kind"`
	NameBN    string      `json:"name_bn"`
	Moon      bool        `json:"moon"`
	Confirmed bool        `json:"confirmed"`
}
