package catalog

import "batayandesk/internal/office"

// Shape says whether a category is a list of records or one sheet.
type Shape string

// The two shapes of a category.
const (
	List   Shape = "list"
	Single Shape = "single"
)

// Category is one declaration. What Catalog hands out is shared and must not be changed.
//
// Source: internal/catalog/README.md › Categories.
type Category struct {
	ID     string
	Clause string // ক … ঝ in the order that names it; "" where it has none
	Label  office.Text
	// Renamed are later names, in order of their years: the agreement (APA) has become GPMS.
	Renamed []Renaming
	Shape   Shape
	Fields  []Field
	Title   []string  // fields that name a record; the first that is not empty does
	Columns []string  // fields of the table, left to right
	Sort    []SortKey // order of the records in tables and prints
	Fresh   Freshness

	MayNotApply bool   // may be said not to apply to the office, with a reason
	Archive     string // date field after which a record lies in the archive and is judged no more
	Idle        *When  // records that are no person or thing of their own (vacant posts)

	Repeats []string // fields whose values the next record usually has too

	Unique    *Unique
	OneOf     []OneOf
	Needed    []Needed
	One       *One
	Elsewhere []Elsewhere
	Spans     []Span
	Over      *Over
	Terms     []Term
}

// Renaming is the label of a category from a fiscal year on.
type Renaming struct {
	From  string // fiscal year, "2025-26"
	Label office.Text
}

// SortKey is one key of the order of records: numbers by value, choices by their declared order, text by
// the Bengali alphabet.
type SortKey struct {
	Field      string
	Descending bool
}

// When is the condition that a field holds a value ("true" for a bool).
type When struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

func (w *When) holds(values map[string]string) bool {
	return w != nil && values[w.Field] == w.Value
}

// Unique is a number that no two records share, among those of equal Within.
type Unique struct {
	Field  string `json:"field"`
	Within string `json:"within"` // "" = among all
}

// OneOf is a set of fields of which one must be filled for done. A file field is filled by an attachment.
type OneOf struct {
	Fields []string
	Reason string // code where none is: content_missing, phone_missing …
	Field  string // the one a link leads to and whose label counts
}

// Needed is a value that some record must hold for done, while any record exists.
type Needed struct {
	Field, Value string
	Reason       string // role_missing or kind_missing
}

// One is a bool field that exactly one record, not idle, must have set.
type One struct {
	Field           string
	Missing, Repeat string // reasons: head_missing, head_twice
}

// Elsewhere is a value that some live record of another category must hold for done.
type Elsewhere struct {
	Category, Field, Value string
	Reason                 string // role_missing or kind_missing
}

// Span is a pair of date fields of which the second may not be before the first.
type Span struct{ From, To string }

// Over warns of records that say they are to come though their end has passed.
type Over struct {
	When When
	End  string
}

// FreshKind is the kind of a freshness rule.
type FreshKind string

// The four kinds of freshness rules.
const (
	FreshDays       FreshKind = "days"
	FreshLatestItem FreshKind = "latest_item"
	FreshFiscalYear FreshKind = "fiscal_year"
	FreshQuarter    FreshKind = "quarter"
)

// Freshness is how long a category stays fresh. Source: internal/compliance/README.md › Freshness.
type Freshness struct {
	Kind FreshKind
	N    int // days of the window, or of grace after the period's start or end
	// Field is the date field that latest_item looks at. With days it stands for the record's own
	// confirmation (the charter's reviewed_on).
	Field string
	With  When // what a record must be to satisfy a period rule
}

// Field finds a field by name.
func (c *Category) Field(name string) (Field, bool) {
	if i := c.place(name); i >= 0 {
		return c.Fields[i], true
	}
	return Field{}, false
}

// place is where a field stands in Fields; -1 for none of that name.
func (c *Category) place(name string) int {
	for i := range c.Fields {
		if c.Fields[i].Name == name {
			return i
		}
	}
	return -1
}

// LabelIn is the category's name in a fiscal year ("2025-26"); records of old years keep the old name.
func (c *Category) LabelIn(fiscalYear string) office.Text {
	label := c.Label
	for _, r := range c.Renamed {
		if fiscalYear >= r.From {
			label = r.Label
		}
	}
	return label
}

// LabelOn is the category's name on a day.
func (c *Category) LabelOn(day office.Date) office.Text { return c.LabelIn(day.FiscalYear()) }

// Archived tells whether a record lies in the archive on a day.
func (c *Category) Archived(r office.Record, day office.Date) bool {
	end := office.Date(r.Values[c.Archive])
	return c.Archive != "" && end.Valid() && end < day
}

// IsIdle tells whether a record is a vacant post or the like.
func (c *Category) IsIdle(r office.Record) bool { return c.Idle.holds(r.Values) }
