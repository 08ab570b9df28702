package catalog

import (
	"strconv"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// intKind is a whole number, typed in either script with or without grouping commas.
type intKind struct{ plain }

// A spreadsheet may hand a whole number on as "12.0".
var noFraction = expression(`\.0+$`)

func (intKind) parse(f Field, typed string) (string, office.Problems) {
	s := tidy(typed)
	if s == "" {
		return "", nil
	}
	n, err := bangla.ParseInt(noFraction().ReplaceAllString(bangla.ToASCII(s), ""))
	if err != nil {
		return refuse(f, s, "int_invalid", nil)
	}
	canonical := strconv.FormatInt(n, 10)
	low, high := f.Min != nil && n < int64(*f.Min), f.Max != nil && n > int64(*f.Max)
	switch {
	case (low || high) && f.Min != nil && f.Max != nil:
		return canonical, office.Problems{problem(f, "int_range", office.Args{"min": *f.Min, "max": *f.Max, "have": n})}
	case low:
		return canonical, office.Problems{problem(f, "int_low", office.Args{"min": *f.Min, "have": n})}
	case high:
		return canonical, office.Problems{problem(f, "int_high", office.Args{"max": *f.Max, "have": n})}
	}
	return canonical, nil
}

func (intKind) display(_ Field, s string, lang office.Lang) string {
	return inDigits(bangla.Group(s), lang)
}

func (intKind) cell(_ Field, s string) Cell {
	if _, err := strconv.ParseInt(s, 10, 64); err != nil {
		return Cell{CellText, s}
	}
	return Cell{CellNumber, s}
}

func (intKind) exchange(_ Field, s string) any {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return s
	}
	return n
}

func (intKind) schema(f Field) map[string]any {
	out := map[string]any{"type": "integer"}
	if f.Min != nil {
		out["minimum"] = *f.Min
	}
	if f.Max != nil {
		out["maximum"] = *f.Max
	}
	return out
}

func (intKind) sample(f Field) string {
	switch {
	case f.Min != nil:
		return strconv.Itoa(*f.Min)
	case f.Max != nil:
		return strconv.Itoa(*f.Max)
	}
	return "7"
}
