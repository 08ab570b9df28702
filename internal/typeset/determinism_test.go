package typeset_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
)

// fingerprint is the hash of a letter, a charter and everything.
func fingerprint(t *testing.T) string {
	t.Helper()
	h := sha256.New()
	h.Write(mustRender(t, sampleLetter()).PDF)
	h.Write(mustRender(t, sampleCharter(12)).PDF)
	h.Write(mustRender(t, everything(t)).PDF)
	return fmt.Sprintf("%x", h.Sum(nil))
}

const printFingerprint = "TYPESET_PRINT_FINGERPRINT"

func TestDocumentsSetSideBySideGiveTheSameBytes(t *testing.T) {
	want := fingerprint(t)
	got := make([]string, 4)
	var wait sync.WaitGroup
	for i := range got {
		wait.Go(func() { got[i] = fingerprint(t) })
	}
	wait.Wait()
	for _, g := range got {
		if g != want {
			t.Errorf("%s, and alone %s", g, want)
		}
	}
}

// The place, its clock and its language leave no trace in a file: what a fresh
// process of another time zone and locale sets, in another folder and on one
// processor, is the same to the byte.
func TestTimeZoneLanguageAndFolderDoNotChangeTheBytes(t *testing.T) {
	if os.Getenv(printFingerprint) != "" {
		fmt.Printf("fingerprint %s\n", fingerprint(t))
		return
	}
	want := fingerprint(t)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, place := range [][]string{
		{"TZ=Asia/Dhaka", "LANG=bn_BD.UTF-8", "LC_ALL=bn_BD.UTF-8", "GOMAXPROCS=1"},
		{"TZ=America/St_Johns", "LANG=tr_TR.UTF-8", "LC_ALL=C", "HOME=/nowhere"},
	} {
		cmd := exec.Command(program, "-test.run=^TestTimeZoneLanguageAndFolderDoNotChangeTheBytes$")
		cmd.Dir = t.TempDir()
		cmd.Env = append(slices.Clone(os.Environ()), append(place, printFingerprint+"=1")...)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%s", place, err, out)
		}
		_, after, _ := strings.Cut(string(out), "fingerprint ")
		if got, _, _ := strings.Cut(after, "\n"); got != want {
			t.Errorf("%v: %s, here %s", place, got, want)
		}
	}
}
