package dllpath

import "syscall"

const (
	searchApplicationFolder = 0x200 // LOAD_LIBRARY_SEARCH_APPLICATION_DIR
	searchSystem32          = 0x800 // LOAD_LIBRARY_SEARCH_SYSTEM32
)

func init() {
	// kernel32 is in every process already. Where the call is missing (Windows 7 without updates) no WebView2 of ours runs either.
	set := syscall.NewLazyDLL("kernel32.dll").NewProc("SetDefaultDllDirectories")
	if set.Find() == nil {
		_, _, _ = set.Call(searchApplicationFolder | searchSystem32)
	}
}
