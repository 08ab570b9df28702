package system

import "golang.org/x/sys/windows"

// systemOpen asks the Windows shell to open the document, as a double click does.
func systemOpen(path string) error {
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL)
}

// Tell says something in a box of Windows' own and waits until it was read: for where there is no page.
func Tell(text string) {
	said, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	title, err := windows.UTF16PtrFromString("বাতায়ন ডেস্ক")
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, said, title, windows.MB_OK|windows.MB_ICONWARNING|windows.MB_SETFOREGROUND)
}
