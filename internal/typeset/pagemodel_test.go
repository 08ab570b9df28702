package typeset_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// sequenceOf is one marked sequence of a page: its tag, what it shows as text,
// and how many painting operators stand in it.
type sequenceOf struct {
	tag    string
	mcid   int // -1 = an artifact
	text   string
	paints int
	meant  bool // text is what was meant, not what is shown
}

var paintingOps = strings.Fields(`Tj TJ ' " S s f F f* B B* b b* Do sh EI`)

// readContent reads the sequences of one page and reports what is painted outside
// of them, nested, left open, or shown without a text.
func (c *structCheck) readContent(where string, content []byte, fonts map[string]map[int]string) (out []sequenceOf) {
	p := &parser{data: content}
	var operands []any
	var font map[int]string
	var fontStack []map[int]string
	open := -1
	inText := false
	for v := p.value(); v != io.EOF; v = p.value() {
		op, isOp := v.(pdfOp)
		if !isOp {
			operands = append(operands, v)
			continue
		}
		switch op {
		case "q":
			fontStack = append(fontStack, font)
		case "Q":
			if len(fontStack) > 0 {
				font, fontStack = fontStack[len(fontStack)-1], fontStack[:len(fontStack)-1]
			}
		case "BT", "ET":
			inText = op == "BT"
		case "BMC", "BDC":
			if open >= 0 {
				c.fault("%s: a sequence inside a sequence", where)
			}
			if inText {
				c.fault("%s: a sequence begins inside a text object", where)
			}
			out = append(out, c.openSequence(where, operands))
			open = len(out) - 1
		case "EMC":
			if open < 0 {
				c.fault("%s: EMC without a sequence", where)
			}
			open = -1
		case "Tf":
			name, _ := operands[0].(pdfName)
			if font = fonts[string(name)]; font == nil {
				c.fault("%s: no font %s", where, name)
			}
		}
		if slices.Contains(paintingOps, string(op)) {
			if open < 0 {
				c.fault("%s: %s paints outside of text and artifacts", where, op)
			} else {
				out[open].paints++
			}
		}
		if op == "Tj" {
			text := c.shown(where, operands, font)
			if open >= 0 && !out[open].meant {
				out[open].text += text
			}
		}
		operands = operands[:0]
	}
	if open >= 0 {
		c.fault("%s: a sequence stays open", where)
	}
	return out
}

func (c *structCheck) openSequence(where string, operands []any) sequenceOf {
	s := sequenceOf{mcid: -1}
	if len(operands) != 2 {
		c.fault("%s: a sequence with %v", where, operands)
		return s
	}
	tag, _ := operands[0].(pdfName)
	props, _ := operands[1].(pdfDict)
	s.tag = string(tag)
	if n, ok := props["MCID"].(float64); ok {
		s.mcid = int(n)
	}
	if (s.tag == "Artifact") == (s.mcid >= 0) {
		c.fault("%s: sequence %s with %v is neither text nor artifact", where, tag, props)
	}
	s.text, s.meant = pdfText(props["ActualText"]), props["ActualText"] != nil
	return s
}

// shown is the text of the codes of one operator.
func (c *structCheck) shown(where string, operands []any, font map[int]string) string {
	var b strings.Builder
	codes, _ := operands[0].([]byte)
	for i := 0; i+1 < len(codes); i += 2 {
		code := int(codes[i])<<8 | int(codes[i+1])
		text, ok := font[code]
		if !ok || code == 0 || text == "" || strings.ContainsAny(text, "\x00\ufeff\ufffe") {
			c.fault("%s: code %d shows %q", where, code, text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// pageFonts reads the fonts of a page: all embedded, each code with its text.
func (c *structCheck) pageFonts(page pdfDict) map[string]map[int]string {
	out := map[string]map[int]string{}
	for name, ref := range c.m.dict(c.m.dict(page["Resources"])["Font"]) {
		if done := c.fonts[ref]; done != nil {
			out[name] = done
			continue
		}
		font := c.m.dict(ref)
		down := c.m.array(font["DescendantFonts"])
		if font["Subtype"] != pdfName("Type0") || len(down) != 1 {
			continue // gofpdf lists core fonts that nothing is set in
		}
		descriptor := c.m.dict(c.m.dict(down[0])["FontDescriptor"])
		if file, ok := descriptor["FontFile2"].(pdfRef); !ok || len(c.m.streams[int(file)]) == 0 {
			c.fault("font %s is not embedded", name)
		}
		unicode, _ := font["ToUnicode"].(pdfRef)
		out[name] = readToUnicode(c.m.streams[int(unicode)])
		c.fonts[ref] = out[name]
	}
	return out
}

func readToUnicode(cmap []byte) map[int]string {
	out := map[int]string{}
	p := &parser{data: cmap}
	var list []any
	for v := p.value(); v != io.EOF; v = p.value() {
		switch v {
		case pdfOp("beginbfchar"), pdfOp("beginbfrange"):
			list = list[:0]
		case pdfOp("endbfchar"):
			for i := 0; i+1 < len(list); i += 2 {
				out[codeOf(list[i])] = utf16Text(list[i+1].([]byte))
			}
		case pdfOp("endbfrange"):
			for i := 0; i+2 < len(list); i += 3 {
				first, last := codeOf(list[i]), codeOf(list[i+1])
				text := []rune(utf16Text(list[i+2].([]byte)))
				for n := first; n <= last && len(text) > 0; n++ {
					out[n] = string(text)
					text[len(text)-1]++
				}
			}
		default:
			list = append(list, v)
		}
	}
	return out
}

func codeOf(v any) int {
	n := 0
	b, _ := v.([]byte)
	for _, x := range b {
		n = n<<8 | int(x)
	}
	return n
}

func (c *structCheck) fault(format string, args ...any) {
	if len(c.faults) < 40 {
		c.faults = append(c.faults, fmt.Sprintf(format, args...))
	}
}
