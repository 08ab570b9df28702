package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"time"
)

// check is one part of the test task. It reports what it counted; an error
// means that it could not be done at all and counts as one failure.
type check struct {
	name string
	work func() (tally, error)
}

// test does every check and ends with "N passed, N failed". What stands in one row below is done side by side, and no
// more than keeps the machine busy: four programs on two cores take longer side by side than two after two, and scenes
// that wait for a machine that is busy with something else only tell that it was busy.
func (b *builder) test() error {
	began := time.Now()
	total := tally{}
	if err := b.prepare(); err != nil {
		total.fail("preparation: %v", err)
		return b.report(total, began)
	}
	total.passed++
	rows := [][]check{
		{{"formatting", b.checkFormat}, {"program for Linux", b.checkLinux}},
		{{"go vet", b.checkVet}},
		{{"go test", b.checkPlain}, {"what is kept, what is answered", b.checkLong}},
		{{"go test under the race detector", b.checkRaced}},
		{{"staticcheck", b.checkStatic}, {"types and lint of the screens", b.checkScreens}},
		{{"functions that nothing reaches", b.checkDead}, {"unit tests of the screens", b.checkUnits}},
		{{"script of the first screen", b.checkFirstScreen}, {"what WebView2 109 lacks", b.checkEngine}},
		{{"cross-build for Windows", b.checkWindows}},
		{{"go vet for Windows", b.checkVetWindows}},
		{{"end to end", b.checkEndToEnd}},
	}
	for _, row := range rows {
		counted := make([]tally, len(row))
		var wait sync.WaitGroup
		for at, c := range row {
			wait.Go(func() { counted[at] = b.do(c) })
		}
		wait.Wait()
		for _, one := range counted {
			total.add(one)
		}
	}
	return b.report(total, began)
}

// do runs one check and says what came of it.
func (b *builder) do(c check) tally {
	began := time.Now()
	counted, err := c.work()
	if err != nil {
		counted.fail("%s: %v", c.name, err)
	}
	mark := "✓"
	if counted.failed > 0 {
		mark = "✗"
	}
	b.say("  %s %-46s %s, %d passed, %d failed", mark, c.name, seconds(time.Since(began)), counted.passed, counted.failed)
	return counted
}

// report prints each failure, then the closing line that CI reads.
func (b *builder) report(t tally, began time.Time) error {
	for _, note := range t.notes {
		b.say("note: %s", note)
	}
	for _, failure := range t.failures {
		b.say("\n✗ %s", failure)
	}
	b.say("\nall checks took %s", seconds(time.Since(began)))
	b.say("%d passed, %d failed", t.passed, t.failed)
	if t.failed > 0 {
		return errFailed
	}
	return nil
}

// goodIf is a check of one yes or no.
func goodIf(err error) (tally, error) {
	if err != nil {
		return tally{}, err
	}
	return tally{passed: 1}, nil
}

var goFolders = []string{"app", "build", "internal", "frontend/embed.go"}

func (b *builder) checkFormat() (tally, error) {
	listed, err := b.exec(command{name: "gofmt", args: append([]string{"-l"}, goFolders...)})
	if err == nil && strings.TrimSpace(listed) != "" {
		err = fmt.Errorf("gofmt -w these:\n%s", listed)
	}
	return goodIf(err)
}

// goTags are what vet, staticcheck and test take, so that ./app compiles here.
func goTags() string {
	if runtime.GOOS == "linux" {
		return checkTags
	}
	return ""
}

func (b *builder) checkVet() (tally, error) {
	for _, tags := range []string{goTags(), devTags} {
		if _, err := b.exec(command{name: "go", args: []string{"vet", "-tags", tags, "./..."}}); err != nil {
			return tally{}, err
		}
	}
	return tally{passed: 1}, nil
}

// checkVetWindows sees the files that only Windows compiles; after the
// cross-build it costs little.
func (b *builder) checkVetWindows() (tally, error) {
	_, err := b.exec(command{
		name: "go", args: []string{"vet", "-tags", windowsTags, "./app", "./internal/..."},
		env: []string{"GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0"},
	})
	return goodIf(err)
}

func (b *builder) checkStatic() (tally, error) {
	_, err := b.exec(command{name: "go", args: []string{"tool", "staticcheck", "-tags", goTags(), "./..."}})
	return goodIf(err)
}

// parallel is how a package shows that things run side by side in it, or in its tests.
var parallel = regexp.MustCompile(`\bgo func\b|\bgo [a-z]\w*[.(]|\.Go\(func|\bsync\.(Mutex|RWMutex|WaitGroup|Map|Cond)\b|\batomic\.|\bt\.Parallel\(\)`)

// checkPlain tests the packages in which nothing runs side by side: the race detector can find nothing in them, and
// takes four times as long.
func (b *builder) checkPlain() (tally, error) {
	_, plain, err := b.packages()
	if err != nil {
		return tally{}, err
	}
	return b.goTests("go-test.json", plain, nil)
}

