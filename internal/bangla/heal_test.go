package bangla_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
)

func TestWhatIsCertainlyASlipIsHealed(t *testing.T) {
	for _, row := range []struct{ typed, healed, why string }{
		{"য\u09be\u09c7গায\u09be\u09c7গ", "যোগাযোগ", "া and ে typed for ো"},
		{"ন\u09be\u09c7টিশ ব\u09be\u09c7র্ড", "নোটিশ বোর্ড", "the same before a conjunct"},
		{"ম\u09d7\u09c7লিক", "মৌলিক", "ৗ and ে typed for ৌ"},
		{"জেেলা প্রশাসকক", "জেলা প্রশাসকক", "a sign struck twice; a letter may stand twice"},
		{"কার্্যালয়", "কার্যালয়", "hasanta twice"},
		{"সব\u09bcকাব\u09bc", "সরকার", "ব with a dot"},
		{"১৷ নোটিশ বোর্ড৷", "১। নোটিশ বোর্ড।", "U+09F7"},
		{"১| নোটিশ বোর্ড হালনাগাদ|", "১। নোটিশ বোর্ড হালনাগাদ।", "strokes for a mark and a sentence"},
		{"প্রেরণ করা হলো|\nক| এপিএ", "প্রেরণ করা হলো।\nক। এপিএ", "strokes at a line's end and after a letter"},
		{"তথ্য দিন| অন্যথায় ব্যবস্থা নেওয়া হবে|", "তথ্য দিন। অন্যথায় ব্যবস্থা নেওয়া হবে।", "two sentences of one line"},
		{"অনুলিপি: ১| সচিব ২| পরিচালক ৩| অফিস কপি", "অনুলিপি: ১। সচিব ২। পরিচালক ৩। অফিস কপি", "marks within a line"},
		{"(সকল)| কুষ্টিয়া", "(সকল)। কুষ্টিয়া", "after a bracket"},
		{"ক\u00a0ার্যালয়ের ওয়েবপ োর্টাল", "কার্যালয়ের ওয়েবপোর্টাল", "signs parted by spaces, one of them no-break"},
		{"জ েলা প্রশাসক ের ক ার্যালয়", "জেলা প্রশাসকের কার্যালয়", "a sign drawn before its letter, beside one drawn after"},
		{"মন ্ত্রণালয়", "মন্ত্রণালয়", "a parted hasanta"},
		{"ক ে া ন", "কো ন", "both halves of ো parted"},
	} {
		got, changed := bangla.Heal(row.typed)
		if got = bangla.Normalise(got); got != bangla.Normalise(row.healed) || changed != (row.typed != row.healed) {
			t.Errorf("%s: %q became %q (%v), want %q", row.why, row.typed, got, changed, row.healed)
		}
		if bangla.Broken(row.typed) {
			t.Errorf("%s: %q is called broken", row.why, row.typed)
		}
	}
}

func TestWhatMayBeMeantIsNotHealed(t *testing.T) {
	for _, typed := range []string{
		"", "কোনো", "| ক্রমিক | নাম |", "১ | নোটিশ বোর্ড | ৭ দিন", "১|নোটিশ|৭", "নাম| পদবি| ফোন", "বিষয় ঃ হালনাগাদ", "সিস্টেমস্ ডিপার্টমেন্ট", "a || b", "x|y",
		"কত িদন", "িবষয়ঃ েপার্টাল িনয়িমত", "উদ্\u200cঘাটন", "র\u200d্যাব", "মোঃ ঃ", "১০ াংশ",
	} {
		if got, changed := bangla.Heal(typed); changed || got != typed {
			t.Errorf("%q became %q", typed, got)
		}
	}
}

func TestSearchFindsWhatWasHealed(t *testing.T) {
	for typed, key := range map[string]string{"য\u09be\u09c7গায\u09be\u09c7গ": "যোগাযোগ", "সব\u09bcকার": "সরকার", "জেেলা": "জেলা", "ওয়েবপ োর্টাল": "ওয়েবপোর্টাল"} {
		if bangla.Fold(typed) != bangla.Fold(key) {
			t.Errorf("%q is not found by %q", typed, key)
		}
	}
	if got := bangla.Normalise("য\u09be\u09c7গ"); got != "যোগ" {
		t.Errorf("stored as %q", got)
	}
}

