package rich

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// special are the signs that a backslash makes plain ones.
const special = `*_(|<↵`

// token is a sign of a line, a mark, or a link.
type token struct {
	text string // of a sign or a link, without backslashes
	mark string // "**" or "__"; "" for what is none
	link string
}

// tokens are those of a line.
func tokens(s string) (list []token) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' && i+1 < len(s):
			if next, m := utf8.DecodeRuneInString(s[i+1:]); strings.ContainsRune(special, next) {
				list = append(list, token{text: s[i+1 : i+1+m]})
				i += 1 + m
				continue
			}
		case strings.HasPrefix(s[i:], markBold):
			list = append(list, token{text: markBold, mark: markBold})
			i += len(markBold)
			continue
		case strings.HasPrefix(s[i:], markItalic):
			list = append(list, token{text: markItalic, mark: markItalic})
			i += len(markItalic)
			continue
		case r == '[':
			if text, link, end := linkAt(s[i:]); end > 0 {
				list = append(list, token{text: text, link: link})
				i += end
				continue
			}
		}
		list = append(list, token{text: s[i : i+n]})
		i += n
	}
	return list
}

// linkAt reads "[words](address)" at the beginning of s; end is 0 where it is none.
func linkAt(s string) (text, link string, end int) {
	var words strings.Builder
	i := 1
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			next, n := utf8.DecodeRuneInString(s[i+1:])
			if !strings.ContainsRune(special, next) {
				words.WriteByte(c)
				continue
			}
			words.WriteString(s[i+1 : i+1+n])
			i += n
			continue
		case c == '[':
			return "", "", 0
		case c != ']':
			words.WriteByte(c)
			continue
		}
		break
	}
	text = words.String()
	if i >= len(s) || strings.TrimSpace(text) == "" || !strings.HasPrefix(s[i:], "](") {
		return "", "", 0
	}
	to := strings.IndexAny(s[i:], ") ")
	if to < 0 || s[i+to] == ' ' {
		return "", "", 0
	}
	link, ok := Address(s[i+2 : i+to])
	if !ok {
		return "", "", 0
	}
	return text, link, i + to + 1
}

// readLine is a line with its marks understood; a mark without its other half is text.
func readLine(s string) Line {
	if !strings.ContainsAny(s, `*_[\`) {
		return Line{{Text: s}}
	}
	return styled(tokens(s), Run{})
}

// styled are the runs of tokens that stand in a look already.
func styled(list []token, look Run) (line Line) {
	for i := 0; i < len(list); i++ {
		t := list[i]
		if end := closing(list, i, look); end > 0 {
			inner := look
			inner.Bold, inner.Italic = look.Bold || t.mark == markBold, look.Italic || t.mark == markItalic
			for _, run := range styled(list[i+1:end], inner) {
				line = line.with(run)
			}
			i = end
			continue
		}
		run := look
		run.Text, run.Link = t.text, t.link
		line = line.with(run)
	}
	return line
}

// closing is where the mark at i is closed; 0 where it is no opening mark.
func closing(list []token, i int, look Run) int {
	mark := list[i].mark
	if mark == "" || mark == markBold && look.Bold || mark == markItalic && look.Italic || i+1 >= len(list) || list[i+1].mark == mark || blankAt(list[i+1]) {
		return 0
	}
	if mark == markItalic && i > 0 && wordly(last(list[i-1].text)) {
		return 0 // within a word, as in a name of a file
	}
	for end := i + 2; end < len(list); end++ {
		if list[end].mark != mark || list[end-1].mark == mark || blankAt(list[end-1]) {
			continue
		}
		if mark == markItalic && end+1 < len(list) && (list[end+1].mark == mark || wordly(first(list[end+1].text))) {
			continue
		}
		return end
	}
	return 0
}

// blankAt tells what no mark can lean on.
func blankAt(t token) bool {
	r := first(t.text)
	return unicode.IsSpace(r) || t.mark == "" && (r == '*' || r == '_') && t.link == ""
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func last(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

func wordly(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d')
}

// with is the line and one run more; runs of one look are one.
func (l Line) with(run Run) Line {
	if n := len(l); n > 0 && l[n-1].Bold == run.Bold && l[n-1].Italic == run.Italic && l[n-1].Link == run.Link {
		l[n-1].Text += run.Text
		return l
	}
	return append(l, run)
}
