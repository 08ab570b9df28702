package pdftext_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"batayandesk/internal/pdftext"
)

// made is a PDF of one page with these streams as its contents and fonts F1, F2 …, each the entries of a dictionary.
func made(content string, fonts ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<<")
	for i := range fonts {
		fmt.Fprintf(&b, "/F%d %d 0 R", i+1, 10+i)
	}
	b.WriteString(">>>>>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n")
	for i, font := range fonts {
		fmt.Fprintf(&b, "%d 0 obj\n<</Type/Font%s>>\nendobj\n", 10+i, font)
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write([]byte(content))
	_ = z.Close()
	fmt.Fprintf(&b, "4 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", packed.Len(), packed.Bytes())
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

const helvetica = "/Subtype/Type1/BaseFont/Helvetica"

func TestTextIsWhatThePagesShow(t *testing.T) {
	for name, c := range map[string]struct{ content, font, want string }{
		"words and lines": {"BT /F1 12 Tf 72 700 Td (Notice) Tj 60 0 Td (of 2020) Tj 0 -14 Td (second line) Tj ET", helvetica, "Notice of 2020\nsecond line"},
		"letters apart":   {"BT /F1 12 Tf 72 700 Td [(No) 20 (ti) -400 (ce)] TJ ET", helvetica, "Noti ce"},
		"escapes":         {`BT /F1 12 Tf (a\(b\)\101\\) Tj ET`, helvetica, `a(b)A\`},
		"hex":             {"BT /F1 12 Tf <4e6f2e> Tj ET", helvetica, "No."},
		"own words":       {"BT /F1 12 Tf /Span<</ActualText<FEFF0995>>>BDC (x) Tj EMC (y) Tj ET", helvetica, "কy"},
		"glyphs by name":  {"BT /F1 12 Tf (abc) Tj ET", "/Subtype/Type1/Encoding<</Differences[97/uni0995/quoteright/u0996.alt]>>", "ক’খ"},
		"bijoy":           {"BT /F1 12 Tf (Avgvi evsjv) Tj ET", "/Subtype/TrueType/BaseFont/ABCDEF+SutonnyMJ-Bold", "আমার বাংলা"},
		"bijoy of others": {"BT /F1 12 Tf (Avgvi) Tj ET", "/Subtype/TrueType/BaseFont/SutonnyOMJ", "Avgvi"},
		"a picture in it": {"BI /W 1 /H 1 ID \x00(x) EI BT /F1 12 Tf (after) Tj ET", helvetica, "after"},
	} {
		got, err := pdftext.Text(made(c.content, c.font))
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		}
	}
}

// Word tells the glyphs of Bengali as they stand: the vowel sign before its consonant.
func TestSignsBeforeTheirConsonantAreTypedAfterIt(t *testing.T) {
	table := "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <61> <6a> [<09C7> <0995> <09BE> <09BF> <09B7> <09CD> <0020> <09A8> <09AE> <09C1>] endbfrange"
	file := strings.Replace(string(made("BT /F1 12 Tf (abcg) Tj (dbfe) Tj (gjh) Tj ET", "/Subtype/TrueType/ToUnicode 9 0 R")), "trailer",
		fmt.Sprintf("9 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\ntrailer", len(table), table), 1)
	if got, err := pdftext.Text([]byte(file)); err != nil || got != "কো ক্ষি ুন" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestWhatHasNoTextIsToldApart(t *testing.T) {
	locked := bytes.Replace(made("BT /F1 12 Tf (x) Tj ET", helvetica), []byte("<</Root 1 0 R>>"), []byte("<</Root 1 0 R/Encrypt 8 0 R>>"), 1)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"scan": {made("q 600 0 0 800 0 0 cm /Im1 Do Q", helvetica), pdftext.ErrScan}, "nothing": {nil, pdftext.ErrBroken},
		"locked": {locked, pdftext.ErrLocked}, "head alone": {[]byte("%PDF-1.7\n"), pdftext.ErrBroken},
	} {
		if text, err := pdftext.Text(c.data); !errors.Is(err, c.want) || text != "" {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

// Each of these once kept a reader of somebody busy for hours, or ate its memory.
func TestHostileFilesEnd(t *testing.T) {
	deep := "%PDF-1.7\n1 0 obj\n" + strings.Repeat("[", 1<<20) + "\nendobj\ntrailer<</Root 1 0 R>>"
	kids := "%PDF-1.7\n1 0 obj<</Pages 1 0 R/Kids[1 0 R 1 0 R 2 0 R]>>endobj\n2 0 obj<</Kids[1 0 R 2 0 R]>>endobj trailer<</Root 1 0 R>>"
	ring := "%PDF-1.7\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer<</Root 1 0 R>>"
	self := strings.Replace(string(made("/X Do /X Do /X Do /X Do BT /F1 9 Tf (x) Tj ET", helvetica)), "/Resources<<", "/Resources<</XObject<</X 4 0 R>>", 1)
	self = strings.Replace(self, "<</Filter", "<</Subtype/Form/Filter", 1)
	var bomb bytes.Buffer
	z := zlib.NewWriter(&bomb)
	for range 300 {
		_, _ = z.Write(bytes.Repeat([]byte("(xx) Tj "), 1<<17))
	}
	_ = z.Close()
	packed := strings.Replace(string(made("", helvetica)), "trailer", fmt.Sprintf("4 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\ntrailer", bomb.Len(), bomb.String()), 1)
	for name, data := range map[string]string{
		"deep": deep, "kids": kids, "ring": ring, "form in itself": self, "bomb": packed,
		"objects": "%PDF" + strings.Repeat(" 1 0 obj", 1<<19), "trailers": strings.Repeat("trailer<<", 1<<18), "streams": strings.Repeat("1 0 obj<<>>stream\n", 1<<17),
		"code range": string(made("BT /F1 9 Tf (x) Tj ET", "/Subtype/Type0/DescendantFonts[<</W[0 99999999 5]>>]")),
		"table":      string(made("", "/Subtype/Type1/Encoding<</Differences[-5/a 99999999/b]>>/FirstChar -9/Widths[1 2 3]")),
	} {
		from := time.Now()
		_, _ = pdftext.Text([]byte(data))
		if took := time.Since(from); took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Logf("%s: %v", name, took)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add(made("BT /F1 12 Tf 72 700 Td (Notice) Tj ET", helvetica))
	f.Add(made("BT /F1 12 Tf <0041> Tj ET", "/Subtype/Type0/DescendantFonts[<</DW 500/W[1[2 3]4 5 6]>>]"))
	f.Add([]byte("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Length 9>>stream\n2 0 <<>>\nendstream endobj"))
	f.Add([]byte("1 0 obj<</Filter/LZWDecode/Type/ObjStm/N 1/First 1>>stream\n\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01\nendstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := pdftext.Text(data)
		if (err == nil) == (text == "") {
			t.Fatalf("%q, %v", text, err)
		}
	})
}
