package bundle_test

import (
	"crypto/md5"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"batayandesk/internal/bundle"
	"batayandesk/internal/office"
)

// aged is a bag of another program as it was made before RFC 8493: a declaration of its version and MD5 alone.
func aged(version, encoding string, files map[string]string) draft {
	d := draft{"bagit.txt": "BagIt-Version: " + version + "\nTag-File-Character-Encoding: " + encoding + "\n"}
	maps.Copy(d, files)
	if _, given := d["manifest-md5.txt"]; !given {
		d["manifest-md5.txt"] = sums(d)
	}
	return d
}

// sums is a list of MD5 of everything under data/.
func sums(d draft) string {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(d)) {
		if strings.HasPrefix(path, "data/") {
			b.WriteString(md5Of(d[path]) + "  " + path + "\n")
		}
	}
	return b.String()
}

func md5Of(text string) string {
	digest := md5.Sum([]byte(text))
	return hex.EncodeToString(digest[:])
}

// in16 is text in UTF-16, small end first, behind its mark.
func in16(text string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		b.Write([]byte{byte(unit), byte(unit >> 8)})
	}
	return b.String()
}

// inFolder is the bag unpacked.
func (d draft) inFolder() fs.FS {
	files := fstest.MapFS{}
	for path, text := range d {
		files[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// Each kind of bag that the Library of Congress's suite tells apart, with files of our own: what is valid with a warning is
// valid, and says why it is odd; in a ZIP as in a folder.
//
// Source: RFC 8493; internal/bundle/README.md › Profile.
func TestEveryKindOfBagIsJudgedAsTheSuiteDoes(t *testing.T) {
	hello := map[string]string{"data/hello.txt": "hello\n"}
	with := func(more ...string) map[string]string {
		out := maps.Clone(hello)
		for i := 0; i < len(more); i += 2 {
			out[more[i]] = more[i+1]
		}
		return out
	}
	digest := md5Of("hello\n")
	listed := digest + "  data/hello.txt\n"
	old := "bundle.note.older"
	for name, c := range map[string]struct {
		bag     draft
		valid   bool
		say     string // a code that must be among the findings or warnings
		exactly bool   // and no other besides that of age and of weak digests
	}{
		"valid: before bag-info.txt had its name": {aged("0.93", "UTF-8", with("package-info.txt", "Packing-Date: 2008\n")), true, old, true},
		"valid: an entry said twice":              {aged("0.95", "UTF-8", with("bag-info.txt", "Contact: a\nContact: b\n")), true, old, true},
		"valid: a bag in a bag":                   {aged("0.97", "UTF-8", with("data/bag/bagit.txt", declaration, "data/bag/data/x", "x")), true, old, true},
		"valid: a name with a space":              {aged("0.97", "UTF-8", with("data/a b.txt", "x")), true, old, true},
		"valid: names that hold percent signs": {aged("0.97", "UTF-8", map[string]string{
			"data/100%.txt": "x", "manifest-md5.txt": md5Of("x") + "  data/100%.txt\n"}), true, old, true},
		"valid: Latin letters of old systems": {aged("0.97", "ISO-8859-1", with("bag-info.txt", "Contact: Andr\xe9\n")), true, "bundle.note.encoding", false},
		"valid: lists in UTF-16":              {aged("0.97", "UTF-16", with("bag-info.txt", in16("Contact: মোছা. নাজমা 😀\n"), "manifest-md5.txt", in16(listed))), true, "bundle.note.encoding", false},
		"valid: space before the colon":       {aged("0.97", "UTF-8", with("bag-info.txt", "Contact : a\nOther\t:  b\n")), true, old, true},
		"valid: all that is fetched is here":  {aged("0.97", "UTF-8", with("fetch.txt", "https://example.com/h 6 data/hello.txt\n")), true, "bundle.note.fetch", false},
		"valid: nothing but what must be":     {aged("0.97", "UTF-8", hello), true, old, true},
		"valid: names from here":              {aged("0.97", "UTF-8", with("manifest-md5.txt", digest+"  ./data/hello.txt\n")), true, old, true},

		"warning: made by md5sum":               {aged("0.97", "UTF-8", with("manifest-md5.txt", digest+" *data/hello.txt\n")), true, "bundle.note.star", false},
		"warning: listed twice, the same":       {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+listed)), true, "bundle.note.twice", false},
		"warning: one file in two normal forms": {aged("0.96", "UTF-8", map[string]string{"data/é": "x", "manifest-md5.txt": md5Of("x") + "  data/é\n" + md5Of("x") + "  data/e\u0301\n"}), true, "bundle.note.twice", false},
		"warning: one file in two cases":        {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+digest+"  data/HELLO.txt\n")), true, "bundle.note.case", false},
		"warning: files of a system that are gone": {aged("0.97", "UTF-8", with("bag-info.txt", "Payload-Oxum: 6.2\n", "manifest-md5.txt",
			listed+md5Of("")+"  data/.DS_Store\n")), true, "bundle.note.system", false},

		"invalid: no encoding is said":            {aged("0.97", "UTF-8", with("bagit.txt", "BagIt-Version: 0.97\n")), false, "bundle.bag.declaration", false},
		"invalid: an encoding nobody knows":       {aged("0.97", "EBCDIC", hello), false, "bundle.bag.encoding", false},
		"invalid: a mark before bagit.txt":        {aged("0.97", "UTF-8", with("bagit.txt", "\ufeff"+declaration)), false, "bundle.bag.encoding", false},
		"invalid: a file was changed":             {aged("0.97", "UTF-8", with("manifest-md5.txt", md5Of("other")+"  data/hello.txt\n")), false, "bundle.bag.changed", false},
		"invalid: a file too many":                {aged("0.97", "UTF-8", with("data/more.txt", "x", "manifest-md5.txt", listed)), false, "bundle.bag.extra", false},
		"invalid: a version of nobody":            {aged(".97", "UTF-8", hello), false, "bundle.bag.version", false},
		"invalid: no bag-info.txt, though listed": {aged("0.97", "UTF-8", with("tagmanifest-md5.txt", md5Of("x")+"  bag-info.txt\n")), false, "bundle.bag.missing", false},
		"invalid: no bagit.txt":                   {draft{"data/x": "x", "manifest-md5.txt": md5Of("x") + "  data/x\n"}, false, "bundle.bag.tagfile", false},
		"invalid: out by dots":                    {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+digest+"  data/../../x\n")), false, "bundle.name.outside", false},
		"invalid: out by a home":                  {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+digest+"  ~root/x\n")), false, "bundle.bag.outside", false},
		"invalid: out by a drive":                 {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+digest+"  C:/x\n")), false, "bundle.name.drive", false},
		"invalid: fetched out by dots":            {aged("0.97", "UTF-8", with("fetch.txt", "https://example.com - data/../../x\n")), false, "bundle.name.outside", false},
		"invalid: fetched out by a root":          {aged("0.97", "UTF-8", with("fetch.txt", "https://example.com - /tmp/x\n")), false, "bundle.name.outside", false},
		"invalid: fetched out by a home":          {aged("0.97", "UTF-8", with("fetch.txt", "https://example.com - ~root/x\n")), false, "bundle.bag.outside", false},
		"invalid: fetched to another computer":    {aged("0.97", "UTF-8", with("fetch.txt", `https://example.com - \\pc\x`+"\n")), false, "bundle.name.backslash", false},
		"invalid: what is fetched is not here":    {aged("0.97", "UTF-8", with("fetch.txt", "https://example.com/x 1 data/x.txt\n", "manifest-md5.txt", listed+md5Of("x")+"  data/x.txt\n")), false, "bundle.bag.elsewhere", false},
		"invalid: no length in fetch.txt":         {aged("0.97", "UTF-8", with("fetch.txt", "https://example.com data/x\n")), false, "bundle.bag.line", false},
		"invalid: twice, not the same":            {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+md5Of("x")+"  data/hello.txt\n")), false, "bundle.bag.twice", false},
		"invalid: two cases, not the same":        {aged("0.97", "UTF-8", with("manifest-md5.txt", listed+md5Of("x")+"  data/HELLO.txt\n")), false, "bundle.bag.missing", false},
		"invalid in 1.0: twice, the same":         {aged("1.0", "UTF-8", with("manifest-md5.txt", listed+listed)), false, "bundle.bag.twice", false},
		"invalid in 1.0: one list is short":       {aged("1.0", "UTF-8", with("manifest-sha256.txt", "")), false, "bundle.bag.extra", false},
		"invalid in 1.0: space in bagit.txt":      {aged("1.0 ", "UTF-8", hello), false, "bundle.bag.version", false},
		"invalid in 1.0: space before the colon":  {aged("1.0", "UTF-8", with("bag-info.txt", "Contact : a\n")), false, "bundle.bag.info", false},
	} {
		t.Run(name, func(t *testing.T) {
			zipped := verify(t, craft(c.bag.pieces(), nil))
			report, err := bundle.VerifyFolder(t.Context(), c.bag.inFolder(), readContent, nil)
			if err != nil {
				t.Fatal(err)
			}
			if report.Valid != c.valid || zipped.Valid != c.valid {
				t.Errorf("in a folder: %+v\nin a ZIP: %+v", report, zipped)
			}
			if said := codes(slices.Concat(report.Problems, report.Warnings)); !slices.Contains(said, c.say) {
				t.Errorf("says %v, not %s", said, c.say)
			}
			if !slices.Equal(codes(report.Problems), codes(zipped.Problems)) || !slices.Equal(codes(report.Warnings), codes(zipped.Warnings)) {
				t.Errorf("in a folder: %+v\nin a ZIP: %+v", report, zipped)
			}
			for _, code := range codes(report.Warnings) {
				if c.exactly && code != old && code != "bundle.note.weak" {
					t.Errorf("warns of %s", code)
				}
			}
			for _, f := range slices.Concat(report.Problems, report.Warnings) {
				if f.Problem().In(office.Bengali) == f.Code {
					t.Errorf("%s has no wording", f.Code)
				}
			}
		})
	}
}

