package spell

import (
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Finding is a word that could be written otherwise. From and To count UTF-16 units of the text as it was given, as a page does;
// Right holds one to three words, the likeliest first, and Family says why.
type Finding struct {
	From   int      `json:"from"`
	To     int      `json:"to"`
	Word   string   `json:"word"`
	Right  []string `json:"right"`
	Family string   `json:"family"`
}

const (
	// MaxText is how many bytes of one text are looked at; what stands behind them is not.
	MaxText = 1 << 18
	// MaxFindings is how many words of one text are told.
	MaxFindings = 200
	maxRight    = 3
	maxWord     = 40 // letters; nothing so long is a word
)

// Checker looks at texts with the lists of the program and those of an office. It may be used by several at once.
type Checker struct {
	lists *lists
	words map[string]struct{}
	names map[string]struct{}
	pairs map[string]*Pair
	// memory holds what near said of a word, for a text has its words often.
	memory *memory
}

// New is a checker that also takes words for right, knows names, and takes pairs before those of the list.
func New(words, names []string, pairs []Pair) *Checker {
	c := &Checker{lists: own(), words: map[string]struct{}{}, names: map[string]struct{}{}, pairs: map[string]*Pair{}, memory: &memory{said: map[string][]found{}}}
	for _, w := range words {
		for _, part := range tokens(w) {
			c.words[bare(part.text)] = struct{}{}
		}
	}
	for _, name := range names {
		for _, part := range tokens(name) {
			if part := bare(part.text); !c.isPlain(part) {
				c.names[part] = struct{}{}
			}
		}
	}
	for i := range pairs {
		c.pairs[bare(pairs[i].Wrong)] = &pairs[i]
	}
	return c
}

// Check gives the findings of a text, in its order. It never fails: what is no Bengali is passed over.
func (c *Checker) Check(text string) []Finding {
	if len(text) > MaxText {
		end := MaxText
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		text = strings.TrimRightFunc(text[:end], isLetter) // a word that goes on behind the end is not looked at
	}
	var all []Finding
	words := tokens(text)
	units, at := 0, 0
	for i, w := range words {
		right, family := c.judge(words, i)
		if len(right) == 0 {
			continue
		}
		units += unitsOf(text[at:w.from])
		at = w.from
		size := unitsOf(w.text)
		all = append(all, Finding{From: units, To: units + size, Word: w.text, Right: right, Family: family})
		if len(all) == MaxFindings {
			break
		}
	}
	return all
}

// Replace writes a word otherwise wherever it stands in a text as a word.
func Replace(text, word, right string) string {
	var b strings.Builder
	at := 0
	for _, w := range tokens(text) {
		if w.text == word {
			b.WriteString(text[at:w.from] + right)
			at = w.from + len(w.text)
		}
	}
	return b.String() + text[at:]
}

func unitsOf(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// token is a Bengali word of a text and where it begins, in bytes. beside is what stands right before and behind it.
type token struct {
	text         string
	from         int
	before, next rune
}

func isLetter(r rune) bool {
	return r >= 'ঀ' && r <= 'ৣ' || r == 'ৰ' || r == 'ৱ' || r == 'ৼ' || r == '\u200c' || r == '\u200d'
}

// tokens are the Bengali words of a text.
func tokens(text string) []token {
	var all []token
	from := -1
	var before, last rune
	for i, r := range text {
		switch {
		case isLetter(r) && from < 0:
			from, before = i, last
		case !isLetter(r) && from >= 0:
			all = append(all, token{text[from:i], from, before, r})
			from = -1
		}
		last = r
	}
	if from >= 0 {
		all = append(all, token{text[from:], from, before, 0})
	}
	return all
}

// judge gives what a word of a text could be instead, or nothing.
func (c *Checker) judge(words []token, i int) (right []string, family string) {
	w := words[i]
	if isDigitOrLatin(w.before) || isDigitOrLatin(w.next) {
		return nil, ""
	}
	word := bare(w.text)
	letters := utf8.RuneCountInString(word)
	if letters < 2 || letters > maxWord {
		return nil, ""
	}
	if right, family := c.listed(word); right != nil {
		if family == "short-i" && i > 0 && c.isName(bare(words[i-1].text)) { // a body that is called so
			return nil, ""
		}
		return right, family
	}
	if c.isPlain(word) || w.next == '.' && letters <= 5 {
		return nil, ""
	}
	if c.isKnown(word) {
		return c.likelier(words, i, word, letters)
	}
	if colon, is := strings.CutSuffix(word, "ঃ"); is {
		if c.isKnown(colon) || letters < 5 {
			return nil, ""
		}
		if right, family := c.listed(colon); right != nil {
			return each(right, func(s string) string { return s + "ঃ" }), family
		}
		return nil, ""
	}
	return c.nearby(words, i, word, letters)
}

func each(words []string, what func(string) string) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = what(w)
	}
	return all
}

