package catalog

import (
	"strings"

	"batayandesk/internal/office"
)

// RecordTitle names a record in a row or a reason: the first of its title fields that is not empty, else
// the category's label.
func (c *Category) RecordTitle(r office.Record) string {
	return c.titleOf(func(f *Field) string { return r.Values[f.Name] })
}

// EffectiveTitle names a record by what is shown of it, where a name may come from an officer.
func (c *Category) EffectiveTitle(r office.Record, env Env) string {
	return c.titleOf(func(f *Field) string { return c.shown(f, r, env) })
}

func (c *Category) titleOf(value func(*Field) string) string {
	for _, name := range c.Title {
		if i := c.place(name); i >= 0 {
			f := &c.Fields[i]
			if v := value(f); !f.Empty(v) {
				return strings.ReplaceAll(f.Display(v, office.Bengali), "\n", " ")
			}
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
		case Rich:
			lines = append(lines, f.Display(v, office.Bengali))
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
