package sheet

import "strings"

// dangerous are the characters with which a spreadsheet may begin to calculate, in both widths.
//
// Source: OWASP, CSV injection.
const dangerous = "=+-@\t\r\n＝＋－＠"

// disarm puts an apostrophe before text that a spreadsheet could take for a formula when it reads a CSV
// file. Text that already has apostrophes before such a character gets one more, so that rearm can tell.
func disarm(s string) string {
	if armed(s) {
		return "'" + s
	}
	return s
}

// rearm takes away the apostrophe that disarm put there.
func rearm(s string) string {
	if strings.HasPrefix(s, "'") && armed(s) {
		return s[1:]
	}
	return s
}

func armed(s string) bool {
	bare := strings.TrimLeft(s, "'")
	return bare != "" && strings.ContainsRune(dangerous, []rune(bare)[0])
}
