package directive

import (
	"strings"
	"unicode/utf8"
)

// family is a kind of counting that marks of a list come from.
type family int

const (
	noFamily family = iota
	letters         // ক খ গ …
	digits          // ১ ২ ৩ …
	romans          // i ii iii …
	latins          // a b c …
)

// token is a mark as it stands in the text: ক) · (ক) · ক. · ক। · ১) · i) …
type token struct {
	from, to  int // with its signs; the text begins at to
	mark      int // bytes of the mark itself: from
	markEnd   int
	family    family
	index     int // place in the counting, from 0; for a mark that fits no counting -1
	style     byte
	line      int
	lineStart bool
	cell      bool // the first cell of a table's row
	alone     bool // nothing else on its line
}

// bengaliOrder is the counting of list letters; ড় ঢ় য় do not count.
const bengaliOrder = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"

var (
	lineMark   = pattern(`^[\s•\-]*(\|?\s*[(\[]?\s*)([0-9]{1,2}|[\x{0985}-\x{09b9}]|[ivx]{1,5}|[a-z])(\s*(?:\)[.।:\-]?|[.।\]ঃ:/](?:\)|\s|$)?|\|)|\t|\s+-\s|-|$)`)
	inlineMark = pattern(`(?:^|[\s:;,।(\-–])(\(?)([0-9]{1,2}|[\x{0985}-\x{09b9}]|[ivx]{1,5}|[a-z])(\)|[.।]\s)`)
)

// tokens finds the marks between two lines: at the beginnings of lines, and within lines where they may
// carry on a list.
func (l *letter) tokens(from, to int) []token {
	var found []token
	for i := from; i < to; i++ {
		ln := l.lines[i]
		if ln.blank() || ln.junk || l.inRef[i] || l.inEncl[i] {
			continue
		}
		at := ln.from
		if t, ok := l.lineToken(i); ok {
			found = append(found, t)
			at = t.to
		}
		found = append(found, l.inlineTokens(i, at)...)
		if len(found) > maxTokens {
			break
		}
	}
	return found
}

// maxTokens is how many marks are looked at; a long letter with annexes has a tenth of them.
const maxTokens = 2000

func (l *letter) lineToken(i int) (token, bool) {
	ln := l.lines[i]
	s := l.s[ln.from:ln.to]
	m := lineMark.FindStringSubmatchIndex(s)
	if m == nil {
		return token{}, false
	}
	sign, after := s[m[6]:m[7]], s[m[7]:]
	open := strings.ContainsAny(s[m[2]:m[3]], "([")
	table := strings.Contains(s[m[2]:m[3]], "|") || sign == "|" || sign == "\t" || strings.HasSuffix(sign, "|")
	trimmed := strings.TrimSpace(sign)
	style := byte('|')
	if trimmed != "" {
		style = trimmed[0]
	}
	switch {
	case open && style != ')' && style != ']' && !table:
		return token{}, false
	case sign == "-" && (s[m[4]] < 0x80 || m[7] == len(s)): // "ক-নোটিশ"; a number before a hyphen is none of a list
		return token{}, false
	case (style == ')' || style == ']') && open:
		style = '('
	case trimmed == "" && !table && m[7] != len(s): // a bare mark needs a line or a cell of its own
		return token{}, false
	case (style == '.' || style == ':' || style == '/') && after != "" && isDigit(after[0]):
		return token{}, false // a number or an hour, not a mark
	case style == '-' && table:
		return token{}, false
	}
	t := token{from: ln.from, to: ln.from + m[7], mark: ln.from + m[4], markEnd: ln.from + m[5], style: style,
		line: i, lineStart: true, cell: table, alone: strings.TrimSpace(strings.Trim(after, "|\t ")) == ""}
	t.from = ln.from + m[4]
	if open {
		t.from = ln.from + m[2] + strings.IndexAny(s[m[2]:m[3]], "([")
	}
	l.count(&t)
	return t, t.family != noFamily
}

func (l *letter) inlineTokens(i, at int) []token {
	var found []token
	end := l.lines[i].to
	for at < end {
		m := inlineMark.FindStringSubmatchIndex(l.s[at:end])
		if m == nil {
			return found
		}
		t := token{from: at + m[4], to: at + m[7], mark: at + m[4], markEnd: at + m[5], line: i, style: l.s[at+m[6]]}
		if m[3] > m[2] {
			t.from = at + m[2]
			if t.style != ')' {
				at += m[5]
				continue
			}
			t.style = '('
		}
		if at+m[0] > 0 && l.s[at+m[0]] == '(' && t.style == ')' { // "(ক)" seen from within
			t.from, t.style = at+m[0], '('
		}
		l.count(&t)
		if t.family != noFamily {
			found = append(found, t)
		}
		at += m[7]
		_, n := utf8.DecodeLastRuneInString(l.s[:at])
		if n == 1 && l.s[at-1] == ' ' {
			at-- // the space may stand before the next mark
		}
	}
	return found
}

// count finds the family and the place of a mark. The letter is looked up as received: folding has
// brought ণ and ন together.
func (l *letter) count(t *token) {
	s := l.s[t.mark:t.markEnd]
	switch {
	case isDigit(s[0]):
		t.family, t.index = digits, atoi(s)-1
		if t.index < 0 {
			t.family = noFamily
		}
	case s[0] >= 0x80:
		t.family, t.index = letters, -1
		r := l.src[l.own(t.mark, t.markEnd).From]
		if at := strings.IndexRune(bengaliOrder, r); at >= 0 {
			t.index = at / utf8.RuneLen(r)
		}
	default:
		t.family, t.index = latins, int(s[0]-'a')
		if n := roman(s); n > 0 && (len(s) > 1 || s != "c") {
			t.family, t.index = romans, n-1
		} else if len(s) > 1 {
			t.family = noFamily
		}
	}
}

// roman reads a small Roman number in lower case; 0 for none.
func roman(s string) int {
	value := map[byte]int{'i': 1, 'v': 5, 'x': 10}
	sum := 0
	for i := range len(s) {
		n := value[s[i]]
		if n == 0 {
			return 0
		}
		if i+1 < len(s) && n < value[s[i+1]] {
			n = -n
		}
		sum += n
	}
	return sum
}
