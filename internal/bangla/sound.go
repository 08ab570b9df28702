package bangla

import (
	"strings"
	"unicode/utf8"
)

// Sound is how a word may be said, as far as one can tell from its consonants: the same of a Bengali word and of what people
// type for it in Latin letters. Letters are the consonants by class, with * for a vowel that begins the word; Vowels has for
// each what follows it.
type Sound struct{ Letters, Vowels string }

// maxSounds bounds the ways in which one word may be said.
const maxSounds = 12

// Sounds are the ways in which a folded word may be said; none of a word with digits, or of more than 40 letters. কর্মকর্তা,
// kormokorta and karmakarta have one in common.
//
// Source: internal/bangla/README.md › Sound.
func Sounds(word string) []Sound {
	if word == "" || utf8.RuneCountInString(word) > 40 {
		return nil
	}
	for _, r := range word {
		if !isBengali(r) && !isASCIILetter(r) {
			return nil
		}
		if _, digit := digitValue(r); digit {
			return nil
		}
	}
	s := said{ways: []way{{}}}
	if first, _ := utf8.DecodeRuneInString(word); isBengali(first) {
		s.bengali([]rune(word))
	} else {
		s.latin(strings.ToLower(word))
	}
	var out []Sound
	seen := map[Sound]bool{}
	for _, w := range s.ways {
		if is := (Sound{string(w.letters), string(w.vowels)}); len(is.Letters) > 0 && !seen[is] {
			seen[is], out = true, append(out, is)
		}
	}
	return out
}

// way is one way as far as the word was read.
type way struct{ letters, vowels []byte }

// said are all ways so far.
type said struct{ ways []way }

// What follows a consonant: nothing (a hasanta, or the next one), the vowel that is not written, or a written one by class.
const (
	closed   = '0'
	inherent = '.'
	anyVowel = '?' // ৈ is typed oi, oy, ai, y
)

// part takes one of several turns, in each way.
func (s *said) part(turns ...func(*way)) {
	var next []way
	for _, turn := range turns {
		for _, w := range s.ways {
			if len(next) == maxSounds {
				break
			}
			w = way{append([]byte(nil), w.letters...), append([]byte(nil), w.vowels...)}
			turn(&w)
			next = append(next, w)
		}
	}
	s.ways = next
}

func (s *said) each(turn func(*way)) {
	for i := range s.ways {
		turn(&s.ways[i])
	}
}

// voiced is a consonant and what follows it; the same twice without a vowel between is said once.
func voiced(letter, vowel byte) func(*way) {
	return func(w *way) {
		if n := len(w.letters); n > 0 && w.letters[n-1] == letter && w.vowels[n-1] == closed {
			w.vowels[n-1] = vowel
			return
		}
		w.letters, w.vowels = append(w.letters, letter), append(w.vowels, vowel)
	}
}

// mute is a consonant that is not said; its vowel follows the one before.
func mute(vowel byte) func(*way) {
	return func(w *way) {
		if n := len(w.vowels); n > 0 && w.vowels[n-1] == closed {
			w.vowels[n-1] = vowel
		}
	}
}

// instead says another consonant in place of the one before.
func instead(letter, vowel byte) func(*way) {
	return func(w *way) {
		if n := len(w.letters); n > 0 {
			w.letters[n-1], w.vowels[n-1] = letter, vowel
		}
	}
}

func both(first, second func(*way)) func(*way) {
	return func(w *way) { first(w); second(w) }
}

// consonantSounds are the classes of Bengali consonants.
var consonantSounds = map[rune]byte{
	'ক': 'k', 'খ': 'k', 'গ': 'g', 'ঘ': 'g', 'ঙ': 'n', 'চ': 'c', 'ছ': 'c', 'জ': 'j', 'ঝ': 'j', 'ঞ': 'n', 'ট': 't', 'ঠ': 't', 'ড': 'd', 'ঢ': 'd', 'ণ': 'n',
	'ত': 't', 'থ': 't', 'দ': 'd', 'ধ': 'd', 'ন': 'n', 'প': 'p', 'ফ': 'p', 'ব': 'b', 'ভ': 'b', 'ম': 'm', 'য': 'j', 'র': 'r', 'ল': 'l', 'শ': 's', 'ষ': 's', 'স': 's', 'হ': 'h',
	khandaTa: 't', anusvara: 'n',
}

