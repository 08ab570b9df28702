package bundle

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
)

// Signatures and fixed lengths of ZIP records. Source: APPNOTE 6.3.10, section 4.3.
const (
	sigLocal      = 0x04034b50
	sigDescriptor = 0x08074b50
	sigCentral    = 0x02014b50
	sigEnd        = 0x06054b50
	sigEnd64      = 0x06064b50
	sigLocator64  = 0x07064b50

	lenLocal     = 30
	lenCentral   = 46
	lenEnd       = 22
	lenEnd64     = 56
	lenLocator64 = 20
)

var le = binary.LittleEndian

// errFile wraps a failure of the reader itself, which is no finding about the bag.
type errFile struct{ err error }

func (e errFile) Error() string { return "read bag: " + e.err.Error() }
func (e errFile) Unwrap() error { return e.err }

// readAt fills buf from off. A file that ends early is a fault of the bag, told by short.
func readAt(r io.ReaderAt, buf []byte, off int64) (short bool, err error) {
	n, err := r.ReadAt(buf, off)
	if n == len(buf) {
		return false, nil
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return true, nil
	}
	return false, errFile{err}
}

// end is what the records at the end of a ZIP say: where its directory lies and how many entries it has.
type end struct {
	count         int64
	offset, bytes int64 // of the central directory
}

// readEnd finds the one end record. It stands in the very last bytes: a comment or anything after it would
// let two readers see two different archives.
func readEnd(r io.ReaderAt, size int64, fs *findings) (e end, err error) {
	if size < lenEnd {
		fs.add(notZIP(r, size), "", nil)
		return e, nil
	}
	buf := make([]byte, lenEnd)
	if short, err := readAt(r, buf, size-lenEnd); short || err != nil {
		fs.add("bundle.zip.truncated", "", nil)
		return e, err
	}
	if le.Uint32(buf) != sigEnd || le.Uint16(buf[20:]) != 0 {
		return e, misplacedEnd(r, size, fs)
	}
	if le.Uint16(buf[4:]) != 0 || le.Uint16(buf[6:]) != 0 || le.Uint16(buf[8:]) != le.Uint16(buf[10:]) {
		fs.add("bundle.zip.spanned", "", nil)
		return e, nil
	}
	e = end{count: int64(le.Uint16(buf[10:])), bytes: int64(le.Uint32(buf[12:])), offset: int64(le.Uint32(buf[16:]))}
	at := size - lenEnd
	at, err = widen(r, at, &e, fs)
	if err != nil || !fs.none() {
		return e, err
	}
	switch stop := e.offset + e.bytes; {
	case stop > at:
		fs.add("bundle.zip.truncated", "", nil)
	case stop < at:
		return e, junkBeforeEnd(r, stop, at, fs)
	case e.count == 0:
		fs.add("bundle.zip.empty", "", nil)
	}
	return e, nil
}

// widen replaces the fields of e by those of a ZIP64 end record, where there is one, and returns where the
// end records begin. Fields that need no widening must agree.
func widen(r io.ReaderAt, at int64, e *end, fs *findings) (int64, error) {
	wide := e.count == 0xffff || e.bytes == 0xffffffff || e.offset == 0xffffffff
	buf := make([]byte, lenEnd64)
	if at < lenLocator64+lenEnd64 {
		if wide {
			fs.add("bundle.zip.directory", "", nil)
		}
		return at, nil
	}
	if short, err := readAt(r, buf[:lenLocator64], at-lenLocator64); short || err != nil {
		fs.add("bundle.zip.truncated", "", nil)
		return at, err
	}
	if le.Uint32(buf) != sigLocator64 {
		if wide {
			fs.add("bundle.zip.directory", "", nil)
		}
		return at, nil
	}
	start := int64(le.Uint64(buf[8:]))
	if le.Uint32(buf[4:]) != 0 || le.Uint32(buf[16:]) > 1 {
		fs.add("bundle.zip.spanned", "", nil)
		return at, nil
	}
	if start != at-lenLocator64-lenEnd64 {
		fs.add("bundle.zip.directory", "", nil)
		return at, nil
	}
	if short, err := readAt(r, buf, start); short || err != nil {
		fs.add("bundle.zip.truncated", "", nil)
		return at, err
	}
	w := end{count: int64(le.Uint64(buf[32:])), bytes: int64(le.Uint64(buf[40:])), offset: int64(le.Uint64(buf[48:]))}
	agrees := (e.count == 0xffff || e.count == w.count) && (e.bytes == 0xffffffff || e.bytes == w.bytes) &&
		(e.offset == 0xffffffff || e.offset == w.offset)
	sane := le.Uint32(buf) == sigEnd64 && le.Uint64(buf[4:]) == lenEnd64-12 &&
		w.count >= 0 && w.bytes >= 0 && w.offset >= 0 && w.bytes <= at && w.offset <= at &&
		le.Uint64(buf[24:]) == le.Uint64(buf[32:])
	if !agrees || !sane {
		fs.add("bundle.zip.directory", "", nil)
		return at, nil
	}
	*e = w
	return start, nil
}

// misplacedEnd says what is wrong with a file that does not end in an end record.
func misplacedEnd(r io.ReaderAt, size int64, fs *findings) error {
	tail := make([]byte, min(size, lenEnd+0xffff))
	if short, err := readAt(r, tail, size-int64(len(tail))); short || err != nil {
		fs.add("bundle.zip.truncated", "", nil)
		return err
	}
	sig := le.AppendUint32(nil, sigEnd)
	found := bytes.Count(tail, sig)
	at := bytes.LastIndex(tail, sig)
	for at >= 0 && !endsDirectory(tail[at:], size-int64(len(tail)-at)) {
		at = bytes.LastIndex(tail[:at], sig)
	}
	switch {
	case at < 0:
		fs.add(notZIP(r, size), "", nil)
	case found > 1:
		fs.add("bundle.zip.ends", "", nil)
	case at+lenEnd+int(le.Uint16(tail[at+20:])) == len(tail):
		fs.add("bundle.zip.comment", "", nil)
	default:
		fs.add("bundle.zip.junk", "", nil)
	}
	return nil
}

// endsDirectory tells whether rec, standing at offset at, is whole and says that the directory ends there.
func endsDirectory(rec []byte, at int64) bool {
	return len(rec) >= lenEnd && int64(le.Uint32(rec[12:]))+int64(le.Uint32(rec[16:])) == at
}

// junkBeforeEnd says whether what lies between directory and end record is a second end or mere junk. When
// bytes were put before the archive, every offset is too small by as much and the gap shows here.
func junkBeforeEnd(r io.ReaderAt, from, to int64, fs *findings) error {
	gap := make([]byte, min(to-from, 1<<16))
	if short, err := readAt(r, gap, to-int64(len(gap))); short || err != nil {
		fs.add("bundle.zip.truncated", "", nil)
		return err
	}
	if bytes.Contains(gap, le.AppendUint32(nil, sigEnd)) {
		fs.add("bundle.zip.ends", "", nil)
	} else {
		fs.add("bundle.zip.junk", "", nil)
	}
	return nil
}

// notZIP is the code for a file without end record: a ZIP that was cut short, or no ZIP at all.
func notZIP(r io.ReaderAt, size int64) string {
	head := make([]byte, 4)
	if size >= 4 {
		if short, err := readAt(r, head, 0); !short && err == nil && head[0] == 'P' && head[1] == 'K' {
			return "bundle.zip.truncated"
		}
	}
	return "bundle.zip.not"
}
