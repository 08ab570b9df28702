package typeset

import (
	"math"
	"strings"
)

const ptPerMM = 72 / 25.4

// defaults of TextStyle and Table.
const (
	defaultSize    = 12.0
	defaultLeading = 1.45
	minColumn      = 24.0 // points
	maxDepth       = 12   // of blocks within blocks
	maxTableRows   = maxArray
)

// setter lays one document out. It collects warnings and the structure tree.
type setter struct {
	shape   *shaper
	set     *fontSet
	warned  map[Warning]bool
	warns   []Warning
	root    *elem
	heading int     // level of the last heading, 0 = none yet
	pageH   float64 // height of the text area
}

// column is where blocks go and what they inherit.
type column struct {
	x, w      float64
	size, lh  float64
	parent    *elem
	align     Align
	cell      bool // a table cell: nothing is justified, lines are centred in their step
	direct    bool // text belongs to the parent itself, no P of its own
	keepSpace bool // Space is kept even where it would vanish
	depth     int
}

func (s *setter) warn(w Warning) {
	if !s.warned[w] && len(s.warns) < 1000 {
		s.warned[w] = true
		s.warns = append(s.warns, w)
	}
}

// number makes any figure a usable one: not a number and infinities become def.
func number(v, lo, hi, def float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return def
	}
	return clamp(v, lo, hi)
}

// mm is a length in points, at most one metre either way.
func mm(v float64) float64 { return number(v, -1000, 1000, 0) * ptPerMM }

// points is a length not below 0.
func points(v float64) float64 { return number(v, 0, 3000, 0) }

func fontSize(v, inherited float64) float64 {
	if v == 0 {
		return inherited
	}
	return number(v, 2, 400, inherited)
}

func leading(v, inherited float64) float64 {
	if v == 0 {
		return inherited
	}
	return number(v, 0.8, 5, inherited)
}

// flow lays blocks into units, top to bottom, and hands them on a block at a time,
// of a table a row at a time: of a long document no more is laid out at once than
// a page takes.
func (s *setter) flow(blocks []Block, col column, put func([]unit)) {
	var list listState
	var lead unit // what the next unit begins with: room above, a page break
	lay := func(us []unit) {
		if len(us) == 0 {
			return
		}
		us[0].before += lead.before
		us[0].breaks = us[0].breaks || lead.breaks
		us[0].sheet = us[0].sheet || lead.sheet
		lead = unit{}
		put(us)
	}
	for _, b := range blocks {
		if p, is := b.(Paragraph); !is || p.Role != ListItem {
			list = listState{}
		}
		switch b := b.(type) {
		case Paragraph:
			if b.Role == ListItem && !col.parent.artifact() {
				lay(s.listItem(b, col, &list))
			} else {
				lay(s.paragraph(b, col, s.roleElem(b.Role, col), nil))
			}
		case Table:
			s.table(b, col, lay)
		case Columns:
			lay(s.columns(b, col))
		case Group:
			lay(s.group(b, col))
		case Rule:
			lay(s.rule(b, col))
		case Figure:
			lay(s.figure(b, col))
		case Matrix:
			lay(s.matrix(b, col))
		case Space:
			if col.keepSpace {
				lay([]unit{{h: points(b.Pt)}})
			} else {
				lead.before += points(b.Pt)
			}
		case PageBreak:
			if lead.breaks {
				put([]unit{{breaks: true, sheet: lead.sheet}})
			}
			lead.breaks, lead.sheet = true, b.NewSheet
		}
	}
}

// blocks lays blocks into all of their units.
func (s *setter) blocks(blocks []Block, col column) (out []unit) {
	s.flow(blocks, col, func(us []unit) { out = append(out, us...) })
	return out
}

// after puts room below units: a unit of no height that carries the room above
// what follows, and vanishes with it at a page end.
func after(us []unit, pt float64) []unit {
	if pt = points(pt); pt == 0 || len(us) == 0 {
		return us
	}
	last := &us[len(us)-1]
	gap := unit{before: pt, keep: last.keep}
	last.keep = true
	return append(us, gap)
}

// roleElem makes the element a paragraph's role asks for.
func (s *setter) roleElem(r Role, col column) *elem {
	switch {
	case r == Artifact:
		return layoutArtifact
	case r >= Heading1 && r <= Heading3:
		return col.parent.add(s.headingType(int(r-Heading1) + 1))
	case col.direct:
		return col.parent
	}
	return col.parent.add("P")
}

// headingType keeps the order of levels: first H1, none skipped on the way down.
func (s *setter) headingType(level int) string {
	level = min(level, s.heading+1)
	s.heading = level
	return "H" + string(rune('0'+level))
}

// listState is the list that neighbouring items belong to.
type listState struct {
	list, body *elem
	indent     float64
	numbering  string
}

