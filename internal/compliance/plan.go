package compliance

import (
	"slices"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// plan is what a category's declaration asks of every row, worked out once.
type plan struct {
	category *catalog.Category
	day      office.Date
	order    catalog.Order
	places   map[string]int // field → its place in the form
	wanted   []wanted       // values that some record must hold, here or for another category
	refs     []string       // fields that name an officer
	twins    [][2]string    // fields that stand in the form in both languages, the Bengali one first
	others   []string       // categories whose rows the standing looks at
}

// wanted is a value in a field. Needed and Elsewhere ask whether any record holds it.
type wanted struct{ field, value string }

// maxWanted is how many values a mask of a row can tell of.
const maxWanted = 64

func newPlan(all *catalog.Catalog, category *catalog.Category, day office.Date) *plan {
	p := &plan{category: category, day: day, order: category.Order(), places: map[string]int{}, twins: category.Twins()}
	for i, f := range category.Fields {
		p.places[f.Name] = i
		ref := ""
		if f.Kind == catalog.Officer {
			ref = f.Name
		} else if f.Follows != nil && !f.Follows.Days {
			ref = f.Follows.Ref
		}
		if ref != "" && !slices.Contains(p.refs, ref) {
			p.refs = append(p.refs, ref)
		}
	}
	for _, need := range category.Needed {
		p.want(need.Field, need.Value)
	}
	for _, other := range all.All() {
		for _, need := range other.Elsewhere {
			if need.Category == category.ID {
				p.want(need.Field, need.Value)
			}
		}
	}
	for _, need := range category.Elsewhere {
		p.others = append(p.others, need.Category)
	}
	return p
}

func (p *plan) want(field, value string) {
	w := wanted{field, value}
	if !slices.Contains(p.wanted, w) && len(p.wanted) < maxWanted {
		p.wanted = append(p.wanted, w)
	}
}

// mask has a bit for each wanted value that a record holds; a vacant post or the like holds none.
func (p *plan) mask(r office.Record) uint64 {
	if p.category.IsIdle(r) {
		return 0
	}
	mask := uint64(0)
	for i, w := range p.wanted {
		if r.Values[w.field] == w.value {
			mask |= 1 << i
		}
	}
	return mask
}

// bit is a wanted value's own.
func (p *plan) bit(field, value string) uint64 {
	if i := slices.Index(p.wanted, wanted{field, value}); i >= 0 {
		return 1 << i
	}
	return 0
}

// untranslated tells whether a record says something in Bengali that it does not in English.
func (p *plan) untranslated(r office.Record) bool {
	return slices.ContainsFunc(p.twins, func(twin [2]string) bool { return r.Values[twin[0]] != "" && r.Values[twin[1]] == "" })
}

func (p *plan) leansOn(changed map[string]bool) bool {
	return slices.ContainsFunc(p.others, func(id string) bool { return changed[id] })
}

// rank is the place of a reason among those of a category: first what is missing, then what is wrong, each in the
// order of the form.
func (p *plan) rank(r Reason) int {
	if r.Code == "unchecked" { // before anything is filled in, it is to be known whether it is so at all
		return 0
	}
	n := p.places[r.Field]
	if !strings.HasSuffix(r.Code, "_missing") {
		n += len(p.places)
	}
	return n
}

// upToDay is d where it is a day not after the content's, else "".
func (p *plan) upToDay(d office.Date) office.Date {
	if !d.Valid() || d > p.day {
		return ""
	}
	return d
}
