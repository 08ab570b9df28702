package bangla

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// ErrNotNumber says that a text is no whole number within the range of int64,
// in figures ([ParseInt]) or in words ([ParseWords]).
var ErrNotNumber = errors.New("not a number")

// zero is the Bengali digit ০; the other nine follow it.
const zero = '০'

// maxNumberBytes is well above the longest number in words that fits int64
// (about 400 bytes) and keeps a pasted page from being read as one number.
const maxNumberBytes = 2000

// ToBengali replaces each ASCII digit by the Bengali one and leaves everything
// else alone: "28-09-2020" → "২৮-০৯-২০২০".
func ToBengali(s string) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	if n == 0 {
		return s
	}
	out := make([]byte, 0, len(s)+2*n)
	for i := 0; i < len(s); i++ {
		if c := s[i]; '0' <= c && c <= '9' {
			out = append(out, 0xE0, 0xA7, 0xA6+c-'0')
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}

// ToASCII replaces each Bengali digit by the ASCII one and leaves everything
// else alone: "২০২০ সাল" → "2020 সাল".
func ToASCII(s string) string {
	first := strings.Index(s, "\u09e6"[:2]) // the two bytes that ০–৯ begin with
	if first < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	out = append(out, s[:first]...)
	for i := first; i < len(s); i++ {
		if c, ok := bengaliDigitAt(s, i); ok {
			out = append(out, '0'+c)
			i += 2
		} else {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// bengaliDigitAt is the value of the Bengali digit whose three bytes begin at i.
func bengaliDigitAt(s string, i int) (value byte, ok bool) {
	if i+2 < len(s) && s[i] == 0xE0 && s[i+1] == 0xA7 && 0xA6 <= s[i+2] && s[i+2] <= 0xAF {
		return s[i+2] - 0xA6, true
	}
	return 0, false
}

// digitValue is the value of a digit of either script.
func digitValue(r rune) (value int, ok bool) {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0'), true
	case zero <= r && r <= zero+9:
		return int(r - zero), true
	}
	return 0, false
}

// Itoa writes n in Bengali digits without grouping: 1427 → "১৪২৭".
func Itoa(n int) string { return ToBengali(strconv.Itoa(n)) }

// Group puts the South Asian commas into a plain decimal number and keeps its
// script: "1234567" → "12,34,567", "-১২৩৪৫৬৭.৫০" → "-১২,৩৪,৫৬৭.৫০". Commas that
// are already there are placed anew. A text that is no plain decimal number
// (optional sign, digits, optional fraction) comes back as it was.
//
// Source: internal/bangla/README.md › Digits.
func Group(n string) string {
	sign, whole, fraction, ok := splitDecimal(n)
	if !ok || len(whole) <= 3 {
		if !ok {
			return n
		}
		return sign + string(whole) + fraction
	}
	var b strings.Builder
	b.Grow(len(n) + len(whole)/2)
	b.WriteString(sign)
	for i, r := range whole {
		// Commas stand before the last three digits and before every
		// second digit further left.
		if rest := len(whole) - i; i > 0 && rest >= 3 && rest%2 == 1 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	b.WriteString(fraction)
	return b.String()
}

// splitDecimal takes a plain decimal number apart; whole is without commas and
// fraction begins with its point.
func splitDecimal(n string) (sign string, whole []rune, fraction string, ok bool) {
	rest := n
	for _, s := range []string{"-", "+", "\u2212"} {
		if strings.HasPrefix(rest, s) {
			sign, rest = s, rest[len(s):]
			break
		}
	}
	if point := strings.IndexByte(rest, '.'); point >= 0 {
		rest, fraction = rest[:point], rest[point:]
		if len(fraction) == 1 {
			return "", nil, "", false
		}
		for _, r := range fraction[1:] {
			if _, digit := digitValue(r); !digit {
				return "", nil, "", false
			}
		}
	}
	comma := true // a comma may not come first, last or twice
	for _, r := range rest {
		if r == ',' && !comma {
			comma = true
			continue
		}
		if _, digit := digitValue(r); !digit {
			return "", nil, "", false
		}
		comma = false
		whole = append(whole, r)
	}
	if len(whole) == 0 || comma {
		return "", nil, "", false
	}
	return sign, whole, fraction, true
}

// ParseInt reads a whole number in digits of either script, with or without a
// sign and grouping commas: "১২,৩৪,৫৬৭", "-1,234,567". Space around it is
// ignored. The last group has three digits and the others two or three, so a
// list such as "১,২,৩" is not taken for a number. The error is ErrNotNumber,
// also when the value does not fit int64.
func ParseInt(s string) (int64, error) {
	if len(s) > maxNumberBytes {
		return 0, ErrNotNumber
	}
	s = strings.TrimSpace(s)
	negative := false
	switch {
	case strings.HasPrefix(s, "-"):
		negative, s = true, s[1:]
	case strings.HasPrefix(s, "\u2212"):
		negative, s = true, s[len("\u2212"):]
	case strings.HasPrefix(s, "+"):
		s = s[1:]
	}
	s = ToASCII(s)
	groups := strings.Split(s, ",")
	for i, g := range groups {
		last := i == len(groups)-1
		switch {
		case len(groups) == 1:
		case last && len(g) != 3, i == 0 && len(g) > 3, !last && i > 0 && len(g) != 2 && len(g) != 3:
			return 0, ErrNotNumber
		}
		if g == "" || strings.Trim(g, "0123456789") != "" {
			return 0, ErrNotNumber
		}
	}
	u, err := strconv.ParseUint(strings.Join(groups, ""), 10, 64)
	if err != nil {
		return 0, ErrNotNumber
	}
	return signed(u, negative)
}

// signed gives a magnitude its sign, or ErrNotNumber when it does not fit.
func signed(u uint64, negative bool) (int64, error) {
	switch {
	case negative && u <= -math.MinInt64:
		return int64(-u), nil
	case !negative && u <= math.MaxInt64:
		return int64(u), nil
	}
	return 0, ErrNotNumber
}
