package native

import (
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"sync"
	"time"
)

// Instance is the one window of a person: whoever holds it hears what later starts of the program were given.
type Instance struct {
	door door
	once sync.Once
}

// door is how starts of the program find each other on this system: seen by one person's programs alone, on no network.
type door interface {
	// wait is the next start that comes; its error is io.EOF once the door is closed.
	wait() (call, error)
	close()
}

// call is a start that talks to the one before it.
type call interface {
	io.ReadWriteCloser
}

// ErrTaken: another start holds the window.
var ErrTaken = errors.New("another start has the window")

// ErrSilent: the start that holds the window does not answer.
var ErrSilent = errors.New("the other start does not answer")

// Start is what a start of the program was given.
type Start struct {
	Args   []string `json:"args"`
	Folder string   `json:"folder"` // in which its paths lie
}

// Taken is what the start that holds the window says to a later one.
type Taken struct {
	Answers bool `json:"answers"` // its window takes messages; false says that it hangs
}

const (
	maxCall  = 64 << 10        // bytes; more than any command line of Windows
	callTime = 5 * time.Second // for one call, so that one that says nothing is not waited for
)

// Claim takes the window. The error is ErrTaken where another start has it.
func Claim(name string) (*Instance, error) {
	d, err := openDoor(name)
	if err != nil {
		return nil, err
	}
	return &Instance{door: d}, nil
}

// Serve hands each later start to taken, until Release; what taken says is what the later one gets to know.
func (i *Instance) Serve(taken func(Start) Taken) {
	for {
		c, err := i.door.wait()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				slog.Warn("later starts of the program are not heard", "error", err)
			}
			return
		}
		go func() {
			defer func() { _ = c.Close() }()
			late := time.AfterFunc(callTime, func() { _ = c.Close() })
			defer late.Stop()
			answer(c, taken)
		}()
	}
}

// answer reads what a start was given, and says how the window is.
func answer(c io.ReadWriter, taken func(Start) Taken) {
	var s Start
	if err := json.NewDecoder(io.LimitReader(c, maxCall)).Decode(&s); err != nil {
		slog.Warn("a later start said nothing that is understood", "error", err)
		return
	}
	if err := json.NewEncoder(c).Encode(taken(s)); err != nil {
		slog.Warn("a later start did not hear the answer", "error", err)
	}
}

// Release lets the next start have the window.
func (i *Instance) Release() { i.once.Do(i.door.close) }

// Hand gives what this start was given to the one that holds the window. process is that one's, 0 where it is not known. The
// error is ErrSilent where it does not answer within the time; it may be that it has just gone.
func Hand(name string, s Start, within time.Duration) (t Taken, process int, err error) {
	type told struct {
		t   Taken
		err error
	}
	until := time.Now().Add(within)
	c, process, err := knock(name, until)
	if err != nil {
		return Taken{}, process, errors.Join(ErrSilent, err)
	}
	defer func() { _ = c.Close() }()
	done := make(chan told, 1)
	go func() {
		var one told
		if one.err = json.NewEncoder(c).Encode(s); one.err == nil {
			one.err = json.NewDecoder(io.LimitReader(c, maxCall)).Decode(&one.t)
		}
		done <- one
	}()
	select {
	case one := <-done:
		if one.err != nil {
			return Taken{}, process, errors.Join(ErrSilent, one.err)
		}
		return one.t, process, nil
	case <-time.After(time.Until(until)):
		return Taken{}, process, ErrSilent
	}
}
