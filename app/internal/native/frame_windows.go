package native

import (
	"sync"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	findWindowEx       = user32.NewProc("FindWindowExW")
	setWindowLongPtr   = user32.NewProc("SetWindowLongPtrW")
	callWindowProc     = user32.NewProc("CallWindowProcW")
	getWindowPlacement = user32.NewProc("GetWindowPlacement")
	setWindowPos       = user32.NewProc("SetWindowPos")
	showWindow         = user32.NewProc("ShowWindow")
	showWindowAsync    = user32.NewProc("ShowWindowAsync")
	isIconic           = user32.NewProc("IsIconic")
	isWindowVisible    = user32.NewProc("IsWindowVisible")
	postMessage        = user32.NewProc("PostMessageW")
	sendMessageTimeout = user32.NewProc("SendMessageTimeoutW")
	bringWindowToTop   = user32.NewProc("BringWindowToTop")
	allowSetForeground = user32.NewProc("AllowSetForegroundWindow")
)

// Messages of Windows that a frame looks at.
const (
	wmSize            = 0x0005
	wmQueryEndSession = 0x0011
	wmEndSession      = 0x0016
	wmGetMinMaxInfo   = 0x0024
	wmPowerBroadcast  = 0x0218
	wmExitSizeMove    = 0x0232
	wmDPIChanged      = 0x02E0
	wmDo              = 0x8000 + 0x0B47 // of our own

	powerSuspends = 4 // PBT_APMSUSPEND
)

// Frame is the program's window. Wails keeps it to itself, so what it does not do with it is done here, before Wails hears.
type Frame struct {
	hwnd   windows.HWND
	before uintptr // what heard the window's messages until now
	on     Events
	large  atomic.Bool // maximised, also while it is minimised

	mu sync.Mutex
	do []func()
}

// FrameOf finds this program's window of a class, shown or not; nil where there is none.
func FrameOf(class string) *Frame {
	name, err := windows.UTF16PtrFromString(class)
	if err != nil {
		return nil
	}
	for at := uintptr(0); ; {
		at, _, _ = findWindowEx.Call(0, at, uintptr(unsafe.Pointer(name)), 0)
		if at == 0 {
			return nil
		}
		var process uint32
		if _, err := windows.GetWindowThreadProcessId(windows.HWND(at), &process); err == nil && process == windows.GetCurrentProcessId() {
			return &Frame{hwnd: windows.HWND(at)}
		}
	}
}

// Hear hands what Windows tells the window to on as well.
func (f *Frame) Hear(on Events) {
	f.on = on
	f.before, _, _ = setWindowLongPtr.Call(uintptr(f.hwnd), ^uintptr(3), syscall.NewCallback(f.proc)) // GWLP_WNDPROC = -4
}

// proc is the window's procedure, with Wails' own behind it.
func (f *Frame) proc(hwnd, what, w, l uintptr) uintptr {
	switch what {
	case wmDo:
		f.done()
		return 0
	case wmGetMinMaxInfo:
		f.pass(hwnd, what, w, l)
		f.bound(l)
		return 0
	case wmDPIChanged: // the size that Windows suggests may be larger than the screen
		if s, ok := f.screen(); ok {
			r := *(**winRect)(unsafe.Pointer(&l))
			*r = within(*r, s.Work)
		}
	case wmQueryEndSession:
		f.on.Asked()
	case wmEndSession:
		if w != 0 {
			f.on.Ending()
		}
		return 0
	case wmPowerBroadcast:
		if w == powerSuspends {
			f.on.Asked()
		}
	case wmExitSizeMove:
		defer f.on.Moved()
	case wmSize:
		const maximised, restored = 2, 0
		if w == maximised || w == restored {
			f.large.Store(w == maximised)
			defer f.on.Moved()
		}
	}
	return f.pass(hwnd, what, w, l)
}

func (f *Frame) pass(hwnd, what, w, l uintptr) uintptr {
	answer, _, _ := callWindowProc.Call(f.before, hwnd, what, w, l)
	return answer
}

// bound keeps the least size that Wails asks for within the screen that the window is on: a least size that is larger would put
// its title bar out of reach.
func (f *Frame) bound(l uintptr) {
	type point struct{ x, y int32 }
	info := *(**struct{ reserved, maxSize, maxPosition, minTrack, maxTrack point })(unsafe.Pointer(&l))
	if s, ok := f.screen(); ok {
		info.minTrack.x = min(info.minTrack.x, int32(s.Work.Width()))
		info.minTrack.y = min(info.minTrack.y, int32(s.Work.Height()))
	}
}

