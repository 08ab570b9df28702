package catalog

import (
	"strings"

	"batayandesk/internal/office"
)

// officerKind refers to a record of officers_staff; its canonical form is the record's id.
type officerKind struct{ plain }

// An id may stand beside a name, as a spreadsheet shows it: "তপন কুমার বিশ্বাস [01EKEF7KW0FPVGAKFQ2W8KKJ4V]".
var ulid = expression(`(?i)(?:^|[^0-9A-Za-z])([0-7][0-9A-HJKMNP-TV-Z]{25})(?:$|[^0-9A-Za-z])`)

func (officerKind) parse(f Field, typed string) (string, office.Problems) {
	s := tidy(typed)
	if s == "" {
		return "", nil
	}
	m := ulid().FindStringSubmatch(s)
	if m == nil {
		return refuse(f, s, "officer_unknown", nil)
	}
	return strings.ToUpper(m[1]), nil
}

func (officerKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "pattern": `^[0-7][0-9A-HJKMNP-TV-Z]{25}$`}
}

func (officerKind) sample(Field) string { return "01EKEF7KW0FPVGAKFQ2W8KKJ4V" }
