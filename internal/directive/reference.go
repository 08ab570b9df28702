package directive

import (
	"strings"
	"unicode/utf8"
)

var (
	referenceMore = pattern(`^[(]?(?:[0-9]{1,2}|\p{L})\s*[).।].*(?:স্মারক|পত্র|তারিখ|তাং|তাঃ|আইন|পরিপত্র|নং|প্রজ্ঞাপন|নম্বর|সভা|নীতিমালা|নির্দেশ)`)
	// referenceWord is what the rest of a reference that was wrapped is about.
	referenceWord = pattern(`স্মারক|পত্র|নং|নম্বর|তারিখ|তাং|প্রজ্ঞাপন|আইন|নীতিমালা|সভা|অনুচ্ছেদ|[0-9]{2,4}[./\-][0-9]`)
	// referenceDone is a reference that has come to its end: its date, its number, a danda.
	referenceDone = pattern(`(?:[0-9]\s*\)?|খ্রি\S*|খৃ\S*|ইং|ইংরেজি|বাংলা|বঙ্গাব্দ|সাল|তারিখের\s*(?:স্মারক|পত্র|পরিপত্র|প্রজ্ঞাপন|আদেশ|সভা)\S*)\s*[।.;,)]*\s*$|[।;]\s*$`)
)

// A number whose word "নং" stands at the beginning of the next line is not yet finished.
var (
	numberAlone = pattern(`^(?:নং|নম্বর)(?:\s|$)`)
	endsInDigit = plain(`[0-9]\s*$`)
)

// referenceRunes is the length from which a line that says "letter" or "number" is still no reference.
const referenceRunes = 220

// markReference marks the lines of a reference block, which hold memo numbers and dates of other letters,
// and gives the line after it. The block needs no blank line after it: it goes on while its entries are
// counted, or while the line before is not finished and the next is about letters and numbers.
func (l *letter) markReference(at int) int {
	empty := strings.TrimSpace(l.s[min(l.values[at], l.lines[at].to):l.lines[at].to]) == ""
	l.inRef[at] = true
	gap, last := false, at
	for at++; at < l.end; at++ {
		ln := l.lines[at]
		if ln.blank() || ln.junk {
			gap = gap || ln.blank()
			continue
		}
		s := l.at(at)
		counted := referenceMore.MatchString(s) && utf8.RuneCountInString(s) < referenceRunes && !l.isSentence(at)
		if !counted && (opener.MatchString(s) || l.labels[at] == subjectLabel || l.labels[at] == copyLabel || l.labels[at] == toLabel || gap && !empty || salutation.MatchString(s)) {
			return at
		}
		if !counted && !empty && !l.referenceGoesOn(last, at) {
			return at
		}
		l.inRef[at], empty, gap, last = true, false, false, at
	}
	return at
}

// referenceGoesOn tells whether line at is the rest of the reference that line last leaves open.
func (l *letter) referenceGoesOn(last, at int) bool {
	s := l.at(at)
	if numberAlone.MatchString(s) && endsInDigit.MatchString(l.at(last)) {
		return true
	}
	if l.isSentence(at) || utf8.RuneCountInString(s) > referenceRunes {
		return false
	}
	if strings.HasSuffix(l.at(last), ",") || strings.HasSuffix(l.at(last), "ও") {
		return referenceWord.MatchString(s)
	}
	return !referenceDone.MatchString(l.at(last)) && referenceWord.MatchString(s) && utf8.RuneCountInString(s) <= 2*bodyRunes
}
