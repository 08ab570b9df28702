package bundle

import (
	"cmp"
	"io"
	"slices"
)

// readLocals compares every local header with the directory and accounts for every byte before the
// directory: entries follow one another without gap and without overlap, from the first byte on. It sets
// where each member's packed bytes begin.
func readLocals(r io.ReaderAt, members []member, directory int64, fs *findings) error {
	order := make([]*member, len(members))
	for i := range members {
		order[i] = &members[i]
	}
	slices.SortStableFunc(order, func(a, b *member) int { return cmp.Compare(a.header, b.header) })
	if order[0].header != 0 {
		fs.add("bundle.zip.junk", "", nil)
		return nil
	}
	for i, m := range order {
		next := directory
		if i+1 < len(order) {
			next = order[i+1].header
		}
		if code, err := m.local(r, next); err != nil {
			return err
		} else if code != "" {
			fs.add(code, m.name, nil)
		}
	}
	return nil
}

// local reads one local header; next is where the following record begins.
func (m *member) local(r io.ReaderAt, next int64) (code string, err error) {
	if m.header+lenLocal > next {
		return "bundle.zip.overlap", nil
	}
	buf := make([]byte, lenLocal)
	if short, err := readAt(r, buf, m.header); short || err != nil {
		return "bundle.zip.truncated", err
	}
	nameLen, extraLen := int64(le.Uint16(buf[26:])), int64(le.Uint16(buf[28:]))
	m.data = m.header + lenLocal + nameLen + extraLen
	if le.Uint32(buf) != sigLocal || nameLen != int64(len(m.name)) {
		return "bundle.zip.disagree", nil
	}
	if m.data+m.packed > next {
		return "bundle.zip.overlap", nil
	}
	names := make([]byte, nameLen+extraLen)
	if short, err := readAt(r, names, m.header+lenLocal); short || err != nil {
		return "bundle.zip.truncated", err
	}
	if !m.agrees(buf, string(names[:nameLen]), names[nameLen:]) {
		return "bundle.zip.disagree", nil
	}
	return m.after(r, m.data+m.packed, next)
}

// agrees tells whether a local header says what the directory says. Behind a descriptor the sizes may be
// zero here.
func (m *member) agrees(buf []byte, name string, extra []byte) bool {
	l := member{name: name, size: int64(le.Uint32(buf[22:])), packed: int64(le.Uint32(buf[18:]))}
	if l.widen(extra) != nil {
		return false
	}
	crc := le.Uint32(buf[14:])
	if name != m.name || le.Uint16(buf[6:]) != m.flags || le.Uint16(buf[8:]) != m.method {
		return false
	}
	if m.flags&flagDescriptor != 0 && crc == 0 && l.size == 0 && l.packed == 0 {
		return true
	}
	return crc == m.crc && l.size == m.size && l.packed == m.packed
}

// after judges the bytes between a member's data and the next record: nothing, or its descriptor.
func (m *member) after(r io.ReaderAt, from, next int64) (code string, err error) {
	gap := next - from
	if m.flags&flagDescriptor == 0 {
		if gap != 0 {
			return "bundle.zip.junk", nil
		}
		return "", nil
	}
	if gap < 12 || gap > 24 || gap%4 != 0 {
		return "bundle.zip.junk", nil
	}
	buf := make([]byte, gap)
	if short, err := readAt(r, buf, from); short || err != nil {
		return "bundle.zip.truncated", err
	}
	if gap == 16 || gap == 24 {
		if le.Uint32(buf) != sigDescriptor {
			return "bundle.zip.disagree", nil
		}
		buf = buf[4:]
	}
	packed, size := int64(le.Uint32(buf[4:])), int64(0)
	if len(buf) == 12 {
		size = int64(le.Uint32(buf[8:]))
	} else {
		packed, size = int64(le.Uint64(buf[4:])), int64(le.Uint64(buf[12:]))
	}
	if le.Uint32(buf) != m.crc || packed != m.packed || size != m.size {
		return "bundle.zip.disagree", nil
	}
	return "", nil
}
