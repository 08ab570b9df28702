package officefile

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// SetActor names who works from now on, and at the next start by the same user of this computer.
func (o *Offices) SetActor(in ActorIn) (s Session, err error) {
	defer o.d.Recovered(&err)
	name := bangla.NormaliseLine(in.Name)
	if name == "" {
		return Session{}, office.Problem{Code: "office.needed", Field: "actor"}
	}
	if err := o.d.Look(func(w *desk.View) error {
		people, err := w.People()
		if err == nil && len(people) > 0 {
			err = office.Problem{Code: "person.choose", Field: "actor"}
		}
		return err
	}); err != nil && desk.Worded(err).Code != "office.none" {
		return Session{}, err
	}
	o.setPerson(name)
	return o.session()
}

// setPerson makes it the name that stands beside every change. That it cannot be kept is logged and no reason to stop.
func (o *Offices) setPerson(name string) {
	o.d.SetActor(name)
	path := o.d.Env.PersonPath
	if path == "" {
		return
	}
	if err := desk.WriteFile(path, []byte(name+"\n")); err != nil {
		o.d.Env.Log.Warn("who works not remembered", "error", err)
	}
}

// named tells whether somebody said who works; else it is the system's user, whom nobody calls so.
func (o *Offices) named() bool {
	path := o.d.Env.PersonPath
	if path == "" {
		return true
	}
	return strings.TrimSpace(o.files.kept(path)) != "" || o.d.Sitting().Actor != o.d.Env.User
}
