package compliance

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// finds is what was looked for on a shelf and is kept for the next look: its records in one list, and its rows in the
// order of other columns. What stands in it follows from the rows alone.
type finds struct {
	mu     sync.Mutex
	live   []office.Record
	orders []*sorted
	warmed sync.Once
}

// sorted is the rows in the order of a column. Their places in it are not kept: they are large, and few are asked for
// again. What was changed since is put in when the order is next asked for, so that a save need not wait for it.
type sorted struct {
	by    SortBy
	order catalog.Order
	rows  []*Row
	since []edit
}

// edit is rows taken out and others put in.
type edit struct{ out, in []*Row }

// SortBy is a column to sort by; without a field it is the category's own order.
type SortBy struct {
	Field      string
	Descending bool
}

// An order is rather made anew than mended where more than one row in manyMoved was moved, or in more than maxEdits.
const (
	manyMoved = 16
	maxEdits  = 64
)

// replaced is what stays found when rows are taken out and others put in.
func (f *finds) replaced(out, in []*Row) *finds {
	f.mu.Lock()
	defer f.mu.Unlock()
	next := &finds{}
	for _, o := range f.orders {
		since := append(slices.Clip(o.since), edit{out, in})
		moved := 0
		for _, e := range since {
			moved += len(e.out) + len(e.in)
		}
		if len(since) <= maxEdits && manyMoved*moved <= max(len(o.rows), parallelFrom) {
			next.orders = append(next.orders, &sorted{o.by, o.order, o.rows, since})
		}
	}
	return next
}

// mended is the order with what was changed since.
func (o *sorted) mended() *sorted {
	if len(o.since) == 0 {
		return o
	}
	places := map[*Row]catalog.Place{}
	place := func(row *Row) catalog.Place {
		p, known := places[row]
		if !known {
			p = o.order.Place(row.Record)
			places[row] = p
		}
		return p
	}
	rows := o.rows
	for _, e := range o.since {
		rows = edited(rows, e.out, e.in, func(a, b *Row) int { return o.order.Compare(place(a), place(b)) })
	}
	return &sorted{by: o.by, order: o.order, rows: rows}
}

// live are the records of the shelf in one list.
func (s *shelf) live() []office.Record {
	s.found.mu.Lock()
	defer s.found.mu.Unlock()
	if s.found.live == nil && len(s.rows) > 0 {
		s.found.live = make([]office.Record, len(s.rows))
		for i, row := range s.rows {
			s.found.live[i] = row.Record
		}
	}
	return s.found.live
}

// ordered are the rows in the order of a column, made by each where they are not kept yet.
func (s *shelf) ordered(by SortBy, each func(n int, fn func(i int))) *sorted {
	if o := s.found.order(by); o != nil {
		return s.found.keep(o.mended())
	}
	type placed struct {
		place catalog.Place
		row   *Row
	}
	o := &sorted{by: by, order: s.category.OrderBy(by.Field, by.Descending), rows: make([]*Row, len(s.rows))}
	all := make([]placed, len(s.rows))
	each(len(s.rows), func(i int) { all[i] = placed{o.order.Place(s.rows[i].Record), s.rows[i]} })
	slices.SortFunc(all, func(a, b placed) int { return o.order.Compare(a.place, b.place) })
	for i, p := range all {
		o.rows[i] = p.row
	}
	return s.found.keep(o)
}

// order is one that is kept; nil where it is not.
func (f *finds) order(by SortBy) *sorted {
	f.mu.Lock()
	defer f.mu.Unlock()
	if at := slices.IndexFunc(f.orders, func(o *sorted) bool { return o.by == by }); at >= 0 {
		return f.orders[at]
	}
	return nil
}

// keep keeps an order in place of an older one. Somebody else may have made it meanwhile; one is as good as the other.
func (f *finds) keep(o *sorted) *sorted {
	f.mu.Lock()
	defer f.mu.Unlock()
	if at := slices.IndexFunc(f.orders, func(is *sorted) bool { return is.by == o.by }); at >= 0 {
		f.orders[at] = o
	} else {
		f.orders = append(f.orders, o)
	}
	return o
}

// Look is what to show of a category: rows from From on, at most Count, of those that hold every word of Filter and pass.
type Look struct {
	SortBy
	Filter      string
	Pass        func(*Row) bool // nil lets all pass
	From, Count int
}

// Lacking tells whether something keeps the record from done.
func (row *Row) Lacking() bool { return len(row.own) > 0 }

// Doubted tells whether something about the record is doubted that keeps nothing from done.
func (row *Row) Doubted() bool { return len(row.warned) > 0 }

// Archived tells whether the record lies in the archive.
func (row *Row) Archived() bool { return row.archived }

