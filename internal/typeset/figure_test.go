package typeset_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"batayandesk/internal/desktest/pageimage"
	"batayandesk/internal/typeset"
)

// photo is a JPEG of 80×40 points, dark in its upper left corner as stored, with
// the orientation a camera wrote; 0 writes none.
func photo(t testing.TB, order binary.AppendByteOrder, turn uint16) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 80, 40))
	for y := range 40 {
		for x := range 80 {
			if x >= 40 || y >= 20 {
				img.SetGray(x, y, color.Gray{200})
			}
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	if turn == 0 {
		return b.Bytes()
	}
	exif := []byte("Exif\x00\x00MM")
	if order == binary.LittleEndian {
		exif = []byte("Exif\x00\x00II")
	}
	exif = order.AppendUint16(exif, 42)
	exif = order.AppendUint32(exif, 8)
	exif = order.AppendUint16(exif, 2) // entries
	for _, entry := range []struct{ tag, value uint16 }{{0x0100, 80}, {0x0112, turn}} {
		exif = order.AppendUint16(exif, entry.tag)
		exif = order.AppendUint16(exif, 3)
		exif = order.AppendUint32(exif, 1)
		exif = order.AppendUint16(exif, entry.value)
		exif = order.AppendUint16(exif, 0)
	}
	exif = order.AppendUint32(exif, 0)
	out := append([]byte{0xff, 0xd8, 0xff, 0xe1}, byte((len(exif)+2)>>8), byte(len(exif)+2))
	out = append(out, exif...)
	return append(out, b.Bytes()[2:]...)
}

// A photograph taken with the telephone held upright lay on its side in the office's
// fact sheet.
func TestAPhotographIsShownAsTheCameraWasHeld(t *testing.T) {
	upperLeft, upperRight, lowerLeft, lowerRight := image.Pt(0, 0), image.Pt(1, 0), image.Pt(0, 1), image.Pt(1, 1)
	for turn, want := range []struct {
		dark   image.Point
		turned bool
	}{
		{upperLeft, false}, {upperLeft, false}, {upperRight, false}, {lowerRight, false}, {lowerLeft, false},
		{upperLeft, true}, {upperRight, true}, {lowerRight, true}, {lowerLeft, true}, {upperLeft, false}, // 9 is no orientation
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			doc := typeset.Document{
				Paper:  typeset.Paper{WidthMM: 100, HeightMM: 100, TopMM: 10, LeftMM: 10, RightMM: 10, BottomMM: 10},
				Blocks: []typeset.Block{typeset.Figure{Data: photo(t, order, uint16(turn)), WidthMM: 40, Alt: "ছবি"}},
			}
			high := 20
			if want.turned {
				high = 80
			}
			page := pageimage.Pages(t, mustRender(t, doc).PDF)[0]
			darkAt := func(xMM, yMM int) bool {
				return page.GrayAt(xMM*page.Rect.Dx()/100, yMM*page.Rect.Dy()/100).Y < 100
			}
			for _, corner := range []image.Point{upperLeft, upperRight, lowerLeft, lowerRight} {
				dark := darkAt(10+10+20*corner.X, 10+high/4+high/2*corner.Y)
				if dark != (corner == want.dark) {
					t.Errorf("orientation %d (%v): corner %v is dark: %v", turn, order, corner, dark)
				}
			}
		}
	}
}

func TestAnUprightPhotographIsPlacedAsBefore(t *testing.T) {
	plain := mustRender(t, typeset.Document{Blocks: []typeset.Block{typeset.Figure{Data: photo(t, binary.BigEndian, 0), WidthMM: 40}}})
	for _, content := range readPDF(t, plain.PDF).stream {
		if bytes.Contains(content, []byte("q 113.39 0 0 56.69 56.69 714.33 cm /Fig0 Do Q")) {
			return
		}
	}
	t.Error("not placed as it was")
}

// A letter to a hundred offices carried its emblem a hundred times.
func TestAPictureThatStandsInManyPlacesIsInTheFileOnce(t *testing.T) {
	one := typeset.Figure{Data: samplePNG(t, 255), WidthMM: 20, Alt: "প্রতীক"}
	same := one
	same.Data, same.WidthMM = bytes.Clone(one.Data), 30
	other := typeset.Figure{Data: photo(t, binary.BigEndian, 6), WidthMM: 20, Alt: "ছবি"}
	res := mustRender(t, typeset.Document{Blocks: []typeset.Block{one, other, same, typeset.PageBreak{NewSheet: true}, one, other}})
	if n := bytes.Count(res.PDF, []byte("/Subtype/Image")); n != 2 {
		t.Errorf("%d pictures in the file", n)
	}
}

// FuzzFigure: any bytes are a picture, or a warning, and a page in either case.
func FuzzFigure(f *testing.F) {
	f.Add(samplePNG(f, 128), uint32(0), byte(0))
	f.Add(sampleJPEG(f), uint32(0), byte(0))
	for turn := range uint16(10) {
		f.Add(photo(f, binary.LittleEndian, turn), uint32(turn)*7, byte(turn))
	}
	for _, cut := range []int{3, 6, 12, 20, 24, 30} {
		f.Add(photo(f, binary.BigEndian, 6)[:cut], uint32(0), byte(0))
	}
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00\xff\xff\xff\xff"), uint32(0), byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at uint32, value byte) {
		if len(data) > 1<<16 {
			return
		}
		if len(data) > 0 {
			data = bytes.Clone(data)
			data[int(at)%len(data)] ^= value
		}
		res, err := typeset.Render(typeset.Document{Blocks: []typeset.Block{typeset.Figure{Data: data, WidthMM: 20}}})
		if err != nil || res.Pages != 1 {
			t.Fatal(fmt.Errorf("%d pages: %w", res.Pages, err))
		}
	})
}
