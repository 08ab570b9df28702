package lint_test

import (
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/lint"
)

func TestWhyAValueSaysNothing(t *testing.T) {
	for _, c := range []struct {
		value string
		about lint.About
		want  lint.Code
	}{
		{"এখানে কোনো তথ্য নেই।", lint.About{}, lint.Nothing},
		{"কোনো কাগজপত্রের তথ্য নেই", lint.About{}, ""},
		{"নেই", lint.About{Means: lint.Papers}, ""},
		{"পাতাটি নির্মাণাধীন, শীঘ্রই আসছে", lint.About{}, lint.Later},
		{"নির্মাণাধীন মডেল মসজিদ", lint.About{}, ""},
		{"প্রযোজ্য নয়", lint.About{}, ""},
		{"প্রযোজ্য নয়", lint.About{Needed: true}, lint.NotFor},
		{"প্রযোজ্য নয়", lint.About{Needed: true, Means: lint.Papers}, ""},
		{"ককক খখখ", lint.About{}, lint.Trial},
		{"III", lint.About{}, ""},
		{"asdf", lint.About{}, lint.Trial},
		{"BRDB", lint.About{}, ""},
		{"[তারিখ]", lint.About{}, lint.Blank},
		{"[সংশোধিত]", lint.About{}, ""},
		{"সেবার নাম", lint.About{Labels: []string{"সেবার নাম"}}, lint.Label},
		{"মোঃ রহিম উদ্দিন", lint.About{Means: lint.Place}, lint.Name},
		{"মোঃ রহিমের বাড়ি", lint.About{Means: lint.Place}, ""},
		{"অফিস সহায়ক", lint.About{Means: lint.Person}, lint.Where},
		{"১২", lint.About{Named: true}, lint.Digits},
		{"১২", lint.About{}, ""},
		{"বিষয়: gvwmK mfvi †bvwUk", lint.About{}, lint.Legacy},
		{"", lint.About{Named: true, Needed: true}, ""},
	} {
		if got := lint.Text(c.value, c.about); got != c.want {
			t.Errorf("%q (%+v) is %q, want %q", c.value, c.about, got, c.want)
		}
	}
}

func TestTimesThatDisagree(t *testing.T) {
	for _, c := range []struct {
		days, text string
		differ     bool
	}{
		{"7", "৭ (সাত) কর্মদিবস", false}, {"7", "১৫ (পনেরো) কর্মদিবস", true}, {"30", "১ মাস", false}, {"2", "তাৎক্ষণিক", true}, {"1", "তাৎক্ষণিক", false},
		{"20", "২০ কার্যদিবস (একাধিক ইউনিট হলে ৩০ কার্যদিবস)", false}, {"1", "২৪ ঘণ্টা", false}, {"", "৭ দিন", false}, {"7", "", false}, {"x", "৭ দিন", false},
	} {
		if got := lint.TimesDiffer(c.days, c.text); got != c.differ {
			t.Errorf("%s and %q differ: %v", c.days, c.text, got)
		}
	}
	for text, differ := range map[string]bool{"৭ (সাত) দিন": false, "৭ (ছয়) দিন": true, "জমা ২০ (বিশ) টাকা; জরুরি ৫০ (চল্লিশ) টাকা": true, "ভূমি (রাজস্ব)": false, "১০ (": false, "৭ (৭) দিন": false} {
		if got := lint.FiguresDiffer(text); got != differ {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// Whatever is typed, it is looked at and nothing more; a value with a word of its own between others is a value.
func TestAnythingCanBeLookedAt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "typed")
		for _, means := range []lint.Means{"", lint.Person, lint.Place, lint.Papers, lint.Time} {
			lint.Text(s, lint.About{Means: means, Needed: true, Named: true, Labels: []string{s}})
		}
		for _, look := range []func(string) bool{
			lint.Phone, lint.Mailbox, lint.Page, lint.Day, lint.Amount, lint.SaysTime, lint.FiguresDiffer,
			func(s string) bool { return lint.TimesDiffer("7", s) },
		} {
			if look(s) && s == "" {
				t.Fatal("nothing is doubted")
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	about := lint.About{Means: lint.Place, Labels: []string{"কাগজপত্র/ফরম প্রাপ্তিস্থান", "Where to get them", "documents_place_bn", "সেবা প্রদানে স্থান", "প্রাপ্তিস্থান"}, Own: []string{"সেবার তালিকা"}}
	b.ReportAllocs()
	for range b.N {
		lint.Text("উপজেলা ভূমি অফিস, ইউনিয়ন ভূমি অফিস এবং উপজেলা ওয়েবপোর্টাল", about)
	}
}
