package compliance

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// shelf is the rows of one category, in several orders. It is immutable but for what is only found faster by it.
type shelf struct {
	*plan
	rows  []*Row  // in the category's order
	byID  []*Row  // by id, that is oldest first
	gone  []*Row  // deleted; by id
	index []entry // by key, then id
	twice []string
	sums  sums
	found *finds
}

// entry leads from a key of catalog.Shared to a row that has it.
type entry struct {
	key string
	row *Row
}

func compareEntries(a, b entry) int {
	if d := strings.Compare(a.key, b.key); d != 0 {
		return d
	}
	return compareIDs(a.row, b.row)
}

func compareIDs(a, b *Row) int { return strings.Compare(a.Record.ID, b.Record.ID) }

func (p *plan) comparePlaces(a, b *Row) int { return p.order.Compare(a.place, b.place) }

// newShelf looks at all records of a category. They are judged later.
func newShelf(p *plan, records []office.Record) *shelf {
	s := &shelf{plan: p, found: &finds{}}
	rows := make([]*Row, len(records))
	inParallel(len(records), func(i int) { rows[i] = p.newRow(records[i]) })
	for _, row := range rows {
		if row.Record.Deleted {
			s.gone = append(s.gone, row)
			continue
		}
		s.rows = append(s.rows, row)
		for _, key := range row.shared {
			s.index = append(s.index, entry{key, row})
		}
	}
	s.byID = slices.Clone(s.rows)
	slices.SortStableFunc(s.rows, p.comparePlaces)
	slices.SortStableFunc(s.byID, compareIDs)
	slices.SortStableFunc(s.gone, compareIDs)
	slices.SortStableFunc(s.index, compareEntries)
	for i := 1; i < len(s.index); i++ {
		if key := s.index[i].key; key == s.index[i-1].key && catalog.Distinct(key) && (len(s.twice) == 0 || s.twice[len(s.twice)-1] != key) {
			s.twice = append(s.twice, key)
		}
	}
	return s
}

// parallelFrom is from how many on a second processor is worth its waking.
const parallelFrom = 256

// parallelStep is how many a processor takes at once: it may be kept from its work by another program.
const parallelStep = 64

// inParallel calls fn for 0 … n-1 on all processors.
func inParallel(n int, fn func(i int)) {
	workers := runtime.GOMAXPROCS(0)
	if n < parallelFrom || workers < 2 {
		inTurn(n, fn)
		return
	}
	var next atomic.Int64
	var work sync.WaitGroup
	for range workers {
		work.Go(func() {
			for {
				from := int(next.Add(parallelStep)) - parallelStep
				if from >= n {
					return
				}
				for i := from; i < min(from+parallelStep, n); i++ {
					fn(i)
				}
			}
		})
	}
	work.Wait()
}

// inTurn calls fn for 0 … n-1 on one processor.
func inTurn(n int, fn func(i int)) {
	for i := range n {
		fn(i)
	}
}

// judge judges rows that nobody has seen yet.
func (s *shelf) judge(rows []*Row, env catalog.Env) {
	inParallel(len(rows), func(i int) { s.plan.judge(rows[i], env) })
}

// find is the live row with the id.
func (s *shelf) find(id string) (*Row, bool) {
	i, found := slices.BinarySearchFunc(s.byID, id, func(row *Row, id string) int { return strings.Compare(row.Record.ID, id) })
	if !found {
		return nil, false
	}
	return s.byID[i], true
}

// all are the records of a shelf, also those that are gone.
func (s *shelf) all() []office.Record {
	all := make([]office.Record, 0, len(s.byID)+len(s.gone))
	for _, rows := range [][]*Row{s.byID, s.gone} {
		for _, row := range rows {
			all = append(all, row.Record)
		}
	}
	return all
}

// with is the shelf after records were stored; the rows made for them are to be judged.
func (s *shelf) with(records map[string]office.Record) (next *shelf, fresh []*Row) {
	var old, gone, back []*Row
	for id, r := range records {
		if row, live := s.find(id); live {
			old = append(old, row)
		}
		if i, was := slices.BinarySearchFunc(s.gone, id, func(row *Row, id string) int { return strings.Compare(row.Record.ID, id) }); was {
			back = append(back, s.gone[i])
		}
		if row := s.plan.newRow(r); r.Deleted {
			gone = append(gone, row)
		} else {
			fresh = append(fresh, row)
		}
	}
	next = s.replaced(old, fresh)
	next.gone = edited(s.gone, back, gone, compareIDs)
	return next, fresh
}

