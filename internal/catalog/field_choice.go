package catalog

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// choiceKind is one of the field's choices. Its canonical form is the English code; the labels of both
// languages are read too.
type choiceKind struct{ plain }

func (choiceKind) parse(f Field, typed string) (string, office.Problems) {
	for _, c := range f.Choices {
		if c.Value == typed {
			return typed, nil
		}
	}
	s := tidy(typed)
	if s == "" {
		return "", nil
	}
	key := bangla.Fold(bangla.ToASCII(s))
	for _, c := range f.Choices {
		for _, name := range f.Names(c) {
			if bangla.Fold(bangla.ToASCII(name)) == key {
				return c.Value, nil
			}
		}
	}
	labels := make([]office.Text, len(f.Choices))
	for i, c := range f.Choices {
		labels[i] = c.Label
	}
	return refuse(f, s, "choice_unknown", office.Args{"choices": labels})
}

// Names are the words for one of the field's choices: its value, its labels, and what lists say for it.
func (f Field) Names(c Choice) []string {
	return append([]string{c.Value, c.Label.BN, c.Label.EN}, otherChoices[f.Name+"/"+c.Value]...)
}

func (choiceKind) display(f Field, s string, lang office.Lang) string {
	for _, c := range f.Choices {
		if c.Value == s {
			return c.Label.In(lang)
		}
	}
	return s
}

func (k choiceKind) cell(f Field, s string) Cell {
	return Cell{CellText, k.display(f, s, office.Bengali)}
}

func (choiceKind) schema(f Field) map[string]any {
	values := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		values[i] = c.Value
	}
	return map[string]any{"type": "string", "enum": values}
}

func (choiceKind) sample(f Field) string {
	if len(f.Choices) == 0 {
		return ""
	}
	return f.Choices[0].Value
}
