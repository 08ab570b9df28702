package typeset

import "slices"

// paragraph lays text into lines, one unit each. own gets the text; a marker
// goes to label, or to own where there is none.
func (s *setter) paragraph(p Paragraph, col column, own, label *elem) []unit {
	size := fontSize(p.SizePt, col.size)
	lh := leading(p.LineHeight, col.lh)
	align := p.Align
	if col.cell {
		if align == Left {
			align = col.align
		}
		if align == Justify {
			align = Left
		}
	}
	segs := s.segs(speak(p, own), size, own)
	indent, hang := mm(p.IndentMM), mm(p.HangMM)
	var mark []seg
	textX := indent // of the first line
	if p.Marker != "" {
		if label == nil {
			label = own
		}
		mark = s.segs([]Span{{Text: p.Marker, Bold: p.MarkerBold}}, size, label)
		w := textLine{segs: mark}.width()
		textX = indent + w + s.spaceWidth(&look{size: size})
		if hang > 0 {
			textX = max(textX-s.spaceWidth(&look{size: size})/2, hang)
		}
	}
	rest := indent
	if hang > 0 {
		rest = hang
	}
	first := textX
	if p.Marker == "" && hang > 0 {
		first = indent
		if indent == 0 {
			first = hang
		}
	}
	first += mm(p.FirstLineMM)
	edge := func(line int) float64 { // left edge of a line within the column
		if line == 0 {
			return clamp(first, 0, max(0, col.w-minColumn))
		}
		return clamp(rest, 0, max(0, col.w-minColumn))
	}
	f := filler{
		limit:   func(line int) float64 { return col.w - edge(line) },
		justify: align == Justify,
		wide:    func(text string) { s.warn(Warning{Where: text, Code: "wide"}) },
	}
	lines := f.fill(segs)
	if len(lines) == 0 && len(mark) > 0 {
		lines = []textLine{{last: true}}
	}
	units := make([]unit, 0, len(lines)+1)
	for i, line := range lines {
		lead := size
		for _, sg := range line.segs {
			lead = max(lead, sg.size)
		}
		u := unit{h: lead * lh}
		base := s.baseline(lead, lh, col.cell)
		if i == 0 && len(mark) > 0 {
			s.place(&u.ops, textLine{segs: mark, last: true}, col.x+max(0, min(indent, edge(0))), 0, base, Left, len(line.segs) > 0)
		}
		more := i < len(lines)-1 && (line.last || len(lines[i+1].segs) == 0 || lines[i+1].segs[0].space > 0)
		s.place(&u.ops, line, col.x+edge(i), col.w-edge(i), base, align, more)
		units = append(units, u)
	}
	if len(units) == 0 {
		return nil
	}
	holdTogether(units, p.Role >= Heading1 && p.Role <= Heading3 || p.KeepNext)
	units[0].before = points(p.BeforePt)
	if !col.cell { // a row has its own words
		units[0].where = func() string { return firstWords(p.Spans) }
	}
	if p.Bookmark != "" {
		units[0].ops.marks = []markOp{{title: oneLine(p.Bookmark), level: max(0, p.BookmarkLevel)}}
	}
	if p.Anchor != "" {
		last := &units[len(units)-1]
		end := markOp{title: p.Anchor, anchor: true, x: col.x, w: col.w}
		units[0].ops.marks = append(units[0].ops.marks, end)
		end.y = last.h
		last.ops.marks = append(last.ops.marks, end)
	}
	return after(units, p.AfterPt)
}

// baseline is the distance from the top of a line to its baseline: the ascent on
// the page, but in table cells letters stand in the middle of their step.
func (s *setter) baseline(size, lh float64, cell bool) float64 {
	f := s.set.faceFor(false)
	asc, desc := float64(f.ascent)/float64(f.upem), float64(f.descent)/float64(f.upem)
	if cell || lh < defaultLeading {
		return size * ((lh-(asc-desc))/2 + asc)
	}
	return size * asc
}

// holdTogether marks where a page must not end: at least two lines on either
// side, three lines and fewer whole. Source: internal/typeset/README.md › Pages and tables.
func holdTogether(units []unit, next bool) {
	n := len(units)
	for i := range units {
		units[i].keep = i < n-1 && (n <= 3 || i == 0 || i == n-2)
	}
	units[n-1].keep = next
}

// firstWords names a place by the beginning of its text.
func firstWords(spans []Span) string {
	out := ""
	for _, sp := range spans {
		if len(out) > 200 {
			break
		}
		out += sp.Text
	}
	return excerpt(clean(out[:min(len(out), 400)]))
}

// place sets a line at x on its baseline; w is the width it may fill. more tells
// that white space follows its last word in the text.
func (s *setter) place(o *ops, line textLine, x, w, base float64, align Align, more bool) {
	stretch := 1.0
	free := w - line.width()
	switch {
	case align == Center:
		x += free / 2
	case align == Right:
		x += free
	case align == Justify && !line.last && free > 0:
		if n, natural := line.spaces(); n > 0 && natural+free <= maxStretch*natural {
			stretch = (natural + free) / natural
		}
	}
	n := 0
	for _, sg := range line.segs {
		n += len(sg.runs)
	}
	o.texts = slices.Grow(o.texts, n)
	for i, sg := range line.segs {
		if i > 0 {
			x += sg.space * stretch
		}
		for j, r := range sg.runs {
			t := placedText{x: x, y: base, run: r}
			if j == len(sg.runs)-1 {
				if i+1 < len(line.segs) {
					t.space = line.segs[i+1].space > 0
				} else {
					t.space = more
				}
			}
			o.texts = append(o.texts, t)
			if r.look.uri != "" {
				o.link(x, base, r)
			}
			x += r.width()
		}
	}
}

// link makes the run active, joined with the run before where both belong to the
// same link on the same line.
func (o *ops) link(x, base float64, r run) {
	text := ""
	for _, c := range r.w.cl[r.from:r.to] {
		text += c.text
	}
	if n := len(o.links); n > 0 {
		l := &o.links[n-1]
		if l.own == r.look.own && l.x <= x {
			l.w = x + r.width() - l.x
			l.text += " " + text
			return
		}
	}
	size := r.look.size
	o.links = append(o.links, linkOp{x, base - size, r.width(), size * 1.35, r.look.uri, text, r.look.own})
}
