package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"batayandesk/internal/docx"
)

var reasons = []error{docx.ErrOld, docx.ErrLocked, docx.ErrOther, docx.ErrBroken, docx.ErrLarge, docx.ErrEmpty}

// judge demands of any bytes a text, or one of the reasons.
func judge(t *testing.T, data []byte) {
	t.Helper()
	text, err := docx.Text(data)
	if err == nil {
		if !utf8.ValidString(text) || strings.TrimSpace(text) == "" || len(text) > 64<<20 {
			t.Errorf("a text of %d bytes that is none", len(text))
		}
		return
	}
	for _, reason := range reasons {
		if errors.Is(err, reason) && text == "" {
			return
		}
	}
	t.Errorf("%v with %d bytes", err, len(text))
}

// Bytes of an archive seldom stay one when they are changed: the parts are fuzzed as well.
func FuzzText(f *testing.F) {
	f.Add(letter(f, p("বিষয়")))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	f.Fuzz(func(t *testing.T, data []byte) { judge(t, data) })
}

func FuzzParts(f *testing.F) {
	item := `<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>` + bijoy("welq") + `</w:p>`
	f.Add("<w:tbl><w:tr><w:tc>"+item+"</w:tc></w:tr></w:tbl>", `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="a"/>`+sj+`</w:style>`,
		`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`)
	f.Add("</w:body><w:tc></w:tc></w:tr>"+item+"<w:p><w:p></w:p>", "<w:rPrDefault><w:style></w:rPrDefault>", "<w:lvl w:ilvl=\"99\"/><w:num><w:lvl w:ilvl=\"-1\"/></w:num>")
	f.Add("<w:t>", "<w:basedOn/>", "<w:startOverride/>")
	f.Fuzz(func(t *testing.T, body, styles, lists string) {
		// What the archive may hold is not in question here, and small ones are quicker.
		if len(body)+len(styles)+len(lists) > 1<<16 {
			return
		}
		judge(t, letter(t, body, stylesPart(styles), numberingPart(lists)))
		var out bytes.Buffer
		archive := zip.NewWriter(&out)
		if entry, err := archive.Create("word/document.xml"); err == nil {
			_, _ = entry.Write([]byte(body))
		}
		if archive.Close() == nil {
			judge(t, out.Bytes())
		}
	})
}
