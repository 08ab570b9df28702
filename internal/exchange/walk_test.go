package exchange_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

// nouns are what an exchange file holds, each with one of everything.
func nouns() map[string]any {
	return map[string]any{
		"office": &office.Office{}, "directives": &office.Directive{}, "letters": &office.Letter{}, "holidays": &office.Holiday{},
		"records": &office.Record{}, "state": &office.CategoryState{},
	}
}

// atHome are keys that stay with the office file: revisions begin anew elsewhere, a record stands under its
// category, and what is published is said by the day and by portal_current.
var atHome = []string{"revision", "content_rev", "published", "category"}

// fill puts something into every field of a noun.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("2020-10-01")
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	case reflect.Float64:
		v.SetFloat(12)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Map:
		value := reflect.New(v.Type().Elem()).Elem()
		fill(value)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf("title_bn").Convert(v.Type().Key()), value)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	}
}

// keys are the paths of all fields of a type, lists as their first element.
func keys(t reflect.Type, path string, visit func(path string)) {
	switch t.Kind() {
	case reflect.Pointer:
		keys(t.Elem(), path, visit)
	case reflect.Slice:
		keys(t.Elem(), path+"[0]", visit)
	case reflect.Struct:
		for i := range t.NumField() {
			name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			below := strings.TrimPrefix(path+"."+name, ".")
			visit(below)
			keys(t.Field(i).Type, below, visit)
		}
	}
}

// A field that no rule names cannot be judged, and nobody could tell a clerk where it is.
func TestEveryFieldOfEveryNounHasARuleAndANameInBothLanguages(t *testing.T) {
	for name, noun := range nouns() {
		n := 0
		keys(reflect.TypeOf(noun), "", func(path string) {
			n++
			words := office.Words(noun, path)
			last := words[len(words)-1]
			if !strings.ContainsFunc(last.BN, func(r rune) bool { return unicode.Is(unicode.Bengali, r) }) || last.EN == "" {
				t.Errorf("%s: %s is called %+v", name, path, last)
			}
		})
		if n == 0 {
			t.Errorf("%s has no field", name)
		}
	}
}

// A field that the file does not carry is lost on the way to another computer.
func TestEveryFieldOfEveryNounIsCarriedByTheFile(t *testing.T) {
	all := nouns()
	for _, noun := range all {
		fill(reflect.ValueOf(noun).Elem())
	}
	record, state := *all["records"].(*office.Record), *all["state"].(*office.CategoryState)
	record.Category, state.Category = "notices", "notices"
	file := exchange.File{
		Office: *all["office"].(*office.Office), Directives: []office.Directive{*all["directives"].(*office.Directive)},
		Letters: []office.Letter{*all["letters"].(*office.Letter)}, Holidays: []office.Holiday{*all["holidays"].(*office.Holiday)},
		Categories: map[string]exchange.Category{"notices": {State: state, Records: []office.Record{record}}},
	}
	var written struct {
		Office     any
		Directives []any
		Letters    []any
		Holidays   []any
		Categories map[string]map[string]any
	}
	var text bytes.Buffer
	if err := exchange.Write(&text, file, catalog.Default(), exchange.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text.Bytes(), &written); err != nil {
		t.Fatal(err)
	}
	notices := written.Categories["notices"]
	for name, node := range map[string]any{
		"office": written.Office, "directives": written.Directives[0], "letters": written.Letters[0], "holidays": written.Holidays[0],
		"records": notices["records"].([]any)[0], "state": notices,
	} {
		keys(reflect.TypeOf(all[name]), "", func(path string) {
			if !slices.Contains(atHome, path) && !has(node, path) {
				t.Errorf("%s: the file does not carry %s", name, path)
			}
		})
	}
}

// has tells whether there is something at a path of decoded JSON.
func has(node any, path string) bool {
	for _, step := range strings.Split(strings.ReplaceAll(path, "[0]", ".[0]"), ".") {
		switch at := node.(type) {
		case map[string]any:
			node = at[step]
		case []any:
			if len(at) == 0 {
				return false
			}
			node = at[0]
		}
		if node == nil {
			return false
		}
	}
	return true
}

// What a record and a category's state say is read key by key: each key must arrive.
func TestRecordWithEverythingComesBackWithEverything(t *testing.T) {
	const sum = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb" // of "a"
	record := office.Record{
		ID: "01EKEF7KW05G8P49TNDKN4AX0E", Category: "notices", Values: map[string]string{"title_bn": "ক", "kind": "notice", "published_on": "2020-09-01"},
		Attachments: []office.Attachment{{Name: "a.txt", MediaType: "text/plain", Size: 1, SHA256: sum, Field: "file"}},
		Revision:    1, ContentRev: 1, Published: 1, PortalOn: "2020-10-02", PortalURL: "https://goraipur.kushtia.gov.bd/n/1",
		UpdatedOn: "2020-10-01", UpdatedBy: "খ", ConfirmedOn: "2020-10-03", Deleted: true, Unchecked: true, Checked: &office.Checked{By: "ঙ", On: "2020-10-01"},
	}
	state := office.CategoryState{Category: "notices", ConfirmedOn: "2020-10-04", Revision: 1, Filters: []office.Filter{{Name: "পুরোনো", Words: "সভা", Only: []string{"older/90"}}}, NotApplicable: &office.NotApplicable{ReasonBN: "গ", SetOn: "2020-10-05", SetBy: "ঘ"}}
	for _, noun := range []any{record, state} {
		for i := range reflect.TypeOf(noun).NumField() {
			if reflect.ValueOf(noun).Field(i).IsZero() {
				t.Fatalf("%T: %s is not filled", noun, reflect.TypeOf(noun).Field(i).Name)
			}
		}
	}
	file := read(t, []byte(office1(`"id":"01EKEF7KW05G8P49TNDKN4AX0F",`+aNotice)))
	file.Categories = map[string]exchange.Category{"notices": {State: state, Records: []office.Record{record}}}
	file.Files = map[string][]byte{sum: []byte("a")}
	again := read(t, written(t, file, exchange.Options{WithFiles: true})).Categories["notices"]
	if !reflect.DeepEqual(again.Records[0], record) || !reflect.DeepEqual(again.State, state) {
		t.Errorf("%+v\n%+v", again.Records[0], again.State)
	}
}
