package directive

import (
	"strings"
	"unicode/utf8"
)

// maxSignatureLines bounds a signature block: name, designation, place, phones, mail.
const maxSignatureLines = 10

var (
	signatureCue = pattern(`স্বাক্ষর|সাক্ষর|জেলা প্রশাসক|কমিশনার|নির্বাহী|অফিসার|কর্মকর্তা|সচিব|পরিচালক|প্রোগ্রামার|চেয়ারম্যান|প্রকৌশলী|মহাপরিচালক|প্রশাসক|উপসচিব|সহকারী|মেয়র|ফোন|ই-?মেইল|মোবাইল|সুপার|অধ্যক্ষ|শিক্ষক|ম্যাজিস্ট্রেট|প্রধান|পরিদর্শক|তত্ত্বাবধায়ক|সার্জন|ব্যবস্থাপক|রেজিস্ট্রার|নিয়ন্ত্রক|সুপারিনটেনডেন্ট|সম্পাদক|মহাব্যবস্থাপক|কমান্ড্যান্ট|প্রভাষক|অধ্যাপক|রাষ্ট্রদূত|secretary|director|officer|commissioner`)
	closing      = pattern(`^(?:আপনার\s*(?:বিশ্বস্ত|অনুগত|একান্ত)|বিনীত|ধন্যবাদ|যথাযথ|নিবেদক|একান্তভাবে|শুভেচ্ছ)`)
	enumerated   = pattern(`^[\s•\-|]*\(?(?:[0-9]{1,2}|\p{L}|[ivx]{1,5})\s*(?:[)।|:]|\.\s|\s-\s)|^(?:[0-9]{1,2}|\p{L})\t|^\||^[•\-]\s|\t[^\t\n]+\t`)
	nameCue      = pattern(`^(?:\(?\s*(?:স্বাক্ষর|সাক্ষর)|মোঃ|মো:|মোহাম্মদ|মোছাঃ|মোসাঃ|ড\.|ডাঃ|জনাব|\([^()]{4,60}\)$)`)
	sentenceEnd  = pattern(`(?:হলো|হল|হইল|করবেন|করা|হবে|যাচ্ছে|হয়েছে|অনুরোধ|প্রসঙ্গে|নাগাদ|আপলোড|হালনাগাদকরণ|করণ|সন্নিবেশ|তথ্য)\s*[।.;]?$`)
)

// readSignature takes the block under the text, bottom up from the addressee or the copies; where it
// stands below the copies, from there. It gives the line where the block begins, which ends the body.
func (l *letter) readSignature(u *Understood) (start int) {
	first, last := l.signature(l.body, l.tail)
	if first >= last && l.tail < l.end {
		if from := l.afterCopies(); from < l.end {
			if f, t := l.signature(from, l.end); f < t {
				l.takeSignature(u, f, t)
			}
		}
		return l.tail
	}
	if first >= last {
		return l.tail
	}
	l.takeSignature(u, first, last)
	return first
}

// signature finds the block between two lines; first == last where there is none.
func (l *letter) signature(from, to int) (first, last int) {
	last = to
	for last > from && (l.lines[last-1].blank() || l.lines[last-1].junk) {
		last--
	}
	first = last
	kept, gap, cue := 0, false, false
	for i := last - 1; i >= from && kept < maxSignatureLines; i-- {
		if l.lines[i].blank() || l.lines[i].junk {
			gap = gap || l.lines[i].blank()
			continue
		}
		s := l.at(i)
		n := utf8.RuneCountInString(s)
		if n > bodyRunes || l.labels[i] != noLabel && l.labels[i] != dateLabel || enumerated.MatchString(s) && !nameCue.MatchString(s) ||
			opener.MatchString(s) || strings.HasSuffix(s, "।") && (n > 45 || sentenceEnd.MatchString(s)) {
			break
		}
		if gap && kept > 0 && l.bodyBlock(i, from) {
			break
		}
		first, gap = i, false
		kept++
		cue = cue || signatureCue.MatchString(s)
		if nameCue.MatchString(s) && !strings.HasPrefix(s, "(") && cue && !l.signedAbove(i, from) {
			break
		}
	}
	for first < last && (l.lines[first].blank() || closing.MatchString(l.at(first)) || l.labels[first] == dateLabel) {
		first++
	}
	if !cue || first >= last {
		return to, to
	}
	return first, l.withoutAddressee(first, last)
}