// judgedAgain is the shelf with some of its rows judged anew, because what they refer to has changed.
func (s *shelf) judgedAgain(rows []*Row, env catalog.Env) *shelf {
	fresh := make([]*Row, len(rows))
	for i, row := range rows {
		fresh[i] = row.unjudged()
	}
	s.judge(fresh, env)
	return s.replaced(rows, fresh)
}

// replaced is the shelf with rows taken out and others put in.
func (s *shelf) replaced(out, in []*Row) *shelf {
	next := &shelf{plan: s.plan, gone: s.gone, found: s.found.replaced(out, in)}
	next.rows = edited(s.rows, out, in, s.comparePlaces)
	next.byID = edited(s.byID, out, in, compareIDs)
	var without, with []entry
	touched := map[string]bool{}
	list := func(rows []*Row) (entries []entry) {
		for _, row := range rows {
			for _, key := range row.shared {
				entries = append(entries, entry{key, row})
				touched[key] = touched[key] || catalog.Distinct(key)
			}
		}
		return entries
	}
	without, with = list(out), list(in)
	next.index = edited(s.index, without, with, compareEntries)
	next.twice = slices.DeleteFunc(slices.Clone(s.twice), func(key string) bool { return touched[key] })
	for key, distinct := range touched {
		if distinct && len(next.under(key)) > 1 {
			next.twice = append(next.twice, key)
		}
	}
	slices.Sort(next.twice)
	return next
}

// edited is a sorted list without some of its members and with others, copied in a few runs.
func edited[T any](list, out, in []T, compare func(a, b T) int) []T {
	if len(out) == 0 && len(in) == 0 {
		return list
	}
	out, in = slices.Clone(out), slices.Clone(in)
	slices.SortFunc(out, compare)
	slices.SortFunc(in, compare)
	next := make([]T, 0, len(list)-len(out)+len(in))
	from := 0
	for len(out) > 0 || len(in) > 0 {
		takeOut := len(in) == 0 || len(out) > 0 && compare(out[0], in[0]) <= 0
		var at T
		if takeOut {
			at = out[0]
		} else {
			at = in[0]
		}
		i, _ := slices.BinarySearchFunc(list[from:], at, compare)
		next = append(next, list[from:from+i]...)
		from += i
		if takeOut {
			out = out[1:]
			from++
		} else {
			next, in = append(next, at), in[1:]
		}
	}
	return append(next, list[from:]...)
}

// under are the entries of a key.
func (s *shelf) under(key string) []entry {
	from, _ := slices.BinarySearchFunc(s.index, key, func(e entry, key string) int { return strings.Compare(e.key, key) })
	to := from
	for to < len(s.index) && s.index[to].key == key {
		to++
	}
	return s.index[from:to]
}

// maxNear bounds the records that one is compared with under one key: what is at odds with sixteen others is told
// as well by them as by thousands.
const maxNear = 16

// Near are the records that share a key with r, in the category's order.
func (s *shelf) Near(r office.Record) []office.Record {
	var rows []*Row
	for _, key := range s.category.Shared(r) {
		n := 0
		for _, e := range s.under(key) {
			if e.row.Record.ID != r.ID && !slices.Contains(rows, e.row) {
				rows = append(rows, e.row)
				n++
			}
			if n == maxNear {
				break
			}
		}
	}
	slices.SortFunc(rows, s.comparePlaces)
	near := make([]office.Record, len(rows))
	for i, row := range rows {
		near[i] = row.Record
	}
	return near
}

// Last is the highest of the category's numbers.
func (s *shelf) Last(string) int64 { return s.sums.last }

// leaningOn are the rows that refer to one of the records.
func (s *shelf) leaningOn(records map[string]office.Record) (rows []*Row) {
	if len(records) == 0 || len(s.refs) == 0 {
		return nil
	}
	for _, row := range s.rows {
		if slices.ContainsFunc(row.refs, func(id string) bool { _, named := records[id]; return named }) {
			rows = append(rows, row)
		}
	}
	return rows
}
