package spell

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// confusion is what is often typed for what is meant, either part perhaps nothing.
type confusion struct{ typed, meant, family string }

// confusions are the letters that offices mistake for each other, each by the family that explains it.
var confusions = both(
	"ি ী long-i", "ু ূ long-i", "ই ঈ long-i", "উ ঊ long-i",
	"ন ণ sanskrit-n", "শ ষ sibilant", "শ স sibilant", "ষ স sibilant",
	"র ড় nukta", "ড় ঢ় nukta", "র ঢ় nukta", "ড ড় nukta", "য য় nukta",
	"জ য ja", "ত ৎ ta", "ত্ ৎ ta", "ং ঙ anusvara", "ং ঙ্ anusvara", "ং ঙ্গ anusvara", "ং ম্ anusvara", "ঙ ঙ্গ anusvara", "ং ন্ anusvara", "ঞ্ ন্ cluster",
	"ত থ aspirate", "দ ধ aspirate", "ট ঠ aspirate", "ক খ aspirate", "গ ঘ aspirate", "ব ভ aspirate", "প ফ aspirate", "চ ছ aspirate", "জ ঝ aspirate", "ড ঢ aspirate", "ব ধ aspirate", "ট ত aspirate", "ড দ aspirate",
	"_ ঁ chandra", "_ ঃ visarga-in", "_ ্ cluster", "_ ্ব phala", "_ ্য phala", "_ ্র phala", "_ র্ cluster", "_ ্ম phala", "ৃ ্রি phala", "ৃ ্রী phala", "ৃ ্র phala", "ৃ রি phala",
	"ক্ষ খ cluster", "ক্ষ ক্ষ্য cluster", "্ম ্ন cluster", "জ্ঞ গ্য cluster", "জ্ঞ গ্গ cluster", "ঙ্ক্ষ ঙ্খ cluster", "ম্ম ন্ম cluster", "হ্ন হ্ণ sanskrit-n", "হ্ম ম্ম cluster", "্য ্যা phala", "চ্ছ ছ cluster", "স্ স্ব phala",
	"ো _ vowel", "_ া vowel", "ে ি vowel", "ো ু vowel", "ৈ ই vowel", "ৌ উ vowel", "ে ৈ vowel", "ো ৌ vowel", "ো অ vowel", "ে ্যা phala", "_ ে vowel", "_ ি vowel", "_ ু vowel", "া ো vowel",
	"ত ত্ত cluster", "দ দ্দ cluster", "জ জ্জ cluster", "ব ব্ব cluster", "ম ম্ম cluster", "ন ন্ন cluster", "ট ট্ট cluster", "ক ক্ক cluster", "ল ল্ল cluster", "প প্প cluster", "চ চ্চ cluster", "দ্ধ দ্ব aspirate", "দ্ধ দ্দ aspirate", "ত্ব ত্ত phala", "ত্ব ত্ত্ব phala", "ত্ত ত্ত্ব phala",
	"রূ রু long-i", "ঊর্ধ্ব উর্ধ long-i", "্স ্শ sibilant", "ষ্ট ষ্ঠ aspirate", "ট্ ট cluster",
)

// confusedBy are the confusions by the first letter of what is typed, 0 where that is nothing.
var confusedBy = func() map[rune][]confusion {
	by := map[rune][]confusion{}
	for _, c := range confusions {
		var first rune
		for _, first = range c.typed {
			break
		}
		by[first] = append(by[first], c)
	}
	return by
}()

func both(rows ...string) []confusion {
	var all []confusion
	for _, row := range rows {
		cells := strings.Fields(row)
		for i, cell := range cells[:2] {
			cells[i] = strings.Trim(cell, "_")
		}
		all = append(all, confusion{cells[0], cells[1], cells[2]}, confusion{cells[1], cells[0], cells[2]})
	}
	return all
}

const (
	slip = 2 // the cost of a wrong letter; a confusion costs one
	most = 2 // what a word near another costs at most
)

// found is a word near another: what it costs, and the family of the first confusion on the way.
type found struct {
	word, family string
	cost         int
	parts        int // of how many words it is joined, from 2
}

// nearEndings are endings with one confusion in them, or a letter doubled, behind a vowel (true) or a consonant.
var nearEndings = map[bool]map[string]found{true: mistaken(true), false: mistaken(false)}

func mistaken(vowel bool) map[string]found {
	right, wrong := wordEndings[vowel], map[string]found{}
	for _, ending := range slices.Sorted(maps.Keys(right)) {
		for at, r := range ending {
			put := func(typed, family string) {
				if _, is := right[typed]; !is && typed != "" {
					if _, is := wrong[typed]; !is {
						wrong[typed] = found{word: ending, family: family}
					}
				}
			}
			for _, c := range confusions {
				if c.meant != "" && c.typed != "" && strings.HasPrefix(ending[at:], c.meant) {
					put(ending[:at]+c.typed+ending[at+len(c.meant):], c.family)
				}
			}
			if len(ending) > 3 {
				put(ending[:at]+string(r)+ending[at:], "near")
			}
		}
	}
	return wrong
}

