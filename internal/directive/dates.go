package directive

import (
	"slices"
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// day is a date as it stands in the text, in either calendar. year is 0 where none is printed.
type day struct {
	from, to         int // bytes of the view
	year, month, day int
	bangla           bool
	shortYear        bool // two digits of a year
	swapped          bool // month before day
}

const ordinal = `(?:\s*(?:লা|রা|ঠা|ই|শে|এ|st|nd|rd|th)\s+)?`

var (
	wordDay    = pattern(`([0-9]{1,2})` + ordinal + `\s*[,.\-/]?\s*([\x{0985}-\x{09e3}]+|[a-z]{3,9})(?:\s*[',.\-/]?\s*(1[3-6][0-9]{2}|20[0-9]{2}|19[0-9]{2}))?(?:'\s*([0-9]{2}))?`)
	monthFirst = pattern(`([\x{0985}-\x{09e3}]{2,30}|[a-z]{3,9})\s+([0-9]{1,2})\s*,\s*(1[3-6][0-9]{2}|20[0-9]{2}|19[0-9]{2})`)
	numberDay  = plain(`([0-9]{1,2})\s*[./\-]\s*([0-9]{1,2})\s*[./\-]\s*([0-9]{4}|[0-9]{2})`)
	yearBefore = plain(`[^0-9./\-](?:1[3-6]|19|20)[0-9]{2}$`)
	isoDay     = plain(`([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})`)
)

// days finds the dates between two bytes of the view, in order. Each kind of writing is looked for once
// through the whole stretch; where two overlap the earlier wins, at the same place the longer.
func (v *view) days(from, to int) []day {
	var all []day
	for _, next := range []func(at, to int) (day, bool){v.wordDay, v.monthFirst, v.isoDay, v.numberDay} {
		for at := from; at < to; {
			d, ok := next(at, to)
			if !ok {
				break
			}
			all = append(all, d)
			at = d.to
		}
	}
	slices.SortStableFunc(all, func(a, b day) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	kept, end := all[:0], from
	for _, d := range all {
		if d.from >= end {
			kept, end = append(kept, d), d.to
		}
	}
	return kept
}

func (v *view) wordDay(at, to int) (day, bool) {
	for at < to {
		m := wordDay.FindStringSubmatchIndex(v.s[at:to])
		if m == nil {
			return day{}, false
		}
		d := day{from: at + m[0], to: at + m[1]}
		if v.digitBefore(d.from) {
			at = d.from + m[3] - m[2]
			continue
		}
		name := v.source(at+m[4], at+m[5])
		month, err := bangla.ParseGregorianMonth(name)
		if err != nil {
			month, err = bangla.ParseMonth(name)
			d.bangla = err == nil
		}
		if err != nil {
			at += m[3]
			continue
		}
		d.day, d.month = atoi(v.s[at+m[2]:at+m[3]]), month
		switch {
		case m[6] >= 0:
			d.year = atoi(v.s[at+m[6] : at+m[7]])
		case m[8] >= 0:
			d.year, d.shortYear = fullYear(atoi(v.s[at+m[8]:at+m[9]]), d.bangla), true
		default:
			d.to = at + m[5]
		}
		return d, true
	}
	return day{}, false
}

func (v *view) monthFirst(at, to int) (day, bool) {
	for at < to {
		m := monthFirst.FindStringSubmatchIndex(v.s[at:to])
		if m == nil {
			return day{}, false
		}
		name := v.source(at+m[2], at+m[3])
		month, err := bangla.ParseGregorianMonth(name)
		bn := false
		if err != nil {
			month, err = bangla.ParseMonth(name)
			bn = true
		}
		if err == nil {
			return day{from: at + m[0], to: at + m[1], year: atoi(v.s[at+m[6] : at+m[7]]), month: month, day: atoi(v.s[at+m[4] : at+m[5]]), bangla: bn}, true
		}
		at += m[3]
	}
	return day{}, false
}

func (v *view) isoDay(at, to int) (day, bool) {
	for at < to {
		m := isoDay.FindStringSubmatchIndex(v.s[at:to])
		if m == nil {
			return day{}, false
		}
		if !v.numberAround(at+m[0], at+m[1]) {
			return day{from: at + m[0], to: at + m[1], year: atoi(v.s[at+m[2] : at+m[3]]), month: atoi(v.s[at+m[4] : at+m[5]]), day: atoi(v.s[at+m[6] : at+m[7]])}, true
		}
		at += m[3]
	}
	return day{}, false
}

func (v *view) numberDay(at, to int) (day, bool) {
	for at < to {
		m := numberDay.FindStringSubmatchIndex(v.s[at:to])
		if m == nil {
			return day{}, false
		}
		d := day{from: at + m[0], to: at + m[1]}
		d.day, d.month, d.year = atoi(v.s[at+m[2]:at+m[3]]), atoi(v.s[at+m[4]:at+m[5]]), atoi(v.s[at+m[6]:at+m[7]])
		if v.numberAround(d.from, d.to) || d.day == 0 || d.month == 0 {
			at += m[3]
			continue
		}
		if m[7]-m[6] == 2 {
			d.year, d.shortYear = fullYear(d.year, false), true
		}
		d.bangla = d.year >= 1300 && d.year < 1700
		if d.month > 12 && d.day <= 12 {
			d.day, d.month, d.swapped = d.month, d.day, true
		}
		return d, true
	}
	return day{}, false
}

// digitBefore tells whether the number that begins at from is the tail of a longer one. A year before a stroke is the
// other calendar's: "১৪৩৩/০৯ নভেম্বর".
func (v *view) digitBefore(from int) bool {
	if from > 5 && v.s[from-1] == '/' && yearBefore.MatchString(v.s[from-6:from-1]) {
		return false
	}
	return from > 0 && isDigit(v.s[from-1]) || from > 1 && (v.s[from-1] == '.' || v.s[from-1] == '/') && isDigit(v.s[from-2])
}

// numberAround tells whether a run of digits and signs goes on before or after: a memo number, a phone.
func (v *view) numberAround(from, to int) bool {
	if from > 0 && isDigit(v.s[from-1]) || to < len(v.s) && isDigit(v.s[to]) {
		return true
	}
	if from > 1 && (v.s[from-1] == '.' || v.s[from-1] == '-' || v.s[from-1] == '/') && isDigit(v.s[from-2]) {
		return true
	}
	return to+1 < len(v.s) && (v.s[to] == '.' || v.s[to] == '-' || v.s[to] == '/') && isDigit(v.s[to+1])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// fullYear completes a year of two digits: of this century, or of the Bangla one.
func fullYear(yy int, bn bool) int {
	if bn {
		return 1400 + yy
	}
	if yy >= lastCentury {
		return 1900 + yy
	}
	return 2000 + yy
}

// lastCentury is the year of two digits from which one of the last century is meant: the country's own first.
const lastCentury = 71

// source is the text, healed and not folded, behind two bytes of the view.
func (v *view) source(from, to int) string {
	sp := v.own(from, to)
	return string(v.src[sp.From:sp.To])
}

// gregorian is the civil day of d; ok is false where d has no year or does not exist.
func (d day) gregorian() (date office.Date, ok bool) {
	if d.year == 0 {
		return "", false
	}
	y, m, dd := d.year, d.month, d.day
	if d.bangla {
		var err error
		if y, m, dd, err = (bangla.Date{Year: d.year, Month: d.month, Day: d.day}).Gregorian(); err != nil {
			return "", false
		}
	}
	if m < 1 || m > 12 || dd < 1 || dd > 31 {
		return "", false
	}
	date = office.Date(pad(y, 4) + "-" + pad(m, 2) + "-" + pad(dd, 2))
	return date, date.Valid()
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// atoi reads ASCII digits that a pattern has already bounded.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
