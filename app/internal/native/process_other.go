//go:build !windows

package native

import (
	"os"
	"time"
)

// WaitGone never waits here: the next start gets the window only once this one has gone.
func WaitGone(int, time.Duration) bool { return true }

// End ends a process of this person's that no longer answers.
func End(process int) error {
	p, err := os.FindProcess(process)
	if err != nil {
		return err
	}
	return p.Kill()
}

// EndChildren ends nothing here: the browser is a part of the program.
func EndChildren(int, string) int { return 0 }
