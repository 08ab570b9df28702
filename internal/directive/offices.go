package directive

import (
	"strings"
	"unicode/utf8"
)

var (
	// officeRank: the more specific an office's word, the surer it is the sender; what stands above it in
	// a letterhead is its parent.
	officeRank = []*expression{
		pattern(`কার্যালয়|কার্য্যালয়|কার্যলয়|ইউনিয়ন পরিষদ|পৌরসভা|সিটি কর্পোরেশন|জেলা পরিষদ|office of`),
		pattern(`অফিস|কমিশনারেট|কাস্টমস? হাউস|(?:^|\s)দপ্তর(?:\s|,|$)|উপজেলা পরিষদ|(?:^|\s)থানা(?:\s|,|$)|(?:^|[^a-z])office(?:[^a-z]|$)`),
		pattern(`অধিদপ্তর|অধিদফতর|পরিদপ্তর|দফতর|ব্যুরো|কর্তৃপক্ষ|কমিশন(?:\s|,|\(|$)|ইনস্টিটিউট|ইন্সটিটিউট|একাডেমি|সংস্থা|কর্পোরেশন|বোর্ড|কাউন্সিল|ফাউন্ডেশন|প্রোগ্রাম|প্রকল্প|করপোরেশন|ব্যাংক(?:[\s,।(]|$)|ব্যাঙ্ক|লিমিটেড|লিঃ|লি\.|পিএলসি|কোম্পানি|বিশ্ববিদ্যালয়|মহাবিদ্যালয়|বিদ্যালয়|কলেজ|মাদ্রাসা|হাসপাতাল|স্বাস্থ্য কমপ্লেক্স|তহবিল|ট্রাস্ট|সমিতি|কেন্দ্র(?:\s|,|$)|জাদুঘর|আদালত|(?:^|\s)কোর্ট(?:[\s,]|$)|বেতার(?:[\s,]|$)|টেলিভিশন|ট্রাইব্যুনাল|সচিবালয়|পুলিশ|রেলওয়ে|ওয়াসা|ফায়ার সার্ভিস|কারাগার|বাহিনী|দূতাবাস|মিশন(?:\s|,|$)|হেডকোয়ার্টার্স|এজেন্সি|গ্রন্থাগার|(?:^|[^a-z])(?:department|directorate|authority|bank|board|university|college|commission|council|bureau|corporation)(?:[^a-z]|$)`),
		pattern(`বিভাগ|ডিপার্টমেন্ট|ডিভিশন|division`),
		pattern(`মন্ত্রণালয়|ministry`),
	}
	// fieldOffice says nothing of whose office it is: the department's name belongs to its own.
	fieldOffice = pattern(`^(?:\S+\s+)?(?:জেলা|বিভাগীয়|আঞ্চলিক|উপজেলা|জোনাল|সার্কেল|শাখা|এরিয়া|মেট্রোপলিটন|মহানগর)\s+(?:কার্যালয়|অফিস)|^(?:প্রিন্সিপাল|আঞ্চলিক|জোনাল|ফিল্ড|মাঠ)\s+(?:কার্যালয়|অফিস)`)
	// headPerson is an office named by its head alone.
	headPerson = pattern(`^(?:মহা\s?-?পরিচালক|পরিচালক|অতিরিক্ত পরিচালক|উপ\s?-?মহাপরিচালক|উপ\s?-?পরিচালক|যুগ্ম\s?-?পরিচালক|সহকারী পরিচালক|আঞ্চলিক পরিচালক|বিভাগীয় পরিচালক|প্রকল্প পরিচালক|চেয়ারম্যান|ব্যবস্থাপনা পরিচালক|মহা\s?-?ব্যবস্থাপক|উপ\s?-?মহাব্যবস্থাপক|সহকারী মহাব্যবস্থাপক|ব্যবস্থাপক|প্রধান প্রকৌশলী|অতিরিক্ত প্রধান প্রকৌশলী|তত্ত্বাবধায়ক প্রকৌশলী|নির্বাহী প্রকৌশলী|সহকারী প্রকৌশলী|উপাচার্য|রেজিস্ট্রার|অধ্যক্ষ|প্রধান শিক্ষক|সচিব|মেয়র|প্রশাসক|মহাপরিদর্শক|অফিসার ইনচার্জ|ভারপ্রাপ্ত কর্মকর্তা|সভাপতি|তত্ত্বাবধায়ক|অধিনায়ক|কমান্ড্যান্ট|নির্বাহী পরিচালক|প্রধান নির্বাহী কর্মকর্তা|মুখ্য আঞ্চলিক ব্যবস্থাপক|আঞ্চলিক ব্যবস্থাপক|আঞ্চলিক কর্মকর্তা|শাখা ব্যবস্থাপক)(?:ের|র|এর|\s+এর)?\s+(?:কার্যালয়|দপ্তর|দফতর|অফিস)\s*(?:\([^()]{1,30}\))?[\s।,]*$`)
	// centralOffice is where the whole has its seat.
	centralOffice = pattern(`^(?:প্রধান|সদর|কেন্দ্রীয়)\s+(?:কার্যালয়|দপ্তর|দফতর|অফিস)|^হেড\s*অফিস|^সদর\s?দপ্তর|^head\s*office`)
	// attachedTo are offices under which others stand that are no part of them.
	attachedTo = pattern(`^(?:প্রধান\s?মন্ত্রীর|রাষ্ট্রপতির|প্রধান উপদেষ্টার|উপ\s?-?প্রধানমন্ত্রীর)\s+(?:কার্যালয়|সচিবালয়)`)
	// innerOffice is a department within a body that has a name of its own.
	innerOffice = pattern(`(?:পরিদপ্তর|বিভাগ|ডিপার্টমেন্ট|ডিভিশন|উইং|(?:^|\s)দপ্তর|কেন্দ্র|প্রোগ্রাম|প্রকল্প|division|department)(?:\s*-?\s*[0-9]+)?[\s।,)]*$`)
	openOffice  = pattern(`(?:কার্যালয়|কার্য্যালয়|কার্যলয়|পরিষদ|পৌরসভা|অফিস|\sদপ্তর|\sথানা)\s*(?:\([^()]{1,30}\))?[\s।]*$|^(?:উপজেলা|জেলা|বিভাগীয়|আঞ্চলিক|সদর|কার্যালয়)\s[^,]*$`)
	// localOffice is one of many alike, which only its place tells apart.
	localOffice = pattern(`জেলা|উপজেলা|বিভাগীয়|আঞ্চলিক|জোনাল|সার্কেল|সিভিল সার্জন|পুলিশ সুপার|ইউনিয়ন|পৌরসভা|প্রকৌশলী|সহকারী|থানা|উপ\s?-?পরিচালক|যুগ্ম\s?-?পরিচালক|ব্যবস্থাপক|ইনচার্জ|প্রিন্সিপাল|শাখা|অফিসার`)
	// districtOffice is no name before its place is said.
	districtOffice = pattern(`^(?:জেলা|উপজেলা|সিভিল সার্জন|পুলিশ সুপার|বিভাগীয় কমিশনার|সহকারী কমিশনার|সহকারী প্রোগ্রামার|থানা)`)
	capital        = pattern(`ঢাকা`)

	// kindLine is a heading that says what kind of letter it is, or how urgent.
	kindLine = pattern(`^[(\["']?(?:অফিস\s*(?:আদেশ|স্মারক)|প্রজ্ঞাপন|পরিপত্র|বিজ্ঞপ্তি|নোটিশ|অতি\s*জরুরি|জরুরি|সর্বোচ্চ অগ্রাধিকার|গোপনীয়|অতি গোপনীয়|সর্বাধিক গোপনীয়|তাগিদপত্র|তাগিদ পত্র|বিশেষ বাহক|ই-?মেইল(?:যোগে|ে)|ডাকযোগে|সরকারি পত্র)[\s।:ঃ!)\]"'-]*$`)
	// titled is a person, not an office.
	titled = pattern(`^(?:সিনিয়র|উপ|যুগ্ম|অতিরিক্ত|সহকারী)?\s*-?(?:সচিব|পরিচালক|প্রোগ্রামার|কমিশনার)\s*[,।(]|^(?:জনাব|মোঃ|ড\.)\s`)
	// headWords: what may be a name, in Bengali and without a digit before it.
	headWords = pattern(`^[^0-9|a-z]{2,}[\x{0985}-\x{09b9}]`)

	building = pattern(`ভবন|খামারবাড়ি|টাওয়ার|কমপ্লেক্স|প্লট|হোল্ডিং|রোড|সড়ক|এভিনিউ|সেকশন|সেক্টর|(?:^|\s)ব্লক|ফ্লোর|(?:^|\s)তলা|(?:^|[\s,])বাড়ি(?:[\s,#-]|$)|হাউজ|হাউস|নিকুঞ্জ|আগারগাঁও|শেরেবাংলা|শেরে-বাংলা|সেগুনবাগিচা|মতিঝিল|কারওয়ান বাজার|আব্দুল গনি|আবদুল গণি|জিপিও|পোস্ট বক্স|পোঃ|ডাকঘর|বাণিজ্যিক এলাকা|প্রশাসনিক এলাকা|চত্বর|(?:^|\s)লেন(?:[\s,]|$)|বা\s?/\s?এ|road|floor|house|avenue|tower`)
	// ofOffice says something of an office in a sentence.
	ofOffice = pattern(`(?:অধিদপ্তর|মন্ত্রণালয়|বিভাগ|বোর্ড|ব্যাংক|কমিশন|ব্যুরো|কর্তৃপক্ষ|সংস্থা)(?:ের|কে|ে|সমূহ|গুলো|র)(?:\s|$)`)
	postCode = pattern(`[\s,]*-\s*[0-9]{4}\s*[।.]?\s*$`)
	seat     = pattern(`^(?:বাংলাদেশ|বাংলাদেশ সচিবালয়)\s*,\s*ঢাকা`)
)

