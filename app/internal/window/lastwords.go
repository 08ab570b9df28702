package window

import (
	"bufio"
	"io"
	"log"
	"log/slog"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"batayandesk/internal/office"
)

// lastWords hears what Wails and go-webview2 say before they end the program, for neither offers another way: they write a line
// with the standard log and call os.Exit. Who wrote a line is read from the stack: log.Fatal ends the program when it returns,
// and so does the handler of go-webview2's errors. What it hears so is the watch's, which does not return.
//
// go-webview2 prints the error itself to the standard output, so that is read as well.
//
// Source: app/README.md › When no page can be shown.
type lastWords struct {
	watch *watch
	said  *spoken
}

// listen takes over the standard log and output of the process.
func listen(w *watch) {
	said := &spoken{}
	if runtime.GOOS == "windows" { // elsewhere there is no go-webview2, and the output may be somebody's
		if r, out, err := os.Pipe(); err == nil {
			os.Stdout = out
			go said.read(r)
		}
	}
	log.SetFlags(0)
	log.SetOutput(lastWords{watch: w, said: said})
}

// Handler of errors and the callers that end the program, by the names of their functions.
const (
	errorHandler = "go-webview2/pkg/edge.globalErrorHandler"
	fatalLog     = "log.Fatal"
)

func (l lastWords) Write(line []byte) (int, error) {
	text := strings.TrimSpace(string(line))
	switch fromStack() {
	case errorHandler:
		l.refused(l.said.last())
	case fatalLog:
		slog.Error("the window's library ends the program", "said", text)
		l.watch.fail(fault{problem: office.Problem{Code: "start.stopped", Args: office.Args{"log": l.watch.log}}, cause: text, ways: allWays})
	default:
		if strings.Contains(text, "failed") {
			slog.Error(text)
		} else {
			slog.Info(text)
		}
		l.said.add(text)
	}
	return len(line), nil
}

// refused is an error of WebView2's: before the page, it is why none comes; afterwards, the window cannot go on.
func (l lastWords) refused(said string) {
	slog.Error("WebView2 refuses", "said", said)
	f := refusedBy(said, l.watch.log)
	if l.watch.isUp() {
		f.problem = office.Problem{Code: "start.stopped", Args: office.Args{"log": l.watch.log}}
	}
	l.watch.fail(f)
}

// fromStack is which of the two wrote the line that is being written; "" = neither.
func fromStack() string {
	at := make([]uintptr, 32)
	frames := runtime.CallersFrames(at[:runtime.Callers(2, at)])
	for {
		frame, more := frames.Next()
		switch {
		case strings.HasSuffix(frame.Function, errorHandler):
			return errorHandler
		case strings.HasPrefix(frame.Function, fatalLog):
			return fatalLog
		case !more:
			return ""
		}
	}
}

// spoken keeps the last that was said about WebView2.
type spoken struct {
	mu   sync.Mutex
	text []string
}

// outputPrefix begins what go-webview2 prints of an error.
const outputPrefix = "[WebView2"

func (s *spoken) read(from io.Reader) {
	for lines := bufio.NewScanner(from); lines.Scan(); {
		if line := strings.TrimSpace(lines.Text()); strings.HasPrefix(line, outputPrefix) {
			s.add(line)
		}
	}
	_, _ = io.Copy(io.Discard, from) // a line without an end: whoever writes must not wait
}

func (s *spoken) add(line string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.text = append(s.text, line); len(s.text) > 4 {
		s.text = s.text[1:]
	}
}

// last is what was said; the printed error arrives through a pipe, so it is waited for a moment.
func (s *spoken) last() string {
	for range 20 {
		s.mu.Lock()
		text := strings.Join(s.text, "\n")
		s.mu.Unlock()
		if strings.Contains(text, outputPrefix+" Error]") {
			return text
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.Join(s.text, "\n")
}
