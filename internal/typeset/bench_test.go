package typeset_test

import (
	"testing"

	"batayandesk/internal/typeset"
)

func benchRender(b *testing.B, doc typeset.Document) {
	b.ReportAllocs()
	for b.Loop() {
		res, err := typeset.Render(doc)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(res.PDF)), "file-bytes")
		b.ReportMetric(float64(res.Pages), "pages")
	}
}

func BenchmarkLetter(b *testing.B)          { benchRender(b, sampleLetter()) }
func BenchmarkCharter40Rows(b *testing.B)   { benchRender(b, sampleCharter(40)) }
func BenchmarkCharter2000Rows(b *testing.B) { benchRender(b, sampleCharter(2000)) }
