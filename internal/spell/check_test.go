package spell_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"batayandesk/internal/bangla"
	"batayandesk/internal/spell"
)

// said is what a checker offers for the first word that it marks, or "".
func said(c *spell.Checker, text string) string {
	for _, f := range c.Check(text) {
		return f.Word + " → " + strings.Join(f.Right, ", ")
	}
	return ""
}

func TestEndingsGoAlongWithTheWord(t *testing.T) {
	c := spell.New(nil, nil, nil)
	for text, want := range map[string]string{
		"সরকারীর":         "সরকারীর → সরকারির",
		"কর্মচারিদেরকে":   "কর্মচারিদেরকে → কর্মচারীদেরকে",
		"নির্দেশসমুহে":    "নির্দেশসমুহে → নির্দেশসমূহে",
		"একাডেমীতেও":      "একাডেমীতেও → একাডেমিতেও",
		"গ্রহনের":         "গ্রহনের → গ্রহণের",
		"চেয়ারম্যানগনকে": "চেয়ারম্যানগনকে → চেয়ারম্যানগণকে",
		"কার্য্যালয়ে":    "কার্য্যালয়ে → কার্যালয়ে",
		"উপরোক্ত":         "উপরোক্ত → উপর্যুক্ত, উপরিউক্ত",
		"প্রধানতঃ":        "প্রধানতঃ → প্রধানত",
	} {
		if got := said(c, text); bangla.NFC(got) != bangla.NFC(want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What a clerk wrote rightly, or as only they can know, is let be.
func TestNamesAndRightWordsAreNotMarked(t *testing.T) {
	c := spell.New(nil, nil, nil)
	for _, text := range []string{
		"জনাব মোঃ সাইফুল্লাহীল কাফী, গ্রাম: হাটশিরূপপুর, ডাকঘর: কুতবপুর", "শিলাইদহচর মৌজা", "নজরুল একাডেমী", "বিষয়ঃ ছুটির আবেদন", "তারিখঃ ১০/১০/২০২০ খ্রি.",
		"দেশীয় পণ্য", "সাক্ষাতের সময়", "১০ টায়", "৭টি", "ডিসি-এর", "PDFটি", "www.batayan.gov.bd", "", "্ি", "়", "ঃঃ",
		strings.Repeat("ক", 5000), "ভালোবাসি", "প্রতিকার", "উদযাপন উদ্\u200cযাপন", "র\u200d্যালি",
	} {
		if got := said(c, text); got != "" {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// A page counts in UTF-16 units, and a word may be typed in another normal form.
func TestPlacesAreUTF16UnitsOfTheTextAsItWasTyped(t *testing.T) {
	text := "🙂 কার্য\u200dালয় 🙂 বিভাগি\u09df দপ্তর"
	found := spell.New(nil, nil, nil).Check(text)
	if len(found) == 0 {
		t.Fatal("nothing is marked")
	}
	units := utf16.Encode([]rune(text))
	last := found[len(found)-1]
	if got := string(utf16.Decode(units[last.From:last.To])); got != last.Word || last.Word != "বিভাগি\u09df" {
		t.Errorf("%q at %d–%d is %q", last.Word, last.From, last.To, got)
	}
}

func TestAnOfficesOwnWordsAndPairsGoFirst(t *testing.T) {
	c := spell.New([]string{"সরকারী", "কর্মচারি"}, nil, []spell.Pair{{Wrong: "ডিসি", Right: []string{"জেলা প্রশাসক"}, Family: "own"}})
	for text, want := range map[string]string{"সরকারী কর্মচারিদের": "", "ডিসির নির্দেশ": "ডিসির → জেলা প্রশাসকের"} {
		if got := said(c, text); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// No word of the lists is one that the lists would write otherwise; each line has its parts, and its family is explained.
func TestTheListsAgree(t *testing.T) {
	families, c, seen := spell.Families(), spell.New(nil, nil, nil), map[string]bool{}
	if len(spell.Pairs()) < 600 || len(families) < 20 {
		t.Fatalf("%d pairs, %d families", len(spell.Pairs()), len(families))
	}
	for _, p := range spell.Pairs() {
		if _, is := families[p.Family]; !is {
			t.Errorf("%s: family %q", p.Wrong, p.Family)
		}
		if seen[p.Where+p.Wrong] {
			t.Errorf("%s twice", p.Wrong)
		}
		seen[p.Where+p.Wrong] = true
		if p.Wrong == "" || slices.Contains(p.Right, p.Wrong) || slices.Contains(p.Right, "") {
			t.Errorf("%q → %q", p.Wrong, p.Right)
		}
		if p.Where != "" {
			continue
		}
		if got := said(c, p.Wrong); got != p.Wrong+" → "+strings.Join(p.Right, ", ") {
			t.Errorf("%s → %s: %q", p.Wrong, p.Right, got)
		}
		for _, right := range p.Right {
			if got := said(c, right); got != "" {
				t.Errorf("%s should be %s, which should be: %s", p.Wrong, right, got)
			}
		}
	}
	for f, family := range families {
		if family.BN == "" || family.EN == "" || family.SourceBN == "" || family.SourceEN == "" {
			t.Errorf("%s says nothing", f)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("সরকারী কর্মচারিদের নির্দেশসমুহ অনুযায়ি ব্যাবস্থা গ্রহন")
	f.Add("\xff\xfe ক্্্্ ৃৃৃ \u200c\u200d")
	c := spell.New(nil, nil, nil)
	f.Fuzz(func(t *testing.T, text string) {
		units := 0
		for _, r := range text {
			units += max(1, utf16.RuneLen(r))
		}
		for _, found := range c.Check(text) {
			if found.From < 0 || found.From >= found.To || found.To > units || len(found.Right) == 0 || len(found.Right) > 3 {
				t.Errorf("%+v", found)
			}
		}
	})
}

// A word that lies across the end of what is looked at is no word that anybody wrote.
func TestNoWordIsCutAtTheEndOfWhatIsLookedAt(t *testing.T) {
	c := spell.New(nil, nil, []spell.Pair{{Wrong: "সরকার", Right: []string{"অন্য"}, Family: spell.Own}})
	const word = "সরকারেরপক্ষথেকে"
	cut := len("সরকার")
	for shift := range 3 {
		text := strings.Repeat(" ", spell.MaxText-cut-shift) + word
		if found := c.Check(text); len(found) > 0 {
			t.Errorf("cut %d bytes behind: %+v", shift, found)
		}
	}
}
