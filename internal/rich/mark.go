package rich

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mark writes what word processors, spreadsheets and portals say in styles and in classes as elements and attributes of the closed
// set, and takes away what nobody sees.
func mark(source string, left *Left) (string, error) {
	root, err := parse(source)
	if err != nil {
		return "", err
	}
	m := &marker{left: left, bold: map[string]bool{}}
	m.classes(root)
	if err := m.children(root, 0); err != nil {
		return "", err
	}
	var out strings.Builder
	if err := html.Render(&out, root); err != nil {
		return "", ErrTooDeep
	}
	return out.String(), nil
}

type marker struct {
	left *Left
	bold map[string]bool // classes of the page's own style sheet that are bold, or are not
}

// boldClass finds classes that a spreadsheet's style sheet makes bold.
var boldClass = regexp.MustCompile(`(?s)\.([A-Za-z][\w-]*)\s*\{([^}]*)\}`)

// classes reads the page's own style sheets.
func (m *marker) classes(n *html.Node) {
	for c := range n.Descendants() {
		if c.DataAtom != atom.Style || c.FirstChild == nil {
			continue
		}
		for _, rule := range boldClass.FindAllStringSubmatch(c.FirstChild.Data, 2000) {
			if weight := property(rule[2], "font-weight"); weight != "" {
				m.bold[rule[1]] = isHeavy(weight)
			}
		}
	}
}

func (m *marker) children(n *html.Node, depth int) error {
	if depth > maxDepth {
		return ErrTooDeep
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.CommentNode || c.Type == html.ElementNode && m.goes(c) {
			n.RemoveChild(c)
		} else if c.Type == html.ElementNode {
			m.element(c)
			if err := m.children(c, depth+1); err != nil {
				return err
			}
		}
		c = next
	}
	return nil
}

// goes tells what is taken away with all that is in it: what is not seen, and what is no text.
func (m *marker) goes(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Svg, atom.Picture, atom.Canvas:
		if attribute(n, "width") != "1" { // a letter's tracking dot is no picture
			m.left.Pictures++
		}
		return true
	case atom.Iframe, atom.Object, atom.Embed, atom.Video, atom.Audio, atom.Input, atom.Button, atom.Select, atom.Textarea:
		m.left.Forms++
		return true
	case atom.Script, atom.Style, atom.Head, atom.Title, atom.Meta, atom.Link, atom.Noscript, atom.Template, atom.Del, atom.Math, atom.Colgroup, atom.Col:
		return true
	}
	switch n.Data {
	case "xml", "o:smarttagtype", "w:sdtpr":
		return true
	}
	if strings.HasPrefix(n.Data, "v:") && n.Data != "v:textbox" {
		if n.Data == "v:imagedata" || n.Data == "v:shape" {
			m.left.Pictures++
		}
		return true
	}
	style := strings.ToLower(attribute(n, "style"))
	return strings.Contains(nospace(style), "display:none") || strings.Contains(nospace(style), "mso-hide:all") ||
		strings.HasPrefix(property(style, "mso-element"), "comment") || has(n, "hidden")
}

