package bundle

import (
	"bufio"
	"context"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/flate"
)

// stopping is a reader that fails once its context has ended, so that whatever reads stops there.
type stopping struct {
	ctx context.Context
	r   io.ReaderAt
}

// ReadAt reads unless the context has ended.
func (s stopping) ReadAt(p []byte, off int64) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.ReadAt(p, off)
}

// archive is a ZIP of size bytes.
type archive struct {
	stopping
	size int64
}

func (a archive) list(fs *findings) ([]member, error) { return readDirectory(a.stopping, a.size, fs) }

func (a archive) reader() reader { return newUnpacker(a.stopping) }

// faultError is a finding met while a member's bytes are read.
type faultError struct{ code, path string }

func (e faultError) Error() string { return fmt.Sprintf("%s: %s", e.path, e.code) }

// unpacker reads one member after another with the same buffers: 64 KiB before the inflater, so that bytes
// hidden behind the packed stream are noticed.
type unpacker struct {
	stopping
	in      *bufio.Reader
	inflate io.ReadCloser
}

func newUnpacker(r stopping) *unpacker {
	return &unpacker{stopping: r, in: bufio.NewReaderSize(nil, 64<<10)}
}

// open begins to read m; what was opened before ends with it.
func (u *unpacker) open(m *member) (io.Reader, error) {
	section := io.NewSectionReader(u.stopping, m.data, m.packed)
	if m.method != deflated {
		return &unpacked{u: u, m: m, src: section}, nil
	}
	u.in.Reset(section)
	if u.inflate == nil {
		u.inflate = flate.NewReader(u.in)
	} else if err := u.inflate.(flate.Resetter).Reset(u.in, nil); err != nil {
		return nil, errFile{err}
	}
	return &unpacked{u: u, m: m, src: u.inflate}, nil
}

// unpacked are the bytes of one member. Its length and CRC are checked when its end is reached; a fault of the
// bag is a faultError, and every Read after it gives the same again. At most one buffer more than the member
// declares is unpacked.
type unpacked struct {
	u    *unpacker
	m    *member
	src  io.Reader
	crc  uint32
	done int64
	err  error
}

// Read unpacks on; between two reads the context may end it.
func (r *unpacked) Read(p []byte) (int, error) {
	if r.err == nil {
		if err := r.u.ctx.Err(); err != nil {
			r.err = errFile{err}
		}
	}
	if r.err != nil {
		return 0, r.err
	}
	n, err := r.src.Read(p)
	if r.done += int64(n); r.done > r.m.size {
		r.err = faultError{"bundle.bomb.grows", r.m.path}
		return 0, r.err
	}
	r.crc = crc32.Update(r.crc, crc32.IEEETable, p[:n])
	if err == io.EOF {
		r.err = r.end()
	} else if err != nil {
		r.err = r.m.readFault(err)
	}
	return n, r.err
}

// end judges a member of which all was read: io.EOF where it is sound.
func (r *unpacked) end() error {
	if r.done != r.m.size || r.m.method == deflated && r.u.left() {
		return faultError{"bundle.zip.data", r.m.path}
	}
	if r.crc != r.m.crc {
		return faultError{"bundle.zip.crc", r.m.path}
	}
	return io.EOF
}

// left tells whether packed bytes remain that the stream did not use.
func (u *unpacker) left() bool {
	_, err := u.in.ReadByte()
	return err == nil
}

// readFault tells a damaged stream from a failing disk.
func (m *member) readFault(err error) error {
	switch err.(type) {
	case flate.CorruptInputError, flate.InternalError:
		return faultError{"bundle.zip.data", m.path}
	}
	if err == io.ErrUnexpectedEOF {
		return faultError{"bundle.zip.data", m.path}
	}
	return errFile{err}
}
