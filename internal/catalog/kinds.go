package catalog

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Kind is the kind of a field's value.
type Kind string

// The kinds of fields. Source: internal/catalog/README.md › Fields.
const (
	Text    Kind = "text"
	Long    Kind = "long"
	Rich    Kind = "rich"
	Int     Kind = "int"
	Money   Kind = "money"
	Date    Kind = "date"
	Phone   Kind = "phone"
	Mobile  Kind = "mobile"
	Email   Kind = "email"
	URL     Kind = "url"
	Select  Kind = "choice"
	Bool    Kind = "bool"
	Officer Kind = "officer"
	Lines   Kind = "list"
	File    Kind = "file"
	Year    Kind = "year"
)

// CellType says how a spreadsheet should hold a value.
type CellType string

// How a spreadsheet holds a value. Phones, years and codes are text, so that no zero is lost.
const (
	CellText   CellType = "text"
	CellNumber CellType = "number"
	CellDate   CellType = "date"
)

// Cell is a value for a spreadsheet. Text is what a text-only sheet (CSV) gets and is always readable by
// Field.Parse; of a number it is the plain decimal, of a date the ISO day.
type Cell struct {
	Type CellType
	Text string
}

// fieldKind is what each kind knows. Every kind stands in a file of its own.
type fieldKind interface {
	// parse reads typed text; a filler is kept as it was typed where the kind keeps text.
	parse(f Field, typed string) (canonical string, refused office.Problems)
	flaws(f Field, canonical string) office.Problems
	notes(f Field, canonical string) office.Problems
	display(f Field, canonical string, lang office.Lang) string
	cell(f Field, canonical string) Cell
	exchange(f Field, canonical string) any
	schema(f Field) map[string]any
	sample(f Field) string
	filler(canonical string) bool
}

var fieldKinds = map[Kind]fieldKind{
	Text:    textKind{line: true},
	Long:    textKind{},
	Rich:    richKind{},
	Int:     intKind{},
	Money:   moneyKind{},
	Date:    dateKind{},
	Phone:   phoneKind{},
	Mobile:  phoneKind{mobile: true},
	Email:   emailKind{},
	URL:     urlKind{},
	Select:  choiceKind{},
	Bool:    boolKind{},
	Officer: officerKind{},
	Lines:   listKind{},
	File:    fileKind{},
	Year:    yearKind{},
}

// plain is what most kinds share: a value without flaws, warnings or fillers that is a JSON string and a
// text cell.
type plain struct{}

func (plain) flaws(Field, string) office.Problems             { return nil }
func (plain) notes(Field, string) office.Problems             { return nil }
func (plain) display(_ Field, s string, _ office.Lang) string { return s }
func (plain) cell(_ Field, s string) Cell                     { return Cell{CellText, s} }
func (plain) exchange(_ Field, s string) any                  { return s }
func (plain) filler(string) bool                              { return false }

// refuse is the answer of a parse that cannot be saved: the text as typed stays, so that nothing is lost.
func refuse(f Field, typed, code string, args office.Args) (string, office.Problems) {
	if args == nil {
		args = office.Args{}
	}
	args["field"], args["typed"] = f.Label, office.Shorten(typed)
	return typed, office.Problems{{Code: code, Field: f.Name, Args: args}}
}

func problem(f Field, code string, args office.Args) office.Problem {
	if args == nil {
		args = office.Args{}
	}
	args["field"] = f.Label
	return office.Problem{Code: code, Field: f.Name, Args: args}
}

// tidy is what every parse begins with: one line, normal form; a filler is nothing.
func tidy(typed string) string {
	s := bangla.NormaliseLine(typed)
	if bangla.IsFiller(s) {
		return ""
	}
	return s
}

func inDigits(s string, lang office.Lang) string {
	if lang == office.English {
		return s
	}
	return bangla.ToBengali(s)
}

// expression is a regular expression that is compiled when it is first asked: what is stored is nearly always in the form
// that needs none, and a start of the program that asks none does not wait for them.
func expression(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// exchangeText is a JSON value as somebody would have typed it.
func exchangeText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case json.Number:
		return v.String()
	case []string:
		return strings.Join(v, "\n")
	case []any:
		lines := make([]string, len(v))
		for i, item := range v {
			lines[i] = exchangeText(item)
		}
		return strings.Join(lines, "\n")
	default:
		return fmt.Sprint(v)
	}
}
