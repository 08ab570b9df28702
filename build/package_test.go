package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func packedText(name, text string) packed {
	return packed{name: name, open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// Whoever builds the same commit gets the same bytes, or nobody can check a release.
func TestZIPIsTheSameWhoeverMakesIt(t *testing.T) {
	at := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	files := []packed{packedText("b.txt", "second"), packedText("প্রথম.txt", "first"), packedText("a.exe", strings.Repeat("MZ", 5000))}
	var one, two bytes.Buffer
	if err := writeZip(&one, "Batayan Desk", files, at); err != nil {
		t.Fatal(err)
	}
	files[0], files[2] = files[2], files[0] // a folder is listed in another order elsewhere
	if err := writeZip(&two, "Batayan Desk", files, at.In(time.FixedZone("Dhaka", 6*3600))); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two ZIPs of the same files differ")
	}
	r, err := zip.NewReader(bytes.NewReader(one.Bytes()), int64(one.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.File) != 3 || r.File[0].Name != "Batayan Desk/a.exe" || !r.File[0].Modified.Equal(at) {
		t.Errorf("%d files, first %q of %v", len(r.File), r.File[0].Name, r.File[0].Modified)
	}
}

func TestSumsAreThoseThatSha256sumReads(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"setup.exe": "a", "windows/batayan-desk.exe": "b", "ক.txt": "c"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeSums(dir); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, sumsFile))
	if err != nil || strings.Count(string(text), "\n") != 3 {
		t.Fatalf("%s, %v", text, err)
	}
	check := exec.Command("sha256sum", "-c", "--strict", sumsFile)
	check.Dir = dir
	if out, err := check.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "setup.exe"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	check = exec.Command("sha256sum", "-c", "--strict", sumsFile)
	check.Dir = dir
	if out, err := check.CombinedOutput(); err == nil {
		t.Errorf("a changed file was not found: %s", out)
	}
}

func TestPartsListLosesWhatIsNewAtEachRun(t *testing.T) {
	at := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	list := func(serial, moment string) string {
		return `{"bomFormat":"CycloneDX","serialNumber":"` + serial + `","metadata":{"timestamp":"` + moment + `","tools":[{"hashes":["` + serial + `"]}]},"components":[{"purl":"pkg:golang/x@1"}]}`
	}
	one, err := settledList([]byte(list("urn:1", "2026-11-30T01:00:00Z")), at)
	if err != nil {
		t.Fatal(err)
	}
	two, err := settledList([]byte(list("urn:2", "2026-12-30T01:00:00Z")), at)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) || !bytes.Contains(one, []byte("pkg:golang/x@1")) || !bytes.Contains(one, []byte("2026-11-30T09:00:00Z")) {
		t.Errorf("%s\n%s", one, two)
	}
	for _, wrong := range []string{"", "{}", `{"bomFormat":"CycloneDX","metadata":{},"components":[]}`, `{"bomFormat":"SPDX","components":[1]}`} {
		if _, err := settledList([]byte(wrong), at); err == nil {
			t.Errorf("%q was taken", wrong)
		}
	}
}

func TestAParcelNamesWhatIsMissingBeforeTheWork(t *testing.T) {
	there := filepath.Join(t.TempDir(), "there")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, p := range []parcel{{webview2: there + "x"}, {certificate: there}, {passwordFile: there}, {updateKey: t.TempDir()}} {
		if err := p.check(); err == nil {
			t.Errorf("%+v was taken", p)
		}
	}
	if err := (parcel{webview2: there, certificate: there, passwordFile: there, updateKey: there}).check(); err != nil {
		t.Error(err)
	}
}
