//go:build race

package desk_test

// The race detector makes every read of an office many times as long, and races show as well in fewer.
const (
	verbsOfCheck = 4
	allVerbs     = false
)
