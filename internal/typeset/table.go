package typeset

import "slices"

// tableLayout is what the rows of a table share.
type tableLayout struct {
	xs      []float64 // column edges, one more than columns
	pad     float64
	thick   float64
	open    bool   // no grid
	bare    bool   // no cell is said to be a head
	repeat  []*row // the head as it stands on further pages
	repeatH float64
}

// row is a table row, or what is left of it after a page break.
type row struct {
	t     *tableLayout
	cells []rowCell
	h     float64
	head  bool
}

// rowCell is a cell with its lines.
type rowCell struct {
	x, w      float64
	col, span int
	gray      float64
	lines     []unit
}

// table lays a table into its caption, head rows and rows, each handed on as soon
// as it is laid.
func (s *setter) table(t Table, col column, put func([]unit)) {
	n := len(t.WidthsMM)
	for _, rows := range [][][]Cell{t.Head, t.Rows} {
		for _, cells := range rows {
			n = max(n, columnsOf(cells))
		}
	}
	if n == 0 || n > 1000 || len(t.Head)+len(t.Rows) == 0 {
		return
	}
	inner := col
	inner.size, inner.lh = fontSize(t.SizePt, col.size), leading(t.LineHeight, col.lh)
	lay := s.tableFrame(t, n, col)
	var held []unit // until it is known whether it is the last
	hold := func(us []unit) {
		if held != nil {
			put(held)
		} else if len(us) > 0 {
			us[0].before += points(t.BeforePt)
		}
		held = us
	}
	if t.Caption != "" {
		hold(s.paragraph(Paragraph{Spans: Bold(t.Caption), Role: Heading2, AfterPt: 3},
			inner, s.roleElem(Heading2, inner), nil))
	}
	for start := 0; start == 0 || start < len(t.Rows); start += maxTableRows {
		end := min(start+maxTableRows, len(t.Rows))
		s.tablePart(t, lay, start, end, inner, hold)
	}
	put(after(held, t.AfterPt))
}

func columnsOf(cells []Cell) int {
	n := 0
	for _, c := range cells {
		n += clamp(c.ColSpan, 1, 1000)
	}
	return n
}

func (s *setter) tableFrame(t Table, n int, col column) *tableLayout {
	lay := &tableLayout{xs: []float64{col.x}, pad: 4, thick: 0.5, open: t.Borderless}
	if t.PaddingPt != 0 {
		lay.pad = number(t.PaddingPt, 0, 30, 4)
	}
	if t.RulePt != 0 {
		lay.thick = number(t.RulePt, 0.05, 10, 0.5)
	}
	x := col.x
	for _, w := range s.share(t.WidthsMM, n, col.w, "Table") {
		x += w
		lay.xs = append(lay.xs, x)
	}
	return lay
}

// tablePart makes one Table element: the head, then at most maxTableRows rows. A
// part after the first begins a page.
func (s *setter) tablePart(t Table, lay *tableLayout, start, end int, col column, put func([]unit)) {
	part := *lay
	part.bare = len(t.Head) == 0 && !anyHead(t.Rows[start:end])
	table := col.parent.add("Table")
	var head []unit
	headH := 0.0
	for i, cells := range t.Head {
		r := s.row(cells, &part, col, table, true)
		part.repeat = append(part.repeat, r.repeated())
		headH += r.h
		head = append(head, unit{h: r.h, row: r, keep: i < len(t.Head)-1 || start < end, where: named("Table")})
	}
	part.repeatH = headH
	if headH > s.pageH/2 && len(head) > 0 {
		s.warn(Warning{Where: cellWords(t.Head[0]), Code: "head"})
		first := part.repeat[0].firstLine()
		part.repeat, part.repeatH = []*row{first}, first.h
		if first.h > s.pageH/2 {
			part.repeat, part.repeatH = nil, 0
		}
	}
	breaks := start > 0
	hand := func(us []unit) {
		us[0].breaks = breaks
		breaks = false
		put(us)
	}
	if len(head) > 0 {
		hand(head)
	}
	for _, cells := range t.Rows[start:end] {
		r := s.row(cells, &part, col, table, false)
		hand([]unit{{h: r.h, row: r, where: func() string { return cellWords(cells) }}})
	}
}

// row lays the cells; every row gets all columns, missing cells are empty ones.
func (s *setter) row(cells []Cell, t *tableLayout, col column, table *elem, head bool) *row {
	r := &row{t: t, head: head}
	tr := table.add("TR")
	n := len(t.xs) - 1
	at := 0
	for i := 0; at < n; i++ {
		var c Cell
		if i < len(cells) {
			c = cells[i]
		}
		span := clamp(c.ColSpan, 1, n-at)
		x, w := t.xs[at], t.xs[at+span]-t.xs[at]
		rc := rowCell{x: x, w: w, col: at, span: span, gray: number(c.FillGray, 0, 1, 0)}
		inner := col
		inner.x, inner.w = x+t.pad, max(w-2*t.pad, 4)
		inner.cell, inner.align, inner.depth = true, c.Align, col.depth+1
		inner.parent = cellElem(tr, t.scope(c, at, head, len(table.kids) == 1), span)
		inner.direct = len(c.Blocks) == 1
		if head {
			s.fitHead(&inner, c, t.pad)
		}
		blocks := make([]Block, len(c.Blocks))
		for j, p := range c.Blocks {
			blocks[j] = p
		}
		rc.lines = s.blocks(blocks, inner)
		r.cells = append(r.cells, rc)
		at += span
	}
	r.measure()
	return r
}