// The suite itself, where somebody has it: BATAYAN_TEST_BAGS names its folder. It comes through no registry that the
// tests may ask.
func TestSuiteOfOthersIsJudgedRight(t *testing.T) {
	root := os.Getenv("BATAYAN_TEST_BAGS")
	if root == "" {
		t.Skip("BATAYAN_TEST_BAGS names no folder with the suite of the Library of Congress")
	}
	kinds, err := filepath.Glob(filepath.Join(root, "v*", "*"))
	if err != nil || len(kinds) == 0 {
		t.Fatal("no suite there", err)
	}
	valid := map[string]bool{"valid": true, "warning": true}
	for _, kind := range kinds {
		bags, err := os.ReadDir(kind)
		if err != nil {
			t.Fatal(err)
		}
		for _, bag := range bags {
			if !bag.IsDir() {
				continue
			}
			path := filepath.Join(kind, bag.Name())
			report, err := bundle.VerifyFolder(t.Context(), os.DirFS(path), readContent, nil)
			if err != nil {
				t.Fatal(err)
			}
			if want := valid[filepath.Base(kind)]; report.Valid != want {
				t.Errorf("%s: valid is %t: %+v", path, report.Valid, report)
			}
			if filepath.Base(kind) == "warning" && len(report.Warnings) == 0 {
				t.Errorf("%s: nothing is said of what is odd", path)
			}
		}
	}
}

