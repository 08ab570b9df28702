package store

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"strings"
)

// IsOffice tells whether what lies at path, or where a link there leads, must not be written over: an office
// file by its content, sound or not, one by its name, or the lock of one.
func IsOffice(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	name := strings.ToLower(path)
	if strings.HasSuffix(name, fileSuffix) || strings.HasSuffix(name, fileSuffix+lockSuffix) {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	// Either meta page tells; one of them may be spoilt.
	for page := range int64(2) {
		var magic [4]byte
		if _, err := f.ReadAt(magic[:], page*pageBytes+pageHeadBytes); err == nil && binary.LittleEndian.Uint32(magic[:]) == boltMagic {
			return true
		}
	}
	return false
}

// atPlace is ErrGone where the file that is open no longer lies at its path: it was deleted, moved or replaced,
// and what would be saved now is what nobody would find again.
func (s *Store) atPlace() error {
	if s.opened == nil {
		return nil // in memory
	}
	there, err := os.Stat(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return because(ErrGone, err)
	}
	if err == nil && !os.SameFile(s.opened, there) {
		return ErrGone
	}
	return nil
}
