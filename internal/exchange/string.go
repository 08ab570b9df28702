package exchange

import (
	"unicode/utf16"
	"unicode/utf8"
)

// string reads up to the closing quote; the opening one is taken. Its text stands in g.text, cut after
// shownBytes.
func (g *jsonGuard) string(most int) {
	g.text = g.text[:0]
	for n := 0; g.err == nil; {
		if run := g.run(); len(run) > 0 {
			n += len(run)
			g.text = append(g.text, run[:min(len(run), max(shownBytes+1-len(g.text), 0))]...)
			g.take(run)
		} else {
			r, raw := g.char()
			if raw && r == '"' {
				return
			}
			if r == 0 {
				g.fail("exchange.control")
				return
			}
			n += utf8.RuneLen(r)
			if len(g.text) <= shownBytes {
				g.text = utf8.AppendRune(g.text, r)
			}
		}
		if n > most {
			g.fail("exchange.big")
		}
	}
}

// run is what lies ready of a string up to the next quote, backslash, control character or cut character:
// the long plain stretches of which text consists. It is empty where char has to look.
func (g *jsonGuard) run() []byte {
	if _, ok := g.peek(); !ok {
		return nil
	}
	ready, n := g.ready, 0
	for n < len(ready) && ready[n] >= 0x20 && ready[n] != '"' && ready[n] != '\\' {
		n++
	}
	if run := ready[:n]; n < len(ready) || utf8.Valid(run) {
		return run
	}
	for back := 1; back < utf8.UTFMax && back <= n; back++ {
		if utf8.RuneStart(ready[n-back]) {
			return ready[:n-back]
		}
	}
	return ready[:n]
}

// take counts and takes a run.
func (g *jsonGuard) take(run []byte) {
	if !utf8.Valid(run) {
		g.fail("exchange.utf8")
		return
	}
	if g.read += int64(len(run)); g.read > g.limits.Bytes {
		g.fail("exchange.big")
	}
	g.ready = g.ready[len(run):]
}

// char reads one character of a string; raw is false where it was escaped.
func (g *jsonGuard) char() (r rune, raw bool) {
	b := g.next()
	switch {
	case g.err != nil:
		return 1, false
	case b == '\\':
		return g.escaped(), false
	case b < 0x20:
		g.fail("exchange.json")
	case b < utf8.RuneSelf:
		return rune(b), true
	default:
		return g.multibyte(b), true
	}
	return 1, false
}

// multibyte reads the rest of a character of two to four bytes.
func (g *jsonGuard) multibyte(first byte) rune {
	buf := []byte{first}
	for !utf8.FullRune(buf) {
		buf = append(buf, g.next())
	}
	r, size := utf8.DecodeRune(buf)
	if r == utf8.RuneError && size == 1 {
		g.fail("exchange.utf8")
		return 1
	}
	return r
}

func (g *jsonGuard) escaped() rune {
	switch b := g.next(); b {
	case '"', '\\', '/':
		return rune(b)
	case 'b', 'f', 'n', 'r', 't':
		return map[byte]rune{'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}[b]
	case 'u':
		r := g.hex()
		if !utf16.IsSurrogate(r) {
			return r
		}
		if g.next() == '\\' && g.next() == 'u' {
			if pair := utf16.DecodeRune(r, g.hex()); pair != utf8.RuneError {
				return pair
			}
		}
		g.fail("exchange.utf8")
	default:
		g.fail("exchange.json")
	}
	return 1
}

func (g *jsonGuard) hex() (r rune) {
	for range 4 {
		b := g.next()
		switch {
		case b >= '0' && b <= '9':
			r = r<<4 | rune(b-'0')
		case b|0x20 >= 'a' && b|0x20 <= 'f':
			r = r<<4 | rune(b|0x20-'a'+10)
		default:
			g.fail("exchange.json")
			return 1
		}
	}
	return r
}
