package content

import (
	"encoding/base64"
	"errors"

	"batayandesk/internal/desk"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Attach takes files that a dialog asks for, that were dropped on the window, or that came with the clipboard, and stores
// their bytes; the draft that names them makes them part of a record when it is saved, all in its one act. What
// nothing names by the next opening is taken away again. A picture stands upright and loses what its camera wrote into it beside the
// picture. Of several files those that can be taken are, and of each other it is said why not.
func (s *Records) Attach(in AttachIn) (attached Attached, err error) {
	defer s.d.Recovered(&err)
	attached = Attached{Files: []desk.AttachmentRow{}, Refused: []office.Worded{}}
	if in.Source == "pasted" {
		data, err := base64.StdEncoding.DecodeString(in.Data)
		if err != nil {
			return attached, office.Problem{Code: "file.type", Args: office.Args{"name": filekind.Name(in.Name)}}
		}
		err = s.attach(in, desk.GivenFile{Name: filekind.Name(in.Name), Data: data}, &attached)
		return attached, err
	}
	paths, err := s.d.GivenPaths(in.Source == "dropped", "attachment")
	if err != nil {
		return attached, err
	}
	for _, path := range paths {
		file, err := desk.FileAt(path)
		if err == nil {
			err = s.attach(in, file, &attached)
		}
		var problem office.Problem
		switch {
		case errors.As(err, &problem) && len(paths) > 1:
			attached.Refused = append(attached.Refused, problem.Worded())
		case err != nil:
			return attached, err
		}
	}
	attached.Chosen = len(attached.Files)+len(attached.Refused) > 0
	return attached, nil
}

// attach takes one file.
func (s *Records) attach(in AttachIn, given desk.GivenFile, attached *Attached) error {
	file, err := given.Attachment()
	if err != nil {
		return err
	}
	file.Field = in.Field
	var a office.Attachment
	if err := s.d.Write(func(tx *store.Tx) (err error) {
		a, err = desk.PutFile(tx, file)
		return err
	}); err != nil {
		return err
	}
	return look(s.d, func(w *work) error {
		row, err := w.FileRow(a)
		attached.Files, attached.Chosen = append(attached.Files, row), true
		return err
	})
}
