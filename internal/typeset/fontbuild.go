package typeset

import (
	"encoding/binary"
	"sort"
)

// box is a bounding box in font units.
type box struct {
	x0, y0, x1, y1 int
	some           bool
}

func (b *box) add(o box) {
	if !o.some {
		return
	}
	if !b.some {
		*b = o
		return
	}
	b.x0, b.y0, b.x1, b.y1 = min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)
}

func glyphBox(g []byte) box {
	if len(g) < 10 {
		return box{}
	}
	return box{i16(g, 2), i16(g, 4), i16(g, 6), i16(g, 8), true}
}

// builtFont is a finished composite font.
type builtFont struct {
	data   []byte
	glyphs int // all glyphs, outlines included
	bbox   box
}

// Glyph flags. Source: the OpenType specification, table glyf.
const (
	argsAreWords   = 0x0001
	argsAreXY      = 0x0002
	moreComponents = 0x0020
	overlap        = 0x0400
)

// build makes the TrueType file of a slot: glyph 0 is the face's .notdef, 1…N
// are the clusters as composite glyphs, then come the outlines they use.
// Source: internal/typeset/README.md › Composite font.
func (sl *slot) build() builtFont {
	f := sl.face
	n := len(sl.glyphs)
	total := 1 + n + len(sl.order)
	var glyf, loca, hmtx []byte
	var all box
	maxParts, maxPoints, maxContours := f.maxElems, 0, 0
	put := func(g []byte, adv int) {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, g...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		b := glyphBox(g)
		all.add(b)
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(adv))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(int16(b.x0)))
	}
	at := func(gid uint16) int { return 1 + n + sl.outlines[gid] }

	notdef := f.glyph(0)
	adv, _ := f.metric(0)
	if len(notdef) > 0 && i16(notdef, 0) < 0 {
		notdef = nil // made of parts that may not be here
	}
	put(notdef, adv)
	for _, c := range sl.glyphs {
		g, points, contours := sl.composite(c, at)
		maxParts = max(maxParts, len(c.parts))
		maxPoints, maxContours = max(maxPoints, points), max(maxContours, contours)
		put(g, c.adv)
	}
	for _, gid := range sl.order {
		g := append([]byte(nil), f.glyph(int(gid))...)
		if i16(g, 0) < 0 {
			comps, _ := components(g)
			for _, c := range comps {
				to := 0
				if _, ok := sl.outlines[uint16(c.gid)]; ok {
					to = at(uint16(c.gid))
				} else {
					to = sl.emptyGlyph()
				}
				binary.BigEndian.PutUint16(g[c.at:], uint16(to))
			}
		}
		adv, _ := f.metric(int(gid))
		put(g, adv)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head := append([]byte(nil), f.tables["head"][:54]...)
	copy(head[8:12], []byte{0, 0, 0, 0})
	for i, v := range []int{all.x0, all.y0, all.x1, all.y1} {
		binary.BigEndian.PutUint16(head[36+2*i:], uint16(int16(v)))
	}
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := append([]byte(nil), f.tables["hhea"][:36]...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(total))
	maxp := append([]byte(nil), f.tables["maxp"][:32]...)
	binary.BigEndian.PutUint16(maxp[4:], uint16(total))
	binary.BigEndian.PutUint16(maxp[10:], uint16(min(65535, max(u16(maxp, 10), maxPoints))))
	binary.BigEndian.PutUint16(maxp[12:], uint16(min(65535, max(u16(maxp, 12), maxContours))))
	binary.BigEndian.PutUint16(maxp[28:], uint16(maxParts))
	binary.BigEndian.PutUint16(maxp[30:], uint16(f.maxDepth+1))

	tables := map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "hmtx": hmtx, "loca": loca, "glyf": glyf}
	for _, t := range []string{"cvt ", "fpgm", "prep"} {
		if len(f.tables[t]) > 0 {
			tables[t] = f.tables[t]
		}
	}
	return builtFont{writeSfnt(tables), total, all}
}

// emptyGlyph is the code of the space, whose glyph has no outline.
func (sl *slot) emptyGlyph() int { return u16([]byte(sl.space), 0) }

// composite writes the record of a cluster; parts without outline are left out.
func (sl *slot) composite(c cluster, at func(uint16) int) (g []byte, points, contours int) {
	f := sl.face
	type visible struct {
		gid    uint16
		dx, dy int
	}
	var parts []visible
	var b box
	for _, p := range c.parts {
		src := glyphBox(f.glyph(int(p.gid)))
		if !src.some {
			continue
		}
		_, lsb := f.metric(int(p.gid))
		dx, dy := int(p.dx)+lsb-src.x0, int(p.dy)
		b.add(box{src.x0 + dx, src.y0 + dy, src.x1 + dx, src.y1 + dy, true})
		parts = append(parts, visible{p.gid, dx, dy})
		np, nc := f.outlineSize(int(p.gid))
		points, contours = points+np, contours+nc
	}
	if len(parts) == 0 {
		return nil, 0, 0
	}
	g = binary.BigEndian.AppendUint16(g, 0xffff)
	for _, v := range []int{b.x0, b.y0, b.x1, b.y1} {
		g = binary.BigEndian.AppendUint16(g, uint16(int16(clamp(v, -32768, 32767))))
	}
	for i, p := range parts {
		flags := argsAreWords | argsAreXY
		if i == 0 {
			flags |= overlap
		}
		if i < len(parts)-1 {
			flags |= moreComponents
		}
		for _, v := range []int{flags, at(p.gid), p.dx, p.dy} {
			g = binary.BigEndian.AppendUint16(g, uint16(v))
		}
	}
	return g, points, contours
}

// outlineSize counts points and contours of a glyph, its parts included.
func (f *sfnt) outlineSize(gid int) (points, contours int) {
	g := f.glyph(gid)
	if len(g) < 10 {
		return 0, 0
	}
	n := i16(g, 0)
	if n >= 0 {
		if n == 0 {
			return 0, 0
		}
		return u16(g, 10+2*(n-1)) + 1, n
	}
	comps, _ := components(g)
	for _, c := range comps {
		p, k := f.outlineSize(c.gid)
		points, contours = points+p, contours+k
	}
	return points, contours
}

// writeSfnt puts tables into a TrueType file, sorted by tag, with all sums.
func writeSfnt(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for t := range tables {
		tags = append(tags, t)
	}
	sort.Strings(tags)
	pow, log := 1, 0
	for pow*2 <= len(tags) {
		pow, log = pow*2, log+1
	}
	offset, size := 12+16*len(tags), 0
	for _, t := range tags {
		size += (len(tables[t]) + 3) &^ 3
	}
	out := append(make([]byte, 0, offset+size), 0, 1, 0, 0)
	for _, v := range []int{len(tags), pow * 16, log, (len(tags) - pow) * 16} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	headAt := 0
	body := out[offset:offset]
	for _, t := range tags {
		data := tables[t]
		if t == "head" {
			headAt = offset + len(body)
		}
		start := len(body)
		body = append(body, data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
		out = append(out, t...)
		for _, v := range []int{int(sumTable(body[start:])), offset + start, len(data)} {
			out = binary.BigEndian.AppendUint32(out, uint32(v))
		}
	}
	out = out[:offset+len(body)]
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-sumTable(out))
	return out
}

// sumTable adds up 32-bit words; the length is a multiple of 4.
func sumTable(b []byte) uint32 {
	var sum uint32
	for i := 0; i+4 <= len(b); i += 4 {
		sum += binary.BigEndian.Uint32(b[i:])
	}
	return sum
}
