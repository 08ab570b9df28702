//go:build !windows

package window

import "strconv"

// findRuntime has nothing to look for here: the browser is the system's WebKit, which the package manager keeps.
func findRuntime() runtimeFound {
	return runtimeFound{version: strconv.Itoa(leastRuntime) + ".0.0.0"}
}