func isDigitOrLatin(r rune) bool {
	return r >= '0' && r <= '9' || r >= '০' && r <= '৯' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '@' || r == '_'
}

// listed is what the lists say of a word, its endings kept.
func (c *Checker) listed(word string) ([]string, string) {
	if _, is := c.words[word]; is || c.isOwnName(word) {
		return nil, ""
	}
	if p := c.pair(word); p != nil {
		return p.Right, p.Family
	}
	if c.isPlain(word) {
		return nil, ""
	}
	for stem, rest := range splits(word) {
		if _, is := c.words[stem]; (is || c.isOwnName(stem)) && isEnding(stem, rest) {
			return nil, ""
		}
		if p := c.pair(stem); p != nil && isEnding(stem, rest) {
			if strings.HasSuffix(p.Right[0], "ৎ") && isSign(rest) { // সাক্ষাৎ, but সাক্ষাতের
				return nil, ""
			}
			return each(p.Right, func(s string) string { return joined(s, rest) }), p.Family
		}
	}
	for _, p := range c.lists.parts {
		if right := c.part(p, word); right != "" {
			return []string{right}, p.Family
		}
	}
	return nil, ""
}

// joined puts an ending behind a word; the ending is another where the word ends otherwise.
func joined(word, rest string) string {
	if endsInVowel(word) {
		if plain, is := strings.CutPrefix(rest, "ের"); is {
			return word + "র" + plain
		}
		if rest == "ে" {
			return word + "য়"
		}
	} else if plain, is := strings.CutPrefix(rest, "র"); is && rest != "রা" {
		return word + "ের" + plain
	}
	return word + rest
}

func (c *Checker) pair(word string) *Pair {
	if p := c.pairs[word]; p != nil {
		return p
	}
	return c.lists.whole[word]
}

// part is what a pair of a part of a word makes of it, or "".
func (c *Checker) part(p *Pair, word string) string {
	switch p.Where {
	case atBegin:
		if rest, is := strings.CutPrefix(word, p.Wrong); is && rest != "" {
			if right := p.Right[0] + rest; c.isKnown(right) {
				return right
			}
		}
	case within:
		if strings.Contains(word, p.Wrong) {
			if right := strings.ReplaceAll(word, p.Wrong, p.Right[0]); c.isKnown(right) {
				return right
			}
		}
	case atEnd:
		at := strings.LastIndex(word, p.Wrong)
		if at < 9 {
			return ""
		}
		stem, rest := word[:at], word[at+len(p.Wrong):]
		if isEnding(p.Right[0], rest) && c.isPlain(stem) {
			return stem + p.Right[0] + rest
		}
	}
	return ""
}

// splits are the ways to cut a word into what stands before and behind, the longest first part first.
func splits(word string) func(yield func(stem, rest string) bool) {
	return func(yield func(stem, rest string) bool) {
		for at := len(word); at > 3; {
			_, size := utf8.DecodeLastRuneInString(word[:at])
			at -= size
			if at > 0 && !yield(word[:at], word[at:]) {
				return
			}
		}
	}
}

