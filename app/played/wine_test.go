//go:build played

// Package played_test runs the Windows program as on a clerk's PC, under Wine: `go run ./build test windows` starts it
// and has installed what it needs. The other checks pass without any of this.
package played_test

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// patience is how long one program may take; a machine under load takes long to start Wine.
const patience = 3 * time.Minute

// pc is one played Windows PC with nothing on it: a Wine prefix of its own.
type pc struct {
	t      *testing.T
	prefix string
	env    []string
}

// fresh makes a prefix once, that every PC is copied from: making one takes a minute, copying it a second.
var fresh = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "batayan-wine-")
	if err != nil {
		return "", err
	}
	boot := exec.Command("wineboot", "--init")
	boot.Env = wineEnv(dir)
	if out, err := boot.CombinedOutput(); err != nil {
		return "", errors.Join(err, errors.New(string(out)))
	}
	wait := exec.Command("wineserver", "-w")
	wait.Env = wineEnv(dir)
	if err := wait.Run(); err != nil {
		return "", err
	}
	return dir, library("bcryptprimitives", filepath.Join(dir, "drive_c", "windows", "system32"), "-ladvapi32")
})

// library compiles testdata/<name>.c to <name>.dll in a folder.
func library(name, into string, more ...string) error {
	args := append([]string{"-O1", "-s", "-shared", "-o", filepath.Join(into, name+".dll"), filepath.Join("testdata", name+".c")}, more...)
	if out, err := exec.Command("x86_64-w64-mingw32-gcc", args...).CombinedOutput(); err != nil {
		return errors.Join(err, errors.New(string(out)))
	}
	return nil
}

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := fresh(); err == nil {
		_ = os.RemoveAll(dir)
	}
	os.Exit(code)
}

func wineEnv(prefix string) []string {
	return append(os.Environ(), "WINEPREFIX="+prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml=")
}

// newPC is a PC that was just set up, for one test.
func newPC(t *testing.T) *pc {
	t.Helper()
	from, err := fresh()
	if err != nil {
		t.Fatalf("make a Wine prefix: %v", err)
	}
	prefix := filepath.Join(t.TempDir(), "pc")
	if out, err := exec.Command("cp", "-a", from, prefix).CombinedOutput(); err != nil {
		t.Fatalf("copy the Wine prefix: %v: %s", err, out)
	}
	p := &pc{t: t, prefix: prefix, env: wineEnv(prefix)}
	t.Cleanup(func() {
		kill := exec.Command("wineserver", "-k")
		kill.Env = p.env
		_ = kill.Run()
	})
	return p
}

// program is the Windows program that the task runner built.
func program(t *testing.T) string {
	t.Helper()
	path := os.Getenv("BATAYAN_TEST_PROGRAM")
	if path == "" {
		t.Fatal("BATAYAN_TEST_PROGRAM names the Windows program; go run ./build test windows sets it")
	}
	return path
}

// result is how a program of the PC ended.
type result struct {
	code           int
	stdout, stderr string
}

// run starts a program of the PC and waits for its end.
func (p *pc) run(name string, args ...string) result {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "wine", append([]string{name}, args...)...)
	cmd.Env, cmd.WaitDelay = p.env, 5*time.Second
	out, stderr := &tailBuffer{}, &tailBuffer{}
	cmd.Stdout, cmd.Stderr = out, stderr
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) && !errors.Is(err, exec.ErrWaitDelay) { // what it started may hold its streams for long
		p.t.Fatalf("wine %s %v: %v\n%s", name, args, err, stderr.text)
	}
	return result{code: cmd.ProcessState.ExitCode(), stdout: string(out.text), stderr: string(stderr.text)}
}

// tailBuffer keeps what a program says, up to a megabyte.
type tailBuffer struct{ text []byte }

var _ io.Writer = (*tailBuffer)(nil)

func (b *tailBuffer) Write(p []byte) (int, error) {
	if len(b.text) < 1<<20 {
		b.text = append(b.text, p...)
	}
	return len(p), nil
}

// drive is a path of the PC as this machine sees it: drive("users", …) lies under C:.
func (p *pc) drive(parts ...string) string {
	return filepath.Join(append([]string{p.prefix, "drive_c"}, parts...)...)
}
