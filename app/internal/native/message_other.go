//go:build !windows

package native

import (
	"fmt"
	"os"
)

// Ask says the message where the program was started from; there nobody chooses, so it is the last choice.
func Ask(m Message) int {
	fmt.Fprintf(os.Stderr, "%s\n%s\n", m.Heading, m.Text)
	return len(m.Choices) - 1
}
