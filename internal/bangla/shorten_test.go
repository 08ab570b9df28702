package bangla_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
)

func TestShortenedTextEndsAfterAWordOrAWholeCluster(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  string
		why   string
	}{
		{"উপজেলা", 6, "উপজেলা", "short enough"},
		{"উপজেলা নির্বাহী অফিসার", 16, "উপজেলা নির্বাহী", "the last word does not fit"},
		{"উপজেলা নির্বাহী অফিসার", 15, "উপজেলা নির্বাহী", "the word ends where the room does"},
		{"উপজেলা নির্বাহী অফিসার", 14, "উপজেলা নির্বা", "the only space stands in the first half"},
		{"ক অক্ষ্ণ", 6, "ক অ", "a conjunct is one"},
		{"বাংলাদেশ", 4, "বাং", "লা does not fit"},
		{"র\u200d্যাব", 3, "", "not even the first cluster has room"},
		{"বায়\u09bc", 3, "বা", "a nukta belongs to its letter"},
		{"প্রাক্\u200cকথন", 6, "প্রা", "a hasanta shown by ZWNJ stays with its letter"},
		{"😀😀", 3, "😀", "Windows counts two for it"},
		{"ক   খ", 3, "ক", "no space at the end"},
	} {
		if got := bangla.Shorten(c.text, c.limit); got != c.want {
			t.Errorf("%q to %d: %q, want %q: %s", c.text, c.limit, got, c.want, c.why)
		}
	}
}

func TestExcerptsAndEndsSayThatSomethingIsLeftOut(t *testing.T) {
	if got, want := bangla.Excerpt("উপজেলা\r\nনির্বাহী অফিসার", 17), "উপজেলা নির্বাহী…"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := bangla.Excerpt("দুই\nসারি", 20), "দুই সারি"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := bangla.Ends("data/ক্ষেত্র/স্মারক.pdf", 15), "data/…রক.pdf"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A file name ended in the first half of a conjunct: the rest of the name read as another letter.
func TestNoShorteningSplitsACluster(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, limit := text().Draw(t, "s"), rapid.IntRange(1, 40).Draw(t, "limit")
		short := bangla.Shorten(s, limit)
		if n := len(utf16.Encode([]rune(short))); n > limit {
			t.Fatalf("%+q has %d units, of %d", short, n, limit)
		}
		if again := bangla.Shorten(short, limit); again != short {
			t.Fatalf("%+q, again %+q", short, again)
		}
		whole(t, s, short)
		excerpt := bangla.Excerpt(s, limit)
		if n := len(utf16.Encode([]rune(excerpt))); n > limit || strings.ContainsAny(excerpt, "\r\n") {
			t.Fatalf("excerpt %+q of %d units, at most %d", excerpt, n, limit)
		}
		if again := bangla.Excerpt(excerpt, limit); again != excerpt {
			t.Fatalf("excerpt %+q, again %+q", excerpt, again)
		}
		ends := bangla.Ends(s, limit)
		if n := len(utf16.Encode([]rune(ends))); n > limit || bangla.Ends(ends, limit) != ends {
			t.Fatalf("ends %+q of %d units, at most %d", ends, n, limit)
		}
		if first, last, cut := strings.Cut(ends, "…"); cut && ends != s {
			whole(t, s, first)
			whole(t, s, strings.TrimSuffix(s, last))
		}
	})
}

// whole checks that start is a beginning of s that ends where one of its clusters does, or a space begins.
func whole(t *rapid.T, s, start string) {
	if !strings.HasPrefix(s, start) {
		t.Fatalf("%+q does not begin with %+q", s, start)
	}
	for at, rest := 0, bangla.Clusters(s); ; rest = rest[1:] {
		if at == len(start) {
			return
		}
		if at > len(start) || len(rest) == 0 {
			t.Fatalf("%+q ends inside a cluster of %+q", start, s)
		}
		at += len(rest[0])
	}
}

// Of words as they are written, no part ends in a hasanta or leaves a sign without its letter.
func TestShortenedWordsLeaveNoSignBehind(t *testing.T) {
	words := rapid.SampledFrom(strings.Fields("উপজেলা নির্বাহী কর্মকর্তার কার্যালয় ক্ষুদ্রঋণ প্রত্যয়ন স্ত্রী শৃঙ্খলা র\u200d্যাব গৃহনির্মাণ তাঁহাদের উজ্জ্বল দুঃস্থ বিদ্যুৎ"))
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(words, 1, 6).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", "-"}).Draw(t, "between"))
		short := bangla.Shorten(s, rapid.IntRange(1, 60).Draw(t, "limit"))
		if strings.HasSuffix(short, "\u09cd") || strings.HasSuffix(short, "\u200d") {
			t.Fatalf("%q ends in half a conjunct", short)
		}
		if r, _ := utf8.DecodeRuneInString(s[len(short):]); unicode.IsMark(r) || unicode.Is(unicode.Cf, r) {
			t.Fatalf("%q leaves the sign %U without its letter", short, r)
		}
	})
}
