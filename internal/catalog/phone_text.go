package catalog

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// PhoneText is a number as it is shown and printed, in one form whatever was typed: "০১৭০০-০০০০০১", "০৭১-৬২৩০০ বর্ধিত ১২",
// "৩৩৩". What cannot be read is shown as typed. What is stored stays as it came; a form puts a number that it can read into
// this form when its field is left (Entered).
//
// Source: internal/catalog/README.md › Phone numbers.
func PhoneText(stored string, lang office.Lang) string {
	n := ParsePhone(stored)
	if n.Parsed == "" {
		return office.Digits(stored, lang)
	}
	number, extension, extended := strings.Cut(n.Parsed, ";ext=")
	text := strings.TrimPrefix(number, "+88")
	if at := phoneArea(text, n.Kind, stored); at > 0 {
		text = text[:at] + "-" + text[at:]
	}
	if extended && lang == office.English {
		text += " ext. " + extension
	} else if extended {
		text += " বর্ধিত " + extension
	}
	return office.Digits(text, lang)
}

// phoneArea is how many digits stand before the hyphen; 0 for a number that has none.
func phoneArea(national string, kind PhoneKind, stored string) int {
	switch {
	case kind == PhoneMobile, kind == PhoneIP:
		return 5
	case kind != PhoneLandline:
		return 0
	case strings.HasPrefix(national, "02"):
		return 2
	case len(national) > 2 && national[2] == '1': // 031, 071: a city that had its number early
		return 3
	}
	if at := typedArea(national, stored); at > 0 {
		return at
	}
	if len(national) > 3 && national[3] == '1' { // 0721: another seat of a district
		return 4
	}
	return 0
}

// typedArea is where the typed text itself parts the area's code, which differ in length from one upazila to the next.
func typedArea(national, stored string) int {
	for _, part := range strings.FieldsFunc(bangla.ToASCII(stored), func(r rune) bool { return r < '0' || r > '9' }) {
		if strings.HasPrefix(national, part) && part[0] == '0' && len(part) >= 4 && len(part) <= 5 {
			return len(part)
		}
	}
	return 0
}

// PhoneEntered is a number as a form keeps it once its field is left: in the one form, its digits in the script they were
// typed in. What cannot be read, and what stands beside a number as words, stays as typed and is told.
func PhoneEntered(typed string) string {
	n := ParsePhone(typed)
	if n.Parsed == "" || n.Why == "label_cut" {
		return typed
	}
	if bangla.HasBengaliDigit(typed) {
		return PhoneText(typed, office.Bengali)
	}
	return strings.Replace(PhoneText(typed, office.English), " ext. ", " ext ", 1)
}

// Entered are values as a form shows them after their fields were left.
func (c *Category) Entered(values map[string]string) map[string]string {
	out := make(map[string]string, len(values))
	for name, v := range values {
		if f, known := c.Field(name); known && (f.Kind == Phone || f.Kind == Mobile) {
			v = PhoneEntered(v)
		}
		out[name] = v
	}
	return out
}
