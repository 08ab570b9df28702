package bundle

import (
	"archive/zip"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"

	"batayandesk/internal/office"
)

// What can be wrong with an entry that is to be packed. The error of Write wraps one of them and an
// EntryError that names the entry.
var (
	ErrPath   = errors.New("path may not stand in a bag")
	ErrTwice  = errors.New("path is packed twice")
	ErrSize   = errors.New("entry is not of the size announced, or too large")
	ErrDigest = errors.New("entry has not the digest announced")
	ErrKind   = errors.New("entry is not of the kind that its name says")
	ErrDay    = errors.New("bagging date is not a day")
)

// EntryError names the entry at which Write stopped.
type EntryError struct {
	Path string
	Err  error
}

// Error says which entry and why.
func (e *EntryError) Error() string { return fmt.Sprintf("pack %s: %v", e.Path, e.Err) }

// Unwrap is the cause.
func (e *EntryError) Unwrap() error { return e.Err }

// Made is the size of an entry that is known only once it has been written.
const Made = -1

// Entry is one payload file to pack.
type Entry struct {
	Path   string // below data/, forward slashes, for example "csv/notices.csv"
	Size   int64  // or Made
	SHA256 string // lower-case hex where already known: checked while copying; "" else
	// Make writes the bytes; it is called once, when their turn comes, and may make them only then.
	Make func(io.Writer) error
}

// Info is what bag-info.txt says of the bag. Payload-Oxum and the schema are added by Write.
//
// Source: RFC 8493 section 2.2.2; internal/bundle/README.md › Layout.
type Info struct {
	SourceOrganization  string
	OrganizationAddress string
	ContactEmail        string
	ExternalDescription string
	BaggingDate         office.Date // also the time of every entry in the ZIP
	ExternalIdentifier  string      // the office's id
	SoftwareAgent       string
	Base                string // the bundles that the content rests on
}

// labels are the lines of bag-info.txt, empty values left out.
func (i Info) labels(octets int64, files int) []label {
	all := []label{
		{labelProfile, ProfileID},
		{"Source-Organization", i.SourceOrganization},
		{"Organization-Address", i.OrganizationAddress},
		{"Contact-Email", i.ContactEmail},
		{"External-Description", i.ExternalDescription},
		{labelDay, string(i.BaggingDate)},
		{labelID, i.ExternalIdentifier},
		{"Bag-Software-Agent", i.SoftwareAgent},
		{labelOxum, sumText(octets, files)},
		{labelSchema, strconv.Itoa(Schema)},
		{labelBase, i.Base},
	}
	return slices.DeleteFunc(all, func(l label) bool { return l.Value == "" })
}

// Write packs the entries as one bag with the folder top at its top, in one pass: each entry is made once, and
// its bytes feed digest and archive together. Entries are sorted by path and carry the bagging date, so the same
// input gives the same bytes. What shrinks is deflated, what is packed already (pictures, PDF, XLSX) is stored.
// bag-info.txt, which says the sum of the payload, stands behind it. What Verify would refuse for its name,
// kind or size is not packed. Nothing of w is usable after an error.
//
// Sources: RFC 8493 sections 2 and 4; internal/bundle/README.md › Layout.
func Write(w io.Writer, top string, info Info, entries []Entry, progress Progress) error {
	if !info.BaggingDate.Valid() {
		return ErrDay
	}
	if code := nameFault(top); code != "" || strings.Contains(top, "/") {
		return &EntryError{top, ErrPath}
	}
	sorted := slices.SortedFunc(slices.Values(entries), func(a, b Entry) int { return cmp.Compare(a.Path, b.Path) })
	if err := judgeEntries(top, sorted); err != nil {
		return err
	}
	return newPacker(w, top, info.BaggingDate).pack(info, sorted, progress)
}

// judgeEntries refuses paths that Verify would refuse.
func judgeEntries(top string, entries []Entry) error {
	seen := make(map[string]bool, len(entries))
	for _, e := range entries {
		if _, placed := kindOf(e.Path); !placed || nameFault(top+"/data/"+e.Path) != "" {
			return &EntryError{e.Path, ErrPath}
		}
		key := twinKey(e.Path)
		if seen[key] {
			return &EntryError{e.Path, ErrTwice}
		}
		seen[key] = true
	}
	if len(entries) > maxEntries-8 {
		return ErrSize
	}
	return nil
}

// packer writes the archive and remembers every digest for the manifests.
type packer struct {
	zip   *zip.Writer
	top   string
	day   office.Date
	total int64 // bytes of the payload so far
}

