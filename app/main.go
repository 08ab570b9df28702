// Command batayan-desk keeps the information of a government office ready for
// its portal: it reads the directive that asks for it, shows what is missing,
// and writes the answer. Without a command it opens a window; with one it does
// that one job and ends. Both call the same verbs (internal/desk).
package main

import (
	"os"
	"runtime"

	"batayandesk/app/internal/command"
	_ "batayandesk/app/internal/dllpath" // before everything that loads a library
	"batayandesk/app/internal/system"
	"batayandesk/app/internal/window"
)

// young is never touched, so no memory stands behind it: it only tells the collector not to clean up a heap of 4, 8 and
// 16 MB on the way to what an office needs. A first print, and every command, takes a third less.
var young = make([]byte, 24<<20)

func main() {
	runtime.KeepAlive(young)
	os.Exit(run(os.Args[1:]))
}

// run is main without the exit: 0 done, 1 a problem, 2 wrong usage.
func run(args []string) (code int) {
	defer func() {
		if r := recover(); r != nil {
			code = system.Crashed(r)
		}
	}()
	system.StayPortable()
	place, ok := window.Args(args)
	if !ok {
		system.AttachConsole()
		return command.Run(args)
	}
	if err := window.Open(place); err != nil {
		window.Refused(err)
		return 1
	}
	return 0
}
