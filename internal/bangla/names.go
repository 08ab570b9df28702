package bangla

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A person's name stands in running text with other spaces, joiners, dots and visargas than in a list, without what stands
// before it, and with an ending: "মো: রাশেদুল ইসলামের" is মোঃ রাশেদুল ইসলাম.
//
// Source: internal/bangla/README.md › Names in text.

// beforeName are words that stand before a name, in the form of nameLetters, and are written or left out at will.
var beforeName = []string{
	"মো", "মোহাম্মদ", "মোহাম্মাদ", "মুহাম্মদ", "মুহম্মদ", "মোছা", "মোসা", "মোছাম্মৎ", "মোসাম্মৎ", "md", "mohammad", "muhammad", "mst", "most",
}

// isBeforeName tells of one of them, however it is typed.
var isBeforeName = sync.OnceValue(func() map[string]bool {
	is := map[string]bool{}
	for _, word := range beforeName {
		is[lettersOf(word)] = true
	}
	return is
})

// nameEndings are what a name takes on as it is said of: whose, to whom, and others.
var nameEndings = []string{"র", "ের", "কে", "রে", "তে", "এর", "ও", "ই", "গণ", "রা", "েরা", "দের", "েদের", "য়ের", "কেও", "েরও"}

// letter is a letter of a name as it is compared, and where it stands in the text.
type letter struct {
	r        rune
	from, to int // of what it was made of, with what belongs to it behind it
}

// Name is a person's name to look for.
type Name struct {
	core  []rune
	plain string
}

// NameOf is a name to be looked for; nothing is found of one with fewer than three letters.
func NameOf(name string) Name {
	name = NormaliseLine(name)
	words := strings.Fields(name)
	first := 0
	for first < len(words) && isBeforeName()[lettersOf(words[first])] {
		first++
	}
	core := words
	if len(words)-first >= 2 { // of one word alone too little would be left
		core = words[first:]
	}
	n := Name{plain: name}
	for _, l := range nameLetters(strings.Join(core, " ")) {
		n.core = append(n.core, l.r)
	}
	if len(n.core) < 3 {
		n.core = nil
	}
	return n
}

// In tells whether the name stands in a text.
func (n Name) In(text string) bool { return len(n.find(text, true)) > 0 }

// Same tells whether a text is the name and nothing else.
func (n Name) Same(text string) bool {
	places := n.find(text, true)
	return len(places) == 1 && strings.TrimSpace(text[:places[0][0]]+text[places[0][1]:]) == ""
}

// Replace is a text with another name in the place of this one; "" takes it out.
func (n Name) Replace(text, by string) string {
	places := n.find(text, false)
	for _, at := range slices.Backward(places) {
		rest := text[at[1]:]
		if by != "" {
			rest = endedLike(by, rest)
		}
		text = text[:at[0]] + by + rest
	}
	return text
}

// endedLike gives the ending behind a name the form that another name takes: রহিমের, but রেহানার.
func endedLike(name, rest string) string {
	last, _ := utf8.DecodeLastRuneInString(name)
	open := unicode.IsMark(last) || strings.ContainsRune("অআইঈউঊঋএঐওঔ", last)
	const closedOf, openOf = "ের", "র"
	if behind, is := strings.CutPrefix(rest, closedOf); is && open && nameEnds(behind) {
		return openOf + behind
	}
	if behind, is := strings.CutPrefix(rest, openOf); is && !open && nameEnds(behind) {
		return closedOf + behind
	}
	return rest
}

func nameEnds(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !inName(r)
}

// inName tells of what a word is made of.
func inName(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == zwj || r == zwnj
}

// find are the places of the name in a text, first to last; one tells that the first is enough.
func (n Name) find(text string, one bool) (places [][2]int) {
	if len(n.core) == 0 || len(text) < len(n.core) {
		return nil
	}
	letters := nameLetters(text)
	for i := 0; i+len(n.core) <= len(letters); i++ {
		if !n.at(letters[i:]) {
			continue
		}
		from, to := letters[i].from, letters[i+len(n.core)-1].to
		if before, _ := utf8.DecodeLastRuneInString(text[:from]); from > 0 && inName(before) && before != zwj && before != zwnj {
			continue
		}
		if !nameEnds(text[to:]) {
			rest := text[to:]
			end := strings.IndexFunc(rest, func(r rune) bool { return !inName(r) })
			if end < 0 {
				end = len(rest)
			}
			if !slices.Contains(nameEndings, NormaliseLine(rest[:end])) {
				continue
			}
		}
		places = append(places, [2]int{withBefore(text, from), to})
		if i += len(n.core) - 1; one {
			break
		}
	}
	return places
}

func (n Name) at(letters []letter) bool {
	for i, r := range n.core {
		if letters[i].r != r {
			return false
		}
	}
	return true
}

// withBefore is where a name begins whose words before it are part of it.
func withBefore(text string, from int) int {
	for {
		head := strings.TrimRight(text[:from], " \u00a0.:ঃ-")
		at := strings.LastIndexFunc(head, func(r rune) bool { return !inName(r) && r != 'ঃ' }) + 1
		if at > 0 {
			_, size := utf8.DecodeRuneInString(head[at-1:])
			at += size - 1
		}
		if word := lettersOf(head[at:]); !isBeforeName()[word] {
			return from
		}
		from = at
	}
}

func lettersOf(s string) string {
	var out strings.Builder
	for _, l := range nameLetters(s) {
		out.WriteRune(l.r)
	}
	return out.String()
}

// nameLetters are the letters of a text by which names are compared: as search folds them, and without spaces, dots and colons.
func nameLetters(text string) []letter {
	letters := make([]letter, 0, len(text)/2)
	add := func(r rune, from, to int) { letters = append(letters, letter{r, from, to}) }
	for from, r := range text {
		to := from + utf8.RuneLen(r)
		if r == utf8.RuneError {
			to = from + 1
		}
		switch r {
		case ' ', '\u00a0', '.', ':':
			continue
		case 'ো', 'ৌ': // also typed in two halves
			add('ে', from, to)
			if r == 'ো' {
				add('া', from, to)
			} else {
				add('\u09d7', from, to)
			}
			continue
		case '\u09dc', '\u09dd', '\u09df': // ড় ঢ় য় in one code point
			add(map[rune]rune{'\u09dc': 'ড', '\u09dd': 'ঢ', '\u09df': 'য'}[r], from, to)
			continue
		}
		sign := unicode.IsMark(r) || r == zwj || r == zwnj
		if r = folded(r); r >= 0 {
			add(r, from, to)
		} else if n := len(letters); sign && n > 0 && letters[n-1].to == from { // it belongs to the letter before it
			letters[n-1].to = to
		}
	}
	return letters
}
