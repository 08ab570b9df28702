package catalog

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// boolKind is yes or no; its canonical forms are "true" and "false".
type boolKind struct{ plain }

var yesNo = map[bool]office.Text{true: {BN: "হ্যাঁ", EN: "yes"}, false: {BN: "না", EN: "no"}}

var boolWords = foldedWords(map[string]string{
	"true": "true", "yes": "true", "y": "true", "1": "true", "✓": "true", "✔": "true", "হ্যাঁ": "true", "হ্যা": "true", "হাঁ": "true",
	"false": "false", "no": "false", "n": "false", "0": "false", "না": "false", "নাই": "false", "নেই": "false", "নয়": "false",
})

func foldedWords(words map[string]string) map[string]string {
	out := make(map[string]string, len(words))
	for word, value := range words {
		out[bangla.Fold(word)] = value
	}
	return out
}

func (boolKind) parse(f Field, typed string) (string, office.Problems) {
	if typed == "true" || typed == "false" {
		return typed, nil
	}
	s := bangla.NormaliseLine(typed)
	if value, known := boolWords[bangla.Fold(bangla.ToASCII(s))]; known {
		return value, nil
	}
	if s = tidy(s); s == "" {
		return "", nil
	}
	return refuse(f, s, "bool_unknown", nil)
}

func (boolKind) display(_ Field, s string, lang office.Lang) string {
	if s != "true" && s != "false" {
		return s
	}
	return yesNo[s == "true"].In(lang)
}

func (k boolKind) cell(f Field, s string) Cell {
	return Cell{CellText, k.display(f, s, office.Bengali)}
}

func (boolKind) exchange(_ Field, s string) any {
	if s != "true" && s != "false" {
		return s
	}
	return s == "true"
}

func (boolKind) schema(Field) map[string]any { return map[string]any{"type": "boolean"} }

func (boolKind) sample(Field) string { return "true" }
