package compliance

import (
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// The categories that others refer to. Source: internal/catalog/README.md › Categories.
const (
	officers = "officers_staff"
	charters = "citizen_charter"
)

// Book is an office's content on a day, arranged and judged record by record, so that a change of one record costs
// that record, one pass over the numbers of its category, and what refers to it: never the office read anew. It is
// immutable and may be shared; With and its like give the next one and leave this one as it is.
type Book struct {
	content   Content
	catalog   *catalog.Catalog
	calendar  Calendar
	form      string // the charter's in use
	shelves   map[string]*shelf
	standings []Standing // in the catalogue's order
}

// Open arranges and judges the whole content.
func Open(c Content) *Book {
	b := &Book{catalog: c.catalogue(), calendar: CalendarOf(c), shelves: map[string]*shelf{}}
	b.content = Content{book: b, Day: c.Day, Office: c.Office, Catalog: c.Catalog, States: c.States, Holidays: c.Holidays}
	for _, category := range b.catalog.All() {
		b.shelves[category.ID] = newShelf(b.plan(category), c.Records[category.ID])
	}
	b.judgeAll()
	return b
}

// plan is what the category's rows are judged by.
func (b *Book) plan(category *catalog.Category) *plan {
	return newPlan(b.catalog, category, b.content.Day)
}

// judgeAll judges every row, and every category from them.
func (b *Book) judgeAll() {
	b.form = catalog.CharterFormOf(b.Live(charters))
	env := b.env()
	for _, s := range b.shelves {
		s.judge(s.rows, env)
		s.count(b.content.States[s.category.ID])
	}
	b.standings = nil
	for _, category := range b.catalog.All() {
		b.standings = append(b.standings, b.stand(category.ID))
	}
}

// env is what records are judged with; their siblings are looked at apart.
func (b *Book) env() catalog.Env {
	return catalog.Env{Day: b.content.Day, Officer: b.officer, CharterForm: b.form, Office: b.content.Office}
}

func (b *Book) officer(id string) (office.Record, bool) {
	if row, found := b.Row(officers, id); found {
		return row.Record, true
	}
	return office.Record{}, false
}

// Env is what the rules of one record of the category look at beside it.
func (b *Book) Env(category string) catalog.Env {
	env := b.env()
	if s := b.shelves[category]; s != nil {
		env.Siblings = s
	}
	return env
}

// Content is the content as prints and rules take it; its Live reads from the book.
func (b *Book) Content() Content {
	content := b.content
	content.Office.Signatory = b.signatory()
	return content
}

// signatory is who signs by the list of officers: the one that the settings refer to, by today's name and post; where that was the
// head of the office and is no more, whoever is. One that was only typed signs as typed.
//
// Source: internal/office/README.md › Signatory.
func (b *Book) signatory() office.Signatory {
	s := b.content.Office.Signatory
	if s.Officer == "" {
		return s
	}
	signs := func(o office.Record) bool { return o.Values["vacant"] != "true" && o.Values["name_bn"] != "" }
	o, there := b.officer(s.Officer)
	if !there || !signs(o) || s.Head && o.Values["head"] != "true" {
		for _, other := range b.Live(officers) {
			if s.Head && other.Values["head"] == "true" && signs(other) {
				return s.As(other.ID, other.Values["name_bn"], other.Values["designation_bn"])
			}
		}
	}
	if !there || !signs(o) {
		return s
	}
	return s.As(s.Officer, o.Values["name_bn"], o.Values["designation_bn"])
}

// Standings are all categories judged, in the catalogue's order.
func (b *Book) Standings() []Standing { return b.standings }

// Standing is how one category stands; without a State for one that the catalogue does not know.
func (b *Book) Standing(category string) Standing {
	for _, s := range b.standings {
		if s.Category == category {
			return s
		}
	}
	return Standing{Category: category}
}

// Row is a live record as it was judged.
func (b *Book) Row(category, id string) (*Row, bool) {
	if s := b.shelves[category]; s != nil {
		return s.find(id)
	}
	return nil, false
}

// Count is the number of live records of a category.
func (b *Book) Count(category string) int {
	if s := b.shelves[category]; s != nil {
		return len(s.rows)
	}
	return 0
}

// Live are the live records of a category in its order. They are shared and must not be changed.
func (b *Book) Live(category string) []office.Record {
	if s := b.shelves[category]; s != nil {
		return s.live()
	}
	return nil
}

// Leaning are the live records that refer to an officer: what they show follows what it says.
func (b *Book) Leaning(officer string) (records []office.Record) {
	for _, category := range b.catalog.All() {
		for _, row := range b.shelves[category.ID].leaningOn(map[string]office.Record{officer: {}}) {
			records = append(records, row.Record)
		}
	}
	return records
}

// With is the book after records were stored in the given states, and things were said of whole categories. A record
// or category given twice counts as it was given last.
func (b *Book) With(records []office.Record, states []office.CategoryState) *Book {
	next := b.copy()
	for _, s := range states {
		next.content.States[s.Category] = s
	}
	changed := map[string]bool{}
	for _, s := range states {
		changed[s.Category] = true
	}
	moved := map[string]map[string]office.Record{}
	for _, r := range records {
		if b.shelves[r.Category] == nil {
			continue
		}
		if moved[r.Category] == nil {
			moved[r.Category] = map[string]office.Record{}
		}
		moved[r.Category][r.ID] = r
	}
	fresh := map[string][]*Row{}
	for category, byID := range moved {
		next.shelves[category], fresh[category] = b.shelves[category].with(byID)
		changed[category] = true
	}
	if moved[charters] != nil {
		if form := catalog.CharterFormOf(next.Live(charters)); form != b.form {
			return next.again()
		}
	}
	env := next.env()
	for category, rows := range fresh {
		next.shelves[category].judge(rows, env)
	}
	for id, s := range next.shelves {
		if leaning := s.leaningOn(moved[officers]); len(leaning) > 0 {
			next.shelves[id] = s.judgedAgain(leaning, env)
			changed[id] = true
		}
	}
	for id := range changed {
		if s := next.shelves[id]; s != nil {
			next.shelves[id] = s.counted(next.content.States[id])
		}
	}
	for i, s := range b.standings {
		if changed[s.Category] || next.shelves[s.Category].plan.leansOn(changed) {
			next.standings[i] = next.stand(s.Category)
		}
	}
	return next
}

// WithOffice is the book of the same content in an office whose settings have changed.
func (b *Book) WithOffice(o office.Office, c *catalog.Catalog) *Book {
	next := b.copy()
	next.content.Office, next.content.Catalog, next.catalog = o, c, c
	next.calendar = NewCalendar(o.Weekend, next.content.Holidays)
	return next.again()
}

// WithHolidays is the book under another calendar. No category's state rests on one.
func (b *Book) WithHolidays(holidays []office.Holiday) *Book {
	next := b.copy()
	next.content.Holidays = holidays
	next.calendar = NewCalendar(b.content.Office.Weekend, holidays)
	return next
}

// again arranges and judges the rows of a copy anew.
func (b *Book) again() *Book {
	for _, category := range b.catalog.All() {
		var all []office.Record
		if s := b.shelves[category.ID]; s != nil {
			all = s.all()
		}
		b.shelves[category.ID] = newShelf(b.plan(category), all)
	}
	b.judgeAll()
	return b
}

func (b *Book) copy() *Book {
	next := *b
	next.content.book = &next
	next.content.States = cloneMap(b.content.States)
	next.shelves = cloneMap(b.shelves)
	next.standings = slices.Clone(b.standings)
	return &next
}

func cloneMap[V any](from map[string]V) map[string]V {
	to := make(map[string]V, len(from))
	for key, v := range from {
		to[key] = v
	}
	return to
}
