package store

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"strings"
)

// maxWordBytes cuts a word of the index; what is longer is found by its beginning.
const maxWordBytes = 96

func indexWord(w string) string {
	w = strings.ReplaceAll(strings.ReplaceAll(w, "\x00", ""), "/", "")
	if len(w) > maxWordBytes {
		w = strings.ToValidUTF8(w[:maxWordBytes], "")
	}
	return w
}

// InTitle ends a word of PutIndex that stands in the title.
const InTitle = "\x01"

// What a word's key holds: whether it is one of the title. Files that older programs wrote do not tell.
const (
	inText  = 1
	inTitle = 2
)

// PutIndex makes the words lead to id, in place of those that did before, and keeps the title to show in
// a list. Which words those are, and in what form, is the caller's: the index compares bytes. A word may end
// in InTitle; it then counts once, whatever else it stands in.
func (tx *Tx) PutIndex(id string, words []string, title string) error {
	had, _, err := tx.document(id)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	var now []string
	for _, w := range words {
		if w = indexWord(w); w != "" {
			now = append(now, w)
		}
	}
	slices.Sort(now)
	now = slices.Compact(now)
	kept := now[:0:0]
	for _, w := range now {
		if _, titled := slices.BinarySearch(now, w+InTitle); !titled { // what is of the title is that alone
			kept = append(kept, w)
		}
	}
	now = kept
	for _, w := range had {
		if _, still := slices.BinarySearch(now, w); !still {
			tx.word(strings.TrimSuffix(w, InTitle)+"/"+id, 0)
		}
	}
	for _, w := range now {
		if _, already := slices.BinarySearch(had, w); !already {
			bare, titled := strings.CutSuffix(w, InTitle)
			weight := byte(inText)
			if titled {
				weight = inTitle
			}
			tx.word(bare+"/"+id, weight)
		}
	}
	doc := appendText(nil, title)
	doc = binary.AppendUvarint(doc, uint64(len(now)))
	for _, w := range now {
		doc = appendText(doc, w)
	}
	return tx.store(bucketDocuments, id, formCompact, 0, doc)
}

// DropIndex makes no word lead to id any more.
func (tx *Tx) DropIndex(id string) error {
	had, _, err := tx.document(id)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, w := range had {
		tx.word(strings.TrimSuffix(w, InTitle)+"/"+id, 0)
	}
	return tx.remove(bucketDocuments, id)
}

// word says that a key of the index shall be there at the end of the transaction, or, with 0, not. bbolt keeps one
// long list of what a transaction adds to an empty bucket, and putting keys into it in the order of
// records took ten times as long for 100,000 words as putting them in sorted.
func (tx *Tx) word(key string, weight byte) {
	if tx.words == nil {
		tx.words = map[string]byte{}
	}
	tx.words[key] = weight
}

// flushWords brings the index to what was said of it.
func (tx *Tx) flushWords() error {
	for _, key := range slices.Sorted(maps.Keys(tx.words)) {
		value, _, err := tx.read(bucketWords, key)
		weight := tx.words[key]
		switch {
		case err != nil && err != ErrNotFound:
			return err
		case weight > 0 && (err == ErrNotFound || len(value) != 1 || value[0] != weight):
			err = tx.store(bucketWords, key, formPlain, 0, []byte{weight})
		case weight == 0 && err == nil:
			err = tx.remove(bucketWords, key)
		default:
			err = nil
		}
		if err != nil {
			return err
		}
	}
	tx.words = nil
	return nil
}

// IndexTitle is the title kept with id; ErrNotFound where id is not in the index.
func (tx *Tx) IndexTitle(id string) (string, error) {
	_, title, err := tx.document(id)
	return title, err
}

func (tx *Tx) document(id string) (words []string, title string, err error) {
	value, _, err := tx.read(bucketDocuments, id)
	if err != nil {
		return nil, "", err
	}
	r := reader{rest: value}
	title = r.text()
	for n := r.number(); n > 0 && !r.bad; n-- {
		words = append(words, r.text())
	}
	if r.bad {
		return nil, "", tx.damaged(bucketDocuments, id)
	}
	return words, title, nil
}

// LedTo gives the ids to which a word leads, the last first, until fn says that it has enough. titled is whether the word stands
// in the title.
func (tx *Tx) LedTo(word string, fn func(id string, titled bool) bool) error {
	if word = indexWord(word); word == "" {
		return nil
	}
	return tx.walkWords(word+afterWord, true, func(key string, titled bool) bool {
		id, of := strings.CutPrefix(key, word+"/")
		return of && fn(id, titled)
	})
}

// Begins gives the words that begin with prefix and are longer, each with an id that it leads to, in order, until fn says that
// it has enough.
func (tx *Tx) Begins(prefix string, fn func(word, id string, titled bool) bool) error {
	if prefix = indexWord(prefix); prefix == "" {
		return nil
	}
	return tx.walkWords(prefix+afterWord, false, func(key string, titled bool) bool {
		word, id, _ := strings.Cut(key, "/")
		return strings.HasPrefix(word, prefix) && fn(word, id, titled)
	})
}

// afterWord is the sign after the slash that ends a word of the index.
const afterWord = "0"

// walkWords goes through the keys of the index from one on, or back from before it.
func (tx *Tx) walkWords(from string, back bool, fn func(key string, titled bool) bool) error {
	if err := tx.flushWords(); err != nil {
		return err
	}
	damaged := ""
	err := guarded(bucketWords, func() error {
		c, err := tx.e.cursor(bucketWords)
		if err != nil {
			return err
		}
		sum := bucketSums[bucketWords]
		k, v := c.seek([]byte(from))
		if back {
			if k == nil {
				k, v = c.last()
			} else {
				k, v = c.prev()
			}
		}
		for k != nil {
			value, _, sound := readFrame(sum, k, v)
			if !sound {
				damaged = string(k)
				return nil
			}
			if !fn(string(k), len(value) == 1 && value[0] == inTitle) {
				return nil
			}
			if back {
				k, v = c.prev()
			} else {
				k, v = c.next()
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return tx.failed(bucketWords, err)
	case damaged != "":
		return tx.damaged(bucketWords, damaged)
	}
	return nil
}

// IndexWords are the words that lead to id, each with whether it is one of the title; ErrNotFound where id is not in the index.
func (tx *Tx) IndexWords(id string, fn func(word string, titled bool)) error {
	words, _, err := tx.document(id)
	for _, w := range words {
		bare, titled := strings.CutSuffix(w, InTitle)
		fn(bare, titled)
	}
	return err
}

// AllWords gives every word of the index that is no number, and does not begin with a colon as no word of a text does, once, in order of bytes. It goes from word to word and does not look
// at what they lead to.
func (tx *Tx) AllWords(fn func(word string)) error {
	if err := tx.flushWords(); err != nil {
		return err
	}
	err := guarded(bucketWords, func() error {
		c, err := tx.e.cursor(bucketWords)
		if err != nil {
			return err
		}
		for key, _ := c.seek(nil); key != nil; {
			if '0' <= key[0] && key[0] <= ':' {
				key, _ = c.seek([]byte(";")) // the sign after the digits and the colon
				continue
			}
			word, _, _ := strings.Cut(string(key), "/")
			fn(word)
			key, _ = c.seek([]byte(word + afterWord))
		}
		return nil
	})
	if err != nil {
		return tx.failed(bucketWords, err)
	}
	return nil
}
