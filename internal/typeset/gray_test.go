package typeset_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"testing"
)

// gray is a picture of gray values, 0 black; outside of it all is white.
type gray struct {
	w, h int
	pix  []byte
}

func (g gray) at(x, y int) byte {
	if x < 0 || y < 0 || x >= g.w || y >= g.h {
		return 255
	}
	return g.pix[y*g.w+x]
}

// readPGM reads what pdftoppm -gray writes.
func readPGM(t testing.TB, data []byte) gray {
	t.Helper()
	var g gray
	deepest := 0
	if n, err := fmt.Sscanf(string(data[:min(len(data), 40)]), "P5\n%d %d\n%d\n", &g.w, &g.h, &deepest); n != 3 || deepest != 255 {
		t.Fatalf("not a gray picture: %v", err)
	}
	if len(data) < g.w*g.h {
		t.Fatal("the picture is cut off")
	}
	g.pix = data[len(data)-g.w*g.h:]
	return g
}

func readPNG(t testing.TB, data []byte) gray {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	b := img.Bounds()
	g := gray{b.Dx(), b.Dy(), make([]byte, b.Dx()*b.Dy())}
	for y := range g.h {
		for x := range g.w {
			g.pix[y*g.w+x] = luma(img, b.Min.X+x, b.Min.Y+y)
		}
	}
	return g
}

func luma(img image.Image, x, y int) byte {
	switch img := img.(type) {
	case *image.Gray:
		return img.GrayAt(x, y).Y
	case *image.NRGBA:
		return img.NRGBAAt(x, y).G
	case *image.RGBA:
		return img.RGBAAt(x, y).G
	}
	_, g, _, _ := img.At(x, y).RGBA()
	return byte(g >> 8)
}
