package typeset

import "github.com/go-text/typesetting/segmenter"

// token is text between white space, in one weight, ready to draw: its pieces
// stand together with no break between them. missing lists the characters no
// font has.
type token struct {
	words   []*word
	missing []rune
}

// tokenKey is all that shaping depends on.
type tokenKey struct {
	set  *fontSet
	bold bool
	text string
}

// sharedTokens holds the words of a few letters, in bytes; one letter has about
// 200 different words, an office's charter a few thousand.
var sharedTokens = newCache(2<<20, func(k tokenKey, t token) int { return 150 + 12*len(k.text) })

// token shapes a text without white space.
func (s *shaper) token(set *fontSet, bold bool, text []rune) token {
	key := tokenKey{set, bold, string(text)}
	if t, ok := sharedTokens.get(key); ok {
		return t
	}
	var t token
	for _, r := range s.chooseFaces(set, bold, text) {
		w, ok := r.draw(s)
		if !ok {
			t.missing = append(t.missing, r.text[0])
		}
		t.words = append(t.words, w)
	}
	sharedTokens.put(key, t)
	return t
}

// faceRun is neighbouring graphemes of one face; without a face it is one
// grapheme that gets a box.
type faceRun struct {
	face *face
	box  bool
	text []rune
}

// chooseFaces asks for each grapheme the text face, the Latin companion, and
// last the box. The first face with all of its characters wins, so a mark never
// leaves its base. Source: internal/typeset/README.md › Input cleaning.
func (s *shaper) chooseFaces(set *fontSet, bold bool, text []rune) []faceRun {
	main := set.faceFor(bold)
	if main.covers(text) {
		return []faceRun{{face: main, text: text}}
	}
	other := set.latinFor(bold)
	var out []faceRun
	s.seg.Init(text)
	for it := s.seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		chars := text[g.Offset : g.Offset+len(g.Text)]
		run := faceRun{face: main, text: chars}
		switch {
		case main.covers(chars):
		case other.covers(chars):
			run.face = other
		default:
			run.box = true
		}
		if n := len(out); n > 0 && !run.box && !out[n-1].box && out[n-1].face == run.face {
			out[n-1].text = text[g.Offset-len(out[n-1].text) : g.Offset+len(chars)]
			continue
		}
		out = append(out, run)
	}
	return out
}

// substitute gives the look-alike to draw for a character that fonts often lack.
var substitute = map[rune]rune{'\u2011': '\u2010', '\u2212': '-', '\u2032': '’'}

func (f *face) covers(text []rune) bool {
	for _, r := range text {
		if _, ok := f.cmap.Lookup(r); ok || ignorable(r) {
			continue
		}
		if sub, ok := substitute[r]; ok {
			if _, ok := f.cmap.Lookup(sub); ok {
				continue
			}
		}
		return false
	}
	return true
}

// draw shapes the run. ok is false when a box had to be drawn or the shaper gave
// up on the spelling.
func (r faceRun) draw(s *shaper) (w *word, ok bool) {
	if r.box {
		adv := r.face.upem * 6 / 10
		c := cluster{parts: []part{{}}, adv: adv, text: string(r.text), n: len(r.text), box: true}
		return &word{face: r.face, cl: []cluster{c}, adv: adv}, false
	}
	drawn := r.text
	for i, c := range r.text {
		if sub, isSub := substitute[c]; isSub {
			if _, has := r.face.cmap.Lookup(c); !has {
				if &drawn[0] == &r.text[0] {
					drawn = append([]rune(nil), r.text...)
				}
				drawn[i] = sub
			}
		}
	}
	w, ok = s.word(r.face, drawn)
	if &drawn[0] != &r.text[0] {
		w = w.withText(r.text)
	}
	return w, ok
}

// withText gives the clusters the text that was meant instead of the one drawn.
func (w *word) withText(text []rune) *word {
	out := *w
	out.cl = append([]cluster(nil), w.cl...)
	for i, at := 0, 0; i < len(out.cl); i++ {
		c := &out.cl[i]
		c.text = string(text[at : at+c.n])
		at += c.n
	}
	return &out
}

// graphemes counts what a reader sees as characters.
func graphemes(text []rune) int {
	var seg segmenter.Segmenter
	seg.Init(text)
	n := 0
	for it := seg.GraphemeIterator(); it.Next(); {
		n++
	}
	return n
}
