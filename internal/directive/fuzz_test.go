package directive_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
	"batayandesk/internal/office"
)

// promises are what holds of every reading, whatever the text.
func promises(t interface{ Fatalf(string, ...any) }, text string) directive.Understood {
	u := directive.Read(text, catalog.Default())
	n := len([]rune(text))
	for field, span := range u.Spans {
		if span.From < 0 || span.From >= span.To || span.To > n {
			t.Fatalf("span of %s %v leaves the text of %d", field, span, n)
		}
	}
	end := 0
	for i, item := range u.Items {
		if item.Span.From < end || item.Span.To > n || item.Span.From >= item.Span.To {
			t.Fatalf("item %d at %v overlaps what ends at %d of %d", i, item.Span, end, n)
		}
		end = item.Span.To
	}
	end = 0
	for _, m := range u.Marks() {
		if m.From < end {
			t.Fatalf("mark of %s overlaps", m.Field)
		}
		end = m.To
	}
	for _, d := range u.Doubts {
		if p := d.Problem(); strings.Contains(p.In(office.Bengali), "…") && !strings.Contains(text, "…") && d.Why != "mark_order" || p.In(office.English) == "" {
			t.Fatalf("doubt %s misses an argument: %s", d.Why, p.In(office.Bengali))
		}
	}
	for _, p := range u.Questions() {
		if p.In(office.Bengali) == p.Code {
			t.Fatalf("question %s is not worded", p.Field)
		}
	}
	if u.Date != "" && !u.Date.Valid() || u.Deadline != "" && !u.Deadline.Valid() {
		t.Fatalf("dates %q %q", u.Date, u.Deadline)
	}
	return u
}

func seeds(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(body))
	}
	return texts
}

func FuzzRead(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	f.Add("বিষয়ঃ")
	f.Add("স্মারক নং-\nতারিখঃ\nবিষয়ঃ\nক)\nঅনুলিপি:\n১।")
	f.Fuzz(func(t *testing.T, text string) {
		u := promises(t, text)
		if !utf8.ValidString(text) {
			return
		}
		normal := bangla.Normalise(text)
		again := promises(t, normal)
		if once := promises(t, bangla.Normalise(normal)); !reflect.DeepEqual(again, once) {
			t.Fatal("the normal form reads differently from itself")
		}
		_ = u
	})
}

// A letter is read alike before and after it was brought to normal form, spans apart; only tabs between
// cells of a table are lost by it.
func TestNormalFormIsReadAlike(t *testing.T) {
	for _, text := range seeds(t) {
		if strings.Contains(text, "\t") {
			continue
		}
		got, want := brief(directive.Read(bangla.Normalise(text), catalog.Default())), brief(directive.Read(text, catalog.Default()))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("normal form read as\n%s\nas received\n%s", encode(t, got), encode(t, want))
		}
	}
}

// Lines of real letters in any order and any state must never break the reader.
func TestShuffledAndCutLettersKeepThePromises(t *testing.T) {
	var lines []string
	for _, text := range seeds(t) {
		lines = append(lines, strings.Split(text, "\n")...)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 40).Draw(t, "lines"), "\n")
		runes := []rune(text)
		if len(runes) > 0 && rapid.Bool().Draw(t, "cut") {
			runes = runes[rapid.IntRange(0, len(runes)-1).Draw(t, "from"):]
		}
		promises(t, string(runes))
	})
}

// A book pasted by mistake is read in bounded work; the test would not end otherwise.
func TestHugeTextsAreRead(t *testing.T) {
	for i, piece := range []string{"ক) নোটিশ বোর্ড\n", "২৮ সেপ্টেম্বর ২০২০ ", "(ক) ", "১। উপর্যুক্ত ৭ (সাত) কর্মদিবসের মধ্যে ", "স্মারক নং-০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৫\n", "অনুলিপি: ১। ক\n\n", "\n", "আপনার অধীনস্থ ", "১ ", "বিষয়ঃ ক\n", "সূত্র: ক\n\n১। স্মারক\n", "i) a\n\n", "ে"} {
		size := 200_000
		if i == 0 {
			size = 1_000_000
		}
		u := promises(t, letterText(t, "seed")+strings.Repeat(piece, size/len(piece)))
		if u.Memo != "৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯" {
			t.Errorf("%q: memo %q", piece, u.Memo)
		}
	}
}

func TestCategoryDeclaredOnlyHereIsFoundByItsLabel(t *testing.T) {
	cat := catalog.Default().With(catalog.Category{ID: "village_court", Label: office.Text{BN: "গ্রাম আদালত", EN: "Village court"}, Shape: catalog.List})
	u := directive.Read(letterText(t, "uno_union"), cat)
	if got := u.Items[5].Category; got != "village_court" {
		t.Errorf("গ্রাম আদালতের মামলা is of %q", got)
	}
	if u := directive.Read(letterText(t, "uno_union"), nil); len(u.Items) != 6 || u.Items[1].Category != "" {
		t.Error("without a catalogue every item is a plain task")
	}
}

func TestTooLittleIsNotRegistrable(t *testing.T) {
	for _, text := range []string{"", "   \n", "নোটিশ", "ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার", letterText(t, "plain_no_items"), letterText(t, "bijoy")} {
		if u := directive.Read(text, catalog.Default()); u.Registrable() {
			t.Errorf("%.40q was understood as %+v", text, brief(u))
		}
	}
}
