package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"batayandesk/internal/disk"
)

// schemaVersion is the version of the buckets and their values that this package writes.
const schemaVersion = 2

// Keys of the meta bucket.
const (
	metaFormat = "format" // formatName, to know the file by
	metaSchema = "schema"
	metaAsOn   = "as_on"
)

const formatName = "batayan office file"

// closeLimit bounds the closing of a file inside which a step was given up.
const closeLimit = 2 * time.Second

// Options say how an office file is opened.
type Options struct {
	Holder   Holder // who opens it; said to whoever tries it meanwhile
	ReadOnly bool   // nothing is written, not even beside the file; several may read it at once
}

// Store is an open office file. It is safe for use by many goroutines: readers see the state at their
// start, writers take turns.
type Store struct {
	path     string
	engine   engine
	schema   uint64      // of the file; an older one than schemaVersion is only read
	opened   os.FileInfo // the open file; nil in memory
	holding  sync.Mutex  // guards the three below
	held     *disk.Lock
	holder   Holder
	beaten   time.Time // when it was last said
	readOnly bool
	why      error  // it is only looked at
	copied   string // the private copy that is read in its place

	turn   sync.Mutex // held by the writer, until its commit is settled
	mu     sync.Mutex
	spoilt error // what was found damaged, or a disk that failed; nothing is written any more
	closed bool
}

// Create makes a new office file at path that holds what fill writes, and opens it. It is written under another
// name, filled, flushed, compared and then renamed, so there is never half a file, nor one without its content;
// fill may be nil. The error is fill's, ErrExists where the name is taken, ErrMissing where the folder is not
// there, ErrBusy, ErrNoSpace, ErrReadOnly, or a disk.Error.
func Create(path string, o Options, fill func(*Tx) error) (*Store, error) {
	held, err := hold(path, o.Holder)
	if err != nil {
		return nil, wrap("create", path, err)
	}
	s, err := create(path, fill)
	if err != nil {
		return nil, errors.Join(err, held.Release())
	}
	s.held, s.holder = held, o.Holder
	return s, nil
}

func create(path string, fill func(*Tx) error) (*Store, error) {
	err := newFile(path, func(temp string) error {
		return makeBolt(temp, allBuckets, func(e engineTx) error {
			tx := &Tx{s: &Store{schema: schemaVersion}, e: e, write: true}
			if err := fillNew(tx); err != nil {
				return err
			}
			if fill != nil {
				if err := fill(tx); err != nil {
					return err
				}
			}
			return tx.finish()
		})
	})
	if err != nil {
		return nil, err
	}
	return open(path, false)
}

// fillNew writes what every office file holds from its first moment.
func fillNew(tx *Tx) error {
	for key, value := range map[string][]byte{
		metaFormat: []byte(formatName),
		metaSchema: binary.AppendUvarint(nil, schemaVersion),
	} {
		if err := tx.store(bucketMeta, key, formPlain, 0, value); err != nil {
			return err
		}
	}
	return nil
}

// Memory is an empty office that lives in memory alone: the twin of a file, for tests and rehearsals.
func Memory() *Store {
	s := &Store{schema: schemaVersion, engine: newMemory(allBuckets)}
	if err := s.Update(fillNew); err != nil {
		panic(err) // memory refuses nothing
	}
	return s
}

// Open opens the office file at path. Before bbolt sees it, every page is read and compared with what was
// stored, so that a damaged file is known as such here, after a clean end or not; only the bytes of
// attachments are left to be checked when they are read, since a spoilt one hurts itself alone. A file of an
// older schema is first migrated, and stays as it was beside the new one; opened ReadOnly, it is read as it is and
// has no acts. The error is ErrMissing, ErrForeign (no office file), ErrNewer, ErrDamaged, ErrBusy (who has it), ErrLock,
// ErrNoLock, ErrReadOnly or ErrNoSpace (to migrate). A file that is refused is not changed.
func Open(path string, o Options) (*Store, error) {
	if err := regular(path); err != nil {
		return nil, wrap("open", path, err)
	}
	var held *disk.Lock
	var err error
	if o.ReadOnly {
		err = heldByOther(path)
	} else {
		held, err = hold(path, o.Holder)
	}
	if err != nil {
		return nil, wrap("open", path, err)
	}
	s, err := open(path, o.ReadOnly)
	if err != nil {
		if held != nil {
			err = errors.Join(err, held.Release())
		}
		if o.ReadOnly && errors.Is(err, ErrNoLock) {
			if looked := lookAtCopy(path); looked != nil {
				return looked, nil
			}
		}
		if busy := (ErrBusy{}); errors.As(err, &busy) && busy.Holder == (Holder{}) {
			err = whoHolds(path, err)
		}
		return nil, wrap("open", path, err)
	}
	s.held, s.holder = held, o.Holder
	return s, nil
}

