package bangla

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// Shorten is the beginning of s in at most limit UTF-16 units, as Windows counts
// the letters of a name and Excel those of a sheet; a Bengali letter or sign is
// one. It ends after a whole cluster, so that no conjunct is split, and after a
// word where one ends in its second half; no space stands at its end. What is
// short enough comes back as it is.
func Shorten(s string, limit int) string {
	at := fitting(s, limit)
	if at == len(s) {
		return s
	}
	short := s[:at]
	if !startsWithSpace(s[at:]) {
		if space := strings.LastIndexFunc(short, unicode.IsSpace); space > len(short)/2 {
			short = short[:space]
		}
	}
	return strings.TrimRightFunc(short, unicode.IsSpace)
}

// Excerpt is s shortened to one that a sentence quotes: in one line, and with "…",
// which counts, where its end was left out.
func Excerpt(s string, limit int) string {
	if fitting(s, limit) < len(s) {
		s = Shorten(s, limit-1) + "…"
	}
	return oneLine.Replace(s)
}

// oneLine keeps a text in its line.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\u2028", " ", "\u2029", " ")

// Ends is the beginning and the end of s with "…" between them, in at most limit
// UTF-16 units: a path is known by its end too.
func Ends(s string, limit int) string {
	if fitting(s, limit) == len(s) {
		return s
	}
	half := (limit - 1) / 2
	all := Clusters(s)
	from := len(all)
	for room := half; from > 0; from-- {
		if room -= units(all[from-1]); room < 0 {
			break
		}
	}
	return s[:fitting(s, half)] + "…" + strings.Join(all[from:], "")
}

// fitting is the length in bytes of the whole clusters of s that stand in limit
// UTF-16 units.
func fitting(s string, limit int) int {
	at := 0
	for at < len(s) {
		n := clusterLen(s[at:])
		if limit -= units(s[at : at+n]); limit < 0 {
			break
		}
		at += n
	}
	return at
}

// units is the length of s in UTF-16.
func units(s string) (n int) {
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

func startsWithSpace(s string) bool {
	return strings.IndexFunc(s, unicode.IsSpace) == 0
}
