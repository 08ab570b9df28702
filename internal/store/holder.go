package store

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
)

// lockSuffix names the small file beside an office file that says who has it open. It is locked as long
// as the office file is open; what it says counts only then.
const lockSuffix = ".lock"

// heldFile is the lock file while we hold it.
type heldFile struct{ f *os.File }

// hold takes the office file at path for holder. The error is ErrBusy where another has it.
func hold(path string, holder Holder) (*heldFile, error) {
	f, err := os.OpenFile(path+lockSuffix, os.O_RDWR|os.O_CREATE, 0o644)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrMissing // the folder itself
	}
	if err != nil {
		return nil, fileError(err)
	}
	free, err := lockFile(f)
	if err == nil && !free {
		err = ErrBusy{readHolder(f)}
	}
	if err == nil {
		err = writeHolder(f, holder)
	}
	if err != nil {
		return nil, errors.Join(fileError(err), f.Close())
	}
	return &heldFile{f}, nil
}

// heldByOther is ErrBusy where somebody has the office file at path. It leaves nothing beside the file.
func heldByOther(path string) error {
	f, err := os.Open(path + lockSuffix)
	if err != nil {
		return nil // nobody ever locked it
	}
	defer f.Close()
	if free, err := lockFile(f); err == nil && !free {
		return ErrBusy{readHolder(f)}
	}
	return nil
}

// release gives the office file free.
func (h *heldFile) release() error {
	// Removed while still locked, so that nobody else's is; where an open file cannot be removed, emptied
	// and removed after closing, which fails if another program has it by then, as it should.
	removed := os.Remove(h.f.Name()) == nil
	if !removed {
		_ = h.f.Truncate(0)
	}
	err := h.f.Close()
	if !removed {
		_ = os.Remove(h.f.Name())
	}
	return err
}

func writeHolder(f *os.File, holder Holder) error {
	text, err := json.Marshal(holder)
	if err != nil {
		return err
	}
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err = f.WriteAt(text, 0)
	return err
}

// readHolder is what the lock file says; empty where it says nothing readable.
func readHolder(f *os.File) (holder Holder) {
	text, err := io.ReadAll(io.NewSectionReader(f, 0, 4096))
	if err != nil || json.Unmarshal(text, &holder) != nil {
		return Holder{}
	}
	return holder
}