func newPacker(w io.Writer, top string, day office.Date) *packer {
	z := zip.NewWriter(w)
	var deflate *flate.Writer // one for all entries: it holds a megabyte
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		if deflate != nil {
			deflate.Reset(w)
			return deflate, nil
		}
		var err error
		deflate, err = flate.NewWriter(w, flate.DefaultCompression)
		return deflate, err
	})
	return &packer{zip: z, top: top, day: day}
}

// pack writes bagit.txt, data/… in the order of the paths, bag-info.txt, manifest-sha256.txt and
// tagmanifest-sha256.txt.
func (p *packer) pack(info Info, entries []Entry, progress Progress) error {
	if err := p.text(tagBagIt, declaration); err != nil {
		return err
	}
	var manifest strings.Builder
	for i, e := range entries {
		step := func() error {
			if progress == nil {
				return nil
			}
			return progress(int64(i), int64(len(entries)))
		}
		digest, err := p.entry(e, step)
		if err != nil {
			return &EntryError{e.Path, err}
		}
		manifest.WriteString(manifestLine(digest, "data/"+e.Path))
	}
	if progress != nil {
		if err := progress(int64(len(entries)), int64(len(entries))); err != nil {
			return err
		}
	}
	var said strings.Builder
	for _, l := range info.labels(p.total, len(entries)) {
		said.WriteString(l.Name + ": " + strings.Join(strings.Fields(l.Value), " ") + "\n")
	}
	const payloadFile, tagFile = "manifest-sha256.txt", "tagmanifest-sha256.txt"
	list := manifestLine(digestOf(said.String()), tagInfo) + manifestLine(digestOf(declaration), tagBagIt) +
		manifestLine(digestOf(manifest.String()), payloadFile)
	if err := errors.Join(p.text(tagInfo, said.String()), p.text(payloadFile, manifest.String()), p.text(tagFile, list)); err != nil {
		return err
	}
	return p.zip.Close()
}

// declaration is bagit.txt. Source: RFC 8493, section 2.1.1.
const declaration = "BagIt-Version: " + newest + "\nTag-File-Character-Encoding: UTF-8\n"

func manifestLine(digest, path string) string { return digest + "  " + escape(path) + "\n" }

func digestOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// create begins one entry of the archive.
func (p *packer) create(below string) (io.Writer, error) {
	h := &zip.FileHeader{Name: p.top + "/" + below, Method: packing(below), Modified: p.day.Time()}
	h.SetMode(0o644)
	return p.zip.CreateHeader(h)
}

func (p *packer) text(below, text string) error {
	w, err := p.create(below)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	return err
}

// entry makes one payload file and returns its digest. step is called before it and now and then.
func (p *packer) entry(e Entry, step func() error) (digest string, err error) {
	w, err := p.create("data/" + e.Path)
	if err != nil {
		return "", err
	}
	kind, _ := kindOf(e.Path)
	out := &entryWriter{sum: sha256.New(), out: w, most: maxFileBytes, step: step}
	if e.Size != Made {
		out.most = min(out.most, e.Size)
	}
	if err := step(); err != nil {
		return "", err
	}
	if err := e.Make(out); err != nil {
		return "", err
	}
	digest = hex.EncodeToString(out.sum.Sum(nil))
	p.total += out.n
	switch {
	case e.Size != Made && out.n != e.Size, p.total > maxTotalBytes:
		return "", ErrSize
	case e.SHA256 != "" && e.SHA256 != digest:
		return "", ErrDigest
	case !kind.begins(out.head) || isProgram(out.head):
		return "", ErrKind
	}
	return digest, nil
}

// entryWriter takes the bytes of one entry: digest and archive, at most most of them.
type entryWriter struct {
	sum  hash.Hash
	out  io.Writer
	head []byte
	n    int64
	told int64 // bytes at which step was called last
	most int64
	step func() error
}

// Write takes the next bytes.
func (w *entryWriter) Write(p []byte) (int, error) {
	if w.n += int64(len(p)); w.n > w.most {
		return 0, ErrSize
	}
	if w.n-w.told >= copyBytes {
		w.told = w.n
		if err := w.step(); err != nil {
			return 0, err
		}
	}
	if room := headBytes - len(w.head); room > 0 {
		w.head = append(w.head, p[:min(room, len(p))]...)
	}
	w.sum.Write(p)
	return w.out.Write(p)
}

// packedAlready are endings of files that deflate cannot make smaller by more than a few hundredths.
var packedAlready = " jpg jpeg png gif webp pdf xlsx docx pptx odt ods odp zip gz 7z rar mp3 mp4 woff woff2 "

// packing is the method for a file: stored where it is packed already, else deflated.
func packing(file string) uint16 {
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(file), "."))
	if ending != "" && strings.Contains(packedAlready, " "+ending+" ") {
		return zip.Store
	}
	return zip.Deflate
}
