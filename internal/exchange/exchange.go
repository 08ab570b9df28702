package exchange

import (
	"encoding/json"

	"batayandesk/internal/office"
)

// The two formats of an office as one JSON file, and the newest major version that is read.
//
// Source: internal/exchange/README.md › Office file.
const (
	FormatOffice  = "batayan-office"  // attachments inside, as base64
	FormatContent = "batayan-content" // attachments beside it, by digest
	Version       = 1
)

// File is an office as one JSON file: what `init --from` reads and what a bundle's content.json holds.
type File struct {
	Format     string
	ExportedAt string // moment of the export, as written; "" where the file says none
	AsOn       office.Date
	Office     office.Office
	Categories map[string]Category // by id; only categories of the catalogue
	Directives []office.Directive
	Letters    []office.Letter
	Holidays   []office.Holiday

	// Files are the attachments' bytes that came inside, by lower-case hex SHA-256.
	Files map[string][]byte
	// Unknown are keys that this program does not know, to be handed on: place → value. A place is the
	// keys from the top joined by "/", with the id (else the number) of a list's element:
	// "categories/grs/records/01E83D68W0421T9TS0WB4CXCHD/values/pager".
	Unknown map[string]json.RawMessage
}

// Category is one category of an exchange file.
type Category struct {
	State   office.CategoryState
	Records []office.Record
}

// Limits of an exchange file. A district has fewer officers than this.
const (
	maxBytes       = 64 << 20
	maxRecords     = 50_000
	maxAttachments = 50_000
	maxFaults      = 200
)

// OfficeLimits and ContentLimits bound the JSON of the two formats.
var (
	OfficeLimits  = Limits{Bytes: maxBytes, Depth: 24, Members: 100_000, KeyBytes: 256, StringBytes: 4 << 20, FileBytes: maxBytes}
	ContentLimits = Limits{Bytes: maxBytes, Depth: 24, Members: 100_000, KeyBytes: 256, StringBytes: 4 << 20}
)
