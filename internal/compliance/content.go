package compliance

import (
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Content is all that is judged: the office as it stood on Day.
type Content struct {
	book *Book // where it was judged already: then Records is nil, and Live reads there

	Day      office.Date
	Office   office.Office
	Catalog  *catalog.Catalog
	Records  map[string][]office.Record // by category: live on Day, drafts excluded
	States   map[string]office.CategoryState
	Holidays []office.Holiday
}

// Reason is one thing that keeps a category from done, or a warning. Its sentence comes from the wording
// table and is led by the record's title.
type Reason struct {
	Code     string // email_missing, quarter_missing …; of a warning the code of its Problem
	Category string
	Record   string // id of the record to mend; "" where it is of the category as a whole
	Field    string // the field to mend
	Title    string // names the record
	Problem  office.Problem
	// State is the one that the reason alone would bring about: missing, partial or stale; "" of a warning.
	State office.State
	// Fill is what a new record holds that mends the reason, as far as the reason knows; nil where no new record does.
	Fill map[string]string
}

// In is the sentence in lang.
func (r Reason) In(lang office.Lang) string {
	if r.Title == "" {
		return r.Problem.In(lang)
	}
	return r.Title + ": " + r.Problem.In(lang)
}

// Line is a Reason as the commands print it. Source: internal/desk/README.md › Answers of the commands.
type Line struct {
	Code   string `json:"code"`
	Text   string `json:"text"`
	Record string `json:"record"`
	Field  string `json:"field"`
}

// Line is the reason worded in lang.
func (r Reason) Line(lang office.Lang) Line {
	return Line{Code: r.Code, Text: r.In(lang), Record: r.Record, Field: r.Field}
}

func (c Content) catalogue() *catalog.Catalog {
	if c.Catalog == nil {
		return catalog.Default()
	}
	return c.Catalog
}

// Live are the records of a category that are live on the day, in its order. They are shared and must not be changed.
func (c Content) Live(category string) []office.Record {
	if c.book != nil {
		return c.book.Live(category)
	}
	all := c.Records[category]
	for i := range all {
		if all[i].Deleted {
			return withoutDeleted(all)
		}
	}
	return all
}

func withoutDeleted(records []office.Record) []office.Record {
	var live []office.Record
	for _, r := range records {
		if !r.Deleted {
			live = append(live, r)
		}
	}
	return live
}
