package handover_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/filekind"
)

// oneOfEach is a file of each kind that is attached, by its ending.
func oneOfEach(t testing.TB) map[string][]byte {
	t.Helper()
	packed := func(parts ...string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, name := range parts {
			_, _ = ok(w.Create(name))(t).Write([]byte("<x/>"))
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	return map[string][]byte{
		".pdf": []byte("%PDF-1.7\n1 0 obj\n"), ".png": desktest.Picture(t), ".jpg": []byte("\xff\xd8\xff\xd9"),
		".docx": packed("customXml/item1.xml", "[Content_Types].xml", "word/document.xml"), ".xlsx": packed("_rels/.rels", "[Content_Types].xml", "xl/workbook.xml"),
	}
}

// What may be attached may be handed on: the bundle knows kinds by itself and must take each of ours.
func TestEveryKindThatIsAttachedTravelsAndComesBack(t *testing.T) {
	d := desktest.Open(t)
	each := oneOfEach(t)
	if len(each) != len(filekind.Kinds) {
		t.Fatalf("%d kinds, %d files", len(filekind.Kinds), len(each))
	}
	draft := desktest.Notice("সব ধরনের ফাইল")
	for ending, data := range each {
		path := filepath.Join(t.TempDir(), "দলিল"+ending)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		d.Dialogs.Answer(path)
		draft.Attachments = append(draft.Attachments, ok(d.Records.Attach(content.AttachIn{}))(t).Files...)
	}
	saved := ok(d.Records.Save(draft))(t).Record
	for _, f := range soundBundle(t, d).Files {
		delete(each, filepath.Ext(f.Path))
	}
	for ending := range each {
		t.Errorf("no %s in the bundle", ending)
	}
	var page string
	for name, data := range desktest.Bundled(t, d) {
		if strings.HasSuffix(name, ".html") && bytes.Contains(data, []byte("দলিল.docx")) {
			page = string(data)
		}
	}
	if !strings.Contains(page, "ওয়ার্ড (DOCX) · ") || !strings.Contains(page, "এক্সেল (XLSX) · ") {
		t.Error("the site does not say what the files are")
	}
	bundle := filepath.Join(t.TempDir(), "b.zip")
	ok(d.Files().Bundle(bundle))(t)
	to := filepath.Join(t.TempDir(), "neu.batayan")
	ok(d.Files().InitFrom(to, bundle))(t)
	if err := d.Files().Open(to); err != nil {
		t.Fatal(err)
	}
	d.Path = to
	if back := ok(d.Records.Open(content.RecordIn{ID: saved.ID}))(t); len(back.Attachments) != len(filekind.Kinds) {
		t.Errorf("%+v", back.Attachments)
	}
}
