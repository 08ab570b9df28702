package compliance

import (
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// sums are the figures of a category that its standing is made of: one pass over its rows, no text touched.
type sums struct {
	judged, bad int
	own, warned int
	bengali     int    // entries in Bengali alone
	fields      []int  // records with reasons, by the field's place
	holds       uint64 // the wanted values that some row holds
	heads       []*Row // of a One, at most maxHeads
	oldest      *Row   // whose confirmation is the earliest, of a days rule
	since       office.Date
	latest      office.Date
	periods     []Period
	pending     int // rows with something to do on the portal
	waiting     int // of them, those whose content the portal does not show yet
	last        int64
}

// maxHeads is how many of those that all claim to be the one are named.
const maxHeads = 8

// count makes the sums of a shelf that nobody has seen yet.
func (s *shelf) count(state office.CategoryState) { s.sums = s.plan.sum(s.rows, state) }

// counted is the shelf with its sums made anew.
func (s *shelf) counted(state office.CategoryState) *shelf {
	next := *s
	next.count(state)
	return &next
}

func (p *plan) sum(rows []*Row, state office.CategoryState) sums {
	out := sums{fields: make([]int, len(p.category.Fields))}
	whole := p.upToDay(state.ConfirmedOn)
	seen := make([]int, len(p.category.Fields)) // the last row counted in a field
	for i, row := range rows {
		if !row.archived {
			out.judged++
		}
		if len(row.own) > 0 {
			out.bad++
			out.own += len(row.own)
			for _, r := range row.own {
				if at, known := p.places[r.Field]; known && seen[at] != i+1 {
					seen[at] = i + 1
					out.fields[at]++
				}
			}
		}
		out.warned += len(row.warned)
		if row.bengali {
			out.bengali++
		}
		out.holds |= row.holds
		if row.head && len(out.heads) < maxHeads {
			out.heads = append(out.heads, row)
		}
		if day := max(whole, row.confirmed); i == 0 || day < out.since {
			out.oldest, out.since = row, day
		}
		out.latest = max(out.latest, row.latest)
		if row.period.FiscalYear != "" && !slices.Contains(out.periods, row.period) {
			out.periods = append(out.periods, row.period)
		}
		if row.To != "" {
			out.pending++
			if row.To == "new" || row.To == "changed" {
				out.waiting++
			}
		}
		out.last = max(out.last, row.number)
	}
	return out
}

// covered tells whether a record of the needed kind is for the period.
func (s sums) covered(p Period) bool {
	return slices.ContainsFunc(s.periods, func(is Period) bool {
		return is.FiscalYear == p.FiscalYear && (p.Quarter == 0 || is.Quarter == p.Quarter)
	})
}

// firstOwn are the reasons of single records, at most limit: first what is missing, then what is wrong, each in the
// order of the form and of the records, so that equal ones stand together.
func (s *shelf) firstOwn(limit int) []Reason {
	ranks := make([][]Reason, 2*len(s.places)+1)
	left := s.sums.bad
	for _, row := range s.rows {
		if left == 0 {
			break
		}
		if len(row.own) > 0 {
			left--
		}
		for _, r := range row.own {
			if at := s.rank(r); len(ranks[at]) < limit {
				ranks[at] = append(ranks[at], r)
			}
		}
	}
	return firstOf(limit, ranks...)
}

// firstWarned are the warnings of single records in their order, then the numbers that several share, at most limit.
func (s *shelf) firstWarned(env catalog.Env, limit int) []Reason {
	var own []Reason
	for _, row := range s.rows {
		if len(own) >= limit {
			break
		}
		own = append(own, row.warned...)
	}
	return firstOf(limit, own, s.repeats(env, limit-len(own)))
}

// repeats are the warnings of numbers that several records share, in the order of the form and of the records; of those
// that share one, each but the first is named.
func (s *shelf) repeats(env catalog.Env, limit int) []Reason {
	if limit <= 0 {
		return nil
	}
	type repeat struct {
		field int
		row   *Row
		found catalog.Repeated
	}
	var all []repeat
	for _, key := range s.twice {
		entries := slices.Clone(s.under(key))
		slices.SortFunc(entries, func(a, b entry) int { return s.comparePlaces(a.row, b.row) })
		for _, e := range entries[1:] {
			found := s.category.Repeat(key, entries[0].row.Record, e.row.Record)
			all = append(all, repeat{s.places[found.Field], e.row, found})
		}
	}
	slices.SortStableFunc(all, func(a, b repeat) int {
		if a.field != b.field {
			return a.field - b.field
		}
		return s.comparePlaces(a.row, b.row)
	})
	var out []Reason
	for _, r := range all[:min(len(all), limit)] {
		out = append(out, warning(s.category.ID, r.row.Record.ID, s.category.EffectiveTitle(r.row.Record, env), r.found.Problem))
	}
	return out
}

// repeated is how many warnings there are of shared numbers.
func (s *shelf) repeated() int {
	n := 0
	for _, key := range s.twice {
		n += len(s.under(key)) - 1
	}
	return n
}

func firstOf(limit int, lists ...[]Reason) []Reason {
	var out []Reason
	for _, list := range lists {
		out = append(out, list[:min(len(list), max(limit-len(out), 0))]...)
	}
	return out
}
