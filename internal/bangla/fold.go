package bangla

import "strings"

// Fold is the first key of a search.
func Fold(s string) string { return strings.ToLower(Normalise(s)) }

// FoldWeak is the second, weaker key of a search.
func FoldWeak(s string) string { return Fold(s) }

// Tokens are the folded words of s.
func Tokens(s string) []string { return strings.Fields(Fold(s)) }
