package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// mostOfFirstScreen is how many packed bytes of script the first screen may take: what a slow PC reads and understands before it
// shows anything.
const mostOfFirstScreen = 120_000

// firstLater are the scripts that the first screen asks for by itself, beside what index.html names: the words of the language,
// and the board where it is not in one file with the frame.
var firstLater = map[string]bool{"words-bn-": true, "Board-": false}

var (
	pageScript   = regexp.MustCompile(`<script type="module"[^>]* src="/(assets/[^"]+\.js)"`)
	staticImport = regexp.MustCompile(`(?:\bfrom|\bimport) ?["'\x60]\./([^"'\x60]+\.m?js)["'\x60]`)
)

// firstScreen is what the first screen takes of the built front end in dist: its scripts, and their bytes packed one by
// one, as a server would send them. A script counts where index.html names it, where it is among later by the beginning of its
// name (true: it must be there), and where one that counts imports it other than when it is needed.
func firstScreen(dist string, later map[string]bool) (scripts []string, packed int, err error) {
	page, err := os.ReadFile(filepath.Join(dist, "index.html"))
	if err != nil {
		return nil, 0, err
	}
	for _, found := range pageScript.FindAllSubmatch(page, -1) {
		scripts = append(scripts, filepath.Base(string(found[1])))
	}
	if len(scripts) == 0 {
		return nil, 0, fmt.Errorf("index.html names no script")
	}
	for _, name := range slices.Sorted(maps.Keys(later)) {
		found, err := filepath.Glob(filepath.Join(dist, "assets", name+"*.js"))
		if err != nil {
			return nil, 0, err
		}
		if len(found) > 1 || len(found) == 0 && later[name] {
			return nil, 0, fmt.Errorf("%d scripts are called %s…", len(found), name)
		}
		for _, path := range found {
			scripts = append(scripts, filepath.Base(path))
		}
	}
	for at := 0; at < len(scripts); at++ {
		text, err := os.ReadFile(filepath.Join(dist, "assets", scripts[at]))
		if err != nil {
			return nil, 0, err
		}
		for _, found := range staticImport.FindAllSubmatch(text, -1) {
			if name := string(found[1]); !slices.Contains(scripts, name) {
				scripts = append(scripts, name)
			}
		}
		packed += packedSize(text)
	}
	return scripts, packed, nil
}

func packedSize(text []byte) int {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // fails for a level that there is not
	_, _ = w.Write(text)                                    // a buffer takes all
	_ = w.Close()
	return out.Len()
}

// checkFirstScreen says how much script the first screen takes, and refuses more than it may.
func (b *builder) checkFirstScreen() (tally, error) {
	scripts, packed, err := firstScreen(filepath.Join(b.root, "frontend", "dist"), firstLater)
	if err != nil {
		return tally{}, fmt.Errorf("first screen: %w", err)
	}
	if packed > mostOfFirstScreen {
		return tally{}, fmt.Errorf("the first screen takes %d bytes of script, packed, of at most %d: %s; what it does not show comes when it is needed (frontend/src/screens/screens.ts)",
			packed, mostOfFirstScreen, strings.Join(scripts, ", "))
	}
	b.say("    script of the first screen: %d KB packed, at most %d", packed/1000, mostOfFirstScreen/1000)
	return tally{passed: 1}, nil
}
