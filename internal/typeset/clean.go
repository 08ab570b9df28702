package typeset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm" // bangla owns normalising; here it is only the guard at the border
)

// clean makes any string safe to set: valid UTF-8, NFC, one kind of line feed,
// no control and direction characters. U+2060 stays until lines are broken.
// Source: internal/typeset/README.md › Input cleaning.
func clean(s string) []rune {
	n, ok := plainNFC(s)
	if !ok {
		s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
		n = len(s)
	}
	out := make([]rune, 0, n)
	prev := rune(0)
	for _, r := range s {
		switch {
		case r == '\n' && prev == '\r':
			prev = r
			continue
		case r == '\r', r == '\u2028', r == '\u2029':
			prev = r
			out = append(out, '\n')
			continue
		case r == '\t':
			r = ' '
		case r == '\u202f':
			r = '\u00a0'
		case r == '\n', r == '\u00a0':
		case r == '\ufeff', r == '\u00ad', dirControl(r), unicode.Is(unicode.Cc, r):
			prev = r
			continue
		case unicode.Is(unicode.Zs, r):
			r = ' '
		}
		prev = r
		out = append(out, r)
	}
	return out
}

// plainNFC tells that a text is valid and NFC where that is seen at a glance, as
// it is for nearly all Bengali and English text, and counts its characters. The
// full check costs more than setting the lines: each আ-কার may belong to the sign
// before it.
func plainNFC(s string) (runes int, ok bool) {
	prev := rune(0)
	for _, r := range s {
		switch {
		case r < 0x80, r == '।', r == '॥', r == '\u200c', r == '\u200d', r >= '\u2010' && r <= '\u2027':
		case r == '\u09be' || r == '\u09d7': // with ে they are one sign
			if prev == '\u09c7' {
				return 0, false
			}
		case r == '\u09bc': // stands before a hasanta
			if prev == '\u09cd' {
				return 0, false
			}
		case r == '\u09dc', r == '\u09dd', r == '\u09df', r == '\u09fe': // old letters with a dot; a sign of another class
			return 0, false
		case r < 0x0980 || r > 0x09ff:
			return 0, false
		}
		prev = r
		runes++
	}
	return runes, true
}

// dirControl tells the characters that turn the writing direction.
func dirControl(r rune) bool {
	return r == '\u061c' || r == '\u200e' || r == '\u200f' ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// ignorable tells the characters that draw nothing in any font.
func ignorable(r rune) bool {
	return r >= '\u200b' && r <= '\u200d' || r >= '\u2060' && r <= '\u206f' || r == '\u034f' ||
		r >= '\ufe00' && r <= '\ufe0f' || r >= 0xe0000 && r <= 0xe0fff
}

// isMark tells characters that hang on the one before: signs, joiners.
func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Cf) }

// bnDigits writes n in Bengali digits.
func bnDigits(n int) string {
	if n < 10 {
		return string(rune('০' + max(n, 0)))
	}
	return bnDigits(n/10) + bnDigits(n%10)
}

// oneLine is cleaned text for metadata: no line feeds, no doubled spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(string(clean(s))), " ") }
