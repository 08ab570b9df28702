package bangla

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A line of legacy text is cut into pieces: words of the font, literals that
// must not be touched (addresses, file names), and whatever stands between.
type pieceKind uint8

const (
	pieceOther pieceKind = iota
	pieceWord
	pieceLiteral
)

type piece struct {
	kind    pieceKind
	text    string
	english englishness
}

func bijoyRune(b byte) rune { return charmap.Windows1252.DecodeByte(b) }

// isWordCode says whether a character belongs to a word of the font; digits do
// when they touch one.
func isWordCode(r rune) bool {
	b, ok := bijoyByte(r)
	if !ok {
		return false
	}
	switch bijoyCodes[b].role {
	case rolePlain, roleSwap:
		return isDigitByte(b)
	}
	return true
}

func appendPieces(pieces []piece, line string) []piece {
	other := 0 // where the pending in-between text starts
	flush := func(end int) {
		if other < end {
			pieces = append(pieces, piece{text: line[other:end]})
		}
	}
	for i := 0; i < len(line); {
		if n := literalLen(line, i); n > 0 {
			flush(i)
			pieces = append(pieces, piece{kind: pieceLiteral, text: line[i : i+n]})
			i += n
			other = i
			continue
		}
		n, letters := 0, false
		for i+n < len(line) {
			r, size := utf8.DecodeRuneInString(line[i+n:])
			if !isWordCode(r) {
				break
			}
			letters = letters || !('0' <= r && r <= '9')
			n += size
		}
		switch {
		case n == 0:
			_, n = utf8.DecodeRuneInString(line[i:])
		case letters:
			flush(i)
			pieces = append(pieces, piece{kind: pieceWord, text: line[i : i+n]})
			other = i + n
		}
		i += n
	}
	flush(len(line))
	return pieces
}

// topDomains and fileEndings mark a name with a point in it as a literal.
var (
	topDomains = set("com org net gov edu info bd")
	// shortDomains are those of shortened addresses, which have a path.
	shortDomains = set("ly gle gl be us me io app link")
	fileEndings  = set("pdf doc docx xls xlsx csv ppt pptx zip rar jpg jpeg png gif txt htm html php aspx")
)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// literalLen is the length of the e-mail address, web address or file name that
// begins at i, 0 if none does.
func literalLen(line string, i int) int {
	if i > 0 && isNameByte(line[i-1]) {
		return 0 // not where a name begins
	}
	if n := fileLen(line[i:]); n > 0 {
		return n
	}
	end := i
	for end < len(line) && isAddressByte(line[end]) {
		end++
	}
	if !strings.ContainsAny(line[i:end], ".@:") {
		return 0
	}
	text := strings.TrimRight(line[i:end], ".,;:!?)'&=-_/")
	lower := strings.ToLower(text)
	for _, scheme := range []string{"http://", "https://", "ftp://", "mailto:", "www."} {
		if strings.HasPrefix(lower, scheme) && len(lower) > len(scheme) {
			return len(text)
		}
	}
	name := text
	if at := strings.IndexByte(text, '@'); at > 0 {
		host := at + 1 + nameLen(text[at+1:])
		if nameLen(text[:at]) == at && strings.Contains(text[at:host], ".") {
			return len(strings.TrimRight(text[:host], "."))
		}
		return 0
	}
	if slash := strings.IndexByte(text, '/'); slash >= 0 {
		name = text[:slash]
	}
	name = name[:nameLen(name)]
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 {
		return 0
	}
	ending := name[dot+1:]
	switch {
	case fileEndings[strings.ToLower(ending)]:
		return len(name)
	case shortDomains[ending] && len(name) < len(text) && text[len(name)] == '/' && name == strings.ToLower(name):
		return len(text)
	case topDomains[ending] && name == strings.ToLower(name):
		if len(name) < len(text) && text[len(name)] == '/' {
			return len(text)
		}
		return len(name)
	}
	return 0
}

// fileLen is the length of a file name that is numbered as Windows does, "report(2).docx", "report (2).docx"; 0 where none begins.
func fileLen(s string) int {
	at := nameLen(s)
	if at == 0 {
		return 0
	}
	rest := strings.TrimPrefix(s[at:], " ")
	inside, after, closed := strings.Cut(strings.TrimPrefix(rest, "("), ").")
	if !strings.HasPrefix(rest, "(") || !closed || inside == "" || strings.Trim(inside, "0123456789") != "" {
		return 0
	}
	n := 0
	for n < len(after) && isASCIILetter(rune(after[n])) {
		n++
	}
	if !fileEndings[strings.ToLower(after[:n])] {
		return 0
	}
	return len(s) - len(after) + n
}

func isNameByte(b byte) bool {
	return b == '.' || b == '-' || b == '_' || b == '+' || b == '%' || b >= utf8.RuneSelf || isDigitByte(b) || isASCIILetter(rune(b))
}

func isAddressByte(b byte) bool {
	return '!' <= b && b < 0x7f && !strings.ContainsRune("\"<>|\\^`{}[](", rune(b))
}

// nameLen is how much of s is letters, digits and the joints of names.
func nameLen(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || !isNameByte(s[i]) {
			return i
		}
	}
	return len(s)
}
