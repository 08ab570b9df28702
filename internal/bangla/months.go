package bangla

import "strings"

var monthNames = [12]string{
	"বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন",
	"কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র",
}

var gregorianMonthNames = [12]string{
	"জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
	"জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
}

var weekdayNames = [7]string{
	"রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার",
}

// monthVariants are spellings that folding alone does not bring together.
var monthVariants = map[string]int{
	"জৈষ্ঠ": 2, "জৈষ্ঠ্য": 2, "জ্যৈষ্ঠ্য": 2, "আশাড়": 3, "কার্ত্তিক": 7,
	"অঘ্রাণ": 8, "অগ্রাহায়ণ": 8, "পোষ": 9, "ফাগুন": 11, "ফালগুন": 11,
}

var gregorianMonthVariants = map[string]int{
	"জানুআরি": 1, "জানু": 1, "ফেব্রুআরি": 2, "ফেব্রু": 2, "ফেব্রয়ারি": 2, "ফেব": 2,
	"মার্চ্চ": 3, "এপ্রিল্": 4, "জুলাঈ": 7, "আগোস্ট": 8, "অগাস্ট": 8, "অগস্ট": 8,
	"সেপ্টেমবর": 9, "সেপ্টে": 9, "সেপ": 9, "অক্টোবার": 10, "অক্টো": 10,
	"নভেমবর": 11, "নভে": 11, "ডিসেমবর": 12, "ডিসে": 12,
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
	"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var (
	monthIndex          = indexMonths(monthNames, monthVariants)
	gregorianMonthIndex = indexMonths(gregorianMonthNames, gregorianMonthVariants)
)

func indexMonths(names [12]string, variants map[string]int) map[string]int {
	index := make(map[string]int, len(names)+len(variants))
	for i, name := range names {
		index[Fold(name)] = i + 1
	}
	for name, month := range variants {
		index[Fold(name)] = month
	}
	return index
}

// MonthName is a month of the Bangla year: 1 → "বৈশাখ", "" outside 1–12.
func MonthName(m int) string { return nameAt(monthNames[:], m-1) }

// GregorianMonthName is a month of the Gregorian year in Bengali: 1 →
// "জানুয়ারি", "" outside 1–12.
func GregorianMonthName(m int) string { return nameAt(gregorianMonthNames[:], m-1) }

// WeekdayName is a day of the week with the numbers of time.Weekday: 0 →
// "রবিবার", "" outside 0–6.
func WeekdayName(w int) string { return nameAt(weekdayNames[:], w) }

func nameAt(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return ""
	}
	return names[i]
}

// ParseMonth reads the name of a Bangla month, 1 for বৈশাখ. It accepts the
// spellings letters really use (আষাড়, অগ্রহায়ন, কার্ত্তিক) and an ending of case
// (আশ্বিনের, পৌষে). The error is ErrNotDate.
func ParseMonth(s string) (int, error) { return findMonth(monthIndex, s) }

// ParseGregorianMonth reads the Bengali or English name of a Gregorian month, 1
// for January. It accepts older spellings (জানুয়ারী, ফেব্রুয়ারী, আগষ্ট), usual
// short forms (সেপ্টে., Sep) and an ending of case (অক্টোবরের, জুনে). The error
// is ErrNotDate.
//
// Source: internal/bangla/README.md › Calendar.
func ParseGregorianMonth(s string) (int, error) { return findMonth(gregorianMonthIndex, s) }

// caseEndings are tried longest first, in their folded spelling.
var caseEndings = []string{"\u09af\u09c7\u09b0", "\u09c7\u09b0", "এর", "তে", "র", "\u09c7"}

func findMonth(index map[string]int, s string) (int, error) {
	if len(s) > maxNumberBytes {
		return 0, ErrNotDate
	}
	key := strings.Trim(Fold(s), " .,:'\u2019")
	if m, ok := index[key]; ok {
		return m, nil
	}
	for _, ending := range caseEndings {
		if stem, ok := strings.CutSuffix(key, ending); ok {
			if m, ok := index[strings.TrimRight(stem, "'\u2019")]; ok {
				return m, nil
			}
		}
	}
	return 0, ErrNotDate
}
