package typeset_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"batayandesk/internal/typeset"
)

func samplePNG(t testing.TB, alpha uint8) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 40, 30))
	for i := range 40 * 30 {
		img.Set(i%40, i/40, color.NRGBA{uint8(i), 120, 30, alpha})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sampleJPEG(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// everything holds each kind of block and span at least once.
func everything(t testing.TB) typeset.Document {
	doc := sampleLetter()
	doc.Keywords = []string{"বাতায়ন", "portal & <xml>"}
	table := sampleCharter(9).Blocks[2].(typeset.Table)
	bits := make([][]bool, 21)
	for y := range bits {
		bits[y] = make([]bool, 21)
		for x := range bits[y] {
			bits[y][x] = (x*y+x+y)%3 == 0
		}
	}
	doc.Blocks = append(doc.Blocks,
		typeset.Figure{Data: samplePNG(t, 128), WidthMM: 20, Align: typeset.Center, Alt: "প্রতীক"},
		typeset.Figure{Data: sampleJPEG(t), WidthMM: 20, Alt: "ছবি"},
		typeset.Matrix{Bits: bits, SizeMM: 20, Align: typeset.Right, Alt: "কিউআর কোড", URI: "http://www.kushtia.gov.bd/charter"},
		typeset.Paragraph{Role: typeset.Heading3, Spans: typeset.Text("ধাপ বাদ"), Bookmark: "ধাপ", BookmarkLevel: 3},
		typeset.Paragraph{Spans: []typeset.Span{
			{Text: "মোট ½ ভাগ, Привет, 👨‍👩‍👧 ও "}, {Text: "right to information", Lang: "en"}, {Text: ", দেখুন "},
			{Text: "https://www.goraipur.kushtia.gov.bd/site/page/একটি-অতি-দীর্ঘ-ঠিকানা-যা-এক-পঙক্তিতে-ধরে-না/আরও-দীর্ঘ", URI: "https://www.goraipur.kushtia.gov.bd/পাতা"}, {Text: "।"},
		}},
		typeset.Paragraph{Spans: typeset.Text("দেখা যায়, পড়া যায় না"), Role: typeset.Artifact},
		typeset.PageBreak{}, table,
		typeset.Table{Borderless: true, WidthsMM: []float64{20}, Rows: [][]typeset.Cell{{typeset.TextCell("ক"), {ColSpan: 2}}, {{Header: true, Blocks: []typeset.Paragraph{{Spans: typeset.Text("খ")}, {Spans: typeset.Text("গ")}}}}}},
	)
	return doc
}
