package native

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// alone gives the test doors of its own.
func alone(t *testing.T) {
	t.Helper()
	dir, err := os.MkdirTemp("", "door") // t.TempDir's path is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
}

func TestALaterStartIsHeardByTheOneThatHasTheWindow(t *testing.T) {
	alone(t)
	one, err := Claim("desk")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Claim("desk"); !errors.Is(err, ErrTaken) {
		t.Fatalf("taken twice: %v", err)
	}
	heard := make(chan Start, 1)
	go one.Serve(func(s Start) Taken { heard <- s; return Taken{Answers: true} })
	given := Start{Args: []string{"--data", "অফিস ১.batayan"}, Folder: "/home/করিম"}
	taken, _, err := Hand("desk", given, 5*time.Second)
	if err != nil || !taken.Answers {
		t.Fatalf("%+v, %v", taken, err)
	}
	if got := <-heard; got.Folder != given.Folder || strings.Join(got.Args, " ") != strings.Join(given.Args, " ") {
		t.Errorf("%+v", got)
	}
	one.Release()
	one.Release()
	next, err := Claim("desk")
	if err != nil {
		t.Fatalf("the window was let go and is not to be had: %v", err)
	}
	next.Release()
}

// Whoever has the window and says nothing is told apart from one that answers; a later start never waits for ever.
func TestAStartThatSaysNothingIsNotWaitedFor(t *testing.T) {
	alone(t)
	one, err := Claim("desk")
	if err != nil {
		t.Fatal(err)
	}
	defer one.Release()
	if _, _, err := Hand("desk", Start{}, 200*time.Millisecond); !errors.Is(err, ErrSilent) {
		t.Errorf("nobody serves: %v", err)
	}
	wait := make(chan struct{})
	go one.Serve(func(Start) Taken { <-wait; return Taken{} })
	if _, _, err := Hand("desk", Start{}, 200*time.Millisecond); !errors.Is(err, ErrSilent) {
		t.Errorf("the one that serves hangs: %v", err)
	}
	close(wait)
}

// What comes through the door is another program's.
func TestWhatIsNoStartIsNotTaken(t *testing.T) {
	for _, text := range []string{"", "{", `{"args":7}`, `"x"`, "\x00\x01", `{"args":["` + strings.Repeat("x", maxCall)} {
		c := &spoken{in: strings.NewReader(text)}
		answer(c, func(Start) Taken { t.Errorf("%.20q was taken", text); return Taken{} })
	}
}

type spoken struct{ in *strings.Reader }

func (s *spoken) Read(p []byte) (int, error)  { return s.in.Read(p) }
func (s *spoken) Write(p []byte) (int, error) { return len(p), nil }
