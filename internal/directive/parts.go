package directive

import (
	"strings"
	"unicode/utf8"
)

// label is what a line of a letter begins with.
type label int

const (
	noLabel label = iota
	memoLabel
	dateLabel
	subjectLabel
	referenceLabel
	toLabel
	enclosureLabel
	copyLabel
	numberLabel // the number of a notice, circular or order: a memo number where the head has no other
)

const lead = `^[\s•\-|]*`

// memoHeadWords are what may stand before a memo number.
const memoHeadWords = `(?:(?:স্মারক|সারক|স্বারক|স্মরক|স্মারক\s*পত্র)(?:\s*(?:নং|নম্বর|নাম্বার|সংখ্যা|no))?|(?:(?:ডি\.?\s?ও\.?|আধা\s*-?\s*সরকারি)\s*)?(?:পত্র|নথি)\s*(?:নং|নম্বর|সংখ্যা)|ডি\.?\s?ও\.?\s*(?:নং|নম্বর)|(?:নং|নম্বর|নাম্বার)|memo\s*(?:no|number)?)` +
	`(?:\s*[.:ঃ\-=]+\s*|\s+|$)`

var (
	memoLead      = pattern(lead + memoHeadWords)
	dateLead      = pattern(lead + `(?:তারিখ|date)\s*(?:[:ঃ\-=.]+\s*|\s|$)`)
	subjectLead   = pattern(lead + `(?:বিষয়|subject|sub)(?:বস্তু)?\s*(?:[:ঃ\-=।.]+\s*|\s|$)`)
	subjectSigned = pattern(lead + `(?:বিষয়|subject|sub)\s*[:ঃ\-=]`)
	referenceLead = pattern(lead + `(?:সূত্র|সুত্র|বরাত|ref|reference)\s*(?:নং|স্মারক)?\s*(?:[:ঃ\-=।.]+|\s|$)`)
	toLead        = pattern(lead + `(?:(?:প্রাপক|বরাবর|বিতরণ|দৃষ্টি আকর্ষণ)(?:\s|[:ঃ,।(\-]|$)|(?:প্রতি|সদয় কার্যার্থে|কার্যার্থে|জরুরি কার্যার্থে|to)\s*(?:\([^)]*\)\s*)?(?:[:ঃ,।\-]|$))`)
	enclosureLead = pattern(lead + `(?:(?:সংযুক্তি|সংযুক্ত|সংযোজনি|সংলগ্নি|সংলাগ)(?:সমূহ|পত্র)?(?:\s*(?:কাগজপত্র|কাগজাদি|দলিলাদি|দলিলপত্র|তালিকা|বর্ণনামতে|নিম্নরূপ|মোতাবেক))?\s*(?:\([^()]{0,60}\)\s*)?(?:[:ঃ\-.।=]|$|[0-9]{1,3}\s*(?:\([^()]{1,20}\)\s*)?(?:টি|পাতা|ফর্দ|কপি|প্রস্থ|সেট|খানা))|(?:enclosures?|encl)\s*(?:\([^()]{0,60}\)\s*)?[:ঃ\-.])`)
	numberLead    = pattern(lead + `(?:[^\s:ঃ]{1,20}\s+){0,2}(?:নোটিশ|বিজ্ঞপ্তি|সার্কুলার|সার্কুলার\s*লেটার|পরিপত্র|প্রজ্ঞাপন|আদেশ|circular|notice|order)\s*(?:নং|নম্বর|নাম্বার|no)\s*[.:ঃ\-=]*\s*`)
	annexLead     = pattern(lead + `(?:সংযোজনি|পরিশিষ্ট|ছক)\s*[-:]?\s*['"(]?(?:[0-9]{1,2}|[\x{0995}-\x{09b9}])['")]?\s*(?:[:ঃ।)]|$)`)
	copyLead      = pattern(lead + `(?:[0-9]+\s*[।.)]\s*)?(?:(?:সদয়|স্বদয়)?\s*(?:অবগতি|জ্ঞাতার্থে|জ্ঞাতব্য|কার্যার্থে|প্রয়োজনীয় ব্যবস্থা)[^।]{0,160}?)?(?:অনুলিপি|অনুলিপী|কপি প্রেরণ|copy (?:to|forwarded))`)
	noticeLead    = pattern(lead + `(?:সদয়\s*)?(?:জ্ঞাতার্থে|অবগতির জন্য|অবগতি ও)[^।]{0,120}(?:[:ঃ\-]\s*$|জ্যেষ্ঠতা[^।]{0,30}$)`)
	opener        = pattern(`^(?:উপর্যুক্ত|উপরোক্ত|উপরিউক্ত|উপরে উল্লিখিত|উপর্যুক্ত|উপরের|উল্লিখিত|উল্লেখিত|সূত্রোক্ত|সুত্রস্থ|সূত্রস্থ|এমতাবস্থায়|এমতবস্থায়|এ অবস্থায়|এঅবস্থায়|এতদবস্থায়|এ প্রেক্ষিতে|সে প্রেক্ষিতে|এ পরিপ্রেক্ষিতে|এতৎপ্রেক্ষিতে|এতদপ্রেক্ষিতে|` +
		`এতদ্বারা|এতদসংক্রান্ত|অতএব|আদিষ্ট|নির্দেশক্রমে|জনস্বার্থে|জনাব\s*(?:[,।:ঃ]|$)|মহোদয়|প্রিয় |মহাত্মন|যথাযথ সম্মান|উল্লেখ্য|বিষয়টি|গত [0-9]|বর্ণিত|বর্ণিতাবস্থায়|তৎপ্রেক্ষিতে|যেহেতু|উক্ত|এছাড়া|তাছাড়া|ইহা|এটি|এ বিষয়ে|এ লক্ষ্যে|বিষয়োক্ত|অন্যথায়|সদয় অবগতি|the undersigned|i am directed|with reference|in reference|please |kindly |you are )`)
)

