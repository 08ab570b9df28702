package catalog

import (
	"slices"
	"strconv"

	"batayandesk/internal/office"
)

// Ranked is the number that clerks put the records in order by, and the field within whose values they are counted ("" = all
// together); false where the order follows from what a record says, such as its day.
//
// Source: internal/catalog/README.md › Typing less.
func (c *Category) Ranked() (rank Unique, ranked bool) {
	u := c.Unique
	if u == nil || len(c.Sort) == 0 || c.Sort[len(c.Sort)-1] != (SortKey{Field: u.Field}) {
		return Unique{}, false
	}
	for _, key := range c.Sort[:len(c.Sort)-1] {
		if key.Field != u.Within {
			return Unique{}, false
		}
	}
	return *u, true
}

// Renumbered are the numbers, by id, that records of one group are to have so that they stand as they are given: of those
// alone whose number changes. The numbers that are there are dealt out anew, so that what was left free stays free; where one
// has none, or two have the same, all are counted from 1.
func (c *Category) Renumbered(group []office.Record) map[string]string {
	rank, ranked := c.Ranked()
	if !ranked {
		return nil
	}
	numbers := make([]int64, len(group))
	for i, r := range group {
		numbers[i] = NumberIn(r, rank.Field)
	}
	slices.Sort(numbers)
	for i, r := range group {
		if _, err := strconv.ParseInt(r.Values[rank.Field], 10, 64); err == nil && (i == 0 || numbers[i] > numbers[i-1]) {
			continue
		}
		for n := range numbers {
			numbers[n] = int64(n + 1)
		}
		break
	}
	out := map[string]string{}
	for i, r := range group {
		if n := strconv.FormatInt(numbers[i], 10); n != r.Values[rank.Field] {
			out[r.ID] = n
		}
	}
	return out
}
