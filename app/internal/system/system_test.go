package system

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestIDsGrowEvenWithinOneMillisecond(t *testing.T) {
	next := newIDs()
	at := time.Date(2020, 10, 5, 10, 0, 0, 0, time.UTC)
	last := ""
	for range 10_000 {
		id := next(at)
		if id <= last || len(id) != 26 {
			t.Fatalf("%q does not follow %q", id, last)
		}
		last = id
	}
}

func TestNothingThatCouldRunIsOpened(t *testing.T) {
	for _, name := range []string{"a.exe", "a.pdf.bat", "a.lnk", "a", "a.js", "a.batayan"} {
		if err := (shell{}).OpenFile(t.TempDir() + "/" + name); !errors.Is(err, errNotOpenable) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := (shell{}).OpenFile(t.TempDir() + "/missing.pdf"); err == nil {
		t.Error("a document that is not there was opened")
	}
}

func TestLogIsMadeByItsFirstLineAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not there yet")
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	StartLog(dir)
	if _, err := os.Stat(dir); err == nil {
		t.Fatal("starting the log left a folder behind")
	}
	slog.Warn("something")
	text, err := os.ReadFile(LogPath(dir))
	if err != nil || !strings.Contains(string(text), `"msg":"something"`) {
		t.Fatalf("%s, %v", text, err)
	}
}
