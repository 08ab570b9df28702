package content

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
)

// mark shows what was looked for in the words of a hit, and says why it is one where they are other words.
func (w *work) mark(hit *Hit, t thing, words []*queried) {
	hit.Titled, hit.Detailed = marked(hit.Title, words), marked(hit.Detail, words)
	switch t.how {
	case soundsSo, soundBegins:
		hit.How = w.Desk.Say("found.sound", nil)
	case letterOff:
		hit.How = w.Desk.Say("found.letter", nil)
	}
	if t.id == "" || anyMarked(hit.Titled) || anyMarked(hit.Detailed) {
		return
	}
	text, err := w.textOf(t.id, hit.File)
	if err != nil {
		return // the words around are a help, no more
	}
	if hit.File != "" {
		text = pieceWith(text, words)
	}
	for line := range strings.SplitSeq(text, "\n") {
		if parts := marked(line, words); anyMarked(parts) {
			hit.Detailed = around(parts)
			return
		}
	}
}

// textOf is what a thing is found by, or the text of a file of it.
func (w *work) textOf(id, file string) (string, error) {
	if file != "" {
		return w.Inside(file)
	}
	return w.TextOf(id)
}

// What of a file is looked at to mark what was found: to look at each word of it takes longer than all else of a search.
const (
	before, behind = 200, 600 // bytes around a word that stands there as it was typed, or as a word that sounds so
	beginningBytes = 6 << 10  // of a text in which none does
)

// pieceWith is the piece of a text around the first of the words that is found.
func pieceWith(text string, words []*queried) string {
	plain := strings.ToLower(text)
	if len(plain) != len(text) {
		text = plain
	}
	at := -1
	for _, q := range words {
		for _, form := range slices.Concat(q.forms, slices.Sorted(maps.Keys(q.like))) {
			for _, written := range []string{form, bangla.ToBengali(form)} {
				if n := strings.Index(plain, written); n >= 0 && (at < 0 || n < at) {
					at = n
				}
			}
		}
		if at >= 0 {
			break
		}
	}
	if at < 0 {
		return strings.ToValidUTF8(text[:min(len(text), beginningBytes)], "")
	}
	from, to := max(0, at-before), min(len(text), at+behind)
	if line := strings.LastIndexByte(text[from:at], '\n'); line >= 0 {
		from += line + 1
	} else if space := strings.IndexByte(text[from:at], ' '); from > 0 && space >= 0 {
		from += space + 1
	}
	if line := strings.IndexByte(text[at:to], '\n'); line >= 0 {
		to = at + line
	}
	return strings.ToValidUTF8(text[from:to], "")
}

func anyMarked(parts []Part) bool {
	for _, p := range parts {
		if p.Mark {
			return true
		}
	}
	return false
}

// inWord tells of what stands within a word of the index.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '-' || r == '\u200c' || r == '\u200d'
}

// marked cuts a text where a word begins that was looked for, and where what was looked for of it ends.
func marked(text string, words []*queried) []Part {
	parts := []Part{}
	add := func(s string, mark bool) {
		if n := len(parts); s != "" && n > 0 && parts[n-1].Mark == mark {
			parts[n-1].Text += s
		} else if s != "" {
			parts = append(parts, Part{s, mark})
		}
	}
	for text != "" {
		from := strings.IndexFunc(text, inWord)
		if from < 0 {
			break
		}
		add(text[:from], false)
		text = text[from:]
		to := strings.IndexFunc(text, func(r rune) bool { return !inWord(r) })
		if to < 0 {
			to = len(text)
		}
		word := text[:to]
		n := markedOf(word, words)
		add(word[:n], true)
		add(word[n:], false)
		text = text[to:]
	}
	add(text, false)
	return parts
}

// markedOf is how much of a word was looked for: all of it, whole clusters from its beginning on, or nothing.
func markedOf(word string, words []*queried) int {
	folded := bangla.Fold(word)
	if folded == "" {
		return 0
	}
	longest := 0
	for _, q := range words {
		switch how := q.meets(folded); how {
		case noneAtAll:
		case beginning:
			longest = max(longest, beginningOf(word, q.forms))
		default:
			return len(word)
		}
	}
	return longest
}

// beginningOf are the fewest clusters of a word that hold one of the beginnings.
func beginningOf(word string, forms []string) int {
	n := 0
	for _, cluster := range bangla.Clusters(word) {
		n += len(cluster)
		folded := bangla.Fold(word[:n])
		for _, form := range forms {
			if strings.HasPrefix(folded, form) {
				return n
			}
		}
	}
	return len(word)
}

// lettersAround is how many letters stand before and behind what was found.
const lettersAround = 48

// around is the piece of a text about the first mark.
func around(parts []Part) []Part {
	for i, p := range parts {
		if !p.Mark {
			continue
		}
		out := []Part{}
		if i > 0 {
			if len(bangla.Clusters(parts[i-1].Text)) > lettersAround {
				out = append(out, Part{Text: "…" + lastLetters(parts[i-1].Text, lettersAround)})
			} else {
				out = append(out, parts[i-1])
			}
		}
		out = append(out, p)
		left := 3 * lettersAround
		for _, next := range parts[i+1:] {
			if len([]rune(next.Text)) > left {
				return append(out, Part{Text: bangla.Shorten(next.Text, left) + "…"})
			}
			left -= len([]rune(next.Text))
			out = append(out, next)
		}
		return out
	}
	return parts
}

// lastLetters are the last words of a text, of about so many letters, beginning with a whole word.
func lastLetters(s string, most int) string {
	clusters := bangla.Clusters(s)
	if len(clusters) > most {
		clusters = clusters[len(clusters)-most:]
	}
	s = strings.Join(clusters, "")
	if space := strings.IndexByte(s, ' '); space >= 0 {
		return s[space+1:]
	}
	return s
}
