package exchange_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

func sampleOffice(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func read(t testing.TB, data []byte) exchange.File {
	t.Helper()
	ex, err := exchange.Read(bytes.NewReader(data), catalog.Default(), office.Known{})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

func written(t testing.TB, ex exchange.File, opts exchange.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.Write(&b, ex, catalog.Default(), opts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSampleOfficeIsReadWhole(t *testing.T) {
	ex := read(t, sampleOffice(t))
	counts := map[string]int{}
	for id, c := range ex.Categories {
		counts[id] = len(c.Records)
	}
	want := map[string]int{"officers_staff": 14, "notices": 8, "citizen_charter": 1, "services": 12, "rti": 2, "apa": 1,
		"projects": 0, "grs": 2, "integrity": 0, "development": 5, "progress_reports": 3, "training": 4}
	if !maps.Equal(counts, want) {
		t.Errorf("records %v", counts)
	}
	if ex.AsOn != "2020-10-05" || ex.Office.ID != "uno-goraipur-kushtia" || ex.Office.Memo.NextSerial["2020"] != 316 ||
		len(ex.Office.Subordinates) != 5 || len(ex.Directives) != 1 || len(ex.Letters) != 3 || len(ex.Holidays) != 51 || len(ex.Files) != 2 {
		t.Errorf("office %+v, %d directives, %d letters, %d holidays, %d files", ex.Office, len(ex.Directives), len(ex.Letters), len(ex.Holidays), len(ex.Files))
	}
	head := ex.Categories["officers_staff"].Records[0].Values
	if head["order"] != "1" || head["head"] != "true" || head["vacant"] != "false" || head["joined_on"] != "2019-11-17" || head["mobile"] != "০১৭০০-০০০০০১" {
		t.Errorf("values %v", head)
	}
	charter := ex.Categories["citizen_charter"].Records[0]
	if !strings.Contains(charter.Values["subordinate_bn"], "\n") || len(charter.Attachments) != 1 || charter.Revision != 1 {
		t.Errorf("charter %+v", charter)
	}
	if d := ex.Directives[0]; d.Days == nil || *d.Days != 7 || d.Deadline != "" || d.Letter == nil || !strings.HasPrefix(d.Text, "\n\n") {
		t.Errorf("directive %+v", d)
	}
	if na := ex.Categories["projects"].State.NotApplicable; na == nil || na.ReasonBN != "চলমান কোনো প্রকল্প নেই" {
		t.Errorf("projects %+v", na)
	}
	if got := slices.Sorted(maps.Keys(ex.Unknown)); !slices.Equal(got, []string{"expected", "note"}) {
		t.Errorf("unknown keys %v", got)
	}
}

// Staff 6 and 12 were never put on the portal; everything else stands there as it is.
func TestSampleOfficeKnowsWhatIsOnThePortal(t *testing.T) {
	ex := read(t, sampleOffice(t))
	for id, c := range ex.Categories {
		for _, r := range c.Records {
			never := id == "officers_staff" && (r.Values["order"] == "6" || r.Values["order"] == "12")
			if r.Changed() != never {
				t.Errorf("%s %s: published %d, portal_on %q, updated_on %q", id, r.ID, r.Published, r.PortalOn, r.UpdatedOn)
			}
		}
	}
}

func TestPortalDaySaysWhichRevisionStandsThere(t *testing.T) {
	for _, c := range []struct {
		portal string
		want   int
		why    string
	}{
		{`null`, 0, "never put there"},
		{`"2020-09-29"`, -1, "an older one: changed"},
		{`"2020-09-30"`, 1, "the same day"},
		{`"2020-10-01"`, 1, "a later day"},
		{`"2020-09-30","portal_current":false`, -1, "changed again on the day of the tick"},
	} {
		file := office1(`"id":"01EKEF7KW05G8P49TNDKN4AX0E",` + aNotice + `,"updated_on":"2020-09-30","portal_on":` + c.portal)
		r := read(t, []byte(file)).Categories["notices"].Records[0]
		if r.Published != c.want {
			t.Errorf("%s: published %d, want %d (%s)", c.portal, r.Published, c.want, c.why)
		}
	}
}

// anOffice is what every office has.
const anOffice = `"id":"a","kind":"other","name_bn":"ক","letterhead":["ক"],"signatory":{"name_bn":"খ","designation_bn":"গ","lines":[]}`

// aNotice is what every notice has.
const aNotice = `"values":{"title_bn":"ক","kind":"notice","published_on":"2020-09-01"}`

// office1 is an office with one notice of these keys.
func office1(record string) string {
	return `{"format":"batayan-office","version":1,"office":{` + anOffice + `},"categories":{"notices":{"records":[{` + record + `}]}}}`
}

func TestSampleOfficeComesBackAsItWas(t *testing.T) {
	ex := read(t, sampleOffice(t))
	text := written(t, ex, exchange.Options{WithFiles: true})
	again := read(t, text)
	for id := range ex.Categories {
		c := ex.Categories[id]
		slices.SortFunc(c.Records, func(a, b office.Record) int { return strings.Compare(a.ID, b.ID) })
	}
	if a, b := asJSON(t, ex), asJSON(t, again); a != b {
		t.Errorf("changed on the way:\n%.600s\n%.600s", a, b)
	}
	if second := written(t, again, exchange.Options{WithFiles: true}); !bytes.Equal(text, second) {
		t.Error("not the same bytes")
	}
}

func asJSON(t testing.TB, ex exchange.File) string {
	t.Helper()
	for place, raw := range ex.Unknown {
		var b bytes.Buffer
		if err := json.Compact(&b, raw); err != nil {
			t.Fatal(err)
		}
		ex.Unknown[place] = b.Bytes()
	}
	out, err := json.Marshal(ex)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestAnyRecordOfAnyCategoryComesBack(t *testing.T) {
	cat := catalog.Default().With(thirteenth)
	rapid.Check(t, func(t *rapid.T) {
		ex := exchange.File{Office: office.Office{
			ID: "a", Kind: office.OtherOffice, NameBN: "ক", Letterhead: []string{"ক"}, Signatory: office.Signatory{NameBN: "খ", DesignationBN: "গ"},
		}, Categories: map[string]exchange.Category{}}
		n := 0
		for _, c := range cat.All() {
			most := 3
			if c.Shape == catalog.Single {
				most = 1
			}
			var records []office.Record
			for range rapid.IntRange(0, most).Draw(t, c.ID) {
				n++
				r := office.Record{ID: fmt.Sprintf("01EKEF7KW0%016d", n), Category: c.ID, Values: map[string]string{}, Revision: 1, ContentRev: 1, UpdatedOn: "2020-09-30"}
				for _, f := range c.Fields {
					if f.Kind != catalog.File && (f.Need == catalog.Required || rapid.Bool().Draw(t, f.Name)) {
						r.Values[f.Name] = f.Sample()
					}
					if c.Unique != nil && f.Name == c.Unique.Field {
						r.Values[f.Name] = strconv.Itoa(n)
					}
				}
				r.Published = rapid.IntRange(-1, 1).Draw(t, "published")
				if r.Published != 0 {
					r.PortalOn = rapid.SampledFrom([]office.Date{"2020-09-29", "2020-09-30", "2020-10-01"}).Draw(t, "portal_on")
				}
				records = append(records, r)
			}
			ex.Categories[c.ID] = exchange.Category{State: office.CategoryState{Category: c.ID, Revision: 1}, Records: records}
		}
		var b bytes.Buffer
		if err := exchange.Write(&b, ex, cat, exchange.Options{Format: exchange.FormatContent}); err != nil {
			t.Fatal(err)
		}
		again, err := exchange.Read(bytes.NewReader(b.Bytes()), cat, office.Known{})
		if err != nil {
			t.Fatal(err)
		}
		want, _ := json.Marshal(ex.Categories)
		got, _ := json.Marshal(again.Categories)
		if !bytes.Equal(want, got) {
			t.Fatalf("wrote %s\nread %s", want, got)
		}
	})
}

var thirteenth = catalog.Category{
	ID: "wells", Label: office.Text{BN: "নলকূপ", EN: "Tube wells"}, Shape: catalog.List,
	Fields: []catalog.Field{
		{Name: "place_bn", Kind: catalog.Text, Label: office.Text{BN: "স্থান", EN: "Place"}, Need: catalog.Required},
		{Name: "depth", Kind: catalog.Int, Label: office.Text{BN: "গভীরতা", EN: "Depth"}},
	},
	Title: []string{"place_bn"}, Columns: []string{"place_bn", "depth"},
	Fresh: catalog.Freshness{Kind: catalog.FreshDays, N: 90},
}

// A program that does not know the thirteenth category hands it on; the one that does reads it.
func TestCategoryOfANewerProgramIsHandedOn(t *testing.T) {
	file := `{"format":"batayan-content","version":1,"office":{` + anOffice + `,"motto":"সেবা","superior":{"fax":"১"}},
	"categories":{"wells":{"records":[{"id":"01EKEF7KW05G8P49TNDKN4AX0E","values":{"place_bn":"হরিপুর"}}]},
	"grs":{"tier":3,"records":[{"id":"01EKEF7KW05G8P49TNDKN4AX0F","values":{"pager":["৫"],"role":"anik"},"colour":"red"}]}},
	"directives":[{"id":"01EKEF7KW05G8P49TNDKN4AX0G","received_on":"2020-09-29","subject_bn":"ক","urgency":"high","items":[{"mark":"ক","text_bn":"ক","weight":2}]}],"extra/key":{"a~b":[1]}}`
	ex := read(t, []byte(file))
	var b bytes.Buffer
	if err := exchange.Write(&b, ex, catalog.Default(), exchange.Options{Format: exchange.FormatContent}); err != nil {
		t.Fatal(err)
	}
	again := read(t, b.Bytes())
	want := []string{"categories/grs/records/01EKEF7KW05G8P49TNDKN4AX0F/colour", "categories/grs/records/01EKEF7KW05G8P49TNDKN4AX0F/values/pager",
		"categories/grs/tier", "categories/wells", "directives/01EKEF7KW05G8P49TNDKN4AX0G/items/0/weight",
		"directives/01EKEF7KW05G8P49TNDKN4AX0G/urgency", "extra~1key", "office/motto", "office/superior/fax"}
	if got := slices.Sorted(maps.Keys(again.Unknown)); !slices.Equal(got, want) {
		t.Errorf("handed on %v", got)
	}
	known, err := exchange.Read(bytes.NewReader(b.Bytes()), catalog.Default().With(thirteenth), office.Known{})
	if err != nil || len(known.Categories["wells"].Records) != 1 || known.Categories["wells"].Records[0].Values["place_bn"] != "হরিপুর" {
		t.Errorf("%+v, %v", known.Categories["wells"], err)
	}
	schema, _ := json.Marshal(catalog.Default().With(thirteenth).Schema())
	if !bytes.Contains(schema, []byte(`"wells"`)) || !bytes.Contains(schema, []byte(`"depth"`)) {
		t.Error("the schema does not know the category")
	}
}

func TestEveryFaultOfAnExchangeFileNamesItsPlace(t *testing.T) {
	const id = `"id":"01EKEF7KW05G8P49TNDKN4AX0E"`
	for _, c := range []struct{ file, code, place string }{
		{`[]`, "exchange.type", ""},
		{`{"format":"other","version":1}`, "exchange.format", "format"},
		{`{"format":"batayan-office","version":0}`, "exchange.format", "version"},
		{`{"format":"batayan-office","version":2,"office":7}`, "exchange.newer", "version"},
		{`{"format":"batayan-office","version":1}`, "exchange.office", "office"},
		{strings.Replace(office1(id), `"office":{`, `"as_on":"2020-13-01","office":{`, 1), "date.invalid", "as_on"},
		{strings.Replace(office1(id), `"name_bn"`, `"weekend":["someday"],"name_bn"`, 1), "office.weekend", "office.weekend"},
		{office1(`"values":{}`), "office.needed", "categories.notices.records[0].id"},
		{office1(`"id":"01ekef7kw05g8p49tndkn4ax0e"`), "id.form", "categories.notices.records[0].id"},
		{office1(id + `},{` + id), "id.twice", "categories.notices.records[1].id"},
		{office1(id + `,"updated_on":"0000-01-01"`), "date.invalid", "categories.notices.records[0].updated_on"},
		{office1(id + `,"values":{"published_on":"2020-02-30"}`), "date.invalid", "categories.notices.records[0].values.published_on"},
		{office1(id + `,"values":{"title_bn":{"a":1}}`), "exchange.type", "categories.notices.records[0].values.title_bn"},
		{office1(id + `,"attachments":[{"name":"a.pdf","size":1,"sha256":"00"}]`), "file.digest", "categories.notices.records[0].attachments[0].sha256"},
		{office1(id + `,"attachments":[{"name":"../a.pdf","size":1,"sha256":"00"}]`), "file.name", "categories.notices.records[0].attachments[0].name"},
		{office1(id + `,"attachments":[{"name":"a.pdf","size":1,"sha256":"` + strings.Repeat("0", 64) + `"}]`), "exchange.file_absent", "categories.notices.records[0].attachments[0]"},
		{office1(id + `,"attachments":[{"name":"a.pdf","size":1,"sha256":"` + strings.Repeat("0", 64) + `","content_base64":"YQ=="}]`), "exchange.file_changed", "categories.notices.records[0].attachments[0]"},
		{strings.Replace(office1(id), `{"notices":{`, `{"notices":{"not_applicable":{"reason_bn":""},`, 1), "office.needed", "categories.notices.not_applicable.reason_bn"},
		{strings.Replace(office1(id+`},{"id":"01EKEF7KW05G8P49TNDKN4AX0F"`), "notices", "citizen_charter", 1), "exchange.single", "categories.citizen_charter.records"},
	} {
		_, err := exchange.Read(strings.NewReader(c.file), catalog.Default(), office.Known{})
		var problems office.Problems
		if !errors.As(err, &problems) || problems[0].Code != c.code || problems[0].Field != c.place {
			t.Errorf("%.90s\n gave %v, want %s at %s", c.file, err, c.code, c.place)
			continue
		}
		if said := problems[0].In(office.Bengali); said == c.code || strings.Contains(said, "…") {
			t.Errorf("%s is worded %q", c.code, said)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sampleOffice(f))
	f.Add([]byte(office1(`"id":"01EKEF7KW05G8P49TNDKN4AX0E","values":{"title_bn":"ক"}`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		ex, err := exchange.Read(bytes.NewReader(data), catalog.Default(), office.Known{})
		if err != nil {
			if _, ok := office.AsProblems(err); !ok {
				t.Fatal(err)
			}
			return
		}
		if err := exchange.Write(&bytes.Buffer{}, ex, catalog.Default(), exchange.Options{WithFiles: true}); err != nil {
			t.Fatal(err)
		}
	})
}

// However the text is cut into reads, characters of several bytes at the seams included, the guard says the
// same.
func TestGuardReadsAlikeInPiecesOfAnySize(t *testing.T) {
	text := `{"a":"` + strings.Repeat("কুষ্টিয়া é😀\\u0995\\n", 4000) + `","b":[1,"` + strings.Repeat("x", 70_000) + `"]}`
	for _, size := range []int{1, 2, 3, 5, 7, 4096} {
		if err := exchange.CheckJSON(&pieces{text, size}, exchange.OfficeLimits, nil); err != nil {
			t.Errorf("in pieces of %d: %v", size, err)
		}
		bad := strings.Replace(text, "é", "\xe0\xa6", 1)
		if err := exchange.CheckJSON(&pieces{bad, size}, exchange.OfficeLimits, nil); !errors.Is(err, office.Problem{Code: "exchange.utf8"}) {
			t.Errorf("in pieces of %d: %v", size, err)
		}
	}
}

type pieces struct {
	text string
	size int
}

func (p *pieces) Read(b []byte) (int, error) {
	if p.text == "" {
		return 0, io.EOF
	}
	n := copy(b[:min(len(b), p.size)], p.text)
	p.text = p.text[n:]
	return n, nil
}

func BenchmarkCheckJSON(b *testing.B) {
	data := sampleOffice(b)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := exchange.CheckJSON(bytes.NewReader(data), exchange.OfficeLimits, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func TestGuardAgreesWithTheStandardReader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune(`{}[]",:01-+.eE \n\tuaক`)), 0, 24, -1).Draw(t, "text")
		err := exchange.CheckJSON(strings.NewReader(text), exchange.OfficeLimits, nil)
		var p office.Problem
		if errors.As(err, &p) && p.Code == "exchange.twice" {
			return
		}
		if (err == nil) != json.Valid([]byte(text)) {
			t.Fatalf("%q: %v", text, err)
		}
	})
}

// A file from outside cannot make the program hold its whole size many times over: only the bytes of an attachment may be long.
func TestLongStringsAreRefusedBeforeTheyAreDecoded(t *testing.T) {
	long := strings.Repeat("ক", 2<<20)
	for name, body := range map[string]string{
		"a value":             `{"format":"batayan-office","version":1,"office":{"name_bn":"` + long + `"}}`,
		"an unknown key":      `{"format":"batayan-office","version":1,"more":["` + long + `"]}`,
		"a list of it":        `{"format":"batayan-office","version":1,"content_base64":["` + long + `"]}`,
		"a key":               `{"format":"batayan-office","version":1,"` + long[:3000] + `":1}`,
		"spaces without end":  `{"format":"batayan-office",` + strings.Repeat(" ", 70<<20) + `"version":1}`,
		"an object within it": `{"format":"batayan-office","version":1,"content_base64":{"x":"` + long + `"}}`,
	} {
		_, err := exchange.Read(strings.NewReader(body), catalog.Default(), office.Known{})
		problems, _ := office.AsProblems(err)
		if len(problems) != 1 || problems[0].Code != "exchange.big" {
			t.Errorf("%s: %v", name, err)
		}
	}
	whole := `{"format":"batayan-office","version":1,"office":{"content_base64":"` + strings.Repeat("A", 5<<20) + `"}}`
	_, err := exchange.Read(strings.NewReader(whole), catalog.Default(), office.Known{})
	if problems, _ := office.AsProblems(err); len(problems) > 0 && problems[0].Code == "exchange.big" {
		t.Errorf("bytes of a file are refused: %v", err)
	}
}
