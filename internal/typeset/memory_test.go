//go:build !race

// The race detector's own memory would be measured, for minutes. `go run ./build test` runs it without.

package typeset_test

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"

	"batayandesk/internal/typeset"
)

// mostHeap is the most that the heap held of live data while work was done: the
// collector runs all the time, so that hardly any garbage counts.
func mostHeap(work func()) (most uint64) {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	runtime.GC()
	var stop atomic.Bool
	done := make(chan uint64)
	go func() {
		most := uint64(0)
		var m runtime.MemStats
		for !stop.Load() {
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			runtime.Gosched()
		}
		done <- most
	}()
	work()
	stop.Store(true)
	return <-done
}

// A charter of a whole district's services took half a gigabyte: each row was held
// laid out, drawn, and once more in the file, before the first page was written.
func TestALongDocumentIsNotHeldInMemoryWhole(t *testing.T) {
	const services = 1000
	doc := sampleCharter(services)
	mustRender(t, sampleCharter(1)) // fonts
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	most := mostHeap(func() { mustRender(t, doc) })
	runtime.KeepAlive(doc)
	perService := (int64(most) - int64(before.HeapAlloc)) / services
	t.Logf("%d bytes a service at most", perService)
	if perService > 17<<10 {
		t.Errorf("a service takes %d bytes of memory", perService)
	}
}

const printMemory = "TYPESET_PRINT_MEMORY"

// BenchmarkCharterProcess reports the memory of a process that sets one charter,
// where the system tells it.
func BenchmarkCharterProcess(b *testing.B) {
	for _, n := range []int{2000, 8000} {
		b.Run(fmt.Sprintf("%d services", n), func(b *testing.B) {
			if os.Getenv(printMemory) != "" {
				if _, err := typeset.Render(sampleCharter(n)); err != nil {
					b.Fatal(err)
				}
				status, _ := os.ReadFile("/proc/self/status")
				_, after, _ := strings.Cut(string(status), "VmHWM:")
				most, _, _ := strings.Cut(strings.TrimSpace(after), " ")
				fmt.Printf("memory %s\n", most)
				return
			}
			program, err := os.Executable()
			if err != nil {
				b.Fatal(err)
			}
			var most int
			for b.Loop() {
				cmd := exec.Command(program, "-test.run=^$", fmt.Sprintf("-test.bench=^BenchmarkCharterProcess$/^%d_services$", n), "-test.benchtime=1x")
				cmd.Env = append(os.Environ(), printMemory+"=1")
				out, err := cmd.CombinedOutput()
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				_, after, _ := strings.Cut(string(out), "memory ")
				var kib int
				if _, err := fmt.Sscan(after, &kib); err != nil {
					b.Fatalf("no memory told: %v\n%s", err, out)
				}
				most = max(most, kib)
			}
			b.ReportMetric(float64(most)/1024, "MiB-most")
		})
	}
}
