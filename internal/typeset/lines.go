package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// textLine is a filled line: its segments, in order, each with the white space
// before it (none before the first).
type textLine struct {
	segs []seg
	last bool // ends the paragraph or stands before a forced break
}

// width is the natural width.
func (l textLine) width() float64 {
	w := 0.0
	for i, s := range l.segs {
		w += s.width
		if i > 0 {
			w += s.space
		}
	}
	return w
}

func (l textLine) spaces() (n int, natural float64) {
	for i, s := range l.segs {
		if i > 0 && s.space > 0 {
			n, natural = n+1, natural+s.space
		}
	}
	return n, natural
}

// slack is how far rounding may carry a line over its limit, in points.
const slack = 0.01

// maxStretch is how wide a space may become in justified text, in natural widths.
// Source: internal/typeset/README.md › Justification.
const maxStretch = 2.5

// filler fills lines first-fit.
type filler struct {
	limit   func(line int) float64
	justify bool
	wide    func(text string) // told of what does not fit at all
	lines   []textLine
	cur     textLine
	x       float64
	set     []seg // of all lines; the one being filled begins at from
	from    int
}

// fill sets the segments into lines.
func (f *filler) fill(segs []seg) []textLine {
	f.set = make([]seg, 0, len(segs))
	for i := 0; i < len(segs); {
		j := i + 1
		for j < len(segs) && !segs[j].may && !segs[j].hard {
			j++
		}
		f.place(segs[i:j])
		i = j
	}
	f.end(true)
	return f.lines
}

func (f *filler) now() float64 { return f.limit(len(f.lines)) }

// end closes the line.
func (f *filler) end(last bool) {
	if len(f.cur.segs) > 0 {
		f.cur.last = last
		f.lines = append(f.lines, f.cur)
	}
	f.cur, f.x, f.from = textLine{}, 0, len(f.set)
}

func (f *filler) add(s seg) {
	if len(f.cur.segs) > 0 {
		f.x += s.space
	}
	f.x += s.width
	f.set = append(f.set, s)
	f.cur.segs = f.set[f.from:len(f.set):len(f.set)]
}

// place adds segments that stay together.
func (f *filler) place(group []seg) {
	if group[0].hard {
		f.end(true)
	}
	w := 0.0
	for i, s := range group {
		w += s.width
		if i > 0 {
			w += s.space
		}
	}
	lead := 0.0
	if len(f.cur.segs) > 0 {
		lead = group[0].space
	}
	if f.x+lead+w > f.now()+slack && len(f.cur.segs) > 0 {
		carry := f.carry(group, w)
		f.end(false)
		for _, s := range carry {
			f.add(s)
		}
	}
	if f.x+w <= f.now()+slack || len(f.cur.segs) > 0 {
		for _, s := range group {
			f.add(s)
		}
		return
	}
	f.force(group)
}

// carry decides about a break inside a word (after a hyphen or slash): where the
// line looks well without the word's first part, the whole word goes down. It
// gives the segments taken off the line.
func (f *filler) carry(group []seg, w float64) []seg {
	if group[0].space > 0 {
		return nil
	}
	k := len(f.cur.segs) - 1
	part := f.cur.segs[k].width
	for k > 0 && f.cur.segs[k].space == 0 {
		k--
		part += f.cur.segs[k].width
	}
	if k == 0 || !f.cur.segs[k].may || part+w > f.limit(len(f.lines)+1) {
		return nil
	}
	short := textLine{segs: f.cur.segs[:k]}
	rest := f.now() - short.width()
	if n, natural := short.spaces(); f.justify && (n == 0 || rest > (maxStretch-1)*natural) || !f.justify && rest > f.now()/5 {
		return nil
	}
	taken := append([]seg(nil), f.cur.segs[k:]...)
	f.cur.segs = f.cur.segs[:k]
	f.set = f.set[:f.from+k]
	return taken
}

// force sets what is wider than a line: first apart at its glued spaces, then
// between clusters. Source: internal/typeset/README.md › Line breaking.
func (f *filler) force(group []seg) {
	for _, s := range group {
		lead := s.space
		if len(f.cur.segs) == 0 {
			lead = 0
		}
		if f.x+lead+s.width <= f.now()+slack {
			f.add(s)
			continue
		}
		if len(f.cur.segs) > 0 {
			f.end(false)
		}
		for s.width > f.now()+slack {
			head, tail, fits := splitSeg(s, f.now())
			if !fits {
				f.wide(s.text())
			}
			f.add(head)
			if len(tail.runs) == 0 {
				s = tail
				break
			}
			f.end(false)
			s = tail
		}
		if len(s.runs) > 0 {
			f.add(s)
		}
	}
}

