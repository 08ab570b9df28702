package bangla

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// The quick answer must never be given for a filler.
func TestNoFillerIsLongerThanTheLongest(t *testing.T) {
	longest := 0
	for words := range fillerWords {
		letters := 0
		for _, r := range words {
			if unicode.IsLetter(r) {
				letters++
			}
			if r != ' ' && !isBengali(r) && !isASCIILetter(r) {
				t.Errorf("%q holds %q, which the quick answer does not know", words, r)
			}
		}
		longest = max(longest, letters)
	}
	if longest != longestFiller {
		t.Errorf("the longest filler has %d letters", longest)
	}
}

// What the quick answer says of any text, however it is written, the long way says too.
func TestTheQuickAnswerIsThatOfTheLongWay(t *testing.T) {
	var fillers []string
	for words := range fillerWords {
		fillers = append(fillers, words)
	}
	pieces := append(fillers,
		"অ", "আ", "া", "ত", "ৎ", "ত্\u200d", "ড", "\u09dc", "ড\u09bc", "য", "\u09df", "\u09bc", "শ", "ষ", "স", "ণ", "ন", "ি", "ী",
		"\u0981", "\u0983", "\u200c", "\u200d", "্", "h", "H", "I", "\u0307", "e", "\u0301", "é", "K", "\u212a", "১", "1", "-", "…", "।", " ", "\n", "%", "৳",
		"ব", "র", "মোঃ", "\u1100", "\u1161", "ঽ", "\xff")
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 3).Draw(t, "few")
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(few), 0, 16).Draw(t, "text"), "")
		if saysMuch(s) && fillsBlank(s) {
			t.Fatalf("%q is taken for no filler", s)
		}
	})
}
