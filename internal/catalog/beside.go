package catalog

import "batayandesk/internal/office"

// Beside are siblings arranged by what no two may share, so that looking for those near one does not grow with the list.
type Beside struct {
	category *Category
	all      []office.Record
	near     map[string][]int
}

// NewBeside arranges records of a category.
func NewBeside(c *Category, records []office.Record) *Beside {
	b := &Beside{category: c, all: records, near: map[string][]int{}}
	for i, r := range records {
		for _, key := range c.Shared(r) {
			b.near[key] = append(b.near[key], i)
		}
	}
	return b
}

// maxNear is how many of those that share one thing are looked at: one is enough to say so.
const maxNear = 10

// Near are those that share a key with r.
func (b *Beside) Near(r office.Record) []office.Record {
	var out []office.Record
	for _, key := range b.category.Shared(r) {
		for n, i := range b.near[key] {
			if n == maxNear {
				break
			}
			out = append(out, b.all[i])
		}
	}
	return out
}

// Last is the highest number in a field.
func (b *Beside) Last(field string) int64 { return Among(b.all).Last(field) }
