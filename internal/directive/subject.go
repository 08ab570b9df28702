package directive

import (
	"strings"
	"unicode/utf8"
)

// maxSubjectLines bounds how many lines a wrapped subject may take.
const maxSubjectLines = 5

var (
	subjectDone = pattern(`(?:[।?]|[a-z]{3}\.|প্রসঙ্গে\.?|সংক্রান্ত\.)["')\s]*$`)
	looksLike   = pattern(`(?:প্রসঙ্গে|সংক্রান্ত|সম্পর্কে|বিষয়ে)\s*[।.]?$`)
)

// nominal is how subjects end that are not marked off: in a noun of doing.
var nominal = pattern(`(?:করণ|করনের?|প্রসঙ্গে|প্রসংগে|সংক্রান্ত|সম্পর্কে|সম্পর্কিত|বিষয়ে|বিষয়ক|প্রেরণ|প্রদান|দাখিল|উদ্যাপন|উদযাপন|আয়োজন|বাস্তবায়ন|গ্রহণ|নির্ধারণ|আহ্বান|আহবান|মনোনয়ন|অবহিতকরণ|নির্দেশনা|নির্দেশ|তাগিদ|তাগিদপত্র|বিজ্ঞপ্তি|হালনাগাদ|হাল-নাগাদ|সভা|প্রতিবেদন|চাহিদা|অনুমোদন|নিয়োগ|বরাদ্দ|স্থাপন|নির্মাণ|সংগ্রহ|প্রতিপালন|পরিপালন|নিশ্চিতকরণ|ব্যবস্থা|তথ্য|জারি|সমাপ্ত|পরিদর্শন|উন্নীতকরণ|অনুষ্ঠান|সংরক্ষণ|প্রকাশ|ঘোষণা)\s*(?:\([^()]{0,30}\))?\s*[।.]?$`)

// inBrackets is a line that says something of the subject above it: "(২য় তাগিদ)।".
var inBrackets = pattern(`^\([^()]{2,40}\)\s*[।.]?$`)

// shortSubject is the length of a line, with its label, that says no subject by itself.
const shortSubject = 20

// subjectLines are the first and last line of the labelled subject's text. sure is false where it cannot be told
// whether the line after it still belongs to it.
func (l *letter) subjectLines() (first, last int, sure bool) {
	i := l.subject
	if l.values[i] >= l.lines[i].to { // the label stands alone
		for i++; i < len(l.lines)-1 && l.lines[i].blank(); {
			i++
		}
		if i >= l.end || l.labels[i] != noLabel {
			return l.subject, l.subject, true
		}
	}
	last, sure = i, true
	for k := i + 1; k < l.end && k < i+maxSubjectLines; k++ {
		if l.lines[k].blank() || l.lines[k].junk || l.labels[k] != noLabel || subjectDone.MatchString(l.at(k-1)) || l.isText(k) && !nominal.MatchString(l.at(k)) ||
			opener.MatchString(l.at(k)) || l.isSentence(k) || sentences.MatchString(l.at(k)) || utf8.RuneCountInString(l.at(k)) > 2*bodyRunes || enumerated.MatchString(l.at(k)) {
			// A line that ends in nothing a subject ends in, with text under it: it was wrapped, and the text runs on.
			if s := l.at(k - 1); !l.lines[k].blank() && !l.lines[k].junk && l.labels[k] == noLabel && !opener.MatchString(l.at(k)) && !salutation.MatchString(l.at(k)) &&
				!subjectDone.MatchString(s) && !nominal.MatchString(s) && (utf8.RuneCountInString(s) > restRunes || k-1 == l.subject && utf8.RuneCountInString(s) < shortSubject) {
				sure = false
			}
			break
		}
		if inBrackets.MatchString(l.at(k)) {
			last = k
			continue
		}
		if nominal.MatchString(l.at(k - 1)) {
			// Both may be: a subject that goes on, or a first sentence that was wrapped.
			if !nominal.MatchString(l.at(k)) {
				return i, k - 1, false
			}
			sure = sure && subjectDone.MatchString(l.at(k))
		}
		last = k
	}
	return i, last, sure
}

// subjectEnd is the line after the subject.
func (l *letter) subjectEnd() int {
	_, last, _ := l.subjectLines()
	return last + 1
}

func (l *letter) readSubject(u *Understood) {
	if l.subject < 0 && l.title < 0 {
		l.guessSubject(u)
		return
	}
	first, last, sure := l.title, l.title, true
	if l.subject >= 0 {
		first, last, sure = l.subjectLines()
	}
	from := l.lines[first].from
	if l.labels[first] == subjectLabel {
		from = min(l.values[first], l.lines[first].to)
	}
	from, to := l.trim(from, l.lines[last].to, "-:=", "|")
	if from >= to || strings.Trim(l.s[from:to], ".-_।: ") == "" {
		u.ask("subject")
		return
	}
	u.Subject, u.Spans["subject"] = l.text(from, to), l.span(from, to)
	if !sure {
		u.doubt("subject", "subject_end", nil)
	}
}

// maxSalutation is how far under the first line of the text an unlabelled subject may stand: under "মহোদয়,".
const maxSalutation = 3

// guessSubject takes a line of the head that reads like a subject where no label says so.
func (l *letter) guessSubject(u *Understood) {
	for i := 0; i < min(l.body+maxSalutation, l.end); i++ {
		if i > l.body && !l.lines[i].blank() && !salutation.MatchString(l.at(i-1)) && !(l.lines[i-1].blank() && salutation.MatchString(l.at(max(i-2, 0)))) {
			break
		}
		if l.labels[i] == noLabel && looksLike.MatchString(l.at(i)) && !opener.MatchString(l.at(i)) && utf8.RuneCountInString(l.at(i)) < 220 {
			from, to := l.trim(l.lines[i].from, l.lines[i].to, "•-", "|")
			u.Subject, u.Spans["subject"] = l.text(from, to), l.span(from, to)
			u.doubt("subject", "subject_unlabelled", nil)
			return
		}
	}
	u.ask("subject")
}
