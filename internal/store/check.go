package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// FindingKind says what a check found.
type FindingKind string

// What a check can find.
const (
	FoundChecksum   FindingKind = "checksum"   // a value is not what was stored
	FoundCount      FindingKind = "count"      // keys are missing or too many
	FoundChain      FindingKind = "chain"      // a revision or act was changed, removed or put in
	FoundState      FindingKind = "state"      // a thing's state is not that of its last revision
	FoundAttachment FindingKind = "attachment" // the bytes of a file do not give its digest, or are not there
	FoundStructure  FindingKind = "structure"  // the pages of the file do not fit together
)

// Finding is one thing that is wrong in an office file.
type Finding struct {
	Kind  FindingKind `json:"kind"`
	Where string      `json:"where"` // bucket/key, or "page 12"
}

// Check reads everything in the file and compares it with what was stored: every value's checksum, the
// number of keys, the acts and the chain of revisions, each thing's state with its last revision, the digests of
// the attachments, and that those which things name are there. Progress, which may be nil, gets the keys done and
// their total. What is wrong is in the findings, in order of place, none for a sound file; the error is
// ErrClosed. Work can go on meanwhile: the check sees the office as it was at the start.
func (s *Store) Check(progress func(done, total int)) ([]Finding, error) {
	c := check{
		progress: progress, sum: noSum, all: map[string]int{}, live: map[string]int{}, heads: map[string]head{},
		last: map[string]state{}, states: map[string]state{}, named: map[string]bool{},
		acts: actsCheck{schema: s.schema, all: map[uint64]office.Act{}},
	}
	err := s.View(func(tx *Tx) error {
		c.tx = tx
		c.total()
		for _, bucket := range bucketsOf(s.schema) {
			c.bucket(bucket)
		}
		c.groups()
		c.acts.end(c.seq)
		c.things()
		c.attachments()
		c.words()
		return nil
	})
	c.found = append(c.found, c.acts.found...)
	slices.SortFunc(c.found, func(a, b Finding) int {
		return cmp.Or(strings.Compare(a.Where, b.Where), strings.Compare(string(a.Kind), string(b.Kind)))
	})
	return slices.Compact(c.found), err
}

// check gathers, in one walk over all values, what must fit together.
type check struct {
	tx          *Tx
	progress    func(done, total int)
	done, of    int
	found       []Finding
	all, live   map[string]int   // category → records
	heads       map[string]head  // subject/id → its head
	last        map[string]state // subject/id → its last revision, by the chain
	states      map[string]state // bucket/key → what is stored there now
	seq         uint64           // of the revision before, in the chain
	sum         string           // and its sum; "" where it could not be read
	acts        actsCheck
	digests     []string
	named       map[string]bool // digests that a thing as it now is names
	wordsListed int
}

// state is one saved state of a thing, by the digest of its JSON.
type state struct {
	seq    uint64
	n      int
	digest [sha256.Size]byte
	bucket string // where the thing's current state lies
	key    string
}

func (c *check) add(kind FindingKind, where string) {
	c.found = append(c.found, Finding{kind, where})
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
	for _, bucket := range bucketsOf(c.tx.s.schema) {
		n, err := c.tx.count(bucket)
		c.fault(FoundCount, bucketCounts+"/"+bucket, err)
		c.of += n
	}
}

