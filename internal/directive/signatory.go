package directive

import (
	"strings"
	"unicode/utf8"
)

// posts are the words of posts that people sign under.
const posts = `জেলা প্রশাসক|কমিশনার|নির্বাহী|অফিসার|কর্মকর্তা|সচিব|পরিচালক|প্রোগ্রামার|চেয়ারম্যান|প্রকৌশলী|প্রশাসক|সহকারী|সহযোগী|মেয়র|সুপার(?:\s|$|,)|অধ্যক্ষ|শিক্ষক|ম্যাজিস্ট্রেট|প্রধান|পরিদর্শক|তত্ত্বাবধায়ক|সার্জন|ব্যবস্থাপক|রেজিস্ট্রার|নিয়ন্ত্রক|সুপারিনটেনডেন্ট|সম্পাদক|কমান্ড্যান্ট|প্রভাষক|রাষ্ট্রদূত|ভারপ্রাপ্ত|অতিরিক্ত দায়িত্ব|সদস্য|প্রতিনিধি|উপদেষ্টা|মন্ত্রী|সভাপতি|আহ্বায়ক|সমন্বয়ক|কোষাধ্যক্ষ|ক্যাশিয়ার|হিসাব\s?রক্ষক|বিশ্লেষক|স্থপতি|চিকিৎসক|ইনচার্জ|কমান্ডার|মহাপরিদর্শক|গভর্নর|নিরীক্ষক|পোস্টমাস্টার|মাস্টার(?:\s|$|,)|জজ(?:\s|$|,)|বিচারক|জেলার$|উপাচার্য|চ্যান্সেলর|প্রক্টর|কিউরেটর|গ্রন্থাগারিক|অধিনায়ক|কর্নেল|ব্রিগেডিয়ার|এনালিস্ট|অ্যানালিস্ট|স্টেশন|কন্ট্রোলার|ডিআইজি|আইজিপি|ডেপুটি|সিনিয়র|জুনিয়র|secretary|director|officer|commissioner|manager|chairman|engineer|programmer|registrar|judge`

