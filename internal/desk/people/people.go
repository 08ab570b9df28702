// Package people holds the verbs of who works at the office's computer: their names, roles and PINs, and who sits there now.
package people

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Bound are the structs whose exported methods the page may call.
func Bound(d *desk.Desk) []any { return []any{&People{d}} }

// People are those who work at the office's computer. Where nobody is named, whoever works there may do everything.
//
// Source: internal/desk/people/README.md › Roles.
type People struct{ d *desk.Desk }

// List is the people who work here.
func (s *People) List() (view PeopleView, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Look(func(w *desk.View) error {
		view, err = viewOf(w)
		return err
	})
	return view, err
}

func viewOf(w *desk.View) (PeopleView, error) {
	view := PeopleView{Rows: []PersonRow{}, Seated: w.Desk.Seated().Person, Officers: w.OfficerChoices("")}
	people, err := w.People()
	if err != nil {
		return view, err
	}
	posts := map[string]string{}
	for _, officer := range view.Officers {
		posts[officer.Value] = officer.Hint
	}
	for _, p := range people {
		row := PersonRow{
			ID: p.ID, Name: p.Name, Officer: p.Officer, Post: posts[p.Officer], Preparer: p.Preparer, Checker: p.Checker, Approver: p.Approver,
			Roles: rolesOf(p, w.Desk.Lang()), Revision: p.Revision,
		}
		if p.PINs > 0 {
			row.PIN = w.Desk.Say("pin.set_on", office.Args{"day": p.PINOn})
		}
		view.Approver = view.Approver || p.Approver
		view.Rows = append(view.Rows, row)
	}
	if !slices.ContainsFunc(people, func(p office.Person) bool { return p.ID == view.Seated }) {
		view.Seated = ""
	}
	slices.SortFunc(view.Rows, func(a, b PersonRow) int {
		return cmp.Or(slices.Compare(bangla.SortKey(a.Name), bangla.SortKey(b.Name)), strings.Compare(a.ID, b.ID))
	})
	return view, nil
}

// rolesOf are a person's roles in words; who is nothing else prepares.
func rolesOf(p office.Person, lang office.Lang) string {
	var roles []string
	for _, role := range []struct {
		is   bool
		code string
	}{{p.Preparer || !p.Checker && !p.Approver, "person.preparer"}, {p.Checker, "person.checker"}, {p.Approver, "person.approver"}} {
		if role.is {
			roles = append(roles, office.Problem{Code: role.code}.In(lang))
		}
	}
	return strings.Join(roles, ", ")
}

// change stores what alter makes of a person, and answers with all as they are then.
func (s *People) change(id string, base int, fixed bool, alter func(w *desk.View, p *office.Person) (office.Problem, error)) (view PeopleView, err error) {
	err = s.d.Act(func(w *desk.View) error {
		p := office.Person{ID: id}
		if id == "" {
			p.ID, base = s.d.NewID(), 0
		} else if p, err = w.Tx.Person(id); err != nil {
			return err
		}
		if base < 0 {
			base = p.Revision
		}
		before := p
		told, err := alter(w, &p)
		if err != nil {
			return err
		}
		if p == before {
			view, err = viewOf(w)
			return err
		}
		if told.Code != "" {
			w.Tx.Say(office.Text{BN: told.In(office.Bengali), EN: told.In(office.English)})
		}
		if fixed {
			w.Tx.Fix()
		}
		change, err := s.d.Stamp(w.Tx, office.Typed)
		if err != nil {
			return err
		}
		if _, err := s.d.KeepPerson(w.Tx, p, base, change); err != nil {
			return err
		}
		now, err := s.d.At(w.Tx)
		if err != nil {
			return err
		}
		if view, err = viewOf(now); err != nil {
			return err
		}
		nav, err := now.Nav()
		view.Nav = &nav
		view.Text = told.In(s.d.Lang())
		if told.Code == "" {
			view.Text = s.d.Say("did.person", office.Args{"title": p.Name})
		}
		return err
	})
	return view, err
}

// Save stores a person's name and roles. The problems are office.needed, person.twice and, where who approves would be changed
// though an approver has a PIN, person.approver_only.
func (s *People) Save(in PersonIn) (view PeopleView, err error) {
	defer s.d.Recovered(&err)
	name := bangla.NormaliseLine(in.Name)
	return s.change(in.ID, in.Base, false, func(w *desk.View, p *office.Person) (office.Problem, error) {
		people, err := w.People()
		if err != nil {
			return office.Problem{}, err
		}
		if name == "" {
			return office.Problem{}, office.Problem{Code: "office.needed", Field: "name"}
		}
		if slices.ContainsFunc(people, func(other office.Person) bool { return other.ID != p.ID && other.Name == name }) {
			return office.Problem{}, office.Problem{Code: "person.twice", Field: "name", Args: office.Args{"name": name}}
		}
		if in.Approver != p.Approver {
			if guarded, err := w.GuardsApprovers(); err != nil || guarded {
				return office.Problem{}, cmp.Or(err, error(office.Problem{Code: "person.approver_only", Field: "approver"}))
			}
		}
		code := "did.person"
		if p.Name == "" {
			code = "did.person_added"
		}
		p.Name, p.Officer, p.Preparer, p.Checker, p.Approver = name, in.Officer, in.Preparer, in.Checker, in.Approver
		return office.Problem{Code: code, Args: office.Args{"title": name}}, nil
	})
}

