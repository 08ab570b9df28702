package catalog

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Order is an order of a category's records: its own, or one by a column first. Equal records stand by id, that
// is by age. It holds what comparing needs, so that a record's place is computed once and kept with it.
type Order struct {
	fields []Field
	down   []bool
}

// Place is where a record stands in an Order; only places of one Order can be compared.
type Place struct {
	id     string
	values []sortValue
}

// Order is the category's own order.
func (c *Category) Order() Order { return c.orderBy(c.Sort) }

// OrderBy is the order by one field, for a table whose head was clicked: empty values come first, and last where
// descending; what is equal then stands in the category's own order.
func (c *Category) OrderBy(field string, descending bool) Order {
	return c.orderBy(append([]SortKey{{field, descending}}, c.Sort...))
}

func (c *Category) orderBy(keys []SortKey) Order {
	o := Order{fields: make([]Field, len(keys)), down: make([]bool, len(keys))}
	for i, key := range keys {
		o.fields[i], _ = c.Field(key.Field)
		o.fields[i].Name = key.Field // a field of tests' catalogues may be none
		o.down[i] = key.Descending
	}
	return o
}

// Place is where a record stands.
func (o Order) Place(r office.Record) Place {
	p := Place{id: r.ID, values: make([]sortValue, len(o.fields))}
	for i, f := range o.fields {
		p.values[i] = f.sortValue(r.Values[f.Name])
	}
	return p
}

// Compare is negative where a stands before b, and 0 for the same record only.
func (o Order) Compare(a, b Place) int {
	for i, down := range o.down {
		if d := a.values[i].compare(b.values[i]); d != 0 {
			if down {
				return -d
			}
			return d
		}
	}
	return strings.Compare(a.id, b.id)
}

// Arrange sorts records into the category's own order.
func (c *Category) Arrange(records []office.Record) []office.Record {
	return c.Order().arrange(records)
}

func (o Order) arrange(records []office.Record) []office.Record {
	type placed struct {
		place  Place
		record office.Record
	}
	rows := make([]placed, len(records))
	for i, r := range records {
		rows[i] = placed{o.Place(r), r}
	}
	slices.SortStableFunc(rows, func(a, b placed) int { return o.Compare(a.place, b.place) })
	out := make([]office.Record, len(rows))
	for i := range rows {
		out[i] = rows[i].record
	}
	return out
}

// sortValue is a value ready to be compared: by rank, then by number, then by text.
type sortValue struct {
	empty  bool
	number float64
	text   []byte
}

func (a sortValue) compare(b sortValue) int {
	switch {
	case a.empty != b.empty:
		if a.empty {
			return -1
		}
		return 1
	case a.number < b.number:
		return -1
	case a.number > b.number:
		return 1
	}
	return bytes.Compare(a.text, b.text)
}

func (f Field) sortValue(v string) sortValue {
	if v == "" {
		return sortValue{empty: f.Kind != Bool}
	}
	switch f.Kind {
	case Int, Money:
		if n, err := strconv.ParseFloat(v, 64); err == nil {
			return sortValue{number: n}
		}
	case Select:
		if i := slices.IndexFunc(f.Choices, func(c Choice) bool { return c.Value == v }); i >= 0 {
			return sortValue{number: float64(i)}
		}
		return sortValue{number: float64(len(f.Choices)), text: []byte(v)}
	case Bool:
		if v == "true" {
			return sortValue{number: 1}
		}
		return sortValue{}
	case Date, Year:
		return sortValue{text: []byte(v)}
	}
	return sortValue{text: bangla.SortKey(v)}
}
