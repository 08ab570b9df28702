package typeset

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
)

// glyphAt is one positioned glyph as the shaper gives it: font units, cluster =
// index of the cluster's first rune.
type glyphAt struct {
	gid, cluster int
	dx, dy, adv  int
}

// part is an outline of a cluster, placed relative to the pen at its start.
type part struct {
	gid    uint16
	dx, dy int16
}

// cluster is the smallest piece of a word that may stand alone: what the reader
// of the file gets as one character. text holds n source runes.
type cluster struct {
	parts []part
	adv   int
	text  string
	n     int
	box   bool // stands for a character no font has
}

// word is shaped text of one face without white space in it. Words are shared
// and never changed.
type word struct {
	face *face
	cl   []cluster
	adv  int
}

// maxRun is the longest text given to the shaper at once; longer words are cut
// at grapheme borders.
const maxRun = 200

// shaper turns text into glyphs. It belongs to one goroutine.
type shaper struct {
	bufs map[*face]*shapeBuffer
	seg  segmenter.Segmenter
}

type shapeBuffer struct {
	font *harfbuzz.Font
	buf  *harfbuzz.Buffer
}

func newShaper() *shaper { return &shaper{bufs: map[*face]*shapeBuffer{}} }

// roomy is the glyphs that a buffer has room for from the start, five times the longest run.
const roomy = 1024

// buffer gives the face's own buffer, with room for more than is ever asked of it: in a
// fresh one the shaper panics on impossible spelling, because dotted circles make
// the list of glyphs outgrow the list of positions.
// Source: internal/typeset/README.md › Repairs of the shaper.
func (s *shaper) buffer(f *face) *shapeBuffer {
	if b := s.bufs[f]; b != nil {
		return b
	}
	b := &shapeBuffer{harfbuzz.NewFont(font.NewFace(f.font)), harfbuzz.NewBuffer()}
	b.buf.Info, b.buf.Pos = make([]harfbuzz.GlyphInfo, 0, roomy), make([]harfbuzz.GlyphPosition, 0, roomy)
	s.bufs[f] = b
	return b
}

// run shapes once. It is false when the shaper gave up on the text.
func (s *shaper) run(f *face, text []rune, features []harfbuzz.Feature) (out []glyphAt, ok bool) {
	b := s.buffer(f)
	defer func() {
		if recover() != nil {
			out, ok = nil, false
			delete(s.bufs, f)
		}
	}()
	b.buf.Clear()
	b.buf.AddRunes(text, 0, -1)
	b.buf.Props.Direction = harfbuzz.LeftToRight
	b.buf.Props.Script = f.script
	b.buf.Props.Language = language.NewLanguage("bn")
	if f.script != language.Bengali {
		b.buf.Props.Language = language.NewLanguage("en")
	}
	b.buf.Shape(b.font, features)
	out = make([]glyphAt, len(b.buf.Info))
	for i, info := range b.buf.Info {
		p := b.buf.Pos[i]
		out[i] = glyphAt{int(info.Glyph), info.Cluster, int(p.XOffset), int(p.YOffset), int(p.XAdvance)}
	}
	return out, true
}

var noInit = []harfbuzz.Feature{{
	Tag: ot.MustNewTag("init"), Value: 0, Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
}}

// shape gives the glyphs of a text of at most maxRun runes. A joiner inside the
// text makes the library take the word-start form of the sign after it, so such
// text is shaped again without word-start forms and the right one is taken.
// Source: internal/typeset/README.md › Repairs of the shaper.
func (s *shaper) shape(f *face, text []rune) ([]glyphAt, bool) {
	first, ok := s.run(f, text, nil)
	if !ok || !f.hasInit || !hasFormat(text, len(text)-1) {
		return first, ok
	}
	second, ok := s.run(f, text, noInit)
	if !ok || len(second) != len(first) {
		return first, true
	}
	start, before := 0, 0 // first rune of this cluster and of the one before
	for i := range first {
		if c := first[i].cluster; c != start {
			before, start = start, c
		}
		if first[i].gid != second[i].gid && before < start && hasFormat(text[before:start], start-before) {
			first[i] = second[i]
		}
	}
	return first, true
}

