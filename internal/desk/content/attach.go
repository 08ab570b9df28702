package content

import (
	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// Attach asks for a file and stores its bytes; the draft that names it makes it part of a record or letter when
// it is saved. What nothing names by the next opening is taken away again. A picture loses what its camera
// wrote into it beside the picture.
func (s *Records) Attach(in AttachIn) (attached Attached, err error) {
	defer s.d.Recovered(&err)
	chosen, err := s.d.ChosenFile("attachment")
	if err != nil || chosen.Name == "" {
		return Attached{}, err
	}
	a, data, err := chosen.Attachment()
	if err != nil {
		return Attached{}, err
	}
	a.Field = in.Field
	err = s.d.Write(func(tx *store.Tx) error {
		a.SHA256, a.Size, err = desk.PutUnnamed(tx, data)
		return err
	})
	return Attached{Chosen: err == nil, File: s.d.AttachmentRow(a)}, err
}
