package rich

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"batayandesk/internal/bangla"
)

// Bounds of a table from elsewhere.
const (
	maxColumns = 40
	maxRows    = 2000
)

// look is what stands around a text.
type look struct {
	run     Run
	bijoy   bool
	label   bool // the text is the label of an entry, not its words
	bullets int  // lists around it
}

// piece is text that is not converted yet.
type piece struct {
	run   Run
	bijoy bool
}

// entry is what the paragraph that is being read is an entry of.
type entry struct {
	level  int // 0: of nothing
	label  string
	counts counting // of its list, where no label stands in the text
	n      int
	begun  bool
}

// builder reads the tree that the library let through.
type builder struct {
	left    *Left
	bengali bool
	text    Text
	lines   [][]piece
	entry   *entry
	gap     int
	counts  [3]int // entries so far of each level that count by themselves
}

func (b *builder) walk(n *html.Node, l look, depth int) {
	if depth > maxDepth {
		return
	}
	if n.Type == html.TextNode {
		b.words(n.Data, l)
		return
	}
	l = l.within(n)
	switch n.DataAtom {
	case atom.Br:
		if len(b.lines) > 0 && len(b.lines[len(b.lines)-1]) > 0 {
			b.lines = append(b.lines, nil)
		}
		return
	case atom.Table:
		b.flush()
		b.table(n, l, depth)
		return
	case atom.Ul, atom.Ol:
		b.flush()
		b.list(n, l, depth)
		return
	}
	block := n.DataAtom == atom.P || n.DataAtom == atom.Div || n.DataAtom == atom.Tr || n.DataAtom == atom.Td || n.DataAtom == atom.Th || n.DataAtom == atom.Li
	if block {
		b.flush()
		b.gap, _ = strconv.Atoi(attribute(n, tellGap))
		if level, _ := strconv.Atoi(attribute(n, tellLevel)); level > 0 {
			outside := b.entry
			b.entry = &entry{level: b.level(level)}
			defer func() { b.entry = outside }()
		}
	}
	b.inside(n, l, depth)
	if block {
		b.flush()
	}
}

func (b *builder) inside(n *html.Node, l look, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.walk(c, l, depth+1)
	}
}

// level is the level that is kept.
func (b *builder) level(n int) int {
	if n > 2 {
		b.left.Deeper++
	}
	return min(n, 2)
}

func (l look) within(n *html.Node) look {
	switch n.DataAtom {
	case atom.Strong, atom.Th:
		l.run.Bold = true
	case atom.Em:
		l.run.Italic = true
	case atom.A:
		if to, ok := Address(attribute(n, "href")); ok {
			l.run.Link = to
		}
	}
	for _, a := range n.Attr {
		on := a.Val == "1"
		switch a.Key {
		case tellBold:
			l.run.Bold = on
		case tellItalic:
			l.run.Italic = on
		case tellBijoy:
			l.bijoy = on
		case tellLabel:
			l.label = on
		}
	}
	return l
}

// list reads a list and, within its entries, the lists below.
func (b *builder) list(n *html.Node, l look, depth int) {
	l.bullets++
	level := min(l.bullets, 2)
	counts, start := usual(n.DataAtom == atom.Ol, b.bengali, level), 1
	if n.DataAtom == atom.Ol {
		if named, ok := countingNamed(attribute(n, tellCounts)); ok {
			counts = named
		} else if attribute(n, "type") == "a" || attribute(n, "type") == "A" {
			counts = counting{signsAlpha, "paren"}
		}
		if at, err := strconv.Atoi(attribute(n, "start")); err == nil && at > 0 {
			start = at
		}
	}
	gap, _ := strconv.Atoi(attribute(n, tellGap))
	outside := b.entry
	b.gap = gap
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Li:
			if at, err := strconv.Atoi(attribute(c, "value")); err == nil && at > 0 {
				start = at
			}
			if l.bullets > 2 {
				b.left.Deeper++
			}
			b.entry = &entry{level: level, counts: counts, n: start}
			b.inside(c, l.within(c), depth+1)
			b.flush()
			if b.entry.begun {
				start++
			}
		case c.DataAtom == atom.Ul || c.DataAtom == atom.Ol:
			b.flush()
			b.list(c, l, depth+1)
		default:
			b.entry = outside
			b.walk(c, l, depth+1)
		}
	}
	b.flush()
	b.entry = outside
}

