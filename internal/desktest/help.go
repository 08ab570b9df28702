package desktest

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"image"
	"image/png"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// JSON is v as it crosses to the page, in lines.
func JSON(t testing.TB, v any) string {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Attached chooses a file as the page of a letter does.
func Attached(t testing.TB, d *Desk, name string) office.Attachment {
	t.Helper()
	Chosen(t, d, name)
	file := OK(d.Records.Attach(content.AttachIn{}))(t).Files[0]
	return office.Attachment{Name: file.Name, MediaType: file.MediaType, Size: file.Size, SHA256: file.SHA256}
}

// AttachmentsOf are the attached files of a bundle, by their digest.
func AttachmentsOf(t testing.TB, d *Desk) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for path, data := range Bundled(t, d) {
		if strings.HasPrefix(path, "data/attachments/") {
			sum := sha256.Sum256(data)
			files[hex.EncodeToString(sum[:])] = data
		}
	}
	return files
}

// Bundled packs a bundle and gives its files by their path below the top folder.
func Bundled(t testing.TB, d *Desk) map[string][]byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "b.zip")
	OK(d.Files().Bundle(path))(t)
	z := OK(zip.OpenReader(path))(t)
	defer z.Close()
	files := map[string][]byte{}
	for _, f := range z.File {
		_, inner, _ := strings.Cut(f.Name, "/")
		r := OK(f.Open())(t)
		files[inner] = OK(io.ReadAll(r))(t)
		_ = r.Close()
	}
	return files
}

// Chosen makes a Picture that differs by its name, and chooses it in the next dialog.
func Chosen(t testing.TB, d *Desk, name string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, PictureOf(t, name), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
}

// PictureOf is a picture like no other of another name.
func PictureOf(t testing.TB, name string) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, len(name)+1, 1))
	copy(img.Pix, name)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// ContentJSON is the content of the office as a bundle carries it.
func ContentJSON(t testing.TB, d *Desk) string {
	t.Helper()
	return string(FromBundle(t, d, "data/content.json"))
}

// FromBundle packs a bundle and gives one file of it.
func FromBundle(t testing.TB, d *Desk, name string) []byte {
	t.Helper()
	if data, there := Bundled(t, d)[name]; there {
		return data
	}
	t.Fatalf("no %s in the bundle", name)
	return nil
}

// Difference is the first line in which two texts differ.
func Difference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return "- " + strings.Join(as[max(0, i-3):min(len(as), i+3)], "\n  ") + "\n+ " + strings.Join(bs[max(0, i-3):min(len(bs), i+3)], "\n  ")
		}
	}
	return "one is longer"
}

// DraftLetter is a letter open in its editor, as the page would send it back.
func DraftLetter(v letters.LetterView) letters.LetterDraft {
	return letters.LetterDraft{ID: v.ID, Template: v.Template, Directive: v.Directive, Revision: v.Revision, Body: v.Body, Method: v.Method, Supersedes: v.Supersedes, Corrects: v.Corrects}
}

// DraftOf is a record open in its form, as the page would send it back.
func DraftOf(v content.RecordView) content.Draft {
	values := map[string]string{}
	for name, value := range v.Values {
		values[name] = value
	}
	return content.Draft{ID: v.ID, Category: v.Category, Base: v.Revision, Values: values, Attachments: v.Attachments, DraftKey: v.DraftKey}
}

// Issue keeps a draft and issues it, as the page does.
func Issue(t testing.TB, d *Desk, draft letters.LetterDraft) (letters.IssuedLetter, error) {
	t.Helper()
	if draft.ID == "" {
		kept := OK(d.Letters.Keep(draft))(t)
		draft.ID, draft.Revision = kept.ID, kept.Revision
	}
	return d.Letters.Issue(draft)
}

// KeepOrder keeps an office order as a draft of its own.
func KeepOrder(t testing.TB, d *Desk, subject string) letters.LetterView {
	t.Helper()
	view := OK(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)
	view.Body.Subject = subject
	return OK(d.Letters.Keep(DraftLetter(view)))(t)
}

