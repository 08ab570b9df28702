package photo

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// ErrLarge is why a picture cannot be kept: to show it would take more memory than there may be.
var ErrLarge = errors.New("photo: more pixels than are shown")

// MaxPixels bounds a picture; a page scanned at 600 dpi has 35 million.
const MaxPixels = 120_000_000

// maxTurned bounds a picture that is drawn anew; a larger one keeps its turn beside it.
const maxTurned = 64_000_000

// quality is that of a JPEG drawn anew: at 92 nobody tells it from the photograph, at 95 it is half as large again.
const quality = 92

// Upright gives a JPEG or PNG the right way up, without what cameras and programs wrote beside it: place, time, maker, owner,
// comments, further pictures. One that is upright keeps every pixel as it is; one that was held otherwise is drawn anew, or where
// that cannot be, keeps which way up it is. The profile of its colours stays. Bytes of no picture come back as they are. The
// error is ErrLarge.
func Upright(data []byte) ([]byte, error) {
	conf, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil && (conf.Width <= 0 || conf.Height <= 0 || conf.Width > MaxPixels/conf.Height) {
		return nil, ErrLarge
	}
	turn, clean := Turn(data), Clean
	if bytes.HasPrefix(data, []byte(pngHead)) {
		turn, clean = turnPNG(data), cleanPNG
	}
	if err == nil && turn != 1 && conf.Width <= maxTurned/conf.Height {
		if drawn := redrawn(data, format, turn); drawn != nil {
			return drawn, nil
		}
	}
	return clean(data), nil
}

// redrawn turns a picture; nil where it cannot be read.
func redrawn(data []byte, format string, turn int) (out []byte) {
	defer func() {
		if recover() != nil { // a decoder's fault is no reason to refuse a picture
			out = nil
		}
	}()
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	if _, inks := img.(*image.CMYK); inks {
		return nil // its profile would be that of other colours
	}
	var b bytes.Buffer
	if format == "png" {
		if png.Encode(&b, turned(img, turn)) != nil {
			return nil
		}
		return withProfilePNG(b.Bytes(), data)
	}
	if jpeg.Encode(&b, turned(img, turn), &jpeg.Options{Quality: quality}) != nil {
		return nil
	}
	return withProfile(b.Bytes(), data)
}

// turned is a picture as it is to be seen. Source: Exif 2.3, tag 274.
func turned(img image.Image, turn int) image.Image {
	from := img.Bounds()
	w, h := from.Dx(), from.Dy()
	if turn >= 5 {
		w, h = h, w
	}
	var out draw.Image = image.NewRGBA(image.Rect(0, 0, w, h))
	if img.ColorModel() == color.GrayModel {
		out = image.NewGray(image.Rect(0, 0, w, h))
	} else if img.ColorModel() == color.NRGBAModel {
		out = image.NewNRGBA(image.Rect(0, 0, w, h))
	}
	for y := range h {
		for x := range w {
			sx, sy := source(turn, x, y, w, h)
			out.Set(x, y, img.At(from.Min.X+sx, from.Min.Y+sy))
		}
	}
	return out
}

// source is where in the stored picture the pixel of the upright one stands; w and h are the upright one's.
func source(turn, x, y, w, h int) (sx, sy int) {
	switch turn {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, w - 1 - x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return h - 1 - y, x
	}
	return x, y
}

// withProfile puts the profile of the colours of a JPEG into another, after its beginning.
func withProfile(drawn, data []byte) []byte {
	all, ok := segments(data)
	if !ok {
		return drawn
	}
	out := append([]byte(nil), drawn[:2]...)
	for _, s := range all {
		if s.marker == markerProfile && bytes.HasPrefix(s.body, profileHead) {
			out = append(out, s.raw...)
		}
	}
	return append(out, drawn[2:]...)
}
