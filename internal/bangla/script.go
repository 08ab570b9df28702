package bangla

// The code points this package tells apart by name.
const (
	chandrabindu = '\u0981'
	anusvara     = '\u0982'
	visarga      = '\u0983'
	nukta        = '\u09bc'
	signAA       = '\u09be'
	signE        = '\u09c7'
	signO        = '\u09cb'
	signAU       = '\u09cc'
	hasanta      = '\u09cd'
	khandaTa     = '\u09ce'
	auMark       = '\u09d7'
	zwnj         = '\u200c'
	zwj          = '\u200d'
)

// isConsonant: ক–হ, ড় ঢ় য়, ৎ and the Assamese ৰ ৱ.
func isConsonant(r rune) bool {
	switch {
	case 'ক' <= r && r <= 'হ':
		return true
	case r == khandaTa, r == '\u09dc', r == '\u09dd', r == '\u09df', r == '\u09f0', r == '\u09f1':
		return true
	}
	return false
}

// isVowel: the independent vowels অ–ঔ, ৠ, ৡ.
func isVowel(r rune) bool {
	return 'অ' <= r && r <= 'ঔ' || r == '\u09e0' || r == '\u09e1'
}

// isVowelSign: া–ৌ, ৗ, ৢ, ৣ.
func isVowelSign(r rune) bool {
	return signAA <= r && r <= signAU || r == auMark || r == '\u09e2' || r == '\u09e3'
}

func isBengaliLetter(r rune) bool { return isConsonant(r) || isVowel(r) }

func isBengali(r rune) bool { return '\u0980' <= r && r <= '\u09ff' }

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

// HasBengali says whether s holds a Bengali letter; digits, signs and dandas
// are none.
func HasBengali(s string) bool {
	for _, r := range s {
		if isBengaliLetter(r) {
			return true
		}
	}
	return false
}

// HasLatin says whether s holds a letter A–Z or a–z.
func HasLatin(s string) bool {
	for i := 0; i < len(s); i++ {
		if isASCIILetter(rune(s[i])) {
			return true
		}
	}
	return false
}

// HasBengaliDigit says whether s holds one of ০–৯.
func HasBengaliDigit(s string) bool {
	for i := range s {
		if _, ok := bengaliDigitAt(s, i); ok {
			return true
		}
	}
	return false
}
