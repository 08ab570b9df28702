package bundle

import (
	"archive/zip"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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
	ErrSize   = errors.New("entry is not of the size announced")
	ErrDigest = errors.New("entry has not the digest announced")
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

// Entry is one payload file to pack.
type Entry struct {
	Path   string // below data/, forward slashes, for example "csv/notices.csv"
	Size   int64
	SHA256 string // lower-case hex where already known: checked while copying; "" else
	Open   func() (io.ReadCloser, error)
}

// BytesEntry is an Entry for bytes in memory.
func BytesEntry(path string, data []byte) Entry {
	return Entry{Path: path, Size: int64(len(data)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(data)), nil
	}}
}

// Info is what bag-info.txt says of the bag. Payload-Oxum and the schema are added by Write.
//
// Source: RFC 8493 section 2.2.2; domain.md section 15.
type Info struct {
	SourceOrganization  string
	OrganizationAddress string
	ContactEmail        string
	ExternalDescription string
	BaggingDate         office.Date // also the time of every entry in the ZIP
	ExternalIdentifier  string      // the office's id
	SoftwareAgent       string
	Base                string // identifier of the base bundle, increments only
}

// labels are the lines of bag-info.txt, empty values left out.
func (i Info) labels(octets int64, files int) []label {
	all := []label{
		{"Source-Organization", i.SourceOrganization},
		{"Organization-Address", i.OrganizationAddress},
		{"Contact-Email", i.ContactEmail},
		{"External-Description", i.ExternalDescription},
		{"Bagging-Date", string(i.BaggingDate)},
		{labelID, i.ExternalIdentifier},
		{"Bag-Software-Agent", i.SoftwareAgent},
		{labelOxum, strconv.FormatInt(octets, 10) + "." + strconv.Itoa(files)},
		{labelSchema, strconv.Itoa(Schema)},
		{labelBase, i.Base},
	}
	return slices.DeleteFunc(all, func(l label) bool { return l.Value == "" })
}

// Write packs the entries as one bag with the folder top at its top, in one pass: each entry is opened
// once, and its bytes feed digest and archive together. Entries are sorted by path and carry the bagging
// date, so the same input gives the same bytes. What shrinks is deflated, what is packed already (pictures,
// PDF, XLSX) is stored. Nothing of w is usable after an error.
//
// Sources: RFC 8493 sections 2 and 4; domain.md section 15.
func Write(w io.Writer, top string, info Info, entries []Entry, progress Progress) error {
	if !info.BaggingDate.Valid() {
		return ErrDay
	}
	if code := nameFault(top); code != "" || strings.Contains(top, "/") {
		return &EntryError{top, ErrPath}
	}
	sorted := slices.SortedFunc(slices.Values(entries), func(a, b Entry) int { return cmp.Compare(a.Path, b.Path) })
	total, err := judgeEntries(top, sorted)
	if err != nil {
		return err
	}
	p := newPacker(w, top, info.BaggingDate, total, progress)
	return p.pack(info, sorted)
}

// judgeEntries refuses paths that Verify would refuse, and adds up the sizes.
func judgeEntries(top string, entries []Entry) (total int64, err error) {
	seen := make(map[string]bool, len(entries))
	for _, e := range entries {
		if nameFault(top+"/data/"+e.Path) != "" || strings.HasSuffix(e.Path, "/") {
			return 0, &EntryError{e.Path, ErrPath}
		}
		key := twinKey(e.Path)
		if seen[key] {
			return 0, &EntryError{e.Path, ErrTwice}
		}
		seen[key] = true
		if e.Size < 0 || e.Size > maxFileBytes {
			return 0, &EntryError{e.Path, ErrSize}
		}
		total += e.Size
	}
	if total > maxTotalBytes || len(entries) > maxEntries-8 {
		return 0, ErrSize
	}
	return total, nil
}

// packer writes the archive and remembers every digest for the manifests.
type packer struct {
	zip   *zip.Writer
	top   string
	day   office.Date
	meter *meter
	buf   []byte
}

func newPacker(w io.Writer, top string, day office.Date, total int64, progress Progress) *packer {
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
	return &packer{zip: z, top: top, day: day, meter: &meter{total: total, progress: progress}, buf: make([]byte, copyBytes)}
}

// pack writes all files in the order of their paths: bag-info.txt, bagit.txt, data/…, manifest-sha256.txt,
// tagmanifest-sha256.txt.
func (p *packer) pack(info Info, entries []Entry) error {
	declaration := "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
	var said strings.Builder
	for _, l := range info.labels(p.meter.total, len(entries)) {
		said.WriteString(l.Name + ": " + strings.Join(strings.Fields(l.Value), " ") + "\n")
	}
	tags := map[string]string{tagInfo: "", tagBagIt: ""}
	for path, text := range map[string]string{tagInfo: said.String(), tagBagIt: declaration} {
		tags[path] = digestOf(text)
	}
	if err := errors.Join(p.text(tagInfo, said.String()), p.text(tagBagIt, declaration)); err != nil {
		return err
	}
	var manifest strings.Builder
	for _, e := range entries {
		digest, err := p.entry(e)
		if err != nil {
			return &EntryError{e.Path, err}
		}
		manifest.WriteString(manifestLine(digest, "data/"+e.Path))
	}
	const payloadFile, tagFile = "manifest-sha256.txt", "tagmanifest-sha256.txt"
	tags[payloadFile] = digestOf(manifest.String())
	list := manifestLine(tags[tagInfo], tagInfo) + manifestLine(tags[tagBagIt], tagBagIt) + manifestLine(tags[payloadFile], payloadFile)
	if err := errors.Join(p.text(payloadFile, manifest.String()), p.text(tagFile, list)); err != nil {
		return err
	}
	return p.zip.Close()
}

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

// entry copies one payload file and returns its digest.
func (p *packer) entry(e Entry) (digest string, err error) {
	w, err := p.create("data/" + e.Path)
	if err != nil {
		return "", err
	}
	src, err := e.Open()
	if err != nil {
		return "", err
	}
	defer src.Close()
	sum := sha256.New()
	// One byte more than announced is enough to know that there is more.
	n, err := io.CopyBuffer(io.MultiWriter(sum, w, p.meter), onlyReader{io.LimitReader(src, e.Size+1)}, p.buf)
	if err != nil {
		return "", err
	}
	if n != e.Size {
		return "", ErrSize
	}
	digest = hex.EncodeToString(sum.Sum(nil))
	if e.SHA256 != "" && e.SHA256 != digest {
		return "", ErrDigest
	}
	return digest, nil
}

// onlyReader hides other methods, so that the copy goes through the one buffer.
type onlyReader struct{ io.Reader }

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
