package catalog

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// listKind is a list of short texts; its canonical form is one entry a line.
type listKind struct{ plain }

func (listKind) parse(f Field, typed string) (string, office.Problems) {
	var kept []string
	for line := range strings.SplitSeq(bangla.Normalise(typed), "\n") {
		if line = bangla.NormaliseLine(line); line != "" {
			kept = append(kept, line)
		}
	}
	s := strings.Join(kept, "\n")
	return s, textProblems(f, s, maxLong)
}

func (listKind) exchange(_ Field, s string) any { return strings.Split(s, "\n") }

func (listKind) schema(Field) map[string]any {
	return map[string]any{"type": "array", "items": map[string]any{"type": "string"}}
}

func (listKind) sample(f Field) string {
	if strings.HasSuffix(f.Name, "_en") {
		return "First\nSecond"
	}
	return "প্রথম\nদ্বিতীয়"
}

func (listKind) filler(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" && !bangla.IsFiller(line) {
			return false
		}
	}
	return true
}
