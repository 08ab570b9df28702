package bangla

import (
	"errors"
	"time"
)

// ErrNotDate says that no such day, or no month of that name, exists.
var ErrNotDate = errors.New("not a date")

// Date is a day of the Bangla calendar as Bangladesh reckons it: ১৩ আশ্বিন ১৪২৭
// is Date{1427, 6, 13}. Month 1 is বৈশাখ. The day begins at midnight.
type Date struct {
	Year, Month, Day int
}

const (
	// epoch is the Gregorian year in whose April the Bangla year 0 would begin.
	epoch = 593
	// reformYear is the first Bangla year with the month lengths of the 2019 reform.
	reformYear = 1426
	// lastGregorianYear bounds the dates that are reckoned at all.
	lastGregorianYear = 9999
)

// MonthLength is the number of days in a month (1 বৈশাখ … 12 চৈত্র) of a Bangla
// year, 0 for a month that does not exist.
//
// Source: internal/bangla/README.md › Calendar (months up to 1425 by the rule of 1987,
// from 1426 by the reform of 2019).
func MonthLength(year, month int) int {
	switch {
	case month < 1 || month > 12:
		return 0
	case month <= 5:
		return 31
	case month == 6 && year >= reformYear:
		return 31
	case month == 11:
		days := 30
		if year >= reformYear {
			days = 29
		}
		// The leap day falls into the ফাল্গুন that lies in a Gregorian leap year.
		if leap(year + epoch + 1) {
			days++
		}
		return days
	}
	return 30
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// FromGregorian is the Bangla date of a Gregorian day. The error is ErrNotDate
// when there is no such day, or it lies before the Bangla year 1 or after the
// year 9999. Days before 14 April 1987 are computed by the rule of 1987, which
// was not in force then: see [Reckoned].
func FromGregorian(y, m, d int) (Date, error) {
	day, ok := gregorianDay(y, m, d)
	if !ok {
		return Date{}, ErrNotDate
	}
	start := newYear(y)
	year := y - epoch
	if day.Before(start) {
		start = newYear(y - 1)
		year--
	}
	if year < 1 {
		return Date{}, ErrNotDate
	}
	n := int(day.Sub(start) / (24 * time.Hour))
	month := 1
	for n >= MonthLength(year, month) {
		n -= MonthLength(year, month)
		month++
	}
	return Date{Year: year, Month: month, Day: n + 1}, nil
}

// Gregorian is the Gregorian day of d. The error is ErrNotDate when d is past
// the end of its month, or no day at all.
func (d Date) Gregorian() (y, m, day int, err error) {
	if d.Year < 1 || d.Year > lastGregorianYear-epoch || d.Day < 1 || d.Day > MonthLength(d.Year, d.Month) {
		return 0, 0, 0, ErrNotDate
	}
	n := d.Day - 1
	for month := 1; month < d.Month; month++ {
		n += MonthLength(d.Year, month)
	}
	t := newYear(d.Year+epoch).AddDate(0, 0, n)
	if t.Year() > lastGregorianYear {
		return 0, 0, 0, ErrNotDate
	}
	return t.Year(), int(t.Month()), t.Day(), nil
}

// newYear is ১ বৈশাখ in a Gregorian year: always 14 April.
func newYear(gregorian int) time.Time {
	return time.Date(gregorian, time.April, 14, 0, 0, 0, 0, time.UTC)
}

// gregorianDay is midnight of a day that exists.
func gregorianDay(y, m, d int) (time.Time, bool) {
	if y < 1 || y > lastGregorianYear || m < 1 || m > 12 || d < 1 || d > 31 {
		return time.Time{}, false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d
}

// Reckoned says whether the calendar computed here was in force on a Gregorian
// day: false before 14 April 1987, where a Bangla date is to be shown with the
// remark "১৯৮৭-এর পূর্বের হিসাব ভিন্ন".
func Reckoned(y, m, d int) bool {
	return y > 1987 || y == 1987 && (m > 4 || m == 4 && d >= 14)
}

// String is the date as letters print it: "১৩ আশ্বিন, ১৪২৭ বঙ্গাব্দ".
func (d Date) String() string {
	return Itoa(d.Day) + " " + MonthName(d.Month) + ", " + Itoa(d.Year) + " বঙ্গাব্দ"
}

// GregorianText is a Gregorian day in running text: "২৮ সেপ্টেম্বর ২০২০".
func GregorianText(y, m, d int) string {
	return Itoa(d) + " " + GregorianMonthName(m) + " " + Itoa(y)
}

// GregorianLetterText is a Gregorian day as it stands under the Bangla one at
// the head of a letter: "২৮ সেপ্টেম্বর, ২০২০ খ্রিষ্টাব্দ".
func GregorianLetterText(y, m, d int) string {
	return Itoa(d) + " " + GregorianMonthName(m) + ", " + Itoa(y) + " খ্রিষ্টাব্দ"
}
