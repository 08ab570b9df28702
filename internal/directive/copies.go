package directive

import "strings"

var (
	copyMark    = pattern(`^[\s•\-|]*\(?([0-9]{1,3}|[\x{0985}-\x{09b9}])(?:\s*[)।.|:](?:\)|\s*)|\s*-\s|\t|\s+)\s*`)
	copyInside  = pattern(`[\s;।,]([0-9]{1,2})\s*(?:[)।]\s*|\.\s+)`)
	copyHeading = pattern(`(?:জন্য|জ্ঞাতার্থে|কার্যার্থে|অবগতি|প্রেরণ|করা হলো|হলো|নয়)\s*\)?\s*[।]?\s*$|^[\s:ঃ।-]*\([^()]*\)\s*[।]?\s*$`)
	forAction   = pattern(`কার্যার্থে`) // a second list, of those who must act
	copyWords   = pattern(`^(?:সদয়|অবগতি|জ্ঞাতার্থে|কার্যার্থে|প্রয়োজনীয়)`)
	afterSign   = pattern(`^\s*[:ঃ।\-–]+\s*`)
)

// readCopies takes every list under an "অনুলিপি" heading.
func (l *letter) readCopies(u *Understood) {
	var whole Span
	add := func(from, to int) {
		from, to = l.trim(from, to, "|", "|")
		if from >= to || len(u.Copies) >= maxCopies {
			return
		}
		sp := l.span(from, to)
		if len(u.Copies) == 0 {
			whole.From = sp.From
		}
		whole.To = max(whole.To, sp.To)
		u.Spans[entryField("copies", len(u.Copies))] = sp
		u.Copies = append(u.Copies, l.text(from, to))
	}
	for i := l.tail; i < l.end; i++ {
		if l.labels[i] == copyLabel || l.labels[i] == toLabel && len(u.Copies) > 0 && forAction.MatchString(l.at(i)) {
			i = l.copyBlock(i, add) - 1
		}
	}
	if len(u.Copies) > 0 {
		u.Spans["copies"] = whole
		if l.loose {
			u.doubt("copies", "copies_end", nil)
		}
	} else if l.listed {
		u.doubt("copies", "copies_list", nil)
	}
}

// maxCopies bounds the copy list; the longest seen have some dozens.
const maxCopies = 300

// copyBlock reads one list and gives the line after it.
func (l *letter) copyBlock(heading int, add func(from, to int)) int {
	rest := l.headingRest(heading)
	marked := false
	next := heading + 1
	if rest < l.lines[heading].to {
		to := l.lines[heading].to
		for next < l.end && next < heading+4 && !l.lines[next].blank() && l.labels[next] == noLabel && (unfinished(l.s[rest:to]) || copyInside.MatchString(" "+l.s[rest:to]) && !copyMark.MatchString(l.at(next)) && copyInside.MatchString(l.at(next))) {
			to = l.lines[next].to
			next++
		}
		marked = l.copyEntries(rest, to, add)
	}
	for i := next; i < l.end; i++ {
		ln := l.lines[i]
		s := l.at(i)
		switch {
		case i == heading+1 && (l.headingWraps(heading) || l.wrappedHeading[heading]), i == heading+1 && !ln.blank() && introEnd.MatchString(s) && !introEnd.MatchString(l.at(heading)) && !copyMark.MatchString(s):
			continue // the rest of a heading that was wrapped
		case ln.blank():
			if !l.copiesGoOn(i, marked) {
				return i
			}
			continue
		case ln.junk:
			continue
		case l.labels[i] == copyLabel || l.labels[i] == memoLabel || l.labels[i] == subjectLabel || l.labels[i] == toLabel || governmentLine.MatchString(s):
			return i
		case copyMark.MatchString(s) && !nameCue.MatchString(s):
			marked = true
			to, next := l.wrapped(i)
			l.copyEntries(ln.from, to, add)
			i = next - 1
		case marked: // the second signature stands under the list
			return i
		default:
			l.loose = l.loose || i == next && rest < l.lines[heading].to && !strings.HasSuffix(l.at(heading), "।")
			add(l.trim(ln.from, ln.to, "•-|", "|"))
		}
	}
	return l.end
}

// entryNote says something of the entry above it, in brackets.
var entryNote = pattern(`^[(\[]\s*(?:দৃষ্টি|দৃঃ|দৃ:|দৃ\.|[^()]{0,80}(?:জন্য|অনুরোধ|সহ|মহোদয়|সকল))`)

var bareHeading = pattern(lead + `(?:(?:সদয়|প্রয়োজনীয়)\s*)*(?:জ্ঞাতার্থে|জ্ঞাতব্য|অবগতির|অবগতি|কার্যার্থে|ব্যবস্থা)[^।]{0,100}(?:জন্য|জন্যে|কার্যার্থে|জ্ঞাতার্থে|প্রেরিত|প্রেরণ|প্রেরণ করা (?:হলো|হল|হইল))\s*$`)

var headingStart = pattern(lead + `(?:সদয়|অবগতি|জ্ঞাতার্থে|কার্যার্থে|প্রয়োজনীয়)`)

// findCopyHeadings takes a line that speaks of information or action, over a list of posts that counts from one, for the
// heading of the copies also where no sign stands behind it.
func (l *letter) findCopyHeadings() {
	for i := 0; i+1 < l.end; i++ {
		k := i + 1
		joined := l.labels[i] == noLabel && !l.lines[k].blank() && l.labels[k] == noLabel && headingStart.MatchString(l.at(i)) && !copyMark.MatchString(l.at(k)) && noticeLead.MatchString(l.at(i)+" "+l.at(k))
		if l.labels[i] != noLabel || !joined && !bareHeading.MatchString(l.at(i)) {
			continue
		}
		if joined {
			k++
		}
		for k+1 < l.end && l.lines[k].blank() {
			k++
		}
		if t, ok := l.lineToken(k); ok && t.index == 0 && t.family == digits && receiver.MatchString(l.at(k)) && !l.isSentence(k) {
			l.labels[i], l.values[i] = copyLabel, l.lines[i].to
			l.wrappedHeading[i] = joined
		}
	}
}

