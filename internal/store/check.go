package store

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"batayandesk/internal/office"
)

// FindingKind says what a check found.
type FindingKind string

// What a check can find.
const (
	FoundChecksum   FindingKind = "checksum"   // a value is not what was stored
	FoundCount      FindingKind = "count"      // keys are missing or too many
	FoundChain      FindingKind = "chain"      // a revision was changed, removed or put in
	FoundState      FindingKind = "state"      // a thing's state is not that of its last revision
	FoundAttachment FindingKind = "attachment" // the bytes of a file do not give its digest
	FoundStructure  FindingKind = "structure"  // the pages of the file do not fit together
)

// Finding is one thing that is wrong in an office file.
type Finding struct {
	Kind  FindingKind `json:"kind"`
	Where string      `json:"where"` // bucket/key, or "page 12"
}

// Check reads everything in the file and compares it with what was stored: every value's checksum, the
// number of keys, the chain of revisions, each thing's state with its last revision, and the digests of
// the attachments. Progress, which may be nil, gets the keys done and their total. What is wrong is in the
// findings, none for a sound file; the error is ErrClosed, or ErrStop where progress is to be ended by the
// store's closing. Work can go on meanwhile: the check sees the office as it was at the start.
func (s *Store) Check(progress func(done, total int)) ([]Finding, error) {
	c := check{progress: progress}
	err := s.View(func(tx *Tx) error {
		c.tx = tx
		c.total()
		for _, bucket := range allBuckets {
			c.bucket(bucket)
		}
		c.groups()
		c.chain()
		c.states()
		c.attachments()
		c.words()
		return nil
	})
	return c.found, err
}

type check struct {
	tx          *Tx
	progress    func(done, total int)
	done, of    int
	found       []Finding
	all, live   map[string]int // records by category
	heads       map[string]head
	last        map[string]head // by the chain
	digests     []string
	wordsListed int
}

func (c *check) add(kind FindingKind, where string) {
	f := Finding{kind, where}
	for _, g := range c.found {
		if g == f {
			return
		}
	}
	c.found = append(c.found, f)
}

// fault adds err as a finding where it is one.
func (c *check) fault(kind FindingKind, where string, err error) {
	var d ErrDamaged
	switch {
	case err == nil:
	case errors.As(err, &d):
		c.add(kind, d.Where)
	default:
		c.add(kind, where)
	}
}

func (c *check) total() {
	for _, bucket := range allBuckets {
		n, err := c.tx.count(bucket)
		c.fault(FoundCount, bucketCounts+"/"+bucket, err)
		c.of += n
	}
}

func (c *check) bucket(bucket string) {
	var failed error
	n := 0
	c.all, c.live = orMap(c.all), orMap(c.live)
	c.heads, c.last = orMap(c.heads), orMap(c.last)
	for key, frame := range c.tx.frames(bucket, "", &failed) {
		n++
		if c.done++; c.progress != nil && c.done%256 == 0 {
			c.progress(min(c.done, c.of), c.of)
		}
		value, rev, sound := frame()
		if failed != nil {
			break
		}
		if !sound {
			c.fault(FoundChecksum, "", c.tx.damaged(bucket, key))
			continue
		}
		switch bucket {
		case bucketRecords:
			category, _, _ := strings.Cut(key, "/")
			c.all[category]++
			if !bytes.Contains(value, []byte(`"deleted":true`)) {
				c.live[category]++
			}
		case bucketHeads:
			if h, ok := parseHead(value, rev); ok {
				c.heads[key] = h
			} else {
				c.add(FoundChecksum, bucket+"/"+readable(key))
			}
		case bucketAttachments:
			c.digests = append(c.digests, key)
		case bucketDocuments:
			words, _, err := c.tx.document(key)
			c.fault(FoundChecksum, bucket+"/"+key, err)
			c.wordsListed += len(words)
		}
	}
	c.fault(FoundStructure, bucket, failed)
	if failed == nil && bucket != bucketCounts {
		c.fault(FoundCount, bucket, c.tx.sameCount(bucket, n))
	}
}

func orMap[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return m
}

func (c *check) groups() {
	for category, n := range c.all {
		c.fault(FoundCount, category, c.tx.sameCount(allCount(category), n))
		c.fault(FoundCount, category, c.tx.sameCount(liveCount(category), c.live[category]))
	}
}

// chain follows the revisions from the first to the last.
func (c *check) chain() {
	n, err := c.tx.count(bucketRevisions)
	c.fault(FoundCount, bucketRevisions, err)
	prev := noSum
	for seq := uint64(1); seq <= uint64(n); seq++ {
		where := bucketRevisions + "/" + readable(seqKey(seq))
		r, err := c.tx.revision(seq)
		if err != nil {
			c.fault(FoundChain, where, err)
			prev = ""
			continue
		}
		key := headKey(r.Subject, r.ID)
		was := c.last[key]
		if !bytes.Equal(sumOf(r.Revision), unhex(r.Sum)) || (prev != "" && r.Prev != prev) ||
			r.N != was.n+1 || r.before != was.seq {
			c.add(FoundChain, where)
		}
		c.last[key] = head{seq: seq, n: r.N}
		prev = r.Sum
	}
}

// states compares each thing with its last revision.
func (c *check) states() {
	for key, h := range c.heads {
		if l := c.last[key]; l.seq != h.seq || l.n != h.n {
			c.add(FoundChain, bucketHeads+"/"+key)
			continue
		}
		r, err := c.tx.revision(h.seq)
		if err != nil {
			c.fault(FoundChain, key, err)
			continue
		}
		bucket, at := stateOf(r.Subject, r.ID, h.category)
		state, rev, err := c.tx.read(bucket, at)
		if err != nil {
			c.fault(FoundState, bucket+"/"+at, err)
		} else if rev != h.n || !bytes.Equal(state, r.Body) {
			c.add(FoundState, bucket+"/"+at)
		}
	}
	for key := range c.last {
		if _, ok := c.heads[key]; !ok {
			c.add(FoundChain, bucketHeads+"/"+key)
		}
	}
}

// stateOf is where the current state of a thing lies.
func stateOf(subject office.Subject, id, category string) (bucket, key string) {
	switch subject {
	case office.SubjectOffice:
		return officePlace.bucket, officePlace.key
	case office.SubjectCategory:
		return bucketCategories, id
	case office.SubjectRecord:
		return bucketRecords, category + "/" + id
	case office.SubjectDirective:
		return bucketDirectives, id
	case office.SubjectLetter:
		return bucketLetters, id
	case office.SubjectHolidays:
		return bucketHolidays, id
	}
	return bucketHeads, headKey(subject, id)
}

func (c *check) attachments() {
	for _, sha := range c.digests {
		if err := c.tx.CopyAttachment(io.Discard, sha); err != nil {
			c.add(FoundAttachment, bucketAttachments+"/"+sha)
		}
	}
}

// words compares the index with what its documents list.
func (c *check) words() {
	if n, err := c.tx.count(bucketWords); err == nil && n != c.wordsListed {
		c.add(FoundCount, bucketWords)
	}
}