// Notice is a new notice that can be saved.
func Notice(title string) content.Draft {
	return content.Draft{Category: "notices", Values: map[string]string{
		"title_bn": title, "kind": "notice", "published_on": "2020-10-04", "body_bn": "সভা অনুষ্ঠিত হবে।",
	}}
}

// OK is the answer of a verb that must not be refused.
func OK[T any](answer T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
}

// Picture is a small PNG.
func Picture(t testing.TB) []byte {
	t.Helper()
	var data bytes.Buffer
	if err := png.Encode(&data, image.NewGray(image.Rect(0, 0, 40, 40))); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// Poppler runs one of its tools on a PDF.
func Poppler(t testing.TB, tool string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool, args...).Output()
	if err != nil {
		t.Fatalf("%s %v: %v (apt-get install poppler-utils)", tool, args, err)
	}
	return string(out)
}

// Refused asserts that a verb answered with the problem of that code, and gives it.
func Refused(t testing.TB, err error, code string) office.Problem {
	t.Helper()
	ps, is := office.AsProblems(err)
	if !is && err != nil {
		ps, is = office.Problems{desk.Worded(err)}, true // what commands call words its errors at the end
	}
	if !is || len(ps) == 0 {
		t.Fatalf("got %v, want the problem %s", err, code)
	}
	for _, p := range ps {
		if p.Code == code {
			return p
		}
	}
	t.Fatalf("got %v, want the problem %s", ps, code)
	return office.Problem{}
}

// Rows are all records of a category.
func Rows(t testing.TB, d *Desk, category string) []content.TableRow {
	t.Helper()
	return OK(d.Records.Table(content.TableIn{Category: category, Count: 500}))(t).Rows
}

// SeedDirective is the id of the directive of the sample.
const SeedDirective = "01EKBWTWW0RCB7FW9TTHNJ2Z0Q"

// SeedText is the letter that the product is made for, as it came.
func SeedText(t testing.TB) string {
	t.Helper()
	var file struct {
		Directives []struct{ Text string }
	}
	if err := json.Unmarshal(officefile.Sample(), &file); err != nil {
		t.Fatal(err)
	}
	return file.Directives[0].Text
}

// Served are the bytes that the page is served at an address.
func Served(t testing.TB, d *Desk, address string) []byte {
	t.Helper()
	answer := httptest.NewRecorder()
	d.ServeDocument(answer, httptest.NewRequest("GET", address, nil))
	if answer.Code != 200 {
		t.Fatalf("%s: status %d", address, answer.Code)
	}
	return answer.Body.Bytes()
}

// SoundBundle packs a bundle, verifies it and opens it.
func SoundBundle(t testing.TB, d *Desk) *bundle.Bag {
	t.Helper()
	path := filepath.Join(t.TempDir(), "b.zip")
	OK(d.Files().Bundle(path))(t)
	if report := OK(d.Files().Verify(path))(t); !report.Valid {
		t.Errorf("%+v", report)
	}
	data := OK(os.ReadFile(path))(t)
	read := func(r io.Reader) (said bundle.Content, err error) {
		ex, err := exchange.ReadContent(r, catalog.Default(), office.Known{})
		ex.EachFile(catalog.Default(), func(_ string, _ office.Text, a office.Attachment) { said.Files = append(said.Files, a) })
		said.Office = ex.Office.ID
		return said, err
	}
	return OK(bundle.Open(t.Context(), bytes.NewReader(data), int64(len(data)), read, nil))(t)
}

// There tells whether the bytes of a file are stored.
func There(t testing.TB, d *Desk, sha string) bool {
	t.Helper()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	s, found := OK(store.Open(d.Path, store.Options{}))(t), false
	if err := s.View(func(tx *store.Tx) error {
		_, err := tx.Attachment(sha)
		found = err == nil
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Files().Open(d.Path); err != nil {
		t.Fatal(err)
	}
	return found
}
