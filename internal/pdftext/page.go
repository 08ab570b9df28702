package pdftext

import (
	"math"
	"strings"

	"batayandesk/internal/pdffile"
)

// Bounds of the work on one file. What a page of a letter takes is some thousand operators.
const (
	maxOperators = 4_000_000
	maxForms     = 8 // forms within each other
	maxOperands  = 4096
)

// matrix is a transformation: a b c d e f.
type matrix [6]float64

func (m matrix) after(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var plain = matrix{1, 0, 0, 1, 0, 0}

// look is what holds while text is shown.
type look struct {
	at          matrix // of the page
	font        *font
	size        float64
	char, words float64 // more room between letters, between words
	scale       float64
	lead, rise  float64
}

// reader goes through the pages of a file and writes down what they show.
type reader struct {
	f     file
	fonts map[any]*font
	out   *writer
	steps int
}

// content is what one stream of a page, or a form, is at.
type content struct {
	r         *reader
	resources dict
	look      look
	saved     []look
	text      matrix // of the text
	line      matrix // of the line
	marks     []bool // marked content: whether its words were told instead of its glyphs
	told      int    // how many of them are
	said      string // words that stand where the next glyph does
	depth     int
}

// run reads a stream.
func (r *reader) run(data []byte, resources dict, at matrix, depth int) {
	c := &content{r: r, resources: resources, look: look{at: at, scale: 1}, text: plain, line: plain, depth: depth}
	s := pdffile.NewLexer(data)
	var args pdffile.Operands
	for r.steps < maxOperators {
		v, ok := s.Value()
		if !ok {
			if s.End() {
				return
			}
			continue
		}
		op, is := v.(word)
		if !is {
			if len(args) < maxOperands {
				args = append(args, v)
			}
			continue
		}
		r.steps++
		if op == "BI" {
			s.PassImage()
		} else {
			c.do(string(op), args)
		}
		args = args[:0]
	}
}

// do follows one operator. Source: ISO 32000-1, 9.4.
func (c *content) do(op string, args pdffile.Operands) {
	switch op {
	case "q":
		if len(c.saved) < maxOperands {
			c.saved = append(c.saved, c.look)
		}
	case "Q":
		if n := len(c.saved); n > 0 {
			c.look, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	case "cm":
		c.look.at = matrix(args.Matrix()).after(c.look.at)
	case "BT":
		c.text, c.line = plain, plain
	case "Tc":
		c.look.char = args.Number(0)
	case "Tw":
		c.look.words = args.Number(0)
	case "Tz":
		c.look.scale = args.Number(0) / 100
	case "TL":
		c.look.lead = args.Number(0)
	case "Ts":
		c.look.rise = args.Number(0)
	case "Tf":
		c.setFont(args)
	case "Td":
		c.move(args.Number(0), args.Number(1))
	case "TD":
		c.look.lead = -args.Number(1)
		c.move(args.Number(0), args.Number(1))
	case "Tm":
		c.text = matrix(args.Matrix())
		c.line = c.text
	case "T*":
		c.move(0, -c.look.lead)
	case "Tj":
		c.showAll(args)
	case "TJ":
		if len(args) > 0 {
			if list, is := args[0].([]any); is {
				c.showAll(list)
			}
		}
	case "'":
		c.move(0, -c.look.lead)
		c.showAll(args)
	case `"`:
		c.look.words, c.look.char = args.Number(0), args.Number(1)
		c.move(0, -c.look.lead)
		c.showAll(args[min(2, len(args)):])
	case "Do":
		c.form(args)
	case "BDC":
		c.begin(args)
	case "BMC":
		c.begin(nil)
	case "EMC":
		if n := len(c.marks); n > 0 {
			if c.marks[n-1] {
				c.told--
				c.say() // of glyphs there were none
			}
			c.marks = c.marks[:n-1]
		}
	}
}

func (c *content) move(x, y float64) {
	c.line = matrix{1, 0, 0, 1, x, y}.after(c.line)
	c.text = c.line
}

func (c *content) setFont(args pdffile.Operands) {
	if len(args) < 2 {
		return
	}
	c.look.size = args.Number(1)
	called, _ := args[0].(name)
	v := c.r.f.Dict(c.resources["Font"])[string(called)]
	key := v
	if _, is := v.(ref); !is { // a dictionary is no key
		c.look.font = c.r.f.font(v)
		return
	}
	if c.r.fonts[key] == nil {
		c.r.fonts[key] = c.r.f.font(v)
	}
	c.look.font = c.r.fonts[key]
}

// begin is marked content that may say its words itself, as programs do whose glyphs stand for more than one letter.
func (c *content) begin(args pdffile.Operands) {
	tells := false
	if len(args) > 1 {
		props := c.r.f.Get(args[1])
		if called, is := props.(name); is {
			props = c.r.f.Get(c.r.f.Dict(c.resources["Properties"])[string(called)])
		}
		if d, is := props.(dict); is {
			if said, is := c.r.f.Get(d["ActualText"]).(text); is {
				if tells = true; c.told == 0 {
					c.said = told(string(said))
				}
			}
		}
	}
	if len(c.marks) < maxOperands {
		if c.marks = append(c.marks, tells); tells {
			c.told++
		}
	}
}

// say writes down what was told instead of glyphs.
func (c *content) say() {
	if c.said != "" {
		c.r.out.add(c.said, false)
	}
	c.said = ""
}

// told is a text string as people read it. Source: ISO 32000-1, 7.9.2.2.
func told(s string) string {
	if strings.HasPrefix(s, "\xfe\xff") {
		return wide(s[2:])
	}
	if rest, is := strings.CutPrefix(s, "\xef\xbb\xbf"); is {
		return rest
	}
	var out strings.Builder
	for _, b := range []byte(s) {
		out.WriteString(winAnsi[b])
	}
	return out.String()
}

// form is a part of a page that is drawn from elsewhere.
func (c *content) form(args pdffile.Operands) {
	if len(args) == 0 || c.depth >= maxForms {
		return
	}
	called, _ := args[0].(name)
	o := c.r.f.Stream(c.r.f.Dict(c.resources["XObject"])[string(called)])
	if o == nil {
		return
	}
	d, _ := o.Value.(dict)
	if c.r.f.Get(d["Subtype"]) != name("Form") {
		return
	}
	at := c.look.at
	if m := c.r.f.Array(d["Matrix"]); len(m) == 6 {
		at = matrix(pdffile.Operands(m).Matrix()).after(at)
	}
	resources := c.r.f.Dict(d["Resources"])
	if resources == nil {
		resources = c.resources
	}
	c.r.run(c.r.f.Decoded(o), resources, at, c.depth+1)
}

// showAll shows strings; a number between them moves what follows.
func (c *content) showAll(parts []any) {
	for _, part := range parts {
		switch part := part.(type) {
		case float64:
			c.text = matrix{1, 0, 0, 1, -part / 1000 * c.look.size * c.look.scale, 0}.after(c.text)
		case text:
			c.show(part)
		}
	}
}

// place tells the writer where the next glyph stands, and how large it is.
func (c *content) place() {
	at := c.text.after(c.look.at)
	size := math.Abs(c.look.size) * math.Hypot(at[0], at[1])
	if size == 0 {
		size = 1
	}
	// Along the line and across it, whichever way it runs.
	long := math.Hypot(at[0], at[1])
	ux, uy := 1.0, 0.0
	if long > 0 {
		ux, uy = at[0]/long, at[1]/long
	}
	c.r.out.at(at[4]*ux+at[5]*uy, at[5]*ux-at[4]*uy, size)
}

func (c *content) show(s text) {
	t := c.look.font
	if t == nil {
		return
	}
	for len(s) > 0 && c.r.steps < maxOperators {
		c.r.steps++
		says, width, space, rest := t.next(s)
		s = rest
		switch {
		case c.said != "":
			c.place()
			c.say()
		case c.told == 0 && says != "":
			c.place()
			c.r.out.add(says, t.bijoy)
		}
		on := (width/1000*c.look.size + c.look.char) * c.look.scale
		if space {
			on += c.look.words * c.look.scale
		}
		c.text = matrix{1, 0, 0, 1, on, 0}.after(c.text)
		c.ends()
	}
}

// ends tells the writer where the last glyph ended.
func (c *content) ends() {
	at := c.text.after(c.look.at)
	long := math.Hypot(at[0], at[1])
	if long > 0 {
		c.r.out.end = (at[4]*at[0] + at[5]*at[1]) / long
	}
}
