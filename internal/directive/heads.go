package directive

import (
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	subjectInside = pattern(`[\s।,)](?:বিষয়|subject)\s*[:ঃ]`)
	refInside     = pattern(`[\s।)](?:সূত্র|সুত্র|বরাত)\s*[:ঃ]`)
	textInside    = pattern(`(?:^|\s)(?:উপর্যুক্ত|উপরোক্ত|উপরিউক্ত|এতদ্বারা|এতদ্দ্বারা|সূত্রোক্ত|সূত্রস্থ|উল্লিখিত বিষয়|মহোদয়|জনাব,|সংশ্লিষ্ট সকলের|সকলের অবগতির|সর্বসাধারণের|আদিষ্ট হয়ে|যেহেতু)`)
	afterDate     = pattern(`^\s*(?:খ্রি(?:ষ্টাব্দ|স্টাব্দ)?|খৃ(?:ষ্টাব্দ|স্টাব্দ)?|ইং|ইংরেজি|বঙ্গাব্দ|বাংলা)?\s*[.।ঃ:,;)\-]*\s*`)
)

// restRunes is the length from which what follows the date of a head is text of the letter.
const restRunes = 40

// maxHeadParts is how many parts of a letter one line may hold: number, date, subject, reference, text.
const maxHeadParts = 5

// cutHeads parts lines that hold more than one part of a letter: memo number and subject side by side, a
// subject with the first sentence after it, the number and date of a notice with all its text.
func (l *letter) cutHeads() {
	cut := make([]line, 0, len(l.lines))
	open := 0     // how many lines more the subject may go on
	above := true // no subject yet
	for i, ln := range l.lines {
		if i < maxHeadLines && open > 0 {
			if rest := l.afterSubject(l.s[ln.from:ln.to], 0, true); rest > 0 {
				from, to := l.trim(ln.from, ln.from+rest, "", "")
				cut = append(cut, line{from: from, to: to})
				ln.from += rest
			}
		}
		if i < maxHeadLines && !ln.blank() && !ln.junk {
			for range maxHeadParts {
				at := l.cutHead(ln)
				if at == 0 && above {
					at = l.cutNumber(ln)
				}
				if at == 0 {
					break
				}
				from, to := l.trim(ln.from, at, "", "")
				cut = append(cut, line{from: from, to: to})
				ln.from, _ = l.trim(at, ln.to, "", "")
			}
		}
		cut = append(cut, ln)
		kind, _ := labelOf(l.s[ln.from:ln.to])
		above = above && kind != subjectLabel
		switch {
		case kind != noLabel && kind != subjectLabel, ln.blank(), subjectDone.MatchString(l.s[ln.from:ln.to]):
			open = 0
		case kind == subjectLabel:
			open = maxSubjectLines - 2
		case open > 0:
			open--
		}
	}
	l.lines = slices.Clip(cut)
}

// cutHead is the byte where a second part of a line begins; 0 where there is none.
func (l *letter) cutHead(ln line) int {
	s := l.s[ln.from:ln.to]
	kind, value := labelOf(s)
	at := 0
	take := func(m []int, skip int) {
		if m != nil && m[0]+skip > 0 && (at == 0 || m[0]+skip < at) {
			at = m[0] + skip
		}
	}
	first := func(e *expression) []int {
		m := e.FindStringIndex(s[value:])
		if m == nil || m[0] == 0 && value == 0 {
			return nil
		}
		return []int{value + m[0]}
	}
	switch kind {
	case memoLabel, dateLabel, numberLabel:
		take(first(subjectInside), 1)
		take(first(textInside), 0)
		for _, rest := range []int{l.afterHeadDate(ln), l.afterNumber(ln, value)} {
			if rest > 0 {
				take([]int{rest}, 0)
			}
		}
	case noLabel: // the second line of a date
		if d := l.days(ln.from, ln.to); len(d) > 0 && d[0].from == ln.from {
			take(first(subjectInside), 1)
		}
		if m := refInside.FindStringIndex(s); m != nil && strings.HasSuffix(strings.TrimRight(s[:m[0]+1], " "), "।") {
			take(m, 1)
		}
	case subjectLabel:
		take(first(refInside), 1)
		if m := l.afterSubject(s, value, false); m > 0 {
			take([]int{m}, 0)
		}
		for _, m := range textInside.FindAllStringIndex(s[value:], 8) {
			if before := strings.TrimRight(s[:value+m[0]], " \t"); strings.HasSuffix(before, "।") || looksLike.MatchString(before) {
				take([]int{value + m[0]}, 0)
			}
		}
	case referenceLabel:
		for _, m := range textInside.FindAllStringIndex(s[value:], 8) {
			if referenceDone.MatchString(s[:value+m[0]]) {
				take([]int{value + m[0]}, 0)
			}
		}
	}
	if at == 0 || at >= len(s) {
		return 0
	}
	return ln.from + at
}

