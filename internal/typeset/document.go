package typeset

import (
	"errors"
	"fmt"
	"time"
)

// ErrNoFonts is returned by Render and Measure when the program was built
// without its font files.
var ErrNoFonts = errors.New("typeset: the font files were not built in")

// Family is one of the two letter styles.
type Family int

// Families: Noto Serif Bengali and Noto Sans Bengali, each with its Latin
// companion.
const (
	Serif Family = iota
	Sans
)

// Meta is what the file says about itself. Created comes from the document's own
// date, never from the clock, and is written in UTC to the second.
type Meta struct {
	Title, Author, Subject string
	Keywords               []string
	Created                time.Time
}

// Paper is the sheet and its margins, in millimetres.
type Paper struct{ WidthMM, HeightMM, TopMM, BottomMM, LeftMM, RightMM float64 }

// A4 is upright with the margins of a letter: 25 above and below, 20 at the
// sides. Source: internal/office/README.md › Paper.
func A4() Paper { return Paper{210, 297, 25, 25, 20, 20} }

// A4Landscape has 10 mm margins, for 277 mm wide tables. The foot needs 4 mm
// more. Source: internal/document/README.md › Charter.
func A4Landscape() Paper { return Paper{297, 210, 10, 14, 10, 10} }

// A3Landscape is the same form for a wall.
func A3Landscape() Paper { return Paper{420, 297, 12, 16, 12, 12} }

// A1Landscape is the same form for a display board.
func A1Landscape() Paper { return Paper{841, 594, 20, 26, 20, 20} }

// TextWidthMM is the width between the margins.
func (p Paper) TextWidthMM() float64 { return p.WidthMM - p.LeftMM - p.RightMM }

// TextStyle is inherited by every block. SizePt 0 means 12; LineHeight 0 means
// 1.45 times the size (below 1.35 the marks of stacked conjuncts touch).
type TextStyle struct {
	Family     Family
	SizePt     float64
	LineHeight float64
}

// Footer is set in the bottom margin: Left at the left, and at the right
// "পৃষ্ঠা ১/৭" when PageNumbers is set and the sheet has more than one page. A
// document is one sheet unless a PageBreak begins another. SizePt 0 means 9.
type Footer struct {
	Left        string
	PageNumbers bool
	SizePt      float64
}

// Document is all there is to print. It is not changed by Render.
type Document struct {
	Meta
	Paper  Paper
	Style  TextStyle
	Footer Footer
	Blocks []Block
}

// Warning tells of something on the pages that is not as it was asked for.
// Code is "glyph" (Rune is in no font: a box was drawn), "wide" (a cluster, word
// or table is wider than its column), "tall" (a block to be kept whole is taller
// than a page), "head" (table heads taller than half a page were cut), "figure"
// (bytes are no picture). Where names the place: the words or block meant.
type Warning struct {
	Rune  rune
	Where string
	Code  string
}

// Spot is a place on a page. Page counts from 1, Y is a part of the page's height,
// from its upper edge.
type Spot struct {
	Page int
	Y    float64
}

// Anchor is where the paragraphs of one anchor stand: from the top of the first
// line to the foot of the last, in columns that reach from Left to Right, parts of
// the page's width. The file itself does not tell it.
type Anchor struct {
	Name        string
	From, To    Spot
	Left, Right float64
}

// Result is a finished file. Sheets are the pages of each sheet; they add up to
// Pages. Anchors are in the order of the pages.
type Result struct {
	PDF      []byte
	Pages    int
	Sheets   []int
	Anchors  []Anchor
	Warnings []Warning
}

// Render sets the document and returns the PDF. Same document, same bytes. The
// error is ErrNoFonts or a fault of the program itself, never of the text.
func Render(doc Document) (res Result, err error) {
	defer func() {
		if r := recover(); r != nil {
			res, err = Result{}, fmt.Errorf("typeset: set document: %v", r)
		}
	}()
	return render(doc)
}

// Measure is the width of text on one line, in millimetres.
func Measure(text string, style TextStyle, bold bool) (widthMM float64, err error) {
	defer func() {
		if r := recover(); r != nil {
			widthMM, err = 0, fmt.Errorf("typeset: measure: %v", r)
		}
	}()
	return measure(text, style, bold)
}
