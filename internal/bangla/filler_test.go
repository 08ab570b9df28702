package bangla

import (
	"testing"
	"unicode"
)

// The quick answer must never be given for a filler.
func TestNoFillerIsAsLongAsAText(t *testing.T) {
	for words := range fillerWords {
		letters := 0
		for _, r := range words {
			if unicode.IsLetter(r) {
				letters++
			}
		}
		if letters >= muchLetters {
			t.Errorf("%q has %d letters", words, letters)
		}
	}
}
