package store

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
)

// derived are the buckets that follow from the others.
var derived = []string{bucketCounts, bucketWords, bucketDocuments}

// Remake makes a new office file at out of the one at path, which is not changed, where nothing is damaged but what follows from the rest: the
// search index, the counts, and the list of free pages. index writes the index anew. The error is ErrDamaged where anything
// else is, also where it does not fit together, or as of Create.
func Remake(path, out string, index func(*Tx) error) error {
	return newFile(out, func(temp string) error {
		if err := copyEssential(path, temp); err != nil {
			return err
		}
		s, err := open(temp, false)
		if err != nil {
			return err
		}
		if err := errors.Join(s.Update(index), s.Close()); err != nil {
			return err
		}
		// What was counted is no longer known: that nothing is missing, the chains and the heads of all things tell.
		s, err = open(temp, true)
		if err != nil {
			return err
		}
		found, err := s.Check(nil)
		for _, f := range found {
			if f.Kind != FoundAttachment && !strings.HasPrefix(f.Where, bucketChunks+"/") {
				err = errors.Join(err, ErrDamaged{f.Where})
			}
		}
		return errors.Join(err, s.Close())
	})
}

// copyEssential copies, page by page, the values of all buckets that follow from no other into the new file at temp, and counts
// them.
func copyEssential(path, temp string) error {
	f, err := os.Open(path)
	if err != nil {
		return fileError(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fileError(err)
	}
	p, err := readPages(&ahead{file: f}, info.Size())
	if err != nil {
		return err
	}
	buckets, err := p.buckets()
	if err != nil {
		return err
	}
	return makeBolt(temp, allBuckets, func(e engineTx) error {
		tx := &Tx{s: &Store{schema: schemaVersion}, e: e, write: true, counts: map[string]int{}}
		met := map[string]bool{}
		for _, b := range buckets {
			met[b.name] = true
			if slices.Contains(derived, b.name) || !slices.Contains(allBuckets, b.name) {
				continue
			}
			err := p.walk(b, func(key, frame []byte) error {
				value, _, ok := readFrame(bucketSums[b.name], key, frame)
				if !ok && b.name != bucketChunks { // a spoilt attachment hurts itself alone
					return ErrDamaged{b.name + "/" + readable(string(key))}
				}
				tx.counts[b.name]++
				if b.name == bucketRecords {
					category, _, _ := strings.Cut(string(key), "/")
					tx.counts[allCount(category)]++
					if !bytes.Contains(value, []byte(`"deleted":true`)) {
						tx.counts[liveCount(category)]++
					}
				}
				return e.put(b.name, bytes.Clone(key), bytes.Clone(frame))
			})
			if err != nil {
				return err
			}
		}
		if schema, _, err := tx.read(bucketMeta, metaSchema); err != nil || !met[bucketActs] || len(schema) != 1 || schema[0] != schemaVersion {
			return ErrDamaged{bucketMeta + "/" + metaSchema} // an older file is mended by the program that made it, or salvaged
		}
		return tx.finish()
	})
}
