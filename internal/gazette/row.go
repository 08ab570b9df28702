package gazette

import (
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

var (
	weekday  = pattern(`(?i)(শনি|রবি|সোম|মঙ্গল|বুধ|বৃহস্পতি|বৃহঃ|শুক্র)\s?বার|\b(sun|mon|tues|wednes|thurs|fri|satur)day\b`)
	weekdays = pattern(`(^|[\s,(/\t-])(শনি|রবি|সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র)(\s*(?:,|ও|-|/))`)
	count    = pattern(`(আগের|পরের|পূর্বের|পূর্ববর্তী|পরবর্তী)?\s*(\d{1,2})\s*(?:\([^)]{0,20}\))?\s*(?:দিন|days?\b)`)
	moon     = pattern(`[(\[]?\s*\**\s*চাঁদ\s+দেখা(?:র|া)?(?:\s+(?:উপর|ওপর|সাপেক্ষে|নির্ভরশীল|নির্ভর|করে|যাওয়া))*\s*[)\]]?`)
	occasion = pattern(`ঈদ|শব-?\s?ই|শবে|মহর্?র?ম|মুহ|আশুরা|জুমাতুল|জুমআতুল|মিলাদ`)
	loose    = pattern(`^[\s,;:।.\-*()\[\]/&]+|[\s,;:।\-*(\[/&]+$|\(\s*\)|\[\s*\]`)
	filling  = pattern(`(?:^|[\s/])(?:খ্রি(?:স্টাব্দ|ষ্টাব্দ|ঃ|\.)?|বঙ্গাব্দ|রোজ|পর্যন্ত|সাল|ইং)(?:[\s/.,]+|$)`)
	joining  = pattern(`^(?:ও|এবং|তারিখ|থেকে|হতে|and|to)\s*$|\s+(?:ও|এবং|তারিখ|তারিখে)$|^(?:ও|এবং|তারিখ|তারিখে)\s+`)
)

var weekdayStems = []string{"রবি", "সোম", "মঙ্গল", "বুধ", "বৃহস্পতি", "শুক্র", "শনি"}
var weekdayEnglish = []string{"sun", "mon", "tues", "wednes", "thurs", "fri", "satur"}

// take makes the days of one entry.
func (l *List) take(e entry) {
	found := datesIn(e.text)
	days, wrong := daysIn(found, l.Year)
	name, kind := nameOf(e.text), e.kind
	for _, cell := range strings.Split(e.text, "\t") {
		if headed(cell, &kind) && len(datesIn(cell)) == 0 {
			name = nameOf(strings.Replace(e.text, cell, "", 1))
		}
	}
	line := office.Digits(strings.Join(strings.Fields(e.text), " "), office.Bengali)
	if len(days) == 0 || name == "" || !slices.ContainsFunc(days, func(d office.Date) bool { return l.has(d) }) {
		l.Left = append(l.Left, line)
		return
	}
	doubts := append(wrong, countDoubts(e.text, days)...)
	byMoon := strings.Contains(e.text, "*") || moon().MatchString(e.text) || occasion().MatchString(name)
	for _, day := range days {
		if !l.has(day) {
			doubts = append(doubts, office.Problem{Code: "holiday.other_year", Field: "date", Args: office.Args{"date": day, "year": l.Year}})
			break
		}
	}
	first := slices.IndexFunc(days, l.has)
	for i, day := range days {
		if !l.has(day) {
			continue
		}
		h := office.Holiday{Date: day, Kind: kind, NameBN: name, Moon: byMoon, Confirmed: !byMoon}
		d := Day{Holiday: h, Line: line}
		d.Doubts = append(d.Doubts, weekdayDoubts(e.text, days, i)...)
		if i == first {
			d.Doubts = append(d.Doubts, doubts...)
		}
		l.put(d)
	}
}

func (l *List) has(day office.Date) bool {
	y, _, _ := day.Parts()
	return y == l.Year
}

// put adds a day; two occasions on one day are one day with both names, of the kind that closes offices.
func (l *List) put(d Day) {
	at := slices.IndexFunc(l.Days, func(is Day) bool { return is.Date == d.Date })
	if at < 0 {
		l.Days = append(l.Days, d)
		return
	}
	is := &l.Days[at]
	if !strings.Contains(is.NameBN, d.NameBN) && d.Kind != office.OptionalLeave {
		is.NameBN += " ও " + d.NameBN
		if is.Kind == office.OptionalLeave {
			is.NameBN, is.Kind = d.NameBN, d.Kind
		}
		is.Moon, is.Confirmed = is.Moon || d.Moon, is.Confirmed && d.Confirmed
	}
	is.Doubts = append(is.Doubts, d.Doubts...)
}

// nameOf is what is left of a row without its days, weekdays, counts and signs.
func nameOf(text string) string {
	text = blanked(text)
	found := datesIn(text)
	for i := len(found) - 1; i >= 0; i-- {
		text = text[:found[i].from] + " \t " + text[found[i].to:]
	}
	text = moon().ReplaceAllString(text, " ")
	text = weekday().ReplaceAllString(text, "\t")
	for weekdays().MatchString(text) {
		text = weekdays().ReplaceAllString(text, "$1\t")
	}
	text = count().ReplaceAllStringFunc(text, func(s string) string {
		if m := count().FindStringSubmatch(s); m[1] != "" {
			return s // "ঈদের আগের ২ দিন" is of the name
		}
		return "\t"
	})
	var parts []string
	for _, cell := range strings.Split(text, "\t") {
		cell = strings.Join(strings.Fields(strings.ReplaceAll(cell, "*", " ")), " ")
		for was := ""; was != cell; {
			was = cell
			cell = filling().ReplaceAllString(cell, " ")
			cell = strings.TrimSpace(loose().ReplaceAllString(joining().ReplaceAllString(cell, ""), ""))
		}
		if strings.Trim(cell, "0123456789 .,()") != "" {
			parts = append(parts, cell)
		}
	}
	return office.Digits(strings.Join(parts, " "), office.Bengali)
}

// countDoubts tell that a row says another number of days than it names.
func countDoubts(text string, days []office.Date) (out office.Problems) {
	said := 0
	for _, m := range count().FindAllStringSubmatch(text, -1) {
		if m[1] == "" {
			said, _ = strconv.Atoi(m[2])
		}
	}
	if said > 0 && said != len(days) {
		out = append(out, office.Problem{Code: "holiday.count", Field: "date", Args: office.Args{"said": said, "n": len(days)}})
	}
	return out
}

// weekdayDoubts compare the weekdays that a row names with those of its days: each with its own where there are as many,
// else the first and last of a range, else whether they are among them.
func weekdayDoubts(text string, days []office.Date, i int) office.Problems {
	said := weekdaysIn(text)
	is := int(days[i].Time().Weekday())
	switch {
	case len(said) == 0:
		return nil
	case len(said) == len(days):
		if said[i] == is {
			return nil
		}
		return office.Problems{weekdayProblem(days[i], said[i])}
	case i == 0 && said[0] != is:
		return office.Problems{weekdayProblem(days[i], said[0])}
	case i == len(days)-1 && len(said) == 2 && said[1] != is:
		return office.Problems{weekdayProblem(days[i], said[1])}
	}
	return nil
}

func weekdayProblem(day office.Date, said int) office.Problem {
	name := func(w int) office.Text {
		english := []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
		return office.Text{BN: bangla.WeekdayName(w), EN: english[w]}
	}
	return office.Problem{Code: "holiday.weekday", Field: "date", Args: office.Args{"date": day, "said": name(said), "is": name(int(day.Time().Weekday()))}}
}

// weekdaysIn are the weekdays of a row in their order, 0 for Sunday.
func weekdaysIn(text string) (out []int) {
	text = blanked(text)
	for at := 0; at < len(text); {
		stem, to := "", 0
		if m := weekday().FindStringSubmatchIndex(text[at:]); m != nil {
			i := 2
			if m[2] < 0 {
				i = 4
			}
			stem, to = text[at+m[i]:at+m[i+1]], m[1]
		}
		if m := weekdays().FindStringSubmatchIndex(text[at:]); m != nil && (stem == "" || m[4] < to-len(stem)) && m[5] <= to || stem == "" && m != nil {
			stem, to = text[at+m[4]:at+m[5]], m[5]
		}
		if stem == "" {
			break
		}
		stem = strings.Replace(strings.ToLower(stem), "বৃহঃ", "বৃহস্পতি", 1)
		if w := max(slices.Index(weekdayStems, stem), slices.Index(weekdayEnglish, stem)); w >= 0 {
			out = append(out, w)
		}
		at += to
	}
	return out
}
