package lint

import (
	"unicode"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// kind is what a code point is in a key.
type kind int

const (
	other kind = iota
	letter
	sign // stands on a letter
	digit
)

func kindOf(r rune) kind {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return letter
	case '0' <= r && r <= '9', '০' <= r && r <= '৯':
		return digit
	case r < utf8.RuneSelf:
		return other
	case 0x0980 <= r && r <= 0x09ff:
		switch {
		case 0x0985 <= r && r <= 0x09b9, r == 0x09ce, r == 0x09dc, r == 0x09dd, r == 0x09df, r == 0x09e0, r == 0x09e1, r == 0x09f0, r == 0x09f1:
			return letter
		case r <= 0x0983, 0x09bc <= r && r <= 0x09cd, r == 0x09d7, r == 0x09e2, r == 0x09e3:
			return sign
		}
		return other
	case unicode.IsLetter(r):
		return letter
	case unicode.IsMark(r):
		return sign
	}
	return other
}

func appendRune(to []byte, r rune) []byte { return utf8.AppendRune(to, r) }

func decode(s []byte) (rune, int) { return utf8.DecodeRune(s) }

// signsSeen are what else a look at a text came by, for the searches that look for more of it.
type signsSeen uint8

const (
	brackets signsSeen = 1 << iota // [ { < _ $
	dots
	ampersand
	latin
	bengali
	foreign // of neither script
)

// seen is what a look knows of one code point of ASCII or of the Bengali block: what it is, and its folded form.
type seen struct {
	kind   kind
	signs  signsSeen
	folded [utf8.UTFMax]byte
	bytes  int // of the folded form; 0 where it is dropped
}

// table holds the code points of ASCII and then those of the Bengali block: nearly all that an office writes.
var table = func() (all [256]seen) {
	for i := range all {
		r := rune(i)
		if i >= utf8.RuneSelf {
			r = 0x0980 + r - utf8.RuneSelf
		}
		is := seen{kind: kindOf(r)}
		switch {
		case r == '[', r == '{', r == '<', r == '_', r == '$':
			is.signs = brackets
		case r == '.':
			is.signs = dots
		case r == '&':
			is.signs = ampersand
		case r < utf8.RuneSelf && is.kind == letter:
			is.signs = latin
		case r >= utf8.RuneSelf && is.kind == letter:
			is.signs = bengali
		}
		if is.kind != other {
			if f := bangla.FoldRune(r); f >= 0 {
				is.bytes = utf8.EncodeRune(is.folded[:], f)
			}
		}
		all[i] = is
	}
	return all
}()

// look makes the key of a text in one pass, and tells what else stands in it.
func look(s string, room []byte) (k key) {
	for i := 0; i < len(s); {
		var is *seen
		switch b := s[i]; {
		case b < utf8.RuneSelf:
			is = &table[b]
			i++
		case b == 0xe0 && i+2 < len(s) && s[i+1]&^1 == 0xa6 && s[i+2]&0xc0 == 0x80: // U+0980 to U+09FF
			is = &table[utf8.RuneSelf|int(s[i+1]&1)<<6|int(s[i+2]&0x3f)]
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			k.signs |= foreign
			if r == '…' {
				k.signs |= dots
			}
			if kind := kindOf(r); kind != other {
				if f := bangla.FoldRune(r); f >= 0 {
					k.count(kind)
					room = utf8.AppendRune(room, f)
				}
			}
			continue
		}
		k.signs |= is.signs
		if is.bytes > 0 {
			k.count(is.kind)
			room = append(room, is.folded[:is.bytes]...)
		}
	}
	k.text = room
	return k
}

func (k *key) count(kind kind) {
	switch kind {
	case letter:
		k.letters++
	case digit:
		k.digits++
	}
}
