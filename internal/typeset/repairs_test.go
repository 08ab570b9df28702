package typeset_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/typeset"
)

// Repair 1: after a joiner the sign ে came out in its word-start form.
func TestASignAfterAJoinerIsNotInItsWordStartForm(t *testing.T) {
	for text, want := range map[string]string{
		"\u0995\u09cd\u200c\u09b7\u09c7": "[25=0+703|70=0@-217,6+0|5=6+0|66=9+389|54=9+533]",
	} {
		got, err := typeset.ShapeNotation(text, false)
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%U: %s, want %s", []rune(text), got, want)
		}
	}
	got, err := typeset.ShapeNotation("উদ্\u200cবেগ", false)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(got, "|479=") {
		t.Errorf("উদ্\u200cবেগ: word-start form inside the word: %s", got)
	}
	// The joiner stands before ঢে among the glyphs, not in the text.
	if _, err := typeset.ShapeNotation("দ\u200dিঢে", false); err != nil {
		t.Error(err)
	}
}

// Repair 2: fonts with a faulty LigCaretList lost all glyph classes.
func TestAFontWithAFaultyCaretListShapesAsTheSoundOne(t *testing.T) {
	faulty, err := typeset.FaultyGDEF()
	if err != nil {
		t.Fatal(err)
	}
	if !typeset.GDEFDropped(faulty) {
		t.Fatal("the example no longer shows the fault")
	}
	sound := typeset.FontBytes("NotoSerifBengali_400Regular.ttf")
	for _, text := range []string{"ক", "কিঁ", "র্ক্ষ্মে", "স্ত্রীঁ", "উদ্\u200cবেগ", "ন্দ্র্যুঁ", "কু৳১২৩"} {
		a, err := typeset.ShapeWithFont(faulty, text)
		if err != nil {
			t.Fatal(err)
		}
		b, err := typeset.ShapeWithFont(sound, text)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(a, b) {
			t.Errorf("%q: %v, want %v", text, a, b)
		}
	}
}

// Repair 3: half-typed words ended the program.
func TestImpossibleSpellingIsSetNotPanickedOver(t *testing.T) {
	for _, text := range []string{
		"\u09cd\u09cd\u09bf\u09bf", "\u09c4\u09c9\u09bf\u09bf", "ি", "্", "\u09cd\u200c", "র্", "ে্ে্ে", strings.Repeat("\u09cd\u09bf", 300),
	} {
		texts, sum, adv, err := typeset.Clusters(text)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Join(texts, "") != text || sum != adv {
			t.Errorf("%U came apart as %q", []rune(text), texts)
		}
	}
}

func TestTheBoldFaceShapesTheVectorsWithoutGivingUp(t *testing.T) {
	for _, v := range shapingVectors(t) {
		if _, err := typeset.ShapeNotation(v.text, true); err != nil {
			t.Errorf("%q: %v", v.text, err)
		}
	}
}

func TestTheBuiltFontHoldsEveryClusterAsTheSumOfItsParts(t *testing.T) {
	var words []string
	for _, v := range shapingVectors(t) {
		words = append(words, strings.Fields(v.text)...)
	}
	codes, faults, err := typeset.BuiltCheck(words)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Error(f)
	}
	if codes < 1500 || codes > 5000 {
		t.Errorf("%d codes for the vectors", codes)
	}
}
