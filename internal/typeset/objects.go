package typeset

import (
	"bytes"
	"fmt"
	"strconv"
)

func atoi(s string) (int, error) { return strconv.Atoi(s) }

// sliceObjects cuts gofpdf's file into its objects, found by its own table of
// places. Anything not exactly as gofpdf writes it is an error.
func sliceObjects(raw []byte) (objs [][]byte, root, info int, err error) {
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
	objs = make([][]byte, count)
	for i := 1; i < count; i++ {
		body, ok := bytes.CutPrefix(raw[offsets[i]:start], fmt.Appendf(nil, "%d 0 obj\n", i))
		if !ok {
			return nil, 0, 0, fail("not at its place: object", i)
		}
		n, err := bodyLength(body)
		if err != nil {
			return nil, 0, 0, fail("no end of object", i)
		}
		end := start - len(body) + n + len("\nendobj\n")
		if !starts[end] {
			return nil, 0, 0, fail("something follows object", i)
		}
		objs[i] = body[:n:n]
	}
	return objs, root, info, nil
}

// bodyLength finds the "\nendobj\n" of an object; streams are stepped over by
// their length, as they may hold anything.
func bodyLength(body []byte) (int, error) {
	const stream, tail = ">>\nstream\n", "\nendobj\n"
	end := bytes.Index(body, []byte(tail))
	s := bytes.Index(body, []byte(stream))
	if s < 0 || end >= 0 && end < s {
		if end < 0 {
			return 0, ErrFinish
		}
		return end, nil
	}
	l := bytes.LastIndex(body[:s], []byte("/Length "))
	if l < 0 {
		return 0, ErrFinish
	}
	size, err := strconv.Atoi(string(body[l+len("/Length ") : s]))
	n := s + len(stream) + size
	if err != nil || size < 0 || n > len(body) || !bytes.HasPrefix(body[n:], []byte("\nendstream"+tail)) {
		return 0, ErrFinish
	}
	return n + len("\nendstream"), nil
}
