package office

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
)

// Wording is how one code is said. {name} in a sentence stands for the argument of that name, and {name:day|days} for the
// first of the two words where that argument is 1, else for the second.
type Wording struct {
	BN, EN         string
	TodoBN, TodoEN string
}

// wordings is the one table of sentences, put together when something is first said. Each room's part stands in a file
// of its own (wording_*.go).
var wordings = sync.OnceValue(func() map[string]Wording {
	return join(wordingGeneral, wordingCatalog, wordingCompliance, wordingStore, wordingDirective,
		wordingLetter, wordingBundle, wordingDesk, wordingImport, wordingArrival, wordingTransfer, wordingBackup, wordingLint, wordingRich, wordingPast, wordingUsage, wordingUpkeep, wordingStart, wordingPrint)
})

func join(parts ...map[string]Wording) map[string]Wording {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	all := make(map[string]Wording, n)
	for _, part := range parts {
		for code, w := range part {
			if _, twice := all[code]; twice {
				panic("wording declared twice: " + code)
			}
			all[code] = w
		}
	}
	return all
}

// Codes are all codes of the wording table, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(wordings())) }

// WordingOf is the table's entry for code, for tests of the table; ok is false where there is none.
func WordingOf(code string) (w Wording, ok bool) {
	w, ok = wordings()[code]
	return w, ok
}

func wordingOf(code string) Wording {
	if w, ok := wordings()[code]; ok {
		return w
	}
	return Wording{BN: code, EN: code}
}

func (w Wording) sentence(lang Lang, args Args) string {
	return fill(Text{w.BN, w.EN}.In(lang), lang, args)
}
func (w Wording) todo(lang Lang, args Args) string {
	return fill(Text{w.TodoBN, w.TodoEN}.In(lang), lang, args)
}

// fill puts the arguments into a sentence; an argument that is not given is shown as an ellipsis.
func fill(sentence string, lang Lang, args Args) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			return b.String() + "{" + rest
		}
		if counted, words, plural := strings.Cut(name, ":"); plural {
			one, many, _ := strings.Cut(words, "|")
			if Say(args[counted], English) == "1" {
				many = one
			}
			b.WriteString(many)
		} else if v, given := args[name]; given {
			b.WriteString(Say(v, lang))
		} else {
			b.WriteString("…")
		}
		sentence = after
	}
}

// Say words one argument: numbers in the language's digits, days as dates, lists joined with commas.
func Say(v any, lang Lang) string {
	switch v := v.(type) {
	case string:
		return v
	case Text:
		return v.In(lang)
	case Date:
		return v.Text(lang)
	case int:
		return Digits(strconv.Itoa(v), lang)
	case int64:
		return Digits(strconv.FormatInt(v, 10), lang)
	case float64: // what an integer becomes when it has crossed as JSON
		return Digits(strconv.FormatFloat(v, 'f', -1, 64), lang)
	case []string:
		return strings.Join(v, ", ")
	case []Text:
		said := make([]string, len(v))
		for i, t := range v {
			said[i] = t.In(lang)
		}
		return strings.Join(said, ", ")
	default:
		return fmt.Sprint(v)
	}
}

// Digits is s with its digits in the script of lang.
func Digits(s string, lang Lang) string {
	if lang == English {
		return s
	}
	return bangla.ToBengali(s)
}

var wordingGeneral = map[string]Wording{
	"internal": {
		BN:     "কিছু একটা ঠিকভাবে হয়নি (চিহ্ন {id})।",
		EN:     "Something did not go right (mark {id}).",
		TodoBN: "যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে। আবার চেষ্টা করুন; না হলে লগ ফাইলটি প্রোগ্রামারকে পাঠান: {log}",
		TodoEN: "What was saved is safe. Please try again; if it happens again send the log file to the programmer: {log}",
	},
	"date.before_1987": {BN: "১৯৮৭-এর পূর্বের হিসাব ভিন্ন", EN: "before 1987 the count differs"},
	"date.empty":       {BN: "তারিখ দেওয়া নেই।", EN: "There is no date.", TodoBN: "দিন, মাস ও বছর দিয়ে লিখুন, যেমন ২৮-০৯-২০২০।", TodoEN: "Give day, month and year, for example 28-09-2020."},
	"date.invalid": {
		BN:     "“{typed}” কোনো তারিখ নয়।",
		EN:     "“{typed}” is not a date.",
		TodoBN: "দিন, মাস ও বছর দিয়ে লিখুন, যেমন ২৮-০৯-২০২০।",
		TodoEN: "Give day, month and year, for example 28-09-2020.",
	},
}
