package officefile

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"time"

	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Why backups are made.
const (
	whyStart   = "start"   // something had changed when the file was opened
	whyDaily   = "daily"   // a day had passed since the last one
	whyAsked   = "asked"   // the clerk wanted one
	whyImport  = "import"  // before a list was brought in
	whyRestore = "restore" // before another backup took the place of the office
	whyRescue  = "rescue"  // made good from a damaged file
)

// aDay is how long an open file that is changed goes without a backup.
const aDay = 24 * time.Hour

// lookAgain is how long a backup is believed to be sound before it is read again.
const lookAgain = 30 * 24 * time.Hour

// Backups keep whole copies of the office file elsewhere, and bring one back.
//
// Source: internal/desk/officefile/README.md › When.
type Backups struct {
	d     *desk.Desk
	files *Files
}

// KeepBackup makes a backup of the open office, proves it, and lets older ones go as the policy says. Another one of the same state is
// none too many: it was asked for. The problem is backup.none where backups are kept nowhere.
func (f *Files) KeepBackup(why string) (name string, err error) {
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	return f.keepBackup(why)
}

func (f *Files) keepBackup(why string) (name string, err error) {
	now := f.d.Env.Now()
	if f.d.Env.BackupDir == "" {
		return "", office.Problem{Code: "backup.none"}
	}
	s := f.shelf()
	if err := disk.Folder(s.folder); err != nil {
		return "", f.noBackup(s, err, now)
	}
	f.sweepShelf(s)
	name = s.free(now)
	err = f.d.CopyOffice(s.at(name))
	if err == nil {
		if _, err = s.prove(name, why, now); err != nil {
			err = errors.Join(err, disk.Remove(s.at(name)))
		}
	}
	if err != nil {
		return "", f.noBackup(s, err, now)
	}
	f.shelves.failed, s.known.Failed = nil, nil
	f.carry(s, name, now)
	if why != whyRestore && why != whyImport { // what is about to be brought back may be among those that would go
		s.thin(now)
	}
	return name, s.write()
}

// noBackup notes why there is none, and gives the reason back.
func (f *Files) noBackup(s *shelf, err error, now time.Time) error {
	f.d.Env.Log.Error("no backup was made", "error", err)
	f.shelves.failed = problemOf(err, now)
	s.known.Failed = f.shelves.failed
	if bad := s.write(); bad != nil {
		f.d.Env.Log.Warn("what is known of backups is not kept", "error", bad)
	}
	return err
}

// carry copies a backup to the second place too. One that is not there is noticed, and said once until it is there again.
func (f *Files) carry(s *shelf, name string, now time.Time) {
	if s.known.Second == "" {
		return
	}
	err := desk.FolderProblem(s.known.Second)
	if err != nil {
		return // Tend says it
	}
	second := f.shelfOf(s.known.Second, s.known.Office)
	if err = disk.Folder(second.folder); err == nil {
		f.sweepShelf(second)
		if s.known.Passphrase != "" {
			err = second.takeSealed(s, name)
		} else if err = store.CopyFile(second.at(name), s.at(name)); err == nil {
			_, err = second.prove(name, s.known.Backups[name].Why, now)
		}
		if err == nil {
			second.thin(now)
			err = second.write()
		}
	}
	if err != nil {
		f.d.Env.Log.Error("no backup in the second place", "error", err)
		f.shelves.failed = problemOf(err, now)
		s.known.Failed = f.shelves.failed
	}
}

// due tells whether the open office should be backed up now, and why: something changed since the newest backup, and either the
// file was just opened or a day has passed.
//
// Source: internal/desk/officefile/README.md › When.
func (f *Files) due(s *shelf) (why string, is bool) {
	last, there := newest(s.backups())
	switch {
	case f.same(s):
		return "", false
	case f.shelves.tended != s.known.Office || !there:
		return whyStart, true
	case f.d.Env.Now().Sub(last.at) >= aDay || last.at.After(f.d.Env.Now()):
		return whyDaily, true
	}
	return "", false
}

// Tend is asked for when a file was opened and from time to time while it is: where a backup is due, it is made in the background. What is
// amiss is said with it; that the second place is not there, once.
func (b *Backups) Tend() (t Tended, err error) {
	defer b.d.Recovered(&err)
	t.Job.Lines = []desk.ReasonRow{}
	f := b.files
	if f.d.Env.BackupDir == "" || f.d.OfficePath() == "" {
		return t, nil
	}
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	s := f.shelf()
	if s.known.Second != "" {
		gone := desk.FolderProblem(s.known.Second) != nil
		if gone && !s.known.Missed {
			t.Said = secondGone(s)
		}
		if gone != s.known.Missed {
			if s.known.Missed = gone; disk.Folder(s.folder) == nil {
				if err := s.write(); err != nil {
					f.d.Env.Log.Warn("what is known of backups is not kept", "error", err)
				}
			}
		}
	}
	why, is := f.due(s)
	f.shelves.tended = s.known.Office
	t.Note = b.note(s)
	if !is {
		f.lookAgain(s)
		return t, nil
	}
	t.Job = b.start(why)
	return t, nil
}