func (c *Checker) isWord(word string) bool {
	if _, is := c.lists.known[word]; is {
		return true
	}
	_, is := c.words[word]
	return is
}

func (c *Checker) isName(word string) bool {
	if _, is := c.lists.names[word]; is {
		return true
	}
	_, is := c.names[word]
	return is
}

// isOwnName tells whether a word is of a name that the office has.
func (c *Checker) isOwnName(word string) bool {
	_, is := c.names[word]
	return is
}

// isPlain tells whether a word is of the lists, with endings or without.
func (c *Checker) isPlain(word string) bool {
	if c.isWord(word) || c.isName(word) {
		return true
	}
	for stem, rest := range splits(word) {
		if isEnding(stem, rest) && (c.isWord(stem) || c.isName(stem) || isSign(rest) && strings.HasSuffix(stem, "ত") && c.isWord(strings.TrimSuffix(stem, "ত")+"ৎ")) {
			return true
		}
	}
	return false
}

// prefixes stand before other words and are none themselves.
var prefixes = strings.Fields("অ অতি অধি অনু অন্তঃ আন্তঃ উপ কু গণ দুর নব না নির নিঃ পুনঃ প্রতি প্রাক বহু বি বে মহা যুগ্ম সম সর্ব সহ সু স্ব ভূ মৃদু অপ আ হিত")

// isKnown tells whether a word, or the words that it is joined of, are of the lists.
func (c *Checker) isKnown(word string) bool {
	if c.isPlain(word) {
		return true
	}
	for _, p := range prefixes {
		if rest, is := strings.CutPrefix(word, p); is && utf8.RuneCountInString(rest) > 3 && c.isPlain(rest) {
			return true
		}
	}
	for first, rest := range splits(word) {
		if len(first) >= 9 && len(rest) >= 9 && (c.isWord(first) || c.isName(first)) && !isSign(rest) && c.isPlain(rest) {
			return true
		}
	}
	return false
}

// likelier gives the word of the lists that one confusion makes of a joined one that the lists have not.
func (c *Checker) likelier(words []token, i int, word string, letters int) ([]string, string) {
	if letters < 6 || c.isNameLike(words, i, word) {
		return nil, ""
	}
	if all := c.memory.of(word, c.lists.near); len(all) > 0 && all[0].cost == 1 && all[0].parts == 0 {
		return []string{all[0].word}, all[0].family
	}
	return nil, ""
}

// sure are the families that a short word is told by.
var sure = set("long-i sanskrit-n sibilant chandra ta")

// joinable are the families that a word that is joined of two is told by.
var joinable = set("long-i sanskrit-n sibilant chandra ta aspirate phala anusvara cluster")

// nearby gives known words near one that nobody knows, where it is likely that one of them was meant.
func (c *Checker) nearby(words []token, i int, word string, letters int) ([]string, string) {
	if letters < 3 || c.isNameLike(words, i, word) {
		return nil, ""
	}
	all := c.memory.of(word, c.lists.near)
	if len(all) == 0 {
		return nil, ""
	}
	best := all[0]
	if _, is := sure[best.family]; letters < 4 && (best.cost > 1 || !is) || best.cost > 1 && letters < 6 {
		return nil, ""
	}
	if best.parts > 0 { // two words that are joined nowhere: only what is often confused
		if _, is := joinable[best.family]; !is || best.cost > 1 || letters < 7 {
			return nil, ""
		}
	}
	if best.cost > 1 && c.isPlaceLike(words, i, word) {
		return nil, ""
	}
	right := make([]string, 0, maxRight)
	for _, f := range all {
		if len(right) < maxRight && (f.parts == 0 || best.parts > 0) && !slices.Contains(right, f.word) {
			right = append(right, f.word)
		}
	}
	return right, best.family
}
