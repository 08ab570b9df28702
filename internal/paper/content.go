package paper

import (
	"slices"

	"batayandesk/internal/pdffile"
)

// Bounds of one page. What a page of a charter takes is some thousand operators and a hundred thousand points.
const (
	maxOperators = 1_000_000
	maxPoints    = 8_000_000
	maxForms     = 8 // forms within each other
	maxOperands  = 4096
	maxSaved     = 256
)

// look is what holds while something is drawn.
type look struct {
	at           matrix
	clip         *Box
	fill, stroke Color
	width, miter float64
	cap, join    int

	font              *font
	fontErr           error // why what is written in this font cannot be drawn
	size, char, words float64
	scale, lead, rise float64
	mode              int
}

var tooMany = foreign("a page of too many parts")

// canvas gathers the marks of one page.
type canvas struct {
	d      *Document
	marks  []Mark
	steps  int
	points int
	pixels int
	seen   map[*Picture]bool
}

// content is what one stream of a page, or a form, is at.
type content struct {
	*canvas
	resources  pdffile.Dict
	look       look
	saved      []look
	path       path
	clipping   bool
	text, line matrix
	lost       bool // where the next letter stands is not known
	depth      int
}

// run draws a stream.
func (c *canvas) run(data []byte, resources pdffile.Dict, from look, depth int) error {
	s := &content{canvas: c, resources: resources, look: from, text: plain, line: plain, depth: depth}
	lex := pdffile.NewLexer(data)
	var args pdffile.Operands
	for {
		v, ok := lex.Value()
		if !ok {
			if lex.End() {
				return nil
			}
			return foreign("values too deep within each other")
		}
		op, is := v.(pdffile.Word)
		if !is {
			if len(args) >= maxOperands {
				return foreign("an operator of too many operands")
			}
			args = append(args, v)
			continue
		}
		if c.steps++; c.steps > maxOperators || c.points+s.path.points > maxPoints {
			return tooMany
		}
		if err := s.do(string(op), args); err != nil {
			return err
		}
		args = args[:0]
	}
}

// passed are operators that draw nothing and change nothing that is drawn: marks of the structure, hints.
var passed = []string{"BMC", "BDC", "EMC", "MP", "DP", "i", "ri", "BX", "EX"}

// do follows one operator. Source: internal/paper/README.md › Drawn as it is, or not at all.
func (s *content) do(op string, args pdffile.Operands) error {
	for _, ways := range []func(*content, string, pdffile.Operands) (bool, error){(*content).doState, (*content).doPath, (*content).doColor, (*content).doText} {
		if done, err := ways(s, op, args); done || err != nil {
			return err
		}
	}
	switch {
	case op == "Do":
		return s.external(args)
	case slices.Contains(passed, op):
		return nil
	}
	return foreign("the operator %.10q", op)
}

func (s *content) doState(op string, args pdffile.Operands) (bool, error) {
	switch op {
	case "q":
		if len(s.saved) >= maxSaved {
			return true, foreign("too many states kept")
		}
		s.saved = append(s.saved, s.look)
	case "Q":
		if n := len(s.saved); n > 0 {
			s.look, s.saved = s.saved[n-1], s.saved[:n-1]
		}
	case "cm":
		s.look.at = matrix(args.Matrix()).then(s.look.at)
		if !s.look.at.sane() {
			return true, foreign("places out of reach")
		}
	case "w":
		s.look.width = args.Number(0)
	case "J":
		s.look.cap = int(args.Number(0))
	case "j":
		s.look.join = int(args.Number(0))
	case "M":
		s.look.miter = args.Number(0)
	case "d":
		if len(args) > 0 {
			if dashes := s.d.file.Array(args[0]); len(dashes) > 0 {
				return true, foreign("dashed lines")
			}
		}
	case "gs":
		return true, s.graphics(args)
	default:
		return false, nil
	}
	return true, nil
}

// graphics takes in a named state; ink that one sees through is refused.
func (s *content) graphics(args pdffile.Operands) error {
	f := s.d.file
	if len(args) == 0 {
		return nil
	}
	called, _ := args[0].(pdffile.Name)
	for key, v := range f.Dict(f.Dict(s.resources["ExtGState"])[string(called)]) {
		v = f.Get(v)
		fine := true
		switch key {
		case "LW":
			s.look.width = f.Number(v)
		case "LC":
			s.look.cap = int(f.Number(v))
		case "LJ":
			s.look.join = int(f.Number(v))
		case "ML":
			s.look.miter = f.Number(v)
		case "CA", "ca":
			fine = v == float64(1)
		case "BM":
			fine = v == pdffile.Name("Normal") || v == pdffile.Name("Compatible")
		case "SMask":
			fine = v == pdffile.Name("None")
		case "D", "Font", "TR", "HT":
			fine = false
		}
		if !fine {
			return foreign("a state of drawing (%.10s)", key)
		}
	}
	return nil
}

