package compliance

import (
	"slices"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Calendar tells working days from others.
type Calendar struct {
	weekend [7]bool
	days    map[office.Date]office.Holiday // the entry that decides a date
	years   map[int]bool                   // years that have a list
}

// NewCalendar makes the calendar of an office. An empty weekend
// means Friday and Saturday. Where a date has several entries, one that opens the office beats those that
// close it; optional holidays close nothing.
func NewCalendar(weekend []office.Weekday, holidays []office.Holiday) Calendar {
	c := Calendar{days: make(map[office.Date]office.Holiday, len(holidays)), years: map[int]bool{}}
	if len(weekend) == 0 {
		weekend = office.StandardWeekend()
	}
	for _, name := range weekend {
		for d := time.Sunday; d <= time.Saturday; d++ {
			c.weekend[d] = c.weekend[d] || office.WeekdayOf(d) == name
		}
	}
	for _, h := range holidays {
		if !h.Date.Valid() {
			continue
		}
		y, _, _ := h.Date.Parts()
		c.years[y] = true
		if before, twice := c.days[h.Date]; !twice || force(h) > force(before) {
			c.days[h.Date] = h
		}
	}
	return c
}

// CalendarOf is the calendar of the content's office.
func CalendarOf(c Content) Calendar {
	if c.book != nil {
		return c.book.calendar
	}
	return NewCalendar(c.Office.Weekend, c.Holidays)
}

// force ranks the entries of one date: 2 opens the office, 1 closes it, 0 does neither.
func force(h office.Holiday) int {
	switch h.Kind {
	case office.DeclaredWorking:
		return 2
	case office.GeneralHoliday, office.ExecutiveHoliday, office.SpecialHoliday, office.LocalHoliday:
		return 1
	}
	return 0
}

// Working tells whether the office works on a day.
func (c Calendar) Working(day office.Date) bool {
	switch force(c.days[day]) {
	case 2:
		return true
	case 1:
		return false
	}
	return !c.weekend[day.Weekday()]
}

// HasList tells whether any entry of a year is known.
func (c Calendar) HasList(year int) bool { return c.years[year] }

// Skip is a day that did not count, and why.
type Skip struct {
	Date office.Date
	Kind string // weekend, or the kind of the holiday
	Why  office.Text
}

// Skip says why a day does not count; ok is false for a working day.
func (c Calendar) Skip(day office.Date) (s Skip, ok bool) {
	if c.Working(day) {
		return Skip{}, false
	}
	h, listed := c.days[day]
	if !listed || force(h) == 0 {
		w := day.Weekday()
		return Skip{day, "weekend", text(office.Problem{Code: "skip_weekend", Args: office.Args{
			"day": office.Text{BN: bangla.WeekdayName(int(w)), EN: w.String()}}})}, true
	}
	return Skip{day, string(h.Kind), text(office.Problem{Code: skipWording[h.Kind], Args: office.Args{"name": h.NameBN}})}, true
}

var skipWording = map[office.HolidayKind]string{
	office.GeneralHoliday:   "skip_general",
	office.ExecutiveHoliday: "skip_executive",
	office.SpecialHoliday:   "skip_special",
	office.LocalHoliday:     "skip_local",
}

func text(p office.Problem) office.Text {
	return office.Text{BN: p.In(office.Bengali), EN: p.In(office.English)}
}

// DueDate is the last day for an answer and what it leans on.
type DueDate struct {
	Due         office.Date // "" where none can be computed
	Skipped     []Skip      // days after receipt up to Due that did not count
	Unconfirmed []office.Holiday
	// YearsWithoutList are the years of the span of which no holiday is known: there only the weekend
	// was left out.
	YearsWithoutList []int
}

// maxSpanDays bounds the search in a calendar that has hardly a working day.
const maxSpanDays = 40 * 366

// Due is the last of so many working days: the day of receipt is not counted, day 1 is the next working
// day. Due is "" where received is no day, days is below 1, or the calendar has too few working days.
//
// Source: internal/compliance/README.md › Working days.
func Due(received office.Date, days int, cal Calendar) DueDate {
	var out DueDate
	if !received.Valid() || days < 1 {
		return out
	}
	day := received
	for span := 0; days > 0; span++ {
		day = day.Add(1)
		if span > maxSpanDays || !day.Valid() {
			return DueDate{}
		}
		if y, _, _ := day.Parts(); !cal.HasList(y) && !slices.Contains(out.YearsWithoutList, y) {
			out.YearsWithoutList = append(out.YearsWithoutList, y)
		}
		if h := cal.days[day]; force(h) > 0 && !h.Confirmed {
			out.Unconfirmed = append(out.Unconfirmed, h)
		}
		if s, skipped := cal.Skip(day); skipped {
			out.Skipped = append(out.Skipped, s)
			continue
		}
		days--
	}
	out.Due = day
	return out
}

// WorkingDaysLeft counts the working days after day up to and including due: 0 on the due date itself,
// and minus the working days after it once it is past.
func WorkingDaysLeft(day, due office.Date, cal Calendar) int {
	if !day.Valid() || !due.Valid() {
		return 0
	}
	if day > due {
		return -WorkingDaysLeft(due, day, cal)
	}
	n := 0
	for d := day; d < due; {
		d = d.Add(1)
		if cal.Working(d) {
			n++
		}
	}
	return n
}
