package catalog

import (
	"slices"
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Siblings are the live records of one category, as the rules of one record look at them.
type Siblings interface {
	// Near are records that may share with r what no two may share, in the category's order: at least those of
	// which Shared names a key of r too. r itself may be among them.
	Near(r office.Record) []office.Record
	// Last is the highest number in a field; 0 where there is none.
	Last(field string) int64
}

// Among are the siblings in a list.
type Among []office.Record

// Near are all of them.
func (all Among) Near(office.Record) []office.Record { return all }

// Last is the highest number in a field.
func (all Among) Last(field string) int64 {
	last := int64(0)
	for _, r := range all {
		if !r.Deleted {
			last = max(last, NumberIn(r, field))
		}
	}
	return last
}

// NumberIn is the whole number in a field of a record; 0 where there is none.
func NumberIn(r office.Record, field string) int64 {
	n, err := bangla.ParseInt(r.Values[field])
	if err != nil {
		return 0
	}
	return n
}

// Shared are the keys under which a record meets those it may be at odds with: two records that have none in
// common have nothing to do with each other.
func (c *Category) Shared(r office.Record) []string {
	var keys []string
	if c.Shape == Single {
		keys = append(keys, "sheet")
	}
	if u := c.Unique; u != nil && r.Values[u.Field] != "" {
		keys = append(keys, "number\x00"+r.Values[u.Field]+"\x00"+r.Values[u.Within])
	}
	if o := c.One; o != nil && r.Values[o.Field] == "true" && !c.IsIdle(r) {
		keys = append(keys, "one")
	}
	for _, f := range c.Fields {
		if f.Distinct {
			if key := c.distinctKey(&f, r); key != "" {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// distinctKey is the key of a number or a name that two records should not share; "" for none. Two of one name may stand
// in different groups.
func (c *Category) distinctKey(f *Field, r office.Record) string {
	v := r.Values[f.Name]
	if v == "" || f.Empty(v) {
		return ""
	}
	if f.Kind == Text {
		within := ""
		if c.Unique != nil {
			within = r.Values[c.Unique.Within]
		}
		return distinctPrefix + f.Name + "\x00" + within + "\x00" + lint.Letters(v)
	}
	if n := ParsePhone(v); n.Parsed != "" {
		return distinctPrefix + f.Name + "\x00" + n.Parsed
	}
	return ""
}

// twice says that another record has the number or the name of this one.
func twice(f *Field, r office.Record, other string) office.Problem {
	if f.Kind == Text {
		return problem(*f, "name_twice", office.Args{"typed": office.Shorten(r.Values[f.Name]), "other": other})
	}
	return problem(*f, "number_twice", office.Args{"number": r.Values[f.Name], "other": other})
}

const distinctPrefix = "distinct\x00"

// siblingFindings is what one record has to do with the others of its category.
func (c *Category) siblingFindings(r office.Record, env Env) []Finding {
	if env.Siblings == nil {
		return nil
	}
	var out []Finding
	for _, other := range env.Siblings.Near(r) {
		if other.ID == r.ID || other.Deleted {
			continue
		}
		if c.Shape == Single {
			return append(out, Finding{office.Problem{Code: "single_second", Args: office.Args{"category": c.Label}}, Error, ""})
		}
		out = append(out, c.pair(r, other)...)
	}
	return out
}

// pair finds what two records of a category may not share.
func (c *Category) pair(r, other office.Record) []Finding {
	mine, others := c.Shared(r), c.Shared(other)
	both := func(key string) bool { return slices.Contains(mine, key) && slices.Contains(others, key) }
	var out []Finding
	title := c.RecordTitle(other)
	if u := c.Unique; u != nil && both("number\x00"+r.Values[u.Field]+"\x00"+r.Values[u.Within]) {
		f, _ := c.Field(u.Field)
		out = append(out, Finding{problem(f, "order_taken", office.Args{"number": inBoth(r.Values[u.Field]), "other": title}), Error, ""})
	}
	if both("one") {
		f, _ := c.Field(c.One.Field)
		out = append(out, Finding{problem(f, "one_already", office.Args{"other": title}), Warning, ""})
	}
	for _, f := range c.Fields {
		if f.Distinct && both(c.distinctKey(&f, r)) {
			out = append(out, Finding{twice(&f, r, title), Warning, ""})
		}
	}
	return out
}

// inBoth is a number in the digits of each language.
func inBoth(number string) office.Text {
	return office.Text{BN: bangla.ToBengali(number), EN: number}
}

// Clash is a record of a list that has what another has.
type Clash struct {
	Index int // in the list
	office.Problem
}

// Taken finds live records that share the number no two records may share, in one pass over them; of those that
// share one, each but the first is named.
func (c *Category) Taken(records []office.Record) []Clash {
	if c.Unique == nil {
		return nil
	}
	var out []Clash
	first := map[[2]string]int{}
	for i, r := range records {
		key := [2]string{r.Values[c.Unique.Within], r.Values[c.Unique.Field]}
		if r.Deleted || key[1] == "" {
			continue
		}
		before, seen := first[key]
		if !seen {
			first[key] = i
			continue
		}
		f, _ := c.Field(c.Unique.Field)
		out = append(out, Clash{i, problem(f, "order_taken", office.Args{"number": inBoth(key[1]), "other": c.RecordTitle(records[before])})})
	}
	return out
}

// Repeated is a warning of a record about others of its list.
type Repeated struct {
	Record string
	office.Problem
}

// Distinct are the keys of Shared whose sharing only warns, and of which a list names every repetition.
func Distinct(key string) bool {
	return len(key) > len(distinctPrefix) && key[:len(distinctPrefix)] == distinctPrefix
}

// Repeat words that two records of a list share the number, or the name, of a key that is Distinct.
func (c *Category) Repeat(key string, first, again office.Record) Repeated {
	for _, f := range c.Fields {
		if f.Distinct && c.distinctKey(&f, again) == key {
			return Repeated{again.ID, twice(&f, again, c.RecordTitle(first))}
		}
	}
	return Repeated{}
}

func nextNumber(siblings Siblings, field string) string {
	last := int64(0)
	if siblings != nil {
		last = siblings.Last(field)
	}
	return strconv.FormatInt(last+1, 10)
}
