package bangla_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
)

func TestDigitsChangeScriptAndNothingElse(t *testing.T) {
	if got := bangla.ToBengali("তারিখ 28-09-2020"); got != "তারিখ ২৮-০৯-২০২০" {
		t.Error(got)
	}
	if got := bangla.ToASCII("ৎ২০২০ 5"); got != "ৎ2020 5" {
		t.Error(got)
	}
	if got := bangla.Itoa(-1427); got != "-১৪২৭" {
		t.Error(got)
	}
}

func TestGroupingIsSouthAsianAndKeepsTheScript(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"123", "123", "nothing to group"},
		{"1234", "1,234", "thousands"},
		{"12345", "12,345", ""},
		{"123456", "1,23,456", "lakhs"},
		{"১২৩৪৫৬৭", "১২,৩৪,৫৬৭", "Bengali digits stay"},
		{"-১২৩৪৫৬৭.৫০৭৫", "-১২,৩৪,৫৬৭.৫০৭৫", "sign and fraction stay as they are"},
		{"+1000000000000", "+10,00,00,00,00,000", "beyond crores by twos"},
		{"\u22121000", "\u22121,000", "a true minus"},
		{"1,234,567", "12,34,567", "grouped anew"},
		{"", "", "no number"},
		{"-", "-", "no number"},
		{"১২৩৪ টাকা", "১২৩৪ টাকা", "no plain number"},
		{"1234.", "1234.", "no plain number"},
		{"1..5", "1..5", "no plain number"},
		{",123", ",123", "no plain number"},
	} {
		if got := bangla.Group(c.in); got != c.want {
			t.Errorf("Group(%q) = %q, want %q (%s)", c.in, got, c.want, c.why)
		}
	}
}

func TestFiguresAreReadInEitherScript(t *testing.T) {
	for in, want := range map[string]int64{
		"০৭": 7, " 42 ": 42, "১২,৩৪,৫৬৭": 1234567, "1,234,567": 1234567, "-৫": -5, "\u2212৫": -5, "+5": 5, "১2": 12,
		"9223372036854775807": math.MaxInt64, "-9223372036854775808": math.MinInt64,
	} {
		if got, err := bangla.ParseInt(in); err != nil || got != want {
			t.Errorf("ParseInt(%q) = %d, %v", in, got, err)
		}
	}
	for _, in := range []string{
		"", " ", "-", "--5", "সাত", "১,২,৩", "1,23", ",123", "123,", "1,,234", "1234,567", "৫.৫", "0x1f", "1_000", "9223372036854775808", strings.Repeat("1", 5000),
	} {
		if got, err := bangla.ParseInt(in); !errors.Is(err, bangla.ErrNotNumber) {
			t.Errorf("ParseInt(%.20q) = %d, %v", in, got, err)
		}
	}
}

func TestNumberWordsAreReadInOlderAndSpokenSpellings(t *testing.T) {
	for in, want := range map[string]int64{
		"আঠার": 18, "বার": 12, "তের": 13, "এগার": 11, "পনের": 15, "ষোল": 16, "সতের": 17, "চোদ্দ": 14,
		"উনিশ": 19, "ঊনিশ": 19, "উনত্রিশ": 29, "উনচল্লিশ": 39, "উনপঞ্চাশ": 49, "উনষাট": 59, "উনসত্তর": 69, "উনআশি": 79, "ঊনাশি": 79, "উননব্বই": 89,
		"আশী": 80, "কুড়ি": 20, "পাচ": 5, "পচিশ": 25, "পয়ত্রিশ": 35, "সাইত্রিশ": 37, "নয়": 9,
		"একশো": 100, "এক শত": 100, "একশ": 100, "দুশো": 200, "পাঁচ শ": 500, "দুইশো পাঁচ": 205, "তিন শত ষোল": 316,
		"উনিশশো একাত্তর": 1971, "এগারশত": 1100, "একহাজার": 1000, "হাজার": 1000, "দশ লাখ": 1000000, "তিন-শত": 300,
		"একশত বিশ হাজার": 120000, "পাঁচশত লক্ষ": 50000000, "এক কোটি কোটি": 1e14, "কোটি": 1e7, "মাইনাস সাত": -7, " সাত ": 7,
		"ঋণাত্মক শূন্য": 0,
	} {
		if got, err := bangla.ParseWords(in); err != nil || got != want {
			t.Errorf("ParseWords(%s) = %d, %v; want %d", in, got, err, want)
		}
	}
	for _, in := range []string{
		"", " ", "-", "দিন", "দুই তিন", "এক হাজার দুই হাজার", "এক হাজার এক লক্ষ", "শূন্য এক", "এক শূন্য", "শূন্য শত", "একশত শত", "এক হাজার উনিশশো",
		"ঋণাত্মক", "৭", "7", "সাত টাকা", "এক লক্ষ হাজার", "এক কোটি কোটি কোটি কোটি", strings.Repeat("এক ", 2000),
	} {
		if got, err := bangla.ParseWords(in); !errors.Is(err, bangla.ErrNotNumber) {
			t.Errorf("ParseWords(%.40s) = %d, %v", in, got, err)
		}
	}
}

