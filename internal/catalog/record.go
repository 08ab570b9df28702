package catalog

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// RecordTitle names a record in a row or a reason: the first of its title fields that is not empty, else
// the category's label.
func (c *Category) RecordTitle(r office.Record) string {
	return c.titleOf(r.Values)
}

// EffectiveTitle names a record by what is shown of it, where a name may come from an officer.
func (c *Category) EffectiveTitle(r office.Record, env Env) string {
	return c.titleOf(c.Effective(r, env))
}

func (c *Category) titleOf(values map[string]string) string {
	for _, name := range c.Title {
		if f, known := c.Field(name); known && !f.Empty(values[name]) {
			return strings.ReplaceAll(f.Display(values[name], office.Bengali), "\n", " ")
		}
	}
	return c.Label.BN
}

// Display is the value of one field as it is read; values of unknown fields come back as they are.
func (c *Category) Display(field, value string, lang office.Lang) string {
	f, known := c.Field(field)
	if !known {
		return value
	}
	return f.Display(value, lang)
}

// SearchText is what a search looks through: every value as shown in Bengali, phones also as bare digits,
// and the names of the files, one a line. It is not folded.
func (c *Category) SearchText(r office.Record, env Env) string {
	var lines []string
	values := c.Effective(r, env)
	for _, f := range c.Fields {
		v := values[f.Name]
		if v == "" {
			continue
		}
		switch f.Kind {
		case Officer, Bool:
		case Phone, Mobile:
			lines = append(lines, v)
			if n := ParsePhone(v); n.Parsed != "" {
				lines = append(lines, strings.TrimPrefix(n.Parsed, "+88"))
			}
		case Select, Date, Year, Int, Money:
			lines = append(lines, f.Display(v, office.Bengali), v)
		default:
			lines = append(lines, v)
		}
	}
	for _, a := range r.Attachments {
		lines = append(lines, a.Name)
	}
	return strings.Join(lines, "\n")
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

// SortBy sorts records by one field, for a table whose head was clicked; empty values come first, and
// last where descending.
func (c *Category) SortBy(records []office.Record, field string, descending bool) []office.Record {
	by := *c
	by.Sort = append([]SortKey{{field, descending}}, c.Sort...)
	return by.Arrange(records)
}

func compareText(a, b string) int { return strings.Compare(a, b) }
