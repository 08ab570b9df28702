//go:build !windows

package system

import "time"

// CloseOpen has nothing to do here: only Windows holds the file of a program that runs. The error is ErrCannotClose.
func CloseOpen(string, time.Duration) (left int, err error) { return 0, ErrCannotClose }

// registerVersion has nothing to do here: only Windows lists what is installed.
func registerVersion(string) {}
