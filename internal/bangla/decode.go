package bangla

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// ErrEncoding is returned by [Decode] for bytes that are no text.
var ErrEncoding = errors.New("neither UTF-8 nor UTF-16 with its mark")

// Decode is the text of a file as people save it: UTF-8 with or without a mark, or
// UTF-16 with one. The mark is no part of the text; nothing else is changed. The
// error is ErrEncoding for anything else, a surrogate without its other half and
// half a unit among it: what cannot be read is not replaced.
func Decode(data []byte) (string, error) {
	var in encoding.Encoding
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		in = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		in = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	default:
		if data = bytes.TrimPrefix(data, []byte("\ufeff")); !utf8.Valid(data) {
			return "", ErrEncoding
		}
		return string(data), nil
	}
	text, err := in.NewDecoder().Bytes(data[2:])
	if err != nil {
		return "", ErrEncoding
	}
	// The decoder writes U+FFFD for what it cannot read: only what was read whole comes back the same.
	if again, err := in.NewEncoder().Bytes(text); err != nil || !bytes.Equal(again, data[2:]) {
		return "", ErrEncoding
	}
	return string(text), nil
}

// DecodeANSI is text in the encoding of old Windows (1252), in which text typed in Bijoy was saved. ok is false for bytes that
// are no text at all.
func DecodeANSI(data []byte) (text string, ok bool) {
	for _, b := range data {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' {
			return "", false
		}
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(decoded), err == nil
}
