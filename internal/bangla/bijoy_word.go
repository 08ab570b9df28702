package bangla

import (
	"strings"
	"unicode/utf8"
)

// maxConsonants in one cluster are still ordinary: স্ত্র্য has four.
const maxConsonants = 4

// wordBuilder puts the clusters of one legacy word together. Signs arrive in
// the order in which they are drawn and leave in the order of Unicode.
type wordBuilder struct {
	codes []byte
	out   []byte
	cur   cluster
	pre   string // a sign drawn before a cluster that has not begun
	why   string
}

// cluster is one orthographic cluster under construction.
type cluster struct {
	base    string // consonants with their hasantas, or an independent vowel
	vowel   bool   // base is an independent vowel
	reph    bool
	open    bool // base ends in the hasanta of a leading half
	visible bool // a lone hasanta was typed after base
	pre     string
	post    string
	mods    string
}

func (c *cluster) empty() bool { return c.base == "" }

// convert turns a word into Unicode and says why it is doubtful, "" if not.
func (w *wordBuilder) convert(word string) (text, why string) {
	w.codes = w.codes[:0]
	for _, r := range word {
		b, _ := bijoyByte(r) // a word consists of codes only
		w.codes = append(w.codes, b)
	}
	w.out = w.out[:0]
	w.cur, w.pre, w.why = cluster{}, "", ""
	for i := 0; i < len(w.codes); i++ {
		w.code(i)
	}
	w.flush()
	w.flushPre()
	return string(w.out), w.why
}

func (w *wordBuilder) doubt(why string) {
	if gravity(why) > gravity(w.why) {
		w.why = why
	}
}

func (w *wordBuilder) code(i int) {
	b := w.codes[i]
	c := w.inContext(b)
	if c.unsure {
		w.doubt(WhyUnsure)
	}
	if c.dual && !w.joins(i, c) {
		w.punctuation(i)
		return
	}
	switch c.role {
	case roleVowel:
		w.vowel(c.text)
	case roleFull:
		w.consonant(c.text, "", false)
	case roleFused:
		r, size := utf8.DecodeLastRuneInString(c.text)
		w.consonant(c.text[:len(c.text)-size], string(r), false)
	case roleLead:
		w.consonant(c.text, "", true)
	case roleTrail:
		w.trail(c.text)
	case rolePre:
		w.flushPre()
		w.pre = c.text
	case rolePost:
		w.post(c.text)
	case roleMod:
		w.mod(c.text)
	case roleReph:
		w.reph()
	case roleHasanta:
		w.hasanta()
	default: // digits, and bytes without a letter
		w.flush()
		w.flushPre()
		if c.role == roleUnmapped {
			w.doubt(WhyUnmapped)
		}
		w.literal(b)
	}
}

// inContext is the reading of a code, for the three that fonts disagree about
// by what stands before it.
func (w *wordBuilder) inContext(b byte) code {
	c := bijoyCodes[b]
	bare := !w.cur.empty() && !w.cur.vowel && w.cur.post == "" && w.cur.mods == "" && w.pre == ""
	switch {
	case b == codeTa && w.cur.open:
		return code{role: roleTrail, text: "্ত"}
	case b == codeLaOrSna && bare:
		return code{role: roleTrail, text: "্ল"}
	case b == codeRaU && bare && !w.cur.open && strings.HasSuffix(w.cur.base, "র"):
		return code{role: rolePost, text: "ু"}
	}
	return c
}

