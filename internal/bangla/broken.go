package bangla

import "unicode"

// signCount is how the signs of a text stand.
type signCount struct {
	letters, words int
	inner          int // words with a word before them on their line
	hasantas       int // within words
	initial        int // words that begin with a sign drawn before its letter, a consonant's word before them
	strayed        int // the same, with nothing before that could have lost it
	split          int // words that begin with a sign drawn after or around its letter
	openEnd        int // words that end in hasanta, a consonant's word after them
	clash          int // signs that no letter bears: one after another's, after a vowel, after hasanta
	holes          int // letters that became a box, a question mark or a code of one font
}

// The shares were tuned on the letters of internal/directive/testdata: there a hasanta comes to every
// tenth to fifth letter, 4.5 letters and more to a word that follows another, and none has another of the slips.
const (
	fewLetters    = 80  // below this many, shares say nothing
	leastHasanta  = 4.0 // percent of letters
	leastLetters  = 3.0 // of an average word
	mostSlips     = 2   // percent of words
	leastEvidence = 3
	surelyParted  = 6
)

// Broken tells whether text was given so by a program that reads PDF files, and cannot be put right: its
// signs stand in the order in which they are drawn (িবষয়), its conjuncts are lost (মণালয়), its words are
// cut into pieces. Text that [Heal] puts right is not broken. Short text is never called broken for what it
// has not.
//
// Source: internal/bangla/README.md › Broken text.
func Broken(s string) bool {
	h := HealPlaces([]rune(s))
	c := countSigns(h.Text)
	if c.visual() || c.much(c.initial+c.strayed+c.split) || c.much(c.clash) || c.much(c.holes) || c.much(LostConjuncts(string(h.Text))) {
		return true
	}
	if c.letters < fewLetters {
		return false
	}
	return float64(c.hasantas)*100 < leastHasanta*float64(c.letters) || float64(c.letters) < leastLetters*float64(c.inner)
}

func (c signCount) much(n int) bool { return n >= leastEvidence && n*100 >= mostSlips*c.words }

// visual tells whether signs stand before their letters, as they are drawn: words begin with them where no
// word before can have lost them.
func (c signCount) visual() bool {
	return c.strayed > 0 && c.much(c.strayed+c.initial) && c.strayed*6 >= c.initial && c.split*2 <= c.strayed+c.initial
}

// parted tells whether a sign drawn before its letter was parted from the letter before it.
func (c signCount) parted() bool {
	return c.initial > 0 && c.strayed*10 <= c.initial && (c.split > 0 || c.initial >= surelyParted)
}

func (c signCount) openJoined() bool { return c.much(c.openEnd) }

func countSigns(in []rune) signCount {
	var c signCount
	prev, before := '\n', '\n' // the code point before, and the last one before the gap that it may be
	for i, r := range in {
		if unicode.Is(unicode.Cf, r) {
			continue // joiners and other marks that draw nothing
		}
		start := !isBengali(prev) || prev == '।' || prev == '৷' || prev == '॥'
		gap := isGap(prev)
		switch {
		case isBengaliLetter(r):
			c.letters++
			if start {
				c.words++
				if gap && isBengali(before) {
					c.inner++
				}
				if gap && before == hasanta && isConsonant(r) {
					c.openEnd++
				}
			}
			if r == prev && r == 'অ' {
				c.clash++
			}
		case r == hasanta && (isBengaliLetter(prev) || prev == nukta):
			c.hasantas++
		case start && gap && (isConsonant(before) || before == nukta) && isPreBase(r):
			c.initial++
		case start && isPreBase(r):
			c.strayed++
		case start && (isVowelSign(r) || r == hasanta || r == nukta):
			c.split++
		case isVowelSign(r) && clashes(prev, r):
			c.clash++
		case r == '\ufffd' || r == '\u25a1' || r == '?' || '\ue000' <= r && r <= '\uefff':
			if isBengali(prev) && i+1 < len(in) && isBengali(in[i+1]) {
				c.holes++
			}
		}
		if !isGap(r) {
			before = r
		}
		prev = r
	}
	return c
}

// clashes tells whether a vowel sign cannot stand after prev. Halves of one sign may, in either order, and one
// struck twice: Heal joins them.
func clashes(prev, r rune) bool {
	switch {
	case r == prev, prev == signE && (r == signAA || r == auMark), r == signE && (prev == signAA || prev == auMark), prev == 'অ' && r == signAA:
		return false
	}
	return isVowelSign(prev) || isVowel(prev) || prev == hasanta || unicode.Is(unicode.Nd, prev)
}