// text is what the segment says.
func (s seg) text() string {
	var b strings.Builder
	for _, r := range s.runs {
		for _, c := range r.w.cl[r.from:r.to] {
			if b.Len() > 120 {
				return b.String()
			}
			b.WriteString(c.text)
		}
	}
	return b.String()
}

// splitSeg cuts as far right as width allows, between clusters that may part: first
// after a sign of a web or mail address, after a dash or stroke of a number, or
// where a number ends, if that is not much earlier; inside a number last of all.
// fits is false when even the first piece is wider.
func splitSeg(s seg, width float64) (head, tail seg, fits bool) {
	type place struct {
		run int
		cl  int32
	}
	var last [cutsNumber + 1]place // of each kind the last that fits
	var lastAt [cutsNumber + 1]float64
	var best, first place
	address := isAddress(s.text())
	x, prev := 0.0, ""
	for ri, r := range s.runs {
		for ci := r.from; ci < r.to; ci++ {
			c := r.w.cl[ci]
			if (ri > 0 || ci > r.from) && mayPart(prev, c.text) {
				at := place{ri, ci}
				if first == (place{}) {
					first = at
				}
				if x <= width+slack {
					kind := cutKind(address, prev, c.text)
					last[kind], lastAt[kind] = at, x
				}
			}
			x += float64(c.adv) * r.look.size / float64(r.w.face.upem)
			if c.text != "" {
				prev = c.text
			}
		}
		if x > width && last != [len(last)]place{} {
			break
		}
	}
	for _, least := range []float64{width / 4, 0} { // a short piece only where nothing else spares a number
		for kind, at := range last {
			if best == (place{}) && lastAt[kind] >= least && (kind != cutsNumber || least == 0) {
				best = at
			}
		}
	}
	fits = best != (place{})
	if !fits {
		best = first
	}
	if best == (place{}) {
		return s, seg{}, false
	}
	head, tail = s, seg{may: true, size: s.size}
	cut := s.runs[best.run]
	head.runs = append([]run(nil), s.runs[:best.run]...)
	if best.cl > cut.from {
		left := cut
		left.to = best.cl
		head.runs = append(head.runs, left)
	}
	cut.from = best.cl
	s.runs[best.run] = cut // the segment is ours and goes on as the tail
	tail.runs = s.runs[best.run:]
	head.width = 0
	for _, r := range head.runs {
		head.width += r.width()
	}
	tail.width = s.width - head.width
	return head, tail, fits
}

// The kinds of places at which a word that is wider than its line is cut, the best first.
const (
	cutsAfterSign = iota // of an address; a dash or stroke; the end of a number
	cutsWord
	cutsNumber // between digits, or a number and its sign
)

// cutKind tells which kind of place lies between two clusters.
func cutKind(address bool, before, after string) int {
	last := lastRune(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case address && strings.ContainsRune("@./_-=&?", last), strings.ContainsRune("-–/", last):
		return cutsAfterSign
	case isDigit(next) && (isDigit(last) || strings.ContainsRune("+.,:৳", last)):
		return cutsNumber
	case isDigit(last) && unicode.IsLetter(next):
		return cutsAfterSign
	case isDigit(last):
		return cutsNumber // before its sign: 12|-34, ২০০|/-
	}
	return cutsWord
}

// isAddress tells web and mail addresses, and pieces of them, by a sign between
// ASCII letters.
func isAddress(s string) bool {
	letter := func(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
	for i := 1; i+1 < len(s); i++ {
		if strings.IndexByte("@./:", s[i]) >= 0 && letter(s[i-1]) && (letter(s[i+1]) || s[i+1] == '/') {
			return true
		}
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// mayPart tells whether a too wide word may be cut between two clusters: never
// before what hangs on the one before, never after a hasanta.
func mayPart(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	if after != "" && (isMark(next) || next == 'ৎ' || strings.ContainsRune(neverFirst, next)) {
		return false
	}
	last := strings.TrimSuffix(before, "\u200c")
	return !strings.HasSuffix(last, "\u09cd") && !unicode.Is(unicode.Ps, lastRune(last))
}
