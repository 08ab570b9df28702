package directive

import (
	"strings"
	"unicode/utf8"
)

// footerLine is what a portal's page prints under a letter that was copied from it.
var footerLine = pattern(`^(?:সাইটটি শেষ হাল\s*-?\s*নাগাদ|সর্বশেষ হাল\s*-?\s*নাগাদ(?:করা হয়েছে)?\s*[:ঃ]|শেষ হাল\s*-?\s*নাগাদ(?:ের তারিখ)?\s*[:ঃ]|পরিকল্পনা ও বাস্তবায়নে|কারিগরি সহায়তায়|এটুআই|কপিরাইট|©|সর্বস্বত্ব|গুরুত্বপূর্ণ লিংক|সামাজিক যোগাযোগ|অভ্যন্তরীণ ই-সেবা|ডাউনলোড\s*[:|]?$|শেয়ার করুন|প্রিন্ট করুন|পিডিএফ ডাউনলোড|সর্বাধিক পঠিত|copyright|all rights reserved|share (?:on|with)|last updated?)`)

// imprint is the line of the press under a gazette.
var imprint = pattern(`(?:মুদ্রণালয়|প্রেস|অফিস)[^।]{0,60}কর্তৃক\s+(?:মুদ্রিত|প্রকাশিত)`)

// findFooter ends the letter where the foot of a portal's page begins: what stands there is the page's.
func (l *letter) findFooter() {
	for i := range l.lines {
		if imprint.MatchString(l.at(i)+" "+l.at(min(i+1, len(l.lines)-1))) && 2*i > len(l.lines) {
			l.end = i
			return
		}
		if i > 0 && !l.lines[i].blank() && footerLine.MatchString(strings.TrimLeft(l.at(i), "•-| ")) && utf8.RuneCountInString(l.at(i)) < referenceRunes {
			l.end = i
			return
		}
	}
}

// pageHeadLines is how far down a letterhead may stand under the head of a portal's page.
const pageHeadLines = 30

// skipPageHead leaves out what a portal's page prints above the letter that was copied from it. A subject up there is
// the page's title: it says the letter's subject where the letter has no label of its own, as it does not when its
// number and date come only after.
func (l *letter) skipPageHead() {
	title := -1
	for i := range min(l.end, pageHeadLines) {
		switch {
		case l.labels[i] == subjectLabel && subjectSigned.MatchString(l.at(i)) && title < 0:
			title = i
		case l.labels[i] == memoLabel && title < 0:
			return
		case governmentLine.MatchString(l.at(i)):
			if title < 0 {
				return
			}
			for k := range i {
				l.lines[k].junk = k != title && !l.lines[k].blank()
				if k != title {
					l.labels[k] = noLabel
				}
			}
			l.title = title
			return
		}
	}
}

var enclosureEntry = pattern(`পাতা|ফর্দ|কপি|ছক|প্রস্থ|সেট|ফরম|তালিকা|ছায়ালিপি|অনুলিপি|বিবরণী|নমুনা|সিডি|প্রতিবেদন`)

// findEnclosures marks the lists under the headings of enclosures, wherever they stand: what is enclosed is never
// what is asked for. A list ends at a blank line with no further entry after it, at another part of the letter, at
// running text and at the signature's name.
func (l *letter) findEnclosures() {
	for i := 0; i < l.end; i++ {
		if l.labels[i] != enclosureLabel || annexLead.MatchString(l.at(i)) {
			continue
		}
		l.inEncl[i] = true
		for k := i + 1; k < l.end; k++ {
			if l.lines[k].blank() || l.lines[k].junk {
				continue
			}
			s := l.at(k)
			counted := enumerated.MatchString(s) && !nameCue.MatchString(s)
			wrapped := !l.lines[k-1].blank() && l.inEncl[k-1] && k-1 > i && enclosureEntry.MatchString(s)
			alone := k == i+1 && enclosureEntry.MatchString(s) // one entry, without a mark
			if l.labels[k] != noLabel || !counted && !wrapped && !alone || l.isSentence(k) || opener.MatchString(markless(s)) {
				break
			}
			l.inEncl[k] = true
			i = k
		}
	}
}

// markless is a line without the mark before it.
func markless(s string) string { return strings.TrimLeft(s, "0123456789।.)( /-•") }
