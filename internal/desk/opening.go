package desk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// OpenFile opens the office file at path in place of the one open now; one that cannot be opened to be written to is
// opened to be looked at, and the session says so. The errors are those that asProblem words; on an error the one
// open before stays open.
func (d *Desk) OpenFile(path string) error {
	if d.HasOpen(path) {
		return nil
	}
	d.sweep(path)
	opened, err := store.OpenOrLook(path, d.holder())
	if err != nil {
		return fmt.Errorf("open %s: %w", filepath.Base(path), err)
	}
	if err := HasOffice(opened); err != nil {
		return errors.Join(err, opened.Close())
	}
	d.tidy(opened)
	return d.take(opened)
}

// tidy brings what follows from the content of a file that was opened up to date.
func (d *Desk) tidy(opened *store.Store) {
	if why := opened.Looking(); why != nil {
		d.Env.Log.Warn("office file opened to be looked at", "error", why)
		return
	}
	if err := dropUnnamed(opened); err != nil {
		d.Env.Log.Warn("files that nothing names not taken away", "error", err)
	}
	if err := d.indexAnew(opened); err != nil { // what is there is still found, by the older rules
		d.Env.Log.Warn("index not made anew", "error", err)
	}
}

// MakeFile creates an office file with what fill writes, whole from its first moment, and opens it. Nothing is left at
// path on an error; the error is store.exists where a file is there.
func (d *Desk) MakeFile(path string, fill func(*store.Tx) error) error {
	if err := disk.Folder(filepath.Dir(path)); err != nil {
		return err
	}
	d.sweep(path)
	made, err := store.Create(path, d.holder(), func(tx *store.Tx) error {
		if err := fill(tx); err != nil {
			return err
		}
		return tx.SetMeta(indexedBy, indexRules)
	})
	if err != nil {
		return fmt.Errorf("create %s: %w", filepath.Base(path), err)
	}
	return d.take(made)
}

// take puts opened in the place of the file open until now.
func (d *Desk) take(opened *store.Store) error {
	d.jobs.cancelAll()
	d.mu.Lock()
	defer d.mu.Unlock()
	err := d.closeStore()
	d.store = opened
	d.session.set(func(s *session) { s.trouble, s.at = nil, "" })
	return err
}

// Exchange closes the office file that is open, lets put work on its place, and opens what lies there then. A job under way
// is cancelled first. Where put fails, its error is the answer and the file is open again as it was.
func (d *Desk) Exchange(put func(path string, o store.Options) error) error {
	d.jobs.cancelAll()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.store == nil {
		return office.Problem{Code: "office.none"}
	}
	path := d.store.Path()
	err := errors.Join(d.closeStore(), put(path, d.holder()))
	opened, again := store.OpenOrLook(path, d.holder())
	if again != nil {
		d.SetTrouble(path, again)
		return errors.Join(err, again)
	}
	d.tidy(opened)
	d.store = opened
	return err
}

// Beat tells others that whoever has the office file open is alive; the window does so every second.
func (d *Desk) Beat() {
	s, done, err := d.held()
	if err != nil {
		return
	}
	defer done()
	if err := s.Beat(); err != nil {
		d.Env.Log.Debug("not said who has the office file", "error", err)
	}
}

// Replace lets put work on the place of an office file that is not open, for whoever holds it.
func (d *Desk) Replace(path string, put func(path string, o store.Options) error) error {
	if d.HasOpen(path) {
		return d.Exchange(put)
	}
	d.sweep(path)
	return put(path, d.holder())
}

// CopyOffice writes the open office, as it is at this moment, into a new file at path, and compares it with what was stored;
// work goes on meanwhile.
func (d *Desk) CopyOffice(path string) error {
	s, done, err := d.held()
	if err != nil {
		return err
	}
	defer done()
	return s.Backup(path)
}

// OfficePath is where the open office file lies; "" where none is open.
func (d *Desk) OfficePath() string {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.store == nil {
		return ""
	}
	return d.store.Path()
}

func (d *Desk) holder() store.Options {
	return store.Options{Holder: store.Holder{User: d.Env.User, Machine: d.Env.Machine, Since: d.Env.Now().Format("2006-01-02 15:04")}}
}

// HasOffice is the problem store.empty where nothing was ever put into the file: programs before this one made
// a file first and filled it then, and could be killed between.
func HasOffice(s *store.Store) error {
	return s.View(func(tx *store.Tx) error {
		_, _, err := tx.Office()
		if errors.Is(err, store.ErrNotFound) {
			return office.Problem{Code: "store.empty"}
		}
		return err
	})
}

// HasOpen tells whether the file at path is the one open now: it would be met as open elsewhere.
func (d *Desk) HasOpen(path string) bool {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.store == nil {
		return false
	}
	now, err := os.Stat(d.store.Path())
	if err != nil {
		return false
	}
	asked, err := os.Stat(path)
	return err == nil && os.SameFile(now, asked)
}

// File is the base name of the office file that the view is of.
func (w *View) File() string { return filepath.Base(w.Desk.store.Path()) }

// Looking is why the office file that the view is of is only looked at; nil where it can be written to.
func (w *View) Looking() error { return w.Desk.store.Looking() }
