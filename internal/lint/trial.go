package lint

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
)

// rows are keys that lie beside each other, and letters in the order of the alphabet: Latin keyboards, and what the same
// keys give in the Bengali layouts.
var rows = sync.OnceValue(func() (all [][]byte) {
	for _, row := range []string{
		"qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1234567890", "0123456789",
		"ঙযডপটচজহগড়", "বকতদ", "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ", "অআইঈউঊঋএঐওঔ", "আসদফগহজকল", "আসদফ",
	} {
		there := look(row, nil).text
		back := []rune(string(there))
		slices.Reverse(back)
		all = append(all, there, []byte(string(back)))
	}
	return all
})

// trial tells what was typed to try something: keys in a row, one thing over and over, letters that no word has.
func (k key) trial(s string, a About) bool {
	if k.letters+k.digits == 0 || k.letters+k.digits > 24 {
		return false
	}
	if k.letters >= 3 && k.letters <= 12 && k.digits == 0 {
		for _, row := range rows() {
			if bytes.Contains(row, k.text) {
				return true
			}
		}
	}
	if k.letters >= 3 && !roman(k.text) && (repeats(k.text) || eachRepeats(s)) {
		return true
	}
	return k.letters >= 4 && k.digits == 0 && bare(k.text, s) && a.Means != Papers
}

// eachRepeats tells of words that are each one letter over and over: "ককক খখখ".
func eachRepeats(s string) bool {
	var room [96]byte
	n := 0
	for from := 0; from < len(s); {
		word, next := nextWord(s, from, room[:0])
		if from = next; len(word) == 0 {
			continue
		}
		if n++; !oneLetter(word) {
			return false
		}
	}
	return n > 1
}

// oneLetter tells of a word of one letter, three times and more.
func oneLetter(word []byte) bool {
	_, size := decode(word)
	return len(word) >= 3*size && bytes.Equal(word[size:], word[:len(word)-size])
}

// roman are letters that stand in a row and mean a number.
func roman(text []byte) bool { return len(bytes.Trim(text, "icm")) == 0 }

// repeats tells of a text that is one piece over and over: three times, or twice where the piece is three Latin letters and
// more.
func repeats(text []byte) bool {
	for size := 1; size <= len(text)/2; size++ {
		if len(text)%size != 0 {
			continue
		}
		times := len(text) / size
		piece := text[:size]
		latin := piece[0] < 0x80
		if times < 2 || times == 2 && (!latin || size < 3) || !latin && size%3 != 0 {
			continue
		}
		if times == 2 && size > 5 {
			continue // Baden-Baden, and a name said twice
		}
		if bytes.HasPrefix(text[size:], piece) && bytes.Equal(text[size:], text[:len(text)-size]) {
			return true
		}
	}
	return false
}

// bare tells of one word of small letters without a vowel, or of six Bengali letters and more without a sign.
func bare(text []byte, s string) bool {
	if strings.ContainsAny(strings.TrimSpace(s), " \n-/.") {
		return false
	}
	if text[0] < 0x80 {
		return len(text) <= 14 && s == strings.ToLower(s) && !bytes.ContainsAny(text, "aeiouy") && len(bytes.Trim(text, "abcdefghijklmnopqrstuvwxyz")) == 0
	}
	n := 0
	for _, r := range string(text) {
		if kindOf(r) != letter || r < 'ক' {
			return false
		}
		n++
	}
	return n >= 6
}

// titles stand before a person's name.
var titles = sync.OnceValue(func() map[string]bool {
	return foldedSet("মোঃ মো মোহাম্মদ মোহাঃ মোহা মুহাম্মদ মুহাঃ মোছাঃ মোছা মোসাঃ মোসাম্মৎ জনাব জনাবা বেগম শ্রী শ্রীমতি ডাঃ মিসেস মিস সৈয়দ সৈয়দ সৈয়দা সৈয়দা md mst mr mrs dr")
})

// lastNames end a person's name, and hardly a place's.
var lastNames = sync.OnceValue(func() map[string]bool {
	return foldedSet("হোসেন হোসাইন রহমান উদ্দিন উদ্দীন ইসলাম আক্তার আকতার খাতুন সুলতানা পারভীন পারভিন ইয়াসমিন ইয়াসমিন বিশ্বাস সাহা আহমেদ আহমদ হক মিয়া মিয়া ফেরদৌস হাসান হালদার মজুমদার ভৌমিক চক্রবর্তী ভট্টাচার্য দাস কবির আলম বেগম")
})

// placeWords stand in the names of places.
var placeWords = sync.OnceValue(func() []string {
	words := strings.Fields("কার্যালয় অফিস কক্ষ রুম বাড়ি বাড়ী ভবন ইউনিয়ন গ্রাম মৌজা রোড সড়ক মোড় বাজার মাঠ বিদ্যালয় কলেজ মাদ্রাসা মাদরাসা হল মিলনায়তন ওয়ার্ড পাড়া ঘাট হাট চত্বর মসজিদ মন্দির ক্লাব কেন্দ্র সেন্টার ল্যাব উপজেলা জেলা শাখা তলা রাস্তা সেতু খাল পুকুর হতে পর্যন্ত দোকান নগর পুর গঞ্জ পরিষদ ব্যাংক স্টেডিয়াম পার্ক চর ফাউন্ডেশন ট্রাস্ট কমপ্লেক্স মার্কেট মঞ্চ নদী বাঁধ এলাকা স্কুল ডেস্ক")
	for i, w := range words {
		words[i] = bangla.Fold(w)
	}
	return words
})

func foldedSet(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[bangla.Fold(w)] = true
	}
	return all
}

// personAlone tells of a text that is a person's name and nothing else: it begins as names do, or ends so, and no word is a
// place's.
func personAlone(s string) bool {
	if len(s) > 120 || strings.ContainsAny(s, "\n,;:/") {
		return false
	}
	words := bangla.Tokens(s)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	if !titles()[first] && !lastNames()[last] {
		return false
	}
	for _, w := range words {
		for _, place := range placeWords() {
			if strings.HasPrefix(w, place) || strings.HasSuffix(w, place) || strings.HasSuffix(w, place+"র") || strings.HasSuffix(w, place+"ে") {
				return false
			}
		}
	}
	return true
}

// notNames are ends of what is an office or a post; nobody is called so.
var notNames = sync.OnceValue(func() map[string]bool {
	return foldedSet("কার্যালয় কার্যালয় অফিস অফিসার কর্মকর্তা কর্মচারী কমিশনার প্রশাসক পরিষদ অধিদপ্তর দপ্তর মন্ত্রণালয় মন্ত্রণালয় বিভাগ শাখা সহকারী সহায়ক সহায়ক প্রহরী গাড়িচালক প্রোগ্রামার অপারেটর মুদ্রাক্ষরিক পরিচালক প্রকৌশলী চেয়ারম্যান সচিব " +
		"হিসাবরক্ষক সুপারভাইজার সার্ভেয়ার তহশিলদার office officer commissioner programmer assistant clerk secretary")
})

// placeOrPost tells of a text that ends as the names of offices and posts do.
func placeOrPost(s string) bool {
	words := bangla.Tokens(s)
	return len(words) > 0 && notNames()[words[len(words)-1]]
}