// fitHead makes room for the longest word of a head cell, which would otherwise
// be cut (ক্রমিক over a column of 10 mm): first into the padding, then with
// letters down to three quarters of their size.
func (s *setter) fitHead(col *column, c Cell, pad float64) {
	widest := 0.0
	for _, p := range c.Blocks {
		for _, sg := range s.segs(p.Spans, fontSize(p.SizePt, col.size), layoutArtifact) {
			widest = max(widest, sg.width)
		}
	}
	if widest <= col.w {
		return
	}
	extra := clamp(widest-col.w, 0, max(0, 2*(pad-1.5)))
	col.x, col.w = col.x-extra/2, col.w+extra
	if widest > col.w {
		col.size *= max(0.75, (col.w-2*slack)/widest)
	}
}

func anyHead(rows [][]Cell) bool {
	return slices.ContainsFunc(rows, func(cells []Cell) bool {
		return slices.ContainsFunc(cells, func(c Cell) bool { return c.Header })
	})
}

// scope says what a cell is head of, "" = of nothing. Every table needs a head for
// a reader who hears it cell by cell: where none was named, the cells of the first
// column are heads of their rows, as in a list of labels and values, and the first
// cell of a single column is head of the rest. Source: internal/typeset/README.md › Own checks;
// ISO 14289-1, 7.5.
func (t *tableLayout) scope(c Cell, column int, head, first bool) string {
	switch {
	case head:
		return "Column"
	case c.Header:
		return "Row"
	case !t.bare || column > 0:
		return ""
	case len(t.xs) > 2:
		return "Row"
	case first:
		return "Column"
	}
	return ""
}

// cellElem makes TH or TD with its attributes.
func cellElem(tr *elem, scope string, span int) *elem {
	typ, attr := "TD", ""
	if scope != "" {
		typ, attr = "TH", "/Scope/"+scope
	}
	if span > 1 {
		attr += "/ColSpan " + itoa(span)
	}
	e := tr.add(typ)
	if attr != "" {
		e.attr = "/O/Table" + attr
	}
	return e
}

func (r *row) measure() {
	r.h = 0
	for _, c := range r.cells {
		r.h = max(r.h, height(c.lines)+2*r.t.pad)
	}
}

// draw sets the row's grounds and lines at y. Heads stand in the middle of their
// cells.
func (r *row) draw(o *ops, y float64) {
	for _, c := range r.cells {
		if c.gray > 0 {
			o.fills = append(o.fills, fillOp{c.x, y, c.w, r.h, c.gray})
		}
		at := y + r.t.pad
		if r.head {
			at += (r.h - 2*r.t.pad - height(c.lines)) / 2
		}
		for i := range c.lines {
			at += c.lines[i].before
			o.append(&c.lines[i].ops, 0, at)
			at += c.lines[i].h
		}
	}
}

// repeated is a head row as it stands on further pages.
func (r *row) repeated() *row {
	out := *r
	out.cells = slices.Clone(r.cells)
	for i := range out.cells {
		c := &out.cells[i]
		c.lines = slices.Clone(c.lines)
		for j := range c.lines {
			c.lines[j].ops = c.lines[j].ops.apart()
		}
	}
	return &out
}

// firstLine is the row cut to the first line of each cell.
func (r *row) firstLine() *row {
	out := &row{t: r.t, head: r.head}
	for _, c := range r.cells {
		c.lines = c.lines[:min(1, len(c.lines))]
		out.cells = append(out.cells, c)
	}
	out.measure()
	return out
}

// split cuts the row so that the first part is at most avail high: each cell
// goes on with its own next line. By the rules two lines of every unfinished
// cell stand on both sides; force asks only that something is set.
// Source: internal/typeset/README.md › Pages and tables.
func (r *row) split(avail float64, force bool) (first, rest *row, ok bool) {
	first, rest = &row{t: r.t, head: r.head}, &row{t: r.t, head: r.head}
	room := avail - 2*r.t.pad + slack
	moved := false
	for _, c := range r.cells {
		n, h := 0, 0.0
		for n < len(c.lines) && h+c.lines[n].before+c.lines[n].h <= room {
			h += c.lines[n].before + c.lines[n].h
			n++
		}
		if left := len(c.lines) - n; left > 0 && !force {
			if left == 1 {
				n--
			}
			if n < 2 {
				return nil, nil, false
			}
		}
		a, b := c, c
		a.lines, b.lines = c.lines[:n], c.lines[n:]
		if len(b.lines) > 0 {
			b.lines = append([]unit(nil), b.lines...)
			b.lines[0].before = 0
		}
		moved = moved || n > 0
		first.cells, rest.cells = append(first.cells, a), append(rest.cells, b)
	}
	if !moved {
		return nil, nil, false
	}
	first.measure()
	rest.measure()
	return first, rest, true
}

// cellWords names a row in warnings.
func cellWords(cells []Cell) string {
	for _, c := range cells {
		for _, p := range c.Blocks {
			if w := firstWords(p.Spans); w != "" {
				return w
			}
		}
	}
	return "Table"
}
