package rich

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// table reads a table. One that only lays things out, because it has one column or holds another, gives what stands in it.
func (b *builder) table(n *html.Node, l look, depth int) {
	var trs []*html.Node
	nested, columns := false, 0
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Table:
			nested = true
		case atom.Tr:
			if trs = append(trs, d); len(trs) > maxRows {
				break
			}
			wide := 0
			for c := d.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					wide++
				}
			}
			columns = max(columns, wide)
		}
	}
	gap, _ := strconv.Atoi(attribute(n, tellGap))
	if nested || columns <= 1 {
		b.gap = gap
		b.inside(n, l, depth)
		b.flush()
		return
	}
	block := Block{Kind: Table, Gap: gap}
	var hanging []int // rows that a cell from above still takes, by column
	for _, tr := range trs[:min(len(trs), maxRows)] {
		var row []Cell
		row, hanging = b.row(tr, l, depth, hanging)
		if said(row) {
			block.Rows = append(block.Rows, row)
		}
	}
	block.trim()
	if len(block.Rows) > 0 {
		b.text = append(b.text, block)
	}
}

// row are the cells of a row. Of a cell that spans several the first has the words, the others are empty.
func (b *builder) row(tr *html.Node, l look, depth int, hanging []int) (row []Cell, left []int) {
	left = append(left, hanging...)
	put := func(c Cell, tall int) {
		if len(row) >= maxColumns {
			return
		}
		for len(left) <= len(row) {
			left = append(left, 0)
		}
		left[len(row)] = tall
		row = append(row, c)
	}
	hung := func() {
		for len(row) < len(left) && left[len(row)] > 0 {
			put(nil, left[len(row)]-1)
		}
	}
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		hung()
		wide, tall := span(c, "colspan", maxColumns), span(c, "rowspan", maxRows)
		if wide > 1 || tall > 1 {
			b.left.Spans++
		}
		inner := &builder{left: b.left, bengali: b.bengali}
		own := look{run: Run{Bold: l.run.Bold, Italic: l.run.Italic}, bijoy: l.bijoy}
		inner.walk(c, own, depth+1)
		inner.flush()
		put(inner.text.cell(), tall-1)
		for range wide - 1 {
			put(nil, tall-1)
		}
	}
	hung()
	return row, left
}

func span(n *html.Node, name string, most int) int {
	v, err := strconv.Atoi(attribute(n, name))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, most)
}

// cell is text as the lines of a cell: entries with their labels.
func (t Text) cell() (cell Cell) {
	for _, b := range t {
		cell = append(cell, b.Lines...)
		for _, item := range b.Items {
			for i, line := range item.Lines {
				if i == 0 {
					line = append(Line{{Text: item.Label + " "}}, line...)
				}
				cell = append(cell, line)
			}
		}
	}
	return cell
}

func said(row []Cell) bool {
	for _, cell := range row {
		if len(cell) > 0 {
			return true
		}
	}
	return false
}

// trim takes away columns at the right that are empty throughout; two stay, for it is a table.
func (b *Block) trim() {
	for most := b.Columns(); most > 2; most-- {
		for _, row := range b.Rows {
			if len(row) == most && len(row[most-1]) > 0 {
				return
			}
		}
		for i, row := range b.Rows {
			b.Rows[i] = row[:min(len(row), most-1)]
		}
	}
}
