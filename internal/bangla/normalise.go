package bangla

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalise brings text into the one form in which it is stored, compared and
// signed. It takes text of one or of many lines and is idempotent:
//
//   - line ends are LF; invisible marks of order and width, soft hyphens and
//     control characters are dropped; every other white space is a space; runs
//     of spaces are one, none stands at either end of a line, and no empty line
//     at either end of the text;
//   - NFC (য় ড় ঢ় are base + U+09BC), and the spellings NFC leaves apart: অ+া is
//     আ, া+ে is ো as ে+া is, ত + hasanta + ZWJ is ৎ, চন্দ্রবিন্দু stands after the
//     vowel sign;
//   - ZWJ is kept only in র + ZWJ + ্য, ZWNJ only once after a hasanta before a
//     consonant.
//
// Bytes that are no UTF-8 become U+FFFD. No spelling is corrected, digits stay
// in their script, visarga stays where it stands for a colon. Text that is
// already normal comes back without a copy. Do not call it on a field that has
// the focus: input methods edit again what they have sent.
//
// Source: internal/bangla/README.md › Normal form.
func Normalise(s string) string {
	if isNormal(s) {
		return s
	}
	s = clean(s)
	for {
		// Once is enough for real text. Stray joiners between marks can
		// hide a reordering from NFC, hence the loop; each round that
		// changes anything drops a joiner or moves a mark for good.
		next := norm.NFC.String(s)
		next = spell(next)
		if next == s {
			break
		}
		s = next
	}
	return trimSpaces(s)
}

// NormaliseLine is [Normalise] for a field of one line: line ends become spaces.
func NormaliseLine(s string) string {
	s = Normalise(s)
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isNormal answers quickly, and true only for text Normalise would not change.
func isNormal(s string) bool {
	prev, before := '\n', rune(0) // the start of a text counts as a line end
	ordinary := true              // only ASCII and Bengali so far
	for i, r := range s {
		switch {
		case r == ' ':
			if prev == ' ' || prev == '\n' {
				return false
			}
		case r == '\n':
			if prev == ' ' || i == 0 {
				return false
			}
		case r < 0x80:
			if r < ' ' || r == 0x7f {
				return false
			}
		case isBengali(r):
			if !followsAll[r-'\u0980'] && !followsNormally(before, prev, r) {
				return false
			}
		case r == zwj:
			if prev != 'র' || !strings.HasPrefix(s[i+len("\u200d"):], "\u09cd\u09af") {
				return false
			}
		case r == zwnj:
			if prev != hasanta {
				return false
			}
			if next, _ := utf8.DecodeRuneInString(s[i+len("\u200c"):]); !isConsonant(next) {
				return false
			}
		case '\u2010' <= r && r <= '\u2027', r == '\u0964', r == '\u0965':
			// Dashes, quotes, dots and dandas compose with nothing.
		case r == utf8.RuneError, cleaned(r) != r:
			return false
		default:
			ordinary = false
		}
		before, prev = prev, r
	}
	if prev == ' ' || prev == '\n' && s != "" {
		return false
	}
	return ordinary || norm.NFC.IsNormalString(s)
}

// followsAll are the code points of the Bengali block that may stand after any other: most of a text.
var followsAll = func() (all [128]bool) {
	for i := range all {
		r := '\u0980' + rune(i)
		decomposed := r == '\u09dc' || r == '\u09dd' || r == '\u09df'
		all[i] = isConsonant(r) && !decomposed || isVowel(r) || r == anusvara
	}
	return all
}()

// followsNormally says whether a Bengali code point may stand after prev (and
// the one before that) in normal text.
func followsNormally(before, prev, r rune) bool {
	switch {
	case r == '\u09dc', r == '\u09dd', r == '\u09df', r == '\u09fe':
		return false // excluded from composition, or rare enough for the long way
	case r == signAA:
		return prev != 'অ' && prev != signE && prev != chandrabindu
	case r == auMark:
		return prev != signE && prev != chandrabindu
	case r == signE:
		return prev != chandrabindu && prev != signAA && prev != auMark
	case isVowelSign(r):
		return prev != chandrabindu
	case r == nukta:
		return isConsonant(prev)
	case r == hasanta:
		return isBengali(prev) && prev != hasanta || prev == zwj && before == 'র'
	}
	return true
}

// clean drops what has no meaning in stored text and unifies white space.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(s, "\r\n", "\n")
	}
	return strings.Map(cleaned, s)
}

