package catalog

import (
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
)

// PhoneKind is what a phone number is.
type PhoneKind string

// What a phone number can be.
const (
	PhoneEmpty    PhoneKind = "empty"
	PhoneMobile   PhoneKind = "mobile"
	PhoneLandline PhoneKind = "landline"
	PhoneIP       PhoneKind = "ip"
	PhoneShort    PhoneKind = "short"
	PhoneInvalid  PhoneKind = "invalid"
)

// PhoneNumber is a typed number as it was understood.
type PhoneNumber struct {
	Kind   PhoneKind
	Parsed string // E.164 where one exists ("+8801700000001", "+8807162300;ext=12"), else the short code; "" if invalid
	// Why is the reason that a number is invalid (too_short, too_long, prefix, two_numbers, not_digit, no_number,
	// country, ambiguous), or what was done to a valid one (zero_restored, label_cut).
	Why        string
	Need, Have int      // digits of a mobile number that is too short or too long
	Split      []string // the numbers where two were typed in one field, in the script they were typed in
}

var (
	phoneExtension = expression(`(?i)\s*[,(]?\s*(?:বর্ধিত|এক্সটেনশন|এক্স|extension|extn|ext|x)\s*[.:ঃ-]*\s*(\d{1,6})\s*\)?$`)
	phoneBetween   = expression(`\s*(?:[,;/।|&]|(?:^|\s)(?:ও|এবং|বা|অথবা|or|and)(?:\s|$))\s*`)
	phoneRemark    = expression(`(?:\s+|\s*[(\[])[^0-9+]*$`)
	phoneSigns     = strings.NewReplacer(" ", "", "-", "", "‐", "", "‑", "", "–", "", "—", "", "−", "", "(", "", ")", "", "[", "", "]", "", ".", "", "_", "")
	shortCode      = expression(`^(333|999|10\d|109\d|16\d{3})$`)
)

// ParsePhone reads a number of Bangladesh in digits of either script, with the separators, country codes,
// labels and remarks that people type. It is a numbering plan of its own: the general library knows
// neither Bengali digits nor the newer Dhaka numbers, and takes the dead prefix 011 for a live one.
//
// Source: internal/catalog/README.md › Phone numbers; testdata/phone_numbers.tsv.
func ParsePhone(typed string) PhoneNumber {
	if digits, plain := plainDigits(typed); plain {
		return classify(digits, false)
	}
	s := bangla.ToASCII(bangla.NormaliseLine(typed))
	if s == "" {
		return PhoneNumber{Kind: PhoneEmpty}
	}
	if !strings.ContainsAny(s, "0123456789") {
		return invalid("no_number")
	}
	extension := ""
	if m := phoneExtension().FindStringSubmatchIndex(s); m != nil && strings.ContainsAny(s[:m[0]], "0123456789") {
		extension, s = s[m[2]:m[3]], s[:m[0]]
	}
	s, cut := cutLabels(s)
	if n, several := severalNumbers(s); several {
		if bangla.HasBengaliDigit(typed) {
			for i := range n.Split {
				n.Split[i] = bangla.ToBengali(n.Split[i])
			}
		}
		return n
	}
	plus := strings.HasPrefix(s, "+")
	digits := phoneSigns.Replace(strings.TrimPrefix(s, "+"))
	if strings.Trim(digits, "0123456789") != "" {
		return invalid("not_digit")
	}
	n := classify(digits, plus)
	if n.Kind == PhoneInvalid {
		return n
	}
	if n.Kind != PhoneMobile && rangeEnd().MatchString(s) {
		return invalid("ambiguous")
	}
	if extension != "" {
		n.Parsed += ";ext=" + extension
	}
	if cut && n.Why == "" {
		n.Why = "label_cut"
	}
	return n
}

// plainDigits is the common case, digits with hyphens between them, read without further thought; a number with the end of
// another behind it (rangeEnd) is none.
func plainDigits(typed string) (digits string, plain bool) {
	out := make([]byte, 0, 16)
	before, group := 0, 0 // digits between the last hyphens, and after them
	for _, r := range typed {
		switch {
		case '0' <= r && r <= '9':
			out = append(out, byte(r))
			group++
		case '০' <= r && r <= '৯':
			out = append(out, byte('0'+r-'০'))
			group++
		case r != '-' || len(out) == 0:
			return "", false
		default:
			before, group = group, 0
		}
		if len(out) > 15 {
			return "", false
		}
	}
	return string(out), len(out) > 0 && (before < 6 || group > 2)
}

