package bundle

import (
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"maps"
	"runtime"
	"slices"
	"sync"

	"batayandesk/internal/office"
)

const (
	copyBytes   = 256 << 10
	mostWorkers = 4
)

// check is one file and the digests it must have, by algorithm.
type check struct {
	m    *member
	want map[string]string
}

// outcome is what came of a check; code is "" where all digests agree.
type outcome struct {
	path, code string
	args       office.Args
}

// judgeDigests reads every file once, several at a time, and compares length, CRC and every digest that
// any manifest gives for it. Findings come in the order of the paths, whichever was read first.
func (in *inspection) judgeDigests(progress Progress) error {
	checks := in.checks()
	var total int64
	for _, c := range checks {
		total += c.m.size
	}
	meter := &meter{total: total, progress: progress}
	outcomes := make([]outcome, len(checks))
	errs := make([]error, len(checks))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(mostWorkers, runtime.GOMAXPROCS(0), max(len(checks), 1)) {
		workers.Go(func() {
			u, buf := newUnpacker(in.r), make([]byte, copyBytes)
			for i := range next {
				outcomes[i], errs[i] = checks[i].run(u, buf, meter)
			}
		})
	}
	for i := range checks {
		if meter.stopped() {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	if err := errors.Join(meter.err, errors.Join(errs...)); err != nil {
		return err
	}
	for _, o := range outcomes {
		if o.code != "" {
			in.add(o.code, o.path, o.args)
		}
	}
	return nil
}

// checks lists every file that is there: those of manifests with their digests, the others (tag files that
// nobody lists) for their CRC alone.
func (in *inspection) checks() []check {
	var list []check
	for _, path := range slices.Sorted(maps.Keys(in.byPath)) {
		c := check{m: in.byPath[path], want: map[string]string{}}
		for _, m := range in.manifests {
			if digest, listed := m.digests[path]; listed {
				c.want[m.algorithm] = digest
			}
		}
		list = append(list, c)
	}
	return list
}

// run reads the file. A fault of the file is an outcome; an error is one of the reader or of progress.
func (c check) run(u *unpacker, buf []byte, meter *meter) (outcome, error) {
	hashes := make(map[string]hash.Hash, len(c.want))
	sinks := []io.Writer{meter}
	for name := range c.want {
		h := algorithms[name].make()
		hashes[name] = h
		sinks = append(sinks, h)
	}
	err := u.copyTo(io.MultiWriter(sinks...), c.m, buf)
	var fault faultError
	if errors.As(err, &fault) {
		return outcome{path: c.m.path, code: fault.code}, nil
	}
	if err != nil {
		return outcome{}, err
	}
	for _, name := range slices.Sorted(maps.Keys(hashes)) {
		if hex.EncodeToString(hashes[name].Sum(nil)) != c.want[name] {
			return outcome{path: c.m.path, code: "bundle.bag.changed", args: office.Args{"algorithm": name}}, nil
		}
	}
	return outcome{path: c.m.path}, nil
}

// meter adds up the bytes of all workers and tells progress one call at a time.
type meter struct {
	mu       sync.Mutex
	done     int64
	total    int64
	progress Progress
	err      error
}

// Write counts p and fails once progress has said to stop.
func (m *meter) Write(p []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.done += int64(len(p))
	if m.err == nil && m.progress != nil {
		m.err = m.progress(m.done, m.total)
	}
	if m.err != nil {
		return 0, m.err
	}
	return len(p), nil
}

func (m *meter) stopped() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.err != nil
}
