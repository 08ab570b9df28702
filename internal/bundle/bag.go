package bundle

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"io/fs"
	"strings"

	"batayandesk/internal/office"
)

// Bag is a valid bag that can be read from. It keeps the reader it was made of.
type Bag struct {
	Kind  string // KindBundle or KindBag
	Day   string // Bagging-Date, as it stands there
	Rests string // the bundles that it rests on, BatayanDesk-Base
	Files []File // payload in the order of the paths

	members  map[string]*member // by File.Path
	byDigest map[string]string  // SHA-256 → File.Path
	digests  map[*member]string
	r        io.ReaderAt
}

// File is one payload file.
type File struct {
	Path   string // below data/
	Size   int64
	SHA256 string // lower-case hex; "" where the bag has only other digests
}

// Open verifies the bag as Verify does and opens it. A bag that is not valid gives its findings as
// office.Problems.
func Open(ctx context.Context, r io.ReaderAt, size int64, content ContentReader, progress Progress) (*Bag, error) {
	in, report, err := inspect(ctx, archive{stopping{ctx, r}, size}, content, progress)
	if err != nil {
		return nil, err
	}
	if err := report.Err(); err != nil {
		return nil, err
	}
	b := &Bag{
		Kind: in.kind, Day: first(in.info, labelDay), Rests: first(in.info, labelBase), members: map[string]*member{}, byDigest: map[string]string{}, digests: map[*member]string{}, r: r,
	}
	if m := in.manifest(false); m != nil {
		b.digests = m.digests
	}
	for _, m := range in.files {
		if below, payload := strings.CutPrefix(m.path, "data/"); payload {
			b.members[below], b.byDigest[b.digests[m]] = m, below
			b.Files = append(b.Files, File{Path: below, Size: m.size, SHA256: b.digests[m]})
		}
	}
	return b, nil
}

// ByDigest is the path of a payload file with this SHA-256; there is false where the bag has none.
func (b *Bag) ByDigest(sha string) (path string, there bool) {
	path, there = b.byDigest[sha]
	return path, there && sha != ""
}

// Open begins to read one payload file. Its last Read checks length, CRC and digest again, in case the bag
// changed since it was verified; what is wrong is an office.Problem. The error is fs.ErrNotExist where the bag
// has no such file.
func (b *Bag) Open(path string) (io.Reader, error) {
	m := b.members[path]
	if m == nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	src, err := newUnpacker(stopping{context.Background(), b.r}).open(m)
	return &checked{src: src, path: m.path, sum: sha256.New(), want: b.digests[m]}, err
}

// checked is a payload file whose digest is looked at once more when its end is reached.
type checked struct {
	src  io.Reader
	path string
	sum  hash.Hash
	want string
}

// Read reads on and words what is wrong.
func (c *checked) Read(p []byte) (int, error) {
	n, err := c.src.Read(p)
	c.sum.Write(p[:n])
	if fault, ok := err.(faultError); ok {
		return n, Finding{Code: fault.code, Path: fault.path}.Problem()
	}
	if err == io.EOF && c.want != "" && hex.EncodeToString(c.sum.Sum(nil)) != c.want {
		return n, Finding{Code: "bundle.bag.changed", Path: c.path, Args: office.Args{"algorithm": strong}}.Problem()
	}
	return n, err
}
