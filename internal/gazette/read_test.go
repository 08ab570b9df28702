package gazette_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/gazette"
)

// Each text of testdata is read as the lines of its .want say: date, kind, name, "চাঁদ" for the moon, doubts.
func TestListsAreRead(t *testing.T) {
	texts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(texts) < 6 {
		t.Fatalf("%d texts: %v", len(texts), err)
	}
	for _, path := range texts {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".want")
			if err != nil {
				t.Error(err)
			}
			if got := told(gazette.Read(string(text), 2026)); got != string(want) {
				t.Errorf("read as\n%s", got)
			}
		})
	}
}

func told(list gazette.List) string {
	var b strings.Builder
	for _, d := range list.Days {
		moon := ""
		if d.Moon && !d.Confirmed {
			moon = " চাঁদ"
		}
		fmt.Fprintf(&b, "%s %s %s%s", d.Date, d.Kind, d.NameBN, moon)
		for _, p := range d.Doubts {
			fmt.Fprintf(&b, " [%s]", p.Code)
		}
		b.WriteByte('\n')
	}
	for _, line := range list.Left {
		fmt.Fprintf(&b, "? %s\n", line)
	}
	return b.String()
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"১। শহীদ দিবস ২১ ফেব্রুয়ারি", "১৯-২৩ মার্চ ঈদ", "31/02/2026\tx", "*", "99999 মে"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, d := range gazette.Read(text, 2026).Days {
			if !d.Date.Valid() || d.NameBN == "" {
				t.Errorf("%q makes %+v", text, d)
			}
		}
	})
}
