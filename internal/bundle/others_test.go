package bundle_test

import (
	"bytes"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
	"batayandesk/internal/office"
)

// codes are those of findings, each once.
func codes(list []bundle.Finding) []string {
	var all []string
	for _, f := range list {
		if !slices.Contains(all, f.Code) {
			all = append(all, f.Code)
		}
	}
	return all
}

// What BagIt allows, another program may do. It is said, and it is no fault.
func TestBagOfAnotherProgramIsJudgedAsBagItSays(t *testing.T) {
	d := draft{"data/নথি.txt": "নথি", "bag-info.txt": "Source-Organization: x\n"}
	digest := sha1.Sum([]byte("নথি"))
	for name, c := range map[string]struct {
		data []byte
		want []string
	}{
		"nothing odd":            {d.zip(), nil},
		"BagIt 0.97":             {d.with("bagit.txt", strings.Replace(declaration, "1.0", "0.97", 1)).zip(), []string{"bundle.note.older"}},
		"BagIt 0.93":             {d.with("bagit.txt", strings.Replace(declaration, "1.0", "0.93", 1)).zip(), []string{"bundle.note.older"}},
		"sha1 alone":             {d.with("manifest-sha1.txt", hex.EncodeToString(digest[:])+"  data/নথি.txt\n").zip("manifest-sha256.txt", "tagmanifest-sha256.txt"), []string{"bundle.note.weak"}},
		"an unknown digest more": {d.with("manifest-blake9.txt", "x  data/নথি.txt\n").zip(), []string{"bundle.note.algorithm"}},
		"all fetched already":    {d.with("fetch.txt", "https://example.com/x - data/নথি.txt\n").zip(), []string{"bundle.note.fetch"}},
		"a program":              {d.with("data/setup.exe", "x").zip(), []string{"bundle.note.program"}},
		"a program by its bytes": {d.with("data/photo.jpg", "MZ\x90").zip(), []string{"bundle.note.program"}},
		"a page":                 {d.with("data/index.html", "<script>").zip(), []string{"bundle.note.program"}},
		"older and not complete": {d.with("bagit.txt", strings.Replace(declaration, "1.0", "0.96", 1)).
			with("manifest-md5.txt", "").zip(), []string{"bundle.note.older"}},
	} {
		t.Run(name, func(t *testing.T) {
			report := verify(t, c.data)
			if !report.Valid || report.Kind != bundle.KindBag || !slices.Equal(codes(report.Warnings), c.want) {
				t.Errorf("%+v", report)
			}
			for _, f := range report.Warnings {
				if f.Problem().In(office.Bengali) == f.Code {
					t.Errorf("%s has no wording", f.Code)
				}
			}
		})
	}
}

// contentOf is one payload file, read to its end.
func contentOf(bag *bundle.Bag, path string) ([]byte, error) {
	src, err := bag.Open(path)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(src)
}

// The same in a bundle of ours is a fault: its profile says better.
func TestBundleOfOursMayNotDoWhatOthersMay(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"BagIt 0.97":             {newDraft().with("bagit.txt", strings.Replace(declaration, "1.0", "0.97", 1)).zip(), "bundle.bag.version"},
		"an unknown digest more": {newDraft().with("manifest-blake9.txt", "x  data/content.json\n").zip(), "bundle.bag.algorithm"},
		"fetch.txt":              {newDraft().with("fetch.txt", "https://example.com/x - data/content.json\n").zip(), "bundle.bag.fetch"},
		"a program":              {newDraft().with("data/setup.exe", "MZ").zip(), "bundle.attachment.program"},
	} {
		report := verify(t, c.data)
		if report.Valid || !slices.Contains(codes(report.Problems), c.code) || len(report.Warnings) > 0 {
			t.Errorf("%s: %+v", name, report)
		}
	}
}

