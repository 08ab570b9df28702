package directive

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"batayandesk/internal/bangla"
)

// maxRunes bounds what is read of a text. The longest real letters with their annexes stay below a
// tenth of it; a whole book pasted by mistake must not hold the window up.
const maxRunes = 120_000

// view is the text as the reader matches it: folded letter by letter, each byte knowing the code points
// it came from. Folding drops what people type differently without meaning anything by it: nukta,
// chandrabindu, joiners, invisible signs, ী/ি, ণ/ন, শ/ষ/স, the script of digits, the kind of dash.
type view struct {
	healed   bangla.Healed
	src      []rune // as received, healed
	s        string // folded
	from, to []int32
	lines    []line
	long     bool // more was received than is read
	flat     bool // line ends were lost
	single   bool // all stands on one line or two
	zeros    bool // the letter o was read for ০
}

// line is a line of the view without the spaces around it, as byte offsets.
type line struct {
	from, to int
	junk     bool // nothing a reader would read: rules, page numbers, leftovers of a scan
}

func (l line) blank() bool { return l.from == l.to }

func newView(text string) *view {
	v := &view{healed: bangla.HealPlaces([]rune(text))}
	v.src = v.healed.Text
	read := v.src
	if len(read) > maxRunes {
		read, v.long = read[:maxRunes], true
	}
	buf := make([]byte, 0, len(text))
	zeros := lettersForZero(read)
	v.zeros = len(zeros) > 0
	lineStart := true
	for i, r := range read {
		switch {
		case r == '\r' && i+1 < len(read) && read[i+1] == '\n':
			continue
		case isLineEnd(r):
			r = '\n'
		case r == '\t':
		case zeros[i]:
			r = '0'
		case unicode.IsSpace(r):
			r = ' '
		case r == nukta || r == chandrabindu:
			v.stretch(i)
			continue
		case unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || r == '\u034f':
			continue
		case r == '*' && lineStart && i+1 < len(read) && unicode.IsSpace(read[i+1]):
			r = bullet
		case r == '*' || r == '`' || lineStart && (r == '#' || r == '>'):
			r = ' ' // emphasis and headings of an electronic copy
		default:
			if joined, ok := joinSigns(buf, r); ok {
				copy(buf[len(buf)-len(joined):], joined)
				v.stretch(i)
				continue
			}
			r = foldRune(r)
		}
		if r == '\n' {
			lineStart = true
		} else if r != ' ' && r != '\t' {
			lineStart = false
		}
		before := len(buf)
		buf = utf8.AppendRune(buf, r)
		for range len(buf) - before {
			v.from, v.to = append(v.from, int32(i)), append(v.to, int32(i+1))
		}
	}
	v.s = string(buf)
	v.cutLines()
	return v
}

// The code points this file tells apart by name.
const (
	nukta        = '\u09bc'
	chandrabindu = '\u0981'
	bullet       = '•'
)

