package desktest_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
)

const firstPrintFile = "DESK_FIRST_PRINT"

// BenchmarkFirstPrint reports the processor time of a process that opens an office with one service and
// prints its charter, all that is made ready at a start included, beside that of a Go program that does
// nothing. It stands in this room so that the process holds what the program holds, and no library of tests.
func BenchmarkFirstPrint(b *testing.B) {
	if file := os.Getenv(firstPrintFile); file != "" {
		d := desktest.Bare(b)
		if err := d.Files().Open(file); err != nil {
			b.Fatal(err)
		}
		if _, err := d.Files().Charter(file+".pdf", letters.CharterIn{}); err != nil {
			b.Fatal(err)
		}
		return
	}
	dir := b.TempDir()
	file := filepath.Join(dir, "office.batayan")
	made := desktest.Bare(b)
	if err := made.Files().Init(file, bytes.NewReader(sampleOfOneService(b))); err != nil {
		b.Fatal(err)
	}
	if err := made.Close(); err != nil {
		b.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	b.Run("ours", func(b *testing.B) {
		processorTime(b, program, "-test.run=^$", "-test.bench=^BenchmarkFirstPrint$", "-test.benchtime=1x", firstPrintFile+"="+file)
	})
	empty := filepath.Join(dir, "empty")
	if err := os.WriteFile(empty+".go", []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-o", empty, empty+".go").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	b.Run("an_empty_program", func(b *testing.B) { processorTime(b, empty, firstPrintFile+"="+file) })
}

// processorTime runs a program again and again and reports what one run of it takes of the processor. The
// last of the words is its environment.
func processorTime(b *testing.B, program string, words ...string) {
	var taken float64
	for b.Loop() {
		cmd := exec.Command(program, words[:len(words)-1]...)
		cmd.Env = append(os.Environ(), words[len(words)-1])
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
