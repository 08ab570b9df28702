package desk

import (
	"io"

	"batayandesk/internal/office"
)

// The answers that several verbs share. Every worded string is in the language of the session.

// NavItem is one category in the navigation.
type NavItem struct {
	Category string       `json:"category"`
	Clause   string       `json:"clause"`
	Label    string       `json:"label"`
	State    office.State `json:"state"`
	Count    int          `json:"count"`
}

// Nav is what the frame shows beside every page.
type Nav struct {
	Categories []NavItem `json:"categories"`
	Worklist   int       `json:"worklist"`   // entries to put on the portal
	Directives int       `json:"directives"` // open ones
	Undo       string    `json:"undo"`       // what Ctrl Z would take back; "" nothing
	Redo       string    `json:"redo"`       // what Ctrl Y would bring back; "" nothing
}

// ReasonRow is one reason of a state, or a warning: the sentence, and where it can be mended.
type ReasonRow struct {
	Code     string `json:"code"`
	Text     string `json:"text"`
	Category string `json:"category"`
	Record   string `json:"record"`
	Field    string `json:"field"`
	// Fill is what a new record starts with that mends it; absent where none does.
	Fill map[string]string `json:"fill,omitempty"`
}

// SkipRow is a day that did not count, with the reason.
type SkipRow struct {
	Date string `json:"date"`
	Text string `json:"text"`
	Why  string `json:"why"`
}

// AttachmentRow is a file of a record as the page shows it. Address is where its bytes are served.
type AttachmentRow struct {
	Name      string `json:"name"`
	MediaType string `json:"media_type"`
	Size      int64  `json:"size"`
	SizeText  string `json:"size_text"`
	SHA256    string `json:"sha256"`
	Field     string `json:"field"`
	Address   string `json:"address"`
	Kind      string `json:"kind"` // what it is, in words
	Note      string `json:"note"` // what is to be said of it: a scan without text; "" nothing
}

// Preview is a rendered document: where its PDF is served and what the clerk should know before printing.
type Preview struct {
	Address  string      `json:"address"`
	Pages    int         `json:"pages"`
	Warnings []string    `json:"warnings"`
	Gaps     []ReasonRow `json:"gaps"` // required cells that print empty, placeholders, …
	Parts    []PartPlace `json:"parts"`
}

// PartPlace is where a part of a letter stands in the preview. Part is named as in the letter's body: "subject",
// "paragraphs.3" (from 0), "recipients.0". Tops and bottoms are thousandths of the page's height, from its upper edge,
// Left and Right of its width.
type PartPlace struct {
	Part     string `json:"part"`
	Page     int    `json:"page"` // from 1
	Top      int    `json:"top"`
	LastPage int    `json:"last_page"`
	Bottom   int    `json:"bottom"`
	Left     int    `json:"left"`
	Right    int    `json:"right"`
}

// Printed is a print that goes with the office's content: made when it is written, or frozen when it was issued.
type Printed struct {
	Name   string // without ".pdf", in ASCII
	Write  func(io.Writer) error
	Frozen *office.Attachment
}

// SavedFile says where a file was written; Saved is false where the clerk closed the dialog.
type SavedFile struct {
	Saved bool   `json:"saved"`
	Name  string `json:"name"`
}

// SavedFiles says into which folder several files were written, and how many; Text says it in a sentence.
// Saved is false where the clerk closed the dialog.
type SavedFiles struct {
	Saved  bool   `json:"saved"`
	Folder string `json:"folder"`
	Count  int    `json:"count"`
	Text   string `json:"text"`
}

// Choice is one entry of a list to choose from.
type Choice struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Hint  string `json:"hint"`
}

// Done is the answer of a verb that has nothing more to say.
type Done struct {
	OK bool `json:"ok"`
}

// Options are the choices of a field.
type Options struct {
	Choices []Choice `json:"choices"`
}

// JobIn names a job.
type JobIn struct {
	ID string `json:"id"`
}

// Job is long work: the answer when it starts, and the event "job" as it goes on.
type Job struct {
	ID     string         `json:"id"`
	Kind   string         `json:"kind"` // bundle, verify, spreadsheet, print
	Done   int64          `json:"done"`
	Total  int64          `json:"total"`
	Phrase string         `json:"phrase"`
	State  string         `json:"state"` // running, done, failed, cancelled; "" = not started (dialog closed)
	Result string         `json:"result"`
	Lines  []ReasonRow    `json:"lines"` // what a verification found
	Error  *office.Worded `json:"error"`
}

// PrintOffer is what came of a wish to print. State is closed (the system's dialogue was), opened (in the program of
// its kind), choose (the page asks, of Printers),
// asks (Send again, fitting or sure, answers Asks), started (Job says how it goes) or cannot (Problem says why; Instead takes
// another way). ID names what waits.
type PrintOffer struct {
	State    string         `json:"state"`
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Pages    int            `json:"pages"` // 0 = not known here
	Printers []PrinterRow   `json:"printers"`
	Asks     []ReasonRow    `json:"asks"`
	Job      Job            `json:"job"`
	Problem  *office.Worded `json:"problem"`
}

// PrinterRow is a printer to choose, the system's own choice first.
type PrinterRow struct {
	Name   string   `json:"name"`
	Duplex bool     `json:"duplex"`
	Trays  []Choice `json:"trays"`
}

// PrintOrder says how what waits is to be printed. Pages is "2-3, 5", "" all; Sides one, long, short or "" as the printer is set.
// Fit makes it smaller where the paper or what the printer reaches of it is; Sure prints what Asks was about as it is. Without a
// printer all but these two is as it was chosen before.
type PrintOrder struct {
	ID      string `json:"id"`
	Printer string `json:"printer"`
	Pages   string `json:"pages"`
	Copies  int    `json:"copies"`
	Sides   string `json:"sides"`
	Tray    string `json:"tray"`
	Fit     bool   `json:"fit"`
	Sure    bool   `json:"sure"`
}

// PrintInstead names what waits, and the way taken instead of printing it: program, open or save.
type PrintInstead struct {
	ID  string `json:"id"`
	Way string `json:"way"`
}

// CategoryIn names a category.
type CategoryIn struct {
	Category string `json:"category"`
}
