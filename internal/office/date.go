package office

import (
	"fmt"
	"time"

	"batayandesk/internal/bangla"
)

// Date is a civil day in ISO form ("2026-11-24"), or "" where no day is known. It has no time and no
// zone. Two valid dates compare as strings do. It is a string so that it crosses to the page as it is.
type Date string

// NewDate makes the day y-m-d; out-of-range parts roll over as in time.Date.
func NewDate(y int, m time.Month, d int) Date {
	return DateOf(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

// DateOf is the day that t shows in its own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// ParseDate reads an ISO day in either script ("2020-09-28", "২০২০-০৯-২৮"). The error is the Problem
// date.invalid.
func ParseDate(s string) (Date, error) {
	d := Date(bangla.ToASCII(s))
	if !d.Valid() {
		return "", Problem{Code: "date.invalid", Args: Args{"typed": s}}
	}
	return d, nil
}

// Valid tells whether d is a real day between the years 1000 and 9999.
func (d Date) Valid() bool {
	t, err := time.Parse(time.DateOnly, string(d))
	return err == nil && t.Year() >= 1000
}

// Time is midnight UTC of the day; the zero time where d is not valid.
func (d Date) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Add is the day n days later (earlier where n is negative).
func (d Date) Add(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// DaysSince counts the days from earlier to d: 1 from a day to the next.
func (d Date) DaysSince(earlier Date) int {
	return int(d.Time().Sub(earlier.Time()).Hours() / 24)
}

// Parts are the year, month and day; zeros where d is not valid.
func (d Date) Parts() (y, m, day int) {
	if !d.Valid() {
		return 0, 0, 0
	}
	yy, mm, dd := d.Time().Date()
	return yy, int(mm), dd
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// FiscalYear is the year from 1 July to 30 June that holds d, as "2020-21".
// Source: internal/office/README.md › Fiscal year.
func (d Date) FiscalYear() string {
	y, m, _ := d.Parts()
	if m < 7 {
		y--
	}
	return FiscalYearFrom(y)
}

// FiscalYearFrom names the fiscal year that starts on 1 July of year y: 2020 gives "2020-21".
func FiscalYearFrom(y int) string { return fmt.Sprintf("%04d-%02d", y, (y+1)%100) }

// Text is the day as a sentence carries it: "২৮ সেপ্টেম্বর ২০২০" or "28 September 2020"; "" for no day.
func (d Date) Text(lang Lang) string {
	if !d.Valid() {
		return ""
	}
	y, m, day := d.Parts()
	if lang == English {
		return d.Time().Format("2 January 2006")
	}
	return bangla.GregorianText(y, m, day)
}

// Now gives the moment and the day to whoever must stamp something. Nothing below the program's
// entry asks the clock itself.
type Now func() time.Time
