package spell

import (
	"cmp"
	_ "embed" // the lists
	"slices"
	"strings"
	"sync"

	"batayandesk/internal/bangla"
)

//go:embed words.txt
var wordLines string

//go:embed verbs.txt
var verbLines string

//go:embed names.txt
var nameLines string

//go:embed pairs.tsv
var pairLines string

//go:embed families.tsv
var familyLines string

// Family is a kind of misspelling: what is said of it, and who says so.
type Family struct{ Code, BN, EN, SourceBN, SourceEN string }

// Pair is a line of the list: what stands there, what it should be (the best first), and its family. Where tells what Wrong is
// of a word: all of it (""), its end, its beginning, or any part.
type Pair struct {
	Wrong  string
	Right  []string
	Family string
	Where  string
}

const (
	atEnd   = "-x"
	atBegin = "x-"
	within  = "~x"
)

// Own is the family of what an office says itself.
const Own = "own"

// Shown is Wrong as the list has it.
func (p Pair) Shown() string { return strings.Replace(cmp.Or(p.Where, "x"), "x", p.Wrong, 1) }

// lists are the words and pairs that the program brings along, read once.
type lists struct {
	words    []string            // sorted stems
	known    map[string]struct{} // stems and forms of verbs
	names    map[string]struct{}
	pairs    []Pair
	whole    map[string]*Pair // by Wrong
	parts    []*Pair          // those of a part of a word
	families []Family
}

var own = sync.OnceValue(func() *lists {
	l := &lists{known: map[string]struct{}{}, names: map[string]struct{}{}, whole: map[string]*Pair{}}
	for w := range entries(wordLines) {
		l.known[w] = struct{}{}
	}
	for w := range entries(verbLines) {
		for _, form := range conjugated(strings.Fields(w)) {
			l.known[form] = struct{}{}
		}
	}
	for w := range entries(nameLines) {
		l.names[w] = struct{}{}
	}
	for line := range entries(pairLines) {
		cells := strings.Split(line, "\t")
		l.pairs = append(l.pairs, pairOf(cells[0], cells[1], cells[2]))
	}
	for _, p := range l.pairs { // what is right is known
		if p.Where != "" {
			continue
		}
		for _, right := range p.Right {
			for _, w := range tokens(right) {
				l.known[bare(w.text)] = struct{}{}
			}
		}
	}
	l.words = make([]string, 0, len(l.known))
	for w := range l.known {
		l.words = append(l.words, w)
	}
	slices.Sort(l.words)
	for i := range l.pairs {
		if p := &l.pairs[i]; p.Where == "" {
			l.whole[bare(p.Wrong)] = p
		} else {
			l.parts = append(l.parts, p)
		}
	}
	// The longest part says most.
	slices.SortStableFunc(l.parts, func(a, b *Pair) int { return len(b.Wrong) - len(a.Wrong) })
	for line := range entries(familyLines) {
		cells := strings.Split(line, "\t")
		l.families = append(l.families, Family{cells[0], cells[1], cells[2], cells[3], cells[4]})
	}
	return l
})

func pairOf(wrong, right, family string) Pair {
	p := Pair{Wrong: wrong, Right: strings.Split(right, "|"), Family: family}
	switch {
	case strings.HasPrefix(wrong, "-"):
		p.Wrong, p.Where = wrong[1:], atEnd
	case strings.HasSuffix(wrong, "-"):
		p.Wrong, p.Where = wrong[:len(wrong)-1], atBegin
	case strings.HasPrefix(wrong, "~"):
		p.Wrong, p.Where = wrong[1:], within
	}
	return p
}

// entries are the lines of a list that are no comments, in the normal form.
func entries(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(bangla.NFC(text)) {
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// joiners are invisible and say nothing of a spelling.
var joiners = strings.NewReplacer("\u200c", "", "\u200d", "")

// bare is a word as the lists have it: in the normal form, without joiners.
func bare(word string) string { return joiners.Replace(bangla.NFC(word)) }

// Pairs are the documented list in its order.
func Pairs() []Pair { return slices.Clone(own().pairs) }

// Families are the kinds of misspelling, by their codes.
func Families() map[string]Family {
	families := map[string]Family{}
	for _, f := range own().families {
		families[f.Code] = f
	}
	return families
}
