package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// builder is one run of the runner. Its steps may run side by side.
type builder struct {
	ctx   context.Context
	root  string
	out   string // everything that is built lands here, or in a folder git ignores
	print io.Writer
	mu    sync.Mutex // over print

	released time.Time // the date of what is packed; releaseDate sets it
}

// say prints one line whole, even while other steps print.
func (b *builder) say(format string, args ...any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	fmt.Fprintf(b.print, format+"\n", args...)
}

// step does one piece of work and says how long it took.
func (b *builder) step(name string, work func() error) error {
	if err := b.ctx.Err(); err != nil {
		return fmt.Errorf("%s: interrupted", name)
	}
	began := time.Now()
	if err := work(); err != nil {
		b.say("  ✗ %-46s %s", name, seconds(time.Since(began)))
		return fmt.Errorf("%s: %w", name, err)
	}
	b.say("  ✓ %-46s %s", name, seconds(time.Since(began)))
	return nil
}

// made is a step with products: it is skipped while neither its inputs nor its
// products changed since the last time it went well.
type made struct {
	name     string
	inputs   []string // files and folders, relative to the root
	extra    string   // what else decides the result: flags, versions
	products []string // must exist, relative to the root
	work     func() error
}

// make does m unless it is up to date.
func (b *builder) make(m made) error {
	digest, err := b.digest(m.inputs, m.extra)
	if err != nil {
		return fmt.Errorf("%s: %w", m.name, err)
	}
	stamp := filepath.Join(b.out, "stamps", strings.Map(plain, m.name))
	if old, err := os.ReadFile(stamp); err == nil && string(old) == digest && b.present(m.products) {
		b.say("  – %-46s up to date", m.name)
		return nil
	}
	if err := b.step(m.name, m.work); err != nil {
		return err
	}
	if !b.present(m.products) {
		return fmt.Errorf("%s: went well, but %s is not there", m.name, strings.Join(m.products, " or "))
	}
	if err := os.MkdirAll(filepath.Dir(stamp), 0o755); err != nil {
		return err
	}
	return os.WriteFile(stamp, []byte(digest), 0o644)
}

func (b *builder) present(paths []string) bool {
	for _, p := range paths {
		if _, err := os.Stat(filepath.Join(b.root, p)); err != nil {
			return false
		}
	}
	return true
}

// command is one program to run.
type command struct {
	dir  string   // relative to the root; empty: the root
	env  []string // added to the environment
	name string
	args []string
	in   io.Reader
	live bool // its output is shown as it comes, not only when it fails
}

// exec runs c and returns what it printed on standard output. A failure carries
// the end of what it said, so that the reason is on the screen.
func (b *builder) exec(c command) (string, error) {
	cmd := exec.CommandContext(b.ctx, c.name, c.args...)
	if runtime.GOOS == "windows" && (c.name == "npm" || c.name == "npx") {
		cmd = exec.CommandContext(b.ctx, "cmd", append([]string{"/c", c.name}, c.args...)...) // a script there, not a program
	}
	cmd.Dir = filepath.Join(b.root, c.dir)
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stdin = c.in
	var stdout, all bytes.Buffer
	var lock sync.Mutex
	cmd.Stdout = &fanOut{lock: &lock, to: []io.Writer{&stdout, &all}}
	cmd.Stderr = &fanOut{lock: &lock, to: []io.Writer{&all}}
	if c.live {
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	}
	err := cmd.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return "", fmt.Errorf("%q is not installed", c.name)
	}
	if err != nil {
		return stdout.String(), fmt.Errorf("%s %s: %w\n%s", c.name, strings.Join(c.args, " "), err, tail(all.String(), 60))
	}
	return stdout.String(), nil
}

// fanOut writes to several writers; two streams of one process share the lock.
type fanOut struct {
	lock *sync.Mutex
	to   []io.Writer
}

func (f *fanOut) Write(p []byte) (int, error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	for _, w := range f.to {
		if _, err := w.Write(p); err != nil {
			return 0, err
		}
	}
	return len(p), nil
}

// tail is the last lines of text.
func tail(text string, lines int) string {
	all := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if len(all) > lines {
		all = append([]string{"…"}, all[len(all)-lines:]...)
	}
	return strings.Join(all, "\n")
}

// seconds shows a duration as a person reads it.
func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }

// plain maps a rune of a step's name to one a file name can hold.
func plain(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
		return r
	}
	return '-'
}
