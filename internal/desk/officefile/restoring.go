package officefile

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxShownChanges bounds what is listed of what restoring brings or loses; all of it is counted.
const maxShownChanges = 100

// chosenID is the id of a backup that was chosen from elsewhere.
const chosenID = "chosen"

// Choose asks for a backup that lies elsewhere and says what it would bring and lose; a dialog closed answers an empty view.
func (b *Backups) Choose() (v RestoreView, err error) {
	defer b.d.Recovered(&err)
	v.Lost, v.Back, v.Numbers = []ChangeRow{}, []ChangeRow{}, []string{}
	path, err := b.d.Env.Dialogs.OpenFile("backup")
	if err != nil || path == "" {
		return v, err
	}
	if b.d.HasOpen(path) {
		return v, office.Problem{Code: "backup.itself"}
	}
	b.files.shelves.mu.Lock()
	b.files.shelves.chosen = path
	b.files.shelves.mu.Unlock()
	return b.lookAt(BackupIn{ID: chosenID})
}

// Look says what a backup would bring and lose, were it put in the place of the office.
func (b *Backups) Look(in BackupIn) (v RestoreView, err error) {
	defer b.d.Recovered(&err)
	return b.lookAt(in)
}

// find is the backup with an id; the problem is backup.gone.
func (b *Backups) find(s *shelf, id string) (backup, error) {
	gone := office.Problem{Code: "backup.gone"}
	all, name := s.backups(), id
	switch {
	case id == chosenID && b.files.shelves.chosen != "":
		path := b.files.shelves.chosen
		if one, there := strange(path); there {
			return one, nil
		}
		return backup{}, gone
	case strings.HasPrefix(id, inSecond):
		all, name = b.files.shelfOf(s.known.Second, s.known.Office).backups(), strings.TrimPrefix(id, inSecond)
	}
	at := slices.IndexFunc(all, func(b backup) bool { return b.name == name })
	if at < 0 {
		return backup{}, gone
	}
	return all[at], nil
}

func (b *Backups) lookAt(in BackupIn) (v RestoreView, err error) {
	v.Lost, v.Back, v.Numbers = []ChangeRow{}, []ChangeRow{}, []string{}
	b.files.shelves.mu.Lock()
	defer b.files.shelves.mu.Unlock()
	s := b.files.shelf()
	one, err := b.find(s, in.ID)
	if err != nil {
		return v, err
	}
	plain, done, err := s.plain(one.path, in.Passphrase)
	if err != nil {
		return v, err
	}
	defer done()
	err = b.files.beside(plain, func(w *work, tx *store.Tx, o office.Office) error {
		there, err := tx.Holdings()
		if err != nil {
			return err
		}
		now, err := w.Tx.Holdings()
		if err != nil {
			return err
		}
		one.Holds, one.known.Health = there, sound
		v.Row, v.Now = b.row(one), holdsText(b.d, now)
		v.Row.ID, v.Row.Sealed = in.ID, isSealed(one.path)
		return v.compare(b.d, w, tx, o)
	})
	return v, err
}

// beside runs fn on the open office and on the office of the sound file at path.
func (f *Files) beside(path string, fn func(w *work, tx *store.Tx, o office.Office) error) (err error) {
	s, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return s.View(func(tx *store.Tx) error {
		o, _, err := tx.Office()
		if errors.Is(err, store.ErrNotFound) {
			return office.Problem{Code: "store.empty"}
		}
		if err != nil {
			return err
		}
		return look(f.d, func(w *work) error { return fn(w, tx, o) })
	})
}