// joins says whether a code that is punctuation as well can be a letter where
// it stands.
func (w *wordBuilder) joins(i int, c code) bool {
	next := byte(0)
	if i+1 < len(w.codes) {
		next = w.codes[i+1]
	}
	switch c.role {
	case roleLead:
		return next != 0 && !bijoyCodes[next].dual && joinsLead(bijoyCodes[next].role)
	case roleTrail:
		if b := w.codes[i]; b == codeTau || b == codeTha || b == codeTaTrail {
			return w.cur.open // elsewhere the font has whole conjuncts for these
		}
		return !w.cur.empty()
	case rolePost:
		if w.codes[i] == codeEnDash && '0' <= next && next <= '9' {
			return false
		}
		if w.codes[i] == codeEllipsis && next == codeEllipsis {
			return false
		}
		return !w.cur.empty() && !w.cur.vowel && !w.cur.open && w.cur.pre == "" && w.cur.post == "" && w.pre == ""
	}
	return true
}

func joinsLead(next role) bool {
	switch next {
	case roleFull, roleFused, roleLead, roleTrail, rolePre:
		return true
	}
	return false
}

// punctuation writes a dual code as the punctuation it also is. Between letters
// that is a guess.
func (w *wordBuilder) punctuation(i int) {
	inside := i > 0 && i+1 < len(w.codes) && !bijoyCodes[w.codes[i-1]].dual && !bijoyCodes[w.codes[i+1]].dual
	if inside && !isDigitByte(w.codes[i-1]) && !isDigitByte(w.codes[i+1]) {
		w.doubt(WhyUnsure)
	}
	w.flush()
	w.flushPre()
	w.literal(w.codes[i])
}

func isDigitByte(b byte) bool { return '0' <= b && b <= '9' }

// consonant begins a cluster, or goes on with one that a leading half or a lone
// hasanta left open. lead says that text itself ends in such a half.
func (w *wordBuilder) consonant(text, post string, lead bool) {
	if w.cur.visible {
		w.afterHasanta(text)
	}
	if w.cur.open {
		w.cur.base += text
		w.takePre()
	} else {
		w.flush()
		w.cur = cluster{base: text, pre: w.pre}
		w.pre = ""
	}
	w.cur.open = lead
	if post != "" {
		w.post(post)
	}
}

// afterHasanta decides what a lone hasanta before a consonant is: the conjunct
// the font has, or a hasanta meant to be seen.
func (w *wordBuilder) afterHasanta(next string) {
	w.cur.visible = false
	last, _ := utf8.DecodeLastRuneInString(w.cur.base)
	first, _ := utf8.DecodeRuneInString(next)
	w.cur.base += string(hasanta)
	if conjuncts[string([]rune{last, hasanta, first})] {
		w.cur.open = true
		return
	}
	w.cur.base += string(zwnj)
	if w.pre == "" {
		// The sign is drawn before both and belongs to the second.
		w.pre, w.cur.pre = w.cur.pre, ""
	}
}

// takePre gives a sign that stands inside a split cluster to that cluster.
func (w *wordBuilder) takePre() {
	if w.pre == "" {
		return
	}
	if w.cur.pre != "" {
		w.doubt(WhyNoBase)
		return
	}
	w.cur.pre, w.pre = w.pre, ""
}

func (w *wordBuilder) trail(text string) {
	if w.cur.empty() {
		w.doubt(WhyNoBase)
		w.flushPre()
		w.out = append(w.out, text...)
		return
	}
	if w.cur.mods != "" {
		w.doubt(WhyNoBase)
	}
	if sign, ok := strings.CutSuffix(text, "ু"); ok { // ‘ carries its sign
		w.trail(sign)
		w.post("ু")
		return
	}
	switch {
	case w.cur.open:
		text = text[len("্"):]
	case w.cur.base == "র" && text == "্য" && !w.cur.reph:
		// Ya-phala under a full র; without ZWJ it would read as reph.
		text = string(zwj) + text
	}
	w.cur.base += text
	w.cur.open, w.cur.visible = false, false
	w.takePre()
}

func (w *wordBuilder) vowel(text string) {
	w.flush()
	w.cur = cluster{base: text, vowel: true, pre: w.pre}
	if w.pre != "" {
		w.doubt(WhyNoBase)
		w.pre = ""
	}
}

