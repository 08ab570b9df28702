package spell

import "strings"

// Endings of words, in the order in which they stand: what makes many or one of it, its case, what stresses it.
var (
	plurals = strings.Fields("টি টা টুকু খানা গুলো গুলি গুলোই সমূহ গণ বৃন্দ রা েরা জন বর্গ ভাবে সহ মতো মাত্র")
	// cases of a word that ends in a vowel, or in a consonant.
	afterVowel     = strings.Fields("র কে তে য় য়ের রে দের দেরকে দেরকেও")
	afterConsonant = strings.Fields("ের কে ে তে েতে এর এ েদের েদেরকে দের কেও")
	stresses       = []string{"", "ই", "ও"}
)

// wordEndings are all endings behind a word whose last letter is a vowel (true) or a consonant.
var wordEndings = map[bool]map[string]struct{}{true: chained(true), false: chained(false)}

// chained are the endings that may stand behind a word.
func chained(vowel bool) map[string]struct{} {
	all := map[string]struct{}{}
	add := func(s string) {
		for _, stress := range stresses {
			all[s+stress] = struct{}{}
		}
	}
	casesOf := func(vowel bool) []string {
		if vowel {
			return afterVowel
		}
		return afterConsonant
	}
	add("")
	for _, c := range casesOf(vowel) {
		add(c)
	}
	for _, p := range plurals {
		if isSign(p) && vowel {
			continue
		}
		add(p)
		for _, c := range casesOf(endsInVowel(p)) {
			add(p + c)
		}
	}
	return all
}

func isSign(ending string) bool {
	r := []rune(ending)[0]
	return r >= 'া' && r <= '্'
}

// endsInVowel tells whether a word ends in a vowel that is written.
func endsInVowel(word string) bool {
	runes := []rune(word)
	if len(runes) == 0 {
		return false
	}
	last := runes[len(runes)-1]
	return last >= 'া' && last <= 'ৌ' || last >= 'অ' && last <= 'ঔ'
}

// isEnding tells whether rest may stand behind a word.
func isEnding(stem, rest string) bool {
	_, is := wordEndings[endsInVowel(stem)][rest]
	return is
}

// Forms of verbs, behind the first, second and third form of their root; of a root in -া behind it, and behind what it becomes.
var (
	formsFirst  = strings.Fields("া ার ায় াও াই ে েন ো ")
	formsSecond = strings.Fields("তে তেই তেও বে বেন ব বো লে লেন লাম লেও লেই ল ুন ি ছে ছেন ছি ছিল ছিলেন ত তেন তাম বার িতে িবে িবেন িব িলে িলেন িল িয়া িয়াছে িয়াছেন িয়াছিল িতেছে িতেছেন িবার ুক ছিলাম িত িতব্য")
	formsThird  = strings.Fields("ে েই েও েছে েছেন েছি েছিল েছিলেন েছিলাম েনি")
	formsMade   = strings.Fields("নো নোর নোয় নোই নোও নোটা ন য় তে তেই বে বেন ব বো লে লেন লাম ই চ্ছে চ্ছেন চ্ছি চ্ছিল ও তেন ত ইতে ইয়া ইবেন ইবে ইল ইলেন ইলে ইয়াছে ইয়াছেন নি")
	formsDone   = strings.Fields("য়ে য়েও য়েই য়েছে য়েছেন য়েছি য়েছিল য়েছিলেন য়েছিলাম")
)

// conjugated are the forms of a verb.
func conjugated(roots []string) []string {
	var forms []string
	if len(roots) == 1 {
		stem, is := strings.CutSuffix(roots[0], "া")
		for _, f := range formsMade {
			forms = append(forms, roots[0]+f)
		}
		if is {
			for _, f := range formsDone {
				forms = append(forms, stem+"ি"+f)
			}
		}
		return append(forms, roots[0])
	}
	for i, endings := range [][]string{formsFirst, formsSecond, formsThird} {
		for _, f := range endings {
			forms = append(forms, roots[i]+f)
		}
	}
	return forms
}
