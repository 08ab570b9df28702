package merge

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// reading is a row read field by field.
type reading struct {
	values   map[string]string // canonical
	findings []catalog.Finding
	refused  bool
}

// read reads the cells of a row into the canonical text of their fields, and puts right what spreadsheets do to values.
func (p Plan) read(row Row) reading {
	out := reading{values: map[string]string{}}
	for _, f := range p.Category.Fields {
		text, given := row.Values[f.Name]
		if !given || f.Kind == catalog.File {
			continue
		}
		typed, notes, refused := p.mend(f, text)
		out.findings = append(out.findings, notes...)
		canonical, problems := f.Parse(typed)
		if refused {
			problems = nil
		}
		for _, problem := range problems {
			out.findings = append(out.findings, catalog.Finding{Problem: problem, Weight: catalog.Error})
		}
		out.refused = out.refused || refused || len(problems) > 0
		out.values[f.Name] = canonical
	}
	return out
}

// mend puts right what certainly was not meant: signs typed or copied wrongly, a zero that a spreadsheet took for nothing, a
// day shown as a number.
func (p Plan) mend(f catalog.Field, text string) (typed string, notes []catalog.Finding, refused bool) {
	typed = strings.TrimSpace(text)
	if healed, changed := bangla.Heal(typed); changed {
		notes = append(notes, note(f, "import.healed", office.Args{"typed": office.Shorten(typed)}))
		typed = healed
	}
	switch f.Kind {
	case catalog.Mobile, catalog.Phone, catalog.Int, catalog.Money:
		if whole, cut := plainNumber(typed); cut {
			return typed, append(notes, finding(f, "import.cut", office.Args{"typed": typed}, catalog.Error)), true
		} else if whole != "" {
			typed = whole
		}
	}
	switch f.Kind {
	case catalog.Mobile, catalog.Phone:
		if n := catalog.ParsePhone(typed); n.Why == "zero_restored" {
			notes = append(notes, note(f, "import.zero", office.Args{"typed": office.Shorten(typed)}))
			typed = catalog.PhoneEntered(typed)
		}
	case catalog.Date:
		if n, err := strconv.Atoi(typed); err == nil && n >= earliestDay && n <= latestDay {
			day := office.NewDate(1899, time.December, 30).Add(n)
			notes = append(notes, note(f, "import.day", office.Args{"typed": typed, "day": day}))
			typed = string(day)
		}
	case catalog.Officer:
		if m := idBeside.FindStringSubmatch(typed); m != nil { // as a sheet of this program, perhaps of another office, shows it
			if p.Env.Officer == nil {
				break
			}
			if _, here := p.Env.Officer(m[1]); here {
				return m[1], notes, false
			}
			typed = strings.TrimSpace(idBeside.ReplaceAllString(typed, ""))
		}
		if typed == "" || office.ValidID(typed) {
			break
		}
		if found := p.officers(typed); len(found) == 1 {
			return found[0], notes, false
		} else if len(found) > 1 {
			return "", append(notes, note(f, "import.officers", office.Args{"name": office.Shorten(typed)})), false
		}
		return "", append(notes, note(f, "import.no_officer", office.Args{"name": office.Shorten(typed)})), false
	}
	return typed, notes, false
}

// A spreadsheet counts 1950 to 2100 by these numbers.
const earliestDay, latestDay = 18_264, 73_415

var idBeside = regexp.MustCompile(`\[([0-7][0-9A-HJKMNP-TV-Z]{25})\]\s*$`)

func (p Plan) officers(name string) []string {
	if p.Officer == nil {
		return nil
	}
	return p.Officer(name)
}

var shortened = regexp.MustCompile(`^(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})$`)

// plainNumber is a number that a spreadsheet wrote with an exponent, in plain digits; cut tells that digits of it are lost.
func plainNumber(s string) (whole string, cut bool) {
	m := shortened.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	power, _ := strconv.Atoi(m[3])
	digits := m[1] + m[2]
	if len(digits) < 6 && power > len(digits)-1 {
		return "", true
	}
	for len(digits) < power+1 {
		digits += "0"
	}
	return digits[:power+1], len(strings.Trim(digits[power+1:], "0")) > 0
}

// note is something that was done to a value, or that a clerk should look at.
func note(f catalog.Field, code string, args office.Args) catalog.Finding {
	return finding(f, code, args, catalog.Warning)
}

func finding(f catalog.Field, code string, args office.Args, weight catalog.Weight) catalog.Finding {
	args["field"] = f.Label
	return catalog.Finding{Problem: office.Problem{Code: code, Field: f.Name, Args: args}, Weight: weight}
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

func inBoth(number string) office.Text {
	return office.Text{BN: bangla.ToBengali(number), EN: number}
}
