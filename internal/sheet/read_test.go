package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

// read reads a file and understands its first table.
func read(t testing.TB, data []byte, category string) (sheet.Grid, sheet.Match, []sheet.Line) {
	t.Helper()
	grids, err := sheet.Read(data)
	if err != nil || len(grids) == 0 {
		t.Fatalf("%d grids, %v", len(grids), err)
	}
	m := grids[0].Understand(catalog.Default(), sheet.Asked{Category: category})
	lines, _ := grids[0].Lines(m)
	return grids[0], m, lines
}

func TestSampleComesBackFromBothForms(t *testing.T) {
	ex := sample(t)
	cat := catalog.Default()
	grids, err := sheet.Read(workbook(t, tables(ex, cat), options(ex)))
	if err != nil || len(grids) != 12 {
		t.Fatalf("%d sheets, %v", len(grids), err)
	}
	for i, c := range cat.All() {
		m := grids[i].Understand(cat, sheet.Asked{})
		if m.Category == nil || m.Category.ID != c.ID || m.At(sheet.IDField) < 0 {
			t.Fatalf("sheet %q is taken for %v", grids[i].Name, m.Category)
		}
		lines, _ := grids[i].Lines(m)
		compare(t, c, lines, ex.Categories[c.ID].Records, true)
	}
	for _, table := range tables(ex, cat) {
		var b bytes.Buffer
		if err := sheet.WriteCSV(&b, table, options(ex)); err != nil {
			t.Fatal(err)
		}
		_, m, lines := read(t, b.Bytes(), "")
		if m.Category.ID != table.Category.ID {
			t.Fatalf("%s is taken for %s", table.Category.ID, m.Category.ID)
		}
		compare(t, m.Category, lines, table.Records, false)
	}
}

