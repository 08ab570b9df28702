package main

import (
	"fmt"
	"os"
)

// runCommand does the one job that args name and returns the exit status.
func runCommand(args []string) int {
	if len(args) == 1 && args[0] == "--version" {
		fmt.Println(version)
		return 0
	}
	fmt.Fprintln(os.Stderr, "batayan-desk: unknown command")
	return 2
}