var (
	signedLine = pattern(`^[(\["']*\s*(?:স্বাক্ষরিত|সাক্ষরিত|স্বাঃ|স্বাক্ষর|signed|sd)\s*(?:অস্পষ্ট|অপাঠ্য|আছে|রয়েছে)?\s*[/.\-:ঃ]*\s*[)\]"']*\s*$`)
	signedLead = pattern(`^[(\["']*\s*(?:স্বাক্ষরিত|সাক্ষরিত|স্বাঃ|signed|sd)\s*[)\]]?\s*[/.\-:ঃ]+\s*|^স্বা[ঃ:]\s*`)
	// behalfLine and orderLine say for whom or by whose order somebody signs.
	behalfLine = pattern(`(?:পক্ষে|পক্ষ থেকে|পক্ষ হতে|পক্ষে\s*,)\s*[,।:ঃ\-]*$|^পক্ষে\s*[:ঃ\-,]`)
	orderLine  = pattern(`(?:আদেশক্রমে|আদেশ ক্রমে|নির্দেশক্রমে|অনুমোদনক্রমে|অনুমতিক্রমে|আদেশানুসারে|by order)\s*[,।:ঃ\-]*$`)
	closing    = pattern(`^(?:আপনার|আপনাদের)\s*(?:একান্ত\s*)?(?:বিশ্বস্ত|অনুগত|একান্ত|বাধ্যগত)|^(?:বিনীত|ধন্যবাদ|যথাযথ|নিবেদক|একান্তভাবে|শুভেচ্ছ|আন্তরিক|বিশ্বস্ত|সবিনয়|নিবেদন|ইতি|শ্রদ্ধান্তে|yours|sincerely|thank)`)
	// notName is what a line of a signature says besides a name: post, office, place with its sign, contact.
	notName   = pattern(`শাখা(?:[\s,।)(-]|$)|বিভাগ|মন্ত্রণালয়|কার্যালয়|অধিদপ্তর|বোর্ড|ব্যাংক|ফোন|মোবাইল|ই-?মেইল|ফ্যাক্স|@|বাংলাদেশ|পরিষদ|আদালত|কারাগার|অফিস|^\(?(?:বিসিএস|এমবিবিএস|এফসিপিএস|পিএইচ\.?\s?ডি|এলএল\.?বি|এমপিএইচ|এমফিল|পরিচিতি|আইডি|কোড)|` + posts)
	honorific = pattern(`^(?:(?:মোঃ|মো:|মো\.|মোহাঃ|মুহাঃ|মোছাঃ|মোসাঃ|মোছা:|মোসা:|ড\.|ডঃ|ড:|ডাঃ|ডা\.|ডা:|প্রকৌঃ|প্রকৌ\.|ইঞ্জিঃ|লেঃ|লে:)\s*\S|` +
		`(?:md\.?|mr\.?|dr\.?|মোহাম্মদ|মুহাম্মদ|জনাব|বেগম|প্রফেসর|কৃষিবিদ|এ\.?\s?কে\.?\s?এম\.?|এস\.?\s?এম\.?|এ\.?\s?বি\.?\s?এম\.?|আ\.?\s?ন\.?\s?ম\.?|শেখ|সৈয়দ|মিজ|মিসেস|শ্রী|কাজী|খন্দকার|চৌধুরী|সরদার|মুন্সী|এম\.?|কে\.?\s?এম\.?|এ\.?\s?এস\.?\s?এম\.?|অধ্যাপক|বীর মুক্তিযোদ্ধা|মিস|` +
		`প্রকৌশলী\s+(?:মোঃ|মো:|মো\.|মোহাম্মদ|মুহাম্মদ|মোছাঃ|শেখ|সৈয়দ|কাজী|এ\.?\s?কে|এস\.?\s?এম))\s+\S)`)
	nameShape = pattern(`^[(\["']*\s*[\p{L}\p{M}.:ঃ'\-,]+(?:\s+[\p{L}\p{M}.:ঃ'\-,()]+){1,7}\s*[)\]"']*\s*[,]?$`)
)

// signatoryName is the line of the name between two lines of a signature, after the day, the words for whom and
// by whose order, the signature itself and a closing; -1 where the block begins as it should. sure is false where the
// line taken for the name may be something else.
func (l *letter) signatoryName(first, last int) (name int, sure bool) {
	begin, signed := -1, -1
	for i := first; i < last; i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		if l.signs(i) && begin < 0 && signed < 0 {
			signed = i
		}
		if l.aboveName(i) {
			continue
		}
		if l.isName(i) {
			return i, true
		}
		if begin < 0 {
			begin = i
		}
		break
	}
	switch {
	case signed >= 0 && (begin < 0 || signed < begin):
		return -1, true // the signature stands for the name, which the letter does not print
	case begin < 0:
		return -1, false
	}
	for i := begin + 1; i+1 < last; i++ { // something else stands over the name
		if !l.lines[i].blank() && l.isName(i) && !notName.MatchString(l.at(i)) && notName.MatchString(l.at(i+1)) && !enumerated.MatchString(l.at(i+1)) {
			return i, false
		}
	}
	return begin, notName.MatchString(l.at(begin)) && !l.namedOutside(first, last)
}

// namedOutside tells whether a name stands over a post outside the block: then the block may be the addressee.
func (l *letter) namedOutside(first, last int) bool {
	for i := l.body; i+1 < l.tail; i++ {
		if i+1 < first || i >= last {
			next, broken := i+1, false // between the two a page may end
			for next+1 < l.tail && (l.lines[next].blank() || l.lines[next].junk) {
				broken = broken || l.lines[next].junk
				next++
			}
			if next > i+1 && !broken {
				continue
			}
			if l.labels[i] == noLabel && !enumerated.MatchString(l.at(i)) && !enumerated.MatchString(l.at(next)) && l.isName(i) && notName.MatchString(l.at(next)) {
				return true
			}
		}
	}
	return false
}

