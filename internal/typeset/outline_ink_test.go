package typeset_test

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"testing"
)

// outline is a glyph as straight pieces, closed contours one after the other.
type outline [][4]float64

// placedOutline is a glyph on the page.
type placedOutline struct {
	shape outline
	x, y  float64
}

// readSVG reads the glyphs of a drawing that Cairo wrote: outlines once, then
// their places. Both hb-view and pdftocairo write so, and neither rounds places
// to pixels as their pictures do.
func readSVG(t testing.TB, data string) (out []placedOutline) {
	t.Helper()
	shapes := map[string]outline{}
	current := ""
	d := xml.NewDecoder(strings.NewReader(data))
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		e, isStart := token.(xml.StartElement)
		if !isStart {
			continue
		}
		attr := map[string]string{}
		for _, a := range e.Attr {
			attr[a.Name.Local] = a.Value
		}
		switch e.Name.Local {
		case "symbol":
			current = attr["id"]
		case "path":
			shapes[current] = append(shapes[current], readPath(t, attr["d"])...)
		case "use":
			x, _ := strconv.ParseFloat(attr["x"], 64)
			y, _ := strconv.ParseFloat(attr["y"], 64)
			out = append(out, placedOutline{shapes[strings.TrimPrefix(attr["href"], "#")], x, y})
		}
	}
	if len(out) == 0 {
		t.Fatalf("no glyph in %.200q", data)
	}
	return out
}

// readPath reads the path commands that Cairo writes: M, L, C and Z.
func readPath(t testing.TB, d string) (out outline) {
	fields := strings.Fields(d)
	number := func(i int) float64 {
		v, err := strconv.ParseFloat(fields[i], 64)
		if err != nil {
			t.Fatalf("path %.80q: %v", d, err)
		}
		return v
	}
	var x, y, startX, startY float64
	line := func(x2, y2 float64) {
		out = append(out, [4]float64{x, y, x2, y2})
		x, y = x2, y2
	}
	for i := 0; i < len(fields); {
		switch fields[i] {
		case "M":
			x, y = number(i+1), number(i+2)
			startX, startY = x, y
			i += 3
		case "L":
			line(number(i+1), number(i+2))
			i += 3
		case "C":
			x0, y0 := x, y
			for step := 1; step <= 8; step++ {
				u := float64(step) / 8
				v := 1 - u
				a, b, c, e := v*v*v, 3*v*v*u, 3*v*u*u, u*u*u
				line(a*x0+b*number(i+1)+c*number(i+3)+e*number(i+5), a*y0+b*number(i+2)+c*number(i+4)+e*number(i+6))
			}
			i += 7
		case "Z":
			line(startX, startY)
			i++
		default:
			t.Fatalf("path command %q", fields[i])
		}
	}
	return out
}

// inkSheet gathers ink by the area that outlines cover of each pixel.
type inkSheet struct {
	w, h int
	ink  []float32
	turn []float32 // one glyph's change of cover from pixel to pixel
	at   [4]int    // the glyph's left, top, right and bottom pixel
}

func newInkSheet(w, h int) *inkSheet { return &inkSheet{w: w, h: h, ink: make([]float32, w*h)} }

// add draws one glyph; where glyphs overlap the ink counts once.
func (s *inkSheet) add(g placedOutline, scale, dx, dy float64) {
	if len(g.shape) == 0 {
		return
	}
	pieces := make(outline, len(g.shape))
	left, top, right, bottom := float64(s.w), float64(s.h), 0.0, 0.0
	for i, l := range g.shape {
		p := [4]float64{(g.x+l[0])*scale + dx, (g.y+l[1])*scale + dy, (g.x+l[2])*scale + dx, (g.y+l[3])*scale + dy}
		left, right = min(left, p[0], p[2]), max(right, p[0], p[2])
		top, bottom = min(top, p[1], p[3]), max(bottom, p[1], p[3])
		pieces[i] = p
	}
	s.at = [4]int{max(0, int(left)), max(0, int(top)), min(s.w, int(right)+2), min(s.h, int(bottom)+1)}
	wide := s.at[2] - s.at[0]
	if wide <= 0 || s.at[3] <= s.at[1] {
		return
	}
	s.turn = append(s.turn[:0], make([]float32, wide*(s.at[3]-s.at[1]))...)
	for _, p := range pieces {
		s.edge(p[0], p[1], p[2], p[3])
	}
	for y := s.at[1]; y < s.at[3]; y++ {
		row := s.turn[(y-s.at[1])*wide:][:wide]
		ink := s.ink[y*s.w+s.at[0]:][:wide]
		sum := float32(0)
		for x, turn := range row {
			sum += turn
			ink[x] = max(ink[x], min(1, max(sum, -sum)))
		}
	}
}

// edge notes one straight piece: in each row that it crosses it turns cover on
// to its right, by its height in the row.
func (s *inkSheet) edge(x0, y0, x1, y1 float64) {
	if y0 == y1 {
		return
	}
	sign := 1.0
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	slope := (x1 - x0) / (y1 - y0)
	wide := s.at[2] - s.at[0]
	for y := max(s.at[1], int(math.Floor(y0))); y < s.at[3] && float64(y) < y1; y++ {
		a, b := max(y0, float64(y)), min(y1, float64(y+1))
		const pieces = 4 // of the row's part, each taken as upright
		h := (b - a) / pieces
		for p := range pieces {
			x := x0 + (a+(float64(p)+0.5)*h-y0)*slope
			i := int(math.Floor(x)) - s.at[0]
			if i < 0 || i+1 >= wide {
				continue
			}
			part := x - math.Floor(x)
			row := s.turn[(y-s.at[1])*wide:]
			row[i] += float32(sign * h * (1 - part))
			row[i+1] += float32(sign * h * part)
		}
	}
}
