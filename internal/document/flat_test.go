package document_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// flat is the text of a document, line by line as it is read: what a golden file can be compared with.
func flat(blocks []typeset.Block) []string {
	var lines []string
	for _, block := range blocks {
		switch b := block.(type) {
		case typeset.Paragraph:
			lines = append(lines, paragraph(b))
		case typeset.Columns:
			for _, cell := range b.Cells {
				lines = append(lines, flat(cell)...)
			}
		case typeset.Group:
			lines = append(lines, flat(b.Blocks)...)
		case typeset.Table:
			for _, row := range append(append([][]typeset.Cell{}, b.Head...), b.Rows...) {
				lines = append(lines, strings.Join(cells(row), " | "))
			}
		}
	}
	return lines
}

func cells(row []typeset.Cell) []string {
	texts := make([]string, len(row))
	for i, cell := range row {
		var parts []string
		for _, p := range cell.Blocks {
			parts = append(parts, paragraph(p))
		}
		texts[i] = strings.Join(parts, " / ")
	}
	return texts
}

func paragraph(p typeset.Paragraph) string {
	text := p.Marker
	if text != "" {
		text += " "
	}
	for _, span := range p.Spans {
		text += span.Text
	}
	return text
}

// tables are the tables of a document, in order.
func tables(blocks []typeset.Block) []typeset.Table {
	var found []typeset.Table
	for _, block := range blocks {
		switch b := block.(type) {
		case typeset.Table:
			found = append(found, b)
		case typeset.Group:
			found = append(found, tables(b.Blocks)...)
		case typeset.Columns:
			for _, cell := range b.Cells {
				found = append(found, tables(cell)...)
			}
		}
	}
	return found
}

// sample is the sample office.
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

func cloned(t testing.TB, body office.LetterBody) office.LetterBody {
	t.Helper()
	data, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	var c office.LetterBody
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return c
}
