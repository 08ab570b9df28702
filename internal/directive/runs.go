package directive

import (
	"strings"
	"unicode/utf8"
)

// run is a list as its marks follow one another.
type run struct {
	tokens    []token
	skipped   bool  // a mark is missing or out of order
	twice     []int // tokens whose mark is that of the one before: a slip of the sender
	numbering bool  // the numbers of paragraphs: begins at ২ or reads like running text
}

func (r *run) last() token { return r.tokens[len(r.tokens)-1] }

// runs strings tokens into lists. A token goes to the latest list that waits for it, begins a list where
// it is the first of its counting, and is otherwise dropped, unless it begins a line.
func (l *letter) runs(tokens []token) []*run {
	var all []*run
	for k, t := range tokens {
		if r := l.waiting(all, t); r != nil {
			if t.index == r.last().index {
				r.twice = append(r.twice, len(r.tokens))
				// The next mark may go on from the one printed twice or from the one that was meant.
				if !nextIs(tokens[k+1:], t, t.index+1) {
					t.index++
				}
			} else {
				r.skipped = r.skipped || t.index != r.last().index+1
			}
			if t.index < 0 {
				t.index = r.last().index + 1
			}
			r.tokens = append(r.tokens, t)
			continue
		}
		switch {
		case t.index == 0 && (t.lineStart || follows(tokens[k+1:], t)):
			all = append(all, &run{tokens: []token{t}})
		case t.lineStart && t.family == digits && t.index == 1 && !t.cell && !t.alone:
			all = append(all, &run{tokens: []token{t}, numbering: true})
		case t.lineStart && t.index > 0 && t.family == letters && t.index < 12 && !t.alone && followsLine(tokens[k+1:], t):
			all = append(all, &run{tokens: []token{t}, skipped: true})
		}
	}
	return all
}

// nextIs tells whether the next mark of t's kind is the one at index.
func nextIs(next []token, t token, index int) bool {
	for _, n := range next[:min(maxLooking, len(next))] {
		if n.family == t.family && sameStyle(n, t) && n.lineStart == t.lineStart {
			return n.index == index
		}
	}
	return false
}

// maxLooking is how many marks ahead the next one of a list is looked for.
const maxLooking = 12

// follows tells whether the second mark of t's list comes, so that a lone "(ক)" of a sentence is no list.
func follows(next []token, t token) bool {
	for _, n := range next[:min(maxLooking, len(next))] {
		if n.family == t.family && sameStyle(n, t) && n.index == t.index+1 {
			return true
		}
	}
	return false
}

func followsLine(next []token, t token) bool {
	for _, n := range next[:min(maxLooking, len(next))] {
		if n.lineStart && n.family == t.family && n.index == t.index+1 {
			return true
		}
	}
	return false
}

// sameStyle: numbers of paragraphs (২।) and of lists (২) are told apart by their signs; letters are not.
func sameStyle(a, b token) bool {
	if a.family != digits {
		return true
	}
	if a.index < 9 && b.index < 9 && a.markEnd-a.mark != b.markEnd-b.mark {
		return false // ২ of a list and ০২ of the paragraphs
	}
	return a.style == b.style || paren(a.style) && paren(b.style) || a.alone && b.alone
}

func paren(style byte) bool { return style == ')' || style == '(' }

// maxWaiting is how many lists back a mark may still belong to: lists nest a few deep.
const maxWaiting = 6

func (l *letter) waiting(all []*run, t token) *run {
	for k := len(all) - 1; k >= 0 && k >= len(all)-maxWaiting; k-- {
		r := all[k]
		if p := r.last(); p.family != t.family || !sameStyle(p, t) {
			continue
		}
		want := r.last().index + 1
		if t.index == want {
			if t.family == digits && !r.numbering && t.lineStart && k > 0 && l.paragraphAgain(all[:k], t) {
				continue
			}
			return r
		}
		if l.again(r, t) {
			return r
		}
		if !t.lineStart || t.family != letters || k != len(all)-1 && t.index < 0 {
			continue
		}
		// Slips of typing and of scans: a letter left out, the same twice, ও in place of ঙ.
		if t.index > want && t.index <= want+2 || t.index < 0 {
			return r
		}
	}
	return nil
}

// maxApart is how many lines an item may take for the same mark to be a slip and not another list's.
const maxApart = 4

// again tells whether t is the last mark of r once more, by a slip: on the line after that item, both items standing
// there in the same way.
func (l *letter) again(r *run, t token) bool {
	p := r.last()
	if t.index != p.index || t.index < 0 || r.numbering || t.lineStart != p.lineStart || t.style != p.style || t.cell != p.cell || t.line-p.line > maxApart || t.line == p.line && t.lineStart {
		return false
	}
	if !t.lineStart {
		return t.family == letters && t.line == p.line && t.index > 0
	}
	if t.lineStart && l.isSentence(t.line) && !l.isSentence(p.line) {
		return false
	}
	for i := p.line + 1; i < t.line; i++ {
		if l.isText(i) {
			return false
		}
	}
	return !introEnd.MatchString(l.s[p.to:l.lines[t.line-1].to]) && (t.family == letters || !opener.MatchString(strings.TrimLeft(l.s[t.to:l.lines[t.line].to], " \t")))
}

