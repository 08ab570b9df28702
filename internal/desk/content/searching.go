package content

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// How well a word was met. What stands in the title is better by one.
const (
	wholeWord = 2 * iota
	beginning
	soundsSo
	soundBegins
	letterOff
	noneAtAll
)

// queried is one word of a query and what it may mean.
type queried struct {
	forms []string // beginnings by which it is found as it stands: a number also with its nought, and without +88
	like  map[string]int
	// sounded tells that words of its sound are among like; off that those a letter off are.
	sounded, off bool
}

func newQueried(word string) *queried {
	q := &queried{forms: []string{word}, like: map[string]int{}}
	if strings.Trim(word, "0123456789") != "" {
		return q
	}
	if rest, found := strings.CutPrefix(word, "0088"); found {
		word = "88" + rest
	}
	if rest, found := strings.CutPrefix(word, "88"); found && strings.HasPrefix(rest, "0") && len(rest) >= 5 {
		q.forms = append(q.forms, rest)
	}
	if len(word) >= 4 && word[0] != '0' {
		q.forms = append(q.forms, "0"+word)
	}
	return q
}

// meets says how well a word of the index is met.
func (q *queried) meets(word string) int {
	best := noneAtAll
	for _, form := range q.forms {
		switch {
		case word == form:
			return wholeWord
		case strings.HasPrefix(word, form):
			best = beginning
		}
	}
	if how, like := q.like[word]; like {
		best = min(best, how)
	}
	return best
}

// text is the word as it was looked for.
func (q *queried) text() string { return q.forms[0] }

// thing is what was found, and how well.
type thing struct {
	id    string
	score int
	how   int // the worst of its words
}

// Bounds of one search. Of a word that leads to more than these, the newest are looked at; of several words the one that leads
// to the fewest is looked at whole, and what it leads to is asked for the others.
const (
	maxLed   = 4000
	maxWhole = 40_000
	fewHits  = 400
)

// search finds the things that hold each of the words, the best first.
func (s *Finder) search(w *work, words []*queried) ([]thing, error) {
	ways := []func(*queried){
		func(q *queried) {
			if q.latin() {
				s.lexicon.sounds(q)
			}
		},
		s.lexicon.sounds,
		func(q *queried) { s.lexicon.sounds(q); s.lexicon.letterOff(q) },
	}
	var things []thing
	for i, way := range ways {
		if i > 0 || slices.ContainsFunc(words, (*queried).latin) {
			if err := s.lexicon.upTo(w); err != nil {
				return nil, err
			}
		}
		for _, q := range words {
			way(q)
		}
		var err error
		if things, err = w.holding(words); err != nil || len(things) > 0 {
			break
		}
	}
	slices.SortFunc(things, func(a, b thing) int {
		if a.score != b.score {
			return a.score - b.score
		}
		return strings.Compare(b.id[2:], a.id[2:])
	})
	return things, nil
}

// latin tells of a word in Latin letters, which may stand for a Bengali one.
func (q *queried) latin() bool {
	return bangla.HasLatin(q.text()) && utf8.RuneCountInString(q.text()) >= 3
}

// holding are the things that hold each of the words.
func (w *work) holding(words []*queried) ([]thing, error) {
	most := maxLed
	if len(words) > 1 {
		var err error
		if words, err = w.rarestFirst(words); err != nil {
			return nil, err
		}
		most = maxWhole
	}
	var hits map[string]thing
	for i, q := range words {
		var these map[string]thing
		var err error
		if i > 0 && costOf(hits) <= fewHits {
			these, err = w.asked(q, hits)
		} else {
			these, err = w.led(q, hits, i == 0, most)
		}
		if err != nil {
			return nil, err
		}
		if hits = these; len(hits) == 0 {
			return nil, nil
		}
	}
	things := make([]thing, 0, len(hits))
	for _, t := range hits {
		things = append(things, t)
	}
	return things, nil
}

// costOf tells what it takes to ask each of the things for its words, counted in things: a file has as many as so many of those.
func costOf(hits map[string]thing) int {
	const file = 30
	cost := 0
	for id := range hits {
		cost++
		if _, is := desk.IndexedFile(id); is {
			cost += file
		}
	}
	return cost
}

// rarestFirst orders words by how much they lead to, as far as a short look tells.
func (w *work) rarestFirst(words []*queried) ([]*queried, error) {
	const enough = 1000
	keys := map[*queried]int{}
	for _, q := range words {
		if err := w.walk(q, enough, func(string, bool, int) bool { keys[q]++; return keys[q] < enough }); err != nil {
			return nil, err
		}
	}
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b *queried) int {
		return cmp.Or(keys[a]-keys[b], len(b.text())-len(a.text()))
	})
	return words, nil
}

// walk goes through what a word leads to: as it stands, then by what is like it, then by what begins with it; of each word at
// most so many.
func (w *work) walk(q *queried, most int, fn func(id string, titled bool, how int) bool) error {
	goOn := true
	word := func(word string, how int) error {
		left := most
		return w.Tx.LedTo(word, func(id string, titled bool) bool {
			left--
			goOn = goOn && fn(id, titled, how)
			return goOn && left > 0
		})
	}
	for _, form := range q.forms {
		if err := word(form, wholeWord); err != nil || !goOn {
			return err
		}
	}
	for like, how := range q.like {
		if err := word(like, how); err != nil || !goOn {
			return err
		}
	}
	for _, form := range q.forms {
		left := most
		if err := w.Tx.Begins(form, func(_, id string, titled bool) bool {
			left--
			goOn = goOn && fn(id, titled, beginning)
			return goOn && left > 0
		}); err != nil || !goOn {
			return err
		}
	}
	return nil
}

// led are the things that a word leads to; all says that nothing was looked for before it.
func (w *work) led(q *queried, before map[string]thing, all bool, most int) (map[string]thing, error) {
	these := map[string]thing{}
	err := w.walk(q, most, func(id string, titled bool, is int) bool {
		was, found := before[id]
		if !found && !all {
			return true
		}
		score := was.score + scoreOf(id, is, titled)
		if old, seen := these[id]; !seen || score < old.score {
			these[id] = thing{id, score, max(was.how, is)}
		}
		return true
	})
	return these, err
}

// scoreOf is the smaller the better a word was met.
func scoreOf(id string, how int, titled bool) int {
	if titled {
		return how
	}
	if _, file := desk.IndexedFile(id); file {
		return how + 3 // a step behind what is written of the thing itself
	}
	return how + 1 // less than a step
}

// asked asks each of the things for its words.
func (w *work) asked(q *queried, before map[string]thing) (map[string]thing, error) {
	these := map[string]thing{}
	for id, was := range before {
		best, how := -1, noneAtAll
		err := w.Tx.IndexWords(id, func(word string, titled bool) {
			is := q.meets(word)
			score := scoreOf(id, is, titled)
			if is != noneAtAll && (best < 0 || score < best) {
				best, how = score, is
			}
		})
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
		if best >= 0 {
			these[id] = thing{id, was.score + best, max(was.how, how)}
		}
	}
	return these, nil
}
