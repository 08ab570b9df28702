package bangla

// Conversion is what FromBijoy made of a legacy text.
type Conversion struct {
	Text   string
	Doubts []Doubt
}

// Doubt is a word of the converted text that a person should look at.
type Doubt struct {
	From, To int    // byte offsets in Text
	Word     string // Text[From:To]
	Why      string // one of the Why… constants
}

// Why a word is doubtful.
const (
	WhyUnmapped = "unmapped" // a byte the font has no letter for
	WhyNoBase   = "no_base"  // a sign without a letter to carry it
	WhyLong     = "long"     // more than four consonants in one cluster
	WhyUnsure   = "unsure"   // a byte whose meaning is not certain
	WhyEnglish  = "english"  // left alone because it looks like English
)

// FromBijoy converts Bijoy (SutonnyMJ) text to Unicode.
func FromBijoy(s string) Conversion { return Conversion{Text: s} }

// LooksBijoy notices Bijoy text.
func LooksBijoy(s string) bool { return false }
