//go:build !bindings

package window

// bindingsBuild: this is the program itself, not the writer of bindings.
const bindingsBuild = false
