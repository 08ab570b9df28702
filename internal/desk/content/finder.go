package content

import (
	"errors"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Finder searches everything in the office file.
type Finder struct{ d *desk.Desk }

// Find answers with what holds every word of the query, each word as the beginning of one; entries that were deleted come
// last.
func (s *Finder) Find(in FindIn) (found Found, err error) {
	defer s.d.Recovered(&err)
	found = Found{Query: in.Query, Hits: []Hit{}}
	words := bangla.Tokens(in.Query)
	if len(words) == 0 {
		return found, nil
	}
	limit := min(max(in.Limit, 1), 100)
	err = s.d.Read(func(tx *store.Tx) error {
		w, err := at(s.d, tx)
		if err != nil {
			return err
		}
		ids, err := tx.FindIndex(words, limit)
		if err != nil {
			return err
		}
		for _, id := range ids {
			hit, err := w.hit(id)
			if errors.Is(err, store.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			found.Hits = append(found.Hits, hit)
		}
		found.Hits = append(found.Hits, w.deletedHits(in.Query, limit-len(found.Hits))...)
		return nil
	})
	return found, err
}

// hit words one thing found.
func (w *work) hit(id string) (Hit, error) {
	title, err := w.Tx.IndexTitle(id)
	if err != nil {
		return Hit{}, err
	}
	switch subject, key := desk.Indexed(id); subject {
	case office.SubjectRecord:
		r, err := w.Tx.Record(key)
		if err != nil || r.Deleted {
			return Hit{}, errors.Join(err, store.ErrNotFound)
		}
		category, err := w.Category(r.Category)
		if err != nil {
			return Hit{}, err
		}
		return w.recordHit(category, r, title), nil
	case office.SubjectDirective:
		dir, err := w.Tx.Directive(key)
		return Hit{Kind: "directive", ID: key, Place: w.Desk.Say("place.directive", nil), Title: title, Detail: dir.Memo}, err
	default:
		l, err := w.Tx.Letter(key)
		if err != nil || l.Discarded {
			return Hit{}, errors.Join(err, store.ErrNotFound)
		}
		return Hit{Kind: "letter", ID: key, Place: w.Desk.Say("place.letter", nil), Title: title, Detail: l.Memo}, err
	}
}

func (w *work) recordHit(category *catalog.Category, r office.Record, title string) Hit {
	return Hit{"record", r.ID, r.Category, category.Label.In(w.Desk.Lang()), title, w.hitDetail(category, r, title), r.Deleted}
}

// deletedHits are entries that were deleted. The index does not know them; there are few.
func (w *work) deletedHits(query string, limit int) (hits []Hit) {
	for _, category := range w.Catalog.All() {
		if len(hits) >= limit {
			break
		}
		rows, _ := w.Book.Removed(category.ID, compliance.Look{Filter: query, Count: limit - len(hits)})
		for _, row := range rows {
			hits = append(hits, w.recordHit(category, row.Record, category.EffectiveTitle(row.Record, w.Book.Env(category.ID))))
		}
	}
	return hits
}

// hitDetail is the record's columns beside its title.
func (w *work) hitDetail(category *catalog.Category, r office.Record, title string) string {
	var parts []string
	for _, name := range category.Columns {
		if text := category.Display(name, r.Values[name], w.Desk.Lang()); text != "" && text != title && len(parts) < 3 {
			parts = append(parts, strings.ReplaceAll(text, "\n", " "))
		}
	}
	return strings.Join(parts, " · ")
}
