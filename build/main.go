// Command build is the task runner of the repository: it brings a fresh clone to
// a running, tested and packaged program. Standard library only, so that nothing
// has to be there before it.
//
//	go run ./build run [--headless DIR]   the window on the sample office, or the whole walk by commands
//	go run ./build test                   every check; the last line is "N passed, N failed"
//	go run ./build test windows           the checks that play a Windows PC and its printer
//	go run ./build dev                    the window with hot reload
//	go run ./build package                what an office gets: set-up, ZIP, programs, sums, in out/package
//	go run ./build bench                  the benchmarks, with ratios where a pair exists
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"
)

const usage = `usage: go run ./build TASK

  run [--headless DIR]  the window on the sample office; without a display, or with
                        --headless, the whole walk by commands, its results in DIR
  test                  every check; ends with "N passed, N failed"
  test windows          the checks that play a Windows PC with Wine, CUPS and an old Chromium
  dev                   the window with hot reload of the screens
  package               what an office gets, in out/package: set-up, ZIP, programs, sums, parts lists
      [--webview2 FILE]     also a set-up that carries Microsoft's standalone WebView2 installer
      [--certificate FILE.p12 --password-file FILE]  signs what runs on Windows
      [--update-key FILE]   also an update, signed with a minisign key
  bench                 benchmarks, with ratios where a pair exists
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := runTask(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

// errUsage is an argument that no task knows; errFailed one or more failed checks, already reported.
var (
	errUsage  = errors.New("wrong usage")
	errFailed = errors.New("checks failed")
)

// runTask does the task that args name: 0 done, 1 stopped by a failure, 2 wrong usage.
func runTask(ctx context.Context, args []string) int {
	root, err := findRoot()
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		return 1
	}
	b := &builder{ctx: ctx, root: root, out: filepath.Join(root, "out"), print: os.Stdout}
	began := time.Now()
	err = dispatch(b, args)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errUsage):
		fmt.Fprint(os.Stderr, usage)
		return 2
	case errors.Is(err, errFailed):
		return 1
	}
	fmt.Fprintf(os.Stderr, "\nbuild: stopped after %s: %v\n", seconds(time.Since(began)), err)
	return 1
}

func dispatch(b *builder, args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	task, rest := args[0], args[1:]
	flags := flag.NewFlagSet(task, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	headless := ""
	if task == "run" {
		flags.StringVar(&headless, "headless", "", "")
	}
	var given parcel
	if task == "package" {
		flags.StringVar(&given.webview2, "webview2", "", "")
		flags.StringVar(&given.certificate, "certificate", "", "")
		flags.StringVar(&given.passwordFile, "password-file", "", "")
		flags.StringVar(&given.updateKey, "update-key", "", "")
	}
	pattern := ""
	if task == "bench" {
		flags.StringVar(&pattern, "run", ".", "")
	}
	if err := flags.Parse(rest); err != nil {
		return errUsage
	}
	played := task == "test" && flags.NArg() == 1 && flags.Arg(0) == "windows"
	if flags.NArg() > 0 && !played {
		return errUsage
	}
	if played {
		return b.testWindows()
	}
	switch task {
	case "run":
		return b.run(headless)
	case "test":
		return b.test()
	case "dev":
		return b.dev()
	case "package":
		return b.pack(given)
	case "bench":
		return b.bench(pattern)
	}
	return errUsage
}

// findRoot is the folder of go.mod, here or above.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(text), "module batayandesk") {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("run me inside the repository: no go.mod of batayandesk here or above")
		}
		dir = up
	}
}