// compare finds what each of the two offices has that the other has not, after the last revision that they share.
func (v *RestoreView) compare(d *desk.Desk, w *work, tx *store.Tx, o office.Office) error {
	shared, err := store.CommonSeq(w.Tx, tx)
	if err != nil {
		return err
	}
	v.Other = shared == 0
	lost, err := changesSince(w.Tx, shared)
	if err != nil {
		return err
	}
	back, err := changesSince(tx, shared)
	if err != nil {
		return err
	}
	v.Same = len(lost) == 0 && len(back) == 0
	v.Lost, v.Back, v.LostCount, v.BackCount = rowsOf(d, w.Office, lost), rowsOf(d, o, back), len(lost), len(back)
	for _, c := range lost {
		if c.only {
			v.OnlyCount++
		}
	}
	for _, l := range w.Letters {
		if l.Serial == 0 || l.Memo == "" {
			continue
		}
		if there, err := tx.Letter(l.ID); err != nil || there.Memo == "" {
			v.Numbers = append(v.Numbers, office.Digits(l.Memo, d.Lang()))
		}
	}
	return nil
}

// change is the last revision of a thing after a point of the history.
type change struct {
	office.Revision
	only bool // it was made after it
}

// changesSince are the last changes of each thing after a revision, the newest first.
func changesSince(tx *store.Tx, seq uint64) (all []change, err error) {
	last := map[string]int{}
	err = tx.RevisionsSince(seq, func(r office.Revision) error {
		thing := string(r.Subject) + "/" + r.ID
		at, met := last[thing]
		if !met {
			last[thing] = len(all)
			all = append(all, change{r, r.N == 1})
			return nil
		}
		all[at].Revision = r
		return nil
	})
	slices.SortFunc(all, func(a, b change) int { return int(b.Seq) - int(a.Seq) })
	return all, err
}

func rowsOf(d *desk.Desk, o office.Office, all []change) []ChangeRow {
	rows := []ChangeRow{}
	for _, c := range all[:min(len(all), maxShownChanges)] {
		rows = append(rows, ChangeRow{Text: d.ChangeWords(o, c.Revision), When: d.WhenText(c.Revision), Who: c.Actor, Only: c.only})
	}
	return rows
}

// Restore puts a backup in the place of the open office, whole, after a backup of what is there now; that one is offered to take it
// back.
func (b *Backups) Restore(in BackupIn) (s Session, err error) {
	defer b.d.Recovered(&err)
	if _, err := b.files.restore(in, b); err != nil {
		return Session{}, err
	}
	return (&Offices{b.d, b.files}).session()
}

func (f *Files) restore(in BackupIn, b *Backups) (before string, err error) {
	f.shelves.mu.Lock()
	s := f.shelf()
	one, err := b.find(s, in.ID)
	f.shelves.mu.Unlock()
	if err != nil {
		return "", err
	}
	plain, done, err := s.plain(one.path, in.Passphrase)
	if err != nil {
		return "", err
	}
	defer done()
	return f.restoreFrom(plain, one.path)
}

// restoreFrom puts the sound office file at from, which the backup at named holds, in the place of the open one. The present is backed up
// first: where that cannot be done, nothing is.
func (f *Files) restoreFrom(from, named string) (before string, err error) {
	if _, err := store.Prove(from); err != nil {
		return "", err
	}
	if err := f.mayWrite(); err != nil {
		return "", err
	}
	if before, err = f.KeepBackup(whyRestore); err != nil {
		return "", err
	}
	if err := f.d.Exchange(func(path string, o store.Options) error {
		_, err := store.Restore(path, from, "", o)
		return err
	}); err != nil {
		return "", err
	}
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	s := f.shelf()
	s.known.Taken = &taken{From: filepath.Base(named), Before: before, At: f.d.Env.Now().Format(time.RFC3339)}
	f.shelves.tended = ""
	return before, s.write()
}

// mayWrite is the problem for which the open office is only looked at.
func (f *Files) mayWrite() error {
	return look(f.d, func(w *work) error { return w.Looking() })
}

// DropTaken no longer offers to take the last restoring back; its backup stays as the policy says.
func (b *Backups) DropTaken() (v BackupsView, err error) {
	defer b.d.Recovered(&err)
	b.files.shelves.mu.Lock()
	s := b.files.shelf()
	s.known.Taken = nil
	err = s.write()
	b.files.shelves.mu.Unlock()
	if err != nil {
		return v, err
	}
	return b.view()
}