// A file that changes under the reader, and a link, are told; nothing panics.
func TestFolderThatIsNotStillIsRefused(t *testing.T) {
	dir := t.TempDir()
	for path, text := range aged("0.97", "UTF-8", map[string]string{"data/hello.txt": "hello\n"}) {
		if err := errors.Join(os.MkdirAll(filepath.Dir(filepath.Join(dir, path)), 0o755), os.WriteFile(filepath.Join(dir, path), []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	files := os.DirFS(dir)
	if report, err := bundle.VerifyFolder(t.Context(), files, readContent, nil); err != nil || !report.Valid {
		t.Fatal(report, err)
	}
	grown := func(int64, int64) error {
		return os.WriteFile(filepath.Join(dir, "data", "hello.txt"), []byte("hello, longer than it was\n"), 0o644)
	}
	if report, err := bundle.VerifyFolder(t.Context(), files, readContent, grown); err != nil || report.Valid {
		t.Error(report, err)
	}
	if err := os.Symlink(filepath.Join(dir, "bagit.txt"), filepath.Join(dir, "data", "link")); err != nil {
		t.Skip("no links here:", err)
	}
	if report, err := bundle.VerifyFolder(t.Context(), files, readContent, nil); err != nil || !slices.Contains(codes(report.Problems), "bundle.name.link") {
		t.Error(report, err)
	}
}
