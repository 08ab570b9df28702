package bundle

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"batayandesk/internal/office"
)

// Limits of an archive, all checked on what it declares before a byte of payload is read.
const (
	maxEntries        = 20_000
	maxDirectoryBytes = 16 << 20
	maxFileBytes      = 2 << 30 // one file, unpacked
	maxTotalBytes     = 8 << 30 // all files, unpacked
	// A deflate stream can grow a thousandfold. The page of six thousand records that differ in their ids alone
	// grows by 106; beyond this ratio one file is a bomb from ratioFrom bytes on, and the whole archive from
	// togetherFrom bytes on.
	maxRatio     = 300
	ratioFrom    = 1 << 20
	togetherFrom = 64 << 20
)

// The two ways of packing that are read. Source: APPNOTE 6.3.10, section 4.4.5.
const (
	stored   = 0
	deflated = 8
)

// member is one entry of the archive as its directory says.
type member struct {
	name   string // as written, with the top folder
	path   string // below the top folder, without a folder's "/"
	folder bool
	method uint16
	flags  uint16
	crc    uint32
	packed int64
	size   int64
	header int64 // offset of the local header
	data   int64 // offset of the packed bytes
}

// General purpose flags. Source: APPNOTE 6.3.10, section 4.4.4.
const (
	flagEncrypted  = 1 << 0
	flagDescriptor = 1 << 3
	flagStrong     = 1 << 6
	flagMasked     = 1 << 13
)

// readDirectory reads and judges the archive's directory: its own form, names, links, limits. Where it
// adds no finding, the members' local headers have been compared with it too and the whole file is
// accounted for, byte by byte.
func readDirectory(r io.ReaderAt, size int64, fs *findings) ([]member, error) {
	e, err := readEnd(r, size, fs)
	if err != nil || !fs.none() {
		return nil, err
	}
	if e.count > maxEntries || e.bytes > maxDirectoryBytes {
		fs.add("bundle.bomb.count", "", office.Args{"most": maxEntries})
		return nil, nil
	}
	members, err := readCentral(r, e, fs)
	if err != nil || !fs.none() {
		return nil, err
	}
	judgeLimits(members, fs)
	judgeNames(members, fs)
	if !fs.none() {
		return nil, nil
	}
	if err := readLocals(r, members, e.offset, fs); err != nil || !fs.none() {
		return nil, err
	}
	return members, nil
}

// errRecord says that a record ends before its fields do.
var errRecord = errors.New("record cut short")

// readCentral reads exactly e.count records from exactly e.bytes bytes.
func readCentral(r io.ReaderAt, e end, fs *findings) ([]member, error) {
	in := bufio.NewReaderSize(io.NewSectionReader(r, e.offset, e.bytes), 64<<10)
	members := make([]member, 0, e.count)
	fixed := make([]byte, lenCentral)
	for range e.count {
		if _, err := io.ReadFull(in, fixed); err != nil {
			return nil, shortRecord(err, fs)
		}
		if le.Uint32(fixed) != sigCentral {
			fs.add("bundle.zip.directory", "", nil)
			return nil, nil
		}
		nameLen, extraLen, commentLen := int(le.Uint16(fixed[28:])), int(le.Uint16(fixed[30:])), int(le.Uint16(fixed[32:]))
		rest := make([]byte, nameLen+extraLen+commentLen)
		if _, err := io.ReadFull(in, rest); err != nil {
			return nil, shortRecord(err, fs)
		}
		members = append(members, central(fixed, string(rest[:nameLen]), rest[nameLen:nameLen+extraLen], fs))
	}
	if _, err := in.ReadByte(); !errors.Is(err, io.EOF) {
		fs.add("bundle.zip.directory", "", nil)
	}
	return members, nil
}

func shortRecord(err error, fs *findings) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		fs.add("bundle.zip.directory", "", nil)
		return nil
	}
	return errFile{err}
}

// central makes a member of one directory record and judges what can be judged of it alone.
func central(fixed []byte, name string, extra []byte, fs *findings) member {
	m := member{
		name: name, folder: strings.HasSuffix(name, "/"),
		flags: le.Uint16(fixed[8:]), method: le.Uint16(fixed[10:]), crc: le.Uint32(fixed[16:]),
		packed: int64(le.Uint32(fixed[20:])), size: int64(le.Uint32(fixed[24:])), header: int64(le.Uint32(fixed[42:])),
	}
	if code := nameFault(name); code != "" {
		fs.add(code, name, nil)
	}
	if err := m.widen(extra); err != nil {
		fs.add("bundle.zip.directory", name, nil)
	}
	if le.Uint16(fixed[34:]) != 0 {
		fs.add("bundle.zip.spanned", name, nil)
	}
	if m.flags&(flagEncrypted|flagStrong|flagMasked) != 0 {
		fs.add("bundle.zip.encrypted", name, nil)
	} else if m.method != stored && m.method != deflated {
		fs.add("bundle.zip.method", name, office.Args{"method": int(m.method)})
	} else if m.method == stored && m.packed != m.size {
		fs.add("bundle.zip.disagree", name, nil)
	}
	if code := m.typeFault(le.Uint32(fixed[38:])); code != "" {
		fs.add(code, name, nil)
	}
	return m
}

