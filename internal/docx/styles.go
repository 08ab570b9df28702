package docx

import (
	"encoding/xml"
	"strings"
)

// fonts are what a piece of Word says of its letters; "" says nothing, and what is around it counts.
type fonts struct {
	ascii, hAnsi, cs string
	complexScript    string // "1" or "0": the letters are set in the font cs
	hidden           string // "1" or "0"
}

// over is f, and what f does not say as below has it.
func (f fonts) over(below fonts) fonts {
	first := func(a, b string) string {
		if a == "" {
			return b
		}
		return a
	}
	return fonts{
		first(f.ascii, below.ascii), first(f.hAnsi, below.hAnsi), first(f.cs, below.cs),
		first(f.complexScript, below.complexScript), first(f.hidden, below.hidden),
	}
}

// bijoy tells whether letters in these fonts are the codes of Bijoy, not what they say.
func (f fonts) bijoy() bool {
	if f.complexScript == "1" {
		return isBijoy(f.cs)
	}
	return isBijoy(f.ascii) || isBijoy(f.hAnsi)
}

// isBijoy knows the fonts of Bijoy by their ending: SutonnyMJ, SutonnyEMJ, ChandrabatiMJ. Those that end in OMJ are Unicode.
//
// Source: internal/docx/README.md › Fonts of Bijoy.
func isBijoy(font string) bool {
	name := strings.ToLower(strings.ReplaceAll(font, " ", ""))
	for _, cut := range []string{"bold", "italic", "regular", "-"} {
		name = strings.TrimSuffix(name, cut)
	}
	return strings.HasSuffix(name, "mj") && !strings.HasSuffix(name, "omj")
}

// say takes in one property of a run.
func (f *fonts) say(e xml.StartElement) {
	switch e.Name.Local {
	case "rFonts":
		set := func(to *string, name string) {
			if font := attr(e, name); font != "" {
				*to = font
			}
			if theme := attr(e, name+"Theme"); theme != "" { // counts before the name beside it
				*to = "theme " + theme
			}
		}
		set(&f.ascii, "ascii")
		set(&f.hAnsi, "hAnsi")
		set(&f.cs, "cs")
		if theme := attr(e, "cstheme"); theme != "" {
			f.cs = "theme " + theme
		}
	case "cs", "rtl":
		f.complexScript = onOff(e)
	case "vanish":
		f.hidden = onOff(e)
	}
}

// onOff is the value of a property that is there or not.
func onOff(e xml.StartElement) string {
	if isOn(attr(e, "val")) {
		return "1"
	}
	return "0"
}

// The two namespaces in which Word writes, of its usual and of its strict form.
const (
	usualSpace  = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictSpace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// ofWord tells whether an element is one of the text's own.
func ofWord(e xml.StartElement) bool {
	return e.Name.Space == usualSpace || e.Name.Space == strictSpace
}

// attr is an attribute of Word's own.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && (a.Name.Space == usualSpace || a.Name.Space == strictSpace) {
			return a.Value
		}
	}
	return ""
}

// style is what a named style says.
type style struct {
	on    string // the style it rests on
	fonts fonts
	list  place
}

// place is a paragraph's place in a list; list "" is none said, "0" is none.
type place struct {
	list  string
	level string
}

// sheet are the styles of a document.
type sheet struct {
	named     map[string]*style
	rest      fonts  // of all text
	paragraph string // the style of paragraphs that name none

	now *style // the one that is being read
}

// maxChain is how many styles may rest on each other.
const maxChain = 32

// of is what a style says, and those that it rests on.
func (s *sheet) of(name string) (f fonts, l place) {
	for range maxChain {
		one := s.named[name]
		if one == nil {
			break
		}
		f = f.over(one.fonts)
		if l.list == "" {
			l.list = one.list.list
		}
		if l.level == "" {
			l.level = one.list.level
		}
		name = one.on
	}
	return f, l
}

// styles reads the styles of a document; where there is no such part, none.
func styles(p parts, name string) (*sheet, error) {
	s := &sheet{named: map[string]*style{}}
	if p[name] == nil {
		return s, nil
	}
	return s, p.walk(name, s)
}

func (s *sheet) start(e xml.StartElement) bool {
	if leftOut(e) || e.Name.Local == "tblStylePr" { // what a style says of parts of tables
		return false
	}
	if !ofWord(e) {
		return true
	}
	switch e.Name.Local {
	case "style":
		s.now = &style{}
		if id := attr(e, "styleId"); s.named[id] == nil {
			s.named[id] = s.now
		}
		if attr(e, "type") == "paragraph" && attr(e, "default") != "" && isOn(attr(e, "default")) {
			s.paragraph = attr(e, "styleId")
		}
	case "rPrDefault":
		s.now = &style{}
	case "basedOn":
		if s.now != nil {
			s.now.on = attr(e, "val")
		}
	case "numId":
		if s.now != nil {
			s.now.list.list = attr(e, "val")
		}
	case "ilvl":
		if s.now != nil {
			s.now.list.level = attr(e, "val")
		}
	default:
		if s.now != nil {
			s.now.fonts.say(e)
		}
	}
	return true
}

// isOn reads a property's value.
func isOn(value string) bool { return value != "0" && value != "false" && value != "off" }

func (s *sheet) end(name string) {
	switch {
	case s.now == nil:
	case name == "rPrDefault":
		s.rest, s.now = s.now.fonts, nil
	case name == "style":
		s.now = nil
	}
}

func (s *sheet) text(xml.CharData) {}
func (s *sheet) full() bool        { return len(s.named) > maxParts }
