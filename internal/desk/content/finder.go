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
type Finder struct {
	d       *desk.Desk
	lexicon lexicon
}

// Find answers with what holds every word of the query, the best first: the word itself, one that begins with it, one that
// sounds so, and where there is none of these one that is a letter off; what has it in its title before what has it in its text,
// and newer before older. Entries that were deleted come last.
//
// Source: internal/desk/README.md › Finding.
func (s *Finder) Find(in FindIn) (found Found, err error) {
	defer s.d.Recovered(&err)
	found = Found{Query: in.Query, Hits: []Hit{}}
	limit := min(max(in.Limit, 1), 100)
	err = s.d.Read(func(tx *store.Tx) error {
		w, err := at(s.d, tx)
		if err != nil {
			return err
		}
		words := wordsOfQuery(in.Query)
		if len(words) == 0 { // somebody is about to look for something
			return s.lexicon.upTo(w)
		}
		things, err := s.search(w, words)
		if err != nil {
			return err
		}
		found.Hits = append(found.Hits, w.filterHits(words)...)
		for _, thing := range things {
			if len(found.Hits) >= limit {
				break
			}
			hit, err := w.hitOf(thing.id)
			if errors.Is(err, store.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			w.mark(&hit, thing, words)
			found.Hits = append(found.Hits, hit)
		}
		for _, hit := range w.deletedHits(in.Query, limit-len(found.Hits)) {
			w.mark(&hit, thing{}, words)
			found.Hits = append(found.Hits, hit)
		}
		return nil
	})
	return found, err
}

// hitOf words one thing found, or the file in which it was found and what has that.
func (w *work) hitOf(id string) (Hit, error) {
	head, is := desk.IndexedFile(id)
	if !is {
		return w.hit(id)
	}
	const few = 5
	things, err := w.Naming(head, few)
	if err != nil {
		return Hit{}, err
	}
	for _, thing := range things {
		hit, err := w.hit(thing)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return Hit{}, err
		}
		a, err := w.fileOf(thing, head)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		hit.Place, hit.Detail = w.Desk.Say("found.file", office.Args{"place": hit.Place}), hit.Title
		hit.Title, hit.File = a.Name+" · "+bangla.Excerpt(hit.Title, lettersAround), a.SHA256
		return hit, err
	}
	return Hit{}, store.ErrNotFound // it was let go of
}

// fileOf is the file of a thing whose digest begins so.
func (w *work) fileOf(id, head string) (office.Attachment, error) {
	var files []office.Attachment
	var err error
	switch subject, key := desk.Indexed(id); subject {
	case office.SubjectRecord:
		var r office.Record
		r, err = w.Tx.Record(key)
		files = r.Attachments
	case office.SubjectDirective:
		var dir office.Directive
		dir, err = w.Tx.Directive(key)
		files = dir.Files()
	default:
		var l office.Letter
		l, err = w.Tx.Letter(key)
		files = l.Files()
	}
	for _, a := range files {
		if strings.HasPrefix(a.SHA256, head) {
			return a, err
		}
	}
	return office.Attachment{}, errors.Join(err, store.ErrNotFound)
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
	return Hit{Kind: "record", ID: r.ID, Category: r.Category, Place: category.Label.In(w.Desk.Lang()), Title: title, Detail: w.hitDetail(category, r, title), Deleted: r.Deleted}
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

// wordsOfQuery are the words looked for. A number is one word however it is parted: 01700-000001, 01700 000001.
func wordsOfQuery(query string) (words []*queried) {
	if number := numberOf(query); number != "" {
		return []*queried{newQueried(number)}
	}
	for _, word := range bangla.Tokens(query) {
		words = append(words, newQueried(word))
	}
	if len(words) > maxQueryWords {
		words = words[:maxQueryWords]
	}
	return words
}

// maxQueryWords bounds the words of one search.
const maxQueryWords = 12

// numberOf is a query of digits and what parts them, in digits alone; "" for any other.
func numberOf(query string) string {
	s := bangla.ToASCII(bangla.NormaliseLine(query))
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
	if len(digits) < 6 || strings.Trim(s, "0123456789 +-()") != "" || strings.Contains(s, "  ") {
		return ""
	}
	if day, ok := catalog.ReadDate(s); ok {
		return bangla.Fold(string(day))
	}
	return digits
}
