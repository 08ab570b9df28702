package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

const (
	// seedLetter is the directive that the product began with.
	seedLetter = "build/testdata/seed_letter.txt"
	// walkDay is the day the walk happens on: inside the letter's seven working days.
	walkDay      = "2020-10-05"
	walkReceived = "2020-09-29"
)

// run opens the window on the sample office. Without a display, or with a
// folder given, it does the whole walk by commands and leaves the results there.
func (b *builder) run(headless string) error {
	if err := b.prepare(); err != nil {
		return err
	}
	program := linuxProgram
	build := b.linuxBuild
	if runtime.GOOS == "windows" {
		program, build = windowsProgram, b.windowsBuild
	}
	if err := build(); err != nil {
		return err
	}
	b.sizes(program)
	program = filepath.Join(b.root, program)
	noDisplay := runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == ""
	if headless != "" || noDisplay {
		if headless == "" {
			headless = filepath.Join(b.out, "walk")
			b.say("no display here: the walk by commands, into out/walk")
		}
		return b.walk(program, headless)
	}
	sample := filepath.Join(b.out, "sample.batayan")
	if _, err := os.Stat(sample); err != nil {
		err := b.step("sample office", func() error {
			_, err := b.exec(command{name: program, args: []string{"--data", sample, "init", "--sample"}})
			return err
		})
		if err != nil {
			return err
		}
	}
	b.say("the window opens on out/sample.batayan; close it to end")
	_, err := b.exec(command{name: program, args: []string{"--data", sample}, live: true})
	return err
}

// walk does every job of the product by commands, on a fresh sample office in dir.
func (b *builder) walk(program, dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	results := []string{"office.batayan", "directive.json", "status.json", "charter.pdf", "reply.pdf", "office.xlsx", "bundle.zip"}
	for _, name := range results {
		if err := os.RemoveAll(in(name)); err != nil { // init refuses a file that exists
			return fmt.Errorf("clear the last walk: %w", err)
		}
	}
	jobs := []struct {
		name   string
		args   []string
		output string // file that keeps what was printed
	}{
		{"office from the sample", []string{"init", "--sample"}, ""},
		{"directive read and registered", []string{"directive", "--text", filepath.Join(b.root, seedLetter), "--received", walkReceived, "--json"}, "directive.json"},
		{"board", []string{"status", "--on", walkDay, "--json"}, "status.json"},
		{"citizen charter", []string{"charter", "--out", in("charter.pdf"), "--on", walkDay}, ""},
		{"reply letter", []string{"letter", "--kind", "reply", "--out", in("reply.pdf"), "--on", walkDay}, ""},
		{"spreadsheet", []string{"export", "--out", in("office.xlsx")}, ""},
		{"bundle", []string{"bundle", "--out", in("bundle.zip"), "--on", walkDay}, ""},
		{"bundle verified", []string{"verify", in("bundle.zip")}, ""},
	}
	for _, job := range jobs {
		err := b.step(job.name, func() error {
			printed, err := b.exec(command{name: program, args: append([]string{"--data", in("office.batayan")}, job.args...)})
			if job.output != "" && printed != "" {
				if writeErr := os.WriteFile(in(job.output), []byte(printed), 0o644); writeErr != nil {
					return writeErr
				}
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	b.say("the results:")
	for _, name := range results {
		size, err := fileSize(in(name))
		if err != nil {
			return fmt.Errorf("the walk went well, but %s is missing", name)
		}
		b.say("    %-16s %8.1f KiB", name, float64(size)/1024)
	}
	return nil
}
