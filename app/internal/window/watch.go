package window

import (
	"log/slog"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"batayandesk/app/internal/native"
	"batayandesk/internal/office"
)

const (
	// pagePatience is from a start to its page.
	pagePatience = 15 * time.Second
	// endPatience is how long an end waits for the office file to close. What was saved is on the disk before that.
	endPatience = 5 * time.Second
	// browserProgram is WebView2's process.
	browserProgram = "msedgewebview2.exe"
)

// watch sees to it that a start comes to its page, or says why not and ends. Wails and what it uses end a program in many places
// without a word, and in others wait for ever; all of them lead to fail.
type watch struct {
	log    string // place of the log
	up     chan struct{}
	began  sync.Once
	saying sync.Mutex // held while a fault is said

	fileOpen atomic.Bool // the office file is open, or its trouble known

	mu    sync.Mutex
	ends  []func() // what the end lets go of, the last first
	frame *native.Frame

	patience time.Duration // of an end

	ask     func(native.Message) int
	restart func(attempt) error
	exit    func(code int)
}

func newWatch(log string) *watch {
	return &watch{log: log, up: make(chan struct{}), patience: endPatience, ask: native.Ask, restart: startAnew, exit: os.Exit}
}

// begin waits for the page. Where there is no box to say it in, only the log hears that none came.
func (w *watch) begin(patience time.Duration) {
	go func() {
		select {
		case <-w.up:
		case <-time.After(patience):
			if f := w.late(patience); runtime.GOOS == "windows" {
				w.fail(f)
			} else {
				slog.Error("no page yet", "why", f.problem.Error())
			}
		}
	}()
}

// late is the fault of a page that does not come.
func (w *watch) late(patience time.Duration) fault {
	args := office.Args{"seconds": int(patience.Seconds()), "log": w.log}
	if !w.fileOpen.Load() {
		return fault{problem: office.Problem{Code: "start.file_slow", Args: args}, ways: []way{again, endHere}, passing: true}
	}
	return fault{problem: office.Problem{Code: "start.silent", Args: args}, ways: allWays, passing: true}
}

// pageIsUp is told by the page itself.
func (w *watch) pageIsUp() {
	w.began.Do(func() {
		slog.Info("page is up")
		close(w.up)
	})
}

// isUp tells whether the page has come.
func (w *watch) isUp() bool {
	select {
	case <-w.up:
		return true
	default:
		return false
	}
}

// onEnd is what fail lets go of before the program ends; the last that was given goes first.
func (w *watch) onEnd(do func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ends = append(w.ends, do)
}

// shows is the window that fail takes away.
func (w *watch) shows(f *native.Frame) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.frame = f
}

// fail says what happened, does what the person chooses, and ends the program. It comes back only from a passing fault that
// was over; whoever comes while another fault is being said waits for the end.
func (w *watch) fail(f fault) {
	slog.Error("no page", "code", f.problem.Code, "why", f.problem.Error(), "cause", f.cause)
	w.saying.Lock()
	defer w.saying.Unlock()
	if !f.passing {
		w.hide()
	}
	choice := w.ask(f.message(w.up))
	if choice == native.Gone {
		slog.Info("the page came late")
		return
	}
	chosen := f.ways[choice]
	w.letGo()
	if chosen != endHere {
		next := attempt{noGraphics: chosen == noGraphics, newProfile: chosen == newProfile, after: os.Getpid()}
		slog.Info("starts anew", "how", next.String())
		if err := w.restart(next); err != nil {
			slog.Error("the program could not be started anew", "error", err)
		}
	}
	w.exit(1)
}

// isSaying tells whether a fault is being said.
func (w *watch) isSaying() bool {
	if w.saying.TryLock() {
		w.saying.Unlock()
		return false
	}
	return true
}

func (w *watch) hide() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.frame != nil {
		w.frame.Hide()
	}
}

// letGo takes the window away, closes what the program holds and ends what is left of the browser.
func (w *watch) letGo() {
	w.hide()
	w.release()
	if n := native.EndChildren(os.Getpid(), browserProgram); n > 0 {
		slog.Info("ended what was left of WebView2", "processes", n)
	}
}

// release closes what the program holds, within a bound: a call of the page's may hang on the very thing that failed.
func (w *watch) release() {
	w.mu.Lock()
	ends := w.ends
	w.ends = nil
	w.mu.Unlock()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := len(ends) - 1; i >= 0; i-- {
			ends[i]()
		}
	}()
	select {
	case <-done:
	case <-time.After(w.patience):
		slog.Error("the office file was not closed in time")
	}
}

// startAnew begins the program once more, with the same arguments, in the same folder.
func startAnew(a attempt) error {
	program, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(program, os.Args[1:]...)
	cmd.Env = append(os.Environ(), attemptVariable+"="+a.String())
	return cmd.Start()
}
