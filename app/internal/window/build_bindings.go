//go:build bindings

package window

// bindingsBuild: this program only writes the front end's bindings and ends.
const bindingsBuild = true
