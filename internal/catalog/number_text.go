package catalog

import (
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// NumberOf is a phone number in its digits alone, as it is dialled within the country; "" of what is none.
func NumberOf(s string) string {
	return strings.TrimPrefix(ParsePhone(s).Parsed, "+88")
}

// HoldsNumber tells whether a number stands in a text, in either script and however it is parted.
func HoldsNumber(text, number string) bool {
	from, _ := findNumber(text, number)
	return from >= 0
}

// SwapNumber puts another number in the place of each that is this one.
func SwapNumber(text, number, by string) string {
	head := ""
	for {
		from, to := findNumber(text, number)
		if from < 0 {
			return head + text
		}
		head += text[:from] + by
		text = text[to:]
	}
}

// findNumber is where a number stands in a text, with its country code where it has one; -1 for nowhere.
func findNumber(text, number string) (from, to int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isDigit(r) && r != '+' {
			i += size
			continue
		}
		digits, end, last := strings.Builder{}, i, i
		for end < len(text) { // a run of digits and what parts them
			r, size := utf8.DecodeRuneInString(text[end:])
			switch {
			case isDigit(r):
				digits.WriteString(bangla.ToASCII(string(r)))
				last = end + size
			case r == '+' && end == i, r == '-', r == ' ', r == '\u2010', r == '\u2011', r == '\u2013':
			default:
				size = 0
			}
			if size == 0 {
				break
			}
			end += size
		}
		if found := digits.String(); found == number || strings.TrimPrefix(strings.TrimPrefix(found, "00"), "88") == number || "0"+found == number {
			return i, last
		}
		i = max(end, i+1)
	}
	return -1, -1
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || '০' <= r && r <= '৯' }
