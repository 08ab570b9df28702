// Package system is this computer as the program uses it: where its files lie, log and console, clock and people, and the desk with
// its rooms put together on it.
package system

// Set by the linker (-X …/system.Version=…); what stands here marks a build made by hand.
var (
	Version = "0.0.0"
	Commit  = ""
	Date    = ""
	// UpdateKey is the public key that updates are signed for; a build without one takes none. Source: build/README.md › A release.
	UpdateKey = ""
)