// lookAgain reads the backup anew that was read longest ago, where that was long ago: disks forget.
func (f *Files) lookAgain(s *shelf) {
	now := f.d.Env.Now()
	var oldest *backup
	for _, b := range s.backups() {
		proved, err := time.Parse(time.RFC3339, b.Proved)
		if (err != nil || now.Sub(proved) >= lookAgain) && b.known.Health != damaged && (oldest == nil || b.Proved < oldest.Proved) {
			oldest = &b
		}
	}
	if oldest == nil {
		return
	}
	f.d.Start("backup_check", func(context.Context, desk.Progress) (desk.Job, error) {
		f.shelves.mu.Lock()
		defer f.shelves.mu.Unlock()
		s := f.shelfOf(f.d.Env.BackupDir, s.known.Office)
		if _, err := s.prove(oldest.name, oldest.shelved.why, now); err != nil {
			f.d.Env.Log.Error("a backup is no longer sound", "error", err)
		}
		return desk.Job{}, s.write()
	})
}

// start makes a backup in the background.
func (b *Backups) start(why string) desk.Job {
	return b.d.Start("backup", func(_ context.Context, step desk.Progress) (desk.Job, error) {
		step(0, 0, b.d.Say("job.backup", nil))
		name, err := b.files.KeepBackup(why)
		if err != nil {
			return desk.Job{}, err
		}
		return desk.Job{Result: b.d.Say("job.backed_up", office.Args{"name": name})}, nil
	})
}

// Make makes a backup now, in the background.
func (b *Backups) Make() (job desk.Job, err error) {
	defer b.d.Recovered(&err)
	if b.d.OfficePath() == "" {
		return desk.Job{}, office.Problem{Code: "office.none"}
	}
	return b.start(whyAsked), nil
}

// BeforeImport makes a backup before a list is brought in, where something changed since the newest one. That it fails is noted and
// no reason to stop: an import can be taken back.
func (f *Files) BeforeImport() {
	if f.d.Env.BackupDir == "" {
		return
	}
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	if f.same(f.shelf()) {
		return
	}
	if _, err := f.keepBackup(whyImport); err != nil {
		f.d.Env.Log.Warn("no backup before the import", "error", err)
	}
}

// same tells whether the newest backup is sound and holds what the open office does, or that has nothing to keep.
func (f *Files) same(s *shelf) bool {
	var now store.Holdings
	nothing := false
	if err := look(f.d, func(w *work) (err error) {
		now, err = w.Tx.Holdings()
		nothing = w.Looking() != nil || now.Seq == 0 // who looks on has nothing to lose
		return err
	}); err != nil || nothing {
		return true
	}
	last, there := newest(s.backups())
	return there && last.known.Health == sound && last.Holds.Seq == now.Seq && last.Holds.Sum == now.Sum
}

// secondGone says that the second place is not there.
func secondGone(s *shelf) *office.Worded {
	said := office.Problem{Code: "backup.second_gone", Args: office.Args{"name": s.known.Second}}.Worded()
	return &said
}

// note is what is amiss with the backups; nil where all is well.
func (b *Backups) note(s *shelf) *office.Worded {
	if last := cmp.Or(b.files.shelves.failed, s.known.Failed); last != nil {
		why := office.Problem{Code: last.Code, Args: office.Args{"name": last.Args}}
		said := office.Problem{Code: "backup.failed", Args: office.Args{"why": inWords(why)}}.Worded()
		return &said
	}
	if all := s.backups(); len(all) > 0 && !slices.ContainsFunc(all, func(b backup) bool { return b.known.Health != damaged }) {
		said := office.Problem{Code: "backup.all_damaged"}.Worded()
		return &said
	}
	if s.known.Second != "" && s.known.Missed {
		return secondGone(s)
	}
	return nil
}

func inWords(p office.Problem) office.Text {
	return office.Text{BN: p.In(office.Bengali), EN: p.In(office.English)}
}

// ChooseSecond asks for a second place, a folder on a stick or a share; a dialog closed leaves things as they are. The newest backup goes
// there with the next one.
func (b *Backups) ChooseSecond() (v BackupsView, err error) {
	defer b.d.Recovered(&err)
	folder, err := b.d.Env.Dialogs.Folder()
	if err != nil {
		return v, err
	}
	if folder != "" {
		if err := b.setSecond(folder); err != nil {
			return v, err
		}
	}
	return b.view()
}

// DropSecond gives the second place up; what lies there stays.
func (b *Backups) DropSecond() (v BackupsView, err error) {
	defer b.d.Recovered(&err)
	if err := b.setSecond(""); err != nil {
		return v, err
	}
	return b.view()
}

func (b *Backups) setSecond(folder string) error {
	f := b.files
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	s := f.shelf()
	if folder != "" {
		if rel, err := filepath.Rel(b.d.Env.BackupDir, folder); err == nil && filepath.IsLocal(rel) {
			return office.Problem{Code: "backup.second_same"}
		}
	}
	if err := disk.Folder(s.folder); err != nil {
		return err
	}
	s.known.Second, s.known.Missed = folder, false
	if last, there := newest(s.backups()); there && folder != "" {
		f.carry(s, last.name, f.d.Env.Now())
	}
	return s.write()
}
