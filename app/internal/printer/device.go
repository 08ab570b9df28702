package printer

import (
	"math"

	"batayandesk/internal/paper"
)

// dot is a place on a device, in its dots; also Windows' POINT.
type dot struct{ x, y int32 }

// device is where a page is drawn: how many dots an inch has, and which dot the sheet's upper left corner would be.
type device struct {
	dpiX, dpiY float64
	x, y       float64
	at         paper.Placing
}

// dots are in floating point, so that what is thin is not lost before it is looked at.
func (d device) dots(p paper.Point) (x, y float64) {
	p = d.at.Of(p)
	return p.X*d.dpiX/72 - d.x, p.Y*d.dpiY/72 - d.y
}

// reach bounds places on a device: what lies beyond is beyond any sheet.
const reach = 1 << 26

func nearest(v float64) int32 { return int32(math.Floor(min(max(v, -reach), reach) + 0.5)) }

// polygons are an area on a device: its dots one after another, and how many belong to each polygon. What is drawn is at least a
// dot wide and high, or a thin line would be missing.
func (d device) polygons(area paper.Area) (dots []dot, counts []int32) {
	for _, polygon := range area {
		if len(polygon) < 3 {
			continue
		}
		from := len(dots)
		low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
		for _, p := range polygon {
			x, y := d.dots(p)
			low[0], low[1], high[0], high[1] = min(low[0], x), min(low[1], y), max(high[0], x), max(high[1], y)
			dots = append(dots, dot{nearest(x), nearest(y)})
		}
		flat := [2]bool{nearest(low[0]) == nearest(high[0]), nearest(low[1]) == nearest(high[1])}
		for i, p := range polygon {
			if !flat[0] && !flat[1] {
				break
			}
			x, y := d.dots(p)
			if flat[0] && x > (low[0]+high[0])/2 {
				dots[from+i].x++
			}
			if flat[1] && y > (low[1]+high[1])/2 {
				dots[from+i].y++
			}
		}
		counts = append(counts, int32(len(polygon)))
	}
	return dots, counts
}

// box is the dots between two corners.
func (d device) box(b paper.Box) (from, to dot) {
	x0, y0 := d.dots(paper.Point{X: b.X0, Y: b.Y0})
	x1, y1 := d.dots(paper.Point{X: b.X1, Y: b.Y1})
	return dot{nearest(x0), nearest(y0)}, dot{nearest(x1), nearest(y1)}
}
