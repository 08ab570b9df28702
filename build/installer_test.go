package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// script is a file of the set-up, without its comments and with its continued lines joined.
func script(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("windows", name))
	if err != nil {
		t.Fatal(err)
	}
	var kept []string
	for line := range strings.Lines(strings.ReplaceAll(string(text), "\\\n", " ")) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, ";") && line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// Wails' own template removes whole folders, and with them a clerk's records.
func TestUninstallerRemovesNoFolderWithContents(t *testing.T) {
	for _, name := range []string{"setup.nsi", "closing.nsh", "language.nsh", "webview2.nsh"} {
		for line := range strings.Lines(script(t, name)) {
			command, _, _ := strings.Cut(strings.TrimSpace(line), " ; ")
			for _, word := range []string{"RMDir /", `BatayanDesk\data`, `LOCALAPPDATA\BatayanDesk`, "*.*"} {
				if strings.Contains(command, word) {
					t.Errorf("%s says %q", name, strings.TrimSpace(line))
				}
			}
		}
	}
}

// A clerk who chose Bengali is not to meet an English sentence, nor the other way round.
func TestSetUpSaysEverythingInBothLanguages(t *testing.T) {
	texts := script(t, "texts.nsh")
	said := map[string]bool{}
	each := regexp.MustCompile(`(?m)^!insertmacro TEXT (\w+)\s+"([^"]*)"\s+"([^"]*)"$`)
	for _, m := range each.FindAllStringSubmatch(texts, -1) {
		said[m[1]] = true
		if !hasBengali(m[2]) {
			t.Errorf("%s has no Bengali: %q", m[1], m[2])
		}
		if strings.TrimSpace(m[3]) == "" || hasBengali(m[3]) && m[1] != "FINISHED" {
			t.Errorf("%s has no English: %q", m[1], m[3])
		}
		variable := regexp.MustCompile(`\$\w+|\$\{\w+\}|\$\\`)
		bn, en := variable.FindAllString(m[2], -1), variable.FindAllString(m[3], -1)
		slices.Sort(bn)
		slices.Sort(en)
		if !slices.Equal(bn, en) {
			t.Errorf("%s takes %v in Bengali and %v in English", m[1], bn, en)
		}
	}
	if n := strings.Count(texts, "!insertmacro TEXT "); n != len(said) || n < 10 {
		t.Fatalf("%d of %d texts were read", len(said), n)
	}
	all := ""
	for _, name := range []string{"setup.nsi", "closing.nsh", "language.nsh", "webview2.nsh", "Bengali.nsh"} {
		all += script(t, name) + "\n"
	}
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`\$\(TEXT_(\w+)\)`).FindAllStringSubmatch(all, -1) {
		used[m[1]] = true
		if !said[m[1]] {
			t.Errorf("TEXT_%s is asked for and not there", m[1])
		}
	}
	for name := range said {
		if !used[name] && !strings.Contains(all, "TEXT_"+name) {
			t.Errorf("TEXT_%s is never said", name)
		}
	}
	// A box that speaks by itself speaks one language.
	for _, m := range regexp.MustCompile(`(?m)^\s*(?:MessageBox|DetailPrint)\b.*$`).FindAllString(all, -1) {
		if !strings.Contains(m, "$(TEXT_") && !strings.Contains(m, "${TEXT}") {
			t.Errorf("one language alone: %s", m)
		}
		if strings.Contains(m, "MessageBox") && !strings.Contains(m, "/SD ") {
			t.Errorf("a silent set-up would wait for ever: %s", m)
		}
	}
}

// What NSIS itself says stands in a file whose lines are counted: one too few, and every later sentence is another's.
func TestBengaliOfNSISIsWhole(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("windows", "Bengali.nlf"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	sentences := 0
	for i, line := range lines {
		if !strings.HasPrefix(line, "# ^") {
			continue
		}
		sentences++
		if i+1 >= len(lines) || strings.HasPrefix(lines[i+1], "#") {
			t.Errorf("%s has no text", line)
		} else if !hasBengali(lines[i+1]) && !slices.Contains([]string{"# ^Branding", "# ^UnDirSubText"}, line) {
			t.Errorf("%s is not in Bengali: %s", line, lines[i+1])
		}
	}
	if sentences != 89 { // of format 6
		t.Errorf("%d sentences, want 89", sentences)
	}
}

func hasBengali(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Bengali, r) })
}

// The names that the set-up, the uninstaller and the runner share.
func TestSetUpAndRunnerAgree(t *testing.T) {
	setup := script(t, "setup.nsi")
	for name := range besides {
		if !strings.Contains(setup, `File "${FILES}/`+name+`"`) {
			t.Errorf("%s is not installed", name)
		}
		if !strings.Contains(setup, `Delete "$INSTDIR\`+name+`"`) {
			t.Errorf("%s is not removed", name)
		}
	}
	page, err := os.ReadFile(filepath.Join("windows", "first-steps.html"))
	if err != nil {
		t.Fatal(err)
	}
	bn, en := strings.Index(string(page), `<section lang="bn">`), strings.Index(string(page), `<section lang="en">`)
	if bn < 0 || en < bn || strings.Contains(string(page), "<script") || strings.Contains(string(page), "http") {
		t.Error("the clerk's page is Bengali first, English second, and asks nothing of a network")
	}
}
