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
const memoHeadWords = `(?:(?:স্মারক|সারক|স্বারক|স্মরক|স্মাঃ|স্মাঃ\s*পত্র|স্মারক\s*পত্র)(?:\s*(?:নং|নম্বর|নাম্বার|সংখ্যা|no))?|(?:(?:ডি\.?\s?ও\.?|আধা\s*-?\s*সরকারি)\s*)?(?:পত্র|নথি)\s*(?:নং|নম্বর|সংখ্যা)|ডি\.?\s?ও\.?\s*(?:নং|নম্বর)|(?:নং|নম্বর|নাম্বার)|memo\s*(?:no|number)?)` +
	`(?:\s*[.:ঃ\-=]+\s*|\s+|$)`

var (
	memoLead      = pattern(lead + memoHeadWords)
	dateLead      = pattern(lead + `(?:তারিখ|date)\s*(?:[:ঃ\-=.]+\s*|\s|$)`)
	subjectLead   = pattern(lead + `(?:বিষয়|subject|sub)(?:বস্তু)?\s*(?:[:ঃ\-=।.]+\s*|\s|$)`)
	subjectSigned = pattern(lead + `(?:বিষয়|subject|sub)\s*[:ঃ\-=]`)
	referenceLead = pattern(lead + `(?:সূত্র|সুত্র|বরাত|ref\.?|reference)\s*(?:নং|নম্বর|স্মারক|no\.?|number)?\s*(?:[:ঃ\-=।.]+|\s|$)`)
	toLead        = pattern(lead + `(?:(?:প্রাপক|বরাবর|বিতরণ|দৃষ্টি আকর্ষণ)(?:\s|[:ঃ,।(\-]|$)|(?:প্রতি|সদয় কার্যার্থে|কার্যার্থে|জরুরি কার্যার্থে|কার্যার্থে বিতরণ|to|distribution)\s*(?:\([^)]*\)\s*)?(?:[:ঃ,।\-]|$))`)
	enclosureLead = pattern(lead + `(?:(?:সংযুক্তি|সংযুক্ত|সংযোজনি|সংলগ্নি|সংলাগ)(?:সমূহ|পত্র)?(?:\s*(?:আকারে|হিসেবে|হিসাবে)\s*[^\s:ঃ]{0,20})?(?:\s*(?:কাগজপত্র|কাগজাদি|দলিলাদি|দলিলপত্র|তালিকা|বর্ণনামতে|নিম্নরূপ|মোতাবেক))?\s*(?:\([^()]{0,60}\)\s*)?(?:[:ঃ\-.।=]|$|[0-9]{1,3}\s*(?:\([^()]{1,20}\)\s*)?(?:টি|পাতা|ফর্দ|কপি|প্রস্থ|সেট|খানা))|(?:enclosures?|encl)\s*(?:\([^()]{0,60}\)\s*)?[:ঃ\-.])`)
	numberLead    = pattern(lead + `(?:[^\s:ঃ]{1,20}\s+){0,2}(?:এস\.?\s?আর\.?\s?ও\.?|নোটিশ|বিজ্ঞপ্তি|সার্কুলার|সার্কুলার\s*লেটার|পরিপত্র|প্রজ্ঞাপন|আদেশ|circular|notice|order)\s*(?:নং|নম্বর|নাম্বার|no)\s*[.:ঃ\-=]*\s*`)
	annexLead     = pattern(lead + `(?:সংযোজনি|পরিশিষ্ট|ছক)\s*[-:]?\s*['"(]?(?:[0-9]{1,2}|[\x{0995}-\x{09b9}])['")]?\s*(?:[:ঃ।)]|$)`)
	copyLead      = pattern(lead + `(?:[0-9]+\s*[।.)]\s*)?(?:(?:সদয়|স্বদয়|বিনীত)?\s*(?:অবগতি|জ্ঞাতার্থে|জ্ঞাতব্য|কার্যার্থে|প্রয়োজনীয় ব্যবস্থা)[^।]{0,160}?|(?:সদয়|স্বদয়|বিনীত)\s*)?(?:অনুলিপি|অনুলিপী|প্রতিলিপি|কপি প্রেরণ|সিসি\s*[:ঃ\-]|cop(?:y|ies)\s*(?:to|for|forwarded|[:\-])|c\.?c\.?\s*[:\-])`)
	// copySentence is a heading that says in a sentence to whom the copies go.
	copySentence = pattern(lead + `[^।:]{0,80}(?:কর্মকর্তা|দপ্তর|অবগতি|ব্যক্তি|সংশ্লিষ্ট)[^।:]{0,60}(?:অনুলিপি|কপি)\s*(?:প্রেরণ|প্রেরিত|দেওয়া|দেয়া|প্রদান)[^।:]{0,30}[।]?\s*[:ঃ\-]+\s*$`)
	noticeLead   = pattern(lead + `(?:(?:সদয়|প্রয়োজনীয়|জরুরি|কার্যার্থে\s*(?:ও|এবং|/))\s*)*(?:জ্ঞাতার্থে|জ্ঞাতব্য|অবগতির জন্য|অবগতি\s*(?:ও|এবং|/)|কার্যার্থে\s*(?:ও|এবং|/|প্রেরণ|প্রেরিত)|ব্যবস্থা গ্রহণের জন্য|কার্যক্রম গ্রহণের জন্য)[^।]{0,120}(?:[:ঃ\-]\s*$|জ্যেষ্ঠতা[^।]{0,30}$)`)
	opener       = pattern(`^(?:উপর্যুক্ত|উপরোক্ত|উপরিউক্ত|উপরে উল্লিখিত|উপর্যুক্ত|উপরের|উল্লিখিত|উল্লেখিত|সূত্রোক্ত|সুত্রস্থ|সূত্রস্থ|এমতাবস্থায়|এমতবস্থায়|এ অবস্থায়|এঅবস্থায়|এতদবস্থায়|এ প্রেক্ষিতে|সে প্রেক্ষিতে|এ পরিপ্রেক্ষিতে|এতৎপ্রেক্ষিতে|এতদপ্রেক্ষিতে|` +
		`এতদ্বারা|এতদসংক্রান্ত|বি\.?\s?দ্র|বিঃ\s?দ্রঃ|বিশেষ দ্রষ্টব্য|দ্রষ্টব্য\s*[:ঃ]|অতএব|আদিষ্ট|নির্দেশক্রমে|জনস্বার্থে|জনাব\s*(?:[,।:ঃ]|$)|মহোদয়|প্রিয় |মহাত্মন|যথাযথ সম্মান|উল্লেখ্য|বিষয়টি|গত [0-9]|বর্ণিত|বর্ণিতাবস্থায়|তৎপ্রেক্ষিতে|যেহেতু|উক্ত|এছাড়া|তাছাড়া|ইহা|এটি|এ বিষয়ে|এ লক্ষ্যে|বিষয়োক্ত|অন্যথায়|সদয় অবগতি|the undersigned|i am directed|with reference|in reference|please |kindly |you are )`)
)

// labelOf is the label that a folded line begins with, and where its value starts in the line.
func labelOf(s string) (label, int) {
	// The order matters: "অনুলিপি" and "সূত্র" lines may hold a memo label of their own.
	if m := copyLead.FindStringIndex(s); m != nil && utf8.RuneCountInString(s) < 260 {
		return copyLabel, m[1]
	}
	if noticeLead.MatchString(s) || copySentence.MatchString(s) {
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
