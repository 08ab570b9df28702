//go:build !windows

package main

// attachConsole has nothing to do here: only Windows parts windowed programs
// from the console they were started from.
func attachConsole() {}
