package spell_test

import (
	"bytes"
	_ "embed"
	"os"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/spell"
)

//go:embed testdata/errors.tsv
var errorLines string

// seeded is a line of testdata/errors.tsv.
type seeded struct{ half, made, sentence, wrong, right string }

func seededErrors(t testing.TB) []seeded {
	t.Helper()
	var all []seeded
	for line := range strings.Lines(errorLines) {
		if line = strings.TrimRight(line, "\r\n"); line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 5 || !strings.Contains(c[2], c[3]) {
			t.Fatalf("%q", line)
		}
		all = append(all, seeded{c[0], c[1], c[2], c[3], c[4]})
	}
	return all
}

// finds tells whether the word is marked and the right one among what is offered.
func finds(c *spell.Checker, s seeded) bool {
	for _, f := range c.Check(s.sentence) {
		if strings.Contains(f.Word, s.wrong) && slices.ContainsFunc(f.Right, func(r string) bool { return joinless(r) == joinless(s.right) }) {
			return true
		}
	}
	return false
}

func joinless(s string) string {
	return strings.NewReplacer("\u200c", "", "\u200d", "").Replace(s)
}

// At least nine of ten seeded errors are found, the right word among three, in the half that was looked at while the checker was made
// and in the half that was not.
func TestNineOfTenSeededErrorsAreFoundWithTheRightWord(t *testing.T) {
	c := spell.New(nil, nil, nil)
	all := seededErrors(t)
	if len(all) != 300 {
		t.Fatalf("%d errors", len(all))
	}
	have, of := map[string]int{}, map[string]int{}
	var missed bytes.Buffer
	for _, s := range all {
		of[s.half]++
		if finds(c, s) {
			have[s.half]++
		} else if s.half == "a" {
			missed.WriteString(s.wrong + " for " + s.right + "\n")
		}
	}
	for half, n := range of {
		t.Logf("half %s: %d of %d", half, have[half], n)
		if have[half]*10 < n*9 {
			t.Errorf("half %s: %d of %d\n%s", half, have[half], n, missed.String())
		}
	}
	t.Logf("%s", missed.String())
}

func page() string {
	var b strings.Builder
	for _, s := range strings.Split(errorLines, "\n")[2:130] {
		b.WriteString(strings.Split(s, "\t")[2] + "।\n")
	}
	return b.String()
}

func BenchmarkPage(b *testing.B) {
	text := page()
	b.ReportMetric(float64(len(strings.Fields(text))), "words")
	spell.New(nil, nil, nil).Check("বাংলা")
	for b.Loop() {
		spell.New(nil, nil, nil).Check(text)
	}
}

// A letter as offices write it, with the few words that are wrong in it.
func BenchmarkLetter(b *testing.B) {
	text, err := os.ReadFile("../directive/testdata/seed.txt")
	if err != nil {
		b.Fatal(err)
	}
	spell.New(nil, nil, nil).Check("বাংলা")
	for b.Loop() {
		spell.New(nil, nil, nil).Check(string(text))
	}
	b.ReportMetric(float64(len(bengali.FindAllIndex(text, -1))), "words")
}
