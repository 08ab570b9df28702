//go:build !race

package desk_test

// verbsOfCheck are the verbs of one check of what is kept, 5,000 in all; so many that each is done.
const (
	verbsOfCheck = 25
	allVerbs     = true
)