// labelOf is the label that a folded line begins with, and where its value starts in the line.
func labelOf(s string) (label, int) {
	// The order matters: "অনুলিপি" and "সূত্র" lines may hold a memo label of their own.
	if m := copyLead.FindStringIndex(s); m != nil && utf8.RuneCountInString(s) < 260 {
		return copyLabel, m[1]
	}
	if noticeLead.MatchString(s) {
		return copyLabel, len(s)
	}
	if m := referenceLead.FindStringIndex(s); m != nil {
		return referenceLabel, m[1]
	}
	if m := subjectLead.FindStringIndex(s); m != nil {
		return subjectLabel, m[1]
	}
	if m := toLead.FindStringIndex(s); m != nil {
		return toLabel, m[1]
	}
	if m := enclosureLead.FindStringIndex(s); m != nil {
		return enclosureLabel, m[1]
	}
	if m := memoLead.FindStringIndex(s); m != nil {
		return memoLabel, m[1]
	}
	if m := dateLead.FindStringIndex(s); m != nil {
		return dateLabel, m[1]
	}
	if m := numberLead.FindStringIndex(s); m != nil && strings.ContainsAny(s[m[1]:min(len(s), m[1]+40)], "0123456789") {
		return numberLabel, m[1]
	}
	return noLabel, 0
}

// letter is a view cut into the parts of a letter, all as indexes of lines.
type letter struct {
	*view
	labels  []label
	values  []int  // byte of the view where the value after a label begins
	subject int    // line of the subject; -1 where none is labelled
	title   int    // line of a portal page's title above the letterhead, which says the subject; -1 where none is
	body    int    // first line after subject, references and a top addressee
	tail    int    // first line of addressee, repeated memo number or copies
	end     int    // where the letter ends: a second letter may follow
	inRef   []bool // lines of the reference: other letters' numbers and dates
	inEncl  []bool // lines of a list of enclosures
}

// bodyRunes is the length from which an unlabelled line is taken for running text.
const bodyRunes = 75

func newLetter(v *view) *letter {
	l := &letter{view: v, subject: -1, title: -1}
	l.skipMailHead()
	l.cutHeads()
	l.partColumns()
	l.labels, l.values = make([]label, len(l.lines)), make([]int, len(l.lines))
	l.inRef, l.inEncl = make([]bool, len(l.lines)), make([]bool, len(l.lines))
	l.end = len(l.lines)
	for i, ln := range v.lines {
		if ln.blank() || ln.junk {
			continue
		}
		kind, at := labelOf(v.at(i))
		l.labels[i], l.values[i] = kind, ln.from+at
	}
	l.ownReference()
	l.findFooter()
	l.findEnclosures()
	l.skipPageHead()
	l.findSubject()
	l.findBody()
	l.findTail()
	return l
}

