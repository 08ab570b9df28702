package main

import (
	"slices"
	"testing"
)

const benchOutput = `goos: linux
BenchmarkLetter-2                          100   7000000 ns/op   43336 file-bytes   2.000 pages   1376526 B/op   11747 allocs/op
BenchmarkLetter-2                          100   6000000 ns/op   43336 file-bytes   2.000 pages   1376000 B/op   11747 allocs/op
BenchmarkCharter/500_services-2              6   100000000 ns/op   101.0 pages   69589669 B/op  543779 allocs/op
BenchmarkCharter/2000_services-2             2   410000000 ns/op   401.0 pages   264590452 B/op  2203323 allocs/op
BenchmarkPrint/ours-2                        2   200000000 ns/op
BenchmarkPrint/Chromium-2                    1   3000000000 ns/op
`

func TestTheQuickestRunIsKeptWithWhatItReports(t *testing.T) {
	results := readBench(benchOutput)
	if len(results) != 5 {
		t.Fatalf("%d benchmarks read, want 5", len(results))
	}
	letter := results[0]
	if letter.name != "Letter" || letter.nsPerOp != 6000000 || letter.bytesPerOp != 1376000 || letter.allocsPerOp != 11747 {
		t.Errorf("read %+v", letter)
	}
	if want := []string{"43336 file-bytes", "2.000 pages"}; !slices.Equal(letter.own, want) {
		t.Errorf("reports %q, want %q", letter.own, want)
	}
}

func TestPairsAndSizesAreWordedAsRatios(t *testing.T) {
	results := readBench(benchOutput)
	if got, want := ratios(results), []string{"Print: Chromium takes 15.00 times as long as ours"}; !slices.Equal(got, want) {
		t.Errorf("ratios %q, want %q", got, want)
	}
	want := []string{"Charter: 2000 services take 4.10 times as long as 500 (4.00 times as many)"}
	if got := growth(results); !slices.Equal(got, want) {
		t.Errorf("growth %q, want %q", got, want)
	}
}
