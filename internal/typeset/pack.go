package typeset

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// packer compresses at one level. Its writers are kept: making one ready costs
// more than packing a page. The result depends on nothing but the data.
type packer struct {
	level   int
	writers sync.Pool
}

// Levels tuned on a letter and a charter of 2,000 services: fonts are small and
// stay small, while of pages the last percents cost more time than setting them.
var (
	tight = &packer{level: zlib.BestCompression}
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

// packedProfile is the colour profile of every file.
var packedProfile = sync.OnceValue(func() []byte { return tight.pack(srgbProfile()) })

// packPages compresses the contents of the pages, which gofpdf leaves plain: it
// would make a new compressor for each. All processors take part.
func (w *finisher) packPages() error {
	contents := make([]int, len(w.pageNum))
	for i, n := range w.pageNum {
		_, after, _ := strings.Cut(string(w.objs[n]), "/Contents ")
		number, _, ok := strings.Cut(after, " 0 R")
		c, err := atoi(number)
		if !ok || err != nil || c <= 0 || c >= len(w.objs) || !bytes.HasPrefix(w.objs[c], []byte("<</Length ")) {
			return fmt.Errorf("%w: page %d has no plain content", ErrFinish, i+1)
		}
		contents[i] = c
	}
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), 1+len(contents)/4)
	for first := range workers {
		wait.Go(func() {
			for i := first; i < len(contents); i += workers {
				w.objs[contents[i]] = packedStream(w.objs[contents[i]])
			}
		})
	}
	wait.Wait()
	return nil
}

// packedStream is a plain stream object with its data compressed.
func packedStream(obj []byte) []byte {
	_, data, _ := bytes.Cut(obj, []byte(">>\nstream\n"))
	packed := quick.pack(bytes.TrimSuffix(data, []byte("\nendstream")))
	out := make([]byte, 0, len(packed)+70)
	out = fmt.Appendf(out, "<</Filter/FlateDecode/Length %d>>\nstream\n", len(packed))
	out = append(out, packed...)
	return append(out, "\nendstream"...)
}
