package bangla_test

import (
	"strings"
	"testing"

	"batayandesk/internal/bangla"
)

const paragraph = "উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, জেলা ও উপজেলা পোর্টালগুলোতে দাপ্তরিক সকল তথ্য যেমন, কর্মকর্তা/কর্মচারীগণের তথ্য, সিটিজেন চার্টার।"

func BenchmarkNormalise(b *testing.B) {
	for name, s := range map[string]string{
		"normal":      paragraph,
		"precomposed": strings.ReplaceAll(paragraph, "য\u09bc", "\u09df"),
		"joiners":     "র\u200c্যাব উদ্\u200cঘাটন  কা\u200dজ " + paragraph,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				bangla.Normalise(s)
			}
		})
	}
}

func BenchmarkSortKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		bangla.SortKey("মোঃ আব্দুল করিম, উপ-পরিচালক")
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(paragraph)))
	for b.Loop() {
		bangla.Fold(paragraph)
	}
}

func BenchmarkFromBijoy(b *testing.B) {
	s := "Dch©y³ wel‡qi cwi‡cÖwÿ‡Z Rvbv‡bv hv‡”Q †h, †Rjv I Dc‡Rjv †cvU©vj¸‡jv‡Z `vßwiK mKj Z_¨ †hgb, Kg©KZ©v/Kg©PvixM‡Yi Z_¨, wmwU‡Rb PvU©vi|"
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		bangla.FromBijoy(s)
	}
}
