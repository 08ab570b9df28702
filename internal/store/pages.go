package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
)

// The file as bbolt lays it out (version 2, little-endian), read with plain reads and every number in it
// doubted: no page is visited twice, nothing points outside, and whatever the bytes are, reading them ends.
//
// Source: bbolt 1.5.0, internal/common (page.go, meta.go, bucket.go).
const (
	boltMagic   = 0xed0cdaed
	boltVersion = 2

	pageHeadBytes = 16 // id uint64, flags uint16, count uint16, overflow uint32
	elementBytes  = 16
	metaBytes     = 64 // with the checksum in the last eight
	inBucketBytes = 16 // root uint64, sequence uint64

	branchPage   = 0x01
	leafPage     = 0x02
	metaPage     = 0x04
	freelistPage = 0x10

	noFreelist = ^uint64(0)
	// maxDepth bounds the branches above a leaf; three hold a thousand million records.
	maxDepth = 32
)

// meta is a meta page's content.
type meta struct{ root, freelist, high, txid uint64 }

// pages reads one state of a bbolt file.
type pages struct {
	file io.ReaderAt
	meta meta
	seen []bool // by page
	buf  []byte // of the leaf being read
	// headsOnly leaves unread what overflows from a leaf: the bytes of attachments.
	headsOnly bool
}

func pageDamage(id uint64, what string) error {
	return ErrDamaged{fmt.Sprintf("page %d (%s)", id, what)}
}

// readPages finds the file's last state by its two meta pages. ErrForeign where neither is bbolt's.
func readPages(file io.ReaderAt, size int64) (*pages, error) {
	var head [2 * pageBytes]byte
	n, err := file.ReadAt(head[:], 0)
	if err != nil && err != io.EOF {
		return nil, fileError(err)
	}
	ours := func(at int) bool {
		at += pageHeadBytes
		return at+4 <= n && binary.LittleEndian.Uint32(head[at:]) == boltMagic
	}
	if !ours(0) && !ours(pageBytes) {
		return nil, ErrForeign
	}
	if size%pageBytes != 0 || size < 4*pageBytes || n < len(head) {
		return nil, ErrDamaged{"length of the file"}
	}
	m0, ok0, torn0 := readMeta(head[:pageBytes], 0)
	m1, ok1, torn1 := readMeta(head[pageBytes:], 1)
	var m meta
	switch {
	case ok0 && ok1 && m0.txid > m1.txid:
		m = m0
	case ok0 && ok1 && m1.txid > m0.txid:
		m = m1
	case ok0 && torn1:
		m = m0
	case ok1 && torn0:
		m = m1
	case ok0 && !ok1:
		return nil, pageDamage(1, "meta")
	default:
		return nil, pageDamage(0, "meta")
	}
	if m.high < 4 || m.high > uint64(size/pageBytes) {
		return nil, ErrDamaged{"length of the file"}
	}
	return &pages{file: file, meta: m, seen: make([]bool, m.high)}, nil
}

// readMeta reads the meta page that should have the given id. One whose sum is wrong may be the write that
// a power cut tore: its state was never reported as stored, and the other page holds the last that was.
// That is the one damage bbolt's design allows for. But a page that one flipped bit explains, or whose
// head is gone, was whole once, and to go on with the state before it would lose what was stored.
func readMeta(page []byte, id uint64) (m meta, ok, torn bool) {
	h := readHead(page)
	b := page[pageHeadBytes : pageHeadBytes+metaBytes]
	le := binary.LittleEndian
	if h.id != id || h.flags != metaPage || h.count != 0 || h.overflow != 0 ||
		le.Uint32(b) != boltMagic || le.Uint32(b[4:]) != boltVersion || le.Uint32(b[8:]) != pageBytes {
		return m, false, false
	}
	if metaSum(b) == le.Uint64(b[56:]) {
		return meta{root: le.Uint64(b[16:]), freelist: le.Uint64(b[32:]), high: le.Uint64(b[40:]), txid: le.Uint64(b[48:])}, true, false
	}
	for i := range b {
		for bit := 0; bit < 8; bit++ {
			b[i] ^= 1 << bit
			flipped := metaSum(b) == le.Uint64(b[56:])
			b[i] ^= 1 << bit
			if flipped {
				return m, false, false
			}
		}
	}
	return m, false, true
}

func metaSum(b []byte) uint64 {
	h := fnv.New64a()
	h.Write(b[:56])
	return h.Sum64()
}

type pageHead struct {
	id       uint64
	flags    uint16
	count    uint16
	overflow uint32
}

func readHead(page []byte) pageHead {
	le := binary.LittleEndian
	return pageHead{le.Uint64(page), le.Uint16(page[8:]), le.Uint16(page[10:]), le.Uint32(page[12:])}
}

