package native

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	enumDisplayMonitors = user32.NewProc("EnumDisplayMonitors")
	getMonitorInfo      = user32.NewProc("GetMonitorInfoW")
	monitorFromWindow   = user32.NewProc("MonitorFromWindow")
	getDpiForMonitor    = shcore.NewProc("GetDpiForMonitor")
)

// winRect is a RECT of Windows.
type winRect struct{ left, top, right, bottom int32 }

func (r winRect) rect() Rect { return Rect{int(r.left), int(r.top), int(r.right), int(r.bottom)} }

// monitorInfo is a MONITORINFO.
type monitorInfo struct {
	size        uint32
	whole, work winRect
	flags       uint32
}

// Screens are all that there are; none where Windows does not say.
func Screens() []Screen {
	var all []Screen
	each := windows.NewCallback(func(monitor, _, _, _ uintptr) uintptr {
		if s, ok := screenOf(monitor); ok {
			all = append(all, s)
		}
		return 1
	})
	_, _, _ = enumDisplayMonitors.Call(0, 0, each, 0)
	return all
}

func screenOf(monitor uintptr) (s Screen, ok bool) {
	const primary = 1 // MONITORINFOF_PRIMARY
	info := monitorInfo{}
	info.size = uint32(unsafe.Sizeof(info))
	if got, _, _ := getMonitorInfo.Call(monitor, uintptr(unsafe.Pointer(&info))); got == 0 {
		return Screen{}, false
	}
	s = Screen{Whole: info.whole.rect(), Work: info.work.rect(), DPI: UnscaledDPI, Primary: info.flags&primary != 0}
	if getDpiForMonitor.Find() == nil {
		var x, y uint32
		if hr, _, _ := getDpiForMonitor.Call(monitor, 0, uintptr(unsafe.Pointer(&x)), uintptr(unsafe.Pointer(&y))); hr == 0 && x > 0 {
			s.DPI = int(x)
		}
	}
	return s, true
}
