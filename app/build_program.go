//go:build !bindings

package main

// bindingsBuild: this is the program itself, not the writer of bindings.
const bindingsBuild = false
