package bundle_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"

	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
)

// piece is one entry of a ZIP that a test writes byte by byte, to put one lie into it.
type piece struct {
	name    string
	data    string
	deflate bool

	localName  string // another name in the local header
	flags      uint16
	method     *uint16
	crc        *uint32
	size       *uint32 // declared size in both headers
	localSize  *uint32
	attributes uint32
	extra      []byte // of the directory record
	gap        string // bytes after the data
	offset     *uint32
	disk       uint16
}

// craft writes the pieces as a ZIP. alter, where given, changes the 22 bytes of the end record.
func craft(pieces []piece, alter func(end []byte)) []byte {
	var out, dir bytes.Buffer
	le := binary.LittleEndian
	for _, p := range pieces {
		packed, method := []byte(p.data), uint16(0)
		if p.deflate {
			packed, method = deflated(p.data), 8
		}
		if p.method != nil {
			method = *p.method
		}
		crc := crc32.ChecksumIEEE([]byte(p.data))
		if p.crc != nil {
			crc = *p.crc
		}
		size := uint32(len(p.data))
		if p.size != nil {
			size = *p.size
		}
		localSize := size
		if p.localSize != nil {
			localSize = *p.localSize
		}
		localName := p.name
		if p.localName != "" {
			localName = p.localName
		}
		at := uint32(out.Len())
		if p.offset != nil {
			at = *p.offset
		}
		local := le.AppendUint32(nil, 0x04034b50)
		for _, v := range []uint16{20, p.flags, method, 0, 0x2a21} {
			local = le.AppendUint16(local, v)
		}
		for _, v := range []uint32{crc, uint32(len(packed)), localSize} {
			local = le.AppendUint32(local, v)
		}
		local = le.AppendUint16(local, uint16(len(localName)))
		local = le.AppendUint16(local, 0)
		out.Write(local)
		out.WriteString(localName)
		out.Write(packed)
		out.WriteString(p.gap)

		rec := le.AppendUint32(nil, 0x02014b50)
		for _, v := range []uint16{3<<8 | 20, 20, p.flags, method, 0, 0x2a21} {
			rec = le.AppendUint16(rec, v)
		}
		for _, v := range []uint32{crc, uint32(len(packed)), size} {
			rec = le.AppendUint32(rec, v)
		}
		for _, v := range []uint16{uint16(len(p.name)), uint16(len(p.extra)), 0, p.disk, 0} {
			rec = le.AppendUint16(rec, v)
		}
		rec = le.AppendUint32(rec, p.attributes)
		rec = le.AppendUint32(rec, at)
		dir.Write(rec)
		dir.WriteString(p.name)
		dir.Write(p.extra)
	}
	end := le.AppendUint32(nil, 0x06054b50)
	for _, v := range []uint16{0, 0, uint16(len(pieces)), uint16(len(pieces))} {
		end = le.AppendUint16(end, v)
	}
	end = le.AppendUint32(end, uint32(dir.Len()))
	end = le.AppendUint32(end, uint32(out.Len()))
	end = le.AppendUint16(end, 0)
	if alter != nil {
		alter(end)
	}
	return slices.Concat(out.Bytes(), dir.Bytes(), end)
}

func deflated(s string) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 6)
	_, _ = io.WriteString(w, s)
	_ = w.Close()
	return b.Bytes()
}

func sum(s string) string {
	d := sha256.Sum256([]byte(s))
	return hex.EncodeToString(d[:])
}

const (
	top         = "goraipur-2020-10-05"
	declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
	theOffice   = `{"id":"uno-goraipur-kushtia","kind":"upazila_uno","name_bn":"উপজেলা নির্বাহী অফিসারের কার্যালয়",` +
		`"letterhead":["উপজেলা নির্বাহী অফিসারের কার্যালয়"],"memo":{"form":"18","file_code":"","next_serial":{}},"weekend":["friday","saturday"],` +
		`"digits":"bengali","signatory":{"name_bn":"ক","designation_bn":"উপজেলা নির্বাহী অফিসার","lines":[]},"subordinate_offices":[]}`
	content = `{"format":"batayan-content","version":1,"office":` + theOffice + `,"categories":{},"directives":[],"letters":[],"holidays":[]}`
	letter  = "%PDF-1.4 letter"
	page    = "<!doctype html>\n<html lang=\"bn\"><head><meta charset=\"utf-8\"><title>ক</title></head><body><p>গড়াইপুর</p></body></html>\n"
)

