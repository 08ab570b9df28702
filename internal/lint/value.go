package lint

import (
	"strings"

	"batayandesk/internal/bangla"
)

// Means is what a field of text stands for, as far as that says what cannot be in it.
type Means string

// What fields stand for. A field that is none of them has no meaning of its own here.
const (
	Person Means = "person" // somebody's name
	Post   Means = "post"
	Place  Means = "place"
	Party  Means = "party" // an office or another body, or an officer with all that leads there
	Papers Means = "papers"
	Fee    Means = "fee"
	Time   Means = "time"
)

// Code says why a value says nothing.
type Code string

// Why a value says nothing; "" where it does not.
const (
	Nothing  Code = "says_nothing" // that there is nothing
	Later    Code = "says_later"   // that it will come
	NotFor   Code = "says_not_for" // that it does not apply, where it is needed
	Trial    Code = "says_trial"   // typed to try something
	Blank    Code = "says_blank"   // a blank of a form, still to be filled
	Label    Code = "says_label"   // what the field is called
	Own      Code = "says_own"     // the name of the office, or of the whole list
	Name     Code = "says_person"  // a person's name where a place belongs
	Where    Code = "says_office"  // an office or a post where a person's name belongs
	Digits   Code = "says_digits"  // figures alone where words belong
	Letter   Code = "says_letter"  // one letter
	Markup   Code = "says_markup"  // signs of a web page's source
	Legacy   Code = "says_bijoy"   // Bijoy text that was not converted
	Number   Code = "says_number"  // a number that nobody has
	Mail     Code = "says_mail"
	Address  Code = "says_address"
	LongAgo  Code = "says_long_ago"
	NoTime   Code = "time_vague"
	Differs  Code = "time_differs"
	WordsOff Code = "figures_differ" // figures and the word behind them
)

// About is what is known of a value's field.
type About struct {
	Means  Means
	Needed bool     // it counts towards done
	Named  bool     // it names its record, or tells of it in sentences
	Labels []string // what the field is called, in forms and lists
	Own    []string // names of the office and of the list
}

// longest is how many bytes a value may have that says nothing in words.
const longest = 240

// Text looks at a text in the normal form; "" where it may well say something.
func Text(s string, a About) Code {
	var room [1024]byte
	k := look(s, room[:0])
	if code := inside(s, k.signs); code != "" {
		return code
	}
	if len(s) > longest {
		return ""
	}
	switch code := k.words(s, a); {
	case code != "":
		return code
	case k.trial(s, a):
		return Trial
	case k.called(a.Labels):
		return Label
	case a.Means != Place && a.Means != Party && k.called(a.Own):
		return Own
	case (a.Named || a.Means == Papers) && k.letters == 0 && k.digits > 0:
		return Digits
	case (a.Means == Person || a.Means == Post) && k.letters == 1 && k.digits == 0:
		return Letter
	}
	switch a.Means {
	case Place:
		if personAlone(s) {
			return Name
		}
	case Person:
		if placeOrPost(s) {
			return Where
		}
	}
	return ""
}

// key is the letters and digits of a value, folded and without anything between them.
type key struct {
	text            []byte // valid as long as the room it was made in
	letters, digits int    // signs that stand on a letter count for none
	signs           signsSeen
}

// Letters are the letters and digits of a text, folded: two texts that differ in signs and spaces alone have the same.
func Letters(s string) string {
	var room [longest]byte
	return string(look(s, room[:0]).text)
}

// called tells whether a value is one of the names, whatever stands between their letters.
func (k key) called(names []string) bool {
	for _, name := range names {
		if len(k.text) > 0 && sameLetters(name, k.text) {
			return true
		}
	}
	return false
}

// sameLetters compares the key of a name with a key.
func sameLetters(name string, key []byte) bool {
	for _, r := range name {
		if kindOf(r) == other {
			continue
		}
		if r = bangla.FoldRune(r); r < 0 {
			continue
		}
		first, size := decode(key)
		if first != r || size == 0 {
			return false
		}
		key = key[size:]
	}
	return len(key) == 0
}

// inside finds what spoils a text of any length.
func inside(s string, signs signsSeen) Code {
	if signs&brackets != 0 || signs&dots != 0 && (strings.Contains(s, ".....") || strings.Contains(s, "……")) {
		if code := blank(s); code != "" {
			return code
		}
	}
	if signs&latin != 0 && strings.Contains(s, "orem") && strings.Contains(strings.ToLower(s), "lorem ipsum") {
		return Trial
	}
	if signs&ampersand != 0 && (strings.Contains(s, "&nbsp") || strings.Contains(s, "&amp;") || strings.Contains(s, "&lt;")) {
		return Markup
	}
	if (signs&foreign != 0 || signs&latin != 0 && signs&bengali == 0) && legacy(s) {
		return Legacy
	}
	return ""
}

// htmlSigns begin what a page's source has and a text has not.
var htmlSigns = []string{"<p>", "<p ", "</", "<br", "<div", "<span", "<td", "<li", "<strong", "<b>", "<font", "<table"}

// prompts are words that ask to be replaced, in brackets.
var prompts = []string{
	"লিখুন", "দিন", "বসান", "নাম", "তারিখ", "বিষয়", "শিরোনাম", "এখানে", "ঠিকানা", "পদবি", "নম্বর", "বিবরণ", "তথ্য", "সংখ্যা", "মোবাইল", "insert", "enter", "your", "name", "date", "title", "here", "todo",
	"xx", "tbd", "…", "..", "__",
}

// blank finds a blank of a form: dots, lines and brackets with a word that asks.
func blank(s string) Code {
	if strings.Contains(s, "____") || strings.Contains(s, "......") || strings.Contains(s, "………") {
		return Blank
	}
	if strings.Contains(s, "{{") && strings.Contains(s, "}}") || strings.Contains(s, "${") {
		return Blank
	}
	for _, html := range htmlSigns {
		if strings.Contains(strings.ToLower(s), html) {
			return Markup
		}
	}
	for _, pair := range []string{"[]", "<>", "{}"} {
		rest := s
		for {
			_, after, found := strings.Cut(rest, pair[:1])
			if !found {
				break
			}
			in, next, closed := strings.Cut(after, pair[1:])
			if !closed {
				break
			}
			if in = strings.ToLower(strings.TrimSpace(in)); in == "" || asks(in) && len(in) <= 90 {
				return Blank
			}
			rest = next
		}
	}
	return ""
}

func asks(in string) bool {
	for _, p := range prompts {
		if strings.Contains(in, p) {
			return true
		}
	}
	return false
}

// legacy finds Bijoy text: all of it, or a word of it among Bengali ones.
func legacy(s string) bool {
	marked := false
	for _, r := range s {
		if '\u00a1' <= r && r <= '\u00ff' && r != 'é' && r != '°' && r != '×' && r != '½' && r != '¼' || r == '†' || r == '‡' || r == 'ˆ' || r == '‰' || r == 'œ' || r == '›' {
			marked = true
			break
		}
	}
	if !marked {
		return !bangla.HasBengali(s) && bangla.LooksBijoy(s)
	}
	for word := range strings.FieldsSeq(s) {
		n := 0
		for _, r := range word {
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				n++
			}
		}
		if n >= 2 && bangla.LooksBijoy(word) {
			return true
		}
	}
	return false
}
