package bundle

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// Limits of names. Windows refuses a part of more than 255 UTF-16 units, and a clerk's folder needs room
// before the name.
const (
	maxPartUnits = 240
	maxPathBytes = 1024
	maxDepth     = 32
)

// nameFault tells why name may not stand in a bag, as a code of the wording table; "" where it may. The
// rules are those of the strictest system that may unpack it: what Windows would fold, cut or run is
// refused everywhere. A single "/" at the end, which marks a folder, is allowed.
//
// Source: RFC 8493 section 5.1 and 5.2; internal/bundle/README.md › Hostile bundles.
func nameFault(name string) string {
	if !utf8.ValidString(name) {
		return "bundle.name.encoding"
	}
	if len(name) > maxPathBytes {
		return "bundle.name.long"
	}
	if code := runeFault(name); code != "" {
		return code
	}
	if strings.Contains(name, `\`) {
		return "bundle.name.backslash"
	}
	if strings.Contains(name, ":") {
		return "bundle.name.drive"
	}
	if strings.HasPrefix(name, "/") {
		return "bundle.name.outside"
	}
	parts := strings.Split(strings.TrimSuffix(name, "/"), "/")
	if len(parts) > maxDepth {
		return "bundle.name.long"
	}
	for _, part := range parts {
		if code := partFault(part); code != "" {
			return code
		}
	}
	return ""
}

// runeFault looks at single characters: those that move the cursor, hide, or turn the reading direction.
func runeFault(name string) string {
	for _, r := range name {
		switch {
		case unicode.IsControl(r):
			return "bundle.name.control"
		case unicode.Is(unicode.Bidi_Control, r), r == '\u200b', r == '\u2060', r == '\ufeff', r == '\u2028', r == '\u2029':
			return "bundle.name.invisible"
		case strings.ContainsRune(`<>"|?*`, r):
			return "bundle.name.symbol"
		case unicode.Is(unicode.Co, r), r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
			return "bundle.name.encoding"
		}
	}
	return ""
}

// partFault looks at one part between slashes.
func partFault(part string) string {
	switch {
	case part == "":
		return "bundle.name.empty"
	case part == "..", part == "~":
		return "bundle.name.outside"
	case part == ".":
		return "bundle.name.empty"
	case strings.HasSuffix(part, "."), strings.HasSuffix(part, " "), strings.HasPrefix(part, " "):
		return "bundle.name.trailing"
	case len(utf16.Encode([]rune(part))) > maxPartUnits:
		return "bundle.name.long"
	case reserved(part):
		return "bundle.name.reserved"
	case shortAlias(part):
		return "bundle.name.short"
	case escapes(part):
		return "bundle.name.escaped"
	}
	return ""
}

// reserved tells whether Windows takes part for a device, whatever follows the first dot.
func reserved(part string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(part), ".")
	base = strings.TrimRight(base, " ")
	switch base {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$":
		return true
	}
	stem, last := base, ""
	for _, digit := range []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"} {
		if cut, ok := strings.CutSuffix(base, digit); ok {
			stem, last = cut, digit
		}
	}
	return last != "" && (stem == "COM" || stem == "LPT")
}

// shortAlias tells whether part has the form of the short names (CONTEN~1.JSO) that Windows makes up, by
// which one file can be named twice.
func shortAlias(part string) bool {
	base, _, _ := strings.Cut(part, ".")
	tilde := strings.LastIndexByte(base, '~')
	if tilde < 1 || len(base) > 8 || tilde == len(base)-1 {
		return false
	}
	return strings.Trim(base[tilde+1:], "0123456789") == ""
}

// escapes tells whether part spells a dot, a slash, a backslash or NUL by percent sign, which some
// unpackers undo.
func escapes(part string) bool {
	low := strings.ToLower(part)
	for _, coded := range []string{"%2e", "%2f", "%5c", "%00", "%c0%ae", "%c1%9c"} {
		if strings.Contains(low, coded) {
			return true
		}
	}
	return false
}

// twinKey is equal for two names that some file system would take for one: it folds composition and case.
func twinKey(name string) string {
	folded := bangla.Normalise(name)
	return strings.ToLower(strings.ToUpper(folded))
}

// shown makes any bytes fit for a sentence: what cannot be seen is written as an escape, long names are
// cut in the middle.
func shown(name string) string {
	var b strings.Builder
	for len(name) > 0 {
		r, size := utf8.DecodeRuneInString(name)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, name[0])
		case unicode.IsPrint(r), r == '\u200c', r == '\u200d':
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		name = name[size:]
	}
	return bangla.Ends(b.String(), 161)
}
