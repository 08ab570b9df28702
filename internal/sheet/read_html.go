package sheet

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"batayandesk/internal/office"
)

// ReadHTML gives the tables of a page or of the clipboard's HTML: the innermost of tables within tables, a cell that spans
// rows in each of them, the words above a table as its name; and beside them the other text, for [Lists].
func ReadHTML(text string) ([]Grid, error) {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, office.Problems{damaged()}
	}
	in := &gatherer{}
	var lines []string // of text outside of tables, since the last table
	flush := func() string {
		above := ""
		if n := len(lines); n > 0 {
			above = lines[n-1]
			in.start("")
			in.grids[len(in.grids)-1].prose = true
			for i, line := range lines {
				in.row(i+1, []string{line})
			}
		}
		lines = nil
		return above
	}
	walkHTML(root, 0, func(n *html.Node) (deeper bool) {
		switch {
		case n.DataAtom == atom.Table && !holdsTable(n):
			in.table(n, flush())
			return false
		case n.Type == html.ElementNode && (unseen(n) || n.DataAtom == atom.Title):
			return false
		case n.Type == html.ElementNode && blocks[n.DataAtom] && !holdsBlock(n):
			if words := htmlText(n); words != "" {
				lines = append(lines, strings.Split(words, "\n")...)
			}
			return false
		case n.Type == html.TextNode:
			if words := strings.Join(strings.Fields(n.Data), " "); words != "" {
				lines = append(lines, words)
			}
		}
		return true
	})
	flush()
	return in.done()
}

// holdsBlock tells whether blocks or a table stand in an element: then it is those that are read.
func holdsBlock(n *html.Node) bool {
	found := false
	walkHTML(n, 0, func(c *html.Node) bool {
		found = found || c != n && blocks[c.DataAtom]
		return !found
	})
	return found
}

// maxHTMLDepth bounds how deep elements are followed; an honest page nests a few dozen.
const maxHTMLDepth = 400

func walkHTML(n *html.Node, depth int, visit func(*html.Node) bool) {
	if depth > maxHTMLDepth || !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walkHTML(c, depth+1, visit)
	}
}

// holdsTable tells whether another table with cells stands in one: then it only lays things out.
func holdsTable(n *html.Node) bool {
	found := false
	walkHTML(n, 0, func(c *html.Node) bool {
		found = found || c != n && c.DataAtom == atom.Table
		return !found
	})
	return found
}

// unseen are elements whose text nobody sees.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Noscript, atom.Template, atom.Select, atom.Textarea, atom.Iframe:
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	return attributeIs(n, "hidden") || strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all")
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func attributeIs(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// table takes the rows of one table.
func (in *gatherer) table(n *html.Node, above string) {
	in.start(cutName(above))
	var hanging []span // cells of rows above that reach down
	number := 0
	walkHTML(n, 0, func(c *html.Node) bool {
		switch c.DataAtom {
		case atom.Caption:
			in.grids[len(in.grids)-1].Name = cutName(strings.ReplaceAll(htmlText(c), "\n", " "))
			return false
		case atom.Tr:
			if unseen(c) || in.full {
				return false
			}
			number++
			var cells []string
			cells, hanging = rowOf(c, hanging)
			in.row(number, cells)
			return false
		}
		return true
	})
}

const longestName = 120

func cutName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > longestName {
		return string(runes[:longestName])
	}
	return s
}

// span is a cell that reaches into the rows below.
type span struct {
	column, rows int // rows that are left
	text         string
}

// rowOf are the cells of a row, those that hang down from above among them, and what hangs from it.
func rowOf(tr *html.Node, hanging []span) (cells []string, left []span) {
	hung := func() bool { // a cell from above stands at the next place
		for i := range hanging {
			if hanging[i].column == len(cells) && hanging[i].rows > 0 {
				cells = append(cells, hanging[i].text)
				hanging[i].rows--
				return true
			}
		}
		return false
	}
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || unseen(c) {
			continue
		}
		for hung() {
		}
		text := cellText(c)
		wide, tall := spanOf(c, "colspan"), spanOf(c, "rowspan")
		for i := range wide {
			shown := text
			if i > 0 {
				shown = ""
			}
			if tall > 1 {
				left = append(left, span{len(cells), tall - 1, shown})
			}
			if cells = append(cells, shown); len(cells) > maxColumns {
				return cells, nil
			}
		}
	}
	for hung() {
	}
	for _, h := range hanging {
		if h.rows > 0 {
			left = append(left, h)
		}
	}
	return cells, left
}

func spanOf(n *html.Node, name string) int {
	v, err := strconv.Atoi(strings.TrimSpace(attribute(n, name)))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, MaxRows)
}

// cellText is what a cell shows; of a number that the spreadsheet shows shortened, the number itself.
func cellText(n *html.Node) string {
	text := htmlText(n)
	if whole := attribute(n, "x:num"); whole != "" && (strings.Contains(text, "E+") || strings.Trim(text, "#") == "") {
		if f, err := strconv.ParseFloat(whole, 64); err == nil {
			return strconv.FormatFloat(f, 'f', -1, 64)
		}
	}
	return text
}

// blocks begin a line of their own.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Tr: true, atom.Table: true, atom.Dt: true, atom.Dd: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Section: true, atom.Article: true, atom.Blockquote: true,
}

// htmlText is the text of an element as it is seen: white space as a browser shows it, a line for each block.
func htmlText(n *html.Node) string {
	var out strings.Builder
	fresh := true // at the start of a line
	gap := false  // white space is due before the next word
	newLine := func() {
		if !fresh {
			out.WriteByte('\n')
		}
		fresh, gap = true, false
	}
	var walk func(*html.Node, int)
	walk = func(c *html.Node, depth int) {
		switch {
		case depth > maxHTMLDepth || out.Len() > maxCellBytes+1:
			return
		case c.Type == html.TextNode:
			for _, r := range c.Data {
				if r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '\u00a0' {
					gap = true
					continue
				}
				if gap && !fresh {
					out.WriteByte(' ')
				}
				out.WriteRune(r)
				fresh, gap = false, false
			}
			return
		case c.Type != html.ElementNode && c != n, c.Type == html.ElementNode && unseen(c):
			return
		case c.DataAtom == atom.Br:
			newLine()
			return
		}
		if blocks[c.DataAtom] {
			newLine()
		}
		for child := c.FirstChild; child != nil; child = child.NextSibling {
			walk(child, depth+1)
		}
		if blocks[c.DataAtom] {
			newLine()
		}
	}
	walk(n, 0)
	return strings.TrimSpace(out.String())
}
