package main

// productVersion is the version as people read it, of three numbers. A release changes it here alone.
func productVersion() string { return "0.1.0" }
