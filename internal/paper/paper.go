// Package paper reads the pages of a PDF as what a printer needs: areas of ink and pictures, in points from the upper left corner.
// It understands what this program writes and plain files of others, and refuses what it does not understand: a page is drawn as
// it is, or not at all. Where pages lie on a printer's sheet is said here too; no system's printer is known.
package paper

import (
	"errors"
	"fmt"
	"math"
	"sync"

	"batayandesk/internal/pdffile"
)

// Why a file cannot be drawn.
var (
	// ErrForeign is wrapped: the file holds what this reader does not draw, and what that is.
	ErrForeign = errors.New("paper: holds what is not drawn here")
	ErrLocked  = errors.New("paper: closed, so that only its own reader opens it")
	ErrBroken  = errors.New("paper: no pages found in it")
)

// Point is a place on a page: points (1/72 inch) to the right of and below its upper left corner.
type Point struct{ X, Y float64 }

// Color is what ink looks like.
type Color struct{ R, G, B uint8 }

// White is paper without ink.
var White = Color{255, 255, 255}

// Box lies between two corners; one that holds nothing has X1 < X0.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Empty tells whether nothing lies in the box.
func (b Box) Empty() bool { return b.X1 < b.X0 || b.Y1 < b.Y0 }

var nothing = Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

func (b Box) with(p Point) Box {
	return Box{min(b.X0, p.X), min(b.Y0, p.Y), max(b.X1, p.X), max(b.Y1, p.Y)}
}

func (b Box) join(o Box) Box {
	return Box{min(b.X0, o.X0), min(b.Y0, o.Y0), max(b.X1, o.X1), max(b.Y1, o.Y1)}
}

func (b Box) within(o Box) Box {
	return Box{max(b.X0, o.X0), max(b.Y0, o.Y0), min(b.X1, o.X1), min(b.Y1, o.Y1)}
}

// Area is what polygons enclose. Each closes itself.
type Area [][]Point

// Picture is pixels, three bytes each, rows from the top.
type Picture struct {
	W, H int
	RGB  []byte
}

// Mark is one thing that is drawn: an area filled with a colour, or a picture.
type Mark struct {
	Area    Area
	EvenOdd bool // how the area is filled where its polygons overlap; else by their winding
	Color   Color
	Picture *Picture
	At      [6]float64 // of a picture: where its square of 1 by 1 lies, (0, 0) its upper left corner: x = At[0]·s + At[2]·t + At[4]
	Clip    *Box       // nothing is drawn outside; nil is no bound
}

// Bounds is the box around a mark, as far as it is drawn.
func (m Mark) Bounds() Box {
	b := nothing
	if m.Picture != nil {
		for _, c := range [4]Point{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
			b = b.with(Point{m.At[0]*c.X + m.At[2]*c.Y + m.At[4], m.At[1]*c.X + m.At[3]*c.Y + m.At[5]})
		}
	}
	for _, polygon := range m.Area {
		for _, p := range polygon {
			b = b.with(p)
		}
	}
	if m.Clip != nil {
		b = b.within(*m.Clip)
	}
	return b
}

// Size is how large a page is, in points.
type Size struct{ W, H float64 }

// Landscape tells whether a page is wider than it is high.
func (s Size) Landscape() bool { return s.W > s.H }

// Page is one page, ready to be drawn in the order of its marks.
type Page struct {
	Size
	Marks []Mark
}

// Ink is the box around all that leaves ink on the page; empty on a blank one.
func (p Page) Ink() Box {
	ink := nothing
	for _, m := range p.Marks {
		if m.Picture == nil && m.Color == White {
			continue
		}
		if b := m.Bounds(); !b.Empty() {
			ink = ink.join(b)
		}
	}
	if all := ink.within(Box{0, 0, p.W, p.H}); !all.Empty() {
		return all
	}
	return nothing
}

// Document is a PDF whose pages can be drawn. It is safe for calls in parallel, of which one is served at a time.
type Document struct {
	mu       sync.Mutex
	file     *pdffile.File
	pages    []pdffile.Page
	sizes    []Size
	fonts    map[pdffile.Ref]*font
	pictures map[pdffile.Ref]*Picture
	pixels   int
}

