package catalog

import (
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// phoneKind is phone and mobile. What was typed is kept, in normal form; the parsed form is derived. A
// wrong number may be saved and says what is wrong. Source: internal/catalog/README.md › Phone numbers.
type phoneKind struct {
	plain
	mobile bool
}

func (phoneKind) parse(f Field, typed string) (string, office.Problems) {
	s := bangla.NormaliseLine(typed)
	if utf8.RuneCountInString(s) > maxText {
		return s, textProblems(f, s, maxText)
	}
	return s, nil
}

// phoneProblems are the Problems of what ParsePhone found wrong.
var phoneProblems = map[string]string{
	"too_short":   "phone_digits",
	"too_long":    "phone_digits",
	"prefix":      "phone_prefix",
	"two_numbers": "phone_two",
	"not_digit":   "phone_sign",
	"no_number":   "phone_none",
	"country":     "phone_country",
	"ambiguous":   "phone_ambiguous",
}

func (k phoneKind) flaws(f Field, s string) office.Problems {
	n := ParsePhone(s)
	args := office.Args{"typed": office.Shorten(s), "have": n.Have}
	switch {
	case n.Kind == PhoneInvalid && n.Need > 0:
		args["need"] = n.Need
		return office.Problems{problem(f, "mobile_digits", args)}
	case n.Kind == PhoneInvalid:
		return office.Problems{problem(f, phoneProblems[n.Why], args)}
	case k.mobile && n.Kind != PhoneMobile && n.Kind != PhoneEmpty:
		return office.Problems{problem(f, "phone_not_mobile", args)}
	}
	return nil
}

func (phoneKind) notes(f Field, s string) office.Problems {
	n := ParsePhone(s)
	switch n.Why {
	case "zero_restored":
		return office.Problems{problem(f, "zero_restored", office.Args{"typed": office.Shorten(s), "number": n.Parsed})}
	case "label_cut":
		return office.Problems{problem(f, "label_cut", office.Args{"typed": office.Shorten(s), "number": n.Parsed})}
	}
	return nil
}

func (phoneKind) display(_ Field, stored string, lang office.Lang) string {
	return PhoneText(stored, lang)
}

func (phoneKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "maxLength": maxText}
}

func (k phoneKind) sample(Field) string {
	if k.mobile {
		return "০১৭০০-০০০০০১"
	}
	return "০৭১-৬২৩০০"
}

func (phoneKind) filler(s string) bool { return bangla.IsFiller(s) }
