package lint

import (
	"strings"
	"sync"

	"batayandesk/internal/bangla"
)

// says is what a word does in a value of which every word is known: nothing of its own, or it makes the whole say nothing.
type says uint8

const (
	plain says = 1 << iota
	nothing
	later
	notFor
	trial
	asking
)

// vocabulary are the words that say nothing. A value is junk where all its words are here and one of them is more than
// plain: a real value has, nearly always, a word of its own.
//
// Source: internal/lint/README.md › Words.
var vocabulary = sync.OnceValue(func() map[string]says {
	all := map[string]says{}
	add := func(is says, words string) {
		for word := range strings.FieldsSeq(words) {
			all[bangla.Fold(word)] |= is
		}
	}
	add(plain, `কোনো কোন কোনও কিছু কিছুই তথ্য তথ্যাদি তথ্যের উপাত্ত ডাটা ডেটা এখানে এখনো এখনও এখন এ এই এটি এতে বর্তমানে আপাতত মুহূর্তে মুহুর্তে পাওয়া পাওয়া যায় যাচ্ছে
		যাবে দেওয়া দেওয়া দেয়া হয় হয় হয়েছে করা করে করুন হলে থাকলে পূরণ যোগ সংযোজন সংযোজিত সংযুক্ত প্রদান প্রকাশ প্রকাশিত আপলোড আপডেট হালনাগাদ হালনাগাদের হালনাগাদকরণ কাজ কাজটি সাইট সাইটটি
		সাইটের ওয়েবসাইট ওয়েবসাইটটি ওয়েবসাইটের পোর্টাল পোর্টালটি পোর্টালের পাতা পাতাটি পাতাটির পেজ পেজটি পেজের পেইজ পেইজটি কনটেন্ট কন্টেন্ট বিষয়বস্তু বিষয়বস্তু বিস্তারিত খুব অতি দ্রুত সময় সময়
		মতো মত মতে সময়মতো সময়মত জন্য অনুগ্রহ অনুগ্রহপূর্বক অপেক্ষা সকল সব আসল সঠিক জানা সম্ভব এবং ও না নয় নয় নহে কি উল্লেখ উপলব্ধ নাম শিরোনাম নোটিশ কর্মকর্তা কর্মকর্তার সেবা সেবার প্রকল্প প্রকল্পের লেখা বিষয়
		বিষয় বিবরণ টেক্সট ব্যবহারকারী ব্যবহারকারীর ইউজার ইউজারের প্রতিবেদন রয়েছে রয়েছে আছে শিরোনামের বিষয়ের অফিস অফিসের ব্যক্তি ব্যক্তির পদবি পদবী ঠিকানা মোবাইল নম্বর ফোন ইমেইল কনটেন্টটি তালিকা তালিকাটি ফাইল ছবি রেকর্ড জনাব`)
	add(plain, `not yet is are be to the a an of this that page site website web info information data content found added updated update please wait now currently text here name title
		notice user officer service project record entry item office post value field file mr mrs will my our in under work type only just some any s full first last`)
	add(nothing, `নেই নাই নাইরে নি যায়নি যায়নি হয়নি হয়নি হয়নাই হয়নাই অজানা অজ্ঞাত জানিনা জানা-নেই তথ্যহীন খালি ফাঁকা no available unavailable unknown nothing none nil null undefined nan missing empty blank void`)
	add(later, `শীঘ্রই শীঘ্র অতিশীঘ্রই অতিশীঘ্র অচিরেই অবিলম্বে আসছে আসিতেছে আসবে আসিবে নির্মাণাধীন নির্মানাধীন প্রক্রিয়াধীন প্রক্রিয়াধীন প্রস্তুতাধীন প্রণয়নাধীন প্রণয়নাধীন সংগ্রহাধীন অপেক্ষমাণ অপেক্ষমান
		হবে হইবে হচ্ছে হইতেছে চলছে চলিতেছে পরে পরবর্তীতে পরবর্তিতে জানানো জানিয়ে জানিয়ে থাকুন coming soon later tba tbd tbc construction progress pending processing shortly upcoming announced loading`)
	add(notFor, `প্রযোজ্য অপ্রযোজ্য applicable`)
	add(trial, `টেস্ট টেষ্ট টেস্টিং টেস্টের পরীক্ষামূলক নমুনা উদাহরণ উদাহরণস্বরূপ ডেমো ডামি স্যাম্পল অমুক তমুক হ্যালো test tests testing tested tester demo dummy sample example trial temp temporary foo bar baz
		hello hi placeholder untitled default fake anything whatever someone nobody noname doe`)
	add(asking, `লিখুন লিখবেন লিখতে বসান বসাবেন টাইপ নির্বাচন সিলেক্ট বাছাই দিবেন enter insert write click select choose your`)
	return all
})

