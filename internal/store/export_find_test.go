package store

import (
	"slices"
	"strings"
)

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
