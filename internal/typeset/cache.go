package typeset

import "sync"

// cache keeps what was asked for lately, for all documents and from any goroutine.
// It has two generations: what fills the young one becomes the old one, and what
// is asked for again comes back into the young one. So it never holds more than
// twice its room, and what is in use stays.
type cache[K comparable, V any] struct {
	room int // of one generation, in the costs given to put

	mu         sync.Mutex
	young, old map[K]V
	filled     int
	cost       func(K, V) int
}

// newCache makes a cache; an entry that costs more than a quarter of the room is
// not kept.
func newCache[K comparable, V any](room int, cost func(K, V) int) *cache[K, V] {
	return &cache[K, V]{room: room, young: map[K]V{}, cost: cost}
}

func (c *cache[K, V]) get(k K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.young[k]
	if !ok {
		if v, ok = c.old[k]; ok {
			c.keep(k, v)
		}
	}
	return v, ok
}

func (c *cache[K, V]) put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(k, v)
}

func (c *cache[K, V]) keep(k K, v V) {
	n := c.cost(k, v)
	if n > c.room/4 {
		return
	}
	if _, again := c.young[k]; again {
		return
	}
	if c.filled+n > c.room {
		c.old, c.young, c.filled = c.young, map[K]V{}, 0
	}
	c.young[k] = v
	c.filled += n
}