func TestWordsReachTheEndsOfTheRange(t *testing.T) {
	for n, want := range map[int64]string{
		math.MaxInt64: "বিরানব্বই হাজার দুইশত তেত্রিশ কোটি বাহাত্তর লক্ষ তিন হাজার ছয়শত পঁচাশি কোটি সাতচল্লিশ লক্ষ পঁচাত্তর হাজার আটশত সাত",
		math.MinInt64: "ঋণাত্মক বিরানব্বই হাজার দুইশত তেত্রিশ কোটি বাহাত্তর লক্ষ তিন হাজার ছয়শত পঁচাশি কোটি সাতচল্লিশ লক্ষ পঁচাত্তর হাজার আটশত আট",
		1e14:          "এক কোটি কোটি",
		-7:            "ঋণাত্মক সাত",
	} {
		if got := bangla.Words(n); got != want {
			t.Errorf("Words(%d) = %s", n, got)
		}
	}
	if got := bangla.FiguresAndWord(7); got != "৭ (সাত)" {
		t.Error(got)
	}
}

func TestDaysThatDoNotExistAreRefused(t *testing.T) {
	for _, d := range []bangla.Date{
		{1425, 6, 31}, {1427, 11, 30}, {1427, 6, 32}, {1427, 12, 31}, {1427, 0, 1}, {1427, 13, 1}, {1427, 1, 0}, {0, 1, 1}, {9407, 1, 1}, {-5, 1, 1},
	} {
		if _, _, _, err := d.Gregorian(); !errors.Is(err, bangla.ErrNotDate) {
			t.Errorf("%v: %v", d, err)
		}
	}
	for _, g := range [][3]int{{2021, 2, 29}, {2020, 13, 1}, {2020, 0, 1}, {2020, 4, 31}, {2020, 1, 0}, {593, 12, 31}, {10000, 1, 1}, {0, 1, 1}, {-1, 1, 1}} {
		if _, err := bangla.FromGregorian(g[0], g[1], g[2]); !errors.Is(err, bangla.ErrNotDate) {
			t.Errorf("%v: %v", g, err)
		}
	}
}

func TestMonthsMakeUpTheYear(t *testing.T) {
	for year := 1; year < 2000; year++ {
		sum := 0
		for m := 0; m <= 13; m++ {
			sum += bangla.MonthLength(year, m)
		}
		g := year + 594
		want := 365
		if g%4 == 0 && (g%100 != 0 || g%400 == 0) {
			want = 366
		}
		if sum != want {
			t.Fatalf("%d has %d days, want %d", year, sum, want)
		}
	}
	if bangla.MonthLength(1426, 6) != 31 || bangla.MonthLength(1425, 6) != 30 || bangla.MonthLength(1426, 11) != 30 || bangla.MonthLength(1427, 11) != 29 || bangla.MonthLength(1422, 11) != 31 {
		t.Error("the reform of 1426 is not kept")
	}
}

func TestDatesReadAsLettersPrintThem(t *testing.T) {
	d, err := bangla.FromGregorian(2020, 9, 28)
	if err != nil || d.String() != "১৩ আশ্বিন, ১৪২৭ বঙ্গাব্দ" {
		t.Error(d, err)
	}
	if got := bangla.GregorianText(2020, 9, 28); got != "২৮ সেপ্টেম্বর ২০২০" {
		t.Error(got)
	}
	if got := bangla.GregorianLetterText(2020, 9, 28); got != "২৮ সেপ্টেম্বর, ২০২০ খ্রিষ্টাব্দ" {
		t.Error(got)
	}
	if bangla.WeekdayName(0) != "রবিবার" || bangla.WeekdayName(5) != "শুক্রবার" || bangla.WeekdayName(7) != "" || bangla.MonthName(0) != "" || bangla.GregorianMonthName(13) != "" {
		t.Error("names")
	}
	if bangla.Reckoned(1987, 4, 13) || !bangla.Reckoned(1987, 4, 14) || bangla.Reckoned(1986, 12, 31) || !bangla.Reckoned(1988, 1, 1) || bangla.Reckoned(1987, 3, 30) || !bangla.Reckoned(1987, 5, 1) {
		t.Error("the reckoning begins on 14 April 1987")
	}
}

