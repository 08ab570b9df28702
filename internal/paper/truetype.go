package paper

import (
	"encoding/binary"
	"fmt"
	"math"
)

// trueType is the outlines of a font file, of which everything is asked for before it is taken.
//
// Source: the OpenType specification, table glyf; the OpenType specification, table hmtx.
type trueType struct {
	glyf, loca, hmtx []byte
	long             bool // of loca
	glyphs, metrics  int
	upem             float64
}

// Bounds of one glyph.
const (
	maxParts       = 256
	maxPartDepth   = 8
	maxGlyphPoints = 20_000
)

func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func i16(b []byte, at int) int { return int(int16(u16(b, at))) }

func u32(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}

func readTrueType(data []byte) (*trueType, error) {
	if len(data) < 12 || u32(data, 0) != 0x00010000 && string(data[:4]) != "true" {
		return nil, fmt.Errorf("a font that is not TrueType")
	}
	table := func(tag string) []byte {
		for i := range u16(data, 4) {
			at := 12 + 16*i
			if at+16 > len(data) {
				return nil
			}
			if string(data[at:at+4]) == tag {
				from, long := u32(data, at+8), u32(data, at+12)
				if from > len(data) || long > len(data)-from {
					return nil
				}
				return data[from : from+long]
			}
		}
		return nil
	}
	head := table("head")
	t := &trueType{
		glyf: table("glyf"), loca: table("loca"), hmtx: table("hmtx"),
		long: u16(head, 50) == 1, glyphs: u16(table("maxp"), 4), metrics: u16(table("hhea"), 34), upem: float64(u16(head, 18)),
	}
	if t.upem < 16 || t.glyphs == 0 || t.loca == nil {
		return nil, fmt.Errorf("a damaged font")
	}
	return t, nil
}

// record is what the file says of a glyph; empty for one without outlines.
func (t *trueType) record(gid int) []byte {
	from, to := 2*u16(t.loca, 2*gid), 2*u16(t.loca, 2*gid+2)
	if t.long {
		from, to = u32(t.loca, 4*gid), u32(t.loca, 4*gid+4)
	}
	if gid < 0 || gid >= t.glyphs || from >= to || to > len(t.glyf) {
		return nil
	}
	return t.glyf[from:to]
}

// shift is by how much outlines are moved so that they begin at their side bearing.
func (t *trueType) shift(gid int, record []byte) float64 {
	at := 4*gid + 2
	if gid >= t.metrics {
		at = 4*t.metrics + 2*(gid-t.metrics)
	}
	if at+2 > len(t.hmtx) {
		return 0
	}
	return float64(i16(t.hmtx, at) - i16(record, 2))
}

// area is what a glyph encloses, in ems, flattened for letters of so many points.
func (t *trueType) area(gid int, size float64) (Area, error) {
	record := t.record(gid)
	if record == nil {
		return nil, nil
	}
	budget := maxGlyphPoints
	at := matrix{1 / t.upem, 0, 0, 1 / t.upem, t.shift(gid, record) / t.upem, 0}
	return t.draw(record, at, size, 0, &budget)
}

var errGlyph = fmt.Errorf("%w: a damaged letter", ErrForeign)

func (t *trueType) draw(record []byte, at matrix, size float64, depth int, budget *int) (Area, error) {
	if len(record) < 10 || depth > maxPartDepth {
		return nil, errGlyph
	}
	if i16(record, 0) < 0 {
		return t.compose(record, at, size, depth, budget)
	}
	points, ends, err := simpleGlyph(record)
	if err != nil {
		return nil, err
	}
	if *budget -= len(points); *budget < 0 {
		return nil, errGlyph
	}
	var out Area
	from := 0
	for _, end := range ends {
		if polygon := contour(points[from:end+1], at, size); len(polygon) > 2 {
			out = append(out, polygon)
		}
		from = end + 1
	}
	return out, nil
}

// Flags of a part of a glyph.
const (
	wordArgs  = 0x0001
	areXY     = 0x0002
	oneScale  = 0x0008
	moreParts = 0x0020
	twoScales = 0x0040
	fourScale = 0x0080
)

