package catalog

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

//go:embed starter.tsv
var starterText string

// Starter is a record that offices of a kind usually have, as a proposal: it counts as nothing before somebody has checked it.
//
// Source: internal/catalog/README.md › Starter content.
type Starter struct {
	ID       string // stays the same as long as the name does
	Kind     office.Kind
	Category string
	Values   map[string]string
	Source   string
}

// starterFields are the columns of the embedded file behind the kind of office, before the source.
var starterFields = []string{"kind", "name_bn", "time_text_bn", "documents_bn", "method_bn"}

var starters = sync.OnceValue(func() []Starter {
	var all []Starter
	for line := range strings.Lines(starterText) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != len(starterFields)+2 {
			panic("catalog: starter.tsv has " + strconv.Itoa(len(cells)) + " cells: " + line)
		}
		s := Starter{Kind: office.Kind(cells[0]), Category: services.ID, Values: map[string]string{}, Source: cells[len(cells)-1]}
		for i, name := range starterFields {
			if v := strings.ReplaceAll(cells[i+1], " / ", "\n"); v != "" {
				s.Values[name] = v
			}
		}
		s.ID = bangla.Fold(s.Values["name_bn"])
		all = append(all, s)
	}
	return all
})

// Starters are the proposals of a category for an office that it does not have yet, in their order.
func (c *Category) Starters(kind office.Kind, has Siblings) []Starter {
	var out []Starter
	for _, s := range starters() {
		if s.Kind == kind && s.Category == c.ID && !c.has(s, has) {
			out = append(out, s)
		}
	}
	return out
}

// has tells whether a record of the name of a proposal is there.
func (c *Category) has(s Starter, siblings Siblings) bool {
	if siblings == nil {
		return false
	}
	r := office.Record{Values: s.Values}
	for _, f := range c.Fields {
		key := ""
		if f.Distinct {
			key = c.distinctKey(&f, r)
		}
		if key == "" {
			continue
		}
		for _, other := range siblings.Near(r) {
			if !other.Deleted && c.distinctKey(&f, other) == key {
				return true
			}
		}
	}
	return false
}

// Propose is a new record of a proposal, to be checked; n are those proposed before it of its group.
func (c *Category) Propose(s Starter, siblings Siblings, n int) office.Record {
	r := office.Record{Category: c.ID, Values: c.New(siblings), Attachments: []office.Attachment{}, Unchecked: true}
	for name, v := range s.Values {
		if f, known := c.Field(name); known {
			r.Values[name], _ = f.Parse(v)
		}
	}
	if c.Unique != nil {
		if first, err := strconv.Atoi(r.Values[c.Unique.Field]); err == nil {
			r.Values[c.Unique.Field] = strconv.Itoa(first + n)
		}
	}
	return r
}
