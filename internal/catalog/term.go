package catalog

import (
	"strconv"
	"strings"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Ending says what must be over before a record can tell of it.
type Ending string

// The endings of terms.
const (
	Running    Ending = ""     // a plan or an agreement is made while its year runs
	YearEnd    Ending = "year" // of the fiscal year
	HalfEnd    Ending = "half" // of its first half, 31 December
	QuarterEnd Ending = "quarter"
	DateEnd    Ending = "date" // the record's own field period_to
)

// Term is a kind of record that belongs to a fiscal year or a part of one.
//
// Source: internal/catalog/README.md › Terms.
type Term struct {
	When  When   // which records are meant; of a zero When all
	Title string // how offices name them: {year}, {quarter} and {category} stand for the words; "" offers no name
	Ends  Ending
}

// term is the first that a record belongs to.
func (c *Category) term(values map[string]string) (Term, bool) {
	for _, t := range c.Terms {
		if t.When == (When{}) || t.When.holds(values) {
			return t, true
		}
	}
	return Term{}, false
}

// Filled are the values of a new record with those of fill in them, and named by them where its kind has a name. Start is
// the first field that is needed and still empty: where work goes on.
func (c *Category) Filled(values, fill map[string]string) (filled map[string]string, start string) {
	filled = map[string]string{}
	for name, v := range values {
		filled[name] = v
	}
	for name, v := range fill {
		if f, known := c.Field(name); known && (filled[name] == "" || filled[name] == f.Default) {
			if canonical, refused := f.Parse(v); len(refused) == 0 {
				filled[name] = canonical
			}
		}
	}
	if t, known := c.term(filled); known && len(fill) > 0 && t.Title != "" && filled[c.Title[0]] == "" {
		filled[c.Title[0]] = c.named(t.Title, filled)
	}
	for _, f := range c.Fields {
		if filled[f.Name] == "" && f.NeedIn(filled, "") != Optional && !c.IsIdle(office.Record{Values: filled}) {
			return filled, f.Name
		}
	}
	return filled, c.firstEmpty(filled)
}

// firstEmpty is a field of a set of which one is needed, where none is filled.
func (c *Category) firstEmpty(values map[string]string) string {
	for _, set := range c.OneOf {
		if f, _ := c.Field(set.Field); values[f.Name] == "" {
			return f.Name
		}
	}
	return ""
}

// named puts the words of a record's term into a title; "" where its year is not known.
func (c *Category) named(title string, values map[string]string) string {
	year := values["fiscal_year"]
	if year == "" {
		return ""
	}
	label, _, _ := strings.Cut(c.LabelIn(year).BN, " (")
	return strings.NewReplacer("{year}", bangla.ToBengali(year), "{category}", label, "{quarter}", c.Display("quarter", values["quarter"], office.Bengali)).Replace(title)
}

// end is the last day of what a record tells of; "" where it does not say.
func (t Term) end(values map[string]string) office.Date {
	if t.Ends == DateEnd {
		return office.Date(values["period_to"])
	}
	from, _, _ := strings.Cut(values["fiscal_year"], "-")
	y, err := strconv.Atoi(from)
	if err != nil {
		return ""
	}
	switch t.Ends {
	case YearEnd:
		return office.NewDate(y+1, time.June, 30)
	case HalfEnd:
		return office.NewDate(y, time.December, 31)
	case QuarterEnd:
		if q, err := strconv.Atoi(values["quarter"]); err == nil && q >= 1 && q <= 4 {
			return office.NewDate(y, time.July+time.Month(3*q), 0)
		}
	}
	return ""
}

// termFindings asks about a record that tells of what is not over yet.
func (c *Category) termFindings(r office.Record, env Env) []Finding {
	t, known := c.term(r.Values)
	if !known || t.Ends == Running || !env.Day.Valid() {
		return nil
	}
	end := t.end(r.Values)
	if !end.Valid() || end < env.Day {
		return nil
	}
	field := "fiscal_year"
	switch t.Ends {
	case QuarterEnd:
		field = "quarter"
	case DateEnd:
		field = "period_to"
	}
	f, _ := c.Field(field)
	return []Finding{{problem(f, "term_running", office.Args{"day": end}), Warning, ""}}
}
