package sheet_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

func sample(t testing.TB) exchange.File {
	t.Helper()
	f, err := os.Open("../desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ex, err := exchange.Read(f, catalog.Default(), office.Known{})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

func tables(ex exchange.File, cat *catalog.Catalog) []sheet.Table {
	var out []sheet.Table
	for _, c := range cat.All() {
		out = append(out, sheet.Table{Category: c, Records: ex.Categories[c.ID].Records})
	}
	return out
}

func options(ex exchange.File) sheet.Options {
	return sheet.Options{Office: ex.Office.NameBN, Day: "2020-10-05", Officer: catalog.OfficersOf(ex.Categories["officers_staff"].Records)}
}

func workbook(t testing.TB, list []sheet.Table, opts sheet.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sheet.WriteXLSX(&b, list, opts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameRecordsGiveTheSameWorkbook(t *testing.T) {
	ex := sample(t)
	a := workbook(t, tables(ex, catalog.Default()), options(ex))
	b := workbook(t, tables(ex, catalog.Default()), options(ex))
	if !bytes.Equal(a, b) {
		t.Error("two runs differ")
	}
}

func TestWorkbookHasTypedCellsUnderBengaliLabels(t *testing.T) {
	ex := sample(t)
	f, err := excelize.OpenReader(bytes.NewReader(workbook(t, tables(ex, catalog.Default()), options(ex))))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	names := f.GetSheetList()
	if len(names) != 12 || names[0] != "ক কর্মকর্তা ও কর্মচারী" {
		t.Fatalf("sheets %q", names)
	}
	officers, _ := catalog.Default().Category("officers_staff")
	for i, field := range officers.Fields {
		at, _ := excelize.CoordinatesToCellName(i+1, 1)
		if got, _ := f.GetCellValue(names[0], at); got != field.Label.BN {
			t.Errorf("%s is headed %q", field.Name, got)
		}
		at, _ = excelize.CoordinatesToCellName(i+1, 2)
		kind, _ := f.GetCellType(names[0], at)
		shown, _ := f.GetCellValue(names[0], at)
		switch field.Name {
		case "order":
			if kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber || shown != "1" {
				t.Errorf("order is %v %q", kind, shown)
			}
		case "mobile":
			if kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString || shown != "০১৭০০-০০০০০১" {
				t.Errorf("mobile is %v %q", kind, shown)
			}
		case "joined_on":
			if shown != "17-11-2019" {
				t.Errorf("joined_on is %v %q", kind, shown)
			}
		case "kind":
			if shown != "কর্মকর্তা" {
				t.Errorf("kind is %q", shown)
			}
		case "head":
			if shown != "হ্যাঁ" {
				t.Errorf("head is %q", shown)
			}
		}
	}
}

var attacks = []string{"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0", "＝1", "'=1", "''=1", "= WEBSERVICE(\"http://x\")"}

func TestNoCellIsAFormula(t *testing.T) {
	notices, _ := catalog.Default().Category("notices")
	var records []office.Record
	for _, text := range attacks {
		records = append(records, office.Record{Values: map[string]string{"title_bn": text, "memo_no": text, "body_bn": "ক\n" + text}})
	}
	list := []sheet.Table{{Category: notices, Records: records}}
	f, err := excelize.OpenReader(bytes.NewReader(workbook(t, list, sheet.Options{})))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	name := f.GetSheetList()[0]
	for row := range len(attacks) {
		for column := range len(notices.Fields) {
			at, _ := excelize.CoordinatesToCellName(column+1, row+2)
			if formula, _ := f.GetCellFormula(name, at); formula != "" {
				t.Errorf("%s is the formula %q", at, formula)
			}
		}
	}
	var b bytes.Buffer
	if err := sheet.WriteCSV(&b, list[0], sheet.Options{}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
				t.Errorf("CSV cell %q would be run", cell)
			}
		}
	}
}

func TestCSVHasMarkAndCRLFAndOneHeaderRow(t *testing.T) {
	ex := sample(t)
	c, _ := catalog.Default().Category("training")
	var b bytes.Buffer
	if err := sheet.WriteCSV(&b, sheet.Table{Category: c, Records: ex.Categories["training"].Records}, options(ex)); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	if !strings.HasPrefix(text, "\ufeffশিরোনাম,") || strings.Count(text, "\r\n") != 5 || !strings.Contains(text, ",2020-10-18,") {
		t.Errorf("got %q", text)
	}
}

func TestSampleComesBackFromBothForms(t *testing.T) {
	ex := sample(t)
	cat := catalog.Default()
	sheets, err := sheet.ReadXLSX(bytes.NewReader(workbook(t, tables(ex, cat), options(ex))), cat)
	if err != nil {
		t.Fatal(err)
	}
	if len(sheets) != 12 {
		t.Fatalf("%d sheets", len(sheets))
	}
	for _, s := range sheets {
		compare(t, s, ex.Categories[s.Category.ID].Records)
	}
	for _, table := range tables(ex, cat) {
		var b bytes.Buffer
		if err := sheet.WriteCSV(&b, table, options(ex)); err != nil {
			t.Fatal(err)
		}
		s, err := sheet.ReadCSV(bytes.NewReader(b.Bytes()), cat, "")
		if err != nil || s.Category.ID != table.Category.ID {
			t.Fatalf("%s: %v", table.Category.ID, err)
		}
		compare(t, s, table.Records)
	}
}

// compare reads the cells with the catalogue and holds them against the records.
func compare(t interface {
	Helper()
	Errorf(string, ...any)
}, s sheet.Sheet, want []office.Record) {
	t.Helper()
	if len(s.Rows) != len(want) {
		t.Errorf("%s: %d rows of %d", s.Category.ID, len(s.Rows), len(want))
		return
	}
	for i, row := range s.Rows {
		for _, f := range s.Category.Fields {
			if f.Kind == catalog.File {
				continue
			}
			got, problems := f.Parse(row.Values[f.Name])
			if got != want[i].Values[f.Name] || len(problems) > 0 {
				t.Errorf("%s row %d %s: %q came back as %q (%v)", s.Category.ID, row.Number, f.Name, want[i].Values[f.Name], got, problems)
			}
		}
	}
}

func TestAnyTextComesBackFromBothForms(t *testing.T) {
	c := thirteenth
	cat := catalog.Default().With(c)
	rapid.Check(t, func(t *rapid.T) {
		var records []office.Record
		for range rapid.IntRange(1, 4).Draw(t, "records") {
			text := rapid.StringOfN(rapid.SampledFrom([]rune("কি্ত'\"=+-@,;\nab ০৯\t")), 1, 12, -1).Draw(t, "text")
			place, problems := c.Fields[0].Parse(text + "ক")
			if len(problems) > 0 {
				return
			}
			records = append(records, office.Record{Values: map[string]string{"place_bn": place, "depth": "120", "dug_on": "1999-12-31", "cost_bdt": "12345678.50"}})
		}
		table := sheet.Table{Category: &c, Records: records}
		var b bytes.Buffer
		if err := sheet.WriteCSV(&b, table, sheet.Options{}); err != nil {
			t.Fatal(err)
		}
		s, err := sheet.ReadCSV(bytes.NewReader(b.Bytes()), cat, "wells")
		if err != nil {
			t.Fatal(err)
		}
		compare(t, s, records)
		b.Reset()
		if err := sheet.WriteXLSX(&b, []sheet.Table{table}, sheet.Options{}); err != nil {
			t.Fatal(err)
		}
		sheets, err := sheet.ReadXLSX(bytes.NewReader(b.Bytes()), cat)
		if err != nil || len(sheets) != 1 {
			t.Fatal(err)
		}
		compare(t, sheets[0], records)
	})
}

var thirteenth = catalog.Category{
	ID: "wells", Label: office.Text{BN: "নলকূপ", EN: "Tube wells"}, Shape: catalog.List,
	Fields: []catalog.Field{
		{Name: "place_bn", Kind: catalog.Text, Label: office.Text{BN: "নলকূপের স্থান", EN: "Place of the well"}},
		{Name: "depth", Kind: catalog.Int, Label: office.Text{BN: "গভীরতা", EN: "Depth"}},
		{Name: "dug_on", Kind: catalog.Date, Label: office.Text{BN: "খননের তারিখ", EN: "Dug on"}},
		{Name: "cost_bdt", Kind: catalog.Money, Label: office.Text{BN: "খরচ", EN: "Cost"}},
	},
	Title: []string{"place_bn"}, Columns: []string{"place_bn", "depth"},
}

func TestCategoryOfATestHasItsSheetInBothForms(t *testing.T) {
	ex := sample(t)
	cat := catalog.Default().With(thirteenth)
	ex.Categories["wells"] = exchange.Category{Records: []office.Record{{Values: map[string]string{"place_bn": "হরিপুর", "depth": "120"}}}}
	sheets, err := sheet.ReadXLSX(bytes.NewReader(workbook(t, tables(ex, cat), options(ex))), cat)
	if err != nil || len(sheets) != 13 || sheets[12].Name != "নলকূপ" || sheets[12].Rows[0].Values["place_bn"] != "হরিপুর" {
		t.Fatalf("%+v, %v", sheets[len(sheets)-1], err)
	}
	var b bytes.Buffer
	list := tables(ex, cat)
	if err := sheet.WriteCSV(&b, list[12], sheet.Options{}); err != nil || b.String() != "\ufeffনলকূপের স্থান,গভীরতা,খননের তারিখ,খরচ\r\nহরিপুর,120,,\r\n" {
		t.Fatalf("%q, %v", b.String(), err)
	}
}

func TestSheetsOfOthersAreReadAsTheyCome(t *testing.T) {
	cat := catalog.Default()
	utf16 := func(s string) string {
		out := []byte{0xff, 0xfe}
		for _, r := range s {
			out = append(out, byte(r), byte(r>>8))
		}
		return string(out)
	}
	for name, c := range map[string]struct{ text, id, code string }{
		"semicolons":           {"শিরোনাম;মেয়াদ শেষ;গুরুত্বপূর্ণ\nসভা;31/10/2020;না\n", "", ""},
		"tabs in UTF-16":       {utf16("Title\tExpires on\tImportant\nসভা\t31/10/2020\tno\n"), "", ""},
		"field ids":            {"title_bn,expires_on,important\nসভা,2020-10-31,false\n", "notices", ""},
		"blank lines above":    {"\n\nশিরোনাম,মেয়াদ শেষ,গুরুত্বপূর্ণ *\n\nসভা,৩১-১০-২০২০,না\n", "", ""},
		"no headings":          {"সভা,31/10/2020\n", "", "sheet.category"},
		"headings of another":  {"foo,bar\n1,2\n", "notices", "sheet.headings"},
		"unknown category":     {"a\n", "wells", "sheet.category"},
		"nothing":              {"", "", "sheet.empty"},
		"old encoding":         {"title_bn,expires_on\n\xe0\x80,1\n", "notices", "sheet.encoding"},
		"NUL":                  {"title_bn,expires_on\n\x00,1\n", "notices", "sheet.encoding"},
		"half a UTF-16":        {"\xff\xfea", "notices", "sheet.encoding"},
		"lone surrogate":       {"\xff\xfe\x00\xd8a\x00", "notices", "sheet.encoding"},
		"quotes do not match":  {"title_bn,expires_on\n\"a,1\n", "notices", "sheet.quotes"},
		"hundreds of columns":  {"title_bn,expires_on\n" + strings.Repeat("x,", 1000) + "\n", "notices", "sheet.columns"},
		"a cell without end":   {"title_bn,expires_on\n" + strings.Repeat("x", 100_000) + ",\n", "notices", "sheet.cell"},
		"more rows than taken": {"title_bn,expires_on\n" + strings.Repeat("x,\n", 20_001), "notices", "sheet.rows"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := sheet.ReadCSV(strings.NewReader(c.text), cat, c.id)
			if c.code == "" {
				if err != nil || s.Category.ID != "notices" || len(s.Rows) != 1 || s.Rows[0].Values["title_bn"] != "সভা" {
					t.Fatalf("%+v, %v", s, err)
				}
				day, _ := s.Category.Parse("expires_on", s.Rows[0].Values["expires_on"])
				if day != "2020-10-31" {
					t.Errorf("expires on %q", day)
				}
				return
			}
			var problems office.Problems
			if !errors.As(err, &problems) || problems[0].Code != c.code {
				t.Fatalf("got %v, want %s", err, c.code)
			}
			if said := problems[0].In(office.Bengali); said == c.code || strings.Contains(said, "…") {
				t.Errorf("worded %q", said)
			}
		})
	}
}

func TestProblemOfACellNamesRowAndColumn(t *testing.T) {
	s, err := sheet.ReadCSV(strings.NewReader("extra,title_bn,expires_on\nx,সভা,কাল\n"), catalog.Default(), "notices")
	if err != nil || len(s.Strange) != 1 {
		t.Fatalf("%+v, %v", s, err)
	}
	_, problems := s.Category.Parse("expires_on", s.Rows[0].Values["expires_on"])
	p := s.At(s.Rows[0], problems[0])
	if p.Args["row"] != 2 || p.Args["column"] != "C" || p.Code != "date.invalid" {
		t.Errorf("%+v", p)
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("title_bn,expires_on\nসভা,2020-10-31\n"))
	f.Add([]byte("\xff\xfea\x00,\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := sheet.ReadCSV(bytes.NewReader(data), catalog.Default(), "")
		var problems office.Problems
		if err != nil && !errors.As(err, &problems) {
			t.Fatal(err)
		}
	})
}

func FuzzReadXLSX(f *testing.F) {
	f.Add(workbook(f, []sheet.Table{{Category: &thirteenth}}, sheet.Options{}))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := sheet.ReadXLSX(bytes.NewReader(data), catalog.Default())
		var problems office.Problems
		if err != nil && !errors.As(err, &problems) {
			t.Fatal(err)
		}
	})
}