// office is a paragraph as offices write them.
const officeText = "উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, জেলা ও উপজেলা পোর্টালগুলোতে দাপ্তরিক সকল তথ্য নিয়মিত হালনাগাদ করার বাধ্যবাধকতা রয়েছে। " +
	"এমতাবস্থায়, আপনার কার্যালয়ের দাপ্তরিক ওয়েবপোর্টাল এবং আপনার অধীনস্থ দপ্তরের কর্মকর্তাদের তথ্য সন্নিবেশ করে পত্র প্রাপ্তির ৭ কর্মদিবসের মধ্যে এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হলো।"

// each maps every code point of officeText with the one before it.
func each(f func(prev, r rune) string) string {
	var b strings.Builder
	prev := ' '
	for _, r := range officeText {
		b.WriteString(f(prev, r))
		prev = r
	}
	return b.String()
}

func isSign(r rune) bool { return 'া' <= r && r <= 'ৌ' }

func TestPartedSignsAreHealedWhereverTheyStand(t *testing.T) {
	for name, parted := range map[string]string{
		"all vowel signs": each(func(_, r rune) string {
			if isSign(r) {
				return " " + string(r)
			}
			return string(r)
		}),
		"every second of them": each(func(prev, r rune) string {
			if isSign(r) && prev%2 == 0 {
				return "  " + string(r)
			}
			return string(r)
		}),
		"hasantas":               strings.ReplaceAll(officeText, "্", " ্"),
		"letters after hasantas": strings.ReplaceAll(officeText, "্", "্ "),
	} {
		if got, changed := bangla.Heal(parted); !changed || got != officeText {
			t.Errorf("%s: %q", name, got)
		}
		if bangla.Broken(parted) {
			t.Errorf("%s: called broken", name)
		}
	}
}

func TestTextThatAViewerSpoiltIsCalledBroken(t *testing.T) {
	if bangla.Broken(officeText) {
		t.Error("the text itself is called broken")
	}
	drop := func(what, by string) string { return strings.ReplaceAll(officeText, what, by) }
	visual := each(func(prev, r rune) string { return string(r) })
	for _, c := range bangla.Clusters(officeText) {
		for _, sign := range []string{"ি", "ে"} {
			if strings.Contains(c, sign) {
				visual = strings.ReplaceAll(visual, c, sign+strings.ReplaceAll(c, sign, ""))
			}
		}
	}
	for name, broken := range map[string]string{
		"signs as drawn": visual, "no conjuncts": drop("্", ""), "holes": drop("্", "?"), "boxes": drop("্", "\ufffd"), "codes of a font": drop("্", "\ue012"),
		"spaces about every sign": each(func(_, r rune) string {
			if isSign(r) {
				return " " + string(r) + " "
			}
			return string(r)
		}),
		"spaces after every letter": each(func(_, r rune) string { return string(r) + " " }),
	} {
		if !bangla.Broken(broken) {
			h, _ := bangla.Heal(broken)
			t.Errorf("%s: not noticed: %q", name, h)
		}
	}
}

func TestWordsThatLostTheirConjunctsAreCounted(t *testing.T) {
	for text, want := range map[string]int{"জেলা পরশাসক, কাযালয়": 2, "সমারক নং ও তথয": 2, "কমকর্তা": 1, "মনত্রণালয়ের": 1, "জন ও পথ": 0, officeText: 0, "": 0} {
		if got := bangla.LostConjuncts(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestHealingPromises(t *testing.T) {
	pieces := []string{"ক", "র্", "া", "ে", "ি", "ৗ", "্", "়", "ব", " ", "\u00a0", "\n", "|", "৷", "।", "১", "a", "ঁ", "অ", "ং", "ো", "\u200c", "\xff"}
	rapid.Check(t, func(t *rapid.T) {
		typed := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "")
		healed, changed := bangla.Heal(typed)
		if changed == (healed == typed) {
			t.Fatalf("%q became %q, changed %v", typed, healed, changed)
		}
		in := []rune(typed)
		h := bangla.HealPlaces(in)
		at := 0
		for i := range h.Text {
			from, to := h.Source(i, i+1)
			if from != at || to <= from {
				t.Fatalf("%q: code point %d stands at %d to %d, the last ended at %d", typed, i, from, to, at)
			}
			at = to
		}
		if at != len(in) && len(h.Text) > 0 {
			t.Fatalf("%q: the end of %d is at %d", typed, len(in), at)
		}
		bangla.Broken(typed)
	})
}