var (
	referenceNumber = pattern(lead + `(?:সূত্র|সুত্র|ref|reference)\s*(?:নং|নম্বর|no)?\s*[.:ঃ\-]+\s*`)
	othersLetter    = pattern(`স্মারক|পত্র|তারিখের|প্রজ্ঞাপন|আইন`)
)

// ownReference takes a reference that stands above the subject, where the head has no memo number, for that number:
// companies label theirs so.
func (l *letter) ownReference() {
	at := -1
	for i := range min(len(l.lines), maxHeadLines) {
		switch l.labels[i] {
		case memoLabel, numberLabel:
			return
		case referenceLabel:
			if m := referenceNumber.FindStringIndex(l.at(i)); m != nil && at < 0 && !othersLetter.MatchString(l.at(i)[m[1]:]) && strings.ContainsAny(l.at(i)[m[1]:], "0123456789") {
				at = i
				l.values[i] = l.lines[i].from + m[1]
			}
		case subjectLabel:
			if at >= 0 {
				l.labels[at] = memoLabel
			}
			return
		}
	}
}

var (
	mailHead    = plain(`^(?:from|sent|to|cc|subject|date|forwarded message)\s*:`)
	forwardHead = pattern(`বিষয়\s*[:ঃ]`)
)

// skipMailHead leaves out what stands above the letterhead of a letter that was copied out of a mail: its
// Subject and Date are the mail's.
func (l *letter) skipMailHead() {
	mail := false
	for i := range l.lines {
		switch {
		case forwardHead.MatchString(l.at(i)):
			return
		case governmentLine.MatchString(l.at(i)):
			for k := 0; mail && k < i; k++ {
				l.lines[k].junk = !l.lines[k].blank()
			}
			return
		}
		mail = mail || mailHead.MatchString(l.at(i))
	}
}

// findSubject takes the first labelled subject; one with a sign after the label wins over a line that
// merely begins with the word.
func (l *letter) findSubject() {
	for i, kind := range l.labels {
		if kind != subjectLabel || i == l.title {
			continue
		}
		if subjectSigned.MatchString(l.at(i)) {
			l.subject = i
			return
		}
		if l.subject < 0 && utf8.RuneCountInString(l.at(i)) < 300 {
			l.subject = i
		}
	}
}

// findBody finds the first line of the letter's own text: after subject, references and an addressee that
// stands above the text.
func (l *letter) findBody() {
	var at int
	if l.subject < 0 {
		at = l.firstText()
	} else {
		at = l.subjectEnd()
	}
	for at < l.end {
		switch {
		case l.lines[at].blank() || l.lines[at].junk:
			at++
			continue
		case l.labels[at] == referenceLabel:
			at = l.markReference(at)
			continue
		case l.labels[at] == toLabel && l.textAfter(at):
			for at++; at < l.end && !l.lines[at].blank() && l.labels[at] != referenceLabel && !l.isText(at); {
				at++
			}
			continue
		case l.labels[at] == memoLabel || l.labels[at] == dateLabel || l.labels[at] == numberLabel:
			at++
			continue
		}
		break
	}
	l.body = min(at, l.end)
}

// firstText is the first line of running text, for a letter without a labelled subject.
func (l *letter) firstText() int {
	for i := range l.end {
		if l.labels[i] == referenceLabel || l.labels[i] == noLabel && l.isText(i) && !l.announces(i) {
			return i
		}
	}
	return l.end
}

// announces tells whether line i is a heading rather than text for all its length: nothing of a letterhead's
// head has been seen yet and a number or date follows.
func (l *letter) announces(i int) bool {
	if !looksLike.MatchString(l.at(i)) || opener.MatchString(l.at(i)) {
		return false
	}
	for k := i + 1; k < min(l.end, i+8); k++ {
		if l.labels[k] == memoLabel || l.labels[k] == dateLabel {
			return true
		}
	}
	return false
}

