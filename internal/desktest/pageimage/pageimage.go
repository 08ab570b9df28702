// Package pageimage is for tests only: the pages of a PDF as small gray pictures, and how far one is from
// the picture that was stored of it.
package pageimage

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// side is the longer side of a picture in pixels: 50 dots an inch on A4, where a body letter is 8 pixels high.
const side = 585

// maxBytes bounds what a stored picture may weigh.
const maxBytes = 30 << 10

// How far a page may be from its picture, in 255ths of the way from black to white: over the whole page,
// and in any square of 8 × 8 pixels. Tuned against what must be told apart (a missing word 17 %, a
// millimetre 5 % of the page) and what must not: a letter drawn by MuPDF instead of poppler is 2.1 % and
// 8 % off.
const (
	pageTolerance   = 0.02 * 255
	squareTolerance = 0.12 * 255
	squareSide      = 8
)

// Pages draws every page of a PDF.
func Pages(t testing.TB, pdf []byte) []*image.Gray {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "pages.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	drawn := exec.Command("pdftoppm", "-gray", "-png", "-scale-to", strconv.Itoa(side), file, filepath.Join(dir, "page"))
	if out, err := drawn.CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v %s (apt-get install poppler-utils)", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "page*.png")) // numbered with leading zeros, so in order
	if err != nil || len(files) == 0 {
		t.Fatalf("no page was drawn: %v", err)
	}
	slices.Sort(files)
	pages := make([]*image.Gray, len(files))
	for i, file := range files {
		pages[i] = read(t, file)
	}
	return pages
}

// Matches compares a page with the picture stored in file; with update it stores the page first. What
// differs is left in the folder for temporary files, to be looked at.
func Matches(t testing.TB, file string, page *image.Gray, update bool) {
	t.Helper()
	if update {
		store(t, file, page)
	}
	if info, err := os.Stat(file); err != nil || info.Size() > maxBytes {
		t.Fatalf("%s is missing or larger than %d bytes: %v", file, maxBytes, err)
	}
	off := Difference(t, page, read(t, file))
	if !off.Passes() {
		wrong := filepath.Join(os.TempDir(), "pageimage-"+filepath.Base(file))
		store(t, wrong, page)
		t.Errorf("%s: %s; what was drawn is in %s", file, off, wrong)
	}
}

// Off is how far one picture is from another: the mean over the page, and the largest mean over a square,
// in 255ths, with its place.
type Off struct {
	Mean, Square float64
	At           image.Point
}

// Passes tells whether a reader would take the two for the same page.
func (o Off) Passes() bool { return o.Mean <= pageTolerance && o.Square <= squareTolerance }

// String says it for a test's message.
func (o Off) String() string {
	return fmt.Sprintf("mean difference %.2f %%, worst square %.1f %% at %v", o.Mean/2.55, o.Square/2.55, o.At)
}

// Difference compares two pictures of the same size.
func Difference(t testing.TB, a, b *image.Gray) (off Off) {
	t.Helper()
	if a.Rect != b.Rect {
		t.Fatalf("pages of %v and %v pixels", a.Rect.Max, b.Rect.Max)
	}
	whole := 0
	for y := 0; y < a.Rect.Max.Y; y += squareSide {
		for x := 0; x < a.Rect.Max.X; x += squareSide {
			sum := 0
			for i := range squareSide * squareSide {
				p, q := value(a, x+i%squareSide, y+i/squareSide), value(b, x+i%squareSide, y+i/squareSide)
				sum += p - q
				whole += max(p-q, q-p)
			}
			if d := float64(max(sum, -sum)) / (squareSide * squareSide); d > off.Square {
				off.Square, off.At = d, image.Pt(x, y)
			}
		}
	}
	off.Mean = float64(whole) / float64(a.Rect.Dx()*a.Rect.Dy())
	return off
}

// value is a pixel's gray; outside of the picture all is white.
func value(g *image.Gray, x, y int) int {
	if !image.Pt(x, y).In(g.Rect) {
		return 255
	}
	return int(g.GrayAt(x, y).Y)
}

func read(t testing.TB, file string) *image.Gray {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	g := image.NewGray(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(g, g.Rect, img, img.Bounds().Min, draw.Src)
	return g
}

// store keeps 16 steps of gray: small files, and far within the tolerance.
func store(t testing.TB, file string, page *image.Gray) {
	t.Helper()
	steps := make(color.Palette, 16)
	for i := range steps {
		steps[i] = color.Gray{Y: uint8(17 * i)}
	}
	coarse := image.NewPaletted(page.Rect, steps)
	for i, v := range page.Pix {
		coarse.Pix[i] = uint8((int(v) + 8) / 17)
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, coarse); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
