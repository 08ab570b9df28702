package store

import "io"

// aheadPages is how many pages are read at once at the most.
const aheadPages = 64

// ahead reads a file whose pages are mostly asked for in the order in which they lie: while they are, more and
// more of them are read with one call. Pages asked for out of order cost one call each, as without it, and so
// does a page beside a place that cannot be read.
type ahead struct {
	file io.ReaderAt
	buf  []byte // what was read, from at
	at   int64
	next int64 // where the page after the last one asked for lies
	size int   // of the last read, in pages
}

// ReadAt is the file's.
func (a *ahead) ReadAt(p []byte, off int64) (int, error) {
	inOrder := off == a.next
	a.next = off + int64(len(p))
	if from := off - a.at; from >= 0 && a.next <= a.at+int64(len(a.buf)) {
		return copy(p, a.buf[from:]), nil
	}
	a.size = min(max(2*a.size, 1), aheadPages)
	if !inOrder {
		a.size = 1
	}
	if whole := a.size * pageBytes; whole > len(p) {
		if cap(a.buf) < whole {
			a.buf = make([]byte, 0, aheadPages*pageBytes)
		}
		n, _ := a.file.ReadAt(a.buf[:whole], off)
		a.at, a.buf = off, a.buf[:n]
		if n >= len(p) {
			return copy(p, a.buf), nil
		}
	}
	return a.file.ReadAt(p, off)
}
