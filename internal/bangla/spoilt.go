package bangla

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// officeWords are words with conjuncts that hardly any letter of an office is without.
const officeWords = `কার্যালয় কার্যালয়ের মন্ত্রণালয় মন্ত্রণালয়ের স্মারক প্রশাসক প্রশাসকের কর্মকর্তা কর্মকর্তার তথ্য নিম্নবর্ণিত নিম্নোক্ত উপর্যুক্ত পত্র প্রাপ্তির ` +
	`বিজ্ঞপ্তি অধিদপ্তর গণপ্রজাতন্ত্রী সেপ্টেম্বর অক্টোবর ডিসেম্বর খ্রিষ্টাব্দ নির্বাহী জন্য মধ্যে সংক্রান্ত প্রসঙ্গে কর্মদিবসের কার্যদিবসের নির্দেশক্রমে সংশ্লিষ্ট প্রেরণ প্রতিবেদন সংযুক্তি শিক্ষা গ্রহণ কর্মচারী প্রকল্প ` +
	`প্রদান প্রশাসন প্রফেসর প্রকৌশলী প্রাথমিক প্রতিষ্ঠান প্রশিক্ষণ প্রধান প্রথম ব্যবস্থা ব্যাংক ব্যবস্থাপনা অভ্যন্তরীণ কার্যক্রম কার্যক্রমের উন্নয়ন গ্রাহক নির্দেশ নির্দেশনা পরিদর্শক পরিদর্শন প্রদর্শন ` +
	`কর্মচারীর কর্মচারীদের কর্মকর্তাদের কর্মসম্পাদন বার্ষিক পোর্টালের ওয়েবপোর্টাল ওয়েবপোর্টালের বাস্তবায়ন পর্যন্ত বিষয়ক স্বাস্থ্য শ্রেণি অর্থবছরের সিদ্ধান্ত সর্বশেষ ব্যাখ্যা সংখ্যা`

// loss is what a viewer leaves of a conjunct: the letters without the hasanta, the first alone, the second alone.
type loss int

const (
	noHasanta loss = iota
	noSecond
	noFirst
)

// spoiltForms are what is left of officeWords where all or one of their conjuncts were lost.
var spoiltForms = sync.OnceValue(func() map[string]bool {
	forms, right := map[string]bool{}, map[string]bool{}
	for word := range strings.FieldsSeq(officeWords) {
		right[NFC(word)] = true
	}
	for word := range right {
		runes := []rune(word)
		for kind := noHasanta; kind <= noFirst; kind++ {
			lost := []string{lose(runes, kind, func(int) bool { return true })}
			for i, r := range runes {
				if r == hasanta {
					lost = append(lost, lose(runes, kind, func(at int) bool { return at == i }))
				}
			}
			for _, form := range lost {
				if !right[form] && (kind == noHasanta || utf8.RuneCountInString(form) >= knownByRest) {
					forms[form] = true
				}
			}
		}
	}
	return forms
})

// knownByRest is how many code points of a word with lost conjuncts still show what it was: "জন" is a word.
const knownByRest = 4

// lose takes from a word what is lost of the conjuncts whose hasanta stands where which says.
func lose(word []rune, kind loss, which func(at int) bool) string {
	var out []rune
	for i := 0; i < len(word); i++ {
		if word[i] != hasanta || !which(i) {
			out = append(out, word[i])
			continue
		}
		switch kind {
		case noSecond:
			i++
		case noFirst:
			out = out[:len(out)-1]
		}
	}
	return string(out)
}

// LostConjuncts counts the words of s that are common words of offices without one or all of their conjuncts: one or
// two may be slips of typing, more make the text [Broken].
//
// Source: internal/bangla/README.md › Broken text.
func LostConjuncts(s string) int {
	forms, n := spoiltForms(), 0
	word := make([]rune, 0, mostRunes)
	for _, r := range NFC(s) + "\n" {
		switch {
		case unicode.Is(unicode.Cf, r):
		case isBengali(r) && r != visarga && len(word) < mostRunes:
			word = append(word, r)
		default:
			if len(word) > 0 && forms[string(word)] {
				n++
			}
			word = word[:0]
		}
	}
	return n
}

// mostRunes is more than any of officeWords has.
const mostRunes = 24
