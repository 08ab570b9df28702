package handover_test

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// plainBag writes a bag of another program with these payload files.
func plainBag(t testing.TB, files map[string]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bag.zip")
	out := ok(os.Create(path))(t)
	defer out.Close()
	z := zip.NewWriter(out)
	put := func(name, text string) {
		_ = ok(io.WriteString(ok(z.Create("bag/"+name))(t), text))(t)
	}
	put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
	var list strings.Builder
	for name, text := range files {
		put("data/"+name, text)
		fmt.Fprintf(&list, "%x  data/%s\n", sha256.Sum256([]byte(text)), name)
	}
	put("manifest-sha256.txt", list.String())
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// A bag of another program may hold a program: it is whole, and a clerk is told before opening it.
func TestWindowShowsWarningsOfABagApartFromProblems(t *testing.T) {
	d := desktest.Open(t)
	path := plainBag(t, map[string]string{"setup.exe": "MZ", "letter.pdf": "%PDF-1.4"})
	report := ok(d.Files().Verify(path))(t)
	if !report.Valid || report.Kind != "bag" || len(report.Problems) != 0 || len(report.Warnings) != 1 || report.Warnings[0].Code != "bundle.note.program" {
		t.Errorf("%s", asJSON(t, report))
	}
	d.Dialogs.Answer(path)
	end := d.News.End(ok(d.Bundles.Verify())(t).ID)
	if end.State != "done" || len(end.Lines) != 1 || end.Lines[0].Code != "bundle.note.program" || !strings.Contains(end.Result, "লক্ষ করুন") {
		t.Errorf("%s", asJSON(t, end))
	}
	_, err := d.Files().InitFrom(filepath.Join(t.TempDir(), "x.batayan"), path)
	refused(t, err, "bundle.content.missing")
}

// A clerk attached a PDF that somebody had named letter.doc: the bundle took the name and was refused elsewhere.
func TestFileUnderAnotherEndingTravelsAsWhatItIs(t *testing.T) {
	d := desktest.Open(t)
	for _, name := range []string{"scan.doc", "scan", "scan.PNG", "scan.exe"} {
		record := notice("নোটিশ " + name)
		file := attached(t, d, "scan.png") // as an older program let it be called
		record.Attachments = []desk.AttachmentRow{{Name: name, SHA256: file.SHA256, MediaType: file.MediaType}}
		ok(d.Records.Save(record))(t)
	}
	for _, f := range soundBundle(t, d).Files {
		if strings.Contains(f.Path, "-scan") && !strings.HasSuffix(f.Path, ".png") {
			t.Error(f.Path)
		}
	}
}

// An exchange file may bring anything; what no reader would take is not handed on, and the clerk learns which.
func TestFileThatNoBundleTakesIsNamedWhenOneIsMade(t *testing.T) {
	d := desktest.Bare(t)
	program := "MZ program"
	from := filepath.Join(t.TempDir(), "office.json")
	text := fmt.Sprintf(`{"format":"batayan-office","version":1,"office":{"id":"up-1","kind":"union_parishad","name_bn":"হরিপুর ইউনিয়ন পরিষদ",`+
		`"letterhead":["হরিপুর ইউনিয়ন পরিষদ"],"memo":{"form":"18","file_code":"","next_serial":{}},"weekend":["friday","saturday"],"digits":"bengali",`+
		`"signatory":{"name_bn":"ক","designation_bn":"চেয়ারম্যান","lines":[]},"subordinate_offices":[]},"future":1,"categories":{"notices":{"records":[`+
		`{"id":"01EKEF7KW05G8P49TNDKN4AX0E","values":{"title_bn":"ক","kind":"notice","published_on":"2020-09-01"},"updated_on":"2020-09-01","attachments":[{"name":"setup.exe","media_type":"application/pdf",`+
		`"size":%d,"sha256":"%x","content_base64":"%s"}]}]}},"directives":[],"letters":[],"holidays":[]}`,
		len(program), sha256.Sum256([]byte(program)), base64.StdEncoding.EncodeToString([]byte(program)))
	if err := os.WriteFile(from, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	made := ok(d.Files().InitFrom(filepath.Join(d.Dir, "office.batayan"), from))(t)
	if len(made.Warnings) != 1 || !strings.Contains(made.Warnings[0], "১টি") {
		t.Errorf("the part that is not known is lost in silence: %v", made.Warnings)
	}
	out := filepath.Join(d.Dir, "b.zip")
	_, err := d.Files().Bundle(out)
	if p := refused(t, err, "bundle.make.kind"); !strings.Contains(p.Field, "setup") || p.In(office.Bengali) == p.Code {
		t.Errorf("%+v", p)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Error("half a bundle is there")
	}
}

// What a bundle cannot carry is said where an office is made of it.
func TestOfficeOfABundleHasItsFilesAndSaysWhatDidNotCome(t *testing.T) {
	d := desktest.Open(t)
	emblem := attached(t, d, "seal.png")
	settings := ok(d.Settings.Get())(t)
	settings.Office.Print.EmblemSHA256 = emblem.SHA256
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
	scan := attached(t, d, "scan.png")
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding"}))(t)
	view.Body.Attached = []office.Attachment{scan}
	ok(d.Letters.Issue(draftLetter(ok(d.Letters.Keep(draftLetter(view)))(t))))(t)
	path := filepath.Join(t.TempDir(), "b.zip")
	ok(d.Files().Bundle(path))(t)
	other := desktest.Bare(t)
	other.Path = filepath.Join(other.Dir, "office.batayan")
	made := ok(other.Files().InitFrom(other.Path, path))(t)
	if len(made.Warnings) != 2 || !strings.Contains(made.Warnings[1], "১টি জারি করা") {
		t.Errorf("%v", made.Warnings)
	}
	for _, sha := range []string{emblem.SHA256, scan.SHA256} {
		if !there(t, other, sha) {
			t.Errorf("%s did not come", sha)
		}
	}
	before, after := ok(d.Letters.Register(letters.RegisterIn{Year: 2020}))(t), ok(other.Letters.Register(letters.RegisterIn{Year: 2020}))(t)
	before.Rows[0].HasPDF = false // as was said
	if asJSON(t, before) != asJSON(t, after) {
		t.Errorf("the register was\n%s\nand is\n%s", asJSON(t, before), asJSON(t, after))
	}
	year := duties.HolidaysIn{Year: 2020}
	if asJSON(t, ok(d.Holidays.List(year))(t).Rows) != asJSON(t, ok(other.Holidays.List(year))(t).Rows) {
		t.Error("holidays differ")
	}
}
