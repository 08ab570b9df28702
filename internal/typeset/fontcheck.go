package typeset

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"
)

// ErrFont is wrapped by every refusal of a font file; the text after it says why.
var ErrFont = errors.New("typeset: font file not usable")

// sfnt is a TrueType file whose tables have been looked at once, so that
// everything after may index them without asking again.
type sfnt struct {
	tables    map[string][]byte
	upem      int
	ascent    int
	descent   int // negative
	glyphs    int
	hmetrics  int
	loca      []uint32
	name      string
	maxPoints int
	maxContor int
	maxElems  int
	maxDepth  int
}

var neededTables = []string{"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "GSUB"}

func badFont(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrFont, fmt.Sprintf(format, args...))
}

func u16(b []byte, o int) int { return int(binary.BigEndian.Uint16(b[o:])) }
func i16(b []byte, o int) int { return int(int16(binary.BigEndian.Uint16(b[o:]))) }

// parseSfnt reads the table directory and checks what the rest relies on.
func parseSfnt(data []byte, needed []string) (*sfnt, error) {
	if len(data) < 12 {
		return nil, badFont("too short")
	}
	switch v := string(data[:4]); v {
	case "\x00\x01\x00\x00", "true":
	case "OTTO":
		return nil, badFont("has CFF outlines, only TrueType outlines are accepted")
	case "ttcf":
		return nil, badFont("is a collection of fonts, not one font")
	default:
		return nil, badFont("is no TrueType file")
	}
	n := u16(data, 4)
	if len(data) < 12+16*n {
		return nil, badFont("its table directory is cut off")
	}
	f := &sfnt{tables: make(map[string][]byte, n)}
	for i := range n {
		rec := data[12+16*i:]
		off, size := binary.BigEndian.Uint32(rec[8:]), binary.BigEndian.Uint32(rec[12:])
		end := uint64(off) + uint64(size)
		if end > uint64(len(data)) {
			return nil, badFont("table %q reaches beyond the file", rec[:4])
		}
		f.tables[string(rec[:4])] = data[off:end:end]
	}
	for _, t := range needed {
		if _, ok := f.tables[t]; !ok {
			return nil, badFont("table %q is missing", t)
		}
	}
	if _, ok := f.tables["fvar"]; ok {
		return nil, badFont("is a variable font, only static ones are accepted")
	}
	if os2 := f.tables["OS/2"]; len(os2) >= 10 && u16(os2, 8)&2 != 0 {
		return nil, badFont("its licence bits forbid embedding")
	}
	if err := f.readMetrics(); err != nil {
		return nil, err
	}
	if err := f.checkGlyphs(); err != nil {
		return nil, err
	}
	f.name = postScriptName(f.tables["name"])
	return f, nil
}