// checkRaced tests the others under the race detector.
func (b *builder) checkRaced() (tally, error) {
	raced, _, err := b.packages()
	if err != nil {
		return tally{}, err
	}
	args, env := raced, []string{}
	if runtime.GOOS == "linux" {
		args, env = append([]string{"-race"}, raced...), []string{"CGO_ENABLED=1"} // the race detector is C
	}
	return b.goTests("go-test-race.json", args, env)
}

// packages are those of the module, parted by whether things run side by side in them.
func (b *builder) packages() (raced, plain []string, err error) {
	listed, err := b.exec(command{name: "go", args: []string{"list", "-tags", goTags(), "-f", "{{.ImportPath}}\t{{.Dir}}", "./..."}})
	if err != nil {
		return nil, nil, err
	}
	for line := range strings.Lines(listed) {
		path, dir, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found {
			continue
		}
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return nil, nil, err
		}
		beside := false
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, nil, err
			}
			beside = beside || parallel.Match(text)
		}
		if beside {
			raced = append(raced, path)
		} else {
			plain = append(plain, path)
		}
	}
	if len(raced) == 0 || len(plain) == 0 {
		return nil, nil, fmt.Errorf("%d packages under the race detector, %d without: the list is not whole", len(raced), len(plain))
	}
	return raced, plain, nil
}

// checkLong lives 5,000 verbs through, lets every step of every verb fail, and does what else is done by one alone; with the race
// detector, where the first are fewer and the others none, it would take too long.
func (b *builder) checkLong() (tally, error) {
	return b.goTests("go-test-long.json", []string{"-run", "WhatIsKept|EveryVerbAnswersTheTruth|ChangeOfSeveral|NotHeldInMemory", "./internal/desk", "./internal/store", "./internal/desk/content", "./internal/typeset"}, nil)
}

// goTests runs go test; what it printed is left in a file of the out folder.
func (b *builder) goTests(report string, args, env []string) (tally, error) {
	args = append([]string{"test", "-json", "-timeout", "20m", "-tags", goTags()}, args...)
	output, err := b.exec(command{name: "go", args: args, env: env})
	_ = os.WriteFile(filepath.Join(b.out, report), []byte(output), 0o644)
	counted := countGo(output)
	if counted.failed > 0 {
		return counted, nil // what failed is counted and named
	}
	if err == nil && counted.passed == 0 {
		err = fmt.Errorf("no test ran")
	}
	return counted, err
}

func (b *builder) checkScreens() (tally, error) {
	_, err := b.exec(command{dir: "frontend", name: "npm", args: []string{"run", "--silent", "check"}})
	return goodIf(err)
}

func (b *builder) checkUnits() (tally, error) {
	report := filepath.Join(b.out, "vitest.json")
	_ = os.Remove(report)
	_, err := b.exec(command{dir: "frontend", name: "npm", args: []string{"test", "--silent", "--", "--reporter=json", "--outputFile=" + report, "--testTimeout=60000", "--hookTimeout=60000"}})
	counted, readErr := countVitest(report)
	switch {
	case readErr != nil && err != nil:
		return counted, err
	case readErr != nil:
		return counted, readErr
	case counted.failed > 0:
		return counted, nil
	case err == nil && counted.passed == 0:
		return counted, fmt.Errorf("no test ran")
	}
	return counted, err
}

func (b *builder) checkLinux() (tally, error) {
	if runtime.GOOS != "linux" {
		return tally{}, nil
	}
	return goodIf(b.linuxBuild())
}

func (b *builder) checkWindows() (tally, error) {
	err := b.windowsBuild()
	b.sizes(linuxProgram, windowsProgram)
	return goodIf(err)
}

func (b *builder) checkEndToEnd() (tally, error) {
	if runtime.GOOS != "linux" {
		b.say("    end-to-end tests need Xvfb and Debian's chromium: not done on this system")
		return tally{}, nil
	}
	if err := b.devBuild(); err != nil {
		return tally{}, err
	}
	return b.scenes(filepath.Join("frontend", "e2e"), "e2e.tap")
}

// scenes plays all end-to-end tests of a folder; what node said of them is left under out.
func (b *builder) scenes(folder, report string) (tally, error) {
	files, err := filepath.Glob(filepath.Join(b.root, folder, "*.e2e.mjs"))
	if err != nil {
		return tally{}, err
	}
	return b.scenesOf(files, report)
}

// scenesOf plays the scenes of files; what they printed is left in the file report of the out folder.
func (b *builder) scenesOf(files []string, report string, env ...string) (tally, error) {
	// Each file has a display and a browser, and keeps one core busy.
	args := append([]string{"--test", fmt.Sprintf("--test-concurrency=%d", runtime.NumCPU()), "--test-reporter=tap"}, files...)
	output, err := b.exec(command{name: "node", args: args, env: env})
	_ = os.WriteFile(filepath.Join(b.out, report), []byte(output), 0o644)
	counted := countTAP(output)
	if counted.failed > 0 {
		return counted, nil
	}
	if err == nil && counted.passed == 0 {
		err = fmt.Errorf("no test ran")
	}
	return counted, err
}