var endsInMark = pattern(`[\s;।,][0-9]{1,2}\s*[)।.]$`)

// unfinished tells whether an entry goes on in the next line: a bracket is open, or nothing stands behind a mark yet.
func unfinished(s string) bool {
	return strings.Count(s, "(")+strings.Count(s, "[") > strings.Count(s, ")")+strings.Count(s, "]") || endsInMark.MatchString(s)
}

// headingWraps tells whether the heading on line i goes on in the next line.
func (l *letter) headingWraps(i int) bool {
	if i+1 >= l.end || l.lines[i+1].blank() || copyMark.MatchString(l.at(i+1)) || !copyHeading.MatchString(strings.TrimRight(l.at(i+1), " :ঃ-।")) {
		return false
	}
	rest := l.s[min(l.values[i], l.lines[i].to):l.lines[i].to]
	if m := afterSign.FindStringIndex(rest); m != nil {
		rest = rest[m[1]:]
	}
	return copyWords.MatchString(strings.TrimLeft(rest, " \t"))
}

// copiesGoOn tells whether the list goes on after blank lines.
func (l *letter) copiesGoOn(blank int, marked bool) bool {
	for i := blank; i < min(l.end, blank+6); i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		s := l.at(i)
		if copyMark.MatchString(s) && !nameCue.MatchString(s) {
			return true
		}
		// An unmarked list may have one blank line after its heading, none within.
		return !marked && l.labels[i] == noLabel && blank > 0 && (l.labels[blank-1] == copyLabel || blank > 1 && l.lines[blank-1].blank() && l.labels[blank-2] == copyLabel)
	}
	return false
}

// headingRest is the byte where entries begin on the heading's own line; its end where none do.
func (l *letter) headingRest(i int) int {
	end := l.lines[i].to
	at := min(l.values[i], end)
	s := l.s[at:end]
	if m := copyInside.FindStringSubmatchIndex(" " + s); m != nil && atoi((" " + s)[m[2]:m[3]]) == 1 {
		return at + m[2] - 1
	}
	m := afterSign.FindStringIndex(s)
	if l.headingWraps(i) {
		return end
	}
	if m == nil || strings.TrimSpace(s[m[1]:]) == "" || copyHeading.MatchString(strings.TrimRight(s, " :ঃ-।")) {
		return end
	}
	return at + m[1]
}

// wrapped is the end of an entry that goes on in the next lines, and the line after it.
func (l *letter) wrapped(i int) (to, next int) {
	to, next = l.lines[i].to, i+1
	if after := l.nextEntry(i); after > next { // whatever stands before the next mark is of this entry
		return l.lines[after-1].to, after
	}
	for next < min(l.end, i+4) {
		s := l.at(next)
		if (unfinished(l.s[l.lines[i].from:to]) || entryNote.MatchString(s)) && !l.lines[next].blank() && l.labels[next] == noLabel && !copyMark.MatchString(s) {
			to = l.lines[next].to
			next++
			continue
		}
		if l.lines[next].blank() || l.lines[next].junk || l.labels[next] != noLabel || copyMark.MatchString(s) ||
			strings.HasSuffix(l.s[:to], "।") || nameCue.MatchString(s) || signatureCue.MatchString(s) && !strings.HasSuffix(l.s[:to], ",") && !strings.HasSuffix(l.s[:to], "ও") {
			return to, next
		}
		to = l.lines[next].to
		next++
	}
	return to, next
}

// nextEntry is the line of the entry that is counted next after line i, where only lines without a mark stand between;
// 0 where there is none.
func (l *letter) nextEntry(i int) int {
	m := copyMark.FindStringSubmatchIndex(l.at(i))
	if m == nil || !isDigit(l.at(i)[m[2]]) {
		return 0
	}
	n := atoi(l.at(i)[m[2]:m[3]])
	for k := i + 1; k < min(l.end, i+5); k++ {
		s := l.at(k)
		if l.lines[k].blank() || l.lines[k].junk || l.labels[k] != noLabel {
			return 0
		}
		if m := copyMark.FindStringSubmatchIndex(s); m != nil && isDigit(s[m[2]]) {
			if atoi(s[m[2]:m[3]]) == n+1 {
				return k
			}
			return 0
		}
	}
	return 0
}

// copyEntries adds the entries between two bytes: one, or several where they run on in one line.
func (l *letter) copyEntries(from, to int, add func(from, to int)) (marked bool) {
	at, want := from, 0
	if m := copyMark.FindStringSubmatchIndex(l.s[from:to]); m != nil {
		marked, at, want = true, from+m[1], atoi(l.s[from+m[2]:from+m[3]])+1
	}
	for want > 1 {
		cut := -1
		for _, m := range copyInside.FindAllStringSubmatchIndex(l.s[at:to], 40) {
			if atoi(l.s[at+m[2]:at+m[3]]) == want {
				add(at, at+m[2])
				cut = at + m[1]
				break
			}
		}
		if cut < 0 {
			break
		}
		at, want = cut, want+1
	}
	add(at, to)
	return marked
}

// afterCopies is the line after the last copy list.
func (l *letter) afterCopies() int {
	at := l.end
	for i := l.tail; i < l.end; i++ {
		if l.labels[i] == copyLabel {
			at = l.copyBlock(i, func(int, int) {})
			i = at - 1
		}
	}
	return at
}