// Open reads what pages there are. The error is ErrLocked, ErrBroken or wraps ErrForeign; that a page cannot be drawn is told by Page.
func Open(data []byte) (*Document, error) {
	d := &Document{file: pdffile.Open(data), fonts: map[pdffile.Ref]*font{}, pictures: map[pdffile.Ref]*Picture{}}
	if d.file.Locked {
		return nil, ErrLocked
	}
	if d.pages = d.file.Pages(); len(d.pages) == 0 {
		return nil, ErrBroken
	}
	for i := range d.pages {
		size, _, err := d.frame(i)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		d.sizes = append(d.sizes, size)
	}
	if d.file.Root()["OCProperties"] != nil {
		return nil, foreign("layers")
	}
	return d, nil
}

// Len is how many pages there are.
func (d *Document) Len() int { return len(d.pages) }

// Sizes are how large the pages are, each as it is looked at.
func (d *Document) Sizes() []Size { return d.sizes }

// Page draws the page of that index, from 0. The error wraps ErrForeign where something on it is not understood.
func (d *Document) Page(i int) (p Page, err error) {
	defer func() {
		if r := recover(); r != nil { // a stranger's file found a way that nobody thought of
			p, err = Page{}, foreign("what cannot be read: %v", r)
		}
		if err != nil {
			err = fmt.Errorf("page %d: %w", i+1, err)
		}
	}()
	d.mu.Lock()
	defer d.mu.Unlock()
	if i < 0 || i >= len(d.pages) {
		return Page{}, ErrPages
	}
	size, at, err := d.frame(i)
	if err != nil {
		return Page{}, err
	}
	page := d.pages[i]
	if err := d.onlyLinks(page.Dict); err != nil {
		return Page{}, err
	}
	d.file.Anew()
	c := &canvas{d: d, seen: map[*Picture]bool{}}
	if err := c.run(d.file.Contents(page.Dict["Contents"]), page.Resources, look{at: at, scale: 1, width: 1, miter: 10}, 0); err != nil {
		return Page{}, err
	}
	if d.file.Cut() { // what was left out may be what the page says
		return Page{}, foreign("what cannot be read to its end")
	}
	return Page{size, c.marks}, nil
}

// foreign is an error that says what is not understood.
func foreign(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrForeign, fmt.Sprintf(format, args...))
}

// Bounds of a page, in points: a stamp, and more than the largest board.
const (
	minSize = 10
	maxSize = 20_000
)

// frame is how large a page is as it is looked at, and where its own coordinates lie.
func (d *Document) frame(i int) (Size, matrix, error) {
	page := d.pages[i].Dict
	box, err := d.corners(page)
	if err != nil {
		return Size{}, matrix{}, err
	}
	if unit := d.file.Number(page["UserUnit"]); unit != 0 && unit != 1 {
		return Size{}, matrix{}, foreign("units of its own")
	}
	w, h := box.X1-box.X0, box.Y1-box.Y0
	turn := d.file.Number(d.file.Inherited(page, "Rotate"))
	if turn != math.Trunc(turn) || math.Mod(turn, 90) != 0 {
		return Size{}, matrix{}, foreign("a page turned by %g degrees", turn)
	}
	at := matrix{1, 0, 0, -1, -box.X0, box.Y1}
	for range (int(math.Mod(turn, 360))/90 + 4) % 4 {
		at = at.then(matrix{0, 1, -1, 0, h, 0})
		w, h = h, w
	}
	return Size{w, h}, at, nil
}

func (d *Document) corners(page pdffile.Dict) (Box, error) {
	for _, key := range []string{"CropBox", "MediaBox"} {
		list, is := d.file.Inherited(page, key).([]any)
		if !is || len(list) != 4 {
			continue
		}
		n := [4]float64{}
		for i, v := range list {
			n[i] = d.file.Number(v)
		}
		b := Box{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}
		w, h := b.X1-b.X0, b.Y1-b.Y0
		if !(w >= minSize && h >= minSize && w <= maxSize && h <= maxSize && math.Abs(b.X0) <= maxSize && math.Abs(b.Y0) <= maxSize) {
			return Box{}, foreign("a page of %g by %g points", w, h)
		}
		return b, nil
	}
	return Box{}, foreign("a page without a size")
}

// onlyLinks refuses notes, stamps and fields that lie on a page: they are seen on a screen, and would be missing on paper.
func (d *Document) onlyLinks(page pdffile.Dict) error {
	for _, v := range d.file.Array(page["Annots"]) {
		switch kind := d.file.Get(d.file.Dict(v)["Subtype"]); kind {
		case pdffile.Name("Link"), pdffile.Name("Popup"), nil:
		default:
			const hidden = 2
			if int(d.file.Number(d.file.Dict(v)["F"]))&hidden == 0 {
				return foreign("a note or field (%v)", kind)
			}
		}
	}
	return nil
}