// Untranslated tells whether the record says in Bengali alone what the form asks in English too.
func (row *Row) Untranslated() bool { return row.bengali }

// Rows are the rows of one window of a category, and how many there are in all that pass the filter.
func (b *Book) Rows(category string, look Look) (rows []*Row, shown int) {
	s := b.shelves[category]
	if s == nil {
		return nil, 0
	}
	at := func(i int) *Row { return s.rows[i] }
	if _, known := s.category.Field(look.Field); known {
		o := s.ordered(look.SortBy, inParallel)
		at = func(i int) *Row { return o.rows[i] }
	}
	from, count := max(look.From, 0), max(look.Count, 0)
	words := bangla.Tokens(look.Filter)
	if len(words) == 0 && look.Pass == nil {
		for i := min(from, len(s.rows)); i < min(from+count, len(s.rows)); i++ {
			rows = append(rows, at(i))
		}
		return rows, len(s.rows)
	}
	passed := s.passing(words, b.env(), at, look.Pass)
	for i := range s.rows {
		if !passed[i] {
			continue
		}
		row := at(i)
		if shown >= from && len(rows) < count {
			rows = append(rows, row)
		}
		shown++
	}
	return rows, shown
}

// Warm makes, beside other work and once, the orders of the columns of a category and what a filter looks through, so
// that the first click on a column's head and the first letter typed into the filter need not wait. It keeps one
// processor busy and leaves the others to whoever clicks.
func (b *Book) Warm(category string) {
	s := b.shelves[category]
	if s == nil || len(s.rows) < parallelFrom {
		return
	}
	s.found.warmed.Do(func() {
		env := b.env()
		go func() {
			for _, down := range []bool{false, true} {
				for _, column := range s.category.Columns {
					s.ordered(SortBy{column, down}, inTurn)
				}
			}
			for _, row := range s.rows {
				s.folded(row, env)
			}
		}()
	})
}

// passing tells of each row, as at gives them, whether it passes and holds every word.
func (s *shelf) passing(words []string, env catalog.Env, at func(i int) *Row, pass func(*Row) bool) []bool {
	passed := make([]bool, len(s.rows))
	inParallel(len(s.rows), func(i int) {
		row := at(i)
		passed[i] = (pass == nil || pass(row)) && (len(words) == 0 || hasEach(s.folded(row, env), words))
	})
	return passed
}

// toTakeOff are the deleted rows that the portal still shows.
func (s *shelf) toTakeOff() (rows []*Row) {
	for _, row := range s.gone {
		if row.To != "" {
			rows = append(rows, row)
		}
	}
	return rows
}

// Removed are the deleted rows of one window of a category, those deleted last first, and how many there are in all that
// pass the filter.
func (b *Book) Removed(category string, look Look) (rows []*Row, shown int) {
	s := b.shelves[category]
	if s == nil {
		return nil, 0
	}
	words, env := bangla.Tokens(look.Filter), b.env()
	for _, row := range s.gone {
		if len(words) == 0 || hasEach(s.folded(row, env), words) {
			rows = append(rows, row)
		}
	}
	if _, known := s.category.Field(look.Field); known {
		order := s.category.OrderBy(look.Field, look.Descending)
		slices.SortStableFunc(rows, func(a, b *Row) int { return order.Compare(order.Place(a.Record), order.Place(b.Record)) })
	} else {
		slices.SortStableFunc(rows, func(a, b *Row) int {
			return cmp.Or(strings.Compare(string(b.Record.UpdatedOn), string(a.Record.UpdatedOn)), compareIDs(b, a))
		})
	}
	from := min(max(look.From, 0), len(rows))
	return rows[from:min(from+max(look.Count, 0), len(rows))], len(rows)
}

// RemovedCount is how many deleted records a category has.
func (b *Book) RemovedCount(category string) int {
	if s := b.shelves[category]; s != nil {
		return len(s.gone)
	}
	return 0
}

func hasEach(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

// ToPortal are the rows that wait to be put on the portal or taken off it, oldest first and at most limit of them, and
// how many there are in all.
func (b *Book) ToPortal(category string, limit int) (rows []*Row, all int) {
	s := b.shelves[category]
	if s == nil {
		return nil, 0
	}
	gone := s.toTakeOff()
	all = s.sums.pending + len(gone)
	for _, row := range s.byID {
		for len(gone) > 0 && compareIDs(gone[0], row) < 0 {
			rows, gone = append(rows, gone[0]), gone[1:]
		}
		if len(rows) >= limit || len(rows) == all {
			break
		}
		if row.To != "" {
			rows = append(rows, row)
		}
	}
	rows = append(rows, gone...)
	return rows[:min(len(rows), limit)], all
}
