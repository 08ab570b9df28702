package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// builderIn is a builder on a repository of its own, and what it says.
func builderIn(t *testing.T) (*builder, *bytes.Buffer) {
	t.Helper()
	root := t.TempDir()
	var said bytes.Buffer
	return &builder{ctx: context.Background(), root: root, out: filepath.Join(root, "out"), print: &said}, &said
}

func write(t *testing.T, b *builder, name, content string) {
	t.Helper()
	path := filepath.Join(b.root, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestStepIsDoneAgainOnlyWhenItsInputsChangeOrItsProductIsGone(t *testing.T) {
	b, _ := builderIn(t)
	write(t, b, "src/a.txt", "1")
	done := 0
	m := made{name: "copy", inputs: []string{"src"}, products: []string{"product"}, work: func() error {
		done++
		write(t, b, "product", "x")
		return nil
	}}
	make := func(want int, when string) {
		t.Helper()
		if err := b.make(m); err != nil {
			t.Fatal(err)
		}
		if done != want {
			t.Fatalf("%s: done %d times, want %d", when, done, want)
		}
	}
	make(1, "at first")
	make(1, "with nothing changed")
	write(t, b, "src/a.txt", "2")
	make(2, "after a change")
	write(t, b, "src/node_modules/x", "y")
	make(2, "after a change in a folder that is no input")
	if err := os.Remove(filepath.Join(b.root, "product")); err != nil {
		t.Fatal(err)
	}
	make(3, "after its product went")
}

func TestFailedStepIsNotRememberedAsDone(t *testing.T) {
	b, _ := builderIn(t)
	broken := errors.New("broken")
	fail := true
	m := made{name: "build", products: []string{"product"}, work: func() error {
		if fail {
			return broken
		}
		write(t, b, "product", "x")
		return nil
	}}
	if err := b.make(m); !errors.Is(err, broken) {
		t.Fatalf("got %v", err)
	}
	fail = false
	if err := b.make(m); err != nil {
		t.Fatal(err)
	}
}

func TestStepThatLeavesNoProductIsAnError(t *testing.T) {
	b, _ := builderIn(t)
	if err := b.make(made{name: "idle", products: []string{"product"}, work: func() error { return nil }}); err == nil {
		t.Fatal("no error")
	}
}

func TestUnknownTaskIsWrongUsage(t *testing.T) {
	b, _ := builderIn(t)
	for _, args := range [][]string{nil, {"paint"}, {"test", "more"}, {"run", "--fast"}} {
		if err := dispatch(b, args); !errors.Is(err, errUsage) {
			t.Errorf("%q: got %v", args, err)
		}
	}
}

func TestClosingLineIsTheLastOne(t *testing.T) {
	b, said := builderIn(t)
	err := b.report(tally{passed: 3, failed: 1, failures: []string{"it broke"}}, time.Now())
	if !errors.Is(err, errFailed) {
		t.Fatalf("got %v", err)
	}
	if got := tail(said.String(), 1); got != "…\n3 passed, 1 failed" {
		t.Errorf("got %q", got)
	}
}
