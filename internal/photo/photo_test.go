package photo_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"batayandesk/internal/photo"
)

// taken is a photograph as a camera leaves it: turned, with a place, a comment, colours of its own, a second picture.
func taken(t testing.TB, turn int, order binary.AppendByteOrder) []byte {
	t.Helper()
	var plain bytes.Buffer
	picture := image.NewGray(image.Rect(0, 0, 64, 40))
	for i := range picture.Pix {
		picture.Pix[i] = byte(i * 7)
	}
	if err := jpeg.Encode(&plain, picture, nil); err != nil {
		t.Fatal(err)
	}
	mark := "MM\x00*"
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		mark = "II*\x00"
	}
	exif := order.AppendUint32([]byte("Exif\x00\x00"+mark), 8)
	exif = order.AppendUint16(exif, 2)
	exif = order.AppendUint32(order.AppendUint16(order.AppendUint16(exif, 271), 2), 20) // maker
	exif = append(exif, 0, 0, 0, 60)
	exif = order.AppendUint32(order.AppendUint16(order.AppendUint16(exif, 274), 3), 1)
	exif = order.AppendUint16(order.AppendUint16(exif, uint16(turn)), 0)
	exif = append(exif, "\x00\x00\x00\x00GPS 23.9 N 89.1 E"...)
	out := append([]byte(nil), plain.Bytes()[:2]...)
	for _, s := range []struct {
		marker byte
		body   []byte
	}{{0xE0, []byte("JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00")}, {0xE1, exif}, {0xE1, []byte("http://ns.adobe.com/xap/1.0/\x00GPS")}, {0xE2, []byte("ICC_PROFILE\x00\x01\x01colours")}, {0xE2, []byte("MPF\x00GPS")}, {0xFE, []byte("GPS of the owner")}} {
		out = append(out, 0xFF, s.marker, byte((len(s.body)+2)>>8), byte(len(s.body)+2))
		out = append(out, s.body...)
	}
	out = append(out, plain.Bytes()[2:]...)
	return append(out, "GPS and a second picture"...)
}

func TestAPhotographKeepsItsTurnAndLosesItsPlace(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
		for turn := 1; turn <= 8; turn++ {
			data := taken(t, turn, order)
			if got := photo.Turn(data); got != turn {
				t.Errorf("%v: turn %d is read as %d", order, turn, got)
			}
			clean := photo.Clean(data)
			if got := photo.Turn(clean); got != turn {
				t.Errorf("%v: turn %d became %d", order, turn, got)
			}
			if bytes.Contains(clean, []byte("GPS")) || !bytes.Contains(clean, []byte("ICC_PROFILE")) {
				t.Errorf("%v, turn %d: %q", order, turn, clean[:min(len(clean), 300)])
			}
			if again := photo.Clean(clean); !bytes.Equal(again, clean) {
				t.Errorf("turn %d: cleaned again it is something else", turn)
			}
			before, after := decoded(t, data), decoded(t, clean)
			for x := range 64 {
				if before.At(x, x%40) != after.At(x, x%40) {
					t.Fatal("the picture changed")
				}
			}
		}
	}
}

func decoded(t *testing.T, data []byte) image.Image {
	t.Helper()
	picture, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil || picture.At(0, 0) == color.Color(nil) {
		t.Fatal(err)
	}
	return picture
}

func TestWhatIsNoJPEGStaysAsItIs(t *testing.T) {
	for _, data := range []string{"", "\xFF\xD8", "\xFF\xD8\xFF", "\xFF\xD8\xFF\xE1\x00\x01", "\xFF\xD8\xFF\xE1\xFF\xFFx", "%PDF-1.4", "\xFF\xD8\xFF\xFF\xFF\xFF"} {
		if got := photo.Clean([]byte(data)); string(got) != data || photo.Turn([]byte(data)) != 1 {
			t.Errorf("%q became %q", data, got)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add(taken(f, 6, binary.BigEndian))
	f.Add(taken(f, 3, binary.LittleEndian)[:200])
	f.Add([]byte("\xFF\xD8\xFF\xDA\x00\x04ab\xFF\x00\xFF\xD0\xFF\xD9"))
	f.Fuzz(func(t *testing.T, data []byte) {
		turn, clean := photo.Turn(data), photo.Clean(data)
		if turn < 1 || turn > 8 || photo.Turn(clean) != turn || !bytes.Equal(photo.Clean(clean), clean) {
			t.Fatalf("turn %d, then %d", turn, photo.Turn(clean))
		}
	})
}
