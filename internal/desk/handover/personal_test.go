package handover_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
)

// A number and an address that stand nowhere else.
const (
	ownNumber = "01799-246813"
	ownMail   = "nobody.else.has.this@gmail.com"
	anOfficer = "01EKEF7KW05G8P49TNDKN4AX0E"
)

// tells whether bytes say the number or the address, in either script: files in archives and the words of PDFs too.
func tells(t testing.TB, name string, data []byte) bool {
	t.Helper()
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		z := ok(zip.NewReader(bytes.NewReader(data), int64(len(data))))(t)
		for _, f := range z.File {
			r := ok(f.Open())(t)
			inner := ok(io.ReadAll(r))(t)
			if tells(t, name+"/"+f.Name, inner) {
				return true
			}
		}
		return false
	}
	if bytes.HasPrefix(data, []byte("%PDF")) {
		path := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		data = append(data, ok(exec.Command("pdftotext", "-raw", path, "-").Output())(t)...)
	}
	said := bangla.ToASCII(string(data))
	digits := strings.NewReplacer("-", "", " ", "", "\u00ad", "").Replace(said)
	return strings.Contains(said, ownMail) || strings.Contains(digits, "01799246813") || strings.Contains(digits, "1799246813")
}

// withOwn gives the head of the office a number and an address of their own.
func withOwn(t testing.TB, d *desktest.Desk) {
	t.Helper()
	draft := desktest.DraftOf(ok(d.Records.Open(content.RecordIn{ID: anOfficer}))(t))
	draft.Values["mobile_personal"], draft.Values["email_personal"] = ownNumber, ownMail
	if saved := ok(d.Records.Save(draft))(t); saved.Record.Portal != "on" {
		t.Errorf("a personal number waits for the portal: %s", saved.Record.Portal)
	}
}

// The private number of the head of an office stood on its portal.
func TestWhatIsPersonalLeavesByNoWayUnlessNamed(t *testing.T) {
	d := desktest.Open(t)
	withOwn(t, d)
	files, dir := d.Files(), t.TempDir()
	n := 0
	safe := func(name string, data []byte) {
		t.Helper()
		if n++; tells(t, name, data) {
			t.Errorf("%s has what is personal", name)
		}
	}
	written := func(name string, write func(path string) (desk.Written, error)) []byte {
		t.Helper()
		path := filepath.Join(dir, name)
		ok(write(path))(t)
		return ok(os.ReadFile(path))(t)
	}
	for name, data := range desktest.Bundled(t, d) {
		safe("bundle/"+name, data)
	}
	safe("office.xlsx", written("office.xlsx", func(path string) (desk.Written, error) { return files.Export(path, "") }))
	if err := d.Look(func(w *desk.View) error {
		for _, id := range w.Catalog.IDs() {
			for _, name := range []string{id + ".csv", id + ".xlsx"} {
				safe(name, written(name, func(path string) (desk.Written, error) { return files.Export(path, id) }))
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, kind := range letters.PrintKinds() {
		safe(kind, written(kind+".pdf", func(path string) (desk.Written, error) {
			return files.Print(path, letters.PrintIn{Kind: kind, From: "2020-09-01", To: "2020-10-05", Record: anOfficer})
		}))
	}
	for _, kind := range letters.LetterTemplates() {
		if kind != "reminder" {
			safe(kind, written(kind+"-letter.pdf", func(path string) (desk.Written, error) {
				return files.Letter(path, letters.LetterOrder{ComposeIn: letters.ComposeIn{Template: kind}})
			}))
		}
	}
	for _, in := range []letters.CharterIn{{}, {Form: "ministry"}, {Paper: "a3"}, {Paper: "a1"}, {Paper: "service"}} {
		name := "charter" + in.Form + in.Paper + ".pdf"
		safe(name, written(name, func(path string) (desk.Written, error) { return files.Charter(path, in) }))
	}
	safe("portal", []byte(asJSON(t, ok(d.Worklists.List())(t))))
	if n < 80 {
		t.Errorf("only %d files were looked into", n)
	}

	// It is found in the window.
	if found := ok(d.Finder.Find(content.FindIn{Query: "০১৭৯৯২৪৬৮১৩", Limit: 5}))(t); len(found.Hits) != 1 || found.Hits[0].ID != anOfficer {
		t.Errorf("%s", asJSON(t, found))
	}

	// Named, it goes along to another desk; never onto the site, a print or the portal.
	bag := filepath.Join(dir, "named.zip")
	ok(files.Bundle(bag, "mobile_personal", "email_personal"))(t)
	z := ok(zip.OpenReader(bag))(t)
	defer z.Close()
	with := map[string]bool{}
	for _, f := range z.File {
		r := ok(f.Open())(t)
		_, name, _ := strings.Cut(f.Name, "/data/")
		if tells(t, name, ok(io.ReadAll(r))(t)) {
			with[name] = true
		}
	}
	for _, want := range []string{"content.json", "csv/officers_staff.csv", "xlsx/office.xlsx"} {
		if !with[want] {
			t.Errorf("named, it is not in %s", want)
		}
		delete(with, want)
	}
	if len(with) > 0 {
		t.Errorf("it is in %v too", with)
	}
	if !tells(t, "named.csv", written("named.csv", func(path string) (desk.Written, error) {
		return files.Export(path, "officers_staff", "mobile_personal")
	})) {
		t.Error("named, it is not in the list")
	}
	_, err := files.Export(filepath.Join(dir, "x.csv"), "officers_staff", "mobile")
	refused(t, err, "export.personal")

	contents := ok(d.Bundles.Contents())(t)
	if len(contents.Personal) != 2 || contents.Personal[0].Count != 1 {
		t.Errorf("%+v", contents.Personal)
	}
}
