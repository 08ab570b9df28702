package directive_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
)

// What happens to a letter between an office and the clerk's clipboard must not change what is read.
func TestSeedIsReadAlikeInEveryStateItArrivesIn(t *testing.T) {
	seed := letterText(t, "seed")
	replace := func(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }
	expr := func(pattern, by string) func(string) string {
		return func(s string) string { return regexp.MustCompile(pattern).ReplaceAllString(s, by) }
	}
	states := map[string]func(string) string{
		"line ends of Windows":       replace("\n", "\r\n"),
		"line ends of old Mac":       replace("\n", "\r"),
		"line separators":            replace("\n", "\u2028"),
		"no bullets":                 replace("\n- ", "\n"),
		"other bullets":              replace("\n- ", "\n• "),
		"private bullets":            replace("\n- ", "\n\uf0b7\t"),
		"asterisks":                  replace("\n- ", "\n* "),
		"no empty lines":             expr(`\n\s*\n+`, "\n"),
		"empty lines everywhere":     expr(`[ ]*\n`, "\n\n"),
		"Latin digits":               bangla.ToASCII,
		"composed letters":           replace("য\u09bc", "\u09df", "ড\u09bc", "\u09dc", "ঢ\u09bc", "\u09dd"),
		"decomposed":                 replace("\u09cb", "\u09c7\u09be", "\u09cc", "\u09c7\u09d7"),
		"no-break spaces":            replace(" ", "\u00a0"),
		"thin spaces":                replace(" ", "\u2009"),
		"zero-width spaces":          replace(" ", " \u200b", "বিষয়", "বি\u200bষয়", "স্মারক", "\ufeffস্মারক"),
		"joiners":                    replace("্", "্\u200c"),
		"byte order mark":            func(s string) string { return "\ufeff" + s },
		"colons for visarga":         replace("তারিখঃ", "তারিখ:", "বিষয়ঃ", "বিষয়:"),
		"spaced colons":              replace("তারিখঃ", "তারিখ :", "বিষয়ঃ", "বিষয় :", "স্মারক নং-", "স্মারক নং : "),
		"spaced visarga":             replace("তারিখঃ", "তারিখ ঃ", "বিষয়ঃ", "বিষয় ঃ", "জন্য):", "জন্য)ঃ"),
		"other memo label":           replace("স্মারক নং-", "স্মারক নম্বর: "),
		"number label":               replace("স্মারক নং-", "নম্বরঃ "),
		"letter number label":        replace("স্মারক নং-", "পত্র সংখ্যা- "),
		"one head row":               replace("১৮- ৮৯\n\nতারিখঃ", "১৮- ৮৯          তারিখঃ"),
		"head row with a tab":        replace("১৮- ৮৯\n\nতারিখঃ", "১৮- ৮৯\tতারিখঃ"),
		"dates with a stroke":        replace("বঙ্গাব্দ  \n", "বঙ্গাব্দ / "),
		"dates above a rule":         replace("বঙ্গাব্দ  \n", "বঙ্গাব্দ\n--------------\n"),
		"short era":                  replace("বঙ্গাব্দ", "বাংলা", "খ্রিষ্টাব্দ", "খ্রি."),
		"emphasis":                   replace("বিষয়ঃ জাতীয়", "**বিষয়ঃ** জাতীয়", "স্মারক নং-", "**স্মারক নং-**"),
		"quoted mail":                func(s string) string { return "> " + strings.ReplaceAll(s, "\n", "\n> ") },
		"indented":                   replace("\n", "\n        "),
		"wrapped at sixty":           func(s string) string { return wrap(s, 60) },
		"wrapped at eighty":          func(s string) string { return wrap(s, 80) },
		"page break":                 replace("- চ)", "\nপৃষ্ঠা-১\n\n-------\n\n- চ)"),
		"old spellings":              replace("হলো", "হইল", "অনুলিপি", "অনুলিপী", "কর্মদিবস", "কার্যদিবস"),
		"items to the margin":        replace("\n- ক) ", "\nক)", "\n- খ) ", "\nখ)"),
		"signature set to the right": replace("\nমোঃ", "\n\t\t\t\tমোঃ", "\nজেলা প্রশাসক ", "\n\t\t\t\tজেলা প্রশাসক", "\nফোন", "\n\t\t\t\tফোন"),
		"page of a scan":             func(s string) string { return s + "\n\nScanned with CamScanner\n" },
		"again above the copies":     replace("অনুলিপি (", "স্মারক নং-৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯/১(৬)        তারিখঃ ২৮ সেপ্টেম্বর, ২০২০ খ্রিষ্টাব্দ\n\nঅনুলিপি ("),
	}
	same := func(r reading) reading {
		r.Website = ""
		for _, list := range [][]string{r.Items, r.Signatory, r.Copies} {
			for i, s := range list {
				s = regexp.MustCompile(`কার্যদিবস`).ReplaceAllString(s, "কর্মদিবস")
				list[i] = bangla.ToBengali(strings.ReplaceAll(s, "\u200c", ""))
			}
		}
		for _, s := range []*string{&r.Issuer, &r.Branch, &r.Subject} {
			*s = strings.ReplaceAll(*s, "\u200c", "")
		}
		return r
	}
	want := same(brief(directive.Read(seed, catalog.Default())))
	for name, change := range states {
		t.Run(name, func(t *testing.T) {
			text := change(seed)
			if text == seed {
				t.Fatal("the state changes nothing")
			}
			if got := same(brief(promises(t, text))); !reflect.DeepEqual(got, want) {
				t.Errorf("read\n%s\nwant\n%s", encode(t, got), encode(t, want))
			}
		})
	}
}

// wrap breaks lines at spaces, as mail programs and PDF viewers do.
func wrap(s string, width int) string {
	var out strings.Builder
	for line := range strings.Lines(s) {
		used := 0
		for i, word := range strings.Split(strings.TrimRight(line, " \n"), " ") {
			n := len([]rune(word))
			if i > 0 && used+n+1 > width {
				out.WriteByte('\n')
				used = 0
			} else if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(word)
			used += n + 1
		}
		out.WriteByte('\n')
	}
	return out.String()
}
