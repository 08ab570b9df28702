package content

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// maxSuggested is how many values are offered; more are read slower than they are typed.
const maxSuggested = 8

// maxWritten bounds the values of a field that are looked through with each key, the most used ones; longestWritten is what
// is rather typed anew than found in a list.
const (
	maxWritten     = 600
	longestWritten = 200
)

// Suggest offers what the office has written before in a field of the category: a line of text, or of a field of several lines
// one line.
func (s *Records) Suggest(in SuggestIn) (out WrittenBefore, err error) {
	defer s.d.Recovered(&err)
	out = WrittenBefore{Text: in.Text, Values: []string{}}
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		f, known := category.Field(in.Field)
		if !known || !category.Suggests(f) {
			return nil
		}
		for _, v := range matching(s.said.of(w, category, f), in.Text) {
			out.Values = append(out.Values, v.text)
		}
		return nil
	})
	return out, err
}

// written is a value that stands in records, and how it may be looked for.
type written struct {
	text   string
	times  int
	folded string
	words  []string
	sounds [][]bangla.Sound // of each word
}

// writings are the values of fields that were asked for, of one state of the office: a key costs a look through a bounded
// list, and the records are gone through once after each change.
type writings struct {
	mu     sync.Mutex
	book   *compliance.Book
	fields map[string][]written
}

func (s *writings) of(w *work, category *catalog.Category, f catalog.Field) []written {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.book != w.Book {
		s.book, s.fields = w.Book, map[string][]written{}
	}
	key := category.ID + "/" + f.Name
	if _, there := s.fields[key]; !there {
		s.fields[key] = writtenIn(w.Book.Live(category.ID), f, w.Office)
	}
	return s.fields[key]
}

// listMark is what numbers a line of a list: "১। ", "ক) ", "- ".
var listMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:[-•*]|\(?(?:[0-9০-৯]{1,3}|[ক-হ])[।.):])\s*`)
})

// writtenIn are the values of a field, most used first, and what the office itself is called or where it is.
func writtenIn(records []office.Record, f catalog.Field, o office.Office) []written {
	times := map[string]int{}
	for _, r := range records {
		for line := range strings.SplitSeq(r.Values[f.Name], "\n") {
			if f.Kind != catalog.Text {
				line = listMark().ReplaceAllString(line, "")
			}
			if line = bangla.NormaliseLine(line); line != "" && !bangla.IsFiller(line) && len(line) <= longestWritten*3 && utf8.RuneCountInString(line) <= longestWritten {
				times[line]++
			}
		}
	}
	times[bangla.NormaliseLine(catalog.OfficeItself(f, o))]++
	delete(times, "")
	all := make([]written, 0, len(times))
	for text, n := range times {
		all = append(all, written{text: text, times: n})
	}
	slices.SortFunc(all, func(a, b written) int { return cmp.Or(b.times-a.times, strings.Compare(a.text, b.text)) })
	all = slices.Clip(all[:min(len(all), maxWritten)])
	for i := range all {
		v := &all[i]
		v.folded = bangla.Fold(v.text)
		v.words = bangla.Tokens(v.text)
		for _, word := range v.words {
			v.sounds = append(v.sounds, bangla.Sounds(word))
		}
	}
	return all
}

// matching are the values that begin with what is typed, then those of which a word does, then those that sound so. What is
// typed already is not offered.
func matching(all []written, typed string) []written {
	typed = listMark().ReplaceAllString(typed, "")
	folded, words := bangla.Fold(bangla.NormaliseLine(typed)), bangla.Tokens(typed)
	sounds := make([][]bangla.Sound, len(words))
	for i, word := range words {
		sounds[i] = bangla.Sounds(word)
	}
	type found struct {
		written
		how, off int
	}
	var out []found
	for _, v := range all {
		if how, off := v.meant(folded, words, sounds); how != notMeant && v.folded != folded {
			out = append(out, found{v, how, off})
		}
	}
	slices.SortStableFunc(out, func(a, b found) int { return cmp.Or(a.how-b.how, a.off-b.off) })
	values := make([]written, min(len(out), maxSuggested))
	for i := range values {
		values[i] = out[i].written
	}
	return values
}

// How a value is meant by what is typed, surest first.
const (
	notMeant = iota
	valueBegins
	wordBegins
	soundsBegin
)

// meant is how a value is meant, and how far off: by the word with which it begins, and the vowels that differ.
func (v written) meant(folded string, words []string, sounds [][]bangla.Sound) (how, off int) {
	if strings.HasPrefix(v.folded, folded) {
		return valueBegins, 0
	}
	if len(words) == 0 {
		return notMeant, 0
	}
	for from := range max(len(v.words)-len(words)+1, 0) {
		if v.begin(from, words) {
			return wordBegins, from
		}
	}
	for from := range max(len(v.words)-len(words)+1, 0) {
		if differ, fits := v.sound(from, words, sounds); fits {
			return soundsBegin, from + differ
		}
	}
	return notMeant, 0
}

// begin tells whether the value's words from one on are those typed, the last of them begun.
func (v written) begin(from int, words []string) bool {
	last := len(words) - 1
	return slices.Equal(v.words[from:from+last], words[:last]) && strings.HasPrefix(v.words[from+last], words[last])
}

// sound is begin by ear, and how many vowels differ: "kormo" begins কর্মকর্তা.
func (v written) sound(from int, words []string, sounds [][]bangla.Sound) (differ int, fits bool) {
	for i := range words {
		best := -1
		for _, typed := range sounds[i] {
			for _, is := range v.sounds[from+i] {
				if off, so := is.Fits(typed, i == len(words)-1); so && (best < 0 || off < best) {
					best = off
				}
			}
		}
		if len(words[i]) < 2 || best < 0 {
			return 0, false
		}
		differ += best
	}
	return differ, true
}