var vowelSounds = map[rune]byte{
	'া': 'a', 'ি': 'i', 'ী': 'i', 'ে': 'i', 'ৈ': anyVowel, 'ু': 'u', 'ূ': 'u', 'ো': 'o', 'ৌ': 'o',
	'অ': 'o', 'আ': 'a', 'ই': 'i', 'ঈ': 'i', 'এ': 'i', 'ঐ': 'o', 'উ': 'u', 'ঊ': 'u', 'ও': 'o', 'ঔ': 'o',
}

// bengali reads a folded Bengali word, in which য় is য and ড় is ড.
func (s *said) bengali(word []rune) {
	at := func(i int) rune {
		if i < 0 || i >= len(word) {
			return 0
		}
		return word[i]
	}
	for i, r := range word {
		if isVowel(r) {
			switch {
			case r == 'ঋ':
				s.each(voiced('r', 'i'))
			case i == 0:
				s.each(voiced('*', vowelSounds[r]))
			}
			continue
		}
		if r == 'ৃ' {
			s.each(voiced('r', 'i'))
			continue
		}
		letter, known := consonantSounds[r]
		if !known {
			continue
		}
		vowel := byte(inherent)
		switch next := at(i + 1); {
		case next == hasanta || r == anusvara || r == khandaTa || next == 'ৃ':
			vowel = closed
		case vowelSounds[next] != 0:
			vowel = vowelSounds[next]
		}
		before, joined := at(i-2), at(i-1) == hasanta
		switch {
		case joined && before == 'ক' && letter == 's':
			s.part(mute(vowel), voiced('s', vowel))
		case joined && before == 'জ' && r == 'ঞ':
			s.part(instead('g', vowel), both(instead('g', closed), voiced('n', vowel)), voiced('n', vowel))
		case joined && r == 'য' && before == 'র':
			s.part(voiced('j', vowel), mute(vowel))
		case joined && r == 'য':
			s.each(mute(vowel))
		case r == 'য' && i > 0:
			s.part(func(*way) {}, voiced('j', vowel))
		case (r == 'ড' || r == 'ঢ') && i > 0 && !joined && at(i+1) != hasanta:
			s.part(voiced('r', vowel), voiced('d', vowel))
		case joined && r == 'ব' && before != 'ম' && before != 'ব':
			s.part(mute(vowel), voiced('b', vowel))
		case joined && r == 'ম' && strings.ContainsRune("সকতদগ", before):
			s.part(voiced('m', vowel), mute(vowel))
		case joined && r == 'গ' && before == 'ঙ':
			s.part(mute(vowel), voiced('g', vowel))
		default:
			s.each(voiced(letter, vowel))
		}
	}
}

// latinPairs are two letters that write one consonant.
var latinPairs = map[string]byte{"ch": 'c', "kh": 'k', "gh": 'g', "jh": 'j', "th": 't', "dh": 'd', "ph": 'p', "bh": 'b', "sh": 's', "rh": 'r', "ck": 'k', "zh": 'j', "vh": 'b'}

var latinSounds = map[byte]byte{
	'b': 'b', 'd': 'd', 'f': 'p', 'g': 'g', 'h': 'h', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm', 'n': 'n', 'p': 'p', 'q': 'k', 'r': 'r', 's': 's', 't': 't', 'v': 'b', 'z': 'j',
}

func latinVowel(c byte) byte {
	switch c {
	case 'a', 'o', 'u', 'i':
		return c
	case 'e':
		return 'i'
	}
	return 0
}

