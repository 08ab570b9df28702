package desk

import (
	"slices"
	"time"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Seat is who sits at the computer and has said so, where the office names the people who do; the zero Seat is nobody.
type Seat struct {
	Person string // id
	Name   string
}

// Approval is that an approver lets one letter go out. It holds for a few minutes and for one issue.
type Approval struct {
	Letter string
	Seat   Seat
	At     time.Time
}

// approvalHolds is how long an approval waits for the issue that it was given for.
const approvalHolds = 5 * time.Minute

// Sit says who sits at the computer from now on; the zero Seat is nobody.
func (d *Desk) Sit(seat Seat) {
	d.session.set(func(s *session) {
		if s.seat = seat; seat.Name != "" {
			s.actor = seat.Name
		}
	})
}

// Seated is who sits at the computer.
func (d *Desk) Seated() (seat Seat) {
	d.session.set(func(s *session) { seat = s.seat })
	return seat
}

// Approve lets a letter go out, by an approver who has said so with a PIN.
func (d *Desk) Approve(letter string, by Seat) {
	d.session.set(func(s *session) { s.given = Approval{letter, by, d.Env.Now()} })
}

// ApproverOf is who approves that a letter goes out now: the approver who sits here, or who has just said so with a PIN. The Seat
// is nobody's where the office has no approvers. The problem is letter.approver.
func (w *View) ApproverOf(letter string) (Seat, error) {
	people, err := w.People()
	if err != nil {
		return Seat{}, err
	}
	approves := func(seat Seat) bool {
		return slices.ContainsFunc(people, func(p office.Person) bool { return p.ID == seat.Person && p.Approver })
	}
	if !slices.ContainsFunc(people, func(p office.Person) bool { return p.Approver }) {
		return Seat{}, nil
	}
	seat, given := w.Desk.Seated(), Approval{}
	if approves(seat) {
		return seat, nil
	}
	w.Desk.session.set(func(s *session) { given, s.given = s.given, Approval{} })
	if given.Letter == letter && letter != "" && approves(given.Seat) && w.Desk.Env.Now().Sub(given.At) < approvalHolds {
		return given.Seat, nil
	}
	return Seat{}, office.Problem{Code: "letter.approver"}
}

// GuardsApprovers tells whether who an approver is, is only an approver's to change: one of them has a PIN, and none sits here.
func (w *View) GuardsApprovers() (bool, error) {
	people, err := w.People()
	if err != nil || !slices.ContainsFunc(people, func(p office.Person) bool { return p.Approver && p.PINs > 0 }) {
		return false, err
	}
	seat := w.Desk.Seated()
	return !slices.ContainsFunc(people, func(p office.Person) bool { return p.ID == seat.Person && p.Approver }), nil
}

// mayBeAgain tells whether a person may be as before a revision: taking back is no way round who may change the approvers.
func (w *View) mayBeAgain(r office.Revision) (bool, error) {
	guarded, err := w.GuardsApprovers()
	if err != nil || !guarded {
		return err == nil, err
	}
	now, err := w.Tx.Person(r.ID)
	if err != nil {
		return false, err
	}
	was := office.Person{Left: true}
	before, err := w.stateBefore(r)
	if err == nil && len(before.Body) > 0 {
		was, err = personOf(before)
	}
	approves := func(p office.Person) bool { return p.Approver && !p.Left }
	return approves(was) == approves(now), err
}

// Checkable tells whether a checker works here, and so whether entries are seen by one.
func (w *View) Checkable() (bool, error) {
	people, err := w.People()
	return slices.ContainsFunc(people, func(p office.Person) bool { return p.Checker }), err
}

// People are those who work here now.
func (w *View) People() ([]office.Person, error) { return peopleHere(w.Tx) }

func peopleHere(tx *store.Tx) ([]office.Person, error) {
	all, err := tx.People()
	return slices.DeleteFunc(all, func(p office.Person) bool { return p.Left }), err
}

// actor is the name that stands beside a change. Where the office names its people, a name that none of them has proved says so
// itself: that it came by a command, or that no PIN was given.
//
// Source: internal/desk/people/README.md › Whose name stands there.
func (d *Desk) actor(tx *store.Tx) (string, error) {
	_, actor, _ := d.session.get()
	people, err := peopleHere(tx)
	if err != nil || len(people) == 0 {
		return actor, err
	}
	if seat := d.Seated(); slices.ContainsFunc(people, func(p office.Person) bool { return p.ID == seat.Person }) {
		return seat.Name, nil
	}
	named := slices.ContainsFunc(people, func(p office.Person) bool { return p.Name == actor })
	switch {
	case d.Env.Dialogs == nil && named:
		return actor, nil
	case d.Env.Dialogs == nil:
		return "command: " + actor, nil
	}
	return InBoth("person.unproved", office.Args{"name": actor}).BN, nil
}
