package directive

import (
	"slices"
	"strings"
)

// start is what a term runs from.
type start int

const (
	thisLetter   start = iota // its receipt or issue, or nothing is said
	unknownThing              // a thing of which the reader does not know whether it is the letter
	anotherThing              // a birth, an application, a service; or a table says it, or a sentence of how things are
)

var (
	startJoints = pattern(`^(?:পর|পরবর্তী|পরে|পরের|তারিখ|তারিখের|হতে|থেকে|হইতে|দিন|অনধিক|সর্বোচ্চ|অনূর্ধ্ব|মাত্র|আগামী|পূর্ববর্তী|অবশ্যই|ন্যূনতম)$`)
	receipts    = pattern(`^(?:প্রাপ্তি|প্রাপ্তির|পাওয়া|পাওয়ার|জারি|জারির|ইস্যু|ইস্যুর|প্রকাশ|প্রকাশের|প্রেরণের|স্বাক্ষরের|গ্রহণের|পৌঁছানোর|পাবার)$`)
	otherStart  = pattern(`^(?:জন্ম|মৃত্যু|আবেদন|দরখাস্ত|অভিযোগ|আপিল|দায়ের|ঘটনা|দাখিল|জমা|নিবন্ধন|রায়|শুনানি|তদন্ত|চুক্তি|কার্যাদেশ|যোগদান|বদলি|অবসর|বিবাহ|নালিশ|মামলা|টেন্ডার|দরপত্র|সেবা|মেয়াদ|ছুটি|ভর্তি|পরীক্ষা|ফি|টাকা|বিল|নাগরিক|গ্রাহক|সমাপ্ত|মাস|অর্থবছর|প্রান্তিক|ত্রৈমাস)`)
	ownStart    = pattern(`^(?:পত্র|চিঠি|স্মারক|আদেশ|নির্দেশ|পরিপত্র|বিজ্ঞপ্তি|নোটিশ|সার্কুলার|প্রজ্ঞাপন|চাহিদাপত্র|তাগিদ|মেইল|ই-?মেইল|অদ্য|আজ|অত্র|এ$|এই$|উক্ত|ইহা|এটি)|(?:কার্যালয়|দপ্তর|অফিস)(?:ের)?$`)
	notGenitive = pattern(`^(?:সোম|মঙ্গল|বুধ|শুক্র|শনি|রবি|বৃহস্পতি)বার$|^(?:আবার|এবার|সবার|বার|অবশ্যই|জরুরি|মাত্র|কেবলমাত্র|অর্থাৎ)$`)
	// conditional: "where somebody leaves, within 3 days".
	conditional = pattern(`^(?:করলে|হলে|হইলে|করিলে|দিলে|গেলে|এলে|আসলে|ঘটলে|থাকলে)$`)
	genitive    = pattern(`(?:র|এর)$`)

	// asking are words of a sentence that wants an answer; forAnswer may stand before the term.
	asking    = pattern(`অনুরোধ|নির্দেশ|অবহিত|প্রেরণ|দাখিল|করুন|করবেন|করিবেন|করতে হবে|করিতে হইবে|বলা হলো|বলা হইল|জানান|জানাতে|জানাবেন|হাল\s?-?নাগাদ|সন্নিবেশ|আপলোড|নিশ্চিত|সম্পন্ন|পাঠা|দিতে হবে|দিবেন|দিন|দেবেন|জমা|জবাব|প্রতিবেদন|পৌঁছা|সরবরাহ|request|submit|send|inform|update|report|please`)
	forAnswer = pattern(`এমতাবস্থায়|এমতবস্থায়|এ অবস্থায়|আগামী|নিম্নবর্ণিত|নিম্নোক্ত`)
	// habit ends a sentence that says how things are, not what is to be done.
	habit = pattern(`(?:\s)(?:হয়|হয়ে থাকে|রয়েছে|আছে|নিষ্পত্তিযোগ্য|প্রদেয়|করা যায়|পারেন|পারবেন)\s*$`)
	// tableSign after a term: its cell ends, or the line does, and no sentence goes on.
	tableSign = pattern(`^\S{0,14}(?:\s*মধ্যে)?[ \t]*\|`)
)

// startOf tells what term d runs from, by the words before it and the sentence it stands in.
func (l *letter) startOf(d limit, before, after string) start {
	if at := strings.TrimRight(l.s[max(d.from-4, 0):d.from], " "); strings.HasSuffix(at, "|") || strings.HasSuffix(at, "\t") || tableSign.MatchString(after) {
		return anotherThing
	}
	words := strings.Fields(strings.Trim(before, " ,("))
	received := false
	for len(words) > 0 {
		w := strings.Trim(words[len(words)-1], ",()")
		if receipts.MatchString(w) {
			received = true
		} else if !startJoints.MatchString(w) {
			break
		}
		words = words[:len(words)-1]
	}
	from := unknownThing
	cause := ""
	if len(words) > 0 {
		cause = strings.Trim(words[len(words)-1], ",()")
	}
	switch {
	case conditional.MatchString(cause):
		return anotherThing
	case cause == "", !received && !genitive.MatchString(cause), notGenitive.MatchString(cause):
		from = thisLetter
	case otherStart.MatchString(cause):
		return anotherThing
	case ownStart.MatchString(cause), received && slices.ContainsFunc(words[max(0, len(words)-3):], ownStart.MatchString):
		from = thisLetter
	}
	if habit.MatchString(strings.TrimRight(after, " \t\n")) {
		return anotherThing
	}
	return from
}