// exactly are values that say nothing as a whole, whatever stands between their letters.
var exactly = sync.OnceValue(func() map[string]Code {
	all := map[string]Code{}
	add := func(is Code, values ...string) {
		for _, v := range values {
			all[string(look(v, nil).text)] = is
		}
	}
	add(Trial, "ক খ গ", "কখগ", "আবোল তাবোল", "আবোলতাবোল", "হিজিবিজি", "ফলনা", "জন ডো", "john doe", "jane doe", "অ আ ই", "১ ২ ৩", "১২৩", "123", "abc123", "a b c", "asdf", "আসদফ", "আস্দফ", "অসদফ", "তেস্ত", "তেস্ট",
		"খখখ", "qazwsx", "the quick brown fox", "lorem", "lorem ipsum", "ipsum", "লোরেম ইপসাম", "লরেম ইপসাম", "foobar", "helloworld", "হ্যালো ওয়ার্ল্ড", "নতুন নোটিশ ১", "new post", "my title", "untitled1", "মি এক্স", "mr x", "xx", "xxx")
	add(Nothing, "na", "n a", "#n/a", "#ref!", "#value!", "#name?", "#div/0!", "[object object]", "object object", "জানি না", "মনে নেই", "নট এভেইলেবল", "এন/এ", "নো ডাটা", "তথ্য শূন্য", "শূন্য পদ", "পদ শূন্য", "পদটি শূন্য", "no data", "data not found", "404 not found", "page not found", "error")
	add(Later, "কামিং সুন", "কামিংসুন", "আন্ডার কনস্ট্রাকশন", "আন্ডার কন্সট্রাকশন", "টিবিডি", "কাজ চলমান আছে পরে", "পরে দেওয়া হবে", "to be announced", "to be decided")
	add(NotFor, "প্রযোজ্য নয়", "প্রযোজ্য নহে", "প্রযোজ্য না", "অপ্রযোজ্য", "not applicable")
	add(Blank, "click here", "type here", "এখানে ক্লিক করুন", "choose file", "no file chosen", "select", "--select--", "নির্বাচন করুন", "বাছাই করুন")
	return all
})

// words judges a value word by word.
func (k key) words(s string, a About) Code {
	if code := exactly()[string(k.text)]; code != "" && (code != Nothing || !mayBeNone(a)) {
		return forNeed(code, a)
	}
	known, room := vocabulary(), [96]byte{}
	all, digits, n := says(0), false, 0
	for from := 0; from < len(s); {
		word, next := nextWord(s, from, room[:0])
		from = next
		if len(word) == 0 {
			continue
		}
		if n++; isDigits(word) {
			digits = true
			continue
		}
		is, there := known[string(word)]
		if !there {
			return ""
		}
		all |= is
	}
	switch {
	case all&trial != 0:
		return Trial
	case digits:
		return ""
	case all&asking != 0:
		return Blank
	case all&notFor != 0:
		return forNeed(NotFor, a)
	case all&later != 0:
		return Later
	case all&nothing != 0 && !mayBeNone(a):
		return Nothing
	}
	return ""
}

// mayBeNone tells of what a value may say that there is none: of papers that nobody has to bring, and of a fee.
func mayBeNone(a About) bool { return a.Means == Papers || a.Means == Fee && !a.Needed }

// forNeed leaves "not applicable" where it may be the truth.
func forNeed(code Code, a About) Code {
	if code == NotFor && (!a.Needed || a.Means == Papers) {
		return ""
	}
	return code
}

// nextWord folds the next word of s into room; it gives no more of a word than fits there.
func nextWord(s string, from int, room []byte) (word []byte, next int) {
	for i, r := range s[from:] {
		switch kind := kindOf(r); {
		case kind != other:
			if r = bangla.FoldRune(r); r >= 0 && len(room)+4 <= cap(room) {
				room = appendRune(room, r)
			}
		case r == '-' || r == '\u200c' || r == '\u200d': // as in a word of the index
		case len(room) > 0:
			return room, from + i
		}
	}
	return room, len(s)
}

func isDigits(word []byte) bool {
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
