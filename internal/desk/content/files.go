package content

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Bounds of what is shown of a file's text beside a form; whoever wants all of it opens the file.
const (
	maxShownText = 60_000
	maxShownRows = 200
)

// File tells of a file of a record who added it when, and what stands in it where the window cannot show the file itself.
func (s *Records) File(in FileIn) (view FileView, err error) {
	defer s.d.Recovered(&err)
	view.Rows = [][]string{}
	err = look(s.d, func(w *work) error {
		if view.Added, err = w.added(in); err != nil {
			return err
		}
		kind, _ := filekind.ByEnding(in.Name)
		if kind.MediaType != filekind.DOCX && kind.MediaType != filekind.XLSX {
			return nil
		}
		text, err := w.Inside(in.SHA256)
		if len(text) > maxShownText {
			text, view.More = strings.ToValidUTF8(text[:maxShownText], ""), true
		}
		if kind.MediaType == filekind.DOCX {
			view.Text = text
			return err
		}
		for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
			if len(view.Rows) == maxShownRows {
				view.More = true
				break
			}
			if line != "" {
				view.Rows = append(view.Rows, strings.Split(line, "\t"))
			}
		}
		return err
	})
	return view, err
}

// added is when and by whom a file came into its record.
func (w *work) added(in FileIn) (string, error) {
	if in.ID == "" {
		return "", nil
	}
	revisions, err := w.Tx.Revisions(office.SubjectRecord, in.ID)
	if errors.Is(err, store.ErrNotFound) {
		return "", nil
	}
	for _, revision := range revisions {
		r, err := desk.RecordOf(revision)
		if err != nil {
			return "", err
		}
		if slices.ContainsFunc(r.Attachments, func(a office.Attachment) bool { return a.SHA256 == in.SHA256 }) {
			return w.Desk.Say("file.added", office.Args{"day": revision.Day, "who": revision.Actor}), nil
		}
	}
	return "", err
}

// OpenFile opens a copy of a file with the system's own program for it.
func (s *Records) OpenFile(in FileIn) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	data, name, err := s.stored(in)
	if err != nil {
		return desk.Done{}, err
	}
	return s.d.OpenCopy(name, data)
}

// PrintFile brings a PDF of a record to a printer; a file of another kind opens in its own program, which prints it.
func (s *Records) PrintFile(in FileIn) (offer desk.PrintOffer, err error) {
	defer s.d.Recovered(&err)
	data, name, err := s.stored(in)
	if err != nil {
		return desk.PrintOffer{}, err
	}
	if kind, err := filekind.Of(data); err != nil || kind.MediaType != filekind.PDF {
		return s.d.PrintElsewhere(name, data)
	}
	return s.d.PrintPDF(name, data)
}

// SaveFile asks where to put a copy of a file and writes it there.
func (s *Records) SaveFile(in FileIn) (saved desk.SavedFile, err error) {
	defer s.d.Recovered(&err)
	data, name, err := s.stored(in)
	if err != nil {
		return desk.SavedFile{}, err
	}
	path, err := s.d.Env.Dialogs.SaveFile("any", name)
	if err != nil || path == "" {
		return desk.SavedFile{}, err
	}
	return desk.SavedFile{Saved: true, Name: filepath.Base(path)}, desk.WriteFile(path, data)
}

// stored are the bytes of a file and a name for them that says what they are, whatever the page calls them.
func (s *Records) stored(in FileIn) (data []byte, name string, err error) {
	err = s.d.Read(func(tx *store.Tx) error {
		data, err = tx.Attachment(in.SHA256)
		return err
	})
	if err != nil {
		return nil, "", err
	}
	kind, err := filekind.Of(data)
	if err != nil {
		return nil, "", office.Problem{Code: "file.type", Args: office.Args{"name": filekind.Name(in.Name)}}
	}
	name, fits := kind.NameOf(in.Name)
	if !fits {
		name += kind.Endings[0]
	}
	return data, filekind.Written(name), nil
}
