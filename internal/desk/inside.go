package desk

import (
	"errors"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/docx"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
	"batayandesk/internal/pdftext"
	"batayandesk/internal/sheet"
	"batayandesk/internal/store"
)

// What stands in files lies in the index, under the beginning of their digests: it is made of their bytes and can be made anew, so
// it is in no revision. One thing of the index holds the words, another the text; what names a file has a word that says so.
//
// Source: internal/desk/README.md › Finding.
const (
	keyWords  = "a/" // sorts before things, so that these are looked at first
	keyInside = "x/"
	namesFile = ":" // begins no word that is typed
)

// head is how much of a digest names a file in the index.
func head(sha string) string { return sha[:min(len(sha), 16)] }

// What is said of the inside of a file, before its text.
const (
	readable = "t"
	pictures = "s" // a scan without text
	closed   = "l" // by a password
	silent   = "n" // nothing was read in it
)

// Bounds of what is kept of one file.
const (
	maxInside = 400 << 10 // bytes of text
	maxWords  = 3000      // different words
)

// inside is what stands in a file, with what is to be said of it; "" of kinds that hold no text.
func inside(mediaType string, data []byte) string {
	text, err := "", error(nil)
	switch mediaType {
	case filekind.PDF:
		text, err = pdftext.Text(data)
	case filekind.DOCX:
		text, err = docx.Text(data)
	case filekind.XLSX:
		text, err = cells(data)
	default:
		return ""
	}
	switch {
	case errors.Is(err, pdftext.ErrScan):
		return pictures
	case errors.Is(err, pdftext.ErrLocked):
		return closed
	case err != nil || text == "":
		return silent
	}
	if len(text) > maxInside {
		text = strings.ToValidUTF8(text[:maxInside], "")
	}
	return readable + bangla.Normalise(text)
}

// cells are the cells of a workbook, a line for each row, parted by tabs.
func cells(data []byte) (string, error) {
	grids, err := sheet.Read(data)
	var out strings.Builder
	for _, grid := range grids {
		for _, row := range grid.Rows {
			for i, cell := range row.Cells {
				if i > 0 {
					out.WriteByte('\t')
				}
				out.WriteString(strings.Join(strings.Fields(cell), " "))
			}
			if out.WriteByte('\n'); out.Len() > maxInside {
				return out.String(), nil
			}
		}
	}
	if out.Len() > 0 {
		return out.String(), nil // what could not be read is no fault of what could
	}
	return "", err
}

// putInside keeps what stands in a file, and makes it findable.
func putInside(tx *store.Tx, sha, said string) error {
	if said == "" {
		return nil
	}
	var words []string
	seen := map[string]bool{}
	if text, is := strings.CutPrefix(said, readable); is {
		for line := range strings.SplitSeq(text, "\n") {
			for _, w := range bangla.Tokens(line) {
				if !seen[w] && len(seen) < maxWords {
					seen[w] = true
					words = append(words, w)
				}
			}
		}
	}
	if err := tx.PutIndex(keyWords+head(sha), words, ""); err != nil {
		return err
	}
	return tx.PutIndex(keyInside+head(sha), nil, said)
}

// readInside does so for a file that is stored and was not read yet: it came with a bundle, or an older program took it in.
func readInside(tx *store.Tx, a office.Attachment) error {
	if kind, known := filekind.ByType(a.MediaType); !known || kind.Picture() {
		return nil
	}
	if _, err := tx.IndexTitle(keyInside + head(a.SHA256)); !errors.Is(err, store.ErrNotFound) {
		return err
	}
	data, err := tx.Attachment(a.SHA256)
	if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrKey) || errors.Is(err, store.ErrDamaged{}) {
		return nil // what cannot be read cannot be found; that it is spoilt is said elsewhere
	}
	if err != nil {
		return err
	}
	return putInside(tx, a.SHA256, inside(a.MediaType, data))
}

func dropInside(tx *store.Tx, sha string) error {
	return errors.Join(tx.DropIndex(keyWords+head(sha)), tx.DropIndex(keyInside+head(sha)))
}

// IndexedFile tells whether an id of the index leads to the words in a file, and with what its digest begins.
func IndexedFile(id string) (head string, is bool) { return strings.CutPrefix(id, keyWords) }

// FileNamed is the id that leads to the words in the file that a word of the index names; "" for any other word.
func FileNamed(word string) string {
	if head, is := strings.CutPrefix(word, namesFile); is {
		return keyWords + head
	}
	return ""
}

// Inside is the text of a file; "" where there is none.
func (w *View) Inside(sha string) (string, error) {
	said, err := w.Tx.IndexTitle(keyInside + head(sha))
	if errors.Is(err, store.ErrNotFound) {
		return "", nil
	}
	text, _ := strings.CutPrefix(said, readable)
	if len(text) == len(said) {
		text = ""
	}
	return text, err
}

// Naming are the ids of the things that name a file whose digest begins so, the last first, at most so many.
func (w *View) Naming(head string, most int) (ids []string, err error) {
	err = w.Tx.LedTo(namesFile+head, func(id string, _ bool) bool {
		ids = append(ids, id)
		return len(ids) < most
	})
	return ids, err
}

// FileRow is an attachment as the page shows it, with what is to be said of its inside.
func (w *View) FileRow(a office.Attachment) (AttachmentRow, error) {
	row := w.Desk.AttachmentRow(a)
	said, err := w.Tx.IndexTitle(keyInside + head(a.SHA256))
	if errors.Is(err, store.ErrNotFound) {
		return row, nil
	}
	switch said {
	case pictures:
		row.Note = w.Desk.Say("file.no_text", nil)
	case closed:
		row.Note = w.Desk.Say("file.closed_text", nil)
	}
	return row, err
}