// within is r made small enough for a work area and moved into it.
func within(r winRect, work Rect) winRect {
	width, height := min(int(r.right-r.left), work.Width()), min(int(r.bottom-r.top), work.Height())
	left := max(work.Left, min(int(r.left), work.Right-width))
	top := max(work.Top, min(int(r.top), work.Bottom-height))
	return winRect{int32(left), int32(top), int32(left + width), int32(top + height)}
}

// Do has fn called on the window's thread, where alone its browser may be spoken to.
func (f *Frame) Do(fn func()) {
	f.mu.Lock()
	f.do = append(f.do, fn)
	f.mu.Unlock()
	_, _, _ = postMessage.Call(uintptr(f.hwnd), wmDo, 0, 0)
}

func (f *Frame) done() {
	f.mu.Lock()
	do := f.do
	f.do = nil
	f.mu.Unlock()
	for _, fn := range do {
		fn()
	}
}

func (f *Frame) screen() (Screen, bool) {
	const nearest = 2 // MONITOR_DEFAULTTONEAREST
	monitor, _, _ := monitorFromWindow.Call(uintptr(f.hwnd), nearest)
	return screenOf(monitor)
}

// Now is where the window stands.
func (f *Frame) Now() (p Placement, ok bool) {
	const wasMaximised = 2 // WPF_RESTORETOMAXIMIZED
	var place struct {
		length, flags, show    uint32
		minX, minY, maxX, maxY int32
		normal                 winRect
	}
	place.length = uint32(unsafe.Sizeof(place))
	if got, _, _ := getWindowPlacement.Call(uintptr(f.hwnd), uintptr(unsafe.Pointer(&place))); got == 0 {
		return Placement{}, false
	}
	if p.Screen, ok = f.screen(); !ok {
		return Placement{}, false
	}
	// The place is told from the corner of the work area, not of the screen.
	dx, dy := p.Screen.Work.Left-p.Screen.Whole.Left, p.Screen.Work.Top-p.Screen.Whole.Top
	r := place.normal.rect()
	p.Normal = Rect{r.Left + dx, r.Top + dy, r.Right + dx, r.Bottom + dy}
	switch place.show {
	case windows.SW_SHOWMAXIMIZED:
		p.Maximised = true
	case windows.SW_SHOWMINIMIZED:
		p.Maximised = place.flags&wasMaximised != 0 || f.large.Load()
	}
	return p, true
}

// Place moves the window.
func (f *Frame) Place(r Rect) {
	const noZOrder, noActivate = 0x0004, 0x0010
	_, _, _ = setWindowPos.Call(uintptr(f.hwnd), 0, uintptr(r.Left), uintptr(r.Top), uintptr(r.Width()), uintptr(r.Height()), noZOrder|noActivate)
}

// Raise brings the window before all others as it was: one that was maximised before it was minimised is maximised again. One
// that was not shown yet stays so.
func (f *Frame) Raise() {
	if small, _, _ := isIconic.Call(uintptr(f.hwnd)); small != 0 {
		as := uintptr(windows.SW_RESTORE)
		if p, ok := f.Now(); ok && p.Maximised {
			as = windows.SW_SHOWMAXIMIZED
		}
		_, _, _ = showWindow.Call(uintptr(f.hwnd), as)
	}
	if shown, _, _ := isWindowVisible.Call(uintptr(f.hwnd)); shown != 0 {
		_, _, _ = bringWindowToTop.Call(uintptr(f.hwnd))
		_, _, _ = setForegroundWindow.Call(uintptr(f.hwnd))
	}
}

// Hide takes the window away: at once on its own thread, which may be about to wait for a person; else when that comes to it.
func (f *Frame) Hide() {
	if thread, err := windows.GetWindowThreadProcessId(f.hwnd, nil); err == nil && thread == windows.GetCurrentThreadId() {
		_, _, _ = showWindow.Call(uintptr(f.hwnd), windows.SW_HIDE)
		return
	}
	_, _, _ = showWindowAsync.Call(uintptr(f.hwnd), windows.SW_HIDE)
}

// Answers tells whether the window takes messages within a time.
func (f *Frame) Answers(within time.Duration) bool {
	const abortIfHung = 2 // SMTO_ABORTIFHUNG
	var result uintptr
	got, _, _ := sendMessageTimeout.Call(uintptr(f.hwnd), 0, 0, 0, abortIfHung, uintptr(within.Milliseconds()), uintptr(unsafe.Pointer(&result)))
	return got != 0
}
