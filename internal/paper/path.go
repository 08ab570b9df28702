package paper

import "math"

// tolerance is how far a flattened curve may lie from the curve, in points: a twelfth of a pixel of 600 dpi.
const tolerance = 0.01

// matrix is a transformation: a b c d e f.
type matrix [6]float64

var plain = matrix{1, 0, 0, 1, 0, 0}

// then is m and after it n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) of(p Point) Point {
	return Point{m[0]*p.X + m[2]*p.Y + m[4], m[1]*p.X + m[3]*p.Y + m[5]}
}

// reach is the longest that a length of 1 becomes.
func (m matrix) reach() float64 { return max(math.Hypot(m[0], m[1]), math.Hypot(m[2], m[3])) }

// sane tells whether places stay numbers that mean something.
func (m matrix) sane() bool {
	for _, v := range m {
		if !(math.Abs(v) < 1e9) {
			return false
		}
	}
	return true
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.001 }

// subpath is a line of points in the coordinates of the content.
type subpath struct {
	points []Point
	closed bool
}

// path is what was drawn and not yet painted, its curves flattened.
type path struct {
	parts  []subpath
	points int // of all parts
}

func (p *path) now() Point {
	if n := len(p.parts); n > 0 && len(p.parts[n-1].points) > 0 {
		points := p.parts[n-1].points
		if p.parts[n-1].closed {
			return points[0]
		}
		return points[len(points)-1]
	}
	return Point{}
}

func (p *path) moveTo(to Point) {
	p.parts = append(p.parts, subpath{points: []Point{to}})
	p.points++
}

func (p *path) lineTo(to Point) {
	n := len(p.parts)
	if n == 0 || p.parts[n-1].closed {
		p.moveTo(p.now())
		n = len(p.parts)
	}
	p.parts[n-1].points = append(p.parts[n-1].points, to)
	p.points++
}

func (p *path) curveTo(a, b, to Point, at matrix) {
	from := p.now()
	for _, q := range flatCubic(from, a, b, to, at.reach()) {
		p.lineTo(q)
	}
}

func (p *path) close() {
	if n := len(p.parts); n > 0 {
		p.parts[n-1].closed = true
	}
}

// area is what the path encloses, on the page.
func (p *path) area(at matrix) Area {
	var out Area
	for _, part := range p.parts {
		if len(part.points) < 3 {
			continue
		}
		polygon := make([]Point, len(part.points))
		for i, q := range part.points {
			polygon[i] = at.of(q)
		}
		out = append(out, polygon)
	}
	return out
}

// steps is into how many lines a curve is cut whose second differences are that long at most, on a page that is drawn larger by
// scale. Source: internal/paper/README.md › Areas.
func steps(bend, scale float64) int {
	n := math.Ceil(math.Sqrt(bend * scale / (8 * tolerance)))
	if !(n >= 1) {
		return 1
	}
	return int(min(n, 200))
}

func flatCubic(from, a, b, to Point, scale float64) []Point {
	bend := 6 * max(math.Hypot(from.X-2*a.X+b.X, from.Y-2*a.Y+b.Y), math.Hypot(a.X-2*b.X+to.X, a.Y-2*b.Y+to.Y))
	n := steps(bend, scale)
	out := make([]Point, 0, n)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		out = append(out, Point{
			u*u*u*from.X + 3*u*u*t*a.X + 3*u*t*t*b.X + t*t*t*to.X,
			u*u*u*from.Y + 3*u*u*t*a.Y + 3*u*t*t*b.Y + t*t*t*to.Y,
		})
	}
	return append(out, to)
}

func flatQuadratic(from, a, to Point, scale float64) []Point {
	n := steps(2*math.Hypot(from.X-2*a.X+to.X, from.Y-2*a.Y+to.Y), scale)
	out := make([]Point, 0, n)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		out = append(out, Point{u*u*from.X + 2*u*t*a.X + t*t*to.X, u*u*from.Y + 2*u*t*a.Y + t*t*to.Y})
	}
	return append(out, to)
}