func (f *sfnt) readMetrics() error {
	head, hhea, maxp := f.tables["head"], f.tables["hhea"], f.tables["maxp"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 32 {
		return badFont("table head, hhea or maxp is cut off")
	}
	f.upem = u16(head, 18)
	if f.upem < 16 || f.upem > 16384 {
		return badFont("%d units per em", f.upem)
	}
	f.ascent, f.descent = i16(hhea, 4), i16(hhea, 6)
	f.hmetrics, f.glyphs = u16(hhea, 34), u16(maxp, 4)
	f.maxPoints, f.maxContor = u16(maxp, 10), u16(maxp, 12)
	f.maxElems, f.maxDepth = u16(maxp, 28), u16(maxp, 30)
	if f.glyphs == 0 || f.hmetrics == 0 || f.hmetrics > f.glyphs {
		return badFont("%d glyphs with %d widths", f.glyphs, f.hmetrics)
	}
	if len(f.tables["hmtx"]) < 4*f.hmetrics+2*(f.glyphs-f.hmetrics) {
		return badFont("table hmtx is cut off")
	}
	loca, wide := f.tables["loca"], u16(head, 50) == 1
	if need := (f.glyphs + 1) * 2; len(loca) < need || wide && len(loca) < 2*need {
		return badFont("table loca is cut off")
	}
	f.loca = make([]uint32, f.glyphs+1)
	for i := range f.loca {
		if wide {
			f.loca[i] = binary.BigEndian.Uint32(loca[4*i:])
		} else {
			f.loca[i] = 2 * uint32(u16(loca, 2*i))
		}
		if i > 0 && f.loca[i] < f.loca[i-1] || uint64(f.loca[i]) > uint64(len(f.tables["glyf"])) {
			return badFont("glyph %d lies outside of table glyf", i)
		}
	}
	return nil
}

// glyph is the record of an existing glyph, empty for one without outline.
func (f *sfnt) glyph(gid int) []byte {
	a, b := f.loca[gid], f.loca[gid+1]
	return f.tables["glyf"][a:b:b]
}

// advance and left side bearing of an existing glyph, in font units.
func (f *sfnt) metric(gid int) (adv, lsb int) {
	hmtx := f.tables["hmtx"]
	if gid < f.hmetrics {
		return u16(hmtx, 4*gid), i16(hmtx, 4*gid+2)
	}
	return u16(hmtx, 4*(f.hmetrics-1)), i16(hmtx, 4*f.hmetrics+2*(gid-f.hmetrics))
}

// checkGlyphs sees that every outline has its head and that composites neither
// circle nor nest deeper than 8.
func (f *sfnt) checkGlyphs() error {
	depth := make([]int8, f.glyphs) // 0 not seen, -1 being looked at, else depth+1
	var walk func(gid, level int) (int, error)
	walk = func(gid, level int) (int, error) {
		if depth[gid] > 0 {
			return int(depth[gid]) - 1, nil
		}
		if depth[gid] < 0 || level > 9 {
			return 0, badFont("glyph %d contains itself or nests too deep", gid)
		}
		depth[gid] = -1
		g, d := f.glyph(gid), 0
		if len(g) > 0 && len(g) < 10 {
			return 0, badFont("glyph %d is cut off", gid)
		}
		if len(g) > 0 && i16(g, 0) < 0 {
			comps, err := components(g)
			if err != nil {
				return 0, badFont("glyph %d: %v", gid, err)
			}
			for _, c := range comps {
				if c.gid >= f.glyphs {
					return 0, badFont("glyph %d has a part that does not exist", gid)
				}
				sub, err := walk(c.gid, level+1)
				if err != nil {
					return 0, err
				}
				d = max(d, sub+1)
			}
		} else if len(g) > 0 && len(g) < 10+2*i16(g, 0) {
			return 0, badFont("glyph %d is cut off", gid)
		}
		if d > 8 {
			return 0, badFont("glyph %d nests deeper than 8", gid)
		}
		depth[gid] = int8(d + 1)
		return d, nil
	}
	for gid := range f.glyphs {
		if _, err := walk(gid, 0); err != nil {
			return err
		}
	}
	return nil
}

// component is a part of a composite glyph: its number and where in the record
// that number stands.
type component struct{ gid, at int }

// components lists the parts of a composite glyph record.
func components(g []byte) ([]component, error) {
	var out []component
	for o := 10; ; {
		if o+4 > len(g) {
			return nil, errors.New("its list of parts is cut off")
		}
		flags := u16(g, o)
		out = append(out, component{u16(g, o+2), o + 2})
		size := 6
		if flags&0x0001 != 0 {
			size = 8
		}
		switch {
		case flags&0x0008 != 0:
			size += 2
		case flags&0x0040 != 0:
			size += 4
		case flags&0x0080 != 0:
			size += 8
		}
		if o += size; o > len(g) {
			return nil, errors.New("its list of parts is cut off")
		}
		if flags&0x0020 == 0 {
			return out, nil
		}
	}
}

// postScriptName reads name 6, kept to the characters a PDF name may carry bare.
func postScriptName(t []byte) string {
	if len(t) < 6 {
		return "Font"
	}
	n, base := u16(t, 2), u16(t, 4)
	for i := range n {
		o := 6 + 12*i
		if o+12 > len(t) {
			break
		}
		if u16(t, o+6) != 6 || u16(t, o) != 3 {
			continue
		}
		a := base + u16(t, o+10)
		b := a + u16(t, o+8)
		if b > len(t) || b-a > 120 {
			continue
		}
		var units []uint16
		for ; a+1 < b; a += 2 {
			units = append(units, uint16(u16(t, a)))
		}
		var name []byte
		for _, r := range utf16.Decode(units) {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
				name = append(name, byte(r))
			}
		}
		if len(name) > 0 {
			return string(name)
		}
	}
	return "Font"
}
