package bangla

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	return !saysMuch(s) && fillsBlank(s)
}

// fillsBlank is IsFiller of a text that is no page, the long way.
func fillsBlank(s string) bool {
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

// signs is what the quick answer knows of the code points of ASCII and then of the Bengali block.
var signs = signsOf(fillerWords)

// sign is one code point: letters that a fold or the normal form may make one have one class.
type sign struct {
	class   rune // 0 of what is no letter of the two scripts
	foreign bool // no filler has a letter of the class
	digit   bool // no filler has one at all
}

func signsOf(fillers map[string]bool) (all [256]sign) {
	class := func(r rune) rune {
		switch r = folded(r); r {
		case 'আ':
			return 'অ'
		case khandaTa:
			return 'ত'
		case '\u09dc':
			return 'ড'
		case '\u09dd':
			return 'ঢ'
		case '\u09df':
			return 'য'
		}
		return r
	}
	used := map[rune]bool{}
	for words := range fillers {
		for _, r := range words {
			used[class(r)] = true
		}
	}
	for i := range all {
		r := rune(i)
		if i >= utf8.RuneSelf {
			r = '\u0980' + r - utf8.RuneSelf
		}
		if _, digit := digitValue(r); digit {
			all[i].digit = true
		} else if isASCIILetter(r) || isBengaliLetter(r) {
			all[i] = sign{class: class(r), foreign: !used[class(r)]}
		}
	}
	return all
}

// longestFiller is the letters of the longest of fillerWords.
const longestFiller = 12

// saysMuch is the quick answer for nearly every value of an office, which are looked at again and again: one with a digit
// fills no blank, nor does one of two different letters where one of them stands in no filler, or where they are
// more than any filler has. Whatever is made of a text on the way to its folded form, that stays true.
func saysMuch(s string) bool {
	first, letters, differ, foreign := rune(0), 0, false, false
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
		case isBengali(r):
			r += utf8.RuneSelf - '\u0980'
		default:
			continue
		}
		is := signs[r]
		if is.digit {
			return true
		}
		if is.class == 0 {
			continue
		}
		if letters++; letters == 1 {
			first = is.class
		}
		differ, foreign = differ || is.class != first, foreign || is.foreign
		if differ && (foreign || letters > longestFiller) {
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
