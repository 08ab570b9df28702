package window

import (
	"log/slog"
	"strings"
	"time"

	"batayandesk/internal/office"
)

// wailsLog hands Wails' own lines to slog, and what it says before it ends the program to the watch.
type wailsLog struct{ frame *frame }

func (wailsLog) Print(message string) { slog.Info(message) }

func (wailsLog) Trace(message string) { slog.Debug(message) }

func (wailsLog) Debug(message string) { slog.Debug(message) }

func (wailsLog) Info(message string) { slog.Info(message) }

func (wailsLog) Warning(message string) { slog.Warn(message) }

// What Wails logs when a process of the browser's is gone: before it shows a box of its own and ends the program, and before it
// leaves an empty page of errors.
//
// Source: app/README.md › When no page can be shown.
const (
	browserEnded = "Process failed with kind 0"
	pageEnded    = "Process failed with kind 1"
)

func (l wailsLog) Error(message string) {
	slog.Error(message)
	if strings.HasSuffix(message, browserEnded) || strings.HasSuffix(message, pageEnded) && !l.frame.pageEnded(time.Now()) {
		l.frame.watch.fail(fault{problem: office.Problem{Code: "start.ended", Args: office.Args{"log": l.frame.watch.log}}, cause: message, ways: allWays})
	}
}

// Fatal says what happened and ends the program, as Wails expects of it.
func (l wailsLog) Fatal(message string) {
	l.frame.watch.fail(fault{problem: office.Problem{Code: "start.stopped", Args: office.Args{"log": l.frame.watch.log}}, cause: message, ways: allWays})
}
