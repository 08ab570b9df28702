package main

import (
	"go/build"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The development server accepts calls from every page of every browser: no file
// of the program as it is shipped may bring it, or the seams of the tests.
func TestShippedProgramHasNoDevelopmentServerAndNoTestSeams(t *testing.T) {
	for _, system := range []string{"linux", "windows"} {
		shipped := build.Default
		shipped.GOOS = system
		shipped.BuildTags = []string{"desktop", "production"}
		for _, folder := range []string{".", "internal/command", "internal/system", "internal/window"} {
			pkg, err := shipped.ImportDir(folder, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range pkg.GoFiles {
				text, err := os.ReadFile(filepath.Join(folder, file))
				if err != nil {
					t.Fatal(err)
				}
				for _, word := range []string{"devserver", "BATAYAN_E2E", "BATAYAN_DATA"} {
					if strings.Contains(string(text), word) {
						t.Errorf("%s: %s names %s", system, file, word)
					}
				}
			}
		}
		wails, err := shipped.Import("github.com/wailsapp/wails/v2/internal/frontend/devserver", ".", 0)
		if err == nil && len(wails.GoFiles) > 0 {
			t.Errorf("%s: Wails' development server is compiled in: %v", system, wails.GoFiles)
		}
	}
}
