package document

import (
	"iter"
	"strings"

	"batayandesk/internal/typeset"
)

// latinSize is how large an address in Latin letters is set beside Bengali: at the same size its letters stand
// larger, and it should not be cut.
const latinSize = 0.86

// withAddress sets a line; mail and web addresses in it are smaller and spoken as English.
func withAddress(line string, sizePt float64) []typeset.Span {
	var spans []typeset.Span
	plain := 0 // where the text that was not set yet begins
	for word, from := range words(line) {
		if !isAddress(word) {
			continue
		}
		if from > plain {
			spans = append(spans, typeset.Span{Text: line[plain:from]})
		}
		plain = from + len(word)
		spans = append(spans, typeset.Span{Text: word, SizePt: sizePt * latinSize, Lang: "en"})
	}
	if plain < len(line) || spans == nil {
		spans = append(spans, typeset.Span{Text: line[plain:]})
	}
	return spans
}

// words are those between spaces, with where they begin.
func words(line string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		from := 0
		for word := range strings.SplitSeq(line, " ") {
			if word != "" && !yield(word, from) {
				return
			}
			from += len(word) + 1
		}
	}
}

// addressMM is the width of an address beside text of a size; 0 where no font is there, which the print itself
// says.
func addressMM(address string, sizePt float64) float64 {
	width, err := typeset.Measure(address, typeset.TextStyle{Family: typeset.Serif, SizePt: sizePt * latinSize}, false)
	if err != nil {
		return 0
	}
	return width
}

// isAddress tells whether a word is a mail or web address as letterheads have them: uno@…, www.….gov.bd.
func isAddress(word string) bool {
	if strings.IndexFunc(word, func(r rune) bool { return r <= ' ' || r > '~' }) >= 0 {
		return false
	}
	return strings.Contains(word, "@") || strings.Contains(strings.Trim(word, "."), ".") && strings.ContainsAny(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz")
}

// headLines are an office's letterhead, centred; its name, in the second line, is bold.
func headLines(lines []string, sizePt float64) []typeset.Block {
	blocks := make([]typeset.Block, len(lines))
	for i, line := range lines {
		p := typeset.Paragraph{Spans: withAddress(line, sizePt), Align: typeset.Center}
		if i == 1 {
			p.Spans = typeset.Bold(line)
		}
		blocks[i] = p
	}
	return blocks
}
