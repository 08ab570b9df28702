package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
)

// measured is one line of go test -bench.
type measured struct {
	name        string
	nsPerOp     float64
	bytesPerOp  float64
	allocsPerOp float64
	own         []string // what the benchmark itself reports: "2 pages"
}

var benchLine = regexp.MustCompile(`^(Benchmark\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op(.*)$`)

// bench runs the benchmarks that match pattern and sets pairs side by side: a
// benchmark with the subtests "ours" and one other name is a pair, and the ratio
// says how many times as long the other takes.
func (b *builder) bench(pattern string) error {
	if err := b.prepare(); err != nil {
		return err
	}
	output, err := b.exec(command{name: "go", args: []string{
		"test", "-run", "^$", "-bench", pattern, "-skip", verbsBench, "-benchmem", "-count", "3", "-tags", goTags(), "./internal/...", "./app",
	}})
	if err != nil {
		return err
	}
	verbs, err := b.benchVerbs(pattern)
	if err != nil {
		return err
	}
	output += verbs
	window, err := b.benchWindow(pattern)
	if err != nil {
		return err
	}
	faults, err := b.benchFaults(pattern)
	if err != nil {
		return err
	}
	output += window + faults
	if err := os.MkdirAll(b.out, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(b.out, "bench.txt"), []byte(output), 0o644); err != nil {
		return err
	}
	results := readBench(output)
	if len(results) == 0 {
		return fmt.Errorf("no benchmark matches %q", pattern)
	}
	b.say("\n%-60s %14s %12s %10s", "the best of three", "ns/op", "B/op", "allocs/op")
	for _, m := range results {
		b.say("%-60s %14.0f %12.0f %10.0f  %s", m.name, m.nsPerOp, m.bytesPerOp, m.allocsPerOp, strings.Join(m.own, ", "))
	}
	for _, line := range append(ratios(results), growth(results)...) {
		b.say("%s", line)
	}
	return nil
}

// verbsBench is the benchmark of every verb of the window on offices of several sizes. There are many of them, and each
// writes durably, so they run a fixed number of times.
const verbsBench = "^BenchmarkVerbs$"

func (b *builder) benchVerbs(pattern string) (string, error) {
	if wanted, err := regexp.MatchString(strings.Split(pattern, "/")[0], "BenchmarkVerbs"); err != nil || !wanted {
		return "", err
	}
	return b.exec(command{name: "go", args: []string{
		"test", "-run", "^$", "-bench", verbsBench, "-benchmem", "-benchtime", "20x", "-timeout", "30m", "-tags", goTags(), "./internal/desk",
	}})
}

// benchWindow measures what only the window can show, in lines like those of go test.
func (b *builder) benchWindow(pattern string) (string, error) {
	if runtime.GOOS != "linux" {
		b.say("    the window is measured with Xvfb and Debian's chromium: not done on this system")
		return "", nil
	}
	if err := b.devBuild(); err != nil {
		return "", err
	}
	keys, err := b.exec(command{name: "node", args: []string{"frontend/e2e/bench.mjs", pattern}})
	if err != nil {
		return "", err
	}
	if err := b.linuxBuild(); err != nil {
		return "", err
	}
	if _, err := b.exec(command{name: "go", args: []string{"build", "-tags", linuxTags, "-ldflags", "-w -s", "-o", filepath.Join(b.out, "empty-window"), "./build/emptywindow"}}); err != nil {
		return "", err
	}
	windows, err := b.exec(command{name: "node", args: []string{"frontend/e2e/window.mjs", pattern}})
	return keys + windows, err
}

// benchFaults does at length what tests do in short: it kills programs at work a thousand times, and lets every step of
// every verb fail in every way. What it counts stands in lines like those of go test.
func (b *builder) benchFaults(pattern string) (said string, err error) {
	for _, long := range []struct{ name, env, test, pkg string }{
		{"Kills", "BATAYAN_TEST_KILLS=1000", "^TestProgramsKilledAtAnyMoment", "./app"},
		{"BackupKills", "BATAYAN_TEST_KILLS=1000", "^TestBackingUpAndRestoringKilled", "./app"},
		{"Damages", "BATAYAN_TEST_DAMAGES=100", "^TestOfWhateverIsDamaged", "./internal/desk/officefile"},
		{"Spoilt", "BATAYAN_TEST_SPOILT=12", "^TestDamageIsAnErrorOrHarmless", "./internal/store"},
		{"PowerCuts", "BATAYAN_TEST_SPOILT=12", "^TestAPowerCutLeaves", "./internal/store"},
		{"Faults", "BATAYAN_TEST_FAULTS=all", "^TestEveryVerbAnswersTheTruth", "./internal/store"},
	} {
		if asked, err := regexp.MatchString(pattern, long.name); err != nil || !asked {
			continue
		}
		output, err := b.exec(command{
			name: "go", env: []string{long.env}, args: []string{"test", "-run", long.test, "-v", "-timeout", "60m", "-tags", goTags(), long.pkg},
		})
		if err != nil {
			return "", err
		}
		said += output
	}
	typing, err := b.benchTyping(pattern)
	return said + typing, err
}

