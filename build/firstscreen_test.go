package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is imported by what the page names counts, however often; what is imported when it is needed does not.
func TestFirstScreenCountsWhatItImports(t *testing.T) {
	dist := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(dist, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("index.html", `<script type="module" crossorigin src="/assets/first-1.js"></script>`)
	write("assets/first-1.js", `import{a as b}from"./shared-2.js";import "./side-3.js";const later=()=>import("./Records-4.js");`)
	write("assets/shared-2.js", "export{a}from'./first-1.js';")
	write("assets/side-3.js", "1")
	write("assets/Records-4.js", strings.Repeat("x", 1000))
	write("assets/Board-5.js", `import{c}from"./deep-6.js"`)
	write("assets/deep-6.js", "2")

	scripts, packed, err := firstScreen(dist, map[string]bool{"Board-": true, "Absent-": false})
	if err != nil {
		t.Fatal(err)
	}
	want := "first-1.js Board-5.js shared-2.js side-3.js deep-6.js"
	if got := strings.Join(scripts, " "); got != want {
		t.Errorf("scripts\n got %s\nwant %s", got, want)
	}
	sum := 0
	for _, name := range scripts {
		text, err := os.ReadFile(filepath.Join(dist, "assets", name))
		if err != nil {
			t.Fatal(err)
		}
		sum += packedSize(text)
	}
	if packed != sum {
		t.Errorf("packed %d, want %d", packed, sum)
	}
	if _, _, err := firstScreen(dist, map[string]bool{"words-": true}); err == nil {
		t.Error("a script that is not there is not missed")
	}
}
