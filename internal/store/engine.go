package store

// engine keeps ordered keys in named buckets, in transactions: many readers, one writer. It knows nothing
// of revisions and checksums. bbolt and memory are the two there are.
type engine interface {
	begin(write bool) (engineTx, error)
	close() error
}

// engineTx is one transaction. Slices it gives are valid until it ends and must not be changed; slices it
// is given must not change before it ends. A bucket that does not exist is ErrBucket.
type engineTx interface {
	get(bucket string, key []byte) ([]byte, error) // nil where there is none
	put(bucket string, key, value []byte) error
	delete(bucket string, key []byte) error
	cursor(bucket string) (cursor, error)
	commit() error
	rollback() error
}

// cursor walks a bucket's keys in order of bytes; a nil key is the end. The bucket must not be changed
// meanwhile.
type cursor interface {
	seek(from []byte) (key, value []byte) // the first key ≥ from
	next() (key, value []byte)
	last() (key, value []byte)
	prev() (key, value []byte)
}
