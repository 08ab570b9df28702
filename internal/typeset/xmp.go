package typeset

import (
	"bytes"
	"fmt"
	"strings"
)

// What wrote the file, in Info and XMP alike.
const (
	creator  = "Batayan Desk"
	producer = "Batayan Desk (gofpdf)"
)

// keywords is the list as both places store it.
func (m Meta) keywords() string {
	var out []string
	for _, k := range m.Keywords {
		if k = oneLine(k); k != "" {
			out = append(out, k)
		}
	}
	return strings.Join(out, ", ")
}

// xmp is the metadata packet. Every value agrees with Info.
// Source: internal/typeset/README.md › Language and metadata; XMP specification, part 1; ISO 19005-1, 6.7.
func xmp(m Meta) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` + "\n")
	alt := func(tag, value string) {
		if value = escapeXML(oneLine(value)); value != "" {
			fmt.Fprintf(&b, "<dc:%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li><rdf:li xml:lang=\"bn\">%s</rdf:li></rdf:Alt></dc:%s>\n", tag, value, value, tag)
		}
	}
	alt("title", m.Title)
	if a := escapeXML(oneLine(m.Author)); a != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", a)
	}
	alt("description", m.Subject)
	b.WriteString("<dc:language><rdf:Bag><rdf:li>bn</rdf:li></rdf:Bag></dc:language>\n")
	if !m.Created.IsZero() {
		day := m.Created.UTC().Format("2006-01-02T15:04:05Z")
		fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>\n", day, day)
	}
	fmt.Fprintf(&b, "<xmp:CreatorTool>%s</xmp:CreatorTool><pdf:Producer>%s</pdf:Producer>\n", creator, producer)
	if k := escapeXML(m.keywords()); k != "" {
		fmt.Fprintf(&b, "<pdf:Keywords>%s</pdf:Keywords>\n", k)
	}
	b.WriteString("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n" +
		"</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}

// escapeXML also replaces what XML 1.0 cannot hold.
func escapeXML(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\ufffe' || r == '\uffff' || r < 0x20 {
			return '\ufffd'
		}
		return r
	}, s)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
