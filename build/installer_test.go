package main

import (
	"os"
	"strings"
	"testing"
)

// Wails' own template removes whole folders, and with them a clerk's records.
func TestUninstallerRemovesNoFolderWithContents(t *testing.T) {
	script, err := os.ReadFile("windows/setup.nsi")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(script)) {
		command, _, _ := strings.Cut(strings.TrimSpace(line), ";")
		for _, word := range []string{"/r", `BatayanDesk\data`, `LOCALAPPDATA\BatayanDesk`, "*.*"} {
			if strings.Contains(command, word) {
				t.Errorf("the set-up says %q", strings.TrimSpace(line))
			}
		}
	}
}
