package desk

import "batayandesk/internal/store"

// keyIntake is where a directive is kept that is typed and not registered yet; an office file has one.
const keyIntake = "intake"

// KeepIntake keeps a directive as it is typed, in the office file, so that it survives a crash and turns up nowhere
// else. The problem is file.too_large.
func (s *Directives) KeepIntake(in TypedIntake) (done Done, err error) {
	defer s.d.recovered(&err)
	err = s.d.update(func(tx *store.Tx) error { return keepTyping(tx, keyIntake, in) })
	return Done{OK: err == nil}, err
}

// Intake is what was typed of a directive and not registered; Text and Items are empty where nothing was.
func (s *Directives) Intake() (typed TypedIntake, err error) {
	defer s.d.recovered(&err)
	err = s.d.view(func(tx *store.Tx) error {
		kept, err := typingOf[TypedIntake](tx, keyIntake)
		if kept != nil {
			typed = *kept
		}
		return err
	})
	typed.Items, typed.Removed = nonNil(typed.Items), nonNil(typed.Removed)
	return typed, err
}

// DropIntake throws it away.
func (s *Directives) DropIntake() (done Done, err error) {
	defer s.d.recovered(&err)
	err = s.d.update(func(tx *store.Tx) error { return dropTyping(tx, keyIntake) })
	return Done{OK: err == nil}, err
}

// dropRegistered forgets the typing of a directive that is registered now; that of another letter stays.
func dropRegistered(tx *store.Tx, in Intake) error {
	typed, err := typingOf[TypedIntake](tx, keyIntake)
	if err != nil || typed == nil || typed.Text != in.Text {
		return err
	}
	return dropTyping(tx, keyIntake)
}