// compose draws the parts of a glyph that is made of others.
func (t *trueType) compose(record []byte, at matrix, size float64, depth int, budget *int) (Area, error) {
	var out Area
	o := 10
	for range maxParts {
		if o+4 > len(record) {
			return nil, errGlyph
		}
		flags, gid := u16(record, o), u16(record, o+2)
		o += 4
		m := plain
		if flags&areXY == 0 {
			return nil, errGlyph // parts set by their points: in no font of today
		}
		if flags&wordArgs != 0 {
			m[4], m[5] = float64(i16(record, o)), float64(i16(record, o+2))
			o += 4
		} else {
			if o+2 > len(record) {
				return nil, errGlyph
			}
			m[4], m[5] = float64(int8(record[o])), float64(int8(record[o+1]))
			o += 2
		}
		part := func(i int) float64 { return float64(i16(record, o+2*i)) / (1 << 14) }
		switch {
		case flags&oneScale != 0:
			m[0], m[3] = part(0), part(0)
			o += 2
		case flags&twoScales != 0:
			m[0], m[3] = part(0), part(1)
			o += 4
		case flags&fourScale != 0:
			m[0], m[1], m[2], m[3] = part(0), part(1), part(2), part(3)
			o += 8
		}
		if inner := t.record(gid); inner != nil {
			drawn, err := t.draw(inner, m.then(at), size, depth+1, budget)
			if err != nil {
				return nil, err
			}
			out = append(out, drawn...)
		}
		if flags&moreParts == 0 {
			return out, nil
		}
	}
	return nil, errGlyph
}

// glyphPoint is a point of an outline; one off the curve pulls it.
type glyphPoint struct {
	Point
	on bool
}

// Flags of a point.
const (
	onCurve = 0x01
	shortX  = 0x02
	shortY  = 0x04
	again   = 0x08
	sameX   = 0x10
	sameY   = 0x20
)

// simpleGlyph reads the points of a glyph, and which are the last of their contours.
func simpleGlyph(record []byte) (points []glyphPoint, ends []int, err error) {
	n := i16(record, 0)
	last := -1
	for i := range n {
		end := u16(record, 10+2*i)
		if end < last || 12+2*i > len(record) || end >= maxGlyphPoints {
			return nil, nil, errGlyph
		}
		if end > last {
			ends = append(ends, end)
		}
		last = end
	}
	o := 10 + 2*n
	o += 2 + u16(record, o)
	flags := make([]byte, 0, last+1)
	for len(flags) <= last {
		if o >= len(record) {
			return nil, nil, errGlyph
		}
		flag, times := record[o], 1
		o++
		if flag&again != 0 {
			if o >= len(record) {
				return nil, nil, errGlyph
			}
			times += int(record[o])
			o++
		}
		for range min(times, last+1-len(flags)) {
			flags = append(flags, flag)
		}
	}
	points = make([]glyphPoint, len(flags))
	along := func(short, same byte, set func(p *glyphPoint, v float64)) bool {
		v := 0
		for i, flag := range flags {
			switch {
			case flag&short != 0:
				if o >= len(record) {
					return false
				}
				step := int(record[o])
				if o++; flag&same == 0 {
					step = -step
				}
				v += step
			case flag&same == 0:
				if o+2 > len(record) {
					return false
				}
				v += i16(record, o)
				o += 2
			}
			set(&points[i], float64(v))
		}
		return true
	}
	if !along(shortX, sameX, func(p *glyphPoint, v float64) { p.X = v }) || !along(shortY, sameY, func(p *glyphPoint, v float64) { p.Y = v }) {
		return nil, nil, errGlyph
	}
	for i, flag := range flags {
		points[i].on = flag&onCurve != 0
	}
	return points, ends, nil
}

// contour is one closed line of a glyph, its curves flattened. Between two points off the curve lies one on it.
func contour(points []glyphPoint, at matrix, size float64) []Point {
	if len(points) < 2 {
		return nil
	}
	middle := func(a, b Point) Point { return Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }
	begin := 0
	for begin < len(points) && !points[begin].on {
		begin++
	}
	var start Point
	if begin == len(points) {
		begin = 0
		start = middle(points[len(points)-1].Point, points[0].Point)
	} else {
		start = points[begin].Point
		begin++
	}
	now := at.of(start)
	out := []Point{now}
	var pull *Point
	to := func(p Point) {
		end := at.of(p)
		if pull != nil {
			out = append(out, flatQuadratic(now, at.of(*pull), end, size)...)
			pull = nil
		} else {
			out = append(out, end)
		}
		now = end
	}
	for i := range len(points) {
		p := points[(begin+i)%len(points)]
		if p.on {
			to(p.Point)
			continue
		}
		if pull != nil {
			to(middle(*pull, p.Point))
		}
		pull = &p.Point
	}
	if pull != nil {
		to(start)
	}
	for _, p := range out {
		if math.IsNaN(p.X) || math.IsNaN(p.Y) {
			return nil
		}
	}
	return out
}
