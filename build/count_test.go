package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEveryGoTestAndSubtestIsCounted(t *testing.T) {
	got := countGo(`{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestA/one"}
{"Action":"output","Package":"p","Test":"TestA/two","Output":"two differs\n"}
{"Action":"fail","Package":"p","Test":"TestA/two"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}
`)
	if got.passed != 1 || got.failed != 2 {
		t.Fatalf("counted %d passed, %d failed; want 1 and 2", got.passed, got.failed)
	}
	if !strings.Contains(got.failures[0], "two differs") {
		t.Errorf("the failure does not carry what the test said: %q", got.failures[0])
	}
}

// A package that does not compile has no test that could fail: it once counted as nothing.
func TestGoPackageThatDoesNotBuildCountsAsOneFailure(t *testing.T) {
	got := countGo(`{"ImportPath":"p [p.test]","Action":"build-output","Output":"x.go:1: undefined: y\n"}
{"ImportPath":"p [p.test]","Action":"build-fail"}
{"Action":"start","Package":"p"}
{"Action":"output","Package":"p","Output":"FAIL\tp [build failed]\n"}
{"Action":"fail","Package":"p","Elapsed":0,"FailedBuild":"p [p.test]"}
`)
	if got.failed != 1 || !strings.Contains(got.failures[0], "undefined: y") {
		t.Fatalf("got %d failures: %q", got.failed, got.failures)
	}
}

func TestTAPFailureCarriesItsReason(t *testing.T) {
	got := countTAP(`TAP version 13
# Subtest: board: a
ok 1 - board: a
  ---
  duration_ms: 1.5
  ...
# Subtest: board: b
not ok 2 - board: b
  ---
  error: |-
    it broke
    ok 9 - said by a child
  ...
# picture: here
# Subtest: board: c
ok 3 - board: c
  ---
  duration_ms: 1
  ...
# the browser itself ended during "c": once more
# Subtest: board: d
ok 4 - board: d # SKIP not today
  ---
  duration_ms: 1
  ...
# Subtest: board: e
not ok 5 - board: e
  ---
  error: 'last'
  ...
1..5
# tests 5
# fail 2
`)
	if got.passed != 2 || got.failed != 2 {
		t.Fatalf("counted %d passed, %d failed", got.passed, got.failed)
	}
	if want := "2 - board: b\n    error: |-\n      it broke\n      ok 9 - said by a child\n    picture: here"; got.failures[0] != want {
		t.Errorf("got %q, want %q", got.failures[0], want)
	}
	if want := "5 - board: e\n    error: 'last'"; got.failures[1] != want {
		t.Errorf("got %q, want %q", got.failures[1], want)
	}
	if len(got.notes) != 1 || !strings.Contains(got.notes[0], "board: d") {
		t.Errorf("what was skipped is not noted: %q", got.notes)
	}
}

func TestVitestFileThatDoesNotLoadCountsAsOneFailure(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.json")
	report := `{"testResults":[
		{"name":"a.test.ts","status":"passed","assertionResults":[{"fullName":"adds","status":"passed"}]},
		{"name":"b.test.ts","status":"failed","message":"cannot import","assertionResults":[]}]}`
	if err := os.WriteFile(path, []byte(report), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := countVitest(path)
	if err != nil || got.passed != 1 || got.failed != 1 {
		t.Fatalf("got %+v, %v", got, err)
	}
}

func TestQuickestRunOfABenchmarkIsKeptAndPairsAreSetSideBySide(t *testing.T) {
	results := readBench(`BenchmarkSort/ours-2   100   200.0 ns/op   16 B/op   1 allocs/op
BenchmarkSort/ours-2   100   100.0 ns/op   16 B/op   1 allocs/op
BenchmarkSort/collate-2   100   250.0 ns/op   64 B/op   3 allocs/op
PASS
`)
	if len(results) != 2 || results[0].nsPerOp != 100 || results[1].allocsPerOp != 3 {
		t.Fatalf("got %+v", results)
	}
	if got, want := ratios(results), "Sort: collate takes 2.50 times as long as ours"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
