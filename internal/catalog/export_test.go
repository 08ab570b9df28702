package catalog

import (
	"maps"
	"slices"
)

// Kinds are all kinds, sorted.
func Kinds() []Kind { return slices.Sorted(maps.Keys(fieldKinds)) }
