package desk

import (
	"errors"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Finder searches everything in the office file.
type Finder struct{ d *Desk }

// Ids of the index say what they lead to.
const (
	keyRecord    = "r/"
	keyDirective = "d/"
	keyLetter    = "l/"
)

// index makes a record findable by every word shown of it.
func (d *Desk) index(tx *store.Tx, category *catalog.Category, r office.Record, env catalog.Env) error {
	return tx.PutIndex(keyRecord+r.ID, wordsOf(category.SearchText(r, env)), category.EffectiveTitle(r, env))
}

func indexDirective(tx *store.Tx, dir office.Directive) error {
	text := strings.Join([]string{dir.SubjectBN, dir.Memo, dir.ReceivedFrom, dir.Text}, " ")
	return tx.PutIndex(keyDirective+dir.ID, wordsOf(text), dir.SubjectBN)
}

func indexLetter(tx *store.Tx, l office.Letter) error {
	return tx.PutIndex(keyLetter+l.ID, wordsOf(strings.Join([]string{l.SubjectBN, l.Memo, l.ToBN}, " ")), l.SubjectBN)
}

// Find answers with what holds every word of the query, each word as the beginning of one.
func (s *Finder) Find(in FindIn) (found Found, err error) {
	defer s.d.recovered(&err)
	found = Found{Query: in.Query, Hits: []Hit{}}
	words := bangla.Tokens(in.Query)
	if len(words) == 0 {
		return found, nil
	}
	limit := min(max(in.Limit, 1), 100)
	err = s.d.view(func(tx *store.Tx) error {
		w, err := s.d.work(tx)
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
		return nil
	})
	return found, err
}

// hit words one thing found.
func (w *work) hit(id string) (Hit, error) {
	title, err := w.tx.IndexTitle(id)
	if err != nil {
		return Hit{}, err
	}
	switch kind, key := id[:2], id[2:]; kind {
	case keyRecord:
		r, err := w.tx.Record(key)
		if err != nil || r.Deleted {
			return Hit{}, errors.Join(err, store.ErrNotFound)
		}
		category, err := w.category(r.Category)
		if err != nil {
			return Hit{}, err
		}
		return Hit{"record", key, r.Category, category.Label.In(w.d.lang()), title, w.hitDetail(category, r, title)}, nil
	case keyDirective:
		dir, err := w.tx.Directive(key)
		return Hit{"directive", key, "", w.d.say("place.directive", nil), title, dir.Memo}, err
	default:
		l, err := w.tx.Letter(key)
		if err != nil || l.Discarded {
			return Hit{}, errors.Join(err, store.ErrNotFound)
		}
		return Hit{"letter", key, "", w.d.say("place.letter", nil), title, l.Memo}, err
	}
}

// hitDetail is the record's columns beside its title.
func (w *work) hitDetail(category *catalog.Category, r office.Record, title string) string {
	var parts []string
	for _, name := range category.Columns {
		if text := category.Display(name, r.Values[name], w.d.lang()); text != "" && text != title && len(parts) < 3 {
			parts = append(parts, strings.ReplaceAll(text, "\n", " "))
		}
	}
	return strings.Join(parts, " · ")
}
