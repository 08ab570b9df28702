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
)

func entries() []bundle.Entry {
	return []bundle.Entry{
		bytesEntry("site/index.html", []byte(page)),
		bytesEntry("content.json", []byte(naming(map[string]string{"letter.pdf": letter}))),
		bytesEntry(strings.TrimPrefix(attached("letter.pdf", letter), "data/"), []byte(letter)),
		bytesEntry("csv/notices.csv", []byte("\ufeffশিরোনাম\r\n")),
	}
}

// unzipped are the files of a bag, below its top folder, as Go's own reader gives them.
func unzipped(t *testing.T, data []byte) map[string]string {
	t.Helper()
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
	return files
}

// The check is independent of the package: Go's own ZIP reader, and every line of both manifests against
// the bytes it names.
func TestWrittenBagIsWholeForAnIndependentReader(t *testing.T) {
	data := packed(t, entries()...)
	files := unzipped(t, data)
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
	makes := func(text string) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}
	}
	for name, c := range map[string]struct {
		entry bundle.Entry
		want  error
	}{
		"longer than announced":  {bundle.Entry{Path: "csv/a.csv", Size: 5, Make: makes("\ufeffabc")}, bundle.ErrSize},
		"shorter than announced": {bundle.Entry{Path: "csv/a.csv", Size: 7, Make: makes("\ufeffabc")}, bundle.ErrSize},
		"other digest":           {bundle.Entry{Path: "csv/a.csv", Size: 6, SHA256: sum("\ufeffabd"), Make: makes("\ufeffabc")}, bundle.ErrDigest},
		"not to be opened":       {bundle.Entry{Path: "csv/a.csv", Size: 6, Make: func(io.Writer) error { return bad }}, bad},
		"out of the bag":         {bundle.Entry{Path: "../a.csv", Size: 6, Make: makes("\ufeffabc")}, bundle.ErrPath},
		"a device of Windows":    {bundle.Entry{Path: "csv/con.csv", Size: 6, Make: makes("\ufeffabc")}, bundle.ErrPath},
		"of no kind we know":     {bundle.Entry{Path: "csv/a.exe", Size: 6, Make: makes("\ufeffabc")}, bundle.ErrPath},
		"not of its kind":        {bundle.Entry{Path: "pdf/a.pdf", Size: 2, Make: makes("MZ")}, bundle.ErrKind},
		"a twin by case":         {bundle.Entry{Path: "csv/NOTICES.csv", Size: 6, Make: makes("\ufeffabc")}, bundle.ErrTwice},
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
	if report, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)), readContent, halt); !errors.Is(err, stop) || report.Valid && len(report.Problems) > 0 {
		t.Errorf("Verify gave %+v, %v", report, err)
	}
	var done, total int64
	if _, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)), readContent, func(d, n int64) error { done, total = d, n; return nil }); err != nil || done != total || total == 0 {
		t.Errorf("progress ended at %d of %d, %v", done, total, err)
	}
}

func TestReadGivesBackWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := map[string][]byte{"content.json": []byte(content)}
		for range rapid.IntRange(0, 12).Draw(t, "files") {
			name := rapid.StringMatching(`(csv/[a-z0-9_-]{4,20}\.csv|pdf/[A-Za-z0-9-]{4,20}\.pdf)`).Draw(t, "name")
			files[name] = append([]byte(map[bool]string{true: "\ufeff", false: "%PDF-"}[strings.HasPrefix(name, "csv")]), rapid.SliceOfN(rapid.ByteRange(1, 127), 0, 3000).Draw(t, "data")...)
		}
		var list []bundle.Entry
		for path, data := range files {
			list = append(list, bytesEntry(path, data))
		}
		var b bytes.Buffer
		if err := bundle.Write(&b, top, info(), list, nil); errors.Is(err, bundle.ErrPath) || errors.Is(err, bundle.ErrTwice) {
			return // a name that is refused
		} else if err != nil {
			t.Fatal(err)
		}
		bag, err := open(t, b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if len(bag.Files) != len(files) {
			t.Fatalf("%d files of %d", len(bag.Files), len(files))
		}
		for _, f := range bag.Files {
			got, err := contentOf(bag, f.Path)
			if err != nil || !bytes.Equal(got, files[f.Path]) || sum(string(got)) != f.SHA256 {
				t.Fatalf("%s came back as %q, %v", f.Path, got, err)
			}
		}
	})
}
