package window

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"batayandesk/app/internal/native"

	wailsruntime "github.com/wailsapp/wails/v2/pkg/runtime"
)

// restPause is how long the window has rested when its place is kept: dragging it writes nothing.
const restPause = time.Second

// frame sees to the place of the window, and to the end of the session.
type frame struct {
	dir      string
	opens    opening
	watch    *watch
	browser  browser
	reloaded time.Time // when the page was loaded anew last

	mu     sync.Mutex
	native *native.Frame // nil until Wails has made it, and where only Wails knows it
	last   geometry
	rest   *time.Timer
}

// window is the window itself; nil until Wails has made it, and where only Wails knows it.
func (f *frame) window() *native.Frame {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.native
}

// found looks for the window once Wails has made it, and puts it where it was left.
func (f *frame) found(ctx context.Context) {
	window := native.FrameOf(native.WindowClass)
	if window == nil {
		return // not on this system
	}
	f.mu.Lock()
	f.native = window
	f.mu.Unlock()
	f.watch.shows(window)
	if f.opens.place != (native.Rect{}) {
		window.Place(f.opens.place)
		window.Place(f.opens.place) // the first may have brought it to a screen of another scaling, and so changed its size
	}
	window.Hear(native.Events{
		Asked:  func() { wailsruntime.EventsEmit(ctx, "rest") },
		Ending: f.ending,
		Moved:  f.moved,
	})
}

// moved keeps the place once the window rests.
func (f *frame) moved() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.rest == nil {
		f.rest = time.AfterFunc(restPause, f.keep)
		return
	}
	f.rest.Reset(restPause)
}

// keep writes where the window stands, if that is not what is written.
func (f *frame) keep() {
	window := f.window()
	if window == nil || !f.watch.isUp() {
		return
	}
	p, ok := window.Now()
	if !ok {
		return
	}
	now := placed(p)
	f.mu.Lock()
	defer f.mu.Unlock()
	if now != f.last {
		f.last = now
		now.keep(f.dir)
	}
}

// ending is the last call before Windows ends the program: everything saved is on the disk already, so what is left is to close.
func (f *frame) ending() {
	slog.Info("the session ends")
	f.keep()
	f.watch.release()
}

// kept keeps the place when the window closes; where only Wails knows it, its size.
func (f *frame) kept(ctx context.Context, before geometry) {
	if f.window() != nil {
		f.keep()
		return
	}
	if wailsruntime.WindowIsMaximised(ctx) {
		before.Maximised = true
		before.keep(f.dir)
		return
	}
	width, height := wailsruntime.WindowGetSize(ctx)
	geometry{Width: width, Height: height}.keep(f.dir)
}

// raise brings the window to the front as it was; false says that it does not answer. One that is still opening comes by itself.
func (f *frame) raise(p *page) bool {
	if box := native.FrameOf(native.BoxClass); f.watch.isSaying() && box != nil {
		box.Raise() // what is to be answered first
		return true
	}
	if window := f.window(); window != nil {
		if !window.Answers(answerPatience) {
			return false
		}
		window.Raise()
		return true
	}
	ctx, err := p.context()
	if err != nil {
		return true
	}
	if wailsruntime.WindowIsMinimised(ctx) { // of one that is not, it would undo the maximising
		wailsruntime.WindowUnminimise(ctx)
	}
	wailsruntime.Show(ctx)
	return true
}

// reloadPause is how long after the page was loaded anew its process may not end again.
const reloadPause = time.Minute

// pageEnded loads the page anew after its process has ended; false where that did not help a moment ago, or cannot be done.
func (f *frame) pageEnded(now time.Time) bool {
	if now.Sub(f.reloaded) < reloadPause {
		return false
	}
	f.reloaded = now
	return f.browser.again()
}
