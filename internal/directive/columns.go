package directive

import "strings"

var (
	// wideGap parts two columns that stand side by side: many spaces, a tab, a table's sign.
	wideGap = pattern(`(?: {6,}|\t+ *| *\| +)`)
	besides = pattern(`স্মারক|তারিখ|বিষয়|নং\s*[-:ঃ]`)
)

// indented is from how many spaces before it a line stands in the right column alone.
const indented = 16

// partColumns sets addressee and signature, which stand side by side under a letter, one under the other: first the right
// column, where offices sign, then the left one. Rows of a table stay as they are.
func (l *letter) partColumns() {
	for i := 0; i < len(l.lines); i++ {
		if left, right := l.cells(i); left.blank() || right.blank() {
			continue
		}
		first, last := i, i+1
		for first > 0 && l.rightOnly(first-1) {
			first--
		}
		for last < len(l.lines) && !l.lines[last].blank() && !l.lines[last].junk {
			if kind, _ := labelOf(l.at(last)); kind != noLabel && kind != toLabel {
				break
			}
			last++
		}
		if l.signedRight(first, last) {
			l.setApart(first, last)
		}
		i = last
	}
}

// cells are the left and the right column of a line; one of them may be empty.
func (l *letter) cells(i int) (left, right line) {
	ln := l.lines[i]
	if ln.blank() || ln.junk {
		return line{}, line{}
	}
	s := l.at(i)
	if s[0] == '|' || l.rightOnly(i) {
		from, to := l.trim(ln.from, ln.to, "|", "|")
		return line{}, line{from: from, to: to}
	}
	m := wideGap.FindAllStringIndex(s, 2)
	if len(m) != 1 || besides.MatchString(s) || bareMark.MatchString(s[:m[0][0]]) || enumerated.MatchString(s[:m[0][0]]+" ") {
		return ln, line{}
	}
	left.from, left.to = l.trim(ln.from, ln.from+m[0][0], "", "|")
	right.from, right.to = l.trim(ln.from+m[0][1], ln.to, "", "|")
	return left, right
}

func (l *letter) rightOnly(i int) bool {
	ln := l.lines[i]
	return !ln.blank() && (l.s[ln.from] == '|' && !strings.Contains(l.s[ln.from+1:ln.to], "|") || strings.HasSuffix(l.s[:ln.from], strings.Repeat(" ", indented)))
}

// signedRight tells whether a name with a post under it stands in the right column of some lines.
func (l *letter) signedRight(first, last int) bool {
	named := false
	for i := first; i < last; i++ {
		_, right := l.cells(i)
		if right.blank() {
			continue
		}
		s := l.s[right.from:right.to]
		if named && notName.MatchString(s) {
			return true
		}
		named = nameShape.MatchString(s) && !notName.MatchString(s) || honorific.MatchString(strings.TrimLeft(s, "("))
	}
	return false
}

func (l *letter) setApart(first, last int) {
	var lefts, rights []line
	for i := first; i < last; i++ {
		left, right := l.cells(i)
		if !right.blank() {
			rights = append(rights, right)
		}
		if !left.blank() {
			lefts = append(lefts, left)
		}
	}
	rows := append(l.lines[:first:first], rights...)
	rows = append(append(rows, lefts...), l.lines[last:]...)
	l.lines = rows
}
