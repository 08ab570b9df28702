package catalog

import (
	"maps"
	"slices"

	"batayandesk/internal/office"
)

// What is personal is the office's own: whatever leaves the office goes through Public, and so does what waits for the portal.
//
// Source: internal/catalog/README.md › Personal fields.

// Public is the catalogue of what may leave the office: without the personal fields, but for those that somebody allowed by name.
func (c *Catalog) Public(allowed []string) *Catalog {
	out := &Catalog{all: slices.Clone(c.all)}
	for i, category := range out.all {
		if withheld := category.Withheld(allowed); len(withheld) > 0 {
			public := *category
			public.Fields = slices.DeleteFunc(slices.Clone(category.Fields), func(f Field) bool { return slices.Contains(withheld, f.Name) })
			out.all[i] = &public
		}
	}
	return out
}

// Withheld are the names of the personal fields that were not allowed.
func (c *Category) Withheld(allowed []string) []string {
	var names []string
	for _, f := range c.Fields {
		if f.Personal && !slices.Contains(allowed, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

// Public are records as they may leave the office: without the values, and the files, of personal fields that were not allowed.
func (c *Category) Public(records []office.Record, allowed []string) []office.Record {
	withheld := c.Withheld(allowed)
	if len(withheld) == 0 {
		return records
	}
	out := slices.Clone(records)
	for i, r := range out {
		for _, name := range withheld {
			if _, has := r.Values[name]; has {
				out[i].Values = maps.Clone(out[i].Values)
				delete(out[i].Values, name)
			}
		}
		if slices.ContainsFunc(r.Attachments, func(a office.Attachment) bool { return slices.Contains(withheld, a.Field) }) {
			out[i].Attachments = slices.DeleteFunc(slices.Clone(r.Attachments), func(a office.Attachment) bool { return slices.Contains(withheld, a.Field) })
		}
	}
	return out
}

// SamePublic tells whether two states of a record say the same to those outside the office.
func (c *Category) SamePublic(a, b office.Record) bool {
	both := c.Public([]office.Record{a, b}, nil)
	return both[0].SameContent(both[1])
}

// PersonalFields are the fields that leave the office only by name, of all categories, in their order.
func (c *Catalog) PersonalFields() (fields []Field, of []*Category) {
	for _, category := range c.all {
		for _, f := range category.Fields {
			if f.Personal {
				fields, of = append(fields, f), append(of, category)
			}
		}
	}
	return fields, of
}
