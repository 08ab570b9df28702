package typeset

import "slices"

// page is a finished page: everything on it at its place.
type page struct {
	ops
	w, h  float64
	sheet bool // begins a sheet
}

// sheets counts the pages of each sheet.
func sheets(pages []*page) []int {
	var out []int
	for i, pg := range pages {
		if i == 0 || pg.sheet {
			out = append(out, 0)
		}
		out[len(out)-1]++
	}
	return out
}

// pager fills pages with units as they come.
type pager struct {
	s         *setter
	w, h      float64 // of the paper
	top, room float64
	units     []unit // not on a page yet
	pages     []*page
	body      ops // room for what goes on a page
}

// take adds units and sets every page they fill. Units marked keep stay with the
// next one; where that cannot hold on a page the rule is dropped and a warning
// given. Source: internal/typeset/README.md › Pages and tables.
func (p *pager) take(us []unit) {
	for _, u := range us {
		if n := len(p.units); u.follows && !u.breaks && n > 0 {
			p.units[n-1].keep = true
		}
		p.units = append(p.units, u)
	}
	for p.page(false) {
	}
}

// finish sets what is left and gives all pages, at least one.
func (p *pager) finish() []*page {
	for p.page(true) {
	}
	if len(p.pages) == 0 {
		p.pages = []*page{{w: p.w, h: p.h}}
	}
	return p.pages
}

// page sets one page if the units are more than it holds, or no more will come.
func (p *pager) page(last bool) bool {
	if len(p.units) == 0 {
		return false
	}
	y := 0.0
	first := len(p.pages) == 0 || p.units[0].sheet
	t := p.units[0].table()
	if t != nil {
		y = t.repeatH
	}
	for i := range p.units {
		u := &p.units[i]
		if u.breaks && i > 0 {
			return p.emit(i, t, nil)
		}
		gap := u.before
		if i == 0 && !first {
			gap = 0 // room above vanishes at the top of a page
		}
		if u.h == 0 || y+gap+u.h <= p.room+slack {
			y += gap + u.h
			continue
		}
		if u.row != nil {
			if part := p.splitRow(i, p.room-y-gap, i == 0); part != nil {
				return p.emit(i, t, part)
			}
		}
		end := i
		for end > 0 && p.units[end-1].keep {
			end--
		}
		if u.follows && height(p.units[end:i+1]) > p.room {
			end = i // together they would not fit either: what comes before fills its page
		}
		if end == 0 { // what keeps together is taller than a page; a single unit overhangs
			p.s.warn(Warning{Where: u.place(), Code: "tall"})
			end = max(i, 1)
		}
		return p.emit(end, t, nil)
	}
	return last && p.emit(len(p.units), t, nil)
}

// table is the table whose head is repeated when a page starts with the unit.
func (u *unit) table() *tableLayout {
	if u.row == nil || u.row.head || len(u.row.t.repeat) == 0 {
		return nil
	}
	return u.row.t
}

// splitRow gives the part of row i that stays on this page, or nil when the row
// moves as a whole. The unit then holds the rest.
func (p *pager) splitRow(i int, avail float64, alone bool) *row {
	r := p.units[i].row
	full := p.room
	if !r.head {
		full -= r.t.repeatH
	}
	if !alone && r.h <= full && avail <= p.room/3 {
		return nil
	}
	first, rest, ok := r.split(avail, false)
	if !ok && alone {
		first, rest, ok = r.split(avail, true)
	}
	if !ok {
		return nil
	}
	p.units[i].row, p.units[i].h = rest, rest.h
	return first
}

// emit sets the first n units on a page, then the part of a row that goes on.
func (p *pager) emit(n int, t *tableLayout, part *row) bool {
	pg := &page{w: p.w, h: p.h, sheet: len(p.pages) == 0 || p.units[0].sheet}
	p.body.empty()
	y := p.top
	var rows []placedRow
	setRow := func(r *row) {
		r.draw(&p.body, y)
		rows = append(rows, placedRow{r, y})
	}
	if t != nil {
		for _, r := range t.repeat {
			setRow(r)
			y += r.h
		}
	}
	if !pg.sheet {
		p.units[0].before = 0
	}
	for i := range p.units[:n] {
		u := &p.units[i]
		y += u.before
		if u.row != nil {
			setRow(u.row)
		} else {
			p.body.append(&u.ops, 0, y)
		}
		y += u.h
	}
	if part != nil {
		rest := &p.units[n]
		y += rest.before
		setRow(part)
		rest.sheet = false
	}
	grid(&p.body, rows)
	pg.ops = p.body.kept()
	p.pages = append(p.pages, pg)
	p.units = slices.Delete(p.units, 0, n)
	return true
}