// benchTyping ends the program fifty times while somebody types without resting, and counts how often more than two
// seconds of it were lost.
func (b *builder) benchTyping(pattern string) (string, error) {
	if asked, err := regexp.MatchString(pattern, "Typing"); err != nil || !asked || runtime.GOOS != "linux" {
		return "", err
	}
	output, err := b.exec(command{
		name: "node", env: []string{"BATAYAN_E2E_KILLS=10"}, args: []string{"--test", "--test-reporter=tap", filepath.Join("frontend", "e2e", "kills.e2e.mjs")},
	})
	counted := countTAP(output)
	if counted.passed+counted.failed == 0 {
		return "", fmt.Errorf("nothing was typed: %w", err)
	}
	return fmt.Sprintf("BenchmarkTyping 1 0 ns/op %d kept %d lost\n", counted.passed, counted.failed), nil
}

// readBench keeps the quickest run of each benchmark, in the order of appearance.
func readBench(output string) []measured {
	var results []measured
	at := map[string]int{}
	for line := range strings.Lines(output) {
		found := benchLine.FindStringSubmatch(strings.TrimSpace(line))
		if found == nil {
			continue
		}
		m := measured{name: strings.TrimPrefix(found[1], "Benchmark"), nsPerOp: number(found[2])}
		fields := strings.Fields(found[3])
		for i := 0; i+1 < len(fields); i += 2 {
			switch fields[i+1] {
			case "B/op":
				m.bytesPerOp = number(fields[i])
			case "allocs/op":
				m.allocsPerOp = number(fields[i])
			default:
				m.own = append(m.own, fields[i]+" "+fields[i+1])
			}
		}
		if i, seen := at[m.name]; !seen {
			at[m.name] = len(results)
			results = append(results, m)
		} else if m.nsPerOp < results[i].nsPerOp {
			results[i] = m
		}
	}
	return results
}

func number(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0
	}
	return n
}

// ratios words each pair "X/ours" against "X/other".
func ratios(results []measured) []string {
	ours := map[string]measured{}
	for _, m := range results {
		if base, is := strings.CutSuffix(m.name, "/ours"); is {
			ours[base] = m
		}
	}
	var lines []string
	for _, m := range results {
		i := strings.LastIndex(m.name, "/")
		if i < 0 || m.name[i+1:] == "ours" {
			continue
		}
		mine, paired := ours[m.name[:i]]
		if !paired || mine.nsPerOp == 0 {
			continue
		}
		lines = append(lines, fmt.Sprintf("%s: %s takes %.2f times as long as ours", m.name[:i], m.name[i+1:], m.nsPerOp/mine.nsPerOp))
	}
	return lines
}

// growth words how time grows with size, for each benchmark whose subtests begin
// with a number: "Charter/500_services" beside "Charter/2000_services", "Verbs/Save/2000_notices" beside
// "Verbs/Save/20000_notices".
func growth(results []measured) []string {
	var lines []string
	last := map[string]measured{} // of the same family, one size smaller
	sizes := map[string]float64{}
	for _, m := range results {
		cut := strings.LastIndex(m.name, "/")
		if cut < 0 {
			continue
		}
		base, sub := m.name[:cut], m.name[cut+1:]
		digits, thing, _ := strings.Cut(sub, "_")
		size, err := strconv.ParseFloat(digits, 64)
		if err != nil || size <= 0 {
			continue
		}
		if before, seen := last[base+thing]; seen && before.nsPerOp > 0 {
			lines = append(lines, fmt.Sprintf("%s: %s %s take %.2f times as long as %.0f (%.2f times as many)",
				base, digits, thing, m.nsPerOp/before.nsPerOp, sizes[base+thing], size/sizes[base+thing]))
		}
		last[base+thing], sizes[base+thing] = m, size
	}
	return lines
}
