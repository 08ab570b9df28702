package typeset_test

import (
	"testing"
	"unicode/utf8"

	"batayandesk/internal/typeset"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestTextTakenForNormalAtAGlanceIsNormal(t *testing.T) {
	bengali := rapid.RuneFrom([]rune("কযডঢািেোৌৗ়্ঁংৎ।a ও\u09dc\u09df\u09fe\u200d\u0300é"))
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.StringOf(bengali), rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		plain := typeset.PlainNFC(s)
		if plain && !(utf8.ValidString(s) && norm.NFC.IsNormalString(s)) {
			t.Fatalf("%q %U was taken for normal", s, []rune(s))
		}
	})
	plain := 0
	words := sampleWords(t)
	for _, w := range words {
		if typeset.PlainNFC(w) {
			plain++
		}
	}
	if plain*100 < len(words)*95 {
		t.Errorf("only %d of %d words need no closer look", plain, len(words))
	}
}
