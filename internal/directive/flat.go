package directive

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// lostLineRunes is the length from which a line that holds several labels of a letter is taken for a page whose line
// ends were lost.
const lostLineRunes = 200

var (
	lostSubject = pattern(`[^\s•\-]\s+বিষয়\s*[:ঃ]`)
	lostMemo    = pattern(`[^\s•\-]\s+(?:স্মারক\s*(?:নং|নম্বর|সংখ্যা|[:ঃ])|পত্র\s*সংখ্যা)`)

	// Where, in a page without line ends, a line began: in the head, …
	flatHead = pattern(`(?:স্মারক\s*(?:নং|নম্বর|সংখ্যা|[:ঃ])|পত্র\s*(?:নং|সংখ্যা)\s*[-:ঃ]|(?:^|\s)নং\s*[-:ঃ]\s*[0-9]|তারিখ\s*[:ঃ\-]|বিষয়\s*[:ঃ]|\([^()]{3,40}(?:শাখা|সেল|অনুবিভাগ|অধিশাখা)\)|(?:বরাবর|প্রাপক)\s*[,:ঃ]?\s|প্রতি\s*[,:ঃ])`)
	// … after an office's last word, …
	flatOffice = pattern(`(?:^|\s)(?:মন্ত্রণালয়|বিভাগ|অধিদপ্তর|পরিদপ্তর|কার্যালয়|ব্যুরো|বোর্ড|কমিশন|কর্তৃপক্ষ|অধিশাখা|শাখা|ব্যাংক|লিমিটেড|পুলিশ|সরকার|অফিস|পরিষদ)\s+[\x{0985}-\x{09b9}(]`)
	// … in the text, …
	flatText = pattern(`(?:সূত্র\s*[:ঃ]|সুত্র\s*[:ঃ]|বরাত\s*[:ঃ]|(?:উপর্যুক্ত|উপরোক্ত|উপরিউক্ত)\s+বিষয়|মহোদয়,|(?:বরাবর|প্রাপক)\s*[,:ঃ]?\s|প্রতি\s*[,:ঃ]\s|সংযুক্ত(?:ি)?(?:সমূহ|\s+কাগজপত্র)?\s*(?:\([^()]{0,60}\)\s*)?[:ঃ]|(?:সদয়\s+(?:অবগতি|জ্ঞাতার্থে)[^।]{0,60})?অনুলিপি\s*(?:[(:ঃ\-]|সদয়|প্রেরণ))`)
	// … after the noun that a subject ends in, …
	flatNominal = pattern(`(?:করণ|প্রসঙ্গে|প্রেরণ|প্রদান|দাখিল|উদ্যাপন|আয়োজন|বাস্তবায়ন|গ্রহণ|নির্ধারণ|মনোনয়ন)(?:\s+(?:প্রসঙ্গে|প্রসংগে|সংক্রান্ত|বিষয়ে|নিশ্চিতকরণ))*\s*।?(?:\s|$)`)
	// … and at the signature.
	flatSign = pattern(`\s(?:\(?\s*স্বাক্ষরিত|স্বাঃ|\S+\s+পক্ষে\s|\S+\s+আদেশক্রমে|(?:আপনার|আপনাদের)\s+(?:একান্ত\s+)?বিশ্বস্ত|ধন্যবাদান্তে|\(?(?:মোঃ|মোহাম্মদ|মোছাঃ|মোসাঃ|ড\.|ডাঃ|ডা\.|সৈয়দ|জনাব|এ কে এম|এস এম)\s)`)
	flatPost = pattern(`\s(?:জেলা প্রশাসক|উপজেলা নির্বাহী|সহকারী|অতিরিক্ত|সিনিয়র|উপ-?\s?(?:সচিব|পরিচালক)|যুগ্ম|সচিব|পরিচালক|মহাপরিচালক|চেয়ারম্যান|নির্বাহী|প্রোগ্রামার|অধ্যক্ষ|পুলিশ সুপার|সিভিল সার্জন|মেয়র)`)
	flatMark = pattern(`(?:^|[\s:।;])\(?(?:[0-9]{1,2}|[\x{0995}-\x{09b9}])\s*[)।.]\s`)
)

// isFlat tells whether a line is a page of a letter whose line ends were lost.
func (v *view) isFlat(from, to int) bool {
	if to-from <= lostLineRunes || utf8.RuneCountInString(v.s[from:to]) <= lostLineRunes {
		return false
	}
	s := v.s[from:to]
	return v.single || lostSubject.MatchString(s) || governmentLine.MatchString(s) && lostMemo.MatchString(s)
}

