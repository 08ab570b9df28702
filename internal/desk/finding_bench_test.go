package desk_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// manyQueries are what people type, a letter at a time and whole: words, beginnings, numbers, Latin letters, slips, nothing.
var manyQueries = []string{
	"ই", "ইস", "ইসলাম", "মোঃ", "রাশেদুল ইসলাম", "উপজেলা", "উপজেলা নির্বাহী অফিসার", "প্রশিক্ষণ ১২", "rahim", "upozila", "kormokorta", "nirbahi officer", "shikkha", "nojrul", "e", "r",
	"01712", "০১৭০০০০১২৩৪", "1700001234", "+8801700001234", "u1234", "goraipur", "রাশেদগুল", "রাসেদল ইসলম", "কখনোইনেই", "zzzzzz", "৩১৪", "2020", "সভা অক্টোবর", "হাট বাজার ইজারা", "ভাতা", "ক খ গ ঘ",
}

// What finding costs among so many records: the time within which 95 of 100 searches answer, and the longest.
func BenchmarkFinding(b *testing.B) {
	for _, size := range bigOffices {
		if size.n != 20000 {
			continue
		}
		d := desktest.Big(b, size.category, size.n)
		from := time.Now()
		ok(d.Finder.Find(content.FindIn{Query: "rahim", Limit: 20}))(b)
		first := time.Since(from)
		b.Run(fmt.Sprintf("%d_%s", size.n, size.category), func(b *testing.B) {
			var took []time.Duration
			for range b.N {
				for _, query := range manyQueries {
					from := time.Now()
					ok(d.Finder.Find(content.FindIn{Query: query, Limit: 20}))(b)
					took = append(took, time.Since(from))
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "longest-ms")
			b.ReportMetric(float64(first.Microseconds())/1000, "first-ms")
		})
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
