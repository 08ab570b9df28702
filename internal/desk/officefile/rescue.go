package officefile

import (
	"errors"
	"path/filepath"
	"slices"

	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// damagedTag stands in the name that a damaged file keeps beside the one made good: "office.damaged.batayan".
const damagedTag = "damaged"

// troubled is the office file that could not be opened because it is damaged, was never filled or is gone; "" for none.
func (f *Files) troubled() string {
	s := f.d.Sitting()
	if s.At == "" || f.d.OfficePath() != "" {
		return ""
	}
	switch desk.Worded(s.Trouble).Code {
	case "store.damaged", "store.empty", "store.missing":
		return s.At
	}
	return ""
}

// Rescue says what can be done about the damaged office file that the program met. The problem is rescue.none where it met none.
//
// Source: internal/desk/officefile/README.md › A damaged file.
func (b *Backups) Rescue() (v RescueView, err error) {
	defer b.d.Recovered(&err)
	v.Newer = []ChangeRow{}
	path := b.files.troubled()
	if path == "" {
		return v, office.Problem{Code: "rescue.none"}
	}
	b.files.shelves.mu.Lock()
	defer b.files.shelves.mu.Unlock()
	v.File = filepath.Base(path)
	saved, err := store.Salvage(path)
	if v.Gone = errors.Is(err, store.ErrMissing); v.Gone {
		saved, err = &store.Salvaged{}, nil
	}
	if err != nil {
		return v, err
	}
	v.SavedSome = saved.Office != nil || len(saved.Revisions) > 0 || len(saved.Records) > 0
	v.LostFiles = len(saved.Lost)
	live := 0
	for _, r := range saved.Records {
		if !r.Deleted {
			live++
		}
	}
	v.Saved = holdsText(b.d, store.Holdings{Records: live, Letters: len(saved.Letters), Directives: len(saved.Directives), Files: len(saved.Attachments)})
	base, there := b.files.soundBackup(path)
	if there {
		row := b.row(base)
		v.Backup = &row
	}
	fresh, missing, err := notIn(base.path, saved)
	if err != nil {
		return v, err
	}
	v.Gaps = missing
	o := office.Office{}
	if saved.Office != nil {
		o = *saved.Office
	}
	all := lastOf(fresh)
	v.Newer, v.NewerCount = rowsOf(b.d, o, all), len(all)
	v.CanMake = there || officeIn(saved)
	if v.Gone && !there {
		return v, office.Problem{Code: "rescue.none"}
	}
	return v, nil
}

// lastOf are the last changes of each thing among revisions, the newest first.
func lastOf(revisions []office.Revision) (all []change) {
	met := map[string]bool{}
	for _, r := range slices.Backward(revisions) {
		if thing := string(r.Subject) + "/" + r.ID; !met[thing] {
			met[thing] = true
			all = append(all, change{r, r.N == 1})
		}
	}
	return all
}

// officeIn tells whether the office itself was saved: without it there is no office file.
func officeIn(s *store.Salvaged) bool {
	return s.Office != nil || slices.ContainsFunc(s.Revisions, func(r office.Revision) bool { return r.Subject == office.SubjectOffice })
}

// soundBackup is the newest backup of the office file at path that is read from end to end and found sound, in either place.
func (f *Files) soundBackup(path string) (b backup, found bool) {
	if f.d.Env.BackupDir == "" {
		return b, false
	}
	s := f.shelfOf(f.d.Env.BackupDir, path)
	shelves := []*shelf{s}
	if s.known.Second != "" {
		shelves = append(shelves, f.shelfOf(s.known.Second, path))
	}
	for _, one := range shelves {
		for _, candidate := range one.backups() {
			if found && !candidate.at.After(b.at) {
				break
			}
			if isSealed(candidate.name) && !s.bringHome(&candidate) {
				continue
			}
			holds, err := store.Prove(candidate.path)
			if err == nil && holds.Seq > 0 {
				candidate.Holds, candidate.known.Health = holds, sound
				b, found = candidate, true
				break
			}
		}
	}
	return b, found
}

// notIn is notStored for the sound office file at path; "" is an empty one.
func notIn(path string, saved *store.Salvaged) (fresh []office.Revision, gaps int, err error) {
	if path == "" {
		fresh, gaps = without(map[uint64]string{}, saved)
		return fresh, gaps, nil
	}
	s, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return nil, 0, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	err = s.View(func(tx *store.Tx) error {
		fresh, gaps, err = notStored(tx, saved)
		return err
	})
	return fresh, gaps, err
}

// notStored are the saved revisions that the office file of a transaction has not, and how many are missing from both.
func notStored(tx *store.Tx, saved *store.Salvaged) (fresh []office.Revision, gaps int, err error) {
	has := map[uint64]string{}
	if err := tx.RevisionsSince(0, func(r office.Revision) error {
		has[r.Seq] = r.Sum
		return nil
	}); err != nil {
		return nil, 0, err
	}
	fresh, gaps = without(has, saved)
	return fresh, gaps, nil
}

func without(has map[uint64]string, saved *store.Salvaged) (fresh []office.Revision, gaps int) {
	last := uint64(0)
	for _, r := range saved.Revisions {
		for seq := last + 1; seq < r.Seq; seq++ {
			if has[seq] == "" {
				gaps++
			}
		}
		if last = r.Seq; has[r.Seq] != r.Sum {
			fresh = append(fresh, r)
		}
	}
	return fresh, gaps
}

// MakeGood makes one good file of the newest sound backup and what is sound and newer in the damaged file, and opens it in the place
// of that; the damaged file stays beside it, as it is.
func (b *Backups) MakeGood() (s Session, err error) {
	defer b.d.Recovered(&err)
	return b.rescued(true)
}

// BackupAlone puts the newest sound backup in the place of the damaged file, which stays beside it, as it is.
func (b *Backups) BackupAlone() (s Session, err error) {
	defer b.d.Recovered(&err)
	return b.rescued(false)
}

func (b *Backups) rescued(both bool) (Session, error) {
	f := b.files
	path := f.troubled()
	if path == "" {
		return Session{}, office.Problem{Code: "rescue.none"}
	}
	f.shelves.mu.Lock()
	err := f.putGood(path, both)
	f.shelves.tended = ""
	f.shelves.mu.Unlock()
	if err != nil {
		return Session{}, err
	}
	if err := f.Open(path); err != nil {
		return Session{}, err
	}
	f.note(path)
	return (&Offices{b.d, f}).session()
}

// putGood puts a good file in the place of the damaged one.
func (f *Files) putGood(path string, both bool) error {
	base, there := f.soundBackup(path)
	good := base.path
	if both {
		s := f.shelfOf(f.d.Env.BackupDir, path)
		if f.d.Env.BackupDir == "" {
			return office.Problem{Code: "backup.none"}
		}
		if err := disk.Folder(s.folder); err != nil {
			return err
		}
		f.sweepShelf(s)
		now := f.d.Env.Now()
		name := s.free(now)
		if _, err := f.salvage(path, base.path, s.at(name)); err != nil {
			return err
		}
		if _, err := s.prove(name, whyRescue, now); err != nil {
			return errors.Join(err, disk.Remove(s.at(name)))
		}
		if err := s.write(); err != nil {
			return err
		}
		good = s.at(name)
	} else if !there {
		return office.Problem{Code: "rescue.no_backup"}
	}
	return f.d.Replace(path, func(path string, o store.Options) error {
		_, err := store.Restore(path, good, damagedTag, o)
		return err
	})
}

// Salvage makes a new office file at out of what is sound in the one at path, on its newest sound backup where there is one. The file at
// path is not changed. The problem is rescue.no_office where not even the office itself is there.
func (f *Files) Salvage(path, out string) (RescuedJSON, error) {
	base, there := f.soundBackup(path)
	done, err := f.salvage(path, base.path, out)
	if there {
		done.Backup = &base.path
	}
	return done, err
}

func (f *Files) salvage(path, base, out string) (RescuedJSON, error) {
	done := RescuedJSON{Path: out, Lost: []string{}}
	saved, err := store.Salvage(path)
	if err != nil {
		return done, err
	}
	if base == "" && !officeIn(saved) {
		return done, office.Problem{Code: "rescue.no_office"}
	}
	return done, store.Assemble(out, base, func(tx *store.Tx) error {
		r := rescue{d: f.d, tx: tx, saved: saved, done: &done}
		return r.all()
	})
}

// remade puts an office file with its index and counts made anew in the place of the one at path, where nothing else is damaged in
// that; else nothing is done.
//
// Source: internal/desk/officefile/README.md › A damaged file.
func (f *Files) remade(path string) bool {
	if f.d.Env.BackupDir == "" {
		return false
	}
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	s, now := f.shelfOf(f.d.Env.BackupDir, path), f.d.Env.Now()
	name := s.free(now)
	err := disk.Folder(s.folder)
	if err == nil {
		err = store.Remake(path, s.at(name), f.d.IndexAnew)
	}
	if err == nil {
		_, err = s.prove(name, whyRescue, now)
	}
	if err == nil {
		err = s.write()
	}
	if err == nil {
		err = f.d.Replace(path, func(path string, o store.Options) error {
			_, err := store.Restore(path, s.at(name), damagedTag, o)
			return err
		})
	}
	f.d.Env.Log.Info("index and counts made anew", "file", filepath.Base(path), "error", err)
	return err == nil
}
