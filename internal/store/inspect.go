package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"io"
	"os"
	"slices"
	"strings"
)

// inspectFile looks at the whole file, but for the bytes of attachments, before bbolt maps it, and gives its
// schema. ErrForeign, ErrNewer, or ErrDamaged with the first place that is not as it was stored.
func inspectFile(path string) (schema uint64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, fileError(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, fileError(err)
	}
	return inspect(&ahead{file: f}, info.Size())
}

func inspect(file io.ReaderAt, size int64) (schema uint64, err error) {
	p, err := readPages(file, size)
	if err != nil {
		return 0, err
	}
	buckets, err := p.buckets()
	if err != nil {
		return 0, err
	}
	l := look{met: map[string]int{}, said: map[string]int{}, records: map[string]int{}}
	for _, b := range buckets {
		l.met[b.name] = 0
	}
	if !l.has(bucketMeta) && !l.has(bucketCounts) {
		return 0, ErrForeign // another program's bbolt file
	}
	// What a newer program keeps elsewhere is its own matter, and no damage: so the schema is read first.
	slices.SortStableFunc(buckets, func(a, b bucketEntry) int { return cmp.Compare(metaFirst(a.name), metaFirst(b.name)) })
	for _, b := range buckets {
		if l.format == formatName && l.schema > schemaVersion {
			return 0, ErrNewer
		}
		n, sum := 0, bucketSum(b.name)
		var err error
		if b.name == bucketChunks {
			err = p.walkKeys(b, func([]byte) error { n++; return nil })
		} else {
			err = p.walk(b, func(key, frame []byte) error {
				n++
				return l.value(b.name, sum, key, frame)
			})
		}
		if err != nil {
			return 0, err
		}
		l.met[b.name] = n
	}
	if err := l.whole(); err != nil {
		return 0, err
	}
	return l.schema, p.free()
}

// metaFirst orders the buckets: what the file says of itself, then all others as they come.
func metaFirst(bucket string) int {
	if bucket == bucketMeta {
		return 0
	}
	return 1
}

// look gathers, value by value, what tells whether a file is an office's and whole.
type look struct {
	met      map[string]int // bucket or group → keys met
	said     map[string]int // the same as counted
	records  map[string]int // category → records met
	category string         // of the last record
	format   string
	schema   uint64
}

func (l *look) has(bucket string) bool { _, there := l.met[bucket]; return there }

func (l *look) value(bucket string, sum uint32, key, frame []byte) error {
	switch bucket {
	case bucketMeta, bucketCounts:
		value, _, ok := readFrame(sum, key, frame)
		if !ok {
			return ErrDamaged{bucket + "/" + readable(string(key))}
		}
		switch n, _ := binary.Uvarint(value); {
		case bucket == bucketCounts:
			l.said[string(key)] = int(n)
		case string(key) == metaSchema:
			l.schema = n
		case string(key) == metaFormat:
			l.format = string(value)
		}
	case bucketRecords:
		// Categories come in runs.
		category, _, _ := bytes.Cut(key, []byte{'/'})
		if string(category) != l.category {
			l.category = string(category)
		}
		l.records[l.category]++
		fallthrough
	default:
		if !frameSound(sum, key, frame) {
			return ErrDamaged{bucket + "/" + readable(string(key))}
		}
	}
	return nil
}

// whole compares what was met with what was counted.
func (l *look) whole() error {
	switch {
	case l.format != formatName:
		return ErrDamaged{bucketMeta + "/" + metaFormat}
	case l.schema > schemaVersion:
		return ErrNewer
	case l.schema == 0:
		return ErrDamaged{bucketMeta + "/" + metaSchema}
	}
	for _, bucket := range bucketsOf(l.schema) {
		if !l.has(bucket) {
			return ErrDamaged{"bucket " + bucket}
		}
	}
	for category, n := range l.records {
		l.met[allCount(category)] = n
	}
	for name, n := range l.met {
		if name != bucketCounts && l.said[name] != n {
			return ErrDamaged{bucketCounts + "/" + readable(name)}
		}
	}
	for name, n := range l.said {
		if !l.has(name) && n != 0 && !strings.HasPrefix(name, "live/") {
			return ErrDamaged{bucketCounts + "/" + readable(name)}
		}
	}
	return nil
}
