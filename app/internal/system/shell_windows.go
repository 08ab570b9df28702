package system

import (
	"errors"
	"fmt"

	"batayandesk/internal/desk"

	"golang.org/x/sys/windows"
)

// systemOpen asks the Windows shell to open the document, as a double click does.
func systemOpen(path string) error { return ask("open", path) }

// systemPrint asks the Windows shell to have the document printed, as its menu does.
func systemPrint(path string) error { return ask("print", path) }

// noAssociation is what ShellExecute itself says where a program or a verb is not there. Source: Microsoft, function ShellExecuteW.
const noAssociation = windows.Errno(31)

func ask(verb, path string) error {
	what, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	err = windows.ShellExecute(0, what, file, nil, nil, windows.SW_SHOWNORMAL)
	if errors.Is(err, windows.ERROR_NO_ASSOCIATION) || errors.Is(err, noAssociation) || errors.Is(err, windows.ERROR_FILE_NOT_FOUND) {
		return fmt.Errorf("%w: %w", desk.ErrNoProgram, err)
	}
	return err
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