// latin reads a word in small Latin letters.
func (s *said) latin(word string) {
	at := func(i int) byte {
		if i < 0 || i >= len(word) {
			return 0
		}
		return word[i]
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if v := latinVowel(c); v != 0 {
			switch {
			case i == 0:
				s.each(voiced('*', v))
			case v == 'i' && c == 'e' && i == len(word)-1: // jessore, police
			default:
				s.each(mute(v))
			}
			continue
		}
		if letter := latinPairs[word[i:min(i+2, len(word))]]; letter != 0 {
			s.each(voiced(letter, closed))
			if i++; letter == 'c' && at(i+1) == 'h' { // chh
				i++
			}
			continue
		}
		switch {
		case c == 'n' && at(i+1) == 'g':
			s.part(voiced('n', closed), both(voiced('n', closed), voiced('g', closed)))
			i++
		case c == 'c' && latinVowel(at(i+1)) == 'i':
			s.part(voiced('s', closed), voiced('c', closed))
		case c == 'c':
			s.part(voiced('k', closed), voiced('c', closed))
		case c == 'x':
			s.each(both(voiced('k', closed), voiced('s', closed)))
		case (c == 'y' || c == 'w') && i == 0:
			other := byte('j')
			if c == 'w' {
				other = 'b'
			}
			v := latinVowel(at(1))
			if v == 0 {
				v = 'i'
			}
			s.part(voiced('*', v), voiced(other, closed))
		case c == 'y' && i == len(word)-1:
			s.each(mute('i'))
		case c == 'y':
		case c == 'w' && latinVowel(at(i-1)) != 0:
			s.part(func(*way) {}, voiced('b', closed))
		case c == 'w':
		default:
			s.each(voiced(latinSounds[c], closed))
		}
	}
}

// Fits tells whether a word that is said as s may be meant by one said as typed, and by how many vowels they differ. Where
// begins is true, typed may be the beginning of it.
func (s Sound) Fits(typed Sound, begins bool) (off int, fits bool) {
	n := len(typed.Letters)
	if n > len(s.Letters) || s.Letters[:n] != typed.Letters || !begins && n < len(s.Letters) {
		return 0, false
	}
	for i := range n {
		if i == n-1 && (n < len(s.Letters) || typed.Vowels[i] == closed) {
			continue // it may go on, and the last vowel is often left out
		}
		if !sameVowel(s.Vowels[i], typed.Vowels[i]) {
			off++
		}
	}
	return off, off <= [...]int{0, 0, 0, 1, 2, 2}[min(n, 5)]
}

// sameVowel compares a vowel as written with one as typed.
func sameVowel(written, typed byte) bool {
	if written == typed || written == anyVowel {
		return true
	}
	switch typed {
	case closed, inherent:
		return written == inherent || written == closed
	case 'a':
		return written == inherent
	case 'o':
		return written == inherent || written == 'u'
	case 'u':
		return written == 'o'
	}
	return false
}

// OneLetterOff tells whether two folded words differ by one letter put in, left out, changed, or two that changed places.
func OneLetterOff(a, b string) bool {
	p, q := 0, 0 // bytes that both begin and end with
	for p < min(len(a), len(b)) && a[p] == b[p] {
		p++
	}
	for q < min(len(a), len(b))-p && a[len(a)-1-q] == b[len(b)-1-q] {
		q++
	}
	if max(len(a), len(b))-p-q > 2*utf8.UTFMax+2 {
		return false // the quick answer for nearly all words
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	j := 0
	for j < len(x)-i && x[len(x)-1-j] == y[len(y)-1-j] {
		j++
	}
	restX, restY := x[i:len(x)-j], y[i:len(y)-j]
	switch {
	case len(restX) == 0:
		return len(restY) == 1
	case len(restX) == 1 && len(restY) == 1:
		return true
	case len(restX) == 2 && len(restY) == 2:
		return restX[0] == restY[1] && restX[1] == restY[0]
	}
	return false
}
