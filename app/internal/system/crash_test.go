package system

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain lets this test run itself as a program that a fault ends.
func TestMain(m *testing.M) {
	if dir := os.Getenv("BATAYAN_TEST_CRASH"); dir != "" {
		_, calm := WatchCrash(dir)
		switch os.Getenv("BATAYAN_TEST_END") {
		case "goroutine":
			done := make(chan struct{})
			go func() { panic("ভুল in a goroutine") }()
			<-done
		case "caught":
			func() {
				defer func() { Crashed(recover()) }()
				panic("ভুল that was caught")
			}()
			calm()
		case "calm":
			calm()
		}
		os.Exit(0) // "killed": nothing is let go of
	}
	os.Exit(m.Run())
}

func runToItsEnd(t *testing.T, dir, end string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "BATAYAN_TEST_CRASH="+dir, "BATAYAN_TEST_END="+end, "XDG_DATA_HOME="+dir)
	out, err := cmd.CombinedOutput()
	if (err != nil) != (end == "goroutine") {
		t.Fatalf("%s: %v\n%s", end, err, out)
	}
}

func TestAFaultLeavesAReportAndTheNextStartSaysSo(t *testing.T) {
	dir := t.TempDir()
	for end, words := range map[string]string{"goroutine": "ভুল in a goroutine", "caught": "ভুল that was caught", "calm": "", "killed": ""} {
		runToItsEnd(t, dir, end)
		before, calm := WatchCrash(dir)
		calm()
		if words == "" {
			if before != (Crash{}) {
				t.Errorf("%s: %+v", end, before)
			}
			continue
		}
		text, err := os.ReadFile(before.Path)
		if err != nil {
			t.Fatalf("%s: %+v, %v", end, before, err)
		}
		for _, part := range []string{words, "Batayan Desk " + Version, "goroutine ", "mark " + before.ID} {
			if !strings.Contains(string(text), part) {
				t.Errorf("%s: the report lacks %q:\n%s", end, part, text)
			}
		}
		if again, calm := WatchCrash(dir); again != (Crash{}) {
			t.Errorf("%s: said twice", end)
		} else {
			calm()
		}
	}
}

func TestOnlyTheNewestReportsStay(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, crashFolder)
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"01", "02", "03", "04", "05", "06", "07"} {
		if err := os.WriteFile(filepath.Join(folder, crashPrefix+"202001"+day+"-100000.txt"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	runToItsEnd(t, dir, "goroutine")
	before, calm := WatchCrash(dir)
	calm()
	left, _ := filepath.Glob(filepath.Join(folder, "*"))
	if len(left) != maxCrashes || left[len(left)-1] != before.Path {
		t.Errorf("%q", left)
	}
}
