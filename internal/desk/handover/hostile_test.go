package handover_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
	"batayandesk/internal/site"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// allowedHere are the elements and attributes of a page of the site: what typed text brings is none of them.
var allowedHere = strings.Fields(`html head wbr body meta title style header nav main footer section article div span p a ul ol li dl dt dd
	table thead tbody tr th td h1 h2 h3 h4 strong b em i br time address aside small caption colgroup col details summary img figure figcaption`)

// Somebody's text came to the site of an office and to its spreadsheets as it had been typed, whatever it was.
func TestHostileTextIsTextInSiteAndSheets(t *testing.T) {
	in := site.Input{
		Office: office.Office{}, Catalog: catalog.Default(), Day: "2020-10-05",
		Records: map[string][]office.Record{}, States: map[string]office.CategoryState{},
	}
	var tables []sheet.Table
	shown := 0
	for _, c := range catalog.Default().All() {
		records := desktest.HostileRecords(t, c)
		in.Records[c.ID] = records
		tables = append(tables, sheet.Table{Category: c, Records: records})
	}
	hostile := desktest.Hostile(t)
	in.Office = hostileOffice(hostile, 0)
	pages, err := site.Pages(in)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for _, page := range pages {
		if strings.HasSuffix(page.Path, ".html") {
			words[page.Path] = readSafely(t, page.Path, page.Data)
		}
	}
	for i := range hostile {
		bare := site.Input{Office: hostileOffice(hostile, i), Catalog: in.Catalog, Day: in.Day}
		pages, err := site.Pages(bare)
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range pages {
			if page.Path == "index.html" {
				readSafely(t, page.Path, page.Data)
			}
		}
	}
	for _, c := range catalog.Default().All() {
		page := words[c.ID+".html"]
		for _, f := range c.Fields {
			if f.Kind != catalog.Text || c.Shape == catalog.Single {
				continue
			}
			var lost []string
			for _, record := range in.Records[c.ID] {
				if value := record.Values[f.Name]; bangla.IsFiller(value) || strings.Contains(page, squeezed(value)) {
					shown++
				} else {
					lost = append(lost, value)
				}
			}
			if len(lost) < len(hostile)/2 && len(lost) > 0 { // a field that the site does not show is lost in each
				t.Errorf("%s shows %s otherwise than it was typed: %q", c.ID, f.Name, lost)
			}
		}
	}
	if shown < len(hostile)*20 {
		t.Errorf("only %d values are read on the site", shown)
	}
	inSheets(t, tables)
}

// hostileOffice has one string after another in what the site says of the office.
func hostileOffice(list []string, at int) office.Office {
	next := func() string { at++; return list[at%len(list)] }
	return office.Office{
		NameBN: next(), NameEN: next(), UpazilaBN: next(), DistrictBN: next(), DivisionBN: next(), AddressBN: next(),
		Phone: next(), Email: next(), Website: next(), Letterhead: []string{next(), next()},
	}
}

// readSafely is all text of a page; it holds no element, attribute or address that a template of ours did not write.
func readSafely(t *testing.T, name string, data []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for n := range root.Descendants() {
		switch n.Type {
		case html.TextNode:
			text.WriteString(n.Data + " ")
		case html.ElementNode:
			known := false
			for _, one := range allowedHere {
				known = known || one == n.Data
			}
			if !known {
				t.Errorf("%s has an element %s", name, n.Data)
			}
			for _, a := range n.Attr {
				scheme, _, found := strings.Cut(strings.ToLower(a.Val), ":")
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "srcdoc", a.Key == "style", a.Key == "formaction":
					t.Errorf("%s has an attribute %s=%q", name, a.Key, a.Val)
				case (a.Key == "href" || a.Key == "src") && found && scheme != "http" && scheme != "https" && scheme != "mailto" && scheme != "tel":
					t.Errorf("%s leads to %q", name, a.Val)
				}
			}
		}
	}
	return squeezed(text.String())
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// inSheets looks at each cell: it is text, the one that was typed, and no formula; in a CSV it cannot become one.
func inSheets(t *testing.T, tables []sheet.Table) {
	t.Helper()
	var b bytes.Buffer
	if err := sheet.WriteXLSX(&b, tables, sheet.Options{Day: "2020-10-05"}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for at, name := range book.GetSheetList() {
		c := tables[at].Category
		rows, err := book.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, record := range tables[at].Records {
			for column, f := range c.Fields {
				cell, _ := excelize.CoordinatesToCellName(column+1, i+2)
				if formula, _ := book.GetCellFormula(name, cell); formula != "" {
					t.Errorf("%s %s is the formula %q", name, cell, formula)
				}
				if link, target, _ := book.GetCellHyperLink(name, cell); link && f.Kind == catalog.Text {
					t.Errorf("%s %s leads to %s", name, cell, target)
				}
				if f.Kind != catalog.Text || i+1 >= len(rows) || column >= len(rows[i+1]) {
					continue
				}
				if got, want := rows[i+1][column], strings.ReplaceAll(record.Values[f.Name], "\ufffe", "\ufffd"); got != want { // no XML holds U+FFFE
					t.Errorf("%s %s is %q, want %q", name, cell, got, want)
				}
			}
		}
		var text bytes.Buffer
		if err := sheet.WriteCSV(&text, tables[at], sheet.Options{}); err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text.String(), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			for _, cell := range line {
				if cell != "" && strings.ContainsRune("=+-@\t\r\n|＝＋－＠", []rune(cell)[0]) && cell[0] != '|' {
					t.Errorf("CSV of %s: %q would be run", c.ID, cell)
				}
			}
		}
	}
}
