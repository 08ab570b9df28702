package bundle

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// errNotPlain says that a text is not UTF-8, or holds NUL, as text in UTF-16 does.
var errNotPlain = errors.New("not plain text")

// plainText gives the bytes of src as long as they are UTF-8 without NUL; then errNotPlain.
type plainText struct {
	src  io.Reader
	tail [utf8.UTFMax]byte // of a character whose end has not come yet
	has  int
	err  error
}

// Read reads on. After an error it gives the same again.
func (t *plainText) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	n, err := t.src.Read(p)
	if !t.plain(p[:n]) || err == io.EOF && t.has > 0 {
		err = errNotPlain
	}
	t.err = err
	return n, err
}

func (t *plainText) plain(p []byte) bool {
	for t.has > 0 && len(p) > 0 {
		t.tail[t.has], p = p[0], p[1:]
		t.has++
		if part := t.tail[:t.has]; utf8.FullRune(part) {
			if !utf8.Valid(part) {
				return false
			}
			t.has = 0
		}
	}
	if t.has > 0 {
		return true
	}
	whole := len(p)
	for back := 1; back < utf8.UTFMax && back <= len(p); back++ {
		if at := len(p) - back; utf8.RuneStart(p[at]) {
			if !utf8.FullRune(p[at:]) {
				whole = at
			}
			break
		}
	}
	t.has = copy(t.tail[:], p[whole:])
	return bytes.IndexByte(p[:whole], 0) < 0 && utf8.Valid(p[:whole])
}
