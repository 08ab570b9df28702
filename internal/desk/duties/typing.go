package duties

import (
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

// Intake is what was typed of a directive and not registered; Text and Items are empty where nothing was.
func (s *Directives) Intake() (typed TypedIntake, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Read(func(tx *store.Tx) error {
		kept, err := desk.TypingOf[TypedIntake](tx, keyIntake)
		if kept != nil {
			typed = *kept
		}
		return err
	})
	typed.Items, typed.Removed, typed.Settled = desk.NonNil(typed.Items), desk.NonNil(typed.Removed), desk.NonNil(typed.Settled)
	return typed, err
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
	if err != nil || typed == nil || typed.Text != in.Text {
		return err
	}
	return desk.DropTyping(tx, keyIntake)
}
