package document

import (
	"strings"

	"batayandesk/internal/typeset"
)

// latinSize is how large an address in Latin letters is set beside Bengali: at the same size its letters stand
// larger, and it should not be cut.
const latinSize = 0.86

// withAddress sets a line; a mail or web address at its end is smaller and spoken as English.
func withAddress(line string, sizePt float64) []typeset.Span {
	at := strings.LastIndex(line, " ") + 1
	if !isAddress(line[at:]) {
		return typeset.Text(line)
	}
	address := typeset.Span{Text: line[at:], SizePt: sizePt * latinSize, Lang: "en"}
	if at == 0 {
		return []typeset.Span{address}
	}
	return []typeset.Span{{Text: line[:at]}, address}
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
