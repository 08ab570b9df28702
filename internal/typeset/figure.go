package typeset

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // for image.Decode
	"strings"

	"batayandesk/internal/photo"
)

// picture is image data as a PDF stores it. It is shared and never changed.
type picture struct {
	id     [sha256.Size]byte // of the file it was read from
	w, h   int
	data   []byte
	filter string // DCTDecode or FlateDecode
	space  string // DeviceRGB or DeviceGray
	turn   int    // index into turns
}

// maxPixels bounds the memory a picture may ask for.
const maxPixels = 40 << 20

// sharedPictures holds the emblems and signatures that stand in every letter, in
// bytes.
var sharedPictures = newCache(8<<20, func(_ [sha256.Size]byte, p *picture) int { return len(p.data) })

// pictureOf reads a picture that may have been read before.
func pictureOf(data []byte) (pic *picture, ok bool) {
	id := sha256.Sum256(data)
	if pic, ok = sharedPictures.get(id); ok {
		return pic, true
	}
	if pic, ok = readPicture(data); ok {
		pic.id = id
		sharedPictures.put(id, pic)
	}
	return pic, ok
}

// readPicture accepts PNG and JPEG. JPEG in RGB or gray goes in as it is;
// everything else is laid on white, as PDF/A-1 knows no transparency.
func readPicture(data []byte) (pic *picture, ok bool) {
	defer func() {
		if recover() != nil {
			pic, ok = nil, false
		}
	}()
	conf, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || conf.Width <= 0 || conf.Height <= 0 || conf.Width > maxPixels/conf.Height {
		return nil, false
	}
	img, format2, err := image.Decode(bytes.NewReader(data))
	if err != nil || format2 != format {
		return nil, false
	}
	pic = &picture{w: conf.Width, h: conf.Height, filter: "FlateDecode", space: "DeviceRGB", turn: 1}
	if format == "jpeg" {
		pic.turn = photo.Turn(data)
	}
	if format == "jpeg" && conf.ColorModel != color.CMYKModel {
		if c, err := jpeg.DecodeConfig(bytes.NewReader(data)); err == nil && c.ColorModel == color.GrayModel {
			pic.space = "DeviceGray"
		}
		pic.filter, pic.data = "DCTDecode", bytes.Clone(data)
		return pic, true
	}
	raw := make([]byte, 0, 3*pic.w*pic.h)
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, a := img.At(x, y).RGBA()
			white := 0xffff - a
			raw = append(raw, byte((r+white)>>8), byte((g+white)>>8), byte((bl+white)>>8))
		}
	}
	pic.data = tight.pack(raw)
	return pic, true
}

// figure sets a picture at its width, smaller where the page is smaller.
func (s *setter) figure(f Figure, col column) []unit {
	pic, ok := pictureOf(f.Data)
	if !ok {
		s.warn(Warning{Where: f.Alt, Code: "figure"})
		return nil
	}
	wide, high := pic.size()
	w := mm(f.WidthMM)
	if w <= 0 {
		w = float64(wide) * 72 / 150
	}
	ratio := float64(high) / float64(wide)
	w = max(1, min(w, col.w, s.pageH/ratio))
	h := w * ratio
	own := col.parent.add("Figure")
	if !own.artifact() {
		own.says().alt = oneLine(f.Alt)
	}
	u := unit{h: h, where: named("Figure")}
	u.ops.figures = []figureOp{{x: alignX(f.Align, col, w), w: w, h: h, pic: pic, own: own}}
	return after([]unit{u}, f.AfterPt)
}

func alignX(a Align, col column, w float64) float64 {
	if a == Left {
		a = col.align
	}
	switch a {
	case Center:
		return col.x + (col.w-w)/2
	case Right:
		return col.x + col.w - w
	}
	return col.x
}

// matrix sets a two-dimensional code; with an address all of it is a link.
func (s *setter) matrix(m Matrix, col column) []unit {
	n := 0
	for _, line := range m.Bits {
		n = max(n, len(line))
	}
	if n == 0 || n > 1000 || len(m.Bits) > 1000 {
		s.warn(Warning{Where: m.Alt, Code: "figure"})
		return nil
	}
	w := mm(m.SizeMM)
	if w <= 0 {
		w = 20 * ptPerMM
	}
	w = min(w, col.w, s.pageH)
	h := w * float64(len(m.Bits)) / float64(n)
	parent := col.parent
	uri := cleanURI(m.URI)
	if parent.artifact() {
		uri = ""
	}
	if uri != "" {
		parent = parent.add("P").add("Link") // a link stands inside a paragraph, never beside one
	}
	own := parent.add("Figure")
	if !own.artifact() {
		own.says().alt = oneLine(m.Alt)
	}
	u := unit{h: h, where: named("Matrix")}
	x := alignX(m.Align, col, w)
	u.ops.figures = []figureOp{{x: x, w: w, h: h, bits: m.Bits, own: own}}
	if uri != "" {
		u.ops.links = []linkOp{{x, 0, w, h, uri, m.Alt, parent}}
	}
	return after([]unit{u}, m.AfterPt)
}

// matrixPath is one path for all dark squares, neighbours in a row joined, so
// that no viewer shows seams between them.
func matrixPath(bits [][]bool, left, top, width float64) string {
	n := 0
	for _, line := range bits {
		n = max(n, len(line))
	}
	size := width / float64(n)
	var b strings.Builder
	b.WriteString("q 0 g\n")
	for y, line := range bits {
		for x := 0; x < len(line); x++ {
			if !line[x] {
				continue
			}
			from := x
			for x < len(line) && line[x] {
				x++
			}
			fmt.Fprintf(&b, "%.3f %.3f %.3f %.3f re\n", left+float64(from)*size, top-float64(y+1)*size, float64(x-from)*size, size)
		}
	}
	b.WriteString("f Q")
	return b.String()
}
