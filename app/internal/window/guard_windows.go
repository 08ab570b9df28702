package window

import (
	"context"
	"log/slog"
	"reflect"
	"syscall"
	"unsafe"

	"batayandesk/app/internal/native"

	"github.com/wailsapp/go-webview2/pkg/edge"
)

// Places in the tables of functions of WebView2's interfaces, as WebView2.h has them.
const (
	atNavigationStarting      = 7
	atFrameNavigationStarting = 17
	atNewWindowRequested      = 44
	atDownloadStarting        = 75 // of ICoreWebView2_4

	ofNavigationURI    = 3
	ofNavigationCancel = 8
	ofNewWindowHandled = 6
	ofDownloadCancel   = 5
)

// browser is Wails' browser, which it keeps to itself, so that what Wails allows can be denied.
type browser struct {
	frame    *native.Frame
	chromium *edge.Chromium
}

// guard denies what Wails leaves open: a page may go nowhere but to itself, opens no other window, writes no file, and is allowed nothing that it
// asks for (camera, microphone, place, notifications). Where Wails is built differently than is known here, the log says so, and
// the policy of every answer still stands.
//
// Source: app/README.md › Window as an attack surface.
func guard(ctx context.Context, f *native.Frame) browser {
	b := browser{frame: f}
	held := reflect.ValueOf(ctx.Value("frontend"))
	if held.Kind() != reflect.Pointer || held.Elem().Kind() != reflect.Struct || f == nil {
		slog.Error("the browser is not guarded: there is no window of Wails'")
		return b
	}
	field := held.Elem().FieldByName("chromium")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*edge.Chromium]() || field.IsNil() {
		slog.Error("the browser is not guarded: Wails keeps it elsewhere")
		return b
	}
	b.chromium = (*edge.Chromium)(field.UnsafePointer())
	f.Do(func() { b.deny() })
	return b
}

// deny is on the window's thread, where alone the browser may be spoken to.
func (b browser) deny() {
	b.chromium.SetGlobalPermission(edge.CoreWebView2PermissionStateDeny)
	view, err := b.chromium.GetController().GetCoreWebView2()
	if err != nil {
		slog.Error("the browser is not guarded", "error", err)
		return
	}
	hear(uintptr(unsafe.Pointer(view)), atNavigationStarting, onlyHome)
	hear(uintptr(unsafe.Pointer(view)), atFrameNavigationStarting, onlyHome)
	hear(uintptr(unsafe.Pointer(view)), atNewWindowRequested, func(args uintptr) {
		slog.Warn("a page wanted another window")
		_ = invoke(args, ofNewWindowHandled, 1)
	})
	var newer uintptr
	if hr := invoke(uintptr(unsafe.Pointer(view)), 0, uintptr(unsafe.Pointer(&webView4)), uintptr(unsafe.Pointer(&newer))); hr != 0 || newer == 0 {
		slog.Error("downloads are not guarded", "code", hr)
		return
	}
	hear(newer, atDownloadStarting, func(args uintptr) { // files are written by Go, under names that Go gives
		slog.Warn("a page wanted to write a file of its own")
		_ = invoke(args, ofDownloadCancel, 1)
	})
}

// webView4 is the name of ICoreWebView2_4, which tells of downloads; every WebView2 since 93 has it.
var webView4 = [16]byte{0x59, 0x2d, 0xd0, 0x20, 0xf2, 0x6d, 0xdc, 0x42, 0xbd, 0x06, 0xf9, 0x8a, 0x69, 0x4b, 0x13, 0x02}

// hear has what happens to an object told to a function, by the place of what adds a listener.
func hear(object, at uintptr, told func(args uintptr)) {
	var token int64
	if hr := invoke(object, at, listener(told), uintptr(unsafe.Pointer(&token))); hr != 0 {
		slog.Error("a part of the browser is not guarded", "at", at, "code", hr)
	}
}

// text is what the function at a place of an object's table gives; "" where it gives none.
func text(object, at uintptr) string {
	var p *uint16
	if hr := invoke(object, at, uintptr(unsafe.Pointer(&p))); hr != 0 || p == nil {
		return ""
	}
	defer func() { _, _, _ = coTaskMemFree.Call(uintptr(unsafe.Pointer(p))) }()
	return utf16Text(p)
}

// onlyHome stops a navigation that leads away from the program's own page.
func onlyHome(args uintptr) {
	if to := text(args, ofNavigationURI); !isHome(to) {
		slog.Warn("a page wanted to lead away", "to", to[:min(len(to), 80)])
		_ = invoke(args, ofNavigationCancel, 1)
	}
}

// again loads the page anew, after the process that showed it has ended.
func (b browser) again() bool {
	if b.chromium == nil {
		return false
	}
	b.frame.Do(func() { b.chromium.Navigate(pageOrigin) })
	return true
}

var coTaskMemFree = syscall.NewLazyDLL("ole32.dll").NewProc("CoTaskMemFree")

// invoke calls the function at a place of an object's table.
func invoke(object uintptr, at uintptr, args ...uintptr) uintptr {
	table := *(**[128]uintptr)(*(*unsafe.Pointer)(unsafe.Pointer(&object)))
	hr, _, _ := syscall.SyscallN(table[at], append([]uintptr{object}, args...)...)
	return hr
}

// utf16Text reads a text that ends with a zero, at most as long as an address can be.
func utf16Text(p *uint16) string {
	const most = 1 << 20
	n := 0
	for ; n < most && *(*uint16)(unsafe.Add(unsafe.Pointer(p), 2*n)) != 0; n++ {
	}
	return syscall.UTF16ToString(unsafe.Slice(p, n))
}

// handler is a listener as WebView2 takes it: an object whose first word is its table.
type handler struct {
	table *[4]uintptr
	hear  func(args uintptr)
}

// listeners keeps them for as long as the program runs; their callers know them by address alone.
var listeners []*handler

var handlerTable = [4]uintptr{
	syscall.NewCallback(func(this, iid, object uintptr) uintptr { // QueryInterface: whatever is asked for is this one
		**(**uintptr)(unsafe.Pointer(&object)) = this
		return 0
	}),
	syscall.NewCallback(func(uintptr) uintptr { return 1 }), // AddRef
	syscall.NewCallback(func(uintptr) uintptr { return 1 }), // Release
	syscall.NewCallback(func(this, _, args uintptr) uintptr { // Invoke(sender, args)
		(*(**handler)(unsafe.Pointer(&this))).hear(args)
		return 0
	}),
}

func listener(hear func(args uintptr)) uintptr {
	h := &handler{table: &handlerTable, hear: hear}
	listeners = append(listeners, h)
	return uintptr(unsafe.Pointer(h))
}
