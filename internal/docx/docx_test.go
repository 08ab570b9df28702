package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"batayandesk/internal/docx"
)

const (
	head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	word = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	sj   = `<w:rPr><w:rFonts w:ascii="SutonnyMJ" w:hAnsi="SutonnyMJ"/></w:rPr>`
)

// packed is an archive of the parts, each a name and what it holds.
func packed(t testing.TB, parts ...[2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range parts {
		entry, err := archive.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// letter is a DOCX with this body, and further parts.
func letter(t testing.TB, body string, more ...[2]string) []byte {
	t.Helper()
	return packed(t, append([][2]string{
		{"_rels/.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", head + `<w:document` + word + `><w:body>` + body + `</w:body></w:document>`},
	}, more...)...)
}

func stylesPart(styles string) [2]string {
	return [2]string{"word/styles.xml", head + `<w:styles` + word + `>` + styles + `</w:styles>`}
}

func numberingPart(lists string) [2]string {
	return [2]string{"word/numbering.xml", head + `<w:numbering` + word + `>` + lists + `</w:numbering>`}
}

// p is a paragraph of runs; a run is <w:r>…</w:r> or words.
func p(runs ...string) string {
	for i, run := range runs {
		if !strings.HasPrefix(run, "<") {
			runs[i] = `<w:r><w:t xml:space="preserve">` + run + `</w:t></w:r>`
		}
	}
	return `<w:p>` + strings.Join(runs, "") + `</w:p>`
}

// bijoy is a run in the font SutonnyMJ.
func bijoy(text string) string {
	return `<w:r>` + sj + `<w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func TestTextIsWhatTheLetterSays(t *testing.T) {
	row := func(cells ...string) string {
		out := `<w:tr>`
		for _, cell := range cells {
			out += `<w:tc>` + cell + `</w:tc>`
		}
		return out + `</w:tr>`
	}
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs and empty ones", p("বিষয়: তথ্য") + p() + p("অনুরোধ", " করা হলো।"), "বিষয়: তথ্য\n\nঅনুরোধ করা হলো।\n"},
		{"line break, tab, hyphen", p("<w:r><w:t>ক</w:t><w:br/><w:t>খ</w:t><w:tab/><w:t>গ</w:t><w:noBreakHyphen/><w:t>ঘ</w:t></w:r>"), "ক\nখ\tগ-ঘ\n"},
		{"a tab stop is no tab", `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>ক</w:t></w:r></w:p>`, "ক\n"},
		{"entities", p("ক &amp; খ &#2453;"), "ক & খ ক\n"},
		{"tracked changes", p("<w:del><w:r><w:delText>পুরোনো</w:delText><w:t>আরও</w:t></w:r></w:del>", "<w:ins><w:r><w:t>নতুন</w:t></w:r></w:ins>", "<w:moveFrom><w:r><w:t>সরানো</w:t></w:r></w:moveFrom>", "<w:moveTo><w:r><w:t> এখানে</w:t></w:r></w:moveTo>"), "নতুন এখানে\n"},
		{"hidden text, field codes", p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>গোপন</w:t></w:r>", "<w:r><w:instrText>PAGE</w:instrText></w:r>", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>দেখা যায়</w:t></w:r>"), "দেখা যায়\n"},
		{"links and controls", p("<w:hyperlink><w:r><w:t>www.kushtia.gov.bd</w:t></w:r></w:hyperlink>") + "<w:sdt><w:sdtContent>" + p("ভেতরে") + "</w:sdtContent></w:sdt>", "www.kushtia.gov.bd\nভেতরে\n"},
		{"row of single lines", "<w:tbl>" + row(p("ক"), p("নোটিশ বোর্ড"), p()) + row(p("খ"), p("চার্টার")) + "</w:tbl>" + p("শেষ"), "ক\tনোটিশ বোর্ড\nখ\tচার্টার\nশেষ\n"},
		{"cells of several lines", "<w:tbl>" + row(p(), p("স্বাক্ষরিত")+p("জেলা প্রশাসক")) + "</w:tbl>", "স্বাক্ষরিত\nজেলা প্রশাসক\n"},
		{"table in a cell", "<w:tbl>" + row(p("বাম"), "<w:tbl>"+row(p("১"), p("২"))+"</w:tbl>"+p()) + "</w:tbl>", "বাম\t১\t২\n"},
		{"text box once, before its paragraph", `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + p("মাথা") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + p("মাথা") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>দেহ</w:t></w:r></w:p>`, "মাথা\nদেহ\n"},
		{"bijoy, its words cut by runs", p(bijoy("MYcÖRvZš¿x evsjv"), bijoy("‡`k miKvi")), "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n"},
		{"bijoy beside unicode and latin", p(bijoy("welq: "), "তথ্য ", `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="SutonnyMJ"/></w:rPr><w:t>National Portal</w:t></w:r>`), "বিষয়: তথ্য National Portal\n"},
		{"the font of complex scripts", p(`<w:r><w:rPr><w:rFonts w:ascii="Arial" w:cs="SutonnyMJ"/><w:cs/></w:rPr><w:t>welq</w:t></w:r>`), "বিষয়\n"},
		{"a font of Unicode that is called alike", p(`<w:r><w:rPr><w:rFonts w:ascii="SutonnyOMJ" w:hAnsi="SutonnyOMJ"/></w:rPr><w:t>বিষয় 5</w:t></w:r>`), "বিষয় 5\n"},
		{"how it looked before counts no more", p(`<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:rPrChange><w:rPr><w:rFonts w:ascii="SutonnyMJ" w:hAnsi="SutonnyMJ"/></w:rPr></w:rPrChange></w:rPr><w:t>Memo</w:t></w:r>`), "Memo\n"},
		{"the mark's font is not the text's", `<w:p><w:pPr>` + sj + `</w:pPr><w:r><w:t>Memo</w:t></w:r></w:p>`, "Memo\n"},
		{"bijoy as a font of signs", p(bijoy("\uf077\uf065\uf06c\uf071"), bijoy(" \uf087"), `<w:r><w:sym w:font="SutonnyMJ" w:char="F06B"/></w:r>`, `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`), "বিষয় শে\n"},
		{"strict form", strings.ReplaceAll(p("কড়া"), "<w:p>", `<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">`), "কড়া\n"},
	} {
		got, err := docx.Text(letter(t, c.body))
		if err != nil || got != c.want {
			t.Errorf("%s: %q %v, want %q", c.name, got, err, c.want)
		}
	}
}

func TestFontsComeThroughStyles(t *testing.T) {
	styles := stylesPart(`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal">` + sj + `</w:style>` +
		`<w:style w:type="paragraph" w:styleId="Lower"><w:basedOn w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>` +
		`<w:style w:type="character" w:styleId="English"><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>`)
	body := p("welq") + `<w:p><w:pPr><w:pStyle w:val="Lower"/></w:pPr><w:r><w:t>welq </w:t></w:r><w:r><w:rPr><w:rStyle w:val="English"/></w:rPr><w:t>Portal</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="Round"/></w:pPr><w:r><w:t>round</w:t></w:r></w:p>`
	got, err := docx.Text(letter(t, body, styles))
	if want := "বিষয়\nবিষয় Portal\nround\n"; err != nil || got != want {
		t.Errorf("%q %v, want %q", got, err, want)
	}
}

func TestNumbersOfListsAreWritten(t *testing.T) {
	level := func(at, format, text, more string) string {
		return `<w:lvl w:ilvl="` + at + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text + `"/>` + more + `</w:lvl>`
	}
	num := func(id, of, more string) string {
		return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="` + of + `"/>` + more + `</w:num>`
	}
	lists := numberingPart(
		`<w:abstractNum w:abstractNumId="0">` + level("0", "decimal", "%1।", "") + level("1", "decimalZero", "%1.%2)", "") + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="1">` + level("0", "hindiConsonants", "(%1)", "") + level("1", "lowerRoman", "%2.", "") + level("2", "bullet", "·", "") + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="11"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/>` + sj + `</w:lvl></w:abstractNum>` +
			num("1", "0", "") + num("2", "1", "") + num("3", "0", `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>`) + num("4", "2", ""))
	item := func(list, at, text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + at + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + strings.TrimPrefix(p(text), `<w:p>`)
	}
	styles := stylesPart(`<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`)
	for _, c := range []struct{ name, body, want string }{
		{"decimal in Bengali", item("1", "0", "নোটিশ") + item("1", "0", "চার্টার") + item("1", "1", "সেবা") + item("1", "0", "ছবি") + item("1", "1", "অফিস"), "১। নোটিশ\n২। চার্টার\n২.০১) সেবা\n৩। ছবি\n৩.০১) অফিস\n"},
		{"decimal in English", item("1", "0", "Notice"), "1। Notice\n"},
		{"begun anew", item("1", "0", "ক") + item("3", "0", "খ") + item("3", "0", "গ"), "১। ক\n৭। খ\n৮। গ\n"},
		{"letters, roman, bullet", item("2", "0", "এক") + item("2", "0", "দুই") + item("2", "1", "তিন") + item("2", "2", "চার"), "(ক) এক\n(খ) দুই\ni. তিন\n• চার\n"},
		{"by a style", `<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t>এক</w:t></w:r></w:p>`, "(ক) এক\n"},
		{"in the font of Bijoy", item("4", "0", "এক") + item("4", "0", "দুই"), "ক) এক\nখ) দুই\n"},
		{"none, unknown, empty", item("0", "0", "এক") + item("99", "0", "দুই") + item("1", "0", "") + item("1", "0", "তিন"), "এক\nদুই\n\n১। তিন\n"},
	} {
		got, err := docx.Text(letter(t, c.body, lists, styles))
		if err != nil || got != c.want {
			t.Errorf("%s: %q %v, want %q", c.name, got, err, c.want)
		}
	}
}

func TestWhatIsNoLetterIsToldApart(t *testing.T) {
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 512)
	locked := old + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	main := func(xml string) []byte { return packed(t, [2]string{"word/document.xml", xml}) }
	bombs := strings.Repeat("<w:p><w:r><w:t>"+strings.Repeat("ক", 1000)+"</w:t></w:r></w:p>", 2000)
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"old Word", []byte(old), docx.ErrOld},
		{"password", []byte(locked), docx.ErrLocked},
		{"spreadsheet", packed(t, [2]string{"xl/workbook.xml", "<workbook/>"}), docx.ErrOther},
		{"cut short", letter(t, p("ক"))[:200], docx.ErrBroken},
		{"no archive", []byte("PK\x03\x04 and no more"), docx.ErrBroken},
		{"no XML", main("লেখা < নয়"), docx.ErrBroken},
		{"not closed", main(`<w:document` + word + `><w:body>`), docx.ErrBroken},
		{"entities of its own", main(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document` + word + `>&b;</w:document>`), docx.ErrBroken},
		{"too deep", main(`<w:document` + word + `>` + strings.Repeat("<w:tbl>", 300) + strings.Repeat("</w:tbl>", 300) + `</w:document>`), docx.ErrBroken},
		{"unpacks to far too much", main(`<w:document` + word + `>` + strings.Repeat(" ", 17<<20) + `</w:document>`), docx.ErrLarge},
		{"far too much text", letter(t, bombs), docx.ErrLarge},
		{"nothing in it", letter(t, p()+p("  ")), docx.ErrEmpty},
		{"a picture alone", letter(t, p("<w:r><w:drawing/></w:r>")), docx.ErrEmpty},
	} {
		if !docx.Is(c.data) {
			t.Errorf("%s: not taken for a file of Word", c.name)
		}
		if text, err := docx.Text(c.data); !errors.Is(err, c.want) || text != "" {
			t.Errorf("%s: %.40q %v, want %v", c.name, text, err, c.want)
		}
	}
}

// An archive may say of an entry that it is small.
func TestSizeInTheArchiveIsNotBelieved(t *testing.T) {
	data := packed(t, [2]string{"word/document.xml", `<w:document` + word + `>` + strings.Repeat(" ", 17<<20) + `</w:document>`})
	at := bytes.Index(data, []byte("PK\x01\x02"))
	copy(data[at+24:], []byte{1, 0, 0, 0})
	if _, err := docx.Text(data); !errors.Is(err, docx.ErrLarge) && !errors.Is(err, docx.ErrBroken) {
		t.Errorf("%v", err)
	}
}

func TestArchiveOfTooManyEntriesIsRefused(t *testing.T) {
	parts := make([][2]string, 5000)
	for i := range parts {
		parts[i] = [2]string{strings.Repeat("x", i%50), ""}
	}
	if _, err := docx.Text(packed(t, parts...)); !errors.Is(err, docx.ErrLarge) {
		t.Errorf("%v", err)
	}
}
