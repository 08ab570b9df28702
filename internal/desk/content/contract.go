package content

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// TableIn asks for rows From … From+Count of a category, filtered by words and sorted by a column
// ("" is the category's own order).
type TableIn struct {
	Category   string `json:"category"`
	Filter     string `json:"filter"`
	Sort       string `json:"sort"`
	Descending bool   `json:"descending"`
	From       int    `json:"from"`
	Count      int    `json:"count"`
	Deleted    bool   `json:"deleted"` // of those that were deleted, last first
	Only       string `json:"only"`    // choices of Table.Only, each on a line; "" is all
}

// Table is one window of a category's records, ready to show.
type Table struct {
	Category      string                `json:"category"`
	Label         string                `json:"label"`
	Clause        string                `json:"clause"`
	Single        bool                  `json:"single"`
	Columns       []TableColumn         `json:"columns"`
	Rows          []TableRow            `json:"rows"`
	From          int                   `json:"from"`
	Shown         int                   `json:"shown"` // rows that pass the filter
	Total         int                   `json:"total"`
	State         office.State          `json:"state"`
	Reasons       []desk.ReasonRow      `json:"reasons"`
	More          int                   `json:"more"`    // reasons that are not listed
	English       string                `json:"english"` // how many entries have no English yet; "" for none
	MayNotApply   bool                  `json:"may_not_apply"`
	NotApplicable *office.NotApplicable `json:"not_applicable"`
	ConfirmedText string                `json:"confirmed_text"`
	Deleted       int                   `json:"deleted"`  // entries that were deleted and can be brought back
	Starters      int                   `json:"starters"` // proposals that can be taken
	Only          []desk.Choice         `json:"only"`     // what the table can be narrowed to beside words
	Chosen        []desk.Choice         `json:"chosen"`   // what it is narrowed to
	Filters       []FilterRow           `json:"filters"`  // those that the office keeps by name
}

// FilterRow is a filter kept by name; Only stands as in TableIn.
type FilterRow struct {
	Name  string `json:"name"`
	Words string `json:"words"`
	Only  string `json:"only"`
}

// FilterIn keeps a filter of a category by its name, in place of another of that name, or with Gone lets go of it.
type FilterIn struct {
	Category string `json:"category"`
	Name     string `json:"name"`
	Words    string `json:"words"`
	Only     string `json:"only"`
	Gone     bool   `json:"gone"`
}

// TableColumn is one column; Kind is the field's kind.
type TableColumn struct {
	Field string `json:"field"`
	Label string `json:"label"`
	Kind  string `json:"kind"`
}

// TableRow is one record; Cells stand in the order of the columns.
type TableRow struct {
	ID        string      `json:"id"`
	Title     string      `json:"title"`
	Cells     []TableCell `json:"cells"`
	Portal    string      `json:"portal"` // new, changed, on or archive
	Problems  int         `json:"problems"`
	Unchecked bool        `json:"unchecked"` // a proposal that nobody has checked yet
	Checked   string      `json:"checked"`   // who has checked it as it now says; "" where nobody has
	Draft     bool        `json:"draft"`     // unsaved typing is kept
	Deleted   string      `json:"deleted"`   // when and by whom it was deleted; "" where it was not
}

// TableCell is a value as shown; Problem says what keeps the item from done, "" if nothing.
type TableCell struct {
	Text    string `json:"text"`
	Problem string `json:"problem"`
}

// NewIn asks for a new record of a category that holds Fill from the start, what usually repeats after the record After, or all
// that the record Copy has and another may have too.
type NewIn struct {
	Category string            `json:"category"`
	Fill     map[string]string `json:"fill"`
	After    string            `json:"after"`
	Copy     string            `json:"copy"`
}

// RecordIn names a record; Base is the revision the caller saw.
type RecordIn struct {
	ID   string `json:"id"`
	Base int    `json:"base"`
}

// RecordView is one record open in its form. Values are canonical, except that a kept draft's are as typed.
type RecordView struct {
	ID            string               `json:"id"` // "" for one that was never saved
	Category      string               `json:"category"`
	Title         string               `json:"title"`
	Revision      int                  `json:"revision"`
	Values        map[string]string    `json:"values"`
	Attachments   []desk.AttachmentRow `json:"attachments"`
	Findings      []Finding            `json:"findings"`
	Derived       map[string]string    `json:"derived"` // shown in an empty field: what it prints as
	DraftKey      string               `json:"draft_key"`
	DraftKept     bool                 `json:"draft_kept"` // Values are unsaved typing brought back
	UpdatedText   string               `json:"updated_text"`
	ConfirmedText string               `json:"confirmed_text"`
	CheckedText   string               `json:"checked_text"` // that a checker has seen it as it now says
	Checkable     bool                 `json:"checkable"`    // a checker works here
	PortalText    string               `json:"portal_text"`
	Portal        string               `json:"portal"`
	Revisions     int                  `json:"revisions"`
	Deleted       bool                 `json:"deleted"` // it is only in the history any more
	Start         string               `json:"start"`   // of a new one that is filled already: the field where work goes on
}

// Finding is a sentence beside a field. Severity: error (cannot be saved), incomplete (not done without it),
// warning (may stay).
type Finding struct {
	Field    string `json:"field"`
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Text     string `json:"text"`
	Todo     string `json:"todo"`
	Move     string `json:"move"` // the personal field that the value may be moved into; "" for none
}

// Draft is a form as typed. ID "" makes a new record; DraftKey is the RecordView's.
type Draft struct {
	ID          string               `json:"id"`
	Category    string               `json:"category"`
	Base        int                  `json:"base"`
	Values      map[string]string    `json:"values"`
	Attachments []desk.AttachmentRow `json:"attachments"`
	DraftKey    string               `json:"draft_key"`
}

