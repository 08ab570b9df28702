// Package upkeep holds the verbs by which the program itself is kept up to date.
package upkeep

import (
	"errors"
	"sync"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/sign"
	"batayandesk/internal/update"
)

// Bound are the structs whose exported methods the page may call.
func Bound(d *desk.Desk) []any { return []any{&Updates{d: d}} }

// For are the verbs of a desk that take paths.
func For(d *desk.Desk) *Commands { return &Commands{d} }

// Updates brings the program up to date from a file that somebody carried here, and back again.
type Updates struct {
	d  *desk.Desk
	mu sync.Mutex
	is *update.Package // what was chosen last; only that is installed
}

// UpdatesView is this program and the one before it. Takes tells whether it takes updates at all. Before is the version before, "" where there is
// none. Offered is the update that was chosen.
type UpdatesView struct {
	Takes   bool      `json:"takes"`
	Version string    `json:"version"`
	Built   string    `json:"built"`
	Before  string    `json:"before"`
	Offered *Offering `json:"offered"`
}

// Offering is an update that this program takes.
type Offering struct {
	Version string `json:"version"`
	Built   string `json:"built"`
}

// View is how things stand; a file that was chosen before is forgotten.
func (u *Updates) View() (view UpdatesView, err error) {
	defer u.d.Recovered(&err)
	u.keep(nil)
	return u.view(nil), nil
}

// Choose asks for the file of an update and checks it. The view offers nothing where the dialog was closed.
func (u *Updates) Choose() (view UpdatesView, err error) {
	defer u.d.Recovered(&err)
	program, err := programOf(u.d)
	if err != nil {
		return view, err
	}
	if !program.Takes() {
		return view, worded(update.ErrNoKey)
	}
	u.keep(nil)
	path, err := u.d.Env.Dialogs.OpenFile("update")
	if err != nil || path == "" {
		return u.view(nil), err
	}
	p, err := program.Look(path)
	if err != nil {
		return view, worded(err)
	}
	u.keep(&p)
	return u.view(&p), nil
}

// Install puts the update that was chosen in this program's place, which closes for it. The page keeps what is typed before it calls.
func (u *Updates) Install() (done desk.Done, err error) {
	defer u.d.Recovered(&err)
	program, err := programOf(u.d)
	if err != nil {
		return done, err
	}
	u.mu.Lock()
	chosen := u.is
	u.mu.Unlock()
	if chosen == nil {
		return done, office.Problem{Code: "update.none"}
	}
	return done, worded(program.Install(*chosen, u.d.OfficePath()))
}

// Back puts the version before in this program's place, which closes for it.
func (u *Updates) Back() (done desk.Done, err error) {
	defer u.d.Recovered(&err)
	program, err := programOf(u.d)
	if err != nil {
		return done, err
	}
	return done, worded(program.Back(u.d.OfficePath()))
}

func (u *Updates) keep(p *update.Package) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.is = p
}

func (u *Updates) view(offered *update.Package) UpdatesView {
	view := UpdatesView{Version: u.d.Env.Version, Built: u.d.Env.Built}
	if program := u.d.Env.Program; program != nil {
		view.Takes, view.Before = program.Takes(), program.Before()
	}
	if offered != nil {
		view.Offered = &Offering{Version: offered.Version, Built: offered.Day}
	}
	return view
}

// programOf is the program of a desk; one that has none, as in tests, takes no updates.
func programOf(d *desk.Desk) (update.Program, error) {
	if d.Env.Program == nil {
		return nil, office.Problem{Code: "update.no_key"}
	}
	return d.Env.Program, nil
}

// Commands are the verbs of the command line.
type Commands struct{ d *desk.Desk }

// Updated is what the command answers: the version that comes.
type Updated struct {
	Version string `json:"version"`
	Before  string `json:"before"`
}

// Update checks the update at path and puts it in this program's place.
func (c *Commands) Update(path string) (Updated, error) {
	program, err := programOf(c.d)
	if err != nil {
		return Updated{}, err
	}
	p, err := program.Look(path)
	if err != nil {
		return Updated{}, worded(err)
	}
	return Updated{Version: p.Version, Before: c.d.Env.Version}, worded(program.Install(p, ""))
}

// UpdateBack puts the version before in this program's place.
func (c *Commands) UpdateBack() (Updated, error) {
	program, err := programOf(c.d)
	if err != nil {
		return Updated{}, err
	}
	done := Updated{Version: program.Before(), Before: c.d.Env.Version}
	return done, worded(program.Back(""))
}

// worded is what the rooms below say of an update, as a clerk is told.
func worded(err error) error {
	var older update.OlderError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &older):
		return office.Problem{Code: "update.older", Args: office.Args{"have": older.Have, "offered": older.Offered}}
	case errors.Is(err, sign.ErrSignature):
		return office.Problem{Code: "update.signature"}
	case errors.Is(err, update.ErrForm), errors.Is(err, update.ErrLarge):
		return office.Problem{Code: "update.form"}
	case errors.Is(err, update.ErrSystem):
		return office.Problem{Code: "update.system"}
	case errors.Is(err, update.ErrNoKey), errors.Is(err, sign.ErrKey):
		return office.Problem{Code: "update.no_key"}
	case errors.Is(err, update.ErrNone):
		return office.Problem{Code: "update.no_before"}
	}
	return err
}
