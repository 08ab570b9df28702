package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// tally counts the tests of one check; failures names those that failed, with
// what they said.
type tally struct {
	passed, failed int
	failures       []string
	notes          []string
}

func (t *tally) fail(format string, args ...any) {
	t.failed++
	t.failures = append(t.failures, fmt.Sprintf(format, args...))
}

func (t *tally) add(other tally) {
	t.passed += other.passed
	t.failed += other.failed
	t.failures = append(t.failures, other.failures...)
	t.notes = append(t.notes, other.notes...)
}

// goEvent is one line of go test -json.
type goEvent struct {
	Action, Package, Test, Output, ImportPath, FailedBuild string
}

// countGo reads what go test -json printed. Every test and subtest counts; a
// package that failed without a failed test of its own (it did not build, or
// died) counts as one.
func countGo(output string) tally {
	var t tally
	said := map[string]*strings.Builder{} // package, or package and test → output
	note := func(key, text string) {
		if said[key] == nil {
			said[key] = &strings.Builder{}
		}
		said[key].WriteString(text)
	}
	failedIn := map[string]int{}
	for line := range strings.Lines(output) {
		var e goEvent
		if json.Unmarshal([]byte(line), &e) != nil {
			continue
		}
		key := strings.TrimSpace(e.Package + " " + e.Test)
		switch e.Action {
		case "output":
			note(key, e.Output)
		case "build-output":
			note(e.ImportPath, e.Output)
		case "pass":
			if e.Test != "" {
				t.passed++
			}
		case "skip":
			if e.Test != "" {
				t.notes = append(t.notes, "skipped: "+key)
			}
		case "fail":
			if e.Test != "" {
				failedIn[e.Package]++
				t.fail("%s\n%s", key, indent(tail(text(said[key]), 40)))
			} else if failedIn[e.Package] == 0 {
				t.fail("%s\n%s", key, indent(tail(text(said[e.FailedBuild])+text(said[key]), 40)))
			}
		}
	}
	return t
}

func text(b *strings.Builder) string {
	if b == nil {
		return ""
	}
	return b.String()
}

// countVitest reads vitest's JSON report.
func countVitest(path string) (tally, error) {
	var t tally
	content, err := os.ReadFile(path)
	if err != nil {
		return t, err
	}
	var report struct {
		TestResults []struct {
			Name, Status, Message string
			AssertionResults      []struct {
				FullName, Status string
				FailureMessages  []string
			}
		}
	}
	if err := json.Unmarshal(content, &report); err != nil {
		return t, fmt.Errorf("read vitest's report: %w", err)
	}
	for _, file := range report.TestResults {
		failed := t.failed
		for _, test := range file.AssertionResults {
			switch test.Status {
			case "passed":
				t.passed++
			case "failed":
				t.fail("%s: %s\n%s", file.Name, test.FullName, indent(tail(strings.Join(test.FailureMessages, "\n"), 30)))
			default:
				t.notes = append(t.notes, test.Status+": "+test.FullName)
			}
		}
		if file.Status == "failed" && t.failed == failed {
			t.fail("%s\n%s", file.Name, indent(tail(file.Message, 30))) // it did not load
		}
	}
	return t, nil
}

// countTAP reads what node --test printed: "ok" and "not ok" lines of tests, each with
// a block of facts between "---" and "..." and with comments of its own. Of a failure
// they are the reason; what was skipped is noted, and counts as nothing.
func countTAP(output string) tally {
	var t tally
	inFailure, inFacts := false, false
	for line := range strings.Lines(output) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case inFacts && line == "  ...":
			inFacts = false
		case inFacts || line == "  ---":
			if inFailure && inFacts {
				t.addReason(strings.TrimPrefix(line, "  "))
			}
			inFacts = true
		case strings.HasPrefix(line, "ok ") && strings.Contains(line, " # SKIP"):
			t.notes = append(t.notes, "skipped: "+strings.TrimPrefix(line, "ok "))
			inFailure = false
		case strings.HasPrefix(line, "ok "):
			t.passed++
			inFailure = false
		case strings.HasPrefix(line, "not ok "):
			t.fail("%s", strings.TrimPrefix(line, "not ok "))
			inFailure = true
		case strings.HasPrefix(line, "1.."), strings.HasPrefix(line, "# Subtest:"):
			inFailure = false // a comment after it is of something else
		case inFailure && strings.HasPrefix(line, "#"):
			t.addReason(strings.TrimSpace(strings.TrimPrefix(line, "#")))
		}
	}
	return t
}

// addReason says more of the last failure.
func (t *tally) addReason(line string) {
	t.failures[len(t.failures)-1] += "\n    " + line
}

func indent(text string) string { return "    " + strings.ReplaceAll(text, "\n", "\n    ") }