// compare reads the cells with the catalogue and holds them against the records.
func compare(t interface {
	Helper()
	Errorf(string, ...any)
}, c *catalog.Category, lines []sheet.Line, want []office.Record, ids bool) {
	t.Helper()
	if len(lines) != len(want) {
		t.Errorf("%s: %d rows of %d", c.ID, len(lines), len(want))
		return
	}
	for i, line := range lines {
		if ids && line.ID != want[i].ID {
			t.Errorf("%s row %d: id %q, want %q", c.ID, line.Number, line.ID, want[i].ID)
		}
		for _, f := range c.Fields {
			if f.Kind == catalog.File {
				continue
			}
			got, problems := f.Parse(line.Values[f.Name])
			if got != want[i].Values[f.Name] || len(problems) > 0 {
				t.Errorf("%s row %d %s: %q came back as %q (%v)", c.ID, line.Number, f.Name, want[i].Values[f.Name], got, problems)
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
		check := func(data []byte) {
			grids, err := sheet.Read(data)
			if err != nil || len(grids) != 1 {
				t.Fatal(err)
			}
			lines, _ := grids[0].Lines(grids[0].Understand(cat, sheet.Asked{Category: "wells"}))
			compare(t, &c, lines, records, false)
		}
		var b bytes.Buffer
		if err := sheet.WriteCSV(&b, table, sheet.Options{}); err != nil {
			t.Fatal(err)
		}
		check(b.Bytes())
		b.Reset()
		if err := sheet.WriteXLSX(&b, []sheet.Table{table}, sheet.Options{}); err != nil {
			t.Fatal(err)
		}
		check(b.Bytes())
	})
}

func TestCategoryOfATestHasItsSheetInBothForms(t *testing.T) {
	ex := sample(t)
	cat := catalog.Default().With(thirteenth)
	records := []office.Record{{Values: map[string]string{"place_bn": "হরিপুর", "depth": "120"}}}
	list := append(tables(ex, catalog.Default()), sheet.Table{Category: &thirteenth, Records: records})
	grids, err := sheet.Read(workbook(t, list, options(ex)))
	if err != nil || len(grids) != 13 || grids[12].Name != "নলকূপ" {
		t.Fatalf("%d, %v", len(grids), err)
	}
	lines, _ := grids[12].Lines(grids[12].Understand(cat, sheet.Asked{}))
	compare(t, &thirteenth, lines, records, true)
	var b bytes.Buffer
	if err := sheet.WriteCSV(&b, list[12], sheet.Options{}); err != nil || b.String() != "\ufeffনলকূপের স্থান,গভীরতা,খননের তারিখ,খরচ\r\nহরিপুর,120,,\r\n" {
		t.Fatalf("%q, %v", b.String(), err)
	}
}

func utf16(s string) string {
	out := []byte{0xff, 0xfe}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}

func TestTablesOfOthersAreReadAsTheyCome(t *testing.T) {
	for name, c := range map[string]struct{ text, asked, code string }{
		"semicolons":           {"শিরোনাম;মেয়াদ শেষ;গুরুত্বপূর্ণ\nসভা;31/10/2020;না\n", "", ""},
		"tabs in UTF-16":       {utf16("Title\tExpires on\tImportant\nসভা\t31/10/2020\tno\n"), "", ""},
		"field ids":            {"title_bn,expires_on,important\nসভা,2020-10-31,false\n", "notices", ""},
		"blank lines above":    {"\n\nশিরোনাম,মেয়াদ শেষ,গুরুত্বপূর্ণ *\n\nসভা,৩১-১০-২০২০,না\n", "", ""},
		"letterhead above":     {"উপজেলা নির্বাহী অফিসারের কার্যালয়\n,,\nশিরোনাম,মেয়াদ শেষ,গুরুত্বপূর্ণ\nসভা,৩১-১০-২০২০,না\n", "", ""},
		"a page":               {"<html><body><table><tr><th>শিরোনাম<th>মেয়াদ শেষ<tr><td>সভা<td>৩১ অক্টোবর ২০২০</table>", "notices", ""},
		"columns are counted":  {"শিরোনাম\tমেয়াদ শেষ\tগুরুত্বপূর্ণ\n(১)\t(২)\t(৩)\nসভা\t৩১-১০-২০২০\tনা\n", "", ""},
		"both calendars":       {"শিরোনাম\tমেয়াদ শেষ\tগুরুত্বপূর্ণ\nসভা\t১৫ কার্তিক ১৪২৭/৩১ অক্টোবর ২০২০\tনা\n", "", ""},
		"nothing":              {"", "", "sheet.empty"},
		"no text":              {"title_bn,expires_on\n\xe0\x80\x01,1\n", "notices", "sheet.encoding"},
		"NUL":                  {"title_bn,expires_on\n\x00,1\n", "notices", "sheet.encoding"},
		"half a UTF-16":        {"\xff\xfea", "notices", "sheet.encoding"},
		"lone surrogate":       {"\xff\xfe\x00\xd8a\x00", "notices", "sheet.encoding"},
		"quotes do not match":  {"title_bn,expires_on\n\"a,1\n", "notices", "sheet.quotes"},
		"hundreds of columns":  {"title_bn,expires_on\n" + strings.Repeat("x,", 1000) + "x\n", "notices", "sheet.columns"},
		"a cell without end":   {"title_bn,expires_on\n" + strings.Repeat("x", 100_000) + ",\n", "notices", "sheet.cell"},
		"more rows than taken": {"title_bn,expires_on\n" + strings.Repeat("x,\n", 20_001), "notices", "sheet.rows"},
		"an old workbook":      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "", "sheet.old"},
		"a damaged workbook":   {"PK\x03\x04rest", "", "sheet.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.code == "" {
				_, m, lines := read(t, []byte(c.text), c.asked)
				if m.Category == nil || m.Category.ID != "notices" || len(lines) != 1 || lines[0].Values["title_bn"] != "সভা" {
					t.Fatalf("%+v, %+v", m, lines)
				}
				day, problems := m.Category.Parse("expires_on", lines[0].Values["expires_on"])
				if day != "2020-10-31" || len(problems) > 0 {
					t.Errorf("expires on %q, %v", day, problems)
				}
				return
			}
			_, err := sheet.Read([]byte(c.text))
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

// A list in the encoding of old Windows is text in Bijoy, which is for the reader to convert.
func TestBijoyOfOldWindowsIsRead(t *testing.T) {
	grids, err := sheet.Read([]byte("bvg,c`we\nAvwgbyj,K\x87g\xa9KZ\xa9v\n"))
	if err != nil || len(grids) != 1 || grids[0].Rows[1].Cells[1] != "K‡g©KZ©v" {
		t.Fatalf("%+v, %v", grids, err)
	}
}

func TestCellsOfPagesStandWhereTheyAreSeen(t *testing.T) {
	page := `<p>কর্মকর্তাদের তালিকা</p><table><thead><tr><th rowspan=2>নাম</th><th colspan="2">যোগাযোগ</th></tr><tr><th>মোবাইল</th><th>ই-মেইল</th></tr></thead>
<tr><td><p>ক&nbsp;খ</p><div>গ</div></td><td rowspan="2">০১৭১১০০০০০১</td><td>a@b.gov.bd<script>x</script></td></tr>
<tr><td>ঘ</td><td style="display: none">no</td><td>c@d.gov.bd</td></tr></table>`
	grids, err := sheet.Read([]byte(page))
	grids = sheet.Lists(grids, catalog.Default())
	if err != nil || len(grids) != 1 || grids[0].Name != "কর্মকর্তাদের তালিকা" {
		t.Fatalf("%+v, %v", grids, err)
	}
	want := [][]string{{"নাম", "যোগাযোগ"}, {"নাম", "মোবাইল", "ই-মেইল"}, {"ক খ\nগ", "০১৭১১০০০০০১", "a@b.gov.bd"}, {"ঘ", "০১৭১১০০০০০১", "c@d.gov.bd"}}
	for i, row := range grids[0].Rows {
		if strings.Join(row.Cells, "|") != strings.Join(want[i], "|") {
			t.Errorf("row %d: %q, want %q", i, row.Cells, want[i])
		}
	}
	m := grids[0].Understand(catalog.Default(), sheet.Asked{})
	if m.Category == nil || m.Category.ID != "officers_staff" || m.First != 2 || m.At("mobile") != 1 || m.At("email") != 2 || m.At("name_bn") != 0 {
		t.Errorf("%+v", m)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("title_bn,expires_on\nসভা,2020-10-31\n"))
	f.Add([]byte("\xff\xfea\x00,\x00"))
	f.Add([]byte("<table><tr><td rowspan=3 colspan=2>ক<td>খ<tr><td>গ</table>"))
	f.Add([]byte("bvg\tc`we\n\x87\xa9\t1\n"))
	f.Add(workbook(f, []sheet.Table{{Category: &thirteenth}}, sheet.Options{}))
	f.Fuzz(func(t *testing.T, data []byte) {
		grids, err := sheet.Read(data)
		var problems office.Problems
		if err != nil && !errors.As(err, &problems) {
			t.Fatal(err)
		}
		for _, g := range grids {
			g.Lines(g.Understand(catalog.Default(), sheet.Asked{}))
			g.Lines(g.Understand(catalog.Default(), sheet.Asked{Category: "officers_staff"}))
		}
	})
}

// A workbook whose parts are the fuzzer's: the archive around them is always right, so that each input reaches their readers.
func FuzzWorkbook(f *testing.F) {
	f.Add([]byte(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>নাম</t></is></c></row>`), []byte(`<si><t>পদবি</t></si>`), []byte(`<xf numFmtId="14"/>`))
	f.Add([]byte(`<row r="2"><c r="A2" s="1"><v>44000</v></c><c r="ZZZ9" t="b"><v>1</v></c></row><row r="99999999"><c><f>1+1</f></c></row>`), []byte(`<si><r><t>ক</t></r></si>`), []byte(`<xf numFmtId="300"/>`))
	f.Add([]byte(`<row><c t="e"><v>#REF!</v></c><c t="s"><v>999</v></c></row>`), []byte(``), []byte(``))
	f.Fuzz(func(t *testing.T, rows, texts, formats []byte) {
		grids, err := sheet.Read(packedBook(rows, texts, formats))
		var problems office.Problems
		if err != nil && !errors.As(err, &problems) {
			t.Fatal(err)
		}
		for _, g := range grids {
			g.Lines(g.Understand(catalog.Default(), sheet.Asked{}))
		}
	})
}

// packedBook is a workbook of one sheet with the given rows, shared texts and formats.
func packedBook(rows, texts, formats []byte) []byte {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	const office, sheets = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + sheets + `" xmlns:r="` + office + `"><sheets><sheet name="ক" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + office + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + sheets + `"><sheetData>` + string(rows) + `</sheetData></worksheet>`},
		{"xl/sharedStrings.xml", `<sst xmlns="` + sheets + `">` + string(texts) + `</sst>`},
		{"xl/styles.xml", `<styleSheet xmlns="` + sheets + `"><cellXfs><xf numFmtId="0"/>` + string(formats) + `</cellXfs></styleSheet>`},
	} {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := archive.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}
