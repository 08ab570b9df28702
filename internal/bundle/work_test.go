package bundle_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"batayandesk/internal/bundle"
)

// counted counts what is asked of a reader, and may end the work after so many reads.
type counted struct {
	*bytes.Reader
	bytes, reads atomic.Int64
	at           int64 // the read at which end is called; 0 = never
	end          func()
}

func (c *counted) ReadAt(p []byte, off int64) (int, error) {
	if n := c.reads.Add(1); n == c.at {
		c.end()
	}
	n, err := c.Reader.ReadAt(p, off)
	c.bytes.Add(int64(n))
	return n, err
}

// work is what the examination of a bag costs: bytes read and bytes of memory asked for.
func work(t *testing.T, data []byte) (read, memory int64) {
	t.Helper()
	r := &counted{Reader: bytes.NewReader(data)}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := bundle.Verify(t.Context(), r, int64(len(data)), readContent, nil); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return r.bytes.Load(), int64(after.TotalAlloc - before.TotalAlloc)
}

// growing are bags that grow in one respect with n, each where a reader could work on it again and again.
func growing() map[string]func(n int) []byte {
	d := newDraft()
	manifest := func(n int, line func(i int) string) []byte {
		var b strings.Builder
		b.WriteString(d.list())
		for i := range n {
			b.WriteString(line(i))
		}
		return d.with("manifest-sha256.txt", b.String()).zip()
	}
	info := func(n int, line string) []byte { return d.with("bag-info.txt", d.info()+strings.Repeat(line, n)).zip() }
	page := func(n int, part string) []byte {
		return d.with("data/site/x.html", strings.Replace(page, "<p>", strings.Repeat(part, n)+"<p>", 1)).zip()
	}
	many := func(n int, name func(i int) string) []byte {
		list := newDraft()
		for i := range n {
			list[name(i)] = "\ufeff"
		}
		return list.zip()
	}
	return map[string]func(n int) []byte{
		"one label in many lines": func(n int) []byte { return info(20*n, "  a continued line of the value\n") },
		"many labels":             func(n int) []byte { return info(20*n, "A: b\n") },
		"empty lines":             func(n int) []byte { return info(100*n, "\r\n") },
		"lines of a manifest": func(n int) []byte {
			return manifest(n, func(i int) string { return fmt.Sprintf("%s  data/%d.csv\n", sum(""), i) })
		},
		"the same line": func(n int) []byte {
			return manifest(n, func(int) string { return sum("") + "  data/csv/notices.csv\n" })
		},
		"lines with percent signs": func(n int) []byte {
			return manifest(n, func(i int) string { return fmt.Sprintf("%s  data/%s%d\n", sum(""), strings.Repeat("%25", 300), i) })
		},
		"files": func(n int) []byte { return many(n, func(i int) string { return fmt.Sprintf("data/csv/a%d.csv", i) }) },
		"files in deep folders": func(n int) []byte {
			return many(n/4, func(i int) string { return fmt.Sprintf("data/%s%d.csv", strings.Repeat("abcdefgh/", 28), i) })
		},
		"twins":                      func(n int) []byte { return twins(n) },
		"files of other composition": func(n int) []byte { return composed(n) },
		"elements of a page":         func(n int) []byte { return page(20*n, `<p class="a">x</p>`) },
		"text of a page":             func(n int) []byte { return page(200*n, "ক") },
		"attributes of one element":  func(n int) []byte { return page(1, `<a href="`+strings.Repeat("x", 20*n)+`">`) },
		"a style":                    func(n int) []byte { return page(1, "<style>"+strings.Repeat("p{margin:0}", 10*n)+"</style>") },
		"records": func(n int) []byte {
			var list []string
			for i := range n / 2 {
				list = append(list, fmt.Sprintf(`{"id":"01EKEF7KW05G8P49TNDK0%05d"}`, i))
			}
			return newDraft().with("data/content.json", records(strings.Join(list, ","))).zip()
		},
		"keys above keys": func(n int) []byte {
			deep := strings.Repeat(`{"`+strings.Repeat("k", 200)+`":`, 20)
			return newDraft().with("data/content.json", strings.Replace(content, `"categories"`, `"x":`+deep+`[`+strings.Repeat("1,", 20*n)+`1]`+strings.Repeat("}", 20)+`,"categories"`, 1)).zip()
		},
		"a sheet":            func(n int) []byte { return d.with("data/csv/a.csv", "\ufeff"+strings.Repeat("a,b\r\n", 100*n)).zip() },
		"signatures of ends": func(n int) []byte { return append(d.zip(), strings.Repeat("PK\x05\x06", min(20*n, 16_000))...) },
	}
}

func twins(n int) []byte {
	pieces := newDraft().seal().pieces()
	for i := range n {
		pieces = append(pieces, piece{name: fmt.Sprintf("%s/data/csv/%d.csv", top, i)}, piece{name: fmt.Sprintf("%s/data/CSV/%d.csv", top, i)})
	}
	return craft(pieces, nil)
}

