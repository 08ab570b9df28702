//go:build !windows

package system

import (
	"errors"
	"fmt"
	"os/exec"
	"time"

	"batayandesk/internal/desk"
)

// notAtOnce is how long the desktop has to say that it knows no program; later it is busy with showing the document.
const notAtOnce = 3 * time.Second

// systemOpen asks the desktop to open the document and does not wait until it is closed.
func systemOpen(path string) error {
	cmd := exec.Command("xdg-open", path)
	if err := cmd.Start(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return fmt.Errorf("%w: %w", desk.ErrNoProgram, err)
		}
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }() // also so that no dead child stays behind
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("%w: %w", desk.ErrNoProgram, err)
		}
	case <-time.After(notAtOnce):
	}
	return nil
}

// systemPrint: desktops other than Windows know no programs that print for others.
func systemPrint(string) error { return desk.ErrNoProgram }
