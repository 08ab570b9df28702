package bangla

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// alphabet is the order of letters and signs, the whole table of our choice:
// the Bangla Academy dictionary's, in the tailoring once published for the
// Common Locale Data Repository. A base with its nukta is one letter. The
// hasanta comes after the vowel signs, so conjuncts come last.
//
// Source: internal/bangla/README.md › Order.
const alphabet = "অ আ ই ঈ উ ঊ ঋ ৠ ঌ ৡ এ ঐ ও ঔ " +
	"\u0982 \u0983 \u0981 " +
	"ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ড় ঢ ঢ় ণ ৎ ত থ দ ধ ন প ফ ব ভ ম য য় র ৰ ল ৱ শ ষ স হ ঽ " +
	"\u09be \u09bf \u09c0 \u09c1 \u09c2 \u09c3 \u09c4 \u09e2 \u09e3 \u09c7 \u09c8 \u09cb \u09cc " +
	"\u09cd \u09d7"

// The first byte of each weight. They follow one another in this order, and 0
// is left for the end of a key, so that a text stands before its extensions.
const (
	weightSpace   = 0x10
	weightNumber  = 0x20
	weightBengali = 0x30 // + rank in alphabet
	weightLatin   = 0xa0 // + letter
	weightOther   = 0xf0
)

// ranks holds the rank of each code point of the Bengali block, 0 for one that
// the order ignores; nuktaRanks the same for the letter with nukta after it.
var ranks, nuktaRanks = rankAlphabet()

func rankAlphabet() (plain, dotted [128]byte) {
	for i, letter := range strings.Fields(alphabet) {
		r, size := utf8.DecodeRuneInString(letter)
		if size < len(letter) {
			dotted[r-'\u0980'] = byte(i + 1)
		} else {
			plain[r-'\u0980'] = byte(i + 1)
		}
	}
	return plain, dotted
}

// SortKey orders texts by bytes.Compare as a Bengali reader expects: space,
// then numbers by value in either script, then Bengali in the order of the
// dictionary, then Latin without regard to case, then other scripts. Joiners
// and punctuation do not count. Texts whose weights are equal stand in the order
// of their code points, so only equal texts have equal keys.
//
// Source: internal/bangla/README.md › Order; testdata/collation_order.txt.
func SortKey(s string) []byte {
	text := Normalise(s)
	key := make([]byte, 0, 2*len(text)+2)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if _, digit := digitValue(r); digit {
			var n int
			key, n = appendNumber(key, text[i:])
			i += n
			continue
		}
		i += size
		switch {
		case r == ' ' || r == '\n':
			key = append(key, weightSpace)
		case isBengali(r):
			rank := ranks[r-'\u0980']
			if d := nuktaRanks[r-'\u0980']; d != 0 && strings.HasPrefix(text[i:], string(nukta)) {
				rank = d
			}
			if rank != 0 {
				key = append(key, weightBengali+rank)
			}
		case isASCIILetter(r):
			key = append(key, weightLatin+byte(r|0x20)-'a')
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			key = appendOther(key, r)
		}
	}
	key = append(key, 0)
	key = append(key, text...)
	if text != s {
		key = append(key, 0)
		key = append(key, s...)
	}
	return key
}

// appendNumber appends the weight of the number that text begins with: how many
// digits, then the digits, so that bytes compare as values do. It answers how
// many bytes of text the number takes, grouping commas included.
func appendNumber(key []byte, text string) ([]byte, int) {
	key = append(key, weightNumber)
	start := len(key)
	i := 0
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		v, digit := digitValue(r)
		if !digit {
			if r != ',' || !groupFollows(text[i+1:]) {
				break
			}
		} else if v != 0 || len(key) > start {
			key = append(key, byte(v))
		}
		i += size
	}
	digits := len(key) - start
	var length []byte
	for n := digits; ; n -= 0xff {
		if n < 0xff {
			length = append(length, byte(n))
			break
		}
		length = append(length, 0xff)
	}
	key = append(key, length...)
	copy(key[start+len(length):], key[start:start+digits])
	copy(key[start:], length)
	return key, i
}

// groupFollows says whether text begins with two or three digits and no more,
// as after the comma of a grouped number.
func groupFollows(text string) bool {
	n := 0
	for _, r := range text {
		if _, digit := digitValue(r); !digit {
			break
		}
		if n++; n > 3 {
			return false
		}
	}
	return n >= 2
}

// appendOther gives an accented Latin letter the weight of its base and a
// letter of another script one after all Latin ones.
func appendOther(key []byte, r rune) []byte {
	var buf [utf8.UTFMax]byte
	base, _ := utf8.DecodeRune(norm.NFD.Append(nil, buf[:utf8.EncodeRune(buf[:], r)]...))
	if isASCIILetter(base) {
		return append(key, weightLatin+byte(base|0x20)-'a')
	}
	return utf8.AppendRune(append(key, weightOther), unicode.ToLower(r))
}
