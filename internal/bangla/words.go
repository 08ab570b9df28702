package bangla

import (
	"math/bits"
	"strings"
)

// smallNumbers are 0–99, each with a word of its own.
var smallNumbers = [100]string{
	"শূন্য", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়",
	"দশ", "এগারো", "বারো", "তেরো", "চৌদ্দ", "পনেরো", "ষোলো", "সতেরো", "আঠারো", "উনিশ",
	"বিশ", "একুশ", "বাইশ", "তেইশ", "চব্বিশ", "পঁচিশ", "ছাব্বিশ", "সাতাশ", "আটাশ", "ঊনত্রিশ",
	"ত্রিশ", "একত্রিশ", "বত্রিশ", "তেত্রিশ", "চৌত্রিশ", "পঁয়ত্রিশ", "ছত্রিশ", "সাঁইত্রিশ", "আটত্রিশ", "ঊনচল্লিশ",
	"চল্লিশ", "একচল্লিশ", "বিয়াল্লিশ", "তেতাল্লিশ", "চুয়াল্লিশ", "পঁয়তাল্লিশ", "ছেচল্লিশ", "সাতচল্লিশ", "আটচল্লিশ", "ঊনপঞ্চাশ",
	"পঞ্চাশ", "একান্ন", "বায়ান্ন", "তিপ্পান্ন", "চুয়ান্ন", "পঞ্চান্ন", "ছাপ্পান্ন", "সাতান্ন", "আটান্ন", "ঊনষাট",
	"ষাট", "একষট্টি", "বাষট্টি", "তেষট্টি", "চৌষট্টি", "পঁয়ষট্টি", "ছেষট্টি", "সাতষট্টি", "আটষট্টি", "ঊনসত্তর",
	"সত্তর", "একাত্তর", "বাহাত্তর", "তিয়াত্তর", "চুয়াত্তর", "পঁচাত্তর", "ছিয়াত্তর", "সাতাত্তর", "আটাত্তর", "ঊনআশি",
	"আশি", "একাশি", "বিরাশি", "তিরাশি", "চুরাশি", "পঁচাশি", "ছিয়াশি", "সাতাশি", "অষ্টাশি", "ঊননব্বই",
	"নব্বই", "একানব্বই", "বিরানব্বই", "তিরানব্বই", "চুরানব্বই", "পঁচানব্বই", "ছিয়ানব্বই", "সাতানব্বই", "আটানব্বই", "নিরানব্বই",
}

// numberVariants are further spellings readers take; those that differ only in
// what numberKey levels (ঊন-/উন-, আঠারো/আঠার, আশি/আশী, চন্দ্রবিন্দু) need no row.
var numberVariants = map[string]uint64{
	"দু": 2, "ছ": 6, "এগার": 11, "চোদ্দ": 14, "কুড়ি": 20, "তিরিশ": 30, "ছয়ত্রিশ": 36, "সাইতিরিশ": 37,
	"বেয়াল্লিশ": 42, "তিতাল্লিশ": 43, "চৌয়াল্লিশ": 44, "ছিচল্লিশ": 46, "তেপ্পান্ন": 53, "চৌয়ান্ন": 54,
	"ঊনষাইট": 59, "ষাইট": 60, "ছয়ষট্টি": 66, "ঊনাশি": 79, "আটাশি": 88, "ঊননব্বুই": 89, "নব্বুই": 90, "একানব্বুই": 91,
	"বিরানব্বুই": 92, "তিরানব্বুই": 93, "চুরানব্বুই": 94, "পঁচানব্বুই": 95, "ছিয়ানব্বুই": 96, "সাতানব্বুই": 97,
	"আটানব্বুই": 98, "নিরানব্বুই": 99,
}

const (
	hundred  = 100
	thousand = 1000
	lakh     = 100 * thousand
	crore    = 100 * lakh
)

// scaleWords are the words that multiply what stands before them.
var scaleWords = map[string]uint64{
	"শত": hundred, "শো": hundred, "শ": hundred,
	"হাজার": thousand,
	"লক্ষ":  lakh, "লাখ": lakh,
	"কোটি": crore, "ক্রোড়": crore,
}

var (
	smallIndex = indexSmall()
	scaleIndex = indexScales()
)

func indexSmall() map[string]uint64 {
	index := make(map[string]uint64, 2*len(smallNumbers))
	for word, n := range numberVariants {
		index[numberKey(word)] = n
	}
	for n, word := range smallNumbers {
		index[numberKey(word)] = uint64(n)
	}
	return index
}

func indexScales() map[string]uint64 {
	index := make(map[string]uint64, len(scaleWords))
	for word, n := range scaleWords {
		index[numberKey(word)] = n
	}
	return index
}

// numberKey levels the spellings of one number word: the search key, short উ,
// and no ো at the end (বারো is বার in older letters, শো is শ).
func numberKey(word string) string {
	key := strings.ReplaceAll(Fold(word), "ঊ", "উ")
	return strings.TrimSuffix(key, string(signO))
}

