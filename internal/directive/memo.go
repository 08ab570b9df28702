package directive

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

var (
	// memoNumber is the shape of the two official forms, with whatever number of digits a typist gave
	// the parts, and commas where a scan read them for dots; what follows it on the line (a date) is not part of it.
	memoNumber = plain(`^[0-9o]{1,5}(?:[ \t]*[.,][ \t]*[0-9o]{1,5}){5,9}(?:[ \t]*[-/][ \t]*[0-9]{1,9})?(?:[ \t]*\([ \t]*[0-9]{1,4}[ \t]*\))?(?:[ \t]*/[ \t]*[0-9]{1,3}(?:[ \t]*\([ \t]*[0-9]{1,4}[ \t]*\))?)?`)
	memoStop   = pattern(`(?:\t|[,;।]?\s*\(?(?:তারিখ|তাং|date)(?:\s|[:ঃ\-.]|$))`)
	anyMemo    = pattern(`(?:^|\s)(?:স্মারক|memo)\s*(?:নং|নম্বর|no)\s*[.:ঃ\-]*\s*`)
	// volume is the part of a file that stands between its code and the issue number.
	volume     = pattern(`^[ \t]*(?:\([ \t]*(?:অংশ|খণ্ড|পার্ট|ভলিউম|নথি)[^()\n]{0,12}\)|[/-][ \t]*(?:অংশ|খণ্ড|পার্ট|ভলিউম)[ \t]*-?[ \t]*[0-9]{0,2})(?:[ \t]*[-/.][ \t]*[0-9]{1,9})?(?:[ \t]*\([ \t]*[0-9]{1,4}[ \t]*\))?`)
	brokenOff  = plain(`^[0-9]{2,5}(?:[ \t]*[.][ \t]*[0-9]{2,5}){1,6}[ \t]*[.]$`)
	restOfMemo = plain(`^[0-9]{2,5}(?:[ \t]*[.][ \t]*[0-9]{1,5}){0,7}(?:[ \t]*[-/][ \t]*[0-9]{1,9})?`)
	fileLead   = pattern(lead + `নথি\s`)
	bareIssue  = plain(`[ \t]*[-/.][ \t]*[0-9]{1,2}$`)
)

// readMemo takes the memo number of the head; those of references and of the copies are other letters'
// or the same one said again.
func (l *letter) readMemo(u *Understood) {
	from, to, ok := l.headMemo()
	if !ok {
		if from, to, ok = l.documentNumber(); ok {
			defer func() { u.doubt("memo", "memo_older_form", office.Args{"memo": u.Memo}) }()
		} else if from, to, ok = l.memoElsewhere(); ok {
			defer u.doubt("memo", "memo_place", nil)
		} else {
			u.ask("memo")
			return
		}
	}
	u.Spans["memo"] = l.span(from, to)
	typed := l.typedMemo(from, to)
	if strings.ContainsAny(l.text(from, to), "oO") && !strings.ContainsAny(typed, "oO") {
		u.doubt("memo", "memo_older_form", office.Args{"memo": typed})
	}
	m, err := office.ParseMemo(typed)
	switch ps, _ := office.AsProblems(err); {
	case len(ps) > 0:
		u.Memo, u.MemoForm = typed, "other"
		u.doubt("memo", "memo_form", office.Args{"memo": typed, "reason": office.Text{BN: ps[0].In(office.Bengali), EN: ps[0].In(office.English)}})
	case m.Form == "other":
		u.Memo, u.MemoForm = m.Canonical, m.Form
		if !strings.ContainsAny(bangla.ToASCII(m.Canonical), "0123456789") {
			u.doubt("memo", "memo_older_form", office.Args{"memo": m.Canonical})
		}
	default:
		u.Memo, u.MemoForm = m.Canonical, m.Form
		if m.Issue == 0 {
			u.doubt("memo", "memo_no_issue", nil)
		}
		l.compareRepeated(u, m)
	}
}

// typedMemo is a number as it was typed; one in the shape of the official forms with its parts set apart by dots.
func (l *letter) typedMemo(from, to int) string {
	s := l.s[from:to]
	slip := strings.Contains(s, ",") || strings.ContainsAny(l.text(from, to), "oO")
	if m := memoNumber.FindStringIndex(s); m == nil || m[1] != len(s) || !slip || strings.Contains(s, "o") {
		return l.text(from, to)
	}
	return bangla.ToBengali(strings.NewReplacer(",", ".", " ", "", "\t", "").Replace(s))
}

