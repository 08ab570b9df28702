package bangla_test

import (
	"testing"

	"batayandesk/internal/bangla"

	"pgregory.net/rapid"
)

func TestANameIsFoundHoweverItIsWritten(t *testing.T) {
	name := bangla.NameOf("মোঃ রাশেদুল ইসলাম")
	for _, c := range []struct{ text, want, why string }{
		{"মোঃ রাশেদুল ইসলাম", "আব্দুল করিম", "as in the list"},
		{"জনাব মো: রাশেদুল  ইসলাম, উপজেলা নির্বাহী অফিসার", "জনাব আব্দুল করিম, উপজেলা নির্বাহী অফিসার", "a colon, two spaces"},
		{"মোহাম্মদ রাশেদুলইসলাম", "আব্দুল করিম", "spelt out, no space"},
		{"রাশেদুল ইসলাম সাহেব", "আব্দুল করিম সাহেব", "without what stands before"},
		{"রাশে\u200dদুল ইস\u200cলামের নিকট", "আব্দুল করিমের নিকট", "joiners, an ending"},
		{"রাশেদুল ইসলামকে ও রাশেদুল ইসলাম-এর", "আব্দুল করিমকে ও আব্দুল করিম-এর", "twice"},
		{"নাম:\nমো. রাশেদূল ঈসলাম", "নাম:\nমো. রাশেদূল ঈসলাম", "another vowel is another name"},
		{"রাশেদুল ইসলামাবাদ", "রাশেদুল ইসলামাবাদ", "a longer word"},
		{"আরাশেদুল ইসলাম", "আরাশেদুল ইসলাম", "a word that begins before"},
	} {
		if got := name.Replace(c.text, "আব্দুল করিম"); got != c.want {
			t.Errorf("%s: %q became %q, want %q", c.why, c.text, got, c.want)
		}
	}
	if got := bangla.NameOf("আব্দুল করিম").Replace("আব্দুল করিমের কক্ষ", "রেহানা"); got != "রেহানার কক্ষ" {
		t.Errorf("the ending is %q", got)
	}
	if got := bangla.NameOf("Md. Rashedul Islam").Replace("MD Rashedul islam, UNO", "Abdul Karim"); got != "Abdul Karim, UNO" {
		t.Errorf("in Latin letters: %q", got)
	}
	if bangla.NameOf("রু").In("রু") {
		t.Error("two letters are found as a name")
	}
	if bangla.NameOf("রহিম").Same("আব্দুর রহিম") || !bangla.NameOf("মোঃ আব্দুর রহিম").Same("আব্দুর রহিম ") {
		t.Error("Same tells another name for one's own, or one's own for another")
	}
}

func TestAReplacedNameStandsNowhereAnyMore(t *testing.T) {
	words := rapid.StringMatching(`[কগমরলসনত]{2,4}[ািুে]?`)
	rapid.Check(t, func(t *rapid.T) {
		name := "মোঃ " + words.Draw(t, "first") + " " + words.Draw(t, "last")
		by := "হামিদা " + "বেগম"
		text := words.Draw(t, "before") + ", " + name + rapid.SampledFrom([]string{"", "কে", " ", ",", "।\n"}).Draw(t, "behind") + " " + name
		n := bangla.NameOf(name)
		if !n.In(text) {
			t.Fatalf("%q is not found in %q", name, text)
		}
		if got := n.Replace(text, by); n.In(got) {
			t.Fatalf("%q still stands in %q", name, got)
		}
	})
}
