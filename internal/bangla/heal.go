package bangla

import "unicode"

// Healed is text in which what was typed or copied with the wrong signs is put right, with the way back
// to what was received.
type Healed struct {
	Text []rune
	// Place says where in the source each code point of Text begins; its last entry is the source's
	// length. nil where nothing was healed.
	Place []int
	// Letters counts the places where signs of letters were put right, Dandas those where a sign that
	// looks like a danda became one.
	Letters, Dandas int
}

// Changed tells whether anything was put right.
func (h Healed) Changed() bool { return h.Letters+h.Dandas > 0 }

// Source are the code points of the source behind those of Text from … to (not included).
func (h Healed) Source(from, to int) (int, int) {
	if h.Place == nil {
		return from, to
	}
	return h.Place[from], h.Place[to]
}

// Heal puts right what is certainly a slip of typing or copying and looks right on screen, so that nobody
// sees why it is not found: ো typed as া and ে, a sign of a letter struck twice, র typed as ব with a dot,
// the currency sign ৷ (U+09F7) or a stroke | for the danda, and signs that a PDF viewer parted from their
// letters by spaces. changed is the reason for a note. Nothing is healed in text whose signs stand in the
// order in which they are drawn: see [Broken]. Healing healed text changes nothing.
//
// Source: internal/bangla/README.md › Healing.
func Heal(s string) (healed string, changed bool) {
	if !mayHeal(s) {
		return s, false
	}
	h := HealPlaces([]rune(s))
	if !h.Changed() {
		return s, false
	}
	return string(h.Text), true
}

// HealPlaces is [Heal] for a reader that must point into the text as received.
func HealPlaces(in []rune) Healed {
	c := countSigns(in)
	if c.visual() {
		return Healed{Text: in}
	}
	h := healer{in: in, out: make([]rune, 0, len(in)), place: make([]int, 0, len(in)+1), parted: c.parted(), open: c.openJoined(), strokes: -1}
	for h.at < len(in) {
		h.step()
	}
	if h.letters+h.dandas == 0 {
		return Healed{Text: in}
	}
	return Healed{h.out, append(h.place, len(in)), h.letters, h.dandas}
}

// mayHeal answers quickly, and false only for text in which there is nothing to heal.
func mayHeal(s string) bool {
	prev := rune(0)
	for _, r := range s {
		switch {
		case r == '৷', isStroke(r), isGap(prev) && (isVowelSign(r) || r == hasanta || r == nukta), isGap(r) && prev == hasanta,
			r == prev && isRepeatable(r), r == signE && (prev == signAA || prev == auMark), r == nukta && prev == 'ব':
			return true
		}
		prev = r
	}
	return false
}

// isRepeatable: signs that strike one over the other when they are typed twice.
func isRepeatable(r rune) bool { return isVowelSign(r) || r == hasanta || r == chandrabindu }

type healer struct {
	in              []rune
	at              int
	out             []rune
	place           []int
	parted, open    bool // signs before the letter, and letters after an open hasanta, are joined too
	letters, dandas int
	strokes         int // the end of the line whose strokes are known; -1 before the first
	dandaLine       bool
}

// step takes one code point of the source, or a run of spaces.
func (h *healer) step() {
	r := h.in[h.at]
	last := rune(0)
	if n := len(h.out); n > 0 {
		last = h.out[n-1]
	}
	switch {
	case isGap(r):
		end := h.at
		for end < len(h.in) && isGap(h.in[end]) {
			end++
		}
		if end < len(h.in) && h.joins(last, h.in[end]) {
			h.letters++
			h.at = end
			return
		}
		for ; h.at < end; h.at++ {
			h.put(h.in[h.at])
		}
		return
	case r == '৷':
		h.dandas++
		r = '।'
	case isStroke(r) && h.isDanda():
		h.dandas++
		r = '।'
	case r == signE && last == signAA:
		h.swap(signO)
		return
	case r == signE && last == auMark:
		h.swap(signAU)
		return
	case r == last && isRepeatable(r):
		h.letters++
		h.at++
		return
	case r == nukta && last == 'ব':
		h.swap('র')
		return
	}
	h.put(r)
	h.at++
}

func (h *healer) put(r rune) {
	h.out, h.place = append(h.out, r), append(h.place, h.at)
}

// swap makes one code point of the last and the present one.
func (h *healer) swap(r rune) {
	h.out[len(h.out)-1] = r
	h.letters++
	h.at++
}

// joins tells whether a space between two code points parts what is one letter: no word begins with a
// dependent sign. A sign that is drawn before its letter could belong to either side: it is joined where
// the whole text shows that signs were parted.
func (h *healer) joins(last, next rune) bool {
	switch {
	case next == signAA && last == signE, next == auMark && last == signE:
		return true
	case last == hasanta && isConsonant(next):
		return h.open
	case !isConsonant(last) && last != nukta:
		return false
	case isPreBase(next):
		return h.parted
	case next == hasanta, next == nukta:
		return true
	}
	return isVowelSign(next)
}

// isDanda tells whether the stroke at h.at ends a sentence or a mark. A line of a table has strokes that
// stand apart or run into the next cell; then none of its strokes is a danda.
func (h *healer) isDanda() bool {
	if h.at <= h.strokes {
		return h.dandaLine
	}
	from, to := h.at, h.at
	for from > 0 && h.in[from-1] != '\n' {
		from--
	}
	for to < len(h.in) && h.in[to] != '\n' {
		to++
	}
	h.strokes, h.dandaLine = to, dandaLine(h.in[from:to])
	return h.dandaLine
}

// proseRunes is how long sentences are that no table's row has in each of its cells.
const proseRunes = 40

func dandaLine(line []rune) bool {
	count, marks, last := 0, 0, 0
	for i, r := range line {
		if !isStroke(r) {
			continue
		}
		if i == 0 || !endsWord(line[i-1]) || i+1 < len(line) && !unicode.IsSpace(line[i+1]) && line[i+1] != '"' && line[i+1] != '”' {
			return false
		}
		if isMark(line[:i]) {
			marks++
		}
		count, last = count+1, i
	}
	if marks == count {
		return count > 0
	}
	for _, r := range line[last+1:] {
		if !unicode.IsSpace(r) && count > 1 && len(line) < proseRunes*count {
			return false // cells without a stroke at the end of their row
		}
	}
	return count > 0
}

// isMark tells whether a line so far ends in the mark of an item: a letter or a number of two digits alone.
func isMark(before []rune) bool {
	n := len(before)
	for n > 0 && !unicode.IsSpace(before[n-1]) && before[n-1] != ':' && before[n-1] != '(' {
		n--
	}
	return len(before)-n == 1 || len(before)-n == 2 && unicode.IsDigit(before[n]) && unicode.IsDigit(before[n+1])
}

// endsWord: what may stand before a danda.
func endsWord(r rune) bool {
	return isBengali(r) && r != '।' || r == ')' || r == '”' || r == '"' || '0' <= r && r <= '9'
}

func isStroke(r rune) bool { return r == '|' || r == '∣' || r == 'ǀ' || r == '｜' }

func isGap(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u200a' }

// isPreBase: ি ে ৈ, drawn before the letter they follow. ো and ৌ are drawn on both sides.
func isPreBase(r rune) bool { return r == 'ি' || r == signE || r == 'ৈ' }
