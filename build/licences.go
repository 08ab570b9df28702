package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// noticesFile is shipped inside the window; git ignores it.
const noticesFile = "frontend/public/licences.txt"

// work is one piece of other people's work that the program carries.
type work struct{ name, licence string }

// notices gathers the licence text of all that the program carries: Go modules
// linked into it on either system, npm packages of the window, fonts.
func (b *builder) notices() error {
	return b.make(made{
		name:     "licence notices",
		inputs:   []string{"go.mod", "go.sum", "LICENSE", "frontend/package-lock.json", "app", "internal", "build/licences.go"},
		products: []string{noticesFile},
		work:     b.writeNotices,
	})
}

func (b *builder) writeNotices() error {
	modules, err := b.linkedModules()
	if err != nil {
		return err
	}
	packages, err := b.shippedPackages()
	if err != nil {
		return err
	}
	fonts, err := fontLicence(b.root)
	if err != nil {
		return err
	}
	own, err := os.ReadFile(filepath.Join(b.root, "LICENSE"))
	if err != nil {
		return err
	}
	var text strings.Builder
	fmt.Fprintf(&text, "Batayan Desk\n\n%s\n\n", strings.TrimSpace(string(own)))
	text.WriteString("It carries the works below, each under the licence that follows its name.\n")
	all := append([]work{{"The Go standard library " + runtime.Version(), b.goLicence()}}, modules...)
	all = append(all, packages...)
	all = append(all, work{"Noto fonts (Serif, Sans, Serif Bengali, Sans Bengali)", string(fonts)})
	for _, w := range all {
		fmt.Fprintf(&text, "\n%s\n%s\n\n%s\n", strings.Repeat("─", 72), w.name, strings.TrimSpace(w.licence))
	}
	path := filepath.Join(b.root, noticesFile)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text.String()), 0o644)
}

// goLicence is the licence of Go itself, from where it is installed.
func (b *builder) goLicence() string {
	home, err := b.exec(command{name: "go", args: []string{"env", "GOROOT"}})
	if err == nil {
		if text, err := os.ReadFile(filepath.Join(strings.TrimSpace(home), "LICENSE")); err == nil {
			return string(text)
		}
	}
	return "BSD 3-Clause License, Copyright 2009 The Go Authors: https://go.dev/LICENSE" // some systems install it without
}

// linkedModules are the Go modules of the program, on Linux and on Windows.
func (b *builder) linkedModules() ([]work, error) {
	dirs := map[string]string{}
	for _, system := range []string{"linux", "windows"} {
		listing, err := b.exec(command{
			name: "go",
			args: []string{"list", "-deps", "-json=Module", "-tags", linuxTags, "./app"},
			env:  []string{"GOOS=" + system},
		})
		if err != nil {
			return nil, err
		}
		decoder := json.NewDecoder(strings.NewReader(listing))
		for {
			var entry struct {
				Module *struct {
					Path, Version, Dir string
					Main               bool
				}
			}
			if err := decoder.Decode(&entry); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, fmt.Errorf("read go list: %w", err)
			}
			if m := entry.Module; m != nil && !m.Main {
				dirs[m.Path+" "+m.Version] = m.Dir
			}
		}
	}
	return licensed(dirs)
}

// shippedPackages are the npm packages that npm ci installs for the window
// itself, not those that only build or test it.
func (b *builder) shippedPackages() ([]work, error) {
	text, err := os.ReadFile(filepath.Join(b.root, "frontend", "package-lock.json"))
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct {
			Version                    string
			Dev, Optional, DevOptional bool
			Peer, Extraneous           bool
		} `json:"packages"`
	}
	if err := json.Unmarshal(text, &lock); err != nil {
		return nil, fmt.Errorf("read package-lock.json: %w", err)
	}
	dirs := map[string]string{}
	for path, p := range lock.Packages {
		if path == "" || p.Dev || p.Optional || p.DevOptional || p.Extraneous || strings.HasPrefix(path, "node_modules/@expo-google-fonts/") {
			continue // builds or tests the window, or serves other systems; the fonts have their own licence, given once
		}
		dir := filepath.Join(b.root, "frontend", path)
		if _, err := os.Stat(dir); err != nil && p.Peer {
			continue // a peer that nobody asked for is not installed
		}
		_, name, _ := strings.Cut(path, "node_modules/")
		dirs[name+" "+p.Version] = dir
	}
	return licensed(dirs)
}

// licensed reads the licence of each named folder, in the order of the names.
func licensed(dirs map[string]string) ([]work, error) {
	names := make([]string, 0, len(dirs))
	for name := range dirs {
		names = append(names, name)
	}
	slices.Sort(names)
	works := make([]work, 0, len(names))
	for _, name := range names {
		licence, err := licenceOf(dirs[name])
		if err != nil {
			return nil, fmt.Errorf("licence of %s: %w", name, err)
		}
		works = append(works, work{name, licence})
	}
	return works, nil
}

// licenceOf is the text of the licence and notice files in dir, or the licence
// that an npm package's own description names.
func licenceOf(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	var texts []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		if e.IsDir() || strings.HasSuffix(name, ".GO") {
			continue
		}
		for _, start := range []string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"} {
			if strings.HasPrefix(name, start) {
				text, err := os.ReadFile(filepath.Join(dir, e.Name()))
				if err != nil {
					return "", err
				}
				texts = append(texts, strings.TrimSpace(string(text)))
				break
			}
		}
	}
	if len(texts) > 0 {
		return strings.Join(texts, "\n\n"), nil
	}
	var described struct{ License, Author any }
	if text, err := os.ReadFile(filepath.Join(dir, "package.json")); err == nil && json.Unmarshal(text, &described) == nil && described.License != nil {
		return fmt.Sprintf("Licence: %v", described.License), nil
	}
	return "", errors.New("no licence file")
}

// fontLicence is the fonts' own licence text, once per wording: the families
// differ in the copyright line alone.
func fontLicence(root string) ([]byte, error) {
	var copyrights []string
	body := ""
	for _, family := range fontFamilies {
		text, err := os.ReadFile(filepath.Join(root, fontsFrom, family.folder, "LICENSE_FONT"))
		if err != nil {
			return nil, fmt.Errorf("licence of the fonts: %w", err)
		}
		first, rest, _ := strings.Cut(strings.TrimSpace(string(text)), "\n")
		if !slices.Contains(copyrights, first) {
			copyrights = append(copyrights, first)
		}
		body = rest
	}
	return []byte(strings.Join(copyrights, "\n") + "\n" + strings.TrimRight(body, "\n") + "\n"), nil
}