var (
	// finite are verbs and phrases that end a sentence: a subject, an address or a name has none.
	finite = pattern(`(?:^|\s)(?:হলো|হ'লো|হ'ল|হল|হইল|হয়েছে|হইয়াছে|হয়েছিল|যাচ্ছে|যাইতেছে|রয়েছে|আছে|নেই|নাই|নয়|করুন|করবেন|করিবেন|হবে|হইবে|পারে|হয়|হয় না|যায়|দিন|দিবেন|দেবেন|পাঠান|পাঠাবেন|রাখুন|রাখবেন|জানান|জানাবেন|জানাচ্ছি|করছি|হচ্ছে|হইতেছে|হচ্ছে না|গেছে|গিয়াছে|ছিল|হোক|হউক|যাবে|হবে না|যাবে না|হয়নি|যায়নি|করেনি|করেছে|করেছেন|করিল|করিলেন|করিয়াছে|করিয়াছেন|করল|করলেন|করবে|করিবে|করেন|করা হলো|বাধ্যতামূলক|আবশ্যক|প্রয়োজন)\s*(?:[।;?]|[:ঃ]\s*-?|-)?\s*$`)
	// within: a danda with more after it, which stands in running text and not after an abbreviation.
	sentences  = pattern(`\S{3,}\s*।\s+\S{2,}`)
	salutation = pattern(`^(?:জনাব|মহোদয়|মহাশয়|প্রিয় মহোদয়|মহাত্মন|স্যার|dear sir|sir)\s*[,।:ঃ/]*\s*(?:মহোদয়)?\s*[,।:ঃ]*$`)
)

// isText tells whether line i is running text: long, opening as letters do, or with a verb as sentences have.
func (l *letter) isText(i int) bool {
	s := l.at(i)
	return utf8.RuneCountInString(s) > bodyRunes || salutation.MatchString(s) ||
		opener.MatchString(strings.TrimLeft(s, "0123456789।.)( ")) || l.isSentence(i)
}

// isSentence tells whether line i has a verb where sentences have theirs.
func (l *letter) isSentence(i int) bool {
	s := l.at(i)
	return finite.MatchString(s) || sentences.MatchString(s) && finite.MatchString(s[:strings.Index(s, "। ")+len("।")])
}

// textAfter tells whether running text still follows the block that begins at line i: then the block is
// an addressee at the top, not the tail.
func (l *letter) textAfter(i int) bool {
	for k := i + 1; k < min(i+14, l.end); k++ {
		if l.labels[k] == copyLabel || l.labels[k] == memoLabel {
			return false
		}
		if l.labels[k] == noLabel && !l.inEncl[k] && l.isText(k) {
			return true
		}
	}
	return false
}

// findTail finds where the letter's own text ends. A second letterhead ends the letter.
func (l *letter) findTail() {
	heads := 0
	memoSeen := false
	for i := range l.end {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		if governmentLine.MatchString(l.at(i)) {
			heads++
			if heads > 1 && i > l.body {
				l.end = i
				break
			}
		}
		if i > l.body && l.labels[i] == memoLabel {
			memoSeen = true
		}
		if i > l.body && memoSeen && l.labels[i] == subjectLabel && subjectSigned.MatchString(l.at(i)) {
			l.end = l.headBefore(i)
			break
		}
	}
	l.tail = l.end
	for i := l.body; i < l.end; i++ {
		switch l.labels[i] {
		case copyLabel:
			l.tail = i
			return
		case toLabel:
			if !l.textAfter(i) {
				l.tail = i
				return
			}
		case memoLabel:
			if l.repeatsMemo(i) {
				l.tail = i
				return
			}
		}
	}
}

// repeatsMemo tells whether line i is the memo number again above the copies, not the number of another letter
// with which a line of the text happens to begin.
func (l *letter) repeatsMemo(i int) bool {
	from, to, ok := l.memoValue(l.values[i], i)
	if !ok || l.textAfter(i) {
		return false
	}
	rest := l.s[min(to, l.lines[i].to):max(to, l.lines[i].to)]
	if m := memoStop.FindStringIndex(rest); m != nil {
		rest = rest[:m[0]]
	}
	return from < to && utf8.RuneCountInString(rest) < restRunes
}

// headBefore is the first line of the letterhead above a second subject: the block that holds its memo.
func (l *letter) headBefore(i int) int {
	for k := i - 1; k > l.body; k-- {
		if l.labels[k] == memoLabel {
			for k > l.body+1 && !l.lines[k-1].blank() {
				k--
			}
			return k
		}
	}
	return i
}

// bytes are the bytes of the lines from … to (not included).
func (l *letter) bytes(from, to int) (int, int) {
	if from >= to || from >= len(l.lines) {
		return 0, 0
	}
	return l.lines[from].from, l.lines[to-1].to
}