// words takes text in; its white space is as a page shows it, except that spaces that do not break stay for the labels' sake.
func (b *builder) words(s string, l look) {
	if l.label {
		if b.entry != nil {
			b.entry.label += convertedIf(l.bijoy, s)
		}
		return
	}
	if len(b.lines) == 0 {
		b.lines = [][]piece{nil}
	}
	line := &b.lines[len(b.lines)-1]
	var out strings.Builder
	space := len(*line) == 0
	if !space {
		text := (*line)[len(*line)-1].run.Text
		space = strings.HasSuffix(text, " ")
	}
	for _, r := range s {
		switch r {
		case ' ', '\n', '\r', '\t', '\f':
			if !space {
				out.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		out.WriteRune(r)
	}
	if out.Len() == 0 {
		return
	}
	run := l.run
	run.Text = out.String()
	*line = append(*line, piece{run, l.bijoy})
}

// flush ends the paragraph that is being read.
func (b *builder) flush() {
	var lines []Line
	for _, pieces := range b.lines {
		if line := b.line(pieces); strings.TrimSpace(line.plain()) != "" {
			lines = append(lines, line)
		}
	}
	b.lines = nil
	if len(lines) == 0 {
		return
	}
	gap := b.gap
	b.gap = 0
	if b.entry != nil && b.entry.level > 0 {
		b.item(lines, gap)
		return
	}
	for i, line := range lines {
		if i == 0 || b.last(List) != nil {
			if label, rest := typedLabel(line); label != "" {
				b.append(Item{Label: label, Level: 1, Lines: []Line{rest}}, gap, true)
				gap = 0
				continue
			}
		}
		b.text = append(b.text, Block{Kind: Paragraph, Gap: gap, Lines: lines[i:]})
		return
	}
}

// line is a line with its old fonts converted.
func (b *builder) line(pieces []piece) Line {
	var line Line
	var text strings.Builder
	for i, p := range pieces {
		text.WriteString(p.run.Text)
		if i+1 < len(pieces) && pieces[i+1].bijoy == p.bijoy && sameLook(p.run, pieces[i+1].run) {
			continue // a word may be cut in pieces
		}
		p.run.Text = text.String()
		text.Reset()
		if p.bijoy {
			c := bangla.FromBijoy(strings.Map(fromSigns, strings.ReplaceAll(p.run.Text, "\u00a0", " ")))
			if c.Text != p.run.Text {
				b.left.Bijoy++
			}
			for _, d := range c.Doubts {
				if d.Why != bangla.WhyEnglish && len(b.left.Doubts) < 12 {
					b.left.Doubts = append(b.left.Doubts, d.Word)
				}
			}
			p.run.Text = c.Text
		}
		line = append(line, p.run)
	}
	return line.merged()
}

func convertedIf(bijoy bool, s string) string {
	if bijoy {
		return bangla.FromBijoy(strings.Map(fromSigns, strings.ReplaceAll(s, "\u00a0", " "))).Text
	}
	return s
}

// item adds the lines of an entry: the first paragraph begins it, further ones are lines of it.
func (b *builder) item(lines []Line, gap int) {
	e := b.entry
	if e.begun {
		if list := b.last(List); list != nil {
			item := &list.Items[len(list.Items)-1]
			item.Lines = append(item.Lines, lines...)
			return
		}
	}
	e.begun = true
	label := strings.TrimSpace(strings.Map(noBreak, e.label))
	switch c, ok := countingOf(label); {
	case e.n > 0:
		label = e.counts.label(e.n)
	case ok && c.signs != signsBullet:
	case isDotted(label):
		b.dotted(label, lines)
		return
	default:
		label = usual(false, b.bengali, e.level).label(1)
	}
	b.append(Item{Label: label, Level: e.level, Lines: lines}, gap, false)
}

// append adds an entry to the list before it, or begins one. An entry of the first level that counts otherwise than that list begins
// another, below an empty line; one of the second that counts alike is counted as offices do below it.
func (b *builder) append(item Item, gap int, typed bool) {
	list := b.last(List)
	own, _ := countingOf(item.Label)
	if list != nil && gap == 0 {
		of, _ := countingOf(list.Items[0].Label)
		alike := own == of || of.place(item.Label) > 0
		if item.Level == 2 {
			b.counts[2]++
			if alike {
				item.Label = usual(of.signs != signsBullet, b.bengali, 2).label(b.counts[2])
			}
		} else {
			b.counts[2] = 0
		}
		if !alike && own.signs == signsBullet && typed {
			item.Label = usual(false, b.bengali, 2).label(1)
		}
		if item.Level == 2 || alike || typed {
			list.Items = append(list.Items, item)
			return
		}
		gap = 1
	}
	b.counts[2] = 0
	item.Level = 1
	if own.signs == signsBullet {
		item.Label = usual(false, b.bengali, 1).label(1)
	}
	b.text = append(b.text, Block{Kind: List, Gap: gap, Items: []Item{item}})
}

// last is the last block where it is of a kind.
func (b *builder) last(kind Kind) *Block {
	if n := len(b.text); n > 0 && b.text[n-1].Kind == kind {
		return &b.text[n-1]
	}
	return nil
}

// isDotted knows labels such as ১.২: they stay words of a paragraph.
func isDotted(label string) bool {
	digits := strings.TrimRight(bangla.ToASCII(label), ".)।")
	return strings.Trim(digits, "0123456789.") == "" && strings.Contains(digits, ".") && len(digits) < 12
}

func (b *builder) dotted(label string, lines []Line) {
	lines[0] = append(Line{{Text: label + " "}}, lines[0]...)
	if before := b.last(Paragraph); before != nil && len(b.text) > 1 && b.text[len(b.text)-2].Kind == List {
		before.Lines = append(before.Lines, lines...)
		return
	}
	b.text = append(b.text, Block{Kind: Paragraph, Lines: lines})
}

// typedLabel is the label that somebody typed before a paragraph, or that a word processor wrote there: a number, a bullet, or the
// letter that is a bullet in a font of signs, where room follows it.
func typedLabel(line Line) (label string, rest Line) {
	if len(line) == 0 || line[0].Link != "" {
		return "", nil
	}
	plain := line.plain()
	trimmed := strings.TrimLeftFunc(plain, unicode.IsSpace)
	skipped := len(plain) - len(trimmed)
	r, size := utf8.DecodeRuneInString(trimmed)
	after := trimmed[size:]
	words := strings.TrimLeftFunc(after, unicode.IsSpace)
	wide := strings.HasPrefix(after, "\u00a0") || strings.HasPrefix(after, "\t") || strings.HasPrefix(after, " \u00a0")
	if words != "" && words != after {
		switch {
		case strings.ContainsRune("·•●▪■○\uf0b7\uf0a7\uf076\uf0d8", r), wide && strings.ContainsRune("§Øvü\uf0fc", r):
			return "•", line.from(len(plain) - len(words))
		case r == '◦', wide && r == 'o':
			return "◦", line.from(len(plain) - len(words))
		}
	}
	end := strings.IndexFunc(trimmed, unicode.IsSpace)
	if end <= 0 || strings.TrimSpace(trimmed[end:]) == "" {
		return "", nil
	}
	if c, ok := countingOf(trimmed[:end]); !ok || c.signs == signsBullet {
		return "", nil
	}
	words = strings.TrimLeftFunc(trimmed[end:], unicode.IsSpace)
	return trimmed[:end], line.from(skipped + len(trimmed) - len(words))
}

// from is a line without its first n bytes.
func (l Line) from(n int) (line Line) {
	for _, run := range l {
		cut := min(n, len(run.Text))
		n -= cut
		if run.Text = run.Text[cut:]; run.Text != "" {
			line = append(line, run)
		}
	}
	return line
}

func noBreak(r rune) rune {
	if r == '\u00a0' {
		return ' '
	}
	return r
}

// signsAbove are the signs of Windows-1252 from 0x80 to 0x9f.
var signsAbove = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// fromSigns is the letter that a word processor keeps at U+F000 and above where it takes a font for one of signs.
func fromSigns(r rune) rune {
	switch {
	case r >= 0xf080 && r <= 0xf09f:
		return signsAbove[r-0xf080]
	case r >= 0xf020 && r <= 0xf0ff:
		return r - 0xf000
	}
	return r
}