func (s *content) doPath(op string, args pdffile.Operands) (bool, error) {
	at := func(i int) Point { return Point{args.Number(i), args.Number(i + 1)} }
	switch op {
	case "m":
		s.path.moveTo(at(0))
	case "l":
		s.path.lineTo(at(0))
	case "c":
		s.path.curveTo(at(0), at(2), at(4), s.look.at)
	case "v":
		s.path.curveTo(s.path.now(), at(0), at(2), s.look.at)
	case "y":
		s.path.curveTo(at(0), at(2), at(2), s.look.at)
	case "h":
		s.path.close()
	case "re":
		x, y, w, h := args.Number(0), args.Number(1), args.Number(2), args.Number(3)
		s.path.moveTo(Point{x, y})
		s.path.lineTo(Point{x + w, y})
		s.path.lineTo(Point{x + w, y + h})
		s.path.lineTo(Point{x, y + h})
		s.path.close()
	case "W", "W*":
		s.clipping = true
	case "n":
		return true, s.paint(false, false, false)
	case "f", "F":
		return true, s.paint(true, false, false)
	case "f*":
		return true, s.paint(true, true, false)
	case "S":
		return true, s.paint(false, false, true)
	case "s":
		s.path.close()
		return true, s.paint(false, false, true)
	case "B":
		return true, s.paint(true, false, true)
	case "B*":
		return true, s.paint(true, true, true)
	case "b":
		s.path.close()
		return true, s.paint(true, false, true)
	case "b*":
		s.path.close()
		return true, s.paint(true, true, true)
	default:
		return false, nil
	}
	return true, nil
}

// paint ends a path.
func (s *content) paint(fill, evenOdd, stroke bool) error {
	drawn := s.path
	s.path = path{}
	s.points += drawn.points
	if fill {
		s.mark(Mark{Area: drawn.area(s.look.at), EvenOdd: evenOdd, Color: s.look.fill})
	}
	if stroke {
		area, whole := drawn.outline(s.look, maxPoints-s.points)
		if !whole {
			return tooMany
		}
		s.mark(Mark{Area: area, Color: s.look.stroke})
	}
	if !s.clipping {
		return nil
	}
	s.clipping = false
	return s.clipTo(drawn.area(s.look.at))
}

// clipTo bounds what is drawn from now on by an upright rectangle; any other shape is refused.
func (s *content) clipTo(a Area) error {
	box := nothing
	switch len(a) {
	case 0: // nothing is left to be seen
	case 1:
		corners := a[0]
		if n := len(corners); n > 1 && corners[0] == corners[n-1] {
			corners = corners[:n-1]
		}
		upright := len(corners) == 4
		for i, p := range corners {
			q := corners[(i+1)%len(corners)]
			upright = upright && (near(p.X, q.X) || near(p.Y, q.Y))
			box = box.with(p)
		}
		if !upright {
			return foreign("a frame that is no rectangle")
		}
	default:
		return foreign("a frame of several parts")
	}
	if s.look.clip != nil {
		box = box.within(*s.look.clip)
	}
	s.look.clip = &box
	return nil
}

// mark puts something on the page, unless nothing of it can be seen.
func (s *content) mark(m Mark) {
	m.Clip = s.look.clip
	for _, polygon := range m.Area {
		s.points += len(polygon)
	}
	if m.Picture == nil && len(m.Area) == 0 || m.Bounds().Empty() {
		return
	}
	s.marks = append(s.marks, m)
}

// external draws what lies beside the page: a picture, or a form.
func (s *content) external(args pdffile.Operands) error {
	if len(args) == 0 {
		return foreign("nothing named to be drawn")
	}
	f := s.d.file
	called, _ := args[0].(pdffile.Name)
	v := f.Dict(s.resources["XObject"])[string(called)]
	o := f.Stream(v)
	if o == nil {
		return foreign("what is drawn is not there")
	}
	d, _ := o.Value.(pdffile.Dict)
	switch f.Get(d["Subtype"]) {
	case pdffile.Name("Image"):
		picture, err := s.d.picture(v, o)
		if err != nil {
			return err
		}
		if !s.seen[picture] {
			s.seen[picture] = true
			if s.pixels += picture.W * picture.H; s.pixels > maxPixels {
				return foreign("a page of too many pictures")
			}
		}
		m := matrix{1, 0, 0, -1, 0, 1}.then(s.look.at) // its rows begin at the top
		if !straight(m) {
			return foreign("a picture at a slant")
		}
		s.mark(Mark{Picture: picture, At: m})
		return nil
	case pdffile.Name("Form"):
		return s.form(o, d)
	}
	return foreign("what is drawn is neither picture nor form")
}

func (s *content) form(o *pdffile.Object, d pdffile.Dict) error {
	if s.depth >= maxForms {
		return foreign("forms too deep within each other")
	}
	f := s.d.file
	inner := &content{canvas: s.canvas, look: s.look}
	if m := f.Array(d["Matrix"]); len(m) == 6 {
		inner.look.at = matrix(pdffile.Operands(m).Matrix()).then(inner.look.at)
		if !inner.look.at.sane() {
			return foreign("places out of reach")
		}
	}
	if b := f.Array(d["BBox"]); len(b) == 4 {
		box := pdffile.Operands(b)
		p := path{}
		p.moveTo(Point{box.Number(0), box.Number(1)})
		p.lineTo(Point{box.Number(2), box.Number(1)})
		p.lineTo(Point{box.Number(2), box.Number(3)})
		p.lineTo(Point{box.Number(0), box.Number(3)})
		p.close()
		if err := inner.clipTo(p.area(inner.look.at)); err != nil {
			return err
		}
	}
	if group := f.Dict(d["Group"]); group["K"] == true {
		return foreign("a group that one sees through")
	}
	resources := f.Dict(d["Resources"])
	if resources == nil {
		resources = s.resources
	}
	return s.run(f.Decoded(o), resources, inner.look, s.depth+1)
}
