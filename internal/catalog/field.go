package catalog

import (
	"strings"

	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Need says how important a field is.
type Need string

// How important a field is. Source: internal/catalog/README.md › Fields.
const (
	Required Need = "required" // to be saved as ready
	ForDone  Need = "done"     // for the category to be done
	Optional Need = "optional"
)

// Choice is one value of a choice field.
type Choice struct {
	Value string      `json:"value"`
	Label office.Text `json:"label"`
}

// Follow says from where an empty field is shown and printed: from an officer that the record refers to,
// or from a number of days.
type Follow struct {
	Ref     string // the officer field, or the number of days, of the same record
	Of      string // the officer's field
	Compose bool   // designation, section, room, area code, phone and e-mail instead
	Days    bool   // the days in figures and word: "৭ (সাত) কর্মদিবস"
}

// Field is one part of a category's records.
type Field struct {
	Name        string
	Kind        Kind
	Label, Help office.Text
	Need        Need
	Short       string // name in reason codes where it is not the id without _bn
	When        *When  // the need holds only then
	Unless      *When  // the need does not hold then
	WithForm    string // the need holds only where the charter in use has this form
	Choices     []Choice
	Min, Max    *int
	Chars       int // the most characters of a text; 0 = as many as its kind takes
	MaxBytes    int64
	Image, Many bool   // of file fields: pictures only; several
	Default     string // of a new record
	NotFuture   bool   // a date not after the day of the save
	Distinct    bool   // the same number, or name, in two records warns
	EmptyIf     *When  // a value is out of place then, and warns
	Follows     *Follow
	Means       lint.Means // what a text stands for
	OfOffice    OfOffice   // what of the office a new record begins with
	Holder      bool       // it says who holds a post, and goes with them
	Personal    bool       // it is nobody's but the office's own: see Category.Public
	Own         string     // the personal field beside an official one
}

// Spelled tells whether the Bengali of a field is looked at for spelling: texts are, somebody's name is not.
func (f *Field) Spelled() bool {
	switch f.Kind {
	case Text, Long, Rich, Lines:
		return f.Means != lint.Person && !strings.HasSuffix(f.Name, "_en")
	}
	return false
}

// OfOffice names what of the office's own data a field begins with.
type OfOffice string

// OfficeAddress is the office's address.
const OfficeAddress OfOffice = "address"

// Code is the field's name in reason codes: documents_bn is "documents".
func (f Field) Code() string {
	if f.Short != "" {
		return f.Short
	}
	return strings.TrimSuffix(f.Name, "_bn")
}

// NeedIn is the field's need in a record with these values, where the charter in use has form.
func (f Field) NeedIn(values map[string]string, form string) Need {
	if f.When != nil && !f.When.holds(values) || f.Unless.holds(values) ||
		f.WithForm != "" && f.WithForm != form {
		return Optional
	}
	return f.Need
}

// Parse reads what was typed into the canonical text of the kind. The problems are those that refuse a
// save; the canonical text is then what was typed, normalised.
func (f Field) Parse(typed string) (canonical string, problems office.Problems) {
	return f.kind().parse(f, typed)
}

// Flaws are what keeps a stored value from being right though it may be saved: a phone number with a
// digit missing, an address without @. Empty for the empty value.
func (f Field) Flaws(canonical string) office.Problems {
	if canonical == "" {
		return nil
	}
	return f.kind().flaws(f, canonical)
}

// Notes are warnings about a stored value; they never change a state.
func (f Field) Notes(canonical string) office.Problems {
	if canonical == "" {
		return nil
	}
	return f.kind().notes(f, canonical)
}

// Display is the value as a clerk or a citizen reads it; "" for the empty value.
func (f Field) Display(canonical string, lang office.Lang) string {
	if canonical == "" {
		return ""
	}
	return f.kind().display(f, canonical, lang)
}

// Cell is the value as a spreadsheet holds it.
func (f Field) Cell(canonical string) Cell {
	if canonical == "" {
		return Cell{Type: CellText}
	}
	return f.kind().cell(f, canonical)
}

// Exchange is the value as exchange files hold it: string, int64, bool or []string; nil for the empty
// value. Source: internal/exchange/README.md › Office file.
func (f Field) Exchange(canonical string) any {
	if canonical == "" {
		return nil
	}
	return f.kind().exchange(f, canonical)
}

// FromExchange reads a value of an exchange file, as encoding/json decodes it into any (json.Number is
// understood). A value of another JSON type than the kind's is read as if it were typed.
func (f Field) FromExchange(v any) (canonical string, problems office.Problems) {
	return f.Parse(exchangeText(v))
}

// Schema is the JSON Schema of the value in exchange files.
func (f Field) Schema() map[string]any { return f.kind().schema(f) }

// Sample is a canonical value that is right for the field, for examples and tests.
func (f Field) Sample() string { return f.kind().sample(f) }

// Empty tells whether a value counts as empty: nothing, or a filler such as dots.
func (f Field) Empty(canonical string) bool {
	return canonical == "" || f.kind().filler(canonical)
}

func (f Field) kind() fieldKind {
	k, ok := fieldKinds[f.Kind]
	if !ok {
		panic("catalog: field " + f.Name + " has no kind " + string(f.Kind))
	}
	return k
}
