package content

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// lexicon holds the words of the index by their sound. It is made of the index when it is first asked, and goes on with what
// was stored since, so that the file need not hold it and cannot disagree with it. A word that leads to nothing any more may
// stay in it.
type lexicon struct {
	mu    sync.Mutex
	seq   uint64
	sum   string // of the revision seq: another file has another
	known map[string]bool
	// spoken are the sounds in order of their letters.
	spoken []spoken
	words  []string // of letters alone, five and more
}

type spoken struct {
	bangla.Sound
	word string
}

// maxCatchUp is from how many revisions on the words are rather read anew.
const maxCatchUp = 2000

// upTo brings the lexicon to what the work's transaction sees.
func (l *lexicon) upTo(w *work) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := w.Tx.LastSeq()
	if now == 0 {
		return nil
	}
	fresh, ids, sum := l.known == nil || now < l.seq || now-l.seq > maxCatchUp, []string(nil), ""
	if !fresh {
		err := w.Tx.RevisionsSince(l.seq-1, func(r office.Revision) error {
			if r.Seq == l.seq {
				fresh = fresh || r.Sum != l.sum
			} else if id := desk.IndexID(r.Subject, r.ID); id != "" {
				ids = append(ids, id)
			}
			sum = r.Sum
			return nil
		})
		if err != nil {
			return err
		}
	}
	if fresh {
		l.known, l.spoken, l.words, ids = map[string]bool{}, nil, nil, nil
		if err := w.Tx.AllWords(l.add); err != nil {
			return err
		}
		if err := w.Tx.RevisionsSince(now-1, func(r office.Revision) error { sum = r.Sum; return nil }); err != nil {
			return err
		}
	}
	before := len(l.spoken)
	for at := 0; at < len(ids); at++ {
		if err := w.Tx.IndexWords(ids[at], func(word string, _ bool) {
			if file := desk.FileNamed(word); file != "" {
				ids = append(ids, file) // its words came with it
				return
			}
			l.add(word)
		}); err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	if fresh || len(l.spoken) > before {
		slices.SortFunc(l.spoken, func(a, b spoken) int { return strings.Compare(a.Letters, b.Letters) })
	}
	l.seq, l.sum = now, sum
	return nil
}

// add takes a word in, once.
func (l *lexicon) add(word string) {
	if l.known[word] {
		return
	}
	l.known[word] = true
	if !bangla.HasBengali(word) && !bangla.HasLatin(word) || strings.ContainsAny(word, "0123456789") {
		return
	}
	if utf8.RuneCountInString(word) >= fewestLetters-1 {
		l.words = append(l.words, word)
	}
	if !bangla.HasBengali(word) {
		return
	}
	for _, sound := range bangla.Sounds(word) {
		l.spoken = append(l.spoken, spoken{sound, word})
	}
}

// maxLike is how many words of one sound are looked for.
const maxLike = 60

// sounds adds to a word of a query the words that sound so, or begin so.
func (l *lexicon) sounds(q *queried) {
	if q.sounded || utf8.RuneCountInString(q.text()) < 2 {
		return
	}
	q.sounded = true
	l.mu.Lock()
	defer l.mu.Unlock()
	type like struct {
		word     string
		how, off int
	}
	best := map[string]like{}
	for _, typed := range bangla.Sounds(q.text()) {
		if len(typed.Letters) < 2 && len(q.text()) > 4 { // one sound drawn out says nothing
			continue
		}
		from, _ := slices.BinarySearchFunc(l.spoken, typed.Letters, func(s spoken, letters string) int { return strings.Compare(s.Letters, letters) })
		for _, s := range l.spoken[from:] {
			if !strings.HasPrefix(s.Letters, typed.Letters) {
				break
			}
			is := like{s.word, soundsSo, 0}
			off, fits := s.Fits(typed, false)
			if !fits && len(typed.Letters) >= 2 {
				is.how = soundBegins
				off, fits = s.Fits(typed, true)
			}
			if is.off = off; !fits {
				continue
			}
			if old, seen := best[s.word]; !seen || is.how < old.how || is.how == old.how && is.off < old.off {
				best[s.word] = is
			}
		}
	}
	all := make([]like, 0, len(best))
	for _, is := range best {
		all = append(all, is)
	}
	slices.SortFunc(all, func(a, b like) int {
		return cmp.Or(a.how-b.how, a.off-b.off, len(a.word)-len(b.word), strings.Compare(a.word, b.word))
	})
	for _, is := range all[:min(len(all), maxLike)] {
		q.like[is.word] = is.how
	}
}

// fewestLetters is from how many letters on a word may be a letter off: shorter ones are near to too many.
const fewestLetters = 5

// letterOff adds to a word of a query the words that are one letter off.
func (l *lexicon) letterOff(q *queried) {
	n := utf8.RuneCountInString(q.text())
	if q.off || n < fewestLetters || strings.ContainsAny(q.text(), "0123456789") {
		return
	}
	q.off = true
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, word := range l.words {
		if _, there := q.like[word]; !there && len(word) <= len(q.text())+4 && len(word)+4 >= len(q.text()) && bangla.OneLetterOff(word, q.text()) {
			q.like[word] = letterOff
		}
	}
}
