package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// benchRender sets a document as one that was never seen, whose words were.
func benchRender(b *testing.B, doc typeset.Document) {
	b.ReportAllocs()
	var res typeset.Result
	for b.Loop() {
		typeset.ForgetTexts()
		var err error
		if res, err = typeset.Render(doc); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(res.PDF)), "file-bytes")
	b.ReportMetric(float64(res.Pages), "pages")
}

func BenchmarkLetter(b *testing.B) { benchRender(b, sampleLetter()) }

// BenchmarkCharter tells by its sizes whether time grows with the length alone;
// services/s is the same for all where it does.
func BenchmarkCharter(b *testing.B) {
	for _, n := range []int{40, 500, 2000, 8000} {
		b.Run(fmt.Sprintf("%d services", n), func(b *testing.B) {
			benchRender(b, sampleCharter(n))
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "services/s")
		})
	}
}

// longLetter is a letter of 21 pages with no two paragraphs alike, as text is
// typed into the first of them.
func longLetter(typed string) typeset.Document {
	doc := sampleLetter()
	text := doc.Blocks[6:9]
	for i := range 20 * 3 {
		for _, b := range text {
			p := b.(typeset.Paragraph)
			p.Spans = typeset.Text(strings.TrimSuffix(p.Spans[0].Text, "।") + " " + bn(i+1) + "।")
			doc.Blocks = append(doc.Blocks, p)
		}
	}
	doc.Blocks[6] = para(typed)
	return doc
}

// BenchmarkTypingInALongLetter is what each key costs while the page beside the
// editor follows: the whole letter anew, with one word never seen before.
func BenchmarkTypingInALongLetter(b *testing.B) {
	b.ReportAllocs()
	pages, n := 0, 0
	for b.Loop() {
		n++
		res, err := typeset.Render(longLetter("উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে " + bn(n)))
		if err != nil {
			b.Fatal(err)
		}
		pages = res.Pages
	}
	b.ReportMetric(float64(pages), "pages")
}
