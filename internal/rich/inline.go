package rich

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// special are the signs that a backslash makes plain ones.
const special = `*_(|<↵`

// token is text without marks, a mark, or a link.
type token struct {
	text string // without backslashes
	mark string // "**" or "__"; "" for what is none
	link string
}

// tokens are those of a line.
func tokens(s string) (list []token) {
	var text strings.Builder
	put := func(t token) {
		if text.Len() > 0 {
			list = append(list, token{text: text.String()})
			text.Reset()
		}
		if t.text != "" {
			list = append(list, t)
		}
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' && i+1 < len(s):
			if next, m := utf8.DecodeRuneInString(s[i+1:]); strings.ContainsRune(special, next) {
				text.WriteString(s[i+1 : i+1+m])
				i += 1 + m
				continue
			}
		case strings.HasPrefix(s[i:], markBold):
			put(token{text: markBold, mark: markBold})
			i += len(markBold)
			continue
		case strings.HasPrefix(s[i:], markItalic):
			put(token{text: markItalic, mark: markItalic})
			i += len(markItalic)
			continue
		case r == '[':
			if words, link, end := linkAt(s[i:]); end > 0 {
				put(token{text: words, link: link})
				i += end
				continue
			}
		}
		text.WriteString(s[i : i+n])
		i += n
	}
	put(token{})
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
func styled(list []token, look Run) Line {
	var runs Line
	open := map[string]bool{} // marks that nothing closes from here on
	for i := 0; i < len(list); i++ {
		t := list[i]
		if t.mark != "" && !open[t.mark] && opens(list, i, look) {
			if end := closing(list, i); end > 0 {
				inner := look
				inner.Bold, inner.Italic = look.Bold || t.mark == markBold, look.Italic || t.mark == markItalic
				runs = append(runs, styled(list[i+1:end], inner)...)
				i = end
				continue
			}
			open[t.mark] = true
		}
		run := look
		run.Text, run.Link = t.text, t.link
		runs = append(runs, run)
	}
	return runs.merged()
}

// opens tells whether the mark at i may open: something leans on it, and it is not in a look of its own already.
func opens(list []token, i int, look Run) bool {
	mark := list[i].mark
	if mark == markBold && look.Bold || mark == markItalic && look.Italic || i+1 >= len(list) || list[i+1].mark == mark {
		return false
	}
	if next := list[i+1]; next.mark == "" && !leans(first(next.text), next.link) {
		return false
	}
	return mark != markItalic || i == 0 || !wordly(last(list[i-1].text)) // within a word, as in the name of a file
}

// closing is where the mark at i is closed; 0 for nowhere.
func closing(list []token, i int) int {
	mark := list[i].mark
	for end := i + 2; end < len(list); end++ {
		if list[end].mark != mark || list[end-1].mark == mark {
			continue
		}
		if before := list[end-1]; before.mark == "" && !leans(last(before.text), before.link) {
			continue
		}
		if mark == markItalic && end+1 < len(list) && (list[end+1].mark == mark || wordly(first(list[end+1].text))) {
			continue
		}
		return end
	}
	return 0
}

// leans tells whether a mark can stand beside a sign.
func leans(r rune, link string) bool {
	return !unicode.IsSpace(r) && (link != "" || r != '*' && r != '_')
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func last(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

func wordly(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d')
}

// with is the line and one run more; runs of one look are one.
func (l Line) with(run Run) Line {
	if n := len(l); n > 0 && sameLook(l[n-1], run) {
		l[n-1].Text += run.Text
		return l
	}
	return append(l, run)
}

func sameLook(a, b Run) bool { return a.Bold == b.Bold && a.Italic == b.Italic && a.Link == b.Link }

// merged is a line whose neighbouring runs differ in look.
func (l Line) merged() (line Line) {
	var text strings.Builder
	for i, run := range l {
		text.WriteString(run.Text)
		if i+1 == len(l) || !sameLook(run, l[i+1]) {
			run.Text = text.String()
			text.Reset()
			line = append(line, run)
		}
	}
	return line
}
