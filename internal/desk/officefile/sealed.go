package officefile

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/seal"
)

// What a sealed backup holds is opened in a private folder, which is taken away at once; one that a kill left, with the next.
const (
	passingPrefix = "batayan-sealed-"
	passingStay   = time.Hour
)

// isSealed tells whether a backup of this name opens with a passphrase alone.
func isSealed(name string) bool { return strings.HasSuffix(name, seal.Ending) }

// plainName is the name of a backup without the ending of sealed ones.
func plainName(name string) string { return strings.TrimSuffix(name, seal.Ending) }

// passphraseOf is what was typed as a passphrase, in the one form that is used; the problem is backup.passphrase_short.
func passphraseOf(typed string) (string, error) {
	passphrase := bangla.NormaliseLine(typed)
	if utf8.RuneCountInString(passphrase) < seal.MinPassphrase {
		return "", office.Problem{Code: "backup.passphrase_short", Field: "passphrase", Args: office.Args{"n": seal.MinPassphrase}}
	}
	return passphrase, nil
}

// plain is the office file of a backup: itself, or what a sealed one holds, in a private folder that done takes away. Without a
// passphrase the one of the shelf is tried. The problem is backup.passphrase where it is another.
func (s *shelf) plain(path, typed string) (plain string, done func(), err error) {
	if !seal.Is(path) {
		return path, func() {}, nil
	}
	passphrase := s.known.Passphrase
	if typed != "" {
		passphrase = bangla.NormaliseLine(typed)
	}
	folder, err := disk.Passing(passingPrefix, passingStay)
	if err != nil {
		return "", nil, err
	}
	plain = filepath.Join(folder, "office"+officeEnding)
	if err := seal.Open(plain, path, passphrase); err != nil {
		return "", nil, errors.Join(sealProblem(err, typed == ""), disk.DropFolder(folder))
	}
	return plain, func() { _ = disk.DropFolder(folder) }, nil
}

// sealProblem words why a sealed backup was not opened.
func sealProblem(err error, asked bool) error {
	switch {
	case errors.Is(err, seal.ErrPassphrase) && asked:
		return office.Problem{Code: "backup.passphrase", Field: "passphrase"}
	case errors.Is(err, seal.ErrPassphrase):
		return office.Problem{Code: "backup.passphrase_wrong", Field: "passphrase"}
	case errors.Is(err, seal.ErrDamaged):
		return office.Problem{Code: "backup.sealed_damaged"}
	}
	return err
}

// takeSealed puts the backup of that name of another shelf, which was proved there, on this one, sealed. That it opens to the same bytes is
// seen before it counts.
func (s *shelf) takeSealed(from *shelf, name string) error {
	if err := seal.File(s.at(name+seal.Ending), from.at(name), from.known.Passphrase); err != nil {
		return err
	}
	info, err := os.Stat(s.at(name + seal.Ending))
	if err != nil {
		return disk.Reading(name, err)
	}
	k := from.known.Backups[name]
	k.Size, k.Moment = info.Size(), info.ModTime().UnixNano()
	s.known.Backups[name+seal.Ending] = k
	return nil
}

// bringHome opens a sealed backup of the second place onto this shelf, as far as the passphrase is known.
func (s *shelf) bringHome(b *backup) bool {
	home := s.at(plainName(b.name))
	if s.known.Passphrase == "" || isThere(home) || disk.Folder(s.folder) != nil || seal.Open(home, b.path, s.known.Passphrase) != nil {
		return false
	}
	b.name, b.path = plainName(b.name), home
	return true
}

// SetPassphrase seals from now on what goes to the second place; "" no longer does. What lies there stays as it is, and the newest backup
// goes there sealed at once. The problem is backup.passphrase_short.
func (b *Backups) SetPassphrase(in PassphraseIn) (v BackupsView, err error) {
	defer b.d.Recovered(&err)
	passphrase := ""
	if in.Passphrase != "" {
		if passphrase, err = passphraseOf(in.Passphrase); err != nil {
			return v, err
		}
	}
	if err := b.setPassphrase(passphrase); err != nil {
		return v, err
	}
	return b.view()
}

func (b *Backups) setPassphrase(passphrase string) error {
	f := b.files
	f.shelves.mu.Lock()
	defer f.shelves.mu.Unlock()
	s := f.shelf()
	if err := disk.Folder(s.folder); err != nil {
		return err
	}
	s.known.Passphrase = passphrase
	if last, there := newest(s.backups()); there && passphrase != "" {
		f.carry(s, last.name, f.d.Env.Now())
	}
	return s.write()
}
