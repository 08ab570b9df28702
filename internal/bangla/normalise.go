package bangla

import "golang.org/x/text/unicode/norm"

// Normalise is the form in which text is stored.
func Normalise(s string) string { return norm.NFC.String(s) }

// NormaliseLine is Normalise for a field of one line: line ends become spaces.
func NormaliseLine(s string) string { return Normalise(s) }

// IsFiller says whether a value only fills a blank.
func IsFiller(s string) bool { return false }