// listItem sets an item of a list and continues or opens the list.
func (s *setter) listItem(p Paragraph, col column, l *listState) []unit {
	numbering := "None"
	if r := []rune(strings.Trim(p.Marker, "()।. ")); len(r) > 0 {
		switch {
		case isDigit(r[0]):
			numbering = "Decimal"
		case strings.ContainsRune("-–—•*", r[0]):
			numbering = "Disc"
		default:
			numbering = "UpperAlpha" // the nearest PDF knows to ক, খ, গ
		}
	}
	if p.Marker == "" && l.body != nil {
		return s.paragraph(p, col, l.body.add("P"), nil)
	}
	if l.list == nil || l.indent != p.IndentMM || l.numbering != numbering || len(l.list.kids) >= maxArray {
		*l = listState{list: col.parent.add("L"), indent: p.IndentMM, numbering: numbering}
		l.list.attr = "/O/List/ListNumbering/" + numbering
	}
	item := l.list.add("LI")
	var label *elem
	if p.Marker != "" {
		label = item.add("Lbl")
	}
	l.body = item.add("LBody")
	return s.paragraph(p, col, l.body, label)
}

// rule sets a horizontal line.
func (s *setter) rule(r Rule, col column) []unit {
	w := col.w - mm(r.LeftMM)
	if r.WidthMM > 0 {
		w = min(w, mm(r.WidthMM))
	}
	thick := number(r.ThicknessPt, 0, 20, 0.5)
	if thick == 0 {
		thick = 0.5
	}
	x := col.x + mm(r.LeftMM)
	if col.align == Center && r.LeftMM == 0 {
		x = col.x + (col.w-w)/2
	}
	u := unit{h: thick, before: points(r.BeforePt)}
	if w > 0 {
		u.ops.rules = []ruleOp{{x, thick / 2, x + w, thick / 2, thick}}
	}
	return after([]unit{u}, r.AfterPt)
}

// group sets blocks in a narrower column, together if they must.
func (s *setter) group(g Group, col column) []unit {
	if col.depth >= maxDepth {
		s.warn(Warning{Where: "Group", Code: "tall"})
		return nil
	}
	inner := col
	inner.depth++
	inner.x += mm(g.LeftMM)
	inner.w -= mm(g.LeftMM)
	if g.WidthMM > 0 {
		inner.w = min(inner.w, mm(g.WidthMM))
	}
	inner.w = max(inner.w, minColumn)
	inner.keepSpace = g.Keep
	us := s.blocks(g.Blocks, inner)
	for i := range us {
		if i < len(us)-1 {
			us[i].keep = us[i].keep || g.Keep
		} else {
			us[i].keep = us[i].keep || g.KeepNext
		}
	}
	return us
}

// columns sets blocks side by side as one unit; where they are taller than a
// page they go below each other instead.
func (s *setter) columns(c Columns, col column) []unit {
	if col.depth >= maxDepth || len(c.Cells) == 0 {
		return nil
	}
	n := len(c.Cells)
	gap := mm(c.GapMM)
	widths := s.share(c.WidthsMM, n, col.w-gap*float64(n-1), "Columns")
	parts := make([]ops, n)
	heights := make([]float64, n)
	tallest := 0.0
	x := col.x
	var all []unit
	for i, blocks := range c.Cells {
		inner := col
		inner.depth++
		inner.x, inner.w, inner.keepSpace = x, widths[i], true
		us := s.blocks(blocks, inner)
		for j := range us {
			us[j].breaks, us[j].sheet = false, false
		}
		all = append(all, us...)
		parts[i], heights[i] = stack(us)
		tallest = max(tallest, heights[i])
		x += widths[i] + gap
	}
	if tallest > s.pageH {
		s.warn(Warning{Where: "Columns", Code: "tall"})
		return after(all, c.AfterPt)
	}
	u := unit{h: tallest, before: points(c.BeforePt), follows: c.KeepPrev, where: named("Columns")}
	for i := range parts {
		dy := 0.0
		switch c.VAlign {
		case Middle:
			dy = (tallest - heights[i]) / 2
		case Bottom:
			dy = tallest - heights[i]
		}
		u.ops.append(&parts[i], 0, dy)
	}
	return after([]unit{u}, c.AfterPt)
}

// share gives n column widths in points within room. Missing widths share what
// is left; too wide ones shrink together, with a warning.
func (s *setter) share(widthsMM []float64, n int, room float64, where string) []float64 {
	room = max(room, minColumn)
	out := make([]float64, n)
	sum, open := 0.0, 0
	for i := range out {
		if i < len(widthsMM) && mm(widthsMM[i]) > 0 {
			out[i] = max(mm(widthsMM[i]), minColumn)
			sum += out[i]
		} else {
			open++
		}
	}
	if open > 0 {
		each := max((room-sum)/float64(open), minColumn)
		for i := range out {
			if out[i] == 0 {
				out[i] = each
				sum += each
			}
		}
	}
	if sum > room+slack {
		if sum > room*1.005 {
			s.warn(Warning{Where: where, Code: "wide"})
		}
		for i := range out {
			out[i] *= room / sum
		}
	}
	return out
}
