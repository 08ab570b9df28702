package desk

import (
	"errors"
	"syscall"
)

// Windows' own numbers: ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
const (
	handleDiskFull = syscall.Errno(39)
	diskFull       = syscall.Errno(112)
)

// noSpace tells whether the disk is full.
func noSpace(err error) bool { return errors.Is(err, handleDiskFull) || errors.Is(err, diskFull) }
