//go:build !windows

package native

import "time"

// Screens are not known here: the desktop keeps windows within them by itself.
func Screens() []Screen { return nil }

// Frame is the program's window; only Windows has what it is for.
type Frame struct{}

// FrameOf finds none here.
func FrameOf(string) *Frame { return nil }

// Hear hears nothing here.
func (*Frame) Hear(Events) {}

// Do is never called here.
func (*Frame) Do(func()) {}

// Place and what follows are never called here.
func (*Frame) Place(Rect)                 {}
func (*Frame) Now() (Placement, bool)     { return Placement{}, false }
func (*Frame) Raise()                     {}
func (*Frame) Hide()                      {}
func (*Frame) Answers(time.Duration) bool { return true }
