package paper

import "math"

// mm is a millimetre in points.
const mm = 72 / 25.4

// alike is how far a sheet's size may be from the page's to count as the same paper, in points: what systems round off.
const alike = 2 * mm

// Alike tells whether two sizes are of one kind of paper, whichever way it lies.
func (s Size) Alike(o Size) bool {
	return math.Abs(min(s.W, s.H)-min(o.W, o.H)) <= alike && math.Abs(max(s.W, s.H)-max(o.W, o.H)) <= alike
}

// Name is what a paper of that size is called, "A4"; its millimetres where it has no name that everybody knows.
func (s Size) Name() string {
	for _, p := range Papers {
		if s.Alike(p.Size) {
			return p.Name
		}
	}
	return millimetres(min(s.W, s.H)) + "×" + millimetres(max(s.W, s.H)) + " mm"
}

// Paper is a size of paper that has a name.
type Paper struct {
	Name string
	Size
}

// Papers are the sizes of paper that offices have, upright. Source: internal/paper/README.md › Sheets.
var Papers = []Paper{
	{"A4", Size{210 * mm, 297 * mm}}, {"A3", Size{297 * mm, 420 * mm}}, {"A5", Size{148 * mm, 210 * mm}},
	{"A2", Size{420 * mm, 594 * mm}}, {"A1", Size{594 * mm, 841 * mm}}, {"A0", Size{841 * mm, 1189 * mm}},
	{"Letter", Size{612, 792}}, {"Legal", Size{612, 1008}},
}

// Sheet is what a printer draws a page on, lying as the page does: its size, and the part of it that takes ink.
type Sheet struct {
	Size
	Reach Box // from the upper left corner of the sheet; all of it where that is not known
}

// Placing says where a page lies on a sheet: a point p of it at Scale·p + (X, Y).
type Placing struct{ Scale, X, Y float64 }

// Of is where a point of the page lies on the sheet.
func (p Placing) Of(q Point) Point { return Point{p.Scale*q.X + p.X, p.Scale*q.Y + p.Y} }

// Place lays a page on the sheet: in its own size, in the middle of a sheet of another size; with fit no larger than what
// the printer reaches.
func (s Sheet) Place(page Size, fit bool) Placing {
	on, scale := Box{0, 0, s.W, s.H}, 1.0
	if fit {
		on = s.Reach
		scale = min(1, (on.X1-on.X0)/page.W, (on.Y1-on.Y0)/page.H)
	} else if s.Alike(page) {
		return Placing{Scale: 1}
	}
	return Placing{scale, (on.X0 + on.X1 - scale*page.W) / 2, (on.Y0 + on.Y1 - scale*page.H) / 2}
}

// Sides are lengths at the sides of a sheet, in millimetres.
type Sides struct{ Left, Top, Right, Bottom float64 }

// spared is how much ink may be out of reach before it is told of, in millimetres: less is not seen.
const spared = 0.2

// Cut is how much of the ink of a page would lie where the printer puts none; 0 where nothing is lost.
func (s Sheet) Cut(ink Box, at Placing) (cut Sides) {
	if ink.Empty() {
		return cut
	}
	from, to := at.Of(Point{ink.X0, ink.Y0}), at.Of(Point{ink.X1, ink.Y1})
	lost := func(points float64) float64 {
		if points/mm <= spared {
			return 0
		}
		return points / mm
	}
	return Sides{lost(s.Reach.X0 - from.X), lost(s.Reach.Y0 - from.Y), lost(to.X - s.Reach.X1), lost(to.Y - s.Reach.Y1)}
}

// None tells whether nothing is lost at any side.
func (s Sides) None() bool { return s == Sides{} }

func (s Sides) most(o Sides) Sides {
	return Sides{max(s.Left, o.Left), max(s.Top, o.Top), max(s.Right, o.Right), max(s.Bottom, o.Bottom)}
}

// Doubt is what is to be asked before pages are printed.
type Doubt struct {
	Page  int  // the first that it is about, from 1
	Paper Size // that the printer has not; zero where ink would be lost
	On    Size // what it would be printed on instead
	Cut   Sides
}

// Doubts are what would come of printing pages on sheets, one for each: at most one of a paper that is not there and one of
// ink that is lost. ink gives the box of what is drawn on a page.
func Doubts(pages []int, sizes []Size, sheets []Sheet, ink func(page int) (Box, error)) (found []Doubt, err error) {
	var lacks, cuts *Doubt
	for i, page := range pages {
		size, sheet := sizes[page], sheets[i]
		if !sheet.Alike(size) {
			if lacks == nil {
				lacks = &Doubt{Page: page + 1, Paper: size, On: sheet.Size}
			}
			continue
		}
		box, err := ink(page)
		if err != nil {
			return nil, err
		}
		if cut := sheet.Cut(box, sheet.Place(size, false)); !cut.None() {
			if cuts == nil {
				cuts = &Doubt{Page: page + 1}
			}
			cuts.Cut = cuts.Cut.most(cut)
		}
	}
	for _, d := range []*Doubt{lacks, cuts} {
		if d != nil {
			found = append(found, *d)
		}
	}
	return found, nil
}
