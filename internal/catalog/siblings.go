package catalog

import (
	"slices"
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// siblingFindings is what one record has to do with the others of its category.
func (c *Category) siblingFindings(r office.Record, env Env) []Finding {
	var out []Finding
	for _, other := range env.Siblings {
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
	var out []Finding
	title := c.RecordTitle(other)
	if u := c.Unique; u != nil && r.Values[u.Field] != "" && r.Values[u.Field] == other.Values[u.Field] &&
		r.Values[u.Within] == other.Values[u.Within] {
		f, _ := c.Field(u.Field)
		out = append(out, Finding{problem(f, "order_taken", office.Args{"number": inBoth(r.Values[u.Field]), "other": title}), Error, ""})
	}
	if o := c.One; o != nil && r.Values[o.Field] == "true" && other.Values[o.Field] == "true" && !c.IsIdle(r) && !c.IsIdle(other) {
		f, _ := c.Field(o.Field)
		out = append(out, Finding{problem(f, "one_already", office.Args{"other": title}), Warning, ""})
	}
	for _, f := range c.Fields {
		if f.Distinct && sameNumber(r.Values[f.Name], other.Values[f.Name]) {
			out = append(out, Finding{problem(f, "number_twice", office.Args{"number": r.Values[f.Name], "other": title}), Warning, ""})
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

func sameNumber(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	n := ParsePhone(a)
	return n.Parsed != "" && n.Parsed == ParsePhone(b).Parsed
}

// Repeated is a warning of a record about others of its list.
type Repeated struct {
	Record string
	office.Problem
}

// Repeats finds numbers that several records of a list share, in one pass over them; of those that share
// one, each but the first is named.
func (c *Category) Repeats(records []office.Record) []Repeated {
	var out []Repeated
	for _, f := range c.Fields {
		if !f.Distinct {
			continue
		}
		first := map[string]office.Record{}
		for _, r := range records {
			n := ParsePhone(r.Values[f.Name])
			if n.Parsed == "" {
				continue
			}
			if before, seen := first[n.Parsed]; seen {
				out = append(out, Repeated{r.ID, problem(f, "number_twice",
					office.Args{"number": r.Values[f.Name], "other": c.RecordTitle(before)})})
				continue
			}
			first[n.Parsed] = r
		}
	}
	return out
}

func nextNumber(siblings []office.Record, field string) string {
	last := int64(0)
	for _, r := range siblings {
		if n, err := bangla.ParseInt(r.Values[field]); err == nil && !r.Deleted {
			last = max(last, n)
		}
	}
	return strconv.FormatInt(last+1, 10)
}

// Arrange sorts records into the category's own order; equal ones stand by id, that is by age.
func (c *Category) Arrange(records []office.Record) []office.Record {
	type keyed struct {
		record office.Record
		keys   []sortValue
	}
	rows := make([]keyed, len(records))
	for i, r := range records {
		rows[i] = keyed{r, make([]sortValue, len(c.Sort))}
		for j, k := range c.Sort {
			f, _ := c.Field(k.Field)
			rows[i].keys[j] = f.sortValue(r.Values[k.Field])
		}
	}
	slices.SortStableFunc(rows, func(a, b keyed) int {
		for j, k := range c.Sort {
			if d := a.keys[j].compare(b.keys[j]); d != 0 {
				if k.Descending {
					return -d
				}
				return d
			}
		}
		return compareText(a.record.ID, b.record.ID)
	})
	out := make([]office.Record, len(rows))
	for i := range rows {
		out[i] = rows[i].record
	}
	return out
}
