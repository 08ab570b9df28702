package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
)

// maxLogBytes is when a log is put aside at the next start: some months of
// ordinary work, and small enough to send by mail.
const maxLogBytes = 2 << 20

// logPath is the log a clerk can send to the programmer.
func logPath(dir string) string { return filepath.Join(dir, "batayan-desk.log") }

// openLog starts the log of this run in dir and makes it slog's default. The
// one before is kept as .old once it is long. A log that cannot be written never
// stops the program: its lines then go to standard error.
func openLog(dir string) (closeLog func()) {
	path := logPath(dir)
	if info, err := os.Stat(path); err == nil && info.Size() > maxLogBytes {
		_ = os.Remove(path + ".old")
		_ = os.Rename(path, path+".old")
	}
	var out io.Writer = os.Stderr
	closeLog = func() {}
	if f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err == nil {
		out, closeLog = f, func() { _ = f.Close() }
	}
	slog.SetDefault(slog.New(slog.NewJSONHandler(out, nil)))
	return closeLog
}

// crashed is the end of a run that panicked: the log gets the stack, a person
// gets one sentence with the place of the log.
func crashed(reason any) int {
	slog.Error("program ended by a panic", "reason", fmt.Sprint(reason), "stack", string(debug.Stack()))
	where := ""
	if dir, err := dataDir(); err == nil {
		where = logPath(dir)
	}
	attachConsole()
	fmt.Fprintf(os.Stderr, "কিছু একটা ঠিকভাবে হয়নি; যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে। লগ: %s\n", where)
	return 1
}

// wailsLog hands Wails' own lines to slog.
type wailsLog struct{}

func (wailsLog) Print(message string)   { slog.Info(message) }
func (wailsLog) Trace(message string)   { slog.Debug(message) }
func (wailsLog) Debug(message string)   { slog.Debug(message) }
func (wailsLog) Info(message string)    { slog.Info(message) }
func (wailsLog) Warning(message string) { slog.Warn(message) }
func (wailsLog) Error(message string)   { slog.Error(message) }

// Fatal logs and ends the program, as Wails expects of it.
func (wailsLog) Fatal(message string) {
	slog.Error(message)
	os.Exit(1)
}
