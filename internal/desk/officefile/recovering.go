package officefile

import (
	"errors"
	"path/filepath"

	"batayandesk/internal/desk"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/seal"
	"batayandesk/internal/store"
)

// BackupTo writes the open office into a new file at out, sealed where a passphrase is given, proves it, and says what it holds. It is for
// commands: the file lies where the clerk wants it, and no policy looks after it.
func (f *Files) BackupTo(out, passphrase string) (done BackupJSON, err error) {
	done.Path = out
	plain := out
	if passphrase != "" {
		if passphrase, err = passphraseOf(passphrase); err != nil {
			return done, err
		}
		folder, err := disk.Passing(passingPrefix, passingStay)
		if err != nil {
			return done, err
		}
		defer func() { err = errors.Join(err, disk.DropFolder(folder)) }()
		plain = filepath.Join(folder, "office"+officeEnding)
	}
	if err := f.d.CopyOffice(plain); err != nil {
		return done, err
	}
	holds, err := store.Prove(plain)
	if err == nil && plain != out {
		err = seal.File(out, plain, passphrase)
	}
	if err != nil {
		return done, err
	}
	done.Bytes = sizeOf(out)
	done.Records, done.Letters, done.Directives, done.Files = holds.Records, holds.Letters, holds.Directives, holds.Files
	done.Text = holdsText(f.d, holds)
	return done, nil
}

// RestoreFile puts the sound office file at from in the place of the one at path. What is there is backed up first; a damaged file
// stays beside it, as it is; where nothing is there, the office is simply put in place.
func (f *Files) RestoreFile(path, from, passphrase string) (done RestoredJSON, err error) {
	done.Path, done.From = path, from
	plain, drop, err := f.shelfOf(f.d.Env.BackupDir, path).plain(from, passphrase)
	if err != nil {
		return done, err
	}
	defer drop()
	if _, err := store.Prove(plain); err != nil {
		return done, err
	}
	tag := ""
	if isThere(path) {
		err := f.Open(path)
		switch p, _ := desk.StoreProblem(err); {
		case err == nil:
			return f.restoreOpen(done, plain)
		case p.Code == "store.damaged", desk.Worded(err).Code == "store.empty":
			tag = damagedTag
		default:
			return done, err
		}
	}
	beside := ""
	err = f.d.Replace(path, func(path string, o store.Options) error {
		beside, err = store.Restore(path, plain, tag, o)
		return err
	})
	if beside != "" {
		done.Beside = &beside
	}
	return done, err
}

// restoreOpen is RestoreFile for an office that is open.
func (f *Files) restoreOpen(done RestoredJSON, plain string) (RestoredJSON, error) {
	if f.d.HasOpen(done.From) {
		return done, office.Problem{Code: "backup.itself"}
	}
	if err := f.beside(plain, func(w *work, tx *store.Tx, o office.Office) error {
		var v RestoreView
		err := v.compare(f.d, w, tx, o)
		done.Lost, done.Back = v.LostCount, v.BackCount
		return err
	}); err != nil {
		return done, err
	}
	before, err := f.restoreFrom(plain, done.From)
	if err == nil {
		at := f.shelf().at(before)
		done.Before = &at
	}
	return done, err
}