// take reads page id with what overflows from it, which nothing else may have claimed.
func (p *pages) take(id uint64) (pageHead, []byte, error) {
	if id < 2 || id >= p.meta.high {
		return pageHead{}, nil, pageDamage(id, "outside")
	}
	if cap(p.buf) < pageBytes {
		p.buf = make([]byte, pageBytes, 64*pageBytes)
	}
	buf := p.buf[:pageBytes]
	if _, err := p.file.ReadAt(buf, int64(id)*pageBytes); err != nil {
		return pageHead{}, nil, readDamage(id, err)
	}
	h := readHead(buf)
	if h.id != id {
		return h, nil, pageDamage(id, "head")
	}
	if uint64(h.overflow) >= p.meta.high-id {
		return h, nil, pageDamage(id, "length")
	}
	for at := id; at <= id+uint64(h.overflow); at++ {
		if p.seen[at] {
			return h, nil, pageDamage(at, "claimed twice")
		}
		p.seen[at] = true
	}
	if h.overflow > 0 && !(p.headsOnly && h.flags == leafPage) {
		size := (int(h.overflow) + 1) * pageBytes
		buf = slices.Grow(buf, size-pageBytes)[:size]
		if _, err := p.file.ReadAt(buf[pageBytes:], int64(id+1)*pageBytes); err != nil {
			return h, nil, readDamage(id+1, err)
		}
		p.buf = buf
	}
	return h, buf, nil
}

// readDamage is an error of reading: a file that ends too soon or a disk that cannot read the place.
func readDamage(id uint64, err error) error {
	if e := fileError(err); e != err {
		return e
	}
	return pageDamage(id, "unreadable")
}

// bounds are the keys between which a page must lie: from ≤ key < to; nil is no bound. first is the key under which the branch
// above has the page: it is the page's own first, and bbolt finds the page by it when it stores something there.
type bounds struct{ from, to, first []byte }

// begins tells whether a page with this first key is the one that the branch means.
func (b bounds) begins(key []byte) bool { return b.first == nil || bytes.Equal(b.first, key) }

// tree walks the pages below root, in order of key.
func (p *pages) tree(root uint64, within bounds, depth int, leaf func(id uint64, h pageHead, page []byte, within bounds) error) error {
	h, page, err := p.take(root)
	if err != nil {
		return err
	}
	switch {
	case h.flags == leafPage:
		return leaf(root, h, page, within)
	case h.flags != branchPage || h.count == 0:
		return pageDamage(root, "kind")
	case depth >= maxDepth:
		return pageDamage(root, "depth")
	}
	type child struct {
		key []byte
		id  uint64
	}
	page = bytes.Clone(page) // the pages below are read into the same place
	children := make([]child, h.count)
	for i := range children {
		at := pageHeadBytes + i*elementBytes
		if at+elementBytes > len(page) {
			return pageDamage(root, "elements")
		}
		pos, size := binary.LittleEndian.Uint32(page[at:]), binary.LittleEndian.Uint32(page[at+4:])
		key, ok := cut(page, at, int(h.count), pos, uint64(size))
		if !ok || !within.hold(key, i > 0) || (i == 0 && !within.begins(key)) || (i > 0 && bytes.Compare(children[i-1].key, key) >= 0) {
			return pageDamage(root, "keys")
		}
		children[i] = child{key, binary.LittleEndian.Uint64(page[at+8:])}
	}
	for i, c := range children {
		inner := bounds{c.key, within.to, c.key}
		if i == 0 {
			inner.from = within.from
		}
		if i+1 < len(children) {
			inner.to = children[i+1].key
		}
		if err := p.tree(c.id, inner, depth+1, leaf); err != nil {
			return err
		}
	}
	return nil
}

func (b bounds) hold(key []byte, below bool) bool {
	return (!below || b.from == nil || bytes.Compare(key, b.from) >= 0) && (b.to == nil || bytes.Compare(key, b.to) < 0)
}

// cut gives size bytes at pos after the element at at, which must lie behind the count elements of page.
func cut(page []byte, at, count int, pos uint32, size uint64) ([]byte, bool) {
	from := uint64(at) + uint64(pos)
	if from < uint64(pageHeadBytes+count*elementBytes) || size > uint64(len(page)) || from > uint64(len(page))-size {
		return nil, false
	}
	return page[from : from+size], true
}

// leafElements calls fn for each element of a leaf page; its slices are valid during the call alone.
func leafElements(id uint64, h pageHead, page []byte, within bounds, fn func(isBucket bool, key, value []byte) error) error {
	var before []byte
	for i := 0; i < int(h.count); i++ {
		at := pageHeadBytes + i*elementBytes
		if at+elementBytes > len(page) {
			return pageDamage(id, "elements")
		}
		le := binary.LittleEndian
		flags, pos, ksize, vsize := le.Uint32(page[at:]), le.Uint32(page[at+4:]), le.Uint32(page[at+8:]), le.Uint32(page[at+12:])
		both, ok := cut(page, at, int(h.count), pos, uint64(ksize)+uint64(vsize))
		if !ok || flags > 1 || ksize == 0 {
			return pageDamage(id, "elements")
		}
		key, value := both[:ksize:ksize], both[ksize:]
		if !within.hold(key, true) || bytes.Compare(before, key) >= 0 || (i == 0 && !within.begins(key)) {
			return pageDamage(id, "keys")
		}
		if err := fn(flags == 1, key, value); err != nil {
			return err
		}
		before = key
	}
	return nil
}

