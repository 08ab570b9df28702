package gazette

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// dates is one mention of days in a line: days of one month, year 0 where it is not said.
type dates struct {
	from, to    int // bytes of the line
	days        []int
	month, year int
	backwards   bool // a range among them ends before it begins
	onwards     bool // the last of them begins a range that the next mention ends
}

const ordinal = `(?:\s?(?:লা|রা|ঠা|ই|শে|st|nd|rd|th))?`

var (
	dayFirst   = pattern(`(\d{1,2}` + ordinal + `(?:\s*(?:,|ও|এবং|and|&|-|থেকে|হতে|হইতে|to)\s*\d{1,2}` + ordinal + `)*)[ ,]*(?:তারিখ )?([\p{L}\p{M}]+)\.?(?:[ ,]*(\d{4}))?`)
	monthFirst = pattern(`(?i)\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s*(\d{4}))?`)
	numeric    = pattern(`\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b|\b(\d{4})-(\d{1,2})-(\d{1,2})\b`)
	number     = pattern(`\d{1,2}`)
	between    = pattern(`^[\s,]*(?:-|থেকে|হতে|হইতে|to)[\s,]*$`)
	onward     = pattern(`-|থেকে|হতে|হইতে|to`)
	otherYear  = pattern(`[(\[][^()\[\]]*\b1[45]\d\d\b[^()\[\]]*[)\]]`)
	banglaDay  = pattern(`[(\[]?\s*\d{1,2}` + ordinal + `(?:\s*(?:,|ও|-|থেকে|হতে)\s*\d{1,2}` + ordinal + `)*[\s,]+([\p{L}\p{M}]+)(?:[\s,]*\d{4})?(?:\s*বঙ্গাব্দ)?\s*[)\]]?`)
)

// datesIn finds the days of the Gregorian calendar that a line names.
func datesIn(line string) (found []dates) {
	line = weekday().ReplaceAllStringFunc(blanked(line), spaces) // "২৬ মে (মঙ্গলবার) থেকে ৩১ মে"
	line = strings.ReplaceAll(line, "( ", "  ")
	line = strings.ReplaceAll(line, " )", "  ")
	for _, m := range numeric().FindAllStringSubmatchIndex(line, -1) {
		at := func(i int) int {
			if m[2*i] < 0 {
				return 0
			}
			n, _ := strconv.Atoi(line[m[2*i]:m[2*i+1]])
			return n
		}
		d := dates{from: m[0], to: m[1], days: []int{at(1) + at(6)}, month: at(2) + at(5), year: at(3) + at(4)}
		if d.month <= 12 && d.days[0] <= 31 {
			found = append(found, d)
		}
	}
	if len(found) > 0 {
		return ranged(line, found)
	}
	for at := 0; at < len(line); {
		m := dayFirst().FindStringSubmatchIndex(line[at:])
		if m == nil {
			break
		}
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return line[at+m[2*i] : at+m[2*i+1]]
		}
		month, err := bangla.ParseGregorianMonth(part(2))
		if err != nil {
			at += m[3] // the numbers were of something else: a count of days
			continue
		}
		d := dates{from: at + m[0], to: at + m[1], month: month}
		d.days, d.backwards = daysOf(part(1))
		d.year, _ = strconv.Atoi(part(3))
		found = append(found, d)
		at += m[1]
	}
	if len(found) > 0 {
		return ranged(line, found)
	}
	for _, m := range monthFirst().FindAllStringSubmatchIndex(line, -1) {
		month, err := bangla.ParseGregorianMonth(line[m[2]:m[3]])
		if err != nil {
			continue
		}
		d := dates{from: m[0], to: m[1], month: month}
		d.days, d.backwards = daysOf(line[m[4]:m[5]])
		if m[6] >= 0 {
			d.year, _ = strconv.Atoi(line[m[6]:m[7]])
		}
		found = append(found, d)
	}
	return ranged(line, found)
}

// ranged notes which mentions begin a range that the next one ends.
func ranged(line string, found []dates) []dates {
	for i := range len(found) - 1 {
		found[i].onwards = between().MatchString(line[found[i].to:found[i+1].from])
	}
	return found
}

// daysOf are the days of "19-21", "19, 20 ও 22"; backwards tells of "21-19".
func daysOf(list string) (days []int, backwards bool) {
	last := 0
	for _, at := range number().FindAllStringIndex(list, -1) {
		n, _ := strconv.Atoi(list[at[0]:at[1]])
		if len(days) > 0 && onward().MatchString(list[last:at[0]]) {
			for day := days[len(days)-1] + 1; day < n; day++ {
				days = append(days, day)
			}
			backwards = backwards || n < days[len(days)-1]
		}
		days, last = append(days, n), at[1]
	}
	return days, backwards
}

// spaces are as many bytes of nothing.
func spaces(s string) string { return strings.Repeat(" ", len(s)) }

// blanked is a line with the days of the Bangla and the Hijri calendar blanked out, each byte in its place.
func blanked(line string) string {
	line = otherYear().ReplaceAllStringFunc(line, spaces)
	for at := 0; at < len(line); {
		m := banglaDay().FindStringSubmatchIndex(line[at:])
		if m == nil {
			break
		}
		if _, err := bangla.ParseMonth(line[at+m[2] : at+m[3]]); err != nil {
			at += max(m[2], 1)
			continue
		}
		line = line[:at+m[0]] + strings.Repeat(" ", m[1]-m[0]) + line[at+m[1]:]
		at += m[1]
	}
	return line
}

// daysIn are the days of a row, in the year where it names none, and what is wrong with them: a day that is none, a range
// that ends before it begins, one that is too long.
func daysIn(found []dates, year int) (days []office.Date, wrong office.Problems) {
	for i := len(found) - 2; i >= 0; i-- { // "৩০ মার্চ ও ১ এপ্রিল ২০২৬": the year stands once
		if found[i].year == 0 && found[i+1].year > 0 {
			if found[i].year = found[i+1].year; found[i].onwards && found[i].month > found[i+1].month {
				found[i].year-- // "৩০ ডিসেম্বর থেকে ২ জানুয়ারি ২০২৬"
			}
		}
	}
	doubt := func(code string, args office.Args) {
		if !slices.ContainsFunc(wrong, func(p office.Problem) bool { return p.Code == code }) {
			wrong = append(wrong, office.Problem{Code: code, Field: "date", Args: args})
		}
	}
	add := func(y, m, d int) {
		day := office.NewDate(y, time.Month(m), d)
		if _, mm, dd := day.Parts(); mm != m || dd != d {
			doubt("holiday.no_day", nil)
			return
		}
		days = append(days, day)
	}
	for i, f := range found {
		y := f.year
		if y == 0 {
			y = year
		}
		if i > 0 && found[i-1].onwards && len(days) > 0 && len(f.days) > 0 {
			from, end := days[len(days)-1], office.NewDate(y, time.Month(f.month), f.days[0])
			if end < from {
				doubt("holiday.backwards", nil)
			}
			for day := from.Add(1); day < end && len(days) <= maxDays; day = day.Add(1) {
				days = append(days, day)
			}
		}
		if f.backwards {
			doubt("holiday.backwards", nil)
		}
		for _, d := range f.days {
			add(y, f.month, d)
		}
	}
	if len(days) > maxDays {
		doubt("holiday.span", office.Args{"max": maxDays})
		days = days[:maxDays]
	}
	return days, wrong
}

// maxDays bounds a row: no holiday is longer.
const maxDays = 31
