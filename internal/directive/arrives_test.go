package directive_test

import (
	"regexp"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
)

// What happens to a letter on its way must not make the reader wrong in silence: every letter with an answer is read
// in each of these states.
func TestEveryLetterIsReadOrDoubtedInEveryStateItArrivesIn(t *testing.T) {
	replace := func(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }
	expr := func(pattern, by string) func(string) string {
		return func(s string) string { return regexp.MustCompile(pattern).ReplaceAllString(s, by) }
	}
	states := map[string]func(string) string{
		"no empty lines":         expr(`\n\s*\n+`, "\n"),
		"empty lines everywhere": expr(`[ ]*\n`, "\n\n"),
		"line ends of Windows":   replace("\n", "\r\n"),
		"no dandas at line ends": expr(`।\s*\n`, "\n"),
		"U+09F7":                 replace("।", "৷"),
		"strokes":                replace("।", "|"),
		"no-break spaces":        replace(" ", "\u00a0"),
		"া and ে":                replace("ো", "া\u09c7"),
		"Latin digits":           bangla.ToASCII,
		"colons for visarga":     replace("তারিখঃ", "তারিখ:", "বিষয়ঃ", "বিষয়:", "সূত্রঃ", "সূত্র:"),
		"visarga for colons":     replace("তারিখ:", "তারিখঃ", "বিষয়:", "বিষয়ঃ", "সূত্র:", "সূত্রঃ", "অনুলিপি:", "অনুলিপিঃ"),
		"wrapped at seventy":     func(s string) string { return wrap(regexp.MustCompile(`\n +`).ReplaceAllString(s, "\n"), 70) },
		"quoted mail":            func(s string) string { return "> " + strings.ReplaceAll(s, "\n", "\n> ") },
		"without line ends":      func(s string) string { return strings.Join(strings.Fields(s), " ") },
		"tabs for spaces":        expr(` {3,}`, "\t"),
		"single spaces":          expr(` {2,}`, " "),
		"indented":               func(s string) string { return "        " + strings.ReplaceAll(s, "\n", "\n        ") },
		"wrapped at ninety-five": func(s string) string { return wrap(regexp.MustCompile(`\n +`).ReplaceAllString(s, "\n"), 95) },
		"a page ends within": func(s string) string {
			lines := strings.Split(s, "\n")
			half := len(lines) / 2
			return strings.Join(lines[:half], "\n") + "\n\nপৃষ্ঠা ১/২\n\n" + strings.Join(lines[half:], "\n")
		},
		"colon and dash": replace("তারিখ:", "তারিখ:-", "তারিখঃ", "তারিখঃ-", "বিষয়:", "বিষয়:-", "বিষয়ঃ", "বিষয়ঃ-", "সূত্র:", "সূত্র:-", "অনুলিপি:", "অনুলিপি:-"),
		"page numbers":   func(s string) string { return s + "\nপৃষ্ঠা ১/১\n" },
	}
	for name, change := range states {
		t.Run(name, func(t *testing.T) {
			sums := map[string]*tally{}
			for _, folder := range []string{"real", "small", "varied"} {
				names, texts, wants := answers(t, folder)
				for i := range names {
					want := answer{}
					for key, value := range wants[i] {
						if key != "doubted" {
							want[key] = value
						}
					}
					if s, ok := want["subject"].(string); ok { // the danda may be what the state takes away
						want["or"] = alternative(want["or"], "subject", strings.TrimRight(change(s), "।"))
					}
					score(t, names[i], change(texts[i]), want, sums)
				}
			}
			least := enoughRight - 4_00
			if name == "without line ends" {
				least = 70_00
			}
			if share := report(t, sums); share < least {
				t.Errorf("%d.%02d %% of the fields are right", share/100, share%100)
			}
		})
	}
}

// alternative adds a second right answer to those there are.
func alternative(or any, field, value string) map[string]any {
	out := map[string]any{}
	given, _ := or.(map[string]any)
	for key, v := range given {
		out[key] = v
	}
	if out[field] == nil {
		out[field] = value
	}
	return out
}
