package bundle_test

import (
	"bytes"
	"crypto/md5"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
)

func crcOf(s string) uint32 { return crc32.ChecksumIEEE([]byte(s)) }

func md5List(d draft) string {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(d)) {
		if strings.HasPrefix(path, "data/") {
			digest := md5.Sum([]byte(d[path]))
			fmt.Fprintf(&b, "%s  %s\n", hex.EncodeToString(digest[:]), path)
		}
	}
	return b.String()
}

func locator64(disks uint32, at uint64) []byte {
	le := binary.LittleEndian
	rec := le.AppendUint32(nil, 0x07064b50)
	rec = le.AppendUint32(rec, 0)
	rec = le.AppendUint64(rec, at)
	return le.AppendUint32(rec, disks)
}

type failing struct{ err error }

func (f failing) ReadAt([]byte, int64) (int, error) { return 0, f.err }

func TestFailingDiskIsNoFindingAboutTheBag(t *testing.T) {
	gone := errors.New("disk gone")
	report, err := bundle.Verify(t.Context(), failing{gone}, 1000, readContent, nil)
	if !errors.Is(err, gone) || report.Valid {
		t.Fatalf("%+v, %v", report, err)
	}
}

// One flipped bit anywhere is found: nothing damaged is taken for sound.
func TestEveryFlippedBitIsFound(t *testing.T) {
	good := packed(t, entries()...)
	// The extended times (13 bytes of each local and 9 of each directory record) and the DOS times say
	// nothing about content, so flips there may pass; everything else must not.
	passed := 0
	for i := range good {
		bad := bytes.Clone(good)
		bad[i] ^= 1 << (i % 8)
		if report, err := bundle.Verify(t.Context(), bytes.NewReader(bad), int64(len(bad)), readContent, nil); err == nil && report.Valid {
			passed++
		}
	}
	t.Logf("%d harmless flips of %d", passed, len(good))
	if most := 9 * (2*(4+9) + 16); passed > most {
		t.Errorf("%d of %d flips passed, at most %d are harmless", passed, len(good), most)
	}
}

func FuzzVerify(f *testing.F) {
	f.Add(newDraft().zip())
	f.Add(packed(f, entries()...))
	for _, c := range hostile() {
		if len(c.data) < 20_000 {
			f.Add(c.data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		report, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)), readContent, nil)
		if err != nil {
			t.Fatal(err)
		}
		if report.Valid != (len(report.Problems) == 0) {
			t.Fatalf("%+v", report)
		}
		for _, p := range report.Problems {
			if p.Problem().Error() == p.Code {
				t.Fatalf("%s has no wording", p.Code)
			}
		}
	})
}

// Whatever a page is made of: where it is taken for right, every "<" in it begins an element for reading.
func FuzzPage(f *testing.F) {
	f.Add(page)
	for _, part := range []string{`<a href="index.html#x">`, `<a href="https://example.com/">`, "<style>p{}</style>", "<title>x</title>", `<meta name="a" content="b">`, "<!-- -->", "<p/onclick=x>"} {
		f.Add(strings.Replace(page, "<p>", part+"<p>", 1))
	}
	reading := regexp.MustCompile(`(?i)^</?(html|head|meta|title|style|body|header|footer|main|nav|section|article|address|aside|div|p|span|h[1-6]|[uod]l|li|d[td]|table|caption|` +
		`colgroup|col|thead|tbody|tfoot|t[rhd]|strong|em|[bia]|small|code|time|abbr|su[bp]|br|hr|wbr|figure|figcaption|blockquote)([ \t\n\r\f]([^>=]+="[^">]*"|[^>="])*)?>|^<!doctype html>`)
	f.Fuzz(func(t *testing.T, text string) {
		if !verify(t, newDraft().with("data/site/x.html", text).zip()).Valid {
			return
		}
		for i := range text {
			if text[i] == '<' && !reading.MatchString(text[i:]) {
				t.Fatalf("%.60q passes", text[i:])
			}
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	data := packed(b, benchEntries()...)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if report, err := bundle.Verify(b.Context(), bytes.NewReader(data), int64(len(data)), readContent, nil); err != nil || !report.Valid {
			b.Fatal(report, err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	list := benchEntries()
	var total int64
	for _, e := range list {
		total += e.Size
	}
	b.SetBytes(total)
	b.ReportAllocs()
	for b.Loop() {
		packed(b, list...)
	}
}

// benchEntries are 20 MiB in 28 files: four fifths that do not shrink, one fifth text.
func benchEntries() []bundle.Entry {
	list := []bundle.Entry{bytesEntry("content.json", []byte(content))}
	noise := make([]byte, 640<<10)
	state := uint32(1)
	for i := range noise {
		state = state*1664525 + 1013904223
		noise[i] = byte(state >> 24)
	}
	copy(noise, "\x89PNG\r\n\x1a\n")
	files := map[string]string{}
	for i := range 25 {
		noise[100] = byte(i)
		name := fmt.Sprintf("%02d-photo.png", i)
		files[name] = string(noise)
		list = append(list, bytesEntry(strings.TrimPrefix(attached(name, files[name]), "data/"), bytes.Clone(noise)))
	}
	list[0] = bytesEntry("content.json", []byte(naming(files)))
	text := strings.Builder{}
	text.WriteString("\ufeff")
	for i := 0; text.Len() < 2<<20; i++ {
		fmt.Fprintf(&text, `{"id":%d,"name_bn":"মোঃ %s"},`+"\n", i, hex.EncodeToString(noise[i%1000:i%1000+12]))
	}
	for i := range 2 {
		list = append(list, bytesEntry(fmt.Sprintf("csv/%d.csv", i), []byte(text.String())))
	}
	return list
}
