package desk

import (
	"cmp"
	"slices"
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

// IndexID is the id that leads to a thing; "" of what is not in the index.
func IndexID(subject office.Subject, id string) string {
	switch subject {
	case office.SubjectRecord:
		return keyRecord + id
	case office.SubjectDirective:
		return keyDirective + id
	case office.SubjectLetter:
		return keyLetter + id
	}
	return ""
}

// indexed makes a record findable by every word shown of it; a deleted one is not found any more. env is what stands beside it.
func indexed(tx *store.Tx, category *catalog.Category, r office.Record, env catalog.Env) error {
	if r.Deleted {
		return tx.DropIndex(keyRecord + r.ID)
	}
	title := category.EffectiveTitle(r, env)
	return putIndex(tx, keyRecord+r.ID, wordsOf(title, category.SearchText(r, env)), title, r.Attachments)
}

// putIndex makes a thing findable by its words, and named by its files: what is found in one of those leads to it.
func putIndex(tx *store.Tx, id string, words []string, title string, files []office.Attachment) error {
	for _, a := range files {
		if err := readInside(tx, a); err != nil {
			return err
		}
		words = append(words, namesFile+head(a.SHA256))
	}
	return tx.PutIndex(id, words, title)
}

// indexedDirective makes a directive findable by all its text and the names of its files, unless it is withdrawn.
func indexedDirective(tx *store.Tx, dir office.Directive) error {
	if dir.Withdrawn {
		return tx.DropIndex(keyDirective + dir.ID)
	}
	return putIndex(tx, keyDirective+dir.ID, wordsOf(dir.SubjectBN+" "+dir.Memo, directiveText(dir)), dir.SubjectBN, dir.Files())
}

// directiveText is what a directive is found by, a line each.
func directiveText(dir office.Directive) string {
	lines := []string{dir.SubjectBN, dir.Memo, dir.ReceivedFrom, dir.Branch, dir.Text}
	for _, a := range dir.Files() {
		lines = append(lines, a.Name)
	}
	return strings.Join(lines, "\n")
}

// indexedLetter makes a letter findable by all that is printed of it, unless it was thrown away.
func indexedLetter(tx *store.Tx, l office.Letter) error {
	if l.Discarded {
		return tx.DropIndex(keyLetter + l.ID)
	}
	return putIndex(tx, keyLetter+l.ID, wordsOf(l.SubjectBN+" "+l.Memo, letterText(l)), cmp.Or(l.SubjectBN, l.Void), l.Files())
}

// letterText is what a letter is found by, a line each.
func letterText(l office.Letter) string {
	lines := []string{l.SubjectBN, l.Memo, l.ToBN, l.Void}
	if b := l.Body; b != nil {
		lines = slices.Concat(lines, []string{b.Subject, b.Attention}, b.References, b.Paragraphs, b.Items, b.Enclosures, b.Addressee, b.Copies, b.Signature)
		if b.Table != nil {
			lines = append(lines, b.Table.Head...)
			lines = append(lines, slices.Concat(b.Table.Rows...)...)
		}
		for _, a := range b.Attached {
			lines = append(lines, a.Name)
		}
	}
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return line == "" }), "\n")
}

// TextOf is what the thing that an id of the index leads to is found by, a line each.
func (w *View) TextOf(id string) (string, error) {
	switch subject, key := Indexed(id); subject {
	case office.SubjectRecord:
		r, err := w.Tx.Record(key)
		if err != nil {
			return "", err
		}
		category, err := w.Category(r.Category)
		if err != nil {
			return "", err
		}
		return category.SearchText(r, w.Book.Env(category.ID)), nil
	case office.SubjectDirective:
		dir, err := w.Tx.Directive(key)
		return directiveText(dir), err
	default:
		l, err := w.Tx.Letter(key)
		return letterText(l), err
	}
}

// wordsOf are the words that lead to a text in the index; those of its title are marked.
func wordsOf(title, text string) []string {
	words := bangla.Tokens(strings.ReplaceAll(text, "\n", " "))
	for _, w := range bangla.Tokens(title) {
		words = append(words, w+store.InTitle)
	}
	return words
}

// The index of a file is made by the rules of this program or made anew: the setting names the rules.
const (
	indexedBy  = "indexed_by"
	indexRules = "3" // words of the title marked, bodies of letters, what stands in files
)

// indexAnew makes the index of a file anew where an older program made it. It is a matter of the file alone, and of no act.
func (d *Desk) indexAnew(s *store.Store) error {
	rules := ""
	err := s.View(func(tx *store.Tx) (err error) {
		rules, err = tx.Meta(indexedBy)
		return err
	})
	if err != nil || rules == indexRules {
		return err
	}
	return s.Update(d.IndexAnew)
}

// IndexAnew makes everything findable that is there, and nothing else.
func (d *Desk) IndexAnew(tx *store.Tx) error {
	is, err := d.readSnapshot(tx, lastDay) // not what is kept of the office that is open
	if err != nil {
		return err
	}
	if err := tx.AllRecords("", func(r office.Record) error {
		category, known := is.Catalog.Category(r.Category)
		if !known {
			return nil
		}
		return indexed(tx, category, r, is.Book.Env(category.ID))
	}); err != nil {
		return err
	}
	if err := tx.AllDirectives(func(dir office.Directive) error { return indexedDirective(tx, dir) }); err != nil {
		return err
	}
	if err := tx.AllLetters(func(l office.Letter) error { return indexedLetter(tx, l) }); err != nil {
		return err
	}
	return tx.SetMeta(indexedBy, indexRules)
}
