package bangla

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Conversion is what [FromBijoy] made of a legacy text.
type Conversion struct {
	Text   string  // NFC; white space as it was
	Doubts []Doubt // in the order of the text, at most one for a word
}

// Doubt is a word of the converted text that a person should look at.
type Doubt struct {
	From, To int    // byte offsets in Text
	Word     string // Text[From:To]
	Why      string // one of the Why… constants, the gravest that applies
}

// Why a word is doubtful, gravest first.
const (
	WhyUnmapped = "unmapped" // a byte the font has no letter for; it stands as it was
	WhyNoBase   = "no_base"  // a sign without a letter to carry it, or one too many
	WhyLong     = "long"     // more than four consonants in one cluster
	WhyUnsure   = "unsure"   // a byte whose meaning is not certain
	WhyEnglish  = "english"  // left as it was because it reads as English
)

// FromBijoy converts text typed in Bijoy (SutonnyMJ) as the clipboard brings
// it, one Windows-1252 character for each byte of the font. Bytes that are no
// UTF-8 are taken for Windows-1252 themselves, so an old file may be given as it
// is. E-mail and web addresses, file names and English words are left alone, as
// is Bengali that is Unicode already; digits become Bengali, except in a line
// that is English throughout. It never fails: what it cannot read stays, and is
// among the Doubts.
//
// Source: internal/bangla/README.md › Bijoy; testdata/bijoy_pairs.tsv.
func FromBijoy(s string) Conversion {
	if !utf8.ValidString(s) {
		decoded := make([]rune, 0, len(s))
		for i := 0; i < len(s); i++ {
			decoded = append(decoded, charmap.Windows1252.DecodeByte(s[i]))
		}
		s = string(decoded)
	}
	c := converter{out: make([]byte, 0, 2*len(s))}
	for len(s) > 0 {
		line := s
		for i := 0; i < len(s); i++ {
			if s[i] == '\n' {
				line = s[:i+1]
				break
			}
		}
		c.line(line)
		s = s[len(line):]
	}
	return c.conversion()
}

// converter collects the converted text.
type converter struct {
	out    []byte
	doubts []Doubt
	pieces []piece
	word   wordBuilder
}

// line converts one line, piece by piece.
func (c *converter) line(line string) {
	c.pieces = appendPieces(c.pieces[:0], line)
	english := judgeEnglish(c.pieces)
	left := false // the piece before is a word that stays as it is
	for _, p := range c.pieces {
		after := left
		left = p.kind == pieceWord && p.english != notEnglish
		switch {
		case p.kind == pieceWord && p.english == notEnglish:
			c.addWord(c.word.convert(p.text))
		case p.kind == pieceWord && p.english == shapedEnglish:
			c.add(p.text, WhyEnglish)
		case p.kind == pieceOther && !english:
			number := 0
			if after {
				number = joinedNumber(p.text)
			}
			c.add(p.text[:number], "")
			c.other(p.text[number:])
		default:
			c.add(p.text, "")
		}
	}
}

// joinedNumber is how much of a text is a number that a hyphen joins to the word before: COVID-19.
func joinedNumber(text string) int {
	if text == "" || text[0] != '-' {
		return 0
	}
	n := 1
	for n < len(text) && isDigitByte(text[n]) {
		n++
	}
	if n == 1 {
		return 0
	}
	return n
}

// other converts what stands between words.
func (c *converter) other(text string) {
	start := 0 // of what stays as it is
	for i, r := range text {
		b, ok := bijoyByte(r)
		var swapped, why string
		switch {
		case isDigitByte(b) && ok:
			swapped = string(zero + rune(b-'0'))
		case ok && bijoyCodes[b].role == roleSwap:
			swapped = bijoyCodes[b].text
		case ok && bijoyCodes[b].role == roleUnmapped:
			swapped, why = string(r), WhyUnmapped
		default:
			continue
		}
		c.add(text[start:i], "")
		c.add(swapped, why)
		start = i + utf8.RuneLen(r)
	}
	c.add(text[start:], "")
}

// addWord appends a converted word. One without a doubt that begins with a
// letter is NFC and composes with nothing before it.
func (c *converter) addWord(text, why string) {
	if r, _ := utf8.DecodeRuneInString(text); why == "" && isBengaliLetter(r) {
		c.out = append(c.out, text...)
		return
	}
	c.add(text, why)
}

// add appends a piece such that the whole stays NFC.
func (c *converter) add(text, why string) {
	from := len(c.out)
	if isASCII(text) {
		c.out = append(c.out, text...)
	} else {
		c.out = norm.NFC.AppendString(c.out, text)
	}
	if why != "" && text != "" {
		c.doubts = append(c.doubts, Doubt{From: from, To: len(c.out), Why: why})
	}
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// conversion sets the words of the doubts. Where a sign without a base composed
// with the piece before it, the doubt covers what they became.
func (c *converter) conversion() Conversion {
	text := string(c.out)
	for i := range c.doubts {
		d := &c.doubts[i]
		d.From, d.To = min(d.From, len(text)), min(d.To, len(text))
		for d.From > 0 && (d.From == len(text) || !utf8.RuneStart(text[d.From])) {
			d.From--
		}
		for d.To < len(text) && !utf8.RuneStart(text[d.To]) {
			d.To++
		}
		d.Word = text[d.From:d.To]
	}
	return Conversion{Text: text, Doubts: c.doubts}
}

// gravity ranks the reasons of a doubt.
func gravity(why string) int {
	switch why {
	case WhyUnmapped:
		return 5
	case WhyNoBase:
		return 4
	case WhyLong:
		return 3
	case WhyUnsure:
		return 2
	case WhyEnglish:
		return 1
	}
	return 0
}