// Checked is what a draft would be if saved.
type Checked struct {
	Values   map[string]string `json:"values"` // canonical where they can be read
	Findings []Finding         `json:"findings"`
	Derived  map[string]string `json:"derived"`
}

// Saved answers every change of a record.
type Saved struct {
	Record   *RecordView  `json:"record"` // null after a delete
	Category string       `json:"category"`
	State    office.State `json:"state"`
	Text     string       `json:"text"` // what was done, for the toast
	Nav      desk.Nav     `json:"nav"`
}

// RevisionRow is one line of a record's history.
type RevisionRow struct {
	N       int                `json:"n"`
	Act     int                `json:"act"`
	When    string             `json:"when"`
	Who     string             `json:"who"`
	Why     string             `json:"why"`
	Current bool               `json:"current"`
	Changes []desk.FieldChange `json:"changes"`
	// Files are those that the record had until this revision took or replaced them.
	Files []desk.AttachmentRow `json:"files"`
}

// History is a record's revisions, newest first.
type History struct {
	ID   string        `json:"id"`
	Rows []RevisionRow `json:"rows"`
}

// CompareIn asks how two revisions of a record differ; Older 0 is the one before Newer, Newer 0 the newest.
type CompareIn struct {
	ID    string `json:"id"`
	Older int    `json:"older"`
	Newer int    `json:"newer"`
}

// Comparison is two states of a record side by side, field by field; Same is how many filled fields are alike in both and not listed.
type Comparison struct {
	ID     string          `json:"id"`
	Older  RevisionRow     `json:"older"`
	Newer  RevisionRow     `json:"newer"`
	Fields []FieldCompared `json:"fields"`
	Same   int             `json:"same"`
}

// FieldCompared is a field in both states, cut into what stayed and what did not. Back tells whether the older value can be
// brought back by itself: it is not what the record says now.
type FieldCompared struct {
	Field  string  `json:"field"`
	Label  string  `json:"label"`
	Before []Fated `json:"before"`
	After  []Fated `json:"after"`
	Back   bool    `json:"back"`
}

// Fated is a piece of a text: same, removed or added. Joined the pieces are the text, and none parts a cluster.
type Fated struct {
	Text string      `json:"text"`
	Fate bangla.Fate `json:"fate"`
}

// FieldBackIn brings one field of revision N back on top of Base.
type FieldBackIn struct {
	ID    string `json:"id"`
	N     int    `json:"n"`
	Field string `json:"field"`
	Base  int    `json:"base"`
}

// RestoreIn brings revision N back as a new one on top of Base.
type RestoreIn struct {
	ID   string `json:"id"`
	N    int    `json:"n"`
	Base int    `json:"base"`
}

// ConfirmIn says "checked today, still right" of a record, or of the whole category with ID "".
type ConfirmIn struct {
	Category string `json:"category"`
	ID       string `json:"id"`
}

// NotApplicableIn gives the reason; "" takes it back.
type NotApplicableIn struct {
	Category string `json:"category"`
	Reason   string `json:"reason"`
}

// AttachIn asks for files to add to a field of a draft. Source is chosen (a dialog), dropped (on the window) or pasted: then Name and
// Data, in base64, are the file, because what the clipboard holds the page alone is given.
type AttachIn struct {
	Category string `json:"category"`
	Field    string `json:"field"`
	Source   string `json:"source"`
	Name     string `json:"name"`
	Data     string `json:"data"`
}

// Attached are the files that were taken, and why others were not; Chosen is false where the dialog was closed.
type Attached struct {
	Chosen  bool                 `json:"chosen"`
	Files   []desk.AttachmentRow `json:"files"`
	Refused []office.Worded      `json:"refused"`
}

// FileIn names a file of a record, and how it is called there.
type FileIn struct {
	ID     string `json:"id"` // the record; "" for one that was never saved
	SHA256 string `json:"sha256"`
	Name   string `json:"name"`
}

// FileView is what is told and shown of a file: who added it when, and what stands in it.
type FileView struct {
	Added string     `json:"added"` // "" for one that is not saved yet
	Text  string     `json:"text"`
	Rows  [][]string `json:"rows"` // of a workbook, instead of its text
	More  bool       `json:"more"` // there is more in it than is shown
}

// OptionsIn asks for what an officer field can refer to.
type OptionsIn struct {
	Category string `json:"category"`
	Field    string `json:"field"`
	Filter   string `json:"filter"`
}

// FindIn is a search over everything.
type FindIn struct {
	Query string `json:"query"`
	Limit int    `json:"limit"`
}

// Found answers a search; Query is the one it answers, so that late answers can be dropped.
type Found struct {
	Query string `json:"query"`
	Hits  []Hit  `json:"hits"`
}

// Part is a piece of a text; Mark says that it is what was looked for. Joined the pieces are the text, and none parts a cluster.
type Part struct {
	Text string `json:"text"`
	Mark bool   `json:"mark"`
}

// Hit is one thing found. How says why where its words are not those looked for: by sound, or one letter off.
type Hit struct {
	Kind     string `json:"kind"` // record, directive, letter; filter: then ID is its name
	ID       string `json:"id"`
	Category string `json:"category"`
	Place    string `json:"place"`
	Title    string `json:"title"`
	Detail   string `json:"detail"`
	File     string `json:"file"`    // the file of it in which it was found, which Title then names; "" elsewhere
	Deleted  bool   `json:"deleted"` // it can be brought back
	Titled   []Part `json:"titled"`
	Detailed []Part `json:"detailed"` // Detail, or the words around what was found where neither title nor Detail has it
	How      string `json:"how"`
}