func (c *check) bucket(bucket string) {
	var failed error
	n := 0
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
			if bucket == bucketRevisions {
				c.sum = ""
				c.seq++
			}
			continue
		}
		switch bucket {
		case bucketRevisions:
			c.revision(key, value)
		case bucketActs:
			c.acts.act(key, value)
		case bucketRecords:
			category, _, _ := strings.Cut(key, "/")
			c.all[category]++
			// Quotation marks inside a value would be escaped.
			if !bytes.Contains(value, []byte(`"deleted":true`)) {
				c.live[category]++
			}
			fallthrough
		case bucketOffice, bucketCategories, bucketDirectives, bucketLetters, bucketHolidays:
			c.states[bucket+"/"+key] = state{n: rev, digest: sha256.Sum256(value)}
			c.files(value)
		case bucketSettings:
			if strings.HasPrefix(key, prefixPerson) {
				c.states[bucket+"/"+key] = state{n: rev, digest: sha256.Sum256(value)}
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

func (c *check) groups() {
	for category, n := range c.all {
		c.fault(FoundCount, category, c.tx.sameCount(allCount(category), n))
		c.fault(FoundCount, category, c.tx.sameCount(liveCount(category), c.live[category]))
	}
}

// revision follows the chain by one.
func (c *check) revision(key string, value []byte) {
	where := bucketRevisions + "/" + readable(key)
	c.seq++
	if key != seqKey(c.seq) {
		c.add(FoundChain, bucketRevisions+"/"+readable(seqKey(c.seq)))
		if len(key) == 8 {
			c.seq = binary.BigEndian.Uint64([]byte(key))
		}
	}
	r, ok := parseStored(c.tx.s.schema, c.seq, value)
	if !ok {
		c.add(FoundChecksum, where)
		c.sum = ""
		return
	}
	thing := headKey(r.Subject, r.ID)
	was := c.last[thing]
	if !bytes.Equal(sumOf(r.Revision), unhex(r.Sum)) || (c.sum != "" && r.Prev != c.sum) || r.N != was.n+1 || r.before != was.seq {
		c.add(FoundChain, where)
	}
	now := state{seq: r.Seq, n: r.N, digest: sha256.Sum256(r.Body)}
	now.bucket, now.key = stateOf(r.Subject, r.ID)
	c.last[thing] = now
	c.sum = r.Sum
	c.acts.revision(r.Revision)
}

// things compares each thing with its last revision, and the heads with both.
func (c *check) things() {
	for thing, l := range c.last {
		h, ok := c.heads[thing]
		if !ok || l.seq != h.seq || l.n != h.n {
			c.add(FoundChain, bucketHeads+"/"+thing)
			continue
		}
		if l.bucket == bucketRecords {
			l.key = h.category + "/" + l.key
		}
		at := l.bucket + "/" + l.key
		if now, ok := c.states[at]; !ok || now.n != l.n || now.digest != l.digest {
			c.add(FoundState, at)
		}
		delete(c.states, at)
	}
	for thing := range c.heads {
		if _, ok := c.last[thing]; !ok {
			c.add(FoundChain, bucketHeads+"/"+thing)
		}
	}
	for at := range c.states {
		c.add(FoundState, at) // nothing tells how it came to be
	}
}

// stateOf is where the current state of a thing lies; of a record without its category.
func stateOf(subject office.Subject, id string) (bucket, key string) {
	switch subject {
	case office.SubjectOffice:
		return officePlace.bucket, officePlace.key
	case office.SubjectCategory:
		return bucketCategories, id
	case office.SubjectRecord:
		return bucketRecords, id
	case office.SubjectDirective:
		return bucketDirectives, id
	case office.SubjectLetter:
		return bucketLetters, id
	case office.SubjectHolidays:
		return bucketHolidays, id
	case office.SubjectPerson:
		return bucketSettings, prefixPerson + id
	}
	return bucketHeads, headKey(subject, id)
}

// files takes note of the files that a thing names. Quotation marks inside a value would be escaped, so what
// is found is a key.
func (c *check) files(value []byte) {
	key := []byte(`sha256":"`)
	for at := bytes.Index(value, key); at >= 0; at = bytes.Index(value, key) {
		if value = value[at+len(key):]; len(value) > 64 && value[64] == '"' {
			c.named[string(value[:64])] = true
		}
	}
}

func (c *check) attachments() {
	for _, sha := range c.digests {
		delete(c.named, sha)
		if err := c.tx.CopyAttachment(io.Discard, sha); err != nil {
			c.add(FoundAttachment, bucketAttachments+"/"+sha)
		}
	}
	for sha := range c.named {
		c.add(FoundAttachment, bucketAttachments+"/"+readable(sha))
	}
}

// words compares the index with what its documents list.
func (c *check) words() {
	if n, err := c.tx.count(bucketWords); err == nil && n != c.wordsListed {
		c.add(FoundCount, bucketWords)
	}
}
