package site

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// fontFaces declares the fonts by what their names say. Bengali faces stand before the Latin ones, which
// only fill what they lack.
func fontFaces(fonts map[string][]byte) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(fonts)) {
		family := "Portal"
		if strings.Contains(name, "Serif") {
			family = "Portal Serif"
		}
		if !strings.Contains(name, "Bengali") {
			family += " Latin"
		}
		weight := 400
		if strings.Contains(name, "700") || strings.Contains(name, "Bold") {
			weight = 700
		}
		fmt.Fprintf(&b, "@font-face{font-family:%q;font-weight:%d;font-display:swap;src:url(%q)}\n", family, weight, "fonts/"+url.PathEscape(name))
	}
	return b.String()
}
