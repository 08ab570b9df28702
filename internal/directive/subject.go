package directive

import (
	"strings"
	"unicode/utf8"
)

// maxSubjectLines bounds how many lines a wrapped subject may take.
const maxSubjectLines = 5

var (
	subjectDone = pattern(`(?:[।?]|প্রসঙ্গে\.?|সংক্রান্ত\.?)["')\s]*$`)
	looksLike   = pattern(`(?:প্রসঙ্গে|সংক্রান্ত|সম্পর্কে|বিষয়ে)\s*[।.]?$`)
)

// subjectLines are the first and last line of the labelled subject's text.
func (l *letter) subjectLines() (first, last int) {
	i := l.subject
	if l.values[i] >= l.lines[i].to { // the label stands alone
		for i++; i < len(l.lines)-1 && l.lines[i].blank(); {
			i++
		}
		if i >= len(l.lines) || l.labels[i] != noLabel {
			return l.subject, l.subject
		}
	}
	last = i
	for k := i + 1; k < len(l.lines) && k < i+maxSubjectLines; k++ {
		if l.lines[k].blank() || l.lines[k].junk || l.labels[k] != noLabel || opener.MatchString(l.at(k)) ||
			subjectDone.MatchString(l.at(k-1)) || utf8.RuneCountInString(l.at(k)) > 2*bodyRunes {
			break
		}
		last = k
	}
	return i, last
}

// subjectEnd is the line after the subject.
func (l *letter) subjectEnd() int {
	_, last := l.subjectLines()
	return last + 1
}

func (l *letter) readSubject(u *Understood) {
	if l.subject < 0 {
		l.guessSubject(u)
		return
	}
	first, last := l.subjectLines()
	from := l.lines[first].from
	if first == l.subject {
		from = min(l.values[first], l.lines[first].to)
	}
	from, to := l.trim(from, l.lines[last].to, "-:=", "|")
	if from >= to || strings.Trim(l.s[from:to], ".-_।: ") == "" {
		u.ask("subject")
		return
	}
	u.Subject, u.Spans["subject"] = l.text(from, to), l.span(from, to)
}

// guessSubject takes a line of the head that reads like a subject where no label says so.
func (l *letter) guessSubject(u *Understood) {
	for i := 0; i < min(l.body+1, l.end); i++ {
		if l.labels[i] == noLabel && looksLike.MatchString(l.at(i)) && !opener.MatchString(l.at(i)) && utf8.RuneCountInString(l.at(i)) < 220 {
			from, to := l.trim(l.lines[i].from, l.lines[i].to, "•-", "|")
			u.Subject, u.Spans["subject"] = l.text(from, to), l.span(from, to)
			u.doubt("subject", "subject_unlabelled", nil)
			return
		}
	}
	u.ask("subject")
}
