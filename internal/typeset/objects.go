package typeset

import (
	"bytes"
	"fmt"
	"strconv"
)

func atoi(s string) (int, error) { return strconv.Atoi(s) }

// sliceObjects cuts gofpdf's file into its objects, found by its own table of
// places. Anything not exactly as gofpdf writes it is an error.
func sliceObjects(raw []byte) (objs []object, root, info int, err error) {
	fail := func(what string, n int) error { return fmt.Errorf("%w: %s %d", ErrFinish, what, n) }
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, 0, 0, fail("no startxref in bytes", len(raw))
	}
	var start int
	if _, err := fmt.Sscanf(string(raw[at:]), "startxref\n%d\n%%%%EOF", &start); err != nil || start <= 0 || start >= at {
		return nil, 0, 0, fail("bad startxref", start)
	}
	table := raw[start:at]
	var count int
	if _, err := fmt.Sscanf(string(table[:min(40, len(table))]), "xref\n0 %d\n", &count); err != nil || count < 3 {
		return nil, 0, 0, fail("bad table of objects", count)
	}
	lines := table[len(fmt.Sprintf("xref\n0 %d\n", count)):]
	if len(lines) < 20*count {
		return nil, 0, 0, fail("short table of objects", len(lines))
	}
	trailer := string(lines[20*count:])
	if _, err := fmt.Sscanf(trailer, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R", &count, &root, &info); err != nil {
		return nil, 0, 0, fail("bad trailer of bytes", len(trailer))
	}
	if root <= 0 || root >= count || info <= 0 || info >= count {
		return nil, 0, 0, fail("trailer names object", root)
	}
	starts := map[int]bool{start: true}
	offsets := make([]int, count)
	for i := 1; i < count; i++ {
		o, err := strconv.Atoi(string(lines[20*i : 20*i+10]))
		if err != nil || o <= 0 || o >= start {
			return nil, 0, 0, fail("no place for object", i)
		}
		offsets[i], starts[o] = o, true
	}
	objs = make([]object, count)
	for i := 1; i < count; i++ {
		body, ok := bytes.CutPrefix(raw[offsets[i]:start], fmt.Appendf(nil, "%d 0 obj\n", i))
		if !ok {
			return nil, 0, 0, fail("not at its place: object", i)
		}
		o, n, err := cutObject(body)
		if err != nil {
			return nil, 0, 0, fail("no end of object", i)
		}
		if end := start - len(body) + n; !starts[end] {
			return nil, 0, 0, fail("something follows object", i)
		}
		objs[i] = o
	}
	return objs, root, info, nil
}

// cutObject takes the object at the start of the bytes and tells how many there
// are up to the next. A stream is stepped over by its length, as it may hold
// anything.
func cutObject(body []byte) (o object, n int, err error) {
	const stream, endStream, tail = "\nstream\n", "\nendstream", "\nendobj\n"
	end := bytes.Index(body, []byte(tail))
	s := bytes.Index(body, []byte(">>"+stream))
	if s < 0 || end >= 0 && end < s {
		if end < 0 {
			return o, 0, ErrFinish
		}
		return object{body: body[:end:end]}, end + len(tail), nil
	}
	s += len(">>")
	l := bytes.LastIndex(body[:s], []byte("/Length "))
	if l < 0 {
		return o, 0, ErrFinish
	}
	size, err := strconv.Atoi(string(body[l+len("/Length ") : s-len(">>")]))
	from := s + len(stream)
	if err != nil || size < 0 || size > len(body)-from || !bytes.HasPrefix(body[from+size:], []byte(endStream+tail)) {
		return o, 0, ErrFinish
	}
	return object{body[:s:s], body[from : from+size : from+size]}, from + size + len(endStream) + len(tail), nil
}
