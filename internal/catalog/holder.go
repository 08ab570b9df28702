package catalog

import (
	"maps"
	"slices"

	"batayandesk/internal/office"
)

// A record of the staff list is a post, and says who holds it. Whoever leaves takes along what is theirs; what refers to the post
// follows whoever comes.
//
// Source: internal/catalog/README.md › Officer references.

// Holding are the values of a record that say who holds its post.
func (c *Category) Holding(r office.Record) map[string]string {
	held := map[string]string{}
	for _, f := range c.Fields {
		if v := r.Values[f.Name]; f.Holder && v != "" {
			held[f.Name] = v
		}
	}
	return held
}

// HeldBy is the post of a record with somebody else in it, or with nobody: who held it has taken along all that was theirs.
func (c *Category) HeldBy(r office.Record, holding map[string]string) office.Record {
	next := r
	next.Values = maps.Clone(r.Values)
	for _, f := range c.Fields {
		if f.Holder {
			delete(next.Values, f.Name)
		}
	}
	maps.Copy(next.Values, holding)
	next.Attachments = slices.DeleteFunc(slices.Clone(r.Attachments), func(a office.Attachment) bool {
		f, known := c.Field(a.Field)
		return known && f.Holder
	})
	if c.Idle != nil {
		delete(next.Values, c.Idle.Field)
		if f, known := c.Field(c.Idle.Field); known && f.Default != "" {
			next.Values[c.Idle.Field] = f.Default
		}
		if len(holding) == 0 {
			next.Values[c.Idle.Field] = c.Idle.Value
		}
	}
	return next
}

// Repeating are the fields of a record that were typed beside a reference to an officer and only say what the officer's own
// record said: once the reference says something else they are to be empty, so that they follow it again.
func (c *Category) Repeating(r office.Record, ref string, officer office.Record, env Env) []string {
	env.Officer = func(string) (office.Record, bool) { return officer, true }
	var fields []string
	for _, f := range c.Fields {
		if f.Follows == nil || f.Follows.Days || f.Follows.Ref != ref || f.Empty(r.Values[f.Name]) {
			continue
		}
		if own := c.followed(f, r, env); own != "" && same(f, r.Values[f.Name], own) {
			fields = append(fields, f.Name)
		}
	}
	return fields
}
