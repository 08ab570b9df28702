package typeset

// look is how a stretch of text is drawn and whose it is.
type look struct {
	bold bool
	size float64
	own  *elem
	uri  string
}

// run is a stretch of clusters of one word in one look.
type run struct {
	w        *word
	look     *look
	from, to int32
}

// units is the width of the run in font units.
func (r run) units() int {
	n := 0
	for _, c := range r.w.cl[r.from:r.to] {
		n += c.adv
	}
	return n
}

func (r run) width() float64 { return float64(r.units()) * r.look.size / float64(r.w.face.upem) }

// seg is the text between two places where a line may end. space is the natural
// width of the white space before it, 0 = none.
type seg struct {
	runs  []run
	width float64
	space float64
	may   bool // the line may end before it
	hard  bool // the line must end before it
	size  float64
}

// spanRunes is the cleaned text of a paragraph with the span of each character.
type spanRunes struct {
	text []rune
	span []int
}

// segs cuts spans into segments. Every span becomes one look; own is the element
// of the paragraph.
func (s *setter) segs(spans []Span, size float64, own *elem) []seg {
	var all spanRunes
	looks := make([]*look, len(spans))
	for i, sp := range spans {
		l := &look{bold: sp.Bold, size: size, own: own}
		if sp.SizePt != 0 {
			l.size = fontSize(sp.SizePt, size)
		}
		if l.uri = cleanURI(sp.URI); l.uri != "" {
			l.own = own.within("Link")
		}
		if sp.Lang != "" && sp.Lang != "bn" && isLang(sp.Lang) {
			if l.uri == "" {
				l.own = own.within("Span")
			}
			if !l.own.artifact() {
				l.own.says().lang = sp.Lang
			}
		}
		looks[i] = l
		text := clean(sp.Text)
		if len(spans) == 1 {
			all = spanRunes{text, make([]int, len(text))}
			break
		}
		for _, r := range text {
			all.text, all.span = append(all.text, r), append(all.span, i)
		}
	}
	var out []seg
	for from := 0; from <= len(all.text); {
		to := from
		for to < len(all.text) && all.text[to] != '\n' {
			to++
		}
		part := s.lineSegs(spanRunes{all.text[from:to], all.span[from:to]}, looks)
		if len(part) == 0 && (from > 0 || to < len(all.text)) {
			part = []seg{{size: size}} // an empty line between forced breaks
		}
		if from > 0 && len(part) > 0 {
			part[0].hard = true
		}
		out = append(out, part...)
		from = to + 1
	}
	return out
}

// lineSegs works on text without line feeds.
func (s *setter) lineSegs(in spanRunes, looks []*look) []seg {
	may := breaks(in.text)
	in, may = dropJoiners(in, may)
	var out []seg
	space := 0.0
	for _, w := range splitWords(in.text) {
		if w.from > 0 {
			space = s.spaceWidth(looks[in.span[w.from-1]])
		}
		for at := w.from; at < w.to; {
			end := at + 1
			for end < w.to && (in.span[end] == in.span[at] || isMark(in.text[end])) {
				end++
			}
			l := looks[in.span[at]]
			tok := s.shape.token(s.set, l.bold, in.text[at:end])
			for _, r := range tok.missing {
				s.warn(Warning{Rune: r, Where: excerpt(in.text), Code: "glyph"})
			}
			for _, piece := range tok.words {
				out = s.cutWord(out, piece, s.lookOf(piece, l), at, w.from, space, may)
				for _, c := range piece.cl {
					at += c.n
				}
			}
		}
	}
	return out
}

// lookOf gives boxes an element that says which character was meant.
func (s *setter) lookOf(w *word, l *look) *look {
	if len(w.cl) != 1 || !w.cl[0].box || l.own.artifact() {
		return l
	}
	boxed := *l
	boxed.own = l.own.within("Span")
	boxed.own.says().actual = w.cl[0].text
	return &boxed
}

// cutWord appends the word, whose first rune is number at, opening a segment at
// the start of a token and wherever a break falls between two clusters.
func (s *setter) cutWord(out []seg, w *word, l *look, at, start int, space float64, may []bool) []seg {
	from := 0
	flush := func(to int) {
		if to > from {
			last := &out[len(out)-1]
			r := run{w, l, int32(from), int32(to)}
			last.runs = append(last.runs, r)
			last.width += r.width()
			last.size = max(last.size, l.size)
			from = to
		}
	}
	for i, c := range w.cl {
		if at == start && i == 0 {
			out = append(out, seg{space: space, may: may[at]})
		} else if c.n > 0 && may[at] {
			flush(i)
			out = append(out, seg{may: true})
		}
		at += c.n
	}
	flush(len(w.cl))
	return out
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

func (s *setter) spaceWidth(l *look) float64 {
	f := s.set.faceFor(l.bold)
	return float64(f.spaceAdv) * l.size / float64(f.upem)
}

// excerpt names a place in the text by its first words.
func excerpt(text []rune) string {
	if len(text) > 40 {
		return string(text[:40]) + "…"
	}
	return string(text)
}

// cleanURI keeps addresses that can stand in a file: ASCII, no control
// characters; other bytes are percent-encoded.
func cleanURI(uri string) string {
	const hex = "0123456789ABCDEF"
	if len(uri) > 2000 {
		return ""
	}
	var out []byte
	for i := range len(uri) {
		switch b := uri[i]; {
		case b < 0x20 || b == 0x7f:
			return ""
		case b == ' ' || b > 0x7f:
			out = append(out, '%', hex[b>>4], hex[b&15])
		default:
			out = append(out, b)
		}
	}
	return string(out)
}

// isLang accepts plain language tags such as en or en-GB.
func isLang(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && s[i] != '-' {
			return false
		}
	}
	return len(s) >= 2 && len(s) <= 12
}