// leafKeys is leafElements for a page of which only the head was taken: keys are read one by one, and
// there are no values.
func (p *pages) leafKeys(id uint64, h pageHead, page []byte, within bounds, fn func(key []byte) error) error {
	length := (uint64(h.overflow) + 1) * pageBytes
	le := binary.LittleEndian
	var before []byte
	for i := 0; i < int(h.count); i++ {
		at := pageHeadBytes + i*elementBytes
		if at+elementBytes > len(page) {
			return pageDamage(id, "elements")
		}
		from, ksize := uint64(at)+uint64(le.Uint32(page[at+4:])), uint64(le.Uint32(page[at+8:]))
		if le.Uint32(page[at:]) != 0 || ksize == 0 || ksize > maxKeyBytes ||
			from < uint64(pageHeadBytes+int(h.count)*elementBytes) || from+ksize+uint64(le.Uint32(page[at+12:])) > length {
			return pageDamage(id, "elements")
		}
		key := make([]byte, ksize)
		if _, err := p.file.ReadAt(key, int64(id*pageBytes+from)); err != nil {
			return readDamage(id, err)
		}
		if !within.hold(key, true) || bytes.Compare(before, key) >= 0 || (i == 0 && !within.begins(key)) {
			return pageDamage(id, "keys")
		}
		if err := fn(key); err != nil {
			return err
		}
		before = key
	}
	return nil
}

// walkKeys is walk without the values and without reading what overflows from the leaves.
func (p *pages) walkKeys(e bucketEntry, fn func(key []byte) error) error {
	if e.root == 0 {
		return inlineLeaf(e.name, e.inline, func(key, _ []byte) error { return fn(key) })
	}
	p.headsOnly = true
	defer func() { p.headsOnly = false }()
	return p.tree(e.root, bounds{}, 0, func(id uint64, h pageHead, page []byte, within bounds) error {
		return p.leafKeys(id, h, page, within, fn)
	})
}

// inlineLeaf reads a bucket small enough to lie in its own entry.
func inlineLeaf(name string, page []byte, fn func(key, value []byte) error) error {
	where := "bucket " + readable(name)
	if len(page) < pageHeadBytes {
		return ErrDamaged{where}
	}
	h := readHead(page)
	if h.id != 0 || h.flags != leafPage || h.overflow != 0 {
		return ErrDamaged{where}
	}
	return leafElements(0, h, page, bounds{}, func(isBucket bool, key, value []byte) error {
		if isBucket {
			return ErrDamaged{where}
		}
		return fn(key, value)
	})
}

// bucketEntry is a bucket as the root names it: with pages of its own, or inline.
type bucketEntry struct {
	name   string
	root   uint64
	inline []byte
}

// buckets are those of the file, in order of name.
func (p *pages) buckets() ([]bucketEntry, error) {
	var entries []bucketEntry
	err := p.tree(p.meta.root, bounds{}, 0, func(id uint64, h pageHead, page []byte, within bounds) error {
		return leafElements(id, h, page, within, func(isBucket bool, key, value []byte) error {
			if !isBucket || len(value) < inBucketBytes {
				return pageDamage(id, "buckets")
			}
			entries = append(entries, bucketEntry{string(key), binary.LittleEndian.Uint64(value), bytes.Clone(value[inBucketBytes:])})
			return nil
		})
	})
	return entries, err
}

// walk calls fn for each key of the bucket, in order.
func (p *pages) walk(e bucketEntry, fn func(key, value []byte) error) error {
	if e.root == 0 {
		return inlineLeaf(e.name, e.inline, fn)
	}
	return p.tree(e.root, bounds{}, 0, func(id uint64, h pageHead, page []byte, within bounds) error {
		return leafElements(id, h, page, within, func(isBucket bool, key, value []byte) error {
			if isBucket {
				return pageDamage(id, "buckets")
			}
			return fn(key, value)
		})
	})
}

// free compares the list of free pages with the pages that walk came through: each page is one or the
// other. A page wrongly called free would be written over later.
func (p *pages) free() error {
	if p.meta.freelist == noFreelist {
		return ErrDamaged{"free pages"}
	}
	h, page, err := p.take(p.meta.freelist)
	if err != nil {
		return err
	}
	if h.flags != freelistPage {
		return pageDamage(h.id, "kind")
	}
	ids, n := page[pageHeadBytes:], uint64(h.count)
	if h.count == 0xffff {
		n, ids = binary.LittleEndian.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids)/8) {
		return pageDamage(h.id, "free pages")
	}
	for i := uint64(0); i < n; i++ {
		id := binary.LittleEndian.Uint64(ids[8*i:])
		if id < 2 || id >= p.meta.high || p.seen[id] {
			return pageDamage(h.id, "free pages")
		}
		p.seen[id] = true
	}
	for id := uint64(2); id < p.meta.high; id++ {
		if !p.seen[id] {
			return pageDamage(id, "belongs to nothing")
		}
	}
	return nil
}
