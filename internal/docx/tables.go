package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// Table is a table of a document: the words above it, and its cells, a line for each paragraph. A cell that is merged downwards
// stands in each of its rows; one that is merged across leaves the places beside it empty.
type Table struct {
	Above string
	Rows  [][]string
}

// Tables gives the tables of a DOCX, those within others apart, in the order in which they begin. The error is one of this
// package's; ErrEmpty where there is no table.
func Tables(data []byte) ([]Table, error) {
	b, err := read(data)
	if err != nil {
		return nil, err
	}
	var all []Table
	for _, t := range b.tables {
		if len(t.Rows) > 0 {
			all = append(all, *t)
		}
	}
	if len(all) == 0 {
		return nil, ErrEmpty
	}
	return all, nil
}

// openTable is a table that is being read.
type openTable struct {
	*Table
	row    []string
	wide   int      // places of the cell that is open
	merged string   // of the cell that is open: "" none, restart, continue
	last   []string // the row above
}

// maxCells bounds the places that merged cells may claim.
const maxCells = 400_000

func (b *body) startTable(e xml.StartElement) {
	switch e.Name.Local {
	case "tbl":
		t := &Table{Above: strings.TrimSpace(b.above)}
		if len(b.grids) == 0 {
			b.above = ""
		}
		b.tables = append(b.tables, t)
		b.grids = append(b.grids, &openTable{Table: t})
	case "gridSpan", "vMerge", "tr", "tc":
		if n := len(b.grids); n > 0 {
			b.grids[n-1].start(e)
		}
	}
}

func (t *openTable) start(e xml.StartElement) {
	switch e.Name.Local {
	case "tr":
		t.row = nil
	case "tc":
		t.wide, t.merged = 1, ""
	case "gridSpan":
		if n, err := strconv.Atoi(attr(e, "val")); err == nil && n > 1 && n < 256 {
			t.wide = n
		}
	case "vMerge":
		if t.merged = attr(e, "val"); t.merged == "" {
			t.merged = "continue"
		}
	}
}

// endTable takes the lines of a cell, a row, or a table that has ended.
func (b *body) endTable(name string, lines []string) {
	n := len(b.grids) - 1
	if n < 0 {
		return
	}
	t := b.grids[n]
	switch name {
	case "tc":
		text := strings.TrimSpace(strings.Join(lines, "\n"))
		if at := len(t.row); t.merged == "continue" && text == "" && at < len(t.last) {
			text = t.last[at]
		}
		t.row = append(t.row, text)
		for range t.wide - 1 {
			t.row = append(t.row, "")
		}
		if b.cells += t.wide; b.cells > maxCells {
			b.written = maxText + 1
		}
	case "tr":
		if t.row != nil {
			t.Rows, t.last, t.row = append(t.Rows, t.row), t.row, nil
		}
	case "tbl":
		b.grids = b.grids[:n]
	}
}
