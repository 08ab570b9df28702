package native

import (
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// WaitGone waits until a process has ended; false where it has not within the time.
func WaitGone(process int, within time.Duration) bool {
	h, err := windows.OpenProcess(windows.SYNCHRONIZE, false, uint32(process))
	if err != nil {
		return true // nobody of that number, or not ours to wait for
	}
	defer func() { _ = windows.CloseHandle(h) }()
	event, err := windows.WaitForSingleObject(h, uint32(within.Milliseconds()))
	return err == nil && event == windows.WAIT_OBJECT_0
}

// End ends a process of this person's that no longer answers.
func End(process int) error {
	h, err := windows.OpenProcess(windows.PROCESS_TERMINATE|windows.SYNCHRONIZE, false, uint32(process))
	if err != nil {
		return err
	}
	defer func() { _ = windows.CloseHandle(h) }()
	if err := windows.TerminateProcess(h, 1); err != nil {
		return err
	}
	_, err = windows.WaitForSingleObject(h, uint32((10 * time.Second).Milliseconds()))
	return err
}

// EndChildren ends the programs of a name that a process has started: a browser that hangs would keep its folder from the next
// start. It says how many there were.
func EndChildren(of int, name string) (ended int) {
	all, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
	if err != nil {
		return 0
	}
	defer func() { _ = windows.CloseHandle(all) }()
	entry := windows.ProcessEntry32{}
	entry.Size = uint32(unsafe.Sizeof(entry))
	for err = windows.Process32First(all, &entry); err == nil; err = windows.Process32Next(all, &entry) {
		if int(entry.ParentProcessID) == of && strings.EqualFold(windows.UTF16ToString(entry.ExeFile[:]), name) && End(int(entry.ProcessID)) == nil {
			ended++
		}
	}
	return ended
}
