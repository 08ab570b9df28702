//go:build !windows

package desk

import (
	"errors"
	"syscall"
)

// noSpace tells whether the disk is full.
func noSpace(err error) bool { return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) }