func TestMonthNamesAreReadInTheirVariants(t *testing.T) {
	for in, want := range map[string]int{
		"জানুয়ারী": 1, "ফেব্রুয়ারী": 2, "আগষ্ট": 8, "আগস্ট": 8, "অক্টোবরের": 10, "মে": 5, "মের": 5, "জুনে": 6, "সেপ্টে.": 9, "নভেম্বর,": 11,
		"জানুয়ারির": 1, "জুলাইয়ের": 7, "এপ্রিলের": 4, "September": 9, "OCT": 10, " ডিসেম্বর ": 12, "জানু\u09dfারি": 1,
	} {
		if got, err := bangla.ParseGregorianMonth(in); err != nil || got != want {
			t.Errorf("%s = %d, %v", in, got, err)
		}
	}
	for in, want := range map[string]int{
		"অগ্রহায়ন": 8, "কার্ত্তিক": 7, "জৈষ্ঠ": 2, "জ্যৈষ্ঠ": 2, "ফাল্গুণ": 11, "আশ্বিনের": 6, "পৌষে": 9, "চৈত্র": 12, "আষাড়": 3, "শ্রাবন": 4,
	} {
		if got, err := bangla.ParseMonth(in); err != nil || got != want {
			t.Errorf("%s = %d, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "র", "ের", "মাস", "আশ্বিন মাস", "জুন", strings.Repeat("ক", 3000)} {
		if m, err := bangla.ParseMonth(in); !errors.Is(err, bangla.ErrNotDate) {
			t.Errorf("%.20s = %d, %v", in, m, err)
		}
	}
}

func TestNormalTextComesBackWithoutACopy(t *testing.T) {
	s := strings.Repeat("র\u200d্যাব উদ্\u200cঘাটন, ১ম \u201cলাইন\u201d।\n\nদ্বিতীয় — line 2", 3)
	if allocs := testing.AllocsPerRun(100, func() { bangla.Normalise(s) }); allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}

func TestNormalFormOfCombinedTrouble(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"ক\u09c7\u0981\u09be", "ক\u09cb\u0981", "chandrabindu between the halves of a sign"},
		{"অ\u0981\u09beখি", "আ\u0981খি", "the same for the letter আ"},
		{"ক\u09c7\u200d\u09be", "ক\u09cb", "a joiner between the halves"},
		{"ত\u09cd\u200b\u200dস", "\u09ceস", "an invisible space before the joiner of old khanda ta"},
		{"ত\u09cd\u200cপ", "ত\u09cd\u200cপ", "ZWNJ is no khanda ta"},
		{"র\u200d\u200d\u09cd\u09af", "র\u200d\u09cd\u09af", "doubled ZWJ"},
		{"ক\u200d\u09cd\u09af", "ক\u09cd\u09af", "ZWJ before ya-phala of another letter"},
		{"ক\u09cd\u200c।", "ক\u09cd।", "ZWNJ before a danda"},
		{"a\rb\r\n\u2028c\vd", "a\nb\n\nc\nd", "line ends of other programs"},
		{"\n\n ক \n\n\n খ\t\n ", "ক\n\n\nখ", "ends are trimmed, empty lines inside stay"},
		{"ক\u3000\u2003খ", "ক খ", "wide spaces"},
		{"ক\x00\x1fখ\u0085গ", "কখ\nগ", "control characters"},
		{"e\u0301", "é", "NFC of other scripts"},
		{"\xe0\xa6", "\ufffd", "broken bytes"},
		{"দুঃখ পুনঃ মোঃ", "দুঃখ পুনঃ মোঃ", "visarga stays"},
	} {
		if got := bangla.Normalise(c.in); got != c.want {
			t.Errorf("%s: %+q, want %+q", c.why, got, c.want)
		}
	}
	if got := bangla.NormaliseLine(" ক\n\n খ\r\nগ "); got != "ক খ গ" {
		t.Errorf("%q", got)
	}
}

func TestFillersCountAsEmptyAndAnswersDoNot(t *testing.T) {
	for _, s := range []string{
		"……", "...", "---", "—", "।", "_____", ". . . .", "নাই", "নাই।", "নেই", "vision", "Vision", "TEST", "test.", strings.Repeat("x", 3), "XX", "N/A", "n.a.", "ককক", "-", "*", "টেস্ট", "\u200b...",
	} {
		if !bangla.IsFiller(s) {
			t.Errorf("%q is a filler", s)
		}
	}
	for _, s := range []string{
		"", "০", "0", "III", "শূন্য", "প্রযোজ্য নয়", "মোঃ", "৫০%", "৳", "ক", "test report", "রূপকল্প: দক্ষ প্রশাসন", "বিনামূল্যে", "১১১", "না",
	} {
		if bangla.IsFiller(s) {
			t.Errorf("%q is an answer", s)
		}
	}
}

