package portal

import "batayandesk/internal/desk"

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
	More     int       `json:"more"` // entries that wait and are not listed
}

// WorkRow is one record to put on the portal.
type WorkRow struct {
	ID     string               `json:"id"`
	Title  string               `json:"title"`
	Kind   string               `json:"kind"` // new, changed, remove, archive
	Since  string               `json:"since"`
	Unseen bool                 `json:"unseen"` // a checker works here, and has not seen it as it now says
	Fields []WorkField          `json:"fields"`
	Files  []desk.AttachmentRow `json:"files"`
}

// WorkField is a field to copy into the portal's own form. Before is what the portal shows now, where that
// is known; Text is "" for a field that was emptied. HTML is the value with its bold words, lists and tables, "" of a field that
// has none of these.
type WorkField struct {
	Label   string `json:"label"`
	Text    string `json:"text"`
	HTML    string `json:"html"`
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
	Nav      desk.Nav `json:"nav"`
}
