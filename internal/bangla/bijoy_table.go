package bangla

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// role is what a code of the font does when clusters are built.
type role uint8

const (
	rolePlain    role = iota // stands for itself
	roleUnmapped             // the font has no letter here
	roleSwap                 // punctuation that becomes other punctuation
	roleVowel                // an independent vowel
	roleFull                 // a consonant or a whole conjunct
	roleFused                // a consonant with its vowel sign
	roleLead                 // ends in a hasanta: joins what follows
	roleTrail                // begins with a hasanta: joins what precedes
	rolePre                  // a vowel sign drawn before its cluster
	rolePost                 // any other vowel sign
	roleMod                  // ং ঃ ঁ
	roleReph                 // typed after its cluster, stored before it
	roleHasanta
)

// code is one row of the font's table. A dual code is also punctuation, where
// word processors put the typographic character of the same number.
type code struct {
	role   role
	text   string
	dual   bool
	unsure bool
}

// The table of SutonnyMJ by role: the character as the clipboard brings it
// (Windows-1252), then what it stands for. Three codes depend on their
// neighbours and have their reading for a word's start here: Í, ø and æ.
//
// Source: internal/bangla/README.md › Bijoy.
const (
	bijoyVowels = `A অ B ই C ঈ D উ E ঊ F ঋ G এ H ঐ I ও J ঔ`

	bijoyFull = `K ক L খ M গ N ঘ O ঙ P চ Q ছ R জ S ঝ T ঞ U ট V ঠ W ড X ঢ Y ণ Z ত _ থ
		a ধ b ন c প d ফ e ব f ভ g ম h য i র j ল k শ l ষ m স n হ o ড় p ঢ় q য় r ৎ
		° ক্ক ± ক্ট ² ক্ষ্ম ³ ক্ত ´ ক্ম µ ক্র ¶ ক্ষ ÿ ক্ষ · ক্স ¹ গ্গ º গ্দ » গ্ধ ¼ ঙ্ক ½ ঙ্গ
		¾ জ্জ À জ্ঝ Á জ্ঞ Â ঞ্চ Ã ঞ্ছ Ä ঞ্জ Å ঞ্ঝ Æ ট্ট Ç ড্ড È ণ্ট É ণ্ঠ Ê ণ্ড Ë ত্ত Ì ত্থ
		Í ত্ম Î ত্র Ï দ্দ × দ্ধ Ø দ্ব Ù দ্ম Ú ন্ঠ Û ন্ড Ü ন্ধ Ý ন্স Þ প্ট ß প্ত à প্প á প্স
		â ব্জ ã ব্দ ä ব্ধ å ভ্র æ ম্ন ç ম্ফ é ল্ক ê ল্গ ë ল্ট ì ল্ড í ল্প î ল্ফ ð শ্চ ñ শ্ছ
		ò ষ্ণ ó ষ্ট ô ষ্ঠ õ ষ্ফ ö স্খ ÷ স্ট ø স্ন ù স্ফ ý হ্ন þ হ্ম`

	bijoyFused = `¸ গু ï শু û হু ü হৃ`
	bijoyLead  = `š ন্ › ন্ ¤ ম্ ® ষ্ ¯ স্ ˜ দ্ ™ দ্ ” চ্ • ঙ্`
	bijoyTrail = `^ ্ব ¡ ্ব ¦ ্ব Ÿ ্ব ¢ ্ভ £ ্ভ্র ¥ ্ম § ্ম ¨ ্য ª ্র « ্র Ö ্র ¬ ্ল
		¿ ্ত্র — ্ত ’ ্থ ‘ ্তু ‹ ্ক Œ ্ক্র œ ্ন è ্ণ ú ্প`
	bijoyPre  = `w ি † ে ‡ ে ˆ ৈ ‰ ৈ`
	bijoyPost = `v া x ী y ু z ু “ ু – ু ~ ূ ƒ ূ ‚ ূ „ ৃ … ৃ Š ৗ`
	bijoyMod  = `s ং t ঃ u ঁ`
	bijoySwap = `| । \ ॥ $ ৳ Ò “ Ó ” Ô ‘ Õ ’ Ñ — Ð –`

	// bijoyDual are the codes that are typographic punctuation as well.
	bijoyDual = "‘’“”–—…‚„•™˜›‹"
)

// Codes that need a name of their own.
const (
	codeDa        = '`'  // দ, which cannot stand in a raw string
	codeReph      = 0xa9 // ©
	codeHasanta   = '&'
	codeSoftLa    = 0xad // soft hyphen: la-phala in some copies
	codeLa        = 0xac // ¬
	codeGga       = 0xb9 // ¹: গ্গ in one table, জ্ঞ in another
	codeTa        = 0xcd // Í: ্ত after a leading half, else ত্ম
	codeRaU       = 0xe6 // æ: ু after র and ra-phala, else ম্ন
	codeLaOrSna   = 0xf8 // ø: ্ল after a consonant, else স্ন
	codeTau       = 0x91 // ‘: ্তু
	codeTha       = 0x92 // ’: ্থ
	codeTaTrail   = 0x97 // —: ্ত
	codeEnDash    = 0x96 // –: ু
	codeEllipsis  = 0x85 // …: ৃ
	minusSign     = '\u2212'
	firstHighCode = 0x80
)

// bijoyCodes is the table by Windows-1252 byte.
var bijoyCodes = buildBijoyCodes()

func buildBijoyCodes() *[256]code {
	t := new([256]code)
	for b := firstHighCode; b <= 0xff; b++ {
		if b != 0xa0 {
			t[b].role = roleUnmapped
		}
	}
	for _, part := range []struct {
		role  role
		pairs string
	}{
		{roleVowel, bijoyVowels}, {roleFull, bijoyFull}, {roleFused, bijoyFused}, {roleLead, bijoyLead},
		{roleTrail, bijoyTrail}, {rolePre, bijoyPre}, {rolePost, bijoyPost}, {roleMod, bijoyMod}, {roleSwap, bijoySwap},
	} {
		fields := strings.Fields(part.pairs)
		for i := 0; i+1 < len(fields); i += 2 {
			for _, r := range fields[i] {
				b, _ := bijoyByte(r)
				t[b] = code{role: part.role, text: fields[i+1]}
			}
		}
	}
	t[codeDa] = code{role: roleFull, text: "দ"}
	t[codeReph] = code{role: roleReph, text: "র্"}
	t[codeHasanta] = code{role: roleHasanta, text: string(hasanta), unsure: true}
	t[codeSoftLa] = t[codeLa]
	t[codeGga].unsure = true
	for _, r := range bijoyDual {
		b, _ := bijoyByte(r)
		t[b].dual = true
	}
	return t
}

// bijoyByte is the Windows-1252 byte of a code point; some programs leave the
// bytes 80–9F as control characters, some write la-phala as a minus sign.
func bijoyByte(r rune) (byte, bool) {
	switch {
	case r < firstHighCode+0x20:
		return byte(r), r >= 0
	case r == minusSign:
		return codeLa, true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// conjuncts are the pairs the font has a glyph for, as consonant + hasanta +
// consonant: between these a lone hasanta is the conjunct, not a visible sign.
var conjuncts = buildConjuncts()

func buildConjuncts() map[string]bool {
	set := make(map[string]bool)
	for i := range bijoyCodes {
		if c := bijoyCodes[i]; c.role == roleFull && strings.ContainsRune(c.text, hasanta) {
			set[c.text] = true
		}
	}
	return set
}
