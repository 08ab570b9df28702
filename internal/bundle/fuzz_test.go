package bundle_test

import (
	"bytes"
	"testing"

	"batayandesk/internal/bundle"
)

// sealedWith judges a bag in which one tag file is the fuzzer's and all else is right, so that it gets as far as that file's reader.
func sealedWith(t *testing.T, path string, text []byte) {
	t.Helper()
	data := newDraft().with(path, string(text)).zip()
	report, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)), readContent, nil)
	if err != nil {
		t.Fatal(err)
	}
	if report.Valid != (len(report.Problems) == 0) {
		t.Fatalf("%+v", report)
	}
	for _, p := range report.Problems {
		if p.Problem().Error() == p.Code {
			t.Fatalf("%s has no wording", p.Code)
		}
	}
}

func FuzzBagInfo(f *testing.F) {
	for _, seed := range []string{newDraft().info(), "Payload-Oxum: 1.1\n", "A: b\n c\n\td\r\n", ": x\n", "Bag-Size\n", "\ufeffA: b\n", "A:b\rC:d", "External-Description: " + "ক\n  খ\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) { sealedWith(t, "bag-info.txt", text) })
}

func FuzzManifest(f *testing.F) {
	for _, seed := range []string{newDraft().list(), "", "00  data/a\n", sum("x") + " *data/a%0Ab\r\n", sum("x") + "  data/../a\n", sum("x") + "\tdata/content.json\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) { sealedWith(t, "manifest-sha256.txt", text) })
}

func FuzzDeclaration(f *testing.F) {
	for _, seed := range []string{"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n", "\ufeffBagIt-Version: 1.0\r\n", "BagIt-Version: 99999999999.1\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) { sealedWith(t, "bagit.txt", text) })
}
