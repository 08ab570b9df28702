//go:build played

package played_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// dpi is how finely pages are looked at.
const dpi = 300

// picture is a page in gray, drawn finer times as finely in each direction as it is looked at: poppler fills every quarter of a
// dot that an area touches, which would be said of the page.
type picture struct {
	w, h  int
	finer int
	pix   []byte
}

// pictures are the pages of a PDF as poppler draws them.
func pictures(t *testing.T, pdf string, finer int) (pages []picture) {
	t.Helper()
	dir := t.TempDir()
	if err := exec.Command("pdftoppm", "-r", fmt.Sprint(dpi*finer), "-gray", pdf, filepath.Join(dir, "p")).Run(); err != nil {
		t.Fatalf("pdftoppm %s: %v", pdf, err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "p*.pgm"))
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p := picture{finer: finer}
		if _, err := fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n255\n", &p.w, &p.h); err != nil || len(data) < p.w*p.h {
			t.Fatalf("%s: %v", name, err)
		}
		p.pix = data[len(data)-p.w*p.h:]
		pages = append(pages, p)
	}
	return pages
}

// coarser is the picture with finer by finer dots made one, after it was moved by so many of the small ones.
func (p picture) coarser(dx, dy int) picture {
	finer := p.finer
	out := picture{w: p.w / finer, h: p.h / finer, finer: 1}
	out.pix = make([]byte, out.w*out.h)
	sums := make([]int, out.w)
	for y := range out.h {
		clear(sums)
		for line := range finer {
			row := y*finer + line - dy
			if row < 0 || row >= p.h {
				for x := range sums {
					sums[x] += 255 * finer
				}
				continue
			}
			of := p.pix[row*p.w : (row+1)*p.w]
			for x := range sums {
				for dot := range finer {
					if at := x*finer + dot - dx; at >= 0 && at < p.w {
						sums[x] += int(of[at])
					} else {
						sums[x] += 255
					}
				}
			}
		}
		for x, sum := range sums {
			out.pix[y*out.w+x] = byte(sum / (finer * finer))
		}
	}
	return out
}

// as is the picture turned to lie as another does: a page on its side is printed along the paper.
func (p picture) as(other picture) picture {
	if (p.w > p.h) == (other.w > other.h) {
		return p
	}
	out := picture{w: p.h, h: p.w, finer: p.finer, pix: make([]byte, len(p.pix))}
	for y := range p.h {
		for x := range p.w {
			out.pix[x*out.w+p.h-1-y] = p.pix[y*p.w+x]
		}
	}
	return out
}

func (p picture) at(x, y int) byte {
	if x < 0 || y < 0 || x >= p.w || y >= p.h {
		return 255
	}
	return p.pix[y*p.w+x]
}

// ink is how much of a dot is covered, of 255.
func (p picture) ink(x, y int) int { return 255 - int(p.at(x, y)) }

// alike is how much of the ink of two pages is in both, dot by dot as far as each is covered, and the furthest that an edge of one's ink is from the other's, in
// millimetres. To a driver sizes of paper are whole points, so that a page may lie a fraction of a dot elsewhere: for the ink in
// common the pages are laid on each other as well as can be within a dot, for the edges they are not.
func alike(a, b picture) (common, furthest float64) {
	upon := a.coarser(0, 0)
	_, furthest = compare(upon, b.coarser(0, 0))
	dx, dy := 0, 0
	common, _ = compare(upon, b.coarser(dx, dy))
	for better := true; better; {
		better = false
		for _, step := range [][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
			x, y := dx+step[0], dy+step[1]
			if max(x, -x, y, -y) > a.finer {
				continue
			}
			if now, _ := compare(upon, b.coarser(x, y)); now > common {
				common, dx, dy, better = now, x, y, true
			}
		}
	}
	return common, furthest
}

func compare(a, b picture) (common, furthest float64) {
	both, either := 0, 0
	edges := [2][4]int{{math.MaxInt, math.MaxInt, -1, -1}, {math.MaxInt, math.MaxInt, -1, -1}}
	for y := range max(a.h, b.h) {
		for x := range max(a.w, b.w) {
			inks := [2]int{a.ink(x, y), b.ink(x, y)}
			both += min(inks[0], inks[1])
			either += max(inks[0], inks[1])
			for i, ink := range inks {
				if e := &edges[i]; ink > 127 {
					e[0], e[1], e[2], e[3] = min(e[0], x), min(e[1], y), max(e[2], x), max(e[3], y)
				}
			}
		}
	}
	for i := range 4 {
		furthest = max(furthest, math.Abs(float64(edges[0][i]-edges[1][i]))*25.4/dpi)
	}
	return float64(both) / float64(max(either, 1)), furthest
}
