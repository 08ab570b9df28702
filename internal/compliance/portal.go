package compliance

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Portal says how a record's content stands to the portal on a day (new, changed, on or archive), and what is to be done
// there: new, changed, archive, remove, or "" nothing.
//
// Source: internal/compliance/README.md › Portal worklist.
func Portal(c *catalog.Category, r office.Record, day office.Date) (stands, to string) {
	switch {
	case c.Archived(r, day):
		stands = "archive"
	case r.Published == 0:
		stands = "new"
	case r.Changed():
		stands = "changed"
	default:
		stands = "on"
	}
	switch {
	case r.Deleted && (r.Published == 0 || !r.Changed()):
		return stands, ""
	case r.Deleted:
		return stands, "remove"
	case stands == "archive" && (r.Published == 0 || r.PortalOn > office.Date(r.Values[c.Archive])):
		return stands, "" // once it was ticked after its end, it is in the portal's archive
	case stands == "on":
		return stands, ""
	}
	return stands, stands
}
