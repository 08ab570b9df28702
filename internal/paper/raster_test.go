package paper_test

import (
	"math"
	"slices"

	"batayandesk/internal/paper"
)

// raster draws a page in gray as a printer would that has so many dots an inch: 0 is ink, 255 paper. Each dot is looked at
// along four lines, on each of which the part that is covered is counted exactly.
func raster(p paper.Page, dpi float64) (pix []uint8, w, h int) {
	scale := dpi / 72
	w, h = int(math.Ceil(p.W*scale-0.01)), int(math.Ceil(p.H*scale-0.01))
	gray := make([]float64, w*h)
	for i := range gray {
		gray[i] = 255
	}
	for _, m := range p.Marks {
		clip := paper.Box{X0: 0, Y0: 0, X1: p.W, Y1: p.H}
		if m.Clip != nil {
			clip = *m.Clip
		}
		if m.Picture != nil {
			drawPicture(m, clip, gray, w, h, scale)
			continue
		}
		fill(m, clip, gray, w, h, scale)
	}
	pix = make([]uint8, w*h)
	for i, v := range gray {
		pix[i] = uint8(min(max(v+0.5, 0), 255))
	}
	return pix, w, h
}

const lines = 4

type crossing struct {
	x    float64
	turn int
}

func fill(m paper.Mark, clip paper.Box, gray []float64, w, h int, scale float64) {
	ink := lightness(float64(m.Color.R), float64(m.Color.G), float64(m.Color.B))
	b := m.Bounds()
	cover := make([]float64, w)
	for y := max(0, int(b.Y0*scale)); y < min(h, int(b.Y1*scale)+1); y++ {
		clear(cover)
		for line := range lines {
			at := (float64(y) + (float64(line)+0.5)/lines) / scale
			if at < clip.Y0 || at > clip.Y1 {
				continue
			}
			var crossings []crossing
			for _, polygon := range m.Area {
				for i, from := range polygon {
					to := polygon[(i+1)%len(polygon)]
					turn := 1
					if from.Y > to.Y {
						from, to, turn = to, from, -1
					}
					if at >= from.Y && at < to.Y {
						crossings = append(crossings, crossing{from.X + (to.X-from.X)*(at-from.Y)/(to.Y-from.Y), turn})
					}
				}
			}
			slices.SortFunc(crossings, func(a, b crossing) int {
				if a.x < b.x {
					return -1
				}
				return 1
			})
			winding := 0
			for i := range crossings {
				if winding += crossings[i].turn; i+1 < len(crossings) && (winding != 0 && !m.EvenOdd || m.EvenOdd && i%2 == 0) {
					span(cover, max(crossings[i].x, clip.X0)*scale, min(crossings[i+1].x, clip.X1)*scale)
				}
			}
		}
		for x, c := range cover {
			c = min(c/lines, 1)
			gray[y*w+x] = gray[y*w+x]*(1-c) + ink*c
		}
	}
}

func span(cover []float64, from, to float64) {
	for x := max(0, int(from)); x < len(cover) && float64(x) < to; x++ {
		if part := min(to, float64(x+1)) - max(from, float64(x)); part > 0 {
			cover[x] += part
		}
	}
}

func lightness(r, g, b float64) float64 { return 0.299*r + 0.587*g + 0.114*b }

func drawPicture(m paper.Mark, clip paper.Box, gray []float64, w, h int, scale float64) {
	a := m.At
	det := a[0]*a[3] - a[1]*a[2]
	b := m.Bounds()
	for y := max(0, int(b.Y0*scale)); y < min(h, int(b.Y1*scale)+1); y++ {
		for x := max(0, int(b.X0*scale)); x < min(w, int(b.X1*scale)+1); x++ {
			px, py := (float64(x)+0.5)/scale, (float64(y)+0.5)/scale
			if px < clip.X0 || px > clip.X1 || py < clip.Y0 || py > clip.Y1 {
				continue
			}
			s := ((px-a[4])*a[3] - (py-a[5])*a[2]) / det
			t := ((py-a[5])*a[0] - (px-a[4])*a[1]) / det
			if s < 0 || s >= 1 || t < 0 || t >= 1 {
				continue
			}
			at := 3 * (int(t*float64(m.Picture.H))*m.Picture.W + int(s*float64(m.Picture.W)))
			gray[y*w+x] = lightness(float64(m.Picture.RGB[at]), float64(m.Picture.RGB[at+1]), float64(m.Picture.RGB[at+2]))
		}
	}
}