func TestScriptsAreToldApart(t *testing.T) {
	if bangla.HasBengali("২০২০।ঃ A4") || !bangla.HasBengali("A ৎ") || bangla.HasLatin("ক ২০") || !bangla.HasLatin("ক x") || !bangla.HasBengaliDigit("a৭") || bangla.HasBengaliDigit("7") {
		t.Error("scripts")
	}
}

func TestSearchTakesSpellingsForEachOther(t *testing.T) {
	for _, pair := range [][2]string{
		{"আপীল", "আপিল"}, {"হাল-নাগাদ", "হালনাগাদ"}, {"কর্মচারী", "কর্মচারি"}, {"চাঁদ", "চাদ"}, {"মোঃ", "মো"}, {"পূরণ", "পুরন"}, {"ষ্টেশন", "স্টেসন"},
		{"বাড়ি", "বাডি"}, {"র\u200d্যাব", "র্যাব"}, {"২০২০", "2020"}, {"PDF", "pdf"}, {"উদ্\u200cঘাটন", "উদ্ঘাটন"}, {"ক - খ", "ক খ"},
	} {
		if a, b := bangla.Fold(pair[0]), bangla.Fold(pair[1]); a != b {
			t.Errorf("%s → %+q, %s → %+q", pair[0], a, pair[1], b)
		}
	}
	if bangla.Fold("যাত্রা") == bangla.Fold("জাত্রা") {
		t.Error("য and জ are two letters")
	}
	if got := bangla.Tokens("তথ্য (হাল-নাগাদ), PDF/২০২০।"); !slices.Equal(got, []string{"তথ্য", "হালনাগাদ", "pdf", "2020"}) {
		t.Errorf("%q", got)
	}
}

func TestOrderBeyondTheList(t *testing.T) {
	for _, list := range [][]string{
		{"১.৯", "১.১০", "২", "০০৩", "১,০০০", "1001"},
		{"ক", "ক ক", "কং", "কঃ", "কঁ", "কক"}, // a space first, then marks, then letters
		{"ডাক", "ড়", "ঢাকা", "ঢ়", "ণ", "ৎ", "ত"},
		{"(কর)", "করিম", "কর্ম", "হ", "a", "B", "É", "f", "क", "漢"},
		{"কৌ", "ক্ক", "খ"},
	} {
		if !slices.IsSortedFunc(list, func(a, b string) int {
			if before(a, b) {
				return -1
			}
			return 1
		}) {
			sorted := slices.Clone(list)
			slices.SortFunc(sorted, func(a, b string) int { return strings.Compare(string(bangla.SortKey(a)), string(bangla.SortKey(b))) })
			t.Errorf("%q, not %q", sorted, list)
		}
	}
}

func TestClustersAreWhatAReaderCounts(t *testing.T) {
	for in, want := range map[string]string{
		"স্থিতি":                  "স্থি|তি",
		"ষ্ঠ্যে":                  "ষ্ঠ্যে",
		"কার্যালয়":               "কা|র্যা|ল|য়",
		"র\u200d্যাব":             "র\u200d্যা|ব",
		"উদ্\u200cঘাটন":           "উ|দ্\u200c|ঘা|ট|ন",
		"অ্যাপ":                   "অ্যা|প",
		"দুঃখ চাঁদ":               "দুঃ|খ| |চাঁ|দ",
		"সম্যক্":                  "স|ম্য|ক্",
		"ভর্ৎসনা":                 "ভ|র্ৎ|স|না",
		"উৎসব।":                   "উ|ৎ|স|ব|।",
		"e\u0301a ২০":             "e\u0301|a| |২|০",
		"\u09beক":                 "\u09be|ক",
		"ক\r\nখ":                  "ক|\r\n|খ",
		"ক\xff\xe0খ":              "ক|\xff|\xe0|খ",
		"ক্\u200dষ ক\u0981\u09be": "ক্\u200dষ| |ক\u0981\u09be",
	} {
		if got := strings.Join(bangla.Clusters(in), "|"); got != want {
			t.Errorf("%q → %q, want %q", in, got, want)
		}
	}
	if bangla.Clusters("") != nil {
		t.Error("no text, no clusters")
	}
}
