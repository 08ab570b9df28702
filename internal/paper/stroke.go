package paper

import "math"

// Ends and corners of lines. Source: ISO 32000-1, 8.4.3.
const (
	roundCap  = 1
	squareCap = 2

	miterJoin = 0
	roundJoin = 1
)

// thinnest is how wide a line is drawn that asks for the thinnest there is, in points.
const thinnest = 0.1

// outline is the area that the pen passes over: a rectangle for each line and a piece for each corner, all turning the same
// way, so that together they are filled as one; whole is false where that takes more points than most.
func (p *path) outline(with look, most int) (area Area, whole bool) {
	half := with.width / 2
	if scale := with.at.reach(); scale > 0 {
		half = max(half, thinnest/2/scale)
	}
	pen := &pen{look: with, half: half, left: most}
	for _, part := range p.parts {
		pen.follow(part)
	}
	return pen.out, pen.left >= 0
}

type pen struct {
	look look
	half float64
	out  Area
	left int // points that it may still put; below none there were more
}

// put adds a piece, turned so that its area is positive on the page.
func (n *pen) put(corners ...Point) {
	if n.left -= len(corners); n.left < 0 {
		return
	}
	polygon := make([]Point, len(corners))
	sum := 0.0
	for i, c := range corners {
		polygon[i] = n.look.at.of(c)
	}
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		sum += a.X*b.Y - b.X*a.Y
	}
	if sum < 0 {
		for i, j := 0, len(polygon)-1; i < j; i, j = i+1, j-1 {
			polygon[i], polygon[j] = polygon[j], polygon[i]
		}
	}
	n.out = append(n.out, polygon)
}

func (n *pen) follow(part subpath) {
	points := []Point{}
	for _, p := range part.points {
		if len(points) == 0 || points[len(points)-1] != p {
			points = append(points, p)
		}
	}
	closed := part.closed
	if last := len(points) - 1; closed && last > 0 && points[0] == points[last] {
		points = points[:last]
	}
	if len(points) == 1 {
		if n.look.cap == roundCap {
			n.disc(points[0])
		}
		return
	}
	lines := len(points) - 1
	if closed {
		lines = len(points)
	}
	for i := range lines {
		a, b := points[i], points[(i+1)%len(points)]
		first, last := !closed && i == 0, !closed && i == lines-1
		n.line(a, b, first, last)
		if !last {
			n.corner(a, b, points[(i+2)%len(points)])
		}
	}
}

func (n *pen) line(a, b Point, first, last bool) {
	long := math.Hypot(b.X-a.X, b.Y-a.Y)
	ux, uy := (b.X-a.X)/long*n.half, (b.Y-a.Y)/long*n.half
	switch n.look.cap {
	case squareCap:
		if first {
			a = Point{a.X - ux, a.Y - uy}
		}
		if last {
			b = Point{b.X + ux, b.Y + uy}
		}
	case roundCap:
		if first {
			n.disc(a)
		}
		if last {
			n.disc(b)
		}
	}
	n.put(Point{a.X - uy, a.Y + ux}, Point{a.X + uy, a.Y - ux}, Point{b.X + uy, b.Y - ux}, Point{b.X - uy, b.Y + ux})
}

func (n *pen) disc(at Point) {
	count := max(8, 8*steps(n.half, n.look.at.reach()))
	if count > n.left {
		n.left = -1
		return
	}
	corners := make([]Point, count)
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(count))
		corners[i] = Point{at.X + n.half*cos, at.Y + n.half*sin}
	}
	n.put(corners...)
}

// corner fills what two lines that meet leave open.
func (n *pen) corner(a, b, c Point) {
	in, out := math.Hypot(b.X-a.X, b.Y-a.Y), math.Hypot(c.X-b.X, c.Y-b.Y)
	if in == 0 || out == 0 {
		return
	}
	if n.look.join == roundJoin {
		n.disc(b)
		return
	}
	u, v := Point{(b.X - a.X) / in, (b.Y - a.Y) / in}, Point{(c.X - b.X) / out, (c.Y - b.Y) / out}
	cross, dot := u.X*v.Y-u.Y*v.X, u.X*v.X+u.Y*v.Y
	if math.Abs(cross) < 1e-9 {
		return
	}
	side := n.half
	if cross > 0 {
		side = -side
	}
	p, q := Point{b.X - u.Y*side, b.Y + u.X*side}, Point{b.X - v.Y*side, b.Y + v.X*side}
	half := math.Sqrt((1 - dot) / 2) // the sine of half the angle that is turned; of the miter its cosine
	if inner := math.Sqrt(1 - half*half); n.look.join == miterJoin && inner > 0 && 1/inner <= max(n.look.miter, 1) {
		mx, my := (p.X+q.X)/2-b.X, (p.Y+q.Y)/2-b.Y
		if long := math.Hypot(mx, my); long > 0 {
			reach := n.half / inner / long
			n.put(b, p, Point{b.X + mx*reach, b.Y + my*reach}, q)
			return
		}
	}
	n.put(b, p, q)
}
