package catalog

import (
	"slices"

	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Form is all that the page needs to draw a category's form and table without knowing the category.
type Form struct {
	Category    string      `json:"category"`
	Clause      string      `json:"clause"`
	Label       office.Text `json:"label"`
	Single      bool        `json:"single"`
	MayNotApply bool        `json:"may_not_apply"`
	Fields      []FormField `json:"fields"`
	Columns     []Column    `json:"columns"`
	Held        string      `json:"held"`   // where records are posts: the field that says that nobody holds one
	OneOf       [][]string  `json:"one_of"` // sets of fields of which one is needed for done
	Rank        *Unique     `json:"rank"`   // the number that clerks order the records by; null where the order follows from what they say
}

// FormField is one field of a form, in the order of the form.
type FormField struct {
	Name     string      `json:"name"`
	Kind     Kind        `json:"kind"`
	Label    office.Text `json:"label"`
	Help     office.Text `json:"help"`
	Need     Need        `json:"need"`
	When     *When       `json:"when"`   // the need holds only then
	Unless   *When       `json:"unless"` // the need does not hold then
	WithForm string      `json:"with_form"`
	Choices  []Choice    `json:"choices"`
	Min      *int        `json:"min"`
	Max      *int        `json:"max"`
	MaxChars int         `json:"max_chars"` // 0 = no limit of its own
	MaxBytes int64       `json:"max_bytes"` // of a file; 0 = no limit of its own
	Image    bool        `json:"image"`
	Many     bool        `json:"many"`
	Default  string      `json:"default"`
	Follows  string      `json:"follows"`  // the field it is taken from where it is left empty
	InSet    bool        `json:"in_set"`   // one of a set in OneOf
	Counts   bool        `json:"counts"`   // it stands in the table, or something is judged by it: it comes before those that may stay empty
	Spelled  bool        `json:"spelled"`  // its Bengali is looked at for spelling
	Suggests bool        `json:"suggests"` // what the office wrote in it before is offered
}

// Column is one column of a category's table.
type Column struct {
	Field string      `json:"field"`
	Label office.Text `json:"label"`
	Kind  Kind        `json:"kind"`
}

// Describe is the form and table of the category.
func (c *Category) Describe() Form {
	form := Form{
		Category: c.ID, Clause: c.Clause, Label: c.Label, Single: c.Shape == Single, MayNotApply: c.MayNotApply,
		Fields: make([]FormField, 0, len(c.Fields)), Columns: make([]Column, 0, len(c.Columns)), OneOf: [][]string{},
	}
	if c.Idle != nil && slices.ContainsFunc(c.Fields, func(f Field) bool { return f.Holder }) {
		form.Held = c.Idle.Field
	}
	if rank, ranked := c.Ranked(); ranked {
		form.Rank = &rank
	}
	inSet := map[string]bool{}
	for _, set := range c.OneOf {
		form.OneOf = append(form.OneOf, set.Fields)
		for _, name := range set.Fields {
			inSet[name] = true
		}
	}
	for _, f := range c.Fields {
		ff := FormField{
			Name: f.Name, Kind: f.Kind, Label: f.Label, Help: f.Help, Need: f.Need, When: f.When, Unless: f.Unless,
			WithForm: f.WithForm, Choices: f.Choices, Min: f.Min, Max: f.Max, MaxChars: f.maxChars(), MaxBytes: f.MaxBytes,
			Image: f.Image, Many: f.Many, Default: f.Default, InSet: inSet[f.Name], Counts: c.counts(f.Name), Suggests: c.Suggests(f), Spelled: f.Spelled(),
		}
		if ff.Choices == nil {
			ff.Choices = []Choice{}
		}
		if f.Follows != nil {
			ff.Follows = f.Follows.Ref
		}
		form.Fields = append(form.Fields, ff)
	}
	for _, name := range c.Columns {
		f, _ := c.Field(name)
		form.Columns = append(form.Columns, Column{name, f.Label, f.Kind})
	}
	return form
}

// counts tells whether a field is worth a look in every record: it stands in the table, or something is judged by it (a state, a
// freshness, a place in the order), or a field that is judged is taken from it where that is left empty.
func (c *Category) counts(name string) bool {
	f, known := c.Field(name)
	if !known {
		return false
	}
	named := func(fields ...string) bool { return slices.Contains(fields, name) }
	if f.Need != Optional || named(c.Title...) || named(c.Columns...) || named(c.Fresh.Field, c.Fresh.With.Field, c.Archive) {
		return true
	}
	return slices.ContainsFunc(c.OneOf, func(set OneOf) bool { return named(set.Fields...) }) ||
		slices.ContainsFunc(c.Needed, func(n Needed) bool { return named(n.Field) }) ||
		slices.ContainsFunc(c.Sort, func(key SortKey) bool { return named(key.Field) }) ||
		slices.ContainsFunc(c.Fields, func(other Field) bool {
			return other.Follows != nil && other.Follows.Ref == name && other.Need != Optional
		})
}

// Suggests tells whether what was written in a field before may be written again: a text, but no name that is the record's own.
func (c *Category) Suggests(f Field) bool {
	return (f.Kind == Text || f.Kind == Long || f.Kind == Lines) && !f.Distinct && c.Title[0] != f.Name && f.Means != lint.Person && !f.saysTime()
}

// OfficeItself is what of the office's own data may stand in a field though no record has it yet: where a place is meant its
// address, where somebody is its name.
func OfficeItself(f Field, o office.Office) string {
	switch f.Means {
	case lint.Place:
		return o.AddressBN
	case lint.Party:
		return o.NameBN
	}
	return ""
}

func (f Field) maxChars() int {
	if f.Chars > 0 {
		return f.Chars
	}
	switch f.Kind {
	case Text, Phone, Mobile, Email:
		return maxText
	case Long, Rich, Lines:
		return maxLong
	case URL:
		return maxAddress
	}
	return 0
}