// Words writes n in words as letters print it: 3850000 → "আটত্রিশ লক্ষ পঞ্চাশ
// হাজার". Above কোটি the words begin again: 10¹⁴ is "এক কোটি কোটি". A negative
// number begins with ঋণাত্মক.
//
// Source: internal/bangla/README.md › Digits; testdata/number_words.tsv.
func Words(n int64) string {
	u := uint64(n)
	var b strings.Builder
	if n < 0 {
		u = -u
		b.WriteString("ঋণাত্মক ")
	}
	writeWords(&b, u)
	return b.String()
}

func writeWords(b *strings.Builder, u uint64) {
	if u < hundred {
		b.WriteString(smallNumbers[u])
		return
	}
	start := b.Len()
	part := func(count uint64, scale string) {
		if count == 0 {
			return
		}
		if b.Len() > start {
			b.WriteByte(' ')
		}
		writeWords(b, count)
		b.WriteString(scale)
	}
	part(u/crore, " কোটি")
	u %= crore
	part(u/lakh, " লক্ষ")
	part(u%lakh/thousand, " হাজার")
	part(u%thousand/hundred, "শত")
	part(u%hundred, "")
}

// FiguresAndWord is a number as orders give it, in figures and in words: 7 →
// "৭ (সাত)".
func FiguresAndWord(n int) string { return Itoa(n) + " (" + Words(int64(n)) + ")" }

// ParseWords reads a number in Bengali words. Besides what [Words] writes it
// takes the older and spoken spellings: উন- for ঊন-, আঠার, বার, তের for -ো, শো
// and শ for শত, লাখ, কুড়ি, hundreds above nine (উনিশশো একাত্তর), and words
// written together or apart (এক শত, একহাজার). Digits are not words. The error is
// ErrNotNumber, also when the value does not fit int64.
//
// Source: internal/bangla/README.md › Digits.
func ParseWords(s string) (int64, error) {
	if len(s) > maxNumberBytes {
		return 0, ErrNotNumber
	}
	words := strings.Fields(strings.ReplaceAll(NormaliseLine(s), "-", " "))
	negative := false
	if len(words) > 1 {
		switch words[0] {
		case "ঋণাত্মক", "মাইনাস", "বিয়োগ":
			negative, words = true, words[1:]
		}
	}
	if len(words) == 0 {
		return 0, ErrNotNumber
	}
	r := numberReader{limit: crore}
	for _, word := range words {
		if !r.word(numberKey(word)) {
			return 0, ErrNotNumber
		}
	}
	u, ok := r.value()
	if !ok {
		return 0, ErrNotNumber
	}
	return signed(u, negative)
}

// numberReader adds up number words from left to right.
type numberReader struct {
	total uint64 // what a scale word has closed
	small uint64 // the number that waits for its scale word
	open  bool   // small holds something
	begun bool   // a word was read
	zero  bool   // শূন্য was read, which stands alone
	limit uint64 // the next scale word is below this one
}

// word takes one folded word: a small number, a scale word, or both written
// together. It answers false when the word does not fit.
func (r *numberReader) word(key string) bool {
	if n, ok := smallIndex[key]; ok {
		return r.add(n)
	}
	if scale, ok := scaleIndex[key]; ok {
		return r.multiply(scale)
	}
	for suffix, scale := range scaleIndex {
		// No scale word ends in another one, so at most one suffix fits
		// such that a number is left before it.
		if stem, ok := strings.CutSuffix(key, suffix); ok {
			if n, ok := smallIndex[strings.TrimSuffix(stem, string(signO))]; ok {
				return r.add(n) && r.multiply(scale)
			}
		}
	}
	return false
}

func (r *numberReader) add(n uint64) bool {
	if r.zero || n == 0 && r.begun || r.small%hundred != 0 {
		return false
	}
	r.zero = n == 0
	r.small += n
	r.open, r.begun = true, true
	return true
}

func (r *numberReader) multiply(scale uint64) bool {
	if r.zero {
		return false
	}
	if !r.open && scale != crore {
		// হাজার alone is one thousand, but only where a number begins.
		if r.begun {
			return false
		}
		r.small, r.open = 1, true
	}
	if scale == crore {
		// কোটি multiplies all that stands before it, so it may come again.
		whole, carry := bits.Add64(r.total, r.small, 0)
		if !r.begun {
			whole = 1
		}
		hi, lo := bits.Mul64(whole, crore)
		if hi != 0 || carry != 0 {
			return false
		}
		r.total, r.small, r.open, r.begun, r.limit = lo, 0, false, true, crore
		return true
	}
	if scale == hundred {
		// উনিশশো is good, এক হাজার উনিশশো is not.
		if r.small >= hundred || r.small >= 10 && r.limit <= thousand {
			return false
		}
		r.small *= hundred
		r.begun = true
		return true
	}
	if scale >= r.limit {
		return false
	}
	sum, carry := bits.Add64(r.total, r.small*scale, 0)
	r.total, r.small, r.open, r.begun, r.limit = sum, 0, false, true, scale
	return carry == 0
}

// value is the number read; false when it overflowed.
func (r *numberReader) value() (uint64, bool) {
	sum, carry := bits.Add64(r.total, r.small, 0)
	return sum, carry == 0
}
