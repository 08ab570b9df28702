package catalog

import (
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// yearKind is a fiscal year; its canonical form is "2020-21".
type yearKind struct{ plain }

var (
	yearForm = expression(`(?i)^(?:fy|অর্থ\s?বছর|অর্থবৎসর)?\s*:?\s*(\d{4})\s*[-–—/]\s*(\d{2}|\d{4})\s*(?:অর্থ\s?বছর|অর্থবৎসর|সাল)?$`)
)

func (yearKind) parse(f Field, typed string) (string, office.Problems) {
	if len(typed) == len("2020-21") {
		if from, err := strconv.ParseUint(typed[:4], 10, 16); err == nil && office.FiscalYearFrom(int(from)) == typed {
			return typed, nil // as it is stored
		}
	}
	s := tidy(typed)
	if s == "" {
		return "", nil
	}
	m := yearForm().FindStringSubmatch(bangla.ToASCII(s))
	if m == nil {
		return refuse(f, s, "year_invalid", nil)
	}
	from, _ := strconv.Atoi(m[1])
	to, _ := strconv.Atoi(m[2])
	if len(m[2]) == 2 && to != (from+1)%100 || len(m[2]) == 4 && to != from+1 {
		return refuse(f, s, "year_gap", nil)
	}
	return office.FiscalYearFrom(from), nil
}

func (yearKind) display(_ Field, s string, lang office.Lang) string { return inDigits(s, lang) }

func (yearKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "pattern": `^[0-9]{4}-[0-9]{2}$`}
}

func (yearKind) sample(Field) string { return "2020-21" }