// composed is a bag of another program whose manifest writes every name in another form than the archive.
func composed(n int) []byte {
	files, list := draft{}, strings.Builder{}
	for i := range n {
		files[fmt.Sprintf("data/cafe\u0301-%d.txt", i)] = "x"
		fmt.Fprintf(&list, "%s  data/caf\u00e9-%d.txt\n", sum("x"), i)
	}
	return files.with("manifest-sha256.txt", list.String()).with("bag-info.txt", "A: b\n").zip()
}

// A bag-info.txt of half a megabyte, one value continued over every line, took two minutes: the value was copied
// at each. Whatever grows, twice as much of it costs twice the work.
func TestTwiceTheBagIsTwiceTheWork(t *testing.T) {
	for name, grow := range growing() {
		t.Run(name, func(t *testing.T) {
			small, large := grow(2_000), grow(4_000)
			work(t, small) // what is made once for all
			read, memory := work(t, small)
			read2, memory2 := work(t, large)
			const once = 2 << 20 // buffers and inflaters, which do not grow
			if read2 > 2*read+4*int64(len(large)-2*len(small))+once || memory2 > 2*memory+memory/2+once {
				t.Errorf("reads %d then %d, memory %d then %d", read, read2, memory, memory2)
			}
		})
	}
}

// A bomb costs the reading of its directory: 8.6 GB at a ratio of 432 took a quarter of a minute.
func TestBombIsRefusedByItsDirectory(t *testing.T) {
	stream := deflated(strings.Repeat("\x00", 1<<20))
	whole := craft([]piece{{name: top + "/data/a", data: strings.Repeat("\x00", 1<<20), deflate: true}}, nil)
	var many []piece
	for i := range 100 {
		many = append(many, piece{name: fmt.Sprintf("%s/data/csv/%d.csv", top, i), data: strings.Repeat("\x00", 1<<20), deflate: true})
	}
	for kind, c := range map[string]struct {
		data []byte
		code string
	}{
		"one of many": {craft([]piece{{name: top + "/data/a", data: strings.Repeat("\x00", 2<<20), deflate: true}}, nil), "bundle.bomb.ratio"},
		"together":    {craft(many, nil), "bundle.bomb.together"},
	} {
		r := &counted{Reader: bytes.NewReader(c.data)}
		report, err := bundle.Verify(t.Context(), r, int64(len(c.data)), readContent, nil)
		if err != nil || report.Valid || report.Problems[0].Code != c.code {
			t.Fatalf("%s: %+v, %v", kind, report, err)
		}
		if most := int64(64 << 10); r.bytes.Load() > most {
			t.Errorf("%s: %d bytes were read", kind, r.bytes.Load())
		}
	}
	if len(whole) < len(stream) {
		t.Error("nothing was packed")
	}
}

// Whatever is being read, the end of the context ends it there: directory, tag files, manifests, a page, a large
// file that is packed small.
func TestEndOfTheContextEndsTheWorkAnywhere(t *testing.T) {
	large := newDraft().with("data/csv/a.csv", "\ufeff"+strings.Repeat("a,b,c,0123456789\r\n", 200_000)).
		with("bag-info.txt", "A: "+strings.Repeat("\n b", 100_000)).with("notes.txt", strings.Repeat("x", 1<<20))
	pieces := large.seal().pieces()
	for i := range pieces {
		pieces[i].deflate = i%2 == 0
	}
	data := craft(pieces, nil)
	all := &counted{Reader: bytes.NewReader(data)}
	if _, err := bundle.Verify(t.Context(), all, int64(len(data)), readContent, nil); err != nil {
		t.Fatal(err)
	}
	for at := int64(1); at <= all.reads.Load(); at++ {
		ctx, cancel := context.WithCancel(t.Context())
		r := &counted{Reader: bytes.NewReader(data), at: at, end: cancel}
		_, err := bundle.Verify(ctx, r, int64(len(data)), readContent, nil)
		cancel()
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("ended at read %d: %v", at, err)
		}
		if more := r.reads.Load() - at; more > 8 {
			t.Errorf("ended at read %d, %d more were made", at, more)
		}
	}
}

// One read of 64 KiB can unpack to much: the context is asked between its pieces too.
func TestEndOfTheContextIsSeenInsideOnePackedFile(t *testing.T) {
	text := "\ufeff" + strings.Repeat("a", 16<<20)
	sealed := newDraft().with("data/csv/a.csv", text).seal()
	var pieces []piece
	for _, path := range slices.Sorted(maps.Keys(sealed)) {
		pieces = append(pieces, piece{name: top + "/" + path, data: sealed[path]})
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var after atomic.Int64
	data := craft(pieces, nil)
	_, err := bundle.Verify(ctx, bytes.NewReader(data), int64(len(data)), readContent, func(done, _ int64) error {
		if ctx.Err() != nil {
			after.Add(1)
		}
		if done > 1<<20 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || after.Load() > 8 {
		t.Errorf("%v, %d pieces more", err, after.Load())
	}
}
