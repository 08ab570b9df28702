package content_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/store"
)

// pdfOf is a PDF of one page with these words; none makes it one of pictures alone.
func pdfOf(words string) []byte {
	show := "q 600 0 0 800 0 0 cm /Im1 Do Q"
	if words != "" {
		show = "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET"
	}
	return fmt.Appendf(nil, "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"+
		"5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/SutonnyMJ>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF", len(show), show)
}

// wordOf is a document of Word with these lines.
func wordOf(t testing.TB, lines ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` +
		strings.Join(lines, "</w:t></w:r></w:p><w:p><w:r><w:t>") + `</w:t></w:r></w:p></w:body></w:document>`}} {
		f := ok(w.Create(part[0]))(t)
		_, _ = f.Write([]byte(part[1]))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func lay(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// given saves a new notice with files.
func given(t testing.TB, d *desktest.Desk, title string, rows ...desk.AttachmentRow) *content.RecordView {
	t.Helper()
	draft := notice(title)
	draft.Attachments = rows
	return ok(d.Records.Save(draft))(t).Record
}

func TestManyFilesAreTakenAtOnceAndTheOthersSayWhyNot(t *testing.T) {
	d := desktest.Open(t)
	d.Dialogs.Drop(lay(t, "এক.pdf", pdfOf("Avgvi")), lay(t, "দুই.png", desktest.PictureOf(t, "b")), lay(t, "পুরোনো.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")), lay(t, "তিন.docx", wordOf(t, "কথা")))
	attached := ok(d.Records.Attach(content.AttachIn{Category: "notices", Source: "dropped"}))(t)
	if len(attached.Files) != 3 || len(attached.Refused) != 1 || attached.Refused[0].Code != "file.old" || !strings.Contains(attached.Refused[0].TodoBN, "DOCX") {
		t.Fatalf("%+v", attached)
	}
	if again := ok(d.Records.Attach(content.AttachIn{Category: "notices", Source: "dropped"}))(t); again.Chosen {
		t.Error("dropped once, given twice")
	}
	before := len(ok(d.Acts.List(desk.ActsIn{Count: 100}))(t).Rows)
	saved := given(t, d, "অনেক ফাইল", attached.Files...)
	if len(saved.Attachments) != 3 || len(ok(d.Acts.List(desk.ActsIn{Count: 100}))(t).Rows) != before+1 {
		t.Errorf("%+v", saved.Attachments)
	}
}

func TestScreenshotIsPasted(t *testing.T) {
	d := desktest.Open(t)
	in := content.AttachIn{Source: "pasted", Name: "স্ক্রিনশট ২০২০-১০-০৫ ১০.০০.png", Data: base64.StdEncoding.EncodeToString(desktest.Picture(t))}
	if a := ok(d.Records.Attach(in))(t); len(a.Files) != 1 || a.Files[0].Name != in.Name || a.Files[0].MediaType != "image/png" {
		t.Errorf("%+v", a)
	}
	in.Data = "???"
	_, err := d.Records.Attach(in)
	refused(t, err, "file.type")
}

func TestSameBytesAreStoredOnce(t *testing.T) {
	d := desktest.Open(t)
	data := append(pdfOf("Avgvi"), make([]byte, 3<<20)...)
	size := func() int64 { return ok(os.Stat(d.Path))(t).Size() }
	var rows []desk.AttachmentRow
	var first int64
	for i := range 6 {
		d.Dialogs.Answer(lay(t, fmt.Sprintf("%d.pdf", i), data))
		rows = ok(d.Records.Attach(content.AttachIn{}))(t).Files
		given(t, d, fmt.Sprint("নোটিশ ", i), rows...)
		if i == 0 {
			first = size()
		}
	}
	n := 0
	if err := d.Read(func(tx *store.Tx) error {
		return tx.Attachments(func(sha string, _ int64) error {
			if sha == rows[0].SHA256 {
				n++
			}
			return nil
		})
	}); err != nil {
		t.Fatal(err)
	}
	if n != 1 || size() > first+1<<20 {
		t.Errorf("%d times, the file grew from %d to %d bytes", n, first, size())
	}
}

func TestTwoFilesOfOneNameAreTold(t *testing.T) {
	d := desktest.Open(t)
	var rows []desk.AttachmentRow
	for _, words := range []string{"Avgvi", "evsjv"} {
		d.Dialogs.Answer(lay(t, "নোটিশ.pdf", pdfOf(words)))
		rows = append(rows, ok(d.Records.Attach(content.AttachIn{}))(t).Files...)
	}
	if got := given(t, d, "দুটি", rows...).Attachments; got[0].Name != "নোটিশ.pdf" || got[1].Name != "নোটিশ (2).pdf" {
		t.Errorf("%+v", got)
	}
}

func TestWhatStandsInFilesIsFound(t *testing.T) {
	d := desktest.Open(t)
	attach := func(name string, data []byte) desk.AttachmentRow {
		d.Dialogs.Answer(lay(t, name, data))
		return ok(d.Records.Attach(content.AttachIn{}))(t).Files[0]
	}
	word := attach("কার্যবিবরণী.docx", wordOf(t, "প্রথম লাইন", "নদীভাঙন কবলিত পরিবারের পুনর্বাসন তালিকা", "শেষ"))
	bijoy := attach("আদেশ.pdf", pdfOf("Avgvi evsjv"))
	scan := attach("স্ক্যান.pdf", pdfOf(""))
	if word.Note != "" || bijoy.Note != "" || !strings.Contains(scan.Note, "লেখা নেই") {
		t.Errorf("%q %q %q", word.Note, bijoy.Note, scan.Note)
	}
	find := func(query string) []content.Hit {
		return ok(d.Finder.Find(content.FindIn{Query: query, Limit: 20}))(t).Hits
	}
	if hits := find("নদীভাঙন"); len(hits) != 0 {
		t.Errorf("a file that nothing names is found: %+v", hits)
	}
	saved := given(t, d, "সভার নোটিশ", word, bijoy, scan)
	for query, want := range map[string]string{"নদীভাঙন": word.SHA256, "পুনর্বাসন তালিকা": word.SHA256, "আমার বাংলা": bijoy.SHA256, "nodibhangon": word.SHA256} {
		hits := find(query)
		if len(hits) != 1 || hits[0].ID != saved.ID || hits[0].File != want || hits[0].Detail != "সভার নোটিশ" {
			t.Errorf("%s: %+v", query, hits)
			continue
		}
		if marked := slices.ContainsFunc(hits[0].Detailed, func(p content.Part) bool { return p.Mark }); !marked {
			t.Errorf("%s: nothing is marked in %+v", query, hits[0].Detailed)
		}
	}
	own := given(t, d, "নদীভাঙন বিষয়ে", []desk.AttachmentRow{}...)
	if hits := find("নদীভাঙন"); len(hits) != 2 || hits[0].ID != own.ID || hits[1].File == "" {
		t.Errorf("what the entry itself says comes first: %+v", hits)
	}
	// An office whose words an older program gathered, or that came with a bundle, is read anew.
	if err := d.Write(func(tx *store.Tx) error { return tx.SetMeta("indexed_by", "2") }); err != nil {
		t.Fatal(err)
	}
	d.Reopen(t)
	if hits := find("পুনর্বাসন"); len(hits) != 1 {
		t.Errorf("made anew: %+v", hits)
	}
	ok(d.Records.Delete(content.RecordIn{ID: saved.ID, Base: saved.Revision}))(t)
	if hits := find("পুনর্বাসন"); len(hits) != 0 {
		t.Errorf("of a deleted entry: %+v", hits)
	}
}

func TestFileIsLookedAtOpenedAndSaved(t *testing.T) {
	d := desktest.Open(t)
	d.Dialogs.Answer(lay(t, "তালিকা.docx", wordOf(t, "এক", "দুই")))
	row := ok(d.Records.Attach(content.AttachIn{}))(t).Files[0]
	saved := given(t, d, "ফাইলসহ", row)
	in := content.FileIn{ID: saved.ID, SHA256: row.SHA256, Name: row.Name}
	if view := ok(d.Records.File(in))(t); view.Text != "এক\nদুই" || view.Added == "" {
		t.Errorf("%+v", view)
	}
	ok(d.Records.OpenFile(in))(t)
	if opened := d.Shell.Opened; len(opened) != 1 || filepath.Base(opened[0]) != "তালিকা.docx" {
		t.Errorf("%q", opened)
	}
	in.Name = "../evil.exe"
	to := filepath.Join(t.TempDir(), "out.docx")
	d.Dialogs.Answer(to)
	if !ok(d.Records.SaveFile(in))(t).Saved || len(ok(os.ReadFile(to))(t)) != int(row.Size) || !slices.Contains(d.Dialogs.Asked, "any evil.exe.docx") {
		t.Errorf("%q", d.Dialogs.Asked)
	}
}
