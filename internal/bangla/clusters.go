package bangla

import (
	"unicode"
	"unicode/utf8"
)

// Clusters cuts s into orthographic clusters, the units a reader counts and a
// cursor steps over: a conjunct with its signs (ষ্ঠ্যে, র্ক, র‍্যা), a vowel with
// what hangs on it (অ্যা), any other character with its marks. A hasanta that
// ZWNJ makes visible ends its cluster. Joined together the clusters are s, also
// when s is no valid UTF-8.
func Clusters(s string) []string {
	if s == "" {
		return nil
	}
	out := make([]string, 0, len(s)/4+1)
	for len(s) > 0 {
		n := clusterLen(s)
		out = append(out, s[:n])
		s = s[n:]
	}
	return out
}

// clusterLen is the length in bytes of the cluster s begins with.
func clusterLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '\r' && len(s) > 1 && s[1] == '\n':
		return 2
	case r == utf8.RuneError && n == 1, unicode.IsSpace(r), unicode.IsControl(r):
		return n
	}
	letter := isBengaliLetter(r) // a hasanta now joins the next consonant
	prev := r
	for n < len(s) {
		next, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case unicode.IsMark(next), next == zwj:
		case next == zwnj:
			if prev == hasanta {
				return n + size
			}
		case letter && isConsonant(next) && joinsNext(s[:n]):
		default:
			return n
		}
		prev = next
		n += size
	}
	return n
}

// joinsNext says whether a cluster so far ends in a hasanta, with or without
// the ZWJ that asks for a half form.
func joinsNext(s string) bool {
	last, size := utf8.DecodeLastRuneInString(s)
	if last == zwj {
		last, _ = utf8.DecodeLastRuneInString(s[:len(s)-size])
	}
	return last == hasanta
}
