package directive

import (
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// limit is a number of days as a sentence says it.
type limit struct {
	from, to  int
	digits    int // 0 where only a word stands
	word      string
	wordValue int // 0 where the word is no number
	working   bool
	past      bool // of an earlier letter: "… অনুরোধ করা হয়েছিল"
	recurring bool
	within    bool // "…-এর মধ্যে" follows
	start     start
	asks      bool // the sentence asks or orders, as that of the answer does
	orders    bool // it does so after the term
}

func (d limit) value() int {
	if d.digits > 0 {
		return d.digits
	}
	return d.wordValue
}

const numberWordRunes = `[\x{0985}-\x{09e3}]{1,30}`

var (
	daysFigure = pattern(`([0-9]{1,3})\s*(?:\(\s*([^()\n]{1,40}?)\s*\)?)?\s*(?:টি|টা)?\s*(কর্ম\s*-?\s*দিবস|কার্য\s*-?\s*দিবস|কর্ম\s*-?\s*দিন|কার্য\s*-?\s*দিন|working\s*days?|দিবস|দিন|days?)`)
	// daysBoth is the word before the figure: "চার (০৪) কার্যদিবস".
	daysBoth   = pattern(`(` + numberWordRunes + `)\s*\(\s*([0-9]{1,3})\s*\)\s*(?:টি\s*)?(কর্ম\s*-?\s*দিবস|কার্য\s*-?\s*দিবস|কর্ম\s*-?\s*দিন|কার্য\s*-?\s*দিন|দিবস|দিন)`)
	daysWord   = pattern(`(` + numberWordRunes + `)\s*(?:টি\s*)?\s(কর্ম\s*-?\s*দিবস|কার্য\s*-?\s*দিবস|কর্ম\s*-?\s*দিন|কার্য\s*-?\s*দিন|দিবস|দিনের)`)
	workingDay = pattern(`কর্ম|কার্য|work`)
	withinNext = pattern(`^\S{0,12}?\s*(?:এর|র|of)?\s*(?:মধ্যে|মধ্যেই|ভিতর|ভেতর|অভ্যন্তরে|সময়|পূর্বে|আগে|within)`)
	withinPrev = pattern(`(?:within|আগামী|প্রাপ্তির|পাওয়ার|পরবর্তী)[^।]{0,40}$`)
	pastAfter  = pattern(`হয়েছিল|হইয়াছিল|করা হয়েছিলো|ছিল|ইতোমধ্যে অতিক্রান্ত|অতিক্রান্ত|পাওয়া যায়নি|প্রেরিত হয়নি`)
	pastBefore = pattern(`(?:ইতোপূর্বে|ইতিপূর্বে|ইতঃপূর্বে|সূত্রোক্ত পত্র|পূর্বের পত্র|গত)[^।]{0,80}$`)
	otherUnit  = pattern(`(?:সপ্তাহ|ঘণ্টা|ঘন্টা|মাস|পক্ষ)\S{0,6}\s*(?:এর\s*|সময়ের\s*)?(?:মধ্যে|ভিতর|ভেতর|পূর্বে)|within\s+\S+\s*(?:\([^()\n]{1,30}\)\s*)?(?:week|hour|month)`)
	unitNumber = pattern(`(?:([0-9]{1,3})\s*(?:\([^()\n]{1,30}\))?|(` + numberWordRunes + `))\s*$`)
	monthly    = pattern(`প্রতি\s*(?:মাস|সপ্তাহ|বছর|প্রান্তিক|ত্রৈমাসিক)[^।]{0,60}(?:তারিখ|সপ্তাহ|দিন)[^।]{0,24}মধ্যে`)
	urgent     = pattern(`অনতিবিলম্বে|অবিলম্বে|জরুরি ভিত্তিতে|জরুরী ভিত্তিতে|যথাশীঘ্র|দ্রুততম সময়|যথাসময়ে|স্বল্পতম সময়`)
	everyLimit = pattern(`(?:^|\s)(?:প্রতি\s|প্রত্যেক\s|প্রতি(?:মাস|দিন|সপ্তাহ|বছর))\s*\S{0,20}\s*$`)
)

// limits finds every number of days between two bytes of the view.
func (l *letter) limits(from, to int) []limit {
	var found []limit
	s := l.s[from:to]
	for _, m := range daysFigure.FindAllStringSubmatchIndex(s, 200) {
		if from+m[0] > 0 && (isDigit(l.s[from+m[0]-1]) || strings.ContainsRune("./-", rune(l.s[from+m[0]-1])) && from+m[0] > 1 && isDigit(l.s[from+m[0]-2])) {
			continue
		}
		d := limit{from: from + m[0], to: from + m[7], digits: atoi(s[m[2]:m[3]]), working: workingDay.MatchString(s[m[6]:m[7]])}
		if m[4] >= 0 {
			d.word = l.text(from+m[4], from+m[5])
			d.wordValue = numberWord(d.word)
		}
		found = append(found, d)
	}
	for _, m := range daysBoth.FindAllStringSubmatchIndex(s, 200) {
		if word := l.text(from+m[2], from+m[3]); numberWord(word) > 0 {
			found = append(found, limit{from: from + m[0], to: from + m[7], digits: atoi(s[m[4]:m[5]]), word: word, wordValue: numberWord(word), working: workingDay.MatchString(s[m[6]:m[7]])})
		}
	}
	for _, m := range daysWord.FindAllStringSubmatchIndex(s, 200) {
		word := l.text(from+m[2], from+m[3])
		if n := numberWord(word); n > 0 {
			found = append(found, limit{from: from + m[0], to: from + m[5], word: word, wordValue: n, working: workingDay.MatchString(s[m[4]:m[5]])})
		}
	}
	kept := found[:0]
	for _, d := range found {
		before, after := l.around(d.from, d.to, from, to)
		d.within = withinNext.MatchString(after) || withinPrev.MatchString(before)
		d.past = pastBefore.MatchString(before) && pastAfter.MatchString(after) || pastAfter.MatchString(firstSentence(after))
		d.recurring = everyLimit.MatchString(before)
		d.orders = asking.MatchString(firstSentence(after))
		d.asks = d.orders || asking.MatchString(lastSentence(before)) || forAnswer.MatchString(lastSentence(before))
		d.start = l.startOf(d, lastSentence(before), firstSentence(after))
		if d.value() > 0 && (d.working || d.within && withinNext.MatchString(after)) {
			kept = append(kept, d)
		}
	}
	return kept
}

// around are some words before and after a stretch, as far as one sentence reaches.
func (l *letter) around(from, to, first, last int) (before, after string) {
	return l.s[runeStart(l.s, max(first, from-260)):from], l.s[to:runeStart(l.s, min(last, to+420))]
}

func runeStart(s string, at int) int {
	for at < len(s) && at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

func firstSentence(s string) string {
	sentence, _, _ := strings.Cut(s, "।")
	return sentence
}

// numberWord reads a number word of limits, with what may hang on it ("সাতটি", "seven"); 0 for none.
func numberWord(s string) int {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "()."))
	for _, cut := range []string{"", "টি", "টা"} {
		if n, err := bangla.ParseWords(strings.TrimSpace(strings.TrimSuffix(s, cut))); err == nil && n > 0 && n < 1000 {
			return int(n)
		}
	}
	if n, ok := englishNumbers[strings.ToLower(s)]; ok {
		return n
	}
	if n, err := bangla.ParseInt(s); err == nil && n > 0 && n < 1000 {
		return int(n)
	}
	return 0
}