// signs tells whether line i stands for the signature itself.
func (l *letter) signs(i int) bool {
	return signedLine.MatchString(l.at(i)) || strings.Trim(l.at(i), "() .") == ""
}

// aboveName tells whether line i is what stands over a name: the signature, its day, for whom, by whose order, a closing.
func (l *letter) aboveName(i int) bool {
	s := l.at(i)
	return l.signs(i) || l.onlyDay(i) || behalfLine.MatchString(s) || orderLine.MatchString(s) || closing.MatchString(s)
}

// onlyDay tells whether line i is a day and nothing else: written over a signature.
func (l *letter) onlyDay(i int) bool {
	ln := l.lines[i]
	rest := l.s[ln.from:ln.to]
	days := l.days(ln.from, ln.to)
	if len(days) == 0 {
		return false
	}
	left := len(rest)
	for _, d := range days {
		left -= d.to - d.from
	}
	return left <= len("তারিখঃ খ্রিঃ বঙ্গাব্দ") && !honorific.MatchString(rest) && onlySigns.MatchString(l.s[ln.from:days[0].from])
}

var onlySigns = pattern(`^[\s()/:ঃ.\-]*(?:তারিখ|তাং)?[\s()/:ঃ.\-]*$`)

// isName tells whether line i reads like a person's name, whatever stands around it.
func (l *letter) isName(i int) bool {
	from, to := l.bareName(i)
	s := l.s[from:to]
	if honorific.MatchString(s) && utf8.RuneCountInString(s) < bodyRunes {
		return true
	}
	return nameShape.MatchString(s) && utf8.RuneCountInString(s) <= 45 && !notName.MatchString(s) && !strings.Contains(s, "।") && !l.isSentence(i) &&
		!strings.Contains(s, ",") && !sentenceEnd.MatchString(s)
}

// bareName is the name of line i without brackets, the word "signed" before it, and a day behind it.
func (l *letter) bareName(i int) (from, to int) {
	from, to = l.trim(l.lines[i].from, l.lines[i].to, "|•-", "|,")
	if m := signedLead.FindStringIndex(l.s[from:to]); m != nil && m[1] < to-from {
		from, to = l.trim(from+m[1], to, "", "")
	}
	if m := twoNames.FindStringIndex(l.s[from:to]); m != nil {
		to = from + m[0] + 1
	}
	if m := personalNumber.FindStringIndex(l.s[from:to]); m != nil && m[0] > 0 {
		to = from + m[0]
	}
	if at := strings.IndexByte(l.s[from:to], ','); at > 0 && notName.MatchString(l.s[from+at:to]) { // "…, উপসচিব"
		to = from + at
	}
	for _, d := range l.days(from, to) {
		if d.from > from {
			_, to = l.trim(from, d.from, "", "(-/,")
			break
		}
	}
	if s := l.s[from:to]; strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		from, to = l.trim(from, to, "(", ")")
	}
	return from, to
}

// twoNames stand side by side where two have signed: the first is taken.
var twoNames = plain(`\)\s*\(`)

// personalNumber is the number of an officer behind the name.
var personalNumber = pattern(`\s*\(\s*(?:পরিচিতি নং|আইডি নং|আইডি|নং)?\s*[-:ঃ]?\s*[0-9]{4,}\s*\)\s*$`)

// surelyName tells whether line i is a person's name by its own look: with an honorific or in brackets.
func (l *letter) surelyName(i int) bool {
	from, to := l.bareName(i)
	s := l.s[from:to]
	bracketed := strings.HasPrefix(l.at(i), "(") && strings.HasSuffix(l.at(i), ")")
	return l.isName(i) && (honorific.MatchString(s) || bracketed && !l.signs(i))
}

// namesSomebody tells whether, in a block without any post that is known, a name stands at its head.
func (l *letter) namesSomebody(first, last int) bool {
	for i := first; i < last; i++ {
		if !l.lines[i].blank() && !l.lines[i].junk && !l.aboveName(i) {
			return l.isName(i) && last-i > 1
		}
	}
	return false
}
