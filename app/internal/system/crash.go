package system

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"batayandesk/internal/disk"
)

// Crash is a run of the window that ended by a fault of its own.
type Crash struct {
	Path string // the report; "" = there was none
	ID   string // by which log and report name it
}

const (
	crashFolder  = "reports"
	runningName  = "running.txt" // of the window that is open; what the Go runtime writes at its end is added to it
	crashPrefix  = "crash-"
	maxCrashes   = 5
	maxCrashSize = 4 << 20 // bytes; a report with the stacks of thousands of calls is some hundred thousand
)

// crashMark ends what stands in a report before anything happened.
const crashMark = "\n---\n"

// running is the report of this run, while the window is open.
var running struct {
	mu   sync.Mutex
	file *os.File
}

// WatchCrash has the Go runtime write a report if it ends this program, whatever goroutine the fault is in, and says whether the
// run before left one. calm is the end of a run without a fault.
func WatchCrash(dir string) (before Crash, calm func()) {
	folder := filepath.Join(dir, crashFolder)
	path := filepath.Join(folder, runningName)
	before = settle(folder, path)
	id := newIDs()(time.Now())
	id = id[len(id)-4:]
	if err := disk.Folder(folder); err != nil {
		slog.Warn("a fault of the program would leave no report", "error", err)
		return before, func() {}
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		slog.Warn("a fault of the program would leave no report", "error", err)
		return before, func() {}
	}
	head := fmt.Sprintf("Batayan Desk %s %s %s\n%s %s/%s\nstarted %s\nmark %s%s", Version, Commit, Date,
		runtime.Version(), runtime.GOOS, runtime.GOARCH, time.Now().Format(time.RFC3339), id, crashMark)
	if _, err = file.WriteString(head); err == nil {
		err = debug.SetCrashOutput(file, debug.CrashOptions{})
	}
	if err != nil {
		slog.Warn("a fault of the program would leave no report", "error", err)
	}
	running.mu.Lock()
	running.file = file
	running.mu.Unlock()
	return before, func() {
		running.mu.Lock()
		defer running.mu.Unlock()
		if running.file == nil {
			return
		}
		running.file = nil
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = file.Close()
		if err := disk.Remove(path); err != nil {
			slog.Warn("the report of a run without a fault stays", "error", err)
		}
	}
}

// settle gives the report of the run before a name of its own, and keeps the newest. A run that was killed, or whose computer
// lost its power, left nothing but the beginning, and is none.
func settle(folder, path string) Crash {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxCrashSize {
		return Crash{}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return Crash{}
	}
	head, told, found := strings.Cut(string(text), crashMark)
	if !found || strings.TrimSpace(told) == "" {
		_ = disk.Remove(path)
		return Crash{}
	}
	c := Crash{ID: "–", Path: filepath.Join(folder, crashPrefix+info.ModTime().Format("20060102-150405")+".txt")}
	if _, id, marked := strings.Cut(head, "\nmark "); marked && len(id) == 4 {
		c.ID = id
	}
	if err := disk.Replace(path, c.Path); err != nil {
		slog.Warn("the report of a fault stays where it was", "error", err)
		c.Path = path
	}
	slog.Error("the run before ended by a fault", "mark", c.ID, "report", c.Path)
	old, _ := filepath.Glob(filepath.Join(folder, crashPrefix+"*.txt"))
	slices.Sort(old) // by their days
	for _, one := range old[:max(0, len(old)-maxCrashes)] {
		_ = disk.Remove(one)
	}
	return c
}

// reported writes a fault that was caught into the report of this run, where there is one.
func reported(reason any, stack []byte) {
	running.mu.Lock()
	defer running.mu.Unlock()
	if running.file == nil {
		return
	}
	_, _ = fmt.Fprintf(running.file, "panic: %v\n\n%s", reason, stack)
	_ = running.file.Sync()
	running.file = nil // the report stays, whatever calm does
}
