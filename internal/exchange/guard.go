package exchange

import (
	"errors"
	"io"
	"strings"

	"batayandesk/internal/office"
)

// Limits bound a JSON text from outside.
type Limits struct {
	Bytes       int64 // of the whole text
	Depth       int   // of lists and objects within each other
	Members     int   // of one object or list
	KeyBytes    int   // of one key
	StringBytes int   // of one string
}

// shownBytes is how much of a scalar CheckJSON hands to see.
const shownBytes = 1 << 10

// CheckJSON reads one JSON text as a stream and refuses what two readers could take for two different
// things, or what would exhaust them: text that is not UTF-8, keys that come twice (also when they differ
// in case alone), lone surrogates, NUL, anything after the end, and whatever passes the limits. see, where
// given, is told of every string and number of at most 1 KiB: its place (keys; "*" for an element of a
// list) and its value; it must not keep place. The error is an office.Problem (exchange.*) with the line,
// or that of r. Memory does not grow with the text.
//
// Source: RFC 8259; reliability.md R8 (content).
func CheckJSON(r io.Reader, limits Limits, see func(place []string, value string)) error {
	g := &jsonGuard{src: r, buf: make([]byte, 64<<10), limits: limits, see: see, line: 1}
	g.space()
	g.value(0)
	g.space()
	if g.err == nil {
		if _, ok := g.peek(); ok {
			g.fail("exchange.json")
		}
	}
	return g.err
}

// CheckContent is CheckJSON for a bundle's content.json.
func CheckContent(r io.Reader, see func(place []string, value string)) error {
	return CheckJSON(r, ContentLimits, see)
}

type jsonGuard struct {
	src    io.Reader
	buf    []byte // of which ready is what was read and not yet taken
	ready  []byte
	limits Limits
	see    func([]string, string)
	read   int64
	line   int
	place  []string
	text   []byte // of the scalar being read, as far as shownBytes
	err    error
}

func (g *jsonGuard) fail(code string) {
	if g.err == nil {
		place := strings.Join(g.place, "/")
		g.err = office.Problem{Code: code, Field: place, Args: office.Args{"line": g.line, "place": place}}
	}
}

// peek is the next byte; ok is false at the end of the text or after a fault.
func (g *jsonGuard) peek() (b byte, ok bool) {
	if g.err != nil || len(g.ready) == 0 && !g.fill() {
		return 0, false
	}
	return g.ready[0], true
}

// fill reads on; false at the end of the text or where the reader fails.
func (g *jsonGuard) fill() bool {
	for range 100 { // a reader may give nothing now and then, but not for ever
		n, err := g.src.Read(g.buf)
		if g.ready = g.buf[:n]; n > 0 {
			return true
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				g.err = err
			}
			return false
		}
	}
	g.err = io.ErrNoProgress
	return false
}

// next takes one byte; the end of the text is a fault.
func (g *jsonGuard) next() byte {
	b, ok := g.peek()
	if !ok {
		g.fail("exchange.json")
		return 0
	}
	g.ready = g.ready[1:]
	if g.read++; g.read > g.limits.Bytes {
		g.fail("exchange.big")
	}
	if b == '\n' {
		g.line++
	}
	return b
}

func (g *jsonGuard) space() {
	for {
		b, ok := g.peek()
		if !ok || b != ' ' && b != '\t' && b != '\r' && b != '\n' {
			return
		}
		g.next()
	}
}

func (g *jsonGuard) value(depth int) {
	b, ok := g.peek()
	switch {
	case !ok:
		g.fail("exchange.json")
	case b == '{' || b == '[':
		if depth >= g.limits.Depth {
			g.fail("exchange.deep")
			return
		}
		g.next()
		if b == '{' {
			g.object(depth)
		} else {
			g.list(depth)
		}
	case b == '"':
		g.next()
		g.string(g.limits.StringBytes)
		g.tell()
	case b == '-' || b >= '0' && b <= '9':
		g.number()
		g.tell()
	case b == 't':
		g.word("true")
	case b == 'f':
		g.word("false")
	case b == 'n':
		g.word("null")
	default:
		g.fail("exchange.json")
	}
}

func (g *jsonGuard) tell() {
	if g.err == nil && g.see != nil && len(g.text) <= shownBytes {
		g.see(g.place, string(g.text))
	}
}

func (g *jsonGuard) word(want string) {
	for i := range len(want) {
		if g.next() != want[i] {
			g.fail("exchange.json")
			return
		}
	}
}

func (g *jsonGuard) object(depth int) {
	keys := map[string]bool{}
	if g.space(); g.closes('}') {
		return
	}
	for g.err == nil {
		g.space()
		if g.next() != '"' {
			g.fail("exchange.json")
			return
		}
		g.string(g.limits.KeyBytes)
		key := string(g.text)
		fold := strings.ToLower(key)
		g.place = append(g.place, key)
		if keys[fold] {
			g.fail("exchange.twice")
		}
		keys[fold] = true
		if len(keys) > g.limits.Members {
			g.fail("exchange.many")
		}
		g.space()
		if g.next() != ':' {
			g.fail("exchange.json")
		}
		g.space()
		g.value(depth + 1)
		g.leave()
		if g.space(); g.closes('}') {
			return
		}
		if g.next() != ',' {
			g.fail("exchange.json")
		}
	}
}

func (g *jsonGuard) list(depth int) {
	if g.space(); g.closes(']') {
		return
	}
	g.place = append(g.place, "*")
	for n := 1; g.err == nil; n++ {
		if n > g.limits.Members {
			g.fail("exchange.many")
		}
		g.space()
		g.value(depth + 1)
		if g.space(); g.closes(']') {
			break
		}
		if g.next() != ',' {
			g.fail("exchange.json")
		}
	}
	g.leave()
}

func (g *jsonGuard) leave() { g.place = g.place[:len(g.place)-1] }

// closes takes end where it comes next.
func (g *jsonGuard) closes(end byte) bool {
	if b, ok := g.peek(); !ok || b != end {
		return false
	}
	g.next()
	return true
}

// number reads a number of at most 32 characters; exchange files hold no larger one.
func (g *jsonGuard) number() {
	g.text = g.text[:0]
	for {
		b, ok := g.peek()
		if !ok || !strings.ContainsRune("+-.eE0123456789", rune(b)) {
			break
		}
		g.text = append(g.text, g.next())
		if len(g.text) > 32 {
			g.fail("exchange.number")
			return
		}
	}
	if !isNumber(string(g.text)) {
		g.fail("exchange.json")
	}
}

// isNumber holds s to the grammar of RFC 8259, section 6.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, s := leadingDigits(s)
	if whole == "" || len(whole) > 1 && whole[0] == '0' {
		return false
	}
	if rest, ok := strings.CutPrefix(s, "."); ok {
		var part string
		if part, s = leadingDigits(rest); part == "" {
			return false
		}
	}
	if s == "" {
		return true
	}
	if s[0] != 'e' && s[0] != 'E' {
		return false
	}
	s = s[1:]
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	power, rest := leadingDigits(s)
	return power != "" && rest == ""
}

func leadingDigits(s string) (digits, rest string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n], s[n:]
}
