package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
)

// body collects the lines of the document.
type body struct {
	look  *sheet
	lists *lists

	// collected are the lines of the document, and on top those of the cells that are open, the innermost last.
	collected [][]string
	rows      [][][]string // the cells of the rows that are open
	open      []*paragraph // the innermost last: a text box stands in a paragraph and has its own
	written   int          // bytes, of all lines

	tables []*Table
	grids  []*openTable // that are open, the innermost last
	above  string       // the last words outside of tables
	cells  int
}

// paragraph is one that is being read.
type paragraph struct {
	pieces  []piece
	style   string
	at      place
	in      bool // within its properties, where fonts are those of its mark
	run     fonts
	inRun   bool
	inText  bool
	styleOf string // of the run
}

// piece is text in one kind of font.
type piece struct {
	text  strings.Builder
	bijoy bool
}

// leftOut are elements that say nothing of the text as it is, with all that is in them: what was deleted, what is there a second
// time for older programs, how it looked before, how it is read.
func leftOut(e xml.StartElement) bool {
	switch e.Name.Local {
	case "del", "moveFrom", "Fallback", "rt":
		return true
	}
	return strings.HasSuffix(e.Name.Local, "Change")
}

func (b *body) start(e xml.StartElement) bool {
	if leftOut(e) {
		return false
	}
	if !ofWord(e) {
		return true
	}
	b.startTable(e)
	switch e.Name.Local {
	case "tr":
		b.rows = append(b.rows, nil)
	case "tc":
		b.collected = append(b.collected, nil)
	case "p":
		b.open = append(b.open, &paragraph{style: b.look.paragraph})
	default:
		if len(b.open) > 0 {
			b.open[len(b.open)-1].start(e, b)
		}
	}
	return true
}

func (p *paragraph) start(e xml.StartElement, b *body) {
	value := attr(e, "val")
	switch e.Name.Local {
	case "pPr":
		p.in = true
	case "pStyle":
		p.style = value
	case "numId":
		p.at.list = value
	case "ilvl":
		p.at.level = value
	case "r":
		p.run, p.styleOf, p.inRun = fonts{}, "", true
	case "rStyle":
		p.styleOf = value
	case "t":
		p.inText = true
	case "tab", "ptab":
		if !p.in { // there it is a stop, not a sign
			p.write("\t", b)
		}
	case "br", "cr":
		p.write("\n", b)
	case "noBreakHyphen":
		p.write("-", b)
	case "sym": // a letter of a font that Word takes for signs
		if code, err := strconv.ParseUint(attr(e, "char"), 16, 16); err == nil && isBijoy(attr(e, "font")) {
			p.add(string(rune(code)), true, b)
		}
	default:
		if p.inRun && !p.in {
			p.run.say(e)
		}
	}
}

// write adds text in the font of the run.
func (p *paragraph) write(text string, b *body) {
	if !p.inRun {
		return
	}
	ofRun, _ := b.look.of(p.styleOf)
	ofParagraph, _ := b.look.of(p.style)
	is := p.run.over(ofRun).over(ofParagraph).over(b.look.rest)
	if is.hidden != "1" {
		p.add(text, is.bijoy(), b)
	}
}

// add adds text to the piece of its kind.
func (p *paragraph) add(text string, bijoy bool, b *body) {
	b.written += len(text)
	if n := len(p.pieces); n == 0 || p.pieces[n-1].bijoy != bijoy {
		p.pieces = append(p.pieces, piece{bijoy: bijoy})
	}
	p.pieces[len(p.pieces)-1].text.WriteString(text)
}

func (b *body) text(text xml.CharData) {
	if n := len(b.open); n > 0 && b.open[n-1].inText {
		b.open[n-1].write(string(text), b)
	}
}

func (b *body) end(name string) {
	top := len(b.collected) - 1
	switch name {
	case "tc":
		if row := len(b.rows) - 1; row >= 0 && top > 0 {
			b.endTable(name, b.collected[top])
			b.rows[row] = append(b.rows[row], b.collected[top])
			b.collected = b.collected[:top]
		}
	case "tbl":
		b.endTable(name, nil)
	case "tr":
		b.endTable(name, nil)
		if row := len(b.rows) - 1; row >= 0 {
			b.collected[top] = append(b.collected[top], besides(b.rows[row])...)
			b.rows = b.rows[:row]
		}
	case "p":
		if n := len(b.open) - 1; n >= 0 {
			b.close(b.open[n], n)
		}
	default:
		if n := len(b.open); n > 0 {
			b.open[n-1].end(name)
		}
	}
}

func (p *paragraph) end(name string) {
	switch name {
	case "pPr":
		p.in = false
	case "r":
		p.inRun = false
	case "t":
		p.inText = false
	}
}

// close writes a paragraph that has ended: its number, and its text in Unicode.
func (b *body) close(p *paragraph, n int) {
	b.open = b.open[:n]
	var out strings.Builder
	for i := range p.pieces {
		text := p.pieces[i].text.String()
		if p.pieces[i].bijoy {
			text = fromBijoy(text)
		}
		out.WriteString(text)
	}
	text := strings.TrimRight(out.String(), " \t")
	at := p.at
	if _, ofStyle := b.look.of(p.style); at.list == "" {
		at.list = ofStyle.list
		if at.level == "" {
			at.level = ofStyle.level
		}
	}
	if strings.TrimSpace(text) != "" && at.list != "" {
		if mark := b.lists.mark(at, bangla.HasBengali(text) || !strings.ContainsFunc(text, isLatin)); mark != "" {
			text = mark + " " + strings.TrimLeft(text, " \t")
			b.written += len(mark)
		}
	}
	top := len(b.collected) - 1
	b.collected[top] = append(b.collected[top], strings.Split(text, "\n")...)
	if len(b.grids) == 0 && strings.TrimSpace(text) != "" {
		b.above = text
	}
	b.written++
}

func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }

// full bounds what one file can make the program keep.
func (b *body) full() bool { return b.written > maxText }

// fromBijoy converts a piece in a font of Bijoy.
func fromBijoy(text string) string { return bangla.FromBijoy(strings.Map(fromSigns, text)).Text }

// upper are the signs of Windows-1252 from 0x80 to 0x9f.
var upper = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// fromSigns is the letter that Word keeps at U+F000 and above where it takes a font for one of signs.
func fromSigns(r rune) rune {
	switch {
	case r >= 0xf080 && r <= 0xf09f:
		return upper[r-0xf080]
	case r >= 0xf020 && r <= 0xf0ff:
		return r - 0xf000
	}
	return r
}

// besides are the lines of a row: one where each of its cells is a line, else those of the cells one after another.
func besides(cells [][]string) []string {
	var lines, one []string
	flat := true
	for _, cell := range cells {
		said := 0
		for _, line := range cell {
			if strings.TrimSpace(line) != "" {
				said++
				one = append(one, strings.TrimSpace(line))
			}
		}
		flat = flat && said <= 1
		lines = append(lines, cell...)
	}
	if flat && len(one) > 0 {
		return []string{strings.Join(one, "\t")}
	}
	return lines
}
