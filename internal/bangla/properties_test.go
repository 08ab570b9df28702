package bangla_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
)

// trouble are code points that rules speak about, drawn often so that their
// combinations come up.
var trouble = []rune("কতরযয়ডঅআএ০৯a Z1-.,।\n\r\t\u0981\u0982\u0983\u09bc\u09be\u09bf\u09c0\u09c7\u09cb\u09cc\u09cd\u09ce\u09d7" +
	"\u09dc\u09dd\u09df\u09fe\u200b\u200c\u200d\u200e\u00a0\u00ad\u2028\ufeff\u0301\u0323eé\u2009\ufffd")

// text draws strings of troublesome code points, of any code points, and of
// bytes that are no UTF-8.
func text() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom(trouble), 0, 30, -1),
		rapid.String(),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 40), func(b []byte) string { return string(b) }),
	)
}

func TestNormaliseIsIdempotentAndNFC(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text().Draw(t, "s")
		once := bangla.Normalise(s)
		if again := bangla.Normalise(once); again != once {
			t.Fatalf("%+q\n%+q\n%+q", s, once, again)
		}
		if !norm.NFC.IsNormalString(once) || !utf8.ValidString(once) {
			t.Fatalf("%+q is no NFC", once)
		}
		if line := bangla.NormaliseLine(s); strings.Contains(line, "\n") || bangla.NormaliseLine(line) != line {
			t.Fatalf("line %+q", line)
		}
	})
}

func TestEquivalentTextsHaveOneNormalForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom(trouble), 0, 30, -1).Draw(t, "s")
		if a, b := bangla.Normalise(norm.NFD.String(s)), bangla.Normalise(norm.NFC.String(s)); a != b {
			t.Fatalf("%+q: %+q, %+q", s, a, b)
		}
	})
}

func TestSearchKeysAreStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text().Draw(t, "s")
		key := bangla.Fold(s)
		if again := bangla.Fold(key); again != key {
			t.Fatalf("%+q: %+q, %+q", s, key, again)
		}
		for _, token := range bangla.Tokens(s) {
			if token == "" || bangla.Fold(token) != token {
				t.Fatalf("token %+q", token)
			}
		}
	})
}

func TestSortKeysOrderAllTextsAndTellThemApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(text(), 3, 3).Draw(t, "list")
		a, b, c := bangla.SortKey(list[0]), bangla.SortKey(list[1]), bangla.SortKey(list[2])
		if bytes.Equal(a, b) != (list[0] == list[1]) {
			t.Fatalf("%+q and %+q share a key", list[0], list[1])
		}
		if bytes.Compare(a, b) <= 0 && bytes.Compare(b, c) <= 0 && before(list[2], list[0]) {
			t.Fatal("not transitive")
		}
		if longer := list[0] + "ক"; list[0] == bangla.Normalise(list[0]) && bangla.Normalise(longer) == longer && !before(list[0], longer) {
			t.Fatalf("%+q does not stand before its extension", list[0])
		}
	})
}

func TestNumbersSortByValueInBothScripts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.IntRange(0, 1<<40).Draw(t, "a"), rapid.IntRange(0, 1<<40).Draw(t, "b")
		x, y := bangla.Itoa(a), bangla.ToASCII(bangla.Group(bangla.Itoa(b)))
		if a != b && before(x, y) != (a < b) {
			t.Fatalf("%s, %s", x, y)
		}
	})
}

func TestClustersJoinToTheirText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text().Draw(t, "s")
		clusters := bangla.Clusters(s)
		if strings.Join(clusters, "") != s || slices.Contains(clusters, "") {
			t.Fatalf("%+q", clusters)
		}
	})
}

func TestWordsAndFiguresRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		if got, err := bangla.ParseWords(bangla.Words(n)); err != nil || got != n {
			t.Fatalf("%s = %d, %v", bangla.Words(n), got, err)
		}
		for _, figures := range []string{bangla.Itoa(int(n)), bangla.Group(bangla.Itoa(int(n)))} {
			if got, err := bangla.ParseInt(figures); err != nil || got != n {
				t.Fatalf("%s = %d, %v", figures, got, err)
			}
			if bangla.Group(bangla.Group(figures)) != bangla.Group(figures) {
				t.Fatalf("grouping %s twice", figures)
			}
		}
	})
}

func TestDigitsRoundTripWithinAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text().Draw(t, "s")
		if got := bangla.ToASCII(bangla.ToBengali(s)); got != bangla.ToASCII(s) {
			t.Fatalf("%+q: %+q", s, got)
		}
		bangla.Group(s)
		if _, err := bangla.ParseInt(s); err != nil && err != bangla.ErrNotNumber {
			t.Fatal(err)
		}
	})
}

func TestDatesRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := bangla.Date{
			Year:  rapid.IntRange(-2, 9500).Draw(t, "year"),
			Month: rapid.IntRange(-1, 14).Draw(t, "month"),
			Day:   rapid.IntRange(-1, 33).Draw(t, "day"),
		}
		y, m, day, err := d.Gregorian()
		if err != nil {
			return
		}
		if back, err := bangla.FromGregorian(y, m, day); err != nil || back != d {
			t.Fatalf("%v → %d-%d-%d → %v, %v", d, y, m, day, back, err)
		}
	})
}