func isLineEnd(r rune) bool {
	switch r {
	case '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// stretch makes the last letter reach to the code point at i.
func (v *view) stretch(i int) {
	for k := len(v.to) - 1; k >= 0 && v.from[k] == v.from[len(v.from)-1]; k-- {
		v.to[k] = int32(i + 1)
	}
}

// lettersForZero are the places of the letter o where a scan read it for ০: within a number, which holds no other letter.
func lettersForZero(text []rune) map[int]bool {
	var zeros map[int]bool
	for i := 0; i < len(text); i++ {
		if !isZeroLetter(text[i]) && !isFigure(text[i]) {
			continue
		}
		first, figures, letters := i, 0, 0
		for i < len(text) && (isZeroLetter(text[i]) || isFigure(text[i]) || strings.ContainsRune(".,/-", text[i])) {
			if isFigure(text[i]) {
				figures++
			} else if isZeroLetter(text[i]) {
				letters++
			}
			i++
		}
		if letters == 0 || figures < 1 || first > 0 && unicode.IsLetter(text[first-1]) || i < len(text) && unicode.IsLetter(text[i]) {
			continue
		}
		if zeros == nil {
			zeros = map[int]bool{}
		}
		for k := first; k < i; k++ {
			if isZeroLetter(text[k]) {
				zeros[k] = true
			}
		}
	}
	return zeros
}

func isZeroLetter(r rune) bool { return r == 'o' || r == 'O' }

func isFigure(r rune) bool { return '0' <= r && r <= '9' || '০' <= r && r <= '৯' }

// joinSigns gives the one sign that a sign typed in two halves stands for (ে + া is ো, ে + ৗ is ৌ,
// অ + া is আ); it has as many bytes as its first half.
func joinSigns(before []byte, r rune) (string, bool) {
	switch {
	case r == '\u09be' && bytes.HasSuffix(before, []byte("\u09c7")):
		return "\u09cb", true
	case r == '\u09d7' && bytes.HasSuffix(before, []byte("\u09c7")):
		return "\u09cc", true
	case r == '\u09be' && bytes.HasSuffix(before, []byte("অ")):
		return "আ", true
	}
	return "", false
}

// foldRune folds what is not a Bengali letter, then foldLetter does the rest.
func foldRune(r rune) rune {
	switch {
	case '০' <= r && r <= '৯':
		return '0' + r - '০'
	case r == '–' || r == '—' || r == '−' || r == '‐' || r == '‑' || r == '‒' || r == '―':
		return '-'
	case r == '：':
		return ':'
	case r == '‘' || r == '’' || r == '‛' || r == '′':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case r == '॥':
		return '।'
	case r == '…':
		return '.'
	case r == '（':
		return '('
	case r == '）':
		return ')'
	case strings.ContainsRune("●○◦▪▫■□➢➤►▶✓✔·∙‣⁃❖◆◇★☆⮚➔→", r), 0xf000 <= r && r <= 0xf0ff:
		return bullet
	}
	return foldLetter(unicode.ToLower(r))
}

// foldLetter brings together Bengali letters that are typed for each other.
func foldLetter(r rune) rune {
	switch r {
	case 'ী':
		return 'ি'
	case 'ূ':
		return 'ু'
	case 'ঈ':
		return 'ই'
	case 'ঊ':
		return 'উ'
	case 'ণ':
		return 'ন'
	case 'শ', 'ষ':
		return 'স'
	case '\u09dc':
		return 'ড'
	case '\u09dd':
		return 'ঢ'
	case '\u09df':
		return 'য'
	}
	return r
}

// fold is a text as the view shows it, for keywords and labels.
func fold(s string) string { return newView(s).s }

var (
	junkLine = pattern(`^(?:[^\p{L}\p{N}]+|(?:পৃষ্ঠা|পাতা|page)\s*(?:নং|no)?[\s.:ঃ\-]*[0-9]+(?:\s*(?:/|এর|of)\s*[0-9]+)?|-\s*[0-9]{1,3}\s*-|` +
		`(?:চলমান|পর)\s*পাতা.{0,40}|অপর\s*পৃষ্ঠা.{0,40}|চলমান\s*-?\s*[0-9]*|scanned (?:by|with).{0,40})$`)
)

func (v *view) cutLines() {
	v.single = strings.Count(strings.TrimSpace(v.s), "\n") < 2
	for at := 0; at <= len(v.s); {
		end := strings.IndexByte(v.s[at:], '\n')
		if end < 0 {
			end = len(v.s)
		} else {
			end += at
		}
		v.addLine(at, end)
		at = end + 1
	}
	v.closeUp()
}

// mostBlank is the share of lines, in percent, from which a blank line after every one means nothing.
const mostBlank = 85

// closeUp takes away the blank line after each line of a text in which nearly every line has one: they are of the
// program it was copied from. What is blank besides stays.
func (v *view) closeUp() {
	full, followed := 0, 0
	for i, l := range v.lines {
		if !l.blank() {
			full++
			if i+1 < len(v.lines) && v.lines[i+1].blank() {
				followed++
			}
		}
	}
	if full < 8 || followed*100 < full*mostBlank {
		return
	}
	kept := v.lines[:0]
	before := line{}
	for _, l := range v.lines {
		if !l.blank() || before.blank() {
			kept = append(kept, l)
		}
		before = l
	}
	v.lines = kept
}

func (v *view) addLine(from, to int) {
	if v.isFlat(from, to) {
		v.flat = true
		for _, at := range v.cutFlat(from, to) {
			if at > from {
				v.pushLine(from, at)
				from = at
			}
		}
	}
	v.pushLine(from, to)
}

func (v *view) pushLine(from, to int) {
	for from < to && (v.s[from] == ' ' || v.s[from] == '\t') {
		from++
	}
	for from < to && (v.s[to-1] == ' ' || v.s[to-1] == '\t') {
		to--
	}
	l := line{from: from, to: to}
	l.junk = from < to && junkLine.MatchString(v.s[from:to])
	v.lines = append(v.lines, l)
}

// at is the folded text of a line.
func (v *view) at(i int) string { return v.s[v.lines[i].from:v.lines[i].to] }

// span are the code points of the text as received behind the bytes from … to of the view.
func (v *view) span(from, to int) Span {
	sp := v.own(from, to)
	sp.From, sp.To = v.healed.Source(sp.From, sp.To)
	return sp
}

// own are the code points of src behind the bytes from … to of the view.
func (v *view) own(from, to int) Span {
	if from >= to {
		n := len(v.src)
		if from < len(v.from) {
			n = int(v.from[from])
		}
		return Span{n, n}
	}
	return Span{int(v.from[from]), int(v.to[to-1])}
}

// trim takes spaces and the bytes of set off both ends.
func (v *view) trim(from, to int, left, right string) (int, int) {
	for from < to {
		r, n := utf8.DecodeRuneInString(v.s[from:to])
		if !unicode.IsSpace(r) && !strings.ContainsRune(left, r) {
			break
		}
		from += n
	}
	for from < to {
		r, n := utf8.DecodeLastRuneInString(v.s[from:to])
		if !unicode.IsSpace(r) && !strings.ContainsRune(right, r) {
			break
		}
		to -= n
	}
	return from, to
}

// text is what stood between two bytes of the view, in normal form on one line, without emphasis and
// without the junk lines a page break left in it.
func (v *view) text(from, to int) string {
	sp := v.own(from, to)
	raw := string(v.src[sp.From:sp.To])
	if strings.ContainsAny(raw, "\r\n") {
		raw = v.withoutJunk(from, to)
	}
	raw = strings.NewReplacer("**", "", "__", "", "`", "").Replace(raw)
	return bangla.NormaliseLine(raw)
}

func (v *view) withoutJunk(from, to int) string {
	var kept []string
	for _, l := range v.lines {
		if l.junk || l.blank() || l.to <= from || l.from >= to {
			continue
		}
		sp := v.own(max(from, l.from), min(to, l.to))
		kept = append(kept, string(v.src[sp.From:sp.To]))
	}
	return strings.Join(kept, " ")
}
