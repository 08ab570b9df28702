package store

import (
	"errors"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

const (
	// pageBytes is fixed, so that a file may move between machines of different page size.
	pageBytes = 4096
	// lockWait is how long bbolt tries for the lock; the holder's file has been asked before.
	lockWait = 100 * time.Millisecond
	// openLimit bounds bbolt's opening; it takes milliseconds on a sound file.
	openLimit = 10 * time.Second
	// fill is the part of a page that is filled when it splits: most keys come in rising order, and
	// half-filled pages would double the file.
	fill = 0.9
	// growBytes is the step in which a file of more than that grows, each with one flush more.
	growBytes = 4 << 20
)

type boltEngine struct {
	db     *bolt.DB
	file   *os.File    // the one that bbolt writes to
	opened os.FileInfo // as it was then
}

// openBolt opens the file, which inspect has found sound. The error is ErrDamaged where bbolt panics or
// does not come back in time, and ErrBusy without a holder where another process has the file.
func openBolt(path string, readOnly bool) (*boltEngine, error) {
	type answer struct {
		boltEngine
		err error
	}
	answered := make(chan answer, 1)
	go func() {
		var a answer
		if err := guarded("opening", func() error {
			a.db, a.err = bolt.Open(path, 0o600, &bolt.Options{
				Timeout: lockWait, FreelistType: bolt.FreelistMapType, PageSize: pageBytes,
				ReadOnly: readOnly, NoStatistics: true,
				// The file was there a moment ago; one that is gone is not made anew.
				OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
					f, err := os.OpenFile(name, flag&^os.O_CREATE, mode)
					if err == nil && a.opened == nil {
						a.file = f
						a.opened, err = f.Stat()
					}
					return f, err
				},
			})
			return nil
		}); err != nil {
			a.err = err
		}
		answered <- a
	}()
	select {
	case a := <-answered:
		if errors.Is(a.err, berrors.ErrTimeout) {
			return nil, ErrBusy{}
		}
		if a.err != nil {
			return nil, fileError(a.err)
		}
		a.db.AllocSize = growBytes
		return &a.boltEngine, nil
	case <-time.After(openLimit):
		return nil, ErrDamaged{"opening: no end"}
	}
}

// makeBolt adds the given buckets to a file, which is made where it is not there, lets fn fill them in the same
// transaction, and flushes it. Nobody else may know the file yet.
func makeBolt(path string, buckets []string, fn func(engineTx) error) error {
	db, err := bolt.Open(path, 0o600, &bolt.Options{
		Timeout: lockWait, FreelistType: bolt.FreelistMapType, PageSize: pageBytes, NoStatistics: true,
	})
	if err != nil {
		return fileError(err)
	}
	db.AllocSize = pageBytes // no room behind the end
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range buckets {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		return fn(&boltTx{tx: tx, buckets: map[string]*bolt.Bucket{}})
	})
	if err == nil {
		err = db.Sync()
	}
	return fileError(errors.Join(err, db.Close()))
}

func (e *boltEngine) begin(write bool) (engineTx, error) {
	tx, err := e.db.Begin(write)
	switch {
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		return nil, ErrClosed
	case errors.Is(err, berrors.ErrDatabaseReadOnly):
		return nil, ErrReadOnly
	case err != nil:
		return nil, err
	}
	return &boltTx{tx: tx, file: e.file, buckets: map[string]*bolt.Bucket{}}, nil
}

func (e *boltEngine) close() error { return e.db.Close() }

type boltTx struct {
	tx      *bolt.Tx
	file    *os.File
	buckets map[string]*bolt.Bucket
}

func (t *boltTx) bucket(name string) (*bolt.Bucket, error) {
	if b := t.buckets[name]; b != nil {
		return b, nil
	}
	b := t.tx.Bucket([]byte(name))
	if b == nil {
		return nil, ErrBucket
	}
	b.FillPercent = fill
	t.buckets[name] = b
	return b, nil
}

func (t *boltTx) get(bucket string, key []byte) ([]byte, error) {
	b, err := t.bucket(bucket)
	if err != nil {
		return nil, err
	}
	return b.Get(key), nil
}

func (t *boltTx) put(bucket string, key, value []byte) error {
	b, err := t.bucket(bucket)
	if err != nil {
		return err
	}
	return b.Put(key, value)
}

func (t *boltTx) delete(bucket string, key []byte) error {
	b, err := t.bucket(bucket)
	if err != nil {
		return err
	}
	return b.Delete(key)
}

func (t *boltTx) cursor(bucket string) (cursor, error) {
	b, err := t.bucket(bucket)
	if err != nil {
		return nil, err
	}
	return boltCursor{b.Cursor()}, nil
}

// commit stores the transaction. On an error the file is as it was before.
func (t *boltTx) commit() error {
	heads, err := readHeads(t.file)
	if err == nil {
		if err = t.tx.Commit(); err == nil {
			return nil
		}
		err = settle(t.file, heads, err)
	}
	return commitError(err)
}

func (t *boltTx) rollback() error {
	if err := t.tx.Rollback(); err != nil && !errors.Is(err, berrors.ErrTxClosed) {
		return err
	}
	return nil
}

type boltCursor struct{ c *bolt.Cursor }

func (c boltCursor) seek(from []byte) (key, value []byte) { return c.c.Seek(from) }
func (c boltCursor) next() (key, value []byte)            { return c.c.Next() }
func (c boltCursor) last() (key, value []byte)            { return c.c.Last() }
func (c boltCursor) prev() (key, value []byte)            { return c.c.Prev() }
