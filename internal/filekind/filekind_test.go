package filekind_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"pgregory.net/rapid"

	"batayandesk/internal/filekind"
)

// archive is a packed document with these parts.
func archive(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range parts {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = f.Write([]byte("<x/>"))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBytesSayWhatAFileIs(t *testing.T) {
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	for name, c := range map[string]struct {
		data []byte
		is   string
		err  error
	}{
		"pdf":                      {[]byte("%PDF-1.7\n"), filekind.PDF, nil},
		"png":                      {[]byte("\x89PNG\r\n\x1a\nx"), filekind.PNG, nil},
		"jpeg":                     {[]byte("\xff\xd8\xff\xe0"), filekind.JPEG, nil},
		"docx":                     {archive(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml"), filekind.DOCX, nil},
		"docx of another program":  {archive(t, "word/document.xml", "[Content_Types].xml"), filekind.DOCX, nil},
		"xlsx":                     {archive(t, "_rels/.rels", "xl/workbook.xml", "[Content_Types].xml"), filekind.XLSX, nil},
		"docx with a chart's data": {archive(t, "[Content_Types].xml", "word/document.xml", "word/embeddings/book1.xlsx"), filekind.DOCX, nil},
		"docx with macros":         {archive(t, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "", filekind.ErrMacros},
		"xlsx with old macros":     {archive(t, "[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "", filekind.ErrMacros},
		"docx with an object":      {archive(t, "[Content_Types].xml", "word/document.xml", "word/embeddings/oleObject1.bin"), "", filekind.ErrMacros},
		"docx with a control":      {archive(t, "[Content_Types].xml", "word/document.xml", "word/activeX/activeX1.bin"), "", filekind.ErrMacros},
		"docx with a program":      {archive(t, "[Content_Types].xml", "word/document.xml", "word/media/run.EXE"), "", filekind.ErrMacros},
		"zip":                      {archive(t, "letter.txt"), "", filekind.ErrOther},
		"docx without its list":    {archive(t, "word/document.xml"), "", filekind.ErrOther},
		"both at once":             {archive(t, "[Content_Types].xml", "word/document.xml", "xl/workbook.xml"), "", filekind.ErrOther},
		"presentation":             {archive(t, "[Content_Types].xml", "ppt/presentation.xml"), "", filekind.ErrOther},
		"docx with a foreign head": {archive(t, "zzz.xml", "[Content_Types].xml", "word/document.xml"), "", filekind.ErrBroken},
		"docx cut short":           {archive(t, "[Content_Types].xml", "word/document.xml")[:60], "", filekind.ErrBroken},
		"old word":                 {[]byte(old), "", filekind.ErrOld},
		"rich text of old":         {[]byte(`{\rtf1 x}`), "", filekind.ErrOld},
		"closed with a password":   {[]byte(old + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "", filekind.ErrLocked},
		"program":                  {[]byte("MZ\x90\x00"), "", filekind.ErrProgram},
		"script":                   {[]byte("#!/bin/sh"), "", filekind.ErrProgram},
		"text":                     {[]byte("বিষয়: পত্র"), "", filekind.ErrOther},
		"nothing":                  {nil, "", filekind.ErrOther},
	} {
		kind, err := filekind.Of(c.data)
		if kind.MediaType != c.is || !errors.Is(err, c.err) {
			t.Errorf("%s: %q, %v; want %q, %v", name, kind.MediaType, err, c.is, c.err)
		}
	}
}

func TestNamesFitEverySystem(t *testing.T) {
	for given, want := range map[string]string{
		"নোটিশ.pdf":                 "নোটিশ.pdf",
		`C:\দপ্তর\নোটিশ.pdf`:        "নোটিশ.pdf",
		"../../etc/passwd":          "passwd",
		"ক:খ?গ*.pdf":                "ক_খ_গ_.pdf",
		"photo\u202efdp.exe":        "photofdp.exe",
		"con.pdf":                   "_con.pdf",
		"LPT1":                      "_LPT1",
		"শেষ. . .":                  "শেষ",
		"...":                       "file",
		"":                          "file",
		".pdf":                      "file.pdf",
		"আ\u0995\u09c7\u09beলো.pdf": "আকোলো.pdf",
		"দুই\nলাইন.pdf":             "দুইলাইন.pdf",
		"v1.2 চূড়ান্ত সংস্করণ (সংশোধিত).docx": "v1.2 চূড়ান্ত সংস্করণ (সংশোধিত).docx",
	} {
		if got := filekind.Name(given); got != want {
			t.Errorf("%q became %q, not %q", given, got, want)
		}
	}
	long := strings.Repeat("উপজেলা ", 60) + ".pdf"
	if got := filekind.Name(long); len(utf16.Encode([]rune(got))) > 200 || !strings.HasSuffix(got, ".pdf") {
		t.Errorf("%q", got)
	}
	if got := filekind.Written(long); len(got) > 240 || !strings.HasSuffix(got, ".pdf") || !strings.HasPrefix(got, "উপজেলা") {
		t.Errorf("%d bytes: %q", len(got), got)
	}
}

func TestAnyNameIsMadeOneThatStandsEverywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.String().Draw(t, "name")
		for _, got := range []string{filekind.Name(given), filekind.Written(given)} {
			switch {
			case got == "" || !utf8.ValidString(got) || strings.ContainsAny(got, "<>:\"/\\|?*\x00\n\r"),
				strings.HasSuffix(got, ".") || strings.HasSuffix(got, " "), len(utf16.Encode([]rune(got))) > 209, filekind.Name(got) != got:
				t.Fatalf("%q became %q, then %q", given, got, filekind.Name(got))
			}
		}
		if got := filekind.Written(given); len(got) > 255 {
			t.Fatalf("%d bytes", len(got))
		}
	})
}

func TestEndingThatLiesIsTold(t *testing.T) {
	pdf, _ := filekind.ByType(filekind.PDF)
	for given, want := range map[string]struct {
		name string
		fits bool
	}{
		"ক.pdf": {"ক.pdf", true}, "ক.PDF": {"ক.PDF", true}, "ক": {"ক.pdf", true}, "scan.tmp": {"scan.tmp.pdf", true}, "পত্র নং ১.২": {"পত্র নং ১.২.pdf", true},
		"ক.docx": {"ক.docx", false}, "ক.png": {"ক.png", false}, "ক.exe": {"ক.exe", false}, "ক.docm": {"ক.docm", false}, "ক.txt": {"ক.txt", false},
	} {
		if name, fits := pdf.NameOf(given); name != want.name || fits != want.fits {
			t.Errorf("%q: %q, %v", given, name, fits)
		}
	}
}

func TestNamesOfOneEntryAreUnique(t *testing.T) {
	taken := map[string]bool{"নোটিশ.pdf": true, "নোটিশ (2).pdf": true}
	if got := filekind.Unique("নোটিশ.pdf", func(name string) bool { return taken[name] }); got != "নোটিশ (3).pdf" {
		t.Errorf("%q", got)
	}
}

func FuzzOf(f *testing.F) {
	f.Add([]byte("%PDF-1.7"))
	f.Add(archive(f, "[Content_Types].xml", "word/document.xml"))
	f.Add(archive(f, "[Content_Types].xml", "xl/workbook.xml")[:70])
	f.Fuzz(func(t *testing.T, data []byte) {
		kind, err := filekind.Of(data)
		if (err == nil) != (kind.MediaType != "") {
			t.Fatalf("%q, %v", kind.MediaType, err)
		}
	})
}
