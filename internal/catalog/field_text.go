package catalog

import (
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Limits in characters (code points). Source: internal/catalog/README.md › Values.
const (
	maxText = 200
	maxLong = 20_000
)

// textKind is text and long: normalised text, fillers kept as typed but counted as empty.
type textKind struct {
	plain
	line bool
}

func (k textKind) parse(f Field, typed string) (string, office.Problems) {
	normalise := bangla.Normalise
	if k.line {
		normalise = bangla.NormaliseLine
	}
	s := normalise(typed)
	return s, textProblems(f, s, f.maxChars())
}

// textProblems are the rules of all text: its length, and the script that the field's name promises.
func textProblems(f Field, s string, most int) office.Problems {
	ps := tooLong(f, s, most)
	code := ""
	switch {
	case strings.HasSuffix(f.Name, "_bn") && !bangla.HasBengali(s) && bangla.HasLatin(s):
		code = "text_bengali"
	case strings.HasSuffix(f.Name, "_en") && bangla.HasBengali(s):
		code = "text_english"
	}
	if code != "" && !bangla.IsFiller(s) { // a filler counts as empty
		ps = append(ps, problem(f, code, nil))
	}
	return ps
}

func tooLong(f Field, s string, most int) office.Problems {
	if n := utf8.RuneCountInString(s); n > most {
		return office.Problems{problem(f, "text_long", office.Args{"max": most, "have": n})}
	}
	return nil
}

func (textKind) schema(f Field) map[string]any {
	return map[string]any{"type": "string", "maxLength": f.maxChars()}
}

func (k textKind) sample(f Field) string {
	if strings.HasSuffix(f.Name, "_en") {
		return "Example"
	}
	if k.line {
		return "উদাহরণ"
	}
	return "প্রথম লাইন\nদ্বিতীয় লাইন"
}

func (textKind) filler(s string) bool { return bangla.IsFiller(s) }
