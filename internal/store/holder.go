package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

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
