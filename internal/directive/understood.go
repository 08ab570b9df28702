package directive

import (
	"slices"
	"strconv"

	"batayandesk/internal/office"
)

// Span is a stretch of the text as received: code points From (included) to To (not included).
type Span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// Doubt is one thing that the reader is not sure of.
type Doubt struct {
	Field string      `json:"field"` // as in Understood.Spans, for example "items[8].text"
	Why   string      `json:"why"`   // short code, for example "spelling"; Problem gives its sentence
	Args  office.Args `json:"args,omitempty"`
}

// Item is one thing the letter asks for. Category is "" for a plain task.
type Item struct {
	Mark     string `json:"mark"` // what stands before it, in its own script: ক, ১, iv; "" where it has a bullet alone
	Text     string `json:"text"` // in normal form, wrapped lines joined
	Category string `json:"category"`
	Span     Span   `json:"span"` // mark and text
}

// Understood is what was understood of a letter. Every text in it is in normal form; a thing that was
// not found is empty and stands in Asked.
type Understood struct {
	Issuer   string             `json:"issuer"`
	Branch   string             `json:"branch"`
	Website  string             `json:"website"`
	Memo     string             `json:"memo"`      // canonical, or as typed where of another form
	MemoForm office.MemoForm    `json:"memo_form"` // 18, 22 or other; "" where no memo was found
	Date     office.Date        `json:"date"`
	Bangla   *office.BanglaDate `json:"bangla_date"`
	Subject  string             `json:"subject"`
	Days     *int               `json:"days"`     // from receipt; nil where none or a deadline is named
	Deadline office.Date        `json:"deadline"` // a fixed last day
	Scope    office.Scope       `json:"scope"`    // ScopeOwn, ScopeOwnSubordinate or ""
	Items    []Item             `json:"items"`

	Signatory []string `json:"signatory"`
	Copies    []string `json:"copies"`

	// Spans say where each thing stood: issuer, branch, website, memo, date, bangla_date, subject, days,
	// deadline, scope, items[0].mark, items[0].text, signatory, signatory[0], copies, copies[0] …
	Spans  map[string]Span `json:"spans"`
	Doubts []Doubt         `json:"doubts"`
	Asked  []string        `json:"asked"` // fields that were not found and the clerk must fill; "days" stands for days or deadline
}

// Registrable tells whether enough was understood to register the letter: at least one item, and a memo
// number or a subject. Source: internal/directive/README.md › Registering.
func (u Understood) Registrable() bool {
	return len(u.Items) > 0 && (u.Memo != "" || u.Subject != "")
}

// ReceivedOn is u as one reads a letter that came on day: one dated later has a doubt on its date, since either
// of the two days must be wrong.
func (u Understood) ReceivedOn(day office.Date) Understood {
	if u.Date != "" && day != "" && u.Date > day {
		u.Doubts = slices.Clone(u.Doubts)
		u.doubt("date", "date_received", office.Args{"date": u.Date, "received": day})
	}
	return u
}

// Doubted tells whether field, or a part of it, carries a doubt.
func (u Understood) Doubted(field string) bool {
	return slices.ContainsFunc(u.Doubts, func(d Doubt) bool { return d.Field == field })
}

// Mark is a stretch of the text with the field that was read from it.
type Mark struct {
	Span
	Field string `json:"field"`
	Doubt bool   `json:"doubt"`
}

// Marks are the spans in the order of the text, none overlapping another: what a page paints over the
// text. Whole lists (signatory, copies) are left out for their entries.
func (u Understood) Marks() []Mark {
	marks := make([]Mark, 0, len(u.Spans))
	for field, span := range u.Spans {
		if field != "signatory" && field != "copies" {
			marks = append(marks, Mark{span, field, u.Doubted(field)})
		}
	}
	slices.SortFunc(marks, func(a, b Mark) int {
		if a.From != b.From {
			return a.From - b.From
		}
		if a.To != b.To {
			return b.To - a.To
		}
		if a.Field < b.Field {
			return -1
		}
		return 1
	})
	kept := marks[:0]
	end := 0
	for _, m := range marks {
		if m.From >= end {
			kept = append(kept, m)
			end = m.To
		}
	}
	return kept
}

func (u *Understood) doubt(field, why string, args office.Args) {
	for _, d := range u.Doubts {
		if d.Field == field && d.Why == why {
			return
		}
	}
	u.Doubts = append(u.Doubts, Doubt{field, why, args})
}

func (u *Understood) ask(field string) {
	if !slices.Contains(u.Asked, field) {
		u.Asked = append(u.Asked, field)
	}
}

func itemField(i int, part string) string { return "items[" + strconv.Itoa(i) + "]." + part }

func entryField(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
