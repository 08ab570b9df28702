package bangla_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
)

// marked writes a difference in a line: [-removed-] and {+added+}.
func marked(pieces []bangla.Piece) string {
	var out strings.Builder
	for _, p := range pieces {
		switch p.Fate {
		case bangla.Removed:
			out.WriteString("[-" + p.Text + "-]")
		case bangla.Added:
			out.WriteString("{+" + p.Text + "+}")
		default:
			out.WriteString(p.Text)
		}
	}
	return out.String()
}

func TestTwoTextsAreToldApartByWords(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"", "", ""},
		{"একই", "একই", "একই"},
		{"", "নতুন", "{+নতুন+}"},
		{"পুরোনো", "", "[-পুরোনো-]"},
		{"সেবা পেতে ৭ দিন লাগে।", "সেবা পেতে ১০ দিন লাগে।", "সেবা পেতে [-৭-]{+১০+} দিন লাগে।"},
		{"কর্মকর্তা", "কর্মচারী", "[-কর্মকর্তা-]{+কর্মচারী+}"}, // র্ম stands in both, and is in neither split
		{"উপজেলা নির্বাহী অফিসার", "উপজেলা অফিসার", "উপজেলা [-নির্বাহী -]অফিসার"},
		{"এক দুই তিন", "চার পাঁচ ছয়", "[-এক দুই তিন-]{+চার পাঁচ ছয়+}"}, // the space between is no island
		{"এক\nদুই", "এক\nতিন", "এক\n[-দুই-]{+তিন+}"},
		{"০১৭১১-০০০০১১", "০১৭১১-০০০০১২", "০১৭১১-[-০০০০১১-]{+০০০০১২+}"},
	} {
		if got := marked(bangla.Diff(c.before, c.after)); got != c.want {
			t.Errorf("%q → %q: %s, want %s", c.before, c.after, got, c.want)
		}
	}
}

// ends are the places in s where a cluster ends.
func ends(s string) []int {
	at, all := 0, []int{0}
	for _, cluster := range bangla.Clusters(s) {
		at += len(cluster)
		all = append(all, at)
	}
	return all
}

// What is marked, taken away and put in, makes the one text of the other; and no mark stands within a conjunct.
func TestMarksMakeOneTextOfTheOtherAndSplitNoConjunct(t *testing.T) {
	part := rapid.SampledFrom([]string{
		"ক", "ষ", "র", "য", "\u09cd", "\u09cd\u200c", "\u200d", "া", "ি", "ে", "ঁ", "়", "ং", " ", "  ", "\n", "।", "-", "৭", "7", "a", "é", "ক্ষ", "র্ক", "স্ত্রী", "নির্বাহী", "\r\n", "\xff", "অ্যা",
	})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 30).Draw(t, "parts"), "") })
	rapid.Check(t, func(t *rapid.T) {
		before := text.Draw(t, "before")
		after := text.Draw(t, "after")
		if rapid.Bool().Draw(t, "near") { // a few words of the same text changed, as people do
			clusters := bangla.Clusters(before)
			from := rapid.IntRange(0, len(clusters)).Draw(t, "from")
			to := rapid.IntRange(from, len(clusters)).Draw(t, "to")
			after = strings.Join(clusters[:from], "") + text.Draw(t, "in place") + strings.Join(clusters[to:], "")
		}
		was, is := "", ""
		wasEnds, isEnds := ends(before), ends(after)
		last := bangla.Fate("")
		for _, p := range bangla.Diff(before, after) {
			if p.Text == "" || p.Fate == last {
				t.Fatalf("a piece %q of fate %s after one of fate %s", p.Text, p.Fate, last)
			}
			last = p.Fate
			if p.Fate != bangla.Added {
				was += p.Text
			}
			if p.Fate != bangla.Removed {
				is += p.Text
			}
			if !slices.Contains(wasEnds, len(was)) || !slices.Contains(isEnds, len(is)) {
				t.Fatalf("a mark within a cluster: %q → %q after %q, %q", before, after, was, is)
			}
		}
		if was != before || is != after {
			t.Fatalf("%q → %q gives %q and %q", before, after, was, is)
		}
	})
}

// A text of the longest kind, written anew, is told apart at once and not word by word.
func TestTextWrittenAnewIsOneChange(t *testing.T) {
	before, after := strings.Repeat("ক খ গ ঘ ", 20000), strings.Repeat("চ ছ জ ", 20000)
	if got := bangla.Diff(before, after); len(got) != 3 || got[0].Fate != bangla.Removed || got[1].Fate != bangla.Added || got[2].Text != " " {
		t.Errorf("%d pieces", len(got))
	}
}