// element rewrites one element; afterwards its attributes are those of the closed set.
func (m *marker) element(n *html.Node) {
	old := n.Attr
	style := attribute(n, "style")
	n.Attr = nil
	keep := func(names ...string) {
		for _, name := range names {
			if v := strings.TrimSpace(attributeOf(old, name)); v != "" {
				n.Attr = append(n.Attr, html.Attribute{Key: name, Val: v})
			}
		}
	}
	tell := func(name, value string) { n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value}) }
	switch n.DataAtom {
	case atom.B:
		rename(n, atom.Strong)
	case atom.I, atom.Cite, atom.Dfn, atom.Var:
		rename(n, atom.Em)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Legend, atom.Caption, atom.Dt:
		rename(n, atom.P)
		tell(tellBold, "1")
	case atom.Thead, atom.Tfoot:
		rename(n, atom.Tbody)
	case atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav, atom.Blockquote, atom.Pre, atom.Address,
		atom.Dd, atom.Dl, atom.Figure, atom.Figcaption, atom.Fieldset, atom.Form, atom.Center, atom.Details, atom.Summary, atom.Hr:
		rename(n, atom.Div)
	case atom.A:
		m.link(n, attributeOf(old, "href"))
	case atom.Ol, atom.Li:
		keep("start", "value", "type", tellCounts, tellGap)
		if name := countsOfStyle(property(style, "list-style-type")); name != "" && n.DataAtom == atom.Ol {
			tell(tellCounts, name)
		}
	case atom.P, atom.Ul, atom.Table:
		keep(tellGap)
	case atom.Td, atom.Th:
		keep("colspan", "rowspan")
	}
	if weight := property(style, "font-weight"); weight != "" {
		tell(tellBold, digit(isHeavy(weight)))
	} else if bold, known := m.boldOf(attributeOf(old, "class")); known {
		tell(tellBold, digit(bold))
	}
	if slant := property(style, "font-style"); slant != "" {
		tell(tellItalic, digit(slant != "normal"))
	}
	if font := property(style, "font-family") + property(style, "mso-ascii-font-family") + attributeOf(old, "face"); font != "" {
		tell(tellBijoy, digit(isBijoy(property(style, "font-family")) || isBijoy(property(style, "mso-ascii-font-family")) || isBijoy(attributeOf(old, "face"))))
	}
	if list := property(style, "mso-list"); list != "" {
		if strings.Contains(strings.ToLower(list), "ignore") {
			tell(tellLabel, "1")
			rename(n, atom.Span)
		} else if level := wordLevel.FindStringSubmatch(list); level != nil && n.DataAtom != atom.Li {
			tell(tellLevel, level[1])
			rename(n, atom.P)
		}
	}
	if n.DataAtom == atom.Font || n.DataAtom == 0 || n.DataAtom == atom.Span {
		rename(n, atom.Span)
	}
}

var wordLevel = regexp.MustCompile(`level(\d)`)

// link keeps an address that text may lead to; a place within a page leads nowhere here and is not missed.
func (m *marker) link(n *html.Node, to string) {
	address, ok := Address(to)
	if ok {
		n.Attr = append(n.Attr, html.Attribute{Key: "href", Val: address})
		return
	}
	if to = strings.TrimSpace(to); to != "" && !strings.HasPrefix(to, "#") {
		m.left.Links++
	}
	rename(n, atom.Span)
}

func (m *marker) boldOf(class string) (bold, known bool) {
	for name := range strings.FieldsSeq(class) {
		if b, ok := m.bold[name]; ok {
			bold, known = bold || b, true
		}
	}
	return bold, known
}

// countsOfStyle is how a list counts by the name that style sheets have for it.
func countsOfStyle(name string) string {
	switch name {
	case "bengali":
		return "bn-danda"
	case "decimal", "decimal-leading-zero":
		return "" // a Bengali list shown by a browser's own digits is one of Bengali digits
	case "lower-alpha", "lower-latin", "upper-alpha", "upper-latin":
		return "a-paren"
	case "lower-roman", "upper-roman":
		return "i-paren"
	}
	return ""
}

func rename(n *html.Node, to atom.Atom) { n.DataAtom, n.Data, n.Namespace = to, to.String(), "" }

func digit(is bool) string {
	if is {
		return "1"
	}
	return "0"
}

// isHeavy tells whether a weight is bold.
func isHeavy(weight string) bool {
	if n, err := strconv.Atoi(weight); err == nil {
		return n >= 600
	}
	return strings.HasPrefix(weight, "bold")
}

// property is a property of a style, in small letters; of several the last.
func property(style, name string) (value string) {
	for part := range strings.SplitSeq(style, ";") {
		key, v, _ := strings.Cut(part, ":")
		if strings.EqualFold(strings.TrimSpace(key), name) {
			value = strings.ToLower(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v), "!important")))
		}
	}
	return value
}

// isBijoy knows the fonts of Bijoy by the ending of the first that is named. Source: internal/docx/README.md › Fonts of Bijoy.
func isBijoy(family string) bool {
	name, _, _ := strings.Cut(strings.ToLower(family), ",")
	name = strings.ReplaceAll(strings.Trim(name, ` '"`), " ", "")
	return strings.HasSuffix(name, "mj") && !strings.HasSuffix(name, "omj")
}

func nospace(s string) string { return strings.Join(strings.Fields(s), "") }

func attribute(n *html.Node, name string) string { return attributeOf(n.Attr, name) }

func attributeOf(list []html.Attribute, name string) string {
	for _, a := range list {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}
