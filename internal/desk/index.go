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

// indexed makes a record findable by every word shown of it; a deleted one is not found any more. env is what stands beside it.
func indexed(tx *store.Tx, category *catalog.Category, r office.Record, env catalog.Env) error {
	if r.Deleted {
		return tx.DropIndex(keyRecord + r.ID)
	}
	return tx.PutIndex(keyRecord+r.ID, wordsOf(category.SearchText(r, env)), category.EffectiveTitle(r, env))
}

// wordsOf are the words that lead to a text in the index.
func wordsOf(text string) []string { return bangla.Tokens(strings.ReplaceAll(text, "\n", " ")) }
