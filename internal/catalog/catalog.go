package catalog

import (
	"maps"
	"slices"

	"batayandesk/internal/office"
)

// Catalog is a set of categories in a fixed order: clauses ক–ঝ first, then those without one, then those
// added.
type Catalog struct {
	all []*Category
}

var standard = &Catalog{all: []*Category{
	&officersStaff, &notices, &citizenCharter, &services, &rti, &apa,
	&projects, &grs, &integrity, &development, &progressReports, &training,
}}

// Default is the catalogue as declared. Source: internal/catalog/README.md › Categories.
func Default() *Catalog { return standard }

// With is the catalogue with one more category, or with another declaration of one it has.
func (c *Catalog) With(category Category) *Catalog {
	all := slices.Clone(c.all)
	for i := range all {
		if all[i].ID == category.ID {
			all[i] = &category
			return &Catalog{all}
		}
	}
	return &Catalog{append(all, &category)}
}

// Overlaid is the catalogue as the office changed it in its settings: labels, days of freshness rules,
// which categories may be not applicable, and the words for vision and mission.
func (c *Catalog) Overlaid(o office.Overlay) *Catalog {
	out := &Catalog{all: make([]*Category, len(c.all))}
	for i, from := range c.all {
		to := *from
		to.Fields = slices.Clone(from.Fields)
		if label, given := o.Labels[to.ID]; given && label.BN != "" {
			to.Label, to.Renamed = label, nil
		}
		if n, given := o.FreshDays[to.ID]; given && n > 0 {
			to.Fresh.N = n
		}
		if may, given := o.MayNotBe[to.ID]; given {
			to.MayNotApply = may
		}
		if o.VisionName == office.NameRupkalpa {
			for j, f := range to.Fields {
				if label, named := rupkalpa[f.Name]; named {
					to.Fields[j].Label = label
				}
			}
		}
		out.all[i] = &to
	}
	return out
}

// Category finds a category by id.
func (c *Catalog) Category(id string) (*Category, bool) {
	for _, category := range c.all {
		if category.ID == id {
			return category, true
		}
	}
	return nil, false
}

// Clause finds the category that a clause (ক … ঝ) of the standing order names.
func (c *Catalog) Clause(mark string) (*Category, bool) {
	for _, category := range c.all {
		if category.Clause != "" && category.Clause == mark {
			return category, true
		}
	}
	return nil, false
}

// All are the categories in the catalogue's order.
func (c *Catalog) All() []*Category { return slices.Clone(c.all) }

// IDs are the ids in the catalogue's order.
func (c *Catalog) IDs() []string {
	ids := make([]string, len(c.all))
	for i, category := range c.all {
		ids[i] = category.ID
	}
	return ids
}

// New are the values of a new record: declared defaults, and the next number of a unique order field.
func (c *Category) New(siblings Siblings) map[string]string {
	values := map[string]string{}
	for _, f := range c.Fields {
		if f.Default != "" {
			values[f.Name] = f.Default
		}
	}
	if c.Unique != nil {
		values[c.Unique.Field] = nextNumber(siblings, c.Unique.Field)
	}
	return maps.Clone(values)
}