// cleaned is what clean makes of one code point; -1 drops it.
func cleaned(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n' // line ends of other programs, the word processor's among them
	case r == '\t', r == '\u00a0':
		return ' '
	case r < ' ', 0x7f <= r && r < 0xa0:
		return -1
	case r < 0xad:
		return r
	case r == '\ufeff', r == '\u200b', r == '\u2060', r == '\u00ad', r == '\u200e', r == '\u200f',
		'\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return -1
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

// spell applies the rules for Bengali spelling that NFC does not know. It
// changes the order and number of code points only.
func spell(s string) string {
	if !needsSpelling(s) {
		return s
	}
	in := []rune(s)
	out := make([]rune, 0, len(in))
	for i := 0; i < len(in); {
		r := in[i]
		if r != zwj && r != zwnj {
			out = appendSpelt(out, r)
			i++
			continue
		}
		end := i
		for end < len(in) && (in[end] == zwj || in[end] == zwnj) {
			end++
		}
		out = appendJoiner(out, in[i:end], in[end:])
		i = end
	}
	return string(out)
}

func needsSpelling(s string) bool {
	return strings.ContainsAny(s, "\u200c\u200d\u0981") || strings.Contains(s, "\u0985\u09be") ||
		strings.Contains(s, "\u09be\u09c7") || strings.Contains(s, "\u09d7\u09c7")
}

// appendSpelt appends one code point that is no joiner.
func appendSpelt(out []rune, r rune) []rune {
	if !isVowelSign(r) {
		return append(out, r)
	}
	// A vowel sign goes before the chandrabindus that were typed too early.
	at := len(out)
	for at > 0 && out[at-1] == chandrabindu {
		at--
	}
	if at > 0 {
		switch last := &out[at-1]; {
		case *last == 'অ' && r == signAA:
			*last = 'আ'
			return out
		case *last == signE && r == signAA, *last == signAA && r == signE:
			*last = signO
			return out
		case *last == signE && r == auMark, *last == auMark && r == signE:
			*last = signAU
			return out
		}
	}
	out = append(out, 0)
	copy(out[at+1:], out[at:])
	out[at] = r
	return out
}

// appendJoiner decides about a run of joiners by its neighbours: what was
// written so far and what follows.
func appendJoiner(out, run, rest []rune) []rune {
	n := len(out)
	afterHasanta := n > 0 && out[n-1] == hasanta
	switch {
	case afterHasanta && n > 1 && out[n-2] == 'ত' && run[0] == zwj:
		out[n-2] = khandaTa
		return out[:n-1]
	case afterHasanta && len(rest) > 0 && isConsonant(rest[0]) && containsRune(run, zwnj):
		return append(out, zwnj)
	case n > 0 && out[n-1] == 'র' && len(rest) > 1 && rest[0] == hasanta && rest[1] == 'য':
		return append(out, zwj)
	}
	return out
}

func containsRune(in []rune, r rune) bool {
	for _, c := range in {
		if c == r {
			return true
		}
	}
	return false
}

// trimSpaces folds runs of spaces and trims every line and both ends.
func trimSpaces(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && (len(out) == 0 || out[len(out)-1] == ' ' || out[len(out)-1] == '\n'):
		case c == '\n':
			if n := len(out); n > 0 && out[n-1] == ' ' {
				out = out[:n-1]
			}
			if len(out) > 0 {
				out = append(out, c)
			}
		default:
			out = append(out, c)
		}
	}
	return strings.TrimRight(string(out), " \n")
}
