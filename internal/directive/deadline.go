package directive

import (
	"slices"
	"strings"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

var (
	byAfter = pattern(`^\s*,?\s*(?:ইং|ইংরেজি|খ্রি(?:ষ্টাব্দ|স্টাব্দ|ঃ|\.|:|)|খৃ(?:ষ্টাব্দ|স্টাব্দ|ঃ|\.|)|বঙ্গাব্দ|বাংলা|সাল|সন|সালের)?[\s.ঃ:]*(?:,?\s*\(?(?:রোজ\s*)?[^\s()]{2,14}বার\)?)?[\s,]*` +
		`(?:এর|ের|ের মধ্যে|র|তারিখ(?:ের|এর)?|তারিখ)?[\s,]*(?:[^।\n]{0,60}?)(?:মধ্যে|মধ্যেই|পূর্বে|আগে|পূর্বেই|নাগাদ|ভিতর)`)
	byBefore    = pattern(`(?:আগামী|সর্বশেষ|শেষ তারিখ|শেষ সময়|অবশ্যই|by|before)\s*[:ঃ\-]?\s*(?:[^\s।]{1,20}\s+){0,2}$`)
	notBefore   = pattern(`(?:গত|বিগত|হতে|থেকে|সূত্র|স্মারক|নং|তারিখের|স্মারকের)\s*[:ঃ\-]?\s*$`)
	otherThing  = pattern(`^[\s,]*(?:খ্রি\S*|ইং|তারিখ\S*)?\s*(?:এর\s*)?(?:স্মারক|পত্র|হতে|থেকে|অনুষ্ঠিত|জারি|সভা|খ্রি\S*\s*তারিখের\s*(?:স্মারক|পত্র|সভা|প্রজ্ঞাপন))`)
	weekday     = pattern(`^[^।\n]{0,24}?(রবিবার|সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|বৃহস্পতি বার|শুক্রবার|শনিবার)`)
	dayAlone    = pattern(`(আগামী|চলতি মাসের|এ মাসের|বর্তমান মাসের|আগামী মাসের|পরবর্তী মাসের)\s*([0-9]{1,2})\s*(?:\([^()\n]{1,20}\)\s*)?তারিখ(?:ের|এর)?\s*(?:[^।\n]{0,30}?)(?:মধ্যে|পূর্বে|আগে)`)
	everyBefore = pattern(`(?:^|\s)(?:প্রতি|প্রত্যেক)\s[^।]{0,40}$`)
	// relative are last days that are counted from the letter's own: "আগামী রবিবারের মধ্যে", "অদ্য বিকাল ৪টার মধ্যে".
	relative = pattern(`(?:(?:আগামী|আসছে|চলতি সপ্তাহের|এ সপ্তাহের)\s+(রবি|সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র|শনি)\s?বার|(?:^|[\s।,])(অদ্য|অদ্যকার|আজ|আজকের|আজকে)(?:[\s,]|ই\s)|(?:^|\s)(আগামী\s?কাল|আগামী কল্য))\s*(?:[^।\n]{0,40}?)(?:মধ্যে|মধ্যেই|পূর্বে|আগে)`)
	event    = pattern(`^[^।]{0,80}(?:অনুষ্ঠিত|অনুষ্ঠেয়|সভা\s|সভায়|উদ্যাপ|উদযাপ|উপস্থিত|শুরু হ|উদ্বোধন|কার্যকর|পালিত|পালন কর)`)
	fromNow  = pattern(`হতে|হইতে|থেকে|দিন|দিবস|প্রকাশ|পর্যন্ত`)

	nextMonth = pattern(`আগামী মাস|পরবর্তী মাস`)
)

// lastDay is a date of the body that "by" or "before" belongs to.
type lastDay struct {
	day
	date   office.Date // with its year, which may be the letter's; "" where there is none or no such day
	inItem bool
}

// readDeadline takes a fixed last day: the earliest that lies ahead. Where there are several, or they stand within the
// items, a doubt shows them all. hasDays: the letter also names a number of days, beside which the dates of items are
// only shown.
func (l *letter) readDeadline(u *Understood, from, to int, items []Span, hasDays bool) {
	all := l.lastDays(u, from, to, items)
	ahead := slices.DeleteFunc(slices.Clone(all), func(d lastDay) bool { return d.date == "" || u.Date != "" && d.date < u.Date })
	own := slices.ContainsFunc(all, func(d lastDay) bool { return !d.inItem })
	if !own && len(ahead) == 0 {
		l.readDayAlone(u, from, to)
		if !hasDays && u.Deadline == "" && u.Spans["deadline"] == (Span{}) {
			l.readRelative(u, from, to, items)
		}
		return
	}
	var dates []office.Date
	for _, d := range ahead {
		dates = append(dates, d.date)
	}
	slices.Sort(dates)
	dates = slices.Compact(dates)
	if !own && hasDays {
		u.doubt("deadline", "deadline_items_too", office.Args{"dates": datesText(dates)})
		return
	}
	best := all[slices.IndexFunc(all, func(d lastDay) bool { return len(dates) == 0 && !d.inItem || len(dates) > 0 && d.date == dates[0] })]
	l.takeDeadline(u, best.day)
	switch {
	case !own:
		u.doubt("deadline", "deadline_in_items", office.Args{"dates": datesText(dates)})
	case len(dates) > 1:
		u.doubt("deadline", "deadline_several", office.Args{"dates": datesText(dates)})
	}
}

func (l *letter) lastDays(u *Understood, from, to int, items []Span) []lastDay {
	var all []lastDay
	for _, d := range l.days(from, to) {
		if sp := l.span(d.from, d.to); overlaps(sp, u.Spans["date"]) || overlaps(sp, u.Spans["bangla_date"]) {
			continue // the letter's own
		}
		before, after := l.around(d.from, d.to, from, to)
		before, after = lastSentence(before), firstSentence(after)
		by := byAfter.MatchString(after)
		if !by && event.MatchString(after) { // the day of a meeting, not one to answer by
			continue
		}
		if notBefore.MatchString(before) || everyBefore.MatchString(before) || otherThing.MatchString(after) ||
			pastAfter.MatchString(after) || !by && !byBefore.MatchString(before) || !by && d.year == 0 {
			continue
		}
		last := lastDay{day: d, inItem: inside(l.span(d.from, d.to), items)}
		switch {
		case d.year != 0:
			last.date, _ = d.gregorian()
		case u.Date != "":
			last.date, _ = nextSuch(d, u.Date).gregorian()
		}
		all = append(all, last)
	}
	return all
}

func overlaps(a, b Span) bool { return a.From < b.To && b.From < a.To }

// datesText are days as a sentence lists them.
func datesText(dates []office.Date) office.Text {
	var t office.Text
	for i, d := range dates {
		if i > 0 {
			t.BN, t.EN = t.BN+"; ", t.EN+"; "
		}
		t.BN, t.EN = t.BN+d.Text(office.Bengali), t.EN+d.Text(office.English)
	}
	return t
}

func lastSentence(s string) string {
	for i := len(s); i > 0; i-- {
		if hasDandaBefore(s, i) {
			return s[i:]
		}
	}
	return s
}

func hasDandaBefore(s string, i int) bool {
	const danda = "।"
	return i >= len(danda) && s[i-len(danda):i] == danda
}

func (l *letter) takeDeadline(u *Understood, d day) {
	u.Spans["deadline"] = l.span(d.from, d.to)
	printed := l.text(d.from, d.to)
	if d.year == 0 {
		if u.Date == "" {
			u.doubt("deadline", "deadline_year", office.Args{"printed": printed})
			return
		}
		d = nextSuch(d, u.Date)
		date, ok := d.gregorian()
		if !ok {
			u.doubt("deadline", "date_impossible", office.Args{"date": printed})
			return
		}
		u.doubt("deadline", "deadline_year", office.Args{"printed": printed, "date": date})
	}
	date, ok := d.gregorian()
	if !ok {
		u.doubt("deadline", "date_impossible", office.Args{"date": printed})
		return
	}
	u.Deadline = date
	if d.swapped {
		u.doubt("deadline", "date_order", office.Args{"date": date})
	}
	if d.shortYear {
		u.doubt("deadline", "date_short_year", office.Args{"date": date})
	}
	if u.Date != "" && date < u.Date {
		u.doubt("deadline", "deadline_past", office.Args{"date": date})
	}
	if m := weekday.FindStringSubmatchIndex(l.s[d.to:min(len(l.s), d.to+200)]); m != nil {
		said := l.text(d.to+m[2], d.to+m[3])
		if is := bangla.WeekdayName(int(date.Weekday())); bangla.Fold(said) != bangla.Fold(is) {
			u.doubt("deadline", "deadline_weekday", office.Args{"date": date, "said": said, "is": is})
		}
	}
}

// nextSuch gives a day and month the year in which they first come on or after the letter's date.
func nextSuch(d day, letter office.Date) day {
	y, m, dd := letter.Parts()
	if d.bangla {
		b, err := bangla.FromGregorian(y, m, dd)
		if err != nil {
			return d
		}
		y = b.Year
	}
	for d.year = y; d.year <= y+1; d.year++ {
		if date, ok := d.gregorian(); ok && date >= letter {
			return d
		}
	}
	d.year = y
	return d
}

// readDayAlone understands "আগামী ১৫ তারিখের মধ্যে": the next such day after the letter's date.
func (l *letter) readDayAlone(u *Understood, from, to int) {
	m := dayAlone.FindStringSubmatchIndex(l.s[from:to])
	if m == nil || everyBefore.MatchString(l.s[runeStart(l.s, max(from, from+m[0]-120)):from+m[0]]) {
		return
	}
	u.Spans["deadline"] = l.span(from+m[2], from+m[5])
	printed := l.text(from+m[2], from+m[5])
	n := atoi(l.s[from+m[4] : from+m[5]])
	y, month, dd := u.Date.Parts()
	if y == 0 || n < 1 || n > 31 {
		u.doubt("deadline", "deadline_month", office.Args{"printed": printed})
		return
	}
	if nextMonth.MatchString(l.s[from+m[2]:from+m[3]]) || n < dd {
		if month++; month > 12 {
			y, month = y+1, 1
		}
	}
	date, ok := day{year: y, month: month, day: n}.gregorian()
	if !ok {
		u.doubt("deadline", "date_impossible", office.Args{"date": printed})
		return
	}
	u.Deadline = date
	u.doubt("deadline", "deadline_month", office.Args{"printed": printed, "date": date})
}

// readRelative understands a last day that is said by the day of the week, or as today or tomorrow: of the letter.
func (l *letter) readRelative(u *Understood, from, to int, items []Span) {
	for _, m := range relative.FindAllStringSubmatchIndex(l.s[from:to], 20) {
		printed := l.text(from+m[0], from+m[1])
		if fromNow.MatchString(l.s[from+m[0]:from+m[1]]) || inside(l.span(from+m[0], from+m[1]), items) || u.Date == "" {
			continue
		}
		y, month, dd := u.Date.Parts()
		t := time.Date(y, time.Month(month), dd, 0, 0, 0, 0, time.UTC)
		switch {
		case m[2] >= 0:
			said := l.s[from+m[2] : from+m[3]]
			for t = t.AddDate(0, 0, 1); !strings.HasPrefix(fold(bangla.WeekdayName(int(t.Weekday()))), said); {
				t = t.AddDate(0, 0, 1)
			}
		case m[6] >= 0:
			t = t.AddDate(0, 0, 1)
		}
		u.Deadline, u.Spans["deadline"] = office.Date(t.Format(time.DateOnly)), l.span(from+m[0], from+m[1])
		u.doubt("deadline", "deadline_relative", office.Args{"printed": strings.Trim(printed, " ,।")})
		return
	}
}
