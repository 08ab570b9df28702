//go:build played

package played_test

import (
	"os"
	"testing"
)

// TestCommandMakesAnOfficeOnWindows is the shortest walk: the program starts, makes the sample office, and says its version.
func TestCommandMakesAnOfficeOnWindows(t *testing.T) {
	p := newPC(t)
	if r := p.run(program(t), "init", "--sample", "--data", `C:\office.batayan`); r.code != 0 {
		t.Fatalf("init ended with %d\n%s\n%s", r.code, r.stdout, r.stderr)
	}
	if _, err := os.Stat(p.drive("office.batayan")); err != nil {
		t.Fatal(err)
	}
	if r := p.run(program(t), "verify", `C:\office.batayan`); r.code != 0 {
		t.Fatalf("verify ended with %d\n%s\n%s", r.code, r.stdout, r.stderr)
	}
}
