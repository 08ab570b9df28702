package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"batayandesk/internal/desk/officefile"
)

// BenchmarkFirstPrint reports the processor time of a fresh process that opens an office with one service and prints its
// charter, beside that of one that only says its version, and of a Go program that does nothing. The version's is the
// system's own: before the first line of ours it links the libraries of the window, 170 on Linux.
func BenchmarkFirstPrint(b *testing.B) {
	dir := b.TempDir()
	office, sample := filepath.Join(dir, "office.batayan"), filepath.Join(dir, "office.json")
	if err := os.WriteFile(sample, sampleOfOneService(b), 0o600); err != nil {
		b.Fatal(err)
	}
	b.Setenv("XDG_DATA_HOME", dir)
	b.Setenv("LOCALAPPDATA", dir)
	if out, err := exec.Command("batayan-desk", "--data", office, "init", "--from", sample).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	empty := filepath.Join(dir, "empty")
	if err := os.WriteFile(empty+".go", []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-o", empty, empty+".go").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, run := range []struct {
		name  string
		words []string
	}{
		{"charter", []string{"batayan-desk", "--data", office, "charter", "--out", filepath.Join(dir, "charter.pdf")}},
		{"version", []string{"batayan-desk", "--version"}},
		{"empty_program", []string{empty}},
	} {
		b.Run(run.name, func(b *testing.B) { processorTime(b, run.words...) })
	}
}

// processorTime runs a program again and again and reports what one run of it takes of the processor.
func processorTime(b *testing.B, words ...string) {
	var taken float64
	for b.Loop() {
		cmd := exec.Command(words[0], words[1:]...)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		taken += (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	}
	b.ReportMetric(1000*taken/float64(b.N), "ms-of-processor")
}

// sampleOfOneService is the sample office in its exchange form, with the first of its services alone.
func sampleOfOneService(t testing.TB) []byte {
	var sample map[string]any
	if err := json.Unmarshal(officefile.Sample(), &sample); err != nil {
		t.Fatal(err)
	}
	services := sample["categories"].(map[string]any)["services"].(map[string]any)
	services["records"] = services["records"].([]any)[:1]
	one, err := json.Marshal(sample)
	if err != nil {
		t.Fatal(err)
	}
	return one
}
