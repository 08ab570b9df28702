//go:build !windows

package system

// AttachConsole has nothing to do here: only Windows parts windowed programs
// from the console they were started from.
func AttachConsole() {}
