package typeset

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

// pager fills pages with units.
type pager struct {
	s         *setter
	w, h      float64 // of the sheet
	top, room float64
	units     []unit
	pages     []*page
	sheet     bool // the page being filled begins a sheet
}

// paginate fills pages. Units marked keep stay with the next one; where that
// cannot hold on a page the rule is dropped and a warning given.
// Source: typesetting.md section 12.
func (p *pager) paginate() []*page {
	for from := 0; from < len(p.units); {
		from = p.page(from)
	}
	if len(p.pages) == 0 {
		p.pages = []*page{{w: p.w, h: p.h}}
	}
	return p.pages
}

// page fills one page, starting with unit from, and gives the unit the next page
// starts with. A row that goes on is replaced by its rest.
func (p *pager) page(from int) int {
	y := 0.0
	p.sheet = len(p.pages) == 0 || p.units[from].sheet
	p.units[from].sheet = false // the rest of a row that goes on begins no other
	t := p.units[from].table()
	if t != nil {
		y = t.repeatH
	}
	i := from
	for ; i < len(p.units); i++ {
		u := &p.units[i]
		if u.breaks && i > from {
			return p.emit(from, i, t, nil)
		}
		gap := u.before
		if i == from && !p.sheet {
			gap = 0 // room above vanishes at the top of a page
		}
		if u.h == 0 || y+gap+u.h <= p.room+slack {
			y += gap + u.h
			continue
		}
		if u.row != nil {
			if part := p.splitRow(i, p.room-y-gap, i == from); part != nil {
				return p.emit(from, i, t, part)
			}
		}
		end := i
		for end > from && p.units[end-1].keep {
			end--
		}
		if end > from {
			return p.emit(from, end, t, nil)
		}
		p.s.warn(Warning{Where: u.where, Code: "tall"})
		if i == from { // nothing else on the page: it overhangs
			return p.emit(from, i+1, t, nil)
		}
		return p.emit(from, i, t, nil)
	}
	return p.emit(from, i, t, nil)
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

// emit draws units from…to-1, then the part of a row that goes on, and gives the
// next unit to set.
func (p *pager) emit(from, to int, t *tableLayout, part *row) int {
	pg := &page{w: p.w, h: p.h, sheet: p.sheet}
	y := p.top
	var rows []placedRow
	setRow := func(r *row, own *elem) {
		r.draw(&pg.ops, y, own)
		rows = append(rows, placedRow{r, y})
	}
	if t != nil {
		for _, r := range t.repeat {
			setRow(r, paginationArtifact)
			y += r.h
		}
	}
	gap := func(i int) float64 {
		if i == from && !p.sheet {
			return 0
		}
		return p.units[i].before
	}
	for i := from; i < to; i++ {
		u := &p.units[i]
		y += gap(i)
		if u.row != nil {
			setRow(u.row, nil)
		} else {
			pg.append(&u.ops, 0, y, nil)
		}
		y += u.h
	}
	if part != nil {
		y += gap(to)
		setRow(part, nil)
	}
	grid(&pg.ops, rows)
	p.pages = append(p.pages, pg)
	return to
}
