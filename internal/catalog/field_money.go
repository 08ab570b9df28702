package catalog

import (
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// moneyKind is an amount of taka. Its canonical form is a plain decimal without grouping, "450000" or
// "12.50"; it is never negative.
type moneyKind struct{ plain }

var (
	moneyBefore = expression(`(?i)^(৳|টাকা|tk\.?|bdt)\s*`)
	moneyAfter  = expression(`(?i)\s*(৳|টাকা|tk\.?|bdt)?\s*(মাত্র|/[-=])?\s*(মাত্র)?$`)
	moneyForm   = expression(`^([0-9][0-9,]*)(?:\.([0-9]{1,2})0*)?$`)
	moneyPlain  = expression(`^[0-9]+(\.[0-9]{2})?$`)
)

func (moneyKind) parse(f Field, typed string) (string, office.Problems) {
	if n, err := strconv.ParseUint(typed, 10, 53); err == nil && strconv.FormatUint(n, 10) == typed {
		return typed, nil // as it is stored
	}
	s := tidy(typed)
	if s == "" {
		return "", nil
	}
	bare := strings.TrimSpace(moneyAfter().ReplaceAllString(moneyBefore().ReplaceAllString(bangla.ToASCII(s), ""), ""))
	if strings.HasPrefix(bare, "-") {
		return refuse(f, s, "money_negative", nil)
	}
	parts := moneyForm().FindStringSubmatch(bare)
	if parts == nil {
		return refuse(f, s, "money_invalid", nil)
	}
	taka, err := bangla.ParseInt(parts[1])
	if err != nil {
		return refuse(f, s, "money_invalid", nil)
	}
	canonical := strconv.FormatInt(taka, 10)
	if paisa := (parts[2] + "0"); len(paisa) >= 2 && strings.Trim(paisa, "0") != "" {
		canonical += "." + paisa[:2]
	}
	return canonical, nil
}

func (moneyKind) display(_ Field, s string, lang office.Lang) string {
	return inDigits(bangla.Group(s), lang)
}

func (moneyKind) cell(_ Field, s string) Cell {
	if !moneyPlain().MatchString(s) {
		return Cell{CellText, s}
	}
	return Cell{CellNumber, s}
}

func (moneyKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "pattern": `^[0-9]+(\.[0-9]{2})?$`}
}

func (moneyKind) sample(Field) string { return "450000" }