// Where departments, boards and banks, and ministries stand in officeRank.
const (
	departmentRank = 2
	ministryRank   = 4
)

func rankOf(ranks []*expression, s string) int {
	for r, p := range ranks {
		if p.MatchString(s) {
			return r
		}
	}
	return len(ranks)
}

func kindOf(s string) officeKind {
	switch {
	case centralOffice.MatchString(s):
		return central
	case attachedTo.MatchString(s):
		return above
	case fieldOffice.MatchString(s):
		return field
	case headPerson.MatchString(s):
		return person
	}
	return named
}

// isAddress tells whether a line of a letterhead is where an office is and not which one: a building, a street,
// a post code. The office's name may itself be followed by its address.
func isAddress(s string) bool {
	if seat.MatchString(s) {
		return true
	}
	first, _, _ := strings.Cut(s, ",")
	if !building.MatchString(s) && !postCode.MatchString(s) {
		return false
	}
	if building.MatchString(first) {
		return !ownOfficeWord.MatchString(first)
	}
	return rankOf(officeRank, first) == len(officeRank) || centralOffice.MatchString(first) && building.MatchString(s)
}

// ownOfficeWord ends the name of an office whose first words also name buildings.
var ownOfficeWord = pattern(`(?:স্বাস্থ্য কমপ্লেক্স|কাস্টমস? হাউস|কার্যালয়|অধিদপ্তর|বোর্ড|কর্তৃপক্ষ|প্রকল্প|বিভাগ|পরিষদ)\s*$`)

