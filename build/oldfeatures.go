package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// leastEngine is the Chromium of the oldest WebView2 that the window is promised for. Syntax is held by the build target of
// frontend/vite.config.ts; what is no syntax stands in laterFeatures.
const leastEngine = 109

// laterFeatures are what engines learnt after it: where one stands in the built front end, it does nothing there or breaks.
// field-sizing is none of them: lib/grows.ts does the same where it is missing.
// The versions are those of caniuse.com and the compatibility tables of MDN.
var laterFeatures = []struct {
	ext   string
	what  *regexp.Regexp
	since int
}{
	{".css", regexp.MustCompile(`color-mix\(|\bokl(?:ch|ab)\(|\blch\(|\b(?:sin|cos|tan|atan2|hypot)\(`), 111},
	{".css", regexp.MustCompile(`[{;}]\s*&|@media[^{]*\{\s*&`), 112},
	{".css", regexp.MustCompile(`animation-timeline|scroll-timeline|view-timeline`), 115},
	{".css", regexp.MustCompile(`@starting-style|\bsubgrid\b|transition-behavior|\boverlay\s*:`), 117},
	{".css", regexp.MustCompile(`@scope\b`), 118},
	{".css", regexp.MustCompile(`:user-(?:in)?valid`), 119},
	{".css", regexp.MustCompile(`light-dark\(`), 123},
	{".css", regexp.MustCompile(`anchor-name|position-anchor|position-try|\banchor\(|\bround\(|\b(?:mod|rem)\(`), 125},
	{".css", regexp.MustCompile(`interpolate-size|calc-size\(`), 129},
	{".css", regexp.MustCompile(`::details-content`), 131},
	{".js", regexp.MustCompile(`\.(?:toSorted|toReversed|toSpliced)\(`), 110},
	{".js", regexp.MustCompile(`\.(?:isWellFormed|toWellFormed|startViewTransition)\(`), 111},
	{".js", regexp.MustCompile(`\.(?:showPopover|hidePopover|togglePopover)\(|\bpopovertarget\b`), 114},
	{".js", regexp.MustCompile(`\b(?:Object|Map)\.groupBy\b`), 117},
	{".js", regexp.MustCompile(`\bPromise\.withResolvers\b`), 119},
	{".js", regexp.MustCompile(`\bURL\.canParse\b`), 120},
	{".js", regexp.MustCompile(`\bArray\.fromAsync\b`), 121},
	{".js", regexp.MustCompile(`\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|\bIterator\.from\b`), 122},
	{".js", regexp.MustCompile(`\bURL\.parse\(`), 126},
	{".js", regexp.MustCompile(`\bPromise\.try\b|\bIntl\.DurationFormat\b`), 129},
	{".js", regexp.MustCompile(`\bRegExp\.escape\b`), 136},
	{".js", regexp.MustCompile(`\.(?:toHex|fromHex|toBase64|getOrInsert|getOrInsertComputed)\(|\.fromBase64\(`), 140},
}

// laterUses names what of the built front end needs a later engine. pdf.js brings what it needs with it: its build for old
// engines is taken, and the scenes that are played in one show every kind of document.
func laterUses(assets string) (uses []string, looked int, err error) {
	files, err := os.ReadDir(assets)
	if err != nil {
		return nil, 0, err
	}
	for _, file := range files {
		ext := filepath.Ext(file.Name())
		if strings.HasPrefix(file.Name(), "pdf") || ext != ".css" && ext != ".js" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(assets, file.Name()))
		if err != nil {
			return nil, 0, err
		}
		looked++
		for _, feature := range laterFeatures {
			if feature.ext != ext || feature.since <= leastEngine {
				continue
			}
			for _, at := range feature.what.FindAllIndex(text, -1) {
				uses = append(uses, fmt.Sprintf("%s: Chromium %d: …%s…", file.Name(), feature.since, text[max(0, at[0]-30):min(len(text), at[1]+20)]))
			}
		}
	}
	return uses, looked, nil
}

// checkEngine refuses what the oldest engine cannot do.
func (b *builder) checkEngine() (tally, error) {
	uses, looked, err := laterUses(filepath.Join(b.root, "frontend", "dist", "assets"))
	if err == nil && looked < 2 {
		err = fmt.Errorf("only %d files to look at", looked)
	}
	if err == nil && len(uses) > 0 {
		err = fmt.Errorf("WebView2 %d has not:\n%s", leastEngine, strings.Join(uses, "\n"))
	}
	return goodIf(err)
}
