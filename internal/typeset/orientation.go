package typeset

// turns says for each orientation of a camera where a point of the stored picture
// is shown: u = us·s + ut·t + u0 and v = vs·s + vt·t + v0, with s and u to the
// right, t and v upwards, all from 0 to 1. Source: Exif 2.3, tag 274.
var turns = [...]struct{ us, ut, u0, vs, vt, v0 float64 }{
	1: {1, 0, 0, 0, 1, 0},   // upright
	2: {-1, 0, 1, 0, 1, 0},  // as in a mirror
	3: {-1, 0, 1, 0, -1, 1}, // upside down
	4: {1, 0, 0, 0, -1, 1},
	5: {0, -1, 1, -1, 0, 1},
	6: {0, 1, 0, -1, 0, 1}, // the camera was turned left, the picture goes right
	7: {0, 1, 0, 1, 0, 0},
	8: {0, -1, 1, 1, 0, 0},
}

// matrix places the unit square of the stored picture so that it is shown upright
// in a rectangle; x, y is its lower left corner.
func (p *picture) matrix(x, y, w, h float64) [6]float64 {
	t := turns[p.turn]
	return [6]float64{w * t.us, h * t.vs, w * t.ut, h * t.vt, x + w*t.u0, y + h*t.v0}
}

// size is how large the picture is shown, in pixels.
func (p *picture) size() (w, h int) {
	if p.turn >= 5 {
		return p.h, p.w
	}
	return p.w, p.h
}
