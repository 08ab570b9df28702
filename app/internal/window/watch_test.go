package window

import (
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"batayandesk/app/internal/native"
	"batayandesk/internal/office"
)

// told is what came of a watch whose messages a test answers.
type told struct {
	message native.Message
	next    attempt
	again   bool
	code    int
	freed   []string
}

// watched is a watch that answers each message with a choice, and tells when the program would have ended.
func watched(choice int) (w *watch, ended chan told) {
	ended = make(chan told, 1)
	t := &told{}
	w = newWatch("লগ")
	w.ask = func(m native.Message) int {
		t.message = m
		if choice == native.Gone {
			<-m.Over
		}
		return choice
	}
	w.restart = func(a attempt) error { t.next, t.again = a, true; return nil }
	w.exit = func(code int) {
		t.code = code
		ended <- *t
		select {} // as os.Exit, this does not come back
	}
	w.onEnd(func() { t.freed = append(t.freed, "name") })
	w.onEnd(func() { t.freed = append(t.freed, "file") })
	return w, ended
}

var anyFault = fault{problem: office.Problem{Code: "start.refused", Args: office.Args{"code": "0x80004005", "log": "লগ"}}, cause: "because", ways: allWays}

func TestEveryChoiceEndsTheProgramAndLetsItsFileGo(t *testing.T) {
	for choice, want := range []attempt{{}, {noGraphics: true}, {newProfile: true}} {
		w, ended := watched(choice)
		go w.fail(anyFault)
		got := <-ended
		want.after = os.Getpid()
		if !got.again || got.next != want || got.code == 0 {
			t.Errorf("%d: %+v", choice, got)
		}
		if strings.Join(got.freed, " ") != "file name" {
			t.Errorf("%d: let go of %q", choice, got.freed)
		}
		if len(got.message.Choices) != 4 || got.message.Over != nil || !strings.Contains(got.message.Detail, "because") || !strings.Contains(got.message.Text, "লগ") {
			t.Errorf("%+v", got.message)
		}
	}
	w, ended := watched(3)
	go w.fail(anyFault)
	if got := <-ended; got.again || len(got.freed) != 2 {
		t.Errorf("ended by choice: %+v", got)
	}
}

// An office file whose closing hangs must not keep the program.
func TestTheProgramEndsThoughItsFileDoesNotClose(t *testing.T) {
	w, ended := watched(3)
	w.patience = 50 * time.Millisecond
	w.onEnd(func() { select {} })
	go w.fail(anyFault)
	select {
	case <-ended:
	case <-time.After(30 * time.Second):
		t.Fatal("it waits")
	}
}

func TestAPageThatComesLateTakesTheMessageAway(t *testing.T) {
	w, ended := watched(native.Gone)
	w.fileOpen.Store(true)
	back := make(chan struct{})
	go func() {
		w.fail(w.late(pagePatience))
		close(back)
	}()
	w.pageIsUp()
	w.pageIsUp()
	select {
	case <-back:
	case <-ended:
		t.Fatal("a program whose page had come was ended")
	}
	w2, ended := watched(0)
	if f := w2.late(pagePatience); f.problem.Code != "start.file_slow" {
		t.Errorf("while the file opens: %s", f.problem.Code)
	}
	w2.fileOpen.Store(true)
	go w2.fail(w2.late(pagePatience))
	if got := <-ended; !got.again || !strings.Contains(got.message.Heading, "১৫") {
		t.Errorf("%+v", got)
	}
}

// What Wails says with log.Fatal is the last before os.Exit: the test runs itself once more, as the program that ends so.
func TestWhatALibrarySaysBeforeItEndsTheProgramIsHeard(t *testing.T) {
	const words, code = "DwmExtendFrameIntoClientArea failed", 7
	if os.Getenv("BATAYAN_TEST_FATAL") != "" {
		slog.SetDefault(slog.New(slog.DiscardHandler))
		w := newWatch("লগ")
		w.ask = func(m native.Message) int {
			fmt.Println("said:", m.Heading, m.Detail)
			return len(m.Choices) - 1
		}
		w.exit = func(int) { os.Exit(code) }
		listen(w)
		log.Printf("[WebView2] Environment created successfully\n")
		log.Fatal(words)
	}
	cmd := exec.Command(os.Args[0], "-test.run", t.Name())
	cmd.Env = append(os.Environ(), "BATAYAN_TEST_FATAL=1")
	out, _ := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != code || strings.Count(string(out), "said:") != 1 || !strings.Contains(string(out), words) {
		t.Errorf("ended with %d:\n%s", cmd.ProcessState.ExitCode(), out)
	}
}

func TestWhatIsPrintedOfTheBrowserIsKept(t *testing.T) {
	s := &spoken{}
	s.read(strings.NewReader("something\n[WebView2 Error] error creating controller with 80070005: x\n\nStack trace:\n" + strings.Repeat("y", 1<<17)))
	if got := s.last(); got != "[WebView2 Error] error creating controller with 80070005: x" {
		t.Errorf("%q", got)
	}
	s.read(io.LimitReader(strings.NewReader(""), 0))
}
