package typeset

// Block is one piece of a document, set below the one before it. The kinds are
// Paragraph, Table, Columns, Group, Rule, Space, PageBreak, Figure and Matrix,
// all given by value.
type Block interface{ block() }

// Align says where lines stand between the edges of their column.
type Align int

// Alignments. Justify stretches spaces up to 2.5 times; last lines and lines
// ended by a line feed stay left.
const (
	Left Align = iota
	Center
	Right
	Justify
)

// VAlign says where the shorter cells of Columns stand.
type VAlign int

// Vertical alignments of Columns.
const (
	Top VAlign = iota
	Middle
	Bottom
)

// Role is what a paragraph is to a reader who hears the page instead of seeing
// it: it chooses the element of the structure tree, never the look.
type Role int

// Roles. Artifact text is drawn but left out of the structure tree. A heading
// level is lowered when the document would otherwise skip one, and the first
// heading of a document is always H1.
const (
	Body Role = iota
	Heading1
	Heading2
	Heading3
	ListItem
	Artifact
)

// Span is text of one look. White space between words is kept as one space;
// "\n" is a forced line break. A paragraph of English, and two English words or
// more within one span of other text, are tagged so where Lang is "": a screen
// reader then speaks them as English. One word alone may be a name in any language
// and stays with the text around it, an address tells nothing. A link looks like
// the text around it: letters go out in black, on paper nobody can follow it, and
// an underline strikes through the signs below the line.
type Span struct {
	Text   string
	Bold   bool
	SizePt float64 // 0 = the paragraph's
	Lang   string  // "" = told by the letters: Bengali, or English; else a tag such as "bn" or "en"
	URI    string  // "" = none; an ASCII address makes the words a link
}

// Text is the most frequent list of spans: one, plain.
func Text(s string) []Span { return []Span{{Text: s}} }

// Bold is one bold span.
func Bold(s string) []Span { return []Span{{Text: s, Bold: true}} }

// Paragraph is running text. Marker ("২।", "ক)") is set at IndentMM and the
// text hangs at HangMM, both measured from the left edge of the column; with
// HangMM 0 and a marker the text follows the marker on the first line and
// starts at IndentMM on the others. FirstLineMM moves the first line further.
type Paragraph struct {
	Spans       []Span
	Align       Align
	Role        Role
	Marker      string
	MarkerBold  bool
	IndentMM    float64
	HangMM      float64
	FirstLineMM float64
	BeforePt    float64
	AfterPt     float64
	KeepNext    bool    // stays on the page of the next block's first lines
	SizePt      float64 // 0 = inherited
	LineHeight  float64 // times the size; 0 = inherited
	Anchor      string  // "" = none; Result.Anchors tells where it stands
	Bookmark    string  // "" = none; shown in the viewer's outline
	// BookmarkLevel counts from 0; it never goes up by more than one.
	BookmarkLevel int
}

// Cell is one cell of a table: paragraphs below each other. ColSpan 0 means 1;
// spans over rows do not exist. FillGray 0 leaves the cell white, otherwise it
// is the darkness of the ground, 0…1 (0.1 = light gray).
type Cell struct {
	Blocks   []Paragraph
	ColSpan  int
	Header   bool // a row head in the body; cells of Head always are heads
	Align    Align
	FillGray float64
}

// TextCell is a cell of one plain paragraph.
func TextCell(s string) Cell { return Cell{Blocks: []Paragraph{{Spans: Text(s)}}} }

// Table has columns of fixed width; its Head rows are repeated on every page
// and a row that does not fit goes on over the page break. PaddingPt 0 means 4,
// RulePt 0 means 0.5. Caption, if any, is set above and tagged as a heading.
// Without Head and Header cells the first column is tagged as heads of the rows,
// and looks as it did.
type Table struct {
	WidthsMM   []float64
	Head       [][]Cell
	Rows       [][]Cell
	SizePt     float64 // 0 = inherited
	LineHeight float64 // 0 = inherited
	PaddingPt  float64
	RulePt     float64
	BeforePt   float64
	AfterPt    float64
	Caption    string
	Borderless bool
}

// Columns are blocks side by side, kept whole on one page: the memo row, or
// signature and addressee. Reading order is cell by cell. Tables inside Columns
// are not split. With KeepPrev they never stand on a page without the last lines,
// or the last row, of what comes before: a signature alone on a page signs nothing.
type Columns struct {
	WidthsMM []float64
	Cells    [][]Block
	GapMM    float64
	VAlign   VAlign
	KeepPrev bool
	BeforePt float64
	AfterPt  float64
}

// Group sets its blocks in a column LeftMM from the left and WidthMM wide (0 =
// the rest); with Keep they stay on one page, such as a signature block.
type Group struct {
	Blocks   []Block
	Keep     bool
	KeepNext bool
	LeftMM   float64
	WidthMM  float64
}

// Rule is a horizontal line. WidthMM 0 means the whole column, ThicknessPt 0
// means 0.5.
type Rule struct {
	WidthMM     float64
	LeftMM      float64
	ThicknessPt float64
	BeforePt    float64
	AfterPt     float64
}

// Space is empty height; it vanishes at the top of a page other than the first of
// a sheet, except in Columns and in a Group with Keep, where it is room to sign.
type Space struct{ Pt float64 }

// PageBreak ends the page; two in a row give an empty page, one at the end of the
// document nothing. NewSheet begins a part whose pages are counted anew, such as
// each recipient's own copy of a letter: page numbers and page labels start again.
// It counts at the outermost level and in a Group; in Columns it does nothing.
type PageBreak struct{ NewSheet bool }

// Figure is a picture: PNG or JPEG bytes, scaled to WidthMM. A photograph is shown
// upright, as its camera says it was held. Transparency is laid on white. Bytes that are no such picture give a warning ("figure") and
// no figure.
type Figure struct {
	Data    []byte
	WidthMM float64
	Align   Align
	Alt     string
	AfterPt float64
}

// Matrix is a two-dimensional code drawn as rectangles: Bits[row][column], true
// is dark. SizeMM is its width, quiet zone not included.
type Matrix struct {
	Bits    [][]bool
	SizeMM  float64
	Align   Align
	Alt     string
	URI     string
	AfterPt float64
}

func (Paragraph) block() {}
func (Table) block()     {}
func (Columns) block()   {}
func (Group) block()     {}
func (Rule) block()      {}
func (Space) block()     {}
func (PageBreak) block() {}
func (Figure) block()    {}
func (Matrix) block()    {}