// widen takes sizes and offset from the ZIP64 field where the record points there, and refuses a second,
// different name in the field that some unpackers prefer to the first.
func (m *member) widen(extra []byte) error {
	wide, err := extraField(extra, 0x0001)
	if err != nil {
		return err
	}
	for _, field := range []*int64{&m.size, &m.packed, &m.header} {
		if *field != 0xffffffff {
			continue
		}
		if len(wide) < 8 || wide[7]&0x80 != 0 {
			return errRecord
		}
		*field = int64(le.Uint64(wide))
		wide = wide[8:]
	}
	return sameUnicodeName(extra, m.name)
}

// sameUnicodeName refuses an extra name (Info-ZIP 0x7075) that is not the entry's own.
func sameUnicodeName(extra []byte, name string) error {
	other, err := extraField(extra, 0x7075)
	if err != nil {
		return err
	}
	if len(other) > 0 && (len(other) < 5 || string(other[5:]) != name) {
		return errRecord
	}
	return nil
}

// extraField is the content of the extra field id, nil where there is none. A field that leaves its room is
// an error.
func extraField(extra []byte, id uint16) ([]byte, error) {
	var found []byte
	for len(extra) > 0 {
		if len(extra) < 4 {
			return nil, errRecord
		}
		have, n := le.Uint16(extra), int(le.Uint16(extra[2:]))
		if extra = extra[4:]; n > len(extra) {
			return nil, errRecord
		}
		if have == id {
			if found != nil {
				return nil, errRecord
			}
			found = extra[:n:n]
		}
		extra = extra[n:]
	}
	return found, nil
}

// typeFault refuses whatever is neither a plain file nor a folder. The upper half of the attributes is the
// Unix mode, the lower the DOS attributes.
func (m *member) typeFault(attributes uint32) string {
	const (
		unixType, unixFile, unixFolder, unixLink = 0o170000, 0o100000, 0o040000, 0o120000
		dosDevice, dosReparse                    = 0x40, 0x400
	)
	if attributes&dosReparse != 0 {
		return "bundle.name.link"
	}
	if attributes&dosDevice != 0 {
		return "bundle.name.device"
	}
	switch attributes >> 16 & unixType {
	case 0:
	case unixLink:
		return "bundle.name.link"
	case unixFile:
		if m.folder {
			return "bundle.zip.disagree"
		}
	case unixFolder:
		if !m.folder {
			return "bundle.zip.disagree"
		}
	default:
		return "bundle.name.device"
	}
	if m.folder && m.size != 0 {
		return "bundle.zip.disagree"
	}
	return ""
}

// payload tells whether m is one of the files that the bag is about.
func (m *member) payload() bool { return strings.HasPrefix(m.path, "data/") }

// judgeLimits adds up what the archive declares, before a byte of it is unpacked.
func judgeLimits(members []member, fs *findings) {
	var total, packed int64
	for _, m := range members {
		if m.size > maxFileBytes {
			fs.add("bundle.bomb.size", m.name, nil)
			return
		}
		if m.size > ratioFrom && m.size/max(m.packed, 1) > maxRatio {
			fs.add("bundle.bomb.ratio", m.name, nil)
		}
		packed += m.packed
		if total += m.size; total > maxTotalBytes {
			fs.add("bundle.bomb.total", "", office.Args{"most": maxTotalBytes >> 20})
			return
		}
	}
	if total > togetherFrom && total/max(packed, 1) > maxRatio {
		fs.add("bundle.bomb.together", "", nil)
	}
}

// judgeNames refuses names that meet: twice the same, twins by case or composition, and a file that is also
// a folder.
func judgeNames(members []member, fs *findings) {
	exact := make(map[string]bool, len(members))
	folded := make(map[string]bool, len(members)) // → is a file
	for _, m := range members {
		name := strings.TrimSuffix(m.name, "/")
		key := twinKey(name)
		_, twin := folded[key]
		switch {
		case exact[m.name]:
			fs.add("bundle.zip.duplicate", m.name, nil)
		case twin:
			fs.add("bundle.name.twin", m.name, nil)
		}
		exact[m.name] = true
		folded[key] = !m.folder
	}
	for _, m := range members {
		key := twinKey(strings.TrimSuffix(m.name, "/"))
		for at := strings.LastIndexByte(key, '/'); at > 0; at = strings.LastIndexByte(key[:at], '/') {
			if folded[key[:at]] {
				fs.add("bundle.name.twin", m.name, nil)
				break
			}
		}
	}
}
