package pdftext

import "strings"

// Vowel signs that stand before their consonant, and what binds consonants.
const (
	before  = "\u09bf\u09c7\u09c8"
	hasanta = '\u09cd'
)

// logical puts text that was written down as its glyphs stand into the order in which it is typed: programs that lay out Bengali
// glyph by glyph tell a vowel sign before the consonant that it follows. It does so for a text some of whose words begin
// with such a sign, which no typed word does.
func logical(s string) string {
	if !visual(s) {
		return s
	}
	runes := []rune(s)
	out := make([]rune, 0, len(runes))
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if !strings.ContainsRune(before, r) || i+1 >= len(runes) || !consonant(runes[i+1]) {
			out = append(out, r)
			continue
		}
		end := i + 2
		for end+1 < len(runes) && runes[end] == hasanta && consonant(runes[end+1]) {
			end += 2
		}
		out = append(out, runes[i+1:end]...)
		switch {
		case r == '\u09c7' && end < len(runes) && runes[end] == '\u09be':
			r, end = '\u09cb', end+1
		case r == '\u09c7' && end < len(runes) && runes[end] == '\u09d7':
			r, end = '\u09cc', end+1
		}
		out = append(out, r)
		i = end - 1
	}
	return string(out)
}

// visual tells whether words begin with signs that no word begins with.
func visual(s string) bool {
	last := ' '
	for _, r := range s {
		if strings.ContainsRune(before, r) && !bengali(last) {
			return true
		}
		last = r
	}
	return false
}

func consonant(r rune) bool {
	return r >= 'ক' && r <= 'হ' || r == '\u09dc' || r == '\u09dd' || r == '\u09df' || r == '\u09ce' || r >= '\u09f0' && r <= '\u09f1'
}

func bengali(r rune) bool { return r >= '\u0980' && r <= '\u09ff' }
