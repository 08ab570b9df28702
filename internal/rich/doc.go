// Package rich is text of several paragraphs that keeps its bold words, links, lists and tables: one stored form, plain text
// with a few marks, which a person can read and type; what comes from word processors and portals becomes it, and form, page and
// print are drawn from it.
//
// Source: internal/catalog/README.md › Rich text
package rich

// Text is rich text as it is drawn: its blocks, in order.
type Text []Block

// Kind says what a block is.
type Kind int

// The kinds of blocks.
const (
	Paragraph Kind = iota
	List
	Table
)

// Block is a paragraph, a list or a table.
type Block struct {
	Kind  Kind
	Gap   int      // empty lines before it
	Lines []Line   // of a paragraph
	Items []Item   // of a list
	Rows  [][]Cell // of a table; not all need be of one length
}

// Item is one entry of a list. Level is 1 or 2; Label is what stands before it, as it was written: "১।", "ক)", "•".
type Item struct {
	Label string
	Level int
	Lines []Line
}

// Cell is one cell of a table: its lines.
type Cell []Line

// Line is what stands between two line ends.
type Line []Run

// Run is text of one look. Link is "" or an address that [Address] takes.
type Run struct {
	Text         string
	Bold, Italic bool
	Link         string
}

// Headed tells whether the first row of a table is its head: all its cells say something, and all of it is bold.
func (b Block) Headed() bool {
	if b.Kind != Table || len(b.Rows) < 2 {
		return false
	}
	for _, cell := range b.Rows[0] {
		if len(cell) == 0 {
			return false
		}
		for _, line := range cell {
			for _, run := range line {
				if !run.Bold {
					return false
				}
			}
		}
	}
	return true
}

// Columns is how many columns a table has.
func (b Block) Columns() (most int) {
	for _, row := range b.Rows {
		most = max(most, len(row))
	}
	return most
}

// plain is a line without its looks.
func (l Line) plain() string {
	text := ""
	for _, run := range l {
		text += run.Text
	}
	return text
}
