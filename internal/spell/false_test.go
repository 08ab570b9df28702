package spell_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"batayandesk/internal/spell"
)

// halves are texts of offices that are in this house: those whose words were looked at while the checker was made, and those whose
// words were not. What is wrong in them on purpose is counted as if it were right.
var halves = map[string][]string{
	"a": {"../desk/letters/testdata/prints/*.txt", "../desk/officefile/sample/sample_office.json", "../catalog/*.tsv", "../document/template_*.go"},
	"b": {"../directive/testdata/*.txt", "../directive/testdata/*/*.txt", "../../frontend/src/lib/i18n/*.ts"},
}

var bengali = regexp.MustCompile("[\u0980-\u09e3\u200c\u200d]+")

func TestFewerThanThreeOfAHundredRightWordsAreMarked(t *testing.T) {
	c := spell.New(nil, nil, nil)
	for half, globs := range halves {
		words, marked := 0, map[string]int{}
		n := 0
		for _, glob := range globs {
			files, err := filepath.Glob(glob)
			if err != nil || len(files) == 0 {
				t.Fatalf("%s: %v", glob, err)
			}
			for _, name := range files {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				words += len(bengali.FindAllIndex(text, -1))
				for _, found := range c.Check(string(text)) {
					n++
					marked[found.Word]++
				}
			}
		}
		t.Logf("half %s: %d of %d words, %.2f %%", half, n, words, float64(n)*100/float64(words))
		if words < 10_000 || n*100 >= words*3 {
			t.Errorf("half %s: %d of %d words: %v", half, n, words, marked)
		}
	}
}
