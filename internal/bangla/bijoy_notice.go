package bangla

import (
	"strings"
	"unicode"
)

// bijoyMarks are the codes outside Latin-1 that give legacy text away.
const bijoyMarks = "†‡ˆ‰Š‹Œš›œŸ"

// bijoyWords are frequent words that ASCII letters alone write.
var bijoyWords = set("Avgvi miKvi evsjv cwil` welq wefvM bs Ges mKj Rb Kiv Kivi Gi GB bw_ wKš‘ Awdm wKsev Dc‡Rjv DcwRjv m`q cwiPq")

// noticeShare is the share of words, in percent, from which text is taken for
// Bijoy.
const noticeShare = 30

// LooksBijoy notices text that seems to be typed in Bijoy: at least three words
// in ten hold a character only the font makes sense of, or are known words, and
// there is no Bengali letter. Words of ASCII letters that only the font could mean
// (fvZv, C`) count as known. It is a hint to offer the conversion, never a
// reason to convert unasked.
//
// Source: internal/bangla/README.md › Noticing Bijoy text.
func LooksBijoy(s string) bool {
	if HasBengali(s) {
		return false
	}
	words, hits := 0, 0
	for word := range strings.FieldsSeq(s) {
		letters, marked := 0, false
		for _, r := range word {
			switch {
			case isASCIILetter(r):
				letters++
			case '\u00a1' <= r && r <= '\u00ff', strings.ContainsRune(bijoyMarks, r):
				marked = true
				if unicode.IsLetter(r) {
					letters++
				}
			}
		}
		if letters == 0 {
			continue // a number or a lone sign such as © says nothing
		}
		words++
		if marked || bijoyWords[strings.Trim(word, ".,:;|()-")] || typedInBijoy(word) {
			hits++
		}
	}
	return hits > 0 && hits*100 >= words*noticeShare
}

// typedInBijoy notices ASCII words by a capital before the sign v or x, as no
// English word has it, by a দ at the end, or by a sign of the upper half of the
// table between two letters.
func typedInBijoy(word string) bool {
	prev := rune(0)
	sign := false // the rune before was such a sign, after a letter
	for _, r := range word {
		switch {
		case 'A' <= prev && prev <= 'Z' && (r == 'v' || r == 'x'):
			return true
		case sign && isASCIILetter(r):
			return true
		}
		sign = isASCIILetter(prev) && strings.ContainsRune("•„ƒ‚…”", r)
		prev = r
	}
	return prev == codeDa && word[0] != codeDa && len(word) > 1
}
