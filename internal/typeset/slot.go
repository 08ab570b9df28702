package typeset

import (
	"encoding/binary"
	"errors"
	"unicode"
)

// standIns are gofpdf's core fonts in the order they are taken. Each stands in
// the file for an embedded font until the finisher replaces it.
var standIns = []struct{ family, style, base string }{
	{"Helvetica", "", "Helvetica"}, {"Helvetica", "B", "Helvetica-Bold"},
	{"Helvetica", "I", "Helvetica-Oblique"}, {"Helvetica", "BI", "Helvetica-BoldOblique"},
	{"Times", "", "Times-Roman"}, {"Times", "B", "Times-Bold"},
	{"Times", "I", "Times-Italic"}, {"Times", "BI", "Times-BoldItalic"},
	{"Courier", "", "Courier"}, {"Courier", "B", "Courier-Bold"},
	{"Courier", "I", "Courier-Oblique"}, {"Courier", "BI", "Courier-BoldOblique"},
}

// maxSlotGlyphs leaves room below 65,535 for the largest cluster.
const maxSlotGlyphs = 60000

var errTooManyGlyphs = errors.New("typeset: more different characters than twelve fonts hold")

// slot is one embedded font in the making: every cluster drawn becomes a glyph
// whose number is its character code.
type slot struct {
	face     *face
	number   int            // index into standIns
	codes    map[string]int // by cluster key
	glyphs   []cluster      // glyphs[i] has code i+1
	outlines map[uint16]int // used outlines of the face and their order
	order    []uint16
	space    string // the code of U+0020
}

// encoded is a word as codes: s[off[i]:off[j]] draws clusters i…j-1. A space
// stands after the last.
type encoded struct {
	slot *slot
	s    string
	off  []int
}

// slots hands out codes in the order of first use on the pages.
type slots struct {
	list    []*slot
	current map[*face]*slot
	words   map[*word]*encoded
}

func newSlots() *slots {
	return &slots{current: map[*face]*slot{}, words: map[*word]*encoded{}}
}

// encode gives the codes of a word.
func (ss *slots) encode(w *word) (*encoded, error) {
	if e := ss.words[w]; e != nil {
		return e, nil
	}
	sl := ss.current[w.face]
	if sl == nil || len(sl.glyphs)+len(sl.order)+3*len(w.cl) > maxSlotGlyphs && len(sl.glyphs) > maxSlotGlyphs/2 {
		if len(ss.list) == len(standIns) {
			return nil, errTooManyGlyphs
		}
		sl = &slot{face: w.face, number: len(ss.list), codes: map[string]int{}, outlines: map[uint16]int{}}
		sl.space = sl.code(cluster{adv: w.face.spaceAdv, text: " "})
		ss.list = append(ss.list, sl)
		ss.current[w.face] = sl
	}
	e := &encoded{slot: sl, off: make([]int, 0, len(w.cl)+1)}
	var buf []byte
	for _, c := range w.cl {
		e.off = append(e.off, len(buf))
		head, tail := splitText(c.text)
		drawn := c
		drawn.text = head
		buf = append(buf, sl.code(drawn)...)
		if tail != "" {
			buf = append(buf, sl.code(cluster{text: tail})...)
		}
		if len(sl.glyphs)+len(sl.order) > 65000 {
			return nil, errTooManyGlyphs
		}
	}
	e.off = append(e.off, len(buf))
	e.s = string(append(buf, sl.space...))
	ss.words[w] = e
	return e, nil
}

// splitText parts a cluster's text where a combining sign or joiner stands after
// the first character: some readers take a glyph with such text for a zero-width
// sign. The tail gets an empty glyph. Source: internal/typeset/README.md › Clusters and codes.
func splitText(text string) (head, tail string) {
	for i, r := range text {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			if i == 0 {
				return text, ""
			}
			return text[:i], text[i:]
		}
	}
	return text, ""
}

// code gives the two bytes of a cluster's code.
func (sl *slot) code(c cluster) string {
	key := make([]byte, 0, 8*len(c.parts)+8+len(c.text))
	for _, p := range c.parts {
		key = binary.BigEndian.AppendUint16(key, p.gid)
		key = binary.BigEndian.AppendUint16(key, uint16(p.dx))
		key = binary.BigEndian.AppendUint16(key, uint16(p.dy))
	}
	key = binary.BigEndian.AppendUint32(key, uint32(c.adv))
	key = append(key, c.text...)
	n, ok := sl.codes[string(key)]
	if !ok {
		sl.glyphs = append(sl.glyphs, c)
		n = len(sl.glyphs)
		sl.codes[string(key)] = n
		for _, p := range c.parts {
			sl.outline(p.gid)
		}
	}
	return string([]byte{byte(n >> 8), byte(n)})
}

// outline notes a source glyph and everything it is made of.
func (sl *slot) outline(gid uint16) {
	if _, ok := sl.outlines[gid]; ok {
		return
	}
	g := sl.face.glyph(int(gid))
	if len(g) == 0 {
		return
	}
	sl.outlines[gid] = len(sl.order)
	sl.order = append(sl.order, gid)
	if i16(g, 0) < 0 {
		comps, _ := components(g) // checked when the font was loaded
		for _, c := range comps {
			sl.outline(uint16(c.gid))
		}
	}
}
