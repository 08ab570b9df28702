package directive

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

var (
	stampLine = pattern(`প্রাপ্তি|প্রাপ্ত|গৃহীত|গ্রহণের|প্রকাশের তারিখ|আপলোডের তারিখ|posted|published|views|ডায়েরি|ডাইরি|ডকেট|রিসিভ|received`)
	dateValue = pattern(`[0-9a-z]|বৈশাখ|জ্যৈষ্ঠ|মাস`)
	// dayBrokenOff is a date of which only the day stands on the line.
	dayBrokenOff = pattern(`(?:তারিখ|তাং|date)\s*[:ঃ\-.]*\s*[0-9]{1,2}\s*$`)
	dateInside   = pattern(`(?:তারিখ|তাং|date)\s*[:ঃ\-.]*`)
)

// readDates takes the letter's own date in both calendars from the head, else from a line labelled so
// further down, and checks one against the other.
func (l *letter) readDates(u *Understood) {
	last := l.body
	if l.subject >= 0 {
		last = l.subject
	}
	greg, bn, labelled := l.headDays(u, 0, last)
	if greg == nil && bn == nil && l.subject >= 0 {
		greg, bn, labelled = l.headDays(u, l.subject+1, l.body)
	}
	if greg == nil && bn == nil {
		for i := l.body; i < l.end; i++ {
			if l.labels[i] == dateLabel || l.labels[i] == memoLabel {
				if greg, bn, _ = l.headDays(u, i, i+2); greg != nil || bn != nil {
					u.doubt("date", "date_place", nil)
					break
				}
			}
		}
	}
	if bn != nil {
		l.takeBangla(u, *bn)
	}
	if greg != nil {
		l.takeDate(u, *greg)
	} else if u.Bangla != nil {
		if d, ok := bn.gregorian(); ok {
			u.Date, u.Spans["date"] = d, l.span(bn.from, bn.to)
			u.doubt("date", "date_from_bangla", office.Args{"date": d})
		}
	}
	l.crossCheck(u)
	if u.Date == "" {
		u.ask("date")
		if labelled && len(u.Doubts) == 0 {
			u.doubt("date", "date_unreadable", nil)
		}
	}
}

// headDays finds the first date of either calendar between two lines, leaving out stamps of receipt,
// references and the memo number. labelled tells whether a date label with something after it was seen.
func (l *letter) headDays(u *Understood, from, to int) (greg, bn *day, labelled bool) {
	memo, hasMemo := u.Spans["memo"]
	trusted := false // the Gregorian date found stands on or under a date label
	nearLabel := 0
	for i := from; i < min(to, len(l.lines)); i++ {
		ln := l.lines[i]
		if ln.blank() || ln.junk || l.inRef[i] || l.labels[i] == referenceLabel || stampLine.MatchString(l.at(i)) {
			continue
		}
		nearLabel--
		if m := dateInside.FindStringIndex(l.at(i)); m != nil {
			nearLabel = 3
			labelled = labelled || dateValue.MatchString(l.at(i)[m[1]:])
		}
		end := ln.to
		if i+1 < len(l.lines) && l.lines[i+1].from > end && dayBrokenOff.MatchString(l.at(i)) && l.labels[i+1] == noLabel {
			end = l.lines[i+1].to // "তারিখ: ১৬" and the month on the next line
		}
		for _, d := range l.days(ln.from, end) {
			if sp := l.span(d.from, d.to); hasMemo && sp.From < memo.To && sp.To > memo.From || d.year == 0 {
				continue
			}
			switch {
			case d.bangla && bn == nil:
				bn = &d
			case d.bangla:
			case greg == nil, !trusted && nearLabel > 0:
				greg, trusted = &d, nearLabel > 0
			case d.year != greg.year || d.month != greg.month || d.day != greg.day:
				u.doubt("date", "date_several", nil)
			}
		}
	}
	return greg, bn, labelled
}

func (l *letter) takeDate(u *Understood, d day) {
	printed := l.text(d.from, d.to)
	u.Spans["date"] = l.span(d.from, d.to)
	date, ok := d.gregorian()
	if !ok {
		u.doubt("date", "date_impossible", office.Args{"date": printed})
		return
	}
	u.Date = date
	if d.swapped {
		u.doubt("date", "date_order", office.Args{"date": date})
	}
	if d.shortYear {
		u.doubt("date", "date_short_year", office.Args{"date": date})
	}
}

func (l *letter) takeBangla(u *Understood, d day) {
	u.Spans["bangla_date"] = l.span(d.from, d.to)
	if d.month < 1 || d.day < 1 || d.day > bangla.MonthLength(d.year, d.month) {
		u.doubt("bangla_date", "date_impossible", office.Args{"date": l.text(d.from, d.to)})
		if d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
			return
		}
	}
	u.Bangla = &office.BanglaDate{Year: d.year, Month: d.month, Day: d.day}
}

// crossCheck compares the two dates of the letter; a mismatch names the day the other calendar gives.
// Source: internal/bangla/README.md › Calendar.
func (l *letter) crossCheck(u *Understood) {
	if u.Date == "" || u.Bangla == nil {
		return
	}
	y, m, d := u.Date.Parts()
	want, err := bangla.FromGregorian(y, m, d)
	if err != nil || want == (bangla.Date{Year: u.Bangla.Year, Month: u.Bangla.Month, Day: u.Bangla.Day}) {
		return
	}
	args := office.Args{"date": u.Date, "expected": strings.TrimSpace(want.String()), "printed": bangla.Date{Year: u.Bangla.Year, Month: u.Bangla.Month, Day: u.Bangla.Day}.String()}
	u.doubt("bangla_date", "date_mismatch", args)
}