var contactCue = pattern(`ফোন|ই-?মেইল|মোবাইল|ফ্যাক্স|@`)

// withoutAddressee ends a block where, after blank lines, a second person stands: an addressee without
// its label. Name, designation, place and phone of the signatory may themselves lie apart.
func (l *letter) withoutAddressee(first, last int) int {
	signed := false
	for i := first; i < last; i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		s := l.at(i)
		person := signatureCue.MatchString(s) && !contactCue.MatchString(s) && !strings.HasPrefix(s, "(")
		if person && signed && l.lines[i-1].blank() {
			return i
		}
		signed = signed || person
	}
	return last
}

// signedAbove tells whether the line above is the "(স্বাক্ষরিত)" of a block.
func (l *letter) signedAbove(i, from int) bool {
	for k := i - 1; k >= from && k > i-4; k-- {
		if !l.lines[k].blank() && !l.lines[k].junk {
			return nameCue.MatchString(l.at(k))
		}
	}
	return false
}

// bodyBlock tells whether the lines that end with i, up to a blank one, are running text or a list.
func (l *letter) bodyBlock(i, from int) bool {
	for k := i; k >= from && k > i-maxItemLines && !l.lines[k].blank(); k-- {
		s := l.at(k)
		if utf8.RuneCountInString(s) > bodyRunes || enumerated.MatchString(s) && !nameCue.MatchString(s) || opener.MatchString(s) || sentenceEnd.MatchString(s) {
			return true
		}
	}
	return false
}

func (l *letter) takeSignature(u *Understood, first, last int) {
	var whole Span
	for i := first; i < last; i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		from, to := l.trim(l.lines[i].from, l.lines[i].to, "|", "|")
		if from >= to {
			continue
		}
		sp := l.span(from, to)
		if len(u.Signatory) == 0 {
			whole.From = sp.From
		}
		whole.To = sp.To
		u.Spans[entryField("signatory", len(u.Signatory))] = sp
		u.Signatory = append(u.Signatory, l.text(from, to))
	}
	if len(u.Signatory) > 0 {
		u.Spans["signatory"] = whole
	}
}

var (
	copyMark    = pattern(`^[\s•\-|]*\(?([0-9]{1,3}|[\x{0985}-\x{09b9}])(?:\s*[)।.|:](?:\)|\s*)|\s*-\s|\t|\s+)\s*`)
	copyInside  = pattern(`[\s;।,]([0-9]{1,2})\s*[)।]\s*`)
	copyHeading = pattern(`(?:জন্য|জ্ঞাতার্থে|কার্যার্থে|অবগতি|প্রেরণ|করা হলো|হলো|নয়|\))\s*\)?\s*[।]?\s*$`)
	forAction   = pattern(`কার্যার্থে`) // a second list, of those who must act
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
	}
}

// maxCopies bounds the copy list; the longest seen have some dozens.
const maxCopies = 300

// copyBlock reads one list and gives the line after it.
func (l *letter) copyBlock(heading int, add func(from, to int)) int {
	rest := l.headingRest(heading)
	marked := false
	if rest < l.lines[heading].to {
		marked = l.copyEntries(rest, l.lines[heading].to, add)
	}
	for i := heading + 1; i < l.end; i++ {
		ln := l.lines[i]
		s := l.at(i)
		switch {
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
			add(l.trim(ln.from, ln.to, "•-|", "|"))
		}
	}
	return l.end
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
	if m == nil || strings.TrimSpace(s[m[1]:]) == "" || copyHeading.MatchString(strings.TrimRight(s, " :ঃ-।")) {
		return end
	}
	return at + m[1]
}

// wrapped is the end of an entry that goes on in the next lines, and the line after it.
func (l *letter) wrapped(i int) (to, next int) {
	to, next = l.lines[i].to, i+1
	for next < min(l.end, i+4) {
		s := l.at(next)
		if l.lines[next].blank() || l.lines[next].junk || l.labels[next] != noLabel || copyMark.MatchString(s) ||
			strings.HasSuffix(l.s[:to], "।") || nameCue.MatchString(s) || signatureCue.MatchString(s) && !strings.HasSuffix(l.s[:to], ",") && !strings.HasSuffix(l.s[:to], "ও") {
			return to, next
		}
		to = l.lines[next].to
		next++
	}
	return to, next
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
