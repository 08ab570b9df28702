package typeset_test

import (
	"bytes"
	"testing"

	"batayandesk/internal/typeset"
)

// FuzzRender: any text gives a file, in a paragraph, a list and a narrow cell.
func FuzzRender(f *testing.F) {
	for _, seed := range []string{
		"", "উদ্\u200cবেগ", "\u09cd\u09cd\u09bf\u09bf", "৭ (সাত) কর্মদিবস", "😀\xe0\xa6", "a\u00a0b\u2060c\nd", "নং- ৮৯ ৳ ৫০০/-", "info@goraipur.gov.bd",
	} {
		f.Add(seed, 20.0)
	}
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if len(text) > 20000 {
			return
		}
		spans := []typeset.Span{{Text: text}, {Text: text, Bold: true, URI: text}}
		res, err := typeset.Render(typeset.Document{
			Meta:   typeset.Meta{Title: text},
			Footer: typeset.Footer{Left: text, PageNumbers: true},
			Blocks: []typeset.Block{
				typeset.Paragraph{Spans: spans, Align: typeset.Justify, Marker: text, HangMM: width, Bookmark: text},
				typeset.Paragraph{Spans: spans, Role: typeset.ListItem, Marker: text},
				typeset.Table{WidthsMM: []float64{width, 30}, Rows: [][]typeset.Cell{{typeset.TextCell(text), typeset.TextCell(text)}}},
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(res.PDF, []byte("%PDF-1.4\n")) || res.Pages < 1 {
			t.Fatal("no file")
		}
	})
}

// FuzzFont: any bytes are a font that can be used, or refused.
func FuzzFont(f *testing.F) {
	data := typeset.FontBytes("NotoSansBengali_400Regular.ttf")
	if len(data) == 0 {
		f.Fatal(typeset.ErrNoFonts)
	}
	f.Add(data, uint32(0), byte(0))
	f.Add(data[:400], uint32(0), byte(0))
	f.Add(data, uint32(13), byte(200))
	f.Add([]byte("OTTO"), uint32(0), byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at uint32, value byte) {
		if len(data) > 0 {
			data = bytes.Clone(data)
			data[int(at)%len(data)] ^= value
		}
		if typeset.CheckFont(data) == nil {
			typeset.SetWithFont(data, "ক্ষ্মি র্ক ১২৩ abc")
		}
	})
}
