package directive

import (
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
	everyBefore = pattern(`(?:প্রতি|প্রত্যেক)\s[^।]{0,40}$`)
	nextMonth   = pattern(`আগামী মাস|পরবর্তী মাস`)
)

// readDeadline takes a fixed last day: a date of the body that "by" or "before" belongs to.
func (l *letter) readDeadline(u *Understood, from, to int, items []Span) {
	var best *day
	for _, d := range l.days(from, to) {
		if inside(l.span(d.from, d.to), items) {
			continue
		}
		before, after := l.around(d.from, d.to, from, to)
		before, after = lastSentence(before), firstSentence(after)
		by := byAfter.MatchString(after)
		if notBefore.MatchString(before) || everyBefore.MatchString(before) || otherThing.MatchString(after) ||
			pastAfter.MatchString(after) || !by && !byBefore.MatchString(before) {
			continue
		}
		if !by && d.year == 0 {
			continue
		}
		if best == nil {
			best = &d
		} else if d.year != 0 && (d.year != best.year || d.month != best.month || d.day != best.day) {
			u.doubt("deadline", "deadline_several", nil)
		}
	}
	if best != nil {
		l.takeDeadline(u, *best)
		return
	}
	l.readDayAlone(u, from, to)
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
