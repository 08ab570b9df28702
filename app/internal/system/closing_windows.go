package system

import (
	"log/slog"
	"os"
	"path/filepath"
	"syscall"
	"time"
	"unsafe"

	"batayandesk/app/internal/native"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

var (
	user32      = windows.NewLazySystemDLL("user32.dll")
	postMessage = user32.NewProc("PostMessageW")
)

const wmClose = 0x0010

// CloseOpen asks every other program that runs the file at path to close, as a click on × does, and waits until they have ended, patience at
// most. left is how many have not. A program without a window, a command, is waited for.
func CloseOpen(path string, patience time.Duration) (left int, err error) {
	wanted, err := os.Stat(path)
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	const pause = 200 * time.Millisecond
	for waited := time.Duration(0); ; waited += pause {
		running, err := programsOf(wanted)
		if err != nil || len(running) == 0 || waited >= patience {
			return len(running), err
		}
		if waited%(10*pause) == 0 { // a question that it asks is closed first, the window after
			askToClose(running)
		}
		time.Sleep(pause)
	}
}

// programsOf are the other processes that run a file.
func programsOf(wanted os.FileInfo) (running map[uint32]bool, err error) {
	all, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = windows.CloseHandle(all) }()
	running = map[uint32]bool{}
	entry := windows.ProcessEntry32{}
	entry.Size = uint32(unsafe.Sizeof(entry))
	for err = windows.Process32First(all, &entry); err == nil; err = windows.Process32Next(all, &entry) {
		if entry.ProcessID != windows.GetCurrentProcessId() && runs(entry.ProcessID, wanted) {
			running[entry.ProcessID] = true
		}
	}
	if err == windows.ERROR_NO_MORE_FILES {
		err = nil
	}
	return running, err
}

// runs tells whether a process runs a file; one that may not be asked is another's.
func runs(process uint32, wanted os.FileInfo) bool {
	handle, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, process)
	if err != nil {
		return false
	}
	defer func() { _ = windows.CloseHandle(handle) }()
	name := make([]uint16, windows.MAX_LONG_PATH)
	size := uint32(len(name))
	if windows.QueryFullProcessImageName(handle, 0, &name[0], &size) != nil {
		return false
	}
	image, err := os.Stat(windows.UTF16ToString(name[:size]))
	return err == nil && os.SameFile(image, wanted)
}

// askToClose posts the message of a click on × to the windows of processes that people see; hidden ones of the system's libraries are left alone.
func askToClose(processes map[uint32]bool) {
	each := syscall.NewCallback(func(window windows.HWND, _ uintptr) uintptr {
		var owner uint32
		if _, err := windows.GetWindowThreadProcessId(window, &owner); err != nil || !processes[owner] {
			return 1
		}
		name := make([]uint16, 64)
		if n, err := windows.GetClassName(window, &name[0], int32(len(name))); err != nil || n == 0 {
			return 1
		}
		switch class := windows.UTF16ToString(name); class {
		case native.WindowClass, native.BoxClass: // the window itself; a question in a box
			_, _, _ = postMessage.Call(uintptr(window), wmClose, 0, 0) // a window that is gone meanwhile is what was wanted
		}
		return 1
	})
	_ = windows.EnumWindows(each, nil) // the next turn asks again
}

// uninstallKey is where the set-up told Windows what it installed.
const uninstallKey = `Software\Microsoft\Windows\CurrentVersion\Uninstall\BatayanDesk`

// registerVersion tells Windows' list of programs the version of the one at path, where that is the one in the list.
func registerVersion(path string) {
	key, err := registry.OpenKey(registry.CURRENT_USER, uninstallKey, registry.QUERY_VALUE|registry.SET_VALUE)
	if err != nil {
		return // carried about, not installed
	}
	defer key.Close()
	folder, _, err := key.GetStringValue("InstallLocation")
	if err != nil {
		return
	}
	listed, err := os.Stat(folder)
	if err != nil {
		return
	}
	if here, err := os.Stat(filepath.Dir(path)); err != nil || !os.SameFile(listed, here) {
		return
	}
	if err := key.SetStringValue("DisplayVersion", Version); err != nil {
		slog.Warn("Windows' list of programs keeps the version before", "error", err)
	}
}
