package spell

import (
	"strings"
	"sync"
)

// placeEnds are the ends of names of places; placeWords stand behind such a name.
var (
	placeEnds  = strings.Fields("পুর গঞ্জ নগর খালী খালি কান্দা কান্দি কান্দী ডাঙ্গা ডাঙা হাটি হাটা হাট গাছা গাছি গাছী পাড়া তলা তলী তলি চর বাজার দিয়া দিঘী দিঘি দহ কাঠি কাঠী বাড়ী বাড়ি গ্রাম গাঁও গাঁ আবাদ ঘাটা ঘাট মারী মারি খোলা বাগ বাগান কুল কোট মোড় গড় ছড়ি ছড়া ঝিরি মুখ দী দি")
	placeWords = set("ইউনিয়ন উপজেলা জেলা গ্রাম মৌজা মহল্লা বাজার সড়ক রোড থানা পৌরসভা ডাকঘর বিল খাল নদী হাট ঘাট পাড়া চর হাওর দ্বীপ ইউপি ওয়ার্ড মিয়া সাহেব")
	callers    = set("জনাব জনাবা মোঃ মো মোসাঃ মোছাঃ মোসাম্মৎ মোছাম্মৎ মুহাঃ মোহাঃ সৈয়দ সৈয়দা বেগম শেখ মিসেস মিস মি ডাঃ ডা ড ডঃ অধ্যাপক ইঞ্জি আলহাজ হাজী শ্রী শ্রীমতি পিতা মাতা স্বামী নাম গ্রাম মৌজা সাং পোঃ ডাকঘর")
)

func set(words string) map[string]struct{} {
	all := map[string]struct{}{}
	for w := range strings.FieldsSeq(words) {
		all[w] = struct{}{}
	}
	return all
}

// isNameLike tells whether a word that nobody knows stands where a person's name does: behind জনাব or মোঃ, or beside a name.
func (c *Checker) isNameLike(words []token, i int, word string) bool {
	for _, end := range placeEnds {
		if strings.HasSuffix(word, end) && len(word) > len(end)+3 && len(end) > 6 {
			return true
		}
	}
	if i > 0 && isBeside(words[i-1], words[i]) {
		before := bare(words[i-1].text)
		if _, is := callers[before]; is || c.isName(before) && !c.isWord(before) {
			return true
		}
	}
	if i+1 < len(words) && isBeside(words[i], words[i+1]) {
		next := bare(words[i+1].text)
		if c.isName(next) && !c.isWord(next) {
			return true
		}
	}
	return false
}

// isPlaceLike tells whether a word stands where a place is named.
func (c *Checker) isPlaceLike(words []token, i int, word string) bool {
	if i+1 < len(words) && isBeside(words[i], words[i+1]) {
		next := bare(words[i+1].text)
		for stem, rest := range splits(next + " ") {
			if _, is := placeWords[stem]; is && isEnding(stem, strings.TrimSpace(rest)) {
				return true
			}
		}
	}
	return false
}

// isBeside tells whether nothing but a space, a dot or a colon stands between two words.
func isBeside(a, b token) bool { return b.from-(a.from+len(a.text)) <= 2 }

// memory is what was found near a word, for some thousand words.
type memory struct {
	mu   sync.Mutex
	said map[string][]found
}

const remembered = 4096

func (m *memory) of(word string, near func(string) []found) []found {
	m.mu.Lock()
	all, is := m.said[word]
	m.mu.Unlock()
	if is {
		return all
	}
	all = near(word)
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.said) >= remembered {
		clear(m.said)
	}
	m.said[word] = all[:min(len(all), maxRight)]
	return m.said[word]
}
