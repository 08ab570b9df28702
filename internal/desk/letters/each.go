package letters

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// SaveEach asks for a folder and writes into it one PDF for each recipient of a kept letter: the sheets that
// this recipient has in the whole PDF. No file that was there is written over; on an error none of ours is left.
func (s *Letters) SaveEach(in LetterIn) (saved desk.SavedFiles, err error) {
	defer s.d.Recovered(&err)
	var parts []part
	err = look(s.d, func(w *work) error {
		l, _, err := w.opened(in.ID)
		if err != nil {
			return err
		}
		parts, _, err = w.parts(l)
		return err
	})
	if err != nil {
		return desk.SavedFiles{}, err
	}
	folder, err := s.d.Env.Dialogs.Folder()
	if err != nil || folder == "" {
		return desk.SavedFiles{}, err
	}
	if err := writeParts(folder, parts); err != nil {
		return desk.SavedFiles{}, err
	}
	return desk.SavedFiles{
		Saved: true, Folder: folder, Count: len(parts), Text: s.d.Say("letter.saved_each", office.Args{"n": len(parts), "folder": folder}),
	}, nil
}

// parts sets a letter once for each recipient, and says how many pages all of them have: an issued one as it
// was frozen, a draft as it would be now.
func (w *work) parts(l office.Letter) (parts []part, pages int, err error) {
	body, day, err := w.bodyOf(l)
	if err != nil {
		return nil, 0, err
	}
	print := w.Office.Print
	if l.Issued() {
		if print, err = w.printOf(l); err != nil {
			return nil, 0, err
		}
	}
	look, err := w.look(print)
	if err != nil {
		return nil, 0, err
	}
	whole, tight, err := document.SetLetter(look, body, day, set)
	if err != nil {
		return nil, 0, err
	}
	each := document.ForEach(body)
	parts = make([]part, len(each))
	for i, body := range each {
		result, err := set(document.LetterIn(look, body, day, tight[i:i+1]))
		if err != nil {
			return nil, 0, err
		}
		to := w.letterTitle(l)
		if len(body.Addressee) > 0 {
			to = strings.Join(body.Addressee[:min(2, len(body.Addressee))], ", ") // a post alone is that of many
		}
		parts[i] = part{partName(i+1, len(each), to), result.PDF}
	}
	return parts, whole.Pages, nil
}

// bodyOf is what is printed of a letter, and the day on it: as it was issued, or as it would be now. The
// problem is letter.paper.
func (w *work) bodyOf(l office.Letter) (office.LetterBody, office.Date, error) {
	if !l.Issued() {
		body, err := w.dated(l)
		return body, w.Day, err
	}
	if l.Body == nil {
		return office.LetterBody{}, "", office.Problem{Code: "letter.paper"}
	}
	return *l.Body, l.IssuedOn, nil
}

// printOf is what the office had chosen for paper when a letter was issued.
func (w *work) printOf(l office.Letter) (office.PrintSettings, error) {
	revisions, err := w.Tx.Revisions(office.SubjectLetter, l.ID)
	if err != nil {
		return w.Office.Print, err
	}
	issued := revisions[len(revisions)-1].Seq
	for _, r := range revisions {
		if r.Reason == office.Issued {
			issued = r.Seq
		}
	}
	offices, err := w.Tx.Revisions(office.SubjectOffice, "")
	if err != nil {
		return w.Office.Print, err
	}
	then := w.Office
	for _, r := range offices {
		if r.Seq > issued {
			break
		}
		then = office.Office{}
		if err := json.Unmarshal(r.Body, &then); err != nil {
			return w.Office.Print, fmt.Errorf("read revision %d of the office: %w", r.N, err)
		}
	}
	return then.Print, nil
}

// part is the letter to one recipient, as a file of its own.
type part struct {
	name string // "01 চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ.pdf"
	pdf  []byte
}

// maxPartName is how many letters of the recipient stand in a file's name.
const maxPartName = 60

// partName is "01 চেয়ারম্যান, ১নং হরিপুর ইউনিয়ন পরিষদ.pdf": the recipient's number, as wide as the last one's, and what of the line a
// Windows file may be called.
func partName(n, of int, line string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, r), unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d': // what is not seen could turn the name round
			return -1
		}
		return r
	}, bangla.Normalise(line))
	name := fmt.Sprintf("%0*d %s", max(2, len(fmt.Sprint(of))), n, bangla.Shorten(strings.Join(strings.Fields(clean), " "), maxPartName))
	return strings.TrimRight(name, " .") + ".pdf"
}

// writeParts writes all parts into a folder that is there, or none of them.
func writeParts(folder string, parts []part) (err error) {
	if err := desk.FolderProblem(folder); err != nil {
		return err
	}
	var written []string
	defer func() {
		if err != nil {
			for _, path := range written {
				err = errors.Join(err, disk.Remove(path))
			}
		}
	}()
	for _, p := range parts {
		path, err := disk.WriteFree(folder, p.name, func(w io.Writer) error {
			_, err := w.Write(p.pdf)
			return err
		})
		if err != nil {
			return err
		}
		written = append(written, path)
	}
	return nil
}
