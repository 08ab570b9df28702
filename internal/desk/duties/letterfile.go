package duties

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/docx"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// TakeFile takes a letter that is a file, chosen or dropped: of one that holds text the text, a PDF or photograph is stored
// as its scan and becomes part of a directive when that is registered. Until then it stays while the typing names it. Nothing
// is registered or read. What the file is, its bytes say.
func (s *Directives) TakeFile(in LetterFileIn) (taken LetterFile, err error) {
	defer s.d.Recovered(&err)
	taken.Files = []desk.AttachmentRow{}
	var given []desk.GivenFile
	if in.Dropped {
		given, err = s.d.DroppedFiles()
	} else {
		var one desk.GivenFile
		if one, err = s.d.ChosenFile("letter"); one.Name != "" {
			given = append(given, one)
		}
	}
	if err != nil || len(given) == 0 {
		return taken, err
	}
	var scans []desk.NewFile
	for _, file := range given {
		if kind, err := filekind.Of(file.Data); err == nil && kind.Scan() {
			scan, err := file.Scan()
			if err != nil {
				return taken, err
			}
			scans = append(scans, scan)
			continue
		}
		text, err := letterText(file.Data)
		if err == nil && strings.TrimSpace(text) == "" {
			err = wordProblem(docx.ErrEmpty)
		}
		if err != nil {
			return taken, err
		}
		if len(text) > office.MaxText {
			return taken, office.Problem{Code: "directive.too_long", Field: "text"}
		}
		if taken.Text != "" {
			return LetterFile{Files: []desk.AttachmentRow{}}, office.Problem{Code: "letterfile.several"}
		}
		taken.Text = text
	}
	if len(scans) > 0 {
		err = s.d.Write(func(tx *store.Tx) error {
			for _, scan := range scans {
				a, err := desk.PutFile(tx, scan)
				if err != nil {
					return err
				}
				taken.Files = append(taken.Files, s.d.AttachmentRow(a))
			}
			return nil
		})
	}
	taken.Given = err == nil
	return taken, err
}

// letterText is the text of a letter's file: one of Word, or plain text in any of the encodings that people save.
func letterText(data []byte) (string, error) {
	if kind, err := filekind.Of(data); err == nil && kind.Scan() {
		return "", office.Problem{Code: "letterfile.scan", Field: "text"}
	}
	if docx.Is(data) {
		text, err := docx.Text(data)
		return text, wordProblem(err)
	}
	if bytes.HasPrefix(data, []byte(`{\rtf`)) {
		return "", wordProblem(docx.ErrOld)
	}
	wide := bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
	if !wide && bytes.IndexByte(data, 0) >= 0 { // no text has it
		return "", office.Problem{Code: "letterfile.type", Field: "text"}
	}
	return desk.ReadText(data)
}

// wordProblems are why a file of Word cannot be read, in words.
var wordProblems = []struct {
	err  error
	code string
}{
	{docx.ErrOld, "letterfile.old"},
	{docx.ErrLocked, "letterfile.locked"},
	{docx.ErrOther, "letterfile.type"},
	{docx.ErrBroken, "letterfile.broken"},
	{docx.ErrLarge, "directive.too_long"},
	{docx.ErrEmpty, "letterfile.empty"},
}

func wordProblem(err error) error {
	for _, p := range wordProblems {
		if errors.Is(err, p.err) {
			return office.Problem{Code: p.code, Field: "text"}
		}
	}
	return err
}

// filesOf are the files that the page names.
func filesOf(rows []desk.AttachmentRow) []office.Attachment {
	files := []office.Attachment{}
	for _, row := range rows {
		files = append(files, office.Attachment{Name: row.Name, MediaType: row.MediaType, Size: row.Size, SHA256: row.SHA256})
	}
	return files
}

// addedTo are the files of a directive with those of another list that it had not.
func addedTo(files, more []office.Attachment) []office.Attachment {
	all := slices.Clone(files)
	for _, a := range more {
		if !slices.ContainsFunc(all, func(have office.Attachment) bool { return have.SHA256 == a.SHA256 }) {
			all = append(all, a)
		}
	}
	return all
}