// hasFormat tells whether one of the first n runes is a format character.
func hasFormat(text []rune, n int) bool {
	for i := 0; i < n; i++ {
		if unicode.Is(unicode.Cf, text[i]) {
			return true
		}
	}
	return false
}

// word shapes text of any length and groups the glyphs. What the shaper cannot
// do is set rune by rune; ok is then false.
func (s *shaper) word(f *face, text []rune) (w *word, ok bool) {
	w, ok = &word{face: f}, true
	for len(text) > 0 {
		n := s.cut(text)
		glyphs, good := s.shape(f, text[:n])
		if !good || !inOrder(glyphs, n, f.glyphs) {
			glyphs, ok = f.plain(text[:n]), false
		}
		w.cl = group(w.cl, glyphs, text[:n])
		text = text[n:]
	}
	for i := range w.cl {
		w.adv += w.cl[i].adv
	}
	w.cl = slices.Clip(w.cl)
	return w, ok
}

// cut is how many runes of the text go to the shaper next.
func (s *shaper) cut(text []rune) int {
	if len(text) <= maxRun {
		return len(text)
	}
	s.seg.Init(text[:maxRun+1])
	cut := 0
	for it := s.seg.GraphemeIterator(); it.Next(); {
		if o := it.Grapheme().Offset; o > 0 && o <= maxRun {
			cut = o
		}
	}
	if cut == 0 {
		return maxRun
	}
	return cut
}

// inOrder checks what grouping relies on.
func inOrder(glyphs []glyphAt, n, count int) bool {
	last := 0
	for i, g := range glyphs {
		if g.cluster < last || g.cluster >= n || g.gid < 0 || g.gid >= count || i == 0 && g.cluster != 0 {
			return false
		}
		last = g.cluster
	}
	return len(glyphs) > 0
}

// plain is one glyph a rune, for text the shaper cannot do.
func (f *face) plain(text []rune) []glyphAt {
	out := make([]glyphAt, len(text))
	for i, r := range text {
		gid, _ := f.cmap.Lookup(r)
		if int(gid) >= f.glyphs {
			gid = 0
		}
		adv, _ := f.metric(int(gid))
		out[i] = glyphAt{gid: int(gid), cluster: i, adv: adv}
	}
	return out
}

// reach is the largest distance of a part from its pen, well inside 16 bits.
const reach = 30000

// group appends the clusters of the glyphs to cl. The texts of the clusters
// joined are the text. A cluster too wide for 16 bits is cut; the pieces after
// the first have no text.
func group(cl []cluster, glyphs []glyphAt, text []rune) []cluster {
	parts := make([]part, 0, len(glyphs)) // one list and one string for all clusters
	rest := string(text)
	for i := 0; i < len(glyphs); {
		from := glyphs[i].cluster
		j := i
		for j < len(glyphs) && glyphs[j].cluster == from {
			j++
		}
		to := len(text)
		if j < len(glyphs) {
			to = glyphs[j].cluster
		}
		size := 0
		for _, r := range text[from:to] {
			size += len(string(r))
		}
		c := cluster{text: rest[:size], n: to - from}
		rest = rest[size:]
		first := len(parts)
		cut := func() {
			c.parts = parts[first:len(parts):len(parts)]
			cl = append(cl, c)
			c, first = cluster{}, len(parts)
		}
		for ; i < j; i++ {
			g := glyphs[i]
			if c.adv+abs(g.dx)+abs(g.adv) > reach || len(parts)-first == 100 {
				cut()
			}
			parts = append(parts, part{uint16(g.gid), int16(clamp(c.adv+g.dx, -reach, reach)), int16(clamp(g.dy, -reach, reach))})
			c.adv += clamp(g.adv, 0, reach)
		}
		cut()
	}
	return cl
}

func abs(n int) int { return max(n, -n) }

func clamp[T int | float64](n, lo, hi T) T { return max(lo, min(n, hi)) }