// paragraphAgain tells whether a number that a list waits for is rather the next paragraph's.
func (l *letter) paragraphAgain(before []*run, t token) bool {
	if !opener.MatchString(strings.TrimLeft(l.s[t.to:min(len(l.s), t.to+200)], " \t")) {
		return false
	}
	for _, r := range before {
		if r.last().family == digits && sameStyle(r.last(), t) && r.last().index+1 == t.index {
			return true
		}
	}
	return false
}

// stretch is the text of one item, as bytes of the view.
type stretch struct{ from, to int }

// lineStarts says which list a mark at the beginning of a line belongs to.
func lineStarts(all []*run) map[int]*run {
	starts := map[int]*run{}
	for _, r := range all {
		for _, t := range r.tokens {
			if t.lineStart {
				starts[t.line] = r
			}
		}
	}
	return starts
}

// stretches cuts the texts of a list's items: each ends where the next begins, the last at a blank line,
// a paragraph of its own or the end of the body.
func (l *letter) stretches(r *run, starts map[int]*run, end int) []stretch {
	out := make([]stretch, len(r.tokens))
	for k, t := range r.tokens {
		limit := end
		if k+1 < len(r.tokens) {
			next := r.tokens[k+1]
			limit = next.from
			if next.lineStart { // without the bullet before the next mark
				limit = l.lines[next.line].from
			}
		}
		out[k].from, out[k].to = l.itemText(t, limit, r, starts)
	}
	return out
}

// itemText walks the lines of an item from its mark to limit.
func (l *letter) itemText(t token, limit int, r *run, starts map[int]*run) (from, to int) {
	from, to = t.to, min(l.lines[t.line].to, limit)
	if t.cell {
		return l.cellText(from, to)
	}
	begun := strings.TrimSpace(l.s[from:max(from, to)]) != ""
	for i := t.line + 1; i < min(len(l.lines), t.line+maxItemLines) && l.lines[i].from < limit; i++ {
		ln := l.lines[i]
		switch {
		case ln.junk:
			continue
		case ln.blank():
			if begun && !l.carriesOn(i, to) {
				return l.trimItem(from, to, t)
			}
			continue
		case begun && l.endsItem(i, to, r, starts):
			return l.trimItem(from, to, t)
		}
		begun, to = true, min(ln.to, limit)
	}
	return l.trimItem(from, to, t)
}

// maxItemLines bounds how many lines one item may take.
const maxItemLines = 40

// carriesOn tells whether an item goes on after a blank line: only where a page break cut it, in the
// middle of a phrase.
func (l *letter) carriesOn(blank, to int) bool {
	broken := false
	for i := blank; i < min(len(l.lines), blank+maxItemLines); i++ {
		if l.lines[i].junk {
			broken = true
		} else if !l.lines[i].blank() {
			return broken && !strings.HasSuffix(l.s[:to], "।")
		}
	}
	return false
}

// endsItem tells whether line i begins something else than the rest of an item.
func (l *letter) endsItem(i, to int, r *run, starts map[int]*run) bool {
	if l.labels[i] != noLabel || opener.MatchString(l.at(i)) {
		return true
	}
	if utf8.RuneCountInString(l.at(i)) > 2*bodyRunes && strings.HasSuffix(l.s[:to], "।") {
		return true
	}
	o := starts[i]
	return o != nil && o != r && (o.numbering || o.tokens[0].from < r.tokens[0].from)
}

// cellText is the first cell that holds something.
func (l *letter) cellText(from, to int) (int, int) {
	for from < to {
		from, to = l.trim(from, to, "|", "|")
		cell := strings.IndexAny(l.s[from:to], "|\t")
		if cell < 0 {
			break
		}
		if f, t := l.trim(from, from+cell, "", ""); f < t {
			return l.trim(f, t, "", ",;")
		}
		from += cell + 1
	}
	return l.trim(from, max(from, to), "|", ",;|")
}

var trailingAnd = pattern(`(?:\s+(?:এবং|ও|and))$`)

func (l *letter) trimItem(from, to int, t token) (int, int) {
	from, to = l.trim(from, max(from, to), "-:।.|", ",;|")
	if m := trailingAnd.FindStringIndex(l.s[from:to]); m != nil && m[0] > 0 {
		from, to = l.trim(from, from+m[0], "", ",;")
	}
	return from, to
}
