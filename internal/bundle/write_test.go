package bundle_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/bundle"
	"batayandesk/internal/office"
)

func entries() []bundle.Entry {
	return []bundle.Entry{
		bundle.BytesEntry("site/index.html", []byte("<!doctype html><p>গড়াইপুর")),
		bundle.BytesEntry("content.json", []byte(content)),
		bundle.BytesEntry("attachments/5704f6adcc4f-citizen-charter-2020.pdf", []byte("%PDF-1.4\n")),
		bundle.BytesEntry("csv/notices.csv", []byte("\ufeffশিরোনাম\r\n")),
	}
}

// The check is independent of the package: Go's own ZIP reader, and every line of both manifests against
// the bytes it names.
func TestWrittenBagIsWholeForAnIndependentReader(t *testing.T) {
	data := packed(t, entries()...)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		below, ok := strings.CutPrefix(f.Name, top+"/")
		if !ok {
			t.Fatalf("%s is outside %s", f.Name, top)
		}
		files[below] = string(text)
	}
	if files["bagit.txt"] != declaration {
		t.Errorf("bagit.txt is %q", files["bagit.txt"])
	}
	listed := []string{}
	for _, list := range []string{"manifest-sha256.txt", "tagmanifest-sha256.txt"} {
		for line := range strings.Lines(files[list]) {
			digest, path, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
			if !ok || sum(files[path]) != digest {
				t.Errorf("%s: line %q does not agree", list, line)
			}
			listed = append(listed, path)
		}
	}
	listed = append(listed, "tagmanifest-sha256.txt")
	slices.Sort(listed)
	if have := slices.Sorted(maps.Keys(files)); !slices.Equal(have, listed) {
		t.Errorf("the bag holds %v, the manifests list %v", have, listed)
	}
	said := files["bag-info.txt"]
	for _, want := range []string{"Bagging-Date: 2020-10-05\n", "External-Identifier: uno-goraipur-kushtia\n",
		"BatayanDesk-Schema: 1\n", "Payload-Oxum: "} {
		if !strings.Contains(said, want) {
			t.Errorf("bag-info.txt has no %q:\n%s", want, said)
		}
	}
	if report := verify(t, data); !report.Valid || report.Kind != bundle.KindBundle {
		t.Errorf("Verify says %+v", report)
	}
}

func TestSameInputGivesTheSameBytesInAnyOrder(t *testing.T) {
	forward, backward := entries(), entries()
	slices.Reverse(backward)
	if !bytes.Equal(packed(t, forward...), packed(t, backward...)) {
		t.Error("the order of the entries shows in the bag")
	}
}

func TestPicturesAreStoredAndTextIsDeflated(t *testing.T) {
	data := packed(t, entries()...)
	archive, _ := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	for _, f := range archive.File {
		want := zip.Deflate
		if strings.HasSuffix(f.Name, ".pdf") {
			want = zip.Store
		}
		if f.Method != want {
			t.Errorf("%s is packed by method %d", f.Name, f.Method)
		}
	}
}

func TestEntriesThatLieAreNamed(t *testing.T) {
	bad := errors.New("disk gone")
	open := func(text string) func() (io.ReadCloser, error) {
		return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
	}
	for name, c := range map[string]struct {
		entry bundle.Entry
		want  error
	}{
		"longer than announced":  {bundle.Entry{Path: "a.txt", Size: 2, Open: open("abc")}, bundle.ErrSize},
		"shorter than announced": {bundle.Entry{Path: "a.txt", Size: 4, Open: open("abc")}, bundle.ErrSize},
		"other digest":           {bundle.Entry{Path: "a.txt", Size: 3, SHA256: sum("abd"), Open: open("abc")}, bundle.ErrDigest},
		"not to be opened":       {bundle.Entry{Path: "a.txt", Size: 3, Open: func() (io.ReadCloser, error) { return nil, bad }}, bad},
		"out of the bag":         {bundle.Entry{Path: "../a.txt", Size: 3, Open: open("abc")}, bundle.ErrPath},
		"a device of Windows":    {bundle.Entry{Path: "con.txt", Size: 3, Open: open("abc")}, bundle.ErrPath},
		"a twin by case":         {bundle.Entry{Path: "CONTENT.json", Size: 3, Open: open("abc")}, bundle.ErrTwice},
	} {
		t.Run(name, func(t *testing.T) {
			err := bundle.Write(io.Discard, top, info(), append(entries(), c.entry), nil)
			var at *bundle.EntryError
			if !errors.Is(err, c.want) || !errors.As(err, &at) || !strings.EqualFold(at.Path, c.entry.Path) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestProgressCanStopWritingAndVerifying(t *testing.T) {
	stop := errors.New("stop")
	halt := func(_, _ int64) error { return stop }
	if err := bundle.Write(io.Discard, top, info(), entries(), halt); !errors.Is(err, stop) {
		t.Errorf("Write gave %v", err)
	}
	data := packed(t, entries()...)
	if report, err := bundle.Verify(bytes.NewReader(data), int64(len(data)), reads, halt); !errors.Is(err, stop) || report.Valid && len(report.Problems) > 0 {
		t.Errorf("Verify gave %+v, %v", report, err)
	}
	var done, total int64
	if _, err := bundle.Verify(bytes.NewReader(data), int64(len(data)), reads, func(d, n int64) error { done, total = d, n; return nil }); err != nil || done != total || total == 0 {
		t.Errorf("progress ended at %d of %d, %v", done, total, err)
	}
}

func TestReadGivesBackWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := map[string][]byte{"content.json": []byte(content)}
		for range rapid.IntRange(0, 12).Draw(t, "files") {
			name := rapid.StringMatching(`[a-z0-9-]{4,20}(/[a-z0-9 %-]{0,10}x)?\.(txt|png|csv)`).Draw(t, "name")
			files["pdf/"+name] = rapid.SliceOfN(rapid.Byte(), 0, 3000).Draw(t, "data")
		}
		var list []bundle.Entry
		for path, data := range files {
			list = append(list, bundle.BytesEntry(path, data))
		}
		var b bytes.Buffer
		if err := bundle.Write(&b, top, info(), list, nil); errors.Is(err, bundle.ErrPath) || errors.Is(err, bundle.ErrTwice) {
			return // a name that is refused
		} else if err != nil {
			t.Fatal(err)
		}
		bag, err := bundle.Read(bytes.NewReader(b.Bytes()), int64(b.Len()), reads)
		if err != nil {
			t.Fatal(err)
		}
		if len(bag.Files) != len(files) || bag.BaggingDay() != office.Date("2020-10-05") {
			t.Fatalf("%d files of %d, %q", len(bag.Files), len(files), bag.BaggingDay())
		}
		for _, f := range bag.Files {
			got, err := bag.Bytes(f.Path, 1<<20)
			if err != nil || !bytes.Equal(got, files[f.Path]) || sum(string(got)) != f.SHA256 {
				t.Fatalf("%s came back as %q, %v", f.Path, got, err)
			}
		}
	})
}
