package printer

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"unsafe"

	"batayandesk/internal/paper"

	"golang.org/x/sys/windows"
)

var (
	comdlg32      = windows.NewLazySystemDLL("comdlg32.dll")
	printDlg      = comdlg32.NewProc("PrintDlgW")
	dialogueError = comdlg32.NewProc("CommDlgExtendedError")
	kernel32      = windows.NewLazySystemDLL("kernel32.dll")
	globalAlloc   = kernel32.NewProc("GlobalAlloc")
	globalLock    = kernel32.NewProc("GlobalLock")
	globalUnlock  = kernel32.NewProc("GlobalUnlock")
	globalSize    = kernel32.NewProc("GlobalSize")
	globalFree    = kernel32.NewProc("GlobalFree")
	moveMemory    = kernel32.NewProc("RtlMoveMemory")
)

// dialogue is Windows' PRINTDLGW. Source: app/README.md › Printing.
type dialogue struct {
	size                    uint32
	owner, mode, names, dc  uintptr
	flags                   uint32
	from, to, lowest, most  uint16
	copies                  uint16
	instance, data          uintptr
	hooks, templates, again [2]uintptr
}

const (
	pageNumbers, noSelection, collate, hideFile = 0x2, 0x4, 0x10, 0x100000

	noDevices, noDefault = 0x1007, 0x1008 // what the dialogue complains of
)

// Ask shows Windows' own dialogue over our window. It has a thread of its own for as long as it is open.
func (p printers) Ask(sizes []paper.Size) (order paper.Order, chosen bool, err error) {
	if len(sizes) == 0 {
		return paper.Order{}, false, paper.ErrForeign
	}
	list, err := p.List()
	if err != nil {
		return paper.Order{}, false, err
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		if windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED) == nil {
			defer windows.CoUninitialize()
		}
		order, chosen, err = ask(list[0].Name, sizes)
	}()
	<-done
	return order, chosen, err
}

func ask(first string, sizes []paper.Size) (paper.Order, bool, error) {
	d := dialogue{
		owner: ownWindow(), flags: noSelection | hideFile | collate,
		from: 1, to: uint16(min(len(sizes), 1<<16-1)), lowest: 1, most: uint16(min(len(sizes), 1<<16-1)), copies: 1,
	}
	d.size = uint32(unsafe.Sizeof(d))
	if preset, err := usual(first, nil); err == nil {
		preset.lay(first, sizes[0])
		preset.fine(first)
		d.mode = global(preset)
	}
	defer func() {
		for _, h := range []uintptr{d.mode, d.names} {
			if h != 0 {
				globalFree.Call(h) //nolint:errcheck
			}
		}
	}()
	if ok, _, _ := printDlg.Call(uintptr(unsafe.Pointer(&d))); ok == 0 {
		switch why, _, _ := dialogueError.Call(); why {
		case 0:
			return paper.Order{}, false, nil
		case noDevices, noDefault:
			return paper.Order{}, false, paper.ErrNoPrinter
		default:
			return paper.Order{}, false, fmt.Errorf("%w: its dialogue: %#x", paper.ErrPrinter, why)
		}
	}
	order := paper.Order{Copies: int(d.copies), Ticket: held(d.mode), Printer: deviceIn(held(d.names))}
	if d.flags&pageNumbers != 0 {
		order.Pages = strconv.Itoa(int(d.from)) + "-" + strconv.Itoa(int(d.to))
	}
	if order.Printer == "" || !mode(order.Ticket).whole() {
		return paper.Order{}, false, fmt.Errorf("%w: its dialogue named no printer", paper.ErrPrinter)
	}
	return order, true, nil
}

// deviceIn is the name of the printer in what the dialogue says of names: places of texts, counted in letters.
func deviceIn(names []byte) string {
	if len(names) < 8 {
		return ""
	}
	letters := unsafe.Slice((*uint16)(unsafe.Pointer(&names[0])), len(names)/2)
	at := int(letters[1])
	if at >= len(letters) {
		return ""
	}
	return windows.UTF16ToString(letters[at:])
}

// global is a copy of bytes where dialogues look for them; 0 where there is no room.
func global(data []byte) uintptr {
	const movable = 2
	h, _, _ := globalAlloc.Call(movable, uintptr(len(data)))
	if h == 0 {
		return 0
	}
	at, _, _ := globalLock.Call(h)
	moveMemory.Call(at, uintptr(unsafe.Pointer(&data[0])), uintptr(len(data))) //nolint:errcheck
	globalUnlock.Call(h)                                                       //nolint:errcheck
	return h
}

// held are the bytes that a dialogue left somewhere.
func held(h uintptr) []byte {
	size, _, _ := globalSize.Call(h)
	if h == 0 || size == 0 || size > 1<<24 {
		return nil
	}
	at, _, _ := globalLock.Call(h)
	if at == 0 {
		return nil
	}
	defer globalUnlock.Call(h) //nolint:errcheck
	data := make([]byte, size)
	moveMemory.Call(uintptr(unsafe.Pointer(&data[0])), at, size) //nolint:errcheck
	return data
}

// looking finds this program's window; one search at a time.
var looking struct {
	sync.Mutex
	found windows.HWND
}

var lookAt = sync.OnceValue(func() uintptr {
	return syscall.NewCallback(func(window windows.HWND, _ uintptr) uintptr {
		var process uint32
		if _, err := windows.GetWindowThreadProcessId(window, &process); err != nil || process != uint32(os.Getpid()) || !windows.IsWindowVisible(window) {
			return 1
		}
		looking.found = window
		return 0
	})
})

// ownWindow is the window of this program, over which a dialogue opens; 0 for none.
func ownWindow() uintptr {
	looking.Lock()
	defer looking.Unlock()
	looking.found = 0
	_ = windows.EnumWindows(lookAt(), nil) // found ends the search, which counts as an error
	return uintptr(looking.found)
}
