package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatOldEnginesLackIsFound(t *testing.T) {
	for text, found := range map[string]bool{
		".css a{color:color-mix(in srgb,red,blue)}": true, ".css a{color:red;&:hover{color:blue}}": true, ".css .x{grid-template-rows:subgrid}": true,
		".css @starting-style{a{color:red}}": true, ".css a{color:light-dark(red,blue)}": true, ".css a{interpolate-size:allow-keywords}": true,
		".css a[href*=\"&\"]{color:red}": false, ".css a:has(b){container-type:inline-size;inset:0;block-size:100dvh}": false,
		".js x.toReversed()": true, ".js Object.groupBy(x,y)": true, ".js Promise.withResolvers()": true, ".js a.isSubsetOf(b)": true,
		".js x.reverse();x.at(-1);x.findLast(y);structuredClone(z)": false,
	} {
		dir := t.TempDir()
		ext, written, _ := strings.Cut(text, " ")
		if err := os.WriteFile(filepath.Join(dir, "first"+ext), []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
		uses, looked, err := laterUses(dir)
		if err != nil || looked != 1 {
			t.Fatalf("looked at %d files: %v", looked, err)
		}
		if (len(uses) > 0) != found {
			t.Errorf("%q: found %q", text, uses)
		}
	}
}
