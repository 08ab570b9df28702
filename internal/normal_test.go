package internal_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// visibleJoiner is the one place where a joiner is a letter's own: র‍্যাব.
var visibleJoiner = strings.NewReplacer("র\u200d্", "র্")

// Text that a clerk sees is compared, searched and printed: one letter must be one sequence of code points
// everywhere. Characters that cannot be seen are written by escape.
func TestAllSourceIsNFCAndHidesNothing(t *testing.T) {
	files := 0
	for _, top := range []string{".", "../app", "../build"} {
		err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
				return err
			}
			files++
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			if !utf8.Valid(data) {
				t.Errorf("%s is not UTF-8", path)
			}
			for n, line := range strings.Split(string(data), "\n") {
				if !norm.NFC.IsNormalString(line) {
					t.Errorf("%s:%d is not NFC", path, n+1)
				}
				if strings.HasSuffix(path, "_test.go") {
					continue // tests write the text that is to be met
				}
				for _, r := range visibleJoiner.Replace(line) {
					switch {
					case r == '\u200b', r == '\u200c', r == '\u200d', r == '\u00a0', r == '\ufeff', r == '\u00ad', r >= '\u200e' && r <= '\u200f',
						r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u2069':
						t.Errorf("%s:%d hides %U", path, n+1, r)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 150 {
		t.Errorf("only %d files were read", files)
	}
}
