package desk_test

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// ok is the answer of a verb that must not be refused.
func ok[T any](answer T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
}

// refused asserts that a verb answered with the problem of that code, and gives it.
func refused(t testing.TB, err error, code string) office.Problem {
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

func asJSON(t testing.TB, v any) string {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// difference is the first line in which two texts differ.
func difference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return "- " + strings.Join(as[max(0, i-3):min(len(as), i+3)], "\n  ") + "\n+ " + strings.Join(bs[max(0, i-3):min(len(bs), i+3)], "\n  ")
		}
	}
	return "one is longer"
}

// contentJSON is the content of the office as a bundle carries it.
func contentJSON(t testing.TB, d *desktest.Desk) string {
	t.Helper()
	return string(fromBundle(t, d, "data/content.json"))
}

// fromBundle packs a bundle and gives one file of it.
func fromBundle(t testing.TB, d *desktest.Desk, name string) []byte {
	t.Helper()
	if data, there := bundled(t, d)[name]; there {
		return data
	}
	t.Fatalf("no %s in the bundle", name)
	return nil
}

// bundled packs a bundle and gives its files by their path below the top folder.
func bundled(t testing.TB, d *desktest.Desk) map[string][]byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "b.zip")
	ok(d.Files().Bundle(path))(t)
	z := ok(zip.OpenReader(path))(t)
	defer z.Close()
	files := map[string][]byte{}
	for _, f := range z.File {
		_, inner, _ := strings.Cut(f.Name, "/")
		r := ok(f.Open())(t)
		files[inner] = ok(io.ReadAll(r))(t)
		_ = r.Close()
	}
	return files
}

// attachmentsOf are the attached files of a bundle, by their digest.
func attachmentsOf(t testing.TB, d *desktest.Desk) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for path, data := range bundled(t, d) {
		if strings.HasPrefix(path, "data/attachments/") {
			sum := sha256.Sum256(data)
			files[hex.EncodeToString(sum[:])] = data
		}
	}
	return files
}

// issue keeps a draft and issues it, as the page does.
func issue(t testing.TB, d *desktest.Desk, draft desk.LetterDraft) (desk.IssuedLetter, error) {
	t.Helper()
	if draft.ID == "" {
		kept := ok(d.Letters.Keep(draft))(t)
		draft.ID, draft.Revision = kept.ID, kept.Revision
	}
	return d.Letters.Issue(draft)
}

// rows are all records of a category.
func rows(t testing.TB, d *desktest.Desk, category string) []desk.TableRow {
	t.Helper()
	return ok(d.Records.Table(desk.TableIn{Category: category, Count: 500}))(t).Rows
}

// draftOf is a record open in its form, as the page would send it back.
func draftOf(v desk.RecordView) desk.Draft {
	values := map[string]string{}
	for name, value := range v.Values {
		values[name] = value
	}
	return desk.Draft{ID: v.ID, Category: v.Category, Base: v.Revision, Values: values, Attachments: v.Attachments, DraftKey: v.DraftKey}
}

// notice is a new notice that can be saved.
func notice(title string) desk.Draft {
	return desk.Draft{Category: "notices", Values: map[string]string{
		"title_bn": title, "kind": "notice", "published_on": "2020-10-04", "body_bn": "সভা অনুষ্ঠিত হবে।",
	}}
}