// naming is the content in which a notice has these files.
func naming(files map[string]string) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		list = append(list, fmt.Sprintf(`{"name":%q,"media_type":"application/pdf","size":%d,"sha256":"%s"}`, name, len(files[name]), sum(files[name])))
	}
	return strings.Replace(content, `"categories":{}`,
		`"categories":{"notices":{"records":[{"id":"01EKEF7KW05G8P49TNDKN4AX0E","values":{"title_bn":"ক","kind":"notice","published_on":"2020-09-01"},"attachments":[`+strings.Join(list, ",")+`]}]}}`, 1)
}

// attached is where a file with these bytes lies in a bundle.
func attached(name, data string) string { return "data/attachments/" + sum(data)[:12] + "-" + name }

// draft is a bag in the making: files below the top folder. What seal does not find it makes, so that a
// test changes one thing and everything else stays right.
type draft map[string]string

func newDraft() draft {
	return draft{
		"data/content.json":            naming(map[string]string{"letter.pdf": letter}),
		"data/csv/notices.csv":         "\ufeffশিরোনাম\r\nনোটিশ\r\n",
		"data/site/index.html":         page,
		attached("letter.pdf", letter): letter,
	}
}

func (d draft) with(path, text string) draft {
	out := maps.Clone(d)
	out[path] = text
	return out
}

// list is the manifest of everything under data/.
func (d draft) list() string {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(d)) {
		if strings.HasPrefix(path, "data/") {
			fmt.Fprintf(&b, "%s  %s\n", sum(d[path]), path)
		}
	}
	return b.String()
}

func (d draft) oxum() string {
	octets, files := 0, 0
	for path, text := range d {
		if strings.HasPrefix(path, "data/") {
			octets, files = octets+len(text), files+1
		}
	}
	return fmt.Sprintf("%d.%d", octets, files)
}

func (d draft) info() string {
	return "External-Identifier: uno-goraipur-kushtia\nPayload-Oxum: " + d.oxum() + "\nBatayanDesk-Schema: 1\n"
}

// seal adds the tag files that are not there yet, the list of tag files last.
func (d draft) seal() draft {
	out := maps.Clone(d)
	for path, text := range map[string]string{
		"bagit.txt": declaration, "bag-info.txt": d.info(), "manifest-sha256.txt": d.list(),
	} {
		if _, given := out[path]; !given {
			out[path] = text
		}
	}
	if _, given := out["tagmanifest-sha256.txt"]; !given {
		var b strings.Builder
		for _, path := range slices.Sorted(maps.Keys(out)) {
			if !strings.Contains(path, "/") {
				fmt.Fprintf(&b, "%s  %s\n", sum(out[path]), path)
			}
		}
		out["tagmanifest-sha256.txt"] = b.String()
	}
	return out
}

func (d draft) pieces() []piece {
	var list []piece
	for _, path := range slices.Sorted(maps.Keys(d)) {
		list = append(list, piece{name: top + "/" + path, data: d[path]})
	}
	return list
}

// zip is the sealed bag as a ZIP; without leaves files out after sealing.
func (d draft) zip(without ...string) []byte {
	sealed := d.seal()
	for _, path := range without {
		delete(sealed, path)
	}
	return craft(sealed.pieces(), nil)
}

func verify(t testing.TB, data []byte) bundle.Report {
	t.Helper()
	report, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)), readContent, nil)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// readContent reads content.json as the program does.
func readContent(r io.Reader) (bundle.Content, error) {
	ex, err := exchange.ReadContent(r, catalog.Default(), office.Known{})
	said := bundle.Content{Office: ex.Office.ID}
	ex.EachFile(catalog.Default(), func(_ string, _ office.Text, a office.Attachment) { said.Files = append(said.Files, a) })
	return said, err
}

func open(t interface{ Context() context.Context }, data []byte) (*bundle.Bag, error) {
	return bundle.Open(t.Context(), bytes.NewReader(data), int64(len(data)), readContent, nil)
}

func info() bundle.Info {
	return bundle.Info{
		SourceOrganization:  "উপজেলা নির্বাহী অফিসারের কার্যালয়, গড়াইপুর, কুষ্টিয়া",
		OrganizationAddress: "উপজেলা পরিষদ ভবন, গড়াইপুর, কুষ্টিয়া",
		ContactEmail:        "uno@goraipur.kushtia.gov.bd",
		BaggingDate:         office.Date("2020-10-05"),
		ExternalIdentifier:  "uno-goraipur-kushtia",
		SoftwareAgent:       "Batayan Desk",
	}
}

func packed(t testing.TB, entries ...bundle.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := bundle.Write(&b, top, info(), entries, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bytesEntry is an Entry for bytes in memory.
func bytesEntry(path string, data []byte) bundle.Entry {
	return bundle.Entry{Path: path, Size: int64(len(data)), Make: func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}}
}
