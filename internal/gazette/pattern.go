package gazette

import (
	"regexp"
	"sync"
)

// pattern is an expression that is made when it is first looked for: most runs of the program read no list.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