// cutFlat are the places in a flat page where its lines will have begun.
func (v *view) cutFlat(from, to int) []int {
	s := v.s[from:to]
	head := len(s)
	if m := lostSubject.FindStringIndex(s); m != nil {
		head = m[0]
	}
	var cuts []int
	cut := func(at int) {
		if at > 0 && at < len(s) {
			cuts = append(cuts, at)
		}
	}
	for _, m := range flatHead.FindAllStringIndex(s, maxFlatCuts) {
		if m[0] > head+len("বিষয়") {
			break
		}
		cut(m[0])
		if s[m[1]-1] == ')' {
			cut(m[1])
		}
	}
	for _, m := range flatOffice.FindAllStringIndex(s[:head], maxFlatCuts) {
		_, last := utf8.DecodeLastRuneInString(s[:m[1]])
		cut(m[1] - last)
	}
	for _, m := range website.FindAllStringIndex(s[:head], 4) {
		cut(m[0])
		cut(m[1])
	}
	subject := len(s)
	for _, m := range flatText.FindAllStringIndex(s[head:], maxFlatCuts) {
		cut(head + m[0])
		subject = min(subject, head+m[0])
	}
	if m := flatNominal.FindStringIndex(s[head:subject]); m != nil && utf8.RuneCountInString(s[head+m[1]:subject]) > restRunes {
		cut(head + m[1])
	}
	slices.Sort(cuts)
	for _, at := range v.cutFlatBlocks(from, s, cuts) {
		cut(at)
	}
	slices.Sort(cuts)
	for _, at := range v.cutFlatSignature(s, head, cuts) {
		cut(at)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i := range cuts {
		cuts[i] += from
	}
	return cuts
}

// maxFlatCuts bounds the lines that a flat page is cut into, of each kind.
const maxFlatCuts = 60

var (
	flatBlock = pattern(`^\s*(?:সূত্র|সুত্র|বরাত|বরাবর|প্রাপক|প্রতি\s)`)
	flatEnd   = pattern(`[^0-9\s]\s*।\s+[^\s(0-9]`)
	flatNext  = pattern(`^\s*(?:খ্রি(?:ষ্টাব্দ|স্টাব্দ)?|খৃ(?:ষ্টাব্দ)?|ইং)?\s*[.ঃ:।,]*\s*[\x{0985}-\x{09b9}]`)
	flatOf    = pattern(`^\s*(?:খ্রি\S*\s*|ইং\s*)?(?:তারিখ|এর|হতে|মোতাবেক|মূলে|এ\s)`)
)

// cutFlatBlocks are the places behind references and addressees where the text begins: after a sentence's end, and
// after the day of a reference.
func (v *view) cutFlatBlocks(from int, s string, cuts []int) (found []int) {
	for i, at := range cuts {
		end := len(s)
		if i+1 < len(cuts) {
			end = cuts[i+1]
		}
		if !flatBlock.MatchString(s[at:end]) {
			continue
		}
		for _, m := range flatEnd.FindAllStringIndex(s[at:end], maxFlatCuts) {
			_, last := utf8.DecodeLastRuneInString(s[at : at+m[1]])
			found = append(found, at+m[1]-last)
		}
		for _, d := range v.days(from+at, from+end) {
			rest := s[d.to-from : end]
			if m := flatNext.FindStringIndex(rest); m != nil && !flatOf.MatchString(rest) && d.year > 0 {
				_, last := utf8.DecodeLastRuneInString(rest[:m[1]])
				found = append(found, d.to-from+m[1]-last)
				break
			}
		}
	}
	return found
}

// cutFlatSignature are the places where signature, name and post begin: behind the last sentence and the last mark of
// a list, before addressee, enclosures and copies.
func (v *view) cutFlatSignature(s string, head int, cuts []int) (found []int) {
	end := len(s)
	for _, at := range cuts {
		if at > head && tailLead.MatchString(s[at:]) {
			end = at
			break
		}
	}
	begin := head
	if at := strings.LastIndex(s[head:end], "হলো"); at >= 0 {
		begin = head + at
	}
	for _, m := range flatMark.FindAllStringIndex(s[begin:end], -1) {
		found = append(found[:0], begin+m[1])
	}
	if len(found) > 0 {
		begin, found = found[0], nil
	}
	post := flatPost.FindStringIndex(s[begin:end])
	sign := flatSign.FindStringIndex(s[begin:end])
	if sign != nil {
		found = append(found, begin+sign[0]+1)
		if next := flatSign.FindStringIndex(s[begin+sign[1]-1 : end]); next != nil {
			found = append(found, begin+sign[1]+next[0])
		}
	}
	if post != nil && (sign == nil || post[0] > sign[0]) {
		found = append(found, begin+post[0]+1)
	}
	return found
}

// tailLead begins what stands under a signature.
var tailLead = pattern(`^\s*(?:প্রাপক|বরাবর|প্রতি\s*[,:ঃ]|সংযুক্ত|সদয়|অনুলিপি)`)

var copyWord = pattern(`অনুলিপি|প্রতিলিপি|অবগতি|কার্যার্থে|জ্ঞাতার্থে|বিতরণ|সিসি\s*[:ঃ\-]|copy|cc\s*:`)

// doubtFlat says of every part of a flat page that has no sign at its end that its borders are not certain.
func (l *letter) doubtFlat(u *Understood) {
	if !l.flat {
		return
	}
	fields := []string{"signatory", "branch"}
	if u.Issuer != "" {
		fields = append(fields, "issuer")
	}
	subject := fold(u.Subject)
	if bare := strings.TrimRight(subject, "। "); bare != "" && (!strings.HasSuffix(subject, "।") || !nominal.MatchString(bare) || strings.Contains(bare, "।")) {
		fields = append(fields, "subject")
	}
	if n := len(u.Items); n > 0 {
		fields = append(fields, itemField(n-1, "text"))
	}
	if len(u.Copies) > 0 || copyWord.MatchString(l.s) {
		fields = append(fields, "copies")
	}
	for _, field := range fields {
		u.doubt(field, "flat_part", nil)
	}
}
