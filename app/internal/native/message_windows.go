package native

import (
	"encoding/binary"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	comctl32 = windows.NewLazyDLL("comctl32.dll") // by the manifest's version 6, which lies in WinSxS, not in System32
	user32   = windows.NewLazySystemDLL("user32.dll")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	shcore   = windows.NewLazySystemDLL("shcore.dll")

	taskDialogIndirect  = comctl32.NewProc("TaskDialogIndirect")
	sendMessage         = user32.NewProc("SendMessageW")
	setForegroundWindow = user32.NewProc("SetForegroundWindow")
)

// What TaskDialogIndirect is told, by commctrl.h; its TASKDIALOGCONFIG is packed to one byte.
const (
	mayBeCancelled = 0x0008 // TDF_ALLOW_DIALOG_CANCELLATION
	commandLinks   = 0x0010 // TDF_USE_COMMAND_LINKS
	detailAtFoot   = 0x0040 // TDF_EXPAND_FOOTER_AREA
	ticking        = 0x0800 // TDF_CALLBACK_TIMER
	warningIcon    = 0xFFFF // TD_WARNING_ICON

	boxCreated  = 0           // TDN_CREATED
	boxTicks    = 4           // TDN_TIMER, five times a second
	clickButton = 0x400 + 102 // TDM_CLICK_BUTTON
	cancelled   = 2           // IDCANCEL
	firstButton = 100
	wide        = 280 // units of a dialogue: the place of the log stands on one line or two
)

// Ask shows the message before all windows and waits for the number of the choice, or Gone.
func Ask(m Message) int {
	answered := make(chan int, 1)
	go func() { // a thread of its own: whichever asks may be stuck in a window's messages
		runtime.LockOSThread()
		answer, ok := taskBox(m)
		if !ok {
			answer = messageBox(m)
		}
		answered <- answer
	}()
	return <-answered
}

// taskBox is the box with buttons in words of our own. ok is false where this Windows has none.
func taskBox(m Message) (choice int, ok bool) {
	if taskDialogIndirect.Find() != nil {
		return 0, false
	}
	kept := &box{over: m.Over}
	buttons := []byte{}
	for i, c := range m.Choices {
		label := c.Label
		if c.Note != "" {
			label += "\n" + c.Note
		}
		buttons = binary.LittleEndian.AppendUint32(buttons, uint32(firstButton+i))
		buttons = binary.LittleEndian.AppendUint64(buttons, kept.text(label))
	}
	flags := uint32(mayBeCancelled | commandLinks | ticking)
	detail, fold := uint64(0), uint64(0)
	if m.Detail != "" {
		flags |= detailAtFoot
		detail, fold = kept.text(m.Detail), kept.text(m.Fold)
	}
	var c []byte
	four := func(v uint32) { c = binary.LittleEndian.AppendUint32(c, v) }
	eight := func(v uint64) { c = binary.LittleEndian.AppendUint64(c, v) }
	four(160) // cbSize
	eight(0)  // hwndParent: none, so that it stands by itself in the taskbar
	eight(0)  // hInstance
	four(flags)
	four(0) // dwCommonButtons
	eight(kept.text(m.Title))
	eight(warningIcon)
	eight(kept.text(m.Heading))
	eight(kept.text(m.Text))
	four(uint32(len(m.Choices)))
	eight(uint64(uintptr(unsafe.Pointer(unsafe.SliceData(buttons)))))
	four(firstButton) // nDefaultButton
	four(0)           // cRadioButtons
	eight(0)
	four(0)
	eight(0) // pszVerificationText
	eight(detail)
	eight(fold) // pszExpandedControlText
	eight(fold) // pszCollapsedControlText
	eight(0)    // footer icon
	eight(0)    // pszFooter
	eight(uint64(windows.NewCallback(kept.hear)))
	eight(0)
	four(wide)
	var pressed int32
	hr, _, _ := taskDialogIndirect.Call(uintptr(unsafe.Pointer(unsafe.SliceData(c))), uintptr(unsafe.Pointer(&pressed)), 0, 0)
	runtime.KeepAlive(buttons)
	runtime.KeepAlive(kept)
	switch {
	case hr != 0:
		return 0, false
	case kept.gone:
		return Gone, true
	case pressed < firstButton || int(pressed) >= firstButton+len(m.Choices):
		return len(m.Choices) - 1, true
	}
	return int(pressed) - firstButton, true
}

// box keeps what a task dialog points at for as long as it stands, and hears what it says.
type box struct {
	texts []*uint16
	over  <-chan struct{}
	gone  bool
}

// text is the address of s, which lives as long as the box.
func (b *box) text(s string) uint64 {
	p, err := windows.UTF16PtrFromString(strings.ReplaceAll(s, "\x00", ""))
	if err != nil {
		return 0
	}
	b.texts = append(b.texts, p)
	return uint64(uintptr(unsafe.Pointer(p)))
}

func (b *box) hear(hwnd, what, _, _, _ uintptr) uintptr {
	switch what {
	case boxCreated:
		// Before the program's own window too: its thread may be what hangs, and then it cannot be taken away.
		const topmost, noSize, noMove = ^uintptr(0), 0x0001, 0x0002
		_, _, _ = setWindowPos.Call(hwnd, topmost, 0, 0, 0, 0, noSize|noMove)
		_, _, _ = setForegroundWindow.Call(hwnd)
	case boxTicks:
		select {
		case <-b.over:
			if !b.gone {
				b.gone = true
				_, _, _ = sendMessage.Call(hwnd, clickButton, cancelled, 0)
			}
		default:
		}
	}
	return 0
}

// messageBox says the same with the system's own buttons where there are no others: OK is the first choice, Cancel the last.
func messageBox(m Message) int {
	text := m.Heading + "\n\n" + m.Text
	kind := uint32(windows.MB_ICONWARNING | windows.MB_SETFOREGROUND)
	last := len(m.Choices) - 1
	if last > 0 {
		text += "\n\nOK – " + m.Choices[0].Label + "\nCancel – " + m.Choices[last].Label
		kind |= windows.MB_OKCANCEL
	}
	shown, err := windows.UTF16PtrFromString(strings.ReplaceAll(text, "\x00", ""))
	if err != nil {
		return last
	}
	title, err := windows.UTF16PtrFromString(m.Title)
	if err != nil {
		return last
	}
	const ok = 1
	if pressed, err := windows.MessageBox(0, shown, title, kind); err == nil && pressed == ok {
		return 0
	}
	return last
}
