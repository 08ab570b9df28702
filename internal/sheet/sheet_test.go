package sheet_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

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
