package lint

import (
	"bytes"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
)

// timeWords are what makes a text a time though it has no figure: units, what is given at once, days of the week, parts of
// the day.
//
// Source: internal/lint/README.md › Times.
var timeWords = sync.OnceValue(func() []string {
	words := strings.Fields(`দিন দিবস ঘণ্টা ঘন্টা মিনিট মাস সপ্তাহ বছর বৎসর তাৎক্ষণিক তৎক্ষণাৎ তাৎক্ষনিক তৎক্ষনাৎ চাহিবা চাহিদামাত্র চাওয়ামাত্র তখনই অবিলম্বে সার্বক্ষণিক সার্বক্ষনিক সাথেসাথে সঙ্গেসঙ্গে চলাকালীন চলাকালে সকাল দুপুর বিকাল রাত প্রতিদিন
		রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার বার্ষিক মাসিক সাপ্তাহিক ত্রৈমাসিক ষাণ্মাসিক পাক্ষিক বৈশাখ জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর instant immediate day hour minute week month year`)
	for i, w := range words {
		words[i] = string(look(w, nil).text)
	}
	return words
})

// SaysTime tells whether a text says how long something takes, or when it is given: a figure, a unit, or words such as
// চাহিবামাত্র. "যথাসময়ে" and "কাজের গুরুত্ব অনুযায়ী" do not.
func SaysTime(s string) bool {
	k := look(s, nil)
	if k.digits > 0 {
		return true
	}
	for _, w := range timeWords() {
		if bytes.Contains(k.text, []byte(w)) {
			return true
		}
	}
	return false
}

// atOnce are the words for what is given while one waits.
var atOnce = sync.OnceValue(func() []string {
	words := strings.Fields("তাৎক্ষণিক তৎক্ষণাৎ চাহিবামাত্র চাহিদামাত্র সাথেসাথে সঙ্গেসঙ্গে")
	for i, w := range words {
		words[i] = string(look(w, nil).text)
	}
	return words
})

// TimesDiffer tells whether a number of days and a text that was typed for them disagree: the text counts days, and never so
// many, or says that it is done at once.
func TimesDiffer(days, text string) bool {
	n, err := strconv.Atoi(days)
	if err != nil || n < 1 || text == "" {
		return false
	}
	k := string(look(text, nil).text)
	figures := figuresIn(text)
	if len(figures) == 0 {
		for _, w := range atOnce() {
			if n > 1 && strings.Contains(k, w) {
				return true
			}
		}
		return false
	}
	if !strings.Contains(k, "দিন") && !strings.Contains(k, "দিবস") {
		return false
	}
	for _, unit := range []string{"মাস", "সপ্তাহ", "বছর", "ঘন্টা", "বৎসর"} {
		if strings.Contains(k, unit) {
			return false // counted in something else as well
		}
	}
	for _, f := range figures {
		if f == n {
			return false
		}
	}
	return true
}

func figuresIn(s string) (all []int) {
	for _, part := range strings.FieldsFunc(bangla.ToASCII(s), func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(part); err == nil {
			all = append(all, n)
		}
	}
	return all
}

// FiguresDiffer tells of figures with another number's word behind them: "৭ (ছয়) কর্মদিবস".
func FiguresDiffer(s string) bool {
	for rest := s; ; {
		before, after, found := strings.Cut(rest, "(")
		if !found {
			return false
		}
		in, next, closed := strings.Cut(after, ")")
		if !closed {
			return false
		}
		rest = next
		figures := figuresIn(lastWord(before))
		if n, err := bangla.ParseWords(in); err == nil && len(figures) == 1 && int64(figures[0]) != n {
			return true
		}
	}
}

// lastWord is what stands right before a bracket.
func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