var englishNumbers = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}

// readLimits takes the days or the fixed last day out of the body; items are looked at last, since their
// own limits are of what they ask for.
func (l *letter) readLimits(u *Understood, from, to int, items []Span) {
	days, within := l.chooseDays(u, from, to, items)
	l.readDeadline(u, from, to, items, days != nil)
	if days == nil && u.Deadline == "" && within != nil {
		days = within
		u.doubt("days", "days_in_items", office.Args{"days": days.value()})
	}
	switch {
	case days != nil && u.Deadline != "":
		u.doubt("deadline", "days_and_deadline", office.Args{"days": days.value(), "deadline": u.Deadline})
	case days != nil:
		l.takeDays(u, *days)
		if unit, ok := l.otherUnits(from, to, items); ok {
			u.doubt("days", "days_other_unit", office.Args{"printed": l.text(unit.from, unit.to)})
		}
	case u.Deadline == "":
		l.noLimit(u, from, to, items)
	}
}

// chooseDays gives the term for the answer, or else the shortest that stands within the items.
func (l *letter) chooseDays(u *Understood, from, to int, items []Span) (answer, within *limit) {
	var best *limit
	rank := func(d limit) int {
		r := 0
		if !d.past {
			r += 8
		}
		if !inside(l.span(d.from, d.to), items) {
			r += 4
		}
		if d.within {
			r += 2
		}
		if d.working {
			r++
		}
		if d.asks {
			r++
		}
		if d.recurring {
			r -= 8
		}
		if d.start == anotherThing {
			r -= 16
		}
		return r
	}
	var others []limit
	for _, d := range l.limits(from, to) {
		if best == nil || rank(d) > rank(*best) {
			if best != nil {
				others = append(others, *best)
			}
			best = &d
			continue
		}
		others = append(others, d)
	}
	if best == nil || best.recurring {
		return nil, nil
	}
	if best.start == anotherThing && !inside(l.span(best.from, best.to), items) {
		u.doubt("days", "days_other_thing", office.Args{"printed": l.text(best.from, best.to)})
		return nil, nil
	}
	for _, d := range others {
		if d.asks && d.start != anotherThing && !d.past && !d.recurring && d.value() != best.value() && !inside(l.span(d.from, d.to), items) {
			u.doubt("days", "days_several", office.Args{"days": best.value(), "other": d.value()})
		}
	}
	if inside(l.span(best.from, best.to), items) {
		return nil, daysOfItems(append(others, *best))
	}
	if !best.asks || best.start == unknownThing {
		u.doubt("days", "days_unsure", office.Args{"printed": l.text(best.from, best.to)})
	}
	if best.past {
		u.doubt("days", "days_past", nil)
	}
	return best, nil
}

