package photo_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"batayandesk/internal/photo"
)

// quarters is a picture of four colours as it is to be seen: white, black, red and blue, wider than high.
var quarters = [2][2]color.RGBA{{{255, 255, 255, 255}, {0, 0, 0, 255}}, {{220, 0, 0, 255}, {0, 0, 220, 255}}}

const wide, high = 48, 32

// held is that picture as a camera that was held so stores it. Source: Exif 2.3, tag 274, told by rows and columns.
func held(turn int) image.Image {
	w, h := wide, high
	if turn >= 5 {
		w, h = high, wide
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range high {
		for x := range wide {
			at := map[int][2]int{
				1: {x, y}, 2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y},
				5: {y, x}, 6: {y, h - 1 - x}, 7: {w - 1 - y, h - 1 - x}, 8: {w - 1 - y, x},
			}[turn]
			img.Set(at[0], at[1], quarters[y*2/high][x*2/wide])
		}
	}
	return img
}

// withExif is a JPEG or PNG with its turn, a place, a comment and a profile of colours.
func withExif(t testing.TB, format string, turn int) []byte {
	t.Helper()
	tiff := binary.BigEndian.AppendUint32([]byte("MM\x00*"), 8)
	for _, v := range []uint16{1, 274, 3, 0, 1, uint16(turn), 0} {
		tiff = binary.BigEndian.AppendUint16(tiff, v)
	}
	tiff = append(tiff, "\x00\x00\x00\x00GPS 23.9 N"...)
	var b bytes.Buffer
	if format == "png" {
		if err := png.Encode(&b, held(turn)); err != nil {
			t.Fatal(err)
		}
		out := append([]byte(nil), b.Bytes()[:33]...)
		for _, c := range []struct{ name, body string }{{"sRGB", "\x00"}, {"eXIf", string(tiff)}, {"tEXt", "Author\x00GPS"}, {"iTXt", "x\x00\x00\x00\x00\x00GPS"}} {
			out = binary.BigEndian.AppendUint32(out, uint32(len(c.body)))
			out = append(out, c.name+c.body...)
			out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(c.name+c.body)))
		}
		return append(append(out, b.Bytes()[33:]...), "GPS"...)
	}
	if err := jpeg.Encode(&b, held(turn), &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	out := append([]byte(nil), b.Bytes()[:2]...)
	for _, s := range []struct {
		marker byte
		body   string
	}{{0xE1, "Exif\x00\x00" + string(tiff)}, {0xE2, "ICC_PROFILE\x00\x01\x01colours"}, {0xFE, "GPS"}} {
		out = append(out, 0xFF, s.marker, byte((len(s.body)+2)>>8), byte(len(s.body)+2))
		out = append(out, s.body...)
	}
	return append(out, b.Bytes()[2:]...)
}

func TestPictureStandsUprightWithoutItsPlace(t *testing.T) {
	for _, format := range []string{"jpeg", "png"} {
		for turn := 1; turn <= 8; turn++ {
			data := withExif(t, format, turn)
			out, err := photo.Upright(data)
			if err != nil || bytes.Contains(out, []byte("GPS")) || bytes.Contains(out, []byte("Exif")) || bytes.Contains(out, []byte("eXIf")) || photo.Turn(out) != 1 {
				t.Errorf("%s %d: %v, %q", format, turn, err, out[:min(len(out), 200)])
			}
			if profile := map[string]string{"jpeg": "ICC_PROFILE", "png": "sRGB"}[format]; !bytes.Contains(out, []byte(profile)) {
				t.Errorf("%s %d lost its colours", format, turn)
			}
			img, _, err := image.Decode(bytes.NewReader(out))
			if err != nil || img.Bounds().Dx() != wide || img.Bounds().Dy() != high {
				t.Fatalf("%s %d: %v, %v", format, turn, err, img)
			}
			for y := range 2 {
				for x := range 2 {
					want := quarters[y][x]
					r, g, b, _ := img.At(wide/4+x*wide/2, high/4+y*high/2).RGBA()
					if far(r>>8, want.R) || far(g>>8, want.G) || far(b>>8, want.B) {
						t.Errorf("%s %d: at %d, %d stands %d %d %d", format, turn, x, y, r>>8, g>>8, b>>8)
					}
				}
			}
			if again, err := photo.Upright(out); err != nil || !bytes.Equal(again, out) {
				t.Errorf("%s %d: upright once more it is something else", format, turn)
			}
		}
	}
}

func far(a uint32, b uint8) bool { return max(a, uint32(b))-min(a, uint32(b)) > 24 }

func TestPictureThatIsUprightKeepsItsPixels(t *testing.T) {
	data := withExif(t, "jpeg", 1)
	out, _ := photo.Upright(data)
	if at := bytes.Index(data, []byte{0xFF, 0xDA}); !bytes.HasSuffix(out, data[at:]) {
		t.Error("it was drawn anew")
	}
}

// A few bytes can say that they are a picture of a million by a million pixels.
func TestPictureOfTooManyPixelsIsRefused(t *testing.T) {
	data := withExif(t, "png", 1)
	head := bytes.Clone(data)
	binary.BigEndian.PutUint32(head[16:], 1<<20)
	binary.BigEndian.PutUint32(head[20:], 1<<20)
	binary.BigEndian.PutUint32(head[29:], crc32.ChecksumIEEE(head[12:29]))
	if _, err := photo.Upright(head); !errors.Is(err, photo.ErrLarge) {
		t.Error(err)
	}
	for _, data := range []string{"", "%PDF", strings.Repeat("\xff", 100), string(data[:60])} {
		if out, err := photo.Upright([]byte(data)); err != nil || len(out) > len(data) {
			t.Errorf("%q, %v", out, err)
		}
	}
}

func FuzzUpright(f *testing.F) {
	for turn := 1; turn <= 8; turn += 5 {
		f.Add(withExif(f, "jpeg", turn))
		f.Add(withExif(f, "png", turn))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, err := photo.Upright(data)
		if err == nil && len(data) > 0 && len(out) == 0 {
			t.Fatal("nothing is left of it")
		}
	})
}
