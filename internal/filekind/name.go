package filekind

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// Bounds of a name: kept in UTF-16 units, as Windows counts, and written in bytes, as other systems and archives do.
const (
	maxKept    = 200
	maxWritten = 240 // of 255, so that a number may be put behind it
)

// forbidden are the signs that Windows takes in no name.
const forbidden = `<>:"/\|?*`

// reserved are the names that Windows gives to devices, whatever ending they have.
var reserved = strings.Fields("con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9")

// Name is what of a given name names a file, on any system and in exchange files: its last part, in one normal form, without
// signs that steer, that turn the direction of writing or that Windows refuses, never empty and never longer than 200 letters.
// The ending stays.
func Name(given string) string {
	name := bangla.Normalise(given)
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u200e', r == '\u200f', r == '\ufeff', r == utf8.RuneError:
			return -1
		case unicode.IsSpace(r):
			return ' '
		case strings.ContainsRune(forbidden, r):
			return '_'
		}
		return r
	}, name)
	name = strings.TrimRight(strings.TrimSpace(name), ". ")
	stem, ending := parted(name)
	stem = strings.TrimRight(bangla.Shorten(strings.TrimSpace(stem), maxKept-len(ending)), ". ")
	if strings.Trim(stem, "._ ") == "" {
		stem = "file"
	}
	if first, _, _ := strings.Cut(strings.ToLower(stem), "."); slices.Contains(reserved, strings.TrimSpace(first)) {
		stem = "_" + stem
	}
	return stem + ending
}

// maxEnding is the longest ending that is taken for one, with its point.
const maxEnding = 9

// parted is a name without its ending, and the ending; "" for none.
func parted(name string) (stem, ending string) {
	ending = path.Ext(name)
	if len(ending) < 2 || len(ending) > maxEnding || strings.ContainsFunc(ending[1:], func(r rune) bool { return r > unicode.MaxASCII || r == ' ' }) {
		return name, ""
	}
	return name[:len(name)-len(ending)], ending
}

// NameOf is Name with an ending of the kind: one that says nothing of it gets the usual one behind it. fits is false where the
// ending says that it is a file of another kind.
func (k Kind) NameOf(given string) (name string, fits bool) {
	name = Name(given)
	if slices.Contains(k.Endings, strings.ToLower(path.Ext(name))) {
		return name, true
	}
	if _, ending := parted(name); ending != "" && lies(ending) {
		return name, false
	}
	return Name(name + k.Endings[0]), true
}

// known are the endings by which people know what a file is, beside those of the kinds; a file that has one and is something
// else was given by mistake or by cunning.
var known = strings.Fields(".doc .xls .ppt .pptx .docm .xlsm .pptm .dotm .xltm .rtf .odt .ods .odp .txt .csv .zip .rar .7z .gif .bmp .tif .tiff .webp .heic .svg .htm .html .xml .json .mp3 .mp4 .batayan")

// lies tells whether an ending says that a file is of some other kind, or can be run.
func lies(ending string) bool {
	ending = strings.ToLower(ending)
	if _, ours := ByEnding("x" + ending); ours {
		return true
	}
	return slices.Contains(known, ending) || runs("x"+ending)
}

// Written is a name as short as every system and archive writes it, in bytes; its ending stays.
func Written(name string) string {
	name = Name(name)
	stem, ending := parted(name)
	for limit := maxKept; len(stem)+len(ending) > maxWritten; limit -= 8 {
		stem = strings.TrimRight(bangla.Shorten(stem, limit), ". ")
	}
	return stem + ending
}

// Unique is a name that none of the others is, on systems that do not tell small letters from capitals: with a number behind it
// where it must.
func Unique(name string, others func(name string) bool) string {
	stem, ending := parted(name)
	for n := 2; others(name); n++ {
		name = bangla.Shorten(stem, maxKept-len(ending)-6) + " (" + strconv.Itoa(n) + ")" + ending
	}
	return name
}
