package typeset

import "slices"

// Coordinates of ops: points, x from the left edge of the page, y downwards from
// the top of the unit (once on a page: from the top of the page).

// placedText is a run on its baseline. space tells that white space follows in
// the text, which is then written after it.
type placedText struct {
	x, y  float64
	run   run
	space bool
}

// ruleOp is a line, fillOp a gray ground, linkOp an active area.
type ruleOp struct{ x1, y1, x2, y2, thick float64 }

type fillOp struct{ x, y, w, h, gray float64 }

type linkOp struct {
	x, y, w, h float64
	uri, text  string
	own        *elem
}

// figureOp is a picture, or the rectangles of a code when bits is set.
type figureOp struct {
	x, y, w, h float64
	pic        *picture
	bits       [][]bool
	own        *elem
	after      int // how many texts of the unit come before it in reading order
}

// markOp is a bookmark, or an end of an anchor.
type markOp struct {
	y      float64
	title  string
	level  int
	anchor bool    // title is its name
	x, w   float64 // the column of an anchor
}

type ops struct {
	texts   []placedText
	rules   []ruleOp
	fills   []fillOp
	links   []linkOp
	figures []figureOp
	marks   []markOp
}

// append adds other, moved by dx and dy.
func (o *ops) append(other *ops, dx, dy float64) {
	base := len(o.texts)
	for _, t := range other.texts {
		t.x, t.y = t.x+dx, t.y+dy
		o.texts = append(o.texts, t)
	}
	for _, r := range other.rules {
		o.rules = append(o.rules, ruleOp{r.x1 + dx, r.y1 + dy, r.x2 + dx, r.y2 + dy, r.thick})
	}
	for _, f := range other.fills {
		f.x, f.y = f.x+dx, f.y+dy
		o.fills = append(o.fills, f)
	}
	for _, f := range other.figures {
		f.x, f.y, f.after = f.x+dx, f.y+dy, f.after+base
		o.figures = append(o.figures, f)
	}
	for _, l := range other.links {
		l.x, l.y = l.x+dx, l.y+dy
		o.links = append(o.links, l)
	}
	for _, m := range other.marks {
		m.x, m.y = m.x+dx, m.y+dy
		o.marks = append(o.marks, m)
	}
}

// footRoom is how many runs a foot may add to a page before its list grows.
const footRoom = 16

// kept is a copy no larger than it must be, for what stays until all pages are
// known.
func (o *ops) kept() ops {
	return ops{
		texts: append(make([]placedText, 0, len(o.texts)+footRoom), o.texts...),
		rules: slices.Clone(o.rules), fills: slices.Clone(o.fills), links: slices.Clone(o.links),
		figures: slices.Clone(o.figures), marks: slices.Clone(o.marks),
	}
}

// empty makes room for other content.
func (o *ops) empty() {
	clear(o.figures) // pictures are large
	*o = ops{o.texts[:0], o.rules[:0], o.fills[:0], o.links[:0], o.figures[:0], o.marks[:0]}
}

// apart is the content drawn once more, for no reader of the tree: nobody's text,
// no links, no bookmarks.
func (o *ops) apart() ops {
	out := ops{texts: slices.Clone(o.texts), rules: o.rules, fills: o.fills, figures: slices.Clone(o.figures)}
	for i := range out.texts {
		r := &out.texts[i].run
		l := *r.look
		l.own, l.uri = paginationArtifact, ""
		r.look = &l
	}
	for i := range out.figures {
		out.figures[i].own = paginationArtifact
	}
	return out
}

// unit is a piece of the page that is never cut, except that a table row may go
// on on the next page. before is the room above it, which vanishes at the top of
// a page.
type unit struct {
	h, before float64
	keep      bool // the next unit stays on its page
	follows   bool // stays on the page of the unit before
	breaks    bool // begins a page
	sheet     bool // that page begins a sheet
	ops       ops
	row       *row
	where     func() string // names it in warnings; nil = no name
}

// place is the name of the unit in a warning.
func (u *unit) place() string {
	if u.where == nil {
		return ""
	}
	return u.where()
}

func named(s string) func() string { return func() string { return s } }

// height of a stack of units, with the room above the first one.
func height(units []unit) float64 {
	h := 0.0
	for i := range units {
		h += units[i].before + units[i].h
	}
	return h
}

// stack sets units below each other into one set of operations.
func stack(units []unit) (o ops, h float64) {
	for i := range units {
		h += units[i].before
		if r := units[i].row; r != nil {
			r.draw(&o, h)
			grid(&o, []placedRow{{r, h}})
		} else {
			o.append(&units[i].ops, 0, h)
		}
		h += units[i].h
	}
	return o, h
}
