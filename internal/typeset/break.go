package typeset

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// breaks tells where a line may end: element i stands before text[i], which is
// cleaned text without line feeds. Spaces before such a place hang over the
// margin. It starts from UAX #14 and then corrects for Bengali and for the way
// offices write. Source: internal/typeset/README.md › Line breaking.
func breaks(text []rune) []bool {
	may := make([]bool, len(text)+1)
	var seg segmenter.Segmenter
	seg.Init(text)
	for it := seg.LineIterator(); it.Next(); {
		may[it.Line().Offset] = true
	}
	may[0] = false
	for i := 1; i < len(text); i++ {
		if may[i] && !mayBreak(text, i) {
			may[i] = false
		}
	}
	words := splitWords(text)
	for i, w := range words {
		fixWord(text, w, may)
		if i > 0 && glued(text, words, i) {
			may[w.from] = false
		}
	}
	return may
}

// cleaned spaces are U+0020 and U+00A0 only.
func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' }

func isDigit(r rune) bool { return unicode.Is(unicode.Nd, r) }

// neverFirst are signs that do not start a line, even after a space.
const neverFirst = "।॥ঃংঁৎ,;:?!%)]}’”…"

// neverLast are signs that do not end a line.
const neverLast = "([{“‘৳"

// mayBreak looks at the characters on both sides of the place.
func mayBreak(text []rune, i int) bool {
	next := text[i]
	if strings.ContainsRune(neverFirst, next) || next == '—' || unicode.In(next, unicode.Mn, unicode.Mc) {
		return false
	}
	last := i - 1
	for last > 0 && isSpace(text[last]) {
		last--
	}
	prev := text[last]
	if strings.ContainsRune(neverLast, prev) {
		return false
	}
	if prev == '-' && last >= 2 && string(text[last-2:last]) == "নং" && (last == 2 || !unicode.IsLetter(text[last-3])) {
		return false
	}
	if prev == '–' && last == i-1 && i >= 2 && isDigit(text[i-2]) && isDigit(next) {
		return false
	}
	return true
}

// span is a half-open range of runes.
type span struct{ from, to int }

func splitWords(text []rune) []span {
	var out []span
	for i := 0; i < len(text); {
		if isSpace(text[i]) {
			i++
			continue
		}
		j := i
		for j < len(text) && !isSpace(text[j]) {
			j++
		}
		out = append(out, span{i, j})
		i = j
	}
	return out
}

// fixWord takes away breaks inside a word: in memo numbers and mail addresses,
// and after a hyphen or slash that would leave one character alone with it (ই-মেইল).
func fixWord(text []rune, w span, may []bool) {
	word := text[w.from:w.to]
	mail := false
	for _, r := range word {
		mail = mail || r == '@'
	}
	start := w.from
	for start < w.to && !unicode.IsLetter(text[start]) && !isDigit(text[start]) {
		start++
	}
	for i := w.from + 1; i < w.to; i++ {
		if !may[i] {
			continue
		}
		r := text[i-1]
		hyphen := r == '-' || r == '/' || r == '\u2010'
		if mail || inNumber(text, w, i) || hyphen && (i <= start || i-start < 20 && graphemes(text[start:i]) <= 2) {
			may[i] = false
		}
	}
}

// inNumber tells whether the place stands inside digits . - / only.
func inNumber(text []rune, w span, i int) bool {
	isPart := func(r rune) bool { return isDigit(r) || r == '.' || r == '-' || r == '/' }
	if !isPart(text[i-1]) || !isPart(text[i]) {
		return false
	}
	return i >= w.from+1 && (isDigit(text[i]) || isDigit(text[i-1]) || i >= w.from+2 && isDigit(text[i-2]))
}

// units are the words that stay with the number before them.
var units = strings.Fields(`টি টা খানা জন টাকা পয়সা কোটি লক্ষ লাখ হাজার শত শতাংশ তারিখ কেজি গ্রাম লিটার মিটার একর শতক ফুট
	দিন মাস বছর ঘণ্টা মিনিট ফর্দ কপি নং
	বৈশাখ জ্যৈষ্ঠ আষাঢ় শ্রাবণ ভাদ্র আশ্বিন কার্তিক অগ্রহায়ণ পৌষ মাঘ ফাল্গুন চৈত্র
	জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর`)

// endings may follow a unit: তারিখের, টাকায়, জনকে.
var endings = strings.Fields(`র ের ে য় তে কে এর এ`)

var unitWords = func() map[string]bool {
	m := map[string]bool{}
	for _, u := range units {
		u = string(clean(u))
		m[u] = true
		for _, e := range endings {
			m[u+string(clean(e))] = true
		}
	}
	return m
}()

// glued tells whether word i stays on the line of the word before it.
func glued(text []rune, words []span, i int) bool {
	prev, next := text[words[i-1].from:words[i-1].to], text[words[i].from:words[i].to]
	if string(prev) == "৳" && isDigit(next[0]) {
		return true
	}
	if isMarker(prev) && (i == 1 || len(prev) <= 3 && endsItem(text[words[i-2].to-1])) {
		return true
	}
	if !endsInNumber(prev) {
		return false
	}
	if next[0] == '(' {
		return len(next) > 2 && unicode.IsLetter(next[1])
	}
	end := len(next)
	for j, r := range next {
		if !unicode.IsLetter(r) && !isMark(r) {
			end = j
			break
		}
	}
	return unitWords[string(next[:end])]
}

// endsItem tells the sign after which a short mark begins the next item of running text: …আবেদনপত্র; ২। ছবি। A
// year after a comma (৫ অক্টোবর, ২০২০। এরপর) and the last of several numbers end a sentence.
func endsItem(r rune) bool { return strings.ContainsRune(";:।", r) }

// endsInNumber: digits at the end, also ৫০০/- as amounts are written.
func endsInNumber(w []rune) bool {
	w = []rune(strings.TrimSuffix(string(w), "/-"))
	return len(w) > 0 && isDigit(w[len(w)-1])
}

// isMarker tells the mark of a list item: ১। ক) (ক) - •.
func isMarker(w []rune) bool {
	switch s := string(w); s {
	case "-", "–", "•", "*":
		return true
	}
	if len(w) < 2 || len(w) > 5 || !strings.ContainsRune("।).", w[len(w)-1]) {
		return false
	}
	for _, r := range w[:len(w)-1] {
		if r != '(' && !isDigit(r) && (!unicode.IsLetter(r) || len(w) > 3 && w[0] != '(') {
			return false
		}
	}
	return true
}
