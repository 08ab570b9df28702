//go:build !windows

package system

import "os/exec"

// systemOpen asks the desktop to open the document and does not wait for it.
func systemOpen(path string) error {
	cmd := exec.Command("xdg-open", path)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // only so that no dead child stays behind
	return nil
}
