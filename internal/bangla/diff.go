package bangla

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fate is what became of a piece of a text when it was changed.
type Fate string

// What can become of a piece.
const (
	Same    Fate = "same"    // it stands in both
	Removed Fate = "removed" // it stands in the text before alone
	Added   Fate = "added"   // it stands in the text after alone
)

// Piece is a run of text with one fate.
type Piece struct {
	Text string
	Fate Fate
}

// maxEdits bounds how many words two texts may differ in to be told apart word by word; what differs more was written anew, and
// marks between every two words would tell a reader nothing.
const maxEdits = 600

// Diff tells two texts apart by words: the pieces that are not added, joined, are before, and those that are not removed are
// after, whatever the texts are. Where a piece ends, a cluster of each text it stands in ends, so that no conjunct is ever
// split and no sign stands without its letter. What was removed comes before what was added in its place.
func Diff(before, after string) []Piece {
	a, b := diffWords(before), diffWords(after)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var out pieces
	out.add(Same, a[:head])
	out.between(a[head:len(a)-tail], b[head:len(b)-tail])
	out.add(Same, a[len(a)-tail:])
	return out.joined()
}

// diffWords cuts a text into what a reader takes in at once: words, runs of space, and every other sign by itself.
func diffWords(s string) []string {
	var out []string
	last := 0
	for _, cluster := range Clusters(s) {
		r, _ := utf8.DecodeRuneInString(cluster)
		kind := 3
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			kind = 1
		case unicode.IsSpace(r) && r != '\n':
			kind = 2
		}
		if kind == last && kind != 3 {
			out[len(out)-1] += cluster
			continue
		}
		out, last = append(out, cluster), kind
	}
	return out
}

// pieces are gathered word by word.
type pieces []Piece

func (p *pieces) add(fate Fate, words []string) {
	if len(words) > 0 {
		*p = append(*p, Piece{strings.Join(words, ""), fate})
	}
}

// between tells two lists of words apart by the fewest that were removed or added, as E. W. Myers found in 1986 ("An O(ND)
// difference algorithm and its variations").
func (p *pieces) between(a, b []string) {
	trace, found := edits(a, b)
	if !found {
		p.add(Removed, a)
		p.add(Added, b)
		return
	}
	// From the end back, each step is one word; they are turned round at last.
	var steps []Piece
	x, y := len(a), len(b)
	for d := len(trace) - 1; d >= 0; d-- {
		k, from := x-y, 0
		if d > 0 {
			before := trace[d-1]
			if k == -d || k != d && before[k-1+d] < before[k+1+d] {
				from = k + 1
			} else {
				from = k - 1
			}
			fromX := before[from+d]
			fromY := fromX - from
			for x > fromX && y > fromY {
				x, y = x-1, y-1
				steps = append(steps, Piece{a[x], Same})
			}
			if from > k {
				y--
				steps = append(steps, Piece{b[y], Added})
			} else {
				x--
				steps = append(steps, Piece{a[x], Removed})
			}
			continue
		}
		for x > 0 && y > 0 {
			x, y = x-1, y-1
			steps = append(steps, Piece{a[x], Same})
		}
	}
	for i := len(steps) - 1; i >= 0; i-- {
		*p = append(*p, steps[i])
	}
}

// edits finds, for each number of edits, how far each diagonal comes: trace[d][k+d+1] is the place in a on diagonal k after d
// of them. found is false where more are needed than are looked for.
func edits(a, b []string) (trace [][]int, found bool) {
	n, m := len(a), len(b)
	for d := 0; d <= min(n+m, maxEdits); d++ {
		now := make([]int, 2*d+3)
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				before := trace[d-1]
				if k == -d || k != d && before[k-1+d] < before[k+1+d] {
					x = before[k+1+d]
				} else {
					x = before[k-1+d] + 1
				}
			}
			for x < n && x-k < m && x-k >= 0 && a[x] == b[x-k] {
				x++
			}
			now[k+d+1] = x
			if x >= n && x-k >= m {
				return append(trace, now), true
			}
		}
		trace = append(trace, now)
	}
	return nil, false
}

// joined puts together what has one fate. Space that alone stayed between two changes is part of both: a reader sees one change.
func (p pieces) joined() []Piece {
	var out []Piece
	removed, added := "", ""
	flush := func() {
		if removed != "" {
			out = append(out, Piece{removed, Removed})
		}
		if added != "" {
			out = append(out, Piece{added, Added})
		}
		removed, added = "", ""
	}
	for i, piece := range p {
		switch {
		case piece.Fate == Removed:
			removed += piece.Text
		case piece.Fate == Added:
			added += piece.Text
		case removed+added != "" && strings.TrimSpace(piece.Text) == "" && !strings.Contains(piece.Text, "\n") && p.changesOn(i+1):
			removed, added = removed+piece.Text, added+piece.Text
		default:
			flush()
			if n := len(out); n > 0 && out[n-1].Fate == Same {
				out[n-1].Text += piece.Text
			} else {
				out = append(out, piece)
			}
		}
	}
	flush()
	return out
}

// changesOn tells whether a change comes at a place.
func (p pieces) changesOn(i int) bool { return i < len(p) && p[i].Fate != Same }
