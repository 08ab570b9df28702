package window

import (
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"os"
	"runtime"
	"time"

	"batayandesk/app/internal/native"
	"batayandesk/internal/office"
)

const (
	// instanceName is by which starts of the program find each other.
	instanceName = "bd.batayandesk.window"
	// handPatience is how long a later start waits for the window's answer, answerPatience how long that waits for its own thread.
	handPatience, answerPatience = 6 * time.Second, 3 * time.Second
)

// claim takes the one window of this person before any file or folder is opened. handed says that another start has it, and got
// what this one was given: then there is nothing left to do. one is nil where the system has no such thing.
func claim(dir string, w *watch) (one *native.Instance, handed bool) {
	if !oneInstance {
		return nil, false
	}
	folder, err := os.Getwd()
	if err != nil {
		folder = ""
	}
	name := nameOf(dir)
	for {
		one, err := native.Claim(name)
		if err == nil {
			w.onEnd(one.Release)
			return one, false
		}
		if !errors.Is(err, native.ErrTaken) {
			slog.Error("later starts of the program will not find this one", "error", err)
			return nil, false
		}
		taken, process, err := native.Hand(name, native.Start{Args: os.Args[1:], Folder: folder}, handPatience)
		if err == nil && taken.Answers {
			return nil, true
		}
		if once, err := native.Claim(name); err == nil { // it ended just now
			w.onEnd(once.Release)
			return once, false
		}
		if !hung(w, process, err) {
			return nil, true
		}
	}
}

// nameOf is by which starts find each other. On Windows a person has one data folder; elsewhere, where it is given by a variable,
// each has a window of its own.
func nameOf(dir string) string {
	if runtime.GOOS == "windows" {
		return instanceName
	}
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(dir))
	return fmt.Sprintf("%s.%08x", instanceName, sum.Sum32())
}

// hung asks what to do about the start that has the window and does not answer; false leaves it alone.
func hung(w *watch, process int, why error) (tryAgain bool) {
	f := fault{problem: office.Problem{Code: "start.hung", Args: office.Args{"log": w.log}}, ways: []way{again, endOther, goOn}}
	if process == 0 {
		f.ways = []way{again, goOn}
	}
	if why != nil {
		f.cause = why.Error()
	}
	slog.Error("another start has the window and does not answer", "process", process, "error", why)
	switch choice := w.ask(f.message(nil)); f.ways[choice] {
	case endOther:
		native.EndChildren(process, browserProgram)
		if err := native.End(process); err != nil {
			slog.Error("the start that hangs was not ended", "process", process, "error", err)
		}
		return true
	case again:
		return true
	}
	return false
}

// serve has later starts raise the window and offer it their file.
func serve(one *native.Instance, p *page, f *frame) {
	if one == nil {
		return
	}
	go one.Serve(func(s native.Start) native.Taken {
		p.offerOf(s.Args, s.Folder)
		if !f.raise(p) {
			return native.Taken{}
		}
		return native.Taken{Answers: true}
	})
}
