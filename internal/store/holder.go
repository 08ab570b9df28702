package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"batayandesk/internal/disk"
)

// lockSuffix names the small file beside an office file that says who has it open. It is locked as long
// as the office file is open; what it says counts only then.
const lockSuffix = ".lock"

// fileSuffix is how the names of office files end.
const fileSuffix = ".batayan"

// hold takes the office file at path for holder. The error is ErrBusy where another has it, and ErrLock where
// what lies in the lock's place is none.
func hold(path string, holder Holder) (*disk.Lock, error) {
	text, err := json.Marshal(holder)
	if err != nil {
		return nil, err
	}
	lock, err := disk.TakeLock(path+lockSuffix, text)
	switch disk.Reason(err) {
	case disk.ErrLink, disk.ErrFolder, disk.ErrDevice:
		return nil, because(ErrLock, err)
	case disk.ErrNoLock:
		return nil, because(ErrNoLock, err)
	}
	return lock, lockError(err)
}

// heldByOther is ErrBusy where somebody has the office file at path. It leaves nothing beside the file.
func heldByOther(path string) error { return lockError(disk.HasLock(path + lockSuffix)) }

func lockError(err error) error {
	var locked disk.Locked
	if errors.As(err, &locked) {
		return ErrBusy{readHolder(locked.Said)}
	}
	return fileError(err)
}

// readHolder is what a lock file says; empty where it says nothing readable.
func readHolder(text []byte) (holder Holder) {
	if json.Unmarshal(text, &holder) != nil {
		return Holder{}
	}
	return holder
}

// saidWait is how long is waited for the name of a holder whose lock file was taken away: until its next Beat.
const saidWait = 3 * time.Second

// whoHolds is busy with the holder's name, where one is written within saidWait.
func whoHolds(path string, busy error) error {
	for end := time.Now().Add(saidWait); ; time.Sleep(saidWait / 30) {
		var said ErrBusy
		if err := heldByOther(path); errors.As(err, &said) && said.Holder != (Holder{}) {
			return said
		}
		if time.Now().After(end) {
			return busy
		}
	}
}

// HeldBy is who has the office file at path open; ok is false where nobody has.
func HeldBy(path string) (who Holder, ok bool) {
	var busy ErrBusy
	ok = errors.As(heldByOther(path), &busy)
	return busy.Holder, ok
}

// Beat says to others that whoever has the file open is alive, and writes anew who it is where the lock file was
// taken away. It is for a program that keeps a file open, every second or so. The error is ErrBusy where another has
// taken the file over.
func (s *Store) Beat() error {
	s.holding.Lock()
	defer s.holding.Unlock()
	if s.held == nil {
		return nil
	}
	now := time.Now()
	say := now.Sub(s.beaten) >= beatEvery
	if say {
		s.holder.Beat++
	}
	text, err := json.Marshal(s.holder)
	if err != nil {
		return err
	}
	if err := s.held.Keep(text); err != nil {
		return lockError(err)
	}
	if !say {
		return nil
	}
	s.beaten = now
	return lockError(s.held.Say(text))
}

// beatEvery is how often Beat writes that its program is alive; each writing is one small write to a share.
const beatEvery = 15 * time.Second

// TakeOver opens the office file at path, which another computer has open that is gone: the file is replaced by a whole copy of
// itself, so that a save of the other, should it come back, is refused with ErrGone and nothing is mixed. The error is as
// of Open, or ErrBusy where the system still keeps the file for the other, or the other proved alive.
func TakeOver(path string, o Options) (*Store, error) {
	if _, held := HeldBy(path); held {
		temp, err := disk.Copy(path)
		if err != nil {
			return nil, wrap("take over", path, fileError(err))
		}
		defer func() { _ = disk.Remove(temp) }()
		if _, err := inspectFile(temp); err != nil {
			return nil, wrap("take over", path, err)
		}
		if disk.DropLock(path+lockSuffix) != nil {
			return nil, wrap("take over", path, ErrBusy{})
		}
		if _, err := Restore(path, temp, "", o); err != nil {
			return nil, err
		}
	}
	return Open(path, o)
}

// Sweep takes away what killed writes left in a folder: files that were not yet whole, and lock files of office
// files that nobody has open. It gives the names of what is gone.
func Sweep(folder string) (gone []string) {
	return disk.Sweep(folder, func(name string) bool {
		if !strings.HasSuffix(name, fileSuffix+lockSuffix) {
			return false
		}
		text, err := os.ReadFile(filepath.Join(folder, name))
		return err == nil && (len(text) == 0 || readHolder(text) != Holder{})
	})
}