// cutNumber is the byte where, behind the office's name on the same line, the number begins; 0 where it does not. Behind a
// genitive it is another letter's.
func (l *letter) cutNumber(ln line) int {
	s := l.s[ln.from:ln.to]
	if kind, _ := labelOf(s); kind != noLabel {
		return 0
	}
	m := memoBehind.FindStringIndex(s)
	if m == nil {
		return 0
	}
	before := strings.TrimRight(s[:m[0]], " \t।|")
	ended := strings.HasSuffix(strings.TrimRight(s[:m[0]], " \t"), "।")
	if before == "" || !ended && memoOfOthers.MatchString(before) && !townsEnd.MatchString(before) ||
		rankOf(officeRank, before) == len(officeRank) && !(ended && utf8.RuneCountInString(before) < restRunes) || finite.MatchString(before) || utf8.RuneCountInString(before) > 2*bodyRunes {
		return 0
	}
	_, sign := utf8.DecodeRuneInString(s[m[0]:])
	return ln.from + m[0] + sign
}

var (
	memoBehind   = pattern(`[\s।](?:স্মারক|memo)\s*(?:(?:নং|নম্বর|no)|$)`)
	memoOfOthers = pattern(`(?:র|ও|,)$`)
	townsEnd     = pattern(`(?:পুর|নগর|সাগর|বাজার|শহর|চর)$`)
)

// afterHeadDate is where, in a line of number and date, so much follows the date that it is the text; 0 where
// it does not.
func (l *letter) afterHeadDate(ln line) int {
	if utf8.RuneCountInString(l.s[ln.from:ln.to]) < restRunes {
		return 0
	}
	m := dateInside.FindStringIndex(l.s[ln.from:ln.to])
	if m == nil {
		return 0
	}
	for _, d := range l.days(ln.from+m[1], ln.to) {
		if d.year == 0 {
			continue
		}
		rest := d.to - ln.from
		rest += afterDate.FindStringIndex(l.s[d.to:ln.to])[1]
		if more := l.days(ln.from+rest, ln.to); len(more) > 0 && more[0].from-ln.from-rest < 12 {
			continue // the other calendar's
		}
		if utf8.RuneCountInString(l.s[ln.from+rest:ln.to]) > restRunes {
			return rest
		}
		return 0
	}
	return 0
}

// afterNumber is where, in a line that begins with a number of the official form, the text of the letter begins;
// 0 where it does not.
func (l *letter) afterNumber(ln line, value int) int {
	s := l.s[ln.from:ln.to]
	m := memoNumber.FindStringIndex(s[value:])
	if m == nil {
		return 0
	}
	rest := value + m[1] + len(s[value+m[1]:]) - len(strings.TrimLeft(s[value+m[1]:], " \t-,:।"))
	n := utf8.RuneCountInString(s[rest:])
	if labelled, _ := labelOf(s[rest:]); labelled != noLabel || n < restRunes/2 || len(l.days(ln.from+rest, ln.to)) > 0 && n < 2*restRunes {
		return 0
	}
	if n < 2*restRunes && !finite.MatchString(s[rest:]) && !introEnd.MatchString(s[rest:]) {
		return 0
	}
	return rest
}

// afterSubject is where, in the line of the subject, sentences follow on it; 0 where none does. A sentence that was
// wrapped has not yet its end.
func (l *letter) afterSubject(s string, value int, wrapped bool) int {
	const danda = "।"
	end := strings.Index(s[value:], danda)
	if end < 0 || !nominal.MatchString(s[value:value+end]) {
		return 0
	}
	rest := value + end + len(danda)
	rest += len(s[rest:]) - len(strings.TrimLeft(s[rest:], " \t"))
	if after := s[rest:]; wrapped && len(after) > restRunes || strings.Contains(after, danda) || finite.MatchString(after) || introEnd.MatchString(after) && len(after) > 2*restRunes {
		return rest
	}
	return 0
}
