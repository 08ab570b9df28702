package pdffile

import (
	"bytes"
	"math"
	"strconv"
)

// The values of PDF. null is nil, a boolean bool, a number float64, an array []any.
//
// Source: ISO 32000-1, 7.3.
type (
	// Name is a name, without its stroke.
	Name string
	// Text is the bytes of a string.
	Text string
	// Dict is a dictionary.
	Dict map[string]any
	// Ref is the number of an object; its generation says nothing of what is read.
	Ref int
	// Word is an operator, or what is no value.
	Word string
)

// Lexer reads values one after another, as in a content stream. It is of one goroutine.
type Lexer struct {
	data []byte
	at   int
}

// NewLexer reads data from its beginning.
func NewLexer(data []byte) *Lexer { return &Lexer{data: data} }

// Bounds of one value.
const (
	maxNested = 64
	maxItems  = 200_000
)

func isSpace(c byte) bool {
	return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '
}
func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// End tells whether all was read.
func (s *Lexer) End() bool { return s.at >= len(s.data) }

// skip passes over white space and comments.
func (s *Lexer) skip() {
	for !s.End() {
		c := s.data[s.at]
		switch {
		case isSpace(c):
			s.at++
		case c == '%':
			for !s.End() && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// Value reads the next value or word; ok is false at the end, and where values lie too deep within each other.
func (s *Lexer) Value() (v any, ok bool) { return s.value(0) }

func (s *Lexer) value(depth int) (v any, ok bool) {
	s.skip()
	if s.End() || depth > maxNested {
		s.at = max(s.at, min(s.at+1, len(s.data)))
		return nil, false
	}
	switch c := s.data[s.at]; {
	case c == '/':
		return s.name(), true
	case c == '(':
		return s.string(), true
	case c == '<' && s.at+1 < len(s.data) && s.data[s.at+1] == '<':
		s.at += 2
		return s.dict(depth), true
	case c == '<':
		return s.hex(), true
	case c == '[':
		s.at++
		return s.array(depth), true
	case c == '>' || c == ']' || c == '{' || c == '}' || c == ')':
		n := 1
		if c == '>' && s.at+1 < len(s.data) && s.data[s.at+1] == '>' {
			n = 2
		}
		s.at += n
		return Word(s.data[s.at-n : s.at]), true
	}
	from := s.at
	for !s.End() && !isSpace(s.data[s.at]) && !isDelimiter(s.data[s.at]) {
		s.at++
	}
	token := string(s.data[from:s.at])
	if n, is := number(token); is {
		return s.orRef(n), true
	}
	switch token {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	return Word(token), true
}

// number reads a token as a number; what is not as it should be is none.
func number(token string) (float64, bool) {
	if token == "" || bytes.IndexByte([]byte("+-.0123456789"), token[0]) < 0 {
		return 0, false
	}
	n, err := strconv.ParseFloat(token, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return 0, false
	}
	return n, true
}

// orRef is a number, or where "G R" follows, the object that it names.
func (s *Lexer) orRef(n float64) any {
	if n < 0 || n != math.Trunc(n) || n > maxObjects {
		return n
	}
	from := s.at
	s.skip()
	digits := s.at
	for !s.End() && s.data[s.at] >= '0' && s.data[s.at] <= '9' && s.at-digits < 6 {
		s.at++
	}
	if s.at > digits {
		s.skip()
		if !s.End() && s.data[s.at] == 'R' && (s.at+1 == len(s.data) || isSpace(s.data[s.at+1]) || isDelimiter(s.data[s.at+1])) {
			s.at++
			return Ref(n)
		}
	}
	s.at = from
	return n
}

func (s *Lexer) name() Name {
	s.at++
	var out []byte
	for !s.End() && !isSpace(s.data[s.at]) && !isDelimiter(s.data[s.at]) {
		c := s.data[s.at]
		if c == '#' && s.at+2 < len(s.data) {
			if n, err := strconv.ParseUint(string(s.data[s.at+1:s.at+3]), 16, 8); err == nil {
				c = byte(n)
				s.at += 2
			}
		}
		out = append(out, c)
		s.at++
	}
	return Name(out)
}

// escapes are the letters after a backslash in a string.
var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (s *Lexer) string() Text {
	s.at++
	var out []byte
	for depth := 1; !s.End(); {
		c := s.data[s.at]
		s.at++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return Text(out)
			}
		case '\\':
			if s.End() {
				return Text(out)
			}
			c = s.data[s.at]
			s.at++
			if c >= '0' && c <= '7' {
				n := int(c - '0')
				for range 2 {
					if !s.End() && s.data[s.at] >= '0' && s.data[s.at] <= '7' {
						n = n*8 + int(s.data[s.at]-'0')
						s.at++
					}
				}
				c = byte(n)
			} else if to, known := escapes[c]; known {
				c = to
			} else if c == '\r' || c == '\n' {
				if c == '\r' && !s.End() && s.data[s.at] == '\n' {
					s.at++
				}
				continue
			}
		}
		out = append(out, c)
	}
	return Text(out)
}

func (s *Lexer) hex() Text {
	s.at++
	var out []byte
	half, odd := byte(0), false
	for !s.End() {
		c := s.data[s.at]
		s.at++
		if c == '>' {
			break
		}
		n := bytes.IndexByte([]byte("0123456789abcdef"), c|0x20)
		if c < '0' || n < 0 {
			continue
		}
		if odd {
			out = append(out, half<<4|byte(n))
		}
		half, odd = byte(n), !odd
	}
	if odd {
		out = append(out, half<<4)
	}
	return Text(out)
}

func (s *Lexer) array(depth int) []any {
	out := []any{}
	for len(out) < maxItems {
		v, ok := s.value(depth + 1)
		if w, is := v.(Word); !ok || is && (w == "]" || w == "endobj") {
			break
		}
		out = append(out, v)
	}
	return out
}

func (s *Lexer) dict(depth int) Dict {
	out := Dict{}
	for len(out) < maxItems {
		key, ok := s.value(depth + 1)
		if w, is := key.(Word); !ok || is && (w == ">>" || w == "endobj") {
			break
		}
		k, is := key.(Name)
		if !is {
			continue
		}
		v, ok := s.value(depth + 1)
		if w, is := v.(Word); !ok || is && w == ">>" {
			break
		}
		out[string(k)] = v
	}
	return out
}

// PassImage passes over a picture that lies within a stream, from behind its first word on.
func (s *Lexer) PassImage() {
	for at := s.at; at+3 < len(s.data); at++ {
		if s.data[at+1] == 'E' && s.data[at+2] == 'I' && isSpace(s.data[at]) && (at+3 == len(s.data) || isSpace(s.data[at+3])) {
			s.at = at + 3
			return
		}
	}
	s.at = len(s.data)
}
