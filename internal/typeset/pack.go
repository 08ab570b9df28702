package typeset

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"runtime"
	"sync"
)

// packer compresses at one level. Its writers are kept: making one ready costs
// more than packing a page. The result depends on nothing but the data.
type packer struct {
	level   int
	writers sync.Pool
}

// Levels tuned on a letter, a charter of 2,000 services and the first print of a process: past level 5 fonts become a
// third of a percent smaller in twice the time, and of pages the last percents cost more time than setting them.
var (
	tight = &packer{level: 5}
	quick = &packer{level: zlib.BestSpeed}
)

func (p *packer) pack(data []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(data)/3 + 64)
	z, kept := p.writers.Get().(*zlib.Writer)
	if kept {
		z.Reset(&b)
	} else {
		z, _ = zlib.NewWriterLevel(&b, p.level) // the level exists
	}
	z.Write(data) // a buffer takes everything
	z.Close()
	p.writers.Put(z)
	return b.Bytes()
}

// packed keeps what was packed tightly of late, by its hash: a letter set anew at
// every key has nearly always the same fonts.
var packed = newCache(1<<20, func(_ [sha256.Size]byte, data []byte) int { return len(data) })

// packOnce is pack for what may come again.
func (p *packer) packOnce(data []byte) []byte {
	key := sha256.Sum256(data)
	if out, ok := packed.get(key); ok {
		return out
	}
	out := bytes.Clone(p.pack(data))
	packed.put(key, out)
	return out
}

// packedProfile is the colour profile of every file.
var packedProfile = sync.OnceValue(func() []byte { return tight.pack(srgbProfile()) })

// packing compresses pages while others are drawn, on all processors.
type packing struct {
	out  [][]byte
	jobs chan packJob
	wait sync.WaitGroup
}

type packJob struct {
	page int
	data []byte
}

// newPacking starts to compress up to n pages; results go to their places in out.
func newPacking(n int, out [][]byte) *packing {
	p := &packing{out: out, jobs: make(chan packJob, 4)}
	for range min(runtime.GOMAXPROCS(0), 1+n/4) {
		p.wait.Go(func() {
			for j := range p.jobs {
				p.out[j.page] = quick.pack(j.data)
			}
		})
	}
	return p
}

// page hands over the content of a page.
func (p *packing) page(i int, content []byte) { p.jobs <- packJob{i, content} }

// finish waits for all pages.
func (p *packing) finish() {
	close(p.jobs)
	p.wait.Wait()
}