// documentNumber is the number of a notice, circular or order that has no memo number.
func (l *letter) documentNumber() (from, to int, ok bool) {
	for i := 0; i < l.body; i++ {
		if l.labels[i] == numberLabel && !l.inRef[i] {
			if from, to, ok = l.memoValue(l.values[i], i); ok {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}

// headMemo is the value after the memo label above the subject.
func (l *letter) headMemo() (from, to int, ok bool) {
	last := l.body
	if l.subject >= 0 {
		last = max(l.subject, 0)
	}
	for _, files := range []bool{false, true} { // the number of the file is the letter's where no other is
		for i := 0; i < last; i++ {
			if l.labels[i] == memoLabel && !l.inRef[i] && fileLead.MatchString(l.at(i)) == files {
				if from, to, ok = l.memoValue(l.values[i], i); ok {
					return from, to, true
				}
			}
		}
	}
	for i := 0; i < last; i++ { // beside the date, or between other things of a two-column head
		if l.lines[i].blank() || l.inRef[i] || l.labels[i] == referenceLabel {
			continue
		}
		if m := anyMemo.FindStringIndex(l.at(i)); m != nil {
			if from, to, ok = l.memoValue(l.lines[i].from+m[1], i); ok {
				return from, to, true
			}
		}
	}
	if l.subject >= 0 { // a label below the subject, before the text
		for i := l.subject + 1; i < l.body; i++ {
			if l.labels[i] == memoLabel && !l.inRef[i] {
				if from, to, ok = l.memoValue(l.values[i], i); ok {
					return from, to, true
				}
			}
		}
	}
	return 0, 0, false
}

// memoElsewhere is a number of the official form without a label in the head, or one labelled below the
// text: it is probably this letter's.
func (l *letter) memoElsewhere() (from, to int, ok bool) {
	for i := 0; i < l.body && i < len(l.lines); i++ {
		ln := l.lines[i]
		if m := memoNumber.FindStringIndex(l.at(i)); m != nil && !l.inRef[i] {
			return ln.from, ln.from + m[1], true
		}
	}
	for i := l.tail; i < l.end; i++ {
		if l.labels[i] == memoLabel {
			if from, to, ok = l.memoValue(l.values[i], i); ok {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}

// memoValue reads from byte at of line i, or from the next line where the label stands alone. A value
// without a digit is none.
func (l *letter) memoValue(at, i int) (from, to int, ok bool) {
	end := l.lines[i].to
	if at >= end {
		for i++; i < len(l.lines) && l.lines[i].blank(); {
			i++
		}
		if i >= len(l.lines) || l.labels[i] != noLabel {
			return 0, 0, false
		}
		at, end = l.lines[i].from, l.lines[i].to
	}
	if m := memoNumber.FindStringIndex(l.s[at:end]); m != nil {
		to = l.withoutDay(at, at+m[1])
		if part := volume.FindStringIndex(l.s[to:end]); part != nil {
			to += part[1]
		}
		from, to = l.trim(at, to, "", "")
		return from, to, true
	}
	if i+1 < len(l.lines) && brokenOff.MatchString(l.s[at:end]) && l.lines[i].to == end { // the number was wrapped
		if m := restOfMemo.FindStringIndex(l.at(i + 1)); m != nil && l.lines[i+1].from > end {
			return at, l.lines[i+1].from + m[1], true
		}
	}
	to = end
	if m := memoStop.FindStringIndex(l.s[at:end]); m != nil {
		to = at + m[0]
	}
	for _, d := range l.days(at, to) { // a date after the number; a number may hold something like one
		if d.from > at && (l.s[d.from-1] == ' ' || l.s[d.from-1] == ',') && d.year > 0 {
			to = d.from
			break
		}
	}
	from, to = l.trim(at, to, "-:", "-,;।:ঃ|")
	return from, to, strings.ContainsAny(l.s[from:to], "0123456789")
}

// withoutDay gives back the digits that belong to a date after a file code whose issue number was left
// to be written by hand: "…২০-      ২৮ সেপ্টেম্বর".
func (l *letter) withoutDay(from, to int) int {
	m := bareIssue.FindStringIndex(l.s[from:to])
	if m == nil {
		return to
	}
	lineEnd := to + strings.IndexByte(l.s[to:]+"\n", '\n')
	for _, d := range l.days(from+m[0], lineEnd) {
		if d.from < to && d.to > to && d.month > 0 {
			return from + m[0]
		}
	}
	return to
}

// compareRepeated looks at the number printed again above the copies, "…/১(৫)". It must be the same.
func (l *letter) compareRepeated(u *Understood, m office.Memo) {
	if strings.HasPrefix(m.Copies, "/") {
		u.doubt("memo", "memo_copy", office.Args{"memo": m.Letter().Canonical})
	}
	for i := l.body; i < l.end; i++ {
		if l.labels[i] != memoLabel || l.inRef[i] {
			continue
		}
		from, to, ok := l.memoValue(l.values[i], i)
		if !ok {
			continue
		}
		again, err := office.ParseMemo(l.text(from, to))
		if err == nil && again.Form != "other" && again.Issue > 0 && m.Issue > 0 && again.Letter().Canonical != m.Letter().Canonical {
			u.doubt("memo", "memo_differs", office.Args{"other": again.Letter().Canonical})
		}
	}
}
