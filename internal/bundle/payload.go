package bundle

import (
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"batayandesk/internal/office"
)

const (
	copyBytes   = 256 << 10
	mostWorkers = 4
)

// check is one file, the digests it must have, by algorithm, and how its bytes are judged besides.
type check struct {
	m     *member
	want  map[string]string
	judge judge
}

// judge looks at the bytes of a file, as many as it needs, and says what is wrong with them. That they cannot
// be read is not its affair.
type judge func(src io.Reader) []Finding

// judgeFiles reads every file once, several at a time: length, CRC, every digest that any manifest gives for
// it, and what the profile says of its kind. Findings come in the order of the paths, whichever was read
// first; of a file that is not the one that was packed, no more is said than that.
func (in *inspection) judgeFiles(progress Progress) error {
	meter := &meter{progress: progress}
	checks := make([]check, len(in.files))
	for i, m := range in.files {
		checks[i] = check{m, in.wanted(m), in.judgeOf(m)}
		meter.total += m.size
	}
	found := make([][]Finding, len(checks))
	errs := make([]error, len(checks))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(mostWorkers, runtime.GOMAXPROCS(0), max(len(checks), 1)) {
		workers.Go(func() {
			u, buf := in.from.reader(), make([]byte, copyBytes)
			for i := range next {
				found[i], errs[i] = checks[i].run(u, buf, meter)
				if errs[i] != nil {
					meter.stop(errs[i])
				}
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
	if meter.err != nil {
		return meter.err
	}
	for _, list := range found {
		for _, f := range list {
			in.file(f)
		}
	}
	return nil
}

// file takes a finding about one file's bytes.
func (in *inspection) file(f Finding) {
	if strings.HasPrefix(f.Code, noteCodes) {
		in.notes.add(f.Code, f.Path, f.Args)
	} else {
		in.add(f.Code, f.Path, f.Args)
	}
}

// run reads the file. A fault of the file is a finding; an error is one of the reader or of progress.
func (c check) run(u reader, buf []byte, meter *meter) ([]Finding, error) {
	src, err := u.open(c.m)
	if err != nil {
		return nil, err
	}
	hashes := make(map[string]hash.Hash, len(c.want))
	sinks := []io.Writer{meter}
	for name := range c.want {
		h := algorithms[name].make()
		hashes[name] = h
		sinks = append(sinks, h)
	}
	tee := io.TeeReader(src, io.MultiWriter(sinks...))
	var found []Finding
	if c.judge != nil {
		found = c.judge(tee)
	}
	for err == nil {
		_, err = tee.Read(buf)
	}
	var fault faultError
	if errors.As(err, &fault) {
		return []Finding{{Code: fault.code, Path: fault.path}}, nil
	}
	if err != io.EOF {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(hashes)) {
		if hex.EncodeToString(hashes[name].Sum(nil)) != c.want[name] {
			return []Finding{{Code: "bundle.bag.changed", Path: c.m.path, Args: office.Args{"algorithm": name}}}, nil
		}
	}
	return found, nil
}

// meter adds up the bytes of all workers and tells progress one call at a time.
type meter struct {
	mu       sync.Mutex
	done     int64
	total    int64
	progress Progress
	err      error
}

// Write counts p and fails once progress has said to stop, or another worker has.
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

// stop ends the work of all workers with err, unless it has ended already.
func (m *meter) stop(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.err == nil {
		m.err = err
	}
}

func (m *meter) stopped() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.err != nil
}