func (w *wordBuilder) post(sign string) {
	w.strayPre()
	switch {
	case w.cur.empty():
		w.doubt(WhyNoBase)
		w.out = append(w.out, sign...)
		return
	case w.cur.vowel && w.cur.base == "অ" && sign == "া":
		w.cur.base = "আ"
		return
	case w.cur.vowel && !strings.ContainsRune(w.cur.base, hasanta), w.cur.open, w.cur.post != "", w.cur.base == "ৎ":
		w.doubt(WhyNoBase)
	}
	w.cur.post += sign
}

func (w *wordBuilder) mod(mark string) {
	w.strayPre()
	if w.cur.empty() {
		// A visarga by itself is the colon of old letters: "বিষয় ঃ".
		if mark != string(visarga) || len(w.codes) > 1 {
			w.doubt(WhyNoBase)
		}
		w.out = append(w.out, mark...)
		return
	}
	if w.cur.open || strings.Contains(w.cur.mods, mark) {
		w.doubt(WhyNoBase)
	}
	w.cur.mods += mark
}

func (w *wordBuilder) reph() {
	if w.cur.empty() || w.cur.vowel || w.cur.reph {
		w.doubt(WhyNoBase)
		w.flush()
		w.out = append(w.out, "র্"...)
		return
	}
	w.cur.reph = true
}

func (w *wordBuilder) hasanta() {
	if w.cur.empty() || w.cur.vowel {
		w.doubt(WhyNoBase)
		w.flush()
		w.out = utf8.AppendRune(w.out, hasanta)
		return
	}
	w.cur.visible = !w.cur.open
}

// strayPre handles a sign drawn before a cluster that never came: it was typed
// after its cluster, in the order of Unicode.
func (w *wordBuilder) strayPre() {
	if w.pre == "" {
		return
	}
	w.doubt(WhyNoBase)
	if !w.cur.empty() && w.cur.pre == "" {
		w.cur.pre, w.pre = w.pre, ""
		return
	}
	w.flush()
	w.flushPre()
}

// flushPre writes a sign that found no cluster.
func (w *wordBuilder) flushPre() {
	if w.pre == "" {
		return
	}
	w.flush()
	w.doubt(WhyNoBase)
	w.out = append(w.out, w.pre...)
	w.pre = ""
}

// flush writes the cluster: reph, consonants, vowel sign, then ং ঃ ঁ.
func (w *wordBuilder) flush() {
	c := &w.cur
	if c.empty() {
		return
	}
	if c.open {
		w.doubt(WhyNoBase)
	}
	consonants := 0
	for _, r := range c.base {
		if isConsonant(r) {
			consonants++
		}
	}
	if c.reph {
		w.out = append(w.out, "র্"...)
		consonants++
	}
	if consonants > maxConsonants {
		w.doubt(WhyLong)
	}
	w.out = append(w.out, c.base...)
	if c.visible {
		w.out = utf8.AppendRune(w.out, hasanta)
	}
	switch {
	case c.pre == "ে" && c.post == "া":
		c.pre, c.post = "ো", ""
	case c.pre == "ে" && c.post == "ৗ":
		c.pre, c.post = "ৌ", ""
	case c.pre != "" && c.post != "":
		w.doubt(WhyNoBase)
	}
	w.out = append(w.out, c.pre...)
	w.out = append(w.out, c.post...)
	if strings.Contains(c.mods, "ঁ") && len(c.mods) > len("ঁ") {
		// চন্দ্রবিন্দু is part of the vowel and precedes ং and ঃ.
		c.mods = "ঁ" + strings.Replace(c.mods, "ঁ", "", 1)
	}
	w.out = append(w.out, c.mods...)
	w.cur = cluster{}
}

// literal writes a code that is no letter here.
func (w *wordBuilder) literal(b byte) {
	if isDigitByte(b) {
		w.out = utf8.AppendRune(w.out, zero+rune(b-'0'))
		return
	}
	w.out = utf8.AppendRune(w.out, bijoyRune(b))
}