func wrap(what, path string, err error) error {
	return fmt.Errorf("%s %s: %w", what, filepath.Base(path), err)
}

// regular tells whether there is a file at path; a folder or device is ErrForeign.
func regular(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fileError(err)
	}
	if !info.Mode().IsRegular() {
		return ErrForeign
	}
	return nil
}

func open(path string, readOnly bool) (*Store, error) {
	schema, err := inspectFile(path)
	if err != nil {
		return nil, err
	}
	if schema < schemaVersion && !readOnly {
		if err := migrate(path); err != nil {
			return nil, err
		}
		schema = schemaVersion
	}
	e, err := openBolt(path, readOnly)
	if err != nil {
		return nil, err
	}
	return &Store{path: path, engine: e, schema: schema, opened: e.opened, readOnly: readOnly}, nil
}

// Path is where the file lies; "" in memory.
func (s *Store) Path() string { return s.path }

// Close ends the work with the file and writes nothing more to it. Transactions must have ended. It is
// harmless to call it twice.
func (s *Store) Close() error {
	s.mu.Lock()
	already, spoilt := s.closed, s.spoilt != nil
	s.closed = true
	s.mu.Unlock()
	if already {
		return nil
	}
	var err error
	if spoilt {
		// A step that was given up may have left bbolt's lock taken.
		done := make(chan error, 1)
		go func() { done <- guarded("closing", s.engine.close) }()
		select {
		case err = <-done:
		case <-time.After(closeLimit):
		}
	} else {
		err = s.engine.close()
	}
	s.holding.Lock()
	if s.held != nil {
		err = errors.Join(err, s.held.Release())
		s.held = nil
	}
	s.holding.Unlock()
	if s.copied != "" {
		err = errors.Join(err, disk.Remove(s.copied))
	}
	return err
}

// Damaged is what was found damaged since the opening, or the ErrDisk after which the file can only be opened anew; nil
// where nothing was. From then on nothing is written.
func (s *Store) Damaged() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.spoilt
}

func (s *Store) spoil(err error) {
	if !errors.Is(err, ErrDamaged{}) && !errors.Is(err, errHeadBack) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.spoilt == nil {
		s.spoilt = err
	}
}

// View runs fn in a reading transaction: it sees the office as it is at the start, whatever others save
// meanwhile. The error is fn's, ErrDamaged where what is read is not what was stored, or ErrClosed.
func (s *Store) View(fn func(*Tx) error) error {
	tx, err := s.begin(false)
	if err != nil {
		return err
	}
	defer tx.rollback()
	return fn(tx)
}

// Update runs fn in a writing transaction. When it returns nil, all that fn did is durable; on an error
// nothing of it is. Writers take turns, so fn must not call Update or View. The error is fn's, ErrNoSpace, ErrDisk,
// ErrReadOnly, ErrGone, ErrDamaged (also where damage was found before), or ErrClosed.
func (s *Store) Update(fn func(*Tx) error) error {
	s.turn.Lock()
	defer s.turn.Unlock()
	if err := s.Damaged(); err != nil {
		return err
	}
	tx, err := s.begin(true)
	if err != nil {
		return err
	}
	defer tx.rollback()
	if err := fn(tx); err != nil {
		return err
	}
	if !tx.written {
		return nil
	}
	if err := tx.finish(); err != nil {
		return err
	}
	if err := s.Damaged(); err != nil {
		return err // found while fn was running, by it or by another
	}
	if err := s.atPlace(); err != nil {
		return err
	}
	if err := guarded("commit", tx.e.commit); err != nil {
		s.spoil(err)
		return err
	}
	return nil
}

func (s *Store) begin(write bool) (*Tx, error) {
	s.mu.Lock()
	closed := s.closed
	s.mu.Unlock()
	if closed {
		return nil, ErrClosed
	}
	if write && s.readOnly {
		if s.why != nil {
			return nil, because(ErrReadOnly, s.why)
		}
		return nil, ErrReadOnly
	}
	var e engineTx
	err := guarded("begin", func() (err error) {
		e, err = s.engine.begin(write)
		return err
	})
	if err != nil {
		s.spoil(err)
		return nil, err
	}
	return &Tx{s: s, e: e, write: write}, nil
}

// rollback ends the transaction where commit has not; a rollback that fails has nothing left to undo.
func (tx *Tx) rollback() {
	if err := guarded("rollback", tx.e.rollback); err != nil {
		tx.s.spoil(err)
	}
}
