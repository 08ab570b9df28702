// Command batayan-desk keeps the information of a government office ready for
// its portal: it reads the directive that asks for it, shows what is missing,
// and writes the answer. Without a command it opens a window; with one it does
// that one job and ends. Both call the same verbs (internal/desk).
package main

import (
	"fmt"
	"os"
)

// Set by the linker (-X main.version=…); what stands here marks a build made by hand.
var (
	version = "0.0.0"
	commit  = ""
	date    = ""
)

func main() {
	os.Exit(run(os.Args[1:]))
}

// run is main without the exit: 0 done, 1 a problem, 2 wrong usage.
func run(args []string) (code int) {
	defer func() {
		if r := recover(); r != nil {
			code = crashed(r)
		}
	}()
	place, ok := windowArgs(args)
	if !ok {
		attachConsole()
		return runCommand(args)
	}
	if err := openWindow(place); err != nil {
		attachConsole()
		fmt.Fprintln(os.Stderr, windowRefused(err))
		return 1
	}
	return 0
}