func invalid(code string) PhoneNumber { return PhoneNumber{Kind: PhoneInvalid, Why: code} }

// cutLabels takes off what stands before the number ("মোবাঃ ") and a remark after it (" (অফিস)"). Letters
// that touch the digits are no label: an O for a zero, an X for a hidden digit.
func cutLabels(s string) (rest string, cut bool) {
	rest = s
	first := strings.IndexAny(s, "0123456789+(")
	if before := s[:first]; first > 0 && !endsInLatin(before) && strings.ContainsFunc(before, unicode.IsLetter) {
		rest, cut = s[first:], true
	}
	rest = strings.TrimLeft(rest, " :-–.")
	if m := phoneRemark().FindStringIndex(rest); m != nil && strings.ContainsFunc(rest[m[0]:], unicode.IsLetter) {
		rest, cut = rest[:m[0]], true
	}
	return strings.TrimRight(rest, " .,;:।-"), cut
}

func endsInLatin(s string) bool {
	last := s[len(s)-1]
	return last < unicode.MaxASCII && unicode.IsLetter(rune(last))
}

// rangeEnd is the end of a run of numbers, "০২-৯৫৫৫৫৫৫-৬": a digit or two behind a number that is whole.
var rangeEnd = expression(`\d{6,}\s?[-–]\s?\d{1,2}$`)

// severalNumbers finds two numbers in one text, or one with a tail that may be an extension or the end of
// a second number.
func severalNumbers(s string) (PhoneNumber, bool) {
	parts := phoneBetween().Split(s, -1)
	if len(parts) == 1 && digitCount(s) > 15 {
		parts = strings.Fields(s)
	}
	var whole []string
	tails := 0
	for _, part := range parts {
		switch n := digitCount(part); {
		case n >= 5:
			whole = append(whole, strings.TrimSpace(part))
		case n > 0:
			tails++
		}
	}
	switch {
	case len(whole) >= 2:
		return PhoneNumber{Kind: PhoneInvalid, Why: "two_numbers", Split: whole}, true
	case len(whole) == 1 && tails > 0 && len(parts) > 1:
		return invalid("ambiguous"), true
	}
	return PhoneNumber{}, false
}

func digitCount(s string) int {
	n := 0
	for _, r := range s {
		if '0' <= r && r <= '9' {
			n++
		}
	}
	return n
}

// classify reads bare digits; plus tells whether a plus stood before them.
func classify(digits string, plus bool) PhoneNumber {
	national := digits
	switch {
	case strings.HasPrefix(digits, "0088"):
		national = digits[4:]
	case strings.HasPrefix(digits, "00") && len(digits) > 2 && digits[2] != '0':
		return invalid("country")
	case plus && !strings.HasPrefix(digits, "88"):
		return invalid("country")
	case plus, strings.HasPrefix(digits, "880"), strings.HasPrefix(digits, "881") && len(digits) == 12:
		national = digits[2:]
	}
	if len(national) <= 5 && shortCode().MatchString(national) {
		return PhoneNumber{Kind: PhoneShort, Parsed: national}
	}
	restored := ""
	if len(national) > 1 && national[0] == '1' && national[1] >= '3' {
		national = "0" + national
		if len(national) == 11 {
			restored = "zero_restored"
		}
	}
	n := PhoneNumber{Parsed: "+88" + national, Why: restored}
	low, high := 0, 0
	switch {
	case strings.HasPrefix(national, "01"):
		if len(national) > 2 && national[2] < '3' {
			return invalid("prefix")
		}
		n.Kind, low, high = PhoneMobile, 11, 11
	case strings.HasPrefix(national, "02"):
		n.Kind, low, high = PhoneLandline, 10, 11
	case strings.HasPrefix(national, "096"):
		n.Kind, low, high = PhoneIP, 11, 11
	case len(national) > 1 && national[0] == '0' && national[1] >= '3':
		n.Kind, low, high = PhoneLandline, 8, 11
	case len(national) < 8:
		return PhoneNumber{Kind: PhoneInvalid, Why: "too_short", Have: len(national)}
	default:
		return invalid("prefix")
	}
	wrong := ""
	switch {
	case len(national) < low:
		wrong = "too_short"
	case len(national) > high:
		wrong = "too_long"
	default:
		return n
	}
	out := PhoneNumber{Kind: PhoneInvalid, Why: wrong, Have: len(national)}
	if n.Kind == PhoneMobile {
		out.Need = high
	}
	return out
}
