package typeset_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"
	"unicode"

	"batayandesk/internal/typeset"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestInfoAndXMPSayTheSame(t *testing.T) {
	doc := sampleLetter()
	doc.Title, doc.Keywords = "শিরোনাম <ক> & \"খ\"", []string{"বাতায়ন", "চার্টার"}
	doc.Created = time.Date(2020, 9, 28, 18, 5, 9, 0, time.FixedZone("", 6*3600))
	data := mustRender(t, doc).PDF
	f := readPDF(t, data)
	packet := f.stream[f.find("/Type/Metadata")]
	texts := map[string]string{}
	var path []string
	for d := xml.NewDecoder(bytes.NewReader(packet)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			path = append(path, tok.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			for _, p := range path {
				if s := strings.TrimSpace(string(tok)); s != "" {
					texts[p] = s
				}
			}
		}
	}
	info := map[string]string{}
	for line := range strings.Lines(run(t, "poppler-utils", "pdfinfo", "-isodates", savePDF(t, data))) {
		k, v, _ := strings.Cut(line, ":")
		info[k] = strings.TrimSpace(v)
	}
	for xmpKey, infoKey := range map[string]string{
		"title": "Title", "creator": "Author", "description": "Subject", "Keywords": "Keywords", "CreatorTool": "Creator", "Producer": "Producer",
	} {
		if texts[xmpKey] != info[infoKey] || texts[xmpKey] == "" {
			t.Errorf("%s: XMP %q, Info %q", infoKey, texts[xmpKey], info[infoKey])
		}
	}
	if texts["CreateDate"] != "2020-09-28T12:05:09Z" || info["CreationDate"] != "2020-09-28T12:05:09Z" || info["ModDate"] != info["CreationDate"] {
		t.Errorf("dates %q, %q, %q", texts["CreateDate"], info["CreationDate"], info["ModDate"])
	}
	if texts["part"] != "1" || texts["conformance"] != "B" {
		t.Errorf("claims PDF/A-%s%s", texts["part"], texts["conformance"])
	}
}

func TestBookmarksMakeATreeWithoutSkippedLevels(t *testing.T) {
	var doc typeset.Document
	for i, level := range []int{3, 0, 1, 2, 9, 0} {
		doc.Blocks = append(doc.Blocks, typeset.Paragraph{Spans: typeset.Text("ধারা"), Bookmark: "ধারা " + bn(i), BookmarkLevel: level})
	}
	var got []string
	for line := range strings.Lines(run(t, "mupdf-tools", "mutool", "show", savePDF(t, mustRender(t, doc).PDF), "outline")) {
		before, after, _ := strings.Cut(line, `"`)
		title, _, _ := strings.Cut(after, `"`)
		got = append(got, strings.Repeat(">", strings.Count(before, "\t")-1)+title)
	}
	want := "ধারা ০,ধারা ১,>ধারা ২,>>ধারা ৩,>>>ধারা ৪,ধারা ৫"
	if strings.Join(got, ",") != want {
		t.Errorf("outline %q, want %q", strings.Join(got, ","), want)
	}
}

func TestPagesAreLabelledWithTheirPrintedNumber(t *testing.T) {
	f := readPDF(t, mustRender(t, typeset.Document{Blocks: filling(120)}).PDF)
	catalog := f.dict[f.find("/Type/Catalog")]
	if !strings.Contains(catalog, "/PageLabels<</Nums[0<</P<FEFF09E7>>>1<</P<FEFF09E8>>>2<</P<FEFF09E9>>>") {
		t.Errorf("labels in %s", catalog)
	}
}

// Whatever is typed stands on the pages, in order, and nothing else does.
func TestAllTextIsSetInOrder(t *testing.T) {
	letters := append([]rune("কখগতনমরসহযড়ঢ়অআইািীুেৈোৌ্্্ংঃঁৎ০১২৩।,-/()%৳ \n\u200c\u200d\u00a0\u2060abcXYZ.@"), '½', '😀', 0x301)
	visible := func(s string) string {
		return norm.NFC.String(strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || r == '\u2060' {
				return -1
			}
			return r
		}, s))
	}
	rapid.Check(t, func(rt *rapid.T) {
		text := string(rapid.SliceOfN(rapid.SampledFrom(letters), 0, 300).Draw(rt, "text"))
		width := rapid.Float64Range(5, 170).Draw(rt, "width")
		pages, _, _, err := typeset.Layout(typeset.Document{Paper: typeset.A4(), Blocks: []typeset.Block{
			typeset.Group{WidthMM: width, Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Text(text), Align: typeset.Justify}}},
		}})
		if err != nil {
			rt.Fatal(err)
		}
		var got strings.Builder
		for _, pg := range pages {
			for _, l := range pg {
				got.WriteString(l.Text)
			}
		}
		if visible(got.String()) != visible(text) {
			rt.Fatalf("%q came out as %q", text, got.String())
		}
	})
}