// walk goes through the sorted words along a word that is not known.
type walk struct {
	lists *lists
	typed string
	best  map[string]found
}

// near gives the known words close to a word, the closest first.
func (l *lists) near(word string) []found {
	w := walk{lists: l, typed: word, best: map[string]found{}}
	w.step(0, len(l.words), "", "", 0, found{}, false)
	all := make([]found, 0, len(w.best))
	for _, f := range w.best {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b found) int {
		if a.cost != b.cost {
			return a.cost - b.cost
		}
		if a.parts != b.parts {
			return a.parts - b.parts
		}
		if x, y := offLength(a.word, word), offLength(b.word, word); x != y {
			return x - y
		}
		return strings.Compare(a.word, b.word)
	})
	return all
}

func offLength(a, b string) int {
	if len(a) < len(b) {
		return len(b) - len(a)
	}
	return len(a) - len(b)
}

// step stands before the words [from, to) that all begin with stem, the part at of the typed word behind it. before are the words
// that came before stem, of a compound.
func (w *walk) step(from, to int, before, stem string, at int, so found, closed bool) {
	l := w.lists
	if from >= to || so.cost > most {
		return
	}
	rest := w.typed[at:]
	if l.words[from] == stem && stem != "" {
		w.ends(before, stem, at, so)
		if before == "" && utf8.RuneCountInString(stem) > 2 && utf8.RuneCountInString(rest) > 2 && !closed {
			w.step(0, len(l.words), stem, "", at, so, true)
		}
		from++
		if from >= to {
			return
		}
	}
	next, size := utf8.DecodeRuneInString(rest)
	if size > 0 {
		w.into(from, to, before, stem, string(next), at+size, so, closed)
	}
	if so.cost == most {
		return
	}
	begun := stem != "" || before != ""
	for _, c := range confusedBy[next] {
		if strings.HasPrefix(rest, c.typed) {
			w.confused(from, to, before, stem, at, so, closed, c)
		}
	}
	if begun {
		for _, c := range confusedBy[0] {
			w.confused(from, to, before, stem, at, so, closed, c)
		}
	}
	if so.cost > 0 || !begun {
		return
	}
	slipped := found{cost: so.cost + slip, family: "near"}
	if size > 0 { // one letter too many
		w.step(from, to, before, stem, at+size, slipped, closed)
		// two letters that changed places
		if second, width := utf8.DecodeRuneInString(rest[size:]); width > 0 && second != next {
			w.into(from, to, before, stem, string(second)+string(next), at+size+width, slipped, closed)
		}
	}
	for i := from; i < to; { // another letter, or one that is missing
		r, n := utf8.DecodeRuneInString(l.words[i][len(stem):])
		end := i + after(l.words[i:to], l.words[i][:len(stem)+n])
		if r != next {
			longer := l.words[i][:len(stem)+n]
			if size > 0 {
				w.step(i, end, before, longer, at+size, slipped, closed)
			}
			w.step(i, end, before, longer, at, slipped, closed)
		}
		i = end
	}
}

// confused goes on with what may have been meant.
func (w *walk) confused(from, to int, before, stem string, at int, so found, closed bool, c confusion) {
	so.cost++
	if so.family == "" {
		so.family = c.family
	}
	w.into(from, to, before, stem, c.meant, at+len(c.typed), so, closed)
}

// into goes on among the words that begin with stem and more.
func (w *walk) into(from, to int, before, stem, more string, at int, so found, closed bool) {
	if so.cost > most {
		return
	}
	longer := stem + more
	words := w.lists.words[from:to]
	if more == "" {
		w.step(from, to, before, stem, at, so, closed)
		return
	}
	lo, _ := slices.BinarySearch(words, longer)
	w.step(from+lo, from+lo+after(words[lo:], longer), before, longer, at, so, closed)
}

// after is how many of sorted words begin with a beginning that the first may have.
func after(words []string, beginning string) int {
	n, _ := slices.BinarySearchFunc(words, beginning, func(word, beginning string) int {
		if strings.HasPrefix(word, beginning) {
			return -1
		}
		return strings.Compare(word, beginning)
	})
	return n
}

// ends takes a word where what is left of the typed one is an ending.
func (w *walk) ends(before, stem string, at int, so found) {
	rest := w.typed[at:]
	if isEnding(stem, rest) {
		if so.cost == 0 {
			return
		}
	} else if near, is := nearEndings[endsInVowel(stem)][rest]; is && so.cost < most {
		rest = near.word
		so.cost++
		if so.family == "" {
			so.family = near.family
		}
	} else {
		return
	}
	if before != "" && (utf8.RuneCountInString(stem) < 3 || isVowel(stem)) {
		return
	}
	so.word = before + stem + rest
	if before != "" {
		so.parts = 2
	}
	if old, is := w.best[so.word]; !is || so.cost < old.cost {
		w.best[so.word] = so
	}
}

// isVowel tells whether a word begins with a vowel, before which the parts of a word are not simply joined.
func isVowel(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 'অ' && r <= 'ঔ'
}
