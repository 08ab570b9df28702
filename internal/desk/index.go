package desk

import (
	"cmp"
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

// indexed makes a record findable by every word shown of it; a deleted one is not found any more. env is what stands beside it.
func indexed(tx *store.Tx, category *catalog.Category, r office.Record, env catalog.Env) error {
	if r.Deleted {
		return tx.DropIndex(keyRecord + r.ID)
	}
	return tx.PutIndex(keyRecord+r.ID, wordsOf(category.SearchText(r, env)), category.EffectiveTitle(r, env))
}

// wordsOf are the words that lead to a text in the index.
func wordsOf(text string) []string { return bangla.Tokens(strings.ReplaceAll(text, "\n", " ")) }

// IndexAnew makes everything findable that is there, in an office file whose index is empty.
func (d *Desk) IndexAnew(tx *store.Tx) error {
	w, err := New(d.Env).At(tx) // not what is kept of the office that is open
	if err != nil {
		return err
	}
	for _, category := range w.Catalog.All() {
		for _, r := range w.Book.Live(category.ID) {
			if err := indexed(tx, category, r, w.Book.Env(category.ID)); err != nil {
				return err
			}
		}
	}
	if err := tx.Directives(func(dir office.Directive) error { return indexedDirective(tx, dir) }); err != nil {
		return err
	}
	return tx.Letters(func(l office.Letter) error { return indexedLetter(tx, l) })
}

// indexedDirective makes a directive findable unless it is withdrawn.
func indexedDirective(tx *store.Tx, dir office.Directive) error {
	if dir.Withdrawn {
		return tx.DropIndex(keyDirective + dir.ID)
	}
	text := strings.Join([]string{dir.SubjectBN, dir.Memo, dir.ReceivedFrom, dir.Text}, " ")
	return tx.PutIndex(keyDirective+dir.ID, wordsOf(text), dir.SubjectBN)
}

// indexedLetter makes a letter findable unless it was thrown away.
func indexedLetter(tx *store.Tx, l office.Letter) error {
	if l.Discarded {
		return tx.DropIndex(keyLetter + l.ID)
	}
	return tx.PutIndex(keyLetter+l.ID, wordsOf(strings.Join([]string{l.SubjectBN, l.Memo, l.ToBN, l.Void}, " ")), cmp.Or(l.SubjectBN, l.Void))
}
