package directive

import (
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Read understands the text of a letter as it was received. cat names the categories that items may be
// of; nil means that every item is a plain task. Read never fails and never changes the text: an empty
// or foreign text gives an Understood that is not Registrable. The time it takes grows with the text, of
// which at most some hundred thousand code points are read.
func Read(text string, cat *catalog.Catalog) Understood {
	u := Understood{Items: []Item{}, Signatory: []string{}, Copies: []string{}, Spans: map[string]Span{}, Doubts: []Doubt{}, Asked: []string{}}
	v := newView(text)
	if why := unreadable(text, v); why != "" {
		u.doubt("text", why, nil)
		for _, field := range []string{"issuer", "memo", "date", "subject", "items", "days", "scope"} {
			u.ask(field)
		}
		return u
	}
	l := newLetter(v)
	l.doubtText(&u)
	l.readHead(&u)
	l.readMemo(&u)
	l.readDates(&u)
	l.readSubject(&u)
	end := l.bodyEnd(l.readSignature(&u))
	items := l.readItems(&u, newSorter(cat), l.body, end)
	from, to := l.bytes(l.body, end)
	l.readLimits(&u, from, to, items)
	l.readScope(&u, from, to)
	l.readCopies(&u)
	l.doubtFlat(&u)
	return u
}

// bodyEnd is where the running text and its lists end: at the signature or at the enclosures.
func (l *letter) bodyEnd(signature int) int {
	for i := l.body; i < signature; i++ {
		if l.labels[i] == enclosureLabel && !l.asksAfter(i, signature) {
			return i
		}
	}
	return max(signature, l.body)
}

// asksAfter tells whether the letter's text goes on between the enclosures at line i and the signature.
func (l *letter) asksAfter(i, signature int) bool {
	for k := i + 1; k < signature; k++ {
		if !l.inEncl[k] && l.labels[k] == noLabel && !l.lines[k].junk && l.isText(k) {
			return true
		}
	}
	return false
}

func (l *letter) doubtText(u *Understood) {
	if l.long {
		u.doubt("text", "text_long", office.Args{"read": maxRunes})
	}
	if l.healed.Letters > 0 || l.zeros {
		u.doubt("text", "text_healed", nil)
	}
	if strings.ContainsRune(l.s, unicode.ReplacementChar) || bangla.LostConjuncts(string(l.src[:min(len(l.src), brokenRunes)])) > 0 {
		u.doubt("text", "text_damaged", nil)
	}
	if l.flat {
		u.doubt("text", "text_flat", nil)
	}
	if l.end < len(l.lines) {
		u.doubt("text", "two_letters", nil)
	}
}

// unreadable is the doubt of a text that must not be half-read; "" where it can be read.
func unreadable(text string, v *view) string {
	switch {
	case legacy(text, v):
		return "bijoy"
	case bangla.Broken(string(v.src[:min(len(v.src), brokenRunes)])):
		return "text_broken"
	}
	return ""
}

// brokenRunes is how much of a text is asked whether it is broken: the first pages of a letter.
const brokenRunes = 4000

// legacy tells whether the text is in an old encoding: hardly a Bengali letter, and the look of Bijoy.
func legacy(text string, v *view) bool {
	bengali, latin := 0, 0
	for _, r := range v.s {
		switch {
		case r >= 'অ' && r <= 'হ':
			bengali++
		case r >= 'a' && r <= 'z' || r >= 0xa1 && r <= 0xff:
			latin++
		}
	}
	if bengali*4 > latin || latin < 12 {
		return false
	}
	return bangla.LooksBijoy(text) || bijoyWord.MatchString(text)
}

// bijoyWord are words that open office letters, in Bijoy's bytes: memo, government, date, office.
var bijoyWord = plain("Avgvi|miKvi|Dc\u2021Rjv|evsjv|\u00af\u00a7viK|\u00af\u00a5viK|ZvwiL|Kvh\u00a9vjq|welq|Kg©KZ")
