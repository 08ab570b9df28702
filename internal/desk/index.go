package desk

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Ids of the index say what they lead to.
const (
	keyRecord    = "r/"
	keyDirective = "d/"
	keyLetter    = "l/"
)

// Indexed is what an id of the index leads to.
func Indexed(id string) (office.Subject, string) {
	switch kind, key := id[:2], id[2:]; kind {
	case keyRecord:
		return office.SubjectRecord, key
	case keyDirective:
		return office.SubjectDirective, key
	default:
		return office.SubjectLetter, key
	}
}

// KeepRecord stores a record on top of the revision base, and makes it findable by every word shown of it; a deleted one is
// not found any more. env is what stands beside it.
func KeepRecord(tx *store.Tx, category *catalog.Category, r office.Record, base int, ch office.Change, env catalog.Env) (office.Record, error) {
	r, err := tx.SaveRecord(r, base, ch)
	switch {
	case err != nil:
		return r, err
	case r.Deleted:
		return r, tx.DropIndex(keyRecord + r.ID)
	}
	return r, index(tx, category, r, env)
}

// index makes a record findable by every word shown of it.
func index(tx *store.Tx, category *catalog.Category, r office.Record, env catalog.Env) error {
	return tx.PutIndex(keyRecord+r.ID, wordsOf(category.SearchText(r, env)), category.EffectiveTitle(r, env))
}

// KeepRecord is KeepRecord beside what the view shows; what refers to an officer is found by what the officer says now.
func (w *View) KeepRecord(category *catalog.Category, r office.Record, base int, ch office.Change) (office.Record, error) {
	r, err := KeepRecord(w.Tx, category, r, base, ch, w.Book.Env(category.ID))
	if err != nil || category.ID != OfficersCategory {
		return r, err
	}
	for _, leaning := range w.Book.Leaning(r.ID) {
		now, err := w.Tx.Record(leaning.ID) // also where the view is of a day gone by
		if err != nil || now.Deleted {
			return r, err
		}
		category, err := w.Category(now.Category)
		if err != nil {
			return r, err
		}
		env := w.Book.Env(now.Category)
		before := env.Officer
		env.Officer = func(id string) (office.Record, bool) {
			if id == r.ID {
				return r, !r.Deleted
			}
			return before(id)
		}
		if err := index(w.Tx, category, now, env); err != nil {
			return r, err
		}
	}
	return r, nil
}

// KeepDirective stores a directive on top of the revision base, findable unless it is withdrawn.
func KeepDirective(tx *store.Tx, dir office.Directive, base int, ch office.Change) (office.Directive, error) {
	dir, err := tx.SaveDirective(dir, base, ch)
	switch {
	case err != nil:
		return dir, err
	case dir.Withdrawn:
		return dir, tx.DropIndex(keyDirective + dir.ID)
	}
	text := strings.Join([]string{dir.SubjectBN, dir.Memo, dir.ReceivedFrom, dir.Text}, " ")
	return dir, tx.PutIndex(keyDirective+dir.ID, wordsOf(text), dir.SubjectBN)
}

// KeepLetter stores a letter on top of the revision base, findable unless it was thrown away.
func KeepLetter(tx *store.Tx, l office.Letter, base int, ch office.Change) (office.Letter, error) {
	l, err := tx.SaveLetter(l, base, ch)
	switch {
	case err != nil:
		return l, err
	case l.Discarded:
		return l, tx.DropIndex(keyLetter + l.ID)
	}
	return l, tx.PutIndex(keyLetter+l.ID, wordsOf(strings.Join([]string{l.SubjectBN, l.Memo, l.ToBN}, " ")), l.SubjectBN)
}

// wordsOf are the words that lead to a text in the index.
func wordsOf(text string) []string { return bangla.Tokens(strings.ReplaceAll(text, "\n", " ")) }
