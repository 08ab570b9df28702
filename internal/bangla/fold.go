package bangla

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold is the first key of a search: two texts that a clerk would call the same
// have the same key. From the normal form of the healed text it drops joiners, nukta, hyphens,
// chandrabindu and visarga; ী is ি, ূ is ু, ণ is ন, শ and ষ are স, digits are
// ASCII, Latin letters lower case. So আপীল is আপিল, and হাল-নাগাদ is হালনাগাদ.
// A key is for comparing and never for showing.
//
// Source: internal/bangla/README.md › Search folding; internal/bangla/README.md › Visarga as a colon.
func Fold(s string) string {
	s, _ = Heal(s)
	for {
		// What was dropped can bring together what the normal form joins (অ +
		// visarga + া, two spaces about a hyphen) or healing does: hence the loop.
		s = NormaliseLine(s)
		next, healed := Heal(s)
		if !healed && isFolded(next) {
			return next
		}
		s = strings.Map(folded, next)
	}
}

func isFolded(s string) bool {
	for _, r := range s {
		if folded(r) != r {
			return false
		}
	}
	return true
}

// folded is what a code point of the normal form becomes; -1 drops it.
func folded(r rune) rune {
	if r < utf8.RuneSelf {
		switch {
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		case r == '-':
			return -1
		}
		return r
	}
	switch r {
	case zwj, zwnj, nukta, chandrabindu, visarga, '\u2010', '\u2011':
		return -1
	case 'ী':
		return 'ি'
	case 'ূ':
		return 'ু'
	case 'ণ':
		return 'ন'
	case 'শ', 'ষ':
		return 'স'
	}
	if v, ok := digitValue(r); ok {
		return '0' + rune(v)
	}
	if isBengali(r) {
		return r
	}
	return unicode.ToLower(r)
}

// FoldRune is what [Fold] makes of a code point that stands in a text in the normal form; -1 where it drops it.
func FoldRune(r rune) rune { return folded(r) }

// Tokens are the words of s for an index, folded by [Fold], in their order and
// as often as they stand there; a hyphen does not part a word.
func Tokens(s string) []string {
	return strings.FieldsFunc(Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
}