// halves are clusters in the order of the font and in Unicode.
var halves = [][2]string{
	{"K", "ক"}, {"ÿ", "ক্ষ"}, {"¯Í", "স্ত"}, {"š¿", "ন্ত্র"}, {"cÖ", "প্র"}, {"Ø", "দ্ব"}, {"¤ú", "ম্প"}, {"”Q", "চ্ছ"},
	{"•ÿ", "ঙ্ক্ষ"}, {"¯’¨", "স্থ্য"}, {"o", "ড়"}, {"q", "য়"}, {"šÍ", "ন্ত"}, {"Z¡", "ত্ব"}, {"mø", "স্ল"}, {"kÖ", "শ্র"}, {"e¨", "ব্য"},
}

func TestBijoyClustersComeBackFromTheOrderOfTheFont(t *testing.T) {
	signs := [][3]string{
		{"", "", ""}, {"", "v", "া"}, {"w", "", "ি"}, {"", "x", "ী"}, {"", "y", "ু"}, {"", "~", "ূ"}, {"", "„", "ৃ"},
		{"†", "", "ে"}, {"‡", "", "ে"}, {"ˆ", "", "ৈ"}, {"‰", "", "ৈ"}, {"†", "v", "ো"}, {"‡", "Š", "ৌ"},
	}
	mods := [][2]string{{"", ""}, {"s", "ং"}, {"t", "ঃ"}, {"u", "ঁ"}}
	rapid.Check(t, func(t *rapid.T) {
		// The first syllable holds a byte no English word has.
		legacy, want := "cÖ", "প্র"
		for range rapid.IntRange(1, 6).Draw(t, "syllables") {
			half := rapid.SampledFrom(halves).Draw(t, "cluster")
			sign := rapid.SampledFrom(signs).Draw(t, "sign")
			mod := rapid.SampledFrom(mods).Draw(t, "mod")
			reph := rapid.Bool().Draw(t, "reph")
			legacy += sign[0] + half[0]
			if reph {
				legacy += "©"
				want += "র্"
			}
			legacy += sign[1] + mod[0]
			want += half[1] + sign[2] + mod[1]
		}
		if got := bangla.FromBijoy(legacy); got.Text != want {
			t.Fatalf("%q = %s, want %s", legacy, got.Text, want)
		}
	})
}

func checkConversion(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string) {
	t.Helper()
	got := bangla.FromBijoy(s)
	if !utf8.ValidString(got.Text) || !norm.NFC.IsNormalString(got.Text) {
		t.Fatalf("%+q → %+q is no NFC", s, got.Text)
	}
	for _, d := range got.Doubts {
		if d.From < 0 || d.From > d.To || d.To > len(got.Text) || got.Text[d.From:d.To] != d.Word || !utf8.ValidString(d.Word) || d.Why == "" {
			t.Fatalf("%+q: doubt %+v", s, d)
		}
	}
	bangla.LooksBijoy(s)
}

func TestBijoyReaderTakesAnything(t *testing.T) {
	codes := []rune("KvwˆiæÍøšš’‘“”–—…•™¯©&^¨ªt s\nA`1.@/€\u0081\u2212\u09c7\u09be\u09bcpdf")
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.StringOfN(rapid.SampledFrom(codes), 0, 30, -1), text()).Draw(t, "s")
		checkConversion(t, s)
	})
}

func FuzzNormalise(f *testing.F) {
	for _, row := range rows(f, "normalisation_pairs.tsv", 50) {
		f.Add(row[1])
	}
	f.Add("ক\u09cd\u0301\u200d\u09cd\u200cক")
	f.Fuzz(func(t *testing.T, s string) {
		once := bangla.Normalise(s)
		if again := bangla.Normalise(once); again != once {
			t.Fatalf("%+q\n%+q\n%+q", s, once, again)
		}
		if key := bangla.Fold(s); bangla.Fold(key) != key {
			t.Fatalf("fold %+q", s)
		}
		bangla.IsFiller(s)
		bangla.SortKey(s)
	})
}

func FuzzFromBijoy(f *testing.F) {
	for _, row := range rows(f, "bijoy_pairs.tsv", 133) {
		f.Add(row[0])
	}
	f.Add("uno@mail.gov.bd \xc0\xe9 www.gov.bd notice.pdf")
	f.Fuzz(func(t *testing.T, s string) { checkConversion(t, s) })
}

func FuzzParseWords(f *testing.F) {
	for _, row := range rows(f, "number_words.tsv", 159) {
		f.Add(row[1])
	}
	f.Add("ঋণাত্মক এক কোটি কোটি উনিশশো একাত্তর")
	f.Fuzz(func(t *testing.T, s string) {
		n, err := bangla.ParseWords(s)
		if err != nil {
			return
		}
		if again, err := bangla.ParseWords(bangla.Words(n)); err != nil || again != n {
			t.Fatalf("%q = %d, then %d, %v", s, n, again, err)
		}
	})
}
