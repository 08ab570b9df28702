package exchange

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"batayandesk/internal/office"
)

// Limits bound a JSON text from outside.
type Limits struct {
	Bytes       int64 // of the whole text
	Depth       int   // of lists and objects within each other
	Members     int   // of one object or list
	KeyBytes    int   // of one key
	StringBytes int   // of one string as it is written, and of white space in a row
	FileBytes   int   // of the string in which a file stands, under the key content_base64; 0 = as any other
}

// fileKey is the key of the bytes of an attachment.
const fileKey = "content_base64"

const (
	shownBytes  = 1 << 10 // how much of a scalar CheckJSON hands to see
	numberBytes = 32      // no number of an exchange file is longer
	readAhead   = 64 << 10
)

// CheckJSON reads one JSON text as a stream and refuses what two readers could take for two different
// things, or what would exhaust them: text that is not UTF-8, keys that come twice (also when they differ
// in case alone), lone surrogates, NUL, anything after the end, and whatever passes the limits. see, where
// given, is told of every string and number of at most 1 KiB: its place (keys; "*" for an element of a
// list) and its value; it must not keep place. The error is an office.Problem (exchange.*) with the line,
// or that of r. Memory grows with the longest string alone.
//
// Source: RFC 8259; internal/exchange/README.md › Hostile files.
func CheckJSON(r io.Reader, limits Limits, see func(place []string, value string)) error {
	g := &guard{limits: limits, see: see}
	g.src = source{r: r, most: limits.Bytes, ahead: int64(max(limits.StringBytes, limits.FileBytes)) + readAhead}
	g.dec = jsontext.NewDecoder(&g.src, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	g.src.taken = g.dec.InputOffset
	g.value(0)
	if g.err == nil {
		if _, err := g.dec.ReadToken(); !errors.Is(err, io.EOF) {
			g.fail("exchange.json")
		}
	}
	return g.err
}

type guard struct {
	src    source
	dec    *jsontext.Decoder
	limits Limits
	see    func([]string, string)
	place  []string
	err    error
}

// fail keeps the first fault; what the reader itself said comes before what its text seems to be.
func (g *guard) fail(code string) {
	switch {
	case g.err != nil:
		return
	case errors.Is(g.src.err, errTooMuch):
		code = "exchange.big"
	case g.src.err != nil:
		g.err = g.src.err
		return
	}
	place := strings.Join(g.place, "/")
	line := 1 + g.src.lines - bytes.Count(g.dec.UnreadBuffer(), []byte("\n"))
	g.err = office.Problem{Code: code, Field: place, Args: office.Args{"line": line, "place": place}}
}

func (g *guard) value(depth int) {
	switch kind := g.dec.PeekKind(); kind {
	case '{', '[':
		if depth >= g.limits.Depth {
			g.fail("exchange.deep")
			return
		}
		g.delimiter()
		if kind == '{' {
			g.object(depth)
		} else {
			g.list(depth)
		}
		g.delimiter()
	case '"':
		most := g.limits.StringBytes
		if n := len(g.place); n > 0 && g.place[n-1] == fileKey && g.limits.FileBytes > 0 {
			most = g.limits.FileBytes
		}
		g.tell(g.text(most))
	case '0':
		raw := g.raw()
		if len(raw) > numberBytes {
			g.fail("exchange.number")
		}
		g.tell(string(raw))
	default:
		g.raw()
	}
}

// raw takes one string, number or word as it is written.
func (g *guard) raw() jsontext.Value {
	raw, err := g.dec.ReadValue()
	if err != nil {
		g.fail("exchange.json")
	}
	return raw
}

func (g *guard) delimiter() {
	if _, err := g.dec.ReadToken(); err != nil {
		g.fail("exchange.json")
	}
}

// text takes a string or a key.
func (g *guard) text(most int) string {
	raw := g.raw()
	if g.err != nil {
		return ""
	}
	if len(raw) > most+2 {
		g.fail("exchange.big")
		return ""
	}
	text, err := jsontext.AppendUnquote([]byte(nil), raw)
	switch {
	case err != nil: // its form was right, so its characters are not
		g.fail("exchange.utf8")
	case bytes.IndexByte(text, 0) >= 0:
		g.fail("exchange.control")
	}
	return string(text)
}

func (g *guard) tell(value string) {
	if g.err == nil && g.see != nil && len(value) <= shownBytes {
		g.see(g.place, value)
	}
}

// more tells whether another member comes; those over the limit are a fault.
func (g *guard) more(n int, end jsontext.Kind) bool {
	if g.err != nil || g.dec.PeekKind() == end {
		return false
	}
	if n >= g.limits.Members {
		g.fail("exchange.many")
	}
	return g.err == nil
}

func (g *guard) object(depth int) {
	keys := map[string]bool{}
	for g.more(len(keys), '}') {
		key := g.text(g.limits.KeyBytes)
		fold := strings.ToLower(key)
		g.place = append(g.place, key)
		if keys[fold] {
			g.fail("exchange.twice")
		}
		if keys[fold] = true; g.err == nil {
			g.value(depth + 1)
		}
		g.leave()
	}
}

func (g *guard) list(depth int) {
	g.place = append(g.place, "*")
	for n := 0; g.more(n, ']'); n++ {
		g.value(depth + 1)
	}
	g.leave()
}

func (g *guard) leave() { g.place = g.place[:len(g.place)-1] }

// errTooMuch ends the reading of a text that passes the limits.
var errTooMuch = errors.New("too much")

// source counts what the decoder reads: all of it, its lines, and what lies read and not yet taken, so that no
// string is longer than it may be before anybody sees its end.
type source struct {
	r           io.Reader
	most, ahead int64
	taken       func() int64 // how much of it was taken as JSON
	read        int64
	lines       int
	err         error // what ended the reading, other than the end
}

func (s *source) Read(p []byte) (n int, err error) {
	for range 100 { // a reader may give nothing now and then, but not for ever
		if s.err != nil {
			return 0, s.err
		}
		n, err = s.r.Read(p)
		s.read += int64(n)
		s.lines += bytes.Count(p[:n], []byte("\n"))
		switch {
		case s.read > s.most, s.read-s.taken() > s.ahead:
			s.err = errTooMuch
		case err != nil && !errors.Is(err, io.EOF):
			s.err = err
		case n > 0 || err != nil:
			return n, err
		}
	}
	s.err = io.ErrNoProgress
	return 0, s.err
}
