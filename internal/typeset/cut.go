package typeset

import (
	"strings"
	"unsafe"
)

// cutText is the text of spans shaped and cut where lines may end: all that does
// not depend on its size and place. It is shared and never changed, so a letter in
// which one word was typed is cut anew in one paragraph only.
type cutText struct {
	segs    []cutSeg
	runs    []cutRun
	missing []Warning // of characters no font has
}

// cutSeg is a segment: the runs up to end that no segment before it has. space is
// the span of the white space before it, -1 = none.
type cutSeg struct {
	end, space int
	may, hard  bool
}

// cutRun is a stretch of clusters of one word in one span.
type cutRun struct {
	w        *word
	from, to int32
	span     int
}

// cutKey is all that cutting depends on. spans has for each span its weight and
// the length of its text, unless there is just one.
type cutKey struct {
	set   *fontSet
	bold  bool
	spans string
	text  string
}

// sharedCuts holds a few letters, in bytes.
var sharedCuts = newCache(2<<20, func(k cutKey, c *cutText) int {
	return 100 + len(k.text) + len(k.spans) + len(c.segs)*int(unsafe.Sizeof(cutSeg{})) + len(c.runs)*int(unsafe.Sizeof(cutRun{}))
})

func (s *setter) cutKey(spans []Span) cutKey {
	if len(spans) == 1 {
		return cutKey{set: s.set, bold: spans[0].Bold, text: spans[0].Text}
	}
	var b strings.Builder
	k := cutKey{set: s.set}
	for _, sp := range spans {
		weight := byte('r')
		if sp.Bold {
			weight = 'b'
		}
		b.WriteByte(weight)
		b.WriteString(itoa(len(sp.Text)))
	}
	k.spans = b.String()
	b.Reset()
	for _, sp := range spans {
		b.WriteString(sp.Text)
	}
	k.text = b.String()
	return k
}

// spanRunes is cleaned text with the span of each character.
type spanRunes struct {
	text []rune
	span []int
}

// cut shapes and cuts the text of spans.
func (s *setter) cut(spans []Span) *cutText {
	key := s.cutKey(spans)
	if c, ok := sharedCuts.get(key); ok {
		return c
	}
	var all spanRunes
	for i, sp := range spans {
		text := clean(sp.Text)
		if len(spans) == 1 {
			all = spanRunes{text, make([]int, len(text))}
			break
		}
		for _, r := range text {
			all.text, all.span = append(all.text, r), append(all.span, i)
		}
	}
	c := &cutText{}
	for from := 0; from <= len(all.text); {
		to := from
		for to < len(all.text) && all.text[to] != '\n' {
			to++
		}
		n := len(c.segs)
		s.cutLine(c, spanRunes{all.text[from:to], all.span[from:to]}, spans)
		if len(c.segs) == n && (from > 0 || to < len(all.text)) {
			c.segs = append(c.segs, cutSeg{end: len(c.runs), space: -1}) // an empty line
		}
		if from > 0 && len(c.segs) > n {
			c.segs[n].hard = true
		}
		from = to + 1
	}
	key.text = strings.Clone(key.text) // it may be a piece of something large
	sharedCuts.put(key, c)
	return c
}

// cutLine works on text without line feeds.
func (s *setter) cutLine(c *cutText, in spanRunes, spans []Span) {
	may := breaks(in.text)
	in, may = dropJoiners(in, may)
	for _, w := range splitWords(in.text) {
		space := -1
		if w.from > 0 {
			space = in.span[w.from-1]
		}
		c.segs = append(c.segs, cutSeg{space: space, may: may[w.from]})
		for at := w.from; at < w.to; {
			span := in.span[at]
			end := at + 1
			for end < w.to && (in.span[end] == span || isMark(in.text[end])) {
				end++
			}
			tok := s.shape.token(s.set, spans[span].Bold, in.text[at:end])
			for _, r := range tok.missing {
				c.missing = append(c.missing, Warning{Rune: r, Where: excerpt(in.text), Code: "glyph"})
			}
			for _, piece := range tok.words {
				at = c.word(piece, span, at, w.from, may)
			}
		}
	}
}

// word appends a word whose first rune is number at, and opens a segment wherever
// a break falls between two clusters, other than at the start of the token. It
// gives the number of the rune after the word.
func (c *cutText) word(w *word, span, at, start int, may []bool) int {
	from := 0
	flush := func(to int) {
		if to > from {
			c.runs = append(c.runs, cutRun{w, int32(from), int32(to), span})
			from = to
		}
		c.segs[len(c.segs)-1].end = len(c.runs)
	}
	for i, cl := range w.cl {
		if cl.n > 0 && at > start && may[at] {
			flush(i)
			c.segs = append(c.segs, cutSeg{space: -1, may: true})
		}
		at += cl.n
	}
	flush(len(w.cl))
	return at
}

// dropJoiners takes out U+2060, which has done its work once breaks are known.
func dropJoiners(in spanRunes, may []bool) (spanRunes, []bool) {
	found := false
	for _, r := range in.text {
		found = found || r == '\u2060'
	}
	if !found {
		return in, may
	}
	var out spanRunes
	var outMay []bool
	ok := true
	for i, r := range in.text {
		ok = ok && may[i]
		if r == '\u2060' {
			ok = false
			continue
		}
		out.text, out.span = append(out.text, r), append(out.span, in.span[i])
		outMay, ok = append(outMay, ok), true
	}
	return out, append(outMay, false)
}
