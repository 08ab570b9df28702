package bundle

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Bag is a valid bag that can be read from. It keeps the reader it was made of.
type Bag struct {
	Top   string            // the folder at the top
	Kind  string            // KindBundle or KindBag
	Info  map[string]string // labels of bag-info.txt; the first value of each
	Files []File            // payload in the order of the paths

	members map[string]*member
	digests map[string]string
	r       io.ReaderAt
}

// File is one payload file.
type File struct {
	Path   string // below data/
	Size   int64
	SHA256 string // lower-case hex; "" where the bag has only other digests
}

// Read verifies the bag and opens it. A bag that is not valid gives its findings as office.Problems.
func Read(r io.ReaderAt, size int64, content Content) (*Bag, error) {
	in, report, err := inspect(r, size, content, nil)
	if err != nil {
		return nil, err
	}
	if err := report.Err(); err != nil {
		return nil, err
	}
	b := &Bag{Top: in.top, Kind: in.kind, Info: map[string]string{}, members: map[string]*member{}, digests: map[string]string{}, r: r}
	for _, l := range in.info {
		if _, twice := b.Info[l.Name]; !twice {
			b.Info[l.Name] = l.Value
		}
	}
	if m := in.manifest(false); m != nil {
		for path, digest := range m.digests {
			b.digests[strings.TrimPrefix(path, "data/")] = digest
		}
	}
	for _, path := range slices.Sorted(maps.Keys(in.byPath)) {
		if below, payload := strings.CutPrefix(path, "data/"); payload {
			m := in.byPath[path]
			b.members[below] = m
			b.Files = append(b.Files, File{Path: below, Size: m.size, SHA256: b.digests[below]})
		}
	}
	return b, nil
}

// BaggingDay is the day that bag-info.txt names, "" where it names none.
func (b *Bag) BaggingDay() office.Date {
	d := office.Date(b.Info["Bagging-Date"])
	if !d.Valid() {
		return ""
	}
	return d
}

// CopyTo writes one payload file to w and checks its length and CRC again, in case the bag changed since
// it was read. The error is fs.ErrNotExist where the bag has no such file.
func (b *Bag) CopyTo(w io.Writer, path string) error {
	m := b.members[path]
	if m == nil {
		return &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	err := newUnpacker(b.r).copyTo(w, m, make([]byte, copyBytes))
	if fault, ok := err.(faultError); ok {
		return Finding{Code: fault.code, Path: fault.path}.Problem()
	}
	return err
}

// Bytes is a whole payload file of at most most bytes; a larger one is the Problem bundle.bomb.size.
func (b *Bag) Bytes(path string, most int64) ([]byte, error) {
	if m := b.members[path]; m != nil && m.size > most {
		return nil, Finding{Code: "bundle.bomb.size", Path: m.path}.Problem()
	}
	var buf bytes.Buffer
	err := b.CopyTo(&buf, path)
	return buf.Bytes(), err
}
