package bangla_test

import (
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
)

// heard tells whether a word may be meant by what was typed.
func heard(typed, word string) bool {
	for _, t := range bangla.Sounds(bangla.Fold(typed)) {
		for _, w := range bangla.Sounds(bangla.Fold(word)) {
			if _, fits := w.Fits(t, false); fits {
				return true
			}
		}
	}
	return false
}

func soundPairs(t *testing.T) (pairs [][2]string) {
	t.Helper()
	data, err := os.ReadFile("testdata/sounds.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if typed, word, both := strings.Cut(strings.TrimSpace(line), "\t"); both && !strings.HasPrefix(line, "#") {
			pairs = append(pairs, [2]string{typed, word})
		}
	}
	if len(pairs) < 150 {
		t.Fatalf("%d pairs", len(pairs))
	}
	return pairs
}

func TestLatinLettersFindTheBengaliWord(t *testing.T) {
	for _, p := range soundPairs(t) {
		if !heard(p[0], p[1]) {
			t.Errorf("%s does not find %s: %v, %v", p[0], p[1], bangla.Sounds(p[0]), bangla.Sounds(bangla.Fold(p[1])))
		}
	}
}

// A sound that fits everything finds nothing: of all the words of the table, few are heard in what was typed for another.
func TestSoundsTellWordsApart(t *testing.T) {
	pairs := soundPairs(t)
	all, wrong := 0, 0
	for _, p := range pairs {
		for _, q := range pairs {
			if p[1] == q[1] {
				continue
			}
			if all++; heard(p[0], q[1]) {
				wrong++
			}
		}
	}
	t.Logf("%d of %d pairs of different words are heard as one", wrong, all)
	if wrong*500 > all {
		t.Errorf("%d of %d pairs of different words are heard as one", wrong, all)
	}
}

func TestSpellingsOfOneWordSoundAlike(t *testing.T) {
	for _, p := range [][2]string{{"জেলা", "যেলা"}, {"যোগাযোগ", "জোগাজোগ"}, {"ভবন", "বভন"}, {"কার্যালয়", "কার্জালয়"}, {"সৈয়দ", "সৈয়দ"}, {"হঠাৎ", "হটাত"}} {
		if !heard(p[0], p[1]) {
			t.Errorf("%s and %s do not sound alike", p[0], p[1])
		}
	}
}

func TestOneLetterOff(t *testing.T) {
	for _, c := range []struct {
		a, b string
		off  bool
	}{
		{"রাশেদুল", "রাশেদল", true}, {"রাশেদুল", "রাসেদুল", true}, {"অফিসার", "অফসিার", true}, {"রহিম", "রহিম", false}, {"রহিম", "করিম", false},
		{"officer", "oficer", true}, {"officer", "offcier", true}, {"officer", "office", true}, {"abc", "xyz", false}, {"", "a", true},
	} {
		if got := bangla.OneLetterOff(c.a, c.b); got != c.off {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
		if bangla.OneLetterOff(c.a, c.b) != bangla.OneLetterOff(c.b, c.a) {
			t.Errorf("%s and %s: not the same both ways", c.a, c.b)
		}
	}
}

func TestSoundsOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("অআইকখজঞতনদযরশষসহড্ািেৃংঁabchgkmnrstwxyz১"))).Draw(t, "word")
		for _, is := range bangla.Sounds(bangla.Fold(s)) {
			if len(is.Letters) != len(is.Vowels) || is.Letters == "" {
				t.Fatalf("%q is said %q", s, is)
			}
			if _, fits := is.Fits(is, false); !fits {
				t.Fatalf("%q does not sound like itself: %q", s, is)
			}
		}
	})
}
