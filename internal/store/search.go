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

// PutIndex makes the words lead to id, in place of those that did before, and keeps the title to show in
// a list. Which words those are, and in what form, is the caller's: the index compares bytes.
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
	for _, w := range had {
		if _, still := slices.BinarySearch(now, w); !still {
			tx.word(w+"/"+id, false)
		}
	}
	for _, w := range now {
		if _, already := slices.BinarySearch(had, w); !already {
			tx.word(w+"/"+id, true)
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
		tx.word(w+"/"+id, false)
	}
	return tx.remove(bucketDocuments, id)
}

// word says that a key of the index shall be there at the end of the transaction, or not. bbolt keeps one
// long list of what a transaction adds to an empty bucket, and putting keys into it in the order of
// records took ten times as long for 100,000 words as putting them in sorted.
func (tx *Tx) word(key string, there bool) {
	if tx.words == nil {
		tx.words = map[string]bool{}
	}
	tx.words[key] = there
}

// flushWords brings the index to what was said of it.
func (tx *Tx) flushWords() error {
	for _, key := range slices.Sorted(maps.Keys(tx.words)) {
		_, _, err := tx.read(bucketWords, key)
		switch {
		case err != nil && err != ErrNotFound:
			return err
		case tx.words[key] && err == ErrNotFound:
			err = tx.store(bucketWords, key, formPlain, 0, []byte{1})
		case !tx.words[key] && err == nil:
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

// FindIndex gives the ids, in order and at most limit of them (0: all), to which for each of the prefixes
// a word leads that begins with it. No prefix finds nothing.
func (tx *Tx) FindIndex(prefixes []string, limit int) ([]string, error) {
	var wanted []string
	for _, p := range prefixes {
		if p = indexWord(p); p != "" {
			wanted = append(wanted, p)
		}
	}
	if len(wanted) == 0 {
		return nil, nil
	}
	if err := tx.flushWords(); err != nil {
		return nil, err
	}
	// The longest leads to the fewest.
	slices.SortFunc(wanted, func(a, b string) int { return len(b) - len(a) })
	var hits map[string]bool
	for i, prefix := range wanted {
		these := map[string]bool{}
		_, err := tx.scan(bucketWords, prefix, func(key string, _ int, _ []byte) error {
			_, id, _ := strings.Cut(key, "/")
			if i == 0 || hits[id] {
				these[id] = true
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if hits = these; len(hits) == 0 {
			return nil, nil
		}
	}
	ids := make([]string, 0, len(hits))
	for id := range hits {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if limit > 0 && len(ids) > limit {
		ids = ids[:limit]
	}
	return ids, nil
}
