package typeset

import "batayandesk/internal/bangla"

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

// segs cuts spans into segments in their sizes. Every span becomes one look; own is
// the element of the paragraph.
func (s *setter) segs(spans []Span, size float64, own *elem) []seg {
	cut := s.cut(spans)
	for _, m := range cut.missing {
		s.warn(m)
	}
	looks := make([]look, len(spans))
	for i, sp := range spans {
		looks[i] = newLook(sp, size, own)
	}
	out := make([]seg, len(cut.segs))
	runs := make([]run, len(cut.runs))
	from := 0
	for i, c := range cut.segs {
		sg := &out[i]
		sg.may, sg.hard = c.may, c.hard
		if c.space >= 0 {
			sg.space = s.spaceWidth(&looks[c.space])
		}
		if from == c.end {
			sg.size = size // an empty line between forced breaks
		}
		sg.runs = runs[from:c.end:c.end]
		for j := range sg.runs {
			r := cut.runs[from+j]
			l := s.lookOf(r.w, &looks[r.span])
			sg.runs[j] = run{r.w, l, r.from, r.to}
			sg.width += sg.runs[j].width()
			sg.size = max(sg.size, l.size)
		}
		from = c.end
	}
	return out
}

func newLook(sp Span, size float64, own *elem) look {
	l := look{bold: sp.Bold, size: size, own: own}
	if sp.SizePt != 0 {
		l.size = fontSize(sp.SizePt, size)
	}
	if own.artifact() {
		return l // no link, no language
	}
	if l.uri = cleanURI(sp.URI); l.uri != "" {
		l.own = own.within("Link")
	}
	if sp.Lang != "" && sp.Lang != "bn" && isLang(sp.Lang) {
		if l.uri == "" {
			l.own = own.within("Span")
		}
		l.own.says().lang = sp.Lang
	}
	return l
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

func (s *setter) spaceWidth(l *look) float64 {
	f := s.set.faceFor(l.bold)
	return float64(f.spaceAdv) * l.size / float64(f.upem)
}

// excerpt names a place in the text by its first words.
func excerpt(text []rune) string { return bangla.Excerpt(string(text[:min(len(text), 200)]), 41) }

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