var (
	// placeLabel says what kind of place follows: "উপজেলা: …, জেলা: …".
	placeLabel = pattern(`^(?:গ্রাম|ডাকঘর|পোঃ|পো:|থানা|উপজেলা|জেলা)\s*[:ঃ\-]`)
	// counted is a circle, a zone, a range: one of many, told apart by its number.
	counted = pattern(`^(?:কর\s+)?(?:সার্কেল|অঞ্চল|জোন|রেঞ্জ|রিজিয়ন|উপ-?অঞ্চল|শাখা)\s*-?\s*[0-9]{1,3}(?:\s*[,।(]|$)`)
	// headsOffice is named by the post of its head, as there is one in many places; nationalHead is the one of all.
	headsOffice  = pattern(`(?:র|এর)\s+(?:কার্যালয়|কার্যলয়|দপ্তর|অফিস)[\s।]*$`)
	nationalHead = pattern(`^(?:মহা|প্রধান\s|রাষ্ট্রপতি|রেজিস্ট্রার জেনারেল|মন্ত্রী|মাননীয়|কম্পট্রোলার|কন্ট্রোলার জেনারেল)`)
)

// placeAfter is the line of the place under line i, directly or below a parent's name; 0 where none is.
func (l *letter) placeAfter(i, last int) int {
	for k := i + 1; k < last && k <= i+3; k++ {
		s := l.at(k)
		if l.lines[k].blank() || l.lines[k].junk || l.labels[k] != noLabel || utf8.RuneCountInString(s) > 60 ||
			notOffice.MatchString(s) || website.MatchString(s) || kindLine.MatchString(s) || placeLabel.MatchString(s) || allOf.MatchString(s) ||
			len(l.days(l.lines[k].from, l.lines[k].to)) > 0 || strings.ContainsAny(s, ":;") {
			return 0
		}
		if branchLine.MatchString(s) || rankOf(officeRank, s) < len(officeRank) && !isAddress(s) {
			continue
		}
		if from, to := l.place(k); from < to && (!strings.ContainsAny(l.s[from:to], "0123456789/") || counted.MatchString(s)) &&
			(localOffice.MatchString(l.at(i)) || !building.MatchString(s) && !seat.MatchString(s) && !capital.MatchString(s)) {
			return k
		}
	}
	return 0
}

// place is the town of a line that may also hold a building and a post code: the parts after the last building.
func (l *letter) place(i int) (from, to int) {
	from, to = l.trim(l.lines[i].from, l.lines[i].to, "(", ")।,.")
	if m := postCode.FindStringIndex(l.s[from:to]); m != nil {
		to = from + m[0]
	}
	if !building.MatchString(l.s[from:to]) {
		return from, to
	}
	for at := from; ; {
		part := strings.IndexByte(l.s[at:to], ',')
		if part < 0 {
			break
		}
		if building.MatchString(l.s[at : at+part]) {
			from = at + part + 1
		}
		at += part + 1
	}
	if from, to = l.trim(from, to, ",", ",।"); building.MatchString(l.s[from:to]) {
		return to, to
	}
	return from, to
}
