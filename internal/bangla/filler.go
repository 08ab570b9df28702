package bangla

import (
	"slices"
	"strings"
	"unicode"
)

// fillerWords are values people type to get past a blank, folded.
var fillerWords = indexWords(
	"নাই", "নেই", "কিছু নাই", "কিছু নেই", "টেস্ট", "টেষ্ট", "ভিশন", "ক খ গ", "কখগ", "অআকখ",
	"na", "n a", "nil", "none", "null", "undefined", "no data", "not available", "blank", "empty",
	"test", "testing", "test test", "vision", "mission", "demo", "sample", "asdf", "asdfgh", "qwerty",
	"abc", "abcd", "xyz", "lorem ipsum", "tbd", "tba",
)

func indexWords(words ...string) map[string]bool {
	index := make(map[string]bool, len(words))
	for _, w := range words {
		index[Fold(w)] = true
	}
	return index
}

// romanLetters may stand three in a row and mean a number (III, CCC).
const romanLetters = "icm"

// IsFiller says whether a value only fills a blank, and so counts as empty:
// nothing but dots, dashes and other punctuation ("……", "---", "।"), a word such
// as "নাই", "vision", "test" or "N/A", or one letter repeated ("ককক"). A
// value that is empty from the start is no filler.
//
// Source: internal/bangla/README.md › Fillers.
func IsFiller(s string) bool {
	if len(s) > maxNumberBytes {
		return strings.IndexFunc(s, meansSomething) < 0
	}
	if saysMuch(s) {
		return false
	}
	s = NormaliseLine(s)
	if s == "" {
		return false
	}
	if strings.IndexFunc(s, meansSomething) < 0 {
		return true
	}
	words := strings.FieldsFunc(Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
	return fillerWords[strings.Join(words, " ")] || len(words) == 1 && oneLetterRepeated(words[0])
}

// A text of so many letters, so many of them different, fills no blank, however it is folded: the longest filler has
// fewer, and no fold makes one letter of so many.
const (
	muchLetters   = 40
	muchDifferent = 12
)

// saysMuch is the quick answer for most texts of an office, which are looked at again and again.
func saysMuch(s string) bool {
	var seen [muchDifferent]rune
	letters, different := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if different < muchDifferent && !slices.Contains(seen[:different], r) {
			seen[different] = r
			different++
		}
		if letters >= muchLetters && different == muchDifferent {
			return true
		}
	}
	return false
}

// meansSomething: letters and digits do, and signs such as ৳, ✓ or %; dots,
// dashes and lone marks do not.
func meansSomething(r rune) bool {
	switch {
	case r == '%':
		return true
	case unicode.IsPunct(r), unicode.IsSpace(r), unicode.IsMark(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		return false
	case unicode.Is(unicode.Sm, r), unicode.Is(unicode.Sk, r):
		return false
	}
	return true
}

func oneLetterRepeated(word string) bool {
	count, first := 0, rune(0)
	for _, r := range word {
		if count == 0 {
			first = r
		}
		if r != first || !unicode.IsLetter(r) {
			return false
		}
		count++
	}
	return count >= 3 && !strings.ContainsRune(romanLetters, first) || count == 2 && first == 'x'
}