// daysOfItems is the shortest of the terms within items that are the answer's and not what an item is about; nil
// where there is none.
func daysOfItems(all []limit) *limit {
	var best *limit
	for _, d := range all {
		if d.orders && d.start != anotherThing && !d.past && !d.recurring && (best == nil || d.value() < best.value()) {
			best = &d
		}
	}
	return best
}

func inside(sp Span, others []Span) bool {
	for _, o := range others {
		if sp.From >= o.From && sp.To <= o.To {
			return true
		}
	}
	return false
}

func (l *letter) takeDays(u *Understood, d limit) {
	n := d.value()
	u.Days, u.Spans["days"] = &n, l.span(d.from, d.to)
	switch {
	case d.digits > 0 && d.word != "" && d.wordValue == 0:
		u.doubt("days", "days_word", office.Args{"days": d.digits, "word": d.word})
	case d.digits > 0 && d.word != "" && d.wordValue != d.digits:
		u.doubt("days", "days_mismatch", office.Args{"days": d.digits, "word": d.word, "meant": d.wordValue})
	}
	if !d.working {
		u.doubt("days", "calendar_days", office.Args{"days": n})
	}
}

func (l *letter) noLimit(u *Understood, from, to int, items []Span) {
	s := l.s[from:to]
	unit, other := l.otherUnits(from, to, items)
	switch {
	case monthly.MatchString(s):
		u.doubt("days", "days_recurring", nil)
	case other:
		u.doubt("days", "days_other_unit", office.Args{"printed": l.text(unit.from, unit.to)})
	case urgent.MatchString(s):
		u.doubt("days", "days_urgent", nil)
	}
	u.ask("days")
}

// otherUnits is the first term in hours, weeks or months that is the answer's.
func (l *letter) otherUnits(from, to int, items []Span) (found limit, ok bool) {
	for _, m := range otherUnit.FindAllStringIndex(l.s[from:to], 50) {
		d := limit{from: from + m[0], to: from + m[1]}
		before, after := l.around(d.from, d.to, from, to)
		before = lastSentence(before)
		if l.s[d.from] >= utf8.RuneSelf { // else the number stands within
			n := unitNumber.FindStringSubmatchIndex(before)
			start := d.from - len(before)
			if n == nil || n[4] >= 0 && numberWord(l.text(start+n[4], start+n[5])) == 0 {
				continue
			}
			d.from, before = start+n[0], before[:n[0]]
		}
		if l.startOf(d, before, firstSentence(after)) != anotherThing && !pastAfter.MatchString(firstSentence(after)) && !inside(l.span(d.from, d.to), items) {
			return d, true
		}
	}
	return limit{}, false
}
