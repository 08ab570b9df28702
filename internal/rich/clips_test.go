package rich_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/rich"
)

// clip is what a program put on the clipboard, and what it must become.
type clip struct {
	name, html, want string
}

// clips are those of testdata/clips: a .html and, of the same name, a .txt with the stored form, written by hand.
func clips(t testing.TB) (all []clip) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "clips", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, clip{strings.TrimSuffix(filepath.Base(name), ".html"), string(source), strings.TrimSuffix(string(want), "\n")})
	}
	return all
}

func TestClipsOfWordMailSheetsAndPortals(t *testing.T) {
	all := clips(t)
	if len(all) < 50 {
		t.Errorf("%d clips", len(all))
	}
	lists, tables := 0, 0
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			stored, _, err := rich.FromHTML(c.html)
			if err != nil || stored != c.want {
				t.Fatalf("became\n%s\n\nnot\n%s\n%v", stored, c.want, err)
			}
			promises(t, stored)
			markup := rich.HTML(stored)
			for _, never := range []string{"mso", "style", "class", "<span", "<font", "script", "<img", "o:p"} {
				if strings.Contains(markup, never) {
					t.Errorf("%s is left: %s", never, markup)
				}
			}
			lists += strings.Count(markup, "<ol") + strings.Count(markup, "<ul")
			tables += strings.Count(markup, "<table")
		})
	}
	if lists < 25 || tables < 10 {
		t.Errorf("only %d lists and %d tables are kept", lists, tables)
	}
}
