package store

import (
	"bytes"
	"slices"
	"sort"
	"sync"
)

// memory is the twin of the bbolt engine that keeps all in memory: sorted slices, copied when written.
type memory struct {
	writing sync.Mutex
	mu      sync.Mutex
	buckets map[string][]pair
}

type pair struct{ key, value []byte }

func newMemory(buckets []string) *memory {
	m := &memory{buckets: map[string][]pair{}}
	for _, name := range buckets {
		m.buckets[name] = nil
	}
	return m
}

func (m *memory) begin(write bool) (engineTx, error) {
	if write {
		m.writing.Lock()
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	tx := &memoryTx{m: m, write: write, buckets: map[string][]pair{}, own: map[string]bool{}}
	for name, pairs := range m.buckets {
		tx.buckets[name] = pairs
	}
	return tx, nil
}

func (m *memory) close() error { return nil }

type memoryTx struct {
	m       *memory
	write   bool
	ended   bool
	buckets map[string][]pair
	own     map[string]bool // buckets already copied by this transaction
}

func (t *memoryTx) pairs(bucket string) ([]pair, error) {
	pairs, ok := t.buckets[bucket]
	if !ok {
		return nil, ErrBucket
	}
	return pairs, nil
}

func find(pairs []pair, key []byte) (int, bool) {
	return sort.Find(len(pairs), func(i int) int { return bytes.Compare(key, pairs[i].key) })
}

func (t *memoryTx) get(bucket string, key []byte) ([]byte, error) {
	pairs, err := t.pairs(bucket)
	if err != nil {
		return nil, err
	}
	if i, ok := find(pairs, key); ok {
		return pairs[i].value, nil
	}
	return nil, nil
}

// writable gives the bucket's own copy, which this transaction may change.
func (t *memoryTx) writable(bucket string) ([]pair, error) {
	pairs, err := t.pairs(bucket)
	if err != nil {
		return nil, err
	}
	if !t.write {
		return nil, ErrReadOnly
	}
	if !t.own[bucket] {
		pairs = slices.Clone(pairs)
		t.own[bucket] = true
	}
	return pairs, nil
}

func (t *memoryTx) put(bucket string, key, value []byte) error {
	pairs, err := t.writable(bucket)
	if err != nil {
		return err
	}
	p := pair{bytes.Clone(key), bytes.Clone(value)}
	if i, ok := find(pairs, key); ok {
		pairs[i] = p
	} else {
		pairs = slices.Insert(pairs, i, p)
	}
	t.buckets[bucket] = pairs
	return nil
}

func (t *memoryTx) delete(bucket string, key []byte) error {
	pairs, err := t.writable(bucket)
	if err != nil {
		return err
	}
	if i, ok := find(pairs, key); ok {
		pairs = slices.Delete(pairs, i, i+1)
	}
	t.buckets[bucket] = pairs
	return nil
}

func (t *memoryTx) cursor(bucket string) (cursor, error) {
	pairs, err := t.pairs(bucket)
	if err != nil {
		return nil, err
	}
	return &memoryCursor{pairs: pairs}, nil
}

func (t *memoryTx) commit() error {
	t.m.mu.Lock()
	t.m.buckets = t.buckets
	t.m.mu.Unlock()
	return t.rollback()
}

func (t *memoryTx) rollback() error {
	if t.write && !t.ended {
		t.m.writing.Unlock()
	}
	t.ended = true
	return nil
}

type memoryCursor struct {
	pairs []pair
	at    int
}

func (c *memoryCursor) here() (key, value []byte) {
	if c.at < 0 || c.at >= len(c.pairs) {
		return nil, nil
	}
	return c.pairs[c.at].key, c.pairs[c.at].value
}

func (c *memoryCursor) seek(from []byte) (key, value []byte) {
	c.at, _ = find(c.pairs, from)
	return c.here()
}

func (c *memoryCursor) next() (key, value []byte) {
	c.at++
	return c.here()
}

func (c *memoryCursor) last() (key, value []byte) {
	c.at = len(c.pairs) - 1
	return c.here()
}

func (c *memoryCursor) prev() (key, value []byte) {
	c.at--
	return c.here()
}
