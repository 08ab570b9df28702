package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Build tags and products. wv2runtime.error: without WebView2 the program says
// whom to ask; it never downloads. Source: build/README.md › Programs.
const (
	linuxTags   = "desktop,production,webkit2_41"
	windowsTags = "desktop,production,wv2runtime.error"
	devTags     = "dev,webkit2_41"
	checkTags   = "webkit2_41" // what go vet and go test take on Linux: GTK headers of this name are installed

	linuxProgram   = "out/batayan-desk"
	linuxRelease   = "out/release/batayan-desk"
	windowsProgram = "out/batayan-desk.exe"
	devProgram     = "out/batayan-desk-dev"

	windowsLimit = 34 << 20 // bytes; an office's line of 5 megabits a second carries it in a minute
)

// programInputs decide what the programs are.
var programInputs = []string{"go.mod", "go.sum", "app", "internal", "frontend/embed.go", "frontend/dist/index.html", "wails.json"}

// bindings writes frontend/wailsjs from the structs bound to the window, and the names
// by which the screens know what is in it.
func (b *builder) bindings() error {
	return b.make(made{
		name:     "bindings",
		inputs:   []string{"go.mod", "go.sum", "app", "internal", "wails.json", "frontend/embed.go", "build/bridge.go"},
		products: []string{"frontend/wailsjs/runtime/runtime.js", "frontend/wailsjs/go/types.ts", "frontend/wailsjs/go/bound.ts"},
		work: func() error {
			tags := "bindings"
			if runtime.GOOS == "linux" {
				tags = "bindings,webkit2_41"
			}
			if _, err := b.exec(command{name: "go", args: []string{"run", "-tags", tags, "./app"}, env: []string{"tsoutputtype=interfaces"}}); err != nil {
				return err
			}
			return b.bridge()
		},
	})
}

// screens builds the front end into frontend/dist.
func (b *builder) screens() error {
	return b.make(made{
		name: "screens",
		inputs: []string{
			"frontend/src", "frontend/plugins", "frontend/public", "frontend/wailsjs", "frontend/index.html", "frontend/package-lock.json",
			"frontend/package.json", "frontend/vite.config.ts", "frontend/svelte.config.js", "frontend/tsconfig.json",
		},
		products: []string{"frontend/dist/index.html"},
		work: func() error {
			_, err := b.exec(command{dir: "frontend", name: "npm", args: []string{"run", "--silent", "build"}})
			return err
		},
	})
}

// linkFlags stamp the version and leave out debugging tables.
func (b *builder) linkFlags(more string) string {
	version, commit, date := productVersion(), "", ""
	if text, err := b.exec(command{name: "git", args: []string{"log", "-1", "--abbrev=10", "--format=%h %cs"}}); err == nil {
		commit, date, _ = strings.Cut(strings.TrimSpace(text), " ")
	}
	const at = "-X batayandesk/app/internal/system."
	return strings.TrimSpace(fmt.Sprintf("-w -s %sVersion=%s %sCommit=%s %sDate=%s %sUpdateKey=%s %s", at, version, at, commit, at, date, at, b.updateKey(), more))
}

// updateKeyFile is the public half of the key that updates are signed with, as minisign writes it. Source: build/README.md › A release.
const updateKeyFile = "build/update.pub"

// updateKey is that key in one line; "" where there is none, and then the program takes no updates.
func (b *builder) updateKey() string {
	text, err := os.ReadFile(filepath.Join(b.root, updateKeyFile))
	if err != nil {
		return ""
	}
	lines := strings.Fields(strings.TrimSpace(string(text)))
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1] // a comment stands above it
}

// linuxBuild builds the program for this Linux.
func (b *builder) linuxBuild() error {
	return b.goBuild(program{name: "program for Linux", product: linuxProgram, tags: linuxTags, linkFlags: b.linkFlags("")})
}

// linuxRelease is the same for other people's machines.
func (b *builder) linuxRelease() error {
	return b.goBuild(program{name: "program for other Linux machines", product: linuxRelease, tags: linuxTags, linkFlags: b.linkFlags(""), release: true})
}

// devBuild builds the program that end-to-end tests and dev drive: same back
// end, with a local server instead of the window's private one.
func (b *builder) devBuild() error {
	return b.goBuild(program{name: "program for tests", product: devProgram, tags: devTags, linkFlags: "-w -s"})
}

// windowsBuild cross-builds the program for Windows; no C compiler takes part.
func (b *builder) windowsBuild() error {
	if err := b.windowsResources(); err != nil {
		return err
	}
	err := b.goBuild(program{
		name: "program for Windows", product: windowsProgram, tags: windowsTags, linkFlags: b.linkFlags("-H windowsgui"),
		release: true, env: []string{"GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0"},
	})
	if err != nil {
		return err
	}
	size, err := fileSize(filepath.Join(b.root, windowsProgram))
	if err != nil {
		return err
	}
	if size > windowsLimit {
		return fmt.Errorf("program for Windows: %s, and at most %s is allowed", megabytes(size), megabytes(windowsLimit))
	}
	return nil
}

// program is one product of go build ./app.
type program struct {
	name, product, tags, linkFlags string

	release bool     // names no folder of this machine; that costs compiling all anew
	env     []string // the system it is for
}

func (b *builder) goBuild(p program) error {
	return b.make(made{
		name:     p.name,
		inputs:   append([]string{"frontend/dist/assets"}, programInputs...),
		extra:    fmt.Sprint(p.tags, p.linkFlags, p.release),
		products: []string{p.product},
		work: func() error {
			args := []string{"build", "-tags", p.tags, "-ldflags", p.linkFlags, "-o", p.product}
			if p.release {
				args = append(args, "-trimpath", "-buildvcs=false")
			}
			_, err := b.exec(command{name: "go", args: append(args, "./app"), env: p.env})
			return err
		},
	})
}

// sizes prints how large the programs are.
func (b *builder) sizes(products ...string) {
	for _, product := range products {
		if size, err := fileSize(filepath.Join(b.root, product)); err == nil {
			b.say("    %s: %s", product, megabytes(size))
		}
	}
}

func fileSize(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func megabytes(size int64) string { return fmt.Sprintf("%.1f MiB", float64(size)/(1<<20)) }