func seatedApprover(w *desk.View, people []office.Person) bool {
	seat := w.Desk.Seated()
	return slices.ContainsFunc(people, func(p office.Person) bool { return p.ID == seat.Person && p.Approver })
}

// Remove says that a person works here no more; what they did stays theirs. The problem is person.approver_only as for Save.
func (s *People) Remove(in PersonKey) (view PeopleView, err error) {
	defer s.d.Recovered(&err)
	if view, err = s.change(in.ID, -1, false, func(w *desk.View, p *office.Person) (office.Problem, error) {
		guarded, err := w.GuardsApprovers()
		if err == nil && p.Approver && guarded {
			err = office.Problem{Code: "person.approver_only"}
		}
		p.Left = true
		return office.Problem{Code: "did.person_left", Args: office.Args{"title": p.Name}}, err
	}); err == nil && s.d.Seated().Person == in.ID {
		s.d.Sit(desk.Seat{})
		view.Seated = ""
	}
	return view, err
}

// leastReason is how many letters a reason has at least.
const leastReason = 5

// SetPIN sets a person's PIN. Where they have one, the one before, an approver who sits here or a written reason is needed; the
// history says which it was. The problems are those of Sit, and pin.reason.
func (s *People) SetPIN(in PINIn) (view PeopleView, err error) {
	defer s.d.Recovered(&err)
	pin, err := canonicalPIN(in.New)
	if err != nil {
		if p, is := office.AsProblems(err); is {
			p[0].Field = "new"
			err = p[0]
		}
		return view, err
	}
	code, reason := "did.pin", bangla.NormaliseLine(in.Reason)
	var has, byApprover bool
	err = s.d.Look(func(w *desk.View) error {
		p, err := w.Tx.Person(in.ID)
		if err != nil {
			return err
		}
		people, err := w.People()
		has, byApprover = p.PINs > 0, seatedApprover(w, people) && s.d.Seated().Person != p.ID
		return err
	})
	switch {
	case err != nil:
		return view, err
	case has && in.Old != "":
		if err := prove(s.d, in.ID, in.Old); err != nil {
			return view, err
		}
	case has && byApprover:
		code, reason = "did.pin_approver", s.d.Seated().Name
	case has:
		if utf8.RuneCountInString(reason) < leastReason {
			return view, office.Problem{Code: "pin.reason", Field: "reason"}
		}
		code = "did.pin_forgotten"
	}
	if code == "did.pin" {
		reason = ""
	}
	return s.change(in.ID, -1, true, func(w *desk.View, p *office.Person) (office.Problem, error) {
		salt := s.d.NewID() + p.ID
		hash, err := hashed(pin, salt)
		if err != nil {
			return office.Problem{}, err
		}
		if err := w.Tx.SetMeta(keyPIN+p.ID, hash); err != nil {
			return office.Problem{}, err
		}
		if err := w.Tx.SetMeta(keyTries+p.ID, ""); err != nil {
			return office.Problem{}, err
		}
		p.PINs, p.PINOn, p.PINWhy = p.PINs+1, w.Day, reason
		return office.Problem{Code: code, Args: office.Args{"title": p.Name, "why": reason}}, nil
	})
}

// Sit says who sits at the computer from now on, until they get up or the program ends. Who has no PIN says it by the name
// alone. The problems are pin.form, pin.wrong and pin.wait.
func (s *People) Sit(in SitIn) (view PeopleView, err error) {
	defer s.d.Recovered(&err)
	if err := s.sit(in.ID, in.PIN, func(seat desk.Seat, _ office.Person) error {
		s.d.Sit(seat)
		return nil
	}); err != nil {
		return view, err
	}
	return s.List()
}

// sit hands over a person who has proved to be themselves. The problem is person.gone where they work here no more.
func (s *People) sit(id, pin string, sat func(desk.Seat, office.Person) error) error {
	var person office.Person
	err := s.d.Look(func(w *desk.View) (err error) {
		person, err = w.Tx.Person(id)
		if err == nil && person.Left {
			err = office.Problem{Code: "person.gone", Args: office.Args{"name": person.Name}}
		}
		return err
	})
	if err == nil && person.PINs > 0 {
		err = prove(s.d, id, pin)
	}
	if err != nil {
		return err
	}
	return sat(desk.Seat{Person: id, Name: person.Name}, person)
}

// Stand says that nobody sits at the computer.
func (s *People) Stand() (view PeopleView, err error) {
	defer s.d.Recovered(&err)
	s.d.Sit(desk.Seat{})
	return s.List()
}

// Approve lets one letter go out within the next minutes: an approver says so with their PIN, whoever sits here. The problems are
// those of Sit, and person.no_approver.
func (s *People) Approve(in ApproveIn) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.sit(in.ID, in.PIN, func(seat desk.Seat, p office.Person) error {
		if !p.Approver {
			return office.Problem{Code: "person.no_approver", Args: office.Args{"name": p.Name}}
		}
		s.d.Approve(in.Letter, seat)
		return nil
	})
	return desk.Done{OK: err == nil}, err
}
