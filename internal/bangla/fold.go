package bangla

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold is the first key of a search: two texts that a clerk would call the same
// have the same key. From the normal form it drops joiners, nukta, hyphens,
// chandrabindu and visarga; ী is ি, ূ is ু, ণ is ন, শ and ষ are স, digits are
// ASCII, Latin letters lower case. So আপীল is আপিল, and হাল-নাগাদ is হালনাগাদ.
// A key is for comparing and never for showing.
//
// Source: domain.md section 10, Search folding; section 7 for visarga.
func Fold(s string) string { return fold(s, false) }

// FoldWeak is the second, weaker key: what [Fold] levels, and য is জ (যাত্রা is
// জাত্রা). য় is another letter, and ya-phala stays. A match by this key alone
// ranks behind one by Fold.
//
// Source: domain.md section 10, Search folding.
func FoldWeak(s string) string { return fold(s, true) }

func fold(s string, weak bool) string {
	s = NormaliseLine(s)
	for !isFolded(s, weak) {
		// What was dropped can bring together what the normal form joins
		// (অ + visarga + া, two spaces about a hyphen): hence the loop.
		s = NormaliseLine(foldOnce(s, weak))
		weak = false // only before nukta is gone can য be told from য়
	}
	return s
}

func foldOnce(s string, weak bool) string {
	out := make([]byte, 0, len(s))
	prev := rune(0)
	for i, r := range s {
		f := folded(r)
		if weak && r == 'য' && prev != hasanta && !strings.HasPrefix(s[i+len("য"):], string(nukta)) {
			f = 'জ'
		}
		if f >= 0 {
			out = utf8.AppendRune(out, f)
		}
		prev = r
	}
	return string(out)
}

func isFolded(s string, weak bool) bool {
	for _, r := range s {
		if weak && r == 'য' || folded(r) != r {
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

// Tokens are the words of s for an index, folded by [Fold], in their order and
// as often as they stand there; a hyphen does not part a word.
func Tokens(s string) []string {
	return strings.FieldsFunc(Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
}
