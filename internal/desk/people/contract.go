package people

import "batayandesk/internal/desk"

// PeopleView is the people who work here, who of them sits at the computer, and whether the office has an approver.
type PeopleView struct {
	Rows     []PersonRow   `json:"rows"`
	Seated   string        `json:"seated"` // id; "" = nobody
	Approver bool          `json:"approver"`
	Text     string        `json:"text"` // what was done
	Nav      *desk.Nav     `json:"nav"`  // after a change
	Officers []desk.Choice `json:"officers"`
}

// PersonRow is one of them. PIN says when it was set, and "" where it was not.
type PersonRow struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Officer  string `json:"officer"`
	Post     string `json:"post"` // of the officer
	Preparer bool   `json:"preparer"`
	Checker  bool   `json:"checker"`
	Approver bool   `json:"approver"`
	PIN      string `json:"pin"`
	Roles    string `json:"roles"` // in words
	Revision int    `json:"revision"`
}

// PersonIn is a person as typed; ID "" is a new one.
type PersonIn struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Officer  string `json:"officer"`
	Preparer bool   `json:"preparer"`
	Checker  bool   `json:"checker"`
	Approver bool   `json:"approver"`
	Base     int    `json:"base"`
}

// PersonKey names a person.
type PersonKey struct {
	ID string `json:"id"`
}

// PINIn sets a person's PIN: with the one before, or for a reason where it was forgotten.
type PINIn struct {
	ID     string `json:"id"`
	Old    string `json:"old"`
	New    string `json:"new"`
	Reason string `json:"reason"`
}

// SitIn says who sits at the computer.
type SitIn struct {
	ID  string `json:"id"`
	PIN string `json:"pin"`
}

// ApproveIn lets a letter go out.
type ApproveIn struct {
	Letter string `json:"letter"`
	ID     string `json:"id"`
	PIN    string `json:"pin"`
}
