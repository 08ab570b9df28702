package bundle

import (
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// encoding is how the tag files of a bag are written, as bagit.txt names it.
type encoding string

const (
	utf8Tags   encoding = "UTF-8"
	utf16Tags  encoding = "UTF-16" // by its byte order mark, big end first without one
	utf16BE    encoding = "UTF-16BE"
	utf16LE    encoding = "UTF-16LE"
	latin1Tags encoding = "ISO-8859-1"
)

// encodings are those that are read, by the names that bags use, in capitals. RFC 8493 section 2.1.1 asks for UTF-8 and
// lets a bag name another; ASCII is a part of it.
var encodings = map[string]encoding{
	"UTF-8": utf8Tags, "UTF8": utf8Tags, "US-ASCII": utf8Tags, "ASCII": utf8Tags,
	"UTF-16": utf16Tags, "UTF-16BE": utf16BE, "UTF-16LE": utf16LE,
	"ISO-8859-1": latin1Tags, "ISO8859-1": latin1Tags, "LATIN1": latin1Tags, "LATIN-1": latin1Tags,
}

// decoded gives the bytes of src as UTF-8. Half a character, or a half of a pair alone, comes as U+FFFD, which no name
// and no digest of a manifest can be.
func (e encoding) decoded(src io.Reader) io.Reader {
	switch e {
	case utf16Tags, utf16BE, utf16LE:
		return &units{src: src, width: 2, little: e == utf16LE, marked: e == utf16Tags}
	case latin1Tags:
		return &units{src: src, width: 1}
	}
	return src
}

// units turns code units of one byte or two into UTF-8.
type units struct {
	src    io.Reader
	width  int
	little bool
	marked bool // the first unit may be a byte order mark, which decides
	begun  bool
	odd    []byte // of a unit or a pair whose rest has not come
	out    []byte
	err    error
}

// Read reads on; a fault of src comes after what was before it.
func (u *units) Read(p []byte) (int, error) {
	for len(u.out) == 0 {
		if u.err != nil {
			return 0, u.err
		}
		raw := make([]byte, 4<<10)
		n, err := u.src.Read(raw)
		u.take(append(u.odd, raw[:n]...), err != nil)
		u.err = err
	}
	n := copy(p, u.out)
	u.out = u.out[n:]
	return n, nil
}

// take turns raw into UTF-8; whole says that nothing comes behind it.
func (u *units) take(raw []byte, whole bool) {
	u.out, u.odd = u.out[:0], nil
	if u.width == 1 {
		for _, b := range raw {
			u.out = utf8.AppendRune(u.out, rune(b))
		}
		return
	}
	for len(raw) >= 2 {
		unit := u.unit(raw)
		if !u.begun {
			u.begun = true
			if u.marked && (unit == 0xfeff || unit == 0xfffe) {
				u.little = u.little != (unit == 0xfffe)
				raw = raw[2:]
				continue
			}
		}
		used := 2
		if utf16.IsSurrogate(unit) {
			if len(raw) < 4 && !whole {
				break
			}
			second := rune(0)
			if len(raw) >= 4 {
				second = u.unit(raw[2:])
			}
			if unit = utf16.DecodeRune(unit, second); unit != utf8.RuneError {
				used = 4
			}
		}
		u.out = utf8.AppendRune(u.out, unit)
		raw = raw[used:]
	}
	if whole && len(raw) > 0 {
		u.out = utf8.AppendRune(u.out, utf8.RuneError)
		return
	}
	u.odd = append([]byte{}, raw...)
}

func (u *units) unit(raw []byte) rune {
	if u.little {
		return rune(raw[0]) | rune(raw[1])<<8
	}
	return rune(raw[0])<<8 | rune(raw[1])
}
