package catalog

import (
	"strconv"
	"strings"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// dateKind is a day; its canonical form is ISO, "2020-09-28".
type dateKind struct{ plain }

var (
	yearFirst  = expression(`^(\d{4})\s*[-/.–]\s*(\d{1,2})\s*[-/.–]\s*(\d{1,2})(?:[T ]00:00(?::00)?.*)?$`)
	dayFirst   = expression(`^(\d{1,2})\s*[-/.–]\s*(\d{1,2})\s*[-/.–]\s*(\d{4})$`)
	dayInWords = expression(`^(\d{1,2})(?:st|nd|rd|th|শে|ই|লা|রা|ঠা)?\s*[-,]?\s*([^\d\s,]+)\s*[-,]?\s*(\d{4})$`)
	monthFirst = expression(`^([^\d\s,]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`)
	eraAfter   = expression(`\s*,?\s*(খ্রি[ষস]্টাব্দ|খ্রিঃ|খ্রি\.?|খৃঃ|ইং|সাল|তারিখ)$`)
)

func (dateKind) parse(f Field, typed string) (string, office.Problems) {
	if office.Date(typed).Valid() {
		return typed, nil // as it is stored
	}
	s := tidy(typed)
	if s == "" {
		return "", nil
	}
	if d, ok := ReadDate(s); ok {
		return string(d), nil
	}
	if d, ok := readBoth(s); ok {
		return string(d), nil
	}
	return refuse(f, s, "date.invalid", nil)
}

// ReadDate reads a Gregorian day as people type it, in either script: "2020-09-28", "২৮-০৯-২০২০",
// "28/9/2020", "২৮ সেপ্টেম্বর, ২০২০ খ্রি.", "28 Sep 2020". Day comes before month; years have four
// digits. ok is false where it is no day between the years 1000 and 9999.
func ReadDate(typed string) (d office.Date, ok bool) {
	s := eraAfter().ReplaceAllString(strings.TrimSpace(bangla.ToASCII(typed)), "")
	if m := yearFirst().FindStringSubmatch(s); m != nil {
		return civilDay(m[1], m[2], m[3])
	}
	if m := dayFirst().FindStringSubmatch(s); m != nil {
		return civilDay(m[3], m[2], m[1])
	}
	if m := dayInWords().FindStringSubmatch(s); m != nil {
		return dayOfMonth(m[3], m[2], m[1])
	}
	if m := monthFirst().FindStringSubmatch(s); m != nil {
		return dayOfMonth(m[3], m[1], m[2])
	}
	return "", false
}

var (
	banglaDay  = expression(`^(\d{1,2})(?:শে|ই|লা|রা|ঠা)?\s*[-,]?\s*([^\d\s,]+)\s*[-,]?\s*(\d{4})\s*,?\s*(?:বঙ্গাব্দ|বাংলা|সন)?$`)
	betweenTwo = expression(`\s*(?:[/|\n।]|মোতাবেক|=)\s*`)
)

// readBoth reads a day of the Bangla calendar, "১৩ আশ্বিন ১৪২৭", or one given in both calendars, "১৩ আশ্বিন ১৪২৭/২৮ সেপ্টেম্বর ২০২০",
// which must be the same day.
func readBoth(typed string) (office.Date, bool) {
	parts := betweenTwo().Split(typed, -1)
	if len(parts) == 2 {
		first, ok := readBoth(parts[0])
		second, also := ReadDate(parts[1])
		if !also {
			first, ok = ReadDate(parts[0])
			second, also = readBoth(parts[1])
		}
		return first, ok && also && first == second
	}
	m := banglaDay().FindStringSubmatch(bangla.ToASCII(typed))
	if m == nil {
		return "", false
	}
	month, err := bangla.ParseMonth(m[2])
	if err != nil {
		return "", false
	}
	year, _ := strconv.Atoi(m[3])
	day, _ := strconv.Atoi(m[1])
	y, mm, d, err := (bangla.Date{Year: year, Month: month, Day: day}).Gregorian()
	if err != nil {
		return "", false
	}
	return office.NewDate(y, time.Month(mm), d), true
}

func dayOfMonth(y, name, d string) (office.Date, bool) {
	m, err := bangla.ParseGregorianMonth(name)
	if err != nil {
		return "", false
	}
	return civilDay(y, strconv.Itoa(m), d)
}

func civilDay(year, month, dayOf string) (office.Date, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(dayOf)
	d := office.NewDate(y, time.Month(m), n)
	yy, mm, dd := d.Parts()
	return d, y >= 1000 && yy == y && mm == m && dd == n
}

func (dateKind) display(_ Field, s string, lang office.Lang) string {
	if d := office.Date(s); d.Valid() {
		return d.Text(lang)
	}
	return s
}

func (dateKind) cell(_ Field, s string) Cell {
	if !office.Date(s).Valid() {
		return Cell{CellText, s}
	}
	return Cell{CellDate, s}
}

func (dateKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "format": "date"}
}

func (dateKind) sample(Field) string { return "2020-09-28" }
