package officefile

import (
	"sync"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// goneAfter is how long a program on another computer says nothing until it counts as gone. It writes every quarter of
// a minute that it is there; a computer that sleeps is found out by its first save.
//
// Source: internal/desk/officefile/README.md › Two programs.
const goneAfter = 2 * time.Minute

// watch is what was seen of another program that has the file. Its clock may be any; what counts is how long, by ours, it
// has written nothing new.
type watch struct {
	mu   sync.Mutex
	path string
	who  store.Holder
	seen time.Time // when it wrote something new last
}

// silent is how long the holder has said nothing, as far as was looked.
func (w *watch) silent(path string, who store.Holder, now time.Time) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.path != path || w.who != who {
		w.path, w.who, w.seen = path, who, now
	}
	return now.Sub(w.seen)
}

// held is what is known of another that has the open office file.
func (f *Files) held() (v HeldView) {
	path := f.d.OfficePath()
	if path == "" {
		return v
	}
	who, busy := store.HeldBy(path)
	if v.Held = busy; !busy {
		v.MayUse = true
		return v
	}
	silent := f.watch.silent(path, who, f.d.Env.Now())
	// What holds a file of this computer is a program that runs; it is for the clerk to end it.
	v.Gone = silent >= goneAfter && who.Beat > 0 && who.Machine != "" && who.Machine != f.d.Env.Machine
	v.MayUse = v.Gone
	if minutes := int(silent.Minutes()); minutes > 0 && who.Beat > 0 {
		v.Text = f.d.Say("store.silent", office.Args{"n": minutes})
	}
	return v
}

// Held says whether another program still has the office file that is only looked at, and whether it can be had.
func (o *Offices) Held() (v HeldView, err error) {
	defer o.d.Recovered(&err)
	if looking(o.d) == nil {
		return v, nil
	}
	return o.files.held(), nil
}

// Use opens the office file that is looked at to be written to: one that the other has closed, or one of a computer that is
// gone. The problem is store.alive where neither is so.
func (o *Offices) Use() (s Session, err error) {
	defer o.d.Recovered(&err)
	if looking(o.d) == nil {
		return o.session()
	}
	v := o.files.held()
	if !v.MayUse {
		return Session{}, office.Problem{Code: "store.alive"}
	}
	if err := o.d.Exchange(func(path string, opts store.Options) error {
		if !v.Gone {
			return nil
		}
		taken, err := store.TakeOver(path, opts)
		if err != nil {
			return err
		}
		return taken.Close()
	}); err != nil {
		return Session{}, err
	}
	return o.session()
}

// looking is why the open office file is only looked at; nil where it can be written to, or none is open.
func looking(d *desk.Desk) (why error) {
	_ = look(d, func(w *work) error {
		why = w.Looking()
		return nil
	})
	return why
}