func TestBagOfOthersWithOnlyUnknownDigestsIsRefused(t *testing.T) {
	d := draft{"data/a.txt": "a", "bag-info.txt": "A: b\n", "manifest-blake9.txt": "x  data/a.txt\n"}
	if report := verify(t, d.zip("manifest-sha256.txt", "tagmanifest-sha256.txt")); report.Valid || codes(report.Problems)[0] != "bundle.bag.algorithm" {
		t.Errorf("%+v", report)
	}
}

// A clerk's Mac writes é as two signs and its manifest as one; য় comes as U+09DF from one keyboard and as য with a
// dot from another. Such a bag was refused as lacking the file that lay in it.
func TestNamesEqualInNFCAreEqual(t *testing.T) {
	for _, name := range []string{"precomposed-manifest.zip", "decomposed-names.zip"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		report := verify(t, data)
		if !report.Valid || !slices.Equal(codes(report.Warnings), []string{"bundle.note.spelling"}) {
			t.Errorf("%s: %+v", name, report)
		}
		bag, err := open(t, data)
		if err != nil || len(bag.Files) != 1 || bag.Files[0].SHA256 != sum("hello\n") {
			t.Errorf("%s: %+v, %v", name, bag, err)
		}
	}
	twins := draft{"data/caf\u00e9.txt": "x", "data/cafe\u0301.txt": "x", "bag-info.txt": "A: b\n"}
	if report := verify(t, twins.zip()); report.Valid || !slices.Contains(codes(report.Problems), "bundle.name.twin") {
		t.Errorf("twins: %+v", report)
	}
	twice := draft{"data/caf\u00e9.txt": "x", "bag-info.txt": "A: b\n"}
	list := twice.list() + sum("x") + "  data/cafe\u0301.txt\n"
	if report := verify(t, twice.with("manifest-sha256.txt", list).zip()); report.Valid || !slices.Contains(codes(report.Problems), "bundle.bag.twice") {
		t.Errorf("twice in the manifest: %+v", report)
	}
}

func TestOpenBundleGivesContentAndFilesByDigest(t *testing.T) {
	bag, err := open(t, newDraft().zip())
	if err != nil {
		t.Fatal(err)
	}
	path, there := bag.ByDigest(sum(letter))
	if !there || "data/"+path != attached("letter.pdf", letter) {
		t.Errorf("%q, %t", path, there)
	}
	for path, want := range map[string]string{path: letter, "content.json": newDraft()["data/content.json"]} {
		if got, err := contentOf(bag, path); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	if _, there := bag.ByDigest(""); there {
		t.Error("a file without a digest was found")
	}
	if _, err := bag.Open("nothing.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// shifting is a file that another program changes after it was verified.
type shifting struct{ data []byte }

func (s *shifting) ReadAt(p []byte, off int64) (int, error) {
	return bytes.NewReader(s.data).ReadAt(p, off)
}

func TestFileThatChangedAfterItWasVerifiedIsNotHandedOut(t *testing.T) {
	data := newDraft().zip()
	changed := bytes.Replace(data, []byte(letter), []byte("%PDF-1.4 lettre"), 1)
	file := &shifting{data}
	bag, err := bundle.Open(t.Context(), file, int64(len(data)), readContent, nil)
	if err != nil {
		t.Fatal(err)
	}
	file.data = changed
	path, _ := bag.ByDigest(sum(letter))
	if got, err := contentOf(bag, path); !errors.Is(err, office.Problem{Code: "bundle.zip.crc"}) {
		t.Errorf("%q, %v", got, err)
	}
}

// Building was done once for the sizes and once more for the bytes, and a third time for the window.
func TestEntryIsMadeOnceAndWhenItsTurnComes(t *testing.T) {
	var order []string
	list := entries()
	for i, e := range list {
		list[i].Size = bundle.Made
		list[i].Make = func(w io.Writer) error {
			order = append(order, e.Path)
			return e.Make(w)
		}
	}
	if !bytes.Equal(packed(t, list...), packed(t, entries()...)) {
		t.Error("what is made late is another bag than what lies ready")
	}
	if len(order) != len(list) || !slices.IsSorted(order) {
		t.Errorf("made were %v", order)
	}
}
