package desktest

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

//go:embed testdata/hostile.json
var hostile []byte

// Hostile are strings that do something where what shows them takes them for more than text: markup and handlers of events,
// addresses with a script, templates, formulas, turned directions and control characters, pieces of a PDF, entities.
func Hostile(t testing.TB) []string {
	t.Helper()
	var list []string
	if err := json.Unmarshal(hostile, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) < 150 {
		t.Fatalf("only %d strings", len(list))
	}
	return list
}

// HostileRecords are entries of a category with each string in each field of text, as it would be stored; what a field
// refuses it does not hold. The other fields have their sample.
func HostileRecords(t testing.TB, c *catalog.Category) []office.Record {
	t.Helper()
	list := Hostile(t)
	records := make([]office.Record, len(list))
	for i := range list {
		values := map[string]string{}
		for at, f := range c.Fields {
			typed := f.Sample()
			if HoldsText(f) {
				typed = Typed(f.Name, list[(i+at)%len(list)])
			}
			if stored, problems := c.Parse(f.Name, typed); len(problems) == 0 {
				values[f.Name] = stored
			}
		}
		records[i] = office.Record{ID: fmt.Sprintf("01EKEF7KZZ%016d", i), Category: c.ID, Values: values}
	}
	return records
}

// HoldsText tells whether a field takes whatever is typed.
func HoldsText(f catalog.Field) bool {
	return f.Kind == catalog.Text || f.Kind == catalog.Long || f.Kind == catalog.Lines || f.Kind == catalog.Rich
}

// Typed is a string as it may stand in a field of that name: Bengali where it must be.
func Typed(field, text string) string {
	if strings.HasSuffix(field, "_bn") && strings.ContainsFunc(text, func(r rune) bool { return r < 0x250 && unicode.IsLetter(r) }) {
		return text + " ক"
	}
	return text
}
