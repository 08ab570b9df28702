package system

import (
	"os"

	"golang.org/x/sys/windows"
)

// AttachConsole joins the console the program was started from: it is linked as
// a windowed program and has none of its own, so without this a command would
// print nowhere. Streams that were redirected to a file or a pipe stay as they are.
func AttachConsole() {
	const parent = ^uint32(0) // ATTACH_PARENT_PROCESS
	in, out, errs := usable(windows.STD_INPUT_HANDLE), usable(windows.STD_OUTPUT_HANDLE), usable(windows.STD_ERROR_HANDLE)
	if in && out && errs {
		return
	}
	attach := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")
	if ok, _, _ := attach.Call(uintptr(parent)); ok == 0 {
		return // started by a double click: there is no console, and none is opened
	}
	_ = windows.SetConsoleOutputCP(65001) // UTF-8, or Bengali arrives as question marks
	if !out {
		if f, err := os.OpenFile("CONOUT$", os.O_RDWR, 0); err == nil {
			os.Stdout = f
		}
	}
	if !errs {
		if f, err := os.OpenFile("CONOUT$", os.O_RDWR, 0); err == nil {
			os.Stderr = f
		}
	}
	if !in {
		if f, err := os.OpenFile("CONIN$", os.O_RDWR, 0); err == nil {
			os.Stdin = f
		}
	}
}

// usable tells whether the standard stream leads anywhere.
func usable(stream uint32) bool {
	handle, err := windows.GetStdHandle(stream)
	if err != nil || handle == 0 || handle == windows.InvalidHandle {
		return false
	}
	kind, err := windows.GetFileType(handle)
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}
