package store

import (
	"encoding/binary"
	"slices"
)

// The compact form of text: Bengali takes three bytes a letter in UTF-8 and one here, so that two and
// more records fit on a page. It is reversible for any bytes, text or not.
//
//	00, 09–7F      the byte itself
//	01             the next byte is meant literally
//	02–08          one of commonMarks
//	80–FF          U+0980–U+09FF
const literal = 0x01

// commonMarks are the non-Bengali characters that Bengali office text uses all the time: danda, double
// danda, ZWNJ, ZWJ, en dash, left and right double quotation mark. All are three bytes in UTF-8.
var commonMarks = [7]string{"\u0964", "\u0965", "\u200c", "\u200d", "\u2013", "\u201c", "\u201d"}

// appendCompact appends the compact form of text to dst.
func appendCompact(dst, text []byte) []byte {
	for i := 0; i < len(text); {
		b := text[i]
		if b == 0 || (b >= 0x09 && b < 0x80) {
			dst = append(dst, b)
			i++
			continue
		}
		if i+3 <= len(text) {
			if c, ok := compactOf(text[i : i+3]); ok {
				dst = append(dst, c)
				i += 3
				continue
			}
		}
		dst = append(dst, literal, b)
		i++
	}
	return dst
}

func compactOf(three []byte) (byte, bool) {
	if three[0] == 0xe0 && (three[1] == 0xa6 || three[1] == 0xa7) && three[2]&0xc0 == 0x80 {
		return 0x80 | (three[1]&1)<<6 | three[2]&0x3f, true
	}
	if three[0] == 0xe0 || three[0] == 0xe2 {
		for i, mark := range commonMarks {
			if string(three) == mark {
				return byte(0x02 + i), true
			}
		}
	}
	return 0, false
}

// unpacked is what one byte of the compact form stands for: its bytes in UTF-8, little-endian, and their
// number.
type unpacked struct {
	bits uint32
	n    int
}

var unpackedBytes = func() (table [256]unpacked) {
	for b := range table {
		switch {
		case b >= 0x80:
			table[b] = unpacked{0xe0 | (0xa6|uint32(b)>>6&1)<<8 | (0x80|uint32(b)&0x3f)<<16, 3}
		case b >= 0x02 && b <= 0x08:
			mark := commonMarks[b-0x02]
			table[b] = unpacked{uint32(mark[0]) | uint32(mark[1])<<8 | uint32(mark[2])<<16, 3}
		default:
			table[b] = unpacked{uint32(b), 1}
		}
	}
	return table
}()

// appendPlain appends the text whose compact form is packed; ok is false where packed is no compact form.
func appendPlain(dst, packed []byte) (out []byte, ok bool) {
	at := len(dst)
	// Four bytes are written for each and then stepped over by as many as count.
	dst = slices.Grow(dst, 3*len(packed)+4)
	dst = dst[:cap(dst)]
	for i := 0; i < len(packed); i++ {
		b := packed[i]
		if b == literal {
			if i++; i == len(packed) {
				return dst[:at], false
			}
			dst[at] = packed[i]
			at++
			continue
		}
		u := &unpackedBytes[b]
		binary.LittleEndian.PutUint32(dst[at:], u.bits)
		at += u.n
	}
	return dst[:at], true
}
