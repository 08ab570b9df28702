package pdftext

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"batayandesk/internal/pdffile"
)

// font tells what the codes of a font mean, and how wide they are.
type font struct {
	composite bool
	bijoy     bool
	unicode   map[uint32]string // what the file itself says
	simple    [256]string       // of a font of single bytes
	lengths   []codes           // how long codes are; none: two bytes of a composite font, else one
	widths    map[uint32]float64
	usual     float64
}

// codes are a range of codes of so many bytes.
type codes struct {
	bytes    int
	from, to uint32
}

// font reads a font; nothing of it need be there.
func (f file) font(v any) *font {
	d := f.Dict(v)
	t := &font{unicode: map[uint32]string{}, widths: map[uint32]float64{}, usual: 500}
	base, _ := f.Get(d["BaseFont"]).(name)
	t.bijoy = isBijoy(string(base))
	t.composite = f.Get(d["Subtype"]) == name("Type0")
	if o := f.Stream(d["ToUnicode"]); o != nil {
		t.meaning(f.Decoded(o))
	}
	if t.composite {
		f.wide(t, d)
		return t
	}
	t.simple = winAnsi
	f.differences(t, d)
	first := int(f.Number(d["FirstChar"]))
	for i, w := range f.Array(d["Widths"]) {
		if first+i >= 0 && first+i < 256 {
			t.widths[uint32(first+i)] = f.Number(w)
		}
	}
	if f.Get(d["Subtype"]) == name("Type3") { // its units are its own
		if m := f.Array(d["FontMatrix"]); len(m) == 6 {
			for code, w := range t.widths {
				t.widths[code] = w * f.Number(m[0]) * 1000
			}
		}
	}
	return t
}

// differences are the glyphs that a font has by name.
func (f file) differences(t *font, d dict) {
	e, is := f.Get(d["Encoding"]).(dict)
	if !is {
		return
	}
	at := 0
	for _, v := range f.Array(e["Differences"]) {
		switch v := f.Get(v).(type) {
		case float64:
			at = int(v)
		case name:
			if at >= 0 && at < 256 {
				t.simple[at] = glyphText(string(v))
			}
			at++
		}
	}
}

// wide reads how wide the glyphs of a composite font are.
func (f file) wide(t *font, d dict) {
	below := f.Array(d["DescendantFonts"])
	if len(below) == 0 {
		return
	}
	cid := f.Dict(below[0])
	if base, _ := f.Get(cid["BaseFont"]).(name); base != "" {
		t.bijoy = t.bijoy || isBijoy(string(base))
	}
	if t.usual = 1000; cid["DW"] != nil {
		t.usual = f.Number(cid["DW"])
	}
	w := f.Array(cid["W"])
	for i := 0; i+1 < len(w) && len(t.widths) < 1<<16; {
		from := int(f.Number(w[i]))
		if each, is := f.Get(w[i+1]).([]any); is {
			for n, one := range each {
				t.widths[uint32(from+n)] = f.Number(one)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		for code := from; code <= int(f.Number(w[i+1])) && code-from < 1<<16; code++ {
			t.widths[uint32(code)] = f.Number(w[i+2])
		}
		i += 3
	}
}

// isBijoy knows the fonts of Bijoy by their ending, as docx does: SutonnyMJ, ABCDEF+SutonnyMJ-Bold. Those that end in OMJ are
// Unicode.
//
// Source: internal/docx/README.md › Fonts of Bijoy.
func isBijoy(base string) bool {
	_, after, cut := strings.Cut(base, "+")
	if cut {
		base = after
	}
	base, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(base, " ", "")), ",")
	for _, end := range []string{"bold", "italic", "bolditalic", "regular", "-", "mt"} {
		base = strings.TrimSuffix(base, end)
	}
	base = strings.TrimSuffix(base, "-")
	return strings.HasSuffix(base, "mj") && !strings.HasSuffix(base, "omj")
}

// maxMeanings bounds the codes that one table may explain.
const maxMeanings = 100_000

// meaning reads a table of what codes mean. Source: ISO 32000-1, 9.10.3.
func (t *font) meaning(data []byte) {
	s := pdffile.NewLexer(data)
	var last []any
	for {
		v, ok := s.Value()
		if !ok {
			if s.End() {
				return
			}
			continue
		}
		w, is := v.(word)
		if !is {
			if last = append(last, v); len(last) > 3*maxMeanings {
				return
			}
			continue
		}
		switch w {
		case "endcodespacerange":
			for i := 0; i+1 < len(last); i += 2 {
				from, is := last[i].(text)
				to, is2 := last[i+1].(text)
				if is && is2 && len(from) > 0 && len(from) <= 4 && len(to) == len(from) {
					t.lengths = append(t.lengths, codes{len(from), codeOf(from), codeOf(to)})
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(last) && len(t.unicode) < maxMeanings; i += 2 {
				if code, is := last[i].(text); is {
					t.unicode[codeOf(code)] = meant(last[i+1])
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(last); i += 3 {
				t.span(last[i], last[i+1], last[i+2])
			}
		}
		last = last[:0]
	}
}

// span explains codes that follow each other.
func (t *font) span(first, end, to any) {
	from, is := first.(text)
	until, is2 := end.(text)
	if !is || !is2 {
		return
	}
	a, b := codeOf(from), codeOf(until)
	each, list := to.([]any)
	start := []rune(meant(to))
	if t, is := to.(text); is && len(t) == 2 { // also from nought on
		start = []rune{rune(codeOf(t))}
	}
	for code := a; code <= b && code-a < 1<<16 && len(t.unicode) < maxMeanings; code++ {
		if list {
			if int(code-a) >= len(each) {
				return
			}
			t.unicode[code] = meant(each[code-a])
			continue
		}
		if len(start) == 0 {
			return
		}
		t.unicode[code] = string(start[:len(start)-1]) + string(start[len(start)-1]+rune(code-a))
	}
}

func codeOf(s text) (n uint32) {
	for _, c := range []byte(s) {
		n = n<<8 | uint32(c)
	}
	return n
}

// meant is a text in UTF-16.
func meant(v any) string {
	switch v := v.(type) {
	case text:
		return wide(string(v))
	case name:
		return glyphText(string(v))
	}
	return ""
}

func wide(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}

// next takes one code off a string: what it means, how wide it is in thousandths, and whether it is the space of one byte.
func (t *font) next(s text) (says string, width float64, space bool, rest text) {
	n := 1
	if t.composite {
		n = min(2, len(s))
	}
	for _, c := range t.lengths {
		if len(s) >= c.bytes {
			if code := codeOf(s[:c.bytes]); code >= c.from && code <= c.to {
				n = c.bytes
				break
			}
		}
	}
	code := codeOf(s[:n])
	says, known := t.unicode[code]
	if !known && !t.composite && code < 256 {
		says = t.simple[code]
	}
	width, known = t.widths[code]
	if !known {
		width = t.usual
	}
	return says, width, n == 1 && code == ' ', s[n:]
}

// glyphText is what a glyph of this name means; "" where its name does not tell.
func glyphText(glyph string) string {
	glyph, _, _ = strings.Cut(glyph, ".")
	if s, known := glyphs[glyph]; known {
		return s
	}
	if len(glyph) == 1 {
		return glyph
	}
	for _, head := range []string{"uni", "u"} {
		if digits, is := strings.CutPrefix(glyph, head); is && len(digits) >= 4 && len(digits) <= 6 {
			if n, err := strconv.ParseUint(digits, 16, 32); err == nil && n <= 0x10FFFF {
				return string(rune(n))
			}
		}
	}
	return ""
}
