package duties

import (
	"errors"
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/store"
)

// keyIntake is where a directive is kept that is typed and not registered yet; an office file has one.
const keyIntake = "intake"

// KeepIntake keeps a directive as it is typed, in the office file, so that it survives a crash and turns up nowhere
// else. The problem is file.too_large.
func (s *Directives) KeepIntake(in TypedIntake) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.KeepTyping(tx, keyIntake, in) })
	return desk.Done{OK: err == nil}, err
}

// Intake is what was typed of a directive and not registered; Text, Items and Files are empty where nothing was.
func (s *Directives) Intake() (typed TypedIntake, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Read(func(tx *store.Tx) error {
		kept, err := desk.TypingOf[TypedIntake](tx, keyIntake)
		if kept == nil {
			return err
		}
		typed = *kept
		typed.Files, err = s.stored(tx, typed.Files)
		return err
	})
	typed.Items, typed.Removed, typed.Settled = desk.NonNil(typed.Items), desk.NonNil(typed.Removed), desk.NonNil(typed.Settled)
	typed.Files = desk.NonNil(typed.Files)
	return typed, err
}

// stored are the files of a typing that are there, as the page shows them now.
func (s *Directives) stored(tx *store.Tx, rows []desk.AttachmentRow) ([]desk.AttachmentRow, error) {
	there := []desk.AttachmentRow{}
	for _, a := range filesOf(rows) {
		size, err := tx.AttachmentSize(a.SHA256)
		if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrKey) {
			continue
		}
		if err != nil {
			return nil, err
		}
		a.Size = size
		there = append(there, s.d.AttachmentRow(a))
	}
	return there, nil
}

// DropIntake throws it away.
func (s *Directives) DropIntake() (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.DropTyping(tx, keyIntake) })
	return desk.Done{OK: err == nil}, err
}

// dropRegistered forgets the typing of a directive that is registered now; that of another letter stays.
func dropRegistered(tx *store.Tx, in Intake) error {
	typed, err := desk.TypingOf[TypedIntake](tx, keyIntake)
	sameFile := func(a, b desk.AttachmentRow) bool { return a.SHA256 == b.SHA256 }
	if err != nil || typed == nil || typed.Text != in.Text || !slices.EqualFunc(typed.Files, in.Files, sameFile) {
		return err
	}
	return desk.DropTyping(tx, keyIntake)
}
